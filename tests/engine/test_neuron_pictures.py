"""Pictures of every neuron's output over the plane of the feature space."""

import numpy as np
import pytest

from nnsim.assemble import assemble
from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import PRINCIPAL, Demand
from nnsim.frames.frame import Frame
from nnsim.model.forward import forward
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.probes.feature_plane import FeaturePlane
from nnsim.probes.neuron_pictures import MOST_AT_AN_END, neuron_pictures, pictured

QUIET = {"error_surface": False, "feature_space": False}
IRIS = DataSettings(set="iris")


def experiment(*hidden: int, data: DataSettings | None = None) -> Experiment:
    layers = tuple(HiddenSettings(neurons=n) for n in hidden)
    settings = data or DataSettings()
    return Experiment(data=settings, network=NetworkSettings(hidden=layers))


def frame_with(experiment: Experiment, **wishes: object) -> Frame:
    wished = {**QUIET, "neuron_pictures": 8, **wishes}
    demand = Demand(**wished)  # type: ignore[arg-type]
    return FrameBuilder(1, assemble(experiment)).build(demand, fine=False)


def test_that_each_cell_is_the_output_at_its_centre() -> None:
    frame = frame_with(experiment(5, 4))
    assert frame.faces is not None
    points = frame.faces.plane.points(8, 8)
    passed = forward(frame.spec, frame.parameters, points)
    for layer, outputs in enumerate(passed.activations):
        pictures = frame.faces.column(layer)
        assert pictures.values.shape == (outputs.shape[1], 8, 8)
        for number in range(outputs.shape[1]):
            picture = pictures.picture(number)
            assert picture is not None
            assert np.array_equal(picture.ravel(), outputs[:, number])


def test_that_inputs_along_the_axes_show_their_own_value() -> None:
    faces = frame_with(experiment(3)).faces
    assert faces is not None
    across, up = faces.column(-1).picture(0), faces.column(-1).picture(1)
    assert across is not None
    assert up is not None
    low, high = faces.plane.x_range
    assert np.all(np.diff(across, axis=1) > 0.0)
    assert np.all(across[0] == across[-1])
    assert low < across.min() < across.max() < high
    assert np.all(np.diff(up, axis=0) > 0.0)


def test_that_inputs_off_the_axes_have_no_picture() -> None:
    faces = frame_with(experiment(3, data=IRIS), features=(3, 1)).faces
    assert faces is not None
    assert faces.column(-1).numbers.tolist() == [1, 3]
    assert faces.column(-1).picture(0) is None
    across = faces.column(-1).picture(3)
    assert across is not None
    assert np.all(np.diff(across, axis=1) > 0.0)
    faces = frame_with(experiment(3, data=IRIS), features=PRINCIPAL).faces
    assert faces is not None
    assert len(faces.column(-1).numbers) == 0
    assert len(faces.column(0).numbers) == 3


def test_that_they_lie_on_the_plane_of_the_feature_space() -> None:
    frame = frame_with(experiment(3, data=IRIS), features=(2, 3), feature_space=True)
    assert frame.faces is not None
    assert frame.features is not None
    assert frame.faces.plane is frame.features.plane


def test_that_one_input_gives_a_row() -> None:
    frame = frame_with(experiment(4, data=DataSettings(set="sine")))
    assert frame.faces is not None
    assert frame.faces.column(0).values.shape == (4, 1, 8)
    across = frame.faces.column(-1).values[0, 0]
    passed = forward(frame.spec, frame.parameters, across[:, np.newaxis])
    assert np.array_equal(frame.faces.column(1).values[0, 0], passed.outputs[:, 0])


def test_that_nothing_is_computed_where_nothing_is_wanted() -> None:
    assert frame_with(experiment(3), neuron_pictures=0).faces is None
    assert FrameBuilder(1, assemble(experiment(3))).build(Demand()).faces is None


def test_that_pictures_are_finer_at_rest_and_read_only() -> None:
    builder = FrameBuilder(1, assemble(experiment(3)))
    demand = Demand(neuron_pictures=8, error_surface=False, feature_space=False)
    faces = [builder.build(demand, fine=fine).faces for fine in (False, True)]
    sides = [None if f is None else f.column(0).values.shape[1] for f in faces]
    assert sides == [8, 12]
    assert faces[1] is not None
    for column in faces[1].columns:
        assert not column.values.flags.writeable
        assert not column.numbers.flags.writeable


@pytest.mark.parametrize("size", [1, 23, 24])
def test_that_a_narrow_layer_is_pictured_whole(size: int) -> None:
    assert pictured(size).tolist() == list(range(size))


def test_that_a_wide_layer_is_pictured_at_both_ends() -> None:
    numbers = pictured(100).tolist()
    first = list(range(MOST_AT_AN_END))
    assert numbers == first + [100 - MOST_AT_AN_END + n for n in first]
    faces = frame_with(experiment(30)).faces
    assert faces is not None
    assert faces.column(0).picture(15) is None
    assert faces.column(0).picture(29) is not None


def test_that_a_diverged_network_has_pictures_too() -> None:
    run = assemble(experiment(3))
    spec = run.trainer.spec
    plane = FeaturePlane(0, 1, (-1.0, 1.0), (-1.0, 1.0), np.zeros(2))
    weights = np.full(spec.n_parameters, 1e308)
    weights[0] = np.nan
    faces = neuron_pictures(spec, weights, plane, 8)
    assert [len(column.values) for column in faces.columns] == [2, 3, 3]
