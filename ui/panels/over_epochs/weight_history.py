"""The panel of weights over time: how the weights of a neuron went, epoch by epoch."""

from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnsim.frames.frame import Frame, RunInfo
from nnsim.frames.weight_history import WeightHistory
from ui.i18n import tr
from ui.panels.over_epochs.plot import OverEpochsView, Ways
from ui.panels.over_epochs.scale import WayScale
from ui.panels.over_epochs.weight_choice import (
    MOST_WEIGHTS,
    WeightChoice,
    chosen_weights,
)
from ui.panels.panel import Panel
from ui.panels.weight_names import weight_name
from ui.pointing import Pointed
from ui.selection import Selection
from ui.session import Session


class WeightHistoryPanel(Panel):
    """ω of the picked neuron over the epochs, or of the two weights on the axes.

    A line and its link in the network light each other; a click goes to that moment.
    """

    key: ClassVar[str] = "weight_history"
    seconds_between_frames: ClassVar[float] = 0.04

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.view = OverEpochsView(self)
        self._history: WeightHistory | None = None
        self._choice = WeightChoice((), "")
        self._scale = WayScale()
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.addWidget(self.view)
        self.view.set_titles(tr("epoch"), tr("weight ω"))
        self.view.set_words(tr("Choose a scene at the top of the window."))
        self.view.setAccessibleName(self.title())
        self.view.pointed.connect(session.pointing.point)
        self.view.sought.connect(self._on_sought)
        session.pointing.changed.connect(self._on_pointing)
        session.demand_changed.connect(self._on_demand)

    # What is shown -----------------------------------------------------------------

    def show_run(self, run: RunInfo) -> None:
        """Prepare for another run."""
        self._frame = self._history = None
        self._scale.reset()
        self.view.show_ways(Ways.none(), self._scale.linear())
        self.view.set_words("")

    def show_data(self, run: RunInfo) -> None:
        """Keep the lines: samples have no part in them."""

    def show_frame(self, frame: Frame) -> None:
        """Draw the ways up to a moment."""
        self._frame = frame
        if not frame.running or not self._choice.indices:
            self._choose()
        history = frame.weight_history
        if history is None or history.indices != self._choice.indices:
            return
        before = self._history
        if before is None or before.indices != history.indices:
            self._scale.reset()
        self._history = history
        names = tuple(weight_name(frame.spec, index) for index in history.indices)
        self._scale.follow(history.epochs, history.values)
        ways = Ways(
            history.epochs, history.values, history.indices, names, history.present
        )
        self.view.show_ways(ways, self._scale.linear())
        self._on_pointing(self.session.pointing.target)

    def show_selection(self, selection: Selection) -> None:
        """Follow the picked neuron."""
        self._choose()

    def _choose(self) -> None:
        """Ask for the weights that are to be seen, as many as can be named."""
        if self._frame is None:
            return
        session, frame = self.session, self._frame
        self._choice = chosen_weights(
            frame.spec,
            frame.parameters,
            session.selection,
            session.demand.surface_weights,
            min(MOST_WEIGHTS, self.view.most_names()),
        )
        self.set_caption(self._choice.words)
        if self.isVisible():
            session.wish(weights_over_time=self._choice.indices)

    def catch_up(self) -> None:
        """Ask for the weights, too."""
        super().catch_up()
        self._choose()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody needs to take what nobody sees."""
        self.session.wish(weights_over_time=())
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many lines as there is room for names."""
        super().resizeEvent(event)
        self._choose()

    @Slot(object)
    def _on_demand(self) -> None:
        """Follow other axes of the error surface."""
        if self.isVisible():
            self._choose()

    # What the user does --------------------------------------------------------------

    @Slot(object)
    def _on_pointing(self, target: Pointed | None) -> None:
        self.view.bring_forward(target if isinstance(target, int) else None)

    @Slot(int)
    def _on_sought(self, place: int) -> None:
        if self._history is not None:
            self.session.seek(int(self._history.steps[place]))
