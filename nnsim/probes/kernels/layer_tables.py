"""Layers of a network as the flat tables that ``layers`` reads."""

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.compiled.codes import ACTIVATION_CODES
from nnsim.model.dropout import average_masks
from nnsim.model.spec import NetworkSpec
from nnsim.probes.kernels.surface_places import UnsignedArray


def layers_of(spec: NetworkSpec) -> UnsignedArray:
    """Return inputs, neurons, code of g and first place in ``kept``, a row a layer."""
    begins = np.cumsum([0, *(layer.n_neurons for layer in spec.layers[:-1])])
    rows = [
        (layer.n_inputs, layer.n_neurons, ACTIVATION_CODES[layer.activation], begin)
        for layer, begin in zip(spec.layers, begins, strict=True)
    ]
    return np.array(rows, np.uint64)


def slopes_of(spec: NetworkSpec) -> FloatArray:
    """Return β, θ, the bias node's output and whether a mask cuts, a row a layer."""
    rows = [
        (layer.slope, layer.threshold, layer.bias_input, float(mask is not None))
        for layer, mask in zip(spec.layers, average_masks(spec), strict=True)
    ]
    return np.array(rows)


def kept_of(spec: NetworkSpec) -> FloatArray:
    """Return the share of what each neuron sends that arrives, layer by layer."""
    shares = [
        np.ones(layer.n_neurons) if mask is None else mask.astype(float)
        for layer, mask in zip(spec.layers, average_masks(spec), strict=True)
    ]
    return np.concatenate(shares)
