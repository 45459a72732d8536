"""Opening files and the clipboard: scenes, tables, the data of the course.

The dialogs, and all that reads tables, are imported when something is opened.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from nnsim.errors import InputError
from nnsim.first_experiment import first_scene
from nnsim.saved import ENDING
from nnsim.table_scene import TABLE_ENDINGS
from ui.background import Background
from ui.i18n import count, sentence, tr

if TYPE_CHECKING:
    from nnsim.data.dataset import Dataset
    from nnsim.data.table_files.imported import TableNote
    from nnsim.data.table_files.settings import TableSettings
    from nnsim.data.table_files.source import TableSource
    from ui.dialogs.course_file import CourseFileDialog
    from ui.dialogs.import_table import ImportTableDialog


class Opening(QObject):
    """Asks what to open, and how; ``scene_named`` and its like tell what it was.

    ``set_opened`` brings a scene that learns from the user's own set, and the sentence
    on what was read; ``said`` brings a sentence on why there is nothing to open.
    """

    scene_named = Signal(str)
    document_named = Signal(str)
    set_opened = Signal(object, str)
    said = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.dialog: QDialog | None = None

    def ask_for_file(self) -> None:
        """Let the user choose a file of any kind, without blocking."""
        tables = " ".join(f"*.{ending}" for ending in TABLE_ENDINGS)
        self._ask(
            tr("Open a document, a scene or a table"),
            [
                tr("All that can be opened (*.nnsim *.json {tables})", tables=tables),
                tr("Documents (*.nnsim)"),
                tr("Scenes and experiments (*.json)"),
                tr("Tables ({tables})", tables=tables),
                tr("All files (*)"),
            ],
        )

    def ask_for_course_file(self) -> None:
        """Let the user choose a file of the course's data folder, without blocking."""
        from nnsim.data.course_files import COURSE_NAMES

        names = " ".join(COURSE_NAMES)
        self._ask(
            tr("Open the course's spectra, Iris or Pima"),
            [tr("Files of the course ({names})", names=names)],
        )

    @Slot(str)
    def open_file(self, name: str) -> None:
        """Open a file by what it is: a scene, a file of the course or a table."""
        from nnsim.data.course_files import is_course_file

        path = Path(name)
        if path.suffix.lower() == ".json":
            self.scene_named.emit(name)
        elif path.suffix.lower() == ENDING:
            self.document_named.emit(name)
        elif is_course_file(path):
            from ui.dialogs.course_file import CourseFileDialog

            self._show_reading(CourseFileDialog(path, self._window()))
        else:
            self._open_table(path)

    def paste(self, clipboard: QMimeData | None) -> None:
        """Open the table, or the file, that was copied elsewhere."""
        from nnsim.data.table_files.source import PastedText

        # An empty clipboard may have no data at all, whatever its signature says.
        clipboard = clipboard or QMimeData()
        if is_one_file(clipboard.urls()):
            self.open_file(clipboard.urls()[0].toLocalFile())
        elif clipboard.hasText() and clipboard.text().strip():
            self._open_table(PastedText(clipboard.text()))
        else:
            self.said.emit(
                tr("There is no table to paste: copy its cells in a spreadsheet first.")
            )

    def drop(self, dropped: QMimeData) -> bool:
        """Open what was dropped on the window; tell whether it is something to open."""
        if not can_drop(dropped):
            return False
        if len(dropped.urls()) > 1:
            self.said.emit(tr("Several files were dropped: drop one at a time."))
        else:
            self.paste(dropped)
        return True

    @Slot()
    def close(self) -> None:
        """Leave the dialog that is open, and end what it reads."""
        if self.dialog is not None:
            self.dialog.reject()
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for left in self._window().findChildren(Background, options=direct):
            left.close()

    def _window(self) -> QWidget:
        """Return the window; kept in no field, for a cycle would outlive it."""
        window = self.parent()
        assert isinstance(window, QWidget)
        return window

    def _ask(self, title: str, filters: Sequence[str]) -> None:
        dialog = QFileDialog(self._window(), title)
        dialog.setNameFilters(list(filters))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.open_file)
        self._show(dialog)

    def _open_table(self, source: TableSource) -> None:
        from ui.dialogs.import_table import ImportTableDialog

        self._show_reading(ImportTableDialog(source, self._window()))

    def _show_reading(self, dialog: ImportTableDialog | CourseFileDialog) -> None:
        dialog.accepted_dataset.connect(self._on_dataset)
        self._show(dialog)

    def _show(self, dialog: QDialog) -> None:
        """Show a dialog beside the run that goes on; one at a time."""
        if self.dialog is not None:
            self.dialog.reject()
        self.dialog = dialog
        dialog.finished.connect(self._on_finished)
        dialog.open()

    @Slot(object, object)
    def _on_dataset(self, dataset: Dataset, settings: TableSettings | None) -> None:
        from ui.dialogs.import_table import ImportTableDialog

        dialog = self.dialog
        notes = dialog.notes if isinstance(dialog, ImportTableDialog) else ()
        self.set_opened.emit(first_scene(dataset), summary_of(dataset, notes))

    @Slot()
    def _on_finished(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, QDialog)
        if dialog is self.dialog:
            self.dialog = None
        dialog.deleteLater()


def is_one_file(urls: Sequence[QUrl]) -> bool:
    """Tell whether the URLs are a single file of this machine."""
    return len(urls) == 1 and urls[0].isLocalFile()


def can_drop(dropped: QMimeData) -> bool:
    """Tell whether files, or the text of a table, are being dropped."""
    urls = dropped.urls()
    if urls:
        return all(url.isLocalFile() for url in urls)
    return dropped.hasText() and "\n" in dropped.text().strip()


def summary_of(dataset: Dataset, notes: Sequence[TableNote]) -> str:
    """Return how many samples, inputs and classes were read, and the first note."""
    fields = {
        "title": dataset.title,
        "samples": count(dataset.n_samples),
        "inputs": count(dataset.n_inputs),
    }
    if dataset.is_classification:
        said = tr(
            "{title}: {samples} samples, {inputs} inputs, {classes} classes.",
            **fields,
            classes=count(len(dataset.class_names)),
        )
    else:
        said = tr("{title}: {samples} samples, {inputs} inputs, one target.", **fields)
    words = [said, *(sentence(InputError(note.key, **note.fields)) for note in notes)]
    more = len(words) - 2
    if more > 0:
        return tr("{first} {note} ({n} more)", first=said, note=words[1], n=count(more))
    return " ".join(words)
