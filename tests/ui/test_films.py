"""A run as a film: right frames, right order, and nothing left of what was ended."""

import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from nnsim.errors import InputError
from tests.ui.conftest import is_settled
from tests.ui.panel_hands import run_epochs
from tests.ui.window_hands import open_window
from ui.films import encoding
from ui.films.dialog import FilmDialog
from ui.films.encoding import encode, ffmpeg_command
from ui.films.grabbing import grab
from ui.films.order import FilmOrder, FilmWritten, pixels_of
from ui.films.plan import FilmPlan, film_steps
from ui.main_window import MainWindow

FAKE = """#!{python}
import pathlib, sys
pathlib.Path(sys.argv[-1]).write_bytes(b"film" + sys.stdin.buffer.read())
"""
SIZE = (6, 4)
KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    window = open_window(qtbot, qapp, "xor-mlp")
    run_epochs(qtbot, window.session, 20)
    qtbot.waitUntil(lambda: is_settled(window.session))
    yield window
    window.close()


def plan_of(window: MainWindow, n_frames: int, form: str = "webp") -> FilmPlan:
    frame = window.session.frame
    assert frame is not None
    view = frame.timeline
    steps = film_steps(view.epoch_marks, view.end_step, (0, 20), n_frames, "even")
    return FilmPlan("feature_space", form, steps, 10, 300)


def shots() -> list[np.ndarray]:
    return [np.full((SIZE[1], SIZE[0], 3), 60 * k, np.uint8) for k in range(4)]


@pytest.mark.parametrize("form", ["gif", "webp"])
def test_that_a_film_has_a_frame_for_each_moment(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, form: str
) -> None:
    panel, plan = window.docks.panel("feature_space"), plan_of(window, 5, form)
    last = pixels_of(grab(panel, plan.width))
    path = tmp_path / f"a.{form}"
    with qtbot.waitSignal(window.films.said):
        window.films.record(path, plan)
    qtbot.waitUntil(lambda: is_settled(window.session))
    assert "Film of 5 frames saved" in window.message.text()
    with Image.open(path) as film:
        assert getattr(film, "n_frames", 1) == 5
        frames = []
        for number in range(5):
            film.seek(number)
            frames.append(np.asarray(film.convert("RGB"), np.int64))
    assert frames[0].shape == last.shape
    assert np.abs(frames[0] - frames[-1]).max() > 50
    assert np.abs(frames[-1] - last).mean() < 6.0
    assert window.session.frame is not None
    assert window.session.frame.n_steps == plan.steps[-1]
    assert list(tmp_path.iterdir()) == [path]


def test_that_the_frames_are_the_moments_at_their_steps(
    qtbot: QtBot, window: MainWindow
) -> None:
    panel, plan = window.docks.panel("feature_space"), plan_of(window, 3)
    images: list[object] = []
    window.films.recorder.grabbed.connect(images.append)
    with qtbot.waitSignal(window.films.recorder.ended) as ended:
        window.films.recorder.begin(panel, plan.steps, plan.width)
    assert ended.args == [True]
    window.session.seek(plan.steps[0])
    frame_is_there = lambda: (  # noqa: E731
        is_settled(window.session)
        and window.session.frame is not None
        and window.session.frame.n_steps == plan.steps[0]
    )
    qtbot.waitUntil(frame_is_there)
    assert images[0] == grab(panel, plan.width)
    assert len(images) == 3


def test_that_cancel_leaves_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.actions_by_key["export_film"].trigger()
    (dialog,) = window.findChildren(FilmDialog)
    dialog.frames.set_value(500)
    QTest.mouseClick(dialog.record_button, Qt.MouseButton.LeftButton)
    (chooser,) = window.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "a.gif"))
    chooser.close()
    qtbot.waitUntil(lambda: window.films.recorder.n_grabbed > 1)
    assert "of 500" in dialog.note.text()
    with qtbot.waitSignal(window.films.said):
        QTest.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    assert "cancelled" in window.message.text()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("is_cancelled", [False, True])
def test_that_a_run_that_ran_goes_on_after_its_film(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, is_cancelled: bool
) -> None:
    session, plan = window.session, plan_of(window, 4, "gif")
    session.play()
    qtbot.waitUntil(lambda: session.running)
    with qtbot.waitSignal(window.films.said):
        window.films.record(tmp_path / "a.gif", plan)
        if is_cancelled:
            window.films.cancel()
    qtbot.waitUntil(lambda: session.running)
    frame = session.frame
    assert frame is not None
    assert frame.n_steps >= plan.steps[-1]
    qtbot.waitUntil(lambda: session.frame is not None and session.frame is not frame)
    session.pause()
    qtbot.waitUntil(lambda: is_settled(session))


def test_that_a_run_at_rest_stays_at_rest_after_its_film(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.films.said):
        window.films.record(tmp_path / "a.gif", plan_of(window, 4, "gif"))
    qtbot.waitUntil(lambda: is_settled(window.session))
    assert not window.session.running


def test_that_a_live_film_is_grabbed_until_the_key_is_pressed_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    QTest.keyClick(window, Qt.Key.Key_R, KEYS)
    (chooser,) = window.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "a.gif"))
    chooser.close()
    live, session = window.films.live, window.session
    assert live.is_on
    session.play()
    qtbot.waitUntil(lambda: session.running)
    with qtbot.waitSignals([live.grabbed] * 3):
        pass
    qtbot.waitUntil(lambda: session.frame is not None and session.frame.n_steps > 90)
    assert live.is_on
    window.actions_by_key["record_live"].trigger()
    assert not window.films.live.is_on
    qtbot.waitUntil(lambda: not window.films.background.has_thread)
    assert "frames saved" in window.message.text()
    with Image.open(tmp_path / "a.gif") as film:
        assert film.width == window.width()
    session.pause()
    qtbot.waitUntil(lambda: is_settled(session))


def test_that_a_late_grab_stands_for_the_frames_that_were_due(
    window: MainWindow,
) -> None:
    live = window.films.live
    times: list[int] = []
    live.grabbed.connect(lambda _, n_times: times.append(n_times))
    live.begin(window.docks, 100)
    live.grab_until(30)
    live.grab_until(200)
    live.take(4)
    live.grab_until(1000)
    live.grab_until(2000)
    live.stop()
    assert times == [1, 3, 12]


def test_that_closing_the_window_ends_a_live_film(
    window: MainWindow, tmp_path: Path
) -> None:
    window.films.record_live(str(tmp_path / "a.gif"))
    window.close()
    assert not window.films.background.has_thread
    assert list(tmp_path.iterdir()) == []


def test_that_a_live_film_in_no_folder_is_one_sentence(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.films.refused):
        window.films.record_live(str(tmp_path / "nowhere" / "a.webp"))
    assert not window.films.live.is_on
    assert "cannot be written" in window.message.text()


def test_that_frames_of_another_size_become_as_large_as_the_first(
    tmp_path: Path,
) -> None:
    order = FilmOrder(tmp_path / "a.gif", "gif", 9, 10)
    for width in (30, 60):
        image = QImage(width, 20, QImage.Format.Format_RGB32)
        image.fill(width * 0x010101)
        order.frames.put(image)
    order.frames.put(None)
    told: list[object] = []
    order.do(told.append, lambda: False)
    assert told[-1] == FilmWritten(order.path, 2)
    with Image.open(order.path) as film:
        assert film.size == (30, 20)


def test_that_running_on_ends_the_film_with_a_sentence(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.films.record(tmp_path / "a.gif", plan_of(window, 500, "gif"))
    qtbot.waitUntil(lambda: window.films.recorder.n_grabbed > 1)
    with qtbot.waitSignal(window.films.said) as said:
        window.session.advance("epoch")
    assert "because the run was changed" in said.args[0]
    assert list(tmp_path.iterdir()) == []


def test_that_closing_the_window_ends_the_film(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.films.record(tmp_path / "a.gif", plan_of(window, 500, "gif"))
    qtbot.waitUntil(lambda: window.films.recorder.n_grabbed > 1)
    window.close()
    assert not window.films.background.has_thread
    assert list(tmp_path.iterdir()) == []


def test_that_a_folder_that_is_not_there_is_one_sentence(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.films.refused):
        window.films.record(tmp_path / "nowhere" / "a.gif", plan_of(window, 4, "gif"))
    assert "cannot be written" in window.message.text()


def test_that_a_gif_keeps_a_hue_that_comes_late(tmp_path: Path) -> None:
    grey = np.linspace(0, 255, 200).astype(np.uint8)
    early = np.repeat(np.tile(grey, (120, 1))[..., None], 3, axis=2)
    late = early.copy()
    late[50:52] = (230, 20, 40)
    late[80, 10:60] = (20, 120, 220)
    path = tmp_path / "a.gif"
    encode(path, "gif", iter([early, early // 2, late]), 10)
    with Image.open(path) as film:
        film.seek(2)
        seen = np.asarray(film.convert("RGB"), np.int64)
    assert np.abs(seen - late).max() <= 8


@pytest.mark.parametrize("fps", [7, 10, 15, 30])
def test_that_a_gif_of_equal_frames_lasts_as_long(tmp_path: Path, fps: int) -> None:
    one, other, *_ = shots()
    frames = [one] * 7 + [other] * 8 + [one] * 6
    path = tmp_path / "a.gif"
    encode(path, "gif", iter(frames), fps)
    lengths = []
    with Image.open(path) as film:
        for number in range(getattr(film, "n_frames", 1)):
            film.seek(number)
            lengths.append(film.info["duration"])
    wanted = np.diff([0, 7, 15, 21]) * 1000 / fps
    assert np.abs(np.array(lengths) - wanted).max() <= 10
    assert abs(sum(lengths) - 21_000 / fps) <= 5


def test_that_a_webp_of_equal_frames_lasts_as_long(tmp_path: Path) -> None:
    one, other, *_ = shots()
    path = tmp_path / "a.webp"
    encode(path, "webp", iter([one] * 7 + [other] * 8), 10)
    total = 0
    with Image.open(path) as film:
        for number in range(getattr(film, "n_frames", 1)):
            film.seek(number)
            film.load()
            total += film.info["duration"]
    assert total == 1500


def test_that_ffmpeg_gets_the_raw_frames(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "ffmpeg"
    program.write_text(FAKE.format(python=sys.executable), "utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(encoding, "ffmpeg_path", lambda: str(program))
    encode(tmp_path / "a.mp4", "mp4", iter(shots()), 10)
    raw = b"".join(each.tobytes() for each in shots())
    assert (tmp_path / "a.mp4").read_bytes() == b"film" + raw
    command = ffmpeg_command("ffmpeg", SIZE, 10, tmp_path / "a.mp4")
    assert command[command.index("-s") + 1] == "6x4"
    assert command[command.index("-r") + 1] == "10"


def test_that_an_ffmpeg_that_is_gone_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encoding, "ffmpeg_path", lambda: str(tmp_path / "gone"))
    with pytest.raises(InputError, match="cannot be written"):
        encode(tmp_path / "a.mp4", "mp4", iter(shots()), 10)
    assert list(tmp_path.iterdir()) == []


def test_that_without_ffmpeg_there_is_no_mp4_and_a_word_why(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.films.dialog.ffmpeg_path", lambda: "")
    window.actions_by_key["export_film"].trigger()
    (dialog,) = window.findChildren(FilmDialog)
    assert "ffmpeg" in dialog.note.text()
    dialog.close()


@pytest.mark.parametrize("spacing", ["even", "log"])
def test_that_steps_rise_from_the_first_epoch_to_the_last(spacing: str) -> None:
    steps = film_steps([(0, 0, 4)], 400, (0, 100), 21, spacing)
    assert (steps[0], steps[-1], len(steps)) == (0, 400, 21)
    assert list(steps) == sorted(steps)
    gaps = np.diff(steps)
    assert (gaps[0] < gaps[-1]) == (spacing == "log")
