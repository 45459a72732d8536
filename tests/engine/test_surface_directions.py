"""Directions of an error surface other than two weights, and what is said of it."""

from dataclasses import replace

import numpy as np
import pytest

from nnsim.assemble import Run, assemble
from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import Demand
from nnsim.frames.pinned import pin
from nnsim.frames.surface_view import SurfaceView
from nnsim.model.forward import forward
from nnsim.model.losses import LOSSES
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.probes.error_surface import axes_of_pair, errors_at
from nnsim.probes.surface_curvature import curvature
from nnsim.probes.surface_directions import (
    axes_between,
    most_moved,
    principal_axes_of_way,
    random_axes,
)
from nnsim.probes.surface_penalty import penalties_at
from nnsim.probes.surface_picture import SurfaceOrder, SurfacePicture, draw_surface
from nnsim.training.penalties import penalised, penalty
from nnsim.training.settings import PenaltySettings, TrainingSettings

SPEC = NetworkSpec((LayerSpec(3, 4, "sigmoid"), LayerSpec(4, 2, "sigmoid")))


@pytest.fixture
def weights() -> np.ndarray:
    return np.random.default_rng(5).normal(size=SPEC.n_parameters)


@pytest.fixture
def run() -> Run:
    experiment = Experiment(
        data=DataSettings(set="three-class-disc"),
        network=NetworkSettings(
            hidden=(HiddenSettings(neurons=4),), output=OutputSettings()
        ),
        training=TrainingSettings(
            learning_rate=1.0, scheme="batch", penalty=PenaltySettings(l1=1e-3, l2=0.02)
        ),
    )
    return assemble(experiment)


def view_of(run: Run, **wishes: object) -> SurfaceView:
    view = FrameBuilder(1, run).build(Demand(**wishes)).surface  # type: ignore[arg-type]
    assert view is not None
    return view


def test_that_random_directions_move_each_neuron_in_proportion(
    weights: np.ndarray,
) -> None:
    axes = random_axes(SPEC, weights, 3)
    for layer in range(SPEC.n_layers):
        moved = np.linalg.norm(SPEC.weights(axes.along_x, layer), axis=0)
        own = np.linalg.norm(SPEC.weights(weights, layer), axis=0)
        np.testing.assert_allclose(moved, own, rtol=1e-12)
    assert axes.place(weights) == pytest.approx((0.0, 0.0), abs=1e-12)


def test_that_the_same_seed_gives_the_same_directions(weights: np.ndarray) -> None:
    one, same, other = (random_axes(SPEC, weights, seed) for seed in (3, 3, 4))
    assert np.array_equal(one.along_x, same.along_x)
    assert not np.allclose(one.along_x, other.along_x)


def test_that_a_moved_network_stands_where_it_was_moved_to(
    weights: np.ndarray,
) -> None:
    elsewhere = weights + np.random.default_rng(1).normal(size=len(weights))
    for axes in (random_axes(SPEC, weights, 1), axes_of_pair(3, 7)):
        moved = axes.moved_to(elsewhere, (0.3, -1.2))
        assert axes.place(moved) == pytest.approx((0.3, -1.2))
        # What lies off the axes stays.
        back = axes.moved_to(moved, axes.place(elsewhere))
        np.testing.assert_allclose(back, elsewhere, atol=1e-12)


def test_that_a_bias_node_that_does_not_act_is_not_moved(weights: np.ndarray) -> None:
    spec = NetworkSpec(
        (
            LayerSpec(3, 4, "sigmoid", bias_input=0.0),
            LayerSpec(4, 2, "sigmoid"),
        )
    )
    axes = random_axes(spec, weights, 0)
    assert not spec.weights(axes.along_x, 0)[-1].any()
    assert spec.weights(axes.along_x, 1)[-1].all()


def test_that_principal_directions_hold_a_flat_way(weights: np.ndarray) -> None:
    chance = np.random.default_rng(2)
    plane = chance.normal(size=(2, len(weights)))
    way = weights + chance.normal(size=(40, 2)) * (5.0, 1.0) @ plane
    axes = principal_axes_of_way(SPEC, way, way[-1])
    assert axes is not None
    assert sum(axes.shares) == pytest.approx(1.0)
    assert axes.shares[0] > axes.shares[1]
    places = axes.coordinates(way)
    rebuilt = way[-1] + places @ np.stack([axes.along_x, axes.along_y])
    np.testing.assert_allclose(rebuilt, way, atol=1e-9)
    assert np.linalg.norm(axes.along_x) == pytest.approx(1.0)
    assert np.linalg.norm(axes.along_y) == pytest.approx(1.0)
    assert float(axes.along_x @ axes.along_y) == pytest.approx(0.0, abs=1e-9)
    assert axes.kind == "principal"
    stretched = np.linalg.svd(way - way[-1], compute_uv=False) ** 2
    np.testing.assert_allclose(axes.shares, stretched[:2] / stretched.sum(), atol=1e-9)


def test_that_a_way_of_two_places_has_no_main_directions(weights: np.ndarray) -> None:
    assert principal_axes_of_way(SPEC, weights[np.newaxis], weights) is None
    two = np.stack([weights, weights + 1.0])
    assert principal_axes_of_way(SPEC, two, weights) is None


def test_that_the_plane_between_two_networks_holds_the_third(
    weights: np.ndarray,
) -> None:
    chance = np.random.default_rng(3)
    end, third = weights + chance.normal(size=(2, len(weights)))
    axes = axes_between(SPEC, weights, end, third)
    assert axes is not None
    assert axes.place(weights) == pytest.approx((0.0, 0.0), abs=1e-12)
    assert axes.place(end) == pytest.approx((1.0, 0.0), abs=1e-12)
    np.testing.assert_allclose(
        axes.moved_to(weights, axes.place(third)), third, atol=1e-9
    )
    assert axes.kind == "between"
    assert np.linalg.norm(axes.along_y) == pytest.approx(np.linalg.norm(axes.along_x))
    assert axes_between(SPEC, weights, weights, third) is None
    in_line = axes_between(SPEC, weights, end, end)
    assert in_line is not None
    assert abs(float(in_line.along_x @ in_line.along_y)) < 1e-9


def test_that_the_two_weights_that_moved_most_are_found(weights: np.ndarray) -> None:
    now = weights.copy()
    now[7] += 3.0
    now[11] -= 4.0
    assert most_moved(SPEC, weights, now) == (11, 7)


def test_that_curvature_is_that_of_the_gradient(run: Run) -> None:
    trainer = run.trainer
    trainer.run(10)
    loss, samples = trainer.judgement.loss, trainer.sets.training
    found = curvature(
        trainer.spec, trainer.parameters, axes_of_pair(0, 5), samples, loss, 8.0
    )
    assert found is not None
    e, step = {}, 1e-3
    for i in (-1, 0, 1):
        for j in (-1, 0, 1):
            moved = trainer.parameters.copy()
            moved[[0, 5]] += (i * step, j * step)
            outputs = forward(trainer.spec, moved, samples.inputs).outputs
            e[i, j] = LOSSES[loss].value(outputs, samples.targets).mean()
    xx = (e[1, 0] - 2 * e[0, 0] + e[-1, 0]) / step**2
    yy = (e[0, 1] - 2 * e[0, 0] + e[0, -1]) / step**2
    xy = (e[1, 1] - e[1, -1] - e[-1, 1] + e[-1, -1]) / (4 * step**2)
    least, most = np.linalg.eigvalsh([[xx, xy], [xy, yy]])
    assert (found.smallest, found.largest) == pytest.approx((least, most), rel=1e-3)


def test_that_penalties_of_a_surface_are_those_of_training(
    weights: np.ndarray,
) -> None:
    settings = PenaltySettings(l1=0.3, l2=0.7)
    mask = penalised(SPEC)
    steps = np.array([-1.0, 0.5]), np.array([0.0, 2.0, -0.3])
    last_bias = SPEC.offsets[1] - 1
    for axes in (
        axes_of_pair(1, 6),
        axes_of_pair(2, last_bias),
        axes_of_pair(4, 4),
        random_axes(SPEC, weights, 0),
    ):
        found = penalties_at(SPEC, weights, axes, steps, (0.3, 0.7))
        here = axes.place(weights)
        for row, y in enumerate(steps[1]):
            for column, x in enumerate(steps[0]):
                moved = axes.moved_to(weights, (here[0] + x, here[1] + y))
                wanted = penalty(moved, mask, settings)
                assert found[row, column] == pytest.approx(wanted)


def test_that_rows_after_a_stop_are_not_computed(run: Run) -> None:
    trainer, stop = run.trainer, np.ones(1, np.int64)
    steps = np.zeros(3), np.zeros(50)
    axes = random_axes(trainer.spec, trainer.parameters, 0)
    for of in (axes, axes_of_pair(0, 5)):
        found = errors_at(
            trainer.spec,
            trainer.parameters,
            of,
            steps,
            trainer.sets.training,
            "quadratic",
            stop=stop,
        )
        assert found.shape == (50, 3)


@pytest.mark.parametrize("kind", ["random", "principal", "moved"])
def test_that_the_dot_of_a_moving_slice_lies_on_any_surface(
    run: Run, kind: str
) -> None:
    run.trainer.run(15)
    view = view_of(run, surface_kind=kind, surface_cuts=True)
    assert view.trouble == ""
    order = view.picture.order
    here = view.where.axes.moved_to(order.parameters, view.point)
    np.testing.assert_allclose(here, run.trainer.parameters, atol=1e-9)
    (x0, x1), (y0, y1) = view.where.x_range, view.where.y_range
    assert x0 < view.point[0] < x1
    assert y0 < view.point[1] < y1
    assert ((view.path[:, 0] > x0) & (view.path[:, 0] < x1)).all()
    cuts = view.picture.cuts
    assert cuts is not None
    along = np.interp(view.point[0], cuts.x, cuts.along_x)
    assert along == pytest.approx(view.point_error, rel=2e-2)


def test_that_main_directions_without_a_path_say_so_until_there_is_one(
    run: Run,
) -> None:
    builder, wish = FrameBuilder(1, run), Demand(surface_kind="principal")
    before = builder.build(wish).surface
    assert before is not None
    assert (before.trouble, before.where.axes.kind) == ("no-way", "random")
    run.trainer.run(10)
    after = builder.build(wish).surface
    assert after is not None
    assert (after.trouble, after.where.axes.kind) == ("", "principal")


def test_that_two_pinned_runs_span_a_surface(run: Run) -> None:
    run.trainer.run(5)
    first = pin(run, 1)
    run.trainer.run(20)
    second = pin(run, 2)
    run.trainer.run(5)
    view = view_of(run, surface_kind="between", surface_between=(first, second))
    axes = view.where.axes
    assert axes.place(first.trail[-1]) == pytest.approx((0.0, 0.0), abs=1e-9)
    assert axes.place(second.trail[-1]) == pytest.approx((1.0, 0.0), abs=1e-9)
    same = view_of(run, surface_kind="between", surface_between=(first, first))
    assert same.trouble == "same-ends"
    other = assemble(Experiment())
    stranger = pin(other, 3)
    strange = view_of(run, surface_kind="between", surface_between=(first, stranger))
    assert strange.trouble == "other-network"


def test_that_a_surface_of_the_validation_set_is_of_its_samples(run: Run) -> None:
    run.trainer.run(5)
    _, validation, _ = run.trainer.evaluate()
    view = view_of(run, surface_set="validation")
    assert view.shown_set == "validation"
    assert view.point_error == validation.error
    both = view_of(run, surface_set="both")
    assert both.point_error == run.trainer.evaluate()[0].error
    assert both.picture.other_contours
    assert view.picture.other_contours == ()


def test_that_penalties_lift_the_dot_with_the_surface(run: Run) -> None:
    run.trainer.run(5)
    settings = run.experiment.training.penalty
    parameters, spec = run.trainer.parameters, run.trainer.spec
    added = penalty(parameters, penalised(spec), settings)
    plain, with_them = view_of(run), view_of(run, surface_penalty=True)
    assert with_them.point_error == pytest.approx(plain.point_error + added)
    assert with_them.errors.min() > 0.9 * added
    assert with_them.errors.max() > plain.errors.max()


def test_that_the_next_update_is_foretold_exactly(run: Run) -> None:
    run.trainer.run(3)
    view = view_of(run)
    assert view.next_place is not None
    assert view.descent is not None
    run.trainer.step()
    assert view.next_place == (run.trainer.parameters[0], run.trainer.parameters[4])


def test_that_a_held_range_does_not_follow(run: Run) -> None:
    held = ((-0.5, 0.5), (1.0, 2.0))
    view = view_of(run, surface_range=held)
    assert (view.where.x_range, view.where.y_range) == held


def test_that_the_lowest_point_is_that_of_the_grid(run: Run) -> None:
    view = view_of(run)
    assert view.picture.lowest is not None
    x, y, error = view.picture.lowest
    assert error == view.errors.min()
    assert view.where.x_range[0] <= x <= view.where.x_range[1]
    assert view.where.y_range[0] <= y <= view.where.y_range[1]


class Later:
    """A source whose pictures come when a test says so."""

    def __init__(self) -> None:
        self.asked: list[SurfaceOrder] = []
        self.picture: SurfacePicture | None = None
        self._busy = False

    def ask(self, order: SurfaceOrder, fine: bool) -> None:
        self.asked.append(order)
        self._busy = True

    def newest(self) -> SurfacePicture | None:
        return self.picture

    def is_busy(self) -> bool:
        return self._busy

    def cost(self) -> float:
        return 0.0

    def draw(self) -> None:
        self.picture = draw_surface(self.asked[-1], np.zeros(1, np.int64))
        self._busy = False


def test_that_a_large_network_has_no_picture_until_it_is_drawn_elsewhere() -> None:
    wide = HiddenSettings(neurons=1200)
    run = assemble(Experiment(network=NetworkSettings(hidden=(wide, wide))))
    later = Later()
    builder = FrameBuilder(1, run, surfaces=later)
    wish = Demand(surface_size=3)
    assert builder.build(wish, fine=False).surface is None
    waiting = builder.build(wish, fine=True)
    assert (waiting.surface, waiting.fine) == (None, False)
    later.draw()
    done = builder.build(wish, fine=True)
    assert done.surface is not None
    assert done.fine


def test_that_a_finer_picture_is_taken_once_it_is_there(run: Run) -> None:
    later = Later()
    builder, wish = FrameBuilder(1, run, surfaces=later), Demand(surface_size=10)
    builder.build(wish, fine=False)
    coarse = builder.build(wish, fine=True)
    assert coarse.surface is not None
    assert not coarse.fine
    assert len(coarse.surface.errors) <= 10
    later.draw()
    fine = builder.build(wish, fine=True)
    assert fine.surface is not None
    assert (fine.fine, len(fine.surface.errors)) == (True, 20)
    # A picture of a moment that is over is not taken at rest.
    run.trainer.run(2)
    after = builder.build(wish, fine=True)
    assert after.surface is not None
    assert not after.fine
    assert after.surface.picture.order.dot == after.surface.point


def test_that_a_running_network_shows_the_newest_picture(run: Run) -> None:
    later = Later()
    run.trainer.use_path("compiled")
    builder, wish = FrameBuilder(1, run, surfaces=later), Demand(surface_size=10)
    builder.build(wish, fine=False)
    run.trainer.run(1)
    builder.build(wish, running=True)
    later.draw()
    run.trainer.run(1)
    frame = builder.build(wish, running=True)
    assert frame.surface is not None
    assert frame.surface.picture is later.picture
    assert frame.surface.point != frame.surface.picture.order.dot


def test_that_edited_samples_have_a_surface_of_their_own(run: Run) -> None:
    builder, wish = FrameBuilder(1, run), Demand()
    before = builder.build(wish).surface
    training = run.trainer.sets.training
    fewer = replace(run.trainer.sets, training=training.part(np.arange(20)))
    run.trainer.set_samples(fewer)
    builder.follow(run)
    after = builder.build(wish).surface
    assert before is not None
    assert after is not None
    assert after.n_samples == 20
    assert after.next_place is not None
    assert after.descent != before.descent
