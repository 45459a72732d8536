"""The top of the window: which scene, how far it is, and how the room sees it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nnsim.first_experiment import OWN_KEY
from nnsim.scene import Scene, built_in_scenes
from ui.export_actions import EXPORT_ACTIONS
from ui.i18n import tr
from ui.icons import icon
from ui.layouts import LAYOUTS
from ui.palettes import THEMES
from ui.run_numbers import RunNumbers
from ui.session import Session
from ui.theme import current_theme, make_font, theme_source
from ui.timeline_actions import TIMELINE_ACTIONS
from ui.transport import Transport

MOST_DIGITS = 18
PLACE_OF_NUMBERS = {False: 2, True: 1}
"""Where they stand in the first row, and in the only one."""
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
        self._title = QToolButton()
        self._scene_menu = QMenu(self)
        self._main_menu = QMenu(self)
        self._menu_button = QToolButton()
        self._theme_buttons: dict[str, QToolButton] = {}
        self.numbers = RunNumbers(session)
        self._transport = transport
        self._rows = (QHBoxLayout(), QHBoxLayout())
        self._fill_scene_menu(actions)
        self._fill_main_menu(actions)
        self._lay_out()
        session.scene_changed.connect(self._show_scene)
        theme_source().changed.connect(self._follow_theme)
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

    def use_one_row(self, one: bool) -> None:
        """Leave out title and themes, and put the numbers beside the transport."""
        for button in (self._gallery, self._title, *self._theme_buttons.values()):
            button.setHidden(one)
        from_row, to_row = self._rows if one else self._rows[::-1]
        for moved in (self.numbers, self._menu_button):
            from_row.removeWidget(moved)
        to_row.insertWidget(PLACE_OF_NUMBERS[one], self.numbers)
        to_row.addWidget(self._menu_button)
        self._transport.show_compact(one)

    def _fill_scene_menu(self, actions: dict[str, QAction]) -> None:
        for scene in built_in_scenes():
            action = self._scene_menu.addAction(tr(scene.title))
            action.setToolTip(tr(scene.section))
            action.setData(scene.key)
        self._scene_menu.setToolTipsVisible(True)
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
        self._title.setAutoRaise(True)
        self._title.setToolTip(tr("Choose a scene  [Ctrl+L]"))
        self._title.setSizePolicy(
            QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred
        )

    def _fill_main_menu(self, actions: dict[str, QAction]) -> None:
        groups = (
            ("gallery", "open", "paste", "open_course", "save", "edit_scene", "sweep"),
            ("undo", "redo", "paint"),
            ("pin", "unpin_all", "history"),
            ("controls", "full_screen"),
            ("tour", "guide", "keys"),
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
        self._menu_button.setMenu(self._main_menu)
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setObjectName("main_menu")
        self._menu_button.setAutoRaise(True)
        self._menu_button.setToolTip(
            tr("Menu: panels, files, scene editor, undo, pinned runs, layouts, help")
        )
        self._menu_button.setAccessibleName(tr("Menu"))

    def _lay_out(self) -> None:
        first, second = self._rows
        first.setContentsMargins(8, 4, 8, 0)
        first.setSpacing(4)
        first.addWidget(self._gallery)
        first.addWidget(self._title)
        first.addStretch(1)
        first.addWidget(self.numbers)
        first.addSpacing(16)
        for name in THEMES:
            first.addWidget(self._theme_button(name))
        first.addWidget(self._menu_button)
        second.setContentsMargins(0, 0, 0, 0)
        second.addWidget(self._transport, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addLayout(second)

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

    @Slot(object)
    def _on_scene(self, action: QAction) -> None:
        if isinstance(action.data(), str):
            self.scene_chosen.emit(action.data())

    @Slot(object)
    def _show_scene(self, scene: Scene) -> None:
        # The window is at least as wide as this text. The titles of scenes fit, but a
        # file may be called anything.
        title = tr(scene.title)
        if scene.key == OWN_KEY:
            metrics = self._title.fontMetrics()
            room = metrics.horizontalAdvance("0" * MOST_DIGITS)
            title = metrics.elidedText(title, Qt.TextElideMode.ElideMiddle, room)
        self._title.setText(f"{title}  ▾")

    @Slot()
    def _follow_theme(self) -> None:
        theme = current_theme()
        self._title.setFont(make_font(theme.font_large_pt, QFont.Weight.Bold))
        self._menu_button.setIcon(icon("menu"))
        self._gallery.setIcon(icon("gallery"))
        for name, button in self._theme_buttons.items():
            button.setIcon(icon(f"theme-{name}"))
            button.setChecked(name == theme.name)
