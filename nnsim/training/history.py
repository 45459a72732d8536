"""Error and accuracy of the three sets after each epoch, at full length."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen

COLUMNS = (
    "epoch",
    "step",
    "training_error",
    "validation_error",
    "test_error",
    "training_accuracy",
    "validation_accuracy",
    "test_accuracy",
)


@dataclass(frozen=True)
class Curves:
    """The history as a picture needs it: at most a few hundred points a curve.

    Attributes
    ----------
    epochs : (n_points,), rising.
    errors, accuracies : (3, n_points) for training, validation, test; NaN if absent.
    best_epoch : epoch of the lowest validation error, or −1 without validation.
    """

    epochs: FloatArray
    errors: FloatArray
    accuracies: FloatArray
    best_epoch: int = -1


class History:
    """A table that grows by one row an epoch; row 0 is the state before training."""

    def __init__(self) -> None:
        self._table = np.empty((64, len(COLUMNS)))
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def append(
        self,
        epoch: int,
        step: int,
        errors: tuple[float, float, float],
        accuracies: tuple[float, float, float],
    ) -> None:
        """Add the row of an epoch; the three numbers are in the order of the sets."""
        if self._length == len(self._table):
            grown = np.empty((2 * self._length, len(COLUMNS)))
            grown[: self._length] = self._table
            self._table = grown
        self._table[self._length] = (epoch, step, *errors, *accuracies)
        self._length += 1

    @property
    def rows(self) -> FloatArray:
        """A read-only copy of the table, (n_rows, n_columns) as ``COLUMNS``."""
        return frozen(self._table[: self._length].copy())

    def column(self, name: str) -> FloatArray:
        """Return a copy of one column, (n_rows,)."""
        return frozen(self._table[: self._length, COLUMNS.index(name)].copy())

    def curves(self, most: int = 600) -> Curves:
        """Return the curves thinned to about ``most`` points, extremes kept.

        Each stretch of epochs gives the two rows where its training error is least
        and greatest, so that a jump of one epoch is still seen.
        """
        table = self._table[: self._length]
        kept = extreme_rows(table[:, COLUMNS.index("training_error")], most)
        picked = table[kept]
        return Curves(
            frozen(picked[:, 0].copy()),
            frozen(picked[:, 2:5].T.copy()),
            frozen(picked[:, 5:8].T.copy()),
            self.best_epoch(),
        )

    def best_epoch(self) -> int:
        """Return the epoch of the lowest validation error, −1 without validation."""
        errors = self._table[: self._length, COLUMNS.index("validation_error")]
        finite = np.isfinite(errors)
        if not finite.any():
            return -1
        return int(self._table[np.where(finite, errors, np.inf).argmin(), 0])


def extreme_rows(values: FloatArray, most: int) -> IntArray:
    """Return rising row numbers, ends included, that keep extremes of ``values``."""
    n_rows = len(values)
    if n_rows <= most:
        return np.arange(n_rows)
    width = -(-2 * n_rows // most)
    n_full = n_rows // width
    known = np.where(np.isfinite(values), values, 0.0)
    blocks = known[: n_full * width].reshape(n_full, width)
    starts = np.arange(n_full) * width
    kept = [starts + blocks.argmin(axis=1), starts + blocks.argmax(axis=1)]
    return np.unique(np.concatenate([[0], *kept, [n_rows - 1]]))
