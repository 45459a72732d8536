"""Split: disjoint sets of the parts asked for, each with the same mix of classes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from nnsim.arrays import IntArray
from nnsim.data.settings import SplitSettings
from nnsim.data.split import DEALS, split_rows
from nnsim.data.tables import table
from nnsim.errors import InputError

SEEDS = st.integers(0, 2**53 - 1)
LABELS = st.lists(st.integers(0, 4), min_size=2, max_size=200).map(np.array)


@st.composite
def settings_of_splits(draw: st.DrawFn) -> SplitSettings:
    """Parts in hundredths with at least half for training, so none comes out empty."""
    training = draw(st.integers(50, 100))
    validation = draw(st.integers(0, 100 - training))
    test = draw(st.integers(0, 100 - training - validation))
    return SplitSettings(
        training=training / 100,
        validation=validation / 100,
        test=test / 100,
        how=draw(st.sampled_from(sorted(DEALS))),
    )


def parts(settings: SplitSettings) -> list[float]:
    return [settings.training, settings.validation, settings.test]


@given(LABELS, settings_of_splits(), SEEDS)
def test_that_the_sets_are_sorted_and_share_no_row(
    labels: IntArray, settings: SplitSettings, seed: int
) -> None:
    sets = split_rows(labels, len(labels), settings, seed)
    together = np.concatenate(sets)
    assert len(set(together.tolist())) == len(together)
    assert set(together.tolist()) <= set(range(len(labels)))
    for rows in sets:
        assert rows.dtype == np.int64
        assert not rows.flags.writeable
        np.testing.assert_array_equal(rows, np.sort(rows))


@given(LABELS, settings_of_splits(), SEEDS)
def test_that_each_set_has_its_part_of_all_samples(
    labels: IntArray, settings: SplitSettings, seed: int
) -> None:
    sets = split_rows(labels, len(labels), settings, seed)
    for rows, part in zip(sets, parts(settings), strict=True):
        assert abs(len(rows) - part * len(labels)) < 1.0 + 1e-6
    if sum(parts(settings)) > 1 - 1e-12:
        assert sum(len(rows) for rows in sets) == len(labels)


@given(LABELS, settings_of_splits(), SEEDS)
def test_that_each_set_has_its_part_of_each_class_to_within_a_sample(
    labels: IntArray, settings: SplitSettings, seed: int
) -> None:
    sets = split_rows(labels, len(labels), settings, seed)
    for label in np.unique(labels):
        size = (labels == label).sum()
        for rows, part in zip(sets, parts(settings), strict=True):
            assert abs((labels[rows] == label).sum() - part * size) <= 1.0 + 1e-6


@given(LABELS, settings_of_splits(), SEEDS)
def test_that_the_split_is_a_function_of_the_seed(
    labels: IntArray, settings: SplitSettings, seed: int
) -> None:
    first = split_rows(labels, len(labels), settings, seed)
    second = split_rows(labels, len(labels), settings, seed)
    for one, other in zip(first, second, strict=True):
        np.testing.assert_array_equal(one, other)


@given(LABELS, settings_of_splits())
def test_that_rows_dealt_in_turn_are_spread_evenly_over_each_class(
    labels: IntArray, settings: SplitSettings
) -> None:
    in_turn = replace(settings, how="alternate")
    sets = split_rows(labels, len(labels), in_turn, seed=0)
    for label in np.unique(labels):
        of_class = np.flatnonzero(labels == label)
        for rows in sets:
            dealt = np.cumsum(np.isin(of_class, rows))
            even = np.arange(1, len(dealt) + 1) * dealt[-1] / len(dealt)
            assert np.abs(dealt - even).max() <= 2.0


@pytest.mark.parametrize(
    ("parts", "dealt"),
    [
        ((0.5, 0.5, 0.0), "TVTVTVTVTV"),
        ((0.4, 0.3, 0.3), "TVXTVXTVXT"),
        ((0.6, 0.2, 0.2), "TTVXTTTVXT"),
        ((0.5, 0.0, 0.0), "T-T-T-T-T-"),
        ((1.0, 0.0, 0.0), "TTTTTTTTTT"),
    ],
)
def test_that_rows_are_dealt_in_turn_in_proportion_to_the_parts(
    parts: tuple[float, float, float], dealt: str
) -> None:
    training, validation, test = parts
    settings = SplitSettings(
        training=training, validation=validation, test=test, how="alternate"
    )
    sets = split_rows(None, 10, settings, seed=0)
    for rows, letter in zip(sets, "TVX", strict=True):
        assert rows.tolist() == [row for row in range(10) if dealt[row] == letter]


def test_that_dealing_in_turn_goes_along_the_numbers_given() -> None:
    settings = SplitSettings(training=0.5, validation=0.5, test=0.0, how="alternate")
    along = np.array([3.0, 0.0, 1.0, 2.0, 1.0, 5.0])
    training, validation, _ = split_rows(None, 6, settings, 0, along)
    assert training.tolist() == [0, 1, 4]
    assert validation.tolist() == [2, 3, 5]


def test_that_a_random_split_does_not_depend_on_the_numbers_given() -> None:
    along = np.cos(np.arange(50.0))
    one, other = (split_rows(None, 50, SplitSettings(), 3, a) for a in (along, None))
    for first, second in zip(one, other, strict=True):
        np.testing.assert_array_equal(first, second)


def test_that_the_deal_does_not_depend_on_the_seed() -> None:
    settings = SplitSettings(how="alternate")
    first, second = (split_rows(None, 100, settings, seed) for seed in (0, 1))
    assert first[0].tolist() == second[0].tolist()


def test_that_an_unknown_deal_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(InputError) as caught:
        split_rows(None, 10, SplitSettings(how="alternating"), 0)
    assert str(caught.value) == (
        "data.split.how: there is no 'alternating' (did you mean 'alternate'?); "
        "choose one of: random, alternate."
    )


def test_that_another_seed_makes_another_split() -> None:
    first, second = (split_rows(None, 100, SplitSettings(), seed) for seed in (0, 1))
    assert first[0].tolist() != second[0].tolist()


def test_that_iris_is_split_into_equal_thirds_of_each_set() -> None:
    labels = table("iris").labels
    assert labels is not None
    sets = split_rows(labels, 150, SplitSettings(), seed=3)
    counts = [np.bincount(labels[rows]).tolist() for rows in sets]
    assert counts == [[30, 30, 30], [10, 10, 10], [10, 10, 10]]


def test_that_small_classes_do_not_bend_the_size_of_a_set() -> None:
    labels = np.repeat(np.arange(10), 3)
    settings = SplitSettings(training=0.5, validation=0.25, test=0.25)
    sets = split_rows(labels, 30, settings, seed=0)
    assert [len(rows) for rows in sets] == [15, 8, 7]


def test_that_all_samples_can_be_for_training() -> None:
    settings = SplitSettings(training=1.0, validation=0.0, test=0.0)
    training, validation, test = split_rows(np.array([0, 1, 1, 0]), 4, settings, 9)
    assert training.tolist() == [0, 1, 2, 3]
    assert len(validation) == len(test) == 0


def test_that_what_no_set_takes_is_left_out() -> None:
    settings = SplitSettings(training=0.3, validation=0.1, test=0.1)
    sizes = [len(rows) for rows in split_rows(None, 40, settings, 0)]
    assert sizes == [12, 4, 4]


def test_that_parts_beyond_one_are_refused() -> None:
    settings = SplitSettings(training=0.6, validation=0.3, test=0.2)
    with pytest.raises(InputError, match=r"data.split: the parts add up to 1\.1"):
        split_rows(None, 10, settings, 0)


def test_that_three_tenths_of_a_digit_too_much_are_not_refused() -> None:
    settings = SplitSettings(training=0.7, validation=0.2, test=0.1 + 1e-12)
    sizes = [len(rows) for rows in split_rows(None, 10, settings, 0)]
    assert sizes == [7, 2, 1]


@pytest.mark.parametrize("training", [0.0, 0.1])
def test_that_a_split_without_training_samples_is_refused(training: float) -> None:
    settings = SplitSettings(training=training, validation=0.9, test=0.0)
    with pytest.raises(InputError, match="no sample is left for training"):
        split_rows(None, 4, settings, 0)
