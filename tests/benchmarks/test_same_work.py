"""All peers that compute the same equations come to the same weights."""

from pathlib import Path

import numpy as np
import pytest

from benchmarks.c_library import CTraining, compiler
from benchmarks.numpy_network import layers_of, run_epoch
from benchmarks.peers.engine import make_trainer
from benchmarks.problems import PROBLEMS, SCHEMES, SMALL
from nnsim.arrays import FloatArray, IntArray
from nnsim.training.sampling import GivenOrder

SHAPES = (*SMALL, "2-4-2-1")
EPOCHS = 2

cases = pytest.mark.parametrize(
    ("problem", "scheme"), [(p, s) for p in SHAPES for s in SCHEMES]
)


def orders(problem: str) -> tuple[IntArray, ...]:
    random = np.random.default_rng(7)
    n_samples = PROBLEMS[problem].n_samples
    return tuple(random.permutation(n_samples) for _ in range(EPOCHS))


def assert_same(weights: FloatArray, others: FloatArray) -> None:
    """Only the order of additions differs; a wrong equation is far beyond this."""
    np.testing.assert_allclose(weights, others, rtol=1e-9, atol=1e-12)


def by_engine(problem: str, scheme: str) -> FloatArray:
    group = SCHEMES[scheme].group_of(PROBLEMS[problem])
    sampler = GivenOrder(orders(problem), group)
    trainer = make_trainer(PROBLEMS[problem], SCHEMES[scheme], sampler)
    trainer.run(EPOCHS)
    return trainer.parameters


def by_numpy(problem: str, scheme: str) -> FloatArray:
    layers = layers_of(PROBLEMS[problem])
    group = SCHEMES[scheme].group_of(PROBLEMS[problem])
    for order in orders(problem):
        run_epoch(layers, PROBLEMS[problem], group, order)
    return np.concatenate([layer.ravel() for layer in layers])


@cases
def test_that_the_numpy_loop_learns_what_the_engine_learns(
    problem: str, scheme: str
) -> None:
    learnt = by_engine(problem, scheme)
    assert not np.allclose(learnt, PROBLEMS[problem].first_weights())
    assert_same(by_numpy(problem, scheme), learnt)


@pytest.mark.skipif(compiler() is None, reason="there is no C compiler")
@cases
def test_that_the_c_program_learns_what_the_engine_learns(
    problem: str, scheme: str, tmp_path: Path
) -> None:
    group = SCHEMES[scheme].group_of(PROBLEMS[problem])
    first, second = orders(problem)
    training = CTraining(PROBLEMS[problem], group, folder=tmp_path)
    for order in (first, second):
        training.order[:] = order
        training.run(1)
    assert_same(training.weights, by_engine(problem, scheme))


@pytest.mark.skipif(compiler() is None, reason="there is no C compiler")
def test_that_the_c_program_shuffles_and_visits_every_sample_once(
    tmp_path: Path,
) -> None:
    problem = PROBLEMS["2-8-3"]
    training = CTraining(problem, 1, shuffles=True, folder=tmp_path)
    training.run(1)
    first = training.order.copy()
    training.run(1)
    in_file_order = list(range(problem.n_samples))
    assert sorted(first) == in_file_order != first.tolist()
    assert training.order.tolist() != first.tolist()


@pytest.mark.parametrize("problem", SHAPES)
def test_that_pytorch_learns_what_the_numpy_loop_learns(problem: str) -> None:
    torch = pytest.importorskip("torch")
    from benchmarks.peers.pytorch import TorchNetwork

    layers = layers_of(PROBLEMS[problem])
    network = TorchNetwork(torch, PROBLEMS[problem], "float64")
    network.set_weights(layers)
    for order in orders(problem):
        run_epoch(layers, PROBLEMS[problem], 10, order)
        for begin in range(0, len(order), 10):
            network.update(order[begin : begin + 10])
    for own, theirs in zip(layers, network.weights(), strict=True):
        assert_same(theirs, own[:-1])


def test_that_made_up_classes_are_all_there() -> None:
    for problem in PROBLEMS.values():
        n_classes = max(2, problem.sizes[-1])
        assert set(problem.labels.tolist()) == set(range(n_classes))
