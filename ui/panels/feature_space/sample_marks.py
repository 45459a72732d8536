"""Painting of samples: markers kept as one picture, and what is said about some."""

import math
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QRadialGradient

from nnsim.arrays import IntArray
from nnsim.data.prepare import SET_NAMES
from ui.panels.sample_places import SamplePlaces, at_most
from ui.theme import Theme
from ui.widgets.markers import draw_each_marker, marker_row
from ui.widgets.plane_mapping import PlaneMapping
from ui.widgets.stamps import Stamp, draw_stamps
from ui.widgets.vector_painting import is_vector

NO_MARKS = np.empty(0, np.int64)
ROOM_A_MARK = 18.0
"""Side of the square of pixels that a marker of full size has for itself."""
SMALLEST, LARGEST = 0.62, 1.35
MANY_WRONG = 40
"""From here on the rings are narrow, so that samples can still be told apart."""
N_RINGS, LIGHT_ALPHA = 6, 44
MOST_HALOS = 40
"""Larger batches get a narrow ring alone: a halo round everything shows nothing."""


@dataclass(frozen=True, eq=False)
class SampleMarks:
    """Which entries of ``places`` are drawn, and which of them are special.

    ``glowing`` are at work now, ``ringed`` belong to the picked cell of the confusion
    matrix; both are drawn even where the rest of their set is not shown.
    """

    places: SamplePlaces
    shown: IntArray
    wrong: IntArray = field(default_factory=NO_MARKS.copy)
    ringed: IntArray = field(default_factory=NO_MARKS.copy)
    glowing: IntArray = field(default_factory=NO_MARKS.copy)
    selected: IntArray = field(default_factory=NO_MARKS.copy)


def marker_size(theme: Theme, n_marks: int, rect: QRectF) -> float:
    """Return a size at which so many marks have room in the plot."""
    room = math.sqrt(max(rect.width() * rect.height(), 1.0) / max(n_marks, 1))
    return theme.marker_size * min(max(room / ROOM_A_MARK, SMALLEST), LARGEST)


def nearest_mark(
    theme: Theme, mapping: PlaneMapping, marks: SampleMarks, x: float, y: float
) -> int | None:
    """Return the entry whose mark lies under a place in data units, None if none."""
    places = marks.places
    special = np.concatenate([at_most(marks.ringed), marks.selected])
    drawn = np.union1d(marks.shown, special)
    if not len(drawn):
        return None
    px, py = mapping.to_pixels(places.x[drawn], places.y[drawn])
    at_x, at_y = (float(place) for place in mapping.to_pixels(x, y))
    away = np.hypot(px - at_x, py - at_y)
    nearest = int(away.argmin())
    reach = max(9.0, 0.9 * marker_size(theme, len(places.rows), mapping.rect))
    return int(drawn[nearest]) if away[nearest] <= reach else None


class MarkPainter:
    """Paints the marks of one plot; the plain markers are painted once and kept."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._kept: tuple[object, ...] = ()
        self._picture: QPixmap | None = None

    def paint(
        self, painter: QPainter, theme: Theme, mapping: PlaneMapping, marks: SampleMarks
    ) -> None:
        """Paint glow, markers and rings, in this order."""
        places = marks.places
        size = marker_size(theme, len(places.rows), mapping.rect)
        ringed = at_most(marks.ringed)

        def stamp(entries: IntArray, mark: Stamp) -> None:
            # Of a million samples only those that are drawn are worth a pixel.
            if not len(entries):
                return
            px, py = mapping.to_pixels(places.x[entries], places.y[entries])
            mark.draw(painter, px, py)

        if len(marks.glowing) <= MOST_HALOS:
            stamp(marks.glowing, _glow_stamp(theme, size))
        self._paint_markers(painter, theme, mapping, marks, size)
        special = np.concatenate([at_most(marks.glowing), ringed, marks.selected])
        if len(special):
            is_hidden = np.ones(len(places.rows), np.bool_)
            is_hidden[marks.shown] = False
            extra = np.unique(special[is_hidden[special]])
            _paint_entries(painter, theme, mapping, places, extra, size)
        many = len(marks.wrong) > MANY_WRONG
        wide, thick = (1.3, 0.9) if many else (1.6, 1.4)
        ring = _ring_stamp(theme, theme.text, size * wide, thick, 0.0)
        stamp(marks.wrong, ring)
        wide, thick, halo = (1.8, 2.2, 1.2)
        if len(marks.glowing) > MOST_HALOS:
            wide, thick, halo = (1.25, 1.0, 0.0)
        glow = _ring_stamp(theme, theme.glow, size * wide, thick, halo)
        stamp(at_most(marks.glowing), glow)
        stamp(ringed, _ring_stamp(theme, theme.accent, size * 2.3, 2.6))

    def paint_selected(
        self, painter: QPainter, theme: Theme, mapping: PlaneMapping, marks: SampleMarks
    ) -> None:
        """Paint the brackets of the picked sample; they may reach beyond the plot."""
        places = marks.places
        size = marker_size(theme, len(places.rows), mapping.rect)
        px, py = mapping.to_pixels(places.x[marks.selected], places.y[marks.selected])
        for x, y in zip(px.tolist(), py.tolist(), strict=True):
            if mapping.rect.contains(x, y):
                paint_brackets(painter, theme, QPointF(x, y), size * 1.35)

    def _paint_markers(
        self,
        painter: QPainter,
        theme: Theme,
        mapping: PlaneMapping,
        marks: SampleMarks,
        size: float,
    ) -> None:
        if is_vector(painter):
            _paint_entries(painter, theme, mapping, marks.places, marks.shown, size)
            return
        rect, ratio = mapping.rect, _ratio(painter)
        key = (mapping.shown, rect.getRect(), theme.name, size, ratio)
        kept = (marks.places, marks.shown)
        same = all(a is b for a, b in zip(kept, self._kept, strict=False))
        if key != self._key or not self._kept or not same:
            # Marks that move with each frame are not worth a picture of their own.
            self._key, self._kept, self._picture = key, kept, None
            painter.save()
            _paint_entries(painter, theme, mapping, marks.places, marks.shown, size)
            painter.restore()
            return
        if self._picture is None:
            picture = QPixmap(
                math.ceil(rect.width() * ratio), math.ceil(rect.height() * ratio)
            )
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            with QPainter(picture) as inner:
                inner.translate(-rect.topLeft())
                _paint_entries(inner, theme, mapping, marks.places, marks.shown, size)
            self._picture = picture
        painter.drawPixmap(rect.topLeft(), self._picture)


def _paint_entries(
    painter: QPainter,
    theme: Theme,
    mapping: PlaneMapping,
    places: SamplePlaces,
    entries: IntArray,
    size: float,
) -> None:
    entries = entries[places.sets[entries] >= 0]
    px, py = mapping.to_pixels(places.x[entries], places.y[entries])
    sets, looks = places.sets[entries], places.looks[entries]
    # Training last: it is what the network learns from, so nothing covers it.
    order = np.lexsort((looks, -sets))
    order = order[np.isfinite(px[order]) & np.isfinite(py[order])]
    if is_vector(painter):
        each = zip(looks[order].tolist(), sets[order].tolist(), strict=True)
        names = [(look, SET_NAMES[part]) for look, part in each]
        draw_each_marker(painter, theme, px[order], py[order], names, size)
    elif len(order):
        kinds = np.unique(looks)
        row = marker_row(theme, kinds.tolist(), SET_NAMES, size, _ratio(painter))
        slots = sets * len(kinds) + np.searchsorted(kinds, looks)
        n_slots = len(SET_NAMES) * len(kinds)
        draw_stamps(painter, row, px[order], py[order], slots[order], n_slots)


def _ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatio()


def paint_brackets(
    painter: QPainter, theme: Theme, centre: QPointF, half: float
) -> None:
    """Paint the four corners that mark the picked sample, in every panel alike."""
    arm = half * 0.55
    for colour, width in (
        (theme.surface, 5.0 * theme.line_width),
        (theme.text, 2.2 * theme.line_width),
    ):
        painter.setPen(QPen(colour, width))
        for sx in (-1.0, 1.0):
            for sy in (-1.0, 1.0):
                corner = centre + QPointF(sx * half, sy * half)
                painter.drawPolyline(
                    [
                        corner - QPointF(sx * arm, 0.0),
                        corner,
                        corner - QPointF(0.0, sy * arm),
                    ]
                )


def _ring_stamp(
    theme: Theme,
    colour: QColor,
    diameter: float,
    width: float,
    halo: float = 1.2,
) -> Stamp:
    def paint(painter: QPainter, centre: QPointF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = diameter / 2.0
        for ink, pen in ((theme.surface, width + halo), (colour, width)):
            if ink is colour or halo:
                painter.setPen(QPen(ink, pen * theme.line_width))
                painter.drawEllipse(centre, radius, radius)

    room = diameter + 2.0 * (width + halo + 1.0) * theme.line_width
    key = f"ring/{theme.name}/{colour.name()}/{diameter:g}/{width:g}/{halo:g}"
    return Stamp(key, room, paint)


def _glow_stamp(theme: Theme, size: float) -> Stamp:
    def paint(painter: QPainter, centre: QPointF) -> None:
        if is_vector(painter):
            _paint_rings_of_light(painter, theme, centre, size * 1.9)
            return
        light = QRadialGradient(centre, size * 1.9)
        inner, outer = QColor(theme.glow), QColor(theme.glow)
        inner.setAlpha(210)
        outer.setAlpha(0)
        light.setColorAt(0.35, inner)
        light.setColorAt(1.0, outer)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(light)
        painter.drawEllipse(centre, size * 1.9, size * 1.9)

    return Stamp(f"glow/{theme.name}/{size:g}", size * 3.8 + 2.0, paint)


def _paint_rings_of_light(
    painter: QPainter, theme: Theme, centre: QPointF, radius: float
) -> None:
    """Paint a glow as pale discs over each other: a PDF knows no fading colours."""
    pale = QColor(theme.glow)
    pale.setAlpha(LIGHT_ALPHA)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pale)
    for ring in range(1, N_RINGS + 1):
        reach = radius * (0.4 + 0.6 * ring / N_RINGS)
        painter.drawEllipse(centre, reach, reach)
