"""Lecture mode: enters and leaves it, and goes from scene to scene."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QBoxLayout, QMenu, QWidget

from nnsim.scene import Scene, built_in_scenes
from ui.i18n import tr
from ui.laid_out_once import laid_out_once
from ui.lecture.bar import LectureBar
from ui.lecture.black import BlackScreen
from ui.lecture.clock import LectureClock
from ui.lecture.notes import NotesWindow, other_screen
from ui.lecture.outline import Outline, outline_of
from ui.lecture.rows import BAR_KEYS
from ui.lecture.spotlight import Spotlight
from ui.palettes import THEMES
from ui.settings import Settings
from ui.theme import apply_theme, current_theme

if TYPE_CHECKING:
    from ui.main_window import MainWindow

THEME = "projector"


@dataclass(frozen=True)
class Before:
    """How the window was before the lecture."""

    theme: str
    remembered_theme: str
    hides_controls: bool
    state: Qt.WindowState
    size: QSize


class Lecture(QObject):
    """Shows a deck of scenes to a room; what the window was like comes back after it.

    ``left`` tells that it is over.

    Attributes
    ----------
    is_on : whether the window is in lecture mode.
    """

    left = Signal()

    def __init__(self, window: "MainWindow", settings: Settings) -> None:
        super().__init__(window)
        self._settings = settings
        self._before: Before | None = None
        self._deck: tuple[Scene, ...] | None = None
        self._place = -1
        self.is_on = False
        self.clock: LectureClock = LectureClock(self)
        self.bar: LectureBar = LectureBar(self.clock, window.actions_by_key)
        self.black: BlackScreen = BlackScreen(window)
        self.spotlight: Spotlight = Spotlight(window)
        self.notes: NotesWindow = NotesWindow(window, self.clock)
        column = self._central.layout()
        assert isinstance(column, QBoxLayout)
        column.insertWidget(0, self.bar)
        window.top_bar.add_menu(self._menu())
        window.session.scene_changed.connect(self._on_scene)
        window.scene_strip.point_changed.connect(self._follow)
        window.scene_strip.player.changed.connect(self._follow)

    @property
    def _window(self) -> "MainWindow":
        """The window; kept by Qt alone, so that the two make no cycle."""
        return cast("MainWindow", self.parent())

    @property
    def _central(self) -> QWidget:
        central = self._window.centralWidget()
        assert central is not None
        return central

    @property
    def deck(self) -> tuple[Scene, ...]:
        """The scenes of the lecture in their order; all that are built in at first."""
        if self._deck is None:
            self._deck = built_in_scenes()
        return self._deck

    def use_deck(self, scenes: tuple[Scene, ...]) -> None:
        """Give other scenes, in this order."""
        self._deck = scenes
        self._place = self._place_of(self._window.session.scene)
        self._follow()

    def _menu(self) -> QMenu:
        menu = QMenu(tr("Lecture"), self._window)
        for key in ("lecture", *BAR_KEYS[:-1]):
            menu.addAction(self._window.actions_by_key[key])
        return menu

    # In and out ----------------------------------------------------------------------

    def toggle(self) -> None:
        """Enter lecture mode, or leave it."""
        if self.is_on:
            self.leave()
        else:
            self.enter()

    def enter(self, *, takes_screen: bool = True) -> None:
        """Show the scene to a room, on the whole screen unless told otherwise."""
        if self.is_on:
            return
        window = self._window
        self._before = Before(
            current_theme().name,
            self._settings.theme,
            window.controls.isHidden(),
            window.windowState(),
            window.size(),
        )
        self.is_on = True
        window.controls.hide()  # before the theme: what is hidden lays nothing out
        apply_theme(application(), THEMES[THEME])
        window.top_bar.use_one_row(True)
        window.scene_strip.show_large(True)
        self._place = self._place_of(window.session.scene)
        self.bar.show()
        self.clock.enter()
        if takes_screen:
            window.showFullScreen()
            if (screen := other_screen(window)) is not None:
                self.notes.show_beside(screen)
        self._follow()

    def leave(self) -> None:
        """Bring the window back as it was before the lecture."""
        before, window = self._before, self._window
        if not self.is_on or before is None:
            return
        self.is_on, self._before = False, None
        self.black.end()
        self.spotlight.end()
        self.notes.hide()
        self.clock.leave()
        self._settings.theme = before.remembered_theme
        with laid_out_once(self._central):
            self.bar.hide()
            window.scene_strip.show_large(False)
            window.top_bar.use_one_row(False)
            apply_theme(application(), THEMES[before.theme])
            window.controls.setHidden(before.hides_controls)
            window.setWindowState(before.state)
            if before.state == Qt.WindowState.WindowNoState:
                window.resize(before.size)  # the large type may have needed more room
        self.left.emit()

    def escape(self) -> bool:
        """Leave the spotlight, else the lecture; return whether there was one."""
        if self.spotlight.is_on:
            self.spotlight.end()
            return True
        was_on = self.is_on
        self.leave()
        return was_on

    def close(self) -> None:
        """End all that is its own, before the window is remembered and closed."""
        self.leave()
        self.black.end()
        self.spotlight.end()
        self.notes.hide()

    def toggle_notes(self) -> None:
        """Open the notes, on another screen where there is one, or close them."""
        if self.notes.isVisible():
            self.notes.hide()
            self._window.activateWindow()  # not every desktop does so by itself
        else:
            self._follow()
            self.notes.show_beside(other_screen(self._window))

    # On and back ---------------------------------------------------------------------

    def turn(self, places: int) -> None:
        """Go a point on or back; in a lecture, over the end of a scene to the next."""
        strip = self._window.scene_strip
        is_at_edge = strip.is_at_end if places > 0 else strip.number == 0
        if self.is_on and is_at_edge:
            self.turn_scene(places)
        else:
            strip.turn(places)

    def turn_scene(self, places: int) -> None:
        """Go a scene on or back in the deck, or say that there is none."""
        place = self._place + places
        if self._place_of(self._window.session.scene) < 0 and places < 0:
            place = self._place
        if not 0 <= place < len(self.deck):
            text = tr("This is the last scene of the lecture.")
            if places < 0:
                text = tr("This is the first scene of the lecture.")
            self._window.message.show_message(text)
            return
        self.open_place(place)

    def open_place(self, place: int) -> None:
        """Open a scene of the deck, by its place from 0."""
        self._place = place
        self._window.open_given_scene(self.deck[place])

    def _place_of(self, scene: Scene | None) -> int:
        """Return the place of a scene in the deck, −1 if it is not among them."""
        if scene is None:
            return -1
        places = [n for n, each in enumerate(self.deck) if each.key == scene.key]
        return self._place if self._place in places else (*places, -1)[0]

    @Slot(object)
    def _on_scene(self, scene: Scene) -> None:
        if self.is_on:
            place = self._place_of(scene)
            self._place = place if place >= 0 else self._place
        self._follow()

    @Slot()
    def _follow(self) -> None:
        if self.is_on or self.notes.isVisible():
            outline = self.outline()
            self.bar.show_outline(outline)
            self.notes.show_outline(outline)

    def outline(self) -> Outline:
        """Return where the lecture stands."""
        scene = self._window.session.scene
        place = self._place_of(scene)
        return outline_of(
            self._window.scene_strip, scene, self.deck, None if place < 0 else place
        )


def application() -> QApplication:
    """Return the one application."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
