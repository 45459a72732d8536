"""What goes wrong in a window at work: stalls, old frames, faults, growth."""

import ctypes
import gc
import logging
import math
import os
import re
import signal
import sys
import threading
import traceback
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, perf_counter, sleep
from types import FrameType

import numpy as np
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from nnsim.frames.frame import Frame
from ui.session import Session
from ui.told_wait import told_waits

TICK_MS = 5
STALL_MS = 250.0
LOOK_MS = 150.0
"""A turn of the event loop that is longer is looked into, to tell where it hangs."""
KEPT_FRAMES = 64
MOST_CALLS = 14
LOOK_HERE = getattr(signal, "SIGUSR1", None)
"""Asks the thread of the window where it is; None where there are no such signals."""
NORMAL_95 = 1.6449
"""Quantile of the normal distribution at 0.95."""
OF_THE_MACHINE = ("This plugin does not support", "OpenType support missing")
"""Warnings about a platform without a screen, and about its fonts."""
SINGLES = {"None": None, "True": True, "False": False, "()": ()}


def waited_s(thread: int) -> float:
    """Return how long a thread was ready to run while others had the processors, in s.

    What the system kept from us is not ours to answer for; 0 where it does not tell.
    """
    try:
        text = Path(f"/proc/self/task/{thread}/schedstat").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return int(text.split()[1]) / 1e9


@dataclass(frozen=True)
class Stall:
    """A turn of the event loop that took too long; ``own_ms`` leaves waits out."""

    at_s: float
    own_ms: float
    whole_ms: float
    during: str
    where: str


class LoopWatch(QObject):
    """Measures every turn of the event loop, and looks where a long one is.

    ``during`` names what the user did last; set it before each action. Turns with a
    wait which the window told beforehand are counted apart.
    """

    def __init__(self) -> None:
        super().__init__()
        self.during = ""
        self.stalls: list[Stall] = []
        self.told_ms: list[float] = []
        self._n_told = told_waits.n
        self.longest_ms = 0.0
        self.n_ticks = 0
        self._thread = threading.get_native_id()
        self._main = threading.get_ident()
        self._begun = perf_counter()
        self._last, self._waited = self._begun, waited_s(self._thread)
        self._where = ""
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)
        self._looks = True
        self._looker = threading.Thread(target=self._look, daemon=True)

    def start(self) -> None:
        """Begin to count, in the thread of the window."""
        if LOOK_HERE is not None:
            signal.signal(LOOK_HERE, self._note_where)
        self.go_on()
        self._looker.start()

    def pause(self) -> bool:
        """Do not count what comes now; tell whether it was counted before."""
        was_on = self._timer.isActive()
        self._timer.stop()
        return was_on

    def go_on(self) -> None:
        """Count again from now on."""
        self._last, self._waited = perf_counter(), waited_s(self._thread)
        self._where = ""
        self._timer.start(TICK_MS)

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()
        self._looks = False
        self._looker.join()
        if LOOK_HERE is not None:
            signal.signal(LOOK_HERE, signal.SIG_DFL)

    @Slot()
    def _on_tick(self) -> None:
        self.n_ticks += 1
        now, waited = perf_counter(), waited_s(self._thread)
        whole_ms = 1e3 * (now - self._last)
        own_ms = whole_ms - 1e3 * (waited - self._waited)
        is_told = told_waits.n != self._n_told
        if is_told:
            self.told_ms.append(own_ms)
        else:
            self.longest_ms = max(self.longest_ms, own_ms)
        if own_ms > STALL_MS and not is_told:
            at_s, where = now - self._begun, self._where
            self.stalls.append(Stall(at_s, own_ms, whole_ms, self.during, where))
        self._last, self._waited, self._where = now, waited, ""
        self._n_told = told_waits.n

    def _look(self) -> None:
        """Ask the GUI thread where it is while a turn of its loop takes long."""
        while self._looks:
            sleep(LOOK_MS / 5e3)
            is_long = perf_counter() - self._last > LOOK_MS / 1e3
            if LOOK_HERE is not None and is_long and not self._where:
                signal.pthread_kill(self._main, LOOK_HERE)

    def _note_where(self, number: int, frame: FrameType | None) -> None:
        self._where = self._where or calls_of(frame)


def calls_of(frame: FrameType | None) -> str:
    """Return the innermost calls of this thread, from the outside to the inside.

    A thread is to tell its own. Another one that holds its frame while the function
    returns drops what was in it, and a widget that is deleted there ends the program;
    ``faulthandler`` reads all threads, and one that is just being made ends it too.
    """
    calls: list[str] = []
    while frame is not None and len(calls) < MOST_CALLS:
        code = frame.f_code
        calls.append(f"{Path(code.co_filename).name}:{frame.f_lineno}:{code.co_name}")
        frame = frame.f_back
    return " > ".join(calls[::-1])


class FrameWatch(QObject):
    """How old frames are when the window gets them, in ms.

    ``held_s`` is what the GUI thread spent in actions of the user and in the queue for
    a processor: a frame cannot be shown meanwhile, and it is counted as a stall.
    """

    def __init__(self) -> None:
        super().__init__()
        self.ages_ms: list[float] = []
        self.held_s = 0.0
        self._made: dict[tuple[int, int], tuple[float, float]] = {}
        self._thread = threading.get_native_id()

    def follow(self, session: Session) -> None:
        """Watch the frames of a session."""
        worker = session._thread.worker
        # In the training thread, at the moment at which it sends a frame.
        worker.frame_ready.connect(self._on_made, Qt.ConnectionType.DirectConnection)
        session.frame_changed.connect(self._on_come)

    def _held(self) -> float:
        return self.held_s + waited_s(self._thread)

    @Slot(object)
    def _on_made(self, frame: Frame) -> None:
        made = self._made
        made[frame.run_id, frame.number] = perf_counter(), self._held()
        while len(made) > KEPT_FRAMES:
            made.pop(next(iter(made)))

    @Slot(object)
    def _on_come(self, frame: Frame) -> None:
        moment = self._made.pop((frame.run_id, frame.number), None)
        if moment is None or not frame.running:
            return
        age_s = perf_counter() - moment[0]
        self.ages_ms.append(1e3 * max(0.0, age_s - (self._held() - moment[1])))

    def percentile(self, share: float) -> float:
        return float(np.percentile(self.ages_ms, share)) if self.ages_ms else 0.0


class FaultWatch:
    """Every exception that nobody caught, and every warning of Qt or of a log."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.during = ""

    def install(self) -> None:
        sys.excepthook = lambda kind, error, trace: self._note(error)
        threading.excepthook = lambda args: self._note(args.exc_value)
        sys.unraisablehook = lambda args: self._note(args.exc_value)
        qInstallMessageHandler(self._on_qt)
        logging.getLogger().addHandler(LogWatch(self))

    def remove(self) -> None:
        """Leave what comes now to Python."""
        sys.excepthook, threading.excepthook = (
            sys.__excepthook__,
            threading.__excepthook__,
        )
        sys.unraisablehook = sys.__unraisablehook__

    def add(self, text: str, error: BaseException | None = None) -> None:
        """Note a fault with what the user did last."""
        trace = "".join(traceback.format_exception(error)) if error else ""
        self.faults.append(f"{text} (during {self.during})\n{trace}")

    def _note(self, error: BaseException | None) -> None:
        self.add(f"exception: {error!r}", error)

    def _on_qt(
        self, kind: QtMsgType, context: QMessageLogContext, text: str | None
    ) -> None:
        if text and not text.startswith(OF_THE_MACHINE):
            self.add(f"Qt: {text} at {calls_of(sys._getframe(1))}")


class LogWatch(logging.Handler):
    """Brings what is logged as a warning or worse."""

    def __init__(self, watch: FaultWatch) -> None:
        super().__init__(logging.WARNING)
        self._watch = watch

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        self._watch.add(f"log: {record.getMessage()}", error)


@dataclass(frozen=True)
class Rest:
    """What the program holds at a moment at which it has nothing to do."""

    minutes: float
    actions: int
    megabytes: float
    references: dict[str, int]
    widgets: int
    threads: int
    blocks: int


def at_rest(begun: float, actions: int) -> Rest:
    """Collect what is garbage and count what is left."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()  # as in the app, where what a start makes is looked at no more
    give_back()
    return Rest(
        minutes=(monotonic() - begun) / 60.0,
        actions=actions,
        megabytes=held_megabytes(),
        references={name: sys.getrefcount(value) for name, value in SINGLES.items()},
        widgets=len(QApplication.allWidgets()),
        threads=len(os.listdir("/proc/self/task")) if os.path.isdir("/proc") else 0,
        # Not gc.get_objects(): it takes hold of tuples that another thread still makes.
        blocks=sys.getallocatedblocks(),
    )


def give_back() -> None:
    """Give the system what the allocator keeps for later, where it can be told to."""
    try:
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    except (OSError, AttributeError):
        return


def held_megabytes() -> float:
    """Return the memory this program holds, 0 where the system does not say.

    Pages of files, as of libraries, are not in it: the system takes them back.
    """
    try:
        text = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return 0.0
    found = re.search(r"^RssAnon:\s+(\d+) kB", text, re.MULTILINE)
    return int(found[1]) * 1024 / 1e6 if found else 0.0


def slope(x: list[float], y: list[float]) -> tuple[float, float, float]:
    """Return the median of the slopes between all pairs, and its interval of 90 %.

    As lower end, median, upper end (Theil 1950; Sen 1968, section 3).
    """
    n = len(x)
    pairs = sorted(
        (y[j] - y[i]) / (x[j] - x[i])
        for i in range(n)
        for j in range(i + 1, n)
        if x[j] > x[i]
    )
    if not pairs:
        return 0.0, 0.0, 0.0
    reach = NORMAL_95 * math.sqrt(n * (n - 1) * (2 * n + 5) / 18.0)
    low = max(0, math.floor((len(pairs) - reach) / 2.0) - 1)
    return pairs[low], float(np.median(pairs)), pairs[-1 - low]
