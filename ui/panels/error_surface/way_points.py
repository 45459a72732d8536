"""The points of a way that the pointer finds: the ends of epochs, and single steps."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from nnsim.arrays import FloatArray
from nnsim.frames.surface_steps import StepWay
from nnsim.frames.surface_view import SurfaceView
from ui.panels.error_surface.places import nearest_place
from ui.theme import Theme
from ui.widgets.plane_mapping import PlaneMapping
from ui.widgets.strokes import stroke

REACH = 12.0
"""Pixels within which the pointer finds a point of the way, or the dot."""
STEP_MARK, STEP_LINE = 2.6, 1.0  # pixels, times the theme's line width
BETWEEN_STEPS = 5.0
Place = tuple[float, float]


@dataclass(frozen=True)
class WayPoint:
    """Where the network was after a step; a whole ``epoch`` where one ended there."""

    place: Place
    step: int
    epoch: float


def near_point(
    surface: SurfaceView, mapping: PlaneMapping, place: Place
) -> WayPoint | None:
    """Return the point next to a place, a single step first, None where none is."""
    px, py = mapping.to_pixels(*place)
    x, y = float(px), float(py)
    steps = surface.steps
    row = _nearest(mapping, steps.places, x, y)
    if row is not None and len(steps.steps) > 1:
        return step_point(steps, row)
    row = _nearest(mapping, surface.path, x, y)
    return None if row is None else epoch_point(surface, row)


def step_point(way: StepWay, row: int) -> WayPoint:
    """Return the point after one of the steps shown one by one."""
    x, y = way.places[row].tolist()
    return WayPoint((x, y), int(way.steps[row]), float(way.epochs[row]))


def epoch_point(surface: SurfaceView, row: int) -> WayPoint:
    """Return the point at the end of one of the epochs kept."""
    x, y = surface.path[row].tolist()
    epoch = float(surface.path_epochs[row])
    return WayPoint((x, y), int(surface.path_steps[row]), epoch)


def _nearest(
    mapping: PlaneMapping, places: FloatArray, x: float, y: float
) -> int | None:
    px, py = mapping.to_pixels(places[:, 0], places[:, 1])
    return nearest_place(px, py, x, y, REACH)


def paint_steps(
    painter: QPainter, theme: Theme, mapping: PlaneMapping, way: StepWay
) -> int:
    """Paint a thin line with a hollow mark a step; return how many marks there are."""
    if len(way.steps) < 2:
        return 0
    px, py = mapping.to_pixels(way.places[:, 0], way.places[:, 1])
    places = list(map(QPointF, px.tolist(), py.tolist()))
    unit = theme.line_width
    for colour, width in ((theme.surface, 3.0), (theme.text, STEP_LINE)):
        stroke(painter, QPen(colour, width * unit), px, py)
    painter.setPen(QPen(theme.text, STEP_LINE * unit))
    painter.setBrush(theme.surface)
    marked = _apart(places, mapping.rect, BETWEEN_STEPS * unit)
    for place in marked:
        painter.drawEllipse(place, STEP_MARK * unit, STEP_MARK * unit)
    return len(marked)


def _apart(places: Sequence[QPointF], rect: QRectF, least: float) -> list[QPointF]:
    """Return the places inside that are not too near to the one before."""
    kept: list[QPointF] = []
    for place in places:
        near = kept and (place - kept[-1]).manhattanLength() < least
        if rect.contains(place) and not near:
            kept.append(place)
    return kept
