"""What the message line says of a run, moment by moment, so that it can be read."""

from collections.abc import Callable
from time import monotonic

from nnsim.frames.frame import Frame, RunInfo
from ui.i18n import count, tr
from ui.narration import narrate
from ui.playback import Playback
from ui.session import Session
from ui.transport import speed_text
from ui.why_line import why_sentence
from ui.widgets.message_line import Kind

WHY_S = 4.0
"""A reason stays so long while a run goes on, and for so long it is not said again."""
ENDS_WITHOUT_WHY = ("standstill", "error_below")

Line = tuple[str, Kind]


class Narrator:
    """Says what happens, and why where a rule knows it.

    At rest the reason stands alone, but for a step made by hand, which has a reason of
    its own. While running it takes turns with the sentence of the run.
    """

    def __init__(
        self, session: Session, clock: Callable[[], float] = monotonic
    ) -> None:
        self._session, self._clock = session, clock
        self._before: Frame | None = None
        self._is_stepped = False
        self._why: Line | None = None
        self._until = 0.0

    def say(self, run: RunInfo, frame: Frame) -> Line:
        """Return the sentence of a moment and its kind."""
        self._follow(frame)
        if not frame.running:
            playing = played_sentence(self._session)
            if playing is not None:
                return playing, "info"
        if frame.running and frame.phase is None:
            return self._in_turns(run, frame)
        self._why, self._until = None, 0.0
        if self._is_told_why(frame):
            return why_sentence(run, frame.findings[0])
        return narrate(run, frame)

    def _follow(self, frame: Frame) -> None:
        before, self._before = self._before, frame
        if before is None or frame.running or before.run_id != frame.run_id:
            self._is_stepped = False
        elif frame.n_steps != before.n_steps or before.running:
            by_one = frame.n_steps == before.n_steps + 1
            self._is_stepped = by_one and not before.running

    def _is_told_why(self, frame: Frame) -> bool:
        if not frame.findings or frame.phase is not None or self._is_stepped:
            return False
        if frame.stopped is not None:
            return frame.stopped.key not in ENDS_WITHOUT_WHY
        return not frame.timeline.in_past

    def _in_turns(self, run: RunInfo, frame: Frame) -> Line:
        """Change between the reason and the run's own sentence, seldom."""
        now = self._clock()
        if now >= self._until:
            was_why = self._why is not None
            self._why = None
            if frame.findings and not was_why:
                self._why = why_sentence(run, frame.findings[0])
                self._until = now + WHY_S
            elif was_why:
                self._until = now + WHY_S
        return self._why or narrate(run, frame)


def played_sentence(session: Session) -> str | None:
    """Say what of the past is played, None where nothing is."""
    playback: Playback = session.playback
    stretch, speed = playback.stretch, speed_text(session.speed)
    if stretch is not None:
        ends = {"first": count(stretch.begin), "last": count(stretch.end)}
        if playback.is_on:
            return tr(
                "Loop over steps {first} to {last}, {speed}. Space pauses, Esc ends.",
                speed=speed,
                **ends,
            )
        return tr(
            "The loop over steps {first} to {last} is paused. Space plays it on, Esc "
            "ends it.",
            **ends,
        )
    if playback.is_on:
        return tr("Playing backwards, {speed}. Space stops.", speed=speed)
    return None
