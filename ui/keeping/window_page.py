"""What the window shows, as the page of a document, and shown again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from nnsim.saved.pages import BookmarkPage, WindowPage
from nnsim.scene import PANELS, SpeedSettings
from ui.bookmarks import Bookmark
from ui.settings import LAYOUT_VERSION

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def page_of(window: "MainWindow") -> WindowPage:
    """Return what the window shows now."""
    state = window.docks.saveState(LAYOUT_VERSION)
    speed = window.session.speed
    return WindowPage(
        panels=tuple(window.docks.visible_panels),
        arrangement=bytes(state.toBase64().data()).decode("ascii"),
        point=window.scene_strip.number,
        speed=SpeedSettings(unit=speed.unit, per_second=speed.per_second),
    )


def bookmarks_of(window: "MainWindow") -> tuple[BookmarkPage, ...]:
    """Return the bookmarks of the run."""
    marks = window.timeline.bookmarks.all
    return tuple(BookmarkPage(step=mark.step, name=mark.name[:200]) for mark in marks)


def show_page(
    window: "MainWindow", page: WindowPage, marks: tuple[BookmarkPage, ...]
) -> None:
    """Show the panels, where they were, the point and the bookmarks.

    A panel that there is not any more, or an arrangement that Qt cannot use, is left
    aside.
    """
    panels = tuple(panel for panel in page.panels if panel in PANELS)
    if panels:
        state = QByteArray.fromBase64(QByteArray(page.arrangement.encode("utf-8")))
        window.docks.restore_panels(panels, state)
    window.scene_strip.stand_at(page.point, frozenset())
    window.timeline.bookmarks.take_over(
        Bookmark(mark.step, mark.name) for mark in marks
    )
