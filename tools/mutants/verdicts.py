"""What became of mutants, as mutmut keeps it: a file of JSON for each source."""

import json
import math
import random
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.mutants.workshop import COPY

MUTATED = COPY / "mutants"
STATISTICS = MUTATED / "mutmut-stats.json"
ALL_TESTS = COPY / "all-tests.json"
"""What mutmut noted before it was trimmed."""
KILLED, TIMEOUTS, UNTESTED = (1, 3), (-24, 24, 36, 152, 255), (5, 33)
Z = 1.96
"""Of a confidence interval of 95 %."""


@dataclass(frozen=True)
class Mutant:
    """One small fault; ``status`` is what the tests said of it."""

    name: str
    file: str
    status: str

    @property
    def room(self) -> str:
        """The folder that its score counts for."""
        parts = self.file.split("/")
        return "/".join(parts[: 3 if "kernels" in parts else 2])


def status(exit_code: int | None) -> str:
    if exit_code is None:
        return "untried"
    if exit_code in KILLED:
        return "killed"
    if exit_code in TIMEOUTS:
        return "timeout"
    if exit_code in UNTESTED:
        return "untested"
    return "survived" if exit_code == 0 else "crashed"


def all_mutants() -> list[Mutant]:
    """Return every mutant that was made, in a fixed order."""
    mutants = []
    for path in sorted(MUTATED.rglob("*.py.meta")):
        file = str(path.relative_to(MUTATED).with_suffix(""))
        codes = json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
        mutants += [Mutant(name, file, status(code)) for name, code in codes.items()]
    return mutants


def drawn(mutants: Sequence[Mutant], size: int, seed: int) -> list[Mutant]:
    """Draw from each file in proportion to its mutants, from each one at least."""
    files: dict[str, list[Mutant]] = {}
    for mutant in mutants:
        files.setdefault(mutant.file, []).append(mutant)
    chance = random.Random(seed)
    sample: list[Mutant] = []
    for of_file in files.values():
        share = size * len(of_file) / len(mutants)
        n = min(len(of_file), max(1, int(share + chance.random())))
        sample += chance.sample(of_file, n)
    return sample


def interval(n_killed: int, n: int) -> tuple[float, float]:
    """Return where the whole's share lies at 95 % (Wilson 1927)."""
    if n == 0:
        return 0.0, 1.0
    share, squared = n_killed / n, Z * Z / n
    middle = (share + squared / 2) / (1 + squared)
    half = Z / (1 + squared) * math.sqrt(share * (1 - share) / n + squared / (4 * n))
    return middle - half, middle + half


def trim(statistics: dict[str, object], most_seconds: float) -> None:
    """Keep of each function's tests the quickest that take no longer, one at least."""
    seconds = statistics["duration_by_test"]
    covering = statistics["tests_by_mangled_function_name"]
    assert isinstance(seconds, dict)
    assert isinstance(covering, dict)
    for function, tests in covering.items():
        left = most_seconds
        kept: list[str] = []
        for test in sorted(tests, key=lambda test: (seconds[test], test)):
            left -= seconds[test]
            if kept and left < 0:
                break
            kept.append(test)
        covering[function] = kept


def restore_tests() -> None:
    """Let mutmut know of all tests again, so that it times new ones only."""
    if ALL_TESTS.is_file() and STATISTICS.is_file():
        shutil.copyfile(ALL_TESTS, STATISTICS)


def trim_tests(most_seconds: float) -> None:
    """Trim what mutmut has noted of functions and their tests, and keep all of it."""
    text = STATISTICS.read_text(encoding="utf-8")
    ALL_TESTS.write_text(text, encoding="utf-8")
    statistics = json.loads(text)
    trim(statistics, most_seconds)
    STATISTICS.write_text(json.dumps(statistics), encoding="utf-8")


def table(mutants: Iterable[Mutant], *, with_files: bool) -> str:
    """Return how many were killed, room by room, as a table of Markdown."""
    counts: dict[str, Counter[str]] = {}
    for mutant in mutants:
        for row in (mutant.file, mutant.room) if with_files else (mutant.room,):
            counts.setdefault(row, Counter())[mutant.status] += 1
    lines = [
        "| where | tried | killed | timeouts | survived | untested | score | 95 % |",
        "|---|---|---|---|---|---|---|---|",
    ]
    return "\n".join(lines + [row_of(where, counts[where]) for where in sorted(counts)])


def row_of(where: str, counts: Mapping[str, int]) -> str:
    killed = counts["killed"] + counts["crashed"]
    found = killed + counts["timeout"]
    tried = found + counts["survived"] + counts["untested"]
    low, high = interval(found, tried)
    share = f"{found / tried:.1%}" if tried else "–"
    cells = [where, tried, killed, counts["timeout"], counts["survived"]]
    cells += [counts["untested"], share, f"{low:.1%} – {high:.1%}"]
    return f"| {' | '.join(map(str, cells))} |"


def names_in(path: Path) -> list[str]:
    """Return names of mutants, one a line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip()]
