"""Peers take turns: what differs between two of them is then not the machine's mood.

A guest has a fast and a slow state that last seconds; only a ratio of two turns that
follow each other within tens of milliseconds means anything. So each round gives every
peer one short turn, in an order that rotates, and a ratio is the median over rounds.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from time import sleep

from benchmarks.peers.catalogue import PEERS
from benchmarks.peers.remote import RemotePeer
from benchmarks.peers.training import UnavailableError
from benchmarks.problems import PROBLEMS, SCHEMES, SPECTRA
from benchmarks.spread import Spread

SETTLE_S = 0.002
SETTLE_WIDE_S = 0.03
"""Threads of BLAS and OpenMP spin for a while after their last work."""
WIDE_TURNS = 2
"""An epoch of the wide network takes tens of milliseconds, so its turns are longer."""


@dataclass(frozen=True)
class Plan:
    """What is measured, and for how long."""

    problems: tuple[str, ...]
    schemes: tuple[str, ...]
    peers: tuple[str, ...]
    n_rounds: int
    turn_s: float


@dataclass
class Case:
    """One problem by one scheme: microseconds a sample of each peer, round by round."""

    problem: str
    scheme: str
    turns: dict[str, list[float]] = field(default_factory=dict)

    @property
    def key(self) -> str:
        return f"{self.scheme} {self.problem}"

    def time(self, peer: str) -> Spread:
        """Microseconds a sample."""
        return Spread.of(self.turns[peer])

    def ratio(self, peer: str, others: Sequence[str]) -> Spread | None:
        """The peer's time over that of the quickest of others, round by round."""
        present = [other for other in others if other in self.turns]
        if peer not in self.turns or not present:
            return None
        quickest = min(present, key=lambda other: self.time(other).median)
        pairs = zip(self.turns[peer], self.turns[quickest], strict=True)
        return Spread.of([own / theirs for own, theirs in pairs])


class Course:
    """The programs of all peers, for as long as the benchmark lasts.

    Attributes
    ----------
    missing : why a peer is not measured, by its key.
    """

    def __init__(self, peers: Iterable[str]) -> None:
        self.missing: dict[str, str] = {}
        self._programs = {key: RemotePeer(PEERS[key]) for key in peers}

    def measure(self, problem: str, scheme: str, plan: Plan) -> Case:
        """Let every peer that can take its turns."""
        ready = self._ready(problem, scheme)
        case = Case(problem, scheme, {peer.peer.key: [] for peer in ready})
        is_wide = problem == SPECTRA
        settle = SETTLE_WIDE_S if is_wide else SETTLE_S
        turn_s = plan.turn_s * (WIDE_TURNS if is_wide else 1)
        for number in range(plan.n_rounds):
            first = number % max(1, len(ready))
            for peer in ready[first:] + ready[:first]:
                sleep(settle)
                try:
                    case.turns[peer.peer.key].append(peer.turn(turn_s))
                except UnavailableError as error:
                    self._lose(peer.peer.key, error)
                    ready.remove(peer)
                    del case.turns[peer.peer.key]
        return case

    def program(self, peer: str) -> RemotePeer:
        """Return the program of a peer that was not lost."""
        return self._programs[peer]

    def close(self) -> None:
        """End all programs."""
        for program in self._programs.values():
            program.close()

    def _ready(self, problem: str, scheme: str) -> list[RemotePeer]:
        ready = []
        for key, program in list(self._programs.items()):
            if program.peer.only_wide and problem != SPECTRA:
                continue
            try:
                program.begin(PROBLEMS[problem], SCHEMES[scheme])
            except UnavailableError as error:
                self._lose(key, error)
            else:
                ready.append(program)
        return ready

    def _lose(self, key: str, error: UnavailableError) -> None:
        self.missing[key] = str(error)
        self._programs.pop(key).close()


def measure_all(course: Course, plan: Plan) -> list[Case]:
    """Measure every problem by every scheme, saying on stderr how far it is."""
    cases = []
    for problem in plan.problems:
        for scheme in plan.schemes:
            print(f"{scheme} {problem} ...", file=sys.stderr, flush=True)
            cases.append(course.measure(problem, scheme, plan))
    return cases
