"""Where each neuron of the first layer changes state (deck: The bias node)."""

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.model.spec import BIAS_INPUT, NetworkSpec
from nnsim.probes.feature_plane import FeaturePlane


def hyperplanes(
    spec: NetworkSpec, parameters: FloatArray, plane: FeaturePlane
) -> FloatArray:
    """Return one line a·x + b·y = c per neuron of the first layer, (n_neurons, 3).

    The line is h = θ for the step and h = 0 otherwise, cut by the plane; (a, b) is its
    normal and points to the active side.
    """
    layer = spec.layers[0]
    sliced, sliced_parameters = plane.network(spec, parameters)
    along_x, along_y, bias = sliced.weights(sliced_parameters, 0)
    threshold = layer.threshold if layer.activation == "step" else 0.0
    rest = BIAS_INPUT * bias
    return frozen(np.stack([along_x, along_y, threshold - rest], axis=1))
