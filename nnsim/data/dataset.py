"""A data set: samples with their names, before any split, coding or scaling."""

from collections.abc import Iterator
from dataclasses import dataclass

from nnsim.arrays import FloatArray, IntArray, frozen


@dataclass(frozen=True, eq=False)
class Quantity:
    """One measured number of each input or each sample; equal only to itself.

    Attributes
    ----------
    name : key of what it is, such as "wavelength".
    unit : its symbol, such as "Å".
    values : (n_inputs,) or (n_samples,), read-only; not a number where unknown.
    """

    name: str
    unit: str
    values: FloatArray


@dataclass(frozen=True)
class Dataset:
    """Named samples with a class each (``labels``) or numbers to predict (``values``).

    Attributes
    ----------
    inputs : (n_samples, n_inputs), read-only, in the units of ``input_names``.
    labels : (n_samples,) index into ``class_names``, or None for regression.
    values : (n_samples, n_targets) for regression, or None for classification.
    axis : where the inputs stand in their order, rising, if they are of one kind and
        neighbours are alike (a spectrum); None where their order has no meaning.
    sample_names : (n_samples,) what each sample is called, or ().
    sample_notes : (n_samples,) what its source says of its class, or ().
    sample_numbers : what else is known of the samples; no network learns from it.
    title, source : of a set of the user's own, what it is called and where it came
        from (a file's name, or nothing for a pasted table); else empty.
    """

    key: str
    inputs: FloatArray
    input_names: tuple[str, ...]
    labels: IntArray | None = None
    class_names: tuple[str, ...] = ()
    values: FloatArray | None = None
    target_names: tuple[str, ...] = ()
    axis: Quantity | None = None
    sample_names: tuple[str, ...] = ()
    sample_notes: tuple[str, ...] = ()
    sample_numbers: tuple[Quantity, ...] = ()
    title: str = ""
    source: str = ""

    @property
    def n_samples(self) -> int:
        """Number of samples."""
        return int(self.inputs.shape[0])

    @property
    def n_inputs(self) -> int:
        """Number of inputs of a sample, the bias node not counted."""
        return int(self.inputs.shape[1])

    @property
    def is_classification(self) -> bool:
        """Whether each sample has a class."""
        return self.labels is not None


@dataclass(frozen=True)
class SampleSet:
    """One of the three sets, as the network sees it.

    Attributes
    ----------
    rows : (n_samples,) rows of the ``Dataset`` these samples are.
    inputs : (n_samples, n_inputs) preprocessed, read-only, C-contiguous.
    targets : (n_samples, n_outputs) coded classes or values, read-only.
    labels : (n_samples,) class index, or None for regression.
    """

    rows: IntArray
    inputs: FloatArray
    targets: FloatArray
    labels: IntArray | None

    def __len__(self) -> int:
        return int(self.inputs.shape[0])

    def part(self, chosen: IntArray) -> "SampleSet":
        """Return some of the samples, by their place in this set."""
        labels = self.labels
        return SampleSet(
            rows=frozen(self.rows[chosen]),
            inputs=frozen(self.inputs[chosen]),
            targets=frozen(self.targets[chosen]),
            labels=None if labels is None else frozen(labels[chosen]),
        )


@dataclass(frozen=True)
class SampleSets:
    """The three sets of a run; validation and test may be empty."""

    training: SampleSet
    validation: SampleSet
    test: SampleSet

    def __iter__(self) -> Iterator[SampleSet]:
        return iter((self.training, self.validation, self.test))
