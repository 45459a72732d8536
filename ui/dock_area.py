"""The panels as docks: arranged by a layout, moved by the user, one maximised."""

from collections.abc import Iterable

from PySide6.QtCore import QByteArray, QEvent, QPointF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHoverEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar

from ui.laid_out_once import laid_out_once
from ui.layouts import DEFAULT_LAYOUT, LAYOUTS, Layout, layout_for
from ui.panel_dock import PanelDock
from ui.panel_turns import PanelTurns
from ui.panels.catalogue import PANEL_ROWS
from ui.panels.panel import Panel
from ui.session import Session
from ui.settings import LAYOUT_VERSION

Arrangement = tuple[QByteArray, tuple[str, ...], Layout, bool]
CHANGES_OF_LOOK = QEvent.Type.PaletteChange, QEvent.Type.FontChange
A_JUMP = 160
"""Pixels by which a window is larger at once that is not pulled by its edge."""


class DockArea(QMainWindow):
    """A window within the window, so that the docks have an area of their own."""

    picture_asked = Signal(str)
    copy_asked = Signal(str)
    panel_made = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setDockNestingEnabled(True)
        self.setAnimated(False)  # a place must be final when the next one is asked for
        self.setObjectName("dock_area")
        # Docks that had no place yet have no parent: the area would give them one of
        # its own. They end with this dictionary, so no cycle may hold the window.
        self.docks = {key: PanelDock(row, session) for key, row in PANEL_ROWS.items()}
        self._layout: Layout = LAYOUTS[DEFAULT_LAYOUT]
        self._before_maximise: QByteArray | None = None
        self._shown_before: tuple[str, ...] = ()
        self._maximised = ""
        self._follows_layout = True
        self._was_seen = False
        self.turns = PanelTurns(self)
        self.turns.filled.connect(self._settle)
        for dock in self.docks.values():
            dock.panel_wanted.connect(self._fill)
            dock.maximise_asked.connect(self.toggle_maximised)
            dock.room_asked.connect(self.give_room)
            dock.picture_asked.connect(self.picture_asked)
            dock.copy_asked.connect(self.copy_asked)
            dock.panel_made.connect(self.panel_made)
        self.arrange(self._layout)

    @property
    def visible_panels(self) -> tuple[str, ...]:
        """Keys of the panels that are not hidden."""
        return tuple(key for key, dock in self.docks.items() if not dock.isHidden())

    @property
    def panels_as_read(self) -> tuple[str, ...]:
        """Keys of the panels that are not hidden, by rows from the top left."""
        layout = self.layout()
        assert layout is not None
        layout.activate()  # docks that came in this turn have their place only now
        places = {key: self.docks[key].pos() for key in self.visible_panels}
        return tuple(sorted(places, key=lambda key: (places[key].y(), places[key].x())))

    @property
    def maximised(self) -> str:
        """Key of the panel that has the whole area, or nothing."""
        return self._maximised

    def panel(self, key: str) -> Panel:
        """Return a panel by its key, made and up to date now if it was not before."""
        self.turns.give(self.docks[key])
        return self.docks[key].panel

    @property
    def made_panels(self) -> list[Panel]:
        """The panels that were shown or asked for until now."""
        return [dock.panel for dock in self.docks.values() if dock.has_panel]

    @Slot(object)
    def _fill(self, dock: PanelDock) -> None:
        """Make a panel now, or in its turn if the window is on the screen already."""
        if self._was_seen:
            self.turns.begin([dock])
        else:
            dock.bring_up()

    def _take_turns(self, panels: Iterable[str]) -> None:
        """Let panels come one by one that are shown now, or seen in another way."""
        if self._was_seen:
            self.turns.begin([self.docks[key] for key in panels])

    @Slot()
    def _settle(self) -> None:
        """Share the space again: panels that came now want more or less of it."""
        if self._follows_layout and not self._maximised:
            self._share_space()

    @Slot(str)
    def look_at(self, key: str) -> None:
        """Say which panel is to be looked at; none if ``key`` is empty."""
        for name, dock in self.docks.items():
            dock.set_looked_at(name == key)

    def apply_layout(self, key: str) -> None:
        """Arrange the panels as a layout of the table says."""
        self.arrange(LAYOUTS[key])

    def show_panels(self, wanted: tuple[str, ...]) -> None:
        """Show just these panels; an arrangement that has them already stays."""
        before = self._shown_before if self._maximised else self.visible_panels
        if set(before) == set(wanted):
            self.restore_all()
        else:
            self.arrange(layout_for(wanted))

    def set_panel_shown(self, key: str, shown: bool) -> None:
        """Show or hide one panel; one that has no place yet gets one in new rows."""
        self.restore_all()
        self._take_turns([key])
        dock = self.docks[key]
        if not shown:
            dock.close()
        elif self.dockWidgetArea(dock) != Qt.DockWidgetArea.NoDockWidgetArea:
            dock.show()
        else:
            self.arrange(layout_for((*self.visible_panels, key)))

    def arrange(self, layout: Layout) -> None:
        """Put the panels in rows; panels that the layout lacks are hidden."""
        self._forget_maximised()
        self._take_turns(panel for row in layout for panel in row.panels)
        self._layout = layout
        # While docks come and go the window may change its size; wait until all are in.
        self._follows_layout = False
        try:
            with laid_out_once(self):
                self._put_in_rows(layout)
        finally:
            self._follows_layout = True
        self._share_space()

    def restoreState(  # noqa: N802
        self,
        state: QByteArray | bytes | bytearray | memoryview,
        version: int | None = 0,
    ) -> bool:
        """Put the docks where a state has them; False if it cannot be used."""
        self._let_go_of_separators()
        return super().restoreState(state, version)

    def _let_go_of_separators(self) -> None:
        """Forget the separator under the pointer, before the docks change places.

        Qt keeps where it was among the docks, looks there again at the next move or
        key, and ends the program if there are fewer now.
        """
        nowhere, button = QPointF(), Qt.MouseButton.LeftButton
        for event in (
            QHoverEvent(QEvent.Type.HoverLeave, nowhere, nowhere, nowhere),
            QMouseEvent(
                QEvent.Type.MouseButtonRelease,
                nowhere,
                nowhere,
                button,
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
            ),
        ):
            super().event(event)

    def _put_in_rows(self, layout: Layout) -> None:
        self._let_go_of_separators()
        for dock in self.docks.values():
            self.removeDockWidget(dock)
        above: QDockWidget | None = None
        for row in layout:
            first = self.docks[row.panels[0]]
            if above is None:
                self.addDockWidget(Qt.DockWidgetArea.TopDockWidgetArea, first)
            else:
                self.splitDockWidget(above, first, Qt.Orientation.Vertical)
            first.show()
            above = first
        for row in layout:
            for left, right in zip(row.panels[:-1], row.panels[1:], strict=True):
                self.splitDockWidget(
                    self.docks[left], self.docks[right], Qt.Orientation.Horizontal
                )
                self.docks[right].show()

    def toggle_maximised(self, key: str) -> None:
        """Give one panel the whole area, or all their places again."""
        if self._maximised:
            self.restore_all()
            return
        self._before_maximise = self.saveState(LAYOUT_VERSION)
        self._shown_before = self.visible_panels
        self._maximised = key
        self.docks[key].set_maximised(True)
        for other, dock in self.docks.items():
            dock.setVisible(other == key)
        self._take_turns([key])

    @Slot(str)
    def give_room(self, key: str) -> None:
        """Give one panel the whole area; Esc or its button brings the others back."""
        if self._maximised != key:
            self.set_panel_shown(key, True)
            self.toggle_maximised(key)

    def restore_all(self) -> None:
        """End the maximised state, if there is one."""
        state = self._before_maximise
        if not self._maximised or state is None:
            return
        self._forget_maximised()
        self._take_turns(self._shown_before)
        # While docks come back the area may change its size; wait until all are in.
        follows, self._follows_layout = self._follows_layout, False
        try:
            self.restoreState(state, LAYOUT_VERSION)
            # Qt may show docks again that an earlier arrangement had, this one not.
            for key in set(self.visible_panels) - set(self._shown_before):
                self.docks[key].hide()
        finally:
            self._follows_layout = follows
        self._hide_ghost_tabs()

    def _forget_maximised(self) -> None:
        if self._maximised:
            self.docks[self._maximised].set_maximised(False)
        self._maximised, self._before_maximise = "", None

    @property
    def arrangement(self) -> Arrangement:
        """Where the panels are, and whether they follow the size of the window."""
        state = self.saveState(LAYOUT_VERSION)
        return state, self.visible_panels, self._layout, self._follows_layout

    def arrange_as(self, arrangement: Arrangement) -> None:
        """Put the panels as they are in another area."""
        state, visible, layout, follows = arrangement
        self.arrange(layout)
        for key in set(visible) - set(self.visible_panels):
            # Qt finds a place again only for docks that have one.
            self.addDockWidget(Qt.DockWidgetArea.TopDockWidgetArea, self.docks[key])
        self._follows_layout = follows
        self.restoreState(state, LAYOUT_VERSION)
        self._hide_ghost_tabs()

    def restore_panels(self, panels: tuple[str, ...], state: QByteArray) -> None:
        """Show these panels where a state of Qt has them, if it can be used."""
        with laid_out_once(self):
            self.show_panels(panels)
            self._take_turns(panels)
            is_usable = self.restoreState(state, LAYOUT_VERSION)
        if not is_usable:
            return
        # Qt may show docks again that an earlier arrangement had and this one lacks.
        for key in set(self.visible_panels) - set(panels):
            self.docks[key].hide()
        self.keep_arrangement()

    def keep_arrangement(self) -> None:
        """Leave the docks as they were restored, also when the window changes size."""
        self._follows_layout = False
        self._hide_ghost_tabs()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with turns once there is a window: what comes with it comes at once."""
        super().showEvent(event)
        QTimer.singleShot(0, self._begin_turns)

    @Slot()
    def _begin_turns(self) -> None:
        self._was_seen = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._follows_layout and not self._maximised:
            self._share_space()
        if is_jump(event.oldSize(), event.size()):
            self._take_turns(self.visible_panels)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in CHANGES_OF_LOOK:
            self._take_turns(self.visible_panels)

    def _share_space(self) -> None:
        """Give rows and panels the shares of the layout, whatever the window's size."""
        firsts = [self.docks[row.panels[0]] for row in self._layout]
        total_height = sum(row.height for row in self._layout)
        heights = [
            max(1, self.height() * row.height // total_height) for row in self._layout
        ]
        self.resizeDocks(firsts, heights, Qt.Orientation.Vertical)
        for row in self._layout:
            docks = [self.docks[panel] for panel in row.panels]
            widths = [
                max(1, self.width() * width // sum(row.widths)) for width in row.widths
            ]
            self.resizeDocks(docks, widths, Qt.Orientation.Horizontal)

    def _hide_ghost_tabs(self) -> None:
        """Hide the tab bar that Qt leaves over untabbed docks after a restore."""
        tabbed = any(self.tabifiedDockWidgets(dock) for dock in self.docks.values())
        for bar in self.findChildren(
            QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly
        ):
            bar.setVisible(tabbed)


def is_jump(before: QSize, now: QSize) -> bool:
    """Tell whether a window has another size at once, and is not pulled by its edge."""
    change = now - before
    return max(abs(change.width()), abs(change.height())) > A_JUMP
