"""A neuron that the pointer rests on fills the feature space while it is there."""

from PySide6.QtCore import QObject, QTimer, Slot

from ui.panels.network.canvas import NetworkCanvas
from ui.panels.network.moment import NeuronTarget, Target
from ui.panels.network.names import is_bias
from ui.panels.network.values import INPUTS
from ui.session import Session

REST_MS = 250
"""So long the pointer rests before the map changes: passing by changes nothing."""


class NeuronHover(QObject):
    """Wishes for the output of the neuron under the pointer, then the picked one's."""

    def __init__(self, session: Session, canvas: NetworkCanvas) -> None:
        super().__init__(canvas)
        self._session, self._canvas = session, canvas
        self._neuron: tuple[int, int] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._fill)
        canvas.pointed.connect(self._on_pointed)

    @Slot(object)
    def _on_pointed(self, target: Target | None) -> None:
        moment, was_on_one = self._canvas.moment, self._neuron is not None
        self._neuron = None
        self._rest.stop()
        if isinstance(target, NeuronTarget) and moment is not None:
            has_output = target.layer != INPUTS
            if has_output and not is_bias(moment.frame.spec, target):
                self._neuron = (target.layer, target.number)
        if self._neuron is not None:
            self._rest.start()
        elif was_on_one:
            self._session.wish(neuron=self._session.selection.wishes()["neuron"])

    @Slot()
    def _fill(self) -> None:
        self._session.wish(neuron=self._neuron)
