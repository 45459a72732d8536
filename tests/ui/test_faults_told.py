"""Exceptions that nobody caught: the log, the one dialog, and the copy of the run."""

import logging
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from nnsim.arrays import frozen
from nnsim.data.dataset import Dataset
from nnsim.data.own_sets import keep_own_set
from nnsim.data.settings import DataSettings, SplitSettings
from nnsim.experiment import Experiment
from nnsim.saved.document import read_document_file
from nnsim.scene import Scene
from tests.engine.prepared import numbers
from tests.ui.crash_hands import log_text, logging_to, watched_window
from ui.app_window import AppWindow
from ui.crash.dialog import FaultDialog
from ui.crash.door import CrashDoor
from ui.crash.faults import Faults
from ui.crash.log_file import MOST_BYTES, N_OLDER
from ui.crash.places import rescued_file
from ui.languages import ENGLISH, use_language

Watched = tuple[AppWindow, CrashDoor]


@pytest.fixture
def watched(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Watched]:
    with watched_window(qtbot, qapp, tmp_path) as both:
        yield both


@pytest.fixture
def faults(qapp: QApplication, tmp_path: Path) -> Iterator[Faults]:
    """The hooks and a log, without a window."""
    faults = Faults()
    with logging_to(tmp_path):
        faults.install()
        yield faults
        faults.uninstall()


class Broken(QObject):
    """Has a slot that fails, as one of the product might."""

    rung = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rung.connect(self.fail)

    @Slot()
    def fail(self) -> None:
        raise ZeroDivisionError("a planted fault")


class BrokenThread(QThread):
    def run(self) -> None:
        raise LookupError("planted in a thread of Qt")


class Unfinishable:
    def __del__(self) -> None:
        raise ValueError("planted in a finaliser")


def dialogs(shown: AppWindow) -> list[FaultDialog]:
    return [each for each in shown.window.findChildren(FaultDialog) if each.isVisible()]


def wait_for_dialog(qtbot: QtBot, shown: AppWindow) -> FaultDialog:
    qtbot.waitUntil(lambda: len(dialogs(shown)) == 1)
    return dialogs(shown)[0]


def test_that_a_fault_in_a_slot_is_logged_and_told_once_and_the_run_goes_on(
    qtbot: QtBot, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, door = watched
    Broken(shown).rung.emit()
    dialog = wait_for_dialog(qtbot, shown)
    assert "a planted fault" in shown.window.message.text()
    assert "ZeroDivisionError: a planted fault" in dialog.what.text()
    assert not dialog.isModal()
    text = log_text(door.folder)
    assert "Traceback (most recent call last)" in text
    assert "raise ZeroDivisionError" in text
    QTest.keyClick(shown.window, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: shown.window.session.frame.n_steps == 1)  # type: ignore[union-attr]
    assert_takes_no_key(shown, dialog)
    assert_buttons_do_what_they_say(shown, door, dialog, monkeypatch)
    assert_a_thousand_more_are_one_dialog(shown, door)


def assert_takes_no_key(shown: AppWindow, dialog: FaultDialog) -> None:
    assert dialog.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not any(each.isDefault() for each in dialog.findChildren(QPushButton))
    assert shown.window.frameGeometry().contains(dialog.frameGeometry())


def assert_buttons_do_what_they_say(
    shown: AppWindow, door: CrashDoor, dialog: FaultDialog, patch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    patch.setattr(
        "ui.crash.door.QDesktopServices.openUrl",
        lambda url: opened.append(url.toLocalFile()),
    )
    dialog.copy.click()
    text = QApplication.clipboard().text()
    assert text == dialog.report.toPlainText()
    for part in ("NNSim ", "Python ", "Qt ", "PySide6", "numpy ", "numba ", "xor-mlp"):
        assert part in text
    assert "Traceback" in text
    assert '"hidden"' in text
    dialog.folder.click()
    assert opened == [str(door.folder)]
    dialog.close_button.click()
    assert dialogs(shown) == []


def assert_a_thousand_more_are_one_dialog(shown: AppWindow, door: CrashDoor) -> None:
    """The second kind comes a minute later; then each of it comes a thousand times."""
    broken, door._closed_at = Broken(shown), None
    QTimer.singleShot(0, lambda: float("planted"))
    for _ in range(1000):
        broken.rung.emit()
        QApplication.processEvents()
        assert len(dialogs(shown)) <= 1
    assert [n_times for _, n_times in door.faults.counted] == [1001, 1]
    (dialog,) = dialogs(shown)
    assert "000 times" in dialog.what.text()
    told = [line for line in log_text(door.folder).splitlines() if "times" in line]
    assert [line.split()[-2] for line in told] == ["10", "100", "1000"]
    assert len(log_text(door.folder).splitlines()) < 40
    dialog.close()
    # The same fault, and another one in the same minute, do not bring it back.
    broken.rung.emit()
    QTimer.singleShot(0, lambda: int("planted"))
    QApplication.processEvents()
    QApplication.processEvents()
    assert len(door.faults.counted) == 3
    assert dialogs(shown) == []


def test_that_no_way_out_is_left_open(
    qtbot: QtBot, qapp: QApplication, faults: Faults, tmp_path: Path
) -> None:
    thread = threading.Thread(target=[].pop, name="planted thread")
    thread.start()
    thread.join()
    broken_thread = BrokenThread(qapp)
    broken_thread.start()
    broken_thread.wait()
    Unfinishable()
    broken = Broken()
    QTimer.singleShot(0, broken.fail)
    qtbot.waitUntil(lambda: len(faults.counted) == 4)
    broken_thread.deleteLater()
    told = {fault.problem.partition(":")[0] for fault, _ in faults.counted}
    assert told == {"IndexError", "LookupError", "ValueError", "ZeroDivisionError"}
    text = log_text(tmp_path)
    for sign in ("planted thread", "in a thread of Qt", "in a finaliser"):
        assert sign in text


def test_that_a_fault_of_the_training_thread_is_told_and_the_run_can_go_on(
    qtbot: QtBot, watched: Watched, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shown, _ = watched
    session = shown.window.session

    def planted(*_: object) -> None:
        raise RuntimeError("planted in training")

    with monkeypatch.context() as patch:
        patch.setattr("ui.drive.Drive.go", planted)
        session.play()
        dialog = wait_for_dialog(qtbot, shown)
    assert "planted in training" in dialog.what.text()
    # The log tells the door before the run tells the window.
    line = shown.window.message
    qtbot.waitUntil(lambda: "planted in training" in line.text())
    qtbot.waitUntil(lambda: not session.running)
    assert_saved_beside(qtbot, shown, dialog, tmp_path)
    session.play(3)
    qtbot.waitUntil(lambda: session.frame.n_epochs == 4)  # type: ignore[union-attr]


def assert_saved_beside(
    qtbot: QtBot, shown: AppWindow, dialog: FaultDialog, tmp_path: Path
) -> None:
    """It is of the moment of the fault, and no journal overwrites it."""
    session = shown.window.session
    qtbot.waitUntil(lambda: "Open recent" in dialog.kept.text())
    dialog.close()
    file = rescued_file(tmp_path)
    before = file.read_bytes()
    n_steps = read_document_file(file).page.n_steps
    assert n_steps == session.frame.n_steps  # type: ignore[union-attr]
    session.advance("epoch")
    qtbot.waitUntil(lambda: session.frame.n_epochs == 1)  # type: ignore[union-attr]
    journal = shown.window.keeping.journal
    with qtbot.waitSignal(journal.background.ended):
        journal.write()
    assert file.read_bytes() == before
    recent = shown.window.keeping.recent
    recent.aboutToShow.emit()
    texts = [action.text() for action in recent.actions()]
    assert "What was open at the last fault" in texts


def open_own_set(qtbot: QtBot, shown: AppWindow) -> None:
    """Learn from a table of one's own, beside documents of one's own."""
    table = Dataset(
        key="",
        inputs=numbers([[1.0, 0.0], [2.0, 1.0], [3.0, 1.0], [4.0, 0.0]]),
        input_names=("Blood pressure", "42"),
        labels=frozen(np.array([0, 1, 1, 0])),
        class_names=("Müller", "Schmidt"),
        title="patients of ward 7",
        source="ward seven.csv",
    )
    kept, error = keep_own_set(table)
    assert error is None
    data = DataSettings(
        set=kept.key, split=SplitSettings(training=1.0, validation=0.0, test=0.0)
    )
    scene = Scene(key="own", title="Doctor House", experiment=Experiment(data=data))
    keeping = shown.window.keeping
    with qtbot.waitSignal(shown.window.session.run_changed):
        shown.window.open_given_scene(scene)
    qtbot.waitUntil(lambda: shown.window.session.frame is not None)
    keeping.recent.note("/home/anybody/thesis of Vogler.nnsim")
    keeping.saving.path = Path("/home/anybody/second opinion.nnsim")
    log = logging.getLogger("test")
    log.warning("KeyError: 'Blood pressure' in patients of ward 7 (ward seven.csv)")
    log.warning("thesis of Vogler.nnsim is beside second opinion.nnsim of Müller")


def assert_names_nothing_of_ones_own(report: str) -> None:
    assert "own-" in report  # the key, which is made of the content
    for word in ("Blood", "Müller", "Schmidt", "ward", "House", "Vogler", "opinion"):
        assert word not in report


def test_that_the_journal_is_kept_where_the_training_thread_answers_no_more(
    qtbot: QtBot,
    watched: Watched,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown, _ = watched
    journal = shown.window.keeping.journal
    open_own_set(qtbot, shown)
    with qtbot.waitSignal(journal.background.ended):
        journal.write()
    monkeypatch.setattr(shown.window.session.snapshots, "ask", lambda purpose: None)
    Broken(shown).rung.emit()
    qtbot.waitUntil(rescued_file(tmp_path).is_file)
    assert read_document_file(rescued_file(tmp_path)).page.n_steps == 0
    dialog = wait_for_dialog(qtbot, shown)
    assert_names_nothing_of_ones_own(dialog.report.toPlainText())
    dialog.close()


def test_that_the_copy_of_an_earlier_fault_is_not_told_as_that_of_a_later_one(
    qtbot: QtBot, watched: Watched, tmp_path: Path
) -> None:
    _, door = watched
    rescue = door.rescue
    assert rescue is not None
    with qtbot.waitSignal(rescue.done):
        rescue.save()
    first = rescue.file
    assert first is not None
    rescue._last = None  # a minute later
    folder = rescued_file(tmp_path).parent
    shutil.rmtree(folder)
    folder.write_text("a file where the folder was", encoding="utf-8")
    with qtbot.waitSignal(rescue.done):
        rescue.save()
    assert rescue.file is None
    assert rescue.problem


def test_that_no_dialog_covers_a_lecture_or_a_full_screen_and_comes_after_it(
    qtbot: QtBot, watched: Watched
) -> None:
    shown, door = watched
    shown.window.lecture.enter(takes_screen=False)
    Broken(shown).rung.emit()
    qtbot.waitUntil(lambda: "a planted fault" in shown.window.message.text())
    QApplication.processEvents()
    assert dialogs(shown) == []
    shown.window.lecture.leave()
    wait_for_dialog(qtbot, shown).close()
    door._closed_at = None
    shown.window.showFullScreen()
    QTimer.singleShot(0, lambda: int("planted"))
    qtbot.waitUntil(lambda: len(door.faults.counted) == 2)
    QApplication.processEvents()
    assert dialogs(shown) == []
    shown.window.showNormal()
    wait_for_dialog(qtbot, shown).close()


def test_that_a_fault_in_telling_faults_ends_there_in_every_language(
    qtbot: QtBot, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, door = watched

    def planted(*_: object) -> None:
        raise OSError("planted in the report")

    monkeypatch.setattr("ui.crash.door.report_text", planted)
    monkeypatch.setattr("nnsim.saved.document.document_of", planted)
    shown.speak("fr")
    Broken(shown).rung.emit()
    dialog = wait_for_dialog(qtbot, shown)
    qtbot.waitUntil(lambda: "enregistré" in dialog.kept.text())
    assert dialog.close_button.text() == "Fermer"
    assert len(door.faults.counted) <= 3
    dialog.close()
    use_language(ENGLISH)


def test_that_the_log_stays_small(tmp_path: Path) -> None:
    log = logging.getLogger("test of the log")
    with logging_to(tmp_path):
        for number in range(100):
            # Letters, since messages that differ by numbers are one.
            word = "".join(chr(ord("a") + int(digit)) for digit in str(number))
            log.warning("%s %s", word, "xyz " * 3000)
    sizes = [file.stat().st_size for file in tmp_path.glob("nnsim.log*")]
    assert len(sizes) == N_OLDER + 1
    assert sum(sizes) <= (N_OLDER + 1) * (MOST_BYTES + 14_000)
