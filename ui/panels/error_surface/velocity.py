"""Momentum's velocity −α Δω as an arrow at the present point of the error surface.

It is where the last update alone would carry the two weights next (deck: Momentum).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.probes.surface_axes import SurfaceAxes
from ui.i18n import count, tr
from ui.theme import Theme

LEAST, BEST, MOST = 18.0, 42.0, 90.0
"""Pixels: a length outside of LEAST to MOST takes the stretch that is nearest BEST."""
STRETCHES = (1, 2, 5, 10, 20, 50, 100)
SHORTEST = 3.0
WIDTH, CASING = 2.4, 5.0
HEAD_LENGTH, HEAD_WIDTH = 9.0, 8.0


def velocity_of(
    experiment: Experiment, frame: Frame, axes: SurfaceAxes
) -> tuple[float, float] | None:
    """Return −α Δω along the axes, None without momentum or before the first update."""
    optimizer = experiment.training.optimizer
    has_momentum = optimizer.method == "gradient-descent" and optimizer.momentum > 0.0
    if not has_momentum or not frame.slots:
        return None
    here = axes.place(frame.parameters)
    there = axes.place(frame.parameters - optimizer.momentum * frame.slots[0])
    velocity = (there[0] - here[0], there[1] - here[1])
    return velocity if all(map(math.isfinite, velocity)) and any(velocity) else None


@dataclass(frozen=True)
class ArrowLook:
    """The ink of an arrow, and whether its shaft is dashed."""

    ink: QColor
    dashed: bool = False


class VelocityArrow:
    """Draws the arrow, as many times longer as ``stretch`` says; 0 where it is not."""

    def __init__(self, stretches: Sequence[int] = STRETCHES) -> None:
        self._stretches = stretches
        self.stretch = 0

    def reset(self) -> None:
        """Another run or other weights: choose the stretch anew."""
        self.stretch = 0

    def fit(self, length: float) -> int:
        """Return by how much an arrow of so many pixels is stretched; it holds on."""
        if not LEAST <= self.stretch * length <= MOST:
            self.stretch = min(
                self._stretches, key=lambda s: abs(math.log(BEST / s / length))
            )
        if self.stretch * length < SHORTEST:
            self.stretch = 0
        return self.stretch

    def paint(
        self,
        painter: QPainter,
        theme: Theme,
        now: QPointF,
        reach: QPointF,
        look: ArrowLook | None = None,
    ) -> None:
        """Paint it from ``now``; ``reach`` is the velocity in pixels."""
        look = look or ArrowLook(theme.glow)
        length = math.hypot(reach.x(), reach.y())
        if not 0.0 < length < math.inf or not self.fit(length):
            self.stretch = 0
            return
        tip = now + reach * self.stretch
        along = reach / length
        across = QPointF(-along.y(), along.x())
        unit = theme.line_width
        foot = tip - along * HEAD_LENGTH * unit
        half = across * (HEAD_WIDTH / 2.0 * unit)
        head = QPolygonF([tip, foot + half, foot - half])
        for ink, width in ((theme.surface, CASING), (look.ink, WIDTH)):
            is_dashed = look.dashed and ink is look.ink
            style = Qt.PenStyle.DashLine if is_dashed else Qt.PenStyle.SolidLine
            painter.setPen(QPen(ink, width * unit, style, Qt.PenCapStyle.FlatCap))
            painter.drawLine(now, foot)
            painter.setBrush(ink)
            painter.setPen(QPen(ink, (width - WIDTH) * unit + 0.5))
            painter.drawPolygon(head)


def velocity_words(stretch: int) -> tuple[str, str]:
    """Return what the arrow is, in full and short; empty where there is none."""
    if not stretch:
        return "", ""
    if stretch == 1:
        return tr("→ velocity −α Δω"), tr("→ −α Δω")
    n = count(stretch)
    return tr("→ velocity −α Δω, × {n}", n=n), tr("→ −α Δω × {n}", n=n)
