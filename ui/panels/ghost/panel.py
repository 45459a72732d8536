"""The panel of a ghost: its feature space at the epoch of the present run."""

import numpy as np
from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QHideEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from nnsim.frames.frame import Frame, RunInfo
from nnsim.frames.ghost_viewer import GhostView
from ui.ghosts import Ghost, ghosts_and_present
from ui.i18n import count, number, percent, tr
from ui.panels.feature_space.legend import class_entries
from ui.panels.feature_space.map import FeatureMap, MapPicture
from ui.panels.feature_space.sample_marks import NO_MARKS, SampleMarks
from ui.panels.feature_space.words import plane_titles
from ui.panels.hidden_space.panel import next_lines
from ui.panels.legend_row import LegendEntry, LegendRow
from ui.panels.panel import Panel
from ui.panels.sample_places import places_in_plane, shown_marks
from ui.panels.title_room import title_room
from ui.selection import Selection
from ui.session import Session
from ui.widgets.choice import Choice

CHOICE_WIDTHS = (90, 260)


class GhostPanel(Panel):
    """Stands beside the feature space: two runs, one clock."""

    key = "ghost"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.choice = Choice(
            [], tr("Ghost"), tr("Which pinned run stands beside the present one")
        )
        self.legend = LegendRow(self)
        self.view = FeatureMap()
        self.view.setAccessibleName(tr("Ghost"))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # nothing is picked here
        self.words = QLabel()
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setWordWrap(True)
        self._pages = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.legend)
        column.addLayout(self._pages, 1)
        for page in (self.words, self.view):
            self._pages.addWidget(page)
        session.pinned_changed.connect(self._on_pinned)
        session.experiment_changed.connect(self._on_pinned)
        self.choice.choice_changed.connect(self._on_choice)
        self._offer()

    def title_controls(self) -> list[QWidget]:
        return [self.choice]

    @property
    def chosen(self) -> Ghost | None:
        """The ghost that is shown, the newest where none was chosen."""
        ghosts, _ = ghosts_and_present(self.session)
        wanted = [
            ghost for ghost in ghosts if str(ghost.number) == self.choice.choice()
        ]
        return wanted[0] if wanted else ghosts[-1] if ghosts else None

    # What the session says -----------------------------------------------------------

    def show_run(self, run: RunInfo) -> None:
        self._run = run
        self.legend.set_entries(
            [
                *(class_entries(run.data) if run.data.n_classes else []),
                LegendEntry("ring", tr("wrong"), needed=False),
            ]
        )

    def show_frame(self, frame: Frame) -> None:
        run, ghost = self._run, self.chosen
        if run is None:
            return
        if ghost is None or frame.ghost is None or frame.ghost.number != ghost.number:
            self._say(run, ghost)
            return
        self._pages.setCurrentWidget(self.view)
        self.legend.show()
        self._show(run, ghost, frame.ghost)

    def show_selection(self, selection: Selection) -> None:
        if self.session.frame is not None:
            self.show_frame(self.session.frame)

    def _show(self, run: RunInfo, ghost: Ghost, shown: GhostView) -> None:
        plane, places = shown.plane, places_in_plane(run.data, shown.places)
        sample = self.session.selection.sample
        picked = NO_MARKS if sample is None else np.array([sample])
        marks = SampleMarks(
            places,
            shown_marks(places, ("training",)),
            wrong=places.of_rows(shown.wrong),
            selected=places.of_rows(picked),
        )
        self.view.set_range(*plane.x_range, *plane.y_range)
        self.view.name_axes(*plane_titles(run.data, plane))
        self.view.show_picture(
            MapPicture(
                shown.decision,
                marks,
                next_lines(run, shown.spec, -1, shown.lines),
                largest=None if run.data.n_classes else 1.0,
                n_classes=run.data.n_classes,
            )
        )
        self.set_caption(caption_of(ghost, shown))

    def _say(self, run: RunInfo, ghost: Ghost | None) -> None:
        """Say why there is no picture, or what to do to get one."""
        self._pages.setCurrentWidget(self.words)
        self.legend.hide()
        self.set_caption("")
        if ghost is None:
            text = tr(
                "Pin a run (P), change something and run again: the pinned run stands "
                "here, at the same epoch. A race fills it too."
            )
        elif run.data.n_inputs < 2:
            text = tr("A ghost stands here where the data have two inputs or more.")
        elif ghost.run.experiment.data != self.session.experiment.data:
            text = tr("This ghost learnt from other data.")
        else:
            text = ""
        self.words.setText(text)

    # Which ghost ---------------------------------------------------------------------

    @Slot(object)
    def _on_pinned(self, _: object) -> None:
        self._offer()

    @Slot(str)
    def _on_choice(self, key: str) -> None:
        self._wish()

    def _offer(self) -> None:
        chosen = self.chosen
        ghosts, _ = ghosts_and_present(self.session)
        self.choice.set_entries(
            [
                (
                    str(ghost.number),
                    tr("{n}  {name}", n=count(ghost.number), name=ghost.name),
                )
                for ghost in ghosts
            ]
        )
        self.choice.setVisible(len(ghosts) > 1)
        if chosen is not None:
            self.choice.set_choice(str(chosen.number))
        self._wish()

    def _wish(self) -> None:
        ghost = self.chosen
        if self.isVisible():
            self.session.wish(ghost=None if ghost is None else ghost.run)
            self.show_selection(self.session.selection)

    # Room and demand -----------------------------------------------------------------

    def catch_up(self) -> None:
        super().catch_up()
        self._offer()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.session.wish(ghost=None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        low, high = CHOICE_WIDTHS
        room = title_room(self.title(), self.width())
        self.choice.setFixedWidth(min(max(room // 2, low), high))


def caption_of(ghost: Ghost, shown: GhostView) -> str:
    """Return which ghost it is, at which epoch of how many, and how it did then."""
    evaluation = shown.evaluation
    parts = [
        tr("{n} {name}", n=count(ghost.number), name=ghost.name),
        tr("epoch {n} of {all}", n=count(shown.epoch), all=count(ghost.run.n_epochs)),
        tr("E {error}", error=number(evaluation.error)),
    ]
    if np.isfinite(evaluation.accuracy):
        parts.append(percent(evaluation.accuracy))
    return tr(" · ").join(parts)
