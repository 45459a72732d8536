"""Panels come one by one: each is made, and painted, in a turn of its own.

A scene, a layout, a theme or a larger window changes all panels. At once that would
hold the window for longer than it may stand still; like this it answers in between.
"""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.panel_dock import PanelDock
from ui.window_first import window_first


class PanelTurns(QObject):
    """``filled`` tells that all have come, if some of them were made for this."""

    filled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[PanelDock] = []
        self._has_made = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)

    @property
    def are_on(self) -> bool:
        """Whether panels still wait for their turn."""
        return bool(self._waiting)

    def begin(self, docks: Iterable[PanelDock]) -> None:
        """Let docks that are seen wait for their turns."""
        for dock in docks:
            if dock not in self._waiting:
                dock.setUpdatesEnabled(False)
                self._waiting.append(dock)
        if self._waiting and not self._timer.isActive():
            window_first.claim()
            self._timer.start(0)

    def finish(self) -> None:
        """Give all their turns now: a picture of the window is taken."""
        while self._waiting:
            self._next()

    def give(self, dock: PanelDock) -> None:
        """Give a dock its turn now, if it waits: somebody asks for its panel."""
        if dock not in self._waiting:
            return
        self._waiting.remove(dock)
        try:
            if not dock.isHidden():
                self._has_made = self._has_made or not dock.has_panel
                dock.bring_up()
        finally:
            dock.setUpdatesEnabled(True)
            if not self._waiting and self._has_made:
                self._has_made = False
                self.filled.emit()

    @Slot()
    def _next(self) -> None:
        try:
            if self._waiting:
                self.give(self._waiting[0])
        finally:  # a panel that fails keeps none behind it waiting
            if self._waiting:
                self._timer.start(0)
            else:
                window_first.release()


def finish_turns(widget: QWidget) -> None:
    """Let all panels come now: what waits would be missing in a picture."""
    for turns in widget.window().findChildren(PanelTurns):
        turns.finish()
