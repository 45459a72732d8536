"""The C program of this folder: many epochs a call."""

from benchmarks.c_library import CTraining, NoCompilerError
from benchmarks.peers.training import EpochTraining, Training, UnavailableError
from benchmarks.problems import Problem, Scheme


def begin(problem: Problem, scheme: Scheme) -> Training:
    group = scheme.group_of(problem)
    try:
        training = CTraining(problem, group, shuffles=scheme.shuffles)
    except NoCompilerError as error:
        raise UnavailableError(str(error)) from None
    return EpochTraining(problem, training.run)
