"""The panel of the learning rate: η over the epochs, as the schedule says."""

from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from nnsim.frames.frame import Frame, RunInfo
from nnsim.training.settings import ScheduleSettings, TrainingSettings
from ui.ghosts import ghosts_and_present
from ui.i18n import count, number, tr
from ui.panels.calm import Calm
from ui.panels.ghost_legend import GhostLegend
from ui.panels.learning_rate.points import last_epoch, schedule_points
from ui.panels.learning_rate.view import Schedule, ScheduleView
from ui.panels.panel import Panel
from ui.session import Session

LINES_FOR_LEGEND = 7.0


class LearningRatePanel(Panel):
    """η(t) up to the last epoch, the present one as a dot, pinned runs as ghosts."""

    key: ClassVar[str] = "learning_rate"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.view = ScheduleView(self)
        self.legend = GhostLegend(self)
        self.log_toggle = QCheckBox(tr("log"))
        self._drawn: tuple[object, ...] = ()
        self._calm = Calm()
        self._lay_out()
        self.log_toggle.toggled.connect(self._draw)
        session.pinned_changed.connect(self._draw)
        session.experiment_changed.connect(self._draw)

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.log_toggle.setToolTip(tr("Logarithmic axis of η: a straight line decays"))
        self.log_toggle.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.view.title_axes()
        self.view.set_words(tr("Choose a scene at the top of the window."))
        self.legend.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(0)
        column.addWidget(self.legend)
        column.addWidget(self.view, 1)

    def title_controls(self) -> list[QWidget]:
        """Return whether η has a logarithmic axis."""
        return [self.log_toggle]

    # What is shown -----------------------------------------------------------------

    def show_run(self, run: RunInfo) -> None:
        """Show the schedule of another run."""
        self._run = run
        self.view.set_words("")
        self._draw()

    def show_data(self, run: RunInfo) -> None:
        """Keep the schedule: samples have no part in it."""
        self._run = run

    def show_frame(self, frame: Frame) -> None:
        """Put the dot at the epoch of a moment."""
        self._draw()
        tag = self.view.tag()
        if self._calm.due(frame.running) or not tag:
            rate = number(frame.learning_rate)
            tag = tr("epoch {n}: η {rate}", n=count(frame.n_epochs), rate=rate)
        self.view.show_present(frame.n_epochs, frame.learning_rate, tag)

    @Slot()
    def _draw(self) -> None:
        """Draw the schedules anew if one of them, or the axis, has changed."""
        session = self.session
        if self._run is None or not self.isVisible():
            return
        training = session.experiment.training
        present = 0 if session.frame is None else session.frame.n_epochs
        last, log = last_epoch(training, present), self.log_toggle.isChecked()
        drawn = (session.experiment, session.pinned, last, log)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        ghosts, name = ghosts_and_present(session)
        schedules = [
            Schedule(*schedule_points(ghost.run.experiment.training, last), ghost)
            for ghost in ghosts
        ]
        schedules.append(Schedule(*schedule_points(training, last)))
        self.view.show_schedules(schedules, last, logarithmic=log)
        self.legend.show_ghosts(ghosts, name or tr("now"))
        self.set_caption(schedule_text(training))
        self._use_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._use_room()

    def _use_room(self) -> None:
        high = LINES_FOR_LEGEND * self.view.fonts().metrics.height()
        has_ghosts = len(self.legend.names()) > 1
        self.legend.setVisible(has_ghosts and self.height() >= high)


def schedule_text(training: TrainingSettings) -> str:
    """Return how η changes, in words."""
    schedule: ScheduleSettings = training.schedule
    fields = {"factor": number(schedule.factor, 2), "n": count(schedule.epochs)}
    words = {
        "constant": tr("constant"),
        "steps": tr("× {factor} at once every {n} epochs", **fields),
        "linear": tr("linear decay to × {factor} in {n} epochs", **fields),
        "exponential": tr("exponential decay, × {factor} in {n} epochs", **fields),
    }
    return words.get(schedule.shape, schedule.shape)
