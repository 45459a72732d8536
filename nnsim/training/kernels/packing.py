"""Weights between the flat vector of the engine and the padded one of the kernels."""

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.compiled.lanes import N_LANES
from nnsim.model.silence import speaking_mask
from nnsim.model.spec import NetworkSpec


def padded(count: int) -> int:
    """Return how many places a layer of so many neurons takes."""
    return -(-count // N_LANES) * N_LANES


class Packing:
    """Knows where each layer stands in both vectors."""

    def __init__(self, spec: NetworkSpec) -> None:
        self.spec = spec
        self.widths = [padded(layer.n_neurons) for layer in spec.layers]
        sizes = [
            (layer.n_inputs + 1) * width
            for layer, width in zip(spec.layers, self.widths, strict=True)
        ]
        self.weights = np.concatenate([[0], np.cumsum(sizes)]).astype(int).tolist()
        self.neurons = np.concatenate([[0], np.cumsum(self.widths)]).astype(int)
        self.is_plain = self.weights[-1] == spec.n_parameters

    @property
    def length(self) -> int:
        """Length of the padded vector."""
        return int(self.weights[-1])

    @property
    def n_neurons(self) -> int:
        """Places of all layers together."""
        return int(self.neurons[-1])

    def pack(self, flat: FloatArray, into: FloatArray) -> None:
        """Write a flat vector into a padded one, its padding 0.

        Padding too is NaN once the weights have diverged.
        """
        if self.is_plain:
            into[:] = flat
            return
        into[:] = 0.0
        for number, layer in enumerate(self.spec.layers):
            self._layer(into, number)[:, : layer.n_neurons] = self.spec.weights(
                flat, number
            )

    def unpack(self, vector: FloatArray, into: FloatArray | None = None) -> FloatArray:
        """Return a padded vector as a flat one, in ``into`` if that is given."""
        flat = np.empty(self.spec.n_parameters) if into is None else into
        if self.is_plain:
            flat[:] = vector
            return flat
        for number, layer in enumerate(self.spec.layers):
            self.spec.weights(flat, number)[:] = self._layer(vector, number)[
                :, : layer.n_neurons
            ]
        return flat

    def unpack_rows(self, rows: FloatArray) -> FloatArray:
        """Return padded rows (n, length) as flat ones, (n, n_parameters)."""
        flat = np.empty((len(rows), self.spec.n_parameters))
        for number, layer in enumerate(self.spec.layers):
            begin, end = self.spec.offsets[number], self.spec.offsets[number + 1]
            wide = rows[:, self.weights[number] : self.weights[number + 1]]
            wide = wide.reshape(len(rows), layer.n_inputs + 1, self.widths[number])
            flat[:, begin:end] = wide[:, :, : layer.n_neurons].reshape(len(rows), -1)
        return flat

    def real(self) -> FloatArray:
        """Return 1 for each neuron and 0 for padding, (n_neurons,)."""
        real = np.zeros(self.n_neurons)
        for first, layer in zip(self.neurons, self.spec.layers, strict=False):
            real[first : first + layer.n_neurons] = 1.0
        return real

    def speaking(self) -> FloatArray:
        """Return the same with 0 for silent neurons too."""
        speaking = self.real()
        for first, layer in zip(self.neurons, self.spec.layers, strict=False):
            mask = speaking_mask(layer)
            if mask is not None:
                speaking[first : first + layer.n_neurons] = mask
        return speaking

    def _layer(self, vector: FloatArray, number: int) -> FloatArray:
        begin, end = self.weights[number], self.weights[number + 1]
        return vector[begin:end].reshape(-1, self.widths[number])
