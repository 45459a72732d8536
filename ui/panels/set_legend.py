"""The legend of the curves: which line is which set, the star, and the stop line."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.panels.curves.lines import SET_LINES, set_pen, stop_pen
from ui.panels.set_sign import set_title
from ui.theme import Theme, current_theme, make_font
from ui.widgets.markers import marker_path

SAMPLE = 22.0
GAP = 5.0
BETWEEN = 14.0
TIGHT = 0.5
LINE_OF = {line.name: line for line in SET_LINES}
BEST = "best"
STOPPED = "stopped"


class SetLegend(QWidget):
    """One line of entries; from the right on they go where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: dict[str, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_sets(self, names: Sequence[str], best: str = "", reason: str = "") -> None:
        """Name these sets; ``best`` explains the star, ``reason`` why the run ended."""
        entries = {name: set_title(name) for name in names}
        entries |= {
            key: text for key, text in ((BEST, best), (STOPPED, reason)) if text
        }
        if entries != self._entries:
            self._entries = entries
            self.setAccessibleName(", ".join(self.texts()))
            self.update()

    def texts(self) -> tuple[str, ...]:
        """Return what there is to write, whether there is room for it or not."""
        return tuple(self._entries.values())

    def shown_texts(self) -> tuple[str, ...]:
        """Return what is written."""
        return tuple(self._entries[key] for key in self._places())

    def sizeHint(self) -> QSize:
        """Return one line of small type."""
        return QSize(200, round(self._metrics().height()) + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the same line, as narrow as need be."""
        return QSize(0, self.sizeHint().height())

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(make_font(current_theme().font_small_pt))

    def _places(self) -> dict[str, tuple[float, float]]:
        """Return left edge and width of the sign of each entry that fits."""
        loose, tight = self._laid_out(1.0), self._laid_out(TIGHT)
        return tight if len(tight) > len(loose) else loose

    def _laid_out(self, width: float) -> dict[str, tuple[float, float]]:
        theme, metrics = current_theme(), self._metrics()
        places, left = {}, 0.0
        for key, text in self._entries.items():
            sign = SAMPLE * width if key in LINE_OF else 1.3 * theme.marker_size
            right = left + sign + GAP + metrics.horizontalAdvance(text)
            if right > self.width():
                break
            places[key] = left, sign
            left = right + BETWEEN * width
        return places

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint signs and words from left to right."""
        theme = current_theme()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(make_font(theme.font_small_pt))
            for key, (left, width) in self._places().items():
                self._paint_sign(painter, theme, key, left, width)
                painter.setPen(theme.text)
                begin = left + width + GAP
                box = QRectF(begin, 0.0, self.width() - begin, self.height())
                align = Qt.AlignmentFlag.AlignVCenter
                painter.drawText(box, align, self._entries[key])

    def _paint_sign(
        self, painter: QPainter, theme: Theme, key: str, left: float, width: float
    ) -> None:
        middle = self.height() / 2.0
        centre = QPointF(left + width / 2.0, middle)
        if key == BEST:
            painter.setPen(QPen(theme.surface, theme.line_width))
            painter.setBrush(theme.good)
            painter.save()
            painter.translate(centre)
            painter.drawPath(marker_path("star", 1.3 * theme.marker_size))
            painter.restore()
        elif key == STOPPED:
            painter.setPen(stop_pen(theme))
            up = QPointF(0.0, self.height() / 2.0 - 2.0)
            painter.drawLine(centre - up, centre + up)
        else:
            painter.setPen(set_pen(theme, LINE_OF[key]))
            painter.drawLine(QPointF(left, middle), QPointF(left + width, middle))
