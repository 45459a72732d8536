"""The mean sample of each class, and how far its samples scatter about it."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.data.dataset import SampleSet
from nnsim.data.prepare import PreparedData
from nnsim.data.preprocessing_steps import STEPS


@dataclass(frozen=True, eq=False)
class Profiles:
    """Mean and standard deviation (divided by n), (n_profiles, n_inputs) each.

    Both are read-only, and not a number for a class without training samples.
    """

    means: FloatArray
    deviations: FloatArray


@dataclass(frozen=True, eq=False)
class ClassProfiles:
    """The training samples of each class, or all of them for regression, summed up.

    Attributes
    ----------
    counts : (n_profiles,) training samples of each class; one number for regression.
    columns : (n_inputs,) number of the data set's input that each network input is.
    in_set_units, in_network_units : before and after the preprocessing, both of the
        inputs that it leaves.
    """

    counts: IntArray
    columns: IntArray
    in_set_units: Profiles
    in_network_units: Profiles


def class_profiles(data: PreparedData) -> ClassProfiles:
    """Return mean and deviation of each input over the training samples of a class."""
    columns = kept_columns(data)
    labels, n_profiles = _labels(data.training, data.n_classes)
    raw = data.dataset.inputs[data.training.rows][:, columns]
    return ClassProfiles(
        counts=frozen(np.bincount(labels, minlength=n_profiles)),
        columns=frozen(columns),
        in_set_units=_profiles(raw, labels, n_profiles),
        in_network_units=_profiles(data.training.inputs, labels, n_profiles),
    )


def kept_columns(data: PreparedData) -> IntArray:
    """Return which inputs of the data set the network's inputs are, (n_inputs,)."""
    columns = np.arange(data.dataset.n_inputs)
    for fitted in data.steps:
        if STEPS[fitted.step].removes:
            columns = np.delete(columns, fitted.columns)
    return columns


def _labels(samples: SampleSet, n_classes: int) -> tuple[IntArray, int]:
    """Return the class of each sample and how many there are: one for regression."""
    if samples.labels is None:
        return np.zeros(len(samples), dtype=np.int64), 1
    return samples.labels, n_classes


def _profiles(inputs: FloatArray, labels: IntArray, n_profiles: int) -> Profiles:
    means = np.full((n_profiles, inputs.shape[1]), np.nan)
    deviations = np.full_like(means, np.nan)
    for label in np.unique(labels).tolist():
        members = inputs[labels == label]
        means[label] = members.mean(axis=0)
        deviations[label] = members.std(axis=0)
    return Profiles(frozen(means), frozen(deviations))
