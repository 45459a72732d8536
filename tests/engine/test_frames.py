"""Frames: only what is wanted, read-only, and true to the trainer."""

import numpy as np
import pytest
from msgspec.structs import replace

from nnsim.assemble import Run, assemble
from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import Demand
from nnsim.scene import built_in_scene


@pytest.fixture
def run() -> Run:
    return assemble(built_in_scene("three-class-mlp").experiment)


def test_that_what_is_not_wanted_is_not_computed(run: Run) -> None:
    frame = FrameBuilder(1, run).build(Demand(feature_space=False, error_surface=False))
    assert frame.features is None
    assert frame.surface is None


def test_that_a_frame_cannot_be_written(run: Run) -> None:
    run.trainer.step()
    frame = FrameBuilder(1, run).build(Demand())
    assert frame.features is not None
    assert frame.features.decision is not None
    assert frame.surface is not None
    for array in (
        frame.parameters,
        frame.features.decision.classes,
        frame.features.lines,
        frame.surface.errors,
        frame.surface.path,
        frame.curves.errors,
        frame.evaluations[0].outputs,
    ):
        assert array is not None
        assert not array.flags.writeable


def test_that_a_frame_stays_what_it_was_while_the_trainer_goes_on(run: Run) -> None:
    frame = FrameBuilder(1, run).build(Demand())
    before = frame.parameters.copy()
    run.trainer.run(3)
    assert np.array_equal(frame.parameters, before)
    assert frame.n_epochs == 0


def test_that_the_dot_of_a_moving_slice_lies_on_the_surface(run: Run) -> None:
    run.trainer.run(20)
    view = FrameBuilder(1, run).build(Demand(surface_weights=(0, 9))).surface
    assert view is not None
    assert view.point == (run.trainer.parameters[0], run.trainer.parameters[9])
    assert view.slice_error == view.point_error == run.trainer.evaluate()[0].error
    assert view.frozen_epoch == -1
    assert np.array_equal(view.path_epochs, np.arange(21))
    assert tuple(view.path[-1]) == view.point


def test_that_a_frozen_slice_keeps_its_epoch_and_shows_the_gap(run: Run) -> None:
    builder, demand = FrameBuilder(1, run), Demand(surface_mode="frozen")
    run.trainer.run(2)
    first = builder.build(demand).surface
    run.trainer.run(30)
    later = builder.build(demand).surface
    assert first is not None
    assert later is not None
    assert first.frozen_epoch == later.frozen_epoch == 2
    assert later.slice_error != later.point_error
    moving = builder.build(Demand(surface_mode="moving")).surface
    assert moving is not None
    assert moving.frozen_epoch == -1


def test_that_the_window_of_the_surface_holds_the_whole_path(run: Run) -> None:
    builder = FrameBuilder(1, run)
    for _ in range(5):
        run.trainer.run(40)
        view = builder.build(Demand(surface_weights=(40, 44))).surface
        assert view is not None
        low, high = view.where.x_range
        assert low < view.path[:, 0].min()
        assert view.path[:, 0].max() < high


def test_that_axes_which_the_network_lacks_fall_back_to_the_first_two(run: Run) -> None:
    view = FrameBuilder(1, run).build(Demand(surface_weights=(5, 10_000))).surface
    assert view is not None
    assert view.pair == (0, 8)
    frame = FrameBuilder(1, run).build(Demand(neuron=(4, 99)))
    assert frame.features is not None
    assert frame.features.decision is not None
    assert frame.features.decision.neuron is None


def test_that_a_diverged_network_still_makes_a_frame(run: Run) -> None:
    run.trainer.set_parameters(np.full(run.trainer.spec.n_parameters, np.nan))
    frame = FrameBuilder(1, run).build(Demand())
    assert frame.surface is None
    assert frame.features is not None


def test_that_one_input_gives_a_curve_and_no_map() -> None:
    experiment = built_in_scene("three-class-mlp").experiment
    data = replace(experiment.data, set="sine")
    output = replace(experiment.network.output, activation="linear")
    network = replace(experiment.network, output=output)
    run = assemble(replace(experiment, data=data, network=network))
    frame = FrameBuilder(1, run).build(Demand())
    assert frame.features is not None
    assert frame.features.curve is not None
    assert frame.features.decision is None
    assert frame.evaluations[0].confusion is None


def test_that_a_surface_over_a_large_set_is_over_a_part_and_says_so() -> None:
    run = assemble(
        Experiment(data=DataSettings(set="two-clouds", samples=100_000)),
    )
    builder = FrameBuilder(1, run)
    frame = builder.build(Demand(surface_size=10))
    surface = frame.surface
    assert surface is not None
    n_training = len(run.data.training)
    assert surface.n_samples < n_training
    # Both errors are over the same part, so the dot lies on its moving slice.
    assert surface.point_error == surface.slice_error
    assert surface.point_error == pytest.approx(frame.evaluations[0].error, rel=0.05)
