"""A sweep and its results as files: asked for, written in the background."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from nnsim.errors import InputError
from nnsim.files import write_atomically
from nnsim.sweep.folder import table_bytes
from nnsim.sweep.grid import SweepGrid
from nnsim.sweep.own import save_sweep
from nnsim.sweep.result import SweepResult
from ui.background import Background, Cancelled, Tell
from ui.i18n import sentence, tr
from ui.panels.sweep.session import SweepSession


@dataclass(frozen=True)
class SaveOrder:
    """Write the sweep of one file as another."""

    source: Path
    path: Path

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Write it, then tell where it is."""
        save_sweep(self.source, self.path)
        tell(self.path)


@dataclass(frozen=True, eq=False)
class TableOrder:
    """Write the results so far as CSV, one row a run."""

    path: Path
    grid: SweepGrid
    results: tuple[SweepResult, ...]

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Write it, then tell where it is."""
        write_atomically(self.path, table_bytes(self.grid, self.results))
        tell(self.path)


class SweepFiles(QObject):
    """Asks where a sweep or its results go; ``said``, ``refused``: what came of it."""

    said = Signal(str)
    refused = Signal(str)

    def __init__(self, sweep: SweepSession, over: QWidget) -> None:
        super().__init__(over)
        self._sweep = sweep
        self._background: Background = Background(self)
        self._background.told.connect(self._on_told)
        self._background.ended.connect(self._on_ended)

    @Slot()
    def ask_for_sweep(self) -> None:
        """Let the user choose where the sweep goes, without blocking."""
        if self._sweep.plan is not None:
            dialog = self._dialog(tr("Save the sweep"), tr("Sweeps (*.json)"), "json")
            dialog.fileSelected.connect(self.save)
            dialog.open()

    @Slot()
    def ask_for_table(self) -> None:
        """Let the user choose where the results go, without blocking."""
        if not self._sweep.results:
            self.refused.emit(sentence(InputError("sweep.nothing_to_export")))
            return
        dialog = self._dialog(tr("Export the results"), tr("CSV (*.csv)"), "csv")
        dialog.fileSelected.connect(self.export)
        dialog.open()

    @Slot(str)
    def save(self, file: str) -> None:
        """Write the sweep that is open."""
        if self._sweep.plan is not None:
            self._background.begin(SaveOrder(self._sweep.plan.path, Path(file)))

    @Slot(str)
    def export(self, file: str) -> None:
        """Write the results that are known."""
        plan = self._sweep.plan
        if plan is not None:
            results = tuple(self._sweep.results)
            self._background.begin(TableOrder(Path(file), plan.grid, results))

    @Slot()
    def close(self) -> None:
        """End the writing; safe to call twice."""
        self._background.close()

    def _dialog(self, title: str, kind: str, suffix: str) -> QFileDialog:
        over, plan = self.parent(), self._sweep.plan
        assert isinstance(over, QWidget)
        dialog = QFileDialog(over, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([kind])
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{plan.name if plan else tr('sweep')}.{suffix}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    @Slot(object)
    def _on_told(self, path: Path) -> None:
        self.said.emit(tr("Saved as {file}.", file=path))

    @Slot()
    def _on_ended(self) -> None:
        if self._background.error is not None:
            self.refused.emit(sentence(self._background.error))
        elif self._background.fault:
            problem = self._background.fault
            self.refused.emit(tr("NNSim itself failed: {problem}", problem=problem))
