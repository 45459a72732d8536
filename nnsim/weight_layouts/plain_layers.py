"""A network as other libraries have it: a = g(x W + b), and nothing beside W and b.

Their sigmoid and tanh have no slope, their bias is added, and they know no silent
neuron and no average dropout. So β is multiplied into W and b, b is the bias weight
times its input −1 (less θ of a step), and what a neuron sends is scaled in the W of the
layer after it. The outputs are the same up to rounding.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.errors import InputError
from nnsim.model.activations import ACTIVATIONS
from nnsim.model.dropout import average_masks
from nnsim.model.spec import LayerSpec, NetworkSpec


@dataclass(frozen=True, eq=False)
class PlainLayer:
    """W (n_inputs, n_neurons), b (n_neurons,) and the key of g, "" if unknown."""

    weights: FloatArray
    bias: FloatArray
    activation: str = ""


def plain_layers(spec: NetworkSpec, parameters: FloatArray) -> tuple[PlainLayer, ...]:
    """Return the layers of a network for other libraries."""
    layers = []
    for layer, weights, sent in zip(
        spec.layers, spec.views(parameters), _sent(spec), strict=True
    ):
        slope = _slope(layer)
        with _diverged():
            # Adding 0 turns a −0 into the 0 that is meant.
            bias = layer.bias_input * weights[-1] * slope - _threshold(layer) + 0.0
            folded = weights[:-1] * slope
            if sent is not None:
                folded = folded * sent[:, np.newaxis]
        layers.append(PlainLayer(folded, bias, layer.activation))
    return tuple(layers)


def parameters_of(
    layers: Sequence[PlainLayer], spec: NetworkSpec, present: FloatArray, file: object
) -> FloatArray:
    """Return the flat vector with which a network computes what plain layers do.

    Weights that do not act, those of an absent bias node and out of a silent neuron,
    are those of ``present``.

    Raises
    ------
    InputError
        If the layers are not as many or of another shape, if a number is not finite,
        or if a layer without bias node would need one; ``file`` stands in the sentence.
    """
    check_count(len(layers), spec, file)
    parameters = present.copy()
    for number, (layer, plain, sent) in enumerate(
        zip(spec.layers, layers, _sent(spec), strict=True)
    ):
        n_inputs, n_neurons = layer.n_inputs, layer.n_neurons
        check_array(plain.weights, (n_inputs, n_neurons), number, file)
        check_array(plain.bias, (n_neurons,), number, file)
        own, slope = spec.weights(parameters, number), _slope(layer)
        speaking = slice(None) if sent is None else sent != 0.0
        scale = slope if sent is None else slope * sent[speaking, np.newaxis]
        bias = plain.bias + _threshold(layer)
        with _diverged():
            own[:-1][speaking] = plain.weights[speaking] / scale
            if layer.bias_input:
                own[-1] = bias / (layer.bias_input * slope)
        if not layer.bias_input and bias.any():
            raise InputError("weights.no_bias_node", file=file, layer=number + 1)
    return _checked(parameters, file)


def parameters_of_views(
    views: Sequence[FloatArray], spec: NetworkSpec, file: object
) -> FloatArray:
    """Return the flat vector of each layer's (n_inputs + 1, n_neurons), as NNSim's.

    Raises ``InputError`` as ``parameters_of``.
    """
    check_count(len(views), spec, file)
    for number, (layer, view) in enumerate(zip(spec.layers, views, strict=True)):
        check_array(view, layer.shape, number, file)
    return _checked(np.concatenate([view.ravel() for view in views]), file)


def check_count(n_layers: int, spec: NetworkSpec, file: object) -> None:
    """Raise ``InputError`` unless a file has as many layers as the network."""
    if n_layers != spec.n_layers:
        raise InputError(
            "weights.layers", file=file, found=n_layers, expected=spec.n_layers
        )


def check_array(
    array: FloatArray, expected: tuple[int, ...], layer: int, file: object
) -> None:
    """Raise ``InputError`` unless an array of a layer has this shape and is finite."""
    if array.shape != expected:
        raise InputError(
            "weights.shape",
            file=file,
            layer=layer + 1,
            found=shape_words(array.shape),
            expected=shape_words(expected),
        )
    if not np.isfinite(array).all():
        raise InputError("weights.not_finite", file=file, layer=layer + 1)


def shape_words(shape: tuple[int, ...]) -> str:
    """Return a shape as it is written: 4 × 3."""
    return " × ".join(map(str, shape)) if shape else "1"


def _checked(parameters: FloatArray, file: object) -> FloatArray:
    """Return weights unless dividing by a small β or mask made one infinite."""
    if not np.isfinite(parameters).all():
        raise InputError("weights.too_large", file=file)
    return frozen(parameters)


def _diverged() -> np.errstate:
    """Let numbers become infinite without a warning."""
    return np.errstate(over="ignore", invalid="ignore", under="ignore")


def _sent(spec: NetworkSpec) -> list[FloatArray | None]:
    """Return by what each layer's inputs are scaled, (n_inputs,), None = not at all."""
    return [None, *average_masks(spec)[:-1]]


def _slope(layer: LayerSpec) -> float:
    return layer.slope if ACTIVATIONS[layer.activation].uses_slope else 1.0


def _threshold(layer: LayerSpec) -> float:
    return layer.threshold if ACTIVATIONS[layer.activation].uses_threshold else 0.0
