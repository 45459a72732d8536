"""Where samples stand in the feature space, and which of very many are drawn."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import cast

import numpy as np

from nnsim.arrays import BoolArray, FloatArray, IntArray
from nnsim.data.prepare import SET_NAMES, PreparedData
from ui.widgets.markers import NEUTRAL

MOST_SAMPLES = 2000
"""So many marks of a set are drawn; training and all numbers take every sample."""
NO_CLASS = -1
NO_ENTRIES: IntArray = np.empty(0, np.int64)


@dataclass(frozen=True, eq=False)
class SamplePlaces:
    """One entry for each mark that could be drawn; all arrays (n_marks,).

    Attributes
    ----------
    rows : row of the data set.
    x, y : place in data units of the plot.
    looks : class (or, over one input, target) that gives hue and shape, ``NEUTRAL``
        for a value over several inputs.
    sets : index into ``SET_NAMES``, −1 for a sample in no set.
    """

    rows: IntArray
    x: FloatArray
    y: FloatArray
    looks: IntArray
    sets: IntArray

    def of_rows(self, rows: IntArray) -> IntArray:
        """Return the entries that belong to rows of the data set."""
        if len(rows) < 2:
            return np.flatnonzero(self.rows == rows[0]) if len(rows) else NO_ENTRIES
        return np.flatnonzero(np.isin(self.rows, rows))


def set_of_rows(data: PreparedData) -> IntArray:
    """Return the set of each row of the data set, (n_samples,), −1 for none."""
    sets = np.full(data.dataset.n_samples, -1)
    for index, name in enumerate(SET_NAMES):
        sets[data.sample_set(name).rows] = index
    return sets


def places_in_plane(data: PreparedData, places: FloatArray) -> SamplePlaces:
    """Return the samples at their places (n_samples, 2) on a plane."""
    n_samples = data.dataset.n_samples
    labels = data.dataset.labels
    return SamplePlaces(
        np.arange(n_samples),
        places[:, 0],
        places[:, 1],
        np.full(n_samples, NEUTRAL) if labels is None else labels,
        set_of_rows(data),
    )


def places_on_curve(data: PreparedData) -> SamplePlaces:
    """Return targets over the one input: one mark a target, or one a class."""
    n_samples = data.dataset.n_samples
    labels = data.dataset.labels
    sets = set_of_rows(data)
    rows = np.arange(n_samples)
    x = data.inputs[:, 0]
    if labels is not None:
        return SamplePlaces(rows, x, data.targets.max(axis=1), labels, sets)
    n_targets = data.n_outputs
    return SamplePlaces(
        np.tile(rows, n_targets),
        np.tile(x, n_targets),
        data.targets.T.ravel(),
        np.repeat(np.arange(n_targets), n_samples),
        np.tile(sets, n_targets),
    )


def shown_marks(
    places: SamplePlaces, set_names: Collection[str], most: int = MOST_SAMPLES
) -> IntArray:
    """Return the entries to draw: all of the chosen sets, or ``most`` of a large one.

    Each class gives the same share of its set, evenly spaced, never by chance, so a
    set looks the same whichever others are shown.
    """
    parts = [np.empty(0, np.intp)]
    for index, name in enumerate(SET_NAMES):
        members = np.flatnonzero(places.sets == index)
        if name in set_names:
            parts.append(members[_even_share(places.looks[members], most)])
    return np.sort(np.concatenate(parts))


def _even_share(looks: IntArray, most: int) -> IntArray:
    """Return about ``most`` of the entries of a set, at least one of each look."""
    if len(looks) <= most:
        return np.arange(len(looks))
    parts = []
    for look in np.unique(looks):
        alike = np.flatnonzero(looks == look)
        count = max(1, len(alike) * most // len(looks))
        parts.append(alike[np.linspace(0, len(alike) - 1, count).astype(np.intp)])
    return np.concatenate(parts)


def at_most(entries: IntArray, most: int = MOST_SAMPLES) -> IntArray:
    """Return all of the entries, or so many of them, evenly spaced."""
    if len(entries) <= most:
        return entries
    return entries[np.linspace(0, len(entries) - 1, most).astype(np.intp)]


def wrong_rows(data: PreparedData, predicted: IntArray) -> BoolArray:
    """Return which rows of the data set got another class than their own."""
    labels = data.dataset.labels
    if labels is None:
        return np.zeros(data.dataset.n_samples, np.bool_)
    return cast(BoolArray, (predicted != labels) & (predicted != NO_CLASS))


def cell_rows(
    data: PreparedData, predicted: IntArray, cell: tuple[int, int], set_name: str
) -> IntArray:
    """Return the rows of the data set that one cell of the confusion matrix counts."""
    labels = data.dataset.labels
    if labels is None or set_name not in SET_NAMES:
        return np.empty(0, np.int64)
    actual, answer = cell
    in_set = np.zeros(len(labels), np.bool_)
    in_set[data.sample_set(set_name).rows] = True
    return np.flatnonzero(in_set & (labels == actual) & (predicted == answer))
