"""Where weights begin: functions of (settings, seed), the same at every rewind."""

from collections.abc import Callable, Sequence

import numpy as np
from msgspec.structs import replace

from nnsim.arrays import FloatArray
from nnsim.chance import Purpose, normals, stream_key, uniforms
from nnsim.errors import InputError
from nnsim.model.settings import InitialWeights
from nnsim.model.spec import LayerSpec, NetworkSpec

Draw = Callable[[int, LayerSpec, float], FloatArray]


def uniform(key: int, layer: LayerSpec, width: float) -> FloatArray:
    """Draws uniform in [−width, width), bias weights included."""
    return width * (2.0 * uniforms(key, layer.n_weights) - 1.0)


def gaussian(key: int, layer: LayerSpec, width: float) -> FloatArray:
    """Draws from a Gaussian of deviation ``width``, bias weights included."""
    return width * normals(key, layer.n_weights)


def xavier(key: int, layer: LayerSpec, width: float) -> FloatArray:
    """Uniform in ±√(6 / (n_in + n_out)), bias weights 0 (Glorot and Bengio 2010)."""
    limit = np.sqrt(6.0 / (layer.n_inputs + layer.n_neurons))
    return without_bias(uniform(key, layer, limit), layer)


def he(key: int, layer: LayerSpec, width: float) -> FloatArray:
    """Gaussian of deviation √(2 / n_in), bias weights 0 (He et al. 2015)."""
    deviation = np.sqrt(2.0 / layer.n_inputs)
    return without_bias(gaussian(key, layer, deviation), layer)


def zeros(key: int, layer: LayerSpec, width: float) -> FloatArray:
    """All 0: every neuron of a layer stays like its neighbours for ever."""
    return np.zeros(layer.n_weights)


def without_bias(drawn: FloatArray, layer: LayerSpec) -> FloatArray:
    """Return the draws with the bias weights, which come last, at 0."""
    drawn[layer.n_inputs * layer.n_neurons :] = 0.0
    return drawn


DISTRIBUTIONS: dict[str, Draw] = {
    "uniform": uniform,
    "gaussian": gaussian,
    "xavier": xavier,
    "he": he,
    "zeros": zeros,
}
GIVEN = "given"
"""The weights stand in the document, for exercises done by hand."""


def initial_parameters(
    spec: NetworkSpec, settings: InitialWeights, seed: int
) -> FloatArray:
    """Return the first weights, flat; bias rows without a bias node are 0.

    Each layer has a stream of its own, so a layer added behind leaves it as it was.

    Raises
    ------
    InputError
        If weights are given but not as many as the network has.
    """
    if settings.distribution == GIVEN:
        if len(settings.values) != spec.n_parameters:
            raise InputError(
                "initial_weights.count",
                given=len(settings.values),
                wanted=spec.n_parameters,
            )
        return np.array(settings.values, dtype=np.float64)
    keys = [stream_key(seed, Purpose.WEIGHTS, n) for n in range(spec.n_layers)]
    return _drawn(spec, settings, keys)


def grown_parameters(
    spec: NetworkSpec, settings: InitialWeights, seed: int
) -> FloatArray:
    """Return weights, flat, to take new ones from for a network that has grown.

    They are drawn as the first ones, or in the way that given ones stand for; each
    shape of a layer has a stream of its own, so none is that of a neighbour.
    """
    keys = [
        stream_key(seed, Purpose.GROWTH, _shape_number(number, layer))
        for number, layer in enumerate(spec.layers)
    ]
    return _drawn(spec, as_drawn(settings), keys)


def as_given(settings: InitialWeights, values: tuple[float, ...]) -> InitialWeights:
    """Return settings that give the weights, flat, and can still draw others."""
    drawn_by = as_drawn(settings).distribution
    return replace(settings, distribution=GIVEN, values=values, drawn_by=drawn_by)


def as_drawn(settings: InitialWeights) -> InitialWeights:
    """Return settings that draw the weights, also where they were given."""
    if settings.distribution != GIVEN:
        return settings
    return InitialWeights(distribution=settings.drawn_by, width=settings.width)


def _shape_number(number: int, layer: LayerSpec) -> int:
    return (number << 40) + (layer.n_inputs << 20) + layer.n_neurons


def _drawn(
    spec: NetworkSpec, settings: InitialWeights, keys: Sequence[int]
) -> FloatArray:
    parameters = np.empty(spec.n_parameters)
    draw = DISTRIBUTIONS[settings.distribution]
    for number, (layer, key) in enumerate(zip(spec.layers, keys, strict=True)):
        weights = spec.weights(parameters, number)
        weights[:] = draw(key, layer, settings.width).reshape(layer.shape)
        if layer.bias_input == 0.0:
            weights[-1] = 0.0
    return parameters
