"""The real data sets, read strictly from the files that come with the program."""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import numpy as np

from nnsim.arrays import frozen
from nnsim.data.dataset import Dataset
from nnsim.errors import InputError
from nnsim.resources import resource_path


@dataclass(frozen=True)
class Table:
    """How one file is laid out.

    Attributes
    ----------
    file : name in the folder ``data``.
    n_rows : number of samples the file must have, so that a cut file is noticed.
    columns : header of each input column; "class" follows as the last column.
    input_names : the same columns as the user reads them.
    classes : text in the column "class" -> name of the class, in order of label.
    """

    file: str
    n_rows: int
    columns: tuple[str, ...]
    input_names: tuple[str, ...]
    classes: dict[str, str]


IRIS_COLUMNS = ("sepal_length", "sepal_width", "petal_length", "petal_width")
IRIS_NAMES = (
    "sepal length (cm)",
    "sepal width (cm)",
    "petal length (cm)",
    "petal width (cm)",
)
IRIS_CLASSES = {
    "setosa": "setosa",
    "versicolor": "versicolor",
    "virginica": "virginica",
}
# The order of the file; the deck's table of attributes has another one.
PIMA_COLUMNS = ("preg", "plas", "pres", "skin", "insu", "mass", "pedi", "age")
PIMA_CLASSES = {"0": "no diabetes", "1": "diabetes"}

TABLES = {
    "iris": Table("iris.csv", 150, IRIS_COLUMNS, IRIS_NAMES, IRIS_CLASSES),
    "iris-uci": Table("iris-uci.csv", 150, IRIS_COLUMNS, IRIS_NAMES, IRIS_CLASSES),
    "pima": Table("pima.csv", 768, PIMA_COLUMNS, PIMA_COLUMNS, PIMA_CLASSES),
}


def table(key: str) -> Dataset:
    """Return a data set of ``TABLES``, numbers as they are in its file."""
    layout = TABLES[key]
    return read_table(key, layout, resource_path("data", layout.file))


def read_table(key: str, layout: Table, path: Path) -> Dataset:
    """Return the data set in a file of the given layout.

    Raise ``InputError`` that names the file, and the line where one is not as it should
    be: header, number of columns, a finite number, a known class, number of rows.
    """
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError as error:
        raise InputError("data.file_missing", file=path) from error
    header = [*layout.columns, "class"]
    if not lines or lines[0].split(",") != header:
        _refuse(path, 1, f"the header is not {','.join(header)!r}")
    if len(lines) != layout.n_rows + 1:
        problem = f"{len(lines) - 1} samples instead of {layout.n_rows}"
        _refuse(path, len(lines), problem)
    names = list(layout.classes)
    inputs = np.empty((layout.n_rows, len(layout.columns)))
    labels = np.empty(layout.n_rows, dtype=np.int64)
    for row, line in enumerate(lines[1:]):
        cells = line.split(",")
        if len(cells) != len(header):
            _refuse(path, row + 2, f"{len(cells)} columns instead of {len(header)}")
        if cells[-1] not in layout.classes:
            _refuse(path, row + 2, f"{cells[-1]!r} is no class of this set")
        inputs[row] = [_number(path, row + 2, cell) for cell in cells[:-1]]
        labels[row] = names.index(cells[-1])
    return Dataset(
        key=key,
        inputs=frozen(inputs),
        input_names=layout.input_names,
        labels=frozen(labels),
        class_names=tuple(layout.classes.values()),
    )


def _number(path: Path, line: int, cell: str) -> float:
    """Return the finite number that a cell holds."""
    try:
        number = float(cell)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        _refuse(path, line, f"{cell!r} is not a number")
    return number


def _refuse(path: Path, line: int, problem: str) -> NoReturn:
    raise InputError("data.file_row", file=path, line=line, problem=problem)
