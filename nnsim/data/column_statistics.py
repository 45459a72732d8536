"""What each input of a data set is like, in the units of the data set."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nnsim.arrays import BoolArray, FloatArray, IntArray, frozen

NUMBERS_AT_ONCE = 1 << 20
"""Numbers that are looked at together, so that large tables need little memory."""


@dataclass(frozen=True, eq=False)
class ColumnStatistics:
    """Numbers of each column, (n_columns,), of the values that are there; NaN for none.

    Attributes
    ----------
    n_rows : rows that were looked at.
    deviation : square root of the mean squared distance from the mean, over n.
    n_missing : values that are not a number, or 0 where that stands for missing.
    zero_is_missing : whether 0 stands for "not measured" in a column.
    constant : whether all values that are there are one and the same.
    """

    n_rows: int
    smallest: FloatArray
    largest: FloatArray
    mean: FloatArray
    deviation: FloatArray
    n_missing: IntArray
    zero_is_missing: BoolArray
    constant: BoolArray


def column_statistics(
    inputs: FloatArray,
    input_names: Sequence[str],
    rows: IntArray | None = None,
    missing_when_zero: Sequence[str] = (),
) -> ColumnStatistics:
    """Return the statistics of inputs (n_samples, n_columns) over some rows or all.

    Blocks of rows are put together by Chan, Golub and LeVeque (1983), "Algorithms for
    computing the sample variance".
    """
    gone = frozenset(missing_when_zero)
    zero_is_missing = np.array([name in gone for name in input_names], dtype=np.bool_)
    sums = _Sums(inputs.shape[1])
    n_rows = len(inputs) if rows is None else len(rows)
    step = max(1, NUMBERS_AT_ONCE // max(1, inputs.shape[1]))
    for begin in range(0, n_rows, step):
        end = begin + step
        block = inputs[begin:end] if rows is None else inputs[rows[begin:end]]
        sums.add(block, _is_missing(block, zero_is_missing))
    return sums.result(n_rows, zero_is_missing)


def _is_missing(block: FloatArray, zero_is_missing: BoolArray) -> BoolArray:
    missing: BoolArray = ~np.isfinite(block)
    if zero_is_missing.any():
        missing[:, zero_is_missing] |= block[:, zero_is_missing] == 0.0
    return missing


class _Sums:
    """Counts, means and squared distances of the rows so far."""

    def __init__(self, n_columns: int) -> None:
        self.n = np.zeros(n_columns)
        self.mean = np.zeros(n_columns)
        self.squares = np.zeros(n_columns)
        self.smallest = np.full(n_columns, np.inf)
        self.largest = np.full(n_columns, -np.inf)

    def add(self, block: FloatArray, missing: BoolArray) -> None:
        """Take more rows, (n, n_columns)."""
        there = ~missing
        all_there = bool(there.all())
        n = there.sum(axis=0).astype(np.float64)
        kept = block if all_there else np.where(there, block, 0.0)
        mean = kept.sum(axis=0) / np.maximum(n, 1.0)
        apart = kept - mean
        if not all_there:
            apart[missing] = 0.0
        total = np.maximum(self.n + n, 1.0)
        between = mean - self.mean
        self.squares += np.einsum("ij,ij->j", apart, apart)
        self.squares += between * between * (self.n * n / total)
        self.mean += between * (n / total)
        self.n += n
        low = block if all_there else np.where(there, block, np.inf)
        high = block if all_there else np.where(there, block, -np.inf)
        np.minimum(self.smallest, low.min(axis=0), out=self.smallest)
        np.maximum(self.largest, high.max(axis=0), out=self.largest)

    def result(self, n_rows: int, zero_is_missing: BoolArray) -> ColumnStatistics:
        """Return what was found."""
        seen = self.n > 0.0
        constant = seen & (self.smallest == self.largest)
        deviation = np.sqrt(self.squares / np.maximum(self.n, 1.0))
        # Rounding may leave a hair of a distance where there is none.
        deviation[constant] = 0.0
        mean = np.where(constant, self.smallest, self.mean)
        low, high, mean, deviation = (
            frozen(np.where(seen, numbers, np.nan))
            for numbers in (self.smallest, self.largest, mean, deviation)
        )
        return ColumnStatistics(
            n_rows=n_rows,
            smallest=low,
            largest=high,
            mean=mean,
            deviation=deviation,
            n_missing=frozen(n_rows - self.n.astype(np.int64)),
            zero_is_missing=frozen(zero_is_missing),
            constant=frozen(constant),
        )
