"""The panel of the curves: E and accuracy of each set after every epoch."""

from dataclasses import replace
from typing import ClassVar

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from nnsim.frames.frame import Frame, RunInfo
from nnsim.scene import Scene
from nnsim.training.stopping import StopReason
from ui.ghosts import ghosts_and_present, same_error
from ui.i18n import count, tr
from ui.panels.calm import Calm
from ui.panels.curves.data import CurveData, Event
from ui.panels.curves.ghosts import GhostCurve
from ui.panels.curves.lines import SET_LINES
from ui.panels.curves.overtraining_zone import overtraining_zone
from ui.panels.curves.scale import MARGIN, CurveScale
from ui.panels.curves.view import CurveView
from ui.panels.panel import Panel
from ui.panels.set_legend import SetLegend
from ui.session import Session
from ui.theme_following import follow_theme
from ui.widgets.segmented import SegmentedChoice

LINES_FOR_BOTH = 13.0  # lines of type below which two plots above each other are none
LINES_FOR_LEGEND = 8.0
SINCE_BEST = 0.03  # the best epoch is marked once it lies so far back, as a share
FEWEST_SINCE_BEST = 3


class CurvesPanel(Panel):
    """Two plots over the same epochs; the title says which of them are shown."""

    key: ClassVar[str] = "curves"
    seconds_between_frames = 0.1

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.legend = SetLegend(self)
        self.errors = CurveView(as_percent=False, parent=self)
        self.accuracies = CurveView(as_percent=True, parent=self)
        self.plot_choice = SegmentedChoice(
            [("error", tr("E")), ("accuracy", tr("accuracy")), ("both", tr("both"))],
            tr("Curves"),
            tr("Show the error E, the accuracy, or both above each other."),
            choice="both",
        )
        self.log_toggle = QCheckBox(tr("log"))
        self._scale = CurveScale()
        self._calm = Calm()
        self._has_classes = True
        self._points_here = False
        self._lay_out()
        self.plot_choice.choice_changed.connect(self._on_choice)
        self.log_toggle.toggled.connect(self._on_choice)
        self.session.scene_changed.connect(self._on_scene)
        for view in (self.errors, self.accuracies):
            view.hovered.connect(self._on_hovered)
            view.left.connect(self._on_left)
            view.resized.connect(self._set_ranges)
        session.pinned_changed.connect(self._on_pinned)
        session.experiment_changed.connect(self._show_ghosts)
        session.pointing.epoch_changed.connect(self._on_epoch_pointed)
        follow_theme(self, self._on_theme)
        if session.scene is not None:
            self._on_scene(session.scene)

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.log_toggle.setToolTip(tr("Logarithmic axis of E: small errors are spread"))
        self.log_toggle.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.errors.setAccessibleName(tr("Error E over the epochs"))
        self.accuracies.setAccessibleName(tr("Accuracy over the epochs"))
        head = QHBoxLayout()
        head.setContentsMargins(10, 2, 8, 0)
        head.addWidget(self.legend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.errors, 6)
        column.addWidget(self.accuracies, 6)

    def title_controls(self) -> list[QWidget]:
        """Return which plots to show, and whether E has a logarithmic axis."""
        return [self.plot_choice, self.log_toggle]

    # What is shown -----------------------------------------------------------------

    def show_run(self, run: RunInfo) -> None:
        """Begin with empty plots; without classes there is no accuracy."""
        self._scale.reset()
        self._frame = None
        self._has_classes = run.data.n_classes > 0
        for key in ("accuracy", "both"):
            self.plot_choice.segment(key).setEnabled(self._has_classes)
        self._on_left()
        self._arrange()

    def show_data(self, run: RunInfo) -> None:
        """Keep the curves: they go on."""

    @Slot()
    def _show_ghosts(self) -> None:
        """Show the training curves of the pinned runs, E only where it is the same.

        Where there are two plots the names stand in the upper one.
        """
        if not self.isVisible():
            return
        names_below = self.errors not in self.shown_views()
        ghosts, _ = ghosts_and_present(self.session)
        present = self.session.experiment
        self.errors.show_ghosts(
            [
                GhostCurve(ghost, ghost.run.curves.epochs, ghost.run.curves.errors[0])
                for ghost in ghosts
                if same_error(ghost.run.experiment, present)
            ]
        )
        self.accuracies.show_ghosts(
            [
                GhostCurve(
                    ghost if names_below else replace(ghost, name=""),
                    ghost.run.curves.epochs,
                    ghost.run.curves.accuracies[0],
                )
                for ghost in ghosts
            ]
        )
        for curve in self.errors.ghosts():
            self._scale.follow(curve.epochs, curve.held_values()[np.newaxis])

    @Slot()
    def _on_pinned(self) -> None:
        """Fit the axes to the ghosts that are left."""
        if self.isVisible():
            self._scale.reset()
            self._on_choice()

    def show_frame(self, frame: Frame) -> None:
        """Show the history up to a moment."""
        self._frame = frame
        curves = frame.curves
        self._scale.follow(curves.epochs, curves.errors)
        self._set_ranges()
        best, stopped = best_event(frame), stopped_event(frame.stopped)
        zone = overtraining_zone(curves)
        write = self._calm.due(frame.running)
        for view, values in (
            (self.errors, curves.errors),
            (self.accuracies, curves.accuracies),
        ):
            data = CurveData(
                curves.epochs, values, best, stopped, zone, curves.row_stride
            )
            view.set_now(frame.n_epochs if frame.timeline.in_past else None)
            view.show_curves(data, write_values=write)
        names = [SET_LINES[k].name for k in self.errors.data.present()]
        if write:
            reason = "" if stopped is None else stopped.words
            self.legend.show_sets(names, "" if best is None else best.words, reason)
            self._say(frame, reason)

    def _say(self, frame: Frame, reason: str) -> None:
        begun = len(frame.curves.epochs) > 1 or frame.running
        hint = "" if begun else tr("Press Space to run")
        for view in (self.errors, self.accuracies):
            view.show_words(hint if view in self.shown_views()[:1] else "")
        wants_both = self._has_classes and self.plot_choice.choice() == "both"
        cut = wants_both and len(self.shown_views()) == 1
        left_out = tr("accuracy left out: no room") if cut else ""
        self.set_caption(" · ".join(filter(None, (reason, left_out))))

    def shown_views(self) -> list[CurveView]:
        """Return the plots that are to be seen, from top to bottom."""
        choice = self.plot_choice.choice()
        if not self._has_classes or choice == "error":
            return [self.errors]
        if choice == "accuracy":
            return [self.accuracies]
        line = self.errors.fonts().metrics.height()
        if self.height() < LINES_FOR_BOTH * line:
            return [self.errors]
        return [self.errors, self.accuracies]

    # Arranging ---------------------------------------------------------------------

    @Slot()
    def _arrange(self) -> None:
        """Show the chosen plots, with their left edges in line."""
        shown = self.shown_views()
        for view in (self.errors, self.accuracies):
            view.setVisible(view in shown)
        line = self.errors.fonts().metrics.height()
        self.legend.setVisible(self.height() >= LINES_FOR_LEGEND * line)
        self.log_toggle.setEnabled(self.errors in shown)
        self._show_ghosts()
        self._set_ranges()

    @Slot()
    def _set_ranges(self) -> None:
        shown = self.shown_views()
        logarithmic = self.log_toggle.isChecked()
        epochs = self._scale.epoch_range()
        self.errors.set_scale(epochs, self._scale.error_range(logarithmic), logarithmic)
        self.accuracies.set_scale(epochs, (-MARGIN, 1.0 + MARGIN), False)
        lowest = shown[-1]
        left = max(view.natural_left(shows_epochs=view is lowest) for view in shown)
        for view in shown:
            view.align(left, shows_epochs=view is lowest)

    def catch_up(self) -> None:
        """Catch up with what was pinned meanwhile, too."""
        super().catch_up()
        self._on_pinned()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._on_choice()

    @Slot()
    def _on_theme(self) -> None:
        for view in (self.errors, self.accuracies):
            view.follow_theme()
        self._arrange()

    @Slot(object)
    def _on_scene(self, scene: Scene) -> None:
        self.log_toggle.setChecked(scene.curves_scale == "log")

    @Slot()
    def _on_choice(self) -> None:
        self._arrange()
        if self._frame is not None:
            self.show_frame(self._frame)

    # The pointer -------------------------------------------------------------------

    @Slot(float, float)
    def _on_hovered(self, epoch: float, _value: float) -> None:
        for view in (self.errors, self.accuracies):
            view.set_hover(epoch, pointed_at=view is self.sender())
        self._points_here = True
        self.session.pointing.point_at_epoch(epoch)
        self._points_here = False

    @Slot()
    def _on_left(self) -> None:
        for view in (self.errors, self.accuracies):
            view.set_hover(None, pointed_at=False)
        self.session.pointing.point_at_epoch(None)

    @Slot(object)
    def _on_epoch_pointed(self, epoch: float | None) -> None:
        if not self._points_here and self.isVisible():
            for view in (self.errors, self.accuracies):
                view.set_hover(epoch, pointed_at=False)


def best_event(frame: Frame) -> Event | None:
    """Return the epoch of the lowest validation error, once it lies behind."""
    best = frame.curves.best_epoch
    since = frame.n_epochs - best
    if best < 0 or since < max(FEWEST_SINCE_BEST, SINCE_BEST * frame.n_epochs):
        return None
    return Event(best, tr("best: epoch {epoch}", epoch=count(best)))


def stopped_event(stopped: StopReason | None) -> Event | None:
    """Return when the run stopped by itself, and why in a few words."""
    if stopped is None:
        return None
    n = count(stopped.count)
    cycle = tr("stopped: cycle of {n} epochs", n=n)
    words = {
        "cycle": cycle if stopped.count != 1 else tr("stopped: cycle of 1 epoch"),
        "standstill": tr("stopped: all samples right"),
        "error_below": tr("stopped: E below its limit"),
        "unchanged": tr("stopped: E unchanged for {n} epochs", n=n),
        "patience": tr("stopped: no better for {n} epochs", n=n),
        "epochs": tr("stopped: limit of {n} epochs", n=n),
        "diverged": tr("stopped: diverged"),
    }
    return Event(stopped.epoch, words[stopped.key])
