"""Facts about the folded parts of the Training section, by mouse and keys."""

from functools import partial

import numpy as np
import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.model.settings import NetworkSettings, OutputSettings
from nnsim.training.settings import (
    BalanceSettings,
    OptimizerSettings,
    ScheduleSettings,
    StopSettings,
    TrainingSettings,
)
from tests.ui.controls_hands import (
    MLP,
    XOR_PERCEPTRON,
    click,
    drag,
    pick,
    show_column,
    type_into,
)
from ui.controls.schedule_fold import schedule_words
from ui.session import Session

IRIS = replace(MLP, data=DataSettings(set="iris"))


def with_training(experiment: Experiment, **changes: object) -> Experiment:
    return replace(experiment, training=replace(experiment.training, **changes))


def shown_frame(session: Session) -> Frame:
    assert session.frame is not None
    return session.frame


def has_finished(session: Session, n_epochs: int) -> bool:
    return shown_frame(session).n_epochs == n_epochs


def test_that_cross_entropy_brings_softmax_in_one_undo_step_and_its_formula(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, IRIS)
    training = column.training
    training.loss.set_expanded(True)
    with qtbot.waitSignal(session.run_changed):
        pick(training.loss.loss, "cross-entropy")
    assert session.experiment.network.output.activation == "softmax"
    assert column.network.output.activation.choice() == "softmax"
    assert training.note.text() == "E = −Σ t log a"
    assert training.loss.summary.text() == "cross-entropy"
    with qtbot.waitSignal(session.run_changed):
        session.undo()
    assert session.experiment == IRIS
    assert training.note.text() == "E = ½ Σ (a − t)²"
    assert training.loss.summary.text() == ""


def test_that_cross_entropy_of_one_output_is_refused_at_the_field_and_snaps_back(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, XOR_PERCEPTRON)
    column.training.loss.set_expanded(True)
    with qtbot.waitSignal(session.refused) as refusal:
        pick(column.training.loss.loss, "cross-entropy")
    assert "softmax of one output" in str(refusal.args[0])
    assert column.training.loss.loss.choice() == "quadratic"
    assert session.experiment == XOR_PERCEPTRON


def test_that_a_refusal_keeps_no_widget_alive(qtbot: QtBot, session: Session) -> None:
    column = show_column(qtbot, session)
    with qtbot.waitSignal(session.refused) as refusal:
        pick(column.training.rule, "perceptron")
    assert refusal.args[0].__traceback__ is None


def test_that_softmax_of_one_output_is_refused_while_the_run_goes_on(
    qtbot: QtBot, session: Session
) -> None:
    sigmoid = replace(
        XOR_PERCEPTRON,
        network=NetworkSettings(output=OutputSettings(activation="sigmoid")),
        training=TrainingSettings(),
    )
    column = show_column(qtbot, session, sigmoid)
    run_id = shown_frame(session).run_id
    with qtbot.waitSignal(session.refused) as refusal:
        pick(column.network.output.activation, "softmax")
    assert "softmax of one output" in str(refusal.args[0])
    assert column.network.output.activation.choice() == "sigmoid"
    assert shown_frame(session).run_id == run_id


def test_that_softmax_is_no_choice_for_hidden_layers(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    assert "softmax" not in set(column.network.layers[0].activation.keys())
    assert "softmax" in set(column.network.output.activation.keys())


def test_that_penalties_are_typed_live(qtbot: QtBot, session: Session) -> None:
    column = show_column(qtbot, session)
    fold = column.training.loss
    fold.set_expanded(True)
    run_id = shown_frame(session).run_id
    type_into(fold.l2.edit, "0.01")
    assert session.experiment.training.penalty.l2 == 0.01
    assert fold.summary.text() == "λ₂ 0.01"
    session.advance("step")
    qtbot.waitUntil(lambda: shown_frame(session).n_steps == 1)
    trace = shown_frame(session).trace
    assert trace is not None
    assert trace.penalty > 0.0
    assert shown_frame(session).run_id == run_id


@pytest.mark.parametrize(
    ("method", "letters"),
    [
        ("gradient-descent", {"momentum"}),
        ("adam", {"decay_1", "decay_2", "epsilon"}),
        ("rmsprop", {"decay", "epsilon"}),
        ("adagrad", {"epsilon"}),
    ],
)
def test_that_an_optimizer_shows_its_own_letters(
    qtbot: QtBot, session: Session, method: str, letters: set[str]
) -> None:
    # Begins elsewhere, so that choosing is a change.
    other = "adam" if method != "adam" else "rmsprop"
    before = with_training(MLP, optimizer=OptimizerSettings(method=other))
    column = show_column(qtbot, session, before)
    fold = column.training.optimizer
    fold.set_expanded(True)
    pick(fold.method, method)
    assert session.experiment.training.optimizer.method == method
    names = ("momentum", "decay_1", "decay_2", "decay", "epsilon")
    assert {name for name in names if getattr(fold, name).isVisible()} == letters


def test_that_momentum_is_dragged_live_as_one_undo_step(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    fold = column.training.optimizer
    fold.set_expanded(True)
    run_id = shown_frame(session).run_id
    drag(fold.momentum.slider, 0.1, 0.5, 0.9)
    chosen = session.experiment.training.optimizer.momentum
    assert chosen == pytest.approx(0.9, abs=0.1)
    assert fold.summary.text().startswith("α 0.")
    assert shown_frame(session).run_id == run_id
    session.undo()
    assert session.experiment == MLP


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        (ScheduleSettings(), "η stays the same"),
        (ScheduleSettings(shape="steps"), "η halves every 100 epochs"),
        (
            ScheduleSettings(shape="steps", factor=0.1, epochs=20),
            "η × 0.1 every 20 epochs",
        ),
        (ScheduleSettings(shape="steps", factor=0.0), "η is 0 after 100 epochs"),
        (ScheduleSettings(shape="steps", factor=1.0), "η stays the same"),
        (ScheduleSettings(shape="linear", factor=0.0), "η falls to 0 in 100 epochs"),
        (
            ScheduleSettings(shape="linear", factor=0.25),
            "η falls to 0.25 η in 100 epochs, then stays",
        ),
        (ScheduleSettings(shape="exponential"), "η halves in 100 epochs, smoothly"),
        (
            ScheduleSettings(shape="exponential", factor=0.3),
            "η × 0.3 in 100 epochs, smoothly",
        ),
    ],
)
def test_that_a_schedule_is_a_sentence(schedule: ScheduleSettings, words: str) -> None:
    assert schedule_words(schedule) == words


def test_that_a_schedule_is_chosen_and_the_rate_follows(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    fold = column.training.schedule
    fold.set_expanded(True)
    assert not fold.epochs.isVisible()
    pick(fold.shape_choice, "steps")
    type_into(fold.epochs.edit, "1")
    qtbot.waitUntil(lambda: session.experiment.training.schedule.epochs == 1)
    assert fold.sentence.text() == "η halves every 1 epochs"
    session.advance("epoch")
    qtbot.waitUntil(lambda: shown_frame(session).n_epochs == 1)
    assert shown_frame(session).learning_rate == pytest.approx(0.05)


def test_that_class_weights_begin_so_that_each_class_counts_the_same(
    qtbot: QtBot, session: Session
) -> None:
    pima = replace(MLP, data=DataSettings(set="pima"))
    column = show_column(qtbot, session, pima)
    training = column.training
    training.balance.set_expanded(True)
    assert not training.balance_note.isVisible()
    pick(training.balance.method, "weights")
    assert session.run is not None
    counts = session.run.data.class_counts("training")
    shares = session.experiment.training.balance.shares
    assert np.allclose(np.multiply(shares, counts), sum(counts) / 2, rtol=0.01)
    names = [row.name() for row in training.balance.shares]
    assert names == list(session.run.data.dataset.class_names)
    assert training.balance_note.isVisible()
    assert "as observed" in training.balance_note.text()
    type_into(training.balance.shares[1].field.edit, "4")
    assert session.experiment.training.balance.shares == (shares[0], 4.0)
    session.undo()
    session.undo()
    assert session.experiment == pima
    assert not training.balance_note.isVisible()


def test_that_given_shares_begin_as_observed(qtbot: QtBot, session: Session) -> None:
    column = show_column(qtbot, session, IRIS)
    column.training.balance.set_expanded(True)
    pick(column.training.balance.method, "proportions")
    shares = session.experiment.training.balance.shares
    assert shares == pytest.approx((33.3, 33.3, 33.3))
    assert column.training.balance.summary.text() == "given shares"


def test_that_all_shares_0_are_refused_and_snap_back(
    qtbot: QtBot, session: Session
) -> None:
    balance = BalanceSettings(method="weights", shares=(0.0, 1.0, 0.0))
    column = show_column(qtbot, session, with_training(IRIS, balance=balance))
    column.training.balance.set_expanded(True)
    with qtbot.waitSignal(session.refused) as refusal:
        type_into(column.training.balance.shares[1].field.edit, "0")
    assert "more than 0" in str(refusal.args[0])
    assert column.training.balance.shares[1].field.value() == 1.0


def test_that_numbers_to_predict_have_no_class_balance(
    qtbot: QtBot, session: Session
) -> None:
    curve = replace(
        MLP,
        data=DataSettings(set="sine"),
        network=NetworkSettings(output=OutputSettings(activation="linear")),
    )
    column = show_column(qtbot, session, curve)
    assert not column.training.balance.isVisible()
    assert not column.training.shows("training.balance.method")


def test_that_patience_without_a_validation_set_is_refused(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, XOR_PERCEPTRON)
    column.training.stop.set_expanded(True)
    with qtbot.waitSignal(session.refused) as refusal:
        type_into(column.training.stop.patience.edit, "5")
    assert "no validation set" in str(refusal.args[0])
    assert column.training.stop.patience.value() == 0


def test_that_back_to_the_best_brings_its_exact_weights(
    qtbot: QtBot, session: Session
) -> None:
    wild = with_training(IRIS, learning_rate=9.0, stop=StopSettings(epochs=30), seed=1)
    column = show_column(qtbot, session, wild)
    stop = column.training.stop
    stop.set_expanded(True)
    assert "epoch 0" in stop.best.toolTip()
    weights = [shown_frame(session).parameters]
    for epoch in range(1, 9):
        session.advance("epoch")
        qtbot.waitUntil(partial(has_finished, session, epoch))
        weights.append(shown_frame(session).parameters)
    best = shown_frame(session).best_epoch
    assert 0 < best < 8
    assert stop.best.isEnabled()
    assert f"epoch {best}" in stop.best.toolTip()
    click(stop.best)
    qtbot.waitUntil(
        lambda: np.array_equal(shown_frame(session).parameters, weights[best])
    )


def test_that_there_is_no_way_back_without_a_validation_set(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, XOR_PERCEPTRON)
    column.training.stop.set_expanded(True)
    assert not column.training.stop.best.isEnabled()
    assert "no validation set" in column.training.stop.best.toolTip()


@pytest.mark.parametrize("rule", ["hebb", "oja"])
def test_that_hebbs_rule_is_chosen_in_one_undo_step(
    qtbot: QtBot, session: Session, rule: str
) -> None:
    column = show_column(qtbot, session)
    with qtbot.waitSignal(session.run_changed):
        pick(column.training.rule, rule)
    assert column.network.layers == ()
    assert column.network.output.activation.choice() == "linear"
    assert not column.training.shows("training.loss")
    with qtbot.waitSignal(session.run_changed):
        session.undo()
    assert session.experiment == MLP


def test_that_folds_say_beside_their_title_what_is_not_as_usual(
    qtbot: QtBot, session: Session
) -> None:
    full = with_training(
        IRIS,
        optimizer=OptimizerSettings(method="adam"),
        schedule=ScheduleSettings(shape="steps"),
        balance=BalanceSettings(method="equal"),
        stop=StopSettings(epochs=0, patience=20, error_below=0.01),
    )
    column = show_column(qtbot, session, full)
    training = column.training
    folds = training.optimizer, training.schedule, training.balance, training.stop
    assert [fold.summary.text() for fold in folds] == [
        "Adam",
        "η halves every 100 epochs",
        "all equal",
        "never · E < 0.01 · patience 20",
    ]
    assert not any(fold.is_expanded() for fold in folds)
    with qtbot.waitSignal(session.run_changed):
        session.edit(IRIS)
        session.new_weights()
    assert [fold.summary.text() for fold in folds] == ["", "", "", ""]


def test_that_what_is_unwise_is_said_in_its_section_and_gone_when_it_is_not(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    advice = column.training.advice
    assert advice.texts() == ()
    assert not advice.isVisible()
    type_into(column.training.learning_rate.edit, "8")
    assert advice.isVisible()
    (text,) = advice.texts()
    assert "η = 8" in text
    assert column.network.advice.texts() == ()
    type_into(column.training.learning_rate.edit, "0.5")
    assert not advice.isVisible()


def test_that_nothing_is_said_of_a_control_that_the_scene_hides(
    qtbot: QtBot, session: Session
) -> None:
    fast = with_training(MLP, learning_rate=9.0)
    hidden = ("training.learning_rate",)
    column = show_column(qtbot, session, fast, hidden_controls=hidden)
    assert column.training.advice.texts() == ()
