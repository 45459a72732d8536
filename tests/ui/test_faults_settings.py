"""Settings that are damaged, of the wrong kind, or cannot be written."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.errors import InputError
from nnsim.scene import PANELS
from tests.poor_machines import full_disk, needs_limits
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.settings import InMemory, Settings
from ui.theme import apply_theme

HOSTILE = (
    ["a", "list"],
    7,
    b"\x00\xff bytes",
    "\x00\uffff no such thing",
    "9" * 400,
    {"a": "map"},
    "[[[[",
    "-1e999",
)


class HostileStore(InMemory):
    """Answers each key with something, but never with what was asked for."""

    def __init__(self, first: int) -> None:
        super().__init__()
        self._first = first
        self.asked: dict[str, object] = {}

    def value(self, key: str) -> object:
        number = len(self.asked) + self._first
        return self.asked.setdefault(key, HOSTILE[number % len(HOSTILE)])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "NNSim.ini"


def opened(file: Path) -> Settings:
    return Settings(QSettings(str(file), QSettings.Format.IniFormat))


def keys_of(problems: tuple[InputError, ...]) -> list[str]:
    return [each.key for each in problems]


@pytest.fixture
def _theme(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, THEMES["light"])
    yield
    apply_theme(qapp, THEMES["light"], 100)


@pytest.mark.usefixtures("_theme")
@pytest.mark.parametrize("first", [0])
def test_that_the_window_opens_whatever_each_setting_is(
    qtbot: QtBot, first: int
) -> None:
    store = HostileStore(first)
    settings = Settings(store)
    assert settings.theme in THEMES
    assert settings.text_size == 100
    assert settings.language is not None
    assert settings.speed is not None
    window = MainWindow(settings)
    window.show()
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_scene("gates")
    window.docks.show_panels(tuple(PANELS))  # each asks when it is first shown
    window.docks.turns.finish()
    assert len(store.asked) >= 10
    window.close()


def test_that_garbage_in_the_file_is_said_once_and_is_gone(file: Path) -> None:
    good = opened(file)
    good.theme = "dark"
    good.sync()
    del good
    chance = random.Random(5)
    noise = bytes(chance.randrange(256) for _ in range(3000))
    file.write_bytes(
        b"\xff\xfe no section\n" + noise + b"\n[General]\ntheme=projector\n"
    )
    damaged = opened(file)
    assert keys_of(damaged.problems()) == ["start.settings_damaged"]
    damaged.language = "fr"
    damaged.sync()
    del damaged
    again = opened(file)
    assert again.problems() == ()
    assert again.language == "fr"
    assert len(file.read_bytes()) < 200


@pytest.mark.qt_log_ignore("QVariant::load")
@pytest.mark.parametrize(
    "text",
    [
        "theme=@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\x10QNoSuchType\\0)",
        "theme=@Invalid()",
        "theme=@Rect(1 2 3 4)",
        "theme=dark, light",
        'theme="dark',
        "theme=@ByteArray(dark)",
        "theme=" + "x" * 1_000_000,
    ],
)
def test_that_a_value_of_another_kind_counts_as_none(file: Path, text: str) -> None:
    file.write_text(f"[General]\n{text}\n", encoding="utf-8")
    assert opened(file).theme in ("light", "dark")


def test_that_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file where the folder would be", encoding="utf-8")
    settings = opened(taken / "NNSim" / "NNSim.ini")
    (problem,) = settings.problems()
    assert problem.key == "start.settings_unwritable"
    assert str(taken) in str(problem)
    settings.theme = "dark"
    settings.sync()
    assert settings.theme == "dark"


@needs_limits
def test_that_a_full_disk_keeps_the_settings_of_before(file: Path) -> None:
    settings = opened(file)
    settings.theme = "dark"
    settings.sync()
    before = file.read_bytes()
    with full_disk():
        settings.theme = "projector"
        settings.sync()
    assert file.read_bytes() == before
    assert settings.theme == "projector"
    # With room again, it is written as if nothing had been.
    settings.language = "fr"
    settings.sync()
    assert b"projector" in file.read_bytes()
