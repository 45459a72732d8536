"""The height of an error surface."""

import numpy as np
import pytest

from nnsim.probes.log_error import log_error


def test_that_the_height_is_the_decimal_logarithm() -> None:
    assert log_error(np.array([0.01, 0.1, 1.0])) == pytest.approx([-2.0, -1.0, 0.0])


def test_that_zero_lies_half_a_decade_under_the_least_other_error() -> None:
    assert log_error(np.array([0.0, 0.1, 1.0])) == pytest.approx([-1.5, -1.0, 0.0])


def test_that_nothing_lies_more_than_five_decades_deep() -> None:
    assert log_error(np.array([1e-9, 1.0])) == pytest.approx([-5.0, 0.0])


def test_that_errors_that_are_no_numbers_have_no_height() -> None:
    heights = log_error(np.array([[np.inf, np.nan], [0.1, 1.0]]))
    assert np.isnan(heights[0]).all()
    assert heights[1] == pytest.approx([-1.0, 0.0])


def test_that_an_error_of_zero_everywhere_is_level() -> None:
    assert (log_error(np.zeros((2, 2))) == 0.0).all()
