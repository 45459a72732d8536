"""The error over two directions of the weights, all else held (deck: Learning rate)."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.data.dataset import SampleSet
from nnsim.model.forward import forward
from nnsim.model.losses import LOSSES
from nnsim.model.spec import NetworkSpec
from nnsim.probes.direction_errors import direction_errors
from nnsim.probes.moved_weights import Move, moved_outputs
from nnsim.probes.surface_axes import SurfaceAxes, weight_axes

MOST_IN_LOOPS = 8192
"""Weights of a layer; beyond, BLAS makes better use of the caches."""
Steps = tuple[FloatArray, FloatArray]
"""By how much the coordinates differ from those of the network, (n_x,) and (n_y,)."""


@dataclass(frozen=True)
class SurfaceSlice:
    """A stretch of two axes; everything off them is as in ``parameters``.

    Ranges are (low, high) in the coordinates of the axes.
    """

    axes: SurfaceAxes
    x_range: tuple[float, float]
    y_range: tuple[float, float]

    @property
    def pair(self) -> tuple[int, int] | None:
        """Indices in the flat vector where the axes are two weights, else None."""
        return self.axes.pair

    def steps(self, parameters: FloatArray, size: int) -> Steps:
        """Return the grid's places as seen from a network; its corners are the ends."""
        x, y = self.axes.place(parameters)
        return np.linspace(*self.x_range, size) - x, np.linspace(
            *self.y_range, size
        ) - y


def weight_slice(
    x: int, y: int, x_range: tuple[float, float], y_range: tuple[float, float]
) -> SurfaceSlice:
    """Return the slice of two weights; that of the same pair has the same axes."""
    return SurfaceSlice(axes_of_pair(x, y), x_range, y_range)


@lru_cache(maxsize=64)
def axes_of_pair(x: int, y: int) -> SurfaceAxes:
    """Return the axes of two weights, the same object each time."""
    return weight_axes(x, y)


def error_surface(
    spec: NetworkSpec,
    parameters: FloatArray,
    where: SurfaceSlice,
    samples: SampleSet,
    loss: str,
    size: int,
    compiled: bool = False,
) -> FloatArray:
    """Return the mean error on a grid, (size, size), y rising with the row."""
    steps = where.steps(parameters, size)
    return errors_at(spec, parameters, where.axes, steps, samples, loss, compiled)


def errors_at(
    spec: NetworkSpec,
    parameters: FloatArray,
    axes: SurfaceAxes,
    steps: Steps,
    samples: SampleSet,
    loss: str,
    compiled: bool = False,
    stop: IntArray | None = None,
) -> FloatArray:
    """Return the mean errors (n_y, n_x) at all steps from a network.

    Only what depends on the two coordinates is computed for each point: sums are affine
    in a weight, so the layer of the first one costs a column or two, however many
    inputs it has. ``compiled`` says it by Numba, which has to be there, unless layers
    are wide. Rows
    after ``stop[0]`` was set, in whatever thread, are left as they are.
    """
    flag = np.zeros(1, np.int64) if stop is None else stop
    xs, ys = (np.ascontiguousarray(part, np.float64) for part in steps)
    if compiled and is_narrow(spec):
        # Numba is not to be imported before it is wanted.
        from nnsim.probes.kernels.compiled_errors import compiled_errors

        return frozen(
            compiled_errors(spec, parameters, axes, (xs, ys), samples, loss, flag)
        )
    with np.errstate(over="ignore", invalid="ignore"):
        if axes.pair is None:
            return frozen(
                direction_errors(spec, parameters, axes, (xs, ys), samples, loss, flag)
            )
        return frozen(
            _pair_errors(spec, parameters, axes.pair, (xs, ys), samples, loss, flag)
        )


def is_narrow(spec: NetworkSpec) -> bool:
    """Tell whether compiled loops beat the matrix products of BLAS behind layer one."""
    return all(layer.n_weights <= MOST_IN_LOOPS for layer in spec.layers[1:])


def error_at(
    spec: NetworkSpec,
    parameters: FloatArray,
    where: SurfaceSlice,
    point: tuple[float, float],
    samples: SampleSet,
    loss: str,
) -> float:
    """Return the mean error at ``point`` (x, y) of the axes, by a whole pass."""
    with np.errstate(over="ignore", invalid="ignore"):
        moved = where.axes.moved_to(parameters, point)
        outputs = forward(spec, moved, samples.inputs).outputs
        return float(LOSSES[loss].value(outputs, samples.targets).mean())


def _pair_errors(
    spec: NetworkSpec,
    parameters: FloatArray,
    pair: tuple[int, int],
    steps: Steps,
    samples: SampleSet,
    loss: str,
    stop: IntArray,
) -> FloatArray:
    """Return the same for two weights; the same one twice moves by y."""
    xs, ys = steps
    base = forward(spec, parameters, samples.inputs)
    errors = np.empty((len(ys), len(xs)))
    along_x = Move(spec.place(pair[0]), xs[:, np.newaxis])
    for row, step in enumerate(ys):
        if stop[0]:
            break
        along_y = Move(spec.place(pair[1]), np.array([[step]]))
        moves = (along_y,) if pair[0] == pair[1] else (along_x, along_y)
        outputs = moved_outputs(spec, parameters, base, moves)
        errors[row] = LOSSES[loss].value(outputs, samples.targets).mean(axis=-1)
    return errors
