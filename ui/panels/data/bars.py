"""Samples counted as bars: each class, and each set divided by class."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from nnsim.data.composition import PARTS, Composition
from ui.i18n import count, percent, tr
from ui.panels.data.looks import Look, part_looks
from ui.panels.data.words import part_name
from ui.theme import Theme, blend, current_theme, make_font
from ui.widgets.markers import NEUTRAL, draw_marker

EDGE = 10.0
LEAST_LINE, MOST_LINE = 1.25, 2.3
"""Height of a row, in lines of type."""
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class BarRow:
    """A heading (no parts), or a bar: how many samples, and of which classes."""

    name: str
    look: Look | None
    total: int
    share: float
    parts: tuple[tuple[Look, int], ...]

    @property
    def is_head(self) -> bool:
        """Whether it is a heading."""
        return self.share < 0.0

    def text(self) -> str:
        """Return number and share as they are written behind the bar."""
        if self.is_head:
            return ""
        return tr("{n} · {share}", n=count(self.total), share=percent(self.share))


def bar_rows(counted: Composition, looks: tuple[Look, ...]) -> tuple[BarRow, ...]:
    """Return the rows for classes, if there are any, and for sets."""
    counts = counted.counts
    total = max(1, int(counts.sum()))
    rows = []
    has_classes = looks[0].class_index != NEUTRAL
    if has_classes:
        rows.append(_head(tr("classes")))
        for look, size in zip(looks, counts.sum(axis=1).tolist(), strict=True):
            rows.append(BarRow(look.name, look, size, size / total, ((look, size),)))
    rows.append(_head(tr("sets")))
    for part, name in enumerate(PARTS):
        sizes = counts[:, part].tolist()
        n = sum(sizes)
        if n or name != "unused":
            parts = tuple(zip(looks, sizes, strict=True))
            sign = None if has_classes else part_looks()[part]
            rows.append(BarRow(part_name(name), sign, n, n / total, parts))
    return tuple(rows)


def _head(title: str) -> BarRow:
    return BarRow(title, None, 0, -1.0, ())


class DataBars(QWidget):
    """The bars, as high as there is room; the type stays that of the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[BarRow, ...] = ()
        self._words = ""

    def show_rows(self, rows: tuple[BarRow, ...]) -> None:
        """Show other bars."""
        self._rows, self._words = rows, ""
        lines = (
            row.name if row.is_head else tr("{name}: {n}", name=row.name, n=row.text())
            for row in rows
        )
        self.setAccessibleDescription("\n".join(lines))
        self.update()

    def show_words(self, words: str) -> None:
        """Say why there are no bars."""
        self._rows, self._words = (), words
        self.update()

    def rows(self) -> tuple[BarRow, ...]:
        """Return all rows."""
        return self._rows

    def shown_rows(self) -> tuple[tuple[BarRow, QRectF], ...]:
        """Return the rows that there is room for, with their places."""
        line = QFontMetricsF(make_font(current_theme().font_pt)).height()
        room = self.height() - EDGE
        n_rows = max(1, len(self._rows))
        height = min(max(room / n_rows, LEAST_LINE * line), MOST_LINE * line)
        fitting = max(0, int(room / height + 1e-6))
        rows = self._rows
        if len(rows) > fitting:  # the sets stay, the smallest classes go
            heads = [place for place, row in enumerate(rows) if row.is_head]
            n_sets = len(rows) - heads[-1]
            rows = (*rows[: max(0, fitting - n_sets)], *rows[heads[-1] :])[:fitting]
        width = self.width() - 2 * EDGE
        return tuple(
            (row, QRectF(EDGE, EDGE / 2 + place * height, width, height))
            for place, row in enumerate(rows)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows or the words."""
        theme = current_theme()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.surface)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(make_font(theme.font_pt))
            if self._words:
                painter.setPen(theme.text_muted)
                flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
                painter.drawText(QRectF(self.rect()), int(flags), self._words)
            shown = self.shown_rows()
            metrics = painter.fontMetrics()
            texts = [row.text() for row, _ in shown if not row.is_head]
            behind = max(map(metrics.horizontalAdvance, texts), default=0) + EDGE
            names = [row.name for row, _ in shown if not row.is_head]
            widest = max(map(metrics.horizontalAdvance, names), default=0)
            before = min(widest + 2 * theme.marker_size + 4, 0.36 * self.width())
            for row, rect in shown:
                self._paint_row(painter, theme, row, rect, (before, float(behind)))

    def _paint_row(
        self,
        painter: QPainter,
        theme: Theme,
        row: BarRow,
        rect: QRectF,
        margins: tuple[float, float],
    ) -> None:
        if row.is_head:
            painter.setFont(make_font(theme.font_small_pt, QFont.Weight.DemiBold))
            painter.setPen(theme.text_muted)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            painter.drawText(rect.adjusted(0.0, 0.0, 0.0, -2.0), flags, row.name)
            painter.setFont(make_font(theme.font_pt))
            return
        before, behind = margins
        _paint_name(painter, theme, row, rect, before)
        painter.setPen(theme.text)
        painter.drawText(rect, RIGHT, row.text())
        bar = rect.adjusted(
            before, 0.18 * rect.height(), -behind, -0.18 * rect.height()
        )
        painter.fillRect(bar, blend(theme.line, theme.surface, 0.35))
        _paint_parts(painter, theme, row, bar)

    def sizeHint(self) -> QSize:
        """Return a size at which bars are readable."""
        return QSize(300, 220)

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which something can be seen."""
        return QSize(120, 60)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme's type."""
        super().changeEvent(event)
        self.update()


def _paint_name(
    painter: QPainter, theme: Theme, row: BarRow, rect: QRectF, width: float
) -> None:
    size = theme.marker_size
    room = QRectF(rect.left(), rect.top(), width - 4.0, rect.height())
    if row.look is not None:
        _paint_mark(
            painter,
            theme,
            row.look,
            QPointF(rect.left() + 0.6 * size, rect.center().y()),
        )
        room.setLeft(rect.left() + 1.7 * size)
    painter.setPen(theme.text)
    metrics = QFontMetricsF(painter.font())
    cut = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, LEFT, cut)


def _paint_parts(painter: QPainter, theme: Theme, row: BarRow, bar: QRectF) -> None:
    """Paint one class beside the other; each wide enough has the mark of its class."""
    left = bar.left()
    size = theme.marker_size
    for look, n in row.parts:
        width = bar.width() * row.share * n / max(1, row.total)
        part = QRectF(left, bar.top(), width, bar.height())
        painter.fillRect(part, look.colour(theme))
        painter.setPen(QPen(theme.surface, 1.0))
        painter.drawLine(part.topRight(), part.bottomRight())
        if row.look is None and look.class_index != NEUTRAL and width > 2.2 * size:
            _paint_mark(painter, theme, look, part.center())
        left += width


def _paint_mark(painter: QPainter, theme: Theme, look: Look, place: QPointF) -> None:
    painter.save()
    painter.translate(place)
    draw_marker(painter, theme, look.class_index, look.mark_set, theme.marker_size)
    painter.restore()
