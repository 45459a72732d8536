"""The journal: every ten seconds what is open is written, should the worst happen.

Each program that runs has a file of its own, held by a lock; one whose lock nobody
holds was left by a program that ended without being closed.
"""

from __future__ import annotations

import os
import uuid
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLockFile, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMessageBox

from nnsim.errors import InputError
from nnsim.files import make_folder
from nnsim.snapshot import RunSnapshot
from ui.background import Background
from ui.ending import end_each
from ui.i18n import tr
from ui.keeping.orders import SaveOrder
from ui.keeping.window_page import bookmarks_of, page_of

if TYPE_CHECKING:
    from ui.main_window import MainWindow

FOLDER = "journal"
LAST_SESSION = "last-session.nnsim"
BEFORE_LAST = "session-before-last.nnsim"
EVERY_MS = 10_000
PURPOSE = "journal"


class Journal(QObject):
    """Writes what is open while it changes; ``restore_wanted`` brings a left file.

    ``refused`` tells why it cannot be written, once.

    Without a folder nothing is written, as in tests and for pictures.
    """

    restore_wanted = Signal(str)
    refused = Signal(object)

    def __init__(self, window: MainWindow, folder: Path | None) -> None:
        super().__init__(window)
        self._session = window.session
        self._folder = folder
        self._lock: QLockFile | None = None
        self._file: Path | None = None
        self._written: object = None
        self._is_failing = False
        self.dialog: QMessageBox | None = None
        self.background: Background = Background(self)
        self.background.ended.connect(self._on_ended)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.write)
        self._session.snapshots.taken.connect(self._on_snapshot)
        if folder is not None:
            self._begin(folder)

    def _begin(self, folder: Path) -> None:
        try:
            make_folder(folder)
        except InputError:
            self._folder = None
            return
        self._file = folder / f"{os.getpid()}-{uuid.uuid4().hex[:8]}.nnsim"
        self._lock = QLockFile(str(lock_of(self._file)))
        self._lock.setStaleLockTime(0)
        self._lock.tryLock(0)
        self._timer.start()

    @property
    def file(self) -> Path | None:
        """Where this program writes, None where it does not."""
        return self._file

    @Slot()
    def write(self) -> None:
        """Write what is open, unless it is what was written last."""
        if self._file is not None and self._state() != self._written:
            self._session.snapshots.ask(PURPOSE)

    def _state(self) -> object:
        """Return what changes whenever there is something to write."""
        session, frame = self._session, self._session.frame
        if frame is None:
            return None
        window = cast("MainWindow", self.parent())
        marks = window.timeline.bookmarks.all
        moment = frame.run_id, frame.n_steps, frame.timeline.end_step
        changes = frame.timeline.edits, frame.timeline.cuts
        return moment, changes, session.experiment, marks

    @Slot(str, object)
    def _on_snapshot(self, purpose: str, snapshot: RunSnapshot) -> None:
        if purpose == PURPOSE and not self.background.has_thread:
            order = self._order(snapshot)
            if order is not None:
                self._written = self._state()
                self.background.begin(order)

    def _order(self, snapshot: RunSnapshot | None) -> SaveOrder | None:
        scene = self._session.scene
        if scene is None or self._file is None or snapshot is None:
            return None
        window = cast("MainWindow", self.parent())
        page, marks = page_of(window), bookmarks_of(window)
        return SaveOrder(self._file, snapshot, scene, page, marks, is_journal=True)

    @Slot()
    def _on_ended(self) -> None:
        """Say once that the journal cannot be written, until it can be again."""
        error, was_failing = self.background.error, self._is_failing
        self._is_failing = error is not None
        if error is not None:
            self._written = None
            if not was_failing:
                self.refused.emit(error)

    def _write_last(self) -> None:
        """Write what has changed since the last time, in this thread."""
        order = self._order(self._session.snapshots.take_last())
        if order is not None:
            # There is nobody left to tell; what was written before stays.
            with suppress(InputError):
                order.do(lambda news: None, lambda: False)

    # What others left ----------------------------------------------------------------

    def offer(self) -> None:
        """Ask whether what an earlier program left is to be opened again."""
        left = self.left_files()
        if not left:
            return
        put_aside(left)
        if self._folder is None:
            return
        box = QMessageBox(cast("MainWindow", self.parent()))
        box.setWindowTitle("NNSim")
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(tr("NNSim ended without being closed."))
        box.setInformativeText(
            tr("What was open then was kept, up to its last seconds. Open it again?")
        )
        box.addButton(tr("Open it again"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(tr("Let it be"), QMessageBox.ButtonRole.RejectRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.accepted.connect(self._on_accepted)
        self.dialog = box
        box.open()

    def left_files(self) -> list[Path]:
        """Return the journals that no program writes any more."""
        if self._folder is None:
            return []
        files = [
            file
            for file in self._folder.glob("*.nnsim")
            if file != self._file and file.name not in (LAST_SESSION, BEFORE_LAST)
        ]
        return [file for file in files if is_left(file)]

    @Slot()
    def _on_accepted(self) -> None:
        if self._folder is not None:
            self.restore_wanted.emit(str(self._folder / LAST_SESSION))

    def _put_aside(self, file: Path) -> None:
        """Make a journal what was open last time."""
        with suppress(OSError):
            os.replace(file, file.parent / LAST_SESSION)

    def close(self) -> None:
        """End; what is open now is what was open last time. Safe to call twice."""
        self._timer.stop()
        self.background.close()
        if self._file is not None and self._state() != self._written:
            end_each(self._write_last)
        if self._file is not None and self._lock is not None:
            self._put_aside(self._file)
            self._lock.unlock()
            self._file = self._lock = None


def lock_of(file: Path) -> Path:
    """Return the lock that a program holds while it writes a journal."""
    return file.with_suffix(".lock")


def put_aside(left: list[Path]) -> None:
    """Make the newest journal what was open last time.

    By a clock that went back the newest may be the one before it, so that is kept too.
    """
    for file in sorted(left, key=written_at):
        last = file.parent / LAST_SESSION
        with suppress(OSError):
            lock_of(file).unlink(missing_ok=True)
        with suppress(OSError):
            os.replace(last, last.with_name(BEFORE_LAST))
        with suppress(OSError):
            os.replace(file, last)


def written_at(file: Path) -> float:
    """Return when a file was written, by the clock of then; 0 if it is gone."""
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def is_left(file: Path) -> bool:
    """Tell whether nobody holds a journal."""
    lock = QLockFile(str(lock_of(file)))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        return False
    lock.unlock()
    return True
