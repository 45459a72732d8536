"""What a network of one input answers along it."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.model.forward import network_outputs
from nnsim.model.spec import NetworkSpec


@dataclass(frozen=True)
class FittedCurve:
    """``x`` (n_points,) in network units, ``outputs`` (n_points, n_outputs).

    ``truth`` is what ``outputs`` would best be, of the same shape; None if not known.
    """

    x: FloatArray
    outputs: FloatArray
    truth: FloatArray | None = None


def fitted_curve(
    spec: NetworkSpec,
    parameters: FloatArray,
    x_range: tuple[float, float],
    n_points: int = 300,
) -> FittedCurve:
    """Ask a network of one input along its range."""
    x = np.linspace(*x_range, n_points)
    outputs = network_outputs(spec, parameters, x[:, np.newaxis])
    return FittedCurve(frozen(x), frozen(outputs))
