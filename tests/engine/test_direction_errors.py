"""The error over two free directions, and its bend, by a whole pass at each place."""

import itertools
from dataclasses import replace

import numpy as np
import pytest

from nnsim.arrays import FloatArray
from nnsim.data.dataset import SampleSet
from nnsim.model.forward import network_outputs
from nnsim.model.losses import LOSSES
from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.probes.error_surface import SurfaceSlice, error_surface, errors_at
from nnsim.probes.surface_axes import SurfaceAxes, free_axes, weight_axes
from nnsim.probes.surface_curvature import curvature
from nnsim.probes.surface_directions import principal_axes_of_way
from tests.engine.networks import drawn, make_spec

INPUTS, TARGETS = drawn(1, 12, 3), drawn(2, 12, 2)
SAMPLES = SampleSet(np.arange(12), INPUTS, TARGETS, None)
STEPS = np.array([-0.7, 0.0, 0.4]), np.array([-1.1, 0.3])


def mean_error(spec: NetworkSpec, parameters: FloatArray) -> float:
    outputs = network_outputs(spec, parameters, INPUTS)
    return float(LOSSES["quadratic"].value(outputs, TARGETS).mean())


def axes_for(spec: NetworkSpec, origin: FloatArray) -> SurfaceAxes:
    n = spec.n_parameters
    return free_axes("random", origin, drawn(5, n), drawn(6, n))


@pytest.mark.parametrize("dropout", [0.0, 0.4])
@pytest.mark.parametrize("sizes", [(3, 2), (3, 4, 2), (3, 5, 4, 2)], ids=str)
def test_that_each_place_is_the_error_of_the_network_there(
    sizes: tuple[int, ...], dropout: float
) -> None:
    spec = make_spec(sizes, "tanh")
    hidden = tuple(replace(layer, dropout=dropout) for layer in spec.layers[:-1])
    spec = NetworkSpec((*hidden, spec.layers[-1]))
    parameters = drawn(4, spec.n_parameters)
    axes = axes_for(spec, parameters)
    errors = errors_at(spec, parameters, axes, STEPS, SAMPLES, "quadratic")
    for row, y in enumerate(STEPS[1]):
        for column, x in enumerate(STEPS[0]):
            moved = parameters + x * axes.along_x + y * axes.along_y
            expected = mean_error(spec, moved)
            assert errors[row, column] == pytest.approx(expected, rel=1e-12)


def test_that_two_weights_move_in_a_network_whose_layers_differ() -> None:
    layers = (
        LayerSpec(3, 4, "sigmoid", slope=1.3),
        LayerSpec(4, 3, "tanh", bias_input=0.0),
        LayerSpec(3, 5, "relu"),
        LayerSpec(5, 2, "linear"),
    )
    spec = NetworkSpec(layers)
    parameters = drawn(8, spec.n_parameters)
    inside = [spec.offsets[layer] + 1 for layer in range(4)]
    bias = [spec.offsets[layer + 1] - 1 for layer in range(4)]
    places = [*inside, *bias, spec.offsets[1] + 4]
    for x, y in itertools.product(places, places):
        axes = weight_axes(x, y)
        errors = errors_at(spec, parameters, axes, STEPS, SAMPLES, "quadratic")
        for row, dy in enumerate(STEPS[1]):
            for column, dx in enumerate(STEPS[0]):
                moved = parameters.copy()
                moved[x] += dx if x != y else 0.0
                moved[y] += dy
                expected = mean_error(spec, moved)
                assert errors[row, column] == pytest.approx(expected, rel=1e-10)


def test_that_the_corners_of_a_surface_are_the_ends_of_its_ranges() -> None:
    spec = make_spec((3, 4, 2), "tanh")
    parameters = drawn(4, spec.n_parameters)
    axes = axes_for(spec, drawn(7, spec.n_parameters))
    where = SurfaceSlice(axes, (-1.0, 2.0), (0.5, 3.0))
    surface = error_surface(spec, parameters, where, SAMPLES, "quadratic", 4)
    for row, y in ((0, 0.5), (3, 3.0)):
        for column, x in ((0, -1.0), (3, 2.0)):
            expected = mean_error(spec, axes.moved_to(parameters, (x, y)))
            assert surface[row, column] == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("reach", [8.0, 1e3])
@pytest.mark.parametrize("kind", ["weights", "one weight", "random"])
def test_that_the_bend_of_a_bowl_is_exact_whatever_is_looked_at(
    kind: str, reach: float
) -> None:
    spec = make_spec((3, 2), "linear")
    parameters = 0.1 * drawn(4, spec.n_parameters)
    axes = {
        "weights": weight_axes(0, 4),
        "one weight": weight_axes(4, 4),
        "random": axes_for(spec, parameters),
    }[kind]
    extended = np.column_stack([INPUTS, -np.ones(12)])
    # E = ½ mean |xω − t|², so its second derivatives are those of ½ mean |xω|².
    hessian = np.kron(extended.T @ extended / 12.0, np.eye(2))
    if axes.pair is None:
        basis, _ = np.linalg.qr(np.column_stack([axes.along_x, axes.along_y]))
    else:
        basis = np.eye(spec.n_parameters)[:, sorted(set(axes.pair))]
    bends = np.linalg.eigvalsh(basis.T @ hessian @ basis)
    found = curvature(spec, parameters, axes, SAMPLES, "quadratic", reach)
    assert found is not None
    expected = (bends[0], bends[-1])
    assert (found.smallest, found.largest) == pytest.approx(expected, rel=1e-6)
    assert found.largest_rate == pytest.approx(2.0 / bends[-1], rel=1e-6)


def test_that_a_plain_that_bends_nowhere_up_allows_any_rate() -> None:
    spec = make_spec((3, 2), "step")
    parameters = drawn(4, spec.n_parameters)
    found = curvature(spec, parameters, weight_axes(0, 4), SAMPLES, "quadratic", 1e-6)
    assert found is not None
    assert (found.smallest, found.largest, found.largest_rate) == (0.0, 0.0, None)
    axes = weight_axes(0, 4)
    assert axes.kind == "weights"
    assert curvature(spec, parameters, axes, SAMPLES, "quadratic", 0.0) is None


def test_that_three_places_are_enough_and_may_be_in_a_line() -> None:
    spec = make_spec((3, 4, 2))
    weights, ahead = drawn(3, spec.n_parameters), drawn(4, spec.n_parameters)
    bent = np.stack([weights, weights + ahead, weights - ahead[::-1]])
    found = principal_axes_of_way(spec, bent, weights)
    assert found is not None
    assert sum(found.shares) == pytest.approx(1.0)
    straight = weights + np.array([[0.0], [1.0], [3.0]]) * ahead
    line = principal_axes_of_way(spec, straight, weights)
    assert line is not None
    assert line.shares == pytest.approx((1.0, 0.0), abs=1e-12)
    along = ahead / np.linalg.norm(ahead)
    assert abs(float(line.along_x @ along)) == pytest.approx(1.0)
    assert float(line.along_x @ line.along_y) == pytest.approx(0.0, abs=1e-9)
    assert np.linalg.norm(line.along_y) == pytest.approx(1.0)
