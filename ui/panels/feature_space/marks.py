"""Which samples the feature space draws, and which of them stand out."""

from collections.abc import Collection
from weakref import ReferenceType, ref

import numpy as np

from nnsim.data.prepare import PreparedData, SetName
from nnsim.frames.frame import FeatureView, Frame, RunInfo
from ui.panels.decisions import predictions
from ui.panels.feature_space.sample_marks import NO_MARKS, SampleMarks
from ui.panels.sample_places import (
    SamplePlaces,
    cell_rows,
    places_in_plane,
    places_on_curve,
    shown_marks,
    wrong_rows,
)
from ui.selection import Selection


class FeatureMarks:
    """Makes the marks of a moment; where samples stand is kept while it is the same."""

    def __init__(self) -> None:
        self.shown = NO_MARKS
        self._places: SamplePlaces | None = None
        self._data: ReferenceType[PreparedData] | None = None
        self._places_of: tuple[object, ...] = (None,) * 3

    def marks(
        self,
        run: RunInfo,
        frame: Frame,
        features: FeatureView,
        sets: Collection[SetName],
        picked: Selection,
    ) -> SampleMarks:
        """Return the marks of a moment: wrong, at work, in the cell, picked."""
        data = run.data
        places, shown = self._followed(run, features, sets), self.shown
        predicted = predictions(data, frame, picked.threshold)
        wrong = wrong_rows(data, predicted)
        no_rows = NO_MARKS
        at_work = data.training.rows[frame.batch] if frame.trace else no_rows
        in_cell, sample = no_rows, no_rows
        if picked.cell is not None:
            in_cell = cell_rows(data, predicted, picked.cell, picked.set_name)
        if picked.sample is not None:
            sample = np.array([picked.sample])
        return SampleMarks(
            places,
            shown,
            wrong=shown[wrong[places.rows[shown]]],
            ringed=places.of_rows(in_cell),
            glowing=places.of_rows(at_work),
            selected=places.of_rows(sample),
        )

    def _followed(
        self, run: RunInfo, features: FeatureView, sets: Collection[SetName]
    ) -> SamplePlaces:
        data, plane = run.data, features.plane
        key = (plane, features.places, sets)
        known = self._places_of
        same = known[2] == sets and all(
            a is b for a, b in zip(known[:2], key[:2], strict=True)
        )
        # Weak: what a hidden panel showed last may be a hundred megabytes.
        same = same and self._data is not None and self._data() is data
        if self._places is None or not same:
            self._data, self._places_of = ref(data), key
            if data.n_inputs == 1:
                self._places = places_on_curve(data)
            else:
                self._places = places_in_plane(data, features.places)
            self.shown = shown_marks(self._places, sets)
        return self._places
