"""Dropout: which neurons an update leaves out (deck: Additional regularization)."""

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.chance import Purpose, mix, stream_key, uniforms
from nnsim.model.spec import NetworkSpec

Masks = tuple[FloatArray | None, ...]
"""For each layer (n_neurons,) of 1 = kept and 0 = left out, None = all kept."""


def dropout_masks(spec: NetworkSpec, seed: int, draw: int) -> Masks:
    """Return which neurons draw number ``draw`` keeps: a function of (seed, draw).

    One mask serves a whole batch, as the deck says; a layer may lose all its neurons.
    """
    key = stream_key(seed, Purpose.DROPOUT, draw)
    return tuple(
        None
        if layer.dropout == 0.0
        else (uniforms(mix(key + number), layer.n_neurons) >= layer.dropout).astype(
            float
        )
        for number, layer in enumerate(spec.layers)
    )


def average_masks(spec: NetworkSpec) -> Masks:
    """Return the share of draws that keep each neuron, for average dropout.

    Scaling what a neuron sends is scaling the weights of its links to the next layer.
    """
    return tuple(
        None if layer.dropout == 0.0 else np.full(layer.n_neurons, 1.0 - layer.dropout)
        for layer in spec.layers
    )
