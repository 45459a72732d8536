"""The window's way into the gallery: one at a time, closed with the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.own_scenes import own_scenes_folder
from ui.window_first import window_first

if TYPE_CHECKING:
    from ui.gallery.dialog import GalleryDialog


class GalleryDoor(QObject):
    """Opens the gallery over a window; ``scene_named`` tells what was chosen."""

    scene_named = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.dialog: GalleryDialog | None = None

    def open(self, present: str = "") -> None:
        """Show the gallery beside the run that goes on, the open scene picked."""
        if self.dialog is not None:
            return
        from ui.gallery.dialog import GalleryDialog  # late: few starts need it

        window_first.claim()
        window = self.parent()
        assert isinstance(window, QWidget)
        self.dialog = GalleryDialog(own_scenes_folder(), present, window)
        self.dialog.scene_named.connect(self.scene_named)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    @Slot()
    def close(self) -> None:
        """Close the gallery and end what it reads."""
        if self.dialog is not None:
            self.dialog.reject()

    @Slot()
    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
