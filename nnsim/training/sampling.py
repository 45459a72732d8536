"""Gradient descent schemes: in which order and groups samples make updates."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from nnsim.arrays import IntArray
from nnsim.chance import Purpose, integers, permutation, stream_key
from nnsim.training.settings import TrainingSettings


class Sampler(Protocol):
    """Says which samples an epoch visits, and how many of them make one update.

    ``repeats`` says whether every epoch visits the same samples in the same order.
    """

    @property
    def batch_size(self) -> int:
        """Samples that make one update."""
        ...

    @property
    def repeats(self) -> bool:
        """Whether every epoch is the same."""
        ...

    def order(self, epoch: int) -> IntArray:
        """Return the samples of an epoch in order, (n_visited,)."""
        ...


def in_file_order(n_samples: int, epoch: int, seed: int) -> IntArray:
    """Every sample once, as they stand in the data."""
    return np.arange(n_samples, dtype=np.int64)


def shuffled(n_samples: int, epoch: int, seed: int) -> IntArray:
    """Every sample once, in an order of the epoch's own."""
    return permutation(stream_key(seed, Purpose.ORDER, epoch), n_samples)


def with_replacement(n_samples: int, epoch: int, seed: int) -> IntArray:
    """As many draws as there are samples, each from all of them (deck: SGD)."""
    return integers(stream_key(seed, Purpose.REPLACEMENT, epoch), n_samples, n_samples)


@dataclass(frozen=True)
class Scheme:
    """One row of the catalogue.

    ``group`` gives the batch size for (n_samples, mini_batch); ``shuffles`` says
    whether the shuffle setting means anything to it, ``visits_all`` whether an epoch
    is sure to visit every sample.
    """

    key: str
    group: Callable[[int, int], int]
    draws: Callable[[int, int, int], IntArray]
    shuffles: bool
    visits_all: bool = True


SCHEMES = {
    row.key: row
    for row in (
        Scheme("sequential", lambda n, mini_batch: 1, in_file_order, shuffles=True),
        Scheme("batch", lambda n, mini_batch: n, in_file_order, shuffles=False),
        Scheme(
            "mini-batch",
            min,
            in_file_order,
            shuffles=True,
        ),
        Scheme(
            "sgd",
            lambda n, mini_batch: 1,
            with_replacement,
            shuffles=False,
            visits_all=False,
        ),
    )
}


@dataclass(frozen=True)
class SchemeSampler:
    """A scheme of the catalogue over a number of samples.

    The last group of a mini-batch epoch is smaller where the sizes do not divide.
    """

    draws: Callable[[int, int, int], IntArray]
    batch_size: int
    n_samples: int
    seed: int

    def order(self, epoch: int) -> IntArray:
        """Return the samples of an epoch in order, (n_samples,)."""
        return self.draws(self.n_samples, epoch, self.seed)

    @property
    def repeats(self) -> bool:
        """Whether every epoch visits the same samples in the same order."""
        return self.draws is in_file_order


@dataclass(frozen=True)
class GivenOrder:
    """Orders written down beforehand, one row an epoch, used again from the first."""

    orders: tuple[IntArray, ...]
    batch_size: int = 1

    def order(self, epoch: int) -> IntArray:
        """Return the given order of an epoch."""
        return self.orders[epoch % len(self.orders)]

    @property
    def repeats(self) -> bool:
        """Whether there is only one order."""
        return len(self.orders) == 1


def make_sampler(settings: TrainingSettings, n_samples: int) -> SchemeSampler:
    """Return the sampler that the training settings ask for."""
    scheme = SCHEMES[settings.scheme]
    draws = shuffled if scheme.shuffles and settings.shuffle else scheme.draws
    batch_size = scheme.group(n_samples, settings.mini_batch)
    return SchemeSampler(draws, batch_size, n_samples, settings.seed)
