"""A run's curves and weights as tables, and its weights as named arrays."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.export_npz import NamedArray
from nnsim.export_tables import Block, Column, ExportTable
from nnsim.model.spec import NetworkSpec
from nnsim.training.history import COLUMNS, History
from nnsim.training.record import Record

N_COUNTS = 2
"""Columns of the history that count: epoch and step."""
PLACE_COLUMNS = (
    Column("layer", "count"),
    Column("from", "word"),
    Column("to", "word"),
    Column("value", "number"),
    Column("from_name", "word"),
    Column("to_name", "word"),
)


def history_table(history: History) -> ExportTable:
    """Return a row an epoch, columns as ``COLUMNS``, nothing where a set is absent.

    Of a run too long for the history it is the last row of each of its blocks.
    """
    rows = history.rows
    columns = tuple(
        Column(name, "count" if number < N_COUNTS else "optional")
        for number, name in enumerate(COLUMNS)
    )

    def block(first: int, end: int) -> Block:
        counts = rows[first:end, :N_COUNTS].astype(np.int64)
        return [*counts.T, *rows[first:end, N_COUNTS:].T]

    return ExportTable(columns, len(rows), block)


@dataclass(frozen=True, eq=False)
class NamedNetwork:
    """A network whose inputs and outputs have names, by which its weights are told."""

    spec: NetworkSpec
    input_names: Sequence[str]
    output_names: Sequence[str]

    def nodes(self) -> list[tuple[str, str]]:
        """Return key and name of every node: the bias, then layer by layer.

        Keys are x1, h1 (h2_1 in the second of several hidden layers), o1 and bias.
        """
        spec = self.spec
        nodes = [("bias", "")]
        for number, size in enumerate(spec.sizes):
            names: Sequence[str] = [""] * size
            letter = "h" if spec.n_layers == 2 else f"h{number}_"
            if number == 0:
                letter, names = "x", self.input_names
            elif number == spec.n_layers:
                letter, names = "o", self.output_names
            nodes += [(f"{letter}{n + 1}", name) for n, name in enumerate(names)]
        return nodes


@dataclass(frozen=True, eq=False)
class WeightPlaces:
    """Of each weight that acts, (n,): flat index, layer, and nodes that it links."""

    indices: IntArray
    layers: IntArray
    sources: IntArray
    targets: IntArray
    keys: np.ndarray[tuple[int], np.dtype[np.str_]]
    names: np.ndarray[tuple[int], np.dtype[np.str_]]

    def block(self, rows: IntArray, values: FloatArray) -> Block:
        """Return the columns ``PLACE_COLUMNS`` of some weights and their values."""
        sources, targets = self.sources[rows], self.targets[rows]
        return [
            self.layers[rows],
            self.keys[sources],
            self.keys[targets],
            values,
            self.names[sources],
            self.names[targets],
        ]


def weight_places(network: NamedNetwork) -> WeightPlaces:
    """Return where the weights are; a layer without bias node has no bias weights."""
    spec = network.spec
    parts: list[IntArray] = []
    begin = 1
    for number, layer in enumerate(spec.layers):
        n_sources = layer.n_inputs + (layer.bias_input != 0.0)
        source, neuron = np.indices((n_sources, layer.n_neurons)).reshape(2, -1)
        parts.append(
            np.stack(
                [
                    spec.offsets[number] + source * layer.n_neurons + neuron,
                    np.full(len(source), number + 1),
                    np.where(source == layer.n_inputs, 0, begin + source),
                    begin + layer.n_inputs + neuron,
                ]
            )
        )
        begin += layer.n_inputs
    indices, layers, sources, targets = np.concatenate(parts, axis=1)
    keys, names = (np.array(column) for column in zip(*network.nodes(), strict=True))
    return WeightPlaces(indices, layers, sources, targets, keys, names)


def weights_table(network: NamedNetwork, parameters: FloatArray) -> ExportTable:
    """Return a row a weight that acts: layer from 1, from, to, value, names.

    The weight of the bias node is as in the course: its input is −1.
    """
    places = weight_places(network)

    def block(first: int, end: int) -> Block:
        rows = np.arange(first, end)
        return places.block(rows, parameters[places.indices[rows]])

    return ExportTable(PLACE_COLUMNS, len(places.indices), block)


def trail_table(network: NamedNetwork, record: Record) -> ExportTable:
    """Return the rows of ``weights_table`` of each epoch kept, epoch and step first."""
    places, trail = weight_places(network), record.trail
    epochs = trail.epochs()
    steps = record.steps_of(epochs)
    n_weights = len(places.indices)

    def block(first: int, end: int) -> Block:
        moments, rows = np.divmod(np.arange(first, end), n_weights)
        begin, last = moments[0], moments[-1]
        vectors = np.stack([trail.row(row) for row in range(begin, last + 1)])
        values = vectors[moments - begin, places.indices[rows]]
        return [epochs[moments], steps[moments], *places.block(rows, values)]

    columns = (Column("epoch", "count"), Column("step", "count"), *PLACE_COLUMNS)
    return ExportTable(columns, len(epochs) * n_weights, block)


def weight_arrays(spec: NetworkSpec, parameters: FloatArray) -> Iterator[NamedArray]:
    """Give the flat vector and each layer's (n_inputs + 1, n_neurons), by name."""
    yield "parameters", parameters
    for number, weights in enumerate(spec.views(parameters)):
        yield f"layer_{number + 1}", weights


def trail_arrays(spec: NetworkSpec, record: Record) -> Iterator[NamedArray]:
    """Give epochs, steps (n,) and each layer (n, n_inputs + 1, n_neurons), by name."""
    epochs = record.trail.epochs()
    yield "epochs", epochs
    yield "steps", record.steps_of(epochs)
    for number, layer in enumerate(spec.layers):
        begin, end = spec.offsets[number], spec.offsets[number + 1]
        way = [record.trail.row(row)[begin:end] for row in range(len(epochs))]
        yield f"layer_{number + 1}", np.reshape(way, (-1, *layer.shape))
