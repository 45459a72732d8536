"""Class balance: in which proportions classes are learnt (deck: Confusion matrix).

Only training is changed; every set is judged in the proportions it was observed in.
"""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.chance import Purpose, permutation, stream_key
from nnsim.errors import InputError
from nnsim.training.sampling import Sampler
from nnsim.training.settings import BalanceSettings

BALANCES = ("natural", "equal", "proportions", "weights")
KEYS_PER_EPOCH = 1024
"""Streams of one epoch: one a class and one for the order of all."""


@dataclass(frozen=True, eq=False)
class ResamplingSampler:
    """Visits as many samples as there are, the classes in given proportions.

    Of each class every sample is used once before any is used again; ``order`` of the
    sampler beneath says in which order the chosen samples come.
    """

    beneath: Sampler
    rows_of_class: tuple[IntArray, ...]
    counts: tuple[int, ...]
    seed: int

    @property
    def batch_size(self) -> int:
        """Samples that make one update."""
        return self.beneath.batch_size

    @property
    def repeats(self) -> bool:
        """False: each epoch chooses anew."""
        return False

    def order(self, epoch: int) -> IntArray:
        """Return the samples of an epoch in order, (n_samples,)."""
        chosen = np.concatenate(
            [
                self._choose(rows, count, epoch * KEYS_PER_EPOCH + number)
                for number, (rows, count) in enumerate(
                    zip(self.rows_of_class, self.counts, strict=True)
                )
            ]
        )
        mixed = stream_key(
            self.seed, Purpose.RESAMPLING, (epoch + 1) * KEYS_PER_EPOCH - 1
        )
        chosen = chosen[permutation(mixed, len(chosen))]
        return chosen[self.beneath.order(epoch)]

    def _choose(self, rows: IntArray, count: int, index: int) -> IntArray:
        if not count:
            return rows[:0]
        order = permutation(stream_key(self.seed, Purpose.RESAMPLING, index), len(rows))
        return rows[np.resize(order, count)]


def class_counts(shares: FloatArray, total: int) -> tuple[int, ...]:
    """Return whole numbers in the proportion of ``shares`` that add up to ``total``."""
    exact = shares / shares.sum() * total
    counts = np.floor(exact).astype(np.int64)
    largest = np.argsort(-(exact - counts), kind="stable")[: total - int(counts.sum())]
    counts[largest] += 1
    return tuple(counts.tolist())


def balanced_sampler(
    beneath: Sampler, settings: BalanceSettings, labels: IntArray | None, seed: int
) -> Sampler:
    """Return the sampler that the balance settings ask for, over ``beneath``."""
    if labels is None or settings.method not in ("equal", "proportions"):
        return beneath
    n_classes = int(labels.max()) + 1
    rows = tuple(np.flatnonzero(labels == number) for number in range(n_classes))
    shares = np.ones(n_classes)
    if settings.method == "proportions":
        shares = np.array(settings.shares[:n_classes])
    shares = np.where([len(members) > 0 for members in rows], shares, 0.0)
    counts = class_counts(shares, len(labels))
    return ResamplingSampler(beneath, rows, counts, seed)


def sample_weights(
    settings: BalanceSettings, labels: IntArray | None
) -> FloatArray | None:
    """Return what each sample counts in the loss, (n_samples,), None for all alike."""
    if labels is None or settings.method != "weights":
        return None
    return np.array(settings.shares)[labels]


def check_balance(settings: BalanceSettings, class_names: tuple[str, ...]) -> None:
    """Raise ``InputError`` unless there is a share for each class that is there."""
    if settings.method in ("natural", "equal"):
        return
    if not class_names:
        raise InputError("balance.no_classes", method=settings.method)
    if len(settings.shares) != len(class_names):
        raise InputError(
            "balance.shares",
            given=len(settings.shares),
            wanted=len(class_names),
            classes=", ".join(class_names),
        )
    if not sum(settings.shares) > 0.0:
        raise InputError("balance.zero", classes=", ".join(class_names))
