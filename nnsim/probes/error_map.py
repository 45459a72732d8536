"""How wrong a network is over a plane of two features."""

from dataclasses import replace

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.model.forward import network_outputs
from nnsim.model.losses import LOSSES
from nnsim.model.spec import NetworkSpec
from nnsim.probes.decision_map import DecisionMap


def with_error(
    spec: NetworkSpec,
    parameters: FloatArray,
    answer: DecisionMap,
    nearest: IntArray,
    targets: FloatArray,
    loss: str,
) -> DecisionMap:
    """Return the map with E against the target of the nearest training sample.

    Off the samples nobody knows the target; that of the nearest one is a guess with no
    number to choose. ``nearest`` (n_y, n_x) holds rows of ``targets`` (n, n_outputs).
    """
    n_y, n_x = nearest.shape
    with np.errstate(over="ignore", invalid="ignore"):
        sliced = answer.plane.network(spec, parameters)
        outputs = network_outputs(*sliced, answer.plane.points(n_x, n_y))
        error = LOSSES[loss].value(outputs, targets[nearest.ravel()])
    return replace(answer, error=frozen(error.reshape(n_y, n_x)), nearest=nearest)
