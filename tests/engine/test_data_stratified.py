"""A part of the samples that stands for all of them."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nnsim.data.stratified import stratified_rows


@given(
    sizes=st.lists(st.integers(1, 300), min_size=1, max_size=6),
    most=st.integers(1, 200),
)
def test_that_each_class_has_its_share_to_within_one(
    sizes: list[int], most: int
) -> None:
    labels = np.repeat(np.arange(len(sizes)), sizes)
    rows = stratified_rows(labels, len(labels), most)
    assert len(rows) == min(most, len(labels))
    assert (np.diff(rows) > 0).all()
    counts = np.bincount(labels[rows], minlength=len(sizes))
    shares = np.array(sizes) * len(rows) / len(labels)
    assert (np.abs(counts - shares) < 1.0 + len(sizes)).all()
    assert (counts >= 1).all() or most < len(sizes)


def test_that_few_samples_are_all_there() -> None:
    assert stratified_rows(None, 5, 10).tolist() == [0, 1, 2, 3, 4]


def test_that_the_rows_do_not_follow_the_order_of_the_file() -> None:
    rows = stratified_rows(None, 100_000, 1000)
    # Evenly spaced rows would all have the same gap.
    assert len(set(np.diff(rows).tolist())) > 50
    assert abs(rows.mean() - 50_000) < 5_000


def test_that_the_same_rows_are_drawn_each_time() -> None:
    labels = np.arange(10_000) % 3
    first, again = (stratified_rows(labels, 10_000, 500) for _ in range(2))
    assert np.array_equal(first, again)
