"""The legend of colours: what orange and blue, or dark and pale, stand for."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.i18n import number
from ui.palettes import ByteArray
from ui.theme import Theme, current_theme, make_font, sign_image, surface_image
from ui.widgets.plane_layers import image_of, paint_image
from ui.widgets.vector_painting import clipped

GAP = 5.0
SAMPLES = 129


class ColourBar(QWidget):
    """One line: lowest number, bar of colours, highest number.

    ``tapered`` draws the sign bar as wide as a link of that weight would be.
    """

    def __init__(
        self, title: str = "", *, tapered: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._tapered = tapered
        self._signed = True
        self._low, self._high = -1.0, 1.0
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_sign_range(self, largest: float) -> None:
        """Show the colours of sign from -largest to +largest."""
        self._set(True, -abs(largest), abs(largest))

    def set_surface_range(self, low: float, high: float) -> None:
        """Show the colours of the error surface from low to high."""
        self._set(False, low, high)

    def set_title(self, title: str) -> None:
        """Say what the numbers are (ω, δ, log E)."""
        self._title = title
        self.setAccessibleName(title)
        self.update()

    def labels(self) -> tuple[str, str, str]:
        """Return title, lowest and highest number as they are written."""
        return (
            self._title,
            number(self._low, 2, signed=self._signed),
            number(self._high, 2, signed=self._signed),
        )

    def sizeHint(self) -> QSize:
        """Return one line of small type."""
        metrics = self.fontMetrics()
        return QSize(
            metrics.horizontalAdvance("ω  −0.00  +0.00") + 90, metrics.height() + 4
        )

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which the bar can still be read."""
        return self.sizeHint() - QSize(60, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint numbers and bar."""
        theme = current_theme()
        title, low, high = self.labels()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(make_font(theme.font_small_pt))
            metrics = painter.fontMetrics()
            left, right = 0.0, float(self.width())
            for text, colour in ((title, theme.text), (low, theme.text_muted)):
                width = metrics.horizontalAdvance(text)
                painter.setPen(colour)
                box = QRectF(left, 0.0, width + 1.0, self.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
                left += width + GAP if text else 0.0
            width = metrics.horizontalAdvance(high)
            box = QRectF(right - width - 1.0, 0.0, width + 1.0, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, high)
            right -= width + GAP
            height = metrics.height() * 0.55
            top = (self.height() - height) / 2.0
            bar = QRectF(left, top, max(right - left, 1.0), height)
            self._paint_bar(painter, theme, bar)

    def _paint_bar(self, painter: QPainter, theme: Theme, bar: QRectF) -> None:
        painter.save()
        middle = bar.center()
        if self._signed and self._tapered:
            wedge = QPolygonF(
                [
                    bar.topLeft(),
                    middle + QPointF(0.0, -0.5),
                    bar.topRight(),
                    bar.bottomRight(),
                    middle + QPointF(0.0, 0.5),
                    bar.bottomLeft(),
                ]
            )
            path = QPainterPath()
            path.addPolygon(wedge)
            with clipped(painter, path):
                paint_image(painter, image_of(self._colours(theme)), bar, smooth=True)
        else:
            paint_image(painter, image_of(self._colours(theme)), bar, smooth=True)
            painter.setPen(QPen(theme.line, 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar)
        if self._signed:
            painter.setPen(QPen(theme.text_muted, theme.line_width))
            reach = QPointF(0.0, bar.height() / 2.0 + 2.0)
            painter.drawLine(middle - reach, middle + reach)
        painter.restore()

    def _colours(self, theme: Theme) -> ByteArray:
        shares = np.linspace(-1.0, 1.0, SAMPLES)[None, :]
        if self._signed:
            return sign_image(shares, 1.0, theme)
        return surface_image(shares, -1.0, 1.0, theme)

    def _set(self, signed: bool, low: float, high: float) -> None:
        if (signed, low, high) != (self._signed, self._low, self._high):
            self._signed, self._low, self._high = signed, low, high
            self.update()
