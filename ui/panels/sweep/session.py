"""The GUI thread's one door to a sweep: what is known of it, and what is done with it.

A thread is there only while a sweep is read or trained.
"""

from pathlib import Path
from time import monotonic
from typing import Literal

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot

from nnsim.errors import InputError
from nnsim.sweep.folder import RUNS_FILE
from nnsim.sweep.result import SweepResult
from ui.background import Background
from ui.panels.sweep.orders import Planned, SweepOrder, SweepPlan

FOLDER = "sweeps"

Activity = Literal["", "reading", "training", "ending"]


def sweeps_folder() -> Path:
    """Return where sweeps of one's own and all results are kept: the user's cache."""
    location = QStandardPaths.StandardLocation.CacheLocation
    return Path(QStandardPaths.writableLocation(location)) / FOLDER


def results_folder(path: Path) -> Path:
    """Return where the results of a sweep file are kept."""
    return sweeps_folder() / path.stem


def has_results(name: str) -> bool:
    """Tell whether results of a sweep are kept, by its name."""
    return (sweeps_folder() / name / RUNS_FILE).is_file()


class SweepSession(QObject):
    """Commands go in as methods; ``changed`` says that something is known anew.

    Attributes
    ----------
    plan : what was opened last, None before it is read.
    results : of its runs, in the order in which they came.
    activity : what the thread is at, empty without one.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plan: SweepPlan | None = None
        self.results: list[SweepResult] = []
        self.activity: Activity = ""
        self._background: Background = Background(self)
        self._trains = False
        self._begun = 0.0
        self._n_before = 0
        self._background.begun.connect(self._on_begun)
        self._background.told.connect(self._on_told)
        self._background.ended.connect(self._on_ended)

    @property
    def has_thread(self) -> bool:
        """Whether a thread is at work."""
        return self._background.has_thread

    @property
    def error(self) -> InputError | None:
        """Why the last order could not be done, or None."""
        return self._background.error

    @property
    def fault(self) -> str:
        """What fault of ours ended the last order, empty for none."""
        return self._background.fault

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

    def open(self, path: Path, *, trains: bool = False) -> None:
        """Read a sweep file and show what is kept of it; ends one that is training.

        With ``trains`` the runs that have no result yet are trained at once.
        """
        self._is_run_wanted = False
        order = SweepOrder(path, results_folder(path), trains=trains)
        self._background.begin_instead(order)
        self._show_ending()

    def run(self) -> None:
        """Train the runs that have no result yet, once the file is read."""
        self._is_run_wanted = self.activity == "reading"
        if self.plan is not None and not self.has_thread:
            order = SweepOrder(self.plan.path, self.plan.folder, self.plan, trains=True)
            self._background.begin(order)

    def run_again(self) -> None:
        """Forget all results and train from the start."""
        if self.plan is not None and not self.has_thread:
            plan = self.plan
            order = SweepOrder(plan.path, plan.folder, plan, True, True)
            self._background.begin(order)

    def cancel(self) -> None:
        """End the training soon; what is finished is kept."""
        self._background.cancel()
        self._show_ending()

    @Slot()
    def close(self) -> None:
        """End the thread; safe to call twice, and while it trains."""
        self._background.close()

    def _show_ending(self) -> None:
        if self._background.is_ending and self._background.has_thread:
            self.activity = "ending"
            self.changed.emit()

    @Slot(object)
    def _on_begun(self, order: SweepOrder) -> None:
        self._trains = order.trains
        self.activity = "training" if order.plan is not None else "reading"
        if order.plan is None:
            self.plan, self.results = None, []
        self.changed.emit()

    @Slot(object)
    def _on_told(self, news: object) -> None:
        if isinstance(news, Planned):
            self.plan, self.results = news.plan, list(news.kept)
            if self._trains and self.activity == "reading":
                self.activity = "training"
            self._begun, self._n_before = monotonic(), len(news.kept)
        elif isinstance(news, SweepResult):
            self.results.append(news)
        self.changed.emit()

    @Slot()
    def _on_ended(self) -> None:
        self.activity = ""
        self.changed.emit()
        if self._is_run_wanted:
            self.run()
