"""Two bars a layer on a logarithmic axis: gradient filled, last update hollow."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from nnsim.arrays import FloatArray
from ui.i18n import number, tr
from ui.panels.series_marks import series_colour
from ui.theme import Theme, blend
from ui.widgets.axes_plot import AxesPlot
from ui.widgets.plane_mapping import PlaneRange
from ui.widgets.ticks import Tick

Kind = Literal["gradient", "update"]
BAR = 0.36
"""Width of a bar, where 1 is the distance from one layer to the next."""
FAINT = 0.4
WIDEST_NUMBER = "0.00000"
LINES_FOR_NUMBERS = 9.0
SIGN = 9.0
GAP = 5.0


@dataclass(frozen=True, eq=False)
class LayerBars:
    """What is drawn: (n_layers,) each, None where there is no such number.

    ``names`` are written under the bars, ``short_names`` where there is less room.
    """

    gradients: FloatArray | None
    updates: FloatArray | None
    names: tuple[str, ...]
    short_names: tuple[str, ...]

    @classmethod
    def none(cls) -> "LayerBars":
        """Return no bar at all."""
        return cls(None, None, (), ())

    def of(self, kind: Kind) -> FloatArray | None:
        """Return the heights of one kind."""
        return self.gradients if kind == "gradient" else self.updates


class GradientBars(AxesPlot):
    """Bars of all layers side by side, the input side left, the output side right.

    ``hovered`` carries (layer, kind) of the bar under the pointer, or None.
    """

    hovered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        # The margins, which are laid out at once, ask how many layers there are.
        self.bars = LayerBars.none()
        super().__init__(parent)
        self._front: int | None = None
        self._under_pointer: tuple[int, Kind] | None = None
        self.setMouseTracking(True)

    def show_bars(self, bars: LayerBars, shown: PlaneRange) -> None:
        """Show other bars; ``shown`` has the decades."""
        is_other_network = bars.names != self.bars.names
        self.bars = bars
        if is_other_network:
            self.fit_margins()
        n_layers = max(len(bars.names), 1)
        self.set_range(-0.5, n_layers - 0.5, shown.y0, shown.y1, log_y=True)
        self._name_layers()
        self.refresh_over()

    def bring_forward(self, layer: int | None) -> None:
        """Let one layer stand out, None for all alike."""
        if layer != self._front:
            self._front = layer
            self.refresh_over()

    def bar_rect(self, layer: int, kind: Kind) -> QRectF:
        """Return the pixels of a bar; empty where it has no height."""
        values = self.bars.of(kind)
        if values is None or not values[layer] > 0.0 or not np.isfinite(values[layer]):
            return QRectF()
        left = float(layer) - (BAR if kind == "gradient" else 0.0)
        value = max(float(values[layer]), self.shown().y0)
        top = self.to_point(left, value)
        foot = self.to_point(left + BAR, self.shown().y0)
        return QRectF(top, foot).normalized().adjusted(1.0, 0.0, -1.0, 0.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as much of the names as there is room for."""
        super().resizeEvent(event)
        self._name_layers()

    def _name_layers(self) -> None:
        names = self.bars.names
        room = self.plot_rect().width() / max(len(names), 1)
        metrics = self.fonts().metrics
        if any(metrics.horizontalAdvance(name) + GAP > room for name in names):
            names = self.bars.short_names
        self.set_own_x_ticks([Tick(float(k), name) for k, name in enumerate(names)])

    def _margins(self) -> tuple[float, float, float, float]:
        """Leave a line for the signs over the plot, and one for numbers under it."""
        left, top, right, bottom = super()._margins()
        line = round(self.fonts().metrics.height())
        below = line if self._has_room_for_numbers() else 0
        return left, top + line, right, bottom + below

    # The pointer -------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which bar the pointer is on; over a small one counts too."""
        bar = self._bar_at(event.position())
        if bar != self._under_pointer:
            self._under_pointer = bar
            self.hovered.emit(bar)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer is gone."""
        if self._under_pointer is not None:
            self._under_pointer = None
            self.hovered.emit(None)

    def _bar_at(self, point: QPointF) -> tuple[int, Kind] | None:
        rect, n_layers = self.plot_rect(), len(self.bars.names)
        if not n_layers or not rect.contains(point):
            return None
        place = (point.x() - rect.left()) / rect.width() * n_layers - 0.5
        layer = min(max(round(place), 0), n_layers - 1)
        if abs(place - layer) > BAR:
            return None
        return layer, "gradient" if place < layer else "update"

    # Painting ----------------------------------------------------------------------

    def paint_over(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        """Paint the signs, the bars, and the numbers over those there is room for."""
        if not self.bars.names:
            return
        self._paint_signs(painter, theme, rect)
        for layer in range(len(self.bars.names)):
            self._paint_bar(painter, theme, layer, "gradient")
            self._paint_bar(painter, theme, layer, "update")
        self._paint_numbers(painter, theme, rect)

    def _paint_bar(
        self, painter: QPainter, theme: Theme, layer: int, kind: Kind
    ) -> None:
        box = self.bar_rect(layer, kind)
        if box.isEmpty():
            return
        ink = series_colour(theme, layer)
        if self._front not in (None, layer):
            ink = blend(ink, theme.surface, FAINT)
        if kind == "gradient":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
        else:
            painter.setPen(QPen(ink, 1.6 * theme.line_width))
            painter.setBrush(theme.surface)
            box.adjust(1.0, 0.8, -1.0, 0.0)
        painter.drawRect(box)

    def _paint_numbers(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        """Write the gradients, or else the updates, under the names of the layers."""
        values = self.bars.of(self._kind_in_numbers())
        if values is None or not self._has_room_for_numbers():
            return
        height = self.fonts().metrics.height()
        room = rect.width() / len(values)
        painter.setFont(self.fonts().label)
        painter.setPen(theme.text)
        for layer, value in enumerate(values.tolist()):
            middle = self.to_point(float(layer), self.shown().y0).x()
            box = QRectF(
                middle - room / 2.0, self.height() - height - 1.0, room, height
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number(value, 2))

    def _kind_in_numbers(self) -> Kind:
        return "update" if self.bars.gradients is None else "gradient"

    def _has_room_for_numbers(self) -> bool:
        metrics = self.fonts().metrics
        line = metrics.height()
        left, _, right, _ = super()._margins()
        room = (self.width() - left - right) / max(len(self.bars.names), 1)
        is_wide = metrics.horizontalAdvance(WIDEST_NUMBER) + GAP <= room
        return is_wide and self.height() >= LINES_FOR_NUMBERS * line

    def sign_texts(self, room: float) -> list[tuple[Kind, str]]:
        """Return what filled and hollow are, as fully as there is room for."""
        for texts in self._ways_to_say():
            signs = len(texts) * (SIGN + GAP + 2.0) + (len(texts) - 1) * 3 * GAP
            metrics = self.fonts().metrics
            width = sum(metrics.horizontalAdvance(text) for _, text in texts)
            if width + signs <= room:
                break
        return texts

    def _ways_to_say(self) -> Iterator[list[tuple[Kind, str]]]:
        """Yield the words of both signs, the longest first."""
        update = tr("last update Δω")
        if self.bars.updates is None:
            update = tr("no update yet")
        if self.bars.gradients is None:
            yield [("update", update)]
            return
        gradient = tr("gradient ∂E/∂ω")
        if self._has_room_for_numbers():
            told = tr("gradient ∂E/∂ω, in numbers below")
            yield [("gradient", told), ("update", update)]
        yield [("gradient", gradient), ("update", update)]
        yield [("gradient", tr("∂E/∂ω")), ("update", tr("Δω"))]

    def _paint_signs(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        """Say what filled and hollow are, over the plot."""
        metrics = self.fonts().metrics
        painter.setFont(self.fonts().label)
        left, height = rect.left(), metrics.height()
        for kind, text in self.sign_texts(self.width() - left):
            box = QRectF(left, 2.0 + (height - SIGN) / 2.0, SIGN, SIGN)
            filled = kind == "gradient"
            painter.setPen(QPen(theme.text, 1.4 * theme.line_width))
            painter.setBrush(theme.text if filled else theme.surface)
            painter.drawRect(box)
            width = metrics.horizontalAdvance(text) + 2.0
            place = QRectF(box.right() + GAP, 2.0, width, height)
            painter.setPen(theme.text)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
            left = place.right() + 3 * GAP
