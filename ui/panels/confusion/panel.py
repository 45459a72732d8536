"""The panel of the confusion matrix; for regression, of predicted against target."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nnsim.data.prepare import SET_NAMES, SetName
from nnsim.frames.frame import Frame, RunInfo
from nnsim.model.evaluation import Evaluation
from ui.i18n import tr
from ui.panels.calm import Calm
from ui.panels.confusion.painting import Cell, MatrixPicture
from ui.panels.confusion.threshold_row import ThresholdRow
from ui.panels.confusion.view import ConfusionView
from ui.panels.confusion.words import caption_text, no_matrix_words, threshold_text
from ui.panels.decisions import evaluation_of
from ui.panels.fit.places import fit_picture
from ui.panels.fit.view import FitView
from ui.panels.fit.words import fit_caption
from ui.panels.panel import Panel
from ui.panels.set_sign import set_title
from ui.panels.title_room import title_room
from ui.selection import Selection
from ui.session import Session
from ui.widgets.choice import Choice
from ui.widgets.segmented import SegmentedChoice

GAP = 4


class ConfusionControls(QWidget):
    """Which set, and counts or shares; a list takes the place of the row of sets."""

    set_chosen = Signal(str)
    unit_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        short = {"training": tr("train"), "validation": tr("val"), "test": tr("test")}
        entries = [(name, short[name]) for name in SET_NAMES]
        name = tr("Set that is counted")
        self.sets = SegmentedChoice(entries, name, parent=self)
        self.set_list = Choice(entries, name, parent=self)
        self.set_list.setMinimumContentsLength(4)
        self.units = SegmentedChoice(
            [("counts", "n"), ("shares", "% →"), ("columns", "% ↓")],
            tr("Counts, or shares of each row or column"),
            parent=self,
        )
        self.units.segment("counts").setToolTip(tr("Number of samples"))
        self.units.segment("shares").setToolTip(tr("Share of the actual class, in %"))
        self.units.segment("columns").setToolTip(
            tr("Share of the predicted class, in %")
        )
        for key in SET_NAMES:
            self.sets.segment(key).setToolTip(set_title(key))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        fixed = QSizePolicy.Policy.Fixed
        for control in (self.sets, self.set_list, self.units):
            control.setSizePolicy(fixed, fixed)
            row.addWidget(control)
        self.setSizePolicy(fixed, QSizePolicy.Policy.Preferred)
        self.sets.choice_changed.connect(self.set_chosen)
        self.set_list.choice_changed.connect(self.set_chosen)
        self.units.choice_changed.connect(self.unit_chosen)

    def show_set(self, set_name: str) -> None:
        """Show which set is counted; nobody is told."""
        self.sets.set_choice(set_name)
        self.set_list.set_choice(set_name)

    def fit(self, room: int) -> None:
        """Show what fits into so many pixels, the set before the unit."""
        wide = self.sets.sizeHint().width()
        narrow = self.set_list.sizeHint().width()
        unit = self.units.sizeHint().width() + GAP
        in_row = wide + unit <= room
        in_list = not in_row and narrow <= room
        self.sets.setVisible(in_row)
        self.set_list.setVisible(in_list)
        self.units.setVisible(in_row or narrow + unit <= room)
        self.updateGeometry()


class ConfusionPanel(Panel):
    """Actual against predicted class of one set; or numbers against their targets."""

    key = "confusion"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.controls = ConfusionControls()
        self.view = ConfusionView()
        self._fit: FitView | None = None
        self.threshold = ThresholdRow()
        self._calm = Calm()
        self._unit = "counts"
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.threshold)
        self.view.cell_chosen.connect(self._on_cell)
        self.threshold.chosen.connect(self._on_threshold)
        self.controls.set_chosen.connect(self._on_set)
        self.controls.unit_chosen.connect(self._on_unit)
        self._refresh()

    @property
    def fit(self) -> FitView:
        """The view of predicted numbers, made when a run first has some."""
        if self._fit is None:
            self._fit = FitView(self)
            self._fit.hide()
            self._column.addWidget(self._fit)
            self._fit.sample_picked.connect(self._on_sample)
            self._fit.target_chosen.connect(self._refresh)
        return self._fit

    def title_controls(self) -> list[QWidget]:
        return [self.controls]

    # What the session says -----------------------------------------------------------

    @property
    def is_regression(self) -> bool:
        """Whether numbers are predicted, so that there is no matrix."""
        return self._run is not None and not self._run.data.n_classes

    def show_run(self, run: RunInfo) -> None:
        self._run, self._frame = run, None
        self._calm = Calm()
        if self.is_regression:
            self.fit.show_targets(run.data.output_names)
            self.fit.show_words("")
        self.controls.setVisible(not self.is_regression)
        self.title_changed.emit(self.title_of_run())

    def title_of_run(self) -> str:
        """Return what the panel is called for the present run."""
        return tr("Predicted against target") if self.is_regression else self.title()

    def show_data(self, run: RunInfo) -> None:
        """Count edited samples from the frame that follows on."""
        self._run, self._frame = run, None

    def show_frame(self, frame: Frame) -> None:
        """Keep the frame; numbers that change faster than they can be read wait."""
        self._frame = frame
        if self._calm.due(frame.running):
            self._refresh()

    def show_selection(self, selection: Selection) -> None:
        self.controls.show_set(selection.set_name)
        if self._frame is not None:
            self._refresh()

    @property
    def set_name(self) -> SetName:
        """The set that is counted."""
        name = self.session.selection.set_name
        return name if name in SET_NAMES else SET_NAMES[0]

    @Slot()
    def _refresh(self) -> None:
        """Show the newest frame with the present choices."""
        self.view.setVisible(not self.is_regression)
        if self.is_regression or self._fit is not None:
            self.fit.setVisible(self.is_regression)
        self.threshold.setVisible(self.has_threshold)
        if self.is_regression:
            self._refresh_fit()
        else:
            self._refresh_matrix()

    def _refresh_fit(self) -> None:
        run, frame = self._run, self._frame
        if run is None or frame is None:
            return
        if not np.isfinite(frame.evaluations[0].error):
            self.fit.show_words(no_matrix_words("diverged", self.set_name))
            self.set_caption("")
        elif frame.fit is not None:
            row = self.session.selection.sample
            picture = fit_picture(run, frame, frame.fit, self.fit.target, row)
            self.fit.show_fit(frame.fit, picture)
            n_samples = sum(each.n_samples for each in frame.fit)
            self.set_caption(fit_caption(picture, n_samples))

    def _refresh_matrix(self) -> None:
        words = self._words()
        if words:
            self.view.show_words(words)
            self.set_caption("")
            return
        assert self._run is not None
        assert self._frame is not None
        confusion = self._evaluation(self._run, self._frame).confusion
        assert confusion is not None
        picked = self.session.selection.cell
        n_classes = self._run.data.n_classes
        if picked is not None and max(picked) >= n_classes:
            picked = None
        self.view.show_picture(
            MatrixPicture(
                self._run.data.dataset.class_names,
                confusion,
                self.set_name,
                self._unit != "counts",
                picked,
                self._cell_of_sample(),
                of_columns=self._unit == "columns",
            )
        )
        names, threshold = self._run.data.dataset.class_names, self._threshold
        if self.has_threshold:
            self.threshold.show_threshold(names[1], threshold)
        caption = caption_text(self.set_name, int(confusion.sum()))
        if threshold is not None:
            caption = threshold_text(caption, names[1], threshold)
        self.set_caption(caption)

    @property
    def has_threshold(self) -> bool:
        """Whether there are two classes, so that one number decides."""
        return self._run is not None and self._run.data.n_classes == 2

    @property
    def _threshold(self) -> float | None:
        return self.session.selection.threshold if self.has_threshold else None

    def _evaluation(self, run: RunInfo, frame: Frame) -> Evaluation:
        """Return how the set is judged at the chosen threshold."""
        return evaluation_of(run.data, frame, self.set_name, self._threshold)

    def _words(self) -> str:
        """Return why there is no matrix, empty if there is one."""
        run, frame, kind = self._run, self._frame, ""
        if run is None or frame is None:
            kind = "run"
        elif not len(run.data.sample_set(self.set_name)):
            kind = "empty"
        elif not np.isfinite(frame.evaluations[0].error):
            kind = "diverged"
        return no_matrix_words(kind, self.set_name) if kind else ""

    def _cell_of_sample(self) -> Cell | None:
        """Return where the picked sample is counted, None if it is not in this set."""
        run, frame, row = self._run, self._frame, self.session.selection.sample
        if run is None or frame is None or row is None:
            return None
        samples = run.data.sample_set(self.set_name)
        predicted = self._evaluation(run, frame).predicted
        found = np.flatnonzero(samples.rows == row)
        if not len(found) or samples.labels is None or predicted is None:
            return None
        return int(samples.labels[found[0]]), int(predicted[found[0]])

    # What the user does --------------------------------------------------------------

    @Slot(int, int)
    def _on_cell(self, actual: int, predicted: int) -> None:
        picked = self.session.selection
        cell = None if picked.cell == (actual, predicted) else (actual, predicted)
        self.session.select(replace(picked, cell=cell, set_name=self.set_name))

    @Slot(str)
    def _on_set(self, set_name: str) -> None:
        self.session.select(replace(self.session.selection, set_name=set_name))

    @Slot(object)
    def _on_threshold(self, threshold: float | None) -> None:
        picked = self.session.selection
        self.session.select(replace(picked, threshold=threshold))

    @Slot(str)
    def _on_unit(self, unit: str) -> None:
        self._unit = unit
        self._refresh()

    @Slot(int)
    def _on_sample(self, row: int) -> None:
        self.session.select(replace(self.session.selection, sample=row))

    # Room ----------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        self.session.wish(fit=True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.session.wish(fit=False)
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.controls.fit(title_room(self.title(), self.width()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.controls.fit(title_room(self.title(), self.width()))
