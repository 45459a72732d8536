"""Magnitudes of a layer's gradient, against finite differences and NumPy."""

from dataclasses import replace as replaced
from typing import Literal

import numpy as np
import pytest
from msgspec.structs import replace

from nnsim.assemble import Run, assemble
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import Demand
from nnsim.frames.gradient_viewer import GradientViewer, LayerGradients
from nnsim.model.evaluation import mean_error
from nnsim.model.forward import network_outputs
from nnsim.model.spec import NetworkSpec
from nnsim.probes.layer_gradients import (
    has_gradient,
    layer_counts,
    layer_gradients,
    layer_magnitudes,
)
from nnsim.scene import built_in_scene
from nnsim.training.past import setup_after
from tests.engine.networks import drawn, gate_samples, make_spec

DIFFERENCE = 1e-6
WANTED = Demand(feature_space=False, error_surface=False, gradients=True)
XOR = gate_samples((0, 1, 1, 0))


@pytest.fixture
def run() -> Run:
    return assemble(built_in_scene("three-class-mlp").experiment)


def view_of(run: Run, *, running: bool = False, fine: bool = True) -> LayerGradients:
    view = GradientViewer(run).view(WANTED, run.trainer.parameters, running, fine)
    assert view is not None
    return view


def deep_magnitudes(activation: str, start: str) -> np.ndarray:
    scene = built_in_scene("vanishing-gradients")
    network = scene.experiment.network
    hidden = tuple(replace(each, activation=activation) for each in network.hidden)
    weights = replace(network.initial_weights, distribution=start)
    network = replace(network, hidden=hidden, initial_weights=weights)
    gradients = view_of(assemble(replace(scene.experiment, network=network))).gradients
    assert gradients is not None
    return gradients


@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize("sizes", [(2, 1), (2, 3, 1), (2, 4, 3, 1)], ids=str)
def test_that_magnitudes_are_what_finite_differences_give(
    sizes: tuple[int, ...], bias: bool
) -> None:
    spec = make_spec(sizes, bias=bias)
    parameters = 0.7 * drawn(5, spec.n_parameters)

    def error(at: np.ndarray) -> float:
        outputs = network_outputs(spec, at, XOR.inputs)
        return mean_error(outputs, XOR.targets, "quadratic")

    slopes = np.empty(spec.n_parameters)
    for index in range(spec.n_parameters):
        shift = np.zeros_like(parameters)
        shift[index] = DIFFERENCE
        rise = error(parameters + shift) - error(parameters - shift)
        slopes[index] = rise / (2.0 * DIFFERENCE)
    rows = [w if bias else w[:-1] for w in spec.views(slopes)]
    expected = [np.sqrt(np.mean(row**2)) for row in rows]
    found = layer_gradients(spec, parameters, XOR, "quadratic")
    assert found == pytest.approx(expected, rel=1e-5)
    assert layer_counts(spec) == tuple(row.size for row in rows)
    assert not found.flags.writeable


def test_that_a_magnitude_is_a_root_mean_square_of_the_layer_alone() -> None:
    spec = make_spec((2, 2, 1))
    vector = np.array([3.0, -4.0, 0.0, 0.0, 0.0, 5.0, 1.0, 1.0, 1.0])
    expected = [np.sqrt(50.0 / 6.0), 1.0]
    assert layer_magnitudes(spec, vector) == pytest.approx(expected)


def test_that_a_step_has_no_gradient() -> None:
    spec = make_spec((2, 3, 1))
    with_step = replaced(spec.layers[0], activation="step")
    assert has_gradient(spec)
    assert not has_gradient(NetworkSpec((with_step, spec.layers[1])))


def test_that_gradients_of_six_sigmoid_layers_fall_at_every_layer() -> None:
    magnitudes = deep_magnitudes("sigmoid", "xavier")
    assert (np.diff(magnitudes) > 0.0).all()
    assert magnitudes[0] < 0.01 * magnitudes[-1]


def test_that_those_of_relu_with_the_weights_of_he_do_not() -> None:
    magnitudes = deep_magnitudes("relu", "he")
    assert magnitudes[0] > 0.1 * magnitudes[-1]


def test_that_those_of_tanh_do_not() -> None:
    magnitudes = deep_magnitudes("tanh", "xavier")
    assert magnitudes[0] > 0.1 * magnitudes[-1]


def test_that_overflowing_weights_are_no_warning() -> None:
    spec = make_spec((2, 3, 1), "linear")
    found = layer_gradients(spec, np.full(spec.n_parameters, 1e200), XOR, "quadratic")
    assert not np.isfinite(found).all()


# --- the last update -----------------------------------------------------------------


@pytest.mark.parametrize("path", ["readable", "compiled"])
def test_that_the_update_is_the_difference_of_two_states(
    path: Literal["readable", "compiled"],
) -> None:
    experiment = built_in_scene("three-class-mlp").experiment
    run = assemble(experiment, path=path)
    trainer = run.trainer
    assert view_of(run).updates is None
    trainer.advance(7)
    before = trainer.parameters.copy()
    trainer.advance(1)
    update = trainer.last_update
    assert update is not None
    assert np.array_equal(update, before - trainer.parameters)
    updates = view_of(run).updates
    assert updates is not None
    assert updates == pytest.approx(layer_magnitudes(trainer.spec, update))


def test_that_a_change_by_hand_is_no_update(run: Run) -> None:
    run.trainer.step()
    run.trainer.set_parameters(run.trainer.parameters + 1.0)
    assert run.trainer.last_update is None
    run.trainer.step()
    assert run.trainer.last_update is not None


def test_that_locked_weights_count_with_an_update_of_0() -> None:
    experiment = built_in_scene("three-class-mlp").experiment
    spec = assemble(experiment).trainer.spec
    first_layer = tuple(range(spec.offsets[1]))
    training = replace(experiment.training, locked=first_layer)
    run = assemble(replace(experiment, training=training))
    run.trainer.step()
    view = view_of(run)
    assert view.updates is not None
    assert view.gradients is not None
    assert view.updates[0] == 0.0
    assert view.updates[1] > 0.0
    assert view.gradients[0] > 0.0
    assert view.counts == (27 - 3, 27)


# --- over the epochs -----------------------------------------------------------------


def test_that_the_way_is_what_the_gradient_was_at_each_epoch(run: Run) -> None:
    trainer, expected = run.trainer, []
    for _ in range(6):
        samples, loss = trainer.sets.training, trainer.judgement.loss
        args = (trainer.spec, trainer.parameters, samples, loss)
        expected.append(layer_gradients(*args))
        trainer.epoch()
    view = view_of(run)
    assert view.epochs.tolist() == [0, 1, 2, 3, 4, 5, 6]
    assert np.array_equal(view.way[:-1], expected)
    assert view.gradients is not None
    assert np.array_equal(view.way[-1], view.gradients)


def test_that_the_way_does_not_depend_on_when_frames_were_made(run: Run) -> None:
    viewer = GradientViewer(run)
    for _ in range(40):
        run.trainer.advance(37)
        viewer.view(WANTED, run.trainer.parameters, running=True, fine=False)
    watched = viewer.view(WANTED, run.trainer.parameters, running=False, fine=True)
    assert watched is not None
    late = view_of(run)
    assert np.array_equal(watched.epochs, late.epochs)
    assert np.array_equal(watched.way, late.way)


def test_that_a_long_run_has_no_more_places_than_are_drawn(run: Run) -> None:
    run.trainer.run(700)
    view = view_of(run)
    assert 64 <= len(view.epochs) <= 129
    assert set(np.diff(view.epochs[:-1])) == {8.0}


def test_that_the_past_has_the_slopes_and_samples_of_then(run: Run) -> None:
    trainer = run.trainer
    trainer.epoch()
    before, sets = trainer.spec, trainer.sets
    steeper = [replaced(layer, slope=3.0) for layer in before.layers]
    trainer.set_spec(NetworkSpec(tuple(steeper)))
    trainer.epoch()
    assert setup_after(trainer, 0) == (before, sets)
    assert setup_after(trainer, 1)[0] == before
    assert setup_after(trainer, 2)[0].layers[0].slope == 3.0


def test_that_a_change_before_the_first_step_counts_from_the_start(run: Run) -> None:
    viewer, trainer = GradientViewer(run), run.trainer
    viewer.view(WANTED, trainer.parameters, running=False, fine=True)
    bent = [replaced(layer, activation="tanh") for layer in trainer.spec.layers]
    trainer.set_spec(NetworkSpec(tuple(bent)))
    changed = viewer.view(WANTED, trainer.parameters, running=False, fine=True)
    trainer.epoch()
    later = viewer.view(WANTED, trainer.parameters, running=False, fine=True)
    assert changed is not None
    assert later is not None
    assert setup_after(trainer, 0)[0] == trainer.spec
    assert np.array_equal(later.way[0], changed.way[0])


def test_that_a_future_that_was_cut_off_leaves_no_gradient_behind(run: Run) -> None:
    viewer, trainer = GradientViewer(run), run.trainer
    trainer.run(4)
    viewer.view(WANTED, trainer.parameters, running=False, fine=True)
    trainer.seek(trainer.step_of_epoch(2))
    trainer.set_parameters(2.0 * trainer.parameters)
    trainer.run(2)
    again = viewer.view(WANTED, trainer.parameters, running=False, fine=True)
    assert again is not None
    fresh = view_of(run)
    assert np.array_equal(again.epochs, fresh.epochs)
    assert np.array_equal(again.way, fresh.way)


def test_that_the_perceptrons_rule_has_updates_and_no_gradient() -> None:
    run = assemble(built_in_scene("iris-perceptron").experiment)
    run.trainer.step()
    view = view_of(run)
    assert view.gradients is None
    assert view.updates is not None
    assert view.way.shape == (0, 1)


def test_that_a_part_of_a_large_set_stands_for_all() -> None:
    experiment = built_in_scene("three-class-mlp").experiment
    data = replace(experiment.data, samples=9000)
    run = assemble(replace(experiment, data=data))
    view = view_of(run)
    assert view.n_training == len(run.data.training)
    assert view.n_samples == 2000 < view.n_training


def test_that_nothing_is_asked_for_that_is_not_wanted(run: Run) -> None:
    frame = FrameBuilder(1, run).build(Demand(feature_space=False, error_surface=False))
    assert frame.gradients is None
    assert frame.weight_history is None
