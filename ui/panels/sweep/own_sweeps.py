"""Sweeps of one's own: the dialog, and the files by which they are found again."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from nnsim.errors import InputError
from nnsim.sweep.own import is_own_name, keep_own_sweep
from nnsim.sweep.settings import Sweep
from ui.i18n import sentence
from ui.panels.sweep.own_dialog import OwnSweepDialog
from ui.panels.sweep.session import sweeps_folder
from ui.session import Session

BELOW = 80
BESIDE = 40


class OwnSweeps(QObject):
    """Asks for a sweep and keeps it; ``kept`` brings the file of one to be run.

    A file's name follows from what the sweep says, and the folder of its results from
    that name: the same sweep asked for again goes on where it was.
    """

    kept = Signal(object)
    refused = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.dialog: OwnSweepDialog | None = None

    def ask(self, window: QWidget) -> None:
        """Show the dialog over a window, beside the run that goes on."""
        if self.dialog is None:
            self.dialog = OwnSweepDialog(self._session, window)
            self.dialog.setWindowModality(Qt.WindowModality.NonModal)
            self.dialog.start_asked.connect(self._on_start)
            self.dialog.adjustSize()
            corner = window.frameGeometry().topLeft()
            self.dialog.move(corner.x() + BESIDE, corner.y() + BELOW)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    @Slot()
    def close(self) -> None:
        """Close the dialog; safe to call twice."""
        # It goes with the window that it stands over, which may have gone first.
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.close()

    def file_of(self, name: str) -> Path | None:
        """Return the file of a sweep that was kept, None if it is not there."""
        path = sweeps_folder() / f"{name}.json"
        return path if is_own_name(name) and path.is_file() else None

    @Slot(object)
    def _on_start(self, sweep: Sweep) -> None:
        try:
            path = keep_own_sweep(sweeps_folder(), sweep)
        except InputError as error:
            self.refused.emit(sentence(error))
            return
        self.kept.emit(path)
