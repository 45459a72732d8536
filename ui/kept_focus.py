"""Who had the keys before something lay over the window, to give them back."""

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class KeptFocus:
    """Remembers a widget that may be gone by the time the keys go back."""

    def __init__(self) -> None:
        self._widget: QWidget | None = None

    def keep(self, widget: QWidget | None) -> None:
        """Remember who has the keys now."""
        self._widget = widget

    def give_back(self, otherwise: QWidget) -> None:
        """Give the keys back; to another one if their owner is gone or not seen."""
        widget, self._widget = self._widget, None
        # What Qt deletes meanwhile Python still holds, and any question to it raises.
        is_there = widget is not None and isValid(widget) and widget.isVisible()
        (widget if widget is not None and is_there else otherwise).setFocus()
