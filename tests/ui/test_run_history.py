"""Runs are noted when pinned, ended or left, and found again in a later window."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from nnsim.run_history import PastRun, RunHistory, note_run, read_history
from nnsim.scene import Scene
from tests.engine.test_run_history import past_run
from tests.ui.comparing_hands import SCENE, XOR, begin_with, pin_now
from tests.ui.conftest import open_experiment
from tests.ui.panel_hands import frame_of, run_epochs
from ui.main_window import MainWindow, application
from ui.palettes import THEMES
from ui.run_history.archive import RunArchive
from ui.run_history.notes import RunNotes
from ui.run_history.view import RunHistoryView
from ui.session import Session
from ui.settings import Settings
from ui.theme import apply_theme

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def noted(qtbot: QtBot, session: Session) -> list[PastRun]:
    """What was noted of a session with XOR open."""
    runs: list[PastRun] = []
    notes = RunNotes(session, session)
    notes.noted.connect(runs.append)
    open_experiment(qtbot, session, XOR, key="gate", title="Gate")
    return runs


def test_that_a_run_is_noted_when_it_is_left_and_one_without_an_epoch_is_not(
    qtbot: QtBot, session: Session, noted: list[PastRun]
) -> None:
    begin_with(qtbot, session, training__learning_rate=0.25)
    assert noted == []
    run_epochs(qtbot, session, 3)
    last = frame_of(session)
    begin_with(qtbot, session, training__learning_rate=0.5)
    (run,) = noted
    assert (run.title, run.scene, run.differs) == ("Gate", "gate", "η 0.25")
    assert run.experiment.training.learning_rate == 0.25
    assert (run.because, run.stopped, run.n_epochs, run.n_steps) == ("left", "", 3, 3)
    assert run.errors == (last.evaluations[0].error, None, None)
    assert run.accuracy == last.evaluations[0].accuracy
    assert run.seconds == last.seconds > 0.0
    session.close()
    assert len(noted) == 1


def test_that_a_run_that_ended_is_noted_once_and_again_if_it_goes_on(
    qtbot: QtBot, session: Session, noted: list[PastRun]
) -> None:
    run_epochs(qtbot, session, 100)
    qtbot.waitUntil(lambda: len(noted) == 1)
    assert (noted[0].because, noted[0].stopped) == ("ended", "epochs")
    pin_now(qtbot, session)
    assert len(noted) == 1
    session.play(5)
    qtbot.waitUntil(lambda: frame_of(session).n_epochs == 25)
    session.close()
    assert [run.n_epochs for run in noted] == [20, 25]
    assert noted[0].id == noted[1].id


def test_that_a_pinned_run_is_noted_at_once_and_what_follows_apart(
    qtbot: QtBot, session: Session, noted: list[PastRun]
) -> None:
    run_epochs(qtbot, session, 4)
    pin_now(qtbot, session)
    assert [(run.because, run.n_epochs) for run in noted] == [("pinned", 4)]
    with qtbot.waitSignal(session.run_changed):
        session.rewind()
    assert len(noted) == 1
    qtbot.waitUntil(lambda: session.frame is not None)
    run_epochs(qtbot, session, 6)
    session.seek(2)
    qtbot.waitUntil(lambda: frame_of(session).n_steps == 2)
    session.close()
    assert [run.n_epochs for run in noted] == [4, 6]
    assert noted[0].id != noted[1].id


def test_that_racers_are_noted_once_when_their_race_is_left(
    qtbot: QtBot, session: Session, noted: list[PastRun]
) -> None:
    others = [XOR.with_seed(seed) for seed in (5, 6)]
    with qtbot.waitSignal(session.run_changed):
        assert session.race(XOR, others, 7)
    qtbot.waitUntil(
        lambda: (
            [run.n_epochs for run in session.pinned] == [7, 7]
            and session.frame is not None
            and not session.frame.running
        )
    )
    assert noted == []
    session.close()
    assert sorted(run.experiment.network.seed for run in noted) == [0, 5, 6]
    assert {run.n_epochs for run in noted} == {7}


def test_that_an_archive_writes_in_its_thread_and_tells_who_watches(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "history.jsonl"
    told: list[RunHistory] = []
    archive = RunArchive(path)
    archive.changed.connect(told.append)
    for n in range(1, 6):
        archive.note(past_run(n))
    archive.watch(True)
    qtbot.waitUntil(lambda: bool(told) and len(told[-1].runs) == 5)
    archive.forget(["run3"])
    qtbot.waitUntil(lambda: len(told[-1].runs) == 4)
    archive.note(past_run(8))
    archive.note(past_run(9))
    archive.close()
    assert [run.id for run in read_history(path).runs][:2] == ["run9", "run8"]
    archive.note(past_run(7))
    nowhere = RunArchive(None)
    nowhere.note(past_run(1))
    nowhere.close()
    assert list(tmp_path.iterdir()) == [path]


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[RunHistoryView]:
    """The view with three runs."""
    parent = QWidget()
    parent.resize(1280, 720)
    qtbot.addWidget(parent)
    view = RunHistoryView(is_kept=True, parent=parent)
    runs = (
        past_run(3, differs="η 0.5", title="Two moons", n_epochs=7),
        past_run(2, differs="η 0.25", n_epochs=100, n_edits=2),
        past_run(1, stopped="diverged", n_epochs=30),
    )
    view.show()
    view.show_history(RunHistory(runs, n_damaged=2))
    yield view
    view.close()


def shown(view: RunHistoryView) -> list[str]:
    return [view.found.run_at(row).id for row in range(view.found.rowCount())]


def test_that_the_view_searches_sorts_and_says_what_was_skipped(
    view: RunHistoryView,
) -> None:
    assert shown(view) == ["run3", "run2", "run1"]
    assert view.words.text() == (
        "3 runs · 2 lines of the file are damaged and were skipped"
    )
    QTest.keyClicks(view.search, "XOR ")
    assert shown(view) == ["run2", "run1"]
    QTest.keyClicks(view.search, "changed")
    assert shown(view) == ["run2"]
    view.search.clear()
    header = view.table.horizontalHeader()
    epochs = header.sectionViewportPosition(4) + 8
    place = header.rect().center()
    place.setX(epochs)
    QTest.mouseClick(header.viewport(), LEFT, pos=place)
    assert shown(view) == ["run3", "run1", "run2"]
    QTest.mouseClick(header.viewport(), LEFT, pos=place)
    assert shown(view) == ["run2", "run1", "run3"]


def test_that_enter_opens_delete_forgets_and_clear_asks_first(
    qtbot: QtBot, view: RunHistoryView
) -> None:
    opened: list[PastRun] = []
    forgotten: list[tuple[str, ...]] = []
    view.run_chosen.connect(opened.append)
    view.forget_wanted.connect(forgotten.append)
    QTest.keyClick(view.search, Key.Key_Down)
    view.table.selectRow(1)
    QTest.keyClick(view.table, Key.Key_Return)
    assert [run.id for run in opened] == ["run2"]
    view.table.selectAll()
    assert not view.open_button.isEnabled()
    QTest.keyClick(view.table, Key.Key_Return)
    assert len(opened) == 1
    QTest.keyClick(view.table, Key.Key_Delete)
    assert forgotten == [("run3", "run2", "run1")]
    QTest.mouseClick(view.clear_button, LEFT)
    assert view.question is not None
    discard = view.question.button(QMessageBox.StandardButton.Discard)
    with qtbot.waitSignal(view.clear_wanted):
        QTest.mouseClick(discard, LEFT)


@pytest.mark.parametrize("theme", THEMES)
def test_that_all_columns_fit_a_small_projector(
    view: RunHistoryView, theme: str
) -> None:
    apply_theme(application(), THEMES[theme])
    view.show_history(RunHistory((past_run(1, n_steps=12_345_678, n_epochs=100_000),)))
    header = view.table.horizontalHeader()
    assert header.length() <= view.table.viewport().width()
    assert header.sectionSize(2) > 80


def test_that_a_window_notes_its_runs_and_the_next_one_opens_them_to_the_same_bits(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "history.jsonl"
    note_run(path, past_run(1, title="Long ago"))
    first = open_window(qtbot, SCENE, path)
    run_epochs(qtbot, first.session, 6)
    reached = frame_of(first.session).parameters
    first.close()
    assert [run.title for run in read_history(path).runs] == ["Momenta", "Long ago"]

    second = open_window(qtbot, Scene(key="other", title="Other"), path)
    QTest.keyClick(second, Key.Key_H, CONTROL)
    view = second.history.view
    assert view is not None
    qtbot.waitUntil(lambda: len(shown(view)) == 2)
    with qtbot.waitSignal(second.session.run_changed):
        cell = view.table.visualRect(view.found.index(0, 1)).center()
        QTest.mouseClick(view.table.viewport(), LEFT, pos=cell)
        QTest.mouseDClick(view.table.viewport(), LEFT, pos=cell)
    qtbot.waitUntil(lambda: second.session.frame is not None)
    assert second.top_bar.title_text.startswith("Momenta")
    run_epochs(qtbot, second.session, 6)
    assert np.array_equal(frame_of(second.session).parameters, reached)
    QTest.keyClick(view.table, Key.Key_Delete)
    qtbot.waitUntil(lambda: len(shown(view)) == 1)
    second.close()
    runs = read_history(path).runs
    assert [run.title for run in runs] == ["Momenta", "Long ago"]
    assert runs[0].date >= runs[1].date


def open_window(qtbot: QtBot, scene: Scene, path: Path) -> MainWindow:
    window = MainWindow(Settings.forgetful(), path)
    qtbot.addWidget(window)
    window.show()
    window.setFocus()
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_given_scene(scene)
    return window
