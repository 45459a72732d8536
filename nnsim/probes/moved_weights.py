"""Outputs of many networks that differ in a weight or two, from one forward pass."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.model.forward import ForwardPass, activate
from nnsim.model.spec import LayerSpec, NetworkSpec, WeightPlace


@dataclass(frozen=True, eq=False)
class Move:
    """By how much a weight differs: one value a network, (n_networks or 1, 1)."""

    place: WeightPlace
    by: FloatArray


def moved_outputs(
    spec: NetworkSpec, parameters: FloatArray, base: ForwardPass, moves: Sequence[Move]
) -> FloatArray:
    """Return the outputs (n_networks or 1, n_samples, n_outputs) of the moved networks.

    ``base`` is the pass of the network that is not moved, by average dropout.
    """
    first = min(move.place.layer for move in moves)
    columns = _moved_columns(spec, base, first, moves)
    if first == spec.n_layers - 1:
        h = _with_columns(base.sums[first], columns)
        return activate(spec.layers[first], h)
    weights = spec.weights(parameters, first + 1)
    h = base.sums[first + 1][np.newaxis]
    passed = {}
    for neuron, sums in columns.items():
        a = _sent(spec.layers[first], sums, _kept(base, first, neuron))
        passed[neuron] = a
        change = a - base.activations[first][:, neuron]
        h = h + change[:, :, np.newaxis] * weights[neuron]
    before = base.activations[first]
    for move in moves:
        if move.place.layer == first + 1:
            signal = passed.get(move.place.source)
            if signal is None:
                signal = _signal(spec.layers[first + 1], before, move.place)
            h = _moved(h, move, signal)
    for number in range(first + 1, spec.n_layers - 1):
        a = _sent(spec.layers[number], h, _kept(base, number))
        layer, weights = spec.layers[number + 1], spec.weights(parameters, number + 1)
        h = a @ weights[:-1] + layer.bias_input * weights[-1]
        for move in moves:
            if move.place.layer == number + 1:
                h = _moved(h, move, _signal(layer, a, move.place))
    return activate(spec.layers[-1], h)


def _moved_columns(
    spec: NetworkSpec, base: ForwardPass, layer: int, moves: Sequence[Move]
) -> dict[int, FloatArray]:
    """Return the sums (n_networks or 1, n_samples) of the neurons that are moved."""
    columns: dict[int, FloatArray] = {}
    inputs = base.layer_inputs(layer)
    for move in moves:
        if move.place.layer == layer:
            neuron = move.place.neuron
            sums = columns.get(neuron, base.sums[layer][:, neuron])
            columns[neuron] = sums + move.by * _signal(
                spec.layers[layer], inputs, move.place
            )
    return columns


def _with_columns(sums: FloatArray, columns: dict[int, FloatArray]) -> FloatArray:
    n_networks = max(len(column) for column in columns.values())
    h = np.repeat(sums[np.newaxis], n_networks, axis=0)
    for neuron, column in columns.items():
        h[:, :, neuron] = column
    return h


def _signal(layer: LayerSpec, inputs: FloatArray, place: WeightPlace) -> FloatArray:
    """Return what goes over the link of a weight, (…, n_samples)."""
    if place.source == layer.n_inputs:
        return np.full(inputs.shape[-2], layer.bias_input)
    return inputs[..., place.source]


def _moved(h: FloatArray, move: Move, signal: FloatArray) -> FloatArray:
    """Return sums (n_networks or 1, n_samples, n_neurons) with a weight moved."""
    change = move.by * signal
    moved = np.repeat(h, len(change), axis=0) if len(h) < len(change) else h.copy()
    moved[:, :, move.place.neuron] += change
    return moved


def _kept(
    base: ForwardPass, layer: int, neuron: int | slice = slice(None)
) -> FloatArray | None:
    """Return what is sent of a, () or (n_neurons,); None if all of it is."""
    mask = base.masks[layer]
    return None if mask is None else np.asarray(mask[neuron])


def _sent(layer: LayerSpec, sums: FloatArray, kept: FloatArray | None) -> FloatArray:
    """Return a = g(h) as the next layer gets it."""
    a = activate(layer, sums)
    return a if kept is None else a * kept
