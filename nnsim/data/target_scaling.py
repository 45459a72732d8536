"""Numbers to predict, moved and scaled so that a network of small weights reaches them.

Fitted on the training rows like the preprocessing of inputs (course: Normalization).
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.data.scaling import fit_standardised


@dataclass(frozen=True, eq=False)
class TargetScale:
    """target = (value − offset) / scale; equal only to itself.

    ``offset`` and ``scale`` are (n_targets,), read-only; a target that is constant over
    the training rows has scale 1.
    """

    offset: FloatArray
    scale: FloatArray

    def apply(self, values: FloatArray) -> FloatArray:
        """Return targets (n, n_targets) of the network from values of the set."""
        return (values - self.offset) / self.scale

    def undo(self, outputs: FloatArray) -> FloatArray:
        """Return outputs (n, n_targets) of the network in the units of the set."""
        return outputs * self.scale + self.offset


def _as_they_are(values: FloatArray) -> TargetScale:
    n_targets = values.shape[1]
    return TargetScale(frozen(np.zeros(n_targets)), frozen(np.ones(n_targets)))


def _standardised(values: FloatArray) -> TargetScale:
    mean, deviation = fit_standardised(values)
    scale = np.where(deviation > 0.0, deviation, 1.0)
    return TargetScale(frozen(mean), frozen(scale))


TARGET_SCALINGS: dict[str, Callable[[FloatArray], TargetScale]] = {
    "none": _as_they_are,
    "standardised": _standardised,
}
"""By key of ``data.target_scaling``: training values (n_rows, n_targets) -> scale."""


def fit_target_scale(
    how: str, values: FloatArray | None, rows: IntArray
) -> TargetScale | None:
    """Return the scale fitted on the training rows, None where there are classes."""
    return None if values is None else TARGET_SCALINGS[how](values[rows])
