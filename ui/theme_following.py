"""Who keeps something made from the theme's colours or type, and makes it again.

What is hidden waits until it is shown: a window has many panels behind others, and to
dye all of them at once would hold the window for longer than a change may take.
"""

from collections.abc import Callable
from typing import cast
from weakref import WeakMethod

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QWidget

from ui.theme import theme_source


class ThemeFollower(QObject):
    """Calls a method of its widget after each change, as soon as it can be seen."""

    def __init__(self, widget: QWidget, follow: Callable[[], None]) -> None:
        super().__init__(widget)
        # Weak: the widget owns this, and the two should make no cycle.
        self._follow = WeakMethod(follow)
        self._waits = False
        theme_source().changed.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        """Make it again now, or when the widget is shown."""
        widget = self._widget()
        if widget.isVisible():
            self._call()
        elif not self._waits:
            self._waits = True
            widget.installEventFilter(self)

    def catch_up(self) -> None:
        """Make it again if that still waits."""
        if self._waits:
            self._waits = False
            self._widget().removeEventFilter(self)
            self._call()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch up before the widget is seen."""
        if event.type() == QEvent.Type.Show:
            self.catch_up()
        return False

    def _widget(self) -> QWidget:
        return cast(QWidget, self.parent())

    def _call(self) -> None:
        follow = self._follow()
        if follow is not None:
            follow()


def follow_theme(widget: QWidget, follow: Callable[[], None]) -> ThemeFollower:
    """Call a method of a widget after each change of the theme or the text's size."""
    return ThemeFollower(widget, follow)


def let_follow(root: QWidget) -> None:
    """Let a widget and all it holds follow a theme of which nobody else is told."""
    for follower in root.findChildren(ThemeFollower):
        follower.follow()
