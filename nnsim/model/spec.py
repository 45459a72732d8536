"""The shape of a network, and where each weight lives in its one flat vector."""

from dataclasses import dataclass
from functools import cached_property

from nnsim.arrays import FloatArray

BIAS_INPUT = -1.0
"""What the bias node sends (deck: The bias node)."""


@dataclass(frozen=True)
class LayerSpec:
    """One layer of neurons and the links into it.

    ``bias_input`` is −1, or 0 where the layer has no bias node: then the bias row of
    the weights neither acts nor learns, and every layer keeps the same shape.
    ``dropout`` is the share of neurons left out by each update, in [0, 1);
    ``silenced`` are neurons that send 0 and do not learn, rising.
    """

    n_inputs: int
    n_neurons: int
    activation: str
    slope: float = 1.0
    threshold: float = 0.0
    bias_input: float = BIAS_INPUT
    dropout: float = 0.0
    silenced: tuple[int, ...] = ()

    @property
    def shape(self) -> tuple[int, int]:
        """Shape of the layer's weights; the last row belongs to the bias node."""
        return self.n_inputs + 1, self.n_neurons

    @property
    def n_weights(self) -> int:
        """Number of weights, the bias row counted."""
        return (self.n_inputs + 1) * self.n_neurons


@dataclass(frozen=True)
class WeightPlace:
    """Where a weight is: from ``source`` (``n_inputs`` = bias node) to ``neuron``."""

    layer: int
    source: int
    neuron: int


@dataclass(frozen=True)
class NetworkSpec:
    """Layers in the order of computation, over one flat ``parameters`` vector."""

    layers: tuple[LayerSpec, ...]

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        """Neurons per layer, from the inputs to the outputs, bias nodes not counted."""
        return (self.layers[0].n_inputs, *(layer.n_neurons for layer in self.layers))

    @cached_property
    def offsets(self) -> tuple[int, ...]:
        """Where each layer begins in ``parameters``; the whole length at the end."""
        offsets = [0]
        for layer in self.layers:
            offsets.append(offsets[-1] + layer.n_weights)
        return tuple(offsets)

    @property
    def n_parameters(self) -> int:
        """Length of the flat vector."""
        return self.offsets[-1]

    @property
    def has_dropout(self) -> bool:
        """Whether any layer leaves neurons out while it learns."""
        return any(layer.dropout > 0.0 for layer in self.layers)

    @property
    def has_silence(self) -> bool:
        """Whether any neuron is silent."""
        return any(layer.silenced for layer in self.layers)

    @property
    def n_layers(self) -> int:
        """Number of layers of neurons; the inputs are not one."""
        return len(self.layers)

    def weights(self, parameters: FloatArray, layer: int) -> FloatArray:
        """Return the view (n_inputs + 1, n_neurons) of one layer on ``parameters``."""
        begin, end = self.offsets[layer], self.offsets[layer + 1]
        return parameters[begin:end].reshape(self.layers[layer].shape)

    def views(self, parameters: FloatArray) -> tuple[FloatArray, ...]:
        """Return the views of all layers on ``parameters``."""
        return tuple(self.weights(parameters, layer) for layer in range(self.n_layers))

    def index(self, place: WeightPlace) -> int:
        """Return where a weight is in the flat vector."""
        width = self.layers[place.layer].n_neurons
        return self.offsets[place.layer] + place.source * width + place.neuron

    def place(self, index: int) -> WeightPlace:
        """Return which weight an index of the flat vector is.

        Raises
        ------
        IndexError
            If there is no such parameter.
        """
        for number, layer in enumerate(self.layers):
            if self.offsets[number] <= index < self.offsets[number + 1]:
                source, neuron = divmod(index - self.offsets[number], layer.n_neurons)
                return WeightPlace(number, source, neuron)
        raise IndexError(index)
