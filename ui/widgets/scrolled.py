"""An area that scrolls what does not fit, and asks for little room itself."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

LEAST_ROOM = QSize(160, 100)


class ScrolledArea(QScrollArea):
    """Shows its content whole where there is room, else a part with scroll bars."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def minimumSizeHint(self) -> QSize:
        """Return a little, whatever the content needs."""
        return LEAST_ROOM

    def sizeHint(self) -> QSize:
        """Return the size of the content."""
        content = self.widget()
        return LEAST_ROOM if content is None else content.sizeHint()


def scrolled(content: QWidget) -> ScrolledArea:
    """Return the content in an area that scrolls."""
    return ScrolledArea(content)
