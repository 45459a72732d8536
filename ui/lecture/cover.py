"""What lies over the whole window and goes with it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class Cover(QWidget):
    """A hidden child of a window, over all others, as large as the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.hide()

    @property
    def _window(self) -> QWidget:
        """The window; kept by Qt alone, so that the two make no cycle."""
        window = self.parentWidget()
        assert window is not None
        return window

    @property
    def is_on(self) -> bool:
        """Whether it is shown."""
        return not self.isHidden()

    def toggle(self) -> None:
        """Show it, or take it away."""
        if self.is_on:
            self.end()
        else:
            self.begin()

    def begin(self) -> None:
        """Cover the window."""
        self.setGeometry(self._window.rect())
        self._window.installEventFilter(self)
        self.show()
        self.raise_()

    def end(self) -> None:
        """Uncover it."""
        self._window.removeEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)
