"""A stretch of a run that is being recorded, from where it was asked for."""

from dataclasses import dataclass, replace

from nnsim.frames.frame import Frame
from nnsim.scene_actions import RunOn


@dataclass(frozen=True)
class RunSpan:
    """``wanted`` epochs were asked for, 0 for a run to its end; ``last`` is its newest.

    ``first`` is the moment at which it was asked for, None before any.
    """

    wanted: int
    first: Frame
    last: Frame
    has_moved: bool = False

    @classmethod
    def begun(cls, wanted: int, now: Frame) -> "RunSpan":
        """Return one that begins now."""
        return cls(wanted, now, now)

    def seen(self, frame: Frame) -> "RunSpan":
        """Return it once it has come to a frame; one of another run says nothing."""
        if frame.run_id != self.first.run_id:
            return self
        moved = self.has_moved or frame.running or frame.n_steps > self.first.n_steps
        return replace(self, last=frame, has_moved=moved)

    @property
    def is_over(self) -> bool:
        """Whether the run has moved and is at rest again."""
        return self.has_moved and not self.last.running

    @property
    def n_epochs(self) -> int:
        """Epochs to the end of the one that it is in: only whole ones are replayed."""
        return self.last.n_epochs - self.first.n_epochs + self.ends_amid

    @property
    def ends_amid(self) -> bool:
        """Whether it ends within an epoch."""
        return self.last.n_steps > self.last.timeline.epoch_step

    def action(self) -> RunOn | None:
        """Return what makes the same stretch again, None where nothing was run."""
        if self.last.n_steps == self.first.n_steps:
            return None
        if self.last.stopped is not None:
            return RunOn(epochs=self.wanted)
        return RunOn(epochs=max(self.n_epochs, 1))

    def rest(self) -> "RunSpan":
        """Return what is left to run of it from where it is."""
        left = max(self.wanted - self.n_epochs, 1) if self.wanted else 0
        return RunSpan.begun(left, self.last)
