"""Mutation tests: what is drawn, how sure a score is, which tests a mutant is given."""

import json
from collections import Counter
from pathlib import Path

import pytest

from tools.mutants import verdicts
from tools.mutants.verdicts import (
    Mutant,
    all_mutants,
    drawn,
    interval,
    status,
    table,
    trim,
)
from tools.mutants.workshop import bring_up_to_date


def mutants_of(sizes: dict[str, int], verdict: str = "killed") -> list[Mutant]:
    return [
        Mutant(f"{file}-{number}", file, verdict)
        for file, size in sizes.items()
        for number in range(size)
    ]


def test_that_each_file_gives_its_share_and_at_least_one_mutant() -> None:
    sizes = {"nnsim/model/a.py": 600, "nnsim/model/b.py": 300, "nnsim/model/c.py": 2}
    sample = drawn(mutants_of(sizes), 90, seed=1)
    counts = Counter(mutant.file for mutant in sample)
    assert counts["nnsim/model/a.py"] in (59, 60)
    assert counts["nnsim/model/b.py"] in (29, 30)
    assert counts["nnsim/model/c.py"] == 1
    assert len(set(sample)) == len(sample)


def test_that_a_sample_is_the_same_for_the_same_seed_alone() -> None:
    mutants = mutants_of({"nnsim/model/a.py": 100, "nnsim/probes/b.py": 100})
    assert drawn(mutants, 30, seed=5) == drawn(mutants, 30, seed=5)
    assert drawn(mutants, 30, seed=5) != drawn(mutants, 30, seed=6)


def test_that_more_than_there_are_is_all() -> None:
    mutants = mutants_of({"nnsim/model/a.py": 7, "nnsim/probes/b.py": 3})
    assert drawn(mutants, 1000, seed=1) != []
    assert set(drawn(mutants, 1000, seed=1)) == set(mutants)


def test_that_the_interval_is_that_of_wilson() -> None:
    # The example of Newcombe (1998, table I): 81 of 263.
    assert interval(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert interval(0, 20) == pytest.approx((0.0, 0.1611), abs=5e-5)
    assert interval(0, 0) == (0.0, 1.0)


def test_that_of_many_tests_the_quickest_are_tried_and_one_always() -> None:
    seconds = {"slow": 30.0, "middle": 8.0, "quick": 1.0, "quicker": 0.5}
    statistics: dict[str, object] = {
        "duration_by_test": seconds,
        "tests_by_mangled_function_name": {"x_f": list(seconds), "x_g": ["slow"]},
    }
    trim(statistics, 10.0)
    assert statistics["tests_by_mangled_function_name"] == {
        "x_f": ["quicker", "quick", "middle"],
        "x_g": ["slow"],
    }


def test_that_a_score_counts_what_no_test_covers_as_alive() -> None:
    mutants = [
        *mutants_of({"nnsim/model/a.py": 6}),
        *mutants_of({"nnsim/model/b.py": 1}, "timeout"),
        *mutants_of({"nnsim/model/c.py": 1}, "survived"),
        *mutants_of({"nnsim/model/d.py": 2}, "untested"),
        *mutants_of({"nnsim/model/e.py": 5}, "untried"),
        *mutants_of({"nnsim/model/kernels/f.py": 1}),
    ]
    rows = table(mutants, with_files=False).splitlines()[2:]
    assert rows[0].startswith("| nnsim/model | 10 | 6 | 1 | 1 | 2 | 70.0% |")
    assert rows[1].startswith("| nnsim/model/kernels | 1 | 1 | 0 | 0 | 0 | 100.0% |")


def test_that_verdicts_are_read_as_mutmut_writes_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "nnsim" / "model"
    folder.mkdir(parents=True)
    codes = {"one": 1, "two": 0, "three": None, "four": 33, "five": -24, "six": -11}
    meta = json.dumps({"exit_code_by_key": codes})
    (folder / "a.py.meta").write_text(meta, encoding="utf-8")
    monkeypatch.setattr(verdicts, "MUTATED", tmp_path)
    assert [(m.name, m.file, m.status) for m in all_mutants()] == [
        (name, "nnsim/model/a.py", status(code)) for name, code in codes.items()
    ]
    assert [m.status for m in all_mutants()] == [
        "killed",
        "survived",
        "untried",
        "untested",
        "timeout",
        "crashed",
    ]


def test_that_a_copy_takes_what_is_new_and_leaves_the_rest_untouched(
    tmp_path: Path,
) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    source.mkdir()
    for name in ("same", "changed", "gone"):
        (source / name).write_text(name, encoding="utf-8")
    bring_up_to_date(source, target)
    before = (target / "same").stat().st_mtime_ns
    (source / "gone").unlink()
    (source / "changed").write_text("anew", encoding="utf-8")
    bring_up_to_date(source, target)
    assert sorted(path.name for path in target.iterdir()) == ["changed", "same"]
    assert (target / "changed").read_text(encoding="utf-8") == "anew"
    assert (target / "same").stat().st_mtime_ns == before
