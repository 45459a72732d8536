"""The dialog that waits while a file of the course is read."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from nnsim.data.table_files.imported import ImportedTable
from nnsim.data.table_files.settings import TableSettings
from ui.dialogs.sentence_box import SentenceBox
from ui.dialogs.table_orders import CourseFile
from ui.dialogs.table_session import TableSession
from ui.i18n import sentence, tr

PROGRESS_STEPS = 1000
LEAST_WIDTH = 460


class CourseFileDialog(QDialog):
    """Reads a file of the course with progress, and says what is wrong with it.

    ``accepted_dataset`` brings the ``Dataset``, and settings that were not needed.
    """

    accepted_dataset = Signal(object, object)

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = TableSession(CourseFile(path), self)
        self.said = SentenceBox(self)
        self.progress = QProgressBar(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.progress.setRange(0, PROGRESS_STEPS)
        self.progress.setTextVisible(False)
        self.setWindowTitle(tr("Open {name}", name=path.name))
        self.setMinimumWidth(LEAST_WIDTH)
        self.said.show_sentence(tr("Reading {name} …", name=path.name), "info")
        column = QVBoxLayout(self)
        column.addWidget(self.said)
        column.addWidget(self.progress)
        column.addWidget(self.buttons)
        self.buttons.rejected.connect(self.reject)
        self.session.changed.connect(self._refresh)
        self.session.imported.connect(self._on_imported)
        self.session.read(TableSettings())

    def done(self, result: int) -> None:
        """Close at once; a thread that still reads ends under the window."""
        self.session.leave(self.parent())
        super().done(result)

    @Slot()
    def _refresh(self) -> None:
        session = self.session
        self.progress.setValue(round(session.share * PROGRESS_STEPS))
        self.progress.setVisible(bool(session.activity))
        if session.error is not None:
            self.said.show_sentence(sentence(session.error), "error")
        elif session.fault:
            text = tr("NNSim itself failed: {problem}", problem=session.fault)
            self.said.show_sentence(text, "error")

    @Slot(object, object)
    def _on_imported(self, table: ImportedTable, settings: TableSettings) -> None:
        self.accept()
        self.accepted_dataset.emit(table.dataset, settings)
