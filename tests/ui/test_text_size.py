"""Text from 80 to 250 percent: the window keeps its size and remembers the choice."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnsim.scene import built_in_scene
from tests.ui.gesture_hands import open_window
from ui.main_window import MainWindow
from ui.palettes import LIGHT
from ui.text_size import STANDARD_SIZE, TEXT_SIZES, next_size, scaled
from ui.theme import current_theme, set_text_size


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    yield from open_window(qtbot, built_in_scene("momentum"))
    set_text_size(STANDARD_SIZE)


def test_that_the_standard_size_is_the_theme_itself() -> None:
    assert scaled(LIGHT, STANDARD_SIZE) is LIGHT
    assert scaled(LIGHT, 250).font_pt == 2.5 * LIGHT.font_pt
    assert next_size(250, 1) == 250
    assert next_size(100, 1) == 115


def test_that_the_window_keeps_its_size_with_any_text(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(1280, 720)
    for percent in TEXT_SIZES:
        window.text_size_menu.use(percent)
        qtbot.wait(10)
        assert (window.width(), window.height()) == (1280, 720), percent


def test_that_keys_change_the_text_and_it_is_remembered(window: MainWindow) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window, Qt.Key.Key_Plus, control)
    assert current_theme().font_pt == 1.15 * LIGHT.font_pt
    QTest.keyClick(window, Qt.Key.Key_Minus, control)
    QTest.keyClick(window, Qt.Key.Key_Minus, control)
    assert window._settings.text_size == 90
    QTest.keyClick(window, Qt.Key.Key_0, control)
    assert current_theme() is LIGHT
