"""Title bars, legends and the sentence under the panels."""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import THEMES, apply_theme, current_theme
from ui.widgets.colour_bar import ColourBar
from ui.widgets.icon_button import IconButton
from ui.widgets.message_line import Kind, MessageLine
from ui.widgets.panel_title import PanelTitle

Control = TypeVar("Control", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton
SENTENCE = (
    "The line turned because sample 3 was wrong: a − t = 1, so every weight moved."
)


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    apply_theme(qapp, THEMES["light"])


def shown(qtbot: QtBot, control: Control, width: int = 400) -> Control:
    """Return the control on the screen, this wide."""
    qtbot.addWidget(control)
    control.resize(width, control.sizeHint().height())
    with qtbot.waitExposed(control):
        control.show()
    return control


def test_that_a_short_sentence_is_whole_and_a_long_one_has_a_tooltip(
    qtbot: QtBot,
) -> None:
    line = shown(qtbot, MessageLine(), 900)
    label = line.findChild(QWidget, "sentence")
    assert label is not None
    line.show_message(SENTENCE)
    line.grab()
    assert label.toolTip() == ""
    line.resize(200, line.height())
    line.grab()
    assert label.toolTip() == SENTENCE
    assert line.text() == SENTENCE
    assert line.accessibleName() == SENTENCE


def test_that_kinds_of_messages_differ_by_more_than_colour(qtbot: QtBot) -> None:
    line = shown(qtbot, MessageLine())
    pictures = []
    kinds: tuple[Kind, ...] = ("info", "warn", "error")
    for kind in kinds:
        line.show_message("E", kind)
        assert line.kind() == kind
        grey = line.grab().toImage()
        ground = current_theme().surface
        pictures.append(
            [
                [grey.pixelColor(x, y) == ground for x in range(40)]
                for y in range(grey.height())
            ]
        )
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]
    line.clear()
    assert line.text() == ""


def test_that_the_sentence_is_larger_than_the_controls_on_a_projector(
    qtbot: QtBot, qapp: QApplication
) -> None:
    line = shown(qtbot, MessageLine())
    before = line.sizeHint().height()
    apply_theme(qapp, THEMES["projector"])
    assert line.sizeHint().height() > before


def test_that_a_title_asks_for_the_whole_window_and_for_closing(qtbot: QtBot) -> None:
    title = shown(qtbot, PanelTitle("Error surface", "frozen at epoch 40"))
    with qtbot.waitSignal(title.maximise_requested):
        QTest.mouseDClick(title, LEFT, pos=title.rect().center())
    with qtbot.waitSignal(title.maximise_requested):
        QTest.mouseClick(title.maximise, LEFT)
    with qtbot.waitSignal(title.close_requested):
        QTest.mouseClick(title.close_button, LEFT)


def test_that_the_caption_gives_way_before_the_title(qtbot: QtBot) -> None:
    title = shown(qtbot, PanelTitle("Feature space", SENTENCE), 260)
    title.grab()
    assert title.title_label.shown_text() == "Feature space"
    assert title.caption_label.shown_text().endswith("…")
    assert title.caption_label.toolTip() == SENTENCE
    assert title.caption() == SENTENCE


def test_that_controls_stand_before_the_buttons_of_the_title(qtbot: QtBot) -> None:
    title = PanelTitle("Confusion matrix")
    control = QLabel("counts")
    title.add_control(control)
    shown(qtbot, title)
    assert title.caption_label.x() < control.x() < title.maximise.x()


def test_that_the_button_says_which_way_it_works(qtbot: QtBot) -> None:
    title = shown(qtbot, PanelTitle("Network"))
    small = title.maximise.toolTip()
    picture = title.maximise.grab().toImage()
    title.set_maximised(True)
    assert title.maximise.toolTip() != small
    assert title.maximise.grab().toImage() != picture


def test_that_a_dock_with_this_title_does_not_float_on_a_double_click(
    qtbot: QtBot,
) -> None:
    window = QMainWindow()
    dock = QDockWidget("Network", window)
    dock.setObjectName("network")
    title = PanelTitle("Network")
    dock.setTitleBarWidget(title)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    shown(qtbot, window)
    with qtbot.waitSignal(title.maximise_requested):
        QTest.mouseDClick(title, LEFT, pos=title.rect().center())
    assert not dock.isFloating()


def test_that_a_legend_says_its_ends_with_their_sign(qtbot: QtBot) -> None:
    bar = ColourBar("ω")
    bar.set_sign_range(2.314)
    assert bar.labels() == ("ω", "−2.3", "+2.3")
    bar.set_surface_range(-1.7, 0.6)
    assert bar.labels() == ("ω", "−1.7", "0.60")


@pytest.mark.parametrize("tapered", [False, True])
def test_that_a_legend_goes_from_orange_through_grey_to_blue(
    qtbot: QtBot, tapered: bool
) -> None:
    bar = ColourBar("ω", tapered=tapered)
    bar.set_sign_range(1.0)
    picture = shown(qtbot, bar, 400).grab().toImage()
    theme = current_theme()
    row = picture.height() // 2
    colours = [picture.pixelColor(x, row) for x in range(60, 340)]
    near = [_nearest(colour, theme.negative, theme.positive) for colour in colours]
    assert near.index("negative") < near.index("positive")
    assert "negative" not in near[len(near) // 2 + 20 :]


def _nearest(colour: QColor, negative: QColor, positive: QColor) -> str:
    def away(other: QColor) -> int:
        return abs(colour.red() - other.red()) + abs(colour.blue() - other.blue())

    if min(away(negative), away(positive)) > 60:
        return "neither"
    return "negative" if away(negative) < away(positive) else "positive"


def test_that_a_button_follows_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    button = shown(qtbot, IconButton("play", "Run"), 24)
    light = button.grab().toImage()
    apply_theme(qapp, THEMES["dark"])
    assert button.grab().toImage() != light
    assert button.accessibleName() == button.toolTip() == "Run"


def test_that_a_button_is_pressed_by_key_and_shows_that_it_is_down(
    qtbot: QtBot,
) -> None:
    button = shown(qtbot, IconButton("pin", "Pin", checkable=True), 24)
    loose = button.grab().toImage()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert button.isChecked()
    button.clearFocus()
    assert button.grab().toImage() != loose
