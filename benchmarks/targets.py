"""The ratios that NNSim is to reach, and whether it does."""

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.peers.catalogue import (
    COMPILED,
    KERNEL,
    NUMPY,
    NUMPY_2,
    OWN_C,
    PEERS,
    PYTORCH,
    PYTORCH_2,
    SCIKIT_LEARN,
)
from benchmarks.problems import SMALL, SPECTRA
from benchmarks.spread import Spread, significant
from benchmarks.turns import Case

JUDGED = (KERNEL, COMPILED)
ANY_BLAS = (NUMPY, NUMPY_2, PYTORCH, PYTORCH_2)


@dataclass(frozen=True)
class Target:
    """What NNSim's time over that of the quickest of ``peers`` is to be.

    It is said either as ``at_most`` so many times their time, or as so many times
    ``faster``; ``aim`` is what would be better still.
    """

    scheme: str
    problems: tuple[str, ...]
    peers: tuple[str, ...]
    at_most: float = 0.0
    faster: float = 0.0
    aim: float = 0.0
    name: str = ""

    @property
    def limit(self) -> float:
        """The ratio of times not to be passed."""
        return 1.0 / self.faster if self.faster else self.at_most

    @property
    def against(self) -> str:
        return self.name or PEERS[self.peers[0]].label

    def __str__(self) -> str:
        aim = f" (aim {self.aim:g})" if self.aim else ""
        if self.faster:
            return f"{self.faster:g} × faster{aim}"
        return f"at most {self.at_most:g} × its time{aim}"

    def told(self, ratio: Spread) -> str:
        """Write a measured ratio of times in the words of the target."""
        numbers = (ratio.median, ratio.low, ratio.high)
        if self.faster:
            numbers = (1 / ratio.median, 1 / ratio.high, 1 / ratio.low)
        median, low, high = (significant(number) for number in numbers)
        return f"{median} ({low}–{high})"


BEST_OF_ALL = "best of NumPy, scikit-learn, PyTorch"
BEST_OF_BLAS = "best of NumPy and PyTorch with 1 and 2 threads"

TARGETS = (
    Target("sequential", SMALL, (OWN_C,), at_most=1.0, aim=0.6),
    Target("sequential", SMALL, (NUMPY,), faster=60),
    Target("sequential", SMALL, (SCIKIT_LEARN,), faster=400),
    Target("sequential", SMALL, (PYTORCH,), faster=900),
    Target("mini-batch 10", SMALL, (OWN_C,), at_most=1.0),
    Target("mini-batch 10", SMALL, (SCIKIT_LEARN,), faster=60),
    Target("mini-batch 10", SMALL, (PYTORCH,), faster=100),
    Target(
        "batch", SMALL, (NUMPY, SCIKIT_LEARN, PYTORCH), faster=1.5, name=BEST_OF_ALL
    ),
    Target("sequential", (SPECTRA,), (OWN_C,), at_most=0.5),
    Target("sequential", (SPECTRA,), (NUMPY,), faster=4),
    Target("mini-batch 10", (SPECTRA,), ANY_BLAS, at_most=1.0, name=BEST_OF_BLAS),
    Target("batch", (SPECTRA,), ANY_BLAS, at_most=1.0, name=BEST_OF_BLAS),
)


@dataclass(frozen=True)
class Verdict:
    """One target on one problem: the ratio of each judged path, where measured."""

    target: Target
    problem: str
    ratios: dict[str, Spread]


def verdicts(cases: list[Case]) -> Iterator[Verdict]:
    """Yield every target that was measured, in the order of the table."""
    by_key = {(case.problem, case.scheme): case for case in cases}
    for target in TARGETS:
        for problem in target.problems:
            case = by_key.get((problem, target.scheme))
            if case is None:
                continue
            ratios = {}
            for path in JUDGED:
                ratio = case.ratio(path, target.peers)
                if ratio is not None:
                    ratios[path] = ratio
            yield Verdict(target, problem, ratios)
