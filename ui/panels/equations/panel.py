"""The equations panel: what the present phase computes, with the numbers put in."""

from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from nnsim.frames.frame import Frame, RunInfo
from ui.i18n import count, tr
from ui.narration import batch_name
from ui.panels.calm import Calm
from ui.panels.equations.pages import Page, page_of
from ui.panels.equations.step import focus_of
from ui.panels.equations.view import EquationView
from ui.panels.panel import Panel
from ui.panels.weight_names import node_name
from ui.pointing import Pointed
from ui.selection import Selection
from ui.session import Session
from ui.widgets.elided import ElidedLabel


class Room(QScrollArea):
    """What the equations have room in; ``resized`` when that changes."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class EquationsPanel(Panel):
    """Formulas in three stages: symbols, numbers put in, result.

    Attributes
    ----------
    view : the equations.
    sentence : what to do where there are no numbers.
    all_terms : the button that writes long sums out.
    """

    key: ClassVar[str] = "equations"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.view = EquationView(self)
        self.sentence = ElidedLabel(muted=True, parent=self)
        self.all_terms = QPushButton(tr("all terms"), self)
        self.page = Page()
        self._shown: tuple[object, ...] = ()
        self._calm = Calm()
        self._lay_out()
        self.all_terms.toggled.connect(self._on_all_terms)
        self.view.picked.connect(self._on_picked)
        self.view.pointed.connect(session.pointing.point)
        session.pointing.changed.connect(self._on_pointing)

    def show_run(self, run: RunInfo) -> None:
        """Prepare for another run."""
        self._run, self._frame = run, None
        self.session.pointing.point(None)

    def show_data(self, run: RunInfo) -> None:
        """Follow edited samples of the same run."""
        self._run = run

    def let_run_go(self) -> None:
        """Keep nothing of a run that is over."""
        super().let_run_go()
        self._shown = ()

    def show_frame(self, frame: Frame) -> None:
        """Show the equations of a moment; numbers change five times a second."""
        before, self._frame = self._frame, frame
        is_due = self._calm.due(frame.running)
        if is_due or before is None or (before.trace is None) != (frame.trace is None):
            self._write()

    def show_selection(self, selection: Selection) -> None:
        """Follow the picked neuron, weight and sample."""
        self._write()

    def minimumSizeHint(self) -> QSize:
        """Return a size that is always granted: what is longer can be scrolled."""
        return QSize(160, 90)

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._scroll = Room(self)
        self._scroll.resized.connect(self._fit)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.view)
        self.all_terms.setCheckable(True)
        self.all_terms.setToolTip(tr("Write out every term of the sums."))
        self.all_terms.hide()
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 0, 10, 4)
        foot.addWidget(self.sentence, 1)
        foot.addStretch()
        foot.addWidget(self.all_terms)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)
        self.sentence.set_text(tr("Choose a scene at the top of the window."))

    def _write(self) -> None:
        run, frame = self._run, self._frame
        if run is None or frame is None:
            return
        selection, written_out = self.session.selection, self.all_terms.isChecked()
        key = (
            frame.trace, frame.phase, frame.running and frame.trace is None, run,
            selection.neuron, selection.weight, selection.sample, written_out,
            frame.spec,
        )  # fmt: skip
        if key == self._shown:
            return
        self._shown = key
        self.page = page_of(run, frame, selection, written_out)
        self.view.show_equations(self.page.equations, frame.phase is not None)
        self.sentence.set_text(self.page.sentence)
        self.sentence.setVisible(bool(self.page.sentence))
        self.all_terms.setVisible(self.page.is_shortened or written_out)
        self.set_caption(self._caption_of(run, frame))
        self._fit()

    def _caption_of(self, run: RunInfo, frame: Frame) -> str:
        if frame.trace is None:
            return ""
        focus = focus_of(frame, self.session.selection)
        parts = [tr("step {n}", n=count(frame.trace.step + 1))]
        if focus.layer >= 0:
            parts.append(node_name(frame.spec, focus.layer, focus.neuron))
        parts.append(batch_name(run, frame.trace))
        return " · ".join(parts)

    @Slot()
    def _fit(self) -> None:
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self.view.set_room(self._scroll.maximumViewportSize(), bar)

    @Slot(bool)
    def _on_all_terms(self, checked: bool) -> None:
        self._write()

    @Slot(object)
    def _on_picked(self, target: Pointed) -> None:
        selection = self.session.selection
        if isinstance(target, int):
            self.session.select(replace(selection, weight=target))
        elif (
            isinstance(target, tuple)
            and self._frame is not None
            and target[1] < self._frame.spec.sizes[target[0] + 1]
        ):
            self.session.select(replace(selection, neuron=target))

    @Slot(object)
    def _on_pointing(self, target: Pointed | None) -> None:
        self.view.light(target)
