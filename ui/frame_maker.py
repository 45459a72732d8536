"""Makes the frames of the present run, and knows which are owed to the window."""

from time import perf_counter

from nnsim.assemble import Run
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import Demand
from nnsim.frames.frame import Frame, RunInfo
from nnsim.frames.surface_source import SurfaceSource
from nnsim.frames.timeline_view import KernelState
from ui.drive import Drive
from ui.frame_gate import FrameGate

NO_RUN = 0


class FrameMaker:
    """Lives in the training thread.

    Attributes
    ----------
    demand : what the panels want to see.
    gate : when a frame may be sent.
    """

    def __init__(self, surfaces: SurfaceSource) -> None:
        self.demand = Demand()
        self.gate = FrameGate()
        self._surfaces = surfaces
        self._builder: FrameBuilder | None = None

    @property
    def has_run(self) -> bool:
        """Whether there is a run to show."""
        return self._builder is not None

    @property
    def run_id(self) -> int:
        """The id of the present run."""
        return NO_RUN if self._builder is None else self._builder.run_id

    @property
    def owes_finer(self) -> bool:
        """Whether a state at rest has to be sent again, and all of it can be now."""
        return self.gate.owes_fine_frame and not self._surfaces.is_busy()

    def begin(self, run_id: int, run: Run) -> None:
        """Show another run from now on."""
        self._builder = FrameBuilder(run_id, run, self._builder, self._surfaces)

    def restart(self, run_id: int) -> None:
        """Follow the same run under another id."""
        if self._builder is not None:
            self._builder.restart(run_id)

    def follow(self, run: Run) -> None:
        """Go on with edited samples of the same run."""
        if self._builder is not None:
            self._builder.follow(run)

    def info(self, run: Run) -> RunInfo:
        """Return what stays the same for the whole run."""
        return RunInfo(self.run_id, run.experiment, run.data, run.trainer.spec)

    def make(
        self, *, running: bool, fine: bool, drive: Drive, kernels: KernelState
    ) -> Frame:
        """Return a frame of this moment; ``fine`` takes the time for finer pictures."""
        assert self._builder is not None
        begun = perf_counter()
        frame = self._builder.build(
            self.demand,
            running=running,
            fine=fine,
            show_step=not running or drive.shows_steps,
            steps_per_second=drive.steps_per_second if running else 0.0,
            kernels=kernels,
        )
        self.gate.sent(begun, running, frame.fine, drive.shows_steps)
        return frame
