"""The height of an error surface: log10 E, with a floor that keeps it readable."""

import numpy as np

from nnsim.arrays import FloatArray

SMALLEST_ERROR = 1e-300
DEEPEST_DECADES = 5.0
"""What lies further below the greatest error is drawn as if it lay there."""
STEP_TO_ZERO = 0.5
"""Decades between the least error above 0 and the floor that stands for E = 0."""


def log_error(errors: FloatArray) -> FloatArray:
    """Return log10 of errors ≥ 0, same shape; infinite and NaN ones become NaN.

    Where E is 0 its logarithm would swallow the whole scale, so 0 stands half a decade
    under the least other value, and nothing more than five decades under the greatest.
    """
    usable = np.isfinite(errors)
    positive = errors[usable & (errors > SMALLEST_ERROR)]
    heights = np.where(usable, 0.0, np.nan)
    if not positive.size:
        return heights
    least, greatest = np.log10(positive.min()), np.log10(positive.max())
    has_zeros = np.count_nonzero(usable) > positive.size
    bottom = least - STEP_TO_ZERO if has_zeros else least
    floor = 10.0 ** max(bottom, greatest - DEEPEST_DECADES)
    heights[usable] = np.log10(np.maximum(errors[usable], floor))
    return heights
