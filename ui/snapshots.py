"""The run frozen whole, asked of the training thread and brought to whoever asked."""

from PySide6.QtCore import QObject, Signal, Slot

from nnsim.snapshot import RunSnapshot
from ui.training_thread import TrainingThread


class Snapshots(QObject):
    """``taken`` brings a purpose, as it was asked with, and a ``RunSnapshot``."""

    taken = Signal(str, object)

    def __init__(self, parent: QObject, thread: TrainingThread) -> None:
        super().__init__(parent)
        self._commands, self._thread = thread.commands, thread
        thread.worker.snapshot_taken.connect(self._on_taken)

    def ask(self, purpose: str) -> None:
        """Have the run frozen as it is once the commands given before are done."""
        self._commands.take_snapshot.emit(purpose)

    def take_last(self) -> RunSnapshot | None:
        """Return the run as it is now; waits for the thread, so only at an end."""
        if not self._thread.is_running:
            return None
        self._commands.take_last_snapshot.emit("")
        return self._thread.worker.last_snapshot

    @Slot(str, object)
    def _on_taken(self, purpose: str, snapshot: RunSnapshot) -> None:
        self.taken.emit(purpose, snapshot)
