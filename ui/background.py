"""One thing done in a thread of its own, with progress, cancel and an end.

What is to be done is an order: a frozen value that knows how to do itself. A thread is
there only while an order is done. Of several orders that wait the last one counts.
"""

import logging
import threading
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QThread, Signal, Slot

from nnsim.errors import InputError
from ui.guarded import refusal_of

THREAD_END_MS = 30_000
STEPS = 200
"""Parts of the way that are told."""

Tell = Callable[[object], None]
"""Takes something frozen that the GUI thread is to know."""
Cancelled = Callable[[], bool]

log = logging.getLogger(__name__)


class EndedEarlyError(Exception):
    """An order stopped because it was cancelled; nothing is wrong."""


class Order(Protocol):
    """What to do, frozen."""

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Do it in the thread that calls.

        Raises ``InputError`` for what the user can mend, and ``EndedEarlyError`` or
        nothing soon after ``cancelled`` has said so.
        """


class ShareTeller:
    """Tells which share is done, as a float, no more often than it can be seen."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._told = -1

    def __call__(self, share: float) -> None:
        step = int(share * STEPS)
        if step != self._told:
            self._told = step
            self._tell(share)


class BackgroundWorker(QObject):
    """Does one order in the thread that it lives in, and then ends the thread."""

    told = Signal(object)
    refused = Signal(object)
    failed = Signal(str)

    def __init__(self, order: Order) -> None:
        super().__init__()
        self._order = order
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Stop soon; may be called from any thread, also before the work begins."""
        self._cancelled.set()

    @Slot()
    def work(self) -> None:
        """Do the order, say what went wrong, and end the thread."""
        try:
            self._order.do(self.told.emit, self._cancelled.is_set)
        except EndedEarlyError:
            pass
        except InputError as error:
            self.refused.emit(error)
        except MemoryError as error:
            self.refused.emit(refusal_of(error))
        except BaseException as error:  # nothing may end the thread without a word
            told = {"is_told": True}
            log.error("a thread in the background failed", exc_info=error, extra=told)
            self.failed.emit(f"{type(error).__name__}: {error}")
        finally:
            QThread.currentThread().quit()


class Background(QObject):
    """The GUI thread's door to orders; ``begun`` and ``ended`` frame what is ``told``.

    Attributes
    ----------
    order : what the thread is at, None without one.
    is_ending : whether it was told to stop.
    error : why the last order could not be done, or None; ``fault`` is a fault of ours.
    """

    begun = Signal(object)
    told = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.order: Order | None = None
        self.is_ending = False
        self.error: InputError | None = None
        self.fault = ""
        self._thread: QThread | None = None
        self._worker: BackgroundWorker | None = None
        self._next: Order | None = None
        self._is_open = True
        self._is_left = False

    @property
    def has_thread(self) -> bool:
        """Whether a thread is at work."""
        return self._thread is not None

    @property
    def is_open(self) -> bool:
        """Whether orders are still taken."""
        return self._is_open

    @property
    def is_superseded(self) -> bool:
        """Whether another order waits, so that what this one tells counts no more."""
        return self._next is not None or not self._is_open

    def begin(self, order: Order) -> None:
        """Do an order as soon as the present one is done; forget others that wait."""
        if not self._is_open:
            return
        if self._thread is not None:
            self._next = order
            return
        self.order, self.is_ending = order, False
        self.error, self.fault = None, ""
        self._thread = QThread(self)
        self._worker = BackgroundWorker(order)
        self._worker.moveToThread(self._thread)
        self._worker.told.connect(self._on_told)
        self._worker.refused.connect(self._on_refused)
        self._worker.failed.connect(self._on_failed)
        self._thread.started.connect(self._worker.work)
        self._thread.finished.connect(self._on_finished)
        self._thread.start()
        self.begun.emit(order)

    def begin_instead(self, order: Order) -> None:
        """Do an order, and end the present one soon."""
        self.cancel()
        self.begin(order)

    def cancel(self) -> None:
        """End the present order soon, and forget the one that waits."""
        self._next = None
        if self._worker is not None:
            self.is_ending = True
            self._worker.cancel()

    @Slot()
    def close(self) -> None:
        """End the thread; safe to call twice, and while it works."""
        self._is_open = False
        self.cancel()
        if self._thread is not None:
            self._thread.quit()
            self._let_go(self._thread)

    def leave(self, owner: QObject) -> None:
        """Cancel, and wait for nothing: the thread ends by itself under ``owner``.

        Nothing is told any more. Whoever ends the owner closes what is left by then.
        """
        if self._thread is None:
            return
        self._is_open, self._is_left = False, True
        self.cancel()
        self._thread.quit()
        self.setParent(owner)

    def _let_go(self, thread: QThread) -> None:
        """Wait until the thread has really ended, then drop it and its worker.

        ``finished`` is sent while it still ends: a worker that is dropped then would be
        deleted under its feet.
        """
        if thread.wait(THREAD_END_MS):
            thread.deleteLater()
            self._thread = self._worker = self.order = None

    @Slot(object)
    def _on_told(self, news: object) -> None:
        if self._is_open:
            self.told.emit(news)

    @Slot(object)
    def _on_refused(self, error: InputError) -> None:
        self.error = error

    @Slot(str)
    def _on_failed(self, problem: str) -> None:
        self.fault = problem

    @Slot()
    def _on_finished(self) -> None:
        if self._thread is not None:
            self._let_go(self._thread)
        order, self._next = self._next, None
        if order is not None:
            self.begin(order)
        elif self._is_open:
            self.ended.emit()
        elif self._is_left:
            self.deleteLater()
