"""The comparison as words: one row a run, one column a number, the best ones told."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.model.evaluation import Evaluation
from nnsim.training.stopping import StopReason
from ui.ghosts import ghosts_and_present, same_error
from ui.i18n import count, number, percent, tr
from ui.session import Session

BEST_SIGN = "★"
NOTHING = "–"
PRESENT = 0
"""The number of the present run; ghosts begin at 1."""


@dataclass(frozen=True, eq=False)
class RunRow:
    """What is compared of one run; ``is_present`` where it is what the window shows."""

    number: int
    name: str
    is_present: bool
    experiment: Experiment
    n_epochs: int
    n_steps: int
    evaluations: tuple[Evaluation, Evaluation, Evaluation]
    seconds: float
    ending: str


@dataclass(frozen=True)
class Sorting:
    """By which column, "run" being the order of pinning, and which way."""

    key: str = "run"
    is_falling: bool = False


@dataclass(frozen=True)
class Column:
    """One number of a run; ``rank`` says which columns go first where it is narrow."""

    key: str
    title: str
    value: Callable[[RunRow], float]
    text: Callable[[float], str]
    better: Literal["low", "high", ""]
    rank: int


def _error(place: int) -> Callable[[RunRow], float]:
    return lambda row: row.evaluations[place].error


def _accuracy(place: int) -> Callable[[RunRow], float]:
    return lambda row: row.evaluations[place].accuracy


def _whole(value: float) -> str:
    return count(int(value))


def _error_text(value: float) -> str:
    return number(value) if math.isfinite(value) else NOTHING


COLUMNS = (
    Column("epochs", "epochs", lambda row: row.n_epochs, _whole, "", 3),
    Column("steps", "steps", lambda row: row.n_steps, _whole, "", 6),
    Column("error_training", "E\ntraining", _error(0), _error_text, "low", 0),
    Column("error_validation", "E\nvalidation", _error(1), _error_text, "low", 2),
    Column("accuracy_training", "accuracy\ntraining", _accuracy(0), percent, "high", 8),
    Column(
        "accuracy_validation", "accuracy\nvalidation", _accuracy(1), percent, "high", 7
    ),
    Column("accuracy_test", "accuracy\ntest", _accuracy(2), percent, "high", 1),
    Column("seconds", "seconds", lambda row: row.seconds, number, "", 4),
)
ENDING_RANK = 5


def run_rows(session: Session) -> tuple[RunRow, ...]:
    """Return the ghosts, oldest first, then the present run; none without a ghost.

    A present run that was just pinned is one row, not two.
    """
    ghosts, name = ghosts_and_present(session)
    frame = session.frame
    if not ghosts or frame is None:
        return ()
    is_pinned = session.is_pinned
    rows = [
        RunRow(
            ghost.number,
            ghost.name,
            is_pinned and _is_at(ghost.run.n_steps, ghost.run.experiment, session),
            ghost.run.experiment,
            ghost.run.n_epochs,
            ghost.run.n_steps,
            ghost.run.evaluations,
            ghost.run.seconds,
            ending_words(ghost.run.stopped, running=False),
        )
        for ghost in ghosts
    ]
    if not is_pinned:
        rows.append(_present_row(session.experiment, frame, name))
    return tuple(rows)


def _is_at(n_steps: int, experiment: Experiment, session: Session) -> bool:
    frame = session.frame
    return (
        frame is not None
        and n_steps == frame.n_steps
        and experiment == session.experiment
    )


def _present_row(experiment: Experiment, frame: Frame, name: str) -> RunRow:
    return RunRow(
        PRESENT,
        name or tr("present run"),
        True,
        experiment,
        frame.n_epochs,
        frame.n_steps,
        frame.evaluations,
        frame.seconds,
        ending_words(frame.stopped, running=frame.running),
    )


def shown_columns(rows: Sequence[RunRow]) -> tuple[Column, ...]:
    """Return the columns that have a number in some row."""
    return tuple(
        column
        for column in COLUMNS
        if any(not math.isnan(column.value(row)) for row in rows)
        or column.key == "error_training"
    )


def sorted_rows(rows: Sequence[RunRow], sorting: Sorting) -> tuple[RunRow, ...]:
    """Return the rows by one column; those without a number of it come last."""
    column = next((each for each in COLUMNS if each.key == sorting.key), None)
    if column is not None:
        value = column.value
        known = [row for row in rows if not math.isnan(value(row))]
        known.sort(key=value, reverse=sorting.is_falling)
        return (*known, *(row for row in rows if math.isnan(value(row))))
    if sorting.key == "ended":
        by_words = sorted(rows, key=lambda row: row.ending.casefold())
        return tuple(by_words[::-1] if sorting.is_falling else by_words)
    return tuple(rows[::-1] if sorting.is_falling else rows)


def sorting_after(sorting: Sorting, key: str) -> Sorting:
    """Return how a click on a column sorts: its best first, then the other way."""
    if sorting.key == key:
        return Sorting(key, not sorting.is_falling)
    return Sorting(key, any(c.key == key and c.better == "high" for c in COLUMNS))


def best_rows(rows: Sequence[RunRow], column: Column) -> tuple[int, ...]:
    """Return the places of the best rows, as they read; none where all are alike.

    Errors of different losses or data are different things, so none of them is best.
    """
    if not column.better or (column.key.startswith("error") and not alike(rows)):
        return ()
    values = [column.value(row) for row in rows]
    finite = [value for value in values if math.isfinite(value)]
    if not finite:
        return ()
    best = min(finite) if column.better == "low" else max(finite)
    texts = [column.text(value) for value in values]
    places = tuple(n for n, text in enumerate(texts) if text == column.text(best))
    return places if len(places) < len(rows) else ()


def alike(rows: Sequence[RunRow]) -> bool:
    """Tell whether E means the same in all rows."""
    return all(same_error(rows[0].experiment, row.experiment) for row in rows)


def ending_words(stopped: StopReason | None, *, running: bool) -> str:
    """Return in a word or two how a run ended."""
    if running:
        return tr("running")
    if stopped is None:
        return tr("paused")
    return stop_words(stopped.key)


def stop_words(key: str) -> str:
    """Return in a word or two why a run stopped by itself."""
    words = {
        "cycle": tr("cycle"),
        "diverged": tr("diverged"),
        "epochs": tr("epoch limit"),
        "error_below": tr("E low enough"),
        "patience": tr("early stop"),
        "standstill": tr("all right"),
        "unchanged": tr("E unchanged"),
    }
    return words.get(key, key)
