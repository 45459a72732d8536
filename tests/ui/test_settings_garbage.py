"""Settings in which anything may stand: the window opens, and says nothing of it."""

import zlib

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.keeping.recent_files import MOST, RecentFiles
from ui.main_window import MainWindow
from ui.settings import InMemory, Settings

GARBAGE: tuple[object, ...] = (
    *("x" * 5000, "\ud800", "\0", "nan", "1e999", "-1", "[]", "{}", "[null]", "…"),
    *("AAAA/wAAAAEAAAAC", "////", 5, 0.5, None, b"\xff", [], {"a": 1}),
    *("../../x", "own-0123456789abcdef", "9" * 5000, "inf epoch", "2 phase", "yes "),
)


class Garbage(InMemory):
    """Gives something else for every key, and notes which were asked for."""

    def __init__(self, shift: int) -> None:
        super().__init__()
        self._shift = shift
        self.asked: set[str] = set()

    def value(self, key: str) -> object:
        """Return some garbage, the same for the same key."""
        self.asked.add(key)
        place = zlib.crc32(key.encode()) + self._shift
        return GARBAGE[place % len(GARBAGE)]


@pytest.mark.parametrize("shift", [0, 7])
def test_that_the_window_opens_whatever_stands_for_any_key(
    qtbot: QtBot, shift: int
) -> None:
    store = Garbage(shift)
    window = MainWindow(Settings(store))
    qtbot.addWidget(window)
    failures: list[str] = []
    window.session.failed.connect(failures.append)
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_scene("xor-mlp")
    assert {"theme", "recent_files", "window/geometry"} & store.asked
    assert failures == []
    window.close()


@pytest.mark.parametrize(
    "kept",
    [
        '["/' + "x" * 3000 + '"]',
        '["\\u0000"]',
        '["/\ud800"]',
        "[" * 100_000,
        '[1, "a"]',
        '{"a": "b"}',
    ],
    ids=range(6),
)
def test_that_the_menu_of_documents_takes_any_names(qtbot: QtBot, kept: str) -> None:
    settings = Settings.forgetful()
    settings.set_text("recent_files", kept)
    window = QWidget()
    qtbot.addWidget(window)
    menu = RecentFiles(settings, None, window)
    assert not any(action.isEnabled() for action in menu.actions())


def test_that_the_menu_of_documents_shows_no_more_than_are_kept(qtbot: QtBot) -> None:
    settings = Settings.forgetful()
    settings.set_text("recent_files", "[" + ",".join(['"a"'] * (MOST + 1)) + "]")
    window = QWidget()
    qtbot.addWidget(window)
    assert len(RecentFiles(settings, None, window).actions()) == MOST
