"""Where each neuron of the first layer changes state (deck: The bias node)."""

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.model.spec import NetworkSpec
from nnsim.probes.decision_map import FeaturePlane


def hyperplanes(
    spec: NetworkSpec, parameters: FloatArray, plane: FeaturePlane
) -> FloatArray:
    """Return one line a·x + b·y = c per neuron of the first layer, (n_neurons, 3).

    The line is h = θ for the step and h = 0 otherwise, cut by the plane; (a, b) is its
    normal and points to the active side.
    """
    layer = spec.layers[0]
    weights = spec.weights(parameters, 0)
    elsewhere = plane.base.copy()
    elsewhere[[plane.x_feature, plane.y_feature]] = 0.0
    threshold = layer.threshold if layer.activation == "step" else 0.0
    lines = np.empty((layer.n_neurons, 3))
    lines[:, 0] = weights[plane.x_feature]
    lines[:, 1] = weights[plane.y_feature]
    rest = elsewhere @ weights[:-1] + layer.bias_input * weights[-1]
    lines[:, 2] = threshold - rest
    return frozen(lines)
