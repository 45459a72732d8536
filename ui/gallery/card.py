"""One scene of the gallery: its picture, its title, its section or its problem."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from nnsim.scene_gallery import GalleryEntry
from ui.gallery.pictures import RATIO, paint_picture
from ui.i18n import sentence, tr
from ui.theme import blend, current_theme, make_font

EDGE = 6
LETTERS_WIDE = 23
"""The narrowest card, in letters of its title."""
TITLE_LINES = 2
LINES = 3
"""A short title leaves more of them for its section."""


class SceneCard(QAbstractButton):
    """A click picks the scene, a double click asks to open it.

    The keyboard stays with the search, so a card never has the focus.
    """

    double_clicked = Signal()

    def __init__(self, entry: GalleryEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.is_picked = False
        self.setText(tr(entry.title))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(tr(entry.title))
        self.setAccessibleDescription(self.second_line())
        self.setToolTip(self._tip())

    def second_line(self) -> str:
        """Return what stands under the title: the section, or what is wrong."""
        if self.entry.problem is not None:
            return sentence(self.entry.problem)
        return tr(self.entry.section) if self.entry.section else ""

    def set_picked(self, is_picked: bool) -> None:
        """Mark it as the one that Enter opens."""
        self.is_picked = is_picked
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask to open it."""
        super().mouseDoubleClickEvent(event)
        self.double_clicked.emit()

    def sizeHint(self) -> QSize:
        """Return the smallest size."""
        return QSize(least_width(), height_for(least_width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint picture and words; one that cannot be opened is grey."""
        theme = current_theme()
        is_bad = self.entry.problem is not None
        width = self.width() - 2 * EDGE
        picture = QRectF(EDGE, EDGE, width, width / RATIO)
        title, small = title_font(), small_font()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            paint_picture(painter, picture, self.entry)
            painter.setPen(QPen(theme.line, 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(picture)
            top = round(picture.bottom()) + 4
            grey = blend(theme.text_muted, theme.surface, 0.75)
            painter.setPen(grey if is_bad else theme.text)
            most = 1 if is_bad else TITLE_LINES
            n_lines = self._write(painter, self.text(), title, top, most)
            top += n_lines * QFontMetrics(title).height()
            painter.setPen(grey if is_bad else theme.text_muted)
            self._write(painter, self.second_line(), small, top, LINES - n_lines)

    def _paint_ground(self, painter: QPainter) -> None:
        theme = current_theme()
        if not (self.is_picked or self.underMouse()):
            return
        rect = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        share = 0.18 if self.is_picked else 0.08
        painter.setBrush(blend(theme.accent, theme.surface, share))
        pen = QPen(theme.accent, 1.5 + theme.line_width)
        painter.setPen(pen if self.is_picked else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, 5.0, 5.0)

    def _write(
        self, painter: QPainter, text: str, font: QFont, top: int, n_lines: int
    ) -> int:
        """Write a text in at most so many lines; return how many it took."""
        metrics = QFontMetrics(font)
        lines = broken(text, metrics, self.width() - 2 * EDGE, n_lines)
        painter.setFont(font)
        for number, line in enumerate(lines):
            place = QRect(EDGE, top + number * metrics.height(), self.width(), 0)
            painter.drawText(
                place.adjusted(0, 0, 0, metrics.height()),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                line,
            )
        return len(lines)

    def _tip(self) -> str:
        if self.entry.problem is not None:
            return sentence(self.entry.problem)
        scene = self.entry.scene
        shows = tr(scene.shows) if scene is not None and scene.shows else ""
        return shows or tr("Click: about it · double click or Enter: open it")


def title_font() -> QFont:
    """Return the type of a title."""
    return make_font(current_theme().font_pt, QFont.Weight.DemiBold)


def small_font() -> QFont:
    """Return the type of what stands under it."""
    return make_font(current_theme().font_small_pt)


def least_width() -> int:
    """Return how narrow a card can be in the present theme."""
    metrics = QFontMetrics(title_font())
    return LETTERS_WIDE * metrics.horizontalAdvance("n") + 2 * EDGE


def height_for(width: int) -> int:
    """Return the height of a card of a width: a picture and three lines."""
    lines = TITLE_LINES * QFontMetrics(title_font()).height()
    lines += QFontMetrics(small_font()).height()
    return round((width - 2 * EDGE) / RATIO) + lines + 2 * EDGE + 4


def broken(text: str, metrics: QFontMetrics, width: int, n_lines: int) -> list[str]:
    """Return a text in at most so many lines, the last one cut where it is too long."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < n_lines - 1:
        taken = 1
        while (
            taken < len(words)
            and metrics.horizontalAdvance(" ".join(words[: taken + 1])) <= width
        ):
            taken += 1
        line = " ".join(words[:taken])
        lines.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width))
        words = words[taken:]
    if words:
        rest = " ".join(words)
        lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
    return lines
