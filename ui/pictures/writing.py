"""A picture from the window to the disk: what is slow is done in the background."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from nnsim.files import write_atomically
from ui.background import Cancelled, EndedEarlyError, Tell
from ui.pictures.choice import PictureChoice
from ui.pictures.formats import as_image, as_pdf, as_png, as_svg
from ui.pictures.looks import painted_in
from ui.pictures.sheet import Sheet


@dataclass(frozen=True)
class PictureWritten:
    """A picture is on the disk."""

    path: Path


@dataclass(frozen=True, eq=False)
class PictureOrder:
    """A painted picture and its place: pixels still to be encoded, or a whole file."""

    path: Path
    content: QImage | bytes

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Encode what is not encoded, and write."""
        content = self.content
        whole = as_png(content) if isinstance(content, QImage) else content
        if cancelled():
            raise EndedEarlyError
        write_atomically(self.path, whole)
        tell(PictureWritten(self.path))


def painted(sheet: Sheet, choice: PictureChoice) -> QImage | bytes:
    """Paint a sheet as it was chosen; only in the GUI thread."""
    with painted_in(sheet.widget, choice.look, choice.is_clear):
        if choice.format == "svg":
            return as_svg(sheet)
        if choice.format == "pdf":
            return as_pdf(sheet)
        return as_image(sheet, choice.scale)


def preview_image(sheet: Sheet, choice: PictureChoice, scale: float) -> QImage:
    """Paint a sheet small and soon, as the screen has it, whatever its format is."""
    with painted_in(sheet.widget, choice.look, choice.is_clear):
        return as_image(sheet, scale, is_preview=True)
