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
    compiled: bool = False,
) -> FloatArray:
    """Return the mean error on a grid of points, (size, size), y rising with the row.

    The grid's corners are the ends of the ranges. Only what depends on the two weights
    is computed for each point: sums are affine in a weight, so the layer of the first
    one costs a column or two, however many inputs it has. ``compiled`` says it by
    Numba, which has to be there.
    """
    xs = np.linspace(*where.x_range, size) - parameters[where.x_index]
    ys = np.linspace(*where.y_range, size) - parameters[where.y_index]
    indices = where.x_index, where.y_index
    if compiled:
        # Numba is not to be imported before it is wanted.
        from nnsim.probes.kernels.surface_plan import compiled_surface

        return frozen(
            compiled_surface(spec, parameters, indices, (xs, ys), samples, loss)
        )
    with np.errstate(over="ignore", invalid="ignore"):
        base = forward(spec, parameters, samples.inputs)
        surface = np.empty((size, size))
        along_x = Move(spec.place(where.x_index), xs[:, np.newaxis])
        for row, step in enumerate(ys):
            along_y = Move(spec.place(where.y_index), np.array([[step]]))
            moves = (along_y,) if indices[0] == indices[1] else (along_x, along_y)
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
