"""What the user has picked; every panel reads it, any panel may change it."""

from dataclasses import dataclass, replace

import numpy as np

from nnsim.arrays import IntArray


@dataclass(frozen=True)
class Selection:
    """Linked selection.

    Attributes
    ----------
    sample : row of the data set, or None.
    neuron : (layer, number), layer −1 for the inputs, or None.
    weight : index in the flat vector of the weight whose Δω is shown, or None.
    cell : (actual, predicted) class of the confusion matrix, or None.
    set_name : the set that the confusion matrix shows.
    threshold : above which probability the second of two classes is decided for, or
        None for the decision of the network itself.
    """

    sample: int | None = None
    neuron: tuple[int, int] | None = None
    weight: int | None = None
    cell: tuple[int, int] | None = None
    set_name: str = "training"
    threshold: float | None = None

    def wishes(self) -> dict[str, object]:
        """Return the fields of ``Demand`` that follow what is picked."""
        has_output = self.neuron is not None and self.neuron[0] >= 0
        return {
            "neuron": self.neuron if has_output else None,
            "sample": self.sample,
            "threshold": self.threshold,
        }

    def cleared(self) -> "Selection":
        """Return a selection of nothing; set and threshold are settings and stay."""
        return Selection(set_name=self.set_name, threshold=self.threshold)

    def among(self, before: IntArray, after: IntArray) -> "Selection":
        """Return the same selection once samples were edited.

        ``before`` and ``after`` are the samples' numbers for good, rising; a sample
        that is gone is picked no longer.
        """
        if self.sample is None:
            return self
        number = before[self.sample] if self.sample < len(before) else -1
        row = int(np.searchsorted(after, number))
        is_there = row < len(after) and after[row] == number
        return replace(self, sample=row if is_there else None)
