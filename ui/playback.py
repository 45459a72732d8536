"""Plays what a run has lived through once more: backwards, or a stretch in a loop.

It asks the worker for moments as a drag of the timeline does, and for the next one only
once the last is on the screen: so it never lags behind, and nothing new is computed.
"""

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from nnsim.frames.frame import Frame
from nnsim.training.phases import Phase
from ui.commands import Commands
from ui.pace import Pace
from ui.playback_target import Stretch, target_after
from ui.speed import Speed

if TYPE_CHECKING:
    from ui.session import Session

FULL_WAY_S = 6.0
"""At full speed the whole way takes so long: "as fast as it goes" would be a jump."""

Moment = tuple[int, Phase | None]


class Playback(QObject):
    """Lives in the GUI thread; any other command to the run ends its playing.

    Attributes
    ----------
    stretch : the steps that are played again and again, None without a loop.
    """

    changed = Signal()

    def __init__(self, session: "Session", commands: Commands) -> None:
        super().__init__(session)
        self._session = session
        self.stretch: Stretch | None = None
        self._is_on = False
        self._is_asking = False
        self._asked: int | None = None
        self._left: Moment | None = None
        self._pace: Pace | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        session.shown.connect(self._on_shown)
        session.frame_changed.connect(self._on_frame)
        session.speed_changed.connect(self._on_speed)
        session.closed.connect(self.stop)
        session.failed.connect(self.stop)
        for ending in (commands.open, commands.rewind, commands.run_on, commands.race):
            ending.connect(self._on_other_way)
        for stopping in (commands.pause, commands.restore_best):
            stopping.connect(self._on_other_command)
        for moving in (commands.advance, commands.step_back, commands.seek):
            moving.connect(self._on_other_command)
        for changing in (commands.retune, commands.set_weights):
            changing.connect(self._on_other_command)

    @property
    def is_on(self) -> bool:
        """Whether it plays now."""
        return self._is_on

    @property
    def is_backwards(self) -> bool:
        """Whether it plays towards the first step now."""
        return self._is_on and self.stretch is None

    # What the user does --------------------------------------------------------------

    def play_back(self) -> None:
        """Play backwards to the first step, or stop if it does."""
        if self.is_backwards:
            self.stop()
            return
        self.end_loop()
        frame = self._session.frame
        if frame is not None and (frame.running or frame.n_steps or frame.phase):
            self._begin()

    def loop(self, begin: int, end: int) -> None:
        """Play a stretch of the run again and again, from its beginning."""
        frame = self._session.frame
        if frame is None:
            return
        begin, end = max(begin, 0), min(end, frame.timeline.end_step)
        if begin < end:
            self.stretch = Stretch(begin, end)
            self._begin()
            self._seek(begin)

    def loop_from(self, step: int) -> None:
        """Let the loop begin at a step; without one it ends where the run does."""
        frame = self._session.frame
        if frame is not None:
            last = frame.timeline.end_step
            before = self.stretch.end if self.stretch is not None else last
            self.loop(step, before if before > step else last)

    def loop_to(self, step: int) -> None:
        """Let the loop end at a step; without one it begins at the first step."""
        before = self.stretch.begin if self.stretch is not None else 0
        self.loop(before if before < step else 0, step)

    def end_loop(self) -> bool:
        """Stay where it is and forget the stretch; tell whether there was one."""
        had_one = self.stretch is not None
        if had_one:
            self.stretch = None
            if not self.stop():
                self.changed.emit()
        return had_one

    def leave(self) -> bool:
        """End the loop or the way back; tell whether there was one of them."""
        return self.end_loop() or self.stop()

    def toggle(self) -> bool:
        """Stop what plays, or play the loop on; False if there is neither."""
        if self.stop():
            return True
        if self.stretch is not None:
            self._begin()
        return self.stretch is not None

    @Slot()
    def stop(self) -> bool:
        """Stay where it is; tell whether it was playing."""
        was_on, self._is_on = self._is_on, False
        self._timer.stop()
        if was_on:
            self.changed.emit()
        return was_on

    # Asking for moments --------------------------------------------------------------

    def _begin(self) -> None:
        self._pace = self._asked = self._left = None
        if self._session.running:
            self._is_asking = True
            self._session.pause()
            self._is_asking = False
        else:
            self._timer.start(0)
        self._is_on = True
        self.changed.emit()

    @Slot()
    def _ask(self) -> None:
        """Ask for the moment that is due, unless one is under way."""
        frame = self._session.frame
        if not self._is_on or frame is None or not self._has_arrived(frame):
            return
        if self._is_at_first(frame):
            self.stop()
            return
        now = perf_counter()
        due = self._paced(frame, now).due(now)
        if due:
            self._move(frame, due)
        else:
            self._timer.start(max(1, self._paced(frame, now).wait_ms(now)))

    def _is_at_first(self, frame: Frame) -> bool:
        return self.stretch is None and not frame.n_steps and frame.phase is None

    def _move(self, frame: Frame, due: int) -> None:
        view, stretch, speed = frame.timeline, self.stretch, self._session.speed
        unit = "step" if speed.is_full else speed.unit
        if unit == "phase" and (stretch is None or stretch.holds(view.step)):
            self._move_a_phase(frame)
        else:
            self._seek(target_after(view, stretch, unit, due))

    def _move_a_phase(self, frame: Frame) -> None:
        self._asked, self._left = None, (frame.n_steps, frame.phase)
        self._is_asking = True
        if self.stretch is None:
            self._session.step_back("phase")
        else:
            self._session.advance("phase")
        self._is_asking = False

    def _seek(self, step: int) -> None:
        frame = self._session.frame
        self._asked, self._left = step, None
        self._is_asking = True
        self._session.seek(step)
        self._is_asking = False
        if frame is not None and (frame.n_steps, frame.phase) == (step, None):
            self._asked = None

    def _has_arrived(self, frame: Frame) -> bool:
        if frame.running:
            return False
        if self._asked is not None:
            return frame.n_steps == self._asked and frame.phase is None
        return self._left is None or (frame.n_steps, frame.phase) != self._left

    def _paced(self, frame: Frame, now: float) -> Pace:
        if self._pace is None:
            speed = self._session.speed
            if speed.is_full:
                whole = self.stretch.length if self.stretch else frame.timeline.end_step
                speed = Speed("step", max(whole / FULL_WAY_S, 1.0))
            self._pace = Pace(speed, now)
        return self._pace

    # What comes back -----------------------------------------------------------------

    @Slot(object)
    def _on_frame(self, frame: Frame) -> None:
        """Let a stretch end where the run does, once its future was cut off."""
        stretch, last = self.stretch, frame.timeline.end_step
        if stretch is None or stretch.end <= last:
            return
        if stretch.begin < last:
            self.stretch = Stretch(stretch.begin, last)
            self.changed.emit()
        else:
            self.end_loop()

    @Slot(object)
    def _on_shown(self, frame: Frame | None) -> None:
        if self._is_on and frame is not None and self._has_arrived(frame):
            now = perf_counter()
            self._timer.start(self._paced(frame, now).wait_ms(now))

    @Slot()
    def _on_speed(self) -> None:
        self._pace = None

    @Slot()
    def _on_other_command(self) -> None:
        if not self._is_asking:
            self.stop()

    @Slot()
    def _on_other_way(self) -> None:
        self.leave()
