"""Pictures laid into a plot: a colour image, and hatching where all is undecided."""

import math

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPixmap, QPolygonF

from nnsim.arrays import BoolArray, FloatArray
from ui.palettes import ByteArray
from ui.pyqtgraph_parts import arrayToQPolygonF
from ui.widgets.vector_painting import is_vector

CELL_SIDE, MOST_CELLS = 12, 128
HATCH_PERIOD = 8.0  # logical pixels between two lines of the hatching


def polygon_of(px: FloatArray, py: FloatArray) -> QPolygonF:
    """Return pixel places (n,), (n,) as a polygon for ``drawPolyline``."""
    polygon: QPolygonF = arrayToQPolygonF(px, py)
    return polygon


def image_of(rgb: ByteArray) -> QImage:
    """Return (ny, nx, 3) bytes as a picture whose row 0 lies at the bottom."""
    upright = np.ascontiguousarray(rgb[::-1])
    height, width = upright.shape[:2]
    picture = QImage(
        upright.data, width, height, 3 * width, QImage.Format.Format_RGB888
    )
    # A conversion copies, so the array may go; 32-bit pictures also scale faster.
    return picture.convertToFormat(QImage.Format.Format_RGB32)


def paint_image(painter: QPainter, picture: QImage, box: QRectF, smooth: bool) -> None:
    """Paint a picture into a box of pixels, its cells soft or sharp."""
    if not smooth and is_vector(painter) and picture.width() <= MOST_CELLS:
        # Programs that show a file would make its cells soft.
        picture = picture.scaled(picture.size() * CELL_SIDE)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    painter.drawImage(box, picture)
    painter.restore()


class Hatching:
    """Diagonal lines where a mask is true; made again only when something changed."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._picture = QImage()

    def paint(
        self,
        painter: QPainter,
        mask: BoolArray,
        box: QRectF,
        colour: QColor,
        width: float = 1.0,
    ) -> None:
        """Paint into the box; ``mask`` is (ny, nx), its row 0 at the bottom."""
        if not mask.any() or box.width() < 1.0 or box.height() < 1.0:
            return
        ratio = painter.device().devicePixelRatio()
        size = (math.ceil(box.width() * ratio), math.ceil(box.height() * ratio))
        key = (mask.tobytes(), mask.shape, size, ratio, colour.rgb(), width)
        if key != self._key:
            self._key = key
            self._picture = _hatched(mask, size, ratio, colour, width)
        painter.drawImage(box, self._picture)


def _hatched(
    mask: BoolArray, size: tuple[int, int], ratio: float, colour: QColor, width: float
) -> QImage:
    picture = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.fillRect(picture.rect(), QBrush(_tile(colour, width, ratio)))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setCompositionMode(
            QPainter.CompositionMode.CompositionMode_DestinationIn
        )
        cover: ByteArray = np.where(mask[::-1], 255, 0).astype(np.uint8)
        rows, columns = cover.shape
        alpha = QImage(
            np.ascontiguousarray(cover).data,
            columns,
            rows,
            columns,
            QImage.Format.Format_Alpha8,
        ).copy()
        painter.drawImage(QRectF(picture.rect()), alpha)
    return picture


def _tile(colour: QColor, width: float, ratio: float) -> QPixmap:
    side = round(HATCH_PERIOD * max(width, 1.0) * ratio)
    tile = QPixmap(side, side)
    tile.fill(Qt.GlobalColor.transparent)
    with QPainter(tile) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, width * ratio))
        for shift in (-side, 0, side):  # neighbours reach into the corners
            painter.drawLine(shift, side, shift + side, 0)
    return tile
