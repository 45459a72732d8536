"""The plot of predicted against target: on the diagonal every prediction is right."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from ui.i18n import tr
from ui.panels.feature_space.sample_marks import MarkPainter, nearest_mark
from ui.panels.fit.places import FitPicture
from ui.panels.fit.words import mark_text
from ui.theme import Theme, current_theme
from ui.widgets.axes_plot import AxesPlot
from ui.widgets.vector_painting import clipped

ROOM_FOR_WORDS = 8.0
"""Lines of type up a plot that has room for words in its corner."""


class FitPlot(AxesPlot):
    """A mark a sample; a click picks the sample under the pointer."""

    sample_picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: FitPicture | None = None
        self._painter = MarkPainter()
        self._diagonal = self.add_curve(z=-0.5)
        self.setAccessibleName(tr("Predicted against target"))

    @property
    def picture(self) -> FitPicture | None:
        """What is drawn, None where words stand instead."""
        return self._picture

    def show_picture(self, picture: FitPicture) -> None:
        """Draw other samples."""
        self._picture = picture
        low, high = picture.ends
        self.set_words("")
        self.set_range(low, high, low, high)
        name = picture.name
        self.set_titles(
            tr("target {name}", name=name),
            tr("predicted {name}", name=name),
        )
        self._draw_diagonal()
        self.refresh_over()

    def show_nothing(self, words: str) -> None:
        """Say why there is nothing to draw."""
        self._picture = None
        self.set_words(words)
        self.refresh_over()

    def entry_at(self, place: QPointF) -> int | None:
        """Return the mark at a pixel, None if there is none."""
        if self._picture is None:
            return None
        mapping = self.mapping()
        x, y = mapping.to_data(place)
        return nearest_mark(current_theme(), mapping, self._picture.marks, x, y)

    def describe(self, place: QPointF) -> str:
        """Return what a tooltip says about a place, empty for nothing."""
        entry = self.entry_at(place)
        if entry is None or self._picture is None:
            return ""
        return mark_text(self._picture, entry)

    def paint_over(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        """Paint the samples, the picked one, and what the diagonal means."""
        if self._picture is None:
            return
        mapping, marks = self.mapping(), self._picture.marks
        with clipped(painter, rect):
            self._painter.paint(painter, theme, mapping, marks)
        self._painter.paint_selected(painter, theme, mapping, marks)
        line = self.fonts().metrics.height()
        if rect.height() > ROOM_FOR_WORDS * line:
            corner = rect.adjusted(8.0, 4.0, -8.0, -4.0)
            painter.setFont(self.fonts().label)
            painter.setPen(theme.text_muted)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
            painter.drawText(corner, right, tr("line: predicted = target"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the sample under the pointer."""
        entry = self.entry_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or entry is None:
            event.ignore()
            return
        assert self._picture is not None
        self.sample_picked.emit(int(self._picture.marks.places.rows[entry]))

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.describe(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme's colours and type."""
        super().changeEvent(event)
        if self._picture is not None:
            self._draw_diagonal()

    def _draw_diagonal(self) -> None:
        theme, shown = current_theme(), self.shown()
        pen = QPen(theme.text_muted, 1.5 * theme.line_width)
        ends = np.array([shown.x0, shown.x1])
        self.set_points(self._diagonal, ends, ends, pen)
