"""Painting for a file: lines stay lines, letters stay letters, and no cache is used.

A cache of pixels has the size of the screen's pixels; a file may want other ones.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPaintEngine, QPainter, QPainterPath

VECTORS = frozenset(
    {
        QPaintEngine.Type.SVG,
        QPaintEngine.Type.Pdf,
        QPaintEngine.Type.Picture,
    }
)
CLIP_BEGINS, CLIP_ENDS = "nnsim-clip-begins ", "nnsim-clip-ends"
"""Words in a raw SVG that ``ui/pictures/svg_clips.py`` makes clips of."""


@dataclass
class _Anew:
    depth: int = 0


_anew = _Anew()


def is_vector(painter: QPainter) -> bool:
    """Tell whether a painter keeps lines as lines, so that no cache may be used."""
    return bool(_anew.depth) or painter.paintEngine().type() in VECTORS


@contextmanager
def painted_anew() -> Iterator[None]:
    """Let everything be painted without caches, also into pixels of any size."""
    _anew.depth += 1
    try:
        yield
    finally:
        _anew.depth -= 1


@contextmanager
def clipped(painter: QPainter, shape: QRectF | QPainterPath) -> Iterator[None]:
    """Paint inside a rectangle or path only.

    Qt's SVG generator forgets clips, or puts those of a widget in another place; so an
    SVG gets words that say where they begin and end.
    """
    is_svg = painter.paintEngine().type() == QPaintEngine.Type.SVG
    painter.save()
    if not is_svg:
        if isinstance(shape, QPainterPath):
            painter.setClipPath(shape)
        else:
            painter.setClipRect(shape)
    else:
        _say(painter, CLIP_BEGINS + _corners(painter, shape))
    try:
        yield
    finally:
        if is_svg:
            _say(painter, CLIP_ENDS)
        painter.restore()


def _say(painter: QPainter, words: str) -> None:
    painter.save()
    painter.setPen(Qt.GlobalColor.black)  # without a pen no text is written
    painter.drawText(QPointF(), words)
    painter.restore()


def _corners(painter: QPainter, shape: QRectF | QPainterPath) -> str:
    path = shape if isinstance(shape, QPainterPath) else QPainterPath()
    if isinstance(shape, QRectF):
        path.addRect(shape)
    polygon = painter.deviceTransform().map(path).toFillPolygon()
    return " ".join(f"{place.x():.3f},{place.y():.3f}" for place in polygon.toList())
