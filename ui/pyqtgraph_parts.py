"""The parts of pyqtgraph that are used here; whoever needs one imports it from here.

At its import pyqtgraph copies whatever PySide's modules have, and PySide makes a type
when it is first asked for. All 700 of them take an eighth of the time to the window. So
pyqtgraph is given modules that fetch from PySide's what it really uses, and for that
moment PySide's say that there is nothing to be copied.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

from PySide6 import QtCore, QtGui, QtWidgets

__all__ = [
    "AxisItem",
    "GraphicsView",
    "GraphicsWidget",
    "PlotCurveItem",
    "ViewBox",
    "arrayToQPath",
    "arrayToQPolygonF",
]


class Mirror(ModuleType):
    """Has what another module has, each thing once it is asked for."""

    def __init__(self, name: str, mirrored: ModuleType) -> None:
        super().__init__(name)
        self._mirrored = mirrored

    def __getattr__(self, name: str) -> object:
        thing = getattr(self._mirrored, name)
        setattr(self, name, thing)
        return thing


@contextmanager
def types_made_when_used() -> Iterator[None]:
    """Have pyqtgraph imported without all types of PySide, unless it is there."""
    if "pyqtgraph" in sys.modules:
        yield
        return
    kept = {}
    for module in (QtCore, QtGui, QtWidgets):
        name = f"pyqtgraph.Qt.{module.__name__.rpartition('.')[2]}"
        sys.modules[name] = Mirror(name, module)
        kept[module] = module.__dir__
        module.__dir__ = list  # type: ignore[method-assign]
    try:
        yield
    finally:
        for module, listed in kept.items():
            module.__dir__ = listed  # type: ignore[method-assign]


with types_made_when_used():
    from pyqtgraph import (
        AxisItem,
        GraphicsView,
        GraphicsWidget,
        PlotCurveItem,
        ViewBox,
    )
    from pyqtgraph.functions import arrayToQPath, arrayToQPolygonF
