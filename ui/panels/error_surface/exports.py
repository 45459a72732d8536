"""The error surface on the disk: heights, paths, or the picture as it is shown."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QWidget

from nnsim.errors import InputError
from nnsim.export_surface import Way, grid_as_csv, grid_as_npz, paths_as_csv
from nnsim.files import write_atomically
from nnsim.frames.surface_view import SurfaceView
from ui.i18n import tr

SCALE = 2.0
"""A PNG has so many pixels for each of the screen's, for slides."""


class SurfaceExports(QObject):
    """Asks where to, without blocking, and writes; ``said`` and ``refused`` tell."""

    said = Signal(str)
    refused = Signal(str)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.dialog: QFileDialog | None = None

    def ask(
        self,
        kind: str,
        view: QWidget,
        surface: SurfaceView,
        names: tuple[str, str],
        ways: Sequence[Way],
    ) -> None:
        """Let the user choose a file for "grid", "paths" or "picture"."""
        title, filters, name = {
            "grid": (
                tr("Export heights"),
                [tr("CSV (*.csv)"), tr("NumPy (*.npz)")],
                "error-surface.csv",
            ),
            "paths": (tr("Export paths"), [tr("CSV (*.csv)")], "paths.csv"),
            "picture": (
                tr("Export picture"),
                [tr("PNG (*.png)"), tr("SVG (*.svg)")],
                "error-surface.png",
            ),
        }[kind]
        parent = self.parent()
        assert isinstance(parent, QWidget)
        dialog = QFileDialog(parent, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(filters)
        dialog.setDefaultSuffix(Path(name).suffix[1:])
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(
            lambda file: self.write(kind, Path(file), view, surface, names, ways)
        )
        self.dialog = dialog
        dialog.open()

    def write(
        self,
        kind: str,
        path: Path,
        view: QWidget,
        surface: SurfaceView,
        names: tuple[str, str],
        ways: Sequence[Way],
    ) -> None:
        """Write it; the suffix says how."""
        suffix = path.suffix.lower()
        if kind == "grid":
            as_arrays = suffix == ".npz"
            content = grid_as_npz(surface) if as_arrays else grid_as_csv(surface, names)
        elif kind == "paths":
            content = paths_as_csv(ways, names)
        else:
            content = as_svg(view) if suffix == ".svg" else as_png(view)
        try:
            write_atomically(path, content)
        except InputError as error:
            self.refused.emit(str(error))
            return
        self.said.emit(tr("Written: {file}", file=path.name))


def as_png(view: QWidget) -> bytes:
    """Return a widget as it is shown, in twice the pixels."""
    image = QImage(view.size() * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    view.render(image)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def as_svg(view: QWidget) -> bytes:
    """Return a widget as vectors; what it keeps as a picture stays one."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(view.size())
    generator.setViewBox(QRect(0, 0, view.width(), view.height()))
    generator.setTitle(view.accessibleName())
    with QPainter(generator) as painter:
        view.render(painter, QPoint())
    buffer.close()
    return bytes(content.data())
