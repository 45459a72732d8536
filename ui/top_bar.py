"""The top of the window: which scene, how far it is, and how the room sees it."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nnsim.scene import Scene, built_in_scenes, scene_keys
from ui.export_actions import EXPORT_ACTIONS
from ui.i18n import tr
from ui.icons import dye_signs, icon
from ui.layouts import LAYOUTS
from ui.palettes import THEMES
from ui.regions import focus_chain, takes_tab
from ui.run_numbers import RunNumbers
from ui.session import Session
from ui.theme import current_theme, icon_side, long_menu_style, make_font
from ui.theme_following import follow_theme
from ui.timeline_actions import TIMELINE_ACTIONS
from ui.tour.rows import HELP_ROWS
from ui.transport import Transport
from ui.widgets.elided_button import ElidedButton
from ui.widgets.wrapping_row import WrappingRow, group_of, unbroken_width

AROUND = 48
"""Margins and gaps of a row, in pixels."""
ICON_SIDE = 16
THEME_TIPS = {
    "light": "Light theme",
    "dark": "Dark theme",
    "projector": "Projector theme: high contrast, large type, thick lines",
}


class TopBar(QWidget):
    """Scene title with its menu, numbers of the run, themes; the transport below."""

    scene_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(
        self, session: Session, transport: Transport, actions: dict[str, QAction]
    ) -> None:
        super().__init__()
        self._gallery = QToolButton()
        self._title = ElidedButton(tr("Choose a scene  [Ctrl+L]"), "  ▾")
        self._scene_menu = QMenu(self)
        self._main_menu = QMenu(self)
        for menu in (self._scene_menu, self._main_menu):
            menu.setStyle(long_menu_style())
        self._menu_button = QToolButton()
        self._theme_buttons: dict[str, QToolButton] = {}
        self.numbers = RunNumbers(session)
        self._transport = transport
        self._is_one_row = False
        self._head = WrappingRow((8, 4, 8, 0), 4)
        self._below = QHBoxLayout()
        self._fill_scene_menu(actions)
        self._fill_main_menu(actions)
        for menu in (self._scene_menu, self._main_menu):
            menu.aboutToShow.connect(self._dye_signs)
        self._lay_out()
        session.scene_changed.connect(self._show_scene)
        follow_theme(self, self._follow_theme)
        self._follow_theme()

    @property
    def title_text(self) -> str:
        """The title of the open scene, as it stands there."""
        return self._title.text()

    @Slot()
    def open_scenes(self) -> None:
        """Drop the list of scenes down."""
        below = self._title.mapToGlobal(self._title.rect().bottomLeft())
        self._scene_menu.popup(below)

    def add_menu(self, menu: QMenu) -> None:
        """Put a menu into the main menu, before the groups."""
        first = self._main_menu.actions()[0]
        self._main_menu.insertMenu(first, menu)
        menu.setStyle(long_menu_style())
        menu.aboutToShow.connect(self._dye_signs)

    def use_one_row(self, one: bool) -> None:
        """Leave out title and themes, and put the numbers beside the transport."""
        self._is_one_row = one
        self._left.setHidden(one)
        for button in self._theme_buttons.values():
            button.setHidden(one)
        self._transport.show_compact(one)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another line for what does not fit beside the rest."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Let Tab go as one reads: the row of the title before the transport below."""
        super().showEvent(event)
        themes = self._theme_buttons.values()
        head = [self._gallery, self._title, *themes, self._menu_button]
        inside = self._transport.findChildren(QWidget)
        below = [each for each in focus_chain(self) if each in inside]
        stops = [each for each in below if takes_tab(each)]
        for before, after in pairwise([*head, *stops]):
            self.setTabOrder(before, after)

    def event(self, event: QEvent) -> bool:
        """Arrange anew when a part has become wider, or was shown or hidden."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        """Put the numbers beside the title, beside the transport, or by themselves."""
        left, numbers, right = self._left, self.numbers, self._right
        widths = [unbroken_width(each) for each in (self._transport, numbers, right)]
        is_beside = self._is_one_row and sum(widths) + AROUND <= self.width()
        self._head.setHidden(is_beside)
        if is_beside:
            self._head.set_groups()
            self._below.addWidget(numbers)
            self._below.addWidget(right)
            return
        self._below.removeWidget(numbers)
        self._below.removeWidget(right)
        beside = sum(unbroken_width(each) for each in (left, numbers, right))
        if self._is_one_row or beside + AROUND <= self.width():
            self._head.set_groups(left, numbers, right, at_right=numbers)
        else:
            self._head.set_groups(left, right, numbers, at_right=right)

    def _fill_scene_menu(self, actions: dict[str, QAction]) -> None:
        self._scene_menu.setToolTipsVisible(True)
        self._scene_menu.aboutToShow.connect(self._list_scenes)
        self._scene_menu.addSeparator()
        for key in ("gallery", "open", "paste"):
            self._scene_menu.addAction(actions[key])
        self._scene_menu.triggered.connect(self._on_scene)
        self._gallery.setDefaultAction(actions["gallery"])
        self._gallery.setObjectName("gallery")
        self._gallery.setAutoRaise(True)
        self._gallery.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._title.clicked.connect(self.open_scenes)
        self._title.setObjectName("scene_title")

    @Slot()
    def _list_scenes(self) -> None:
        """Put the scenes on top, once it is known that the menu is wanted."""
        self._scene_menu.aboutToShow.disconnect(self._list_scenes)
        first = self._scene_menu.actions()[0]
        for scene in built_in_scenes() if scene_keys() else ():
            action = QAction(tr(scene.title), self._scene_menu)
            action.setToolTip(tr(scene.section))
            action.setData(scene.key)
            self._scene_menu.insertAction(first, action)

    def _fill_main_menu(self, actions: dict[str, QAction]) -> None:
        groups = (
            (
                "gallery",
                "open",
                "paste",
                "open_course",
                "save",
                "save_as",
                "edit_scene",
                "sweep",
            ),
            ("undo", "redo", "paint"),
            ("pin", "unpin_all", "history"),
            ("controls", "full_screen"),
            ("quit",),
        )
        for group in groups:
            for key in group:
                self._main_menu.addAction(actions[key])
            self._main_menu.addSeparator()
        # The whole menu has to fit on a projector of 720 lines.
        for title, keys in (
            (tr("Export"), [row.key for row in EXPORT_ACTIONS]),
            (tr("Timeline"), [row.key for row in TIMELINE_ACTIONS]),
            (tr("Layouts"), [f"layout_{key}" for key in LAYOUTS]),
        ):
            menu = QMenu(title, self._main_menu)
            menu.addActions([actions[key] for key in keys])
            self.add_menu(menu)
        help_menu = QMenu(tr("Help"), self._main_menu)
        help_menu.addActions([actions[row.key] for row in HELP_ROWS])
        self._main_menu.insertMenu(actions["quit"], help_menu)
        self._menu_button.setMenu(self._main_menu)
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setObjectName("main_menu")
        self._menu_button.setAutoRaise(True)
        self._menu_button.setToolTip(
            tr("Menu: panels, files, scene editor, undo, pinned runs, layouts, help")
        )
        self._menu_button.setAccessibleName(tr("Menu"))

    def _lay_out(self) -> None:
        themes = [self._theme_button(name) for name in THEMES]
        self._left = group_of(self._gallery, self._title, spacing=4)
        self._right = group_of(*themes, self._menu_button, spacing=4)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.addWidget(self._transport, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(self._below)
        self._arrange()

    def _theme_button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"theme_{name}")
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setToolTip(tr(THEME_TIPS[name]))
        button.setAccessibleName(tr(THEME_TIPS[name]))
        button.clicked.connect(lambda: self.theme_chosen.emit(name))
        self._theme_buttons[name] = button
        return button

    @Slot()
    def _dye_signs(self) -> None:
        menu = self.sender()
        assert isinstance(menu, QMenu)
        dye_signs(menu.actions())

    @Slot(object)
    def _on_scene(self, action: QAction) -> None:
        if isinstance(action.data(), str):
            self.scene_chosen.emit(action.data())

    @Slot(object)
    def _show_scene(self, scene: Scene) -> None:
        self._title.set_whole_text(tr(scene.title))

    @Slot()
    def _follow_theme(self) -> None:
        theme = current_theme()
        self._title.setFont(make_font(theme.font_large_pt, QFont.Weight.Bold))
        self._menu_button.setIcon(icon("menu"))
        self._gallery.setIcon(icon("gallery"))
        side = icon_side(ICON_SIDE)
        for button in (self._menu_button, self._gallery, *self._theme_buttons.values()):
            button.setIconSize(QSize(side, side))
        for name, button in self._theme_buttons.items():
            button.setIcon(icon(f"theme-{name}"))
            button.setChecked(name == theme.name)
