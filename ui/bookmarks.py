"""Moments of a run that the lecturer wants to come back to, with a name or without."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from nnsim.frames.frame import Frame, RunInfo
from ui.session import Session

BETWEEN = " · "


@dataclass(frozen=True)
class Bookmark:
    """A step of the run; ``name`` is empty until it is given one."""

    step: int
    name: str = ""


class Bookmarks(QObject):
    """The bookmarks of the present run, rising; another run begins without any.

    Where a future is cut off, the bookmarks in it move to where the other way begins.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.all: tuple[Bookmark, ...] = ()
        self._run_id = -1
        self._n_cuts = 0
        session.run_changed.connect(self._on_run)
        session.frame_changed.connect(self._on_frame)

    def at(self, step: int) -> Bookmark | None:
        """Return the bookmark at a step."""
        return next((mark for mark in self.all if mark.step == step), None)

    def add(self, step: int) -> None:
        """Set a bookmark, unless there is one."""
        if self.at(step) is None:
            self._set((*self.all, Bookmark(step)))

    def rename(self, step: int, name: str) -> None:
        """Give the bookmark at a step a name, or none."""
        self._set(
            replace(mark, name=name.strip()) if mark.step == step else mark
            for mark in self.all
        )

    def remove(self, step: int) -> None:
        """Let the bookmark at a step go."""
        self._set(mark for mark in self.all if mark.step != step)

    def take_over(self, marks: Iterable[Bookmark]) -> None:
        """Have these bookmarks instead."""
        self._set(marks)

    def clear(self) -> None:
        """Let all bookmarks go."""
        self._set(())

    def _set(self, marks: Iterable[Bookmark]) -> None:
        rising = tuple(sorted(marks, key=lambda mark: mark.step))
        if rising != self.all:
            self.all = rising
            self.changed.emit()

    def _cut(self, step: int) -> None:
        """Of those that meet at one step, one stays, with the names of all."""
        moved: dict[int, list[str]] = {}
        for mark in self.all:
            names = moved.setdefault(min(mark.step, step), [])
            if mark.name and mark.name not in names:
                names.append(mark.name)
        self._set(Bookmark(place, BETWEEN.join(n)) for place, n in moved.items())

    @Slot(object)
    def _on_run(self, run: RunInfo) -> None:
        if run.run_id != self._run_id:
            self._run_id, self._n_cuts = run.run_id, 0
            self.clear()

    @Slot(object)
    def _on_frame(self, frame: Frame) -> None:
        cuts = frame.timeline.cuts
        for step in cuts[self._n_cuts :]:
            self._cut(step)
        self._n_cuts = len(cuts)
