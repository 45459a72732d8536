"""The compiled probes say what a full forward pass says at every point."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from nnsim.arrays import FloatArray, frozen
from nnsim.data.dataset import SampleSet
from nnsim.model.forward import forward
from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.probes.error_surface import (
    SurfaceSlice,
    error_at,
    error_surface,
    weight_slice,
)
from nnsim.probes.kernels.plane_plan import plane_answers
from nnsim.probes.surface_directions import random_axes
from nnsim.training.kernels import loading

SIZE = 4
HIDDEN = ("sigmoid", "tanh", "linear", "relu", "step")
ENDS = (
    ("sigmoid", "quadratic"),
    ("sigmoid", "binary-cross-entropy"),
    ("softmax", "cross-entropy"),
    ("softmax", "quadratic"),
    ("linear", "quadratic"),
    ("tanh", "quadratic"),
    ("step", "quadratic"),
)


@pytest.fixture(scope="module", autouse=True)
def _kept_code() -> None:
    """Compiled code goes where the app puts it."""
    loading.use_cache_folder()


@st.composite
def networks(draw: st.DrawFn) -> tuple[NetworkSpec, str]:
    """A network of one to four layers, and a loss that suits its outputs."""
    sizes = draw(st.lists(st.integers(1, 7), min_size=2, max_size=5))
    activation, loss = draw(st.sampled_from(ENDS))
    layers = []
    for number, (n_inputs, n_neurons) in enumerate(pairwise(sizes)):
        is_last = number == len(sizes) - 2
        layers.append(
            LayerSpec(
                n_inputs,
                n_neurons,
                activation if is_last else draw(st.sampled_from(HIDDEN)),
                slope=draw(st.sampled_from((0.5, 1.0, 4.0))),
                threshold=draw(st.sampled_from((0.0, 0.3))),
                bias_input=draw(st.sampled_from((-1.0, 0.0))),
                dropout=0.0 if is_last else draw(st.sampled_from((0.0, 0.4))),
            )
        )
    return NetworkSpec(tuple(layers)), loss


def samples_of(spec: NetworkSpec, count: int, seed: int) -> SampleSet:
    chance = np.random.default_rng(seed)
    return SampleSet(
        rows=frozen(np.arange(count)),
        inputs=frozen(chance.normal(size=(count, spec.sizes[0]))),
        targets=frozen(chance.integers(0, 2, (count, spec.sizes[-1])).astype(float)),
        labels=None,
    )


def errors_one_by_one(
    spec: NetworkSpec,
    parameters: FloatArray,
    where: SurfaceSlice,
    samples: SampleSet,
    loss: str,
) -> FloatArray:
    xs = np.linspace(*where.x_range, SIZE)
    ys = np.linspace(*where.y_range, SIZE)
    return np.array(
        [
            [error_at(spec, parameters, where, (x, y), samples, loss) for x in xs]
            for y in ys
        ]
    )


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(networks(), st.integers(1, 300), st.integers(0, 2**32 - 1), st.data())
def test_that_each_point_is_the_error_of_the_whole_network_there(
    network: tuple[NetworkSpec, str], n_samples: int, seed: int, data: st.DataObject
) -> None:
    spec, loss = network
    weight = st.integers(0, spec.n_parameters - 1)
    where = weight_slice(data.draw(weight), data.draw(weight), (-2.0, 3.0), (-1.5, 2.5))
    parameters = np.random.default_rng(seed).normal(size=spec.n_parameters)
    samples = samples_of(spec, n_samples, seed)
    found = error_surface(spec, parameters, where, samples, loss, SIZE, compiled=True)
    expected = errors_one_by_one(spec, parameters, where, samples, loss)
    np.testing.assert_allclose(found, expected, rtol=1e-10, atol=1e-10)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(networks(), st.integers(1, 150), st.integers(1, 9), st.integers(0, 2**32 - 1))
def test_that_all_neurons_answer_over_a_plane_as_the_whole_network_does(
    network: tuple[NetworkSpec, str], n_x: int, n_y: int, seed: int
) -> None:
    spec = with_two_inputs(network[0])
    # Of a step a sum at θ itself may be rounded to either side.
    assume(not has_steps(spec))
    chance = np.random.default_rng(seed)
    parameters = chance.normal(size=spec.n_parameters) * 10.0 ** chance.uniform(-1, 3)
    xs, ys = np.linspace(-2.0, 3.0, n_x), np.linspace(-1.0, 0.5, n_y)
    wanted = [
        (number, neuron)
        for number, layer in enumerate(spec.layers)
        for neuron in range(layer.n_neurons)
    ]
    found = plane_answers(spec, parameters, xs, ys, wanted)
    points = np.stack([np.tile(xs, n_y), np.repeat(ys, n_x)], axis=1)
    passed = forward(spec, parameters, points)
    for answer, (layer, neuron) in zip(found, wanted, strict=True):
        expected = passed.activations[layer][:, neuron].reshape(n_y, n_x)
        np.testing.assert_allclose(answer, expected, rtol=1e-9, atol=1e-9)


def has_steps(spec: NetworkSpec) -> bool:
    return any(layer.activation == "step" for layer in spec.layers)


def with_two_inputs(spec: NetworkSpec) -> NetworkSpec:
    return NetworkSpec((replace(spec.layers[0], n_inputs=2), *spec.layers[1:]))


def test_that_weights_that_ran_far_away_give_the_same_heights_too() -> None:
    spec = NetworkSpec((LayerSpec(2, 3, "sigmoid"), LayerSpec(3, 2, "softmax")))
    parameters = np.linspace(-4e3, 4e3, spec.n_parameters)
    where = weight_slice(0, 4, (-1e4, 1e4), (-1e4, 1e4))
    samples = samples_of(spec, 50, 3)
    found = error_surface(
        spec, parameters, where, samples, "cross-entropy", SIZE, compiled=True
    )
    expected = errors_one_by_one(spec, parameters, where, samples, "cross-entropy")
    np.testing.assert_allclose(found, expected, rtol=1e-10, atol=1e-10)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(networks(), st.integers(1, 300), st.integers(0, 2**32 - 1), st.booleans())
def test_that_a_point_along_free_directions_is_the_error_of_the_whole_network_there(
    network: tuple[NetworkSpec, str], n_samples: int, seed: int, compiled: bool
) -> None:
    spec, loss = network
    # Of a step a sum at θ itself may be rounded to either side.
    assume(not has_steps(spec))
    parameters = np.random.default_rng(seed).normal(size=spec.n_parameters)
    samples = samples_of(spec, n_samples, seed)
    axes = random_axes(spec, parameters, seed)
    where = SurfaceSlice(axes, (-1.5, 1.0), (-0.5, 2.0))
    elsewhere = parameters + np.random.default_rng(seed + 1).normal(
        size=spec.n_parameters
    )
    for base in (parameters, elsewhere):
        found = error_surface(spec, base, where, samples, loss, SIZE, compiled)
        expected = errors_one_by_one(spec, base, where, samples, loss)
        np.testing.assert_allclose(found, expected, rtol=1e-9, atol=1e-9)
