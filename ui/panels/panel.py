"""What all panels have in common: they follow the session while they can be seen."""

from collections.abc import Callable
from time import monotonic
from typing import ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from nnsim.frames.frame import Frame, RunInfo
from ui.panels.catalogue import PANEL_ROWS
from ui.selection import Selection
from ui.session import Session


class Panel(QWidget):
    """A view on the run. Subclasses say what to do with a run, a frame, a selection.

    A panel is made when it is first shown, so its constructor takes over what it wants
    of the session. A hidden one is told nothing; shown again it gets the newest state.
    ``_run`` and ``_frame`` are for subclasses: what is shown, None before the first.
    ``caption_changed`` carries the line that stands beside the title: which set, which
    slice, what is left out; ``title_changed`` that it shows another thing altogether;
    ``refused`` a sentence about what cannot be done here; ``remembered`` (key, value)
    a choice of the user that shall hold at the next start; ``room_wanted`` that there
    is something to see here now, for which the panel is hidden or too small.
    """

    key: ClassVar[str]
    seconds_between_frames: ClassVar[float] = 0.0
    """While running, a frame sooner after the last one is left out; the last is not."""
    caption_changed = Signal(str)
    refused = Signal(str)
    title_changed = Signal(str)
    remembered = Signal(str, str)
    room_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._caption = ""
        self._run_shown: RunInfo | None = None
        self._run: RunInfo | None = None
        self._frame: Frame | None = None
        self._shown_at = -1.0
        self._is_behind = False
        session.run_changed.connect(self._on_run)
        session.data_changed.connect(self._on_data)
        session.relay.join(self.take_frame)
        session.selection_changed.connect(self._on_selection)

    @classmethod
    def title(cls) -> str:
        """Return the translated title of the panel."""
        return PANEL_ROWS[cls.key].title()

    def title_controls(self) -> list[QWidget]:
        """Return small controls that belong into the title bar."""
        return []

    def show_run(self, run: RunInfo) -> None:
        """Prepare for another run; a frame of it follows."""

    def show_data(self, run: RunInfo) -> None:
        """Follow edited samples of the same run; a frame with them follows at once."""
        self.show_run(run)

    def show_frame(self, frame: Frame) -> None:
        """Show a moment of the run."""

    def show_selection(self, selection: Selection) -> None:
        """Follow what was picked."""

    def let_go(self) -> None:
        """Give up what was begun here and waits for its second half."""

    def let_run_go(self) -> None:
        """Keep nothing of a run that is over: ``show_run`` comes before it is seen.

        Its samples may be a hundred megabytes, and each hidden panel may have stopped
        at another run.
        """
        self._run_shown = self._run = self._frame = None

    def recall(self, read: Callable[[str], str]) -> None:
        """Take over what was ``remembered``; ``read`` gives "" for what is unknown."""

    def take_frame(self, frame: Frame) -> bool:
        """Show a moment unless it cannot be seen or comes too soon; tell whether."""
        takes = self._follows and self._is_due(frame)
        if takes:
            self.show_frame(frame)
        return takes

    @property
    def caption(self) -> str:
        """The line beside the title."""
        return self._caption

    def set_caption(self, text: str) -> None:
        """Change the line beside the title."""
        if text != self._caption:
            self._caption = text
            self.caption_changed.emit(text)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up now, or where nothing may be painted yet when that changes."""
        super().showEvent(event)
        self._is_behind = not self.updatesEnabled()
        if not self._is_behind:
            self.catch_up()

    @property
    def is_behind(self) -> bool:
        """Whether it is seen, but its turn to show the newest state comes later."""
        return self._is_behind and self.isVisible()

    @property
    def _follows(self) -> bool:
        return self.isVisible() and not self._is_behind

    def catch_up(self) -> None:
        """Show the newest state."""
        self._is_behind = False
        run, frame = self.session.run, self.session.frame
        if run is not None:
            self._follow_run(run)
        self.show_selection(self.session.selection)
        if frame is not None:
            self.show_frame(frame)

    def _follow_run(self, run: RunInfo) -> None:
        if run is not self._run_shown:
            self._run_shown = run
            self.show_run(run)

    @Slot(object)
    def _on_run(self, run: RunInfo) -> None:
        if self._follows:
            self._follow_run(run)
        else:
            self._let_old_go(run)

    @Slot(object)
    def _on_data(self, run: RunInfo) -> None:
        if self._follows:
            self._run_shown = run
            self.show_data(run)
        else:
            self._let_old_go(run)

    def _let_old_go(self, run: RunInfo) -> None:
        shown = self._run_shown
        if shown is not None and shown.data is not run.data:
            self.let_run_go()

    def _is_due(self, frame: Frame) -> bool:
        now = monotonic()
        if frame.running and now - self._shown_at < self.seconds_between_frames:
            return False
        self._shown_at = now
        return True

    @Slot(object)
    def _on_selection(self, selection: Selection) -> None:
        if self._follows:
            self.show_selection(selection)
