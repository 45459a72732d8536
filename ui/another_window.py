"""Another window around the same session: the run goes on, all words are written anew.

Text is written where a widget is made, and pictures keep what they have drawn. So a
change of language makes the window again, which takes less than a second, and gives it
what the old one had; the session, its thread and the run know nothing of it.
"""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QSpinBox

from nnsim.frames.demand import Demand
from nnsim.scene import Scene
from ui.background import Background
from ui.bookmarks import Bookmark
from ui.controls.fold import Fold
from ui.dock_area import Arrangement
from ui.main_window import MainWindow
from ui.run_history.archive import RunArchive
from ui.run_history.notes import KnownRuns
from ui.series import SeriesProgress
from ui.session import Session
from ui.widgets.section import Section


@dataclass(frozen=True)
class Kept:
    """What of a window the next one shall have."""

    geometry: QRect
    state: Qt.WindowState
    arrangement: Arrangement
    demand: Demand
    folds: tuple[bool, ...]
    hides_controls: bool
    scrolled: int
    n_epochs: int
    point: int
    done: frozenset[int]
    series: SeriesProgress
    known_runs: KnownRuns
    bookmarks: tuple[Bookmark, ...]
    deck: tuple[Scene, ...]
    is_lecture: bool
    document: Path | None


def is_busy(window: MainWindow) -> bool:
    """Tell whether something is written or trained that would end with the window.

    The history of runs does not count: what is left of it is written at the end.
    """
    at_work = [
        each
        for owner in (window, *window.docks.made_panels)
        for each in owner.findChildren(Background)
        if each.has_thread
    ]
    return any(not isinstance(each.parent(), RunArchive) for each in at_work)


def take_leave(window: MainWindow) -> Kept:
    """End what belongs to a window alone; return what is to be kept of it.

    The session belongs to nobody afterwards, and the window may be deleted.
    """
    deck, is_lecture = window.lecture.deck, window.lecture.is_on
    window.end_dialogs()
    for form in window.controls.forms:
        form.finish()
    kept = Kept(
        geometry=_normal_geometry(window),
        state=window.windowState(),
        arrangement=window.docks.arrangement,
        demand=window.session.demand,
        folds=tuple(fold.is_expanded() for fold in _folds_of(window)),
        hides_controls=window.controls.isHidden(),
        scrolled=window.controls.area.verticalScrollBar().value(),
        n_epochs=_epochs_of(window).value(),
        point=window.scene_strip.number,
        done=window.scene_strip.done,
        series=window.series.progress,
        known_runs=window.history.notes.known,
        bookmarks=window.timeline.bookmarks.all,
        deck=deck,
        is_lecture=is_lecture,
        document=window.keeping.saving.path,
    )
    window.close_doors()
    window.session.left.emit()
    window.history.close()
    window.timeline.bookmarks.deleteLater()
    window.session.setParent(None)
    return kept


def settle(window: MainWindow, kept: Kept) -> None:
    """Show a new window of the session as the one before it was left."""
    session = window.session
    tell_of_run(session)
    window.history.notes.go_on_from(kept.known_runs)
    tell_of_moment(session)
    window.setGeometry(kept.geometry)
    window.setWindowState(kept.state)
    window.docks.arrange_as(kept.arrangement)
    window.controls.setHidden(kept.hides_controls)
    for fold, is_expanded in zip(_folds_of(window), kept.folds, strict=False):
        fold.set_expanded(is_expanded)
    _epochs_of(window).setValue(kept.n_epochs)
    window.scene_strip.stand_at(kept.point, kept.done)
    window.timeline.bookmarks.take_over(kept.bookmarks)
    window.lecture.use_deck(kept.deck)
    window.keeping.saving.path = kept.document
    window.show()
    if kept.is_lecture:
        window.lecture.enter()
    window.series.go_on_from(kept.series)
    session.wish(**_wishes(kept.demand))
    window.controls.area.verticalScrollBar().setValue(kept.scrolled)
    window.activateWindow()
    window.setFocus()


def tell_of_run(session: Session) -> None:
    """Tell a new window of scene and run, in the order of a start."""
    if session.scene is not None:
        session.scene_changed.emit(session.scene)
    session.speed_changed.emit(session.speed)
    if session.run is not None:
        session.run_changed.emit(session.run)
        session.experiment_changed.emit(session.experiment)


def tell_of_moment(session: Session) -> None:
    """Tell it what is pinned and picked, and the moment of the run."""
    session.pinned_changed.emit(session.pinned)
    session.selection_changed.emit(session.selection)
    if session.frame is not None:
        session.frame_changed.emit(session.frame)


def _normal_geometry(window: MainWindow) -> QRect:
    has_all = window.isMaximized() or window.isFullScreen()
    return window.normalGeometry() if has_all else window.geometry()


def _wishes(demand: Demand) -> dict[str, Any]:
    return {field.name: getattr(demand, field.name) for field in fields(demand)}


def _folds_of(window: MainWindow) -> list[Section | Fold]:
    """Return sections and folds of the controls, in the order they were made."""
    return [
        *window.controls.findChildren(Section),
        *window.controls.findChildren(Fold),
    ]


def _epochs_of(window: MainWindow) -> QSpinBox:
    field = window.findChild(QSpinBox, "run_n_epochs")
    assert isinstance(field, QSpinBox)
    return field
