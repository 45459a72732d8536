"""What the user has picked; every panel reads it, any panel may change it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Selection:
    """Linked selection.

    Attributes
    ----------
    sample : row of the data set, or None.
    neuron : (layer, number), layer −1 for the inputs, or None.
    cell : (actual, predicted) class of the confusion matrix, or None.
    set_name : the set that the confusion matrix shows.
    """

    sample: int | None = None
    neuron: tuple[int, int] | None = None
    cell: tuple[int, int] | None = None
    set_name: str = "training"
