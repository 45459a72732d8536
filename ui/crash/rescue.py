"""What was open when a fault came, kept where no later journal is written over it."""

from __future__ import annotations

import contextlib
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from nnsim.errors import InputError
from nnsim.files import make_folder
from nnsim.snapshot import RunSnapshot
from ui.background import Background
from ui.crash.places import rescued_file
from ui.keeping.orders import SaveOrder
from ui.keeping.window_page import bookmarks_of, page_of

if TYPE_CHECKING:
    from ui.app_window import AppWindow

BEFORE = "at-fault-before.nnsim"
PURPOSE = "rescue"
LONGEST_CASCADE_S = 60.0
"""Faults that come so soon follow from the one before, whose copy counts."""


class Rescue(QObject):
    """Saves what is open when told to; ``done`` tells that it is on the disk, or not.

    At once the last journal is put aside, ten seconds old at most. What is open now
    takes its place if the training thread still answers.

    Attributes
    ----------
    file : where it is, None before anything was saved.
    problem : why nothing could be saved, empty where it was.
    """

    done = Signal()

    def __init__(
        self,
        shown: AppWindow,
        data_folder: Path,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(shown)
        self._shown, self._clock = shown, clock
        self._path = rescued_file(data_folder)
        self._last: float | None = None
        self.file: Path | None = None
        self.problem = ""
        session = shown.window.session
        self.background: Background = Background(self)
        self.background.ended.connect(self._on_ended)
        session.snapshots.taken.connect(self._on_snapshot)
        session.closed.connect(self.background.close)

    @Slot()
    def save(self) -> None:
        """Save what is open, unless this follows from a fault just before."""
        now = self._clock()
        if self._last is not None and now - self._last < LONGEST_CASCADE_S:
            return
        self._last = now
        self.file, self.problem = None, ""
        try:
            make_folder(self._path.parent)
        except InputError as error:
            self.problem = str(error)
            self.done.emit()
            return
        with contextlib.suppress(OSError):
            os.replace(self._path, self._path.with_name(BEFORE))
        self._put_journal_aside()
        self._shown.window.session.snapshots.ask(PURPOSE)

    def _put_journal_aside(self) -> None:
        journal = self._shown.window.keeping.journal.file
        if journal is None or not journal.is_file():
            return
        with contextlib.suppress(OSError):
            try:
                # A journal is renamed into its place whole, so this one stays as it is.
                os.link(journal, self._path)
            except OSError:
                shutil.copyfile(journal, self._path)
            self.file = self._path

    @Slot(str, object)
    def _on_snapshot(self, purpose: str, snapshot: RunSnapshot) -> None:
        window = self._shown.window
        scene = window.session.scene
        if purpose != PURPOSE or scene is None or self.background.has_thread:
            return
        page, marks = page_of(window), bookmarks_of(window)
        order = SaveOrder(self._path, snapshot, scene, page, marks, is_journal=True)
        self.background.begin(order)

    @Slot()
    def _on_ended(self) -> None:
        error = self.background.error
        if error is None and not self.background.fault:
            self.file, self.problem = self._path, ""
        elif self.file is None:
            self.problem = str(error) if error is not None else self.background.fault
        self.done.emit()
