"""What can be done at a step of the timeline, as the menu of a right click."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ui.bookmarks import Bookmark, Bookmarks
from ui.i18n import count, tr
from ui.session import Session


class TimelineMenu(QObject):
    """Opens the menu of a step; ``name_wanted`` carries the step to be named.

    Attributes
    ----------
    menu : the last that was opened, None before the first.
    """

    name_wanted = Signal(object)

    def __init__(self, session: Session, bookmarks: Bookmarks, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._bookmarks, self._parent = session, bookmarks, parent
        self.menu: QMenu | None = None

    def open(self, step: int, place: QPoint) -> None:
        """Open the menu of a step at a place of the screen."""
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = menu = QMenu(self._parent)
        menu.addSection(tr("Step {n}", n=count(step)))
        _add(menu, tr("Go here"), lambda: self._session.seek(step))
        self._add_playing(menu, step)
        menu.addSeparator()
        self._add_bookmark(menu, step, self._bookmarks.at(step))
        menu.popup(place)

    def _add_playing(self, menu: QMenu, step: int) -> None:
        playback = self._session.playback
        back = tr("Stop") if playback.is_backwards else tr("Play backwards")
        _add(menu, back, playback.play_back)
        menu.addSeparator()
        _add(menu, tr("Loop from here"), lambda: playback.loop_from(step))
        _add(menu, tr("Loop to here"), lambda: playback.loop_to(step))
        if playback.stretch is not None:
            _add(menu, tr("End the loop"), playback.end_loop)

    def _add_bookmark(self, menu: QMenu, step: int, mark: Bookmark | None) -> None:
        bookmarks, name = self._bookmarks, self.name_wanted
        if mark is None:
            _add(menu, tr("Bookmark here"), lambda: bookmarks.add(step))
        else:
            _add(menu, tr("Name the bookmark…"), lambda: name.emit(step))
            _add(menu, tr("Delete the bookmark"), lambda: bookmarks.remove(step))
        if len(bookmarks.all) > (mark is not None):
            _add(menu, tr("Delete all bookmarks"), bookmarks.clear)


def _add(menu: QMenu, text: str, act: Callable[[], object]) -> None:
    menu.addAction(text).triggered.connect(act)
