"""Forward: from inputs to outputs, layer by layer (deck: The Perceptron algorithm)."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.model.activations import ACTIVATIONS
from nnsim.model.dropout import Masks, average_masks
from nnsim.model.spec import LayerSpec, NetworkSpec


@dataclass(frozen=True)
class ForwardPass:
    """What every layer saw and answered.

    Attributes
    ----------
    inputs : (n_samples, n_inputs), the bias node not counted.
    sums : h of each layer, (n_samples, n_neurons).
    activations : a = g(h) of each layer, same shapes, dropped neurons at 0.
    masks : for each layer which neurons took part (n_neurons,), None = all.
    """

    inputs: FloatArray
    sums: tuple[FloatArray, ...]
    activations: tuple[FloatArray, ...]
    masks: Masks

    @property
    def outputs(self) -> FloatArray:
        """Activations of the last layer, (n_samples, n_outputs)."""
        return self.activations[-1]

    def layer_inputs(self, layer: int) -> FloatArray:
        """Return what a layer receives, (n_samples, n_inputs of the layer)."""
        return self.inputs if layer == 0 else self.activations[layer - 1]


def weighted_sums(
    layer: LayerSpec, weights: FloatArray, inputs: FloatArray
) -> FloatArray:
    """h_j = Σ_i x_i ω_ij, the bias node as the last input, (n_samples, n_neurons)."""
    h: FloatArray = inputs @ weights[:-1] + layer.bias_input * weights[-1]
    return h


def activate(layer: LayerSpec, h: FloatArray) -> FloatArray:
    """a_j = g(h_j)."""
    return ACTIVATIONS[layer.activation].value(h, layer.slope, layer.threshold)


def forward(
    spec: NetworkSpec,
    parameters: FloatArray,
    inputs: FloatArray,
    masks: Masks | None = None,
) -> ForwardPass:
    """Return the sums and activations of all layers for (n_samples, n_inputs).

    Without ``masks`` the network predicts: where it has dropout, by average dropout.
    Silent neurons are 0 in the masks of training and predicting alike.
    """
    masks = average_masks(spec) if masks is None else masks
    sums, activations = [], []
    layer_inputs = inputs
    for layer, weights, mask in zip(
        spec.layers, spec.views(parameters), masks, strict=True
    ):
        sums.append(weighted_sums(layer, weights, layer_inputs))
        a = activate(layer, sums[-1])
        activations.append(a if mask is None else a * mask)
        layer_inputs = activations[-1]
    return ForwardPass(inputs, tuple(sums), tuple(activations), masks)


def network_outputs(
    spec: NetworkSpec, parameters: FloatArray, inputs: FloatArray
) -> FloatArray:
    """Return the outputs alone, (n_samples, n_outputs), also of a diverged network."""
    with np.errstate(over="ignore", invalid="ignore"):
        return forward(spec, parameters, inputs).outputs
