"""Where weights begin: functions of (settings, seed), the same at every rewind."""

from collections.abc import Callable

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.chance import Purpose, normals, stream_key, uniforms
from nnsim.model.settings import InitialWeights
from nnsim.model.spec import NetworkSpec


def uniform(key: int, count: int, width: float) -> FloatArray:
    """Draws uniform in [−width, width)."""
    return width * (2.0 * uniforms(key, count) - 1.0)


def gaussian(key: int, count: int, width: float) -> FloatArray:
    """Draws from a Gaussian of mean 0 and standard deviation ``width``."""
    return width * normals(key, count)


DISTRIBUTIONS: dict[str, Callable[[int, int, float], FloatArray]] = {
    "uniform": uniform,
    "gaussian": gaussian,
}


def initial_parameters(
    spec: NetworkSpec, settings: InitialWeights, seed: int
) -> FloatArray:
    """Return the first weights, flat; bias rows without a bias node are 0.

    Each layer has a stream of its own, so a layer added behind leaves it as it was.
    """
    parameters = np.zeros(spec.n_parameters)
    draw = DISTRIBUTIONS[settings.distribution]
    for number, layer in enumerate(spec.layers):
        key = stream_key(seed, Purpose.WEIGHTS, number)
        weights = spec.weights(parameters, number)
        weights[:] = draw(key, layer.n_weights, settings.width).reshape(layer.shape)
        if layer.bias_input == 0.0:
            weights[-1] = 0.0
    return parameters
