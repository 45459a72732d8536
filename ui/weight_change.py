"""Weights set by hand, as a step that can be taken back."""

from dataclasses import dataclass

from nnsim.arrays import FloatArray

Weights = tuple[tuple[int, float], ...]
"""(index in the flat vector, value) of each."""


@dataclass(frozen=True)
class WeightChange:
    """What weights were, and what they were set to."""

    before: Weights
    after: Weights

    def followed_by(self, later: "WeightChange") -> "WeightChange":
        """Return both as one step; what a weight was first counts."""
        return WeightChange(
            tuple((dict(later.before) | dict(self.before)).items()),
            tuple((dict(self.after) | dict(later.after)).items()),
        )


def change_of(parameters: FloatArray, after: Weights) -> WeightChange:
    """Return the step from the weights that there are, (n_parameters,)."""
    before = tuple((index, float(parameters[index])) for index, _ in after)
    return WeightChange(before, after)
