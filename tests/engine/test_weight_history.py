"""The ways of some weights: the trail's columns, and the steps that were watched."""

import numpy as np
import pytest

from nnsim.assemble import Run, assemble
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import Demand
from nnsim.frames.weight_history import MOST_PLACES, WeightHistory
from nnsim.scene import built_in_scene
from nnsim.training.trail import ParameterTrail

WANTED = Demand(feature_space=False, error_surface=False, weights_over_time=(0, 9, 30))


@pytest.fixture
def run() -> Run:
    return assemble(built_in_scene("three-class-mlp").experiment)


def view_of(builder: FrameBuilder, *, show_step: bool = True) -> WeightHistory:
    view = builder.build(WANTED, running=not show_step, show_step=show_step)
    assert view.weight_history is not None
    return view.weight_history


def test_that_the_way_is_what_the_weights_were_after_each_epoch(run: Run) -> None:
    expected = []
    for _ in range(5):
        expected.append(run.trainer.parameters[[0, 9, 30]])
        run.trainer.epoch()
    view = view_of(FrameBuilder(1, run))
    assert view.epochs.tolist() == [0, 1, 2, 3, 4, 5]
    assert np.array_equal(view.values[:-1], expected)
    assert np.array_equal(view.values[-1], run.trainer.parameters[[0, 9, 30]])
    steps = [run.trainer.step_of_epoch(epoch) for epoch in range(6)]
    assert view.steps.tolist() == steps
    for array in (view.epochs, view.steps, view.values):
        assert not array.flags.writeable


def test_that_every_step_that_is_watched_has_a_place(run: Run) -> None:
    builder, expected = FrameBuilder(1, run), []
    for _ in range(4):
        expected.append(run.trainer.parameters[[0, 9, 30]])
        view = view_of(builder)
        run.trainer.step()
    n_steps = run.trainer.step_of_epoch(1)
    assert view.steps.tolist() == [0, 1, 2, 3]
    assert view.epochs == pytest.approx(np.arange(4) / n_steps)
    assert view.present == view.epochs[-1]
    assert np.array_equal(view.values, expected)


def test_that_at_full_speed_only_epochs_and_the_present_have_places(run: Run) -> None:
    builder = FrameBuilder(1, run)
    for _ in range(3):
        run.trainer.advance(5)
        view = view_of(builder, show_step=False)
    assert view.steps.tolist() == [0, 15]


def test_that_the_whole_run_stays_while_the_past_is_looked_at(run: Run) -> None:
    run.trainer.run(6)
    whole = view_of(FrameBuilder(1, run))
    run.trainer.seek(run.trainer.step_of_epoch(2))
    past = view_of(FrameBuilder(1, run))
    assert past.present == 2.0
    assert np.array_equal(past.epochs, whole.epochs)
    assert np.array_equal(past.values, whole.values)


def test_that_watched_steps_of_a_future_that_was_cut_off_go(run: Run) -> None:
    builder = FrameBuilder(1, run)
    run.trainer.advance(2)
    view_of(builder)
    run.trainer.advance(2)
    view_of(builder)
    run.trainer.seek(1)
    run.trainer.set_parameters(run.trainer.parameters + 1.0)
    assert view_of(builder).steps.tolist() == [0, 1]


def test_that_weights_set_by_hand_are_where_the_run_is(run: Run) -> None:
    builder = FrameBuilder(1, run)
    run.trainer.set_parameters(run.trainer.parameters + 1.0)
    view = view_of(builder)
    assert view.epochs.tolist() == [0.0]
    assert np.array_equal(view.values[0], run.trainer.parameters[[0, 9, 30]])


def test_that_weights_the_network_does_not_have_are_left_out(run: Run) -> None:
    n_parameters = run.trainer.spec.n_parameters
    wanted = Demand(
        feature_space=False,
        error_surface=False,
        weights_over_time=(1, n_parameters, -1),
    )
    view = FrameBuilder(1, run).build(wanted).weight_history
    assert view is not None
    assert view.indices == (1,)


def test_that_a_long_run_is_thinned_by_doubling_strides() -> None:
    trail = ParameterTrail(2)
    seen: set[int] = set()
    for epoch in range(1000):
        trail.record(epoch, np.array([epoch, -epoch], dtype=np.float64))
        epochs = set(trail.epochs()[trail.rows_apart(MOST_PLACES)].tolist())
        assert len(epochs) <= MOST_PLACES
        # None comes between two others that were there before.
        assert all(each in seen for each in epochs - {epoch})
        seen = epochs
    assert trail.row(3).tolist() == [3.0, -3.0]
