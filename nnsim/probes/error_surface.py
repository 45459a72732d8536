"""The error over two weights of the network, all others held (deck: Learning rate)."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.data.dataset import SampleSet
from nnsim.model.forward import forward
from nnsim.model.losses import LOSSES
from nnsim.model.spec import NetworkSpec
from nnsim.probes.moved_weights import Move, moved_outputs


@dataclass(frozen=True)
class SurfaceSlice:
    """Two weights over a range; every other weight is as in ``parameters``.

    ``x_index`` and ``y_index`` count in the flat vector; ranges are (low, high).
    """

    x_index: int
    y_index: int
    x_range: tuple[float, float]
    y_range: tuple[float, float]


def error_surface(
    spec: NetworkSpec,
    parameters: FloatArray,
    where: SurfaceSlice,
    samples: SampleSet,
    loss: str,
    size: int,
) -> FloatArray:
    """Return the mean error on a grid of points, (size, size), y rising with the row.

    The grid's corners are the ends of the ranges. Only what depends on the two weights
    is computed for each point: sums are affine in a weight, so the layer of the first
    one costs a column or two, however many inputs it has.
    """
    xs = np.linspace(*where.x_range, size)
    ys = np.linspace(*where.y_range, size)
    x, y = spec.place(where.x_index), spec.place(where.y_index)
    from_x, from_y = parameters[where.x_index], parameters[where.y_index]
    with np.errstate(over="ignore", invalid="ignore"):
        base = forward(spec, parameters, samples.inputs)
        surface = np.empty((size, size))
        along_x = Move(x, (xs - from_x)[:, np.newaxis])
        for row, height in enumerate(ys):
            along_y = Move(y, np.array([[height - from_y]]))
            moves = (along_y,) if where.x_index == where.y_index else (along_x, along_y)
            outputs = moved_outputs(spec, parameters, base, moves)
            surface[row] = LOSSES[loss].value(outputs, samples.targets).mean(axis=-1)
    return frozen(surface)


def error_at(
    spec: NetworkSpec,
    parameters: FloatArray,
    where: SurfaceSlice,
    point: tuple[float, float],
    samples: SampleSet,
    loss: str,
) -> float:
    """Return the mean error with the two weights at ``point`` (x, y)."""
    moved = parameters.copy()
    moved[where.x_index], moved[where.y_index] = point
    with np.errstate(over="ignore", invalid="ignore"):
        outputs = forward(spec, moved, samples.inputs).outputs
        return float(LOSSES[loss].value(outputs, samples.targets).mean())
