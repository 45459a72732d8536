"""Penalties on large weights: their share in E and in the gradient."""

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.model.spec import NetworkSpec
from nnsim.training.settings import PenaltySettings


def penalised(spec: NetworkSpec) -> FloatArray:
    """Return 1 for each weight that is penalised and 0 for each bias weight, flat."""
    mask = np.ones(spec.n_parameters)
    for layer in range(spec.n_layers):
        spec.weights(mask, layer)[-1] = 0.0
    return frozen(mask)


def penalty(
    parameters: FloatArray, mask: FloatArray, settings: PenaltySettings
) -> float:
    """λ₁ Σ|ω| + λ₂ ½ Σ ω² (Bishop 2006, 5.5), what is added to the mean error."""
    weights = parameters * mask
    # A diverging network is something to show, so overflow is no warning here.
    with np.errstate(over="ignore", invalid="ignore"):
        l1, l2 = np.abs(weights).sum(), 0.5 * (weights * weights).sum()
        return float(settings.l1 * l1 + settings.l2 * l2)


def penalty_gradient(
    parameters: FloatArray, mask: FloatArray, settings: PenaltySettings
) -> FloatArray:
    """λ₁ sign(ω) + λ₂ ω, flat; 0 for bias weights."""
    return mask * (settings.l1 * np.sign(parameters) + settings.l2 * parameters)
