"""The hidden space: what a layer sees, and what the rest of the network answers."""

from dataclasses import replace

import numpy as np
import pytest

from nnsim.assemble import assemble
from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import PRINCIPAL, Demand
from nnsim.frames.hidden_viewer import MOST_SAMPLES, HiddenView
from nnsim.model.forward import forward
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.probes.hidden_space import after_layer, hidden_space, up_to_layer


def network(*neurons: int, activation: str = "tanh") -> NetworkSettings:
    layers = tuple(HiddenSettings(neurons=n, activation=activation) for n in neurons)
    return NetworkSettings(hidden=layers)


def hidden_view(
    experiment: Experiment, **demand: object
) -> tuple[FrameBuilder, HiddenView]:
    builder = FrameBuilder(1, assemble(experiment))
    wanted = Demand(hidden_space=True, **demand)  # type: ignore[arg-type]
    frame = builder.build(wanted)
    assert frame.hidden is not None
    return builder, frame.hidden


@pytest.mark.parametrize("layer", [0, 1])
def test_that_begin_and_rest_of_a_network_make_the_whole(layer: int) -> None:
    run = assemble(Experiment(network=network(3, 2)))
    spec, parameters = run.trainer.spec, run.trainer.parameters
    inputs = run.data.inputs[:20]
    seen = forward(*up_to_layer(spec, parameters, layer), inputs).outputs
    outputs = forward(*after_layer(spec, parameters, layer), seen).outputs
    assert np.allclose(outputs, forward(spec, parameters, inputs).outputs, rtol=1e-14)


def test_that_samples_lie_where_the_layer_puts_them() -> None:
    experiment = Experiment(network=network(4))
    run = assemble(experiment)
    _, view = hidden_view(experiment, hidden_axes=(3, 1))
    passed = forward(
        run.trainer.spec, run.trainer.parameters, run.data.inputs[view.rows]
    )
    assert np.array_equal(view.space.places, passed.activations[0][:, [3, 1]])
    mean = passed.activations[0].mean(axis=0)
    assert np.allclose(view.space.plane.base, mean)


def test_that_the_regions_are_the_answers_where_two_neurons_are_all() -> None:
    experiment = Experiment(network=network(2, activation="sigmoid"))
    run = assemble(experiment)
    run.trainer.run(20)
    frame = FrameBuilder(1, run).build(Demand(hidden_space=True))
    assert frame.hidden is not None
    view, decision = frame.hidden, frame.hidden.decision
    assert decision.classes is not None
    predicted = np.concatenate(
        [each.predicted for each in frame.evaluations if each.predicted is not None]
    )
    order = np.concatenate([part.rows for part in run.data.sets])
    (x0, x1), (y0, y1) = view.space.plane.x_range, view.space.plane.y_range
    n_y, n_x = decision.classes.shape
    columns = ((view.space.places[:, 0] - x0) / (x1 - x0) * n_x).astype(int)
    rows = ((view.space.places[:, 1] - y0) / (y1 - y0) * n_y).astype(int)
    said = decision.classes[rows, columns]
    by_row = np.empty(len(order), dtype=np.int64)
    by_row[order] = predicted
    # Cells on a border answer for their centre.
    assert (said == by_row[view.rows]).mean() > 0.95


def test_that_the_grid_is_that_of_two_inputs_only() -> None:
    _, flat = hidden_view(Experiment(network=network(3)))
    assert flat.space.grid.shape == (18, 40, 2)
    _, iris = hidden_view(Experiment(data=DataSettings(set="iris"), network=network(3)))
    assert len(iris.space.grid) == 0


def test_that_the_grid_is_where_straight_lines_come_to_lie() -> None:
    run = assemble(Experiment(network=network(3)))
    spec, parameters = run.trainer.spec, run.trainer.parameters
    ranges = (-1.0, 3.0), (0.5, 2.5)
    inputs = run.data.inputs[:20]
    grid = hidden_space(spec, parameters, inputs, 0, (2, 0), ranges).grid
    xs, ys = np.linspace(-1.0, 3.0, 40), np.linspace(0.5, 2.5, 40)
    for line in range(9):
        still_y = np.column_stack([xs, np.full(40, 0.5 + line * 0.25)])
        still_x = np.column_stack([np.full(40, -1.0 + line * 0.5), ys])
        for number, points in ((line, still_y), (9 + line, still_x)):
            seen = forward(spec, parameters, points).activations[0][:, [2, 0]]
            np.testing.assert_allclose(grid[number], seen, rtol=1e-12)


def test_that_of_very_many_samples_a_part_is_drawn() -> None:
    data = DataSettings(set="two-clouds", samples=9000)
    _, view = hidden_view(Experiment(data=data, network=network(2)))
    assert len(view.rows) == MOST_SAMPLES
    assert view.n_all == 9000


def test_that_the_layer_can_be_seen_along_its_principal_axes() -> None:
    experiment = Experiment(network=network(5))
    run = assemble(experiment)
    _, view = hidden_view(experiment, hidden_axes=PRINCIPAL)
    axes, places = view.space.plane.axes, view.space.places
    assert axes is not None
    passed = forward(
        run.trainer.spec, run.trainer.parameters, run.data.inputs[view.rows]
    )
    seen = passed.activations[0] - passed.activations[0].mean(axis=0)
    lengths = np.linalg.svd(seen, compute_uv=False)
    spread = np.linalg.norm(places, axis=0)
    np.testing.assert_allclose(spread, lengths[:2], rtol=1e-9)
    np.testing.assert_allclose(
        axes.shares, lengths[:2] ** 2 / (lengths**2).sum(), rtol=1e-9
    )
    assert view.space.grid.shape == (18, 40, 2)


def test_that_components_point_to_the_later_classes_and_so_never_flip() -> None:
    run = assemble(Experiment(network=network(6, 4)))
    builder, demand = FrameBuilder(1, run), Demand(hidden_space=True)
    wanted = replace(demand, hidden_axes=PRINCIPAL, hidden_layer=1)
    for _ in range(5):
        run.trainer.run(3)
        view = builder.build(wanted).hidden
        assert view is not None
        assert run.data.dataset.labels is not None
        labels = run.data.dataset.labels[view.rows]
        along = (view.space.places.T @ (labels - labels.mean())).tolist()
        assert min(along) > -1e-9


def test_that_two_neurons_have_no_components() -> None:
    _, view = hidden_view(Experiment(network=network(2)), hidden_axes=PRINCIPAL)
    assert view.space.plane.axes is None
    assert (view.space.plane.x_feature, view.space.plane.y_feature) == (0, 1)


def test_that_there_is_none_without_a_hidden_layer_or_a_wish() -> None:
    flat = FrameBuilder(1, assemble(Experiment()))
    assert flat.build(Demand(hidden_space=True)).hidden is None
    deep = FrameBuilder(1, assemble(Experiment(network=network(2))))
    assert deep.build(Demand()).hidden is None


@pytest.mark.parametrize(
    ("activation", "scale", "limits"),
    [
        ("sigmoid", 9.0, (-0.08, 1.08)),
        ("step", 9.0, (-0.08, 1.08)),
        ("tanh", 9.0, (-1.12, 1.12)),
        # The greatest output is 3, and the next power of two 4.
        ("relu", 1.0, (-0.08 * 4.4, 4.4)),
        ("linear", 1.0, (-4.4, 4.4)),
        ("relu", 0.0, (-0.08 * 1.1, 1.1)),
    ],
)
def test_that_an_axis_reaches_as_far_as_its_activation_may(
    activation: str, scale: float, limits: tuple[float, float]
) -> None:
    spec = NetworkSpec((LayerSpec(1, 2, activation), LayerSpec(2, 1, "linear")))
    # Both neurons send the input, times the scale, on; there is no bias.
    parameters = scale * np.array([1.0, 1.0, 0.0, 0.0, 1.0, 1.0, 0.0])
    inputs = np.array([[-0.5], [3.0], [1.0]])
    plane = hidden_space(spec, parameters, inputs, 0, (0, 1), None).plane
    assert plane.x_range == pytest.approx(limits)
    assert plane.y_range == pytest.approx(limits)


def test_that_main_axes_reach_no_farther_than_the_next_power_of_two() -> None:
    spec = NetworkSpec((LayerSpec(1, 3, "linear"), LayerSpec(3, 1, "linear")))
    # Places along (1, 1, 1) / √3, ±0.3 √3 from their middle: within 1.
    parameters = np.concatenate([np.ones(3), np.zeros(3), np.ones(4)])
    inputs = np.array([[-0.1], [0.5]])
    plane = hidden_space(spec, parameters, inputs, 0, None, None).plane
    assert plane.x_range == plane.y_range == pytest.approx((-1.1, 1.1))
    closer = hidden_space(spec, parameters, 0.1 * inputs, 0, None, None).plane
    assert closer.x_range == pytest.approx((-1.1 / 16.0, 1.1 / 16.0))


@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu", "linear"])
def test_that_all_samples_lie_within_the_axes(activation: str) -> None:
    _, view = hidden_view(Experiment(network=network(3, activation=activation)))
    plane, places = view.space.plane, view.space.places
    for axis, (low, high) in enumerate((plane.x_range, plane.y_range)):
        assert low <= places[:, axis].min() <= places[:, axis].max() <= high
