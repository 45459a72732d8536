"""Which epoch a step is in, where epochs were of unequal length."""

import numpy as np
import pytest

from nnsim.training.epoch_lengths import epoch_of_step, step_of_epoch
from nnsim.training.record import Record

MARKS = ((0, 0, 4), (3, 12, 10), (5, 32, 1))


@pytest.mark.parametrize(
    ("step", "epoch"), [(0, 0), (3, 0), (4, 1), (12, 3), (21, 3), (22, 4), (33, 6)]
)
def test_that_a_step_is_in_the_epoch_that_it_is_made_in(step: int, epoch: int) -> None:
    assert epoch_of_step(MARKS, step) == epoch


@pytest.mark.parametrize("epoch", range(9))
def test_that_the_step_that_begins_an_epoch_is_in_it(epoch: int) -> None:
    assert epoch_of_step(MARKS, step_of_epoch(MARKS, epoch)) == epoch


def test_that_steps_are_whole_numbers_also_before_any_epoch() -> None:
    record, epochs = Record.empty(2), np.array([0, 1, 5])
    assert record.steps_of(epochs).dtype == np.int64
    assert record.steps_of(epochs).tolist() == [0, 0, 0]
    record.note_length(0, 0, 4)
    record.note_length(3, 12, 2)
    assert record.steps_of(epochs).tolist() == [0, 4, 16]
    assert [record.step_of(epoch) for epoch in epochs.tolist()] == [0, 4, 16]
    record.note_length(3, 12, 4)
    assert record.marks == [(0, 0, 4)]
