"""What can be wished to see of the data, and what is then seen; all of it frozen."""

from dataclasses import dataclass
from typing import Literal

from nnsim.arrays import FloatArray, IntArray
from nnsim.data.class_histogram import ClassHistogram
from nnsim.data.column_statistics import ColumnStatistics
from nnsim.data.composition import Composition
from nnsim.data.prepare import PreparedData
from nnsim.data.preprocessing import ColumnNumbers

Scope = Literal["training", "all"]
MOST_POINTS = 1000
MOST_MATRIX_COLUMNS = 6
TARGET = -1
"""Stands for the first number to predict among the columns of a scatter matrix."""


@dataclass(frozen=True)
class DataWish:
    """What to compute of the data.

    Attributes
    ----------
    scope : the rows that are looked at: the training set or the whole data set.
    statistics : whether the statistics of all columns are wanted.
    column : a column of the data set whose histograms are wanted, or None.
    matrix : columns of the data set for the scatter matrix, () for none.
    """

    scope: Scope = "training"
    statistics: bool = False
    column: int | None = None
    matrix: tuple[int, ...] = ()


@dataclass(frozen=True, eq=False)
class ColumnView:
    """One column before and after preprocessing.

    Attributes
    ----------
    before : histogram in the units of the data set, zeros for missing included.
    after : histogram in network units, or None where the column is left out.
    steps : (key of ``STEPS``, what it found of the column) in order.
    """

    column: int
    before: ClassHistogram
    after: ClassHistogram | None
    steps: tuple[tuple[str, ColumnNumbers], ...]


@dataclass(frozen=True, eq=False)
class ScatterMatrix:
    """Some columns against each other.

    Attributes
    ----------
    columns : (n_columns,) of the data set; without classes the last is ``TARGET``.
    histograms : of each column over all rows of the scope.
    values : (n_points, n_columns) of a stratified subsample, in units of the data set.
    labels : (n_points,) class of each, or None.
    n_rows : rows of the scope.
    """

    columns: tuple[int, ...]
    histograms: tuple[ClassHistogram, ...]
    values: FloatArray
    labels: IntArray | None
    n_rows: int


@dataclass(frozen=True, eq=False)
class DataView:
    """What was asked of the data, with the question; parts not asked for are None."""

    data: PreparedData
    wish: DataWish
    composition: Composition
    statistics: ColumnStatistics | None
    column: ColumnView | None
    matrix: ScatterMatrix | None
