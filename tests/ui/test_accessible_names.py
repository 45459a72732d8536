"""What a screen reader says of each control: a name, in whatever window it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import is_settled
from tests.ui.reading_hands import (
    described,
    has_letters,
    interactive_in,
    spoken_name,
)
from ui.controls.fold import Fold
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.panels.catalogue import PANEL_ROWS
from ui.panels.sweep.own_dialog import OwnSweepDialog
from ui.settings import Settings
from ui.theme import apply_theme
from ui.widgets.section import Section

SCENES = ["iris-mlp", "spectra-mlp", "overtraining", "neuron-or"]
PANEL_KEYS = list(PANEL_ROWS)


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    monkeypatch.setenv("NNSIM_DATA_DIR", str(tmp_path))
    apply_theme(qapp, THEMES["light"])
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    window.show()
    open_scene(qtbot, window, "xor-mlp")
    yield window
    window.close()


def open_scene(qtbot: QtBot, window: MainWindow, key: str) -> None:
    with qtbot.waitSignal(window.session.run_changed):
        window.open_scene(key)
    qtbot.waitUntil(lambda: is_settled(window.session))


def nameless(root: QWidget) -> list[str]:
    """Return the controls of a window that have no name, and where they are."""
    controls = interactive_in(root)
    assert controls
    return [described(each) for each in controls if not has_letters(spoken_name(each))]


@pytest.mark.parametrize("scene", SCENES)
def test_that_everything_in_the_window_has_a_name_whatever_panel_is_shown(
    qtbot: QtBot, window: MainWindow, scene: str
) -> None:
    open_scene(qtbot, window, scene)
    assert nameless(window) == []
    for key in PANEL_KEYS:
        window.docks.give_room(key)
        QApplication.processEvents()
        assert window.docks.panel(key).isVisible()
        assert nameless(window.docks.docks[key]) == []


@pytest.mark.parametrize("scene", SCENES)
def test_that_every_setting_has_a_name_with_all_folds_open(
    qtbot: QtBot, window: MainWindow, scene: str
) -> None:
    open_scene(qtbot, window, scene)
    for section in window.controls.findChildren(Section):
        section.set_expanded(True)
    for fold in window.controls.findChildren(Fold):
        fold.set_expanded(True)
    assert nameless(window.controls) == []


def test_that_everything_in_the_gallery_has_a_name(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.open_gallery()
    dialog = window.gallery.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.is_reading)
    assert nameless(dialog) == []
    dialog.reject()


def test_that_everything_in_the_scene_editor_has_a_name(window: MainWindow) -> None:
    window.scene_editing.open_editor()
    editor = window.scene_editing.editor
    assert editor is not None
    (pages,) = editor.findChildren(QTabWidget)
    for place in range(pages.count()):
        pages.setCurrentIndex(place)
        assert nameless(editor) == []
    editor.close()


def test_that_everything_in_the_sweep_dialog_has_a_name(window: MainWindow) -> None:
    window.actions_by_key["sweep"].trigger()
    (dialog,) = window.findChildren(OwnSweepDialog)
    assert dialog.isVisible()
    assert nameless(dialog) == []
    dialog.reject()


def test_that_everything_in_the_run_history_has_a_name(window: MainWindow) -> None:
    window.history.open_view()
    view = window.history.view
    assert view is not None
    assert nameless(view) == []
    view.close()
