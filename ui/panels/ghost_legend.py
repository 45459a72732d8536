"""A line that names the ghosts of a plot: badge and name, the present run first."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.ghosts import Ghost
from ui.theme import current_theme, make_font
from ui.widgets.ghost_badge import badge_radius, paint_badge

GAP = 4.0
BETWEEN = 12.0
SIDE = 10.0
LINE = 16.0


class GhostLegend(QWidget):
    """Names are cut where there is no room; the badges stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ghosts: tuple[Ghost, ...] = ()
        self._present = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_ghosts(self, ghosts: Sequence[Ghost], present: str) -> None:
        """Name these ghosts, and the present run."""
        self._ghosts, self._present = tuple(ghosts), present
        words = " · ".join([present, *(f"{g.number} {g.name}" for g in ghosts)])
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def names(self) -> tuple[str, ...]:
        """Return the names, the present run first, uncut."""
        return (self._present, *(ghost.name for ghost in self._ghosts))

    def sizeHint(self) -> QSize:
        """Return one line that holds a badge."""
        metrics = QFontMetricsF(make_font(current_theme().font_small_pt))
        return QSize(160, round(metrics.height()) + 6)

    def minimumSizeHint(self) -> QSize:
        """Return the same line, as narrow as need be."""
        return QSize(0, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme's type."""
        super().changeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a line with the present name, then badges with theirs."""
        theme = current_theme()
        font = make_font(theme.font_small_pt)
        metrics = QFontMetricsF(font)
        radius = badge_radius(theme)
        names = self.names()
        signs = LINE + (2.0 * radius) * len(self._ghosts) + (GAP + BETWEEN) * len(names)
        room = max(self.width() - 2.0 * SIDE - signs, 0.0)
        widths = shares([metrics.horizontalAdvance(name) for name in names], room)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            left, middle = SIDE, self.height() / 2.0
            for place, (name, width) in enumerate(zip(names, widths, strict=True)):
                if place == 0:
                    painter.setPen(QPen(theme.text, 2.4 * theme.line_width))
                    painter.drawLine(
                        QPointF(left, middle), QPointF(left + LINE, middle)
                    )
                    left += LINE + GAP
                else:
                    ghost = self._ghosts[place - 1]
                    centre = QPointF(left + radius, middle)
                    colour = ghost.colour(theme)
                    paint_badge(painter, theme, centre, ghost.number, colour)
                    left += 2.0 * radius + GAP
                painter.setFont(font)
                painter.setPen(theme.text)
                box = QRectF(left, 0.0, width + 2.0, self.height())
                text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, width + 1)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
                left += width + BETWEEN


def shares(wanted: Sequence[float], room: float) -> list[float]:
    """Return widths that fit into ``room``: short ones whole, long ones cut alike."""
    given = [0.0] * len(wanted)
    left = list(range(len(wanted)))
    while left:
        share = room / len(left)
        short = [k for k in left if wanted[k] <= share]
        if not short:
            for k in left:
                given[k] = share
            break
        for k in short:
            given[k] = wanted[k]
            room -= wanted[k]
            left.remove(k)
    return given
