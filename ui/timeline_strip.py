"""The bar of a run from its first step to its last: a drag brings the run there."""

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnsim.frames.frame import Frame
from nnsim.frames.timeline_view import TimelineView
from nnsim.training.epoch_lengths import step_of_epoch
from ui.actions import ACTIONS, tip_with_key
from ui.bookmarks import Bookmark, Bookmarks
from ui.i18n import count, tr
from ui.session import Session
from ui.timeline_menu import TimelineMenu
from ui.widgets.icon_button import IconButton
from ui.widgets.name_field import NameField
from ui.widgets.timeline_bar import TimelineBar
from ui.widgets.timeline_marks import TimelineMark

EDIT_TEXTS = {
    "training": "Training settings were changed at step {step}",
    "network": "The network was changed at step {step}",
    "weights": "Weights were set at step {step}",
    "samples": "The samples were changed at step {step}",
    "best": "The best weights were taken back at step {step}",
}
"""The change of the path is left out: nobody made it, and the way goes on as before."""


class TimelineStrip(QWidget):
    """Shows where the present moment lies in its run, and asks for other moments."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._view: TimelineView | None = None
        self._marks: tuple[TimelineMark, ...] = ()
        self._named_step = 0
        self._was_running = False
        self.bookmarks = Bookmarks(session)
        self.bar: TimelineBar = TimelineBar(tr("Timeline of the run"))
        self.bar.setObjectName("timeline")
        self._back = _button("play_back")
        self._back.setCheckable(True)
        self._flag = _button("bookmark")
        self.menu = TimelineMenu(session, self.bookmarks, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(4)
        row.addWidget(self._back)
        row.addWidget(self.bar, 1)
        row.addWidget(self._flag)
        self.name_field = NameField(tr("Name of the bookmark"), self)
        self._connect(session)

    def _connect(self, session: Session) -> None:
        bar, playback = self.bar, session.playback
        bar.sought.connect(session.seek)
        bar.stretch_marked.connect(self._on_stretch)
        bar.drag_held.connect(self._on_drag_held)
        bar.menu_wanted.connect(self._on_menu_wanted)
        bar.name_wanted.connect(self.ask_for_name)
        self.menu.name_wanted.connect(self.ask_for_name)
        self.name_field.named.connect(self._on_named)
        self._back.clicked.connect(self._on_back)
        self._flag.clicked.connect(self.set_bookmark)
        self.bookmarks.changed.connect(self._renew)
        playback.changed.connect(self._show_playback)
        session.frame_changed.connect(self._show_frame)
        session.pointing.epoch_changed.connect(self._on_epoch_pointed)

    # What the user does --------------------------------------------------------------

    def set_bookmark(self) -> None:
        """Set a bookmark at the present step."""
        frame = self._session.frame
        if frame is not None:
            self.bookmarks.add(frame.n_steps)
            text = tr(
                "Bookmark at step {step}. A double click on its flag names it; "
                "Ctrl+← and Ctrl+→ go from mark to mark.",
                step=count(frame.n_steps),
            )
            self._session.said.emit(text)

    def go_to_mark(self, direction: int) -> None:
        """Go to the next mark after the present step, or to the one before it."""
        frame = self._session.frame
        if frame is None:
            return
        here, steps = frame.n_steps, {mark.step for mark in self._marks}
        if direction > 0:
            found = min((step for step in steps if step > here), default=None)
        else:
            found = max((step for step in steps if step < here), default=None)
        if found is not None:
            self._session.seek(found)
        else:
            text = tr("No mark after this one. M sets a bookmark.")
            before = tr("No mark before this one. M sets a bookmark.")
            self._session.said.emit(text if direction > 0 else before)

    def loop_from_here(self) -> None:
        """Play from the present step to the end again and again."""
        if self._session.frame is not None:
            self._session.playback.loop_from(self._session.frame.n_steps)

    def loop_to_here(self) -> None:
        """Play up to the present step again and again."""
        if self._session.frame is not None:
            self._session.playback.loop_to(self._session.frame.n_steps)

    @Slot(object)
    def ask_for_name(self, step: int) -> None:
        """Let the user name the bookmark at a step."""
        mark = self.bookmarks.at(step)
        if mark is not None:
            self._named_step = step
            x = round(self.bar.x() + self.bar.pixel_of(step))
            self.name_field.ask(mark.name, x)

    @Slot(str)
    def _on_named(self, name: str) -> None:
        self.bookmarks.rename(self._named_step, name)

    @Slot(object)
    def _on_stretch(self, steps: tuple[int, int] | None) -> None:
        if steps is None:
            self._session.playback.end_loop()
        else:
            self._session.playback.loop(*steps)

    @Slot(bool)
    def _on_drag_held(self, is_held: bool) -> None:
        self._session.pointing.hold(self.bar.forget_drag if is_held else None)

    @Slot(object, QPoint)
    def _on_menu_wanted(self, step: int, place: QPoint) -> None:
        self.menu.open(step, place)

    @Slot()
    def _on_back(self) -> None:
        self._session.playback.play_back()
        self._show_playback()

    # What is shown -------------------------------------------------------------------

    @Slot()
    def _show_playback(self) -> None:
        playback = self._session.playback
        stretch = playback.stretch
        self._back.setChecked(playback.is_backwards)
        self.bar.set_stretch(None if stretch is None else (stretch.begin, stretch.end))

    @Slot(object)
    def _show_frame(self, frame: Frame) -> None:
        comes_to_rest = self._was_running and not frame.running
        self._was_running = frame.running
        # At rest the number is written that was held back while it ran.
        if frame.timeline != self._view or comes_to_rest:
            self._view = frame.timeline
            self._renew()

    @Slot()
    def _renew(self) -> None:
        view = self._view
        if view is not None:
            self._marks = marks_of(view, self.bookmarks.all)
            calm = self._session.running or self._session.playback.is_on
            self.bar.set_state(view.step, view.end_step, self._marks, calm=calm)

    @Slot(object)
    def _on_epoch_pointed(self, epoch: float | None) -> None:
        """Mark the step of an epoch, or of a share of one."""
        step = None
        if epoch is not None and self._view is not None:
            marks, whole = self._view.epoch_marks, int(epoch)
            begin, end = (step_of_epoch(marks, e) for e in (whole, whole + 1))
            step = round(begin + (epoch - whole) * (end - begin))
        self.bar.point_at(step)


def _button(key: str) -> IconButton:
    row = ACTIONS[key]
    button = IconButton(row.icon, tr(row.text))
    button.setToolTip(tip_with_key(row))
    button.setObjectName(f"timeline_{key}")
    return button


def marks_of(
    view: TimelineView, bookmarks: tuple[Bookmark, ...] = ()
) -> tuple[TimelineMark, ...]:
    """Return the changes somebody made, the best step and the bookmarks, as marks."""
    marks = [
        TimelineMark(step, "edit", tr(EDIT_TEXTS[kind], step=count(step)))
        for step, kind in view.edits
        if kind in EDIT_TEXTS
    ]
    if view.best_step >= 0:
        text = tr(
            "Lowest error of the validation set: step {step}",
            step=count(view.best_step),
        )
        marks.append(TimelineMark(view.best_step, "best", text))
    for mark in bookmarks:
        text = tr("Bookmark: step {step}", step=count(mark.step))
        if mark.name:
            text = tr("{name}: step {step}", name=mark.name, step=count(mark.step))
        marks.append(TimelineMark(mark.step, "bookmark", text))
    return tuple(marks)
