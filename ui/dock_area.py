"""The panels as docks: arranged by a layout, moved by the user, one maximised."""

from PySide6.QtCore import QByteArray, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QTabBar

from ui.i18n import tr
from ui.layouts import DEFAULT_LAYOUT, LAYOUTS, Layout, layout_for
from ui.panels.catalogue import PANEL_ROWS, PanelRow
from ui.panels.meanings import meaning_of
from ui.panels.panel import Panel
from ui.session import Session
from ui.settings import LAYOUT_VERSION
from ui.widgets.panel_title import PanelTitle

Arrangement = tuple[QByteArray, tuple[str, ...], Layout, bool]


class PanelDock(QDockWidget):
    """One panel with its title bar; the title says what the panel shows of the run.

    The panel is made when it is first shown or asked for; ``panel_made`` carries it.
    """

    panel_made = Signal(object)
    maximise_asked = Signal(str)
    room_asked = Signal(str)
    picture_asked = Signal(str)
    copy_asked = Signal(str)

    def __init__(self, row: PanelRow, session: Session) -> None:
        super().__init__(row.title())
        self.key = row.key
        self._row, self._session = row, session
        self._panel: Panel | None = None
        self.setObjectName(f"dock_{self.key}")
        self._bar: PanelTitle | None = None
        self._menu: QMenu | None = None
        self._is_looked_at = False

    @property
    def has_panel(self) -> bool:
        """Whether the panel was made already."""
        return self._panel is not None

    @property
    def panel(self) -> Panel:
        """The panel, made now if it was not before."""
        if self._panel is None:
            self._panel = self._row.load()(self._session)
            # A dock without a place is shown again by its title: it has its panel then.
            self._take_in(self._panel)
            self.panel_made.emit(self._panel)
        return self._panel

    def _take_in(self, panel: Panel) -> None:
        bar = self._made_bar()
        for control in panel.title_controls():
            bar.add_control(control)
        bar.set_caption(panel.caption)
        panel.caption_changed.connect(bar.set_caption)
        panel.title_changed.connect(self._show_title)
        panel.room_wanted.connect(self._ask_room)
        self.setWidget(panel)

    def _made_bar(self) -> PanelTitle:
        self._bar = PanelTitle(self._row.title())
        self._bar.setToolTip(meaning_of(self.key, self._row.title()))
        self._bar.maximise_requested.connect(self._ask_maximise)
        self._bar.close_requested.connect(self.close)
        self._bar.menu_requested.connect(self._show_menu)
        self._bar.set_looked_at(self._is_looked_at)
        self.setTitleBarWidget(self._bar)
        return self._bar

    @property
    def menu(self) -> QMenu:
        """What can be done with the panel; made when it is first asked for."""
        if self._menu is None:
            self._menu = QMenu(self)
            self._menu.addAction(tr("Save picture of this panel…"), self._ask_picture)
            self._menu.addAction(tr("Copy picture"), self._ask_copy)
        return self._menu

    def showEvent(self, event: QShowEvent) -> None:
        """Make the panel before it is seen for the first time."""
        assert self.panel is not None
        super().showEvent(event)

    def set_maximised(self, maximised: bool) -> None:
        """Show in the title which way its button works."""
        if self._bar is not None:
            self._bar.set_maximised(maximised)

    @property
    def is_looked_at(self) -> bool:
        """Whether its title says: look here."""
        return self._is_looked_at

    def set_looked_at(self, looked_at: bool) -> None:
        """Say in the title that this is the panel to look at now."""
        self._is_looked_at = looked_at
        if self._bar is not None:
            self._bar.set_looked_at(looked_at)

    @Slot(str)
    def _show_title(self, title: str) -> None:
        self.setWindowTitle(title)
        if self._bar is not None:
            self._bar.set_title(title)

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        self.menu.popup(place)

    @Slot()
    def _ask_picture(self) -> None:
        self.picture_asked.emit(self.key)

    @Slot()
    def _ask_copy(self) -> None:
        self.copy_asked.emit(self.key)

    @Slot()
    def _ask_room(self) -> None:
        self.room_asked.emit(self.key)

    @Slot()
    def _ask_maximise(self) -> None:
        self.maximise_asked.emit(self.key)


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
        for dock in self.docks.values():
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
    def maximised(self) -> str:
        """Key of the panel that has the whole area, or nothing."""
        return self._maximised

    def panel(self, key: str) -> Panel:
        """Return a panel by its key."""
        return self.docks[key].panel

    @property
    def made_panels(self) -> list[Panel]:
        """The panels that were shown or asked for until now."""
        return [dock.panel for dock in self.docks.values() if dock.has_panel]

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
        self.restore_all()
        if set(self.visible_panels) != set(wanted):
            self.arrange(layout_for(wanted))

    def set_panel_shown(self, key: str, shown: bool) -> None:
        """Show or hide one panel; one that has no place yet gets one in new rows."""
        self.restore_all()
        dock = self.docks[key]
        if not shown:
            dock.close()
        elif self.dockWidgetArea(dock) != Qt.DockWidgetArea.NoDockWidgetArea:
            dock.show()
        else:
            self.arrange(layout_for((*self.visible_panels, key)))

    def arrange(self, layout: Layout) -> None:
        """Put the panels in rows; panels that the layout lacks are hidden."""
        self.restore_all()
        self._layout = layout
        # While docks come and go the window may change its size; wait until all are in.
        self._follows_layout = False
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
        self._follows_layout = True
        self._share_space()

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

    @Slot(str)
    def give_room(self, key: str) -> None:
        """Give one panel the whole area; Esc or its button brings the others back."""
        if self._maximised != key:
            self.set_panel_shown(key, True)
            self.toggle_maximised(key)

    def restore_all(self) -> None:
        """End the maximised state, if there is one."""
        if not self._maximised or self._before_maximise is None:
            return
        self.docks[self._maximised].set_maximised(False)
        self._maximised = ""
        # While docks come back the area may change its size; wait until all are in.
        follows, self._follows_layout = self._follows_layout, False
        self.restoreState(self._before_maximise, LAYOUT_VERSION)
        # Qt may show docks again that an earlier arrangement had and this one lacks.
        for key in set(self.visible_panels) - set(self._shown_before):
            self.docks[key].hide()
        self._follows_layout = follows
        self._before_maximise = None
        self._hide_ghost_tabs()

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
        self.show_panels(panels)
        if not self.restoreState(state, LAYOUT_VERSION):
            return
        # Qt may show docks again that an earlier arrangement had and this one lacks.
        for key in set(self.visible_panels) - set(panels):
            self.docks[key].hide()
        self.keep_arrangement()

    def keep_arrangement(self) -> None:
        """Leave the docks as they were restored, also when the window changes size."""
        self._follows_layout = False
        self._hide_ghost_tabs()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._follows_layout and not self._maximised:
            self._share_space()

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
