"""Lecture mode in the whole window, by real keys and clicks."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QCursor, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnsim.cli import chosen_scenes, parse_arguments
from nnsim.errors import InputError
from nnsim.scene import Scene, ScenePoint, built_in_scenes
from nnsim.scene_actions import RunOn, SetFields
from tests.ui.comparing_hands import XOR
from ui.lecture.autoplay import Autoplay, reading_s
from ui.lecture.clock import FORGETS_AFTER_S, LectureClock
from ui.lecture.spotlight import changed_region
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.settings import Settings
from ui.theme import apply_theme, current_theme

Key = Qt.Key
ROOT = Path(__file__).parents[2]
FIRST = Scene(
    key="first",
    title="The first",
    experiment=XOR,
    points=(
        ScenePoint(text="Look."),
        ScenePoint(text="Predict.", do=(RunOn(epochs=3),), answer="It learnt."),
    ),
)
SECOND = Scene(
    key="second", title="The second", experiment=XOR, points=(ScenePoint(text="End."),)
)
UNFIT = Scene(
    key="unfit",
    title="Unfit",
    experiment=XOR,
    points=(
        ScenePoint(
            text="Set.", do=(SetFields(changes={"network.hidden[7].slope": 2}),)
        ),
    ),
)


@pytest.fixture
def settings() -> Settings:
    return Settings.forgetful()


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, settings: Settings
) -> Iterator[MainWindow]:
    apply_theme(qapp, THEMES["dark"])
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.show()
    window.setFocus()
    window.lecture.use_deck((FIRST, SECOND))
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_given_scene(FIRST)
    yield window
    window.close()


def press(window: MainWindow, key: Key) -> None:
    QTest.keyClick(window.windowHandle(), key)


def test_that_f5_and_back_brings_theme_controls_and_window_back(
    qtbot: QtBot, window: MainWindow, settings: Settings
) -> None:
    lecture, size = window.lecture, window.size()
    settings.theme = "light"
    press(window, Key.Key_F5)
    assert lecture.bar.isVisible()
    assert window.isFullScreen()
    assert current_theme().name == "projector"
    assert window.controls.isHidden()
    assert lecture.bar.title_text == "The first"
    assert lecture.bar.place_text == "scene 1 of 2 · point 1 of 2"
    press(window, Key.Key_T)
    press(window, Key.Key_Escape)
    assert lecture.bar.isHidden()
    assert not window.isFullScreen()
    qtbot.waitUntil(lambda: window.size() == size)
    assert current_theme().name == "dark"
    assert settings.theme == "light"
    assert not window.controls.isHidden()
    # A second time, by its button: the column stays hidden that was hidden before.
    window.toggle_controls()
    lecture.enter()
    QTest.mouseClick(lecture.bar.button("lecture"), Qt.MouseButton.LeftButton)
    assert lecture.bar.isHidden()
    assert window.controls.isHidden()


def test_that_a_clicker_alone_gives_the_lecture(
    qtbot: QtBot, window: MainWindow
) -> None:
    lecture, strip, session = window.lecture, window.scene_strip, window.session
    press(window, Key.Key_F5)
    lecture.toggle_notes()
    assert lecture.notes.text_of("answer") == ""
    press(window, Key.Key_PageDown)
    assert lecture.notes.text_of("answer") == "It learnt."
    assert strip.text == "Predict."
    assert lecture.notes.text_of("next_scene") == "The second"
    QTest.keyClick(lecture.notes, Key.Key_PageDown)
    qtbot.waitUntil(lambda: strip.text == "It learnt.")
    lecture.toggle_notes()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(session.run_changed):
        press(window, Key.Key_PageDown)
    assert lecture.bar.place_text == "scene 2 of 2 · point 1 of 1"
    press(window, Key.Key_PageDown)
    assert window.message.text() == "This is the last scene of the lecture."
    with qtbot.waitSignal(session.run_changed):
        press(window, Key.Key_PageUp)
    assert lecture.bar.title_text == "The first"


def test_that_a_black_screen_ends_with_any_key_or_click_and_the_run_goes_on(
    qtbot: QtBot, window: MainWindow
) -> None:
    black, session = window.lecture.black, window.session
    session.play()
    press(window, Key.Key_B)
    assert black.isVisible()
    assert black.geometry() == window.rect()
    begun = session.frame
    qtbot.waitUntil(lambda: session.frame is not begun and session.running)
    press(window, Key.Key_Space)
    assert black.isHidden()
    assert session.running
    press(window, Key.Key_Period)
    assert black.isVisible()
    run_button = window.transport
    covering = window.childAt(run_button.mapTo(window, run_button.rect().center()))
    assert covering is black
    QTest.mouseClick(black, Qt.MouseButton.LeftButton)
    assert black.isHidden()
    session.pause()
    qtbot.waitUntil(lambda: not session.running)
    spot = window.lecture.spotlight
    press(window, Key.Key_L)
    assert spot.isVisible()
    assert passes_clicks(window, spot)
    QCursor.setPos(window.mapToGlobal(QPoint(300, 200)))
    qtbot.waitUntil(lambda: spot.circle.center() == QPoint(300, 200))
    press(window, Key.Key_Escape)
    assert not spot.is_on


def passes_clicks(window: MainWindow, spot: QWidget) -> bool:
    """Tell whether clicks here and there go to what lies beneath."""
    places = (QPoint(640, 300), QPoint(100, 100), window.rect().center())
    return all(window.childAt(each) is not spot for each in places)


def test_that_a_lecture_gives_itself_and_tells_what_was_refused(
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    scenes = (FIRST, UNFIT, SECOND)
    autoplay = Autoplay(window, scenes, seconds=0.05, pictures=tmp_path)
    with qtbot.waitSignal(autoplay.finished):
        autoplay.begin()
    made = {file.name for file in tmp_path.iterdir()}
    assert made == {"first-1.png", "first-2.png", "unfit-1.png", "second-1.png"}
    assert len(autoplay.problems) == 1
    assert "unfit, point 1" in autoplay.problems[0]
    assert autoplay.problems[0] in capsys.readouterr().err
    assert window.lecture.bar.title_text == "The second"


def test_that_two_scenes_named_on_the_command_line_end_by_themselves(
    tmp_path: Path,
) -> None:
    for scene in (FIRST, SECOND):
        (tmp_path / f"{scene.key}.json").write_bytes(msgspec.json.encode(scene))
    pictures = tmp_path / "pictures"
    options = ["first.json", "--autoplay", "second.json", "--pictures", str(pictures)]
    command = [sys.executable, str(ROOT / "main.py"), *options, "--size", "1280x720"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    made = {file.name for file in pictures.iterdir()}
    assert made == {"first-1.png", "first-2.png", "second-1.png"}


# --- without a window ----------------------------------------------------------------


def test_that_autoplay_needs_no_seconds_and_no_scenes() -> None:
    assert parse_arguments(["--autoplay", "xor-mlp"]).autoplay == 0.0
    arguments = parse_arguments(["xor-mlp", "--autoplay", "2.5", "momentum"])
    assert arguments.autoplay == 2.5
    assert [s.key for s in chosen_scenes(arguments)] == ["xor-mlp", "momentum"]
    assert chosen_scenes(parse_arguments(["--autoplay"])) == built_in_scenes()


@pytest.mark.parametrize(
    "options",
    [
        ["--autoplay", "-3"],
        ["--autoplay", "1e9"],
        ["xor-mlp", "--pictures", "out"],
        ["xor-mlp", "momentum", "--headless"],
        ["xor-mlp", "--autoplay", "--headless"],
    ],
)
def test_that_options_of_a_lecture_that_make_no_sense_are_refused(
    options: list[str],
) -> None:
    with pytest.raises(InputError):
        parse_arguments(options)


def test_that_a_longer_text_is_shown_longer() -> None:
    assert reading_s("x" * 200) > reading_s("x" * 100) > reading_s("")


def test_that_the_clock_pauses_and_comes_back_to_the_same_lecture() -> None:
    time = [100.0]
    clock = LectureClock(now=lambda: time[0])
    clock.enter()
    time[0] += 727.0
    assert clock.text == "12:07"
    clock.toggle()
    time[0] += 50.0
    assert clock.text == "12:07"
    clock.toggle()
    clock.leave()
    time[0] += 10.0
    clock.enter()
    assert clock.text == "12:17"
    clock.reset()
    assert clock.text == "0:00"
    clock.leave()
    time[0] += FORGETS_AFTER_S + 1.0
    clock.enter()
    assert clock.text == "0:00"
    clock.leave()


def test_that_a_move_of_the_spotlight_paints_only_what_it_changes() -> None:
    before, after = QRect(0, 0, 200, 200), QRect(20, 0, 200, 200)
    changed = changed_region(before, after)
    assert changed.contains(QPoint(1, 100))
    assert changed.contains(QPoint(218, 100))
    assert not changed.contains(QPoint(110, 100))
    assert (
        QRegion(before)
        .boundingRect()
        .united(after)
        .adjusted(-4, -4, 4, 4)
        .contains(changed.boundingRect())
    )
