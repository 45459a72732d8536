"""Which epoch a step is in, where epochs were of unequal length."""

import pytest

from nnsim.training.epoch_lengths import epoch_of_step, step_of_epoch

MARKS = ((0, 0, 4), (3, 12, 10), (5, 32, 1))


@pytest.mark.parametrize(
    ("step", "epoch"), [(0, 0), (3, 0), (4, 1), (12, 3), (21, 3), (22, 4), (33, 6)]
)
def test_that_a_step_is_in_the_epoch_that_it_is_made_in(step: int, epoch: int) -> None:
    assert epoch_of_step(MARKS, step) == epoch


@pytest.mark.parametrize("epoch", range(9))
def test_that_the_step_that_begins_an_epoch_is_in_it(epoch: int) -> None:
    assert epoch_of_step(MARKS, step_of_epoch(MARKS, epoch)) == epoch
