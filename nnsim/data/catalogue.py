"""All data sets, by key: one row says what a set is and how it is made."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.choices import require_choice
from nnsim.data import regression, shapes
from nnsim.data.clouds import COMMON_PER_RARE, clouds, rare_and_common
from nnsim.data.dataset import Dataset
from nnsim.data.gates import TRUTH_TABLES, gate
from nnsim.data.own_sets import is_own, known_own_set, own_set
from nnsim.data.settings import DataSettings
from nnsim.data.spectra import spectra
from nnsim.data.tables import table
from nnsim.errors import InputError

Family = Literal["gate", "generated", "table", "own"]
Kind = Literal["classification", "regression"]
Generator = Callable[[int, float, int], tuple[FloatArray, IntArray]]
ValueGenerator = Callable[[int, float, int], tuple[FloatArray, FloatArray]]
Curve = Callable[[FloatArray], FloatArray]
Names = tuple[str, ...]

MOST_SAMPLES = 100_000


@dataclass(frozen=True)
class DatasetEntry:
    """One data set.

    Attributes
    ----------
    build : (samples, noise, seed) -> Dataset; a fixed set takes no notice of them.
    samples : how many samples unless asked otherwise; None if the set is fixed.
    noise : standard deviation unless asked otherwise; None if the set has none.
    sample_limits : fewest and most samples that can be asked for.
    missing_when_zero : inputs in which 0 stands for "not measured".
    truth : inputs (n, n_inputs) -> values (n, n_targets) without noise, both in the
        units of the set; None where it is not known.
    """

    key: str
    family: Family
    kind: Kind
    build: Callable[[int, float, int], Dataset]
    samples: int | None = None
    noise: float | None = None
    sample_limits: tuple[int, int] = (2, MOST_SAMPLES)
    missing_when_zero: tuple[str, ...] = ()
    truth: Curve | None = None

    def make(self, samples: int | None, noise: float | None, seed: int) -> Dataset:
        """Return the data set, with the defaults of this entry where None is given.

        Raise ``InputError`` for a number of samples beyond the limits, and for samples
        or noise asked of a set that has no such choice.
        """
        self._check(samples, noise)
        wanted = samples if samples is not None else self.samples
        deviation = noise if noise is not None else self.noise
        return self.build(wanted or 0, deviation or 0.0, seed)

    def _check(self, samples: int | None, noise: float | None) -> None:
        if noise is not None and self.noise is None:
            raise InputError("data.no_noise", set=self.key)
        if samples is None:
            return
        if self.samples is None:
            raise InputError("data.fixed_samples", set=self.key)
        low, high = self.sample_limits
        if not low <= samples <= high:
            raise InputError(
                "data.count", value=samples, set=self.key, low=low, high=high
            )


def _gate(key: str) -> DatasetEntry:
    return DatasetEntry(
        key, "gate", "classification", lambda samples, noise, seed: gate(key)
    )


def _classes(
    key: str, generator: Generator, class_names: Names, samples: int, noise: float
) -> DatasetEntry:
    def build(samples: int, noise: float, seed: int) -> Dataset:
        points, labels = generator(samples, noise, seed)
        return Dataset(
            key=key,
            inputs=frozen(points),
            input_names=("x1", "x2"),
            labels=frozen(labels),
            class_names=class_names,
        )

    return DatasetEntry(
        key=key,
        family="generated",
        kind="classification",
        build=build,
        samples=samples,
        noise=noise,
        sample_limits=(2 * len(class_names), MOST_SAMPLES),
    )


def _values(
    key: str,
    generator: ValueGenerator,
    names: tuple[Names, Names],
    samples: int,
    noise: float,
    truth: Curve | None = None,
) -> DatasetEntry:
    input_names, target_names = names

    def build(samples: int, noise: float, seed: int) -> Dataset:
        inputs, values = generator(samples, noise, seed)
        return Dataset(
            key=key,
            inputs=frozen(inputs),
            input_names=input_names,
            values=frozen(values),
            target_names=target_names,
        )

    return DatasetEntry(
        key=key,
        family="generated",
        kind="regression",
        build=build,
        samples=samples,
        noise=noise,
        truth=truth,
    )


def _clouds(key: str, class_names: Names, samples: int, noise: float) -> DatasetEntry:
    return _classes(key, partial(clouds, key), class_names, samples, noise)


def _imbalanced(key: str, samples: int, noise: float) -> DatasetEntry:
    generator = partial(rare_and_common, key)
    entry = _classes(key, generator, ("positive", "negative"), samples, noise)
    fewest = 2 * (1 + COMMON_PER_RARE)
    return replace(entry, sample_limits=(fewest, MOST_SAMPLES))


def _table(
    key: str,
    read: Callable[[], Dataset] | None = None,
    missing_when_zero: tuple[str, ...] = (),
) -> DatasetEntry:
    return DatasetEntry(
        key=key,
        family="table",
        kind="classification",
        build=lambda samples, noise, seed: read() if read else table(key),
        missing_when_zero=missing_when_zero,
    )


AB, ABC = ("A", "B"), ("A", "B", "C")
CURVE = (("x",), ("y",))
CLOUD = (("x1", "x2"), ("long axis",))

# Columns of generated sets: key, how it is drawn, names, samples, noise.
ENTRIES = (
    *(_gate(key) for key in TRUTH_TABLES),
    _clouds("two-clouds", AB, 100, 0.15),
    _clouds("three-clouds", ABC, 150, 0.1),
    _clouds("clouds-one-side", AB, 100, 0.08),
    _clouds("wide-clouds", AB, 60, 8.0),
    _clouds("unequal-clouds", AB, 100, 0.35),
    _clouds("xor-clouds", AB, 200, 0.13),
    _imbalanced("imbalanced-clouds", 1100, 0.22),
    _classes("moons", shapes.moons, AB, 200, 0.06),
    _classes("circles", shapes.circles, AB, 200, 0.06),
    _classes("spirals", shapes.spirals, AB, 200, 0.02),
    _classes("checkerboard", shapes.checkerboard, AB, 400, 0.0),
    _classes("three-class-disc", shapes.three_class_disc, ABC, 300, 0.0),
    _values("sine", regression.sine, CURVE, 40, 0.3, regression.sine_curve),
    _values("line", regression.line, CURVE, 20, 0.1, regression.line_curve),
    _values("tilted-cloud", regression.tilted_cloud, CLOUD, 200, 0.12),
    _table("iris"),
    _table("iris-uci"),
    _table("pima", missing_when_zero=("plas", "pres", "skin", "insu", "mass")),
    _table("spectra", read=spectra),
)

CATALOGUE: dict[str, DatasetEntry] = {entry.key: entry for entry in ENTRIES}


def entry_for(key: str) -> DatasetEntry:
    """Return the row of a set, also of one of the user's own.

    Raise ``InputError`` for an unknown key and for an own set that is not here.
    """
    if is_own(key):
        return _own(own_set(key))
    require_choice("data.set", key, CATALOGUE)
    return CATALOGUE[key]


def find_entry(key: str) -> DatasetEntry | None:
    """Return the row of a set, None for one that is unknown or not in memory."""
    kept = known_own_set(key)
    return CATALOGUE.get(key) if kept is None else _own(kept)


def _own(kept: Dataset) -> DatasetEntry:
    kind: Kind = "classification" if kept.is_classification else "regression"
    return DatasetEntry(kept.key, "own", kind, lambda samples, noise, seed: kept)


def load_dataset(settings: DataSettings) -> Dataset:
    """Return the data set of the settings; raise ``InputError`` for an unknown key."""
    entry = entry_for(settings.set)
    return entry.make(settings.samples, settings.noise, settings.seed)
