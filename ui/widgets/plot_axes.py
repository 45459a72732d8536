"""Two axes around a plot, of pyqtgraph's parts but without its PlotItem.

That makes two more axes, a title, and a hidden form of a hundred controls for a menu
that is never opened: three times the time and most of the widgets of a panel.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsGridLayout, QWidget

from ui.pyqtgraph_parts import (
    AxisItem,
    GraphicsView,
    GraphicsWidget,
    PlotCurveItem,
    ViewBox,
)
from ui.widgets.plane_axes import TICK_LENGTH

LABEL_REACH = 40
"""Pixels by which a label may reach beyond its axis."""


class PlotAxes(GraphicsView):  # type: ignore[misc]  # pyqtgraph has no types
    """A bottom and a left axis and the lines of a grid; takes no mouse and no keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, background=None)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area = ViewBox(enableMouse=False, enableMenu=False)
        self.area.disableAutoRange()
        self.grid = PlotCurveItem(connect="pairs", antialias=False)
        self.grid.setZValue(-1.0)
        self.area.addItem(self.grid, ignoreBounds=True)
        self._around = GraphicsWidget()
        self._layout = QGraphicsGridLayout()
        self._layout.setSpacing(0.0)
        self._layout.setRowStretchFactor(0, 1)
        self._layout.setColumnStretchFactor(1, 1)
        self._layout.addItem(self.area, 0, 1)
        self.bottom = self._axis("bottom", 1, 1)
        self.left = self._axis("left", 0, 0)
        self._around.setLayout(self._layout)
        self.setCentralItem(self._around)

    @property
    def axes(self) -> tuple[AxisItem, AxisItem]:
        """The bottom axis and the left one."""
        return self.bottom, self.left

    def set_margins(self, left: float, top: float, right: float, bottom: float) -> None:
        """Leave so many pixels around axes and plot."""
        self._layout.setContentsMargins(left, top, right, bottom)

    def lay_out(self) -> None:
        """Give everything its place now, not with the next event."""
        self._layout.activate()

    def _axis(self, side: str, row: int, column: int) -> AxisItem:
        axis = AxisItem(side, parent=self._around)
        axis.linkToView(self.area)
        axis.setZValue(0.5)
        axis.setFlag(axis.GraphicsItemFlag.ItemNegativeZStacksBehindParent)
        axis.enableAutoSIPrefix(False)
        axis.setStyle(
            tickLength=round(TICK_LENGTH),
            tickTextOffset=2,
            tickAlpha=255,
            maxTextLevel=0,
            hideOverlappingLabels=LABEL_REACH,
        )
        self._layout.addItem(axis, row, column)
        return axis
