"""The pictures of a column of neurons, laid where they belong, as one fill.

Stretched once for the column: a stretched fill for each outline costs twice as much.
"""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QImage, QPainter, QTransform

from ui.panels.network.layout import Column


def column_fill(
    column: Column, numbers: list[int], pixels: NDArray[np.uint32], ratio: float
) -> QBrush:
    """Return what fills neurons with their pictures (n, n_y, n_x), as 0xffrrggbb.

    ``ratio`` is device pixels a logical one.
    """
    _, height, width = pixels.shape
    across = column.radius / max(width - 1, 1)
    down = column.radius / max(height - 1, 1)
    # Half a cell further than the outline: there a smooth edge would show.
    half_wide, half_high = column.radius + across, column.radius + down
    centres = column.ys[numbers]
    left = math.floor(column.x - half_wide) - 1
    top = math.floor(float(centres.min()) - half_high) - 1
    reach_x = column.x + half_wide - left
    reach_y = float(centres.max()) + half_high - top
    laid = QImage(
        math.ceil(ratio * reach_x) + 1,
        math.ceil(ratio * reach_y) + 1,
        QImage.Format.Format_RGB32,
    )
    laid.setDevicePixelRatio(ratio)
    with QPainter(laid) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(-left, -top)
        for centre, picture in zip(centres.tolist(), pixels, strict=True):
            box = QRectF(
                column.x - half_wide, centre - half_high, 2 * half_wide, 2 * half_high
            )
            painter.drawImage(box, _image(picture))
    laid.setDevicePixelRatio(1.0)
    fill = QBrush(laid)
    places = QTransform.fromTranslate(float(left), float(top))
    fill.setTransform(places.scale(1.0 / ratio, 1.0 / ratio))
    return fill


def _image(pixels: NDArray[np.uint32]) -> QImage:
    """Return a picture that lasts as long as its array (n_y, n_x)."""
    height, width = pixels.shape
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
