"""Exceptions that nobody caught, wherever they were raised: logged, counted, told once.

Once, because a fault in painting comes back with every frame.
"""

import contextlib
import logging
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from ui.crash.origin import place_of

MOST_KINDS = 20
"""So many are told apart; a program with more faults has one: it is broken."""
LONGEST_PROBLEM = 300
LONGEST_TRACE = 8_000

Hooks = tuple[Callable[..., object], Callable[..., object], Callable[..., object]]

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Fault:
    """One kind of fault, as it came first.

    Attributes
    ----------
    problem : kind and words of the exception, in one line.
    place : file and line of the program where it was raised.
    trace : the whole traceback, as text.
    is_told : whether the message line says so already.
    is_memory : whether memory ran out, which is no fault of the program.
    """

    problem: str
    place: str
    trace: str
    thread: str
    is_told: bool = False
    is_memory: bool = False


class Faults(QObject):
    """Takes exceptions from every door by which one can leave; ``came`` tells new ones.

    ``again`` follows a known one, at its 10th, 100th … time. Both may be sent by any
    thread. No exception is kept: its traceback would keep widgets alive.
    """

    came = Signal(object)
    again = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.RLock()
        self._known: dict[tuple[str, str], Fault] = {}
        self._counts: dict[tuple[str, str], int] = {}
        self._is_taking = False
        self._handler = ErrorEntries(self)
        self._before: Hooks | None = None

    @property
    def counted(self) -> tuple[tuple[Fault, int], ...]:
        """Each kind and how often it came, in the order of their first time."""
        with self._lock:
            rows = tuple(self._known.items())
            return tuple((fault, self._counts[key]) for key, fault in rows)

    def install(self) -> None:
        """Take the place of Python's own reports, and hear what is logged as error."""
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self.take
        threading.excepthook = self._take_of_thread
        sys.unraisablehook = self._take_unraisable
        logging.getLogger().addHandler(self._handler)

    def uninstall(self) -> None:
        """Leave it to who had it before; safe to call twice."""
        if self._before is not None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
            self._before = None
        logging.getLogger().removeHandler(self._handler)

    def take(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
        is_told: bool = False,
        is_logged: bool = False,
    ) -> None:
        """Log and tell an exception; an interrupt from the keyboard ends the program.

        Whatever goes wrong here goes no further.
        """
        if issubclass(kind, KeyboardInterrupt) and error is not None:
            sys.__excepthook__(kind, error, trace)
            return
        fault, is_again = None, False
        try:
            with self._alone() as is_alone:
                if is_alone:
                    fault, is_again = self._noted(kind, error, trace, is_told)
            if fault is not None:
                if not is_logged:
                    log.error("uncaught in %s: %s", fault.thread, fault.trace)
                self.came.emit(fault)
            elif is_again:
                self.again.emit()
        except Exception:
            with contextlib.suppress(Exception):
                sys.__excepthook__(kind, error or kind(), trace)
        finally:
            _forget_last()

    @contextlib.contextmanager
    def _alone(self) -> Iterator[bool]:
        """Keep other threads out, and tell whether this is no fault of taking one."""
        with self._lock:
            was_taking, self._is_taking = self._is_taking, True
            try:
                yield not was_taking
            finally:
                self._is_taking = was_taking

    def _noted(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
        is_told: bool,
    ) -> tuple[Fault | None, bool]:
        """Count; return the fault if it is a new one, and whether to tell it again."""
        place = place_of(trace)
        key = (kind.__name__, place)
        if key not in self._known and len(self._known) >= MOST_KINDS:
            key = next(reversed(self._known))
        self._counts[key] = n_times = self._counts.get(key, 0) + 1
        if key in self._known:
            is_round = str(n_times).strip("0") == "1"
            if is_round:
                said = "%s at %s came %d times", key[0], key[1], n_times
                log.warning(*said, extra={"is_thinned": True})
            return None, is_round
        text = "".join(traceback.format_exception(kind, error, trace)).rstrip()
        fault = Fault(
            problem_of(kind, error),
            place,
            text[-LONGEST_TRACE:],
            threading.current_thread().name,
            is_told,
            issubclass(kind, MemoryError),
        )
        self._known[key] = fault
        return fault, False

    def _take_of_thread(self, given: threading.ExceptHookArgs) -> None:
        if not issubclass(given.exc_type, SystemExit):
            self.take(given.exc_type, given.exc_value, given.exc_traceback)

    def _take_unraisable(self, given: "sys.UnraisableHookArgs") -> None:
        self.take(given.exc_type, given.exc_value, given.exc_traceback)


class ErrorEntries(logging.Handler):
    """Brings what was caught and logged as an error, such as a thread that failed."""

    def __init__(self, faults: Faults) -> None:
        super().__init__(logging.ERROR)
        self._faults = faults

    def emit(self, record: logging.LogRecord) -> None:
        """Take the exception of an entry, if it has one."""
        if record.exc_info and record.exc_info[0] is not None:
            kind, error, trace = record.exc_info
            is_told = getattr(record, "is_told", False)
            self._faults.take(kind, error, trace, is_told, is_logged=True)


def problem_of(kind: type[BaseException], error: BaseException | None) -> str:
    """Return kind and words in one line, also where the words cannot be had."""
    try:
        words = " ".join(str(error).split()) if error is not None else ""
    except Exception:
        words = ""
    text = f"{kind.__name__}: {words}" if words else kind.__name__
    return text if len(text) <= LONGEST_PROBLEM else text[: LONGEST_PROBLEM - 1] + "…"


def _forget_last() -> None:
    """Let go what Python keeps of the last exception for a debugger."""
    for name in ("last_exc", "last_value", "last_traceback", "last_type"):
        if hasattr(sys, name):
            setattr(sys, name, None)
