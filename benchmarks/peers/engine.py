"""NNSim itself: its readable path, its compiled path, and the bare compiled loop."""

from importlib.util import find_spec
from itertools import pairwise

import numpy as np

from benchmarks.peers.training import Training, UnavailableError
from benchmarks.problems import Problem, Scheme
from nnsim.data.dataset import SampleSet, SampleSets
from nnsim.model.evaluation import Judgement
from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.training.sampling import Sampler
from nnsim.training.settings import StopSettings, TrainingSettings
from nnsim.training.trainer import Trainer

SCHEME_KEYS = {
    "sequential": "sequential",
    "mini-batch 10": "mini-batch",
    "batch": "batch",
}


def make_trainer(
    problem: Problem, scheme: Scheme, sampler: Sampler | None = None
) -> Trainer:
    """Return a trainer of the problem; validation and test are empty."""
    layers = (LayerSpec(n_in, n, "sigmoid") for n_in, n in pairwise(problem.sizes))
    settings = TrainingSettings(
        scheme=SCHEME_KEYS[scheme.key],
        shuffle=scheme.shuffles,
        mini_batch=scheme.group or 10,
        learning_rate=problem.learning_rate,
        stop=StopSettings(epochs=0),
    )
    coding = "binary" if problem.sizes[-1] == 1 else "one-per-class"
    return Trainer(
        NetworkSpec(tuple(layers)),
        problem.first_weights(),
        settings,
        sample_sets(problem),
        Judgement("quadratic", max(2, problem.sizes[-1]), coding),
        sampler,
    )


def sample_sets(problem: Problem) -> SampleSets:
    rows = np.arange(problem.n_samples, dtype=np.int64)
    inputs, targets, labels = problem.inputs, problem.targets, problem.labels
    training = SampleSet(rows, inputs, targets, labels)
    empty = SampleSet(rows[:0], inputs[:0], targets[:0], labels[:0])
    return SampleSets(training, empty, empty)


class EngineTraining:
    """A trainer that makes updates; it also judges the training set at each epoch."""

    def __init__(self, trainer: Trainer, problem: Problem, scheme: Scheme) -> None:
        self._trainer = trainer
        group = scheme.group_of(problem)
        # The last group of an epoch is smaller where the sizes do not divide.
        updates_an_epoch = -(-problem.n_samples // group)
        self._samples_an_update = problem.n_samples / updates_an_epoch

    def train(self, n_samples: int) -> int:
        trainer = self._trainer
        before = trainer.n_steps
        n_updates = max(1, round(n_samples / self._samples_an_update))
        trainer.advance(n_updates)
        made = trainer.n_steps - before
        return round(made * self._samples_an_update)


def begin_readable(problem: Problem, scheme: Scheme) -> Training:
    return EngineTraining(make_trainer(problem, scheme), problem, scheme)


def compiled_trainer(problem: Problem, scheme: Scheme) -> Trainer:
    """Return a trainer on the compiled path; raise ``UnavailableError`` without it."""
    if find_spec("numba") is None:
        raise UnavailableError("Numba is not installed")
    trainer = make_trainer(problem, scheme)
    trainer.use_path("compiled")
    return trainer


def begin_compiled(problem: Problem, scheme: Scheme) -> Training:
    trainer = compiled_trainer(problem, scheme)
    return EngineTraining(trainer, problem, scheme)


class KernelTraining:
    """The bare compiled loop: updates alone, with no epoch judged and no row kept."""

    def __init__(self, trainer: Trainer, problem: Problem, scheme: Scheme) -> None:
        from nnsim.training.kernels.bare import BareLoop

        self._loop = BareLoop(trainer)
        updates_an_epoch = -(-problem.n_samples // scheme.group_of(problem))
        self._samples_an_update = problem.n_samples / updates_an_epoch

    def train(self, n_samples: int) -> int:
        n_updates = max(1, round(n_samples / self._samples_an_update))
        return round(self._loop.advance(n_updates) * self._samples_an_update)


def begin_kernel(problem: Problem, scheme: Scheme) -> Training:
    trainer = compiled_trainer(problem, scheme)
    return KernelTraining(trainer, problem, scheme)
