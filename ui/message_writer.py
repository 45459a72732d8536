"""What the message line says of the run, moment by moment."""

from PySide6.QtCore import QObject, Slot

from nnsim.frames.frame import Frame
from nnsim.frames.pinned import PinnedRun
from ui.i18n import count, tr
from ui.narrator import Narrator
from ui.session import Session
from ui.widgets.message_line import MessageLine


class MessageWriter(QObject):
    """Narrates each frame; what is said of a moment stays until the run goes on."""

    def __init__(self, session: Session, line: MessageLine, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._line = session, line
        self._narrator = Narrator(session)
        self._note: tuple[int, str] | None = None
        self._text_for_run = ""
        session.run_changed.connect(self._on_run)
        session.frame_changed.connect(self._on_frame)
        session.playback.changed.connect(self._on_playback)
        session.future_kept.connect(self._on_future_kept)

    def keep_for_next_run(self, text: str) -> None:
        """Say this at the beginning of the run that is about to be opened."""
        self._text_for_run = text

    @Slot(object)
    def _on_run(self, run: object) -> None:
        self._note = (0, self._text_for_run) if self._text_for_run else None
        self._text_for_run = ""

    @Slot(object)
    def _on_frame(self, frame: Frame) -> None:
        if self._note is not None and self._note[0] == frame.n_steps:
            self._line.narrate(self._note[1])
        elif self._session.run is not None:
            self._note = None
            self._line.narrate(*self._narrator.say(self._session.run, frame))

    @Slot()
    def _on_playback(self) -> None:
        """Say what is played, or where it stopped."""
        if self._session.frame is not None:
            self._on_frame(self._session.frame)

    @Slot(object)
    def _on_future_kept(self, kept: PinnedRun) -> None:
        """Say so until the run has gone on from where the change was made."""
        text = tr(
            "This change begins another way: the earlier future, up to step {step}, "
            "was kept as ghost {n}.",
            step=count(kept.n_steps),
            n=kept.number,
        )
        frame = self._session.frame
        self._note = None if frame is None else (frame.n_steps, text)
        self._line.show_message(text)
