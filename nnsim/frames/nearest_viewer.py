"""The training samples nearest to the cells of a plane, looked up once."""

import numpy as np

from nnsim.arrays import IntArray, frozen
from nnsim.data.prepare import PreparedData
from nnsim.data.stratified import stratified_rows
from nnsim.probes.feature_plane import FeaturePlane
from nnsim.probes.nearest_samples import nearest_samples

MOST_SAMPLES = 2000
"""Of larger training sets a stratified part stands for all."""
SIDES = (8, 16, 30, 45, 60, 90, 120)
"""Cells along a side: few different numbers, since each needs a look-up of its own."""


class NearestViewer:
    """Keeps the look-ups of one plane and its data."""

    def __init__(self) -> None:
        self._known: tuple[PreparedData, FeaturePlane] | None = None
        self._by_side: dict[int, IntArray] = {}

    def rows(self, data: PreparedData, plane: FeaturePlane, side: int) -> IntArray:
        """Return the row of the data set nearest to each cell, (n, n), n <= side."""
        known = self._known
        if known is None or known[0] is not data or known[1] is not plane:
            self._known, self._by_side = (data, plane), {}
        cells = max(each for each in SIDES if each <= max(side, SIDES[0]))
        if cells not in self._by_side:
            rows = judged_rows(data)
            places = plane.places(data.inputs[rows])
            nearest = nearest_samples(places, plane.points(cells, cells))
            self._by_side[cells] = frozen(rows[nearest].reshape(cells, cells))
        return self._by_side[cells]


def judged_rows(data: PreparedData) -> IntArray:
    """Return the rows of the training samples that an error map is judged by."""
    samples = data.training
    if len(samples) <= MOST_SAMPLES:
        return samples.rows
    part = stratified_rows(samples.labels, len(samples), MOST_SAMPLES)
    return frozen(np.asarray(samples.rows[part]))
