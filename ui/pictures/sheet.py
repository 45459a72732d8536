"""What is put on a picture: a widget, and words beneath it."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.panel_turns import finish_turns
from ui.theme import current_theme, make_font
from ui.widgets.vector_painting import clipped, painted_anew

EDGE = 8
"""Pixels left and right of the words."""
WRAPPED = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
PREVIEW = QWidget.RenderFlag.DrawChildren | QWidget.RenderFlag.IgnoreMask


@dataclass(frozen=True, eq=False)
class Sheet:
    """A widget as it is now, with ``words`` under it, in as many lines as they need."""

    widget: QWidget
    title: str
    words: str = ""

    @property
    def size(self) -> QSize:
        """How many logical pixels it takes."""
        return self.widget.size() + QSize(0, self._line_height())

    def paint(self, painter: QPainter, *, is_preview: bool = False) -> None:
        """Paint from the upper left corner on; only a preview uses caches."""
        finish_turns(self.widget)
        theme, size = current_theme(), self.size
        painter.fillRect(QRectF(QPointF(), size.toSizeF()), theme.surface)
        if is_preview:
            QWidget.render(self.widget, painter, QPoint(), renderFlags=PREVIEW)
        else:
            with painted_anew():
                paint_widget(painter, self.widget, QPoint())
        if self.words:
            painter.setFont(make_font(theme.font_small_pt))
            painter.setPen(theme.text_muted)
            line = QRectF(0.0, self.widget.height(), size.width(), self._line_height())
            painter.drawText(line.adjusted(EDGE, 0.0, -EDGE, 0.0), WRAPPED, self.words)

    def _line_height(self) -> int:
        if not self.words:
            return 0
        metrics = QFontMetricsF(make_font(current_theme().font_small_pt))
        room = QRectF(0.0, 0.0, self.widget.width() - 2.0 * EDGE, 1e4)
        needed = metrics.boundingRect(room, WRAPPED, self.words).height()
        return round(needed + 0.8 * metrics.height())


def paint_widget(painter: QPainter, widget: QWidget, place: QPoint) -> None:
    """Paint a widget and those in it one by one, each inside its own bounds.

    Qt's own way hands an SVG no bounds, so what is scrolled out of sight would show.
    """
    flags = QWidget.RenderFlag.IgnoreMask
    if widget.isWindow():
        flags |= QWidget.RenderFlag.DrawWindowBackground
    # A view of pyqtgraph has a render of its own.
    QWidget.render(widget, painter, place, renderFlags=flags)
    for child in widget.children():
        if not isinstance(child, QWidget) or child.isWindow() or not child.isVisible():
            continue
        box = child.geometry()
        is_viewport = isinstance(widget, QAbstractScrollArea)
        if is_viewport or not widget.rect().contains(box):
            seen = QRectF((box & widget.rect()).translated(place))
            with clipped(painter, seen):
                paint_widget(painter, child, place + box.topLeft())
        else:
            paint_widget(painter, child, place + box.topLeft())
