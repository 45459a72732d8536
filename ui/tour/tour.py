"""The tour: from stop to stop, what is waited for, and all as it was at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from nnsim.frames.frame import Frame
from ui.i18n import tr
from ui.kept_focus import KeptFocus
from ui.settings import Settings
from ui.theme import theme_source
from ui.tour.guide import open_guide
from ui.tour.stops import STOPS, Stop

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.tour.overlay import TourOverlay

GIVEN = "tour/given"
LEAST_SIDE = 12
"""A widget of fewer pixels cannot be seen."""
MOVES = (
    QEvent.Type.Resize,
    QEvent.Type.Move,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
)


class Tour(QObject):
    """Leads through the window; the window goes on as always beneath it."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._session = window.session
        self._settings = settings
        self.overlay: TourOverlay | None = None
        self._stop = STOPS[0]
        self._before: Frame | None = None
        self._is_waiting = False
        self._watched: list[QWidget] = []
        self._keys = KeptFocus()
        # Widgets move one after the other; the hole follows once, when all are there.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._follow)

    @property
    def _window(self) -> MainWindow:
        """The window; kept in no field, for a cycle would outlive it."""
        return cast("MainWindow", self.parent())

    @property
    def is_open(self) -> bool:
        """Whether a stop is shown."""
        return self.overlay is not None

    @property
    def stop(self) -> str:
        """The key of the stop that is shown, empty for none."""
        return self._stop.key if self.overlay is not None else ""

    def offer(self) -> None:
        """Begin by itself at the first start, when the first scene is on the screen."""
        if not self._settings.is_forgetful and not self._settings.flag(GIVEN, False):
            self._session.shown.connect(self._begin_offered)

    def open_guide(self) -> None:
        """Open the guide at the page of the scene, or say where it is."""
        open_guide(self._window)

    def start(self) -> None:
        """Begin at the first stop."""
        self.end()
        stops = self._stops()
        if not stops:
            return
        from ui.tour.overlay import TourOverlay  # late: few starts need it

        self._settings.set_flag(GIVEN, True)
        self._keys.keep(QApplication.focusWidget())
        self.overlay = TourOverlay(self._window)
        bubble = self.overlay.bubble
        bubble.next_asked.connect(self.next)
        bubble.back_asked.connect(self.back)
        bubble.end_asked.connect(self.end)
        self._session.frame_changed.connect(self._on_frame)
        theme_source().changed.connect(self._move_soon)
        self._show(stops[0])
        self.overlay.show()
        self.overlay.setFocus()

    @Slot()
    def next(self) -> None:
        """Show the next stop; after the last one all is over."""
        self._turn(1)

    @Slot()
    def back(self) -> None:
        """Show the stop before; the first one stays."""
        self._turn(-1)

    @Slot()
    def end(self) -> None:
        """Take everything away and give the keyboard back."""
        overlay, self.overlay = self.overlay, None
        if overlay is None:
            return
        self._soon.stop()
        self._session.frame_changed.disconnect(self._on_frame)
        theme_source().changed.disconnect(self._move_soon)
        self._watch(None)
        had_focus = overlay.hasFocus()
        overlay.hide()
        overlay.deleteLater()
        if had_focus:
            self._keys.give_back(self._window)

    # The stops -----------------------------------------------------------------------

    def _stops(self) -> list[Stop]:
        """Return the stops whose widget can be seen now, and the present one."""
        return [stop for stop in STOPS if self._place_of(stop) is not None]

    def _place_of(self, stop: Stop) -> QRect | None:
        """Return where the widget of a stop is in the window; None if nowhere."""
        widget = stop.find(self._window)
        if widget is None or not widget.isVisible() or widget.isWindow():
            return None
        corner = widget.mapTo(self._window, QPoint(0, 0))
        place = QRect(corner, widget.size()).intersected(self._window.rect())
        is_seen = min(place.width(), place.height()) >= LEAST_SIDE
        return place if is_seen else None

    def _turn(self, places: int) -> None:
        order = {stop.key: number for number, stop in enumerate(STOPS)}
        here = order[self._stop.key]
        stops = self._stops()
        later = [stop for stop in stops if order[stop.key] > here]
        earlier = [stop for stop in stops if order[stop.key] < here]
        if places > 0 and later:
            self._show(later[0])
        elif places > 0:
            self.end()
        elif earlier:
            self._show(earlier[-1])

    def _show(self, stop: Stop) -> None:
        self._stop = stop
        self._before = frame = self._session.frame
        self._is_waiting = (
            stop.wait is not None and frame is not None and stop.wait.is_possible(frame)
        )
        self._watch(stop.find(self._window))
        self._place()

    def _place(self) -> None:
        """Put the hole where the widget is, or go on if it is there no more."""
        place = self._place_of(self._stop)
        if place is None:
            self._turn(1)
            return
        assert self.overlay is not None
        stops = self._stops()
        wait = self._stop.wait
        hint = tr(wait.hint) if wait is not None and self._is_waiting else ""
        number = stops.index(self._stop)
        text = tr(self._stop.text)
        self.overlay.bubble.show_stop(text, hint, number, len(stops))
        self.overlay.open_at(place)

    # What happens meanwhile ----------------------------------------------------------

    @Slot(object)
    def _begin_offered(self, frame: Frame) -> None:
        self._session.shown.disconnect(self._begin_offered)
        self.start()

    @Slot(object)
    def _on_frame(self, frame: Frame) -> None:
        """Go on when what is waited for has been done."""
        before, wait = self._before, self._stop.wait
        if before is None or before.run_id != frame.run_id:
            self._before = frame
        elif self._is_waiting and wait is not None and wait.is_done(before, frame):
            self.next()

    def _watch(self, widget: QWidget | None) -> None:
        """Hear when a widget, or what it lies in, moves; and the keys of the window."""
        for each in filter(isValid, self._watched):
            # The others went meanwhile: Qt makes and ends what panels lie in.
            each.removeEventFilter(self)
        self._watched = []
        if widget is None:
            return
        while widget is not None and widget is not self._window:
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._watched.append(self._window)
        for each in self._watched:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what moves, take the keys of the tour, end with the window."""
        if self.overlay is None:
            return False
        if event.type() in MOVES:
            self._move_soon()
        elif watched is self._window and event.type() == QEvent.Type.Close:
            self.end()
        elif watched is self._window and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._takes_key(event)
        return False

    def _takes_key(self, event: QKeyEvent) -> bool:
        """Do what a key says that nothing in the window wanted; tell whether it did."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        acts = {
            Qt.Key.Key_Right: self.next,
            Qt.Key.Key_Return: self.next,
            Qt.Key.Key_Enter: self.next,
            Qt.Key.Key_Left: self.back,
            Qt.Key.Key_Escape: self.end,
        }
        act = acts.get(Qt.Key(event.key()))
        if act is not None:
            act()
        return act is not None

    @Slot()
    def _move_soon(self) -> None:
        self._soon.start(0)

    @Slot()
    def _follow(self) -> None:
        if self.overlay is not None:
            self._place()
