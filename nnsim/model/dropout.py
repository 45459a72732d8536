"""Dropout: which neurons an update leaves out (deck: Additional regularization)."""

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.chance import Purpose, mix, stream_key, uniforms
from nnsim.model.silence import speaking_mask
from nnsim.model.spec import LayerSpec, NetworkSpec

Masks = tuple[FloatArray | None, ...]
"""For each layer (n_neurons,) of 1 = kept and 0 = left out, None = all kept."""


def dropout_masks(spec: NetworkSpec, seed: int, draw: int) -> Masks:
    """Return which neurons draw number ``draw`` keeps: a function of (seed, draw).

    One mask serves a whole batch, as the deck says; a layer may lose all its neurons.
    A silent neuron is in no draw.
    """
    key = stream_key(seed, Purpose.DROPOUT, draw)
    masks: list[FloatArray | None] = []
    for number, layer in enumerate(spec.layers):
        kept = None
        if layer.dropout > 0.0:
            drawn = uniforms(mix(key + number), layer.n_neurons)
            kept = (drawn >= layer.dropout).astype(float)
        masks.append(_but_silent(layer, kept))
    return tuple(masks)


def average_masks(spec: NetworkSpec) -> Masks:
    """Return the share of draws that keep each neuron, for average dropout.

    Scaling what a neuron sends is scaling the weights of its links to the next layer.
    No draw keeps a silent neuron.
    """
    masks: list[FloatArray | None] = []
    for layer in spec.layers:
        kept = None
        if layer.dropout > 0.0:
            kept = np.full(layer.n_neurons, 1.0 - layer.dropout)
        masks.append(_but_silent(layer, kept))
    return tuple(masks)


def _but_silent(layer: LayerSpec, kept: FloatArray | None) -> FloatArray | None:
    """Return a mask (n_neurons,) with 0 for silent neurons, None = all kept."""
    speaking = speaking_mask(layer)
    if kept is None or speaking is None:
        return speaking if kept is None else kept
    return kept * speaking
