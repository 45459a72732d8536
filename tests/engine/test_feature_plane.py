"""Planes through the data: along two inputs, and along two principal axes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nnsim.arrays import FloatArray, frozen
from nnsim.assemble import assemble
from nnsim.data.dataset import SampleSet
from nnsim.data.prepare import prepare_data
from nnsim.data.settings import AddedSamples, DataSettings
from nnsim.experiment import Experiment
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import PRINCIPAL, Demand, features_along
from nnsim.model.forward import forward
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.probes.feature_plane import FeaturePlane
from nnsim.probes.hyperplanes import hyperplanes
from nnsim.probes.principal_axes import PrincipalAxes, principal_axes

UNIT = (0.0, 1.0)


def sample_set(inputs: FloatArray) -> SampleSet:
    rows = np.arange(len(inputs))
    targets = np.zeros((len(inputs), 1))
    return SampleSet(rows, frozen(inputs), frozen(targets), None)


def plane_on(axes: PrincipalAxes) -> FeaturePlane:
    return FeaturePlane(-1, -1, UNIT, UNIT, axes.centre, axes)


@pytest.mark.parametrize("shape", [(40, 5), (12, 60), (300, 2)])
def test_that_the_axes_are_those_of_the_singular_values(shape: tuple[int, int]) -> None:
    rng = np.random.default_rng(3)
    inputs = rng.normal(size=shape) * np.linspace(3.0, 0.5, shape[1])
    axes = principal_axes(sample_set(inputs))
    _, values, vectors = np.linalg.svd(inputs - inputs.mean(axis=0))
    for found, wanted in zip(axes.directions, vectors[:2], strict=True):
        assert abs(abs(found @ wanted) - 1.0) < 1e-9
        assert found[np.abs(found).argmax()] > 0.0
    shares = values[:2] ** 2 / (values**2).sum()
    assert np.allclose(axes.shares, shares)
    assert np.allclose(axes.directions @ axes.directions.T, np.eye(2), atol=1e-9)


@given(arrays(np.float64, (5, 3), elements=st.sampled_from([0.0, 1.0, 2.0])))
def test_that_any_data_have_two_axes_at_right_angles(inputs: FloatArray) -> None:
    for table in (inputs, inputs[:2], inputs[:1]):
        axes = principal_axes(sample_set(table))
        assert np.allclose(axes.directions @ axes.directions.T, np.eye(2), atol=1e-6)
        assert all(0.0 <= share <= 1.0 + 1e-9 for share in axes.shares)


def test_that_of_a_large_wide_set_a_part_stands_for_all() -> None:
    rng = np.random.default_rng(1)
    inputs = rng.normal(size=(1500, 1200))
    inputs[:, 7] *= 40.0
    axes = principal_axes(sample_set(inputs))
    assert abs(axes.directions[0, 7]) > 0.98


@given(
    st.integers(2, 6),
    arrays(np.float64, (4, 2), elements=st.floats(-2.0, 2.0)),
    st.booleans(),
)
def test_that_a_plane_is_answered_as_the_network_answers_there(
    n_inputs: int, points: FloatArray, principal: bool
) -> None:
    rng = np.random.default_rng(n_inputs)
    data = sample_set(rng.normal(size=(20, n_inputs)))
    plane = FeaturePlane(1, 0, UNIT, UNIT, frozen(data.inputs.mean(axis=0)))
    if principal:
        plane = plane_on(principal_axes(data))
    settings = NetworkSettings(hidden=(HiddenSettings(neurons=3, activation="tanh"),))
    spec = assemble(Experiment(network=settings)).trainer.spec
    layers = (spec.layers[0].__class__(n_inputs, 3, "tanh"), spec.layers[1])
    wide = type(spec)(layers)
    parameters = rng.normal(size=wide.n_parameters)
    sliced = forward(*plane.network(wide, parameters), points).outputs
    whole = forward(wide, parameters, plane.inputs_at(points)).outputs
    assert np.allclose(sliced, whole, rtol=0.0, atol=1e-12)
    assert np.allclose(plane.places(plane.inputs_at(points)), points, atol=1e-12)
    moved = plane.inputs_at(points) + plane.shift(0.5, -1.0)
    assert np.allclose(plane.places(moved), points + np.array([0.5, -1.0]), atol=1e-12)
    for a, b, c in hyperplanes(wide, parameters, plane):
        # A point on the line: its sum is 0 in the whole network too.
        place = np.array([[c * a, c * b]]) / (a * a + b * b)
        sums = forward(wide, parameters, plane.inputs_at(place)).sums[0]
        assert np.abs(sums).min() < 1e-9


def test_that_many_inputs_are_seen_along_principal_axes_unless_two_are_picked() -> None:
    assert features_along(None, 2) == features_along(None, 32) == (0, 1)
    assert features_along(None, 33) == PRINCIPAL
    assert features_along((5, 900), 40) == (5, 39)
    assert features_along(PRINCIPAL, 4) == PRINCIPAL
    assert features_along(PRINCIPAL, 2) == (0, 1)


def test_that_a_frame_of_spectra_projects_the_stars() -> None:
    run = assemble(Experiment(data=DataSettings(set="spectra")))
    builder = FrameBuilder(1, run)
    frame = builder.build(Demand(error_surface=False))
    assert frame.features is not None
    plane, places = frame.features.plane, frame.features.places
    assert plane.axes is not None
    assert sum(plane.axes.shares) > 0.8
    assert places.shape == (908, 2)
    expected = (run.data.inputs - plane.axes.centre) @ plane.axes.directions.T
    assert np.allclose(places, expected, atol=1e-9)
    again = builder.build(Demand(error_surface=False))
    assert again.features is not None
    assert again.features.places is places


def test_that_the_axes_stay_when_samples_are_edited() -> None:
    settings = DataSettings(set="iris")
    data = prepare_data(settings)
    builder = FrameBuilder(1, assemble(Experiment(data=settings), data))
    before = builder.build(Demand(features=PRINCIPAL)).features
    more = AddedSamples(inputs=((5.0, 3.0, 3.0, 1.0),), labels=(0,))
    edited = DataSettings(set="iris", edits=(more,))
    builder.follow(assemble(Experiment(data=edited), data))
    after = builder.build(Demand(features=PRINCIPAL)).features
    assert before is not None
    assert after is not None
    assert after.plane.axes is before.plane.axes
    assert len(after.places) == len(before.places) + 1
