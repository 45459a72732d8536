"""The typeset formulas of assets/formulas, dyed in the theme's ink."""

from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from nnsim.resources import resource_path

TYPE_SIZE = 20.0
"""Size of the type in the units of a drawing, as tools/typeset_formulas.py says."""


@dataclass(frozen=True)
class FormulaSize:
    """Width, and height above and below the base line, in sizes of the type."""

    width: float
    ascent: float
    descent: float


@cache
def formula_size(name: str) -> FormulaSize:
    """Return the size of a formula, nothing where there is no such drawing."""
    drawing = _drawing(name)
    if not drawing:
        return FormulaSize(0.0, 0.0, 0.0)
    box = QSvgRenderer(QByteArray(drawing)).viewBoxF()
    return FormulaSize(
        box.width() / TYPE_SIZE, -box.top() / TYPE_SIZE, box.bottom() / TYPE_SIZE
    )


@lru_cache(maxsize=128)
def formula_picture(name: str, colour: str, pixels: float, ratio: float) -> QPixmap:
    """Return a formula whose type is so many logical pixels high."""
    size = formula_size(name)
    scale = pixels * ratio
    picture = QPixmap(
        max(round(size.width * scale), 1),
        max(round((size.ascent + size.descent) * scale), 1),
    )
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        _render(painter, name, colour, QRectF(picture.rect()))
    picture.setDevicePixelRatio(ratio)
    return picture


def paint_formula(
    painter: QPainter, name: str, colour: str, pixels: float, place: QPointF
) -> None:
    """Paint a formula as lines, its upper left corner at a place."""
    size = formula_size(name)
    box = QRectF(
        place, QSizeF(size.width * pixels, (size.ascent + size.descent) * pixels)
    )
    _render(painter, name, colour, box)


def _render(painter: QPainter, name: str, colour: str, box: QRectF) -> None:
    drawing = _drawing(name).replace(b"currentColor", QColor(colour).name().encode())
    if drawing:
        QSvgRenderer(QByteArray(drawing)).render(painter, box)


@cache
def _drawing(name: str) -> bytes:
    file = resource_path("assets", "formulas", f"{name}.svg")
    return file.read_bytes() if name and file.is_file() else b""
