"""The scenes of the error surface show what the course says they show."""

import numpy as np
import pytest

from nnsim.arrays import FloatArray
from nnsim.assemble import Run, assemble
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import Demand
from nnsim.frames.surface_view import SurfaceView
from nnsim.model.forward import forward
from nnsim.model.losses import LOSSES
from nnsim.scene import built_in_scene
from nnsim.variants import variant_experiment


def run_of(key: str, variant: int | None = None) -> Run:
    scene = built_in_scene(key)
    if variant is None:
        return assemble(scene.experiment, path="compiled")
    experiment = variant_experiment(scene, scene.variants[variant])
    return assemble(experiment, path="compiled")


def surface_of(key: str, run: Run) -> SurfaceView:
    scene = built_in_scene(key)
    view = (
        FrameBuilder(1, run)
        .build(
            Demand(
                surface_weights=scene.surface_weights,
                surface_mode=scene.surface_mode,
                surface_range=scene.surface_range,
                surface_details=scene.surface_details,
                surface_size=24,
            )
        )
        .surface
    )
    assert view is not None
    return view


def path_of(run: Run, n_epochs: int) -> FloatArray:
    run.trainer.run(n_epochs)
    return run.trainer.trail.of((0, 1))


def n_turns(path: FloatArray) -> int:
    """Count the epochs that go back against the one before."""
    steps = np.diff(path, axis=0)
    return int(((steps[1:] * steps[:-1]).sum(axis=1) < 0.0).sum())


def test_that_a_small_rate_creeps_and_a_large_one_leaps_across() -> None:
    slow, quick = run_of("learning-rate", 0), run_of("learning-rate", 1)
    slow_path, quick_path = path_of(slow, 30), path_of(quick, 30)
    assert np.array_equal(slow_path[0], quick_path[0])
    assert n_turns(slow_path) == 0
    assert n_turns(quick_path) > 20
    view = surface_of("learning-rate", slow)
    assert view.picture.curvature is not None
    rate = view.picture.curvature.largest_rate
    assert rate is not None
    assert 0.1 < rate < 0.32
    for path in (slow_path, quick_path):
        for axis, (low, high) in enumerate((view.where.x_range, view.where.y_range)):
            assert low < path[:, axis].min() < path[:, axis].max() < high


def test_that_only_two_weights_of_a_hidden_neuron_move_on_a_frozen_slice() -> None:
    run = run_of("hidden-weights")
    builder_view = surface_of("hidden-weights", run)
    assert builder_view.frozen_epoch == 0
    before = run.trainer.parameters.copy()
    pair = built_in_scene("hidden-weights").surface_weights
    assert pair is not None
    first = run.trainer.evaluate()[0].error
    run.trainer.run(300)
    moved = np.flatnonzero(run.trainer.parameters != before)
    assert moved.tolist() == sorted(pair)
    assert run.trainer.evaluate()[0].error < 0.4 * first
    heights = builder_view.picture.heights
    # Valleys and ridges: along the way from wall to wall E falls and rises again.
    assert heights.max() - heights.min() > 0.7


@pytest.mark.parametrize(("variant", "is_learnt"), [(0, False), (3, True), (4, True)])
def test_that_the_same_rate_learns_only_where_inputs_are_scaled(
    variant: int, is_learnt: bool
) -> None:
    run = run_of("normalisation", variant)
    run.trainer.run(200)
    assert (run.trainer.evaluate()[0].accuracy > 0.9) is is_learnt


def test_that_scaling_makes_a_bowl_of_the_ravine() -> None:
    def roundness(variant: int) -> float:
        run = run_of("normalisation", variant)
        trainer = run.trainer
        e = []
        for step in ((0.05, 0.0), (0.0, 0.05)):
            ends = []
            for sign in (1.0, -1.0, 0.0):
                moved = np.zeros(3)
                moved[:2] = sign * np.array(step)
                outputs = forward(
                    trainer.spec, moved, trainer.sets.training.inputs
                ).outputs
                losses = LOSSES["quadratic"].value(
                    outputs, trainer.sets.training.targets
                )
                ends.append(losses.mean())
            e.append(abs(ends[0] + ends[1] - 2.0 * ends[2]))
        return float(min(e) / max(e))

    raw, standardised = roundness(0), roundness(3)
    assert raw < 0.01
    assert standardised > 0.2


def test_that_four_schemes_take_four_paths_from_one_start() -> None:
    runs = [run_of("gradient-schemes", variant) for variant in range(4)]
    paths = [path_of(run, 40) for run in runs]
    assert len({path[0].tobytes() for path in paths}) == 1
    assert [run.trainer.n_steps // 40 for run in runs] == [60, 1, 6, 60]
    reached = [float(np.linalg.norm(path[5] - path[0])) for path in paths]
    sequential, batch, mini_batch, _ = reached
    assert batch < mini_batch < sequential
    again = path_of(run_of("gradient-schemes", 3), 40)
    assert np.array_equal(again, paths[3])


def test_that_200_displayed_points_are_the_error_there() -> None:
    for key in ("learning-rate", "hidden-weights", "optimizers", "momentum"):
        run = run_of(key)
        run.trainer.run(7)
        view = surface_of(key, run)
        trainer, size = run.trainer, len(view.errors)
        chance = np.random.default_rng(1)
        xs = np.linspace(*view.where.x_range, size)
        ys = np.linspace(*view.where.y_range, size)
        assert view.pair is not None
        for row, column in chance.integers(0, size, (50, 2)).tolist():
            moved = view.picture.order.parameters.copy()
            moved[list(view.pair)] = xs[column], ys[row]
            samples = trainer.sets.training
            outputs = forward(trainer.spec, moved, samples.inputs).outputs
            error = LOSSES[trainer.judgement.loss].value(outputs, samples.targets)
            assert view.errors[row, column] == pytest.approx(error.mean(), rel=1e-10)
