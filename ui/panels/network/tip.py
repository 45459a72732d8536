"""The tooltip of the network's picture: its numbers stay true while it is open."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip, QWidget

from ui.panels.calm import Calm
from ui.panels.network.moment import Target


class NetworkTip:
    """Tells of one target after the other; ``describe`` says what."""

    def __init__(self, owner: QWidget, describe: Callable[[Target], str]) -> None:
        self._owner, self._describe = owner, describe
        self._told: Target | None = None
        self._at = QPoint()
        self._calm = Calm()

    def forget(self) -> None:
        """Renew it no more."""
        self._told = None

    def tell(self, target: Target | None, place: QPoint | None) -> None:
        """Show it at a place of the owner, or none without a target or a place."""
        self._told = target
        if target is None or place is None:
            QToolTip.hideText()
            return
        self._at = self._owner.mapToGlobal(place)
        QToolTip.showText(self._at, self._describe(target), self._owner)

    def renew(self, running: bool) -> None:
        """Keep its numbers true, at a pace at which they can be read."""
        if self._told is None or not QToolTip.isVisible():
            return
        text = self._describe(self._told)
        if text != QToolTip.text() and self._calm.due(running):
            QToolTip.showText(self._at, text, self._owner)
