"""What the network says of single samples at a moment, asked row by row."""

import numpy as np

from nnsim.arrays import BoolArray, FloatArray
from nnsim.data.prepare import SET_NAMES, PreparedData
from nnsim.frames.frame import Frame


class Answers:
    """Predictions of one frame; only the rows that are seen are looked up."""

    def __init__(self, data: PreparedData, frame: Frame) -> None:
        self._data = data
        self._frame = frame

    def set_number(self, row: int) -> int:
        """Return the number of the set of a row in ``SET_NAMES``, −1 for none."""
        return self._place(row)[0]

    def predicted_class(self, row: int) -> int:
        """Return the class that is decided for, −1 for none."""
        number, place = self._place(row)
        if number < 0:
            return -1
        predicted = self._frame.evaluations[number].predicted
        return -1 if predicted is None else int(predicted[place])

    def outputs(self, row: int) -> FloatArray | None:
        """Return the outputs (n_outputs,) in the units of the set, None for no set."""
        number, place = self._place(row)
        if number < 0:
            return None
        outputs = self._frame.evaluations[number].outputs[place : place + 1]
        return np.asarray(self._data.to_target_units(outputs)[0])

    def is_wrong(self, row: int) -> bool:
        """Tell whether another class is decided for than the sample's own."""
        labels, predicted = self._data.dataset.labels, self.predicted_class(row)
        return labels is not None and predicted >= 0 and predicted != int(labels[row])

    def wrong_rows(self) -> BoolArray:
        """Return which of all rows (n_samples,) got another class than their own."""
        wrong = np.zeros(self._data.dataset.n_samples, dtype=np.bool_)
        for name, evaluation in zip(SET_NAMES, self._frame.evaluations, strict=True):
            part = self._data.sample_set(name)
            if evaluation.predicted is not None and part.labels is not None:
                wrong[part.rows] = evaluation.predicted != part.labels
        return wrong

    def all_predicted(self, column: int) -> FloatArray:
        """Return the class, or one output, of all rows (n_samples,), NaN for none."""
        found = np.full(self._data.dataset.n_samples, np.nan)
        for name, evaluation in zip(SET_NAMES, self._frame.evaluations, strict=True):
            rows = self._data.sample_set(name).rows
            if evaluation.predicted is not None:
                found[rows] = evaluation.predicted
            else:
                found[rows] = self._data.to_target_units(evaluation.outputs)[:, column]
        return found

    def _place(self, row: int) -> tuple[int, int]:
        """Return the set of a row and its place there; a set's rows are rising."""
        for number, name in enumerate(SET_NAMES):
            rows = self._data.sample_set(name).rows
            place = int(np.searchsorted(rows, row))
            if place < len(rows) and rows[place] == row:
                return number, place
        return -1, -1
