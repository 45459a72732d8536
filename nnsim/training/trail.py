"""The way the weights took: one flat vector an epoch, thinned to a byte budget."""

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen

BYTE_BUDGET = 32 * 2**20


class ParameterTrail:
    """Weights after each ``stride``-th epoch; it doubles when the space is full."""

    def __init__(self, n_parameters: int, byte_budget: int = BYTE_BUDGET) -> None:
        rows = max(4, min(4096, byte_budget // (8 * n_parameters)))
        self._vectors = np.empty((rows, n_parameters))
        self._epochs = np.empty(rows, dtype=np.int64)
        self._length = 0
        self.stride = 1

    def __len__(self) -> int:
        return self._length

    def record(self, epoch: int, parameters: FloatArray) -> None:
        """Keep the weights of an epoch if it falls on the stride."""
        if epoch % self.stride:
            return
        if self._length == len(self._epochs):
            self._thin()
            if epoch % self.stride:
                return
        self._vectors[self._length] = parameters
        self._epochs[self._length] = epoch
        self._length += 1

    def _thin(self) -> None:
        self.stride *= 2
        kept = np.flatnonzero(self._epochs[: self._length] % self.stride == 0)
        self._vectors[: len(kept)] = self._vectors[kept]
        self._epochs[: len(kept)] = self._epochs[kept]
        self._length = len(kept)

    def epochs(self) -> IntArray:
        """Return the epochs kept, (n_kept,), rising."""
        return frozen(self._epochs[: self._length].copy())

    def of(self, indices: tuple[int, ...]) -> FloatArray:
        """Return the way of some weights, (n_kept, n_indices)."""
        return frozen(self._vectors[: self._length, list(indices)])
