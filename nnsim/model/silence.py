"""Silent neurons: they send 0 and do not learn, until they are let speak again.

What the others do without a neuron shows what it was there for (Mozer and Smolensky
1989, "Skeletonization").
"""

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.model.spec import LayerSpec, NetworkSpec


def speaking_mask(layer: LayerSpec) -> FloatArray | None:
    """Return 0 for each silent neuron and 1 for the others, (n_neurons,).

    None where no neuron is silent.
    """
    if not layer.silenced:
        return None
    mask = np.ones(layer.n_neurons)
    mask[list(layer.silenced)] = 0.0
    return mask


def silent_weights(spec: NetworkSpec) -> list[int]:
    """Return the weights into and out of silent neurons, rising.

    Their gradient is 0; as no momentum or penalty moves them either, a neuron speaks
    again with the weights that it had.
    """
    held = np.zeros(spec.n_parameters)
    for number, layer in enumerate(spec.layers):
        silenced = list(layer.silenced)
        spec.weights(held, number)[:, silenced] = 1.0
        if number + 1 < spec.n_layers:
            spec.weights(held, number + 1)[silenced] = 1.0
    return [int(index) for index in np.flatnonzero(held)]
