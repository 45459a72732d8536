"""One line that says what the marks of a picture mean; it never hides the picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.i18n import count, number
from ui.palettes import ByteArray, Theme
from ui.panels.feature_space.region_image import depth_image, spread_image
from ui.panels.series_marks import draw_series_marker
from ui.panels.set_sign import paint_set_sign
from ui.theme import current_theme, make_font, sign_image
from ui.widgets.markers import draw_marker
from ui.widgets.plane_layers import image_of, paint_image

Kind = Literal[
    "class",
    "set",
    "series",
    "ring",
    "hatch",
    "line",
    "dashes",
    "ramp",
    "depth",
    "spread",
    "note",
]
RAMPS = ("ramp", "depth", "spread")
WIDE = ("line", "dashes", "hatch", "ring")
CUTTABLE = ("class", "set", "series")
GAP = 4.0
BETWEEN = 12.0
LEAST_NAME = "mm…"


@dataclass(frozen=True)
class LegendEntry:
    """A sign and its name.

    ``class_index`` is for a class or a series, ``set_name`` for a set, ``ends`` are the
    numbers at the two ends of a ramp: of outputs, of depth, of a spread. What is not
    ``needed`` goes first where there is no room.
    """

    kind: Kind
    text: str
    class_index: int = 0
    set_name: str = ""
    ends: tuple[float, float] = (0.0, 1.0)
    needed: bool = True


class LegendRow(QWidget):
    """Signs with names from left to right; names are cut before a class is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[LegendEntry, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_entries(self, entries: Sequence[LegendEntry]) -> None:
        """Show other entries."""
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            words = " · ".join(entry.text for entry in entries)
            self.setAccessibleName(words)
            self.setToolTip(words)
            self.update()

    def entries(self) -> tuple[LegendEntry, ...]:
        """Return all entries, those included for which there is no room."""
        return self._entries

    def shown_entries(self) -> tuple[LegendEntry, ...]:
        """Return the entries that are drawn, their names cut as they are drawn."""
        theme = current_theme()
        metrics = QFontMetricsF(make_font(theme.font_small_pt))
        return tuple(fitted(self._entries, theme, metrics, self._room()))

    def sizeHint(self) -> QSize:
        """Return one line of small type."""
        metrics = QFontMetricsF(make_font(current_theme().font_small_pt))
        return QSize(120, round(metrics.height()) + 5)

    def minimumSizeHint(self) -> QSize:
        """Return the same line, as narrow as need be."""
        return QSize(0, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme's type."""
        super().changeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the entries."""
        theme = current_theme()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.surface)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            font = make_font(theme.font_small_pt)
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            left = 2 * GAP
            for entry in self.shown_entries():
                width = entry_width(entry, theme, metrics)
                box = QRectF(left, 0.0, width, self.height())
                _paint_entry(painter, theme, metrics, entry, box)
                left += width + BETWEEN

    def _room(self) -> float:
        return self.width() - 4 * GAP


def sign_width(entry: LegendEntry, theme: Theme, metrics: QFontMetricsF) -> float:
    """Return the width of a sign alone."""
    if entry.kind == "note":
        return 0.0
    if entry.kind in RAMPS:
        numbers = "".join(_end_text(end) for end in entry.ends)
        return metrics.horizontalAdvance(numbers) + 5.0 * theme.marker_size
    return theme.marker_size * (1.7 if entry.kind in WIDE else 1.2)


def entry_width(entry: LegendEntry, theme: Theme, metrics: QFontMetricsF) -> float:
    """Return the width of sign and name."""
    sign = sign_width(entry, theme, metrics)
    if entry.kind == "note":
        return metrics.horizontalAdvance(entry.text) + 1.0
    if not entry.text:
        return sign
    return sign + GAP + metrics.horizontalAdvance(entry.text) + 1.0


def fitted(
    entries: Sequence[LegendEntry], theme: Theme, metrics: QFontMetricsF, room: float
) -> list[LegendEntry]:
    """Return what fits into ``room`` pixels: first all, then the needed, then cut."""

    def total(chosen: Sequence[LegendEntry]) -> float:
        widths = [entry_width(entry, theme, metrics) for entry in chosen]
        return sum(widths) + BETWEEN * max(len(chosen) - 1, 0)

    chosen = list(entries)
    while total(chosen) > room and not all(entry.needed for entry in chosen):
        last = max(k for k, entry in enumerate(chosen) if not entry.needed)
        del chosen[last]
    if total(chosen) <= room:
        return chosen
    cuttable = [entry for entry in chosen if entry.kind in CUTTABLE]
    names = sum(metrics.horizontalAdvance(entry.text) + 1.0 for entry in cuttable)
    spare = room - (total(chosen) - names)
    share = spare / max(len(cuttable), 1) - 1.0
    if share < metrics.horizontalAdvance(LEAST_NAME):
        share = 0.0
    chosen = [
        _with_text(
            entry, metrics.elidedText(entry.text, Qt.TextElideMode.ElideRight, share)
        )
        if entry in cuttable
        else entry
        for entry in chosen
    ]
    while len(chosen) > 1 and total(chosen) > room:
        del chosen[-1]
    return chosen


def _with_text(entry: LegendEntry, text: str) -> LegendEntry:
    return LegendEntry(
        entry.kind, text, entry.class_index, entry.set_name, entry.ends, entry.needed
    )


def _paint_entry(
    painter: QPainter,
    theme: Theme,
    metrics: QFontMetricsF,
    entry: LegendEntry,
    box: QRectF,
) -> None:
    if entry.kind == "note":
        painter.setPen(theme.text_muted)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, entry.text)
        return
    sign = QRectF(box)
    sign.setWidth(sign_width(entry, theme, metrics))
    painter.save()
    if entry.kind in RAMPS:
        _paint_ramp(painter, theme, entry, sign)
    else:
        _paint_sign(painter, theme, entry, sign)
    painter.restore()
    painter.setPen(theme.text)
    words = box.adjusted(sign.width() + GAP, 0.0, 2.0, 0.0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, entry.text)


def _paint_sign(
    painter: QPainter, theme: Theme, entry: LegendEntry, sign: QRectF
) -> None:
    centre, size = sign.center(), theme.marker_size
    if entry.kind == "class":
        painter.translate(centre)
        draw_marker(painter, theme, entry.class_index, "training", size * 1.05)
    elif entry.kind == "series":
        painter.translate(centre)
        draw_series_marker(painter, theme, entry.class_index, size * 1.05)
    elif entry.kind == "set":
        paint_set_sign(painter, entry.set_name, centre, size, theme.text)
    elif entry.kind == "ring":
        painter.setPen(QPen(theme.text, 1.2 * max(theme.line_width, 1.0)))
        painter.drawEllipse(centre, size * 0.75, size * 0.75)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.text_muted)
        painter.drawEllipse(centre, size * 0.28, size * 0.28)
    elif entry.kind == "hatch":
        box = QRectF(0.0, 0.0, sign.width(), size * 1.2)
        box.moveCenter(centre)
        painter.setPen(QPen(theme.text_muted, theme.line_width))
        painter.setBrush(QBrush(theme.text_muted, Qt.BrushStyle.BDiagPattern))
        painter.drawRect(box)
    else:
        is_dashed = entry.kind == "dashes"
        look = dashed_pen(theme) if is_dashed else QPen(theme.text, line_width(theme))
        painter.setPen(look)
        reach = QPointF(sign.width() / 2.0, 0.0)
        painter.drawLine(centre - reach, centre + reach)


def line_width(theme: Theme) -> float:
    """Return the width of the line of a network's answer."""
    return 2.6 * theme.line_width


def dashed_pen(theme: Theme) -> QPen:
    """Return the pen of what the network should answer."""
    pen = QPen(theme.text_muted, 2.2 * theme.line_width)
    pen.setDashPattern([3.0, 2.0])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _paint_ramp(
    painter: QPainter, theme: Theme, entry: LegendEntry, sign: QRectF
) -> None:
    low, high = entry.ends
    metrics = QFontMetricsF(painter.font())
    first, last = _end_text(low), _end_text(high)
    before = metrics.horizontalAdvance(first) + GAP
    after = metrics.horizontalAdvance(last) + GAP
    painter.setPen(theme.text)
    painter.drawText(sign, Qt.AlignmentFlag.AlignVCenter, first)
    right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    painter.drawText(sign, right, last)
    bar = QRectF(0.0, 0.0, sign.width() - before - after, theme.marker_size)
    bar.moveCenter(sign.center() + QPointF((before - after) / 2.0, 0.0))
    paint_image(painter, image_of(_ramp_colours(theme, entry)), bar, smooth=True)


def _ramp_colours(theme: Theme, entry: LegendEntry) -> ByteArray:
    low, high = entry.ends
    steps = np.linspace(low, high, 64)[np.newaxis, :]
    if entry.kind == "depth":
        return depth_image(theme)
    if entry.kind == "spread":
        return spread_image(theme, steps, high)
    return sign_image(steps, max(abs(low), abs(high)), theme)


def _end_text(value: float) -> str:
    """Return the number at an end of a ramp: 0.33, but 1 and not 1.0."""
    return count(int(value)) if value in (0.0, 1.0) else number(value, 2)
