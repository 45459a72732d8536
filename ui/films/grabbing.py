"""Frames of a film: what a widget would paint, or what the screen has of it."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ui.panel_turns import finish_turns


def grab(widget: QWidget, width: int) -> QImage:
    """Return what a widget shows now, painted for this, so many pixels wide."""
    finish_turns(widget)
    return _wide(widget.grab().toImage(), width)


def on_screen(widget: QWidget, width: int) -> QImage:
    """Return what the screen has of a widget, so many pixels wide.

    It is copied from what its window painted last: to paint all of a window once more
    for each frame would take longer than the window may stand still.
    """
    window = widget.window()
    store = window.backingStore() if widget.isVisible() else None
    painted = store.paintDevice() if store is not None else None
    if not isinstance(painted, QImage):
        return grab(widget, width)
    ratio = painted.devicePixelRatio()
    corner = widget.mapTo(window, QPoint(0, 0)) * ratio
    seen = QRect(corner, widget.size() * ratio) & painted.rect()
    return grab(widget, width) if seen.isEmpty() else _wide(painted.copy(seen), width)


def _wide(image: QImage, width: int) -> QImage:
    image.setDevicePixelRatio(1.0)
    height = max(round(width * image.height() / max(image.width(), 1)), 1)
    return image.scaled(
        QSize(width, height),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
