"""Ratios are taken round by round, judged, compared with a baseline, and told."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import baseline
from benchmarks.peers.catalogue import COMPILED, KERNEL, NUMPY, OWN_C, PEERS, PYTORCH
from benchmarks.peers.host import answers
from benchmarks.peers.training import (
    EpochTraining,
    GroupTraining,
    Training,
    UnavailableError,
)
from benchmarks.problems import PROBLEMS, SCHEMES, Problem, Scheme
from benchmarks.report import BEGIN, END, markdown, write_into_document
from benchmarks.results import Results
from benchmarks.spread import Spread, significant
from benchmarks.targets import TARGETS, verdicts
from benchmarks.turns import Case
from nnsim.arrays import IntArray


def slow_and_quick_rounds(ours: float) -> Case:
    """All peers twice as slow in every other round, as a guest machine is."""
    moods = (1.0, 2.0, 1.0, 2.0, 2.0)
    return Case(
        "2-8-3",
        "sequential",
        {
            COMPILED: [ours * mood for mood in moods],
            OWN_C: list(moods),
            NUMPY: [100.0 * mood for mood in moods],
        },
    )


def results_of(*cases: Case) -> Results:
    return Results(True, list(cases), {})


def test_that_a_machine_that_changes_its_speed_does_not_change_a_ratio() -> None:
    ratio = slow_and_quick_rounds(0.5).ratio(COMPILED, (OWN_C,))
    assert ratio == Spread(0.5, 0.5, 0.5, 5)


def test_that_the_best_of_several_peers_is_the_one_with_the_least_median() -> None:
    case = slow_and_quick_rounds(0.5)
    best = case.ratio(COMPILED, (NUMPY, OWN_C, PYTORCH))
    assert best == case.ratio(COMPILED, (OWN_C,))


def test_that_a_ratio_to_a_peer_that_is_not_there_is_none() -> None:
    assert slow_and_quick_rounds(0.5).ratio(COMPILED, (PYTORCH,)) is None
    assert slow_and_quick_rounds(0.5).ratio(KERNEL, (OWN_C,)) is None


@pytest.mark.parametrize(("ours", "word"), [(0.99, " met"), (1.01, " **missed**")])
def test_that_a_target_is_met_up_to_its_limit(ours: float, word: str) -> None:
    report = markdown(results_of(slow_and_quick_rounds(ours)))
    (line,) = [row for row in report.splitlines() if "at most 1 × its time" in row]
    told = significant(ours)
    assert f"{told} ({told}–{told}){word}" in line
    assert "not measured" in line


def test_that_being_faster_is_told_as_a_factor() -> None:
    report = markdown(results_of(slow_and_quick_rounds(1.0)))
    (line,) = [row for row in report.splitlines() if "60 × faster" in row]
    assert "100 (100–100) met" in line


def test_that_every_target_names_peers_and_cases_that_exist() -> None:
    for target in TARGETS:
        assert set(target.peers) <= set(PEERS)
        assert set(target.problems) <= set(PROBLEMS)
        assert target.scheme in SCHEMES
        assert 0.0 < target.limit <= 1.0
    assert len(list(verdicts([Case(p, s) for p in PROBLEMS for s in SCHEMES]))) == 28


def test_that_a_ratio_a_fifth_worse_than_the_baseline_is_warned_of(
    tmp_path: Path,
) -> None:
    file = tmp_path / "baseline.json"
    baseline.write_baseline(results_of(slow_and_quick_rounds(0.5)), file)
    before = baseline.read_baseline(file)
    same = results_of(slow_and_quick_rounds(0.59)).ratios()
    slower = results_of(slow_and_quick_rounds(0.61)).ratios()
    assert baseline.worse(same, before) == {}
    lines = list(baseline.warnings(baseline.worse(slower, before), {}, before))
    assert [line[:42] for line in lines] == [
        "WARNING: sequential 2-8-3: compiled / own-",
        "WARNING: sequential 2-8-3: compiled / nump",
    ]
    assert "22 % slower" in lines[0]


def test_that_a_path_that_is_lost_is_warned_of_and_a_missing_peer_is_not(
    tmp_path: Path,
) -> None:
    file = tmp_path / "baseline.json"
    baseline.write_baseline(results_of(slow_and_quick_rounds(0.5)), file)
    before = baseline.read_baseline(file)
    missing = {COMPILED: "it does not compile", PYTORCH: "PyTorch is not installed"}
    (line,) = baseline.warnings({}, missing, before)
    assert line.startswith("WARNING: compiled is in the baseline")


def test_that_without_a_baseline_nothing_is_warned_of(tmp_path: Path) -> None:
    assert baseline.read_baseline(tmp_path / "none.json") == {}


def test_that_the_kept_baseline_can_be_read() -> None:
    ratios = baseline.read_baseline()
    assert ratios
    assert all(ratio > 0.0 for ratio in ratios.values())


def test_that_a_document_keeps_what_stands_around_its_tables(tmp_path: Path) -> None:
    file = tmp_path / "performance.md"
    file.write_text(f"above\n{BEGIN}\nold\n{END}\nbelow\n", encoding="utf-8")
    write_into_document("new", file)
    write_into_document("newer", file)
    text = file.read_text(encoding="utf-8")
    assert text == f"above\n{BEGIN}\n\nnewer\n{END}\nbelow\n"


def test_that_a_document_without_markers_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "performance.md"
    file.write_text("above\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"performance\.md has no"):
        write_into_document("new", file)


def test_that_results_are_written_as_json(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "results.json"
    results_of(slow_and_quick_rounds(0.5)).write(file)
    document = json.loads(file.read_text(encoding="utf-8"))
    assert document["ratios"]["sequential 2-8-3: compiled / own-c"]["median"] == 0.5
    assert document["targets"][0]["met"] == {COMPILED: True}


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0.0, "0"),
        (0.01234, "0.0123"),
        (9.996, "10.0"),
        (1234.5, "1 230"),
        (60.0, "60.0"),
    ],
)
def test_that_numbers_are_written_with_three_digits(number: float, text: str) -> None:
    assert significant(number) == text


# --- the program of a peer -----------------------------------------------------------


class CountingTraining:
    """Works as long as counting takes, and says on how many samples it was."""

    def train(self, n_samples: int) -> int:
        sum(range(2000 * n_samples))
        return n_samples


def begin_counting(problem: Problem, scheme: Scheme) -> Training:
    if scheme.key == "batch":
        raise UnavailableError("it cannot")
    return CountingTraining()


def asked(*requests: object) -> Iterator[dict[str, object]]:
    lines = [json.dumps(request) for request in requests]
    return iter(answers(begin_counting, lines))


def test_that_a_peer_answers_a_turn_with_seconds_and_samples() -> None:
    ready, turn = asked({"begin": ["2-8-3", "sequential"]}, {"turn": 0.001})
    assert isinstance(ready["seconds_a_sample"], float)
    assert isinstance(turn["samples"], int)
    assert turn["samples"] >= 1


def test_that_a_peer_that_cannot_says_why() -> None:
    assert list(asked({"begin": ["2-8-3", "batch"]})) == [{"unavailable": "it cannot"}]


# --- the order of samples ------------------------------------------------------------


def test_that_groups_visit_every_sample_once_an_epoch() -> None:
    problem, visited = PROBLEMS["8-16-2"], list[int]()

    def update(rows: IntArray | None) -> None:
        assert rows is not None
        visited.extend(rows.tolist())

    training = GroupTraining(problem, SCHEMES["mini-batch 10"], update)
    first = training.train(400)
    assert first == 400
    assert training.train(368) == 368
    assert sorted(visited) == list(range(768))


def test_that_a_batch_is_all_samples() -> None:
    problem, calls = PROBLEMS["2-8-3"], list[IntArray | None]()
    training = GroupTraining(problem, SCHEMES["batch"], calls.append)
    assert training.train(301) == 600
    assert calls == [None, None]


def test_that_epochs_are_whole() -> None:
    calls = list[int]()
    training = EpochTraining(PROBLEMS["2-8-3"], calls.append)
    assert training.train(1) == 300
    assert training.train(601) == 900
    assert calls == [1, 3]
