"""Data that are prepared by hand, so that a test knows every number of them."""

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.data.dataset import Dataset, SampleSet
from nnsim.data.prepare import PreparedData
from nnsim.data.target_scaling import fit_target_scale

Rows = tuple[list[int], list[int], list[int]]


def prepared(dataset: Dataset, rows: Rows) -> PreparedData:
    """Return a data set in three sets of these rows, unscaled; classes coded 1 of n."""
    targets = dataset.values
    if targets is None:
        assert dataset.labels is not None
        targets = frozen(np.eye(len(dataset.class_names))[dataset.labels])
    training, validation, test = (_set(dataset, targets, part) for part in rows)
    return PreparedData(
        dataset=dataset,
        inputs=dataset.inputs,
        targets=targets,
        training=training,
        validation=validation,
        test=test,
        steps=(),
        lowest=frozen(dataset.inputs.min(axis=0)),
        highest=frozen(dataset.inputs.max(axis=0)),
        coding="one-per-class",
        target_scale=fit_target_scale("none", dataset.values, np.array(rows[0])),
        numbers=frozen(np.arange(dataset.n_samples)),
        output_names=dataset.target_names or dataset.class_names,
    )


def numbers(rows: list[list[float]]) -> FloatArray:
    """Return a read-only table of numbers."""
    return frozen(np.array(rows, dtype=np.float64))


def _set(dataset: Dataset, targets: FloatArray, part: list[int]) -> SampleSet:
    rows = np.array(part, dtype=np.int64)
    labels = dataset.labels
    return SampleSet(
        rows=rows,
        inputs=frozen(dataset.inputs[rows]),
        targets=frozen(targets[rows]),
        labels=None if labels is None else frozen(labels[rows]),
    )
