"""The error surface on the disk: heights, paths, or the picture as it is shown."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from nnsim.errors import InputError
from nnsim.export_surface import Way, grid_as_csv, grid_as_npz, paths_as_csv
from nnsim.files import write_atomically
from nnsim.frames.surface_view import SurfaceView
from ui.i18n import tr
from ui.pictures.sheet import Sheet

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
                [tr("PNG (*.png)"), tr("SVG (*.svg)"), tr("PDF (*.pdf)")],
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
            from ui.pictures.formats import picture_of  # late: few starts need it

            content = picture_of(Sheet(view, view.accessibleName()), suffix, SCALE)
        try:
            write_atomically(path, content)
        except InputError as error:
            self.refused.emit(str(error))
            return
        self.said.emit(tr("Written: {file}", file=path.name))
