"""The way the weights took: one flat vector an epoch, thinned to a byte budget."""

import copy

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen

BYTE_BUDGET = 32 * 2**20


class ParameterTrail:
    """Weights after each ``stride``-th epoch; it doubles when the space is full.

    ``n_cuts`` tells how often a part of the way was forgotten.
    """

    def __init__(self, n_parameters: int, byte_budget: int = BYTE_BUDGET) -> None:
        rows = max(4, min(4096, byte_budget // (8 * n_parameters)))
        self._vectors = np.empty((rows, n_parameters))
        self._epochs = np.empty(rows, dtype=np.int64)
        self._length = 0
        self.stride = 1
        self.n_cuts = 0

    def copied(self) -> "ParameterTrail":
        """Return the same way; what is recorded in one is not seen in the other."""
        twin = copy.copy(self)
        twin._vectors = np.empty_like(self._vectors)
        twin._vectors[: self._length] = self._vectors[: self._length]
        twin._epochs = self._epochs.copy()
        return twin

    def __len__(self) -> int:
        return self._length

    def record(self, epoch: int, parameters: FloatArray) -> None:
        """Keep the weights of an epoch if it falls on the stride."""
        if epoch % self.stride or epoch <= self.last_epoch:
            return
        if self._length == len(self._epochs):
            self._thin()
            if epoch % self.stride:
                return
        self._vectors[self._length] = parameters
        self._epochs[self._length] = epoch
        self._length += 1

    def extend(self, epochs: IntArray, vectors: FloatArray) -> None:
        """Keep the weights (n, n_parameters) of several epochs, rising.

        As long as they fit they are kept at once; else one after the other.
        """
        fits = self._length + len(epochs) <= len(self._epochs)
        if not fits or (len(epochs) and epochs[0] <= self.last_epoch):
            for epoch, vector in zip(epochs.tolist(), vectors, strict=True):
                self.record(epoch, vector)
            return
        on_stride = epochs % self.stride == 0
        kept = int(on_stride.sum())
        end = self._length + kept
        self._vectors[self._length : end] = vectors[on_stride]
        self._epochs[self._length : end] = epochs[on_stride]
        self._length = end

    def kept(self) -> tuple[IntArray, FloatArray]:
        """Return all that is kept: epochs (n_kept,), and weights (n_kept, n_all)."""
        return self.epochs(), frozen(self._vectors[: self._length].copy())

    @classmethod
    def of_kept(
        cls, epochs: IntArray, vectors: FloatArray, stride: int, n_cuts: int
    ) -> "ParameterTrail":
        """Return the way that was kept so; raise ``ValueError`` if it was none."""
        trail = cls(vectors.shape[1])
        n_kept = len(epochs)
        if n_kept > len(trail._epochs) or stride < 1 or vectors.shape[0] != n_kept:
            raise ValueError(vectors.shape)
        trail._vectors[:n_kept], trail._epochs[:n_kept] = vectors, epochs
        trail._length, trail.stride, trail.n_cuts = n_kept, stride, n_cuts
        return trail

    @property
    def last_epoch(self) -> int:
        """The last epoch that is kept, −1 before the first."""
        return int(self._epochs[self._length - 1]) if self._length else -1

    def cut(self, epoch: int) -> None:
        """Forget what came after an epoch."""
        self.n_cuts += 1
        epochs = self._epochs[: self._length]
        self._length = int(np.searchsorted(epochs, epoch, side="right"))

    def _thin(self) -> None:
        self.stride *= 2
        kept = np.flatnonzero(self._epochs[: self._length] % self.stride == 0)
        self._vectors[: len(kept)] = self._vectors[kept]
        self._epochs[: len(kept)] = self._epochs[kept]
        self._length = len(kept)

    def epochs(self, until: int | None = None) -> IntArray:
        """Return the epochs kept up to one, (n_kept,), rising."""
        return frozen(self._epochs[: self._count(until)].copy())

    def rows_apart(self, most: int) -> IntArray:
        """Return at most ``most`` rows, (n,), rising: epochs a power of two apart.

        As a run goes on a row may go, but none comes between two others.
        """
        epochs = self._epochs[: self._length]
        stride = self.stride
        while self.last_epoch >= most * stride:
            stride *= 2
        return np.flatnonzero(epochs % stride == 0)

    def row(self, row: int) -> FloatArray:
        """Return all weights of one epoch that is kept, flat, read-only."""
        return frozen(self._vectors[row].copy())

    def of(self, indices: tuple[int, ...], until: int | None = None) -> FloatArray:
        """Return the way of some weights up to an epoch, (n_kept, n_indices)."""
        return frozen(self._vectors[: self._count(until), list(indices)])

    def _count(self, until: int | None) -> int:
        if until is None:
            return self._length
        return int(np.searchsorted(self._epochs[: self._length], until, side="right"))
