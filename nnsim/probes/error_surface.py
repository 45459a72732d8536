"""The error over two weights of the network, all others held (deck: Learning rate)."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.data.dataset import SampleSet
from nnsim.model.forward import activate, forward
from nnsim.model.losses import LOSSES
from nnsim.model.spec import NetworkSpec


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

    The grid's corners are the ends of the ranges. Layers before the first of the two
    weights are passed once; the rest is one stacked product a row of the grid.
    """
    xs = np.linspace(*where.x_range, size)
    ys = np.linspace(*where.y_range, size)
    first_layer = min(spec.place(where.x_index).layer, spec.place(where.y_index).layer)
    with np.errstate(over="ignore", invalid="ignore"):
        inputs = _inputs_of(spec, parameters, samples.inputs, first_layer)
        surface = np.empty((size, size))
        grid = np.repeat(parameters[np.newaxis], size, axis=0)
        grid[:, where.x_index] = xs
        for row, y in enumerate(ys):
            grid[:, where.y_index] = y
            outputs = _stacked_outputs(spec, grid, inputs, first_layer)
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


def _inputs_of(
    spec: NetworkSpec, parameters: FloatArray, inputs: FloatArray, layer: int
) -> FloatArray:
    """Return what a layer receives for all samples, (n_samples, n_inputs of it)."""
    if layer == 0:
        return inputs
    return forward(spec, parameters, inputs).activations[layer - 1]


def _stacked_outputs(
    spec: NetworkSpec, grid: FloatArray, inputs: FloatArray, first_layer: int
) -> FloatArray:
    """Return outputs of many networks, (n_networks, n_samples, n_outputs).

    ``grid`` holds one parameter vector a row.
    """
    passed = inputs
    for number in range(first_layer, spec.n_layers):
        layer = spec.layers[number]
        begin, end = spec.offsets[number], spec.offsets[number + 1]
        weights = grid[:, begin:end].reshape(-1, *layer.shape)
        h = passed @ weights[:, :-1] + layer.bias_input * weights[:, -1:]
        passed = activate(layer, h)
        if layer.dropout:
            passed *= 1.0 - layer.dropout
    return passed
