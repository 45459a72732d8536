"""The run as a NumPy script: asked for, frozen, written in the background."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from nnsim.snapshot import RunSnapshot
from ui.background import Background, Cancelled, EndedEarlyError, Tell
from ui.i18n import tr
from ui.session import Session

PURPOSE = "script"


@dataclass(frozen=True)
class ScriptWritten:
    """The script is on the disk, and ``data`` beside it if they are in a file."""

    script: Path
    data: Path | None


@dataclass(frozen=True, eq=False)
class ScriptOrder:
    """A run and the place of its script; tells ``ScriptWritten``."""

    path: Path
    snapshot: RunSnapshot

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Write the script and its data."""
        from nnsim.script.files import numpy_script, write_files  # late: seldom needed

        files = numpy_script(self.snapshot, self.path.stem)
        if cancelled():
            raise EndedEarlyError
        tell(ScriptWritten(self.path, write_files(self.path, files)))


class ScriptExport(QObject):
    """Asks where to, writes, and says what came of it: ``said``, ``warned``, ..."""

    said = Signal(str)
    warned = Signal(str)
    refused = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._path: Path | None = None
        self._written: ScriptWritten | None = None
        self.background: Background = Background(self)
        self.background.told.connect(self._on_told)
        self.background.ended.connect(self._on_ended)
        session.snapshots.taken.connect(self._on_snapshot)

    def ask(self) -> None:
        """Let the user choose where the script goes, without blocking."""
        run = self._session.run
        if run is None:
            return
        window = self.parent()
        assert isinstance(window, QWidget)
        dialog = QFileDialog(window, tr("Export a NumPy script"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr("Python script (*.py)")])
        dialog.setDefaultSuffix("py")
        dialog.selectFile(f"{Path(run.data.dataset.key).stem}.py")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    @Slot(str)
    def write(self, file: str) -> None:
        """Write the run as it is now, unless another script is still being written."""
        if self.background.has_thread and self._path is not None:
            name = self._path.name
            self.warned.emit(tr("{file} is still being written: wait.", file=name))
            return
        self._path, self._written = Path(file), None
        self._session.snapshots.ask(PURPOSE)

    @Slot()
    def close(self) -> None:
        """End the thread; safe to call twice."""
        self.background.close()

    @Slot(str, object)
    def _on_snapshot(self, purpose: str, snapshot: RunSnapshot) -> None:
        if purpose == PURPOSE and self._path and not self.background.has_thread:
            self.background.begin(ScriptOrder(self._path, snapshot))

    @Slot(object)
    def _on_told(self, news: ScriptWritten) -> None:
        self._written = news

    @Slot()
    def _on_ended(self) -> None:
        path, self._path = self._path, None
        if self.background.error is not None:
            self.refused.emit(self.background.error)
        elif self._written is not None:
            self.said.emit(written_text(self._written))
        elif path is not None:
            self.warned.emit(
                tr(
                    "{file} was not written because of a fault in NNSim ({problem}).",
                    file=path.name,
                    problem=self.background.fault,
                )
            )


def written_text(written: ScriptWritten) -> str:
    """Return where the script is, and that its data belong to it."""
    file = str(written.script)
    if written.data is None:
        return tr("Script saved as {file}; it needs NumPy alone.", file=file)
    return tr(
        "Script saved as {file}; its data, {data}, belong beside it.",
        file=file,
        data=written.data.name,
    )
