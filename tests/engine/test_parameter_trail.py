"""The way of the weights within a budget: which epochs are kept, and forgotten."""

import numpy as np
import pytest

from nnsim.arrays import FloatArray
from nnsim.training.trail import ParameterTrail


def weights_of(epochs: FloatArray) -> FloatArray:
    return np.stack([epochs, -2.0 * epochs], axis=1)


def recorded(n_epochs: int, rows: int) -> ParameterTrail:
    trail = ParameterTrail(2, byte_budget=16 * rows)
    for epoch in range(n_epochs):
        trail.record(epoch, np.array([epoch, -2.0 * epoch]))
    return trail


@pytest.mark.parametrize(
    ("n_epochs", "stride"), [(1, 1), (8, 1), (9, 2), (16, 2), (17, 4), (100, 16)]
)
def test_that_a_full_way_keeps_every_second_epoch(n_epochs: int, stride: int) -> None:
    trail = recorded(n_epochs, rows=8)
    kept = np.arange(0.0, n_epochs, stride)
    assert trail.stride == stride
    assert len(trail) == len(kept) <= 8
    assert trail.last_epoch == kept[-1]
    np.testing.assert_array_equal(trail.epochs(), kept)
    np.testing.assert_array_equal(trail.of((0, 1)), weights_of(kept))


@pytest.mark.parametrize("step", [1, 3, 7, 50])
def test_that_epochs_taken_together_are_kept_as_one_by_one(step: int) -> None:
    together, single = ParameterTrail(2, byte_budget=16 * 8), recorded(50, rows=8)
    for first in range(0, 50, step):
        epochs = np.arange(first, min(first + step, 50))
        together.extend(epochs, weights_of(epochs.astype(float)))
    np.testing.assert_array_equal(together.epochs(), single.epochs())
    np.testing.assert_array_equal(together.of((0, 1)), single.of((0, 1)))
    assert together.stride == single.stride


def test_that_an_epoch_kept_already_is_not_kept_again() -> None:
    trail = recorded(5, rows=8)
    trail.record(4, np.zeros(2))
    trail.extend(np.array([3, 4, 5]), np.ones((3, 2)))
    assert trail.epochs().tolist() == [0, 1, 2, 3, 4, 5]
    assert trail.of((0,))[:, 0].tolist() == [0.0, 1.0, 2.0, 3.0, 4.0, 1.0]


def test_that_the_way_until_an_epoch_has_that_epoch_too() -> None:
    trail = recorded(12, rows=8)
    assert trail.epochs(6).tolist() == [0, 2, 4, 6]
    assert trail.epochs(7).tolist() == [0, 2, 4, 6]
    assert trail.of((1,), until=4)[:, 0].tolist() == [0.0, -4.0, -8.0]


def test_that_a_cut_forgets_what_came_after_and_is_counted() -> None:
    trail = recorded(6, rows=8)
    trail.cut(3)
    assert (trail.n_cuts, len(trail), trail.last_epoch) == (1, 4, 3)
    trail.record(4, np.array([9.0, 9.0]))
    trail.cut(10)
    assert trail.n_cuts == 2
    assert trail.of((0,))[:, 0].tolist() == [0.0, 1.0, 2.0, 3.0, 9.0]


def test_that_a_copy_and_its_original_go_on_apart() -> None:
    trail = recorded(5, rows=8)
    twin = trail.copied()
    trail.cut(2)
    trail.record(3, np.array([7.0, 7.0]))
    assert twin.epochs().tolist() == [0, 1, 2, 3, 4]
    np.testing.assert_array_equal(twin.of((0, 1)), weights_of(np.arange(5.0)))
    twin.record(5, np.array([5.0, -10.0]))
    assert trail.epochs().tolist() == [0, 1, 2, 3]
    assert trail.row(3).tolist() == [7.0, 7.0]


def test_that_a_kept_way_comes_back_and_goes_on() -> None:
    trail = recorded(12, rows=8)
    trail.cut(9)
    epochs, vectors = trail.kept()
    again = ParameterTrail.of_kept(epochs, vectors, trail.stride, trail.n_cuts)
    assert (again.stride, again.n_cuts, len(again)) == (2, 1, 5)
    again.record(9, np.zeros(2))
    again.record(10, np.zeros(2))
    assert again.epochs().tolist() == [0, 2, 4, 6, 8, 10]
    np.testing.assert_array_equal(again.of((0, 1), 8), weights_of(np.arange(0, 9, 2.0)))


@pytest.mark.parametrize(("n_epochs", "stride"), [(5000, 1), (3, 0), (2, 1), (4, 1)])
def test_that_what_is_no_way_is_refused(n_epochs: int, stride: int) -> None:
    vectors = np.zeros((5000 if n_epochs == 5000 else 3, 2))
    with pytest.raises(ValueError, match=str(len(vectors))):
        ParameterTrail.of_kept(np.arange(n_epochs), vectors, stride, 0)


def test_that_a_way_has_room_for_four_epochs_however_many_weights() -> None:
    assert len(ParameterTrail(100, byte_budget=1).epochs()) == 0
    trail = ParameterTrail(2, byte_budget=1)
    for epoch in range(4):
        trail.record(epoch, np.zeros(2))
    assert (trail.stride, len(trail)) == (1, 4)
    trail.record(4, np.zeros(2))
    assert trail.stride == 2
