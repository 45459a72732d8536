"""Documents in the window: saved, opened again, and kept by themselves."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from nnsim.frames.frame import Frame
from nnsim.saved.document import read_document_file
from nnsim.scene import built_in_scene
from ui.keeping.journal import LAST_SESSION, is_left
from ui.main_window import MainWindow
from ui.settings import Settings


def frame_of(window: MainWindow) -> Frame:
    frame = window.session.frame
    assert frame is not None
    return frame


@pytest.fixture
def make_window(qtbot: QtBot, tmp_path: Path) -> Callable[[], MainWindow]:
    """Windows that keep a journal in the same folder, as programs one after another."""
    settings = Settings.forgetful()

    def make() -> MainWindow:
        window = MainWindow(settings, tmp_path / "kept" / "runs.jsonl")
        qtbot.addWidget(window)
        window.resize(1280, 720)
        window.show()
        return window

    return make


def opened_scene(qtbot: QtBot, window: MainWindow, key: str) -> MainWindow:
    window.open_scene(key)
    qtbot.waitUntil(lambda: window.session.frame is not None)
    return window


def trained(qtbot: QtBot, window: MainWindow, n_epochs: int) -> None:
    """Train so many epochs more."""
    wanted = frame_of(window).n_epochs + n_epochs
    window.session.play(n_epochs)
    qtbot.waitUntil(
        lambda: frame_of(window).n_epochs >= wanted and not frame_of(window).running
    )


def edited_run(qtbot: QtBot, window: MainWindow) -> None:
    """Train, change η, set a weight, train on, and look at a moment in between."""
    opened_scene(qtbot, window, "three-class-mlp")
    trained(qtbot, window, 3)
    session = window.session
    training = replace(session.experiment.training, learning_rate=0.5)
    session.edit(replace(session.experiment, training=training))
    trained(qtbot, window, 2)
    session.set_weights((1, 0.75))
    trained(qtbot, window, 2)


def save_as(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    with qtbot.waitSignal(window.keeping.saving.used):
        window.actions_by_key["save_as"].trigger()
        dialog = window.findChild(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        dialog.fileSelected.emit(str(file))
        dialog.reject()
    qtbot.waitUntil(lambda: not window.keeping.saving.background.has_thread)


def parameters_at(qtbot: QtBot, window: MainWindow, step: int) -> np.ndarray:
    window.session.seek(step)
    qtbot.waitUntil(lambda: frame_of(window).n_steps == step)
    return np.array(frame_of(window).parameters)


def test_that_a_saved_run_opens_in_another_window_with_the_same_moments(
    qtbot: QtBot, make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    window = make_window()
    edited_run(qtbot, window)
    file = tmp_path / "run.nnsim"
    save_as(qtbot, window, file)
    end = frame_of(window).timeline.end_step
    steps = (0, 7, end // 2, end)
    before = [parameters_at(qtbot, window, step) for step in steps]
    edits = frame_of(window).timeline.edits
    window.close()

    other = make_window()
    opened_scene(qtbot, other, "xor-mlp")
    other.opening.open_file(str(file))
    qtbot.waitUntil(lambda: other.keeping.saving.path == file)
    qtbot.waitUntil(lambda: other.session.frame is not None)
    qtbot.waitUntil(lambda: frame_of(other).timeline.end_step == end)
    assert frame_of(other).timeline.edits == edits
    assert other.session.experiment.training.learning_rate == 0.5
    after = [parameters_at(qtbot, other, step) for step in steps]
    for one, two in zip(before, after, strict=True):
        assert np.array_equal(one, two)
    other.close()


def test_that_save_writes_to_the_open_document_without_asking(
    qtbot: QtBot, make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    window = make_window()
    edited_run(qtbot, window)
    file = tmp_path / "run.nnsim"
    save_as(qtbot, window, file)
    trained(qtbot, window, 1)
    end = frame_of(window).n_steps
    with qtbot.waitSignal(window.keeping.saving.used):
        window.actions_by_key["save"].trigger()
    counts = read_document_file(file).arrays["state_counts"]
    assert counts[-1, 3] == end
    assert window.keeping.recent.files == [str(file)]
    window.close()


def test_that_a_damaged_document_leaves_what_is_open(
    qtbot: QtBot, make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    window = make_window()
    edited_run(qtbot, window)
    file = tmp_path / "run.nnsim"
    save_as(qtbot, window, file)
    file.write_bytes(file.read_bytes()[:-200])
    run, n_steps = window.session.last_run_id, frame_of(window).n_steps
    window.opening.open_file(str(file))
    qtbot.waitUntil(lambda: window.message.kind() == "error")
    assert "run.nnsim" in window.message.text()
    assert (window.session.last_run_id, frame_of(window).n_steps) == (run, n_steps)
    window.close()


def test_that_what_a_killed_program_showed_is_offered_and_opens(
    qtbot: QtBot, make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    window = make_window()
    edited_run(qtbot, window)
    journal = window.keeping.journal
    journal.write()
    qtbot.waitUntil(lambda: journal.file is not None and journal.file.is_file())
    qtbot.waitUntil(lambda: not journal.background.has_thread)
    assert journal.file is not None
    assert not is_left(journal.file)
    end = frame_of(window).n_steps
    killed = journal.file.with_name("1-killed.nnsim")
    killed.write_bytes(journal.file.read_bytes())
    window.close()

    other = make_window()
    opened_scene(qtbot, other, "xor-mlp")
    other.keeping.journal.offer()
    box = other.keeping.journal.dialog
    assert isinstance(box, QMessageBox)
    box.accept()
    qtbot.waitUntil(lambda: frame_of(other).timeline.end_step == end)
    assert other.keeping.saving.path is None
    other.close()


def test_that_what_was_open_last_time_stays_in_the_menu(
    qtbot: QtBot, make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    window = make_window()
    edited_run(qtbot, window)
    end = frame_of(window).n_steps
    window.close()
    last = tmp_path / "kept" / "journal" / LAST_SESSION
    assert read_document_file(last).arrays["state_counts"][-1, 3] == end

    other = make_window()
    opened_scene(qtbot, other, "xor-mlp")
    other.keeping.recent.aboutToShow.emit()
    action = other.keeping.recent.findChild(QAction, "last_session")
    assert isinstance(action, QAction)
    other.keeping.recent.triggered.emit(action)
    qtbot.waitUntil(lambda: frame_of(other).timeline.end_step == end)
    other.close()


def test_that_bookmarks_and_panels_come_back(
    qtbot: QtBot, make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    window = make_window()
    edited_run(qtbot, window)
    window.timeline.bookmarks.add(12)
    window.timeline.bookmarks.rename(12, "here")
    window.docks.show_panels(("network", "equations"))
    file = tmp_path / "run.nnsim"
    save_as(qtbot, window, file)
    window.close()

    other = make_window()
    opened_scene(qtbot, other, "xor-mlp")
    other.opening.open_file(str(file))
    qtbot.waitUntil(lambda: other.timeline.bookmarks.at(12) is not None)
    mark = other.timeline.bookmarks.at(12)
    assert mark is not None
    assert mark.name == "here"
    assert set(other.docks.visible_panels) == {"network", "equations"}
    assert other.session.scene == built_in_scene("three-class-mlp")
    other.close()


def test_that_a_journal_that_cannot_be_written_is_said_once(
    qtbot: QtBot, make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    window = make_window()
    opened_scene(qtbot, window, "xor-mlp")
    journal = window.keeping.journal
    refused: list[object] = []
    journal.refused.connect(refused.append)
    folder = tmp_path / "kept" / "journal"
    folder.rename(tmp_path / "gone")
    for _ in range(2):
        with qtbot.waitSignal(journal.background.ended):
            journal.write()
    assert len(refused) == 1
    (tmp_path / "gone").rename(folder)
    with qtbot.waitSignal(journal.background.ended):
        journal.write()
    assert journal.file is not None
    assert journal.file.is_file()
    window.close()
