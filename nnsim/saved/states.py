"""States of a run as a table of whole numbers, one of others, and a pool of vectors."""

from collections.abc import Sequence
from typing import get_args

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.saved.pages import MOST_STEPS, NO_VECTOR
from nnsim.saved.setups import Setups, place_of_sampler
from nnsim.saved.vectors import VectorPool, Vectors
from nnsim.training.best import BestWeights
from nnsim.training.path import PathName
from nnsim.training.setup import Progress
from nnsim.training.stopping import CycleFinder, StopConditions, StopKey, StopReason
from nnsim.training.timeline import Keyframe

STOP_KEYS: tuple[StopKey, ...] = get_args(StopKey)
COUNTS = (
    "n_edits",
    "is_compiled",
    "n_updates",
    "n_steps",
    "n_epochs",
    "position",
    "moved",
    "sampler_edits",
    "parameters",
    "slot_1",
    "slot_2",
    "best",
    "best_epoch",
    "given",
    "unchanged",
    "cycle",
    "cycle_power",
    "cycle_length",
    "stop_key",
    "stop_epoch",
    "stop_step",
    "stop_count",
)
"""Columns of whole numbers; vectors by their place, reasons by a bit or their place."""
NUMBERS = ("best_error", "last_error", "seconds")
NEVER = -1
MAY_BE_NONE = {"slot_1", "slot_2", "best", "best_epoch", "cycle", "stop_key"}
MOST_KEPT_STATES = 4000
"""Twice as many as are written."""


def states_to_arrays(
    states: Sequence[Keyframe], setups: Setups, pool: VectorPool
) -> tuple[IntArray, FloatArray]:
    """Return (n_states, n_COUNTS) and (n_states, n_NUMBERS); vectors go to the pool."""
    counts = [_counts(state, setups, pool) for state in states]
    rows = [[row[name] for name in COUNTS] for row in counts]
    numbers = [
        [
            state.progress.best.error,
            state.progress.conditions.unchanged[1],
            state.progress.seconds,
        ]
        for state in states
    ]
    return np.array(rows, dtype=np.int64), np.array(numbers, dtype=np.float64)


def states_of(
    counts: IntArray, numbers: FloatArray, setups: Setups, vectors: Vectors
) -> tuple[Keyframe, ...]:
    """Return the states of such arrays.

    Raises
    ------
    ValueError
        If they do not fit each other, the setups or the vectors.
    """
    shapes = counts.ndim, counts.shape[1:], numbers.shape
    if shapes != (2, (len(COUNTS),), (len(counts), len(NUMBERS))) or not len(counts):
        raise ValueError(shapes)
    if len(counts) > MOST_KEPT_STATES:
        raise ValueError(len(counts))
    if counts.dtype != np.int64 or numbers.dtype != np.float64:
        raise ValueError(counts.dtype)
    steps = counts[:, COUNTS.index("n_steps")]
    if steps[0] != 0 or bool((np.diff(steps) < 0).any()) or counts.min() < NEVER:
        raise ValueError(steps)
    always = [n for n, name in enumerate(COUNTS) if name not in MAY_BE_NONE]
    if counts[:, always].min() < 0 or counts.max() > MOST_STEPS:
        raise ValueError(counts)
    return tuple(
        _state(dict(zip(COUNTS, row, strict=True)), others, setups, vectors)
        for row, others in zip(counts.tolist(), numbers.tolist(), strict=True)
    )


def _counts(state: Keyframe, setups: Setups, pool: VectorPool) -> dict[str, int]:
    progress, stopped = state.progress, state.progress.stopped
    finder = progress.conditions.finder
    kept, power, length = finder.kept() if finder else (None, 0, 0)
    slots = (*progress.slots, None, None)
    given = progress.conditions.given
    return {
        "n_edits": state.n_edits,
        "is_compiled": int(state.path == "compiled"),
        "n_updates": progress.n_updates,
        "n_steps": progress.n_steps,
        "n_epochs": progress.n_epochs,
        "position": progress.position,
        "moved": int(progress.moved),
        "sampler_edits": place_of_sampler(progress.sampler, setups, state.n_edits),
        "parameters": pool.place(progress.parameters),
        "slot_1": pool.place(slots[0]),
        "slot_2": pool.place(slots[1]),
        "best": pool.place(progress.best.parameters),
        "best_epoch": progress.best.epoch,
        "given": sum(1 << bit for bit, key in enumerate(STOP_KEYS) if key in given),
        "unchanged": progress.conditions.unchanged[0],
        "cycle": pool.place(kept),
        "cycle_power": power,
        "cycle_length": length,
        "stop_key": STOP_KEYS.index(stopped.key) if stopped else NEVER,
        "stop_epoch": stopped.epoch if stopped else 0,
        "stop_step": stopped.step if stopped else 0,
        "stop_count": stopped.count if stopped else 0,
    }


def _state(
    row: dict[str, int], others: list[float], setups: Setups, vectors: Vectors
) -> Keyframe:
    best_error, last_error, seconds = others
    if not 0 <= row["sampler_edits"] <= row["n_edits"] < len(setups):
        raise ValueError(row["n_edits"])
    setup = setups[row["n_edits"]]
    begun = setups[row["sampler_edits"]]
    # Compiled code does not look where it reads: the epoch is of the same samples.
    fits = 0 <= row["position"] < len(setup.sets.training)
    if begun.sets is not setup.sets or not fits:
        raise ValueError(row["position"])
    slots = tuple(
        vectors.of(row[name]) for name in ("slot_1", "slot_2") if row[name] != NO_VECTOR
    )
    if len(slots) != len(setup.descent.first_slots()):
        raise ValueError(len(slots))
    best = BestWeights()
    best.epoch, best.error = row["best_epoch"], best_error
    best.parameters = vectors.of_any(row["best"])
    progress = Progress(vectors.of(row["parameters"]), slots, begun.sampler)
    progress.n_updates, progress.n_steps = row["n_updates"], row["n_steps"]
    progress.n_epochs, progress.position = row["n_epochs"], row["position"]
    progress.moved, progress.seconds = bool(row["moved"]), seconds
    progress.stopped, progress.best = _stop_reason(row), best
    progress.conditions = _conditions(row, last_error, vectors)
    path: PathName = "compiled" if row["is_compiled"] else "readable"
    return Keyframe(setup, progress, path, row["n_edits"])


def _stop_reason(row: dict[str, int]) -> StopReason | None:
    if row["stop_key"] == NEVER:
        return None
    if row["stop_key"] >= len(STOP_KEYS):
        raise ValueError(row["stop_key"])
    key = STOP_KEYS[row["stop_key"]]
    return StopReason(key, row["stop_epoch"], row["stop_step"], row["stop_count"])


def _conditions(
    row: dict[str, int], last_error: float, vectors: Vectors
) -> StopConditions:
    given = frozenset(
        key for bit, key in enumerate(STOP_KEYS) if row["given"] >> bit & 1
    )
    kept = vectors.of_any(row["cycle"])
    finder = None
    if kept is not None:
        finder = CycleFinder.of_kept(kept, row["cycle_power"], row["cycle_length"])
    return StopConditions.of_kept(given, row["unchanged"], last_error, finder)
