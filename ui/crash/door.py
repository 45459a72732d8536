"""The application's door to what nobody caught: hooks, log, copy, dialog, report."""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from nnsim.errors import InputError
from ui.app_window import AppWindow
from ui.crash.dialog import FaultDialog
from ui.crash.faults import Fault, Faults
from ui.crash.hard_end import HardEnd
from ui.crash.log_file import LogFile
from ui.crash.places import log_folder
from ui.crash.report import N_LOG_LINES, Incident, report_text, run_text
from ui.crash.rescue import Rescue
from ui.i18n import tr

REST_S = 60.0
"""A dialog that was closed comes back for another fault no sooner."""

log = logging.getLogger(__name__)


class CrashDoor(QObject):
    """Begins before there is a window; ``watch`` tells it which one to speak through.

    Where nobody sits there (``is_quiet``) there is no dialog.
    """

    def __init__(
        self,
        data_folder: Path,
        parent: QObject,
        *,
        is_quiet: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._data_folder, self._is_quiet, self._clock = data_folder, is_quiet, clock
        self.folder = log_folder(data_folder)
        self.faults = Faults(self)
        self.log_file = LogFile(self.folder)
        self.hard_end = HardEnd(self.folder)
        self.rescue: Rescue | None = None
        self.dialog: FaultDialog | None = None
        self._shown: AppWindow | None = None
        self._run_then = ""
        self._is_due = False
        self._closed_at: float | None = None

    def begin(self) -> None:
        """Hear of every exception from now on, and write the log."""
        logging.getLogger().addHandler(self.log_file)
        self.hard_end.begin()
        self.faults.install()
        if self.hard_end.left:
            log.error("the program before ended hard:\n%s", self.hard_end.left)

    def end(self) -> None:
        """Leave everything to Python again; safe to call twice."""
        self.faults.uninstall()
        self.hard_end.end()
        logging.getLogger().removeHandler(self.log_file)
        self.log_file.close()

    def watch(self, shown: AppWindow) -> None:
        """Speak through the window that is shown, and save what is open in it."""
        self._shown = shown
        self.rescue = Rescue(shown, self._data_folder)
        self.rescue.done.connect(self._fill)
        # Queued: what fails may be a painting, in which no window may be made.
        queued = Qt.ConnectionType.QueuedConnection
        self.faults.came.connect(self._on_fault, queued)
        self.faults.again.connect(self._fill, queued)
        shown.changed.connect(self._on_window)
        self._on_window()
        for fault, _ in self.faults.counted:
            self._on_fault(fault)

    def offer_hard_end(self) -> None:
        """Say that the program before ended hard, once what it left was asked for."""
        if self._shown is None or not self.hard_end.left:
            return
        question = self._shown.window.keeping.journal.dialog
        if question is not None:
            question.finished.connect(self._ask_for_dialog)
        else:
            self._ask_for_dialog()

    @Slot(object)
    def _on_fault(self, fault: Fault) -> None:
        if self._shown is None:
            return
        if fault.is_memory:
            self._shown.window.announcer.refuse(InputError("memory.short"))
            return
        if not fault.is_told:
            self._shown.show_fault(fault.problem)
        if self.rescue is not None:
            self.rescue.save()
        with contextlib.suppress(Exception):  # the run may be what is broken
            self._run_then = run_text(self._shown.window)
        is_resting = (
            self._closed_at is not None and self._clock() - self._closed_at < REST_S
        )
        if not is_resting:
            self._ask_for_dialog()

    @Slot()
    def _ask_for_dialog(self) -> None:
        self._is_due = not self._is_quiet
        self._show_if_due()

    @Slot()
    def _on_window(self) -> None:
        """Follow another window, made for another language."""
        assert self._shown is not None
        window = self._shown.window
        self.dialog = None
        window.installEventFilter(self)
        window.lecture.left.connect(self._show_if_due)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come out once the window gives the screen back."""
        if self._is_due and event.type() == QEvent.Type.WindowStateChange:
            self._show_if_due()
        return False

    @Slot()
    def _show_if_due(self) -> None:
        """Show the dialog, but over no lecture and no full screen."""
        if not self._is_due or self._shown is None:
            return
        window = self._shown.window
        if window.lecture.is_on or window.isFullScreen() or not window.isVisible():
            return
        self._is_due = False
        if self.dialog is None:
            self.dialog = FaultDialog(window)
            self.dialog.copy_wanted.connect(self._copy)
            self.dialog.folder_wanted.connect(self._open_folder)
            self.dialog.finished.connect(self._on_closed)
        self._fill(is_opening=True)
        self.dialog.show_beside()

    @Slot()
    def _fill(self, is_opening: bool = False) -> None:
        """Say what is known by now, if somebody sees it."""
        dialog = self.dialog
        if dialog is None or not (is_opening or dialog.isVisible()):
            return
        counted = self.faults.counted
        if counted:
            dialog.show_faults(counted, self._kept())
        else:
            dialog.show_hard_end("")
        dialog.folder.setEnabled(self.folder.is_dir())
        dialog.show_report(self.report())

    def _kept(self) -> str:
        if self.rescue is None or (
            self.rescue.file is None and not self.rescue.problem
        ):
            return ""
        if self.rescue.file is None:
            return tr(
                "What is open could not be saved ({problem}): save it yourself.",
                problem=self.rescue.problem.rstrip("."),
            )
        return tr(
            "What is open was saved: Open recent has it, as “What was open at the last "
            "fault”."
        )

    def report(self) -> str:
        """Return the report; what cannot be told for a fault is left out."""
        tail = self.log_file.tail(N_LOG_LINES)
        assert self._shown is not None
        incident = Incident(
            self.faults.counted, self._run_then, self.hard_end.left, tail
        )
        try:
            return report_text(incident, self._shown.window)
        except Exception:
            log.exception("the report could not be made")
            return tail

    @Slot()
    def _copy(self) -> None:
        if self.dialog is not None:
            QGuiApplication.clipboard().setText(self.dialog.report.toPlainText())

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))

    @Slot()
    def _on_closed(self) -> None:
        self._closed_at = self._clock()
