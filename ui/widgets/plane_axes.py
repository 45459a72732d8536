"""The frame of a plot: margins from the type, ticks, axis titles and the caption."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from ui.theme import Theme, blend
from ui.widgets.plane_mapping import PlaneMapping, PlaneRange
from ui.widgets.ticks import MOST_TICKS, Tick, log_ticks, minor_log_ticks, nice_ticks

TICK_LENGTH = 4.0
GAP = 4.0
LEAST_LABEL = "−0.0"


@dataclass(frozen=True)
class AxesStyle:
    """What stands around a plot; own ticks replace the round ones (class names).

    ``right`` is the room, in logical pixels, for a second axis that a view paints.
    """

    caption: str = ""
    x_title: str = ""
    y_title: str = ""
    visible: bool = True
    grid: bool = False
    own_x_ticks: tuple[Tick, ...] | None = None
    own_y_ticks: tuple[Tick, ...] | None = None
    right: float = 0.0


@dataclass(frozen=True)
class AxesFonts:
    """The two cuts of type around a plot, with their measures."""

    label: QFont
    caption: QFont
    metrics: QFontMetricsF = field(init=False)
    caption_metrics: QFontMetricsF = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "metrics", QFontMetricsF(self.label))
        object.__setattr__(self, "caption_metrics", QFontMetricsF(self.caption))


def caption_rect(area: QRectF, style: AxesStyle, fonts: AxesFonts) -> QRectF:
    """Return the line at the top in which the caption stands."""
    height = fonts.caption_metrics.height() + GAP if style.caption else 0.0
    return QRectF(
        area.left() + 2 * GAP, area.top() + 2.0, area.width() - 4 * GAP, height
    )


def plot_area(
    area: QRectF, style: AxesStyle, fonts: AxesFonts, shown: PlaneRange
) -> QRectF:
    """Return the rectangle that is left for the plot itself."""
    line = fonts.metrics.height()
    top = caption_rect(area, style, fonts).bottom() + GAP
    if not style.visible:
        return QRectF(
            QPointF(area.left() + GAP, top),
            QPointF(area.right() - GAP, area.bottom() - GAP),
        )
    top += line / 2.0 if not style.caption else 0.0
    bottom = area.bottom() - TICK_LENGTH - line - GAP - (line if style.x_title else 0.0)
    widest = fonts.metrics.horizontalAdvance(LEAST_LABEL)
    for tick in y_ticks(style, fonts, shown, bottom - top):
        widest = max(widest, fonts.metrics.horizontalAdvance(tick.label))
    left = area.left() + widest + TICK_LENGTH + 2 * GAP + (line if style.y_title else 0)
    beyond = max(style.right, fonts.metrics.horizontalAdvance("00") / 2.0)
    right = area.right() - 2 * GAP - beyond
    return QRectF(
        QPointF(left, top), QPointF(max(right, left + 1), max(bottom, top + 1))
    )


def x_ticks(
    style: AxesStyle, fonts: AxesFonts, shown: PlaneRange, width: float
) -> tuple[Tick, ...]:
    """Return as many ticks as fit side by side."""
    if style.own_x_ticks is not None:
        return style.own_x_ticks
    most = min(
        MOST_TICKS + 2, max(2, int(width / fonts.metrics.horizontalAdvance("−00.00 ")))
    )
    ticks = log_ticks if shown.log_x else nice_ticks
    return ticks(shown.x0, shown.x1, most)


def y_ticks(
    style: AxesStyle, fonts: AxesFonts, shown: PlaneRange, height: float
) -> tuple[Tick, ...]:
    """Return as many ticks as fit above each other."""
    if style.own_y_ticks is not None:
        return style.own_y_ticks
    most = min(MOST_TICKS, max(2, int(height / (2.2 * fonts.metrics.height()))))
    ticks = log_ticks if shown.log_y else nice_ticks
    return ticks(shown.y0, shown.y1, most)


def paint_grid(
    painter: QPainter,
    theme: Theme,
    style: AxesStyle,
    fonts: AxesFonts,
    mapping: PlaneMapping,
) -> None:
    """Paint faint lines at the ticks, under everything else."""
    rect = mapping.rect
    painter.setPen(QPen(blend(theme.line, theme.surface, 0.55), 1.0))
    for place in _pixels(
        x_ticks(style, fonts, mapping.shown, rect.width()), mapping, 0
    ):
        painter.drawLine(QPointF(place, rect.top()), QPointF(place, rect.bottom()))
    for place in _pixels(
        y_ticks(style, fonts, mapping.shown, rect.height()), mapping, 1
    ):
        painter.drawLine(QPointF(rect.left(), place), QPointF(rect.right(), place))


def paint_axes(
    painter: QPainter,
    theme: Theme,
    style: AxesStyle,
    fonts: AxesFonts,
    mapping: PlaneMapping,
    width: float,
) -> None:
    """Paint ticks, labels and titles around the plot; all is ``width`` pixels wide."""
    if not style.visible:
        return
    painter.setPen(QPen(theme.line, theme.line_width))
    _paint_minor_ticks(painter, mapping)
    painter.setFont(fonts.label)
    _paint_x_axis(painter, theme, style, fonts, mapping, width - 1.0)
    _paint_y_axis(painter, theme, style, fonts, mapping)


def paint_caption(
    painter: QPainter, theme: Theme, area: QRectF, style: AxesStyle, fonts: AxesFonts
) -> bool:
    """Paint the caption in one line; return whether it had to be cut."""
    if not style.caption:
        return False
    rect = caption_rect(area, style, fonts)
    text = fonts.caption_metrics.elidedText(
        style.caption, Qt.TextElideMode.ElideRight, rect.width()
    )
    painter.setFont(fonts.caption)
    painter.setPen(theme.text)
    painter.drawText(
        rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text
    )
    return text != style.caption


def _paint_minor_ticks(painter: QPainter, mapping: PlaneMapping) -> None:
    """Paint, with the pen of the frame, the short ticks that show an axis to be log."""
    shown, rect = mapping.shown, mapping.rect
    if shown.log_x:
        places = minor_log_ticks(shown.x0, shown.x1)
        for x in _pixels_along(places, mapping, 0):
            foot = QPointF(x, rect.bottom())
            painter.drawLine(foot, foot + QPointF(0.0, TICK_LENGTH / 2.0))
    if shown.log_y:
        places = minor_log_ticks(shown.y0, shown.y1)
        for y in _pixels_along(places, mapping, 1):
            foot = QPointF(rect.left(), y)
            painter.drawLine(foot, foot - QPointF(TICK_LENGTH / 2.0, 0.0))


def _paint_x_axis(
    painter: QPainter,
    theme: Theme,
    style: AxesStyle,
    fonts: AxesFonts,
    mapping: PlaneMapping,
    edge: float,
) -> None:
    rect, line = mapping.rect, fonts.metrics.height()
    ticks = x_ticks(style, fonts, mapping.shown, rect.width())
    for tick, place in zip(ticks, _pixels(ticks, mapping, 0), strict=True):
        painter.setPen(QPen(theme.line, theme.line_width))
        painter.drawLine(
            QPointF(place, rect.bottom()), QPointF(place, rect.bottom() + TICK_LENGTH)
        )
        painter.setPen(theme.text_muted)
        width = fonts.metrics.horizontalAdvance(tick.label) + 2.0
        start = min(place - width / 2.0, edge - width)
        box = QRectF(start, rect.bottom() + TICK_LENGTH + 1.0, width, line)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tick.label)
    painter.setPen(theme.text)
    top = rect.bottom() + TICK_LENGTH + line
    title = QRectF(rect.left(), top, rect.width(), line)
    painter.drawText(
        title, Qt.AlignmentFlag.AlignCenter, _fitted(fonts, style.x_title, title)
    )


def _paint_y_axis(
    painter: QPainter,
    theme: Theme,
    style: AxesStyle,
    fonts: AxesFonts,
    mapping: PlaneMapping,
) -> None:
    rect, line = mapping.rect, fonts.metrics.height()
    ticks = y_ticks(style, fonts, mapping.shown, rect.height())
    right = rect.left() - TICK_LENGTH - GAP / 2.0
    for tick, place in zip(ticks, _pixels(ticks, mapping, 1), strict=True):
        painter.setPen(QPen(theme.line, theme.line_width))
        painter.drawLine(
            QPointF(rect.left() - TICK_LENGTH, place), QPointF(rect.left(), place)
        )
        painter.setPen(theme.text_muted)
        painter.drawText(
            QRectF(0.0, place - line / 2.0, right, line),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            tick.label,
        )
    if not style.y_title:
        return
    painter.save()
    painter.setPen(theme.text)
    painter.translate(GAP / 2.0, rect.center().y())
    painter.rotate(-90.0)
    title = QRectF(-rect.height() / 2.0, 0.0, rect.height(), line)
    painter.drawText(
        title, Qt.AlignmentFlag.AlignCenter, _fitted(fonts, style.y_title, title)
    )
    painter.restore()


def _pixels(ticks: tuple[Tick, ...], mapping: PlaneMapping, axis: int) -> list[float]:
    return _pixels_along([tick.place for tick in ticks], mapping, axis)


def _pixels_along(
    places: Sequence[float], mapping: PlaneMapping, axis: int
) -> list[float]:
    shown = mapping.shown
    if axis == 0:
        pixels = mapping.to_pixels(places, [shown.y0] * len(places))[0]
    else:
        pixels = mapping.to_pixels([shown.x0] * len(places), places)[1]
    return [float(p) for p in pixels]


def _fitted(fonts: AxesFonts, text: str, rect: QRectF) -> str:
    return fonts.metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
