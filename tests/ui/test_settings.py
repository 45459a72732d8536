"""What is remembered, and that damage never keeps the window from opening."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow
from pytestqt.qtbot import QtBot

from ui.settings import DEFAULT_SPEED, Settings
from ui.speed import SPEEDS, Speed


def test_that_values_survive_into_another_settings_object() -> None:
    settings = Settings()
    settings.theme = "projector"
    settings.last_scene = "iris-mlp"
    settings.set_number("learning", 0.1)
    settings.set_flag("grid", True)
    settings.sync()
    again = Settings()
    assert again.theme == "projector"
    assert again.last_scene == "iris-mlp"
    assert again.number("learning", 7.0) == 0.1
    assert again.flag("grid", False) is True


def test_that_forgetful_settings_begin_empty_and_leave_nothing_behind() -> None:
    null = Path(os.devnull).stat().st_ino
    first = Settings.forgetful()
    first.theme = "projector"
    first.set_text("window/state", "here")
    first.set_text("windows", "there")
    first.sync()
    assert first.theme == "projector"
    first.forget_window()
    assert first.text("window/state") == ""
    assert first.text("windows") == "there"
    assert Settings.forgetful().theme == "light"
    assert Settings().theme == "light"
    assert Path(os.devnull).stat().st_ino == null


@pytest.mark.parametrize("speed", SPEEDS)
def test_that_every_speed_can_be_remembered(speed: Speed) -> None:
    settings = Settings()
    settings.speed = speed
    assert Settings().speed == speed


def test_that_damaged_values_count_as_not_there() -> None:
    settings = Settings()
    settings.set_text("theme", "plaid")
    settings.set_text("speed", "fast")
    settings.set_text("zoom", "nan")
    settings.set_text("grid", "perhaps")
    assert settings.theme == "light"
    assert settings.speed == DEFAULT_SPEED
    assert settings.number("zoom", 1.0) == 1.0
    assert settings.flag("grid", True) is True


def test_that_a_foreign_kind_of_value_counts_as_not_there() -> None:
    store = QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "NNSim", "NNSim"
    )
    store.setValue("theme", QByteArray(b"\x00\xff"))
    assert Settings(store).theme == "light"


def make_window(qtbot: QtBot) -> QMainWindow:
    """Return a window with one dock."""
    window = QMainWindow()
    dock = QDockWidget("Network", window)
    dock.setObjectName("network")
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    qtbot.addWidget(window)
    return window


def test_that_the_arrangement_of_docks_comes_back(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    dock = window.findChild(QDockWidget)
    assert dock is not None
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    Settings().save_window(window, window)
    again = make_window(qtbot)
    assert Settings().restore_window(again, again)
    found = again.findChild(QDockWidget)
    assert found is not None
    assert again.dockWidgetArea(found) == Qt.DockWidgetArea.BottomDockWidgetArea


@pytest.mark.parametrize("damage", ["", "not base64 \x00 é", "AAAA"])
def test_that_a_damaged_arrangement_leaves_the_window_as_built(
    qtbot: QtBot, damage: str
) -> None:
    settings = Settings()
    settings.set_text("window/state", damage)
    settings.set_text("window/geometry", damage)
    window = make_window(qtbot)
    assert not settings.restore_window(window, window)
    dock = window.findChild(QDockWidget)
    assert dock is not None
    assert window.dockWidgetArea(dock) == Qt.DockWidgetArea.LeftDockWidgetArea
