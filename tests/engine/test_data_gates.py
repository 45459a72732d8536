"""The sixteen two-input gates against Python's own operators."""

from collections.abc import Callable

import numpy as np
import pytest

from nnsim.data.gates import TRUTH_TABLES, gate

MEANINGS: dict[str, Callable[[int, int], bool]] = {
    "gate-and": lambda a, b: bool(a and b),
    "gate-or": lambda a, b: bool(a or b),
    "gate-nand": lambda a, b: not (a and b),
    "gate-nor": lambda a, b: not (a or b),
    "gate-xor": lambda a, b: a != b,
    "gate-xnor": lambda a, b: a == b,
    "gate-false": lambda a, b: False,
    "gate-true": lambda a, b: True,
    "gate-a": lambda a, b: bool(a),
    "gate-b": lambda a, b: bool(b),
    "gate-not-a": lambda a, b: not a,
    "gate-not-b": lambda a, b: not b,
    "gate-a-and-not-b": lambda a, b: bool(a and not b),
    "gate-not-a-and-b": lambda a, b: bool(not a and b),
    "gate-a-or-not-b": lambda a, b: bool(a or not b),
    "gate-not-a-or-b": lambda a, b: bool(not a or b),
}


@pytest.mark.parametrize("key", MEANINGS)
def test_that_a_gate_answers_as_its_name_says(key: str) -> None:
    dataset = gate(key)
    assert dataset.inputs.tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert dataset.labels is not None
    expected = [MEANINGS[key](int(a), int(b)) for a, b in dataset.inputs]
    assert dataset.labels.tolist() == [int(answer) for answer in expected]


def test_that_all_sixteen_truth_tables_are_there_once() -> None:
    assert set(TRUTH_TABLES) == set(MEANINGS)
    assert sorted(TRUTH_TABLES.values()) == [f"{n:04b}" for n in range(16)]


@pytest.mark.parametrize("key", ["gate-false", "gate-true"])
def test_that_a_constant_gate_still_has_two_classes(key: str) -> None:
    dataset = gate(key)
    assert dataset.class_names == ("0", "1")
    assert dataset.labels is not None
    assert len(np.unique(dataset.labels)) == 1
