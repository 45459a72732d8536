"""Everything the engine writes, on a disk that is really full."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from nnsim.arrays import frozen
from nnsim.assemble import Run, assemble
from nnsim.data import own_sets
from nnsim.data.dataset import Dataset
from nnsim.data.number_cache import cached_numbers, copy_path
from nnsim.data.settings import DataSettings
from nnsim.errors import InputError
from nnsim.experiment import Experiment, write_experiment
from nnsim.export import run_summary, write_run
from nnsim.export_files import write_table
from nnsim.export_tables import dataset_table
from nnsim.run_history import PastRun, note_run, read_history
from nnsim.saved.document import document_of, write_document
from nnsim.saved.pages import WindowPage
from nnsim.scene import Scene
from nnsim.scene_file import write_draft, write_scene
from nnsim.script.files import write_script
from nnsim.snapshot import take_snapshot
from nnsim.sweep.folder import SweepFolder
from nnsim.sweep.grid import sweep_grid
from nnsim.sweep.own import keep_own_sweep
from nnsim.sweep.settings import Axis, Sweep
from nnsim.sweep.worker import train_run
from tests.engine.prepared import numbers
from tests.poor_machines import full_disk, needs_limits

pytestmark = needs_limits
SCENE = Scene(key="own", title="Full", experiment=Experiment())
PAST = PastRun(
    id="1", date="2026-11-27T10:00:00+01:00", title="A", experiment=Experiment()
)
SWEEP = Sweep(
    experiment=Experiment(data=DataSettings(set="gate-xor")),
    epochs=2,
    axes=(Axis(field="training.learning_rate", values=(0.1, 0.2)),),
)
ROOMS = (0, 1, 40)


@pytest.fixture(scope="module")
def run() -> Run:
    run = assemble(Experiment(data=DataSettings(set="gate-xor")))
    run.trainer.run(3)
    return run


def document(path: Path, run: Run) -> None:
    saved = document_of(take_snapshot(run), SCENE, WindowPage(panels=()), ())
    write_document(path, saved)


WRITERS: dict[str, Callable[[Path, Run], object]] = {
    "experiment.json": lambda path, run: write_experiment(path, run.experiment),
    "scene.json": lambda path, run: write_scene(path, SCENE),
    "draft.json": lambda path, run: write_draft(path, SCENE),
    "run.nnsim": document,
    "run.py": lambda path, run: write_script(path, take_snapshot(run)),
    "history.csv": lambda path, run: write_run(
        path.parent, run, run_summary(run, 1.0, "")
    ),
    "samples.csv": lambda path, run: write_table(path, dataset_table(run.data)),
    "samples.parquet": lambda path, run: write_table(path, dataset_table(run.data)),
    "samples.npz": lambda path, run: write_table(path, dataset_table(run.data)),
    "sweep.json": lambda path, run: keep_own_sweep(path.parent, SWEEP),
}


@pytest.mark.parametrize("name", WRITERS)
def test_that_what_finds_no_room_is_refused_whole(
    name: str, run: Run, tmp_path: Path
) -> None:
    before = b"what was there"
    path = tmp_path / name
    path.write_bytes(before)
    for room in ROOMS:
        with full_disk(room), pytest.raises(InputError) as raised:
            WRITERS[name](path, run)
        assert raised.value.key == "file.not_written"
        assert "\n" not in str(raised.value)
        assert str(tmp_path) in str(raised.value)
        assert path.read_bytes() == before
        assert list(tmp_path.iterdir()) == [path]


def test_that_a_history_without_room_loses_no_earlier_run(tmp_path: Path) -> None:
    path = tmp_path / "runs.jsonl"
    note_run(path, PAST)
    size = len(path.read_bytes())
    for room in (size, size + 1, size + 40):
        with full_disk(room), pytest.raises(InputError, match="cannot be written"):
            note_run(
                path,
                PastRun(id="2", date=PAST.date, title="B", experiment=Experiment()),
            )
        assert [each.id for each in read_history(path).runs] == ["1"]
    # What was begun there does not spoil the next run.
    note_run(path, PastRun(id="3", date=PAST.date, title="C", experiment=Experiment()))
    assert [each.id for each in read_history(path).runs] == ["3", "1"]


def test_that_a_sweep_goes_on_where_the_disk_was_full(tmp_path: Path) -> None:
    grid = sweep_grid(SWEEP, "sweep")
    kept = SweepFolder(tmp_path, grid)
    first, second = (train_run(each) for each in grid.runs)
    kept.keep(first)
    size = len(kept.runs_path.read_bytes())
    with full_disk(size + 10), pytest.raises(InputError, match="cannot be written"):
        kept.keep(second)
    again = SweepFolder(tmp_path, grid)
    assert [each.digest for each in again.unfinished] == [second.digest]
    again.keep(second)
    again.write_table()
    assert not SweepFolder(tmp_path, grid).unfinished


def test_that_an_own_set_without_room_is_kept_for_this_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NNSIM_DATA_DIR", str(tmp_path))
    table = Dataset(
        key="",
        inputs=numbers([[0.1], [0.2]]),
        input_names=("length",),
        labels=frozen(np.array([0, 1])),
        class_names=("a", "b"),
    )
    with full_disk():
        kept, error = own_sets.keep_own_set(table)
    assert error is not None
    assert error.key == "file.not_written"
    assert own_sets.own_set(kept.key) is kept
    assert list((tmp_path / "sets").iterdir()) == []


def test_that_a_cache_without_room_costs_time_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NNSIM_CACHE_DIR", str(tmp_path / "cache"))
    text = tmp_path / "numbers.txt"
    text.write_text("1 2\n3 4\n", encoding="utf-8")
    with full_disk():
        assert cached_numbers(text).tolist() == [[1.0, 2.0], [3.0, 4.0]]
    assert list(copy_path(text).parent.iterdir()) == []
