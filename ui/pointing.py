"""What the pointer is on: the same for all panels, so that a term lights its link."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True)
class WeightLayer:
    """All weights into a layer of neurons, 0 for the first one behind the inputs."""

    layer: int


Pointed = tuple[int, int] | int | WeightLayer
"""A neuron as (layer, number), layer −1 for the inputs, a weight by its index, or all
weights of a layer."""


class Pointing(QObject):
    """Apart from the selection: it changes with every move, and commands nothing."""

    changed = Signal(object)
    epoch_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.target: Pointed | None = None
        self._take_back: Callable[[], None] | None = None
        self.epoch: float | None = None

    def point_at_epoch(self, epoch: float | None) -> None:
        """Say which epoch of the run the pointer is on, None for none."""
        if epoch != self.epoch:
            self.epoch = epoch
            self.epoch_changed.emit(epoch)

    def point(self, target: Pointed | None) -> None:
        """Say what the pointer is on, None for nothing that the panels share."""
        if target != self.target:
            self.target = target
            self.changed.emit(target)

    def hold(self, take_back: Callable[[], None] | None) -> None:
        """Say what takes the drag back that goes on, None where nothing is dragged."""
        self._take_back = take_back

    def take_back(self) -> bool:
        """Take back what is dragged just now; tell whether there was something."""
        take_back, self._take_back = self._take_back, None
        if take_back is not None:
            take_back()
        return take_back is not None
