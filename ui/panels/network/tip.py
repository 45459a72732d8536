"""The tooltip of the network's picture: its numbers stay true while it is open."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip, QWidget

from ui.panels.calm import Calm
from ui.panels.network.moment import Target

Describe = Callable[[Target], str]


class NetworkTip:
    """Tells of one target after the other.

    Its owner and what describes a target come with each call: kept, they would hold
    the owner in a cycle.
    """

    def __init__(self) -> None:
        self._told: Target | None = None
        self._at = QPoint()
        self._calm = Calm()

    def forget(self) -> None:
        """Renew it no more."""
        self._told = None

    def tell(
        self,
        owner: QWidget,
        describe: Describe,
        target: Target | None,
        place: QPoint | None,
    ) -> None:
        """Show it at a place of the owner, or none without a target or a place."""
        self._told = target
        if target is None or place is None:
            QToolTip.hideText()
            return
        self._at = owner.mapToGlobal(place)
        QToolTip.showText(self._at, describe(target), owner)

    def renew(self, owner: QWidget, describe: Describe, running: bool) -> None:
        """Keep its numbers true, at a pace at which they can be read."""
        if self._told is None or not QToolTip.isVisible():
            return
        text = describe(self._told)
        if text != QToolTip.text() and self._calm.due(running):
            QToolTip.showText(self._at, text, owner)
