"""Probes against the plainest way of asking the same question."""

import numpy as np
import pytest

from nnsim.data.dataset import SampleSet
from nnsim.model.confusion import accuracy, confusion_matrix, precision, recall
from nnsim.model.evaluation import Judgement, evaluate
from nnsim.model.forward import forward, network_outputs
from nnsim.model.losses import LOSSES
from nnsim.probes.contours import contour_lines
from nnsim.probes.decision_map import decision_map
from nnsim.probes.error_surface import error_at, error_surface, weight_slice
from nnsim.probes.feature_plane import FeaturePlane, cell_centres
from nnsim.probes.fitted_curve import fitted_curve
from nnsim.probes.hyperplanes import hyperplanes
from nnsim.probes.network_slice import network_slice
from tests.engine.networks import drawn, make_spec


def samples_of(n_inputs: int, n_outputs: int) -> SampleSet:
    rows = np.arange(20)
    targets = (drawn(2, 20, n_outputs) > 0).astype(float)
    return SampleSet(rows, drawn(1, 20, n_inputs), targets, rows % n_outputs)


@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu", "step"])
@pytest.mark.parametrize(
    "pair", [(0, 1), (0, 30), (17, 2), (40, 33), (12, 12 + 5), (7, 7), (40, 40)]
)
def test_that_the_surface_is_what_a_forward_pass_per_point_gives(
    pair: tuple[int, int], activation: str
) -> None:
    spec = make_spec((3, 4, 5, 2), activation)
    parameters = drawn(3, spec.n_parameters)
    samples = samples_of(3, 2)
    where = weight_slice(*pair, (-2.0, 3.0), (-1.0, 4.0))
    surface = error_surface(spec, parameters, where, samples, "quadratic", 5)
    for row, y in enumerate(np.linspace(-1.0, 4.0, 5)):
        for column, x in enumerate(np.linspace(-2.0, 3.0, 5)):
            moved = parameters.copy()
            moved[pair[0]], moved[pair[1]] = x, y
            outputs = network_outputs(spec, moved, samples.inputs)
            plain = LOSSES["quadratic"].value(outputs, samples.targets).mean()
            assert surface[row, column] == pytest.approx(plain, rel=1e-10)
            at_point = error_at(
                spec, parameters, where, (float(x), float(y)), samples, "quadratic"
            )
            assert at_point == pytest.approx(plain, rel=1e-12)


def test_that_the_map_asks_the_network_at_the_cell_centres() -> None:
    spec = make_spec((4, 3, 3))
    parameters = 2.0 * drawn(4, spec.n_parameters)
    base = drawn(5, 4)
    plane = FeaturePlane(2, 0, (-1.0, 1.0), (0.0, 3.0), base)
    judgement = Judgement("quadratic", 3, "one-per-class")
    answer = decision_map(spec, parameters, plane, judgement, (6, 5), neuron=(0, 1))
    assert answer.classes is not None
    assert answer.neuron is not None
    for row, y in enumerate(cell_centres((0.0, 3.0), 6)):
        for column, x in enumerate(cell_centres((-1.0, 1.0), 5)):
            point = base.copy()
            point[2], point[0] = x, y
            passed = forward(spec, parameters, point[np.newaxis])
            assert answer.classes[row, column] == passed.outputs.argmax()
            assert answer.neuron[row, column] == pytest.approx(
                passed.activations[0][0, 1], rel=1e-12
            )


@pytest.mark.parametrize("bias", [True, False])
def test_that_a_hyperplane_is_where_h_is_zero_and_its_normal_points_up(
    bias: bool,
) -> None:
    spec = make_spec((3, 4, 1), "sigmoid", bias)
    parameters = drawn(6, spec.n_parameters)
    base = drawn(7, 3)
    plane = FeaturePlane(0, 2, (-1.0, 1.0), (-1.0, 1.0), base)
    for neuron, (a, b, c) in enumerate(hyperplanes(spec, parameters, plane)):
        on_line = np.array([a, b]) * c / (a * a + b * b)
        for shift, sign in ((0.0, 0), (0.5, 1), (-0.5, -1)):
            point = base.copy()
            point[[0, 2]] = on_line + shift * np.array([a, b])
            h = forward(spec, parameters, point[np.newaxis]).sums[0][0, neuron]
            assert h == pytest.approx(shift * (a * a + b * b), abs=1e-9)
            assert np.sign(np.round(h, 9)) == sign


def test_that_the_fitted_curve_is_the_network_along_its_input() -> None:
    spec = make_spec((1, 3, 1), "tanh")
    parameters = drawn(8, spec.n_parameters)
    curve = fitted_curve(spec, parameters, (-2.0, 2.0), 11)
    assert curve.x[0] == -2.0
    assert curve.x[-1] == 2.0
    outputs = network_outputs(spec, parameters, np.array([[0.0]]))
    assert curve.outputs[5, 0] == pytest.approx(outputs[0, 0])


def test_that_contours_lie_at_their_height() -> None:
    xs, ys = np.meshgrid(np.linspace(0, 1, 20), np.linspace(0, 2, 30))
    levels = np.linspace(0.5, 2.5, 5)
    lines = contour_lines(xs + ys, (0.0, 1.0), (0.0, 2.0), levels)
    assert lines
    for line in lines:
        np.testing.assert_allclose(line.points.sum(axis=1), line.level, atol=1e-9)
    assert contour_lines(np.ones((5, 5)), (0.0, 1.0), (0.0, 1.0), np.empty(0)) == ()


def test_that_the_decks_confusion_matrix_gives_its_recall_and_precision() -> None:
    actual = np.repeat([0, 0, 1, 1], [93, 7, 46, 954])
    predicted = np.repeat([0, 1, 0, 1], [93, 7, 46, 954])
    confusion = confusion_matrix(actual, predicted, 2)
    assert confusion.tolist() == [[93, 7], [46, 954]]
    assert recall(confusion) == pytest.approx([0.93, 0.954])
    assert precision(confusion) == pytest.approx([0.669, 0.9927], abs=1e-4)
    assert accuracy(confusion) == pytest.approx(0.9518, abs=5e-5)


def test_that_an_absent_class_has_no_recall_and_no_warning() -> None:
    confusion = confusion_matrix(np.array([0, 0]), np.array([0, 2]), 3)
    assert np.isnan(recall(confusion)[1:]).all()
    assert np.isnan(precision(confusion)[1])
    assert np.isnan(accuracy(np.zeros((2, 2), dtype=np.int64)))


def test_that_an_empty_set_has_neither_error_nor_accuracy() -> None:
    spec = make_spec((3, 2))
    whole = samples_of(3, 2)
    assert whole.labels is not None
    empty = SampleSet(
        whole.rows[:0], whole.inputs[:0], whole.targets[:0], whole.labels[:0]
    )
    judgement = Judgement("quadratic", 2, "one-per-class")
    evaluation = evaluate(spec, drawn(9, spec.n_parameters), empty, judgement)
    assert np.isnan(evaluation.error)
    assert np.isnan(evaluation.accuracy)


@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize(("x", "y"), [(0, 3), (3, 1), (2, 2)])
def test_that_a_slice_answers_as_the_whole_network_does(
    x: int, y: int, bias: bool
) -> None:
    spec = make_spec((5, 3, 2), "tanh", bias)
    parameters, base, points = drawn(3, spec.n_parameters), drawn(4, 5), drawn(5, 6, 2)
    whole = np.tile(base, (6, 1))
    whole[:, x], whole[:, y] = points[:, 0], points[:, 1]
    sliced, weights = network_slice(spec, parameters, base, x, y)
    np.testing.assert_allclose(
        network_outputs(sliced, weights, points),
        network_outputs(spec, parameters, whole),
    )
