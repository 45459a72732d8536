"""The panel of the confusion matrix, by real clicks and keys on a real run."""

import weakref
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.arrays import IntArray
from nnsim.data.settings import DataSettings, SplitSettings
from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.training.settings import TrainingSettings
from tests.ui.conftest import open_experiment
from tests.ui.panel_hands import MLP, frame_of, run_epochs, show_with_controls
from tests.ui.reopening import open_other
from ui.palettes import THEMES
from ui.panels import calm
from ui.panels.confusion.layout import SHARES, FittedText, MatrixLayout, abbreviated
from ui.panels.confusion.painting import MatrixPicture, cell_colour
from ui.panels.confusion.panel import ConfusionPanel
from ui.panels.confusion.view import ConfusionView
from ui.session import Session
from ui.theme import apply_theme, make_font

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
DECK = np.array([[93, 7], [46, 954]])
DECK_NAMES = ("positive", "negative")
LONG_NAMES = ("no diabetes", "versicolor", "M", "Ariel", "an unknown star", "F", "G")


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[ConfusionPanel]:
    """The panel with its controls above it, as wide as in a small window."""
    panel = ConfusionPanel(session)
    window = show_with_controls(qtbot, panel, 480, 360)
    open_experiment(qtbot, session, MLP)
    yield panel
    window.hide()


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> ConfusionView:
    """A matrix alone, with the deck's example in it."""
    apply_theme(qapp, THEMES["light"])
    view = ConfusionView()
    qtbot.addWidget(view)
    view.resize(340, 242)
    view.show_picture(MatrixPicture(DECK_NAMES, DECK, "test"))
    view.show()
    return view


def middle(view: ConfusionView, actual: int, predicted: int) -> QPoint:
    return view.cell_rect(actual, predicted).center().toPoint()


def counts(panel: ConfusionPanel) -> list[list[int]]:
    assert panel.view.picture is not None
    rows: list[list[int]] = panel.view.picture.confusion.tolist()
    return rows


# What is counted ----------------------------------------------------------------------


def test_that_cells_hold_the_counts_of_the_chosen_set(
    qtbot: QtBot, session: Session, panel: ConfusionPanel
) -> None:
    frame = run_epochs(qtbot, session, 3)
    for place, name in enumerate(("training", "validation", "test")):
        session.select(replace(session.selection, set_name=name))
        expected = frame.evaluations[place].confusion
        assert expected is not None
        assert counts(panel) == expected.tolist()
        rows = tuple(tuple(str(n) for n in row) for row in expected.tolist())
        assert panel.view.cell_texts() == rows


def test_that_margins_are_those_of_the_deck(view: ConfusionView) -> None:
    recalls, precisions, right = view.margin_texts()
    assert [text[:4] for text in recalls] == ["93.0", "95.4"]
    assert [text[:4] for text in precisions] == ["66.9", "99.3"]
    assert right.startswith("95.2")


def test_that_a_share_of_nothing_is_a_dash(view: ConfusionView) -> None:
    nothing = np.array([[0, 0], [0, 5]])
    view.show_picture(MatrixPicture(DECK_NAMES, nothing, "test", as_shares=True))
    recalls, precisions, _ = view.margin_texts()
    assert recalls[0] == precisions[0] == "–"
    assert view.cell_texts()[0] == ("–", "–")
    assert "0" not in view.cell_texts()[0][0]


def test_that_rows_of_shares_say_how_a_class_is_spread(view: ConfusionView) -> None:
    view.show_picture(MatrixPicture(DECK_NAMES, DECK, "test", as_shares=True))
    assert [text.split("\u202f")[0] for text in view.cell_texts()[1]] == ["4.6", "95.4"]


def test_that_the_caption_names_set_and_samples_and_proportions(
    session: Session, panel: ConfusionPanel
) -> None:
    assert panel.caption == "training · 180 samples · observed proportions"
    session.select(replace(session.selection, set_name="test"))
    assert panel.caption == "test · 60 samples · observed proportions"


# What cannot be counted ---------------------------------------------------------------


def test_that_an_empty_set_is_said_in_words(
    qtbot: QtBot, session: Session, panel: ConfusionPanel
) -> None:
    gate = Experiment(
        data=DataSettings(
            set="gate-or", split=SplitSettings(training=1.0, validation=0.0, test=0.0)
        )
    )
    open_other(qtbot, session, gate)
    assert panel.view.picture is not None
    session.select(replace(session.selection, set_name="validation"))
    assert panel.view.words.startswith("The validation set is empty.")


def test_that_diverged_weights_predict_nothing(
    qtbot: QtBot, session: Session, panel: ConfusionPanel
) -> None:
    wild = Experiment(
        network=NetworkSettings(
            hidden=(HiddenSettings(neurons=4, activation="relu"),),
            output=OutputSettings(activation="linear"),
        ),
        training=TrainingSettings(learning_rate=500.0),
    )
    open_other(qtbot, session, wild)
    run_epochs(qtbot, session, 3)
    assert panel.view.picture is None
    assert panel.view.words.startswith("Diverged")


# Choosing -----------------------------------------------------------------------------


def test_that_a_click_picks_a_cell_and_a_second_lets_go(
    session: Session, panel: ConfusionPanel
) -> None:
    session.select(replace(session.selection, set_name="test"))
    QTest.mouseClick(panel.view, LEFT, NO_KEYS, middle(panel.view, 2, 1))
    assert session.selection.cell == (2, 1)
    assert session.selection.set_name == "test"
    assert panel.view.picture is not None
    assert panel.view.picture.selected == (2, 1)
    QTest.mouseClick(panel.view, LEFT, NO_KEYS, middle(panel.view, 2, 1))
    assert session.selection.cell is None


def test_that_arrows_and_enter_pick_a_cell(
    session: Session, panel: ConfusionPanel
) -> None:
    panel.view.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_Left):
        QTest.keyClick(panel.view, key)
    QTest.keyClick(panel.view, Key.Key_Right)
    assert panel.view.cursor_cell == (2, 1)
    QTest.keyClick(panel.view, Key.Key_Return)
    assert session.selection.cell == (2, 1)
    assert "predicted as" in panel.view.accessibleDescription()


def test_that_a_click_leaves_the_keys_to_the_window(panel: ConfusionPanel) -> None:
    QTest.mouseClick(panel.view, LEFT, NO_KEYS, middle(panel.view, 0, 0))
    assert not panel.view.hasFocus()


def test_that_the_controls_choose_set_and_unit(
    session: Session, panel: ConfusionPanel
) -> None:
    QTest.mouseClick(panel.controls.sets.segment("validation"), LEFT)
    assert session.selection.set_name == "validation"
    assert panel.caption.startswith("validation")
    QTest.mouseClick(panel.controls.units.segment("shares"), LEFT)
    assert "%" in panel.view.cell_texts()[0][0]


def test_that_the_controls_follow_a_set_picked_elsewhere(
    session: Session, panel: ConfusionPanel
) -> None:
    session.select(replace(session.selection, set_name="test"))
    assert panel.controls.sets.choice() == panel.controls.set_list.choice() == "test"


def test_that_narrow_title_bars_keep_the_set_in_a_list(
    session: Session, panel: ConfusionPanel
) -> None:
    controls = panel.controls
    wide = controls.sets.sizeHint().width() + controls.units.sizeHint().width()
    controls.fit(wide + 40)
    assert controls.sets.isVisible()
    assert controls.units.isVisible()
    controls.fit(controls.set_list.sizeHint().width())
    assert controls.set_list.isVisible()
    assert not controls.sets.isVisible()
    assert not controls.units.isVisible()
    controls.fit(10)
    assert not controls.set_list.isVisible()


def test_that_the_picked_sample_is_shown_where_it_is_counted(
    session: Session, panel: ConfusionPanel
) -> None:
    assert session.run is not None
    frame, samples = frame_of(session), session.run.data.training
    assert samples.labels is not None
    predicted = frame.evaluations[0].predicted
    assert predicted is not None
    session.select(replace(session.selection, sample=int(samples.rows[5])))
    assert panel.view.picture is not None
    cell = (int(samples.labels[5]), int(predicted[5]))
    assert panel.view.picture.sample_cell == cell
    session.select(replace(session.selection, set_name="test"))
    assert panel.view.picture.sample_cell is None


# While it runs ------------------------------------------------------------------------


def test_that_numbers_wait_while_it_runs_and_the_last_are_always_shown(
    session: Session, panel: ConfusionPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calm, "LEAST_INTERVAL_S", 3600.0)
    first = np.array([[5, 1, 0], [2, 7, 0], [0, 3, 4]])
    second = first.T
    panel.show_frame(with_training_confusion(frame_of(session), first))
    moving = with_training_confusion(frame_of(session), second)
    panel.show_frame(replace(moving, running=True))
    assert counts(panel) == first.tolist()
    panel.show_frame(moving)
    assert counts(panel) == second.tolist()


def with_training_confusion(frame: Frame, confusion: IntArray) -> Frame:
    training, validation, test = frame.evaluations
    changed = replace(training, confusion=confusion)
    return replace(frame, evaluations=(changed, validation, test))


def test_that_a_pointed_cell_is_forgotten_where_there_are_fewer_classes(
    view: ConfusionView,
) -> None:
    names = ("a", "b", "c")
    view.show_picture(MatrixPicture(names, np.ones((3, 3), np.int64), "test"))
    QTest.mouseMove(view, middle(view, 2, 2))
    with_point = view.grab().toImage()
    view.show_picture(MatrixPicture(DECK_NAMES, DECK, "test"))
    without = view.grab().toImage()
    QTest.mouseMove(view, middle(view, 0, 0))
    assert len({with_point.cacheKey(), without.cacheKey()}) == 2
    assert view.grab().toImage() != without


# What is said -------------------------------------------------------------------------


def test_that_a_cell_is_told_in_words(view: ConfusionView) -> None:
    text = view.describe(view.cell_rect(1, 0).center())
    assert text.splitlines()[0] == "46 samples of negative predicted as positive"
    assert text.splitlines()[1].startswith("4.6")
    assert "rightly" in view.describe(view.cell_rect(0, 0).center())


def test_that_one_sample_is_not_called_samples(view: ConfusionView) -> None:
    view.show_picture(MatrixPicture(DECK_NAMES, np.array([[3, 1], [0, 2]]), "test"))
    text = view.describe(view.cell_rect(0, 1).center())
    assert text.splitlines()[0] == "1 sample of positive predicted as negative"


def test_that_margins_say_what_they_are_made_of(view: ConfusionView) -> None:
    layout = view.matrix_layout()
    assert "93 / 100" in view.describe(layout.recalls[0].center())
    assert "93 / 139" in view.describe(layout.precisions[0].center())
    assert "1\u202f047 / 1\u202f100" in view.describe(layout.accuracy.center())


def test_that_nothing_but_its_owner_keeps_a_panel_alive(session: Session) -> None:
    panel = ConfusionPanel(session)
    alive = weakref.ref(panel)
    del panel
    assert alive() is None


# How it looks -------------------------------------------------------------------------


def test_that_cells_are_deeper_with_their_share_and_tell_right_from_wrong() -> None:
    theme = THEMES["light"]
    for right in (True, False):
        shades = [cell_colour(theme, s, right).lightnessF() for s in (0.0, 0.2, 0.9)]
        assert shades == sorted(shades, reverse=True)
    assert cell_colour(theme, 0.5, True) != cell_colour(theme, 0.5, False)


@pytest.mark.parametrize("theme", ["light", "projector"])
@pytest.mark.parametrize("n_classes", range(2, 8))
@pytest.mark.parametrize("as_shares", [False, True])
def test_that_two_to_seven_classes_fit_a_small_panel(
    qtbot: QtBot, qapp: QApplication, theme: str, n_classes: int, as_shares: bool
) -> None:
    apply_theme(qapp, THEMES[theme])
    view = ConfusionView()
    qtbot.addWidget(view)
    view.resize(340, 236)
    confusion = np.full((n_classes, n_classes), 11) + np.eye(n_classes, dtype=int) * 320
    names = LONG_NAMES[:n_classes]
    view.show_picture(MatrixPicture(names, confusion, "training", as_shares))
    layout = view.matrix_layout()
    assert_placed_well(layout, view.size(), n_classes)
    for row, texts in zip(layout.cells, view.cell_texts(), strict=True):
        for rect, text in zip(row, texts, strict=True):
            assert fits(layout.numbers, text, rect)
    for rect in layout.recalls:
        assert fits(layout.in_recall, SHARES[layout.in_recall.choice], rect)
    for rect in layout.precisions:
        assert fits(layout.in_precision, SHARES[layout.in_precision.choice], rect)
    assert not view.grab().isNull()


def assert_placed_well(layout: MatrixLayout, size: QSize, n_classes: int) -> None:
    rects = [rect for row in layout.cells for rect in row]
    rects += [*layout.row_headers, *layout.column_headers]
    rects += [*layout.recalls, *layout.precisions, layout.accuracy]
    assert len(layout.recalls) == len(layout.precisions) == n_classes
    inside = QRectF(0.0, 0.0, size.width(), size.height())
    assert all(inside.contains(rect) for rect in rects)
    for number, rect in enumerate(rects):
        assert not any(rect.intersects(other) for other in rects[:number])


def fits(fitted: FittedText, text: str, rect: QRectF) -> bool:
    width = QFontMetricsF(fitted.font).horizontalAdvance(text)
    return 1.0 <= width <= rect.width()


@pytest.mark.parametrize("size", [QSize(220, 150), QSize(130, 95), QSize(1200, 620)])
def test_that_tiny_and_huge_panels_keep_the_cells_apart(
    view: ConfusionView, size: QSize
) -> None:
    view.resize(size)
    inside = QRectF(0.0, 0.0, size.width(), size.height())
    cells = [rect for row in view.matrix_layout().cells for rect in row]
    assert all(inside.contains(rect) for rect in cells)
    assert not view.grab().isNull()


def test_that_a_larger_panel_has_larger_numbers(view: ConfusionView) -> None:
    small = view.matrix_layout().numbers.font.pointSizeF()
    view.resize(1000, 600)
    assert view.matrix_layout().numbers.font.pointSizeF() > 1.5 * small


def test_that_a_name_is_cut_with_a_full_stop(qapp: QApplication) -> None:
    metrics = QFontMetricsF(make_font(9.0))
    width = metrics.horizontalAdvance("vers.") + 0.5
    assert abbreviated("versicolor", metrics, width) == "vers."
    assert abbreviated("versicolor", metrics, 500.0) == "versicolor"
    assert abbreviated("versicolor", metrics, 3.0) == ""
