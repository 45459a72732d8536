"""The end of an epoch, compiled: judge it, write it down, and see whether to go on."""

from typing import Any

import numpy as np

from nnsim.compiled.lanes import U0, U, part
from nnsim.training.kernels.judge import average_masks, judge
from nnsim.training.kernels.plan import (
    BEST_EPOCH,
    BEST_ERROR,
    EPOCHS,
    ERROR_BELOW,
    JUDGES,
    LAST_ERROR,
    MOST_EPOCHS,
    MOVED,
    N_PLACES,
    N_ROWS,
    PATIENCE,
    STEPS,
    STOPS_STILL,
    STRIDE,
    TRAIL_STRIDE,
    UNCHANGED,
    UNCHANGED_BY,
    UNCHANGED_EPOCHS,
)


@part
def keep_before(memory: Any) -> None:
    """Keep the state before an update, from which its numbers can be shown."""
    # Slices would need Python's memory, which compiled code here does without.
    for place in range(memory.parameters.shape[0]):
        memory.before[0, place] = memory.parameters[place]
        memory.before[1, place] = memory.slots[0, place]
        memory.before[2, place] = memory.slots[1, place]


@part
def end_epoch(plan: Any, memory: Any) -> bool:
    """Judge a finished epoch, write its row, and say whether to come back."""
    counts, errors, limits = memory.counts, memory.errors, memory.limits
    counts[EPOCHS] += 1
    epoch = counts[EPOCHS]
    if limits[JUDGES] == 0:
        return False
    average_masks(plan, memory.kept)
    row = memory.history[counts[N_ROWS]]
    row[0], row[1] = float(epoch), float(counts[STEPS])
    row[2], row[5] = judge(plan, plan.training, memory, memory.kept)
    row[3] = row[4] = row[6] = row[7] = np.nan
    if U(epoch) % plan.choices[STRIDE] == U0:
        row[3], row[6] = judge(plan, plan.validation, memory, memory.kept)
        row[4], row[7] = judge(plan, plan.test, memory, memory.kept)
    counts[N_ROWS] += 1
    if row[3] < errors[BEST_ERROR]:
        errors[BEST_ERROR] = row[3]
        counts[BEST_EPOCH] = epoch
        for place in range(memory.parameters.shape[0]):
            memory.best[place] = memory.parameters[place]
    if epoch % counts[TRAIL_STRIDE] == 0:
        for place in range(memory.parameters.shape[0]):
            memory.trail[counts[N_PLACES], place] = memory.parameters[place]
        memory.trail_epochs[counts[N_PLACES]] = epoch
        counts[N_PLACES] += 1
    still = abs(row[2] - errors[LAST_ERROR]) < memory.thresholds[UNCHANGED_BY]
    counts[UNCHANGED] = counts[UNCHANGED] + 1 if still else 0
    errors[LAST_ERROR] = row[2]
    finite = np.isfinite(row[2])
    for place in range(memory.parameters.shape[0]):
        finite &= np.isfinite(memory.parameters[place])
    since_best = epoch - counts[BEST_EPOCH] if counts[BEST_EPOCH] >= 0 else 0
    return (
        not finite
        or row[2] < memory.thresholds[ERROR_BELOW]
        or (0 < limits[UNCHANGED_EPOCHS] <= counts[UNCHANGED])
        or (0 < limits[PATIENCE] <= since_best)
        or (limits[STOPS_STILL] != 0 and counts[MOVED] == 0)
        or epoch >= limits[MOST_EPOCHS]
        or counts[N_ROWS] == memory.history.shape[0]
        or counts[N_PLACES] == memory.trail.shape[0]
    )
