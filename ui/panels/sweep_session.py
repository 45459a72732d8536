"""The GUI thread's one door to a sweep: what is known of it, and what is done with it.

A thread is there only while a sweep is read or trained.
"""

from pathlib import Path
from time import monotonic
from typing import Literal

from PySide6.QtCore import QObject, QStandardPaths, QThread, Signal, Slot

from nnsim.errors import InputError
from nnsim.sweep.result import SweepResult
from ui.panels.sweep_worker import SweepOrder, SweepPlan, SweepWorker

THREAD_END_MS = 10_000
FOLDER = "sweeps"

Activity = Literal["", "reading", "training", "ending"]


def results_folder(path: Path) -> Path:
    """Return where the results of a sweep file are kept, in the user's cache."""
    location = QStandardPaths.StandardLocation.CacheLocation
    return Path(QStandardPaths.writableLocation(location)) / FOLDER / path.stem


class SweepSession(QObject):
    """Commands go in as methods; ``changed`` says that something is known anew.

    Attributes
    ----------
    plan : what was opened last, None before it is read.
    results : of its runs, in the order in which they came.
    activity : what the thread is at, empty without one.
    error : why the last order could not be done, or None; ``fault`` is a fault of ours.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plan: SweepPlan | None = None
        self.results: list[SweepResult] = []
        self.activity: Activity = ""
        self.error: InputError | None = None
        self.fault = ""
        self._thread: QThread | None = None
        self._worker: SweepWorker | None = None
        self._next: SweepOrder | None = None
        self._begun = 0.0
        self._n_before = 0
        self._is_open = True

    @property
    def has_thread(self) -> bool:
        """Whether a thread is at work."""
        return self._thread is not None and self._thread.isRunning()

    @property
    def n_done(self) -> int:
        """How many runs have a result."""
        return len(self.results)

    @property
    def failures(self) -> tuple[SweepResult, ...]:
        """The runs that came to nothing; they are tried again when it goes on."""
        return tuple(result for result in self.results if result.is_failed)

    @property
    def is_complete(self) -> bool:
        """Whether every run has come to something."""
        n_good = self.n_done - len(self.failures)
        return self.plan is not None and n_good >= self.plan.n_runs

    @property
    def seconds_left(self) -> float | None:
        """How long the runs that are missing may take, None before that is known."""
        n_new = self.n_done - self._n_before
        if self.activity != "training" or self.plan is None or n_new < 1:
            return None
        n_left = self.plan.n_runs - self.n_done
        return (monotonic() - self._begun) / n_new * n_left

    def open(self, path: Path) -> None:
        """Read a sweep file and show what is kept of it; ends one that is training."""
        self._order(SweepOrder(path, results_folder(path)))

    def run(self) -> None:
        """Train the runs that have no result yet."""
        if self.plan is not None and not self.has_thread:
            order = SweepOrder(self.plan.path, self.plan.folder, self.plan, trains=True)
            self._order(order)

    def run_again(self) -> None:
        """Forget all results and train from the start."""
        if self.plan is not None and not self.has_thread:
            plan = self.plan
            self._order(SweepOrder(plan.path, plan.folder, plan, True, True))

    def cancel(self) -> None:
        """End the training soon; what is finished is kept."""
        if self._worker is not None:
            self._worker.cancel()
            self.activity = "ending"
            self.changed.emit()

    @Slot()
    def close(self) -> None:
        """End the thread; safe to call twice, and while it trains."""
        self._is_open = False
        self._next = None
        if self._worker is not None:
            self._worker.cancel()
        if self._thread is not None:
            self._thread.quit()
            self._let_go(self._thread)

    def _let_go(self, thread: QThread) -> None:
        """Wait until the thread has really ended, then drop it and its worker.

        ``finished`` is sent while it still ends: a worker that is dropped then would be
        deleted under its feet.
        """
        if thread.wait(THREAD_END_MS):
            thread.deleteLater()
            self._thread = self._worker = None

    def _order(self, order: SweepOrder) -> None:
        if not self._is_open:
            return
        if self._thread is not None:
            self._next = order
            self.cancel()
            return
        self.error, self.fault = None, ""
        self.activity = "training" if order.trains else "reading"
        if order.plan is None:
            self.plan, self.results = None, []
        self._thread = QThread(self)
        self._worker = SweepWorker(order)
        self._worker.moveToThread(self._thread)
        self._worker.planned.connect(self._on_planned)
        self._worker.trained.connect(self._on_trained)
        self._worker.refused.connect(self._on_refused)
        self._worker.failed.connect(self._on_failed)
        self._thread.started.connect(self._worker.work)
        self._thread.finished.connect(self._on_finished)
        self._thread.start()
        self.changed.emit()

    @Slot(object, object)
    def _on_planned(self, plan: SweepPlan, kept: tuple[SweepResult, ...]) -> None:
        self.plan, self.results = plan, list(kept)
        self._begun, self._n_before = monotonic(), len(kept)
        self.changed.emit()

    @Slot(object)
    def _on_trained(self, result: SweepResult) -> None:
        self.results.append(result)
        self.changed.emit()

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
        self.activity = ""
        order, self._next = self._next, None
        if order is not None:
            self._order(order)
        else:
            self.changed.emit()
