"""What happens to an exception that nobody caught: a log entry and one sentence."""

import logging
import sys
from types import TracebackType

from PySide6.QtCore import QObject, Signal

log = logging.getLogger(__name__)


class CrashReporter(QObject):
    """Logs uncaught exceptions and tells the window about each kind once.

    Once, because a fault in painting comes back with every frame.
    """

    fault = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: set[str] = set()

    def install(self) -> None:
        """Take the place of Python's own report."""
        sys.excepthook = self.report

    def report(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log an exception; an interrupt from the keyboard ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        problem = f"{kind.__name__}: {error}"
        if problem not in self._known:
            self._known.add(problem)
            log.error("uncaught", exc_info=(kind, error, trace))
            self.fault.emit(problem)
