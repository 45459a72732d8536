"""The window's door to the run history: notes runs, shows them, opens one again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from nnsim.errors import InputError
from nnsim.experiment import check_experiment
from nnsim.run_history import PastRun, RunHistory, scene_of
from ui.run_history.archive import RunArchive
from ui.run_history.notes import RunNotes

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.run_history.view import RunHistoryView


class HistoryDoor(QObject):
    """Without a file nothing is noted, as in tests and for pictures.

    ``scene_chosen`` brings a scene that begins as a past run began.
    """

    scene_chosen = Signal(object)
    refused = Signal(object)

    def __init__(self, window: MainWindow, file: Path | None) -> None:
        super().__init__(window)
        self.archive = RunArchive(file, self)
        self.view: RunHistoryView | None = None
        self.notes = RunNotes(window.session, self)
        self.notes.noted.connect(self._on_noted)
        self.archive.refused.connect(self.refused)
        self.archive.changed.connect(self._on_changed)

    def open_view(self) -> None:
        """Show the runs in a window that does not stop the run."""
        if self.view is None:
            from ui.run_history.view import RunHistoryView  # late: few starts need it

            self.view = RunHistoryView(self.archive.is_kept, self._over_window())
            self.view.run_chosen.connect(self._on_chosen)
            self.view.forget_wanted.connect(self._on_forget)
            self.view.clear_wanted.connect(self._on_clear)
            self.view.finished.connect(self._on_closed)
        self.view.show()
        self.view.raise_()
        self.view.activateWindow()
        self.view.search.setFocus()
        self.archive.watch(True)

    def _over_window(self) -> QWidget:
        """Return the window; kept by Qt alone, so that the two make no cycle."""
        window = self.parent()
        assert isinstance(window, QWidget)
        return window

    def close(self) -> None:
        """Write what is left to write; safe to call twice."""
        if self.view is not None:
            self.view.close()
        self.archive.close()

    @Slot(object)
    def _on_noted(self, run: PastRun) -> None:
        self.archive.note(run)

    @Slot(object)
    def _on_changed(self, history: RunHistory) -> None:
        if self.view is not None:
            self.view.show_history(history)

    @Slot(object)
    def _on_chosen(self, run: PastRun) -> None:
        try:
            check_experiment(run.experiment)
        except InputError as error:
            self.refused.emit(error.with_traceback(None))
            return
        self.scene_chosen.emit(scene_of(run))

    @Slot(object)
    def _on_forget(self, ids: tuple[str, ...]) -> None:
        self.archive.forget(ids)

    @Slot()
    def _on_clear(self) -> None:
        self.archive.clear()

    @Slot()
    def _on_closed(self) -> None:
        self.archive.watch(False)
