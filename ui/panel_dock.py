"""One panel with its title bar."""

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDockWidget, QMenu

from ui.i18n import tr
from ui.panels.catalogue import PanelRow
from ui.panels.meanings import meaning_of
from ui.panels.panel import Panel
from ui.session import Session
from ui.widgets.panel_title import PanelTitle


class PanelDock(QDockWidget):
    """One panel with its title bar; the title says what the panel shows of the run.

    The panel is made when it is first asked for; ``panel_made`` carries it, and
    ``panel_wanted`` says that the dock is seen without one.
    """

    panel_made = Signal(object)
    panel_wanted = Signal(object)
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

    def bring_up(self) -> None:
        """Make the panel if it was not made before, and let it show what is now."""
        if self.panel.is_behind:
            self.panel.catch_up()

    def _take_in(self, panel: Panel) -> None:
        bar = self._bar or self._made_bar()
        for control in panel.title_controls():
            bar.add_control(control)
        bar.set_caption(panel.caption)
        panel.caption_changed.connect(bar.set_caption)
        panel.title_changed.connect(self._show_title)
        panel.room_wanted.connect(self._ask_room)
        self.setWidget(panel)
        if self.isVisible():
            panel.show()  # into a dock that is seen already a widget comes hidden

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
        """Ask for the panel when the dock is seen for the first time."""
        if self._panel is None:
            if self._bar is None:
                self._made_bar()
            self.panel_wanted.emit(self)
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
