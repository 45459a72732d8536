"""What large weights add to E on an error surface (Bishop 2006, 5.5)."""

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.model.spec import NetworkSpec
from nnsim.probes.surface_axes import SurfaceAxes


def penalties_at(
    spec: NetworkSpec,
    parameters: FloatArray,
    axes: SurfaceAxes,
    steps: tuple[FloatArray, FloatArray],
    penalty: tuple[float, float],
) -> FloatArray:
    """Return λ₁ Σ|ω| + λ₂ ½ Σ ω² at all steps, (n_y, n_x); bias weights are free."""
    xs, ys = steps
    counted = np.ones(spec.n_parameters)
    for layer in range(spec.n_layers):
        spec.weights(counted, layer)[-1] = 0.0
    if axes.pair is None:
        moving = counted * (np.abs(axes.along_x) + np.abs(axes.along_y)) > 0.0
        along_x, along_y = axes.along_x[moving], axes.along_y[moving]
    else:
        moving = np.zeros(spec.n_parameters, dtype=bool)
        moving[list(axes.pair)] = counted[list(axes.pair)] > 0.0
        at = np.flatnonzero(moving)
        # The same weight twice moves along y.
        along_x = (at == axes.pair[0]) * float(axes.pair[0] != axes.pair[1])
        along_y = (at == axes.pair[1]) * 1.0
    held = parameters[(counted > 0.0) & ~moving]
    added = np.empty((len(ys), len(xs)))
    for row, y in enumerate(ys.tolist()):
        there = parameters[moving] + y * along_y
        for column, x in enumerate(xs.tolist()):
            added[row, column] = _of(there + x * along_x, penalty)
    whole: FloatArray = added + _of(held, penalty)
    return whole


def _of(weights: FloatArray, penalty: tuple[float, float]) -> float:
    l1, l2 = penalty
    return float(l1 * np.abs(weights).sum() + 0.5 * l2 * (weights @ weights))
