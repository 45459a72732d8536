"""A line put elsewhere in the plane: the weights, or the threshold, that do it."""

from dataclasses import replace

import numpy as np
import pytest

from nnsim.data.dataset import SampleSet
from nnsim.model.spec import NetworkSpec
from nnsim.probes.feature_plane import FeaturePlane
from nnsim.probes.hyperplanes import hyperplanes
from nnsim.probes.line_weights import threshold_for_line, weights_for_line
from nnsim.probes.principal_axes import principal_axes
from tests.engine.networks import drawn, make_spec

RANGE = (-1.0, 1.0)
LINE = (0.7, -1.9, 0.4)
ROWS = np.arange(30)
SAMPLES = SampleSet(ROWS, drawn(11, 30, 4), np.zeros((30, 1)), None)
PLANES = {
    "inputs": FeaturePlane(3, 1, RANGE, RANGE, drawn(7, 4)),
    "axes": FeaturePlane(
        -1, -1, RANGE, RANGE, np.zeros(4), axes=principal_axes(SAMPLES)
    ),
}


def spec_with_threshold(activation: str, bias: bool = True) -> NetworkSpec:
    (first, last) = make_spec((4, 3, 2), activation, bias).layers
    return NetworkSpec((replace(first, threshold=0.3), last))


@pytest.mark.parametrize("plane", PLANES)
@pytest.mark.parametrize("activation", ["step", "sigmoid"])
def test_that_the_weights_for_a_line_give_that_line_and_leave_the_others(
    activation: str, plane: str
) -> None:
    spec = spec_with_threshold(activation)
    parameters, at = drawn(6, spec.n_parameters), PLANES[plane]
    before = hyperplanes(spec, parameters, at)
    moved = parameters.copy()
    for index, value in weights_for_line(spec, parameters, at, 1, LINE):
        assert value != parameters[index]
        moved[index] = value
    after = hyperplanes(spec, moved, at)
    np.testing.assert_allclose(after[1], LINE, rtol=1e-12)
    np.testing.assert_array_equal(after[[0, 2]], before[[0, 2]])


def test_that_only_the_links_from_the_plane_and_the_bias_node_move() -> None:
    spec = spec_with_threshold("tanh")
    parameters = drawn(6, spec.n_parameters)
    changes = weights_for_line(spec, parameters, PLANES["inputs"], 2, LINE)
    places = [spec.place(index) for index, _ in changes]
    assert [(p.layer, p.source, p.neuron) for p in places] == [
        (0, 1, 2),
        (0, 3, 2),
        (0, 4, 2),
    ]


def test_that_a_line_that_is_there_already_changes_no_link_from_the_inputs() -> None:
    spec = spec_with_threshold("step")
    parameters, at = drawn(6, spec.n_parameters), PLANES["inputs"]
    a, b, c = hyperplanes(spec, parameters, at)[0].tolist()
    changes = dict(weights_for_line(spec, parameters, at, 0, (a, b, c)))
    for index, value in changes.items():
        assert spec.place(index).source == 4
        assert value == pytest.approx(parameters[index], rel=1e-12)


def test_that_without_bias_node_a_line_turns_and_keeps_to_where_it_can() -> None:
    spec = spec_with_threshold("sigmoid", bias=False)
    parameters, at = drawn(6, spec.n_parameters), PLANES["inputs"]
    moved = parameters.copy()
    changes = weights_for_line(spec, parameters, at, 1, LINE)
    for index, value in changes:
        moved[index] = value
    assert [spec.place(index).source for index, _ in changes] == [1, 3]
    a, b, c = hyperplanes(spec, moved, at)[1]
    assert (a, b) == pytest.approx(LINE[:2], rel=1e-12)
    assert c == pytest.approx(hyperplanes(spec, parameters, at)[1][2], rel=1e-12)


@pytest.mark.parametrize("plane", PLANES)
def test_that_the_threshold_for_a_line_moves_it_along_its_normal(plane: str) -> None:
    spec, at = spec_with_threshold("step"), PLANES[plane]
    parameters = drawn(6, spec.n_parameters)
    a, b, c = hyperplanes(spec, parameters, at)[2].tolist()
    theta = threshold_for_line(spec, parameters, at, 2, (a, b, c + 0.25))
    assert theta == pytest.approx(0.55, rel=1e-12)
    first = replace(spec.layers[0], threshold=theta)
    shifted = NetworkSpec((first, spec.layers[1]))
    line = hyperplanes(shifted, parameters, at)[2]
    assert line == pytest.approx([a, b, c + 0.25], rel=1e-12)
