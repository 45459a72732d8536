"""The history: every epoch while there is room, then blocks that keep extremes."""

from collections.abc import Iterable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnsim.arrays import FloatArray
from nnsim.assemble import assemble
from nnsim.export import history_csv
from nnsim.scene import built_in_scene
from nnsim.training.curves import Curves
from nnsim.training.extremes import extreme_rows
from nnsim.training.history import COLUMNS, History

VALIDATION = COLUMNS.index("validation_error")
MOST = 30
SEEDS = st.integers(0, 2**32 - 1)
CAPACITIES = st.sampled_from([2, 3, 4, 7, 16])
LENGTHS = st.integers(1, 300)


def random_rows(seed: int, n_rows: int) -> FloatArray:
    """Return rows with values that are often equal; some sets are not judged."""
    random = np.random.default_rng(seed)
    rows = random.integers(0, 50, (n_rows, len(COLUMNS))) / 50.0
    rows[:, 0] = np.arange(n_rows)
    rows[:, 1] = 4.0 * rows[:, 0]
    stride = int(random.integers(1, 40))
    judged = np.arange(n_rows) % stride == 0
    rows[np.ix_(~judged, [3, 4, 6, 7])] = np.nan
    if random.random() < 0.3:
        rows[:, [4, 7]] = np.nan
    return rows


def record(history: History, rows: FloatArray, cuts: Iterable[int] = ()) -> None:
    """Record rows in pieces: every other one at once, the others row by row."""
    ends = sorted({min(cut, len(rows)) for cut in cuts})
    for number, piece in enumerate(np.split(rows, ends)):
        if number % 2:
            history.extend(piece)
            continue
        for epoch, step, *six in piece.tolist():
            history.append(int(epoch), int(step), tuple(six[:3]), tuple(six[3:]))


def recorded(rows: FloatArray, capacity: int = 2**16) -> History:
    history = History(capacity)
    history.extend(rows)
    return history


def six(curves: Curves) -> FloatArray:
    return np.concatenate([curves.errors, curves.accuracies])


def brute_best(rows: FloatArray) -> int:
    errors = np.where(np.isfinite(rows[:, VALIDATION]), rows[:, VALIDATION], np.inf)
    return int(rows[errors.argmin(), 0]) if np.isfinite(errors).any() else -1


def finite_extremes(values: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return least and greatest finite value of each curve, (n_curves, n_points)."""
    known = np.isfinite(values)
    lows = np.where(known, values, np.inf).min(axis=1)
    return lows, np.where(known, values, -np.inf).max(axis=1)


# --- recording -----------------------------------------------------------------------


@given(SEEDS, LENGTHS, st.lists(st.integers(0, 300), max_size=6))
def test_that_rows_are_exact_while_there_is_room(
    seed: int, n_rows: int, cuts: list[int]
) -> None:
    rows, history = random_rows(seed, n_rows), History(n_rows + 2)
    record(history, rows, cuts)
    assert history.width == 1
    assert len(history) == n_rows
    assert history.last_epoch == n_rows - 1
    np.testing.assert_array_equal(history.rows, rows)
    for number, name in enumerate(COLUMNS):
        np.testing.assert_array_equal(history.column(name), rows[:, number])


@given(SEEDS, LENGTHS, CAPACITIES, st.lists(st.integers(0, 300), max_size=6))
def test_that_it_does_not_matter_how_rows_come_in(
    seed: int, n_rows: int, capacity: int, cuts: list[int]
) -> None:
    rows, pieces = random_rows(seed, n_rows), History(capacity)
    record(pieces, rows, cuts)
    whole = recorded(rows, capacity)
    assert (pieces.width, len(pieces)) == (whole.width, len(whole))
    np.testing.assert_array_equal(pieces.rows, whole.rows)
    np.testing.assert_array_equal(six(pieces.curves()), six(whole.curves()))


@given(SEEDS, LENGTHS, CAPACITIES)
def test_that_a_full_history_keeps_the_rows_of_multiples_of_its_width(
    seed: int, n_rows: int, capacity: int
) -> None:
    rows = random_rows(seed, n_rows)
    history = recorded(rows, capacity)
    kept = np.union1d(np.arange(0, n_rows, history.width), [n_rows - 1])
    assert len(history.rows) <= capacity
    assert len(history) == n_rows
    np.testing.assert_array_equal(history.rows, rows[kept])


@given(SEEDS, st.integers(1, 100), CAPACITIES)
def test_that_a_replayed_run_is_not_recorded_twice(
    seed: int, n_rows: int, capacity: int
) -> None:
    rows = random_rows(seed, n_rows)
    history = recorded(rows, capacity)
    before = history.rows
    record(history, rows, [n_rows // 2])
    record(history, rows[::-1], [0, n_rows])
    assert len(history) == n_rows
    np.testing.assert_array_equal(history.rows, before)


def test_that_epochs_that_fall_within_one_call_are_left_out() -> None:
    rows = random_rows(1, 6)
    history = recorded(rows[[0, 1, 3, 2, 3, 5]])
    np.testing.assert_array_equal(history.column("epoch"), [0.0, 1.0, 3.0, 5.0])


def test_that_epochs_may_be_far_apart() -> None:
    rows = random_rows(2, 40)
    rows[:, 0] = 7.0 + np.arange(40.0) ** 4
    history = recorded(rows, 8)
    assert len(history.rows) <= 8
    assert history.rows[0].tolist()[0] == 7.0
    assert history.last_epoch == 7 + 39**4
    assert history.best_epoch() == brute_best(rows)


def test_that_memory_stays_bounded_over_ten_million_epochs() -> None:
    history, rows = History(), random_rows(3, 5000)
    rows[:, 2] = 0.5
    rows[1234, 2] = 9.0
    for number in range(2000):
        history.extend(rows)
        rows[:, 0] += len(rows)
        rows[1234, 2] = 0.75 if number != 1000 else 8.0
    assert len(history) == 10_000_000
    assert len(history.rows) <= 2**16
    curves = history.curves()
    assert curves.errors[0].max() == 9.0
    assert np.sort(curves.errors[0])[-2] == 8.0
    assert curves.epochs[-1] == 9_999_999


@pytest.mark.parametrize("capacity", [-1, 0, 1])
def test_that_less_than_two_blocks_are_no_history(capacity: int) -> None:
    with pytest.raises(ValueError, match=str(capacity)):
        History(capacity)


def test_that_rows_with_other_columns_are_refused() -> None:
    with pytest.raises(ValueError, match="7"):
        History().extend(np.zeros((3, 7)))


# --- curves --------------------------------------------------------------------------


@given(SEEDS, LENGTHS, CAPACITIES, st.lists(st.integers(0, 300), max_size=4))
def test_that_the_extremes_of_every_prefix_are_kept(
    seed: int, n_rows: int, capacity: int, cuts: list[int]
) -> None:
    rows, history = random_rows(seed, n_rows), History(capacity)
    for end in sorted({*cuts, n_rows} - {0}):
        record(history, rows[:end], [end // 3, end // 2])
        drawn = finite_extremes(six(history.curves(MOST)))
        real = finite_extremes(rows[:end, 2:].T)
        np.testing.assert_array_equal(drawn, real)


@given(SEEDS, st.integers(1, 2000), st.sampled_from([2, 40, 2**16]))
def test_that_curves_are_few_points_from_the_first_to_the_last_epoch(
    seed: int, n_rows: int, capacity: int
) -> None:
    rows = random_rows(seed, n_rows)
    curves = recorded(rows, capacity).curves(MOST)
    assert len(curves.epochs) <= MOST + 3
    assert (np.diff(curves.epochs) > 0.0).all()
    assert (curves.epochs[0], curves.epochs[-1]) == (0.0, n_rows - 1.0)
    np.testing.assert_array_equal(six(curves)[:, 0], rows[0, 2:])


@given(SEEDS, st.integers(1, 500), st.sampled_from([2, 40, 2**16]))
def test_that_each_curve_ends_on_its_last_known_value(
    seed: int, n_rows: int, capacity: int
) -> None:
    rows = random_rows(seed, n_rows)
    curves = six(recorded(rows, capacity).curves(MOST))
    for values, curve in zip(rows[:, 2:].T, curves, strict=True):
        known = values[np.isfinite(values)]
        drawn = curve[np.isfinite(curve)]
        assert list(drawn[-1:]) == list(known[-1:])


@given(SEEDS, st.integers(1, 500), st.sampled_from([3, 40, 2**16]))
def test_that_every_so_manieth_point_is_a_row(
    seed: int, n_rows: int, capacity: int
) -> None:
    rows = random_rows(seed, n_rows)
    curves = recorded(rows, capacity).curves(MOST)
    epochs = curves.epochs[:: curves.row_stride]
    np.testing.assert_array_equal(epochs, np.round(epochs))
    drawn, real = six(curves)[:, :: curves.row_stride], rows[epochs.astype(int), 2:].T
    is_filled = np.isnan(real) & np.isfinite(drawn)
    assert (is_filled.sum(axis=1) <= 1).all()
    np.testing.assert_array_equal(np.where(is_filled, np.nan, drawn), real)


def test_that_curves_are_whole_as_long_as_they_are_as_few_as_wanted() -> None:
    whole = recorded(random_rows(4, MOST)).curves(MOST)
    assert (whole.row_stride, len(whole.epochs)) == (1, MOST)
    thinned = recorded(random_rows(4, MOST + 1)).curves(MOST)
    assert thinned.row_stride == 3


def test_that_rows_between_extremes_are_those_where_all_sets_are_judged() -> None:
    rows = random_rows(4, 5000)
    rows[:, 2:] = 0.5
    rows[np.arange(5000) % 3 > 0, VALIDATION] = np.nan
    for capacity in (64, 2**16):
        curves = recorded(rows, capacity).curves(MOST)
        assert np.isfinite(curves.errors[1, :: curves.row_stride]).all()


def test_that_a_falling_curve_is_drawn_falling() -> None:
    rows = random_rows(4, 5000)
    rows[:, 2:] = np.geomspace(1.0, 0.01, 5000)[:, np.newaxis]
    for capacity in (64, 2**16):
        assert (np.diff(six(recorded(rows, capacity).curves(MOST))) <= 0.0).all()


def test_that_an_absent_set_stays_absent() -> None:
    rows = random_rows(5, 1000)
    rows[:, [3, 4, 6, 7]] = np.nan
    for capacity in (8, 2**16):
        history = recorded(rows, capacity)
        curves = history.curves(MOST)
        assert np.isnan(six(curves)[[1, 2, 4, 5]]).all()
        assert curves.best_epoch == history.best_epoch() == -1


def test_that_an_infinite_error_hides_no_finite_one() -> None:
    rows = random_rows(6, 400)
    rows[:, 2] = 0.5
    rows[100, 2], rows[101, 2], rows[399, 2] = 7.0, np.inf, np.inf
    for capacity in (4, 2**16):
        training = recorded(rows, capacity).curves(MOST).errors[0]
        assert training[np.isfinite(training)].max() == 7.0


def test_that_an_empty_history_has_no_points() -> None:
    history = History()
    curves = history.curves()
    assert len(history) == len(curves.epochs) == 0
    assert history.last_epoch == curves.best_epoch == -1
    assert history.rows.shape == (0, len(COLUMNS))
    history.extend(np.empty((0, len(COLUMNS))))
    history.truncate(10)
    assert len(history) == 0


def test_that_what_is_handed_out_cannot_be_written_and_stays() -> None:
    history = recorded(random_rows(7, 50))
    curves, rows = history.curves(), history.rows
    before = curves.errors.copy()
    history.truncate(3)
    history.extend(random_rows(8, 100))
    np.testing.assert_array_equal(curves.errors, before)
    for array in (curves.epochs, curves.errors, curves.accuracies, rows):
        assert not array.flags.writeable


# --- best epoch ----------------------------------------------------------------------


@given(SEEDS, LENGTHS, CAPACITIES, st.lists(st.integers(0, 300), max_size=4))
def test_that_the_best_epoch_is_the_first_of_the_lowest_validation_error(
    seed: int, n_rows: int, capacity: int, cuts: list[int]
) -> None:
    rows, history = random_rows(seed, n_rows), History(capacity)
    for end in sorted({*cuts, n_rows} - {0}):
        record(history, rows[:end], [end // 2])
        assert history.best_epoch() == brute_best(rows[:end])
    assert history.curves(MOST).best_epoch == brute_best(rows)


@given(SEEDS, LENGTHS, CAPACITIES, st.integers(0, 300))
def test_that_the_best_epoch_is_known_on_after_a_truncation_behind_it(
    seed: int, n_rows: int, capacity: int, epoch: int
) -> None:
    rows = random_rows(seed, n_rows)
    history = recorded(rows, capacity)
    best = history.best_epoch()
    history.truncate(epoch)
    if best <= epoch:
        assert history.best_epoch() == best
    assert history.best_epoch() <= epoch
    history.extend(rows)
    if best <= epoch:
        assert history.best_epoch() == best
    history.truncate(max(best - 1, -1))
    assert history.best_epoch() < max(best, 0)


# --- truncation ----------------------------------------------------------------------


@given(SEEDS, LENGTHS, st.integers(-1, 300), SEEDS)
def test_that_an_exact_history_is_as_if_it_had_never_gone_further(
    seed: int, n_rows: int, epoch: int, other_seed: int
) -> None:
    rows, other = random_rows(seed, n_rows), random_rows(other_seed, n_rows)
    history, plain = recorded(rows), recorded(rows[: epoch + 1])
    history.truncate(epoch)
    assert (len(history), history.last_epoch) == (len(plain), plain.last_epoch)
    for each in (history, plain):
        each.extend(other[epoch + 1 :])
    assert len(history) == len(plain) == n_rows
    np.testing.assert_array_equal(history.rows, plain.rows)
    np.testing.assert_array_equal(six(history.curves()), six(plain.curves()))
    assert history.best_epoch() == plain.best_epoch()


@given(SEEDS, LENGTHS, CAPACITIES, st.integers(-1, 300))
def test_that_nothing_later_is_told_after_a_truncation(
    seed: int, n_rows: int, capacity: int, epoch: int
) -> None:
    rows = random_rows(seed, n_rows)
    rows[:, 2:] = rows[:, [0]]
    history = recorded(rows, capacity)
    width = history.width
    history.truncate(epoch)
    assert history.last_epoch <= epoch
    assert history.last_epoch > min(epoch, n_rows - 1) - width
    assert len(history) == history.last_epoch + 1
    told = six(history.curves(MOST))
    assert (told <= epoch).all()


@given(SEEDS, st.integers(2, 300), CAPACITIES, st.integers(0, 300))
def test_that_a_row_can_follow_right_after_a_truncation(
    seed: int, n_rows: int, capacity: int, epoch: int
) -> None:
    rows = random_rows(seed, n_rows)
    epoch = min(epoch, n_rows - 1)
    history = recorded(rows, capacity)
    history.truncate(epoch)
    record(history, rows[[epoch]])
    assert history.last_epoch == epoch
    record(history, rows, [n_rows // 2])
    whole = recorded(rows, capacity)
    np.testing.assert_array_equal(history.rows[1:], whole.rows[1:])


# --- export --------------------------------------------------------------------------


@pytest.mark.parametrize(("capacity", "every"), [(64, 1), (8, 8)])
def test_that_the_exported_table_has_every_row_that_is_kept_as_it_was(
    capacity: int, every: int
) -> None:
    run = assemble(built_in_scene("xor-mlp").experiment)
    rows = random_rows(9, 50)
    run.trainer.record.history = recorded(rows, capacity)
    header, *lines = history_csv(run).decode().splitlines()
    assert header == ",".join(COLUMNS)
    table = [[float(cell or "nan") for cell in line.split(",")] for line in lines]
    np.testing.assert_array_equal(table, rows[[*range(0, 49, every), 49]])


# --- extreme rows --------------------------------------------------------------------


@given(SEEDS, st.integers(1, 300), st.integers(2, 60))
def test_that_extreme_rows_rise_from_end_to_end_and_keep_both_extremes(
    seed: int, n_rows: int, most: int
) -> None:
    values = np.random.default_rng(seed).random(n_rows)
    rows = extreme_rows(values, most)
    assert (rows[0], rows[-1]) == (0, n_rows - 1)
    assert (np.diff(rows) > 0).all()
    assert len(rows) <= most + 3
    assert values[rows].min() == values.min()
    assert values[rows].max() == values.max()
