"""Another language while a run goes on: the session stays, the window is made again."""

import gc
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from nnsim.picture_options import LANGUAGE_CODES
from nnsim.run_history import read_history
from ui.actions import ACTIONS, key_names
from ui.app_window import AppWindow
from ui.background import Cancelled, Tell
from ui.controls.fold import Fold
from ui.i18n import date_text, number
from ui.languages import (
    ENGLISH,
    LANGUAGES,
    language,
    language_for,
    messages_of,
    use_language,
)
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.panels.catalogue import PANEL_ROWS
from ui.settings import Settings
from ui.theme import apply_theme


@pytest.fixture
def shown(qtbot: QtBot, qapp: QApplication) -> Iterator[AppWindow]:
    """A window with a run that goes on."""
    apply_theme(qapp, THEMES["light"])
    shown = AppWindow(Settings.forgetful())
    shown.window.show()
    with qtbot.waitSignal(shown.window.session.frame_changed):
        shown.window.open_scene("three-class-mlp")
    yield shown
    shown.window.close()
    use_language(ENGLISH)
    shown.window.deleteLater()
    del shown
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def choose(qtbot: QtBot, shown: AppWindow, code: str) -> None:
    """Choose a language in the menu of the window."""
    with qtbot.waitSignal(shown.changed):
        action = shown.window.findChild(QAction, f"language_{code}")
        assert isinstance(action, QAction)
        action.trigger()


@dataclass(frozen=True, eq=False)
class Waiting:
    """An order that lasts until it is told to end."""

    going_on: Event

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        self.going_on.wait()


def windows(app: QApplication) -> list[MainWindow]:
    return [each for each in app.topLevelWidgets() if isinstance(each, MainWindow)]


def test_that_a_run_goes_on_in_another_language(
    qtbot: QtBot, qapp: QApplication, shown: AppWindow
) -> None:
    others = [each for each in windows(qapp) if each is not shown.window]
    session = shown.window.session
    session.play()
    qtbot.waitUntil(lambda: session.frame is not None and session.frame.n_steps > 0)
    run = session.run
    choose(qtbot, shown, "fr")
    assert shown.window.session is session
    assert session.run is run
    frame = session.frame
    assert frame is not None
    qtbot.waitUntil(lambda: session.frame.n_steps > frame.n_steps)  # type: ignore[union-attr]
    assert session.running
    # Windows of other tests may still wait to be garbage.
    assert [each for each in windows(qapp) if each not in others] == [shown.window]
    session.pause()
    qtbot.waitUntil(lambda: not session.running)


def test_that_undo_ghosts_points_panels_and_folds_are_the_same_in_the_other_window(
    qtbot: QtBot, shown: AppWindow
) -> None:
    window = shown.window
    session = window.session
    session.new_weights()
    session.advance("step")
    qtbot.waitUntil(lambda: session.frame is not None and session.frame.n_steps == 1)
    session.pin()
    qtbot.waitUntil(lambda: bool(session.pinned))
    window.timeline.set_bookmark()
    window.scene_strip.show_point(2)
    window.docks.set_panel_shown("data", True)
    window.findChildren(Fold)[0].set_expanded(True)
    panels, pinned = window.docks.visible_panels, session.pinned
    geometry, picked = window.geometry(), session.selection
    del window
    choose(qtbot, shown, "fr")
    window = shown.window
    assert window.docks.visible_panels == panels
    assert "data" in panels
    assert session.pinned == pinned
    assert [mark.step for mark in window.timeline.bookmarks.all] == [1]
    assert window.scene_strip.number == 2
    assert window.findChildren(Fold)[0].is_expanded()
    assert window.geometry() == geometry
    assert session.selection == picked
    seed = session.experiment.network.seed
    window.actions_by_key["undo"].trigger()
    assert session.experiment.network.seed == seed - 1


def test_that_numbers_and_words_are_those_of_the_language(
    qtbot: QtBot, shown: AppWindow
) -> None:
    choose(qtbot, shown, "fr")
    assert number(0.5) == "0,500"
    assert shown.window.actions_by_key["undo"].text() == "Annuler"
    choose(qtbot, shown, "en")
    assert number(0.5) == "0.500"
    assert shown.window.actions_by_key["undo"].text() == "Undo"


def test_that_the_buttons_of_qt_speak_the_language_too(qapp: QApplication) -> None:
    use_language("fr")
    try:
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
    finally:
        use_language(ENGLISH)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_that_arrows_stay_arrows_and_other_keys_are_called_as_on_the_keyboard() -> None:
    use_language("fr")
    try:
        assert key_names(ACTIONS["epoch"]) == ["Maj+→"]
        assert key_names(ACTIONS["toggle"]) == ["Espace"]
    finally:
        use_language(ENGLISH)


def test_that_the_command_line_knows_the_languages_of_the_window() -> None:
    assert tuple(LANGUAGES) == LANGUAGE_CODES


def test_that_a_catalogue_that_is_damaged_leaves_the_window_in_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = tmp_path / "fr.ts"
    damaged.write_text("<TS><context><message>", encoding="utf-8")
    monkeypatch.setattr("ui.languages.catalogue_path", lambda code: damaged)
    assert messages_of.__wrapped__("fr") == {}


def test_that_a_date_is_written_as_in_the_language() -> None:
    day = date(2026, 11, 27)
    use_language("fr")
    try:
        assert date_text(day) == "27/11/2026"
    finally:
        use_language(ENGLISH)
    assert date_text(day) == "2026-11-27"


def test_that_the_language_is_remembered(qtbot: QtBot, shown: AppWindow) -> None:
    choose(qtbot, shown, "fr")
    assert shown._settings.language == "fr"
    assert language_for("fr") == "fr"
    assert language_for("tlh") in ("en", "fr")


def test_that_a_series_of_variants_goes_on(qtbot: QtBot, shown: AppWindow) -> None:
    window = shown.window
    session = window.session
    with qtbot.waitSignal(session.run_changed):
        window.open_scene("learning-rate")
    window.series.run_all()
    n_variants = len(window.series.variants)
    qtbot.waitUntil(lambda: session.running)
    del window
    choose(qtbot, shown, "fr")
    assert shown.window.series.is_on
    qtbot.waitUntil(lambda: len(session.pinned) == min(n_variants, 3), timeout=60_000)
    shown.window.series.stop()


def test_that_the_language_waits_for_what_is_being_written(
    qtbot: QtBot, shown: AppWindow
) -> None:
    window, going_on = shown.window, Event()
    background = window.exports.background
    background.told.disconnect()
    background.begun.disconnect()
    background.ended.disconnect()
    background.begin(Waiting(going_on))
    shown.speak("fr")
    assert shown.window is window
    assert language() == ENGLISH
    assert "then" in window.message.text()
    with qtbot.waitSignal(background.ended):
        going_on.set()


def test_that_a_window_that_cannot_be_settled_leaves_the_application_whole(
    qtbot: QtBot,
    qapp: QApplication,
    shown: AppWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("planted")

    with (
        monkeypatch.context() as patch,
        qtbot.captureExceptions() as faults,
        qtbot.waitSignal(shown.changed),
    ):
        patch.setattr("ui.app_window.settle", fail)
        action = shown.window.findChild(QAction, "language_fr")
        assert isinstance(action, QAction)
        action.trigger()
    qtbot.waitUntil(lambda: len(faults) == 1)
    assert qapp.quitOnLastWindowClosed()
    assert shown.window.isVisible()


def test_that_a_run_is_noted_once(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    file = tmp_path / "runs.jsonl"
    shown = AppWindow(Settings.forgetful(), file)
    session = shown.window.session
    shown.window.show()
    with qtbot.waitSignal(session.frame_changed):
        shown.window.open_scene("three-class-mlp")
    session.advance("epoch")
    qtbot.waitUntil(lambda: session.frame is not None and session.frame.n_epochs == 1)
    session.pin()
    qtbot.waitUntil(lambda: bool(session.pinned))
    shown.speak("fr")
    shown.speak("en")
    shown.window.close()
    assert len(read_history(file).runs) == 1
    shown.window.deleteLater()
    del shown
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


def test_that_no_panel_lives_on_with_a_window_that_somebody_still_holds(
    qtbot: QtBot, shown: AppWindow
) -> None:
    held = shown.window.docks
    panels = [weakref.ref(held.panel(key)) for key in PANEL_ROWS]
    assert all(panel() is not None for panel in panels)
    choose(qtbot, shown, "fr")
    gc.collect()
    assert not isValid(held)
    left = [panel() for panel in panels]
    assert [panel.key for panel in left if panel is not None and isValid(panel)] == []


def test_that_a_window_that_somebody_still_holds_keeps_no_controls(
    qtbot: QtBot, shown: AppWindow
) -> None:
    held = shown.window
    parts = [weakref.ref(part) for part in (held.controls, held.top_bar, held.docks)]
    choose(qtbot, shown, "fr")
    gc.collect()
    assert not isValid(held)
    assert [part() for part in parts] == [None] * 3
