"""Facts about the Network section, each brought about by mouse and keys."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from tests.ui.controls_hands import (
    MLP,
    XOR_PERCEPTRON,
    click,
    drag,
    pick,
    press_key,
    show_column,
    tick,
    type_into,
)
from ui.session import Session


def single_layer() -> Experiment:
    return replace(MLP, network=NetworkSettings())


def shown_frame(session: Session) -> Frame:
    assert session.frame is not None
    return session.frame


def test_that_another_layer_is_added_and_undone_in_one_step(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    network = column.network
    click(network.add_layer)
    qtbot.waitUntil(lambda: shown_frame(session).spec.sizes == (2, 4, 4, 3))
    assert network.note.text() == "2-4-4-3"
    assert [layer.title.text() for layer in network.layers] == ["Hidden 1", "Hidden 2"]
    assert all(layer.isVisible() for layer in network.layers)
    session.undo()
    assert session.experiment == MLP
    assert len(network.layers) == 1
    assert network.layers[0].isVisible()


def test_that_a_layer_added_to_a_perceptron_trains_by_backpropagation(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, XOR_PERCEPTRON)
    with qtbot.waitSignal(session.run_changed):
        click(column.network.add_layer)
    assert column.training.rule.choice() == "backpropagation"
    assert column.network.output.activation.choice() == "sigmoid"
    session.undo()
    assert session.experiment == XOR_PERCEPTRON


def test_that_a_layer_is_removed(qtbot: QtBot, session: Session) -> None:
    hidden = tuple(HiddenSettings(neurons=n) for n in (2, 3, 5))
    experiment = replace(MLP, network=replace(MLP.network, hidden=hidden))
    column = show_column(qtbot, session, experiment)
    network = column.network
    click(network.layers[1].remove)
    qtbot.waitUntil(lambda: shown_frame(session).spec.sizes == (2, 2, 5, 3))
    assert [layer.neurons.value() for layer in network.layers] == [2, 5]


def test_that_eight_hidden_layers_are_the_most(qtbot: QtBot, session: Session) -> None:
    hidden = (HiddenSettings(neurons=2),) * 7
    experiment = replace(MLP, network=replace(MLP.network, hidden=hidden))
    column = show_column(qtbot, session, experiment)
    network = column.network
    with qtbot.waitSignal(session.run_changed):
        click(network.add_layer)
    assert len(network.layers) == 8
    assert not network.add_layer.isEnabled()
    assert network.note.text() == "2-2-…-2-3"


def test_that_quick_clicks_for_more_neurons_make_one_run_and_one_undo_step(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    network = column.network
    runs: list[object] = []
    session.run_changed.connect(runs.append)
    for _ in range(3):
        click(network.layers[0].neurons.more)
    qtbot.waitUntil(lambda: shown_frame(session).spec.sizes == (2, 7, 3))
    assert len(runs) == 1
    session.undo()
    assert session.experiment == MLP


def test_that_neurons_are_typed_and_what_is_out_of_range_is_said(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    field = column.network.layers[0].neurons
    with qtbot.waitSignal(session.run_changed):
        type_into(field.edit, "12")
    assert column.network.note.text() == "2-12-3"
    with qtbot.waitSignal(column.refused) as refusal:
        type_into(field.edit, "513")
    assert "neurons of the hidden layer" in refusal.args[0]
    assert session.experiment.network.hidden[0].neurons == 12


def test_that_a_waiting_change_of_neurons_survives_another_control(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    click(column.network.layers[0].neurons.more)
    assert column.network.is_waiting
    pick(column.training.scheme, "batch")
    with qtbot.waitSignal(session.run_changed):
        assert column.network.layers[0].neurons.value() == 5
    assert session.experiment.network.hidden[0].neurons == 5
    assert session.experiment.training.scheme == "batch"


def test_that_an_activation_is_chosen_without_a_new_run(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    network = column.network
    run_id = shown_frame(session).run_id
    pick(network.layers[0].activation, "tanh")
    qtbot.waitUntil(lambda: shown_frame(session).spec.layers[0].activation == "tanh")
    assert shown_frame(session).run_id == run_id
    session.undo()
    assert session.experiment == MLP


def test_that_steps_behind_backpropagation_are_refused_and_snap_back(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    network = column.network
    with qtbot.waitSignal(session.refused) as refusal:
        pick(network.layers[0].activation, "step")
    assert "derivative is 0" in str(refusal.args[0])
    assert network.layers[0].activation.choice() == "sigmoid"
    assert session.experiment == MLP
    assert not session.can_undo


def test_that_step_outputs_bring_the_perceptrons_rule_in_one_undo_step(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, single_layer())
    pick(column.network.output.activation, "step")
    assert column.training.rule.choice() == "perceptron"
    assert column.network.output.threshold.isVisible()
    assert not column.network.output.slope.isVisible()
    session.undo()
    assert session.experiment == single_layer()


@pytest.mark.parametrize(
    ("activation", "field"),
    [("sigmoid", "β"), ("tanh", "β"), ("step", "θ"), ("linear", ""), ("relu", "")],
)
def test_that_slope_and_threshold_are_there_where_they_apply(
    qtbot: QtBot, session: Session, activation: str, field: str
) -> None:
    output = OutputSettings(activation=activation)
    experiment = replace(XOR_PERCEPTRON, network=NetworkSettings(output=output))
    column = show_column(qtbot, session, experiment)
    controls = column.network.output
    assert controls.slope.isVisible() == (field == "β")
    assert controls.threshold.isVisible() == (field == "θ")


def test_that_slope_typed_in_a_hidden_layer_acts_at_once(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    network = column.network
    run_id = shown_frame(session).run_id
    type_into(network.layers[0].slope.edit, "2.5")
    qtbot.waitUntil(lambda: shown_frame(session).spec.layers[0].slope == 2.5)
    assert shown_frame(session).spec.layers[1].slope == 1.0
    assert shown_frame(session).run_id == run_id
    session.undo()
    assert session.experiment == MLP


def test_that_threshold_of_a_single_layer_is_dragged_as_one_undo_step(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, XOR_PERCEPTRON)
    output = column.network.output
    drag(output.threshold.slider, 0.5, 0.6, 0.7)
    chosen = session.experiment.network.output.threshold
    assert chosen == pytest.approx(4.0, abs=0.7)
    qtbot.waitUntil(lambda: shown_frame(session).spec.layers[0].threshold == chosen)
    session.undo()
    assert session.experiment == XOR_PERCEPTRON


def test_that_only_a_single_layer_has_room_for_sliders(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, single_layer())
    assert column.network.output.slope.slider.isVisible()
    with qtbot.waitSignal(session.run_changed):
        click(column.network.add_layer)
    assert column.network.output.slope.isVisible()
    assert not column.network.output.slope.slider.isVisible()


def test_that_the_bias_node_is_taken_away_by_its_box(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    network = column.network
    assert network.weights.text() == "27 weights"
    tick(network.layers[0].bias)
    qtbot.waitUntil(lambda: shown_frame(session).spec.layers[0].bias_input == 0.0)
    assert shown_frame(session).spec.layers[1].bias_input == -1.0
    assert network.weights.text() == "23 weights"
    session.undo()
    assert session.experiment == MLP
    assert network.layers[0].bias.isChecked()


def test_that_space_ticks_the_box_of_the_output_layer(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    network = column.network
    with qtbot.waitSignal(session.run_changed):
        press_key(network.output.bias, Qt.Key.Key_Space)
    assert not session.experiment.network.output.bias


def test_that_first_weights_are_drawn_otherwise(qtbot: QtBot, session: Session) -> None:
    column = show_column(qtbot, session)
    network = column.network
    network.more.set_expanded(True)
    type_into(network.width_field.edit, "0")
    qtbot.waitUntil(lambda: not shown_frame(session).parameters.any())
    with qtbot.waitSignal(session.run_changed):
        pick(network.distribution, "gaussian")
    initial = session.experiment.network.initial_weights
    assert (initial.distribution, initial.width) == ("gaussian", 0.0)
    session.undo()
    session.undo()
    assert session.experiment == MLP


def test_that_new_weights_are_drawn_with_the_next_seed(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    network = column.network
    network.more.set_expanded(True)
    before = shown_frame(session).parameters
    click(network.new_weights)
    qtbot.waitUntil(lambda: bool((shown_frame(session).parameters != before).any()))
    assert network.new_weights.text() == "New weights (seed 1)"
    session.undo()
    assert session.experiment == MLP


def test_that_inputs_and_outputs_follow_from_the_data(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, XOR_PERCEPTRON)
    assert column.network.inputs.text() == "Inputs: 2 (A, B)"
    assert column.network.output.size_note.text() == "1 neuron"
    with qtbot.waitSignal(session.run_changed):
        pick(column.data.set_choice, "pima")
    assert column.network.inputs.text().startswith("Inputs: 8 (preg, plas")
    assert column.network.output.size_note.text() == "2 neurons"
