"""A data set: samples with their names, before any split, coding or scaling."""

from collections.abc import Iterator
from dataclasses import dataclass

from nnsim.arrays import FloatArray, IntArray


@dataclass(frozen=True)
class Dataset:
    """Named samples with a class each (``labels``) or numbers to predict (``values``).

    Attributes
    ----------
    inputs : (n_samples, n_inputs), read-only, in the units of ``input_names``.
    labels : (n_samples,) index into ``class_names``, or None for regression.
    values : (n_samples, n_targets) for regression, or None for classification.
    """

    key: str
    inputs: FloatArray
    input_names: tuple[str, ...]
    labels: IntArray | None = None
    class_names: tuple[str, ...] = ()
    values: FloatArray | None = None
    target_names: tuple[str, ...] = ()

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


@dataclass(frozen=True)
class SampleSets:
    """The three sets of a run; validation and test may be empty."""

    training: SampleSet
    validation: SampleSet
    test: SampleSet

    def __iter__(self) -> Iterator[SampleSet]:
        return iter((self.training, self.validation, self.test))
