"""A panel is made when it is first shown, and knows by then what the others know."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.window_hands import open_window
from ui.main_window import MainWindow
from ui.panels.catalogue import PANEL_ROWS
from ui.panels.curves.panel import CurvesPanel
from ui.session import Session


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> MainWindow:
    return open_window(qtbot, qapp, "overtraining")


class StrayWindows(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_shown = event.type() == QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("key", PANEL_ROWS)
def test_that_a_panel_in_the_making_shows_no_window_of_its_own(
    qapp: QApplication, session: Session, key: str
) -> None:
    stray = StrayWindows()
    qapp.installEventFilter(stray)
    panel = PANEL_ROWS[key].load()(session)
    qapp.removeEventFilter(stray)
    assert panel.key == PANEL_ROWS[key].key == key
    assert stray.shown == []


def test_that_only_panels_in_sight_are_made(window: MainWindow) -> None:
    seen = set(window.docks.visible_panels)
    made = {panel.key for panel in window.docks.made_panels}
    assert seen <= made
    assert {"equations", "matrices", "sweep", "data"} & made == set()
    window.docks.set_panel_shown("data", True)
    window.docks.turns.finish()
    assert "data" in {panel.key for panel in window.docks.made_panels}


def test_that_curves_made_late_have_the_axis_of_the_scene(
    qtbot: QtBot, session: Session, window: MainWindow
) -> None:
    scene = window.session.scene
    assert scene is not None
    early = window.docks.panel("curves")
    late = CurvesPanel(window.session)
    qtbot.addWidget(late)
    assert isinstance(early, CurvesPanel)
    assert late.log_toggle.isChecked() == early.log_toggle.isChecked()
    assert early.log_toggle.isChecked() == (scene.curves_scale == "log")


def test_that_a_panel_made_late_remembers_and_refuses_like_the_others(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.docks.set_panel_shown("samples", True)
    panel = window.docks.panel("samples")
    panel.refused.emit("This cannot be.")
    assert window.message.text() == "This cannot be."
    panel.remembered.emit("samples/kept", "as it was")
    assert window._settings.text("samples/kept") == "as it was"
    window.close()
