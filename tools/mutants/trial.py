"""Runs mutmut in its own environment, on mutants whose names come from stdin.

Before the first mutant mutmut runs all tests once more, though they passed when they
were timed. Here it is the quickest of each file: they load what the forked processes
then have already, kernels and data sets.
"""

import sys
from collections.abc import Iterable

from mutmut import __main__ as program
from mutmut.state import state
from mutmut.workers.isolation import ForkRunner


def quickest_of_each_file(tests: Iterable[str]) -> set[str]:
    seconds = state().duration_by_test
    quickest: dict[str, str] = {}
    for test in sorted(tests, key=lambda test: (seconds[test], test)):
        quickest.setdefault(test.partition("::")[0], test)
    return set(quickest.values())


def warm_up(runner: ForkRunner, tests: Iterable[str]) -> int:
    quickest = quickest_of_each_file(tests)
    return int(runner.test_runner.run_tests(mutant_name=None, tests=quickest))


def skip_forced_fail(_runner: ForkRunner) -> int:
    """Say that a fault makes a test fail: each mutant killed says so too."""
    return 1


if __name__ == "__main__":
    ForkRunner.run_clean_tests = warm_up
    ForkRunner.run_forced_fail = skip_forced_fail
    program._run(sys.stdin.read().split(), int(sys.argv[1]))
