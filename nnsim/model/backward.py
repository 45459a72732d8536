"""Backward: error gradient backpropagation, one function per equation of the deck."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.model.activations import ACTIVATIONS
from nnsim.model.forward import ForwardPass
from nnsim.model.losses import SIMPLE_PAIRS, Loss
from nnsim.model.spec import LayerSpec, NetworkSpec


@dataclass(frozen=True)
class BackwardPass:
    """How the error depends on what happened forward.

    Attributes
    ----------
    deltas : δ = ∂E/∂h of each layer, (n_samples, n_neurons), first layer first.
    gradient : ∂E/∂ω averaged over the samples, flat as ``parameters``.
    """

    deltas: tuple[FloatArray, ...]
    gradient: FloatArray


def output_delta(
    layer: LayerSpec, loss: Loss, h: FloatArray, a: FloatArray, t: FloatArray
) -> FloatArray:
    """δ_o(k) = ∂E/∂a_k · ∂a_k/∂h_k; for the sigmoid β a (1 − a)(a − t).

    Softmax with cross-entropy, and sigmoid with binary cross-entropy, shorten to
    β (a − t) (deck: Improving classification).
    """
    if (layer.activation, loss.key) in SIMPLE_PAIRS:
        slope = layer.slope if layer.activation == "sigmoid" else 1.0
        return slope * (a - t)
    activation = ACTIVATIONS[layer.activation]
    return activation.pull_back(h, a, layer.slope, loss.derivative(a, t))


def perceptron_delta(a: FloatArray, t: FloatArray) -> FloatArray:
    """δ(j) = a_j − t_j, the perceptron's rule (Rosenblatt 1958): no slope of g."""
    return a - t


def hidden_delta(
    layer: LayerSpec,
    h: FloatArray,
    a: FloatArray,
    next_weights: FloatArray,
    next_delta: FloatArray,
) -> FloatArray:
    """δ_h(j) = ∂a_j/∂h_j · Σ_k ω_jk δ_o(k); the bias node has no δ."""
    back: FloatArray = next_delta @ next_weights[:-1].T
    return ACTIVATIONS[layer.activation].pull_back(h, a, layer.slope, back)


def weight_gradient(
    layer: LayerSpec, inputs: FloatArray, delta: FloatArray
) -> FloatArray:
    """∂E/∂ω_ij = x_i δ(j), averaged over the samples, (n_inputs + 1, n_neurons)."""
    n_samples = delta.shape[0]
    gradient = np.empty(layer.shape)
    np.matmul(inputs.T, delta, out=gradient[:-1])
    gradient[-1] = layer.bias_input * delta.sum(axis=0)
    gradient /= n_samples
    return gradient


def backward_from(
    spec: NetworkSpec,
    parameters: FloatArray,
    passed: ForwardPass,
    last_delta: FloatArray,
) -> BackwardPass:
    """Carry the δ of the last layer back to every weight."""
    views = spec.views(parameters)
    deltas = [last_delta]
    for number in range(spec.n_layers - 2, -1, -1):
        h, a = passed.sums[number], passed.activations[number]
        layer, mask = spec.layers[number], passed.masks[number]
        delta = hidden_delta(layer, h, a, views[number + 1], deltas[0])
        # A neuron that took no part has no share in the error.
        deltas.insert(0, delta if mask is None else delta * mask)
    gradient = np.empty(spec.n_parameters)
    for number, layer in enumerate(spec.layers):
        layer_gradient = weight_gradient(
            layer, passed.layer_inputs(number), deltas[number]
        )
        spec.weights(gradient, number)[:] = layer_gradient
    return BackwardPass(tuple(deltas), gradient)
