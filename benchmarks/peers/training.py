"""What every peer can do, and the order in which those in Python visit samples."""

from collections.abc import Callable, Iterator
from typing import Protocol

import numpy as np

from benchmarks.problems import Problem, Scheme
from nnsim.arrays import IntArray


class Training(Protocol):
    """A network that is learning, in whatever way its peer does that."""

    def train(self, n_samples: int) -> int:
        """Train on at least so many samples; return on how many it was."""
        ...


class UnavailableError(Exception):
    """The peer cannot be measured here; the text says why."""


Begin = Callable[[Problem, Scheme], Training]
"""Begins to learn a problem by a scheme; raises ``UnavailableError``."""


class GroupTraining:
    """Training by calling ``update`` with the rows of one group after another.

    ``update`` gets None where a group is all samples. It may stop in the middle of an
    epoch, so that the turn of a slow peer is not longer than that of a quick one.
    """

    def __init__(
        self,
        problem: Problem,
        scheme: Scheme,
        update: Callable[[IntArray | None], None],
    ) -> None:
        self._n_samples = problem.n_samples
        self._group = scheme.group
        self._shuffles = scheme.shuffles
        self._update = update
        self._groups: Iterator[IntArray] = iter(())
        self._random = np.random.default_rng(1)

    def train(self, n_samples: int) -> int:
        done = 0
        while done < n_samples:
            if not self._group:
                self._update(None)
                done += self._n_samples
                continue
            rows = next(self._groups, None)
            if rows is None:
                self._groups = self._epoch()
                continue
            self._update(rows)
            done += len(rows)
        return done

    def _epoch(self) -> Iterator[IntArray]:
        order = self._random.permutation(self._n_samples)
        for begin in range(0, self._n_samples, self._group):
            yield order[begin : begin + self._group]


class EpochTraining:
    """Training by calling ``run`` with a number of whole epochs."""

    def __init__(self, problem: Problem, run: Callable[[int], object]) -> None:
        self._n_samples = problem.n_samples
        self._run = run

    def train(self, n_samples: int) -> int:
        n_epochs = max(1, -(-n_samples // self._n_samples))
        self._run(n_epochs)
        return n_epochs * self._n_samples
