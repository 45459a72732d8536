"""Saving the present experiment: where it is asked for, and writing it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from nnsim.errors import InputError
from nnsim.experiment import write_experiment
from ui.announcer import Announcer
from ui.i18n import tr

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Saving(QObject):
    """Asks without blocking; says where the file is, or why it is not."""

    def __init__(self, window: MainWindow, announcer: Announcer) -> None:
        super().__init__(window)
        self._session, self._announcer = window.session, announcer

    def _over_window(self) -> QWidget:
        """Return the window; kept in no field, for a cycle would outlive it."""
        window = self.parent()
        assert isinstance(window, QWidget)
        return window

    def ask_where(self) -> None:
        """Let the user choose where to save the experiment."""
        dialog = QFileDialog(self._over_window(), tr("Save the experiment"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.setNameFilters([tr("Experiments (*.json)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save)
        dialog.open()

    @Slot(str)
    def save(self, file: str) -> None:
        """Write the present experiment."""
        try:
            write_experiment(Path(file), self._session.experiment)
        except InputError as error:
            self._announcer.refuse(error)
            return
        self._announcer.say(tr("Saved as {file}.", file=file))
