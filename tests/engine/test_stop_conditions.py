"""Stop conditions by themselves: each limit, each reason once, cycles of any length."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnsim.training.best import BestWeights
from nnsim.training.settings import StopSettings
from nnsim.training.stopping import (
    CycleFinder,
    EpochEnd,
    StopConditions,
    StopReason,
)

NEVER = StopSettings(epochs=0)
WEIGHTS = np.array([0.5, -1.0])
ERRORS = st.lists(st.sampled_from([0.5, 0.5 + 2**-11, 0.25, math.nan]), max_size=30)


def end(epoch: int, error: float = 0.5, **others: object) -> EpochEnd:
    known = {"parameters": WEIGHTS, "standstill": False, "repeats": False, **others}
    return EpochEnd(epoch, 4 * epoch, error, **known)  # type: ignore[arg-type]


def reason(settings: StopSettings, given_end: EpochEnd) -> StopReason | None:
    return StopConditions().after_epoch(settings, given_end)


def test_that_each_limit_holds_from_its_own_number_on() -> None:
    limited = StopSettings(epochs=7)
    assert reason(limited, end(6)) is None
    assert reason(limited, end(7)) == StopReason("epochs", 7, 28, 7)
    below = StopSettings(epochs=0, error_below=0.5)
    assert reason(below, end(3, 0.5)) is None
    assert reason(below, end(3, 0.499)) == StopReason("error_below", 3, 12)
    patient = StopSettings(epochs=0, patience=4)
    assert reason(patient, end(9, epochs_since_best=3)) is None
    for since in (4, 5):
        found = reason(patient, end(9, epochs_since_best=since))
        assert found == StopReason("patience", 9, 36, since)
    assert reason(NEVER, end(10**6)) is None


@pytest.mark.parametrize("error", [math.nan, math.inf])
def test_that_a_run_without_a_finite_error_has_diverged(error: float) -> None:
    every = StopSettings(epochs=1, error_below=9.0)
    assert reason(every, end(2, error)) == StopReason("diverged", 2, 8)
    away = end(2, parameters=np.array([0.5, np.inf]))
    assert reason(every, away) == StopReason("diverged", 2, 8)
    conditions = StopConditions()
    assert conditions.after_epoch(every, away) is not None
    assert conditions.after_epoch(every, away) is None


def test_that_a_reason_is_given_once_and_then_the_next_one() -> None:
    conditions = StopConditions()
    settings = StopSettings(epochs=1, error_below=1.0)
    keys = [conditions.after_epoch(settings, end(n)) for n in (1, 2, 3)]
    assert [found and found.key for found in keys] == ["error_below", "epochs", None]
    assert conditions.given == {"error_below", "epochs"}
    assert not conditions.is_open("epochs")
    assert conditions.is_open("patience")


def test_that_a_standstill_is_told_before_its_cycle_of_one() -> None:
    conditions = StopConditions()
    still = [end(n, standstill=n > 1, repeats=True) for n in (1, 2)]
    found = [conditions.after_epoch(NEVER, each) for each in still]
    assert found == [None, StopReason("standstill", 2, 8)]


def test_that_epochs_without_change_are_counted_in_a_row() -> None:
    settings = StopSettings(epochs=0, unchanged_epochs=2, unchanged_by=0.01)
    conditions = StopConditions()
    errors = [0.5, 0.505, 0.4, 0.405, 0.405]
    found = [
        conditions.after_epoch(settings, end(n, error))
        for n, error in enumerate(errors, start=1)
    ]
    assert found == [None, None, None, None, StopReason("unchanged", 5, 20, 2)]
    exact = StopSettings(epochs=0, unchanged_epochs=1, unchanged_by=0.25)
    moved = StopConditions()
    assert moved.after_epoch(exact, end(1, 0.5)) is None
    assert moved.after_epoch(exact, end(2, 0.75)) is None
    assert moved.after_epoch(exact, end(3, 0.75)) is not None


@given(ERRORS, st.lists(st.integers(0, 30), max_size=4))
def test_that_epochs_skimmed_over_count_as_epochs_looked_at(
    errors: list[float], cuts: list[int]
) -> None:
    settings = StopSettings(epochs=0, unchanged_by=2**-11)
    single, skimmed = StopConditions(), StopConditions()
    for part in np.split(np.array(errors), sorted(cuts)):
        skimmed.skim(settings, part)
        for error in part:
            single.skim(settings, np.array([error]))
        assert repr(skimmed.unchanged) == repr(single.unchanged)
    count, before = 0, math.nan
    for error in errors:
        count = count + 1 if abs(error - before) < 2**-11 else 0
        before = error
    assert skimmed.unchanged[0] == count
    assert repr(skimmed.unchanged[1]) == repr(before)


@pytest.mark.parametrize("before", [0, 1, 2, 5, 9])
@pytest.mark.parametrize("length", [1, 2, 3, 5, 8])
def test_that_a_cycle_is_found_with_its_length(before: int, length: int) -> None:
    def weights(epoch: int) -> np.ndarray:
        place = epoch if epoch < before else before + (epoch - before) % length
        return np.array([1.0 + place, -2.0 * place])

    finder = CycleFinder(weights(0))
    found = 0
    for epoch in range(1, 100):
        found = finder.length_after(weights(epoch))
        if found:
            break
    assert found == length
    # Not before it was all round once, nor later than Brent's way has to be.
    assert before + length <= epoch <= 3 * max(before, length) + length


def test_that_weights_that_differ_in_last_digits_are_the_same() -> None:
    finder = CycleFinder(np.array([1e3, 1e-3]))
    assert finder.length_after(np.array([1e3, 1e-3 + 2e-6])) == 0
    again = CycleFinder(np.array([1e3, 1e-3]))
    assert again.length_after(np.array([1e3, 1e-3 + 5e-7])) == 1
    nothing = CycleFinder(np.zeros(2))
    assert nothing.length_after(np.array([1e-300, 0.0])) == 0
    assert CycleFinder(np.zeros(2)).length_after(np.zeros(2)) == 1


def test_that_conditions_that_were_kept_go_on_as_they_were() -> None:
    settings = StopSettings(epochs=0, unchanged_epochs=3, unchanged_by=0.1)
    conditions = StopConditions()
    for n in (1, 2):
        conditions.after_epoch(settings, end(n, repeats=True, parameters=WEIGHTS + n))
    assert conditions.finder is not None
    vector, power, length = conditions.finder.kept()
    finder = CycleFinder.of_kept(vector, power, length)
    again = StopConditions.of_kept(conditions.given, *conditions.unchanged, finder)
    twin = conditions.copied()
    for each in (conditions, again, twin):
        assert each.after_epoch(settings, end(3)) is None
        found = each.after_epoch(settings, end(4))
        assert found is not None
        assert (found.key, found.count) == ("unchanged", 3)
    assert again.given == twin.given == {"unchanged"}


def test_that_a_copy_finds_cycles_by_itself() -> None:
    conditions = StopConditions()
    conditions.after_epoch(NEVER, end(1, repeats=True))
    twin = conditions.copied()
    assert twin.finder is not conditions.finder
    moved = end(2, repeats=True, parameters=WEIGHTS + 1.0)
    conditions.after_epoch(NEVER, moved)
    found = twin.after_epoch(NEVER, end(2, repeats=True))
    assert found == StopReason("cycle", 2, 8, 1)
    assert conditions.is_open("cycle")


def test_that_the_best_weights_are_those_of_the_first_lowest_error() -> None:
    best, weights = BestWeights(), np.array([1.0, 2.0])
    assert (best.epoch, best.epochs_since(5)) == (-1, 0)
    for epoch, error in enumerate([math.nan, 0.5, 0.3, 0.3, 0.4]):
        best.note(epoch, error, weights + epoch)
    assert (best.epoch, best.error, best.epochs_since(7)) == (2, 0.3, 5)
    assert best.parameters is not None
    assert best.parameters.tolist() == [3.0, 4.0]
    best.take(9, 0.2, weights)
    weights[0] = 7.0
    assert (best.epoch, best.error, best.epochs_since(9)) == (9, 0.2, 0)
    assert best.parameters.tolist() == [1.0, 2.0]
    assert not best.parameters.flags.writeable
