"""Pictures of the window: asked for, painted, written or copied, and said.

What paints and writes them is imported once a picture is asked for.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.background import Background
from ui.i18n import tr
from ui.pictures.choice import PictureChoice, recalled, remember
from ui.pictures.sheet import Sheet
from ui.pictures.subjects import WINDOW, sheet_of, subjects
from ui.settings import Settings
from ui.told_wait import told_wait

if TYPE_CHECKING:
    from ui.main_window import MainWindow

MOST_AT_ONCE = 4e6
"""Pixels that are painted in a time in which nobody notices."""
NAMES: dict[str, Callable[[], str]] = {
    "png": lambda: tr("PNG (*.png)"),
    "svg": lambda: tr("SVG (*.svg)"),
    "pdf": lambda: tr("PDF (*.pdf)"),
}


class Pictures(QObject):
    """Lives as long as the window; ``said``, ``warned`` and ``refused`` tell."""

    said = Signal(str)
    warned = Signal(str)
    refused = Signal(object)

    def __init__(self, window: "MainWindow", settings: Settings) -> None:
        super().__init__(window)
        self._settings = settings
        self._written: Path | None = None
        self.background: Background = Background(self)
        self.background.told.connect(self._on_told)
        self.background.ended.connect(self._on_ended)
        window.docks.picture_asked.connect(self.ask)
        window.docks.copy_asked.connect(self.copy)

    def ask(self, key: str = "") -> None:
        """Show the dialog, for a panel if its key is given; it blocks nothing."""
        from ui.pictures.dialog import PictureDialog

        window = self._window()
        for other in window.findChildren(PictureDialog):
            other.close()
        dialog = PictureDialog(
            subjects(window.docks), self._sheet, recalled(self._settings), window, key
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.save_asked.connect(self._ask_where)
        dialog.copy_asked.connect(self.copy)
        dialog.show()

    @Slot(str)
    @Slot(str, object)
    def copy(self, key: str, choice: PictureChoice | None = None) -> None:
        """Put a picture on the clipboard, as pixels and as SVG."""
        from ui.pictures.formats import as_image, as_svg
        from ui.pictures.looks import painted_in

        choice = choice or recalled(self._settings)
        remember(self._settings, choice)
        sheet = self._sheet(key, choice.has_words)
        mime = QMimeData()
        told = self._told(key, sheet, choice.scale)
        with told, painted_in(sheet.widget, choice.look, choice.is_clear):
            mime.setImageData(as_image(sheet, choice.scale))
            mime.setData("image/svg+xml", QByteArray(as_svg(sheet)))
        QGuiApplication.clipboard().setMimeData(mime)
        self.said.emit(tr("Picture copied: {title}.", title=sheet.title))

    def write(self, path: Path, key: str, choice: PictureChoice) -> None:
        """Paint now and write in the background, unless a picture is being written."""
        from ui.pictures.writing import PictureOrder, painted

        if self.background.has_thread:
            self.warned.emit(tr("A picture is still being written: wait a moment."))
            return
        remember(self._settings, choice)
        sheet = self._sheet(key, choice.has_words)
        self._written = None
        scale = choice.scale if choice.format == "png" else 1.0
        with self._told(key, sheet, scale):
            content = painted(sheet, choice)
        self.background.begin(PictureOrder(path, content))

    @Slot()
    def close(self) -> None:
        """End the writing; safe to call twice."""
        self.background.close()

    def _window(self) -> "MainWindow":
        """Return the window; kept by Qt alone, so that the two make no cycle."""
        from ui.main_window import MainWindow

        window = self.parent()
        assert isinstance(window, MainWindow)
        return window

    def _told(
        self, key: str, sheet: Sheet, scale: float
    ) -> AbstractContextManager[None]:
        """Tell of the wait for the whole window, or for very many pixels."""
        area = scale**2 * sheet.size.width() * sheet.size.height()
        if key == WINDOW:
            text = tr("A moment: the whole window is painted …")
        elif area > MOST_AT_ONCE:
            text = tr("A moment: a large picture is painted …")
        else:
            return nullcontext()
        return told_wait(self._window().message, text)

    def _sheet(self, key: str, has_words: bool) -> Sheet:
        window = self._window()
        return sheet_of(window, window.docks, window.session, key, has_words)

    @Slot(str, object)
    def _ask_where(self, key: str, choice: PictureChoice) -> None:
        over = self.sender()
        parent = over if isinstance(over, QWidget) else self._window()
        dialog = QFileDialog(parent, tr("Save picture"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([NAMES[choice.format]()])
        dialog.setDefaultSuffix(choice.format)
        dialog.selectFile(f"{key}.{choice.format}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self._on_file, key, choice))
        dialog.open()

    def _on_file(self, key: str, choice: PictureChoice, file: str) -> None:
        self.write(Path(file), key, choice)

    @Slot(object)
    def _on_told(self, news: object) -> None:
        from ui.pictures.writing import PictureWritten

        if isinstance(news, PictureWritten):
            self._written = news.path

    @Slot()
    def _on_ended(self) -> None:
        if self.background.error is not None:
            self.refused.emit(self.background.error)
        elif self.background.fault:
            self.warned.emit(
                tr(
                    "The picture was not written because of a fault in NNSim "
                    "({problem}).",
                    problem=self.background.fault,
                )
            )
        elif self._written is not None:
            self.said.emit(tr("Picture saved as {file}.", file=str(self._written)))
