"""Put small faults into the engine and see whether a test fails: ``make mutants``.

``--sample N --seed S`` draws some, in proportion from each file; ``--all`` tries every
one, ``--names FILE`` those named. A mutant that was killed stays killed until its
function changes; ``--fresh`` tries it again.
"""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.mutants.verdicts import (
    STATISTICS,
    Mutant,
    all_mutants,
    drawn,
    names_in,
    restore_tests,
    table,
    trim_tests,
)
from tools.mutants.workshop import (
    COPY,
    FOLDER,
    ROOT,
    bring_copy_up_to_date,
    provide_environment,
    python,
    run_mutants,
)

SURVIVORS = FOLDER / "survivors.diff"
KERNELS = "/kernels/"
FIRST = "nnsim.probes.log_error.x_log_error__mutmut_1"
"""Tried alone at first, so that all are made and the tests are timed."""
GOAL = 0.85
SHOW = """
import sys
from mutmut.mutation.diff_apply import find_mutant, get_diff_for_mutant
for name in sys.stdin.read().split():
    print("#", name)
    print(get_diff_for_mutant(name, path=find_mutant(name).path))
"""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tools.mutants", description=__doc__)
    add = parser.add_argument
    add("--sample", type=int, default=1000, help="how many are drawn (1000)")
    add("--seed", type=int, default=1, help="which are drawn (1)")
    add("--all", action="store_true", help="try every mutant")
    add("--names", type=Path, help="a file that names those to try")
    add("--only", default="", help="only files whose path contains this")
    add(
        "--kernels",
        action="store_true",
        help="the kernels' Python instead",
    )
    add("--seconds", type=float, default=12.0, help="of tests a mutant, at most (12)")
    add("--fresh", action="store_true", help="try killed ones again too")
    add("--children", type=int, default=1, help="how many at a time (1)")
    add("--files", action="store_true", help="a row for each file too")
    return parser.parse_args(arguments)


def chosen(mutants: Sequence[Mutant], options: argparse.Namespace) -> list[Mutant]:
    """Return those that the command line asks for."""
    if options.names:
        named = set(names_in(options.names))
        return [mutant for mutant in mutants if mutant.name in named]
    asked = [
        mutant
        for mutant in mutants
        if (KERNELS in mutant.file) == options.kernels and options.only in mutant.file
    ]
    return asked if options.all else drawn(asked, options.sample, options.seed)


def write_survivors(mutants: Sequence[Mutant]) -> None:
    """Write the change of each survivor, for a person to judge."""
    names = "\n".join(m.name for m in mutants if m.status in ("survived", "untested"))
    done = subprocess.run(
        [python(), "-c", SHOW],
        cwd=COPY,
        input=names,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    SURVIVORS.write_text(done.stdout, encoding="utf-8")


def main(arguments: Sequence[str]) -> int:
    options = parse(arguments)
    provide_environment()
    bring_copy_up_to_date()
    restore_tests()
    if run_mutants([FIRST], 1):
        return 2
    trim_tests(options.seconds)
    asked = chosen(all_mutants(), options)
    again = [m.name for m in asked if options.fresh or m.status != "killed"]
    print(f"{len(asked)} mutants, {len(again)} of them to try", flush=True)
    if again and run_mutants(again, options.children):
        return 2
    names = {mutant.name for mutant in asked}
    tried = [mutant for mutant in all_mutants() if mutant.name in names]
    write_survivors(tried)
    print(f"\n{table(tried, with_files=options.files)}\n")
    print(f"Survivors: {SURVIVORS.relative_to(ROOT)}")
    n_found = sum(mutant.status in ("killed", "timeout", "crashed") for mutant in tried)
    return 0 if n_found >= GOAL * len(tried) else 1


if __name__ == "__main__":
    assert STATISTICS.is_relative_to(FOLDER)
    sys.exit(main(sys.argv[1:]))
