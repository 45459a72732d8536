"""Error and accuracy of the three sets after each epoch, of runs of any length."""

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.training import extremes
from nnsim.training.curves import Curves
from nnsim.training.extremes import BEST_EPOCH, BEST_ERROR, COUNT, EPOCH, N_FIELDS, ROW

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
CAPACITY = 2**16
FEWEST_BLOCKS = 2
N_PENDING = 256


class History:
    """A table that grows by one row an epoch; row 0 is the state before training.

    At most ``capacity`` blocks are kept. While they suffice, a block is one epoch;
    then ``width``, the epochs of a block, doubles again and again. The first row stays
    a block of its own. A block keeps its last row and the extremes of each curve.

    Raises
    ------
    ValueError
        If the capacity is less than two blocks.
    """

    def __init__(self, capacity: int = CAPACITY) -> None:
        if capacity < FEWEST_BLOCKS:
            raise ValueError(capacity)
        self._width = 1
        self._capacity = capacity
        self._table = np.empty((N_FIELDS, min(64, capacity)))
        self._n_blocks = 0
        # Merging costs much the same for one row as for some hundred.
        self._pending = np.empty((N_PENDING, len(COLUMNS)))
        self._n_pending = 0
        self._n_rows = 0
        self._first_epoch = 0.0
        self._last_epoch = -1
        self._saved_best: tuple[float, float] | None = None

    def __len__(self) -> int:
        """Return how many rows were recorded, merged ones included."""
        return self._n_rows

    @property
    def width(self) -> int:
        """Epochs of a block, 1 while every epoch is kept."""
        self._settle()
        return self._width

    @property
    def last_epoch(self) -> int:
        """The last epoch recorded, −1 if there is none."""
        return self._last_epoch

    def append(
        self,
        epoch: int,
        step: int,
        errors: tuple[float, float, float],
        accuracies: tuple[float, float, float],
    ) -> None:
        """Add the row of an epoch, in the order of the sets, unless it is recorded."""
        if epoch <= self._last_epoch:
            return
        if self._n_pending == N_PENDING:
            self._settle()
        self._pending[self._n_pending] = (epoch, step, *errors, *accuracies)
        self._n_pending += 1
        self._n_rows += 1
        self._last_epoch = epoch

    def extend(self, rows: FloatArray) -> None:
        """Add rows (n, 8) as ``COLUMNS``, but for epochs that are not after the last.

        Raises
        ------
        ValueError
            If the rows have other columns.
        """
        if rows.ndim != 2 or rows.shape[1] != len(COLUMNS):
            raise ValueError(rows.shape)
        before = np.append(self._last_epoch, rows[:-1, EPOCH])
        rows = rows[rows[:, EPOCH] > np.maximum.accumulate(before)[: len(rows)]]
        if len(rows):
            self._settle()
            self._record(rows)
            self._n_rows += len(rows)
            self._last_epoch = int(rows[-1, EPOCH])

    def truncate(self, epoch: int) -> None:
        """Forget all later epochs, and of a block that reaches beyond also the earlier.

        The best epoch is known on if it is not later itself.
        """
        blocks = self._settled()
        n_kept = int(np.searchsorted(blocks[EPOCH], epoch, side="right"))
        if self._saved_best is not None and self._saved_best[0] > epoch:
            self._saved_best = None
        if n_kept < self._n_blocks and 0.0 <= blocks[BEST_EPOCH, n_kept] <= epoch:
            best, error = blocks[[BEST_EPOCH, BEST_ERROR], n_kept].tolist()
            self._saved_best = best, error
        self._n_blocks = n_kept
        self._n_rows = int(blocks[COUNT, :n_kept].sum())
        self._last_epoch = int(blocks[EPOCH, n_kept - 1]) if n_kept else -1
        if not n_kept:
            self._width = 1

    @property
    def rows(self) -> FloatArray:
        """A read-only copy of the last row of each block, (n_blocks, 8) as ``COLUMNS``.

        These are all rows while ``width`` is 1.
        """
        return frozen(self._settled()[ROW].T.copy())

    def column(self, name: str) -> FloatArray:
        """Return a copy of one column of ``rows``, (n_blocks,)."""
        return frozen(self._settled()[COLUMNS.index(name)].copy())

    def best_epoch(self) -> int:
        """Return the epoch of the lowest validation error, −1 without validation."""
        blocks = self._settled()
        errors = blocks[BEST_ERROR]
        best, lowest = -1.0, np.inf
        if errors.size:
            number = int(np.where(np.isnan(errors), np.inf, errors).argmin())
            if not np.isnan(errors[number]):
                best, lowest = blocks[[BEST_EPOCH, BEST_ERROR], number].tolist()
        if self._saved_best is not None and self._saved_best[1] < lowest:
            best = self._saved_best[0]
        return int(best)

    def curves(self, most: int = 600) -> Curves:
        """Return the curves in about ``most`` points, first and last epoch among them.

        Where rows are left out, the least and the greatest value of each curve since
        the row before stand between two rows, so a jump of one epoch is still seen.
        """
        blocks = self._settled()
        if self._width == 1 and self._n_blocks <= most:
            stride, points = 1, blocks[ROW].copy()
        else:
            stride, points = 3, extremes.thinned(blocks, max(most // 3, 1))
        return Curves(
            frozen(points[EPOCH]),
            frozen(points[2:5]),
            frozen(points[5:8]),
            self.best_epoch(),
            stride,
        )

    # Kept and found again -----------------------------------------------------------

    def kept(self) -> tuple[FloatArray, FloatArray]:
        """Return all that it holds: blocks (N_FIELDS, n_blocks), and numbers (6,)."""
        best, error = self._saved_best or (np.nan, np.nan)
        blocks = self._settled().copy()
        begun, rows = self._first_epoch, self._n_rows
        numbers = [self._width, rows, begun, self._last_epoch, best, error]
        return frozen(blocks), frozen(np.array(numbers, dtype=np.float64))

    @classmethod
    def of_kept(cls, blocks: FloatArray, numbers: FloatArray) -> "History":
        """Return the history that was kept so; raise ``ValueError`` if it was none."""
        width, n_rows, first_epoch, last_epoch, best, error = numbers.tolist()
        n_blocks = blocks.shape[1]
        if blocks.shape[0] != N_FIELDS or n_blocks > CAPACITY or width < 1.0:
            raise ValueError(blocks.shape)
        history = cls()
        history._table, history._n_blocks = blocks.copy(), n_blocks
        history._width, history._n_rows = int(width), int(n_rows)
        history._first_epoch, history._last_epoch = first_epoch, int(last_epoch)
        history._saved_best = None if np.isnan(best) else (best, error)
        return history

    # Blocks ------------------------------------------------------------------------

    def _settled(self) -> FloatArray:
        """Return all blocks, (N_FIELDS, n_blocks), as a view."""
        self._settle()
        return self._table[:, : self._n_blocks]

    def _settle(self) -> None:
        pending = self._pending[: self._n_pending]
        self._n_pending = 0
        if len(pending):
            self._record(pending)

    def _record(self, rows: FloatArray) -> None:
        """Take in rows (n, 8) after the last block, the first of them into it."""
        if not self._n_blocks:
            self._first_epoch = rows[0, EPOCH]
        while self._n_blocks + self._n_begun_by(rows) > self._capacity:
            self._width *= 2
            self._replace(0, self._table[:, : self._n_blocks])
        blocks = extremes.blocks_of(rows)
        if self._saved_best is not None:
            extremes.add_validation_error(blocks, *self._saved_best)
            self._saved_best = None
        first = max(self._n_blocks - 1, 0)
        unfinished = self._table[:, first : self._n_blocks]
        self._replace(first, np.concatenate([unfinished, blocks], axis=1))

    def _replace(self, first: int, blocks: FloatArray) -> None:
        """Put blocks, merged to the present width, in place of those from ``first``."""
        numbers = self._numbers(blocks[EPOCH])
        groups = extremes.merged(blocks, np.flatnonzero(np.diff(numbers, prepend=-1)))
        self._n_blocks = first + groups.shape[1]
        if self._n_blocks > self._table.shape[1]:
            size = min(max(2 * self._table.shape[1], self._n_blocks), self._capacity)
            grown = np.empty((N_FIELDS, size))
            grown[:, :first] = self._table[:, :first]
            self._table = grown
        self._table[:, first : self._n_blocks] = groups

    def _n_begun_by(self, rows: FloatArray) -> int:
        """Return how many blocks rows would begin after the last one."""
        last = self._numbers(self._table[EPOCH, : self._n_blocks][-1:])
        numbers = np.concatenate(
            [last if last.size else [-1], self._numbers(rows[:, EPOCH])]
        )
        return int(np.count_nonzero(np.diff(numbers)))

    def _numbers(self, epochs: FloatArray) -> IntArray:
        """Return in which block of the present width each epoch falls, (n,)."""
        return np.ceil((epochs - self._first_epoch) / self._width).astype(np.int64)
