"""The file of past runs: it grows by lines, has an end, and bears damage."""

import stat
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from nnsim.assemble import assemble
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.run_history import (
    PastRun,
    clear_history,
    forget_runs,
    note_run,
    read_history,
    scene_of,
)
from nnsim.scene import built_in_scene


def past_run(n: int, **fields: object) -> PastRun:
    run = PastRun(
        id=f"run{n}",
        date=f"2026-05-0{n % 9 + 1}T10:00:00+02:00",
        title="XOR",
        experiment=Experiment().with_seed(n),
        errors=(0.25, None, float("inf")),
    )
    return replace(run, **fields)


def ids(path: Path) -> list[str]:
    return [run.id for run in read_history(path).runs]


def test_that_runs_come_back_newest_first_with_their_whole_experiment(
    tmp_path: Path,
) -> None:
    path = tmp_path / "new" / "history.jsonl"
    assert read_history(path).runs == ()
    note_run(path, past_run(1))
    note_run(path, past_run(2))
    assert ids(path) == ["run2", "run1"]
    first = read_history(path).runs[1]
    assert first.experiment == Experiment().with_seed(1)
    assert first.errors == (0.25, None, None)
    note_run(path, past_run(1, n_steps=99))
    assert ids(path) == ["run1", "run2"]
    assert read_history(path).runs[0].n_steps == 99
    forget_runs(path, ["run1"])
    assert ids(path) == ["run2"]
    clear_history(path)
    assert not path.exists()
    clear_history(path)


def test_that_damaged_lines_are_skipped_counted_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "history.jsonl"
    note_run(path, past_run(1))
    good = path.read_bytes()
    newer = good.replace(b'"id":"run1"', b'"id":"run5","mood":"good"')
    damaged = [good[:60], b"\xff\xfe{", b"[" * 5000, b'{"id": 3}', b"", newer]
    path.write_bytes(b"\n".join([good, *damaged, good[:40]]))
    note_run(path, past_run(2))
    assert ids(path) == ["run2", "run5", "run1"]
    assert read_history(path).n_damaged == 5
    forget_runs(path, ["run1", "run5"])
    assert ids(path) == ["run2"]
    assert read_history(path).n_damaged == 5


def test_that_the_oldest_lines_go_beyond_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "history.jsonl"
    for n in (1, 2, 3, 1, 4):
        note_run(path, past_run(n), most=3)
    assert ids(path) == ["run4", "run1", "run3"]
    assert len(path.read_bytes().split(b"\n")) == 3


def test_that_a_file_that_cannot_be_used_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        read_history(tmp_path)
    assert refused.value.key == "file.not_read"
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    with pytest.raises(InputError):
        note_run(blocked / "history.jsonl", past_run(1))
    assert stat.S_ISREG(blocked.stat().st_mode)


def test_that_a_past_run_opens_as_a_scene_with_the_same_bits() -> None:
    known = built_in_scene("xor-mlp")
    run = past_run(1, experiment=known.experiment, scene="xor-mlp", title="XOR again")
    scene = scene_of(run)
    assert scene.panels == known.panels
    assert scene.title == "XOR again"
    assert scene.points == ()
    first, second = assemble(known.experiment), assemble(scene.experiment)
    for each in (first, second):
        each.trainer.run(30)
    assert np.array_equal(first.trainer.parameters, second.trainer.parameters)
    assert scene_of(replace(run, scene="gone")).experiment == known.experiment
