"""The file of past runs, read and written one change after the other in a thread."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from nnsim.errors import InputError
from nnsim.run_history import (
    PastRun,
    RunHistory,
    clear_history,
    forget_runs,
    note_run,
    read_history,
)
from ui.background import Background, Cancelled, Tell

Change = Callable[[Path], None]

log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class ArchiveOrder:
    """Changes of a file, in order; tells the ``RunHistory`` after them if asked."""

    path: Path
    changes: tuple[Change, ...]
    is_read: bool

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Make all changes, also when the program ends meanwhile."""
        for change in self.changes:
            change(self.path)
        if self.is_read and not cancelled():
            tell(read_history(self.path))


class RunArchive(QObject):
    """Keeps runs in a file, or nowhere without one.

    ``changed`` brings the ``RunHistory`` while somebody watches, ``refused`` why the
    file could not be read or written.
    """

    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, path: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._waiting: list[Change] = []
        self._is_watched = False
        self._is_stale = False
        self.background: Background = Background(self)
        self.background.told.connect(self._on_told)
        self.background.ended.connect(self._on_ended)

    @property
    def is_kept(self) -> bool:
        """Whether there is a file."""
        return self._path is not None

    def watch(self, is_watched: bool) -> None:
        """Tell what is there now and after each change, or no more."""
        self._is_watched = self._is_stale = is_watched
        if is_watched and self._path is None:
            self.changed.emit(RunHistory())
        self._go_on()

    def note(self, run: PastRun) -> None:
        """Keep a run."""
        self._change(partial(note_run, run=run))

    def forget(self, ids: Iterable[str]) -> None:
        """Keep some runs no more."""
        self._change(partial(forget_runs, ids=tuple(ids)))

    def clear(self) -> None:
        """Keep none."""
        self._change(clear_history)

    def close(self) -> None:
        """Write what waits, and end the thread; safe to call twice."""
        self.background.close()
        waiting, self._waiting = tuple(self._waiting), []
        if self._path is None or not waiting:
            return
        try:
            ArchiveOrder(self._path, waiting, is_read=False).do(_nobody, bool)
        except InputError:
            log.warning("the last runs were not noted", exc_info=True)

    def _change(self, change: Change) -> None:
        if self._path is not None:
            self._waiting.append(change)
            self._is_stale = True
            self._go_on()

    def _go_on(self) -> None:
        is_read = self._is_watched and self._is_stale
        is_idle = self.background.is_open and not self.background.has_thread
        if self._path is None or not is_idle or not (self._waiting or is_read):
            return
        changes, self._waiting, self._is_stale = tuple(self._waiting), [], False
        self.background.begin(ArchiveOrder(self._path, changes, is_read))

    @Slot(object)
    def _on_told(self, history: RunHistory) -> None:
        self.changed.emit(history)

    @Slot()
    def _on_ended(self) -> None:
        if self.background.error is not None:
            self.refused.emit(self.background.error)
        self._go_on()


def _nobody(news: object) -> None:
    """Nobody listens any more."""
