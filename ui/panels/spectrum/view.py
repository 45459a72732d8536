"""The plot of the spectrum panel: curves, weights, picks, what is pointed at."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.i18n import tr
from ui.panels.spectrum.curves import CurvesLayer, paint_pick
from ui.panels.spectrum.picture import SpectrumPicture
from ui.panels.spectrum.weights import (
    NeuronWeights,
    PixelColumns,
    axis_room,
    paint_sticks,
    paint_weights_axis,
)
from ui.theme import Theme, current_theme
from ui.widgets.envelope import pixel_starts
from ui.widgets.markers import NEUTRAL, draw_marker
from ui.widgets.plane_mapping import PlaneMapping
from ui.widgets.plane_view import PlaneView

PAD = 6.0
AWAY = 10.0
SIDE = 0.5
"""Room beyond the first and the last of a few inputs, in inputs."""


@dataclass(frozen=True)
class TipLine:
    """A line of what is said of an input; ``class_index`` of a class, else NEUTRAL."""

    text: str
    class_index: int = NEUTRAL
    needed: bool = True


@dataclass(frozen=True)
class Pick:
    """An input that is an axis of the feature space, and what stands at its line."""

    number: int
    text: str


def say_nothing(number: int) -> list[TipLine]:
    """Say nothing of an input."""
    return []


class SpectrumView(PlaneView):
    """Draws a picture, live weights and picks; ``pointed`` is the input in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, navigable=True)
        self.setAccessibleName(tr("Spectrum"))
        self.picture: SpectrumPicture | None = None
        self.weights: NeuronWeights | None = None
        self.picks: tuple[Pick, ...] = ()
        self.pointed: int | None = None
        self.describe: Callable[[int], list[TipLine]] = say_nothing
        self._pointer = QPointF()
        self._curves = CurvesLayer()
        self._columns: PixelColumns | None = None
        self._columns_of: tuple[object, object] = (None, None)
        self.set_axes_visible(True, grid=True)
        self.hovered.connect(self._on_hovered)
        self.left.connect(self._on_left)

    # What is shown -----------------------------------------------------------------

    def show_picture(self, picture: SpectrumPicture) -> None:
        """Show other curves."""
        self.picture = picture
        side = 0.0 if picture.is_curve else SIDE
        first, last = float(picture.places[0]) - side, float(picture.places[-1]) + side
        self.set_range(first, last, *picture.y_range)
        self.update()

    def clear(self) -> None:
        """Show nothing until the next picture comes."""
        self.picture = self.weights = self.pointed = None
        self.picks = ()
        self.update()

    def show_weights(self, weights: NeuronWeights) -> None:
        """Show the weights of a neuron, or of another moment."""
        before, self.weights = self.weights, weights
        if before is None or before.scale != weights.scale:
            self.set_right_room(axis_room(self.fonts(), weights))
        self.update()

    def show_picks(self, picks: tuple[Pick, ...]) -> None:
        """Show which inputs are the axes of the feature space."""
        if picks != self.picks:
            self.picks = picks
            self.update()

    def number_at(self, x: float) -> int | None:
        """Return the input that is nearest to a place along the axis."""
        if self.picture is None:
            return None
        return int(np.abs(self.picture.places - x).argmin())

    # Painting ----------------------------------------------------------------------

    def paint_plot(self, painter: QPainter, rect: QRectF) -> None:
        """Paint weights, curves over them, and the lines of picks and pointer."""
        theme, picture = current_theme(), self.picture
        if picture is None:
            return
        mapping = self.mapping()
        columns = self._pixel_columns(picture, mapping)
        if self.weights is not None and len(self.weights.values) == len(picture.places):
            paint_sticks(painter, theme, rect, columns, self.weights)
        self._curves.paint(painter, theme, picture, mapping, columns)
        painter.setFont(self.fonts().label)
        for row, pick in enumerate(self.picks):
            if pick.number < len(picture.places):
                place = self.to_point(float(picture.places[pick.number]), 0.0)
                paint_pick(painter, theme, rect, place.x(), pick.text, row)
        if self.pointed is not None and self.pointed < len(picture.places):
            x = self.to_point(float(picture.places[self.pointed]), 0.0).x()
            painter.setPen(QPen(theme.text, theme.line_width))
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))

    def paint_over(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the second axis, and what is said of the input under the pointer."""
        theme = current_theme()
        if self.weights is not None:
            paint_weights_axis(painter, theme, rect, self.fonts(), self.weights)
        if self.pointed is not None and self.picture is not None:
            self._paint_tip(painter, theme, rect)

    def tip_lines(self) -> list[TipLine]:
        """Return what is said of the input under the pointer, as far as it fits."""
        if self.pointed is None or self.picture is None:
            return []
        lines = self.describe(min(self.pointed, len(self.picture.places) - 1))
        room = self.plot_rect().height() - 2.0 * PAD
        if len(lines) * self.fonts().metrics.height() > room:
            lines = [line for line in lines if line.needed]
        return lines

    def _paint_tip(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        lines, metrics = self.tip_lines(), self.fonts().metrics
        if not lines:
            return
        line, mark = metrics.height(), theme.marker_size + 4.0
        widest = max(metrics.horizontalAdvance(entry.text) for entry in lines)
        plate = QRectF(0.0, 0.0, widest + mark + 2.0 * PAD, line * len(lines) + PAD)
        left = self._pointer.x() + AWAY
        if left + plate.width() > rect.right():
            left = max(self._pointer.x() - AWAY - plate.width(), rect.left())
        top = min(
            max(self._pointer.y() - plate.height() / 2.0, rect.top() + 1.0),
            max(rect.bottom() - plate.height() - 1.0, rect.top()),
        )
        plate.moveTopLeft(QPointF(left, top))
        painter.setPen(QPen(theme.line, theme.line_width))
        painter.setBrush(theme.surface_raised)
        painter.drawRoundedRect(plate, 4.0, 4.0)
        painter.setFont(self.fonts().label)
        for row, entry in enumerate(lines):
            middle = plate.top() + PAD / 2.0 + (row + 0.5) * line
            if entry.class_index != NEUTRAL:
                painter.save()
                painter.translate(plate.left() + PAD + mark / 2.0 - 2.0, middle)
                size = 0.9 * theme.marker_size
                draw_marker(painter, theme, entry.class_index, "training", size)
                painter.restore()
            painter.setPen(theme.text)
            box = QRectF(
                plate.left() + PAD + mark, middle - line / 2.0, widest + 2, line
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, entry.text)

    def _pixel_columns(
        self, picture: SpectrumPicture, mapping: PlaneMapping
    ) -> PixelColumns:
        """Return which inputs are in sight and in which pixels, worked out once."""
        places_before, mapping_before = self._columns_of
        is_same = places_before is picture.places and mapping_before == mapping
        if self._columns is None or not is_same:
            self._columns = pixel_columns(picture, mapping)
            self._columns_of = (picture.places, mapping)
        return self._columns

    # The pointer -------------------------------------------------------------------

    @Slot(float, float)
    def _on_hovered(self, x: float, y: float) -> None:
        self.pointed = self.number_at(x)
        self._pointer = self.to_point(x, y)
        self.update()

    @Slot()
    def _on_left(self) -> None:
        self.pointed = None
        self.update()


def pixel_columns(picture: SpectrumPicture, mapping: PlaneMapping) -> PixelColumns:
    """Return the inputs in sight, with one beyond each edge, and their pixels."""
    shown, n = mapping.shown, len(picture.places)
    first = int(np.searchsorted(picture.places, shown.x0)) - 1
    last = int(np.searchsorted(picture.places, shown.x1, side="right")) + 1
    seen = slice(max(first, 0), min(max(last, 0), n))
    chosen = picture.places[seen]
    if not len(chosen):
        return PixelColumns(seen, chosen, np.zeros(0, dtype=np.int64))
    places, _ = mapping.to_pixels(chosen, np.full(len(chosen), shown.y0))
    return PixelColumns(seen, places, pixel_starts(places))
