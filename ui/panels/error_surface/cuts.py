"""Cuts through an error surface: E along each axis through the dot, side by side."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from nnsim.arrays import FloatArray
from nnsim.frames.surface_view import SurfaceView
from nnsim.model.spec import NetworkSpec
from nnsim.probes.surface_picture import SurfaceCuts, heights_of
from ui.i18n import tr
from ui.panels.error_ramp import RampRange, extremes
from ui.panels.error_surface.cut_plot import Cut, CutPlot
from ui.panels.error_surface.ghosts import GhostWay
from ui.panels.error_surface.path import Start
from ui.panels.error_surface.sentences import axis_labels
from ui.panels.error_surface.stretches import stretches

WIDE = 1.25
"""From so many times wider than high on, the plots stand beside each other."""


class CutsView(QWidget):
    """Two plots, or the only one of a network with a single weight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plots = (CutPlot(), CutPlot())
        self.only: int | None = None
        self._ramp = RampRange()
        self._ghosts: tuple[GhostWay, ...] = ()
        self.setAccessibleName(tr("Cuts through the error surface"))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        for plot in self.plots:
            self._row.addWidget(plot, 1)

    def reset(self) -> None:
        """Another run or other axes follow."""
        self._ramp.reset()
        for plot in self.plots:
            plot.cut = None

    def show_only(self, axis: int | None) -> None:
        """Show both plots, or that of x (0) or y (1) as all there is."""
        self.only = axis
        for place, plot in enumerate(self.plots):
            plot.setVisible(axis is None or place == axis)

    def show_ghosts(self, ways: Sequence[GhostWay]) -> None:
        """Show the ways of other runs where they lie on the curve."""
        self._ghosts = tuple(ways)

    def show_surface(
        self, spec: NetworkSpec, surface: SurfaceView, starts: Sequence[Start]
    ) -> None:
        """Show the cuts of a moment; without any the last ones stay."""
        picture = surface.picture
        cuts, scale = picture.cuts, picture.order.scale
        if cuts is None:
            return
        sides = _sides(cuts)
        seen = sides if self.only is None else (sides[self.only],)
        heights = heights_of(np.concatenate([errors for _, errors in seen]), scale)
        is_log = scale == "log"
        low, high = self._ramp.hold(heights, linear=not is_log)
        ends = (10.0**low, 10.0**high) if is_log else (low, high)
        floor = 10.0 ** extremes(heights)[0] if is_log else 0.0
        names = axis_labels(spec, surface.where.axes)
        for axis, plot in enumerate(self.plots):
            cut = self._cut(names[axis], axis, surface, cuts, starts)
            plot.show_cut(cut, ends, floor, is_log=is_log)

    def _cut(
        self,
        name: str,
        axis: int,
        surface: SurfaceView,
        cuts: SurfaceCuts,
        starts: Sequence[Start],
    ) -> Cut:
        places, errors = _sides(cuts)[axis]
        at = surface.picture.order.dot
        is_now = at == surface.point
        # Of a moment before, so is the dot: else it would float beside the curve.
        on_curve = float(np.interp(at[axis], places, errors))
        error = surface.point_error if is_now else on_curve
        ways: tuple[FloatArray, ...] = ()
        ghosts: tuple[tuple[GhostWay, FloatArray], ...] = ()
        if self.only == axis:
            ways = tuple(line[:, axis] for line in stretches(surface, starts))
            ghosts = tuple((way, way.path[:, axis]) for way in self._ghosts)
        return Cut(name, places, errors, (at[axis], error), ways, ghosts)

    def sizeHint(self) -> QSize:
        """Return a size at which both can be read."""
        return QSize(420, 260)

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which something can be seen."""
        return QSize(140, 110)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand them beside each other, or above where it is narrow."""
        super().resizeEvent(event)
        is_wide = self.width() >= WIDE * self.height()
        direction = QBoxLayout.Direction
        self._row.setDirection(
            direction.LeftToRight if is_wide else direction.TopToBottom
        )


def _sides(cuts: SurfaceCuts) -> tuple[tuple[FloatArray, FloatArray], ...]:
    return (cuts.x, cuts.along_x), (cuts.y, cuts.along_y)
