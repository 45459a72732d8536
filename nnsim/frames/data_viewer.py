"""Looks at the data of a run; the same question is answered only once."""

from collections.abc import Callable
from typing import TypeVar

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.data.catalogue import find_entry
from nnsim.data.class_histogram import ClassHistogram, class_histogram
from nnsim.data.column_statistics import ColumnStatistics, column_statistics
from nnsim.data.composition import composition
from nnsim.data.prepare import PreparedData
from nnsim.data.stratified import stratified_rows
from nnsim.frames.data_view import (
    MOST_MATRIX_COLUMNS,
    MOST_POINTS,
    TARGET,
    ColumnView,
    DataView,
    DataWish,
    ScatterMatrix,
    Scope,
)

MOST_ANSWERS = 64
Answer = TypeVar("Answer")


class DataViewer:
    """Answers about one ``PreparedData``; lives where the trainer lives."""

    def __init__(self, data: PreparedData) -> None:
        self.data = data
        self._answers: dict[tuple[object, ...], object] = {}

    def view(self, wish: DataWish | None) -> DataView | None:
        """Return what is wished; columns that are not there are passed over."""
        if wish is None:
            return None
        return self._once(("view", wish), lambda: self._view(wish))

    def _view(self, wish: DataWish) -> DataView:
        dataset, scope = self.data.dataset, wish.scope
        columns = tuple(c for c in wish.matrix if 0 <= c < dataset.n_inputs)
        column = wish.column
        if column is not None and not 0 <= column < dataset.n_inputs:
            column = None
        return DataView(
            self.data,
            wish,
            self._once(("composition",), lambda: composition(self.data)),
            self._statistics(scope) if wish.statistics else None,
            None if column is None else self._column(scope, column),
            self._matrix(scope, columns[:MOST_MATRIX_COLUMNS]) if columns else None,
        )

    def _once(self, key: tuple[object, ...], make: Callable[[], Answer]) -> Answer:
        if key not in self._answers:
            while len(self._answers) >= MOST_ANSWERS:
                del self._answers[next(iter(self._answers))]
            self._answers[key] = make()
        return self._answers[key]  # type: ignore[return-value]

    def _rows(self, scope: Scope) -> IntArray | None:
        return self.data.training.rows if scope == "training" else None

    def _labels(self, scope: Scope) -> IntArray | None:
        if scope == "training":
            return self.data.training.labels
        return self.data.dataset.labels

    def _statistics(self, scope: Scope) -> ColumnStatistics:
        dataset = self.data.dataset
        entry = find_entry(dataset.key)
        zeros = entry.missing_when_zero if entry else ()
        return self._once(
            ("statistics", scope),
            lambda: column_statistics(
                dataset.inputs, dataset.input_names, self._rows(scope), zeros
            ),
        )

    def _histogram(
        self, scope: Scope, inputs: FloatArray, column: int
    ) -> ClassHistogram:
        rows = self._rows(scope)
        values = inputs[:, column] if rows is None else inputs[rows, column]
        return class_histogram(values, self._labels(scope), self.data.n_classes)

    def _before(self, scope: Scope, column: int) -> ClassHistogram:
        return self._once(
            ("before", scope, column),
            lambda: self._histogram(scope, self.data.dataset.inputs, column),
        )

    def _column(self, scope: Scope, column: int) -> ColumnView:
        return self._once(
            ("column", scope, column), lambda: self._make_column(scope, column)
        )

    def _make_column(self, scope: Scope, column: int) -> ColumnView:
        """Follow a column through the steps, by its place."""
        place: int | None = column
        steps = []
        for step in self.data.steps:
            if place is None:
                break
            found = step.numbers_of(place)
            if found is not None:
                steps.append((step.step, found))
            place = step.place_after(place)
        after = None
        if place is not None:
            after = self._histogram(scope, self.data.inputs, place)
        return ColumnView(column, self._before(scope, column), after, tuple(steps))

    def _matrix(self, scope: Scope, columns: tuple[int, ...]) -> ScatterMatrix:
        return self._once(
            ("matrix", scope, columns), lambda: self._make_matrix(scope, columns)
        )

    def _make_matrix(self, scope: Scope, columns: tuple[int, ...]) -> ScatterMatrix:
        dataset = self.data.dataset
        rows = self._once(("subsample", scope), lambda: self._subsample(scope))
        labels, targets = dataset.labels, dataset.values
        values = dataset.inputs[rows[:, None], list(columns)]
        histograms = [self._before(scope, column) for column in columns]
        if targets is not None:
            values = np.column_stack([values, targets[rows, 0]])
            histograms.append(self._histogram(scope, targets, 0))
            columns = (*columns, TARGET)
        return ScatterMatrix(
            columns,
            tuple(histograms),
            frozen(values),
            None if labels is None else frozen(labels[rows]),
            len(self.data.training) if scope == "training" else dataset.n_samples,
        )

    def _subsample(self, scope: Scope) -> IntArray:
        rows = self._rows(scope)
        if rows is None:
            rows = np.arange(self.data.dataset.n_samples)
        chosen = stratified_rows(self._labels(scope), len(rows), MOST_POINTS)
        return frozen(rows[chosen])
