"""The sixteen gates of two inputs (course: First application, logical gates)."""

import numpy as np

from nnsim.arrays import frozen
from nnsim.data.dataset import Dataset

# The outputs for (A, B) = 00, 01, 10, 11. The six that have a name of their own first.
TRUTH_TABLES = {
    "gate-and": "0001",
    "gate-or": "0111",
    "gate-nand": "1110",
    "gate-nor": "1000",
    "gate-xor": "0110",
    "gate-xnor": "1001",
    "gate-false": "0000",
    "gate-true": "1111",
    "gate-a": "0011",
    "gate-b": "0101",
    "gate-not-a": "1100",
    "gate-not-b": "1010",
    "gate-a-and-not-b": "0010",
    "gate-not-a-and-b": "0100",
    "gate-a-or-not-b": "1011",
    "gate-not-a-or-b": "1101",
}
ROWS = ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0))


def gate(key: str) -> Dataset:
    """Return the four rows of a gate; even a constant one has two classes."""
    return Dataset(
        key=key,
        inputs=frozen(np.array(ROWS)),
        input_names=("A", "B"),
        labels=frozen(np.array([int(bit) for bit in TRUTH_TABLES[key]])),
        class_names=("0", "1"),
    )
