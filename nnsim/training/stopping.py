"""Why a run stops by itself."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.training.settings import StopSettings

StopKey = Literal[
    "epochs", "error_below", "unchanged", "patience", "standstill", "cycle", "diverged"
]


@dataclass(frozen=True)
class StopReason:
    """What stopped a run, when, and the number that belongs to it.

    ``count`` is the length of the cycle in epochs, the epochs without change, or the
    limit that was reached, as the key asks.
    """

    key: StopKey
    epoch: int
    step: int
    count: int = 0


@dataclass(frozen=True)
class EpochEnd:
    """What a finished epoch says to the stop conditions.

    ``standstill`` is true where no weight changed and none ever will again;
    ``repeats`` where every epoch is bound to do the same from the same weights, so
    that weights which come back once will come back for ever.
    """

    epoch: int
    step: int
    error: float
    parameters: FloatArray
    standstill: bool
    repeats: bool
    epochs_since_best: int = 0


class CycleFinder:
    """Finds that a sequence of weights repeats (Brent 1980), with one vector kept."""

    TOLERANCE = 1e-9
    """Relative to the largest weight: sums of equal terms differ in their last bits."""

    def __init__(self, parameters: FloatArray) -> None:
        self._kept = parameters.copy()
        self._power = 1
        self._length = 0

    def kept(self) -> tuple[FloatArray, int, int]:
        """Return the vector that is kept, how long, and since when: all it knows."""
        return self._kept, self._power, self._length

    @classmethod
    def of_kept(cls, vector: FloatArray, power: int, length: int) -> "CycleFinder":
        """Return a finder that knows the same."""
        finder = cls(vector)
        finder._power, finder._length = power, length
        return finder

    def length_after(self, parameters: FloatArray) -> int:
        """Return the cycle's length in epochs once it is found, else 0."""
        self._length += 1
        largest = max(float(np.abs(self._kept).max()), np.finfo(float).tiny)
        if np.abs(parameters - self._kept).max() <= self.TOLERANCE * largest:
            return self._length
        if self._length == self._power:
            self._kept = parameters.copy()
            self._power *= 2
            self._length = 0
        return 0


class StopConditions:
    """Watches a run at the end of each epoch; each reason is given once.

    A user who runs on after a reason is not stopped by the same one again.
    """

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._last_error = float("nan")
        self._unchanged = 0
        self._finder: CycleFinder | None = None

    def copied(self) -> "StopConditions":
        """Return conditions that know the same and go on by themselves."""
        twin = copy.copy(self)
        twin._given = set(self._given)
        twin._finder = copy.copy(self._finder)
        return twin

    @property
    def given(self) -> frozenset[str]:
        """The reasons that were given."""
        return frozenset(self._given)

    @property
    def finder(self) -> CycleFinder | None:
        """What looks for a cycle, None before the first epoch that may repeat."""
        return self._finder

    @classmethod
    def of_kept(
        cls,
        given: frozenset[str],
        unchanged: int,
        last_error: float,
        finder: CycleFinder | None,
    ) -> "StopConditions":
        """Return conditions that know the same."""
        conditions = cls()
        conditions._given, conditions._finder = set(given), finder
        conditions._unchanged, conditions._last_error = unchanged, last_error
        return conditions

    @property
    def unchanged(self) -> tuple[int, float]:
        """Epochs in a row without change, and the last error."""
        return self._unchanged, self._last_error

    def is_open(self, key: StopKey) -> bool:
        """Tell whether a reason was not given yet."""
        return key not in self._given

    def skim(self, settings: StopSettings, errors: FloatArray) -> None:
        """Take note of epochs (n,) that gave no reason to stop."""
        if not len(errors):
            return
        before = np.concatenate([[self._last_error], errors[:-1]])
        moves = np.flatnonzero(~(np.abs(errors - before) < settings.unchanged_by))
        if len(moves):
            self._unchanged = len(errors) - 1 - int(moves[-1])
        else:
            self._unchanged += len(errors)
        self._last_error = float(errors[-1])

    def after_epoch(self, settings: StopSettings, end: EpochEnd) -> StopReason | None:
        """Return why to stop now, or None."""
        for reason in self._reasons(settings, end):
            if reason.key not in self._given:
                self._given.add(reason.key)
                return reason
        return None

    def _reasons(self, settings: StopSettings, end: EpochEnd) -> Iterator[StopReason]:
        def because(key: StopKey, count: int = 0) -> StopReason:
            return StopReason(key, end.epoch, end.step, count)

        if not (np.isfinite(end.error) and np.isfinite(end.parameters).all()):
            yield because("diverged")
            return
        unchanged = self._count_unchanged(settings, end.error)
        cycle = self._cycle_length(end) if end.repeats else 0
        if end.standstill:
            yield because("standstill")
        elif cycle:
            yield because("cycle", cycle)
        if end.error < settings.error_below:
            yield because("error_below")
        if 0 < settings.unchanged_epochs <= unchanged:
            yield because("unchanged", unchanged)
        if 0 < settings.patience <= end.epochs_since_best:
            yield because("patience", end.epochs_since_best)
        if 0 < settings.epochs <= end.epoch:
            yield because("epochs", settings.epochs)

    def _count_unchanged(self, settings: StopSettings, error: float) -> int:
        still = abs(error - self._last_error) < settings.unchanged_by
        self._unchanged = self._unchanged + 1 if still else 0
        self._last_error = error
        return self._unchanged

    def _cycle_length(self, end: EpochEnd) -> int:
        if self._finder is None:
            self._finder = CycleFinder(end.parameters)
            return 0
        return self._finder.length_after(end.parameters)
