"""The panel of the outputs: what the network says of one sample, and how surely."""

from dataclasses import replace
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from nnsim.arrays import IntArray
from nnsim.frames.demand import Demand
from nnsim.frames.frame import Frame, RunInfo
from ui.i18n import count, tr
from ui.panels.calm import Calm
from ui.panels.decisions import predictions
from ui.panels.feature_space.words import diverged_words
from ui.panels.outputs.picture import OutputsPicture, outputs_picture
from ui.panels.outputs.view import OutputsView
from ui.panels.outputs.words import caption_text, sample_title
from ui.panels.panel import Panel
from ui.panels.sample_places import set_of_rows, wrong_rows
from ui.selection import Selection
from ui.session import Session
from ui.widgets.count_field import CountField
from ui.widgets.elided import ElidedLabel
from ui.widgets.icon_button import IconButton
from ui.widgets.manners import keeps_key

FEWEST_PASSES, MOST_PASSES = 2, 2000
STEP_OF_PASSES = 10
LINES_FOR_FOOT = 11.0
NARROWEST_WITH_WORDS = 250
STEP_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class OutputsPanel(Panel):
    """Bars of the outputs and probabilities of the picked sample.

    Two buttons go from sample to sample; so do the arrow keys once Tab has put the
    keyboard here.
    """

    key: ClassVar[str] = "outputs"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.view = OutputsView()
        self.previous = IconButton("chevron-left", tr("Previous sample"))
        self.next = IconButton("chevron-right", tr("Next sample"))
        self.sample_label = ElidedLabel()
        self.wrong_only = QCheckBox(tr("wrong only"))
        self.first = QPushButton(tr("First sample"))
        self.hint = QLabel()
        self.passes = CountField(
            "",
            tr("passes"),
            tr("How often Monte-Carlo dropout asks the network. More: finer."),
            low=FEWEST_PASSES,
            high=MOST_PASSES,
            step=STEP_OF_PASSES,
            widest="0 000",
        )
        self._rows: IntArray = np.empty(0, np.int64)
        self._calm = Calm()
        self._lay_out()
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.first.clicked.connect(self._on_first)
        self.wrong_only.toggled.connect(self._on_wrong_only)
        self.passes.value_changed.connect(self._on_passes)
        session.demand_changed.connect(self._on_demand)
        self._on_demand(session.demand)

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.wrong_only.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.wrong_only.setToolTip(
            tr("The arrows stop only at samples that are classified wrongly.")
        )
        self.first.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 8, 0)
        head.setSpacing(4)
        head.addWidget(self.previous)
        head.addWidget(self.next)
        head.addWidget(self.sample_label, 1)
        head.addWidget(self.wrong_only)
        empty = QWidget()
        middle = QVBoxLayout(empty)
        middle.addStretch(1)
        middle.addWidget(self.hint)
        middle.addWidget(self.first, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(1)
        self._pages = QStackedLayout()
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 0, 8, 2)
        self._foot_words = ElidedLabel(tr("Monte-Carlo dropout"), muted=True)
        foot.addWidget(self._foot_words, 1)
        foot.addWidget(self.passes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(2)
        column.addLayout(head)
        column.addLayout(self._pages, 1)
        self._pages.addWidget(empty)
        self._pages.addWidget(self.view)
        column.addLayout(foot)
        self._show_nothing()

    @property
    def picture(self) -> OutputsPicture | None:
        """What is shown, None while no sample is."""
        return self.view.picture if self._pages.currentWidget() is self.view else None

    # What the session says -----------------------------------------------------------

    def show_run(self, run: RunInfo) -> None:
        """Prepare for another run."""
        self._run, self._frame = run, None
        self._rows = np.flatnonzero(set_of_rows(run.data) >= 0)
        self.passes.set_value(self.session.demand.n_passes)
        self._show_nothing()

    def show_data(self, run: RunInfo) -> None:
        """Go on with edited samples; the picked one is shown by the next frame."""
        self._run, self._frame = run, None
        self._rows = np.flatnonzero(set_of_rows(run.data) >= 0)

    def show_frame(self, frame: Frame) -> None:
        """Show a moment of the run."""
        run = self._run
        if run is None:
            return
        self._frame = frame
        sample = frame.sample
        if self.session.selection.sample is None or sample is None:
            self._show_nothing()
            return
        if sample.row != self.session.selection.sample:
            return  # The frame with the sample that was just picked is on its way.
        words = diverged_words(frame)
        if words or not np.isfinite(sample.activations[-1]).all():
            self._show_hint(words or tr("The outputs are no numbers."))
            return
        shown = self.picture
        new = shown is None or shown.row != sample.row
        if not self._calm.due(frame.running) and not new:
            # Bars follow each frame, numbers only as fast as they can be read.
            self.view.show_picture(
                with_old_texts(outputs_picture(run, frame, sample), shown)
            )
            return
        self.view.show_picture(outputs_picture(run, frame, sample))
        self._pages.setCurrentWidget(self.view)
        self.sample_label.set_text(sample_title(run.data, sample.row))
        self._use_room()
        self._say()

    def show_selection(self, selection: Selection) -> None:
        """Wait for the outputs of the picked sample, or ask for one."""
        if selection.sample is None:
            self._show_nothing()
        elif self._frame is not None:
            self.show_frame(self._frame)

    def _show_nothing(self) -> None:
        if self._run is None:
            self._show_hint(tr("Choose a scene at the top of the window."))
            self.first.hide()
            return
        if self._run.data.n_inputs > 1:
            self._show_hint(tr("Click a sample in the feature space."))
        else:
            self._show_hint(tr("Click a sample beside the curve."))
        self.first.show()

    def _show_hint(self, words: str) -> None:
        self.hint.setText(words)
        self.first.hide()
        self._pages.setCurrentIndex(0)
        self.set_caption("")
        self.sample_label.set_text("")
        self._use_room()

    def _say(self) -> None:
        picture, layout = self.view.picture, self.view.layout_now()
        if picture is None or layout is None:
            return
        left_out = ""
        if len(layout.outputs.shown) < len(picture.rows):
            left_out = tr(
                "{n} of {total} outputs",
                n=count(len(layout.outputs.shown)),
                total=count(len(picture.rows)),
            )
        kind = picture.kind
        if picture.classes and layout.probabilities is None:
            left_out, kind = tr("probabilities left out: no room"), ""
        self.set_caption(caption_text(kind, picture.n_passes, left_out))

    def _use_room(self) -> None:
        run, shows = self._run, self.picture is not None
        lines = self.height() / self.sample_label.sizeHint().height()
        has_classes = run is not None and run.data.n_classes > 0
        narrow = self.width() < NARROWEST_WITH_WORDS
        for button in (self.previous, self.next):
            button.setVisible(shows)
        self.wrong_only.setVisible(has_classes and not (narrow and shows))
        has_dropout = self._frame is not None and self._frame.spec.has_dropout
        show_foot = has_dropout and shows and lines >= LINES_FOR_FOOT
        self.passes.setVisible(show_foot)
        room = self.width() - self.passes.sizeHint().width() - 24
        fits = self._foot_words.sizeHint().width() <= room
        self._foot_words.setVisible(show_foot and fits)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._use_room()
        if self.picture is not None:
            self._say()

    # Samples -------------------------------------------------------------------------

    def rows(self) -> IntArray:
        """Return the rows of the data set that the two buttons stop at."""
        run, frame = self._run, self._frame
        if run is None or frame is None or not self.wrong_only.isChecked():
            return self._rows
        threshold = self.session.selection.threshold
        predicted = predictions(run.data, frame, threshold)
        return np.flatnonzero(wrong_rows(run.data, predicted))

    def _go(self, steps: int) -> None:
        """Pick the next sample or the one before; after the last comes the first."""
        rows, present = self.rows(), self.session.selection.sample
        if not len(rows):
            self.sample_label.set_text(tr("no sample is classified wrongly"))
            return
        if present is None:
            row = int(rows[0 if steps >= 0 else -1])
        elif steps > 0:
            after = rows[rows > present]
            row = int(after[0] if len(after) else rows[0])
        else:
            before = rows[rows < present]
            row = int(before[-1] if len(before) else rows[-1])
        self.session.select(replace(self.session.selection, sample=row))

    def event(self, event: QEvent) -> bool:
        """Keep the arrows along the row while the keyboard is here."""
        return keeps_key(event, STEP_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another sample."""
        steps = STEP_KEYS.get(Qt.Key(event.key()))
        if steps is None:
            super().keyPressEvent(event)
        else:
            self._go(steps)

    @Slot()
    def _on_previous(self) -> None:
        self._go(-1)

    @Slot()
    def _on_next(self) -> None:
        self._go(1)

    @Slot()
    def _on_first(self) -> None:
        self._go(0)

    @Slot(bool)
    def _on_wrong_only(self, only: bool) -> None:
        present = self.session.selection.sample
        if only and present is not None and present not in self.rows():
            self._go(1)

    @Slot(int)
    def _on_passes(self, passes: int) -> None:
        self.session.wish(n_passes=passes)

    @Slot(object)
    def _on_demand(self, demand: Demand) -> None:
        self.passes.set_value(demand.n_passes)


def with_old_texts(
    picture: OutputsPicture, before: OutputsPicture | None
) -> OutputsPicture:
    """Return a picture with new bars and the numbers of the one before."""
    if before is None or len(before.rows) != len(picture.rows):
        return picture
    if len(before.classes) != len(picture.classes) or before.columns != picture.columns:
        return picture
    rows = tuple(
        replace(row, texts=old.texts, scatter=old.scatter)
        for row, old in zip(picture.rows, before.rows, strict=True)
    )
    classes = tuple(
        replace(row, text=old.text)
        for row, old in zip(picture.classes, before.classes, strict=True)
    )
    return replace(picture, rows=rows, classes=classes, verdict=before.verdict)
