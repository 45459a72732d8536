"""Data as a network learns from them: split, coded and preprocessed."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.data.coding import encode, n_outputs
from nnsim.data.dataset import Dataset, SampleSet, SampleSets
from nnsim.data.preprocessing import FittedStep, apply_steps, undo_steps
from nnsim.data.settings import AnySampleEdit, SetName
from nnsim.data.target_scaling import TargetScale

SET_NAMES: tuple[SetName, ...] = ("training", "validation", "test")


@dataclass(frozen=True, eq=False)
class PreparedData:
    """A data set split, coded and preprocessed; equal only to itself.

    Attributes
    ----------
    inputs : (n_samples, n_inputs) of all samples in network units, read-only; without
        the columns that were dropped.
    targets : (n_samples, n_outputs) of all samples, read-only.
    steps : what was fitted on the training rows, in the order of application.
    lowest, highest : (n_inputs,) of the inputs over all samples, read-only.
    coding : key of ``CODINGS``; without meaning for regression.
    output_names : (n_outputs,) class, "bit 1" (most significant first) or target.
    target_scale : how numbers to predict were scaled, None where there are classes.
    numbers : (n_samples,) number for good of each sample, as edits name it.
    edits, unedited : what was changed by hand, and the data before it; none and None
        where nothing was.
    """

    dataset: Dataset
    inputs: FloatArray
    targets: FloatArray
    training: SampleSet
    validation: SampleSet
    test: SampleSet
    steps: tuple[FittedStep, ...]
    lowest: FloatArray
    highest: FloatArray
    coding: str
    output_names: tuple[str, ...]
    target_scale: TargetScale | None
    numbers: IntArray
    edits: tuple[AnySampleEdit, ...] = ()
    unedited: "PreparedData | None" = None

    @property
    def input_names(self) -> tuple[str, ...]:
        """Names of the network's inputs: those that the preprocessing leaves."""
        return self.steps[-1].names_after if self.steps else self.dataset.input_names

    @property
    def n_inputs(self) -> int:
        """Number of inputs of the network, the bias node not counted."""
        return int(self.inputs.shape[1])

    @property
    def n_outputs(self) -> int:
        """Number of output neurons."""
        return int(self.targets.shape[1])

    @property
    def n_classes(self) -> int:
        """Number of classes, 0 for regression."""
        return len(self.dataset.class_names)

    @property
    def sets(self) -> SampleSets:
        """The three sets together, as a trainer takes them."""
        return SampleSets(self.training, self.validation, self.test)

    def sample_set(self, name: SetName) -> SampleSet:
        """Return one of the three sets by its name in ``SET_NAMES``."""
        return {
            "training": self.training,
            "validation": self.validation,
            "test": self.test,
        }[name]

    def class_counts(self, name: SetName) -> tuple[int, ...]:
        """Return how many samples of each class a set has, () for regression."""
        labels = self.sample_set(name).labels
        if labels is None:
            return ()
        return tuple(np.bincount(labels, minlength=self.n_classes).tolist())

    def to_network_inputs(self, raw: FloatArray) -> FloatArray:
        """Return inputs in the units of the data set as the network sees them.

        ``raw`` is (n, number of inputs of the data set), the result (n, n_inputs).
        """
        return apply_steps(self.steps, raw)

    def to_set_units(self, inputs: FloatArray) -> FloatArray:
        """Return inputs of the network, (n, n_inputs), in the units of the data set.

        Raise ``InputError`` if a step of the preprocessing has no way back.
        """
        return undo_steps(self.steps, inputs)

    def to_target_units(self, outputs: FloatArray) -> FloatArray:
        """Return outputs (n, n_outputs) in the units of the numbers to predict.

        Outputs that stand for classes stay as they are.
        """
        return outputs if self.target_scale is None else self.target_scale.undo(outputs)


def targets_of(
    dataset: Dataset, coding: str, scale: TargetScale | None
) -> tuple[FloatArray, tuple[str, ...]]:
    """Return the targets, (n_samples, n_outputs), and the names of the outputs."""
    if dataset.labels is None:
        assert dataset.values is not None
        assert scale is not None
        return frozen(scale.apply(dataset.values)), dataset.target_names
    n_classes = len(dataset.class_names)
    targets = frozen(encode(dataset.labels, n_classes, coding))
    if coding == "one-per-class":
        return targets, dataset.class_names
    if targets.shape[1] == 1:
        return targets, ("out",)
    n_names = n_outputs(n_classes, coding)
    return targets, tuple(f"bit {number}" for number in range(1, n_names + 1))


def sample_set_of(
    dataset: Dataset, inputs: FloatArray, targets: FloatArray, rows: IntArray
) -> SampleSet:
    """Return the set of these rows of the data set."""
    labels = dataset.labels
    return SampleSet(
        rows=frozen(rows),
        inputs=frozen(np.ascontiguousarray(inputs[rows])),
        targets=frozen(np.ascontiguousarray(targets[rows])),
        labels=None if labels is None else frozen(labels[rows]),
    )
