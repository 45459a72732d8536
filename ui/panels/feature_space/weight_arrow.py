"""The weights of a single neuron as an arrow from the origin of the feature space."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from nnsim.frames.frame import Frame, RunInfo
from nnsim.probes.feature_plane import FeaturePlane
from ui.i18n import number, tr
from ui.theme import Theme, make_font
from ui.widgets.plane_mapping import PlaneMapping

WIDTH, CASING = 3.0, 6.0
HEAD = 0.75  # of a line of type
EDGE = 3.0
PAD = 3.0
FURTHEST = 1e150
"""In data units: of weights that run away the arrow ends at the plot's edge anyway."""
PLACES = (0.15, 0.4, 0.7, 1.0)
"""Where the label may stand, as shares of the way back from the tip."""


@dataclass(frozen=True)
class WeightArrow:
    """Where the arrow ends, in data units of the plane, and what stands beside it."""

    x: float
    y: float
    label: str


def weight_arrow(
    run: RunInfo, frame: Frame, plane: FeaturePlane, label: str = ""
) -> WeightArrow | None:
    """Return the arrow of a network that is one neuron for a value, else None.

    ``label`` is kept where it is given, so that a number can be read while it changes.
    """
    spec = frame.spec
    if run.data.n_classes or spec.n_layers != 1 or spec.layers[0].n_neurons != 1:
        return None
    weights = spec.weights(frame.parameters, 0)[:-1, 0].tolist()
    along = plane.network(spec, frame.parameters)[1]
    x, y = float(along[0]), float(along[1])
    if not math.isfinite(x) or not math.isfinite(y):
        return None
    length = number(math.hypot(*weights))
    return WeightArrow(x, y, label or tr("ω, |ω| = {length}", length=length))


def _within_reach(x: float, y: float) -> tuple[float, float]:
    """Return the same direction, so short that its pixels are numbers."""
    share = FURTHEST / max(abs(x), abs(y), FURTHEST)
    return x * share, y * share


def paint_arrow(
    painter: QPainter, theme: Theme, mapping: PlaneMapping, arrow: WeightArrow
) -> None:
    """Paint shaft, head and label; an arrow that leaves the plot ends at its edge."""
    rect = mapping.rect.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    x, y = _within_reach(arrow.x, arrow.y)
    px, py = mapping.to_pixels([0.0, x], [0.0, y])
    begin = QPointF(float(px[0]), float(py[0]))
    end = QPointF(float(px[1]), float(py[1]))
    share = _share_inside(rect, begin, end)
    tip = begin + (end - begin) * share
    way = tip - begin
    length = math.hypot(way.x(), way.y())
    font = make_font(theme.font_pt, QFont.Weight.DemiBold)
    metrics = QFontMetricsF(font)
    if length >= 1.0:
        head = min(HEAD * metrics.height(), length)
        along = way / length
        across = QPointF(-along.y(), along.x()) * (0.5 * head)
        base = tip - along * head
        corners = QPolygonF([tip, base + across, base - across])
        painter.setBrush(theme.text)
        for ink, width in ((theme.surface, CASING), (theme.text, WIDTH)):
            painter.setPen(QPen(ink, width * theme.line_width))
            painter.drawLine(begin, base)
        painter.setPen(QPen(theme.surface, theme.line_width))
        painter.drawPolygon(corners)
    _paint_label(painter, theme, rect, (begin, tip), (font, metrics), arrow.label)


def _share_inside(rect: QRectF, begin: QPointF, end: QPointF) -> float:
    """Return which share of the way from ``begin`` lies inside, all of it if 1."""
    share = 1.0
    for start, stop, low, high in (
        (begin.x(), end.x(), rect.left(), rect.right()),
        (begin.y(), end.y(), rect.top(), rect.bottom()),
    ):
        for edge, beyond in ((low, stop < low), (high, stop > high)):
            if beyond and stop != start:
                share = min(share, max((edge - start) / (stop - start), 0.0))
    return share


def _paint_label(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    ends: tuple[QPointF, QPointF],
    face: tuple[QFont, QFontMetricsF],
    label: str,
) -> None:
    """Write beside the shaft near its tip, on the side that is further inside."""
    begin, tip = ends
    font, metrics = face
    width, height = metrics.horizontalAdvance(label) + 2 * PAD, metrics.height()
    way = tip - begin
    length = math.hypot(way.x(), way.y())
    across = QPointF(0.0, -1.0)
    if length >= 1.0:
        across = QPointF(-way.y(), way.x()) / length
    half = (abs(across.x()) * width + abs(across.y()) * height) / 2.0
    boxes = []
    for back in PLACES:
        for side in (1.0, -1.0):
            box = QRectF(0.0, 0.0, width, height)
            aside = across * (side * (half + 0.6 * height))
            box.moveCenter(tip - way * back + aside)
            boxes.append(box)
    # The first of those that lie most inside: whole ones are all alike.
    box = max(boxes, key=lambda each: round(_area(each.intersected(rect))))
    box.moveLeft(max(min(box.left(), rect.right() - width), rect.left()))
    box.moveTop(max(min(box.top(), rect.bottom() - height), rect.top()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.surface)
    painter.drawRoundedRect(box, PAD, PAD)
    painter.setFont(font)
    painter.setPen(theme.text)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)


def _area(rect: QRectF) -> float:
    return rect.width() * rect.height()
