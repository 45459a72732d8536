"""Facts about the Training section, each brought about by mouse and keys."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnsim.model.settings import NetworkSettings
from tests.ui.controls_hands import (
    MLP,
    XOR_PERCEPTRON,
    drag,
    pick,
    press_key,
    show_column,
    tick,
    type_into,
)
from ui.session import Session


def test_that_the_learning_rate_is_dragged_live_as_one_undo_step(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    training = column.training
    assert session.frame is not None
    run_id = session.frame.run_id
    seen: list[float] = []
    session.experiment_changed.connect(
        lambda experiment: seen.append(experiment.training.learning_rate)
    )
    drag(training.learning_rate.slider, 0.3, 0.7, 0.99)
    assert len(seen) == 3
    assert session.experiment.training.learning_rate == seen[-1] == 10.0
    qtbot.waitUntil(lambda: getattr(session.frame, "learning_rate", 0) == 10.0)
    assert session.frame.run_id == run_id
    session.undo()
    assert session.experiment == MLP
    assert training.learning_rate.value() == 0.1
    assert not session.can_undo


def test_that_two_drags_are_two_undo_steps(qtbot: QtBot, session: Session) -> None:
    column = show_column(qtbot, session)
    slider = column.training.learning_rate.slider
    drag(slider, 0.2, 0.25)
    between = session.experiment
    drag(slider, 0.8, 0.85)
    session.undo()
    assert session.experiment == between
    session.redo()
    session.undo()
    session.undo()
    assert session.experiment == MLP


def test_that_the_learning_rate_changes_while_the_network_trains(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    training = column.training
    session.play()
    qtbot.waitUntil(lambda: session.running)
    type_into(training.learning_rate.edit, "0.32")
    qtbot.waitUntil(lambda: getattr(session.frame, "learning_rate", 0) == 0.32)
    assert session.running
    session.pause()
    qtbot.waitUntil(lambda: not session.running)


def test_that_a_typed_text_that_is_no_number_is_refused_in_one_sentence(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    field = column.training.learning_rate
    with qtbot.waitSignal(column.refused) as refusal:
        type_into(field.edit, "fast")
    assert "learning rate" in refusal.args[0]
    assert "fast" in refusal.args[0]
    assert session.experiment == MLP
    press_key(field.edit, Qt.Key.Key_Escape)
    assert field.edit.text() == "0.100"


def test_that_a_rate_beyond_the_slider_is_shown_as_it_is(
    qtbot: QtBot, session: Session
) -> None:
    training = replace(MLP.training, learning_rate=50.0)
    column = show_column(qtbot, session, replace(MLP, training=training))
    field = column.training
    assert field.learning_rate.value() == 50.0
    assert field.learning_rate.slider.value() == field.learning_rate.slider.maximum()
    assert session.experiment.training.learning_rate == 50.0


def test_that_the_perceptrons_rule_brings_step_outputs_in_one_undo_step(
    qtbot: QtBot, session: Session
) -> None:
    single = replace(MLP, network=NetworkSettings())
    column = show_column(qtbot, session, single)
    pick(column.training.rule, "perceptron")
    assert session.experiment.training.rule == "perceptron"
    assert session.experiment.network.output.activation == "step"
    assert column.network.output.activation.choice() == "step"
    session.undo()
    assert session.experiment == single
    assert column.training.rule.choice() == "backpropagation"


def test_that_backpropagation_brings_sigmoid_outputs_by_key(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, XOR_PERCEPTRON)
    press_key(column.training.rule, Qt.Key.Key_Down)
    assert session.experiment.training.rule == "backpropagation"
    assert column.network.output.activation.choice() == "sigmoid"
    session.undo()
    assert session.experiment == XOR_PERCEPTRON


def test_that_the_perceptrons_rule_is_refused_with_hidden_layers_and_snaps_back(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    training = column.training
    with qtbot.waitSignal(session.refused) as refusal:
        pick(training.rule, "perceptron")
    assert "hidden layer" in str(refusal.args[0])
    assert training.rule.choice() == "backpropagation"
    assert session.experiment == MLP
    assert not session.can_undo


@pytest.mark.parametrize(
    ("scheme", "shuffle", "groups"),
    [
        ("sequential", True, False),
        ("batch", False, False),
        ("mini-batch", True, True),
        ("sgd", False, False),
    ],
)
def test_that_a_scheme_is_chosen_and_offers_only_what_it_uses(
    qtbot: QtBot, session: Session, scheme: str, shuffle: bool, groups: bool
) -> None:
    begin = replace(MLP, training=replace(MLP.training, scheme="batch"))
    column = show_column(qtbot, session, begin)
    training = column.training
    pick(training.scheme, scheme)
    assert session.experiment.training.scheme == scheme
    assert training.shuffle.isVisible() == shuffle
    assert training.mini_batch.isVisible() == groups
    session.undo()
    assert session.experiment == begin


def test_that_the_next_epoch_uses_the_mini_batch_that_was_typed(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    training = column.training
    type_into(training.mini_batch.edit, "25")
    qtbot.waitUntil(lambda: session.experiment.training.mini_batch == 25)
    session.advance("epoch")
    qtbot.waitUntil(lambda: getattr(session.frame, "n_epochs", 0) == 1)
    session.advance("step")
    qtbot.waitUntil(lambda: len(getattr(session.frame, "batch", ())) == 25)
    session.undo()
    assert session.experiment == MLP


def test_that_shuffling_is_switched_by_its_box(qtbot: QtBot, session: Session) -> None:
    column = show_column(qtbot, session)
    training = column.training
    tick(training.shuffle)
    assert not session.experiment.training.shuffle
    session.undo()
    assert session.experiment == MLP
    assert training.shuffle.isChecked()


def test_that_stop_conditions_are_typed_and_0_switches_them_off(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    training = column.training
    training.stop.set_expanded(True)
    type_into(training.stop_epochs.edit, "7")
    type_into(training.stop_error.edit, "0.01")
    type_into(training.stop_unchanged.edit, "30")
    qtbot.waitUntil(lambda: not training.is_waiting)
    stop = session.experiment.training.stop
    assert (stop.epochs, stop.error_below, stop.unchanged_epochs) == (7, 0.01, 30)
    type_into(training.stop_epochs.edit, "0")
    qtbot.waitUntil(lambda: session.experiment.training.stop.epochs == 0)
    for _ in range(4):
        session.undo()
    assert session.experiment == MLP


def test_that_a_run_stops_after_the_epochs_that_were_typed(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    training = column.training
    training.stop.set_expanded(True)
    type_into(training.stop_epochs.edit, "7")
    qtbot.waitUntil(lambda: session.experiment.training.stop.epochs == 7)
    session.play()
    qtbot.waitUntil(lambda: getattr(session.frame, "stopped", None) is not None)
    assert session.frame is not None
    assert session.frame.n_epochs == 7


def test_that_the_error_function_is_written_beside_the_title(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    note = column.training.note
    assert note.isVisible()
    assert note.text() == "E = ½ Σ (a − t)²"
