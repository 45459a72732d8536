"""A network whose weights ran away still has its pictures, without any warning."""

import numpy as np
import pytest

from nnsim.assemble import assemble
from nnsim.data.dataset import SampleSet
from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import PRINCIPAL, Demand
from nnsim.frames.pinned import pin
from nnsim.model.evaluation import Judgement, evaluate, mean_error
from nnsim.model.forward import network_outputs
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.model.spec import NetworkSpec
from nnsim.probes.decision_map import decision_map
from nnsim.probes.error_surface import error_at, error_surface, weight_slice
from nnsim.probes.feature_plane import FeaturePlane
from nnsim.probes.hidden_space import hidden_space
from nnsim.probes.monte_carlo import monte_carlo, output_distribution
from nnsim.probes.neuron_pictures import neuron_pictures
from nnsim.probes.surface_directions import (
    axes_between,
    principal_axes_of_way,
    random_axes,
)
from tests.engine.networks import drawn, make_spec

SPEC = make_spec((2, 4, 2), "linear")
INPUTS = drawn(2, 9, 2)
RANGES = (-2.0, 2.0), (-2.0, 2.0)
PLANE = FeaturePlane(0, 1, *RANGES, np.zeros(2))
LABELS = np.arange(9) % 2
SAMPLES = SampleSet(np.arange(9), INPUTS, np.eye(2)[LABELS], LABELS)
JUDGEMENT = Judgement("quadratic", 2, "one-per-class")
AWAY = {
    "at the edge": np.where(drawn(1, SPEC.n_parameters) > 0.0, 1.7e308, -1.7e308),
    "too large": np.where(drawn(1, SPEC.n_parameters) > 0.0, 1e200, -1e200),
    "infinite": np.where(drawn(1, SPEC.n_parameters) > 0.0, np.inf, -np.inf),
}


@pytest.fixture(params=list(AWAY))
def parameters(request: pytest.FixtureRequest) -> np.ndarray:
    return AWAY[request.param]


def test_that_outputs_and_their_error_are_told(parameters: np.ndarray) -> None:
    outputs = network_outputs(SPEC, parameters, INPUTS)
    assert not np.isfinite(outputs).all()
    assert not np.isfinite(mean_error(outputs, SAMPLES.targets, "quadratic"))
    assert not np.isfinite(evaluate(SPEC, parameters, SAMPLES, JUDGEMENT).error)


def test_that_maps_and_neurons_have_pictures(parameters: np.ndarray) -> None:
    answer = decision_map(SPEC, parameters, PLANE, JUDGEMENT, (5, 6), (0, 1))
    assert answer.classes is not None
    assert answer.classes.shape == (5, 6)
    pictures = neuron_pictures(SPEC, parameters, PLANE, 4)
    assert pictures.column(1).values.shape == (2, 4, 4)


@pytest.mark.parametrize("axes", [(0, 3), None])
def test_that_the_hidden_space_has_a_range(
    parameters: np.ndarray, axes: tuple[int, int] | None
) -> None:
    space = hidden_space(SPEC, parameters, INPUTS, 0, axes, RANGES)
    plane = space.plane
    assert np.isfinite([plane.x_range, plane.y_range]).all()
    if plane.axes is not None:
        assert np.isfinite(plane.axes.centre).all()
        assert plane.axes.directions.tolist() == [[1, 0, 0, 0], [0, 1, 0, 0]]
        assert plane.axes.shares == (0.0, 0.0)


def test_that_an_error_surface_is_drawn(parameters: np.ndarray) -> None:
    where = weight_slice(0, 7, (-1.0, 1.0), (-1.0, 1.0))
    surface = error_surface(SPEC, parameters, where, SAMPLES, "quadratic", 4)
    assert surface.shape == (4, 4)
    here = error_at(SPEC, parameters, where, (0.5, 0.5), SAMPLES, "quadratic")
    assert not np.isfinite(here)


def test_that_monte_carlo_passes_are_made(parameters: np.ndarray) -> None:
    (first, last) = SPEC.layers
    dropped = type(first)(2, 4, "linear", dropout=0.5)
    spec = NetworkSpec((dropped, last))
    assert monte_carlo(spec, parameters, INPUTS, 1, 5).mean.shape == (9, 2)
    assert output_distribution(spec, parameters, INPUTS[0], 1, 5).shape == (5, 2)


def test_that_directions_are_told_or_there_are_none(parameters: np.ndarray) -> None:
    before = drawn(3, SPEC.n_parameters)
    axes = random_axes(SPEC, parameters, 1)
    assert np.isfinite([axes.along_x, axes.along_y]).all()
    places = random_axes(SPEC, before, 1).coordinates(parameters[np.newaxis])
    assert places.shape == (1, 2)
    way = before + drawn(4, 5, SPEC.n_parameters)
    gone = np.vstack([way, parameters])
    assert principal_axes_of_way(SPEC, gone, parameters) is None
    kept, of_known = (principal_axes_of_way(SPEC, each, before) for each in (gone, way))
    assert kept is not None
    assert of_known is not None
    np.testing.assert_array_equal(kept.along_x, of_known.along_x)
    assert axes_between(SPEC, before, parameters, before) is None
    between = axes_between(SPEC, before, way[0], parameters)
    assert between is not None
    assert np.isfinite(between.along_y).all()


WISHES: dict[str, dict[str, object]] = {
    "maps": {},
    "probability": {"map_kind": "probability"},
    "error": {"map_kind": "error"},
    "relief": {"map_kind": "relief"},
    "hidden": {"hidden_space": True},
    "hidden components": {"hidden_space": True, "hidden_axes": PRINCIPAL},
    "random": {"surface_kind": "random"},
    "way": {"surface_kind": "principal"},
    "moved": {"surface_kind": "moved"},
    "details": {"surface_details": True, "surface_cuts": True, "neuron": (0, 1)},
    "one sample": {"sample": 1, "sums": (0, 1), "report": "training"},
    "over time": {"weights_over_time": (0, 1), "gradients": True},
}


@pytest.mark.parametrize("size", [1e120, 1e200, np.inf, np.nan])
@pytest.mark.parametrize("activation", ["relu", "linear"])
def test_that_a_frame_of_it_is_made_whatever_is_wished(
    activation: str, size: float
) -> None:
    hidden = (HiddenSettings(neurons=4, activation=activation),)
    data, network = DataSettings(set="iris"), NetworkSettings(hidden=hidden)
    run = assemble(Experiment(data=data, network=network))
    run.trainer.run(3)
    first = pin(run, 1)
    here = run.trainer.parameters
    run.trainer.set_parameters(np.where(here > 0.0, size, -size))
    second = pin(run, 2)
    ghosts = {"ghost": second, "surface_kind": "between"}
    wishes = {**WISHES, "ghosts": {**ghosts, "surface_between": (first, second)}}
    builder = FrameBuilder(1, run)
    for name, wish in wishes.items():
        demand = Demand(map_size=8, surface_size=6, **wish)  # type: ignore[arg-type]
        frame = builder.build(demand)
        # Without a finite weight there is no place to draw a surface around.
        assert (frame.surface is not None) == np.isfinite(size), name
