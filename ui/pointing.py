"""What the pointer is on: the same for all panels, so that a term lights its link."""

from PySide6.QtCore import QObject, Signal

Pointed = tuple[int, int] | int
"""A neuron as (layer, number), layer −1 for the inputs, or a weight by its index."""


class Pointing(QObject):
    """Apart from the selection: it changes with every move, and commands nothing."""

    changed = Signal(object)
    epoch_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.target: Pointed | None = None
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
