"""The best weights so far, by the validation error (deck: Monitoring overtraining)."""

import numpy as np

from nnsim.arrays import FloatArray, frozen


class BestWeights:
    """Keeps a copy of the weights of the epoch with the lowest validation error."""

    def __init__(self) -> None:
        self.epoch = -1
        self.error = np.inf
        self.parameters: FloatArray | None = None

    def note(self, epoch: int, validation_error: float, parameters: FloatArray) -> None:
        """Take note of an epoch; NaN (no validation set) is never the best."""
        if validation_error < self.error:
            self.epoch = epoch
            self.error = validation_error
            self.parameters = frozen(parameters.copy())

    def take(self, epoch: int, error: float, parameters: FloatArray) -> None:
        """Take over what a compiled run found (copied)."""
        self.epoch, self.error = epoch, error
        self.parameters = frozen(parameters.copy())

    def epochs_since(self, epoch: int) -> int:
        """Return how many epochs ago the best one was, 0 if there is none."""
        return epoch - self.epoch if self.parameters is not None else 0
