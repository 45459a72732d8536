"""Whether the parts of a document fit each other, before a run is made of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.assemble import check_locked
from nnsim.experiment import check_experiment
from nnsim.snapshot import LogRow
from nnsim.training.epoch_lengths import EpochMark
from nnsim.training.extremes import BEST_EPOCH, COUNT, EPOCH
from nnsim.training.timeline import Edit, Keyframe

MOST_REPLAYED = 2 * 10**9
"""Products of a weight and a sample, made once more to show a moment: some seconds."""
STEP_WORTH = {"readable": 20_000, "compiled": 200}
"""What a step takes at least, in such products, by path."""
LARGEST_WHOLE = 2.0**53
STEP = 1


def check_log(log: Sequence[LogRow], n_parameters: int) -> None:
    """Raise ``InputError`` for an experiment that no run can have had."""
    # Of many rows most share their parts, which may be long.
    pairs = {(id(e.network), id(e.training)): e for _, e in log}
    for experiment in pairs.values():
        check_experiment(experiment)
    for training in {id(e.training): e.training for _, e in log}.values():
        check_locked(training.locked, n_parameters)


def check_states(states: Sequence[Keyframe], edits: Sequence[Edit]) -> None:
    """Raise ``ValueError`` unless each state has the edits made before its step."""
    steps = [edit.step for edit in edits]
    for state in states:
        fewest, most = bisect_left(steps, state.step), bisect_right(steps, state.step)
        if not fewest <= state.n_edits <= most:
            raise ValueError(state.n_edits)
    if states[-1].n_edits != len(edits):
        raise ValueError(states[-1].n_edits)


def check_marks(marks: Sequence[EpochMark]) -> None:
    """Raise ``ValueError`` unless they say of every epoch how long it is."""
    epochs = [epoch for epoch, _, _ in marks]
    is_rising = all(before < after for before, after in pairwise(epochs))
    if not marks or epochs[0] != 0 or not is_rising:
        raise ValueError(epochs)
    if any(length < 1 for _, _, length in marks):
        raise ValueError(marks)


def check_history(blocks: FloatArray, numbers: FloatArray, n_epochs: int) -> None:
    """Raise ``ValueError`` unless these are blocks of epochs up to ``n_epochs``."""
    if blocks.ndim != 2 or not blocks.size or numbers.shape != (6,):
        raise ValueError(blocks.shape)
    if blocks.dtype != np.float64 or numbers.dtype != np.float64:
        raise ValueError(blocks.dtype)
    epochs, whole = blocks[EPOCH], blocks[[EPOCH, STEP, COUNT]]
    if not (_is_whole(whole) and _is_whole(numbers[:4])):
        raise ValueError(numbers)
    best = np.append(blocks[BEST_EPOCH], numbers[4])
    if not _is_whole(best[~np.isnan(best) & (best != -1.0)]):
        raise ValueError(best)
    if (np.diff(epochs) <= 0.0).any() or epochs[-1] != numbers[3]:
        raise ValueError(epochs)
    if numbers[3] > n_epochs:
        raise ValueError(numbers)


def check_trail(epochs: IntArray, stride: int, n_epochs: int) -> None:
    """Raise ``ValueError`` unless these are epochs on the stride up to ``n_epochs``."""
    if epochs.dtype != np.int64 or epochs.ndim != 1:
        raise ValueError(epochs.dtype)
    if (epochs % stride).any() or (np.diff(epochs) <= 0).any():
        raise ValueError(epochs)
    if len(epochs) and not 0 <= epochs[0] <= epochs[-1] <= n_epochs:
        raise ValueError(epochs)


def is_near(start: Keyframe, step: int) -> bool:
    """Tell whether a step is made again from a state in some seconds."""
    size = start.progress.sampler.batch_size * start.setup.spec.n_parameters
    return (step - start.step) * (STEP_WORTH[start.path] + size) <= MOST_REPLAYED


def _is_whole(numbers: FloatArray) -> bool:
    return bool(((numbers >= 0.0) & (numbers <= LARGEST_WHOLE)).all())
