"""Which neurons dropout leaves out of the present update."""

import numpy as np

from nnsim.arrays import BoolArray
from nnsim.frames.frame import Frame
from ui.i18n import count, tr
from ui.panels.network.moment import NeuronTarget
from ui.panels.network.silence import silent


def left_out(frame: Frame, layer: int) -> BoolArray:
    """Return which neurons of a layer the present update leaves out, (n_neurons,).

    Layer −1, the inputs, loses none; nor does any layer between two updates. A silent
    neuron is not among them: no draw decides on it.
    """
    n_neurons = frame.spec.sizes[layer + 1]
    mask = None
    if frame.trace is not None and layer >= 0:
        mask = frame.trace.forward.masks[layer]
    if mask is None:
        return np.zeros(n_neurons, np.bool_)
    return np.asarray((mask == 0.0) & ~silent(frame.spec, layer))


def is_left_out(frame: Frame, target: NeuronTarget) -> bool:
    """Tell whether the present update leaves a neuron out; a bias node never is."""
    out = left_out(frame, target.layer)
    return target.number < len(out) and bool(out[target.number])


def left_out_text(frame: Frame) -> str:
    """Return how many neurons are left out, empty without an update by dropout."""
    with_dropout = [n for n, layer in enumerate(frame.spec.layers) if layer.dropout]
    if frame.trace is None or not with_dropout:
        return ""
    out = sum(int(left_out(frame, layer).sum()) for layer in with_dropout)
    total = sum(frame.spec.layers[layer].n_neurons for layer in with_dropout)
    return tr("{n} of {total} neurons left out", n=count(out), total=count(total))
