"""The matrices panel: a training step as products of matrices, and what that saves."""

from dataclasses import dataclass, replace
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nnsim.frames.frame import Frame, RunInfo
from nnsim.probes.pass_timing import PassQuestion, PassTiming, time_passes
from ui.background import Background, Cancelled, Tell
from ui.i18n import tr
from ui.narration import batch_name
from ui.panels.calm import Calm
from ui.panels.matrices.blocks import moment_of
from ui.panels.matrices.view import MatricesView
from ui.panels.matrices.words import state_words, timing_details, timing_words
from ui.panels.panel import Panel
from ui.selection import Selection
from ui.session import Session
from ui.widgets.elided import ElidedLabel


@dataclass(frozen=True, eq=False)
class TimingOrder:
    """Measure a pass over the training set both ways."""

    question: PassQuestion

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Tell the ``PassTiming``, or nothing once cancelled."""
        timing = time_passes(self.question, cancelled)
        if timing is not None:
            tell(timing)


class MatricesPanel(Panel):
    """Inputs, weights, activations, errors and changes as shaded matrices.

    Attributes
    ----------
    view : the matrices.
    measure : the button that begins and cancels the measurement.
    answer : its result in words.
    """

    key: ClassVar[str] = "matrices"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.view = MatricesView(self)
        self.answer = ElidedLabel(muted=True, parent=self)
        self.measure = QPushButton(tr("measure"), self)
        self.background = Background(self)
        self.timing: PassTiming | None = None
        self._calm = Calm()
        self._lay_out()
        self.view.neuron_picked.connect(self._on_neuron)
        self.view.pointed.connect(session.pointing.point)
        self.measure.clicked.connect(self._on_measure)
        self.background.begun.connect(self._on_begun)
        self.background.told.connect(self._on_told)
        self.background.ended.connect(self._on_ended)
        session.left.connect(self.background.close)

    def show_run(self, run: RunInfo) -> None:
        """Forget the matrices and the measurement of the run before."""
        self._run, self._frame = run, None
        self.background.cancel()
        self._show_timing(None)
        self.view.reset()

    def show_data(self, run: RunInfo) -> None:
        """Follow edited samples of the same run."""
        self._run = run

    def show_frame(self, frame: Frame) -> None:
        """Show the matrices of a moment; numbers change five times a second."""
        before, self._frame = self._frame, frame
        if self._calm.due(frame.running) or before is None:
            self._refresh()

    def show_selection(self, selection: Selection) -> None:
        """Frame the weights of the picked neuron."""
        self._refresh()

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.measure.setToolTip(
            tr("Time a pass over the training set: sample by sample, and as matrices.")
        )
        self.measure.setEnabled(False)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 0, 10, 4)
        foot.addWidget(self.answer, 1)
        foot.addWidget(self.measure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    def _refresh(self) -> None:
        run, frame = self._run, self._frame
        if run is None or frame is None:
            return
        moment = moment_of(run, frame)
        words = state_words(frame.trace is not None, frame.running)
        if moment.product is not None:
            words = moment.product.formula
        elif not words:
            words = tr("A column is a sample; row × column gives the cell beside both.")
        self.view.show_moment(moment, self.session.selection.neuron, words)
        parts = [] if frame.trace is None else [batch_name(run, frame.trace)]
        note = self.view.note()
        self.set_caption(" · ".join([*parts, note] if note else parts))
        self.measure.setEnabled(True)

    # Measuring -----------------------------------------------------------------------

    @Slot()
    def _on_measure(self) -> None:
        run, frame = self._run, self._frame
        if self.background.has_thread:
            self.background.cancel()
        elif run is not None and frame is not None:
            samples = run.data.training
            question = PassQuestion(
                frame.spec,
                frame.parameters,
                samples.inputs,
                samples.targets,
                run.experiment.training.loss,
            )
            self.background.begin(TimingOrder(question))

    @Slot(object)
    def _on_begun(self, order: object) -> None:
        self.measure.setText(tr("cancel"))
        self.answer.set_text(tr("Measuring: sample by sample, then as matrices …"))

    @Slot(object)
    def _on_told(self, timing: PassTiming) -> None:
        if not self.background.is_ending:
            self.timing = timing

    @Slot()
    def _on_ended(self) -> None:
        self._show_timing(self.timing)

    def _show_timing(self, timing: PassTiming | None) -> None:
        self.timing = timing
        self.measure.setText(tr("measure"))
        idle = tr("How much quicker is the matrix form?")
        self.answer.set_text(timing_words(timing) if timing else idle)
        self.answer.setToolTip(timing_details(timing) if timing else "")

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for a measurement that cannot be seen."""
        self.background.cancel()
        super().hideEvent(event)

    @Slot(tuple)
    def _on_neuron(self, neuron: tuple[int, int]) -> None:
        self.session.select(replace(self.session.selection, neuron=neuron))
