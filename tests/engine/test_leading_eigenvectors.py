"""The largest eigenvalues and their vectors against those of all eigenvalues."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnsim.arrays import FloatArray
from nnsim.probes.leading_eigenvectors import SMALL, leading_eigenvectors


def products(n: int, n_inputs: int, seed: int, decay: float) -> FloatArray:
    rng = np.random.default_rng(seed)
    table = rng.normal(size=(n, n_inputs)) * decay ** np.arange(n_inputs)
    return table @ table.T


@pytest.mark.parametrize("n", [2, SMALL, SMALL + 1, 300])
@pytest.mark.parametrize("decay", [0.7, 0.99, 1.0])
def test_that_they_are_the_last_of_all_eigenvectors(n: int, decay: float) -> None:
    matrix = products(n, 400, 1, decay)
    values, vectors = leading_eigenvectors(matrix, 2)
    all_values, all_vectors = np.linalg.eigh(matrix)
    assert np.allclose(values, all_values[:-3:-1], rtol=1e-10)
    for found, wanted in zip(vectors.T, all_vectors[:, :-3:-1].T, strict=True):
        assert abs(found @ wanted) == pytest.approx(1.0, abs=1e-9)


def test_that_they_are_the_left_vectors_of_the_singular_values() -> None:
    rng = np.random.default_rng(5)
    table = np.cumsum(rng.normal(size=(120, 700)), axis=1)
    values, vectors = leading_eigenvectors(table @ table.T, 2)
    left, singular, _ = np.linalg.svd(table, full_matrices=False)
    assert np.allclose(np.sqrt(values), singular[:2], rtol=1e-10)
    assert np.allclose(np.abs((vectors * left[:, :2]).sum(axis=0)), 1.0, atol=1e-9)


@settings(max_examples=25, deadline=None)
@given(rank=st.integers(0, 3), n=st.integers(2, 150), seed=st.integers(0, 99))
def test_that_a_matrix_of_low_rank_still_has_vectors_at_right_angles(
    rank: int, n: int, seed: int
) -> None:
    table = np.random.default_rng(seed).normal(size=(n, rank))
    values, vectors = leading_eigenvectors(table @ table.T, 2)
    assert np.allclose(vectors.T @ vectors, np.eye(2), atol=1e-9)
    assert np.all(values[rank:] <= 1e-9 * max(float(values[0]), 1.0))


def test_that_the_same_matrix_gives_the_same_bits() -> None:
    matrix = products(200, 80, 3, 0.9)
    first, again = (leading_eigenvectors(matrix, 2) for _ in range(2))
    assert np.array_equal(first[1], again[1])
