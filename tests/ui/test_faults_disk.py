"""What the window writes, on a disk that is really full or takes no more files."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.run_history import FILE_NAME, PastRun, read_history
from nnsim.training.kernels import loading
from tests.poor_machines import full_disk, needs_limits
from tests.ui.crash_hands import watched_window
from ui.app_window import AppWindow
from ui.crash.door import CrashDoor
from ui.films.encoding import Pixels, encode
from ui.i18n import sentence
from ui.kernel_loading import KernelLoading
from ui.pictures.writing import PictureOrder
from ui.run_history.archive import RunArchive

pytestmark = needs_limits
FRAME = np.zeros((40, 60, 3), np.uint8)


def frames() -> Iterator[Pixels]:
    chance = np.random.default_rng(3)
    for _ in range(3):
        yield chance.integers(0, 255, FRAME.shape, dtype=np.uint8)


def picture(path: Path) -> None:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(0)
    PictureOrder(path, image).do(lambda news: None, lambda: False)


WRITERS: dict[str, Callable[[Path], None]] = {
    "a.png": picture,
    "a.svg": lambda path: PictureOrder(path, b"<svg/>" * 50).do(
        lambda news: None, lambda: False
    ),
    "a.gif": lambda path: encode(path, "gif", frames(), 10),
    "a.webp": lambda path: encode(path, "webp", frames(), 10),
}


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("room", [0, 60])
def test_that_an_export_without_room_leaves_the_file_of_before(
    name: str, room: int, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(b"before")
    with full_disk(room), pytest.raises(InputError) as raised:
        WRITERS[name](path)
    assert raised.value.key == "file.not_written"
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]
    WRITERS[name](path)
    assert path.read_bytes() != b"before"


def test_that_a_run_that_could_not_be_noted_is_told(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    archive = RunArchive(tmp_path / FILE_NAME, qapp)
    run = PastRun(id="1", date="2026-11-27", title="A", experiment=Experiment())
    with qtbot.waitSignal(archive.refused) as told, full_disk():
        archive.note(run)
        qtbot.waitUntil(lambda: not archive.background.has_thread)
    assert told.args is not None
    assert told.args[0].key == "file.not_written"
    with qtbot.waitSignal(archive.background.ended):
        archive.note(run)
    archive.close()
    archive.deleteLater()
    assert len(read_history(tmp_path / FILE_NAME).runs) == 1


def test_that_a_full_disk_is_told_once_by_a_window_that_goes_on(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with watched_window(qtbot, qapp, tmp_path) as (shown, door):
        journal = shown.window.keeping.journal
        refusals: list[InputError] = []
        journal.refused.connect(refusals.append)
        with full_disk():
            for _ in range(3):
                with qtbot.waitSignal(journal.background.ended):
                    journal.write()
            raised_in_a_slot(qtbot, shown, door)
        assert [each.key for each in refusals] == ["file.not_written"]
        assert sentence(refusals[0])
        shown.window.session.advance("epoch")
        qtbot.waitUntil(lambda: shown.window.session.frame.n_epochs == 1)  # type: ignore[union-attr]
        with qtbot.waitSignal(journal.background.ended):
            journal.write()
        assert journal.file is not None
        assert journal.file.is_file()


def raised_in_a_slot(qtbot: QtBot, shown: AppWindow, door: CrashDoor) -> None:
    """A fault there has no log and no copy, and the dialog says so."""
    with qtbot.waitSignal(door.rescue.done):  # type: ignore[union-attr]
        door.faults.take(ValueError, ValueError("planted"), None)
    qtbot.waitUntil(lambda: door.dialog is not None and door.dialog.isVisible())
    assert door.dialog is not None
    assert "could not be saved" in door.dialog.kept.text()
    assert "save it yourself" in door.dialog.kept.text()
    assert "ValueError: planted" in door.dialog.report.toPlainText()
    door.dialog.close()


@pytest.fixture
def no_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Neither the user's cache folder nor the system's takes a file."""
    taken = tmp_path / "taken"
    taken.write_text("a file", encoding="utf-8")
    monkeypatch.setenv("NNSIM_CACHE_DIR", str(taken / "cache"))
    monkeypatch.setenv(loading.FOLDER_VARIABLE, "")
    return taken


def test_that_a_cache_that_cannot_be_written_is_kept_elsewhere(
    no_cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    folder = loading.use_cache_folder()
    assert folder.parent == tmp_path
    assert folder.is_dir()


def test_that_no_cache_anywhere_leaves_the_readable_path(
    qapp: QApplication, no_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(no_cache / "no such folder"))
    assert KernelLoading(qapp)._load() == "broken"
