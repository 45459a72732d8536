"""The whole window in French: no text is missed, and no English one can be seen."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from nnsim.scene import built_in_scenes
from tests.ui.conftest import is_settled
from tools.messages import collected
from ui.i18n import note_missed
from ui.languages import ENGLISH, messages_of, use_language
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.settings import Settings
from ui.theme import apply_theme

DIALOGS = ("gallery", "keys", "history", "edit_scene", "sweep")


@pytest.fixture
def missed(qapp: QApplication) -> Iterator[set[str]]:
    """Texts that were asked for in French and are not in the catalogue."""
    apply_theme(qapp, THEMES["light"])
    use_language("fr")
    missed: set[str] = set()
    note_missed(missed)
    yield missed
    note_missed(None)
    use_language(ENGLISH)


def english_only() -> set[str]:
    """Return whole messages that nobody would write in French too."""
    translated = messages_of("fr")
    texts = {each.text for each in collected()}
    kept = {text for text in texts if translated.get(text, text) != text}
    return {
        text for text in kept - set(translated.values()) if re.search(r"\w{3}", text)
    }


def texts_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.windowTitle(), widget.accessibleName())
    if isinstance(widget, QLabel):
        yield widget.text()
    if isinstance(widget, QComboBox):
        yield from map(widget.itemText, range(widget.count()))
    if isinstance(widget, QMenu):
        yield widget.title()
    for action in widget.actions():
        yield from (action.text(), action.toolTip())


def visible_texts(app: QApplication, earlier: set[QWidget]) -> set[str]:
    """Return what stands on all widgets but those of the windows of earlier tests."""
    ours = (each for each in app.allWidgets() if each.window() not in earlier)
    return {text for widget in ours for text in texts_of(widget) if text}


def test_that_all_scenes_panels_and_dialogs_are_in_french(
    qtbot: QtBot, qapp: QApplication, missed: set[str]
) -> None:
    # Windows of earlier tests may be there, hidden, until garbage is collected.
    earlier = set(qapp.topLevelWidgets())
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    session, english = window.session, english_only()
    for scene in built_in_scenes():
        with qtbot.waitSignal(session.run_changed):
            window.open_given_scene(scene)
        qtbot.waitUntil(lambda: is_settled(session), timeout=30_000)
        for unit in ("phase", "step"):
            session.advance(unit)
            with qtbot.waitSignal(session.shown):
                pass
        for number in range(len(scene.points)):
            window.scene_strip.show_point(number)
        assert visible_texts(qapp, earlier) & english == set(), scene.key
    window.docks.show_panels(tuple(window.docks.docks))
    window.docks.turns.finish()
    for key in DIALOGS:
        window.actions_by_key[key].trigger()
        assert visible_texts(qapp, earlier) & english == set(), key
        for widget in qapp.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                widget.close()
    window.close()
    assert missed == set()
