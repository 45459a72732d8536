"""What the view of past runs tells of each: one row of a table a column."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from nnsim.run_history import PastRun
from ui.i18n import count, date_text, number, percent, tr
from ui.panels.comparison.rows import NOTHING, stop_words

Sortable = float | str


@dataclass(frozen=True)
class HistoryColumn:
    """A column: how it reads, and by what it is sorted; ``tip`` says what it is."""

    title: str
    text: Callable[[PastRun], str]
    value: Callable[[PastRun], Sortable]
    is_number: bool = True
    tip: str = ""


def _number(value: float | None) -> str:
    return NOTHING if value is None else number(value)


def _last(value: float | None, *, is_high_better: bool = False) -> float:
    """Return a value to sort by; runs without one stand behind the worst."""
    if value is None:
        return float("-inf") if is_high_better else float("inf")
    return value


def _date_text(run: PastRun) -> str:
    try:
        moment = datetime.fromisoformat(run.date).astimezone()
    except ValueError:
        return run.date
    now = datetime.now().astimezone()
    day = tr("today") if moment.date() == now.date() else date_text(moment)
    return f"{day} {moment.strftime('%H:%M')}"


def _differs(run: PastRun) -> str:
    if not run.n_edits:
        return run.differs
    changed = tr("changed while it ran")
    return f"{run.differs} · {changed}" if run.differs else changed


def _accuracy(run: PastRun) -> str:
    return NOTHING if run.accuracy is None else percent(run.accuracy)


def _ended(run: PastRun) -> str:
    words = {"pinned": tr("pinned"), "ended": tr("ended"), "left": tr("left")}
    return stop_words(run.stopped) if run.stopped else words[run.because]


def _seed(run: PastRun) -> str:
    experiment = run.experiment
    seeds = experiment.data.seed, experiment.network.seed, experiment.training.seed
    return str(seeds[0]) if len(set(seeds)) == 1 else " · ".join(map(str, seeds))


COLUMNS = (
    HistoryColumn("date", _date_text, lambda run: run.date, is_number=False),
    HistoryColumn("scene", lambda run: tr(run.title), lambda run: run.title, False),
    HistoryColumn(
        "what differs",
        _differs,
        _differs,
        is_number=False,
        tip="From the start of its scene",
    ),
    HistoryColumn("ended", _ended, _ended, is_number=False),
    HistoryColumn("epochs", lambda run: count(run.n_epochs), lambda run: run.n_epochs),
    HistoryColumn("steps", lambda run: count(run.n_steps), lambda run: run.n_steps),
    HistoryColumn(
        "E\ntraining",
        lambda run: _number(run.errors[0]),
        lambda run: _last(run.errors[0]),
    ),
    HistoryColumn(
        "E\nvalidation",
        lambda run: _number(run.errors[1]),
        lambda run: _last(run.errors[1]),
    ),
    HistoryColumn(
        "accuracy",
        _accuracy,
        lambda run: _last(run.accuracy, is_high_better=True),
        tip="Of the validation set; of the training set where there is none",
    ),
    HistoryColumn(
        "seconds",
        lambda run: number(run.seconds),
        lambda run: run.seconds,
        tip="Of training, without drawing",
    ),
    HistoryColumn(
        "seed",
        _seed,
        lambda run: run.experiment.network.seed,
        tip="Of data, first weights and order",
    ),
)


def found_in(run: PastRun, words: str) -> bool:
    """Tell whether all words stand somewhere in the texts of a run."""
    texts = " ".join(column.text(run) for column in COLUMNS)
    everything = f"{texts} {run.date} {run.experiment.data.set}".casefold()
    return all(word in everything for word in words.casefold().split())
