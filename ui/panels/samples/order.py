"""Samples in the order of a column."""

import numpy as np

from nnsim.arrays import IntArray
from nnsim.data.prepare import PreparedData
from ui.panels.sample_places import set_of_rows
from ui.panels.samples.answers import Answers

MOST_SORTED = 200_000
"""Sorting more would hold the window up."""


def sorted_rows(
    data: PreparedData,
    answers: Answers | None,
    rows: IntArray,
    kind: tuple[str, int],
    falling: bool,
) -> IntArray:
    """Return the rows in the order of a column of the table; equal ones keep theirs."""
    name, column = kind
    dataset = data.dataset
    if name == "input":
        keys = dataset.inputs[rows, column]
    elif name == "value" and dataset.values is not None:
        keys = dataset.values[rows, column]
    elif name == "class" and dataset.labels is not None:
        keys = dataset.labels[rows]
    elif name == "name":
        keys = np.array([dataset.sample_names[row] for row in rows.tolist()])
    elif name == "set":
        keys = set_of_rows(data)[rows]
    elif name == "predicted" and answers is not None:
        keys = answers.all_predicted(column)[rows]
    else:
        keys = data.numbers[rows]
    order = np.argsort(keys, kind="stable")
    if falling:
        # From the back, so that equal ones keep their order.
        order = len(keys) - 1 - np.argsort(keys[::-1], kind="stable")
        order = order[::-1]
    return rows[order]
