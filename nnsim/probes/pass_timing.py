"""One pass over the samples, one by one and as matrices: same numbers, two speeds."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.model.backward import backward_from, output_delta
from nnsim.model.forward import forward
from nnsim.model.losses import LOSSES
from nnsim.model.spec import NetworkSpec

MOST_PASSES = 7
ENOUGH_S = 2.0
"""No further pass is begun once one way has taken so long."""
CHECK_EVERY = 256
"""Samples between two looks whether the answer is still wanted."""

Clock = Callable[[], float]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, eq=False)
class PassQuestion:
    """What a pass goes over: (n_samples, n_inputs) and (n_samples, n_outputs)."""

    spec: NetworkSpec
    parameters: FloatArray
    inputs: FloatArray
    targets: FloatArray
    loss: str


@dataclass(frozen=True)
class PassTiming:
    """Medians of a pass in seconds, and of how many passes each is the median."""

    n_samples: int
    by_sample_s: float
    as_matrices_s: float
    n_by_sample: int
    n_as_matrices: int

    @property
    def factor(self) -> float:
        """How many times as quick the matrix form is."""
        return self.by_sample_s / self.as_matrices_s


def gradient_as_matrices(question: PassQuestion) -> FloatArray:
    """∂E/∂ω averaged over all samples, flat, by matrices (deck: Matrix formalism)."""
    spec, parameters = question.spec, question.parameters
    passed = forward(spec, parameters, question.inputs)
    last = output_delta(
        spec.layers[-1],
        LOSSES[question.loss],
        passed.sums[-1],
        passed.outputs,
        question.targets,
    )
    return backward_from(spec, parameters, passed, last).gradient


def gradient_by_sample(
    question: PassQuestion, cancelled: Cancelled = lambda: False
) -> FloatArray | None:
    """Return the same by one sample after the other, flat; None if ``cancelled``."""
    gradient = np.zeros(question.spec.n_parameters)
    n_samples = len(question.inputs)
    for n in range(n_samples):
        if n % CHECK_EVERY == 0 and cancelled():
            return None
        one = PassQuestion(
            question.spec,
            question.parameters,
            question.inputs[n : n + 1],
            question.targets[n : n + 1],
            question.loss,
        )
        gradient += gradient_as_matrices(one)
    return gradient / n_samples


def time_passes(
    question: PassQuestion,
    cancelled: Cancelled = lambda: False,
    clock: Clock = perf_counter,
) -> PassTiming | None:
    """Return the median seconds of a pass both ways, None if ``cancelled``.

    One untimed pass as matrices goes first, so that neither way pays for waking up.
    """
    gradient_as_matrices(question)
    by_sample = _durations(lambda: gradient_by_sample(question, cancelled), clock)
    if cancelled():
        return None
    as_matrices = _durations(lambda: gradient_as_matrices(question), clock)
    if cancelled():
        return None
    return PassTiming(
        len(question.inputs),
        median(by_sample),
        median(as_matrices),
        len(by_sample),
        len(as_matrices),
    )


def _durations(work: Callable[[], FloatArray | None], clock: Clock) -> list[float]:
    """Return the seconds of at most so many passes, at least of one."""
    durations: list[float] = []
    while len(durations) < MOST_PASSES and sum(durations) < ENOUGH_S:
        begin = clock()
        done = work()
        durations.append(clock() - begin)
        if done is None:
            break
    return durations
