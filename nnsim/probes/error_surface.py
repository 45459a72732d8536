"""The error over two weights of the network, all others held (deck: Learning rate)."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.data.dataset import SampleSet
from nnsim.model.forward import activate, forward, weighted_sums
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
    weights are passed once, and of its own layer all but the two weights; the rest is
    one stacked product a row of the grid.
    """
    xs = np.linspace(*where.x_range, size)
    ys = np.linspace(*where.y_range, size)
    with np.errstate(over="ignore", invalid="ignore"):
        first = _first_layer(spec, parameters, where, samples.inputs)
        surface = np.empty((size, size))
        grid = np.repeat(parameters[np.newaxis], size, axis=0)
        grid[:, where.x_index] = xs
        for row, y in enumerate(ys):
            grid[:, where.y_index] = y
            outputs = _stacked_outputs(spec, grid, first)
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


@dataclass(frozen=True, eq=False)
class _FirstLayer:
    """The first layer that a slice's weights lead into, as far as they do not matter.

    ``sums`` is h without them, (n_samples, n_neurons); ``links`` has, for each of them
    in this layer, its index in the flat vector, its neuron, and what its source sends,
    (n_samples,).
    """

    number: int
    sums: FloatArray
    links: tuple[tuple[int, int, FloatArray], ...]


def _first_layer(
    spec: NetworkSpec, parameters: FloatArray, where: SurfaceSlice, inputs: FloatArray
) -> _FirstLayer:
    indices = (where.x_index, where.y_index)
    number = min(spec.place(index).layer for index in indices)
    layer = spec.layers[number]
    if number:
        inputs = forward(spec, parameters, inputs).activations[number - 1]
    without = parameters.copy()
    links = []
    for index in dict.fromkeys(indices):
        place = spec.place(index)
        if place.layer == number:
            without[index] = 0.0
            is_bias = place.source == layer.n_inputs
            bias = np.full(len(inputs), layer.bias_input)
            sent = bias if is_bias else inputs[:, place.source]
            links.append((index, place.neuron, sent))
    sums = weighted_sums(layer, spec.weights(without, number), inputs)
    return _FirstLayer(number, sums, tuple(links))


def _stacked_outputs(
    spec: NetworkSpec, grid: FloatArray, first: _FirstLayer
) -> FloatArray:
    """Return outputs of many networks, (n_networks, n_samples, n_outputs).

    ``grid`` holds one parameter vector a row; they differ in the slice's weights only.
    """
    h = np.repeat(first.sums[np.newaxis], len(grid), axis=0)
    for index, neuron, sent in first.links:
        h[:, :, neuron] += grid[:, index, np.newaxis] * sent
    passed = _passed_on(spec, first.number, h)
    for number in range(first.number + 1, spec.n_layers):
        layer = spec.layers[number]
        begin, end = spec.offsets[number], spec.offsets[number + 1]
        weights = grid[:, begin:end].reshape(-1, *layer.shape)
        h = passed @ weights[:, :-1] + layer.bias_input * weights[:, -1:]
        passed = _passed_on(spec, number, h)
    return passed


def _passed_on(spec: NetworkSpec, number: int, h: FloatArray) -> FloatArray:
    """Return what a layer sends on, by average dropout."""
    layer = spec.layers[number]
    passed = activate(layer, h)
    if layer.dropout:
        passed *= 1.0 - layer.dropout
    return passed
