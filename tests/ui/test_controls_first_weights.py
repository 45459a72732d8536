"""Facts about first weights and dropout, each brought about by mouse and keys."""

import numpy as np
import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.model.settings import HiddenSettings, InitialWeights, NetworkSettings
from tests.ui.controls_hands import (
    MLP,
    XOR_PERCEPTRON,
    click,
    pick,
    show_column,
    type_into,
)
from ui.session import Session


def with_initial(experiment: Experiment, initial: InitialWeights) -> Experiment:
    network = replace(experiment.network, initial_weights=initial)
    return replace(experiment, network=network)


def shown_frame(session: Session) -> Frame:
    assert session.frame is not None
    return session.frame


@pytest.mark.parametrize(
    ("distribution", "width", "seed", "values"),
    [
        ("uniform", True, True, False),
        ("gaussian", True, True, False),
        ("xavier", False, True, False),
        ("he", False, True, False),
        ("zeros", False, False, False),
        ("given", False, False, True),
    ],
)
def test_that_a_distribution_shows_only_what_it_uses(
    qtbot: QtBot,
    session: Session,
    distribution: str,
    width: bool,
    seed: bool,
    values: bool,
) -> None:
    other = "he" if distribution != "he" else "xavier"
    before = with_initial(MLP, InitialWeights(distribution=other))
    column = show_column(qtbot, session, before)
    fold = column.network.more
    fold.set_expanded(True)
    with qtbot.waitSignal(session.run_changed):
        pick(fold.distribution, distribution)
    assert session.experiment.network.initial_weights.distribution == distribution
    assert fold.width_field.isVisible() == width
    assert fold.new_weights.isVisible() == seed
    assert fold.values.isVisible() == values


def test_that_the_present_weights_become_the_first_ones(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    fold = column.network.more
    fold.set_expanded(True)
    session.advance("epoch")
    qtbot.waitUntil(lambda: shown_frame(session).n_epochs == 1)
    trained = shown_frame(session).parameters
    click(fold.take_present)
    qtbot.waitUntil(lambda: getattr(session.frame, "n_epochs", 1) == 0)
    assert np.array_equal(shown_frame(session).parameters, trained)
    assert fold.distribution.choice() == "given"
    assert fold.summary.text() == "given · 27"
    session.undo()
    assert session.experiment == MLP


def test_that_one_typed_weight_leaves_all_digits_of_the_others(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, XOR_PERCEPTRON)
    fold = column.network.more
    fold.set_expanded(True)
    with qtbot.waitSignal(session.run_changed):
        pick(fold.distribution, "given")
    before = session.experiment.network.initial_weights.values
    words = fold.values.text().split()
    assert len(words) == 3
    with qtbot.waitSignal(session.run_changed):
        type_into(fold.values, " ".join([words[0], "-2.5", words[2]]))
    values = session.experiment.network.initial_weights.values
    assert values == (before[0], -2.5, before[2])


@pytest.mark.parametrize(
    ("text", "problem"), [("1 2", "the network has 3"), ("1 2 x", "“x”")]
)
def test_that_too_few_weights_and_words_are_refused(
    qtbot: QtBot, session: Session, text: str, problem: str
) -> None:
    initial = InitialWeights(distribution="given", values=(1.0, -1.0, 0.5))
    given = with_initial(XOR_PERCEPTRON, initial)
    column = show_column(qtbot, session, given)
    column.network.more.set_expanded(True)
    with qtbot.waitSignal(column.refused) as refusal:
        type_into(column.network.more.values, text)
    assert problem in refusal.args[0]
    assert session.experiment == given


def test_that_many_weights_are_counted_and_not_typed(
    qtbot: QtBot, session: Session
) -> None:
    hidden = (HiddenSettings(neurons=20),)
    wide = replace(MLP, network=replace(MLP.network, hidden=hidden))
    column = show_column(qtbot, session, wide)
    fold = column.network.more
    fold.set_expanded(True)
    with qtbot.waitSignal(session.run_changed):
        click(fold.take_present)
    assert fold.values.isReadOnly()
    assert fold.values.text() == "123 weights"


def test_that_weights_which_are_no_numbers_are_not_taken(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, XOR_PERCEPTRON)
    column.network.more.set_expanded(True)
    session.set_weights((0, float("nan")))
    qtbot.waitUntil(lambda: bool(np.isnan(shown_frame(session).parameters).any()))
    with qtbot.waitSignal(column.refused) as refusal:
        click(column.network.more.take_present)
    assert "no longer numbers" in refusal.args[0]
    assert session.experiment == XOR_PERCEPTRON


def test_that_dropout_is_typed_for_one_layer_live(
    qtbot: QtBot, session: Session
) -> None:
    hidden = (HiddenSettings(), HiddenSettings())
    deep = replace(MLP, network=replace(MLP.network, hidden=hidden))
    column = show_column(qtbot, session, deep)
    fold = column.network.dropout
    fold.set_expanded(True)
    run_id = shown_frame(session).run_id
    assert len(fold.rates) == 2
    type_into(fold.rates[1].field.edit, "0.25")
    qtbot.waitUntil(lambda: shown_frame(session).spec.layers[1].dropout == 0.25)
    assert shown_frame(session).spec.layers[0].dropout == 0.0
    assert shown_frame(session).run_id == run_id
    assert fold.summary.text() == "0 · 0.25"
    session.undo()
    assert session.experiment == deep
    assert fold.summary.text() == ""


def test_that_dropout_which_empties_a_layer_is_noted_in_the_network_section(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    column.network.dropout.set_expanded(True)
    type_into(column.network.dropout.rates[0].field.edit, "0.8")
    (text,) = column.network.advice.texts()
    assert "of 4 neurons" in text


def test_that_a_single_layer_has_no_dropout(qtbot: QtBot, session: Session) -> None:
    single = replace(MLP, network=NetworkSettings())
    column = show_column(qtbot, session, single)
    assert not column.network.dropout.isVisible()
