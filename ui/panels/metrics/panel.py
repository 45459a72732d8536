"""The panel of the metrics: what can be said of the decisions on one set."""

from dataclasses import replace
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QHideEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from nnsim.data.prepare import SET_NAMES, SetName
from nnsim.frames.frame import Frame, Report, RunInfo
from nnsim.model.confusion import class_report
from ui.i18n import tr
from ui.panels.calm import Calm
from ui.panels.confusion.words import caption_text, threshold_text
from ui.panels.decisions import evaluation_of
from ui.panels.metrics.plots import CalibrationPlot, RocPlot
from ui.panels.metrics.table import MetricsTable, ShownReport
from ui.panels.metrics.words import no_report_words, regression_words
from ui.panels.panel import Panel
from ui.panels.set_choice import SetChoice
from ui.panels.title_room import title_room
from ui.selection import Selection
from ui.session import Session
from ui.theme_following import follow_theme
from ui.widgets.segmented import SegmentedChoice

LINES_ACROSS = 42.0
"""A panel so many lines of type wide, and so high, shows numbers and plots at once."""
LINES_UP = 21.0
LEAST_LINES_UP = 13.0
LINES_ACROSS_THREE = 66.0


class MetricsPanel(Panel):
    """Recall, precision and F1 of each class, and how good the probabilities are."""

    key: ClassVar[str] = "metrics"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.sets = SetChoice(tr("Set that is measured"))
        self.table = MetricsTable()
        self.calibration = CalibrationPlot()
        self.roc = RocPlot()
        self.views = SegmentedChoice(
            [
                ("numbers", tr("numbers")),
                ("calibration", tr("calibration")),
                ("roc", tr("ROC")),
            ],
            tr("What is shown"),
        )
        self._report: Report | None = None
        self._calm = Calm()
        self._lay_out()
        self.sets.set_chosen.connect(self._on_set)
        self.views.choice_changed.connect(self._arrange)
        follow_theme(self, self._arrange)
        self._refresh()

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.views.segment("calibration").setToolTip(
            tr("Do predicted probabilities come true?")
        )
        self._head = QWidget(self)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(8, 4, 8, 0)
        head.addWidget(self.views)
        head.addStretch(1)
        self._plots = QWidget(self)
        self._plot_box = QVBoxLayout(self._plots)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for box in (self._plot_box, self._body):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
        self._plot_box.addWidget(self.calibration)
        self._plot_box.addWidget(self.roc)
        self._body.addWidget(self.table, 5)
        self._body.addWidget(self._plots, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 3)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(self._body, 1)

    def title_controls(self) -> list[QWidget]:
        """Return which set is measured."""
        return [self.sets]

    @property
    def set_name(self) -> SetName:
        """The set that is measured."""
        name = self.session.selection.set_name
        return name if name in SET_NAMES else SET_NAMES[0]

    @property
    def report(self) -> Report | None:
        """The report whose numbers are on the screen."""
        return self._report

    # What the session says -----------------------------------------------------------

    def show_run(self, run: RunInfo) -> None:
        """Forget the numbers of the run before."""
        self._run, self._frame, self._report = run, None, None
        self._calm = Calm()

    def show_data(self, run: RunInfo) -> None:
        """Judge edited samples from the frame that follows on."""
        self._run, self._frame = run, None

    def show_frame(self, frame: Frame) -> None:
        """Keep the frame; numbers that change faster than they can be read wait."""
        self._frame = frame
        # A set that was just chosen is shown at once, also while the run goes on.
        is_other = self._report is None or self._report.set_name != self.set_name
        if self._calm.due(frame.running) or is_other:
            self._refresh()

    def show_selection(self, selection: Selection) -> None:
        """Ask for the report of the chosen set."""
        self.sets.show_set(selection.set_name)
        self.session.wish(report=self.set_name)
        if self._frame is not None:
            self._refresh()

    def _refresh(self) -> None:
        """Show the newest report, or say why there is none."""
        run, frame = self._run, self._frame
        self.sets.setEnabled(run is not None)
        report = None if frame is None else frame.report
        if run is None or frame is None:
            self._show_words("run")
        elif not len(run.data.sample_set(self.set_name)):
            self._show_words("empty")
        elif not np.isfinite(frame.evaluations[0].error):
            self._show_words("diverged")
        elif report is not None and report.set_name == self.set_name:
            self._report = report = self._at_threshold(run, frame, report)
            self._show_report(run, report)
            self.set_caption(self._caption_of(run, report))
        self._arrange()

    def _at_threshold(self, run: RunInfo, frame: Frame, report: Report) -> Report:
        """Return the report with the decisions of the chosen threshold."""
        threshold = self.session.selection.threshold
        if threshold is None or not self.has_roc:
            return report
        judged = evaluation_of(run.data, frame, report.set_name, threshold)
        assert judged.confusion is not None
        return replace(report, classes=class_report(judged.confusion))

    def _caption_of(self, run: RunInfo, report: Report) -> str:
        caption = caption_text(report.set_name, report.n_samples)
        threshold = self.session.selection.threshold
        if threshold is None or not self.has_roc:
            return caption
        return threshold_text(caption, run.data.dataset.class_names[1], threshold)

    def _show_words(self, kind: str) -> None:
        self._report = None
        self.table.show_words(no_report_words(kind, self.set_name))
        self.set_caption("")

    def _show_report(self, run: RunInfo, report: Report) -> None:
        probabilities = report.probabilities
        if report.classes is None or probabilities is None:
            headline, words = regression_words(report.set_name, report.error)
            self.table.show_words(words, headline)
            return
        names = run.data.dataset.class_names
        self.table.show_report(ShownReport(report, names))
        positive = probabilities.positive
        name = "" if positive is None else names[positive]
        self.calibration.show_calibration(probabilities.calibration, name)
        if probabilities.roc is not None and positive is not None:
            threshold = self.session.selection.threshold
            self.roc.show_roc(probabilities.roc, report.classes, positive, threshold)

    # Room ----------------------------------------------------------------------------

    @property
    def has_roc(self) -> bool:
        """Whether there are two classes to rank."""
        return self._run is not None and self._run.data.n_classes == 2

    def shown_views(self) -> list[QWidget]:
        """Return what is to be seen, from left to right and from top to bottom."""
        if self.table.shown is None:
            return [self.table]
        plots: list[QWidget] = [self.calibration]
        plots += [self.roc] if self.has_roc else []
        if self._is_roomy():
            return [self.table, *plots]
        chosen = {"calibration": self.calibration, "roc": plots[-1]}
        return [chosen.get(self.views.choice(), self.table)]

    def _is_roomy(self) -> bool:
        line = float(self.fontMetrics().height())
        across, up = self.width() / line, self.height() / line
        if across < LINES_ACROSS or up < LEAST_LINES_UP:
            return False
        return not self.has_roc or up >= LINES_UP or across >= LINES_ACROSS_THREE

    @Slot()
    def _arrange(self) -> None:
        """Show what there is room for."""
        shown = self.shown_views()
        for view in (self.table, self.calibration, self.roc):
            view.setVisible(view in shown)
        self._plots.setVisible(self.calibration in shown or self.roc in shown)
        self._head.setVisible(self.table.shown is not None and not self._is_roomy())
        self.views.segment("roc").setEnabled(self.has_roc)
        tip = tr("True over false positives at every threshold")
        alone = tr("The ROC curve is for two classes")
        self.views.segment("roc").setToolTip(tip if self.has_roc else alone)
        line = float(self.fontMetrics().height())
        direction = QBoxLayout.Direction
        low = self.height() < LINES_UP * line
        self._plot_box.setDirection(
            direction.LeftToRight if low else direction.TopToBottom
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for reports."""
        self.session.wish(report=self.set_name)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody needs to compute what nobody sees."""
        self.session.wish(report=None)
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self.sets.fit(title_room(self.title(), self.width()))
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.sets.fit(title_room(self.title(), self.width()))

    # What the user does --------------------------------------------------------------

    @Slot(str)
    def _on_set(self, set_name: str) -> None:
        self.session.select(replace(self.session.selection, set_name=set_name))
