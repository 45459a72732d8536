"""Lines between the regions of a decision map, and the plane they lie in."""

import numpy as np
import pytest

from nnsim.assemble import assemble
from nnsim.data.settings import DataSettings, SplitSettings
from nnsim.experiment import Experiment
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import Demand
from nnsim.model.evaluation import Judgement
from nnsim.model.settings import NetworkSettings, OutputSettings
from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.probes.class_boundaries import class_boundaries
from nnsim.probes.decision_map import DecisionMap, decision_map
from nnsim.probes.feature_plane import FeaturePlane, cell_centres, with_aspect

X_RANGE, Y_RANGE = (-2.0, 2.0), (-1.0, 3.0)


def map_of(activation: str) -> DecisionMap:
    """One output neuron whose line is x + 2 y = 1, over 40 × 50 cells."""
    spec = NetworkSpec((LayerSpec(2, 1, activation),))
    parameters = np.array([1.0, 2.0, 1.0])
    plane = FeaturePlane(0, 1, X_RANGE, Y_RANGE, np.zeros(2))
    return decision_map(
        spec, parameters, plane, Judgement("quadratic", 2, "binary"), (50, 40)
    )


def test_that_a_boundary_lies_on_the_line_of_the_neuron() -> None:
    (line,) = map_of("sigmoid").boundaries
    inside = line[np.abs(line[:, 0]) < cell_centres(X_RANGE, 40)[-1]]
    assert len(inside) > 60
    assert np.abs(inside[:, 0] + 2.0 * inside[:, 1] - 1.0).max() < 0.01


def test_that_a_boundary_reaches_the_edge_of_the_map() -> None:
    (line,) = map_of("sigmoid").boundaries
    assert line[:, 0].min() <= X_RANGE[0]
    assert line[:, 0].max() >= X_RANGE[1]


def test_that_steps_have_no_boundaries_beside_their_hyperplanes() -> None:
    assert map_of("step").boundaries == ()


def test_that_one_class_alone_has_no_boundary() -> None:
    classes = np.ones((4, 4), dtype=np.int64)
    assert class_boundaries(classes, np.ones((4, 4)), X_RANGE, Y_RANGE) == ()


def test_that_answers_without_numbers_have_no_boundary() -> None:
    classes = np.array([[0, 1], [0, 1]])
    certainty = np.array([[1.0, np.nan], [1.0, 1.0]])
    assert class_boundaries(classes, certainty, X_RANGE, Y_RANGE) == ()


def test_that_every_border_between_three_classes_is_drawn() -> None:
    # Three strips of equal width, each surest in its middle.
    xs = cell_centres((0.0, 3.0), 60)
    certainty = np.tile(0.5 - np.abs(xs % 1.0 - 0.5), (10, 1))
    classes = np.tile(xs.astype(np.int64), (10, 1))
    lines = class_boundaries(classes, certainty, (0.0, 3.0), (0.0, 1.0))
    borders = {round(float(line[:, 0].mean()), 1) for line in lines}
    assert borders == {1.0, 2.0}


@pytest.mark.parametrize("aspect", [0.5, 1.0, 2.5])
def test_that_an_aspect_widens_one_axis_about_its_middle(aspect: float) -> None:
    x_range, y_range = with_aspect(X_RANGE, (0.0, 1.0), aspect)
    width, height = x_range[1] - x_range[0], y_range[1] - y_range[0]
    assert width / height == pytest.approx(aspect)
    assert x_range[0] <= X_RANGE[0] < X_RANGE[1] <= x_range[1]
    assert sum(x_range) == pytest.approx(0.0)
    assert sum(y_range) == pytest.approx(1.0)


def test_that_a_frame_keeps_to_the_aspect_that_is_in_demand() -> None:
    builder = FrameBuilder(1, assemble(Experiment()))
    for aspect in (2.0, 0.5):
        features = builder.build(Demand(plane_aspect=aspect)).features
        assert features is not None
        plane = features.plane
        width = plane.x_range[1] - plane.x_range[0]
        height = plane.y_range[1] - plane.y_range[0]
        assert width / height == pytest.approx(aspect)


def test_that_few_samples_are_shown_with_more_room_around_them() -> None:
    gate = Experiment(
        data=DataSettings(
            set="gate-or", split=SplitSettings(training=1.0, validation=0.0, test=0.0)
        ),
        network=NetworkSettings(output=OutputSettings(activation="sigmoid")),
    )
    features = FrameBuilder(1, assemble(gate)).build(Demand()).features
    assert features is not None
    assert features.plane.x_range[0] < -0.3
    assert features.plane.x_range[1] > 1.3
