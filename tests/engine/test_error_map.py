"""The error over a plane, against a plain search for the nearest training sample."""

import numpy as np
import pytest

from nnsim.assemble import Run, assemble
from nnsim.data.settings import DataSettings, PreprocessingStep
from nnsim.experiment import Experiment
from nnsim.frames.demand import PRINCIPAL, Demand
from nnsim.frames.feature_viewer import FeatureViewer
from nnsim.frames.nearest_viewer import MOST_SAMPLES, NearestViewer, judged_rows
from nnsim.model.forward import network_outputs
from nnsim.model.settings import NetworkSettings, OutputSettings
from nnsim.probes.decision_map import DecisionMap
from nnsim.probes.feature_plane import FeaturePlane
from nnsim.probes.nearest_samples import nearest_samples
from nnsim.training.settings import TrainingSettings

IRIS = Experiment(
    data=DataSettings(
        set="iris", preprocessing=(PreprocessingStep(step="standardised"),)
    )
)
CLOUD = Experiment(
    data=DataSettings(set="tilted-cloud"),
    network=NetworkSettings(output=OutputSettings(activation="linear")),
)
ENTROPY = Experiment(
    network=NetworkSettings(output=OutputSettings(activation="softmax")),
    training=TrainingSettings(loss="cross-entropy"),
)


def error_map_of(run: Run, demand: Demand, fine: bool = True) -> DecisionMap:
    viewer = FeatureViewer(run)
    for _ in range(4):
        view = viewer.view(demand, run.trainer.parameters, fine)
    assert view is not None
    assert view.decision is not None
    return view.decision


@pytest.mark.parametrize("n_places", [1, 7, 3000])
def test_that_the_nearest_is_the_one_at_the_least_distance(n_places: int) -> None:
    draw = np.random.default_rng(n_places)
    places, points = draw.normal(size=(n_places, 2)), draw.normal(size=(2500, 2))
    found = nearest_samples(places, points)
    for number in range(0, 2500, 97):
        away = np.linalg.norm(places - points[number], axis=1)
        assert away[found[number]] == pytest.approx(away.min(), abs=1e-12)
    assert not found.flags.writeable


@pytest.mark.parametrize("features", [(0, 1), (3, 2), PRINCIPAL])
def test_that_the_error_is_that_of_the_answer_on_the_plane(
    features: tuple[int, int],
) -> None:
    run = assemble(IRIS)
    run.trainer.run(20)
    demand = Demand(map_kind="error", features=features)
    answer = error_map_of(run, demand)
    assert answer.error is not None
    assert answer.nearest is not None
    n_y, n_x = answer.error.shape
    points = answer.plane.points(n_x, n_y)
    outputs = network_outputs(
        run.trainer.spec, run.trainer.parameters, answer.plane.inputs_at(points)
    )
    targets = run.data.targets[answer.nearest.ravel()]
    expected = 0.5 * ((outputs - targets) ** 2).sum(axis=1)
    np.testing.assert_allclose(answer.error.ravel(), expected, atol=1e-12)
    training = run.data.training
    places = answer.plane.places(training.inputs)
    for cell in range(0, n_x * n_y, 331):
        away = np.linalg.norm(places - points[cell], axis=1)
        chosen = int(np.flatnonzero(training.rows == answer.nearest.ravel()[cell])[0])
        assert away[chosen] == pytest.approx(away.min(), abs=1e-12)


def test_that_cross_entropy_and_regression_have_their_own_error() -> None:
    for experiment in (ENTROPY, CLOUD):
        run = assemble(experiment)
        run.trainer.run(2)
        answer = error_map_of(run, Demand(map_kind="error"))
        assert answer.error is not None
        assert answer.nearest is not None
        n_y, n_x = answer.error.shape
        points = answer.plane.points(n_x, n_y)
        outputs = network_outputs(run.trainer.spec, run.trainer.parameters, points)
        targets = run.data.targets[answer.nearest.ravel()]
        if experiment is ENTROPY:
            expected = -np.log(outputs[targets == 1.0])
        else:
            expected = 0.5 * (outputs - targets)[:, 0] ** 2
        np.testing.assert_allclose(answer.error.ravel(), expected, rtol=1e-9)


def test_that_a_look_up_is_made_once_for_data_plane_and_side() -> None:
    data = assemble(IRIS).data
    plane = FeaturePlane(0, 1, (-3.0, 3.0), (-3.0, 3.0), np.zeros(4))
    viewer = NearestViewer()
    first = viewer.rows(data, plane, 60)
    assert viewer.rows(data, plane, 70) is first
    assert viewer.rows(data, plane, 30).shape == (30, 30)
    assert viewer.rows(data, plane, 60) is first
    other = FeaturePlane(1, 2, (-3.0, 3.0), (-3.0, 3.0), np.zeros(4))
    assert viewer.rows(data, other, 60) is not first


def test_that_a_part_stands_for_very_many_samples() -> None:
    many = assemble(Experiment(data=DataSettings(set="moons", samples=20_000))).data
    rows = judged_rows(many)
    assert len(rows) <= MOST_SAMPLES + 2
    assert np.isin(rows, many.training.rows).all()
    few = assemble(IRIS).data
    assert judged_rows(few) is few.training.rows


def test_that_no_error_is_worked_out_unasked() -> None:
    assert error_map_of(assemble(IRIS), Demand()).error is None
