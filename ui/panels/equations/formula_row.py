"""The legend of a plot of functions: the sign of each line with its formula."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme, current_theme, make_font

SIGN = 22.0
GAP = 5.0
BETWEEN = 16.0
SIDE = 10.0
ELIDE = Qt.TextElideMode.ElideRight


@dataclass(frozen=True)
class FormulaEntry:
    """One line of the plot: its formula, and the field of the theme that is its ink."""

    text: str
    ink: str
    dashed: bool = False


def function_pen(theme: Theme, entry: FormulaEntry) -> QPen:
    """Return the pen of a function, the same in plot and legend."""
    pen = QPen(getattr(theme, entry.ink), 2.4 * theme.line_width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if entry.dashed:
        pen.setWidthF(2.0 * theme.line_width)
        pen.setDashPattern([4.0, 2.2])
    return pen


class FormulaRow(QWidget):
    """Formulas side by side, or below each other where that is too wide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[FormulaEntry, ...] = ()
        self._most_lines = 2
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_entries(self, entries: Sequence[FormulaEntry]) -> None:
        """Show other formulas."""
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self.setAccessibleName(" · ".join(entry.text for entry in entries))
            self.updateGeometry()
            self.update()

    def set_most_lines(self, most: int) -> None:
        """Use at most so many lines; formulas without room are left out."""
        if most != self._most_lines:
            self._most_lines = most
            self.updateGeometry()
            self.update()

    def lines(self) -> list[list[FormulaEntry]]:
        """Return the formulas that are shown, line by line."""
        metrics = self._metrics()
        lines: list[list[FormulaEntry]] = []
        left = self.width() + 1.0
        for entry in self._entries:
            width = self._width(metrics, entry)
            if left + width > self.width() - SIDE:
                if len(lines) == self._most_lines:
                    break
                lines.append([])
                left = SIDE
            lines[-1].append(entry)
            left += width + BETWEEN
        return lines

    def sizeHint(self) -> QSize:
        """Return as many lines of small type as are needed."""
        n_lines = max(len(self.lines()), 1)
        return QSize(160, round(n_lines * self._metrics().height()) + 5)

    def minimumSizeHint(self) -> QSize:
        """Return the same lines, as narrow as need be."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another number of lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme's type."""
        super().changeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint signs and formulas."""
        theme, metrics = current_theme(), self._metrics()
        line = metrics.height()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(make_font(theme.font_small_pt))
            for row, entries in enumerate(self.lines()):
                left, top = SIDE, 2.0 + row * line
                for entry in entries:
                    middle = top + line / 2.0
                    painter.setPen(function_pen(theme, entry))
                    end = left + SIGN
                    painter.drawLine(QPointF(left, middle), QPointF(end, middle))
                    painter.setPen(theme.text)
                    width = self._width(metrics, entry) - SIGN - GAP
                    box = QRectF(end + GAP, top, width + 2.0, line)
                    flag = Qt.AlignmentFlag.AlignVCenter
                    box.setRight(min(box.right(), self.width() - 2.0))
                    text = metrics.elidedText(entry.text, ELIDE, box.width())
                    painter.drawText(box, flag, text)
                    left += self._width(metrics, entry) + BETWEEN

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(make_font(current_theme().font_small_pt))

    def _width(self, metrics: QFontMetricsF, entry: FormulaEntry) -> float:
        return SIGN + GAP + metrics.horizontalAdvance(entry.text)
