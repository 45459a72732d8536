"""What an error curve does: whether it stands still, falls, and where it is now."""

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.diagnosis.evidence import Evidence

FEWEST_EPOCHS = 20
"""Before that every run is still on its way down, or has just begun to."""
PLATEAU_EPOCHS, PLATEAU_SHARE = 50, 0.25
"""E is looked at over the last quarter of the epochs, and over 50 at least: a slow
stretch of an hour is not judged by its last minute."""
STILL_SHARE, STILL_SPREAD = 0.01, 0.1
"""Less than a hundredth of fall is not seen on a curve; a tenth is the jitter that the
order of the samples makes where the weights stand still on average."""
MIN_POINTS = 8
"""Points of a curve from which a mean and a turn can be told."""


def window(e: Evidence) -> int:
    """Return how many of the last epochs tell whether E stands still."""
    return int(max(PLATEAU_EPOCHS, PLATEAU_SHARE * e.n_epochs))


def is_still(e: Evidence) -> bool:
    """Tell whether the training error neither falls nor rises any more."""
    if not e.follows_gradient or e.learning_rate == 0.0 or e.n_epochs < PLATEAU_EPOCHS:
        return False
    errors = e.training[e.epochs >= e.epochs[-1] - window(e)]
    if len(errors) < MIN_POINTS or not np.isfinite(errors).all():
        return False
    mean = float(errors.mean())
    spread = float(np.ptp(errors))
    return abs(fall_of(errors)) <= STILL_SHARE and spread <= STILL_SPREAD * mean


def later_half(e: Evidence, errors: FloatArray) -> FloatArray:
    """Return the later half of a curve, none of a run that has hardly begun."""
    if e.n_epochs < FEWEST_EPOCHS or not np.isfinite(errors).all():
        return errors[:0]
    return errors[len(errors) // 2 :]


def fall_of(errors: FloatArray) -> float:
    """Return by which share the mean of the second half is below that of the first."""
    half = len(errors) // 2
    before, after = float(errors[:half].mean()), float(errors[half:].mean())
    return (before - after) / before if before > 0.0 else 0.0


def level_of(errors: FloatArray) -> float:
    """Return where a curve is now, jitter left out: the median of its last points."""
    return float(np.median(errors[-max(MIN_POINTS, len(errors) // 10) :]))
