"""The training thread with its worker, and how it ends."""

from PySide6.QtCore import QObject, QThread

from ui.commands import Commands
from ui.worker import Worker

THREAD_END_MS = 3000


class TrainingThread(QObject):
    """Owns the thread; ``worker`` lives in it, ``commands`` reach it.

    Connect the worker's signals before ``start``.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.worker = Worker()
        self.commands = Commands(self)
        self._thread = QThread(self)
        self.worker.moveToThread(self._thread)
        self._thread.started.connect(self.worker.start)
        self._thread.finished.connect(self.worker.deleteLater)
        self.commands.connect_to(self.worker)

    @property
    def is_running(self) -> bool:
        """Whether the thread is alive."""
        return self._thread.isRunning()

    def start(self) -> None:
        """Let it begin."""
        self._thread.start()

    def interrupt(self) -> None:
        """Let a long slice of training end at once."""
        self.worker.interrupt()

    def end(self) -> None:
        """Stop the worker, also during a run, and wait for the thread."""
        if self._thread.isRunning():
            self.worker.interrupt()
            self.commands.stop.emit()
            self._thread.quit()
            self._thread.wait(THREAD_END_MS)
