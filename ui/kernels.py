"""When a run is given over to the compiled path: once it is needed, and once ready."""

from PySide6.QtCore import QObject, Signal, Slot

from nnsim.frames.timeline_view import KernelState
from nnsim.training.kernels.loading import is_switched_off
from nnsim.training.path import PathName
from nnsim.training.trainer import Trainer
from ui.kernel_loading import KernelLoading


class Kernels(QObject):
    """The compiled path as the worker sees it; it lives in the worker's thread.

    It is loaded at the first need, and never before the first frame is on the screen,
    so that a start costs nothing.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.state: KernelState = "off" if is_switched_off() else "waiting"
        self._is_needed = False
        self._is_allowed = False
        self._loading: KernelLoading | None = None

    @property
    def path(self) -> PathName:
        """The path of a run that begins now."""
        return "compiled" if self.state == "ready" else "readable"

    def need(self) -> None:
        """Take note that a run goes on."""
        self._is_needed = True
        self._begin()

    def allow(self) -> None:
        """Take note that a frame was shown."""
        if not self._is_allowed:
            self._is_allowed = True
            self._begin()

    def serve(self, trainer: Trainer) -> bool:
        """Give a run to the compiled path if that can be now; True if it is new to it.

        Neither in the past, where it would cut the future off, nor amid a step.
        """
        if trainer.path == self.path or trainer.in_past or trainer.phase is not None:
            return False
        trainer.use_path(self.path)
        return True

    def end(self) -> None:
        """End whatever is under way."""
        if self._loading is not None:
            self._loading.end()
            self._loading = None

    def _begin(self) -> None:
        is_due = self._is_needed and self._is_allowed and self.state == "waiting"
        if is_due and self._loading is None:
            self._loading = KernelLoading(self)
            self._loading.state_changed.connect(self._on_state)
            self._loading.start(KernelLoading.Priority.LowPriority)

    @Slot(str)
    def _on_state(self, state: KernelState) -> None:
        self.state = state
        self.changed.emit()
