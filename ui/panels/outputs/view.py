"""Bars of outputs and of probabilities, and how Monte-Carlo dropout scatters them."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.i18n import tr
from ui.panels.network.ink import sign_ink
from ui.panels.network.values import short_number
from ui.panels.outputs.layout import (
    GAP,
    PAD,
    Block,
    Measures,
    OutputsLayout,
    lay_out,
)
from ui.panels.outputs.picture import ClassRow, OutputRow, OutputsPicture
from ui.panels.outputs.words import (
    SIGNS,
    probability_formula,
    probability_title,
    role_words,
)
from ui.panels.sample_places import NO_CLASS
from ui.theme import Theme, blend, class_colour, current_theme, make_font
from ui.widgets.markers import draw_marker

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
ELIDE = Qt.TextElideMode.ElideRight
BAR_HEIGHT, BAR_SHARE = 1.4, 0.72  # lines of type, and of the row
N_BINS = 30
LINES_FOR_VERDICT = 6.0
TRACK = 0.35  # strength of the ground that bars stand on


class OutputsView(QWidget):
    """Draws an ``OutputsPicture``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: OutputsPicture | None = None
        self._laid_out: OutputsLayout | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def picture(self) -> OutputsPicture | None:
        """What is shown."""
        return self._picture

    def show_picture(self, picture: OutputsPicture) -> None:
        """Show another moment or another sample."""
        self._picture = picture
        self.update()

    def layout_now(self) -> OutputsLayout | None:
        """Return where everything goes at the present size."""
        if self._picture is None:
            return None
        theme = current_theme()
        area = QRectF(self.rect())
        if self._verdict_height():
            area.setTop(self._verdict_height())
        metrics = QFontMetricsF(make_font(theme.font_small_pt))
        return lay_out(self._picture, area, Measures(metrics, theme.marker_size))

    def sizeHint(self) -> QSize:
        """Return a size at which three classes are pleasant."""
        return QSize(340, 200)

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which something can be seen."""
        return QSize(120, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint decision, headings and rows."""
        theme = current_theme()
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), theme.surface)
            picture, layout = self._picture, self.layout_now()
            if picture is None or layout is None:
                return
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_verdict(painter, theme, picture)
            paint = BarPainter(painter, theme, picture, layout)
            paint.headings()
            for place, row in enumerate(layout.outputs.shown):
                paint.name(layout.outputs, place, row)
                paint.output(place, picture.rows[row])
            if layout.probabilities is not None:
                for place, row in enumerate(layout.probabilities.shown):
                    paint.name(layout.probabilities, place, row)
                    paint.probability(place, picture.classes[row])

    def _verdict_height(self) -> float:
        if self._picture is None or not self._picture.verdict.words:
            return 0.0
        metrics = QFontMetricsF(_verdict_font(current_theme()))
        if self.height() < LINES_FOR_VERDICT * metrics.height():
            return 0.0
        return metrics.height() + 6.0

    def _paint_verdict(
        self, painter: QPainter, theme: Theme, picture: OutputsPicture
    ) -> None:
        height, verdict = self._verdict_height(), picture.verdict
        if not height:
            return
        font = _verdict_font(theme)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        ink = {"good": theme.good, "bad": theme.bad, "warn": theme.warn}
        painter.setPen(ink.get(verdict.kind, theme.text))
        sign = SIGNS[verdict.kind]
        begin = PAD + metrics.horizontalAdvance(f"{sign} ")
        painter.drawText(QRectF(PAD, 2.0, begin, height - 4.0), LEFT, sign)
        box = QRectF(begin, 2.0, self.width() - begin - PAD, height - 4.0)
        painter.drawText(
            box, LEFT, metrics.elidedText(verdict.words, ELIDE, box.width())
        )


def _verdict_font(theme: Theme) -> QFont:
    return make_font(theme.font_pt, QFont.Weight.DemiBold)


class BarPainter:
    """Paints the parts of one picture."""

    def __init__(
        self,
        painter: QPainter,
        theme: Theme,
        picture: OutputsPicture,
        layout: OutputsLayout,
    ) -> None:
        self.painter, self.theme = painter, theme
        self.picture, self.layout = picture, layout
        self.font = make_font(theme.font_small_pt)
        self.bold = make_font(theme.font_small_pt, QFont.Weight.DemiBold)
        self.metrics = QFontMetricsF(self.font)
        self.line = self.metrics.height()

    def headings(self) -> None:
        """Name bars and columns of numbers."""
        block, picture = self.layout.outputs, self.picture
        self.painter.setFont(self.font)
        self.painter.setPen(self.theme.text_muted)
        if picture.kind == "softmax":
            words = tr("outputs a = probabilities (softmax)"), tr("a, softmax")
        elif picture.kind:
            words = tr("outputs a, target ┃"), tr("a, t ┃")
        else:
            words = tr("outputs a ●, target ┃"), tr("a ●, t ┃")
        self._heading(block, block.bar[1], words)
        titles = [picture.columns[column] for column in self.layout.kept]
        for title, end in zip(titles, block.columns, strict=True):
            box = QRectF(block.heading)
            box.setRight(end)
            self.painter.drawText(box, RIGHT, title)
        second = self.layout.probabilities
        if second is not None:
            full = tr("probabilities p: {how}", how=probability_title(picture.kind))
            short = probability_formula(picture.kind)
            self._heading(second, second.columns[-1], (full, short))

    def _heading(self, block: Block, right: float, words: tuple[str, str]) -> None:
        """Write the longer of two wordings where it fits over the bars."""
        room = right - block.bar[0]
        fits = self.metrics.horizontalAdvance(words[0]) <= room
        text = self.metrics.elidedText(words[0] if fits else words[1], ELIDE, room)
        box = QRectF(block.heading)
        box.setLeft(block.bar[0])
        self.painter.drawText(box, LEFT, text)

    def name(self, block: Block, place: int, row: int) -> None:
        """Paint marker and name; the actual and the decided class are told in words."""
        if not block.name:
            return
        picture, theme = self.picture, self.theme
        is_class = picture.is_aligned or block is self.layout.probabilities
        entry = picture.rows[row] if block is self.layout.outputs else None
        name = entry.name if entry is not None else picture.classes[row].name
        box = block.box(place)
        left, marker = block.heading.left(), theme.marker_size
        if is_class:
            self.painter.save()
            self.painter.translate(left + marker * 0.6, box.center().y())
            draw_marker(self.painter, theme, row, "training", marker)
            self.painter.restore()
            left += 1.4 * marker
        room = block.heading.left() + block.name - left - GAP / 2.0
        is_actual = is_class and row == picture.actual
        self.painter.setFont(self.bold if is_actual else self.font)
        self.painter.setPen(theme.text)
        words = self._role(row) if is_class else ""
        fits = self.metrics.horizontalAdvance(words) <= room
        two = bool(words) and fits and box.height() >= 2.2 * self.line
        top = box.center().y() - (self.line if two else self.line / 2.0)
        text = QFontMetricsF(self.painter.font()).elidedText(name, ELIDE, room)
        self.painter.drawText(QRectF(left, top, room + 2.0, self.line), LEFT, text)
        if two:
            self.painter.setFont(self.font)
            self.painter.setPen(theme.text_muted)
            below = QRectF(left, top + self.line, room + 2.0, self.line)
            self.painter.drawText(below, LEFT, words)

    def _role(self, row: int) -> str:
        actual, decided = role_words()
        if row == self.picture.actual:
            return actual
        return decided if row == self.picture.decided else ""

    def output(self, place: int, row: OutputRow) -> None:
        """Paint bar, target and numbers of an output, and its passes below."""
        block, theme = self.layout.outputs, self.theme
        box = block.box(place)
        upper = QRectF(box)
        if self.layout.shows_passes:
            upper.setHeight(box.height() * 0.44)
        bar = self._bar_box(upper)
        self._track(bar)
        zero, end = self._x(bar, row, row.zero), self._x(bar, row, row.output)
        known = math.isfinite(row.output)
        if known:
            amount = row.output if row.zero == 0.0 else row.output - row.target
            self.painter.fillRect(
                QRectF(min(zero, end), bar.top(), abs(end - zero), bar.height()),
                sign_ink(theme, amount),
            )
            self._beyond(bar, row)
        if row.look == NO_CLASS and not self.picture.kind and known:
            self.painter.setPen(QPen(theme.surface, theme.line_width))
            self.painter.setBrush(theme.text)
            radius = 0.5 * theme.marker_size
            self.painter.drawEllipse(QPointF(end, bar.center().y()), radius, radius)
        self._target(bar, row)
        self._axis(bar, upper, row)
        self._numbers(upper, row)
        if self.layout.shows_passes and row.passes is not None:
            lower = QRectF(box)
            lower.setTop(upper.bottom())
            self._passes(lower, row, block.columns[-1])

    def _axis(self, bar: QRectF, room: QRectF, row: OutputRow) -> None:
        """Write the ends of the axis of a value below its bar."""
        below = QRectF(bar.left(), bar.bottom() + 2.0, bar.width(), self.line)
        if self.picture.kind or below.bottom() > room.bottom() + 1.0:
            return
        self.painter.setFont(self.font)
        self.painter.setPen(self.theme.text_muted)
        for value, flags in zip(row.axis, (LEFT, RIGHT), strict=True):
            self.painter.drawText(below, flags, short_number(value))

    def _numbers(self, box: QRectF, row: OutputRow) -> None:
        block = self.layout.outputs
        self.painter.setFont(self.font)
        for column, right in zip(self.layout.kept, block.columns, strict=True):
            text = row.texts[column]
            is_difference = column > 0 and column == len(row.texts) - 1
            difference = row.output - row.target
            ink = sign_ink(self.theme, difference) if is_difference else self.theme.text
            self.painter.setPen(ink)
            cell = QRectF(right - 200.0, box.top(), 200.0, box.height())
            self.painter.drawText(cell, RIGHT, text)

    def _bar_box(self, row: QRectF) -> QRectF:
        height = min(BAR_HEIGHT * self.line, BAR_SHARE * row.height())
        bar = QRectF(row.left(), 0.0, row.width(), max(height, 2.0))
        bar.moveCenter(QPointF(row.center().x(), row.center().y()))
        return bar

    def _track(self, bar: QRectF) -> None:
        theme = self.theme
        self.painter.fillRect(bar, blend(theme.line, theme.surface, TRACK))

    def _x(self, bar: QRectF, row: OutputRow, value: float) -> float:
        low, high = row.axis
        if not math.isfinite(value):
            return bar.left()
        share = min(max((value - low) / (high - low), 0.0), 1.0)
        return bar.left() + share * bar.width()

    def _beyond(self, bar: QRectF, row: OutputRow) -> None:
        """Mark a value that lies beyond its axis with a point."""
        low, high = row.axis
        if low <= row.output <= high:
            return
        way = 1.0 if row.output > high else -1.0
        edge = bar.right() if way > 0.0 else bar.left()
        half = bar.height() / 2.0
        tip = QPointF(edge, bar.center().y())
        base = QPointF(edge - way * half, 0.0)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.theme.surface)
        corners = [QPointF(base.x(), bar.top()), QPointF(base.x(), bar.bottom())]
        self.painter.drawPolygon(QPolygonF([tip, *corners]))

    def _target(self, bar: QRectF, row: OutputRow) -> None:
        x = min(max(self._x(bar, row, row.target), bar.left() + 1.0), bar.right() - 1.0)
        over = 2.0
        for ink, width in ((self.theme.surface, 4.5), (self.theme.text, 2.2)):
            self.painter.setPen(QPen(ink, width * self.theme.line_width))
            top, bottom = bar.top() - over, bar.bottom() + over
            self.painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def _passes(self, box: QRectF, row: OutputRow, right: float) -> None:
        """Paint the histogram of the passes, and mean ± spread as a line over it."""
        assert row.passes is not None
        theme, passes = self.theme, row.passes[np.isfinite(row.passes)]
        strip = box.adjusted(0.0, 1.0, 0.0, -0.12 * box.height() - 2.0)
        foot = strip.bottom()
        self.painter.fillRect(
            QRectF(strip.left(), foot, strip.width(), 1.0), theme.line
        )
        counts, _ = np.histogram(np.clip(passes, *row.axis), N_BINS, row.axis)
        width, most = strip.width() / N_BINS, max(int(counts.max(initial=0)), 1)
        ink = blend(theme.accent, theme.surface, 0.55)
        for k, n in enumerate(counts.tolist()):
            tall = strip.height() * n / most
            if n:
                left = strip.left() + k * width
                bar = QRectF(left, foot - tall, max(width - 0.8, 0.8), tall)
                self.painter.fillRect(bar, ink)
        if len(passes):
            low = self._x(strip, row, row.mean - row.spread)
            high = self._x(strip, row, row.mean + row.spread)
            middle = self._x(strip, row, row.mean)
            y = foot - 3.0
            self.painter.setPen(QPen(theme.text, 1.6 * theme.line_width))
            self.painter.drawLine(QPointF(low, y), QPointF(high, y))
            self.painter.setPen(Qt.PenStyle.NoPen)
            self.painter.setBrush(theme.text)
            self.painter.drawEllipse(QPointF(middle, y), 3.2, 3.2)
        self.painter.setPen(theme.text)
        cell = QRectF(right - 300.0, strip.top(), 300.0, strip.height() + 2.0)
        self.painter.drawText(cell, RIGHT, row.scatter)

    def probability(self, place: int, row: ClassRow) -> None:
        """Paint the bar of a probability in the hue of its class."""
        block = self.layout.probabilities
        assert block is not None
        box = block.box(place)
        if self.layout.shows_passes and self.picture.is_aligned:
            box.setHeight(box.height() * 0.44)
        bar = self._bar_box(box)
        self._track(bar)
        if math.isfinite(row.probability):
            bar_now = QRectF(bar)
            bar_now.setWidth(bar.width() * min(max(row.probability, 0.0), 1.0))
            self.painter.fillRect(bar_now, class_colour(self.theme, row.look))
        self.painter.setFont(
            self.bold if row.look == self.picture.decided else self.font
        )
        self.painter.setPen(self.theme.text)
        right = block.columns[-1]
        cell = QRectF(right - 200.0, box.top(), 200.0, box.height())
        self.painter.drawText(cell, RIGHT, row.text)
