"""The bar of a run from its first step to its last: a drag brings the run there."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnsim.frames.frame import Frame
from nnsim.frames.timeline_view import TimelineView
from ui.i18n import count, tr
from ui.session import Session
from ui.widgets.timeline_bar import TimelineBar
from ui.widgets.timeline_marks import TimelineMark

EDIT_TEXTS = {
    "training": "Training settings were changed at step {step}",
    "network": "The network was changed at step {step}",
    "weights": "Weights were set at step {step}",
    "samples": "The samples were changed at step {step}",
    "best": "The best weights were taken back at step {step}",
}
"""The change of the path is left out: nobody made it, and the way goes on as before."""


class TimelineStrip(QWidget):
    """Shows where the present moment lies in its run, and asks for other moments."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._view: TimelineView | None = None
        self.bar: TimelineBar = TimelineBar(tr("Timeline of the run"))
        self.bar.setObjectName("timeline")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self.bar, 1)
        self.bar.sought.connect(session.seek)
        session.frame_changed.connect(self._show_frame)
        session.pointing.epoch_changed.connect(self._on_epoch_pointed)

    @Slot(object)
    def _show_frame(self, frame: Frame) -> None:
        view = frame.timeline
        if view != self._view:
            self._view = view
            marks = marks_of(view)
            self.bar.set_state(view.step, view.end_step, marks, calm=frame.running)

    @Slot(object)
    def _on_epoch_pointed(self, epoch: float | None) -> None:
        """Mark the step of an epoch; unknown where epochs were of unequal length."""
        frame = self._session.frame
        step = None
        if epoch is not None and frame is not None and frame.n_epochs > 0:
            is_even = all(kind != "training" for _, kind in frame.timeline.edits)
            step = round(epoch * frame.n_steps / frame.n_epochs) if is_even else None
        self.bar.point_at(step)


def marks_of(view: TimelineView) -> tuple[TimelineMark, ...]:
    """Return the changes somebody made, and the best step, as marks."""
    marks = [
        TimelineMark(step, "edit", tr(EDIT_TEXTS[kind], step=count(step)))
        for step, kind in view.edits
        if kind in EDIT_TEXTS
    ]
    if view.best_step >= 0:
        text = tr(
            "Lowest error of the validation set: step {step}",
            step=count(view.best_step),
        )
        marks.append(TimelineMark(view.best_step, "best", text))
    return tuple(marks)
