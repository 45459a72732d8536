"""What is made from a theme's colours follows it: at once if seen, else when shown."""

import gc
from collections.abc import Iterator
from weakref import ref

import pytest
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.kept_focus import KeptFocus
from ui.palettes import THEMES
from ui.pictures.looks import painted_in
from ui.theme import apply_theme, current_theme
from ui.theme_following import follow_theme


class Dyed(QWidget):
    """Notes the themes it was dyed in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dyes: list[str] = []
        follow_theme(self, self.dye)

    @Slot()
    def dye(self) -> None:
        self.dyes.append(current_theme().name)


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, THEMES["light"])
    yield
    apply_theme(qapp, THEMES["light"])


def test_that_what_is_seen_follows_at_once(qtbot: QtBot, qapp: QApplication) -> None:
    dyed = Dyed()
    qtbot.addWidget(dyed)
    dyed.show()
    apply_theme(qapp, THEMES["dark"])
    apply_theme(qapp, THEMES["projector"])
    assert dyed.dyes == ["dark", "projector"]


def test_that_what_is_hidden_follows_once_when_it_is_shown(
    qtbot: QtBot, qapp: QApplication
) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    dyed = Dyed(around)
    apply_theme(qapp, THEMES["dark"])
    apply_theme(qapp, THEMES["projector"])
    assert dyed.dyes == []
    around.show()
    assert dyed.dyes == ["projector"]
    around.hide()
    around.show()
    assert dyed.dyes == ["projector"]


def test_that_a_picture_in_another_theme_dyes_its_widget_alone(
    qtbot: QtBot, qapp: QApplication
) -> None:
    painted, other = Dyed(), Dyed()
    for widget in (painted, other):
        qtbot.addWidget(widget)
        widget.show()
    ground = painted.palette().window().color()
    with painted_in(painted, "dark", is_clear=False):
        assert current_theme().name == "dark"
        assert painted.palette().window().color() == THEMES["dark"].window
        assert other.palette().window().color() == ground
    assert current_theme().name == "light"
    assert painted.palette().window().color() == ground
    assert painted.dyes == ["dark", "light"]
    assert other.dyes == []


def test_that_a_follower_keeps_no_widget_alive(
    qtbot: QtBot, qapp: QApplication
) -> None:
    dyed = Dyed()
    kept = ref(dyed)
    del dyed
    gc.collect()
    apply_theme(qapp, THEMES["dark"])
    assert kept() is None


def test_that_the_keys_go_back_to_who_had_them_or_to_another_if_that_is_gone(
    qtbot: QtBot,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = QWidget(window)
    window.show()
    keys = KeptFocus()
    keys.keep(field)
    keys.give_back(window)
    assert window.focusWidget() is field
    keys.keep(field)
    field.deleteLater()
    qtbot.waitUntil(lambda: not window.findChildren(QWidget))
    keys.give_back(window)
    assert window.focusWidget() is window
