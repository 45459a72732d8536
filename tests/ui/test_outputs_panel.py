"""The panel of the outputs, by real clicks and keys on a real run."""

import weakref
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings, PreprocessingStep
from nnsim.experiment import Experiment
from nnsim.frames.frame import SampleView
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.training.settings import StopSettings, TrainingSettings
from tests.ui.conftest import open_experiment
from tests.ui.panel_hands import frame_of, run_epochs, wait_for
from tests.ui.reopening import open_other
from ui.palettes import THEMES
from ui.panels.decisions import predictions
from ui.panels.outputs.layout import chosen_rows
from ui.panels.outputs.panel import OutputsPanel
from ui.panels.outputs.picture import OutputsPicture
from ui.panels.outputs.words import verdict_of
from ui.panels.sample_places import wrong_rows
from ui.session import Session
from ui.theme import apply_theme

LEFT = Qt.MouseButton.LeftButton
NEVER = StopSettings(epochs=0)
TRAINING = TrainingSettings(scheme="mini-batch", learning_rate=1.0, stop=NEVER)
HIDDEN = (HiddenSettings(neurons=4),)
SUM = Experiment(network=NetworkSettings(hidden=HIDDEN), training=TRAINING)
SOFTMAX = Experiment(
    network=NetworkSettings(hidden=HIDDEN, output=OutputSettings(activation="softmax")),
    training=TrainingSettings(loss="cross-entropy", stop=NEVER),
)
STANDARDISED = (PreprocessingStep(step="standardised"),)
BITS = Experiment(
    data=DataSettings(set="iris", coding="binary", preprocessing=STANDARDISED),
    network=NetworkSettings(hidden=HIDDEN),
    training=TRAINING,
)
DROPOUT = Experiment(
    network=NetworkSettings(hidden=(HiddenSettings(neurons=8, dropout=0.5),)),
    training=TRAINING,
)
CURVE = Experiment(
    data=DataSettings(set="sine"),
    network=NetworkSettings(hidden=HIDDEN, output=OutputSettings(activation="linear")),
    training=TrainingSettings(learning_rate=0.05, stop=NEVER),
)
WILD = Experiment(
    network=NetworkSettings(
        hidden=(HiddenSettings(neurons=4, activation="relu"),),
        output=OutputSettings(activation="linear"),
    ),
    training=TrainingSettings(learning_rate=500.0),
)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[OutputsPanel]:
    """The panel at a good size, with three classes and no sample picked."""
    panel = OutputsPanel(session)
    window = QWidget()
    column = QVBoxLayout(window)
    field = QLineEdit(window)
    column.addWidget(field)
    column.addWidget(panel, 1)
    qtbot.addWidget(window)
    window.resize(470, 430)
    window.show()
    open_experiment(qtbot, session, SUM)
    window.activateWindow()
    field.setFocus()
    yield panel
    window.hide()


def pick(qtbot: QtBot, session: Session, row: int) -> SampleView:
    session.select(replace(session.selection, sample=row))
    return shown_sample(qtbot, session, row)


def shown_sample(qtbot: QtBot, session: Session, row: int) -> SampleView:
    frame = wait_for(
        qtbot, session, lambda f: f.sample is not None and f.sample.row == row
    )
    assert frame.sample is not None
    return frame.sample


def picture_of(panel: OutputsPanel) -> OutputsPicture:
    assert panel.picture is not None
    return panel.picture


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, LEFT)


def wrong_of(session: Session) -> list[int]:
    assert session.run is not None
    data = session.run.data
    wrong = wrong_rows(data, predictions(data, frame_of(session)))
    return [int(row) for row in np.flatnonzero(wrong)]


# Which sample -------------------------------------------------------------------------


def test_that_without_a_sample_it_says_what_to_do_and_picks_nothing(
    session: Session, panel: OutputsPanel
) -> None:
    assert panel.picture is None
    assert panel.hint.text() == "Click a sample in the feature space."
    assert panel.first.isVisible()
    assert session.selection.sample is None


def test_that_the_button_picks_the_first_sample(
    qtbot: QtBot, session: Session, panel: OutputsPanel
) -> None:
    click(panel.first)
    shown_sample(qtbot, session, 0)
    assert session.selection.sample == 0
    assert panel.sample_label.text().startswith("sample 1 · ")
    assert not panel.first.isVisible()


def test_that_the_buttons_go_round_through_all_samples(
    qtbot: QtBot, session: Session, panel: OutputsPanel
) -> None:
    assert session.run is not None
    last = session.run.data.dataset.n_samples - 1
    pick(qtbot, session, 0)
    for button, row in (
        (panel.next, 1),
        (panel.previous, 0),
        (panel.previous, last),
        (panel.next, 0),
    ):
        click(button)
        shown_sample(qtbot, session, row)
        assert picture_of(panel).row == row


def test_that_the_arrow_keys_go_on_only_while_the_keyboard_is_here(
    qtbot: QtBot, session: Session, panel: OutputsPanel
) -> None:
    pick(qtbot, session, 4)
    click(panel.view)
    assert not panel.hasFocus()
    panel.setFocus()
    QTest.keyClick(panel, Qt.Key.Key_Right)
    shown_sample(qtbot, session, 5)
    QTest.keyClick(panel, Qt.Key.Key_Left)
    shown_sample(qtbot, session, 4)


def test_that_wrong_ones_only_stops_at_wrong_samples_alone(
    qtbot: QtBot, session: Session, panel: OutputsPanel
) -> None:
    run_epochs(qtbot, session, 2)
    wrong = wrong_of(session)
    assert 1 < len(wrong) < 240
    pick(qtbot, session, next(row for row in range(300) if row not in wrong))
    panel.wrong_only.click()
    seen = [session.selection.sample]
    for _ in range(3):
        click(panel.next)
        seen.append(session.selection.sample)
    assert set(seen) <= set(wrong)
    assert len(set(seen)) == min(4, len(wrong))


def test_that_a_sample_let_go_brings_the_hint_back(
    qtbot: QtBot, session: Session, panel: OutputsPanel
) -> None:
    pick(qtbot, session, 4)
    session.select(replace(session.selection, sample=None))
    assert panel.picture is None
    assert panel.first.isVisible()


# What is said of it -------------------------------------------------------------------


def test_that_bars_are_the_outputs_and_their_shares_of_the_sum(
    qtbot: QtBot, session: Session, panel: OutputsPanel
) -> None:
    run_epochs(qtbot, session, 20)
    sample = pick(qtbot, session, 7)
    picture = picture_of(panel)
    outputs = sample.activations[-1]
    assert [row.output for row in picture.rows] == outputs.tolist()
    assert [row.target for row in picture.rows] == sample.targets.tolist()
    shares = (outputs / outputs.sum()).tolist()
    assert [row.probability for row in picture.classes] == pytest.approx(shares)
    assert "divided by the sum of all activations" in panel.caption
    assert picture.actual == sample.label
    assert picture.decided == int(outputs.argmax())
    assert picture.columns == ("a",)


def test_that_softmax_outputs_are_the_probabilities_and_show_their_delta(
    qtbot: QtBot, session: Session, panel: OutputsPanel
) -> None:
    open_other(qtbot, session, SOFTMAX)
    sample = pick(qtbot, session, 7)
    picture = picture_of(panel)
    assert picture.classes == ()
    assert picture.columns == ("a", "δ = a − t")
    assert panel.caption == "probabilities: softmax"
    assert sample.label is not None
    signs = [row.texts[1][0] for row in picture.rows]
    assert [sign == "−" for sign in signs] == [k == sample.label for k in range(3)]


def test_that_bits_have_probabilities_of_classes_below_them(
    qtbot: QtBot, session: Session, panel: OutputsPanel
) -> None:
    open_other(qtbot, session, BITS)
    pick(qtbot, session, 7)
    picture = picture_of(panel)
    assert [row.name for row in picture.rows] == ["bit 1", "bit 2"]
    assert sum(row.probability for row in picture.classes) == pytest.approx(1.0)
    layout = panel.view.layout_now()
    assert layout is not None
    assert layout.probabilities is not None
    assert layout.probabilities.heading.top() > layout.outputs.box(1).bottom() - 1.0
    assert panel.caption == "probabilities: product of bits"


def test_that_the_decision_is_told_in_words_and_so_is_doubt() -> None:
    def verdict(actual: int, decided: int, n_firing: int) -> str:
        undecided = n_firing != 1
        return verdict_of(("A", "B", "C"), actual, decided, undecided, n_firing).words

    assert verdict(1, 1, 1) == "decided: B, rightly"
    assert verdict(2, 1, 1) == "decided: B, but it is C"
    assert verdict(1, 1, 0) == "undecided, nearest B · no output above ½"
    assert verdict(1, 1, 2) == "undecided, nearest B · 2 outputs above ½"


def test_that_regression_shows_value_target_and_difference(
    qtbot: QtBot, session: Session, panel: OutputsPanel
) -> None:
    open_other(qtbot, session, CURVE)
    assert panel.hint.text() == "Click a sample beside the curve."
    assert not panel.wrong_only.isVisible()
    sample = pick(qtbot, session, 7)
    (row,) = picture_of(panel).rows
    assert picture_of(panel).columns == ("a", "t", "a − t")
    difference = float(sample.activations[-1][0] - sample.targets[0])
    assert float(row.texts[2].replace("−", "-")) == pytest.approx(difference, abs=6e-4)


def test_that_dropout_shows_every_pass_with_mean_and_spread(
    qtbot: QtBot, session: Session, panel: OutputsPanel
) -> None:
    open_other(qtbot, session, DROPOUT)
    sample = pick(qtbot, session, 7)
    assert sample.passes is not None
    picture = picture_of(panel)
    assert picture.n_passes == 50
    for k, row in enumerate(picture.rows):
        assert row.passes is not None
        assert np.array_equal(row.passes, sample.passes[:, k])
        assert (row.mean, row.spread) == (row.passes.mean(), row.passes.std())
    assert "Monte-Carlo dropout, 50 passes" in panel.caption


def test_that_more_passes_can_be_asked_for(
    qtbot: QtBot, session: Session, panel: OutputsPanel
) -> None:
    assert not panel.passes.isVisible()
    open_other(qtbot, session, DROPOUT)
    pick(qtbot, session, 7)
    assert panel.passes.isVisible()
    click(panel.passes.more)
    assert session.demand.n_passes == 60
    wait_for(
        qtbot,
        session,
        lambda f: (
            f.sample is not None
            and f.sample.passes is not None
            and len(f.sample.passes) == 60
        ),
    )
    assert picture_of(panel).n_passes == 60


def test_that_diverged_outputs_are_told_in_words(
    qtbot: QtBot, session: Session, panel: OutputsPanel
) -> None:
    open_other(qtbot, session, WILD)
    pick(qtbot, session, 3)
    run_epochs(qtbot, session, 3)
    assert panel.picture is None
    assert panel.hint.text().startswith("Diverged")
    assert not panel.first.isVisible()


# Room ---------------------------------------------------------------------------------


def test_that_of_many_outputs_the_actual_and_the_decided_are_kept() -> None:
    assert chosen_rows(3, 5, (2, 0)) == (0, 1, 2)
    assert chosen_rows(20, 4, (17, 9)) == (0, 1, 9, 17)
    assert chosen_rows(20, 1, (17, 9)) == (17,)


def test_that_probabilities_go_before_outputs_and_the_caption_says_so(
    qtbot: QtBot, session: Session, panel: OutputsPanel
) -> None:
    pick(qtbot, session, 7)
    panel.window().resize(190, 250)
    layout = panel.view.layout_now()
    assert layout is not None
    assert layout.probabilities is None
    assert panel.caption == "probabilities left out: no room"


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("experiment", [SUM, SOFTMAX, BITS, DROPOUT, CURVE])
def test_that_bars_and_numbers_stay_inside_and_apart_at_every_size(
    qtbot: QtBot,
    qapp: QApplication,
    session: Session,
    panel: OutputsPanel,
    theme: str,
    experiment: Experiment,
) -> None:
    apply_theme(qapp, THEMES[theme])
    open_other(qtbot, session, experiment)
    pick(qtbot, session, 7)
    for size in (QSize(1200, 650), QSize(362, 330), QSize(242, 240)):
        panel.window().resize(size)
        panel.grab()
        layout = panel.view.layout_now()
        assert layout is not None
        for block in filter(None, (layout.outputs, layout.probabilities)):
            assert block.bar[1] - block.bar[0] > 20.0
            assert block.columns[-1] <= panel.view.width()
            assert block.bar[1] <= block.columns[0]
            bottoms = [top + block.height for top in block.tops]
            assert max(bottoms) <= panel.view.height()
            assert all(np.less_equal(bottoms[:-1], np.add(block.tops[1:], 0.01)))


def test_that_nothing_but_its_owner_keeps_the_panel_alive(session: Session) -> None:
    panel = OutputsPanel(session)
    alive = weakref.ref(panel)
    del panel
    assert alive() is None
