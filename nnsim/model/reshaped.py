"""Hidden layers and neurons added or removed: which weights stay, and where they are.

A link stays where both of its neurons stay and stand in layers next to each other; a
bias weight belongs to its neuron and stays with it. So a neuron added or removed leaves
all other weights as they are. A layer put in between cuts the links of its two
neighbours, and one that is taken away leaves neighbours without links: all links into
and out of a new layer, and those over the gap of an old one, are drawn anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from msgspec.structs import replace

from nnsim.arrays import FloatArray, IntArray
from nnsim.model.initial_weights import grown_parameters
from nnsim.model.settings import HiddenSettings, InitialWeights
from nnsim.model.spec import NetworkSpec

NEW = -2
"""What a new layer was before; −1 are the inputs, as everywhere."""
GONE = -1


@dataclass(frozen=True)
class HiddenOrigin:
    """A hidden layer after a change, and what it was before.

    Attributes
    ----------
    settings : the layer as it is now.
    layer : its number before, or ``NEW``.
    neurons : (n_neurons,) the number of each neuron before, or ``GONE`` for a new one.
    """

    settings: HiddenSettings
    layer: int
    neurons: tuple[int, ...]


Origins = tuple[HiddenOrigin, ...]


@dataclass(frozen=True, eq=False)
class Reshaped:
    """The weights of a network after a change of its shape.

    Attributes
    ----------
    parameters : (n_parameters,) of the new network.
    moved : (n_parameters before,) where each weight is now, or ``GONE``.
    neurons : for each layer before, the outputs last, (layer, number) of each of its
        neurons now, or None.
    """

    parameters: FloatArray
    moved: IntArray
    neurons: tuple[tuple[tuple[int, int] | None, ...], ...]


def unchanged(hidden: Sequence[HiddenSettings]) -> Origins:
    """Return hidden layers as they are."""
    return tuple(
        HiddenOrigin(settings, number, tuple(range(settings.neurons)))
        for number, settings in enumerate(hidden)
    )


def with_neurons(hidden: Sequence[HiddenSettings], layer: int, neurons: int) -> Origins:
    """Give a layer so many neurons: new ones come behind, the last ones go first."""
    kept = tuple(range(min(neurons, hidden[layer].neurons)))
    return _with_kept(hidden, layer, kept + (GONE,) * (neurons - len(kept)))


def without_neuron(
    hidden: Sequence[HiddenSettings], layer: int, number: int
) -> Origins:
    """Take one neuron of a layer away."""
    every = range(hidden[layer].neurons)
    return _with_kept(hidden, layer, tuple(n for n in every if n != number))


def with_layer(
    hidden: Sequence[HiddenSettings], layer: int, settings: HiddenSettings
) -> Origins:
    """Put a layer before the hidden layer of that number, or before the outputs."""
    added = HiddenOrigin(settings, NEW, (GONE,) * settings.neurons)
    before = unchanged(hidden)
    return (*before[:layer], added, *before[layer:])


def without_layer(hidden: Sequence[HiddenSettings], layer: int) -> Origins:
    """Take one hidden layer away."""
    before = unchanged(hidden)
    return before[:layer] + before[layer + 1 :]


def _with_kept(
    hidden: Sequence[HiddenSettings], layer: int, neurons: tuple[int, ...]
) -> Origins:
    silent = set(hidden[layer].silenced)
    silenced = tuple(now for now, was in enumerate(neurons) if was in silent)
    settings = replace(hidden[layer], neurons=len(neurons), silenced=silenced)
    origins = list(unchanged(hidden))
    origins[layer] = HiddenOrigin(settings, layer, neurons)
    return tuple(origins)


def reshaped(
    before: NetworkSpec,
    parameters: FloatArray,
    after: NetworkSpec,
    origins: Origins,
    settings: InitialWeights,
    seed: int,
) -> Reshaped:
    """Return the weights of the network ``after``, those that stay to the bit.

    ``parameters``, (n_parameters,), are those ``before``; new ones are drawn by the
    settings of the first weights, as a function of (seed, shape).
    """
    sources = _sources(before, after, origins)
    drawn = grown_parameters(after, settings, seed)
    stays = sources != GONE
    drawn[stays] = np.asarray(parameters)[sources[stays]]
    moved = np.full(before.n_parameters, GONE, dtype=np.int64)
    moved[sources[stays]] = np.flatnonzero(stays)
    return Reshaped(drawn, moved, _neurons(before, _columns(before, origins)))


Column = tuple[int, IntArray]
"""(layer before, number of each neuron before) of a layer of neurons or the inputs."""


def _columns(before: NetworkSpec, origins: Origins) -> list[Column]:
    inputs, outputs = np.arange(before.sizes[0]), np.arange(before.sizes[-1])
    hidden = [
        (origin.layer, np.array(origin.neurons, dtype=np.int64)) for origin in origins
    ]
    return [(-1, inputs), *hidden, (before.n_layers - 1, outputs)]


def _sources(before: NetworkSpec, after: NetworkSpec, origins: Origins) -> IntArray:
    """Return where each new weight was before, (n_parameters,), or ``GONE``."""
    columns = _columns(before, origins)
    sources = np.full(after.n_parameters, GONE, dtype=np.int64)
    for number in range(after.n_layers):
        (layer_below, below), (layer, neurons) = columns[number : number + 2]
        if layer == NEW:
            continue
        rows = below if layer_below == layer - 1 else np.full(len(below), GONE)
        rows = np.append(rows, before.layers[layer].n_inputs)
        places = before.offsets[layer] + np.add.outer(
            rows * before.layers[layer].n_neurons, neurons
        )
        is_new = np.logical_or.outer(rows == GONE, neurons == GONE)
        begin, end = after.offsets[number : number + 2]
        sources[begin:end] = np.where(is_new, GONE, places).ravel()
    return sources


def _neurons(
    before: NetworkSpec, columns: list[Column]
) -> tuple[tuple[tuple[int, int] | None, ...], ...]:
    now: list[list[tuple[int, int] | None]] = [
        [None] * size for size in before.sizes[1:]
    ]
    for number, (layer, neurons) in enumerate(columns[1:]):
        if layer == NEW:
            continue
        for place, was in enumerate(neurons.tolist()):
            if was != GONE:
                now[layer][was] = (number, place)
    return tuple(map(tuple, now))
