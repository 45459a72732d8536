"""Limits of the readers: what is at one is read, one more is refused in a sentence."""

import dataclasses
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import msgspec
import numpy as np
import pytest
from msgspec.structs import replace

from nnsim.arrays import frozen
from nnsim.choices import LONGEST_WORD, require_choice
from nnsim.data.dataset import Dataset
from nnsim.data.dataset_file import read_dataset, write_dataset
from nnsim.data.number_text import read_numbers
from nnsim.data.table_files.suggesting import first_look
from nnsim.data.table_files.workbook_extent import require_near
from nnsim.documents import parse_document
from nnsim.errors import LONGEST_FIELD, InputError
from nnsim.experiment import Experiment
from nnsim.run_history import PastRun, note_run, read_history
from nnsim.saved.document import PAGE, SavedDocument
from nnsim.saved.pages import MOST_EDITS
from nnsim.scene import SCENE_VERSION, Scene, check_scene
from nnsim.sweep.fields import field_at, sweep_fields
from nnsim.sweep.folder import RUNS_FILE, SweepFolder
from nnsim.sweep.grid import sweep_grid
from nnsim.sweep.settings import Axis, Sweep
from nnsim.sweep.values import LARGEST_EXPONENT, LONGEST_TEXT, typed_values
from nnsim.variants import MOST_CHANGES, Variant
from tests.engine.hostile_documents import Room, mended, parts_of, small_document
from tests.engine.user_tables import write_workbook

RATE = field_at(sweep_fields(Experiment()), "training.learning_rate")
SWEEP = Sweep(scene="xor-mlp", axes=(), seeds=3, epochs=1)


def refused(act: Callable[[], object]) -> str:
    """Return the sentence that refuses what is done."""
    with pytest.raises(InputError) as caught:
        act()
    return str(caught.value)


# Numbers in plain text ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "most", "content", "said"),
    [
        ("MOST_LINES", 3, b"1 2\n3 4\n5 6\n", "more than 2 lines"),
        ("MOST_CELLS", 6, b"1 2\n3 4\n5 6\n", "or 5 numbers"),
        ("MOST_COLUMNS", 2, b"1 2\n3 4\n5 6\n", "2 columns, more than 1"),
        ("LARGEST_FILE_BYTES", 12, b"1 2\n3 4\n5 6\n", "more than 11 bytes"),
        ("LONGEST_LINE_BYTES", 8, b"1 2 3 4 5\n6 7 8 9 0\n", "does not end"),
    ],
)
def test_that_a_file_of_numbers_has_limits(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    most: int,
    content: bytes,
    said: str,
) -> None:
    path = tmp_path / "numbers.dat"
    path.write_bytes(content)
    monkeypatch.setattr("nnsim.data.number_text.BLOCK_BYTES", 8)
    monkeypatch.setattr(f"nnsim.data.number_text.{name}", most)
    assert read_numbers(path).size in (6, 10)
    monkeypatch.setattr(f"nnsim.data.number_text.{name}", most - 1)
    assert said in refused(lambda: read_numbers(path))


# Sets of the user's own ---------------------------------------------------------------


def small_set() -> Dataset:
    return Dataset(
        key="",
        inputs=frozen(np.arange(4.0).reshape(2, 2)),
        input_names=("a", "b"),
        labels=frozen(np.array([0, 1])),
        class_names=("x", "y"),
    )


def test_that_a_set_of_samples_has_a_largest_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "set.npz"
    write_dataset(path, small_set())
    size = path.stat().st_size
    monkeypatch.setattr("nnsim.data.dataset_file.LARGEST_BYTES", size)
    assert read_dataset(path).n_samples == 2
    monkeypatch.setattr("nnsim.data.dataset_file.LARGEST_BYTES", size - 1)
    assert "set.npz: its size is" in refused(lambda: read_dataset(path))


@pytest.mark.parametrize("number", [np.nan, np.inf])
def test_that_a_set_with_inputs_that_are_no_numbers_is_damaged(
    tmp_path: Path, number: float
) -> None:
    path = tmp_path / "set.npz"
    inputs = np.array([[0.0, number], [1.0, 2.0]])
    write_dataset(path, dataclasses.replace(small_set(), inputs=frozen(inputs)))
    assert "damaged" in refused(lambda: read_dataset(path))


# Runs ---------------------------------------------------------------------------------


def history_of(path: Path, n_runs: int) -> None:
    for number in range(n_runs):
        note_run(
            path, PastRun(id=f"{number}", date="", title="", experiment=Experiment())
        )


def test_that_of_a_long_history_the_newest_runs_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "runs.jsonl"
    history_of(path, 3)
    size = path.stat().st_size
    monkeypatch.setattr("nnsim.run_history.LARGEST_BYTES", size)
    assert [run.id for run in read_history(path).runs] == ["2", "1", "0"]
    monkeypatch.setattr("nnsim.run_history.LARGEST_BYTES", size - 1)
    history = read_history(path)
    assert [run.id for run in history.runs] == ["2", "1"]
    assert history.n_damaged == 0


def test_that_a_line_longer_than_any_document_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "runs.jsonl"
    history_of(path, 1)
    size = path.stat().st_size
    monkeypatch.setattr("nnsim.run_history.LONGEST_LINE", size)
    assert len(read_history(path).runs) == 1
    monkeypatch.setattr("nnsim.run_history.LONGEST_LINE", size - 1)
    assert (read_history(path).runs, read_history(path).n_damaged) == ((), 1)


def test_that_the_results_of_a_sweep_have_a_largest_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    grid = sweep_grid(SWEEP)
    (tmp_path / RUNS_FILE).write_bytes(b'{"digest":"x"}\n')
    monkeypatch.setattr("nnsim.sweep.folder.LARGEST_BYTES", 15)
    assert not SweepFolder(tmp_path, grid).results
    monkeypatch.setattr("nnsim.sweep.folder.LARGEST_BYTES", 14)
    assert "larger than the results" in refused(lambda: SweepFolder(tmp_path, grid))


def test_that_a_sweep_of_long_experiments_has_fewer_runs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sweep = replace(SWEEP, axes=(Axis(field="training.loss", values=("quadratic",)),))
    base = msgspec.json.encode(sweep_grid(replace(sweep, axes=())).runs[0].experiment)
    n_bytes = 3 * (len(base) + len('"quadratic"'))
    monkeypatch.setattr("nnsim.sweep.grid.MOST_BYTES", n_bytes)
    assert len(sweep_grid(sweep).runs) == 3
    monkeypatch.setattr("nnsim.sweep.grid.MOST_BYTES", n_bytes - 1)
    assert "3 runs of so long" in refused(lambda: sweep_grid(sweep))


# Scenes -------------------------------------------------------------------------------


def parsed(**fields: object) -> Scene:
    text = msgspec.json.encode({"key": "a", "title": "A", **fields})
    return parse_document(text, Scene, SCENE_VERSION, "a.json")


@pytest.mark.parametrize(
    ("most", "fields"),
    [
        (100, lambda n: {"panels": ["network"] * n}),
        (1000, lambda n: {"hidden_controls": ["x"] * n}),
        (200, lambda n: {"sweep": "x" * n}),
        (200, lambda n: {"map_kind": "x" * n}),
        (12, lambda n: {"points": [{"text": "x"}] * n}),
        (8, lambda n: {"variants": [{"label": "x"}] * n}),
        (
            MOST_CHANGES,
            lambda n: {
                "variants": [{"label": "x", "changes": {f"{m}": 1 for m in range(n)}}]
            },
        ),
        (
            50,
            lambda n: {"experiment": {"data": {"preprocessing": [{"step": "x"}] * n}}},
        ),
        (8, lambda n: {"experiment": {"network": {"hidden": [{}] * n}}}),
        (512, lambda n: {"experiment": {"network": {"hidden": [{"neurons": n}]}}}),
        (
            512,
            lambda n: {"experiment": {"network": {"hidden": [{"silenced": [0] * n}]}}},
        ),
        (100_000, lambda n: {"experiment": {"training": {"locked": [0] * n}}}),
        (1_000_000, lambda n: {"experiment": {"data": {"samples": n}}}),
    ],
)
def test_that_what_a_scene_lists_has_limits(
    most: int, fields: Callable[[int], dict[str, object]]
) -> None:
    assert parsed(**fields(most)).key == "a"
    assert "correct that field" in refused(lambda: parsed(**fields(most + 1)))


def test_that_many_changes_of_a_long_experiment_are_too_much(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    variant = Variant(label="v", changes={"training.seed": 1, "data.seed": 2})
    scene = Scene(key="a", title="A", variants=(variant,))
    work = 2 * len(msgspec.json.encode(scene))
    monkeypatch.setattr("nnsim.scene.MOST_WORK", work)
    check_scene(scene)
    monkeypatch.setattr("nnsim.scene.MOST_WORK", work - 1)
    assert "2 changes to a very long" in refused(lambda: check_scene(scene))


# Words --------------------------------------------------------------------------------


def test_that_a_long_word_is_refused_without_a_suggestion() -> None:
    known = "x" * LONGEST_WORD
    near = f"{known[:-1]}y"
    assert "did you mean" in refused(lambda: require_choice("f", near, [known]))
    assert "did you mean" not in refused(
        lambda: require_choice("f", near + "y", [known])
    )


def test_that_typed_values_have_a_longest_text() -> None:
    text = "0.5".ljust(LONGEST_TEXT)
    assert typed_values(text, RATE) == (0.5,)
    assert f"{LONGEST_TEXT} characters" in refused(
        lambda: typed_values(text + " ", RATE)
    )


def test_that_typed_values_have_a_largest_exponent() -> None:
    assert "out of range" in refused(
        lambda: typed_values(f"1e{LARGEST_EXPONENT}", RATE)
    )
    assert "no number" in refused(
        lambda: typed_values(f"1e{LARGEST_EXPONENT + 1}", RATE)
    )
    huge = "1e999999–1e9999999 times 1e999999"
    assert "no number" in refused(lambda: typed_values(huge, RATE))


def test_that_what_fills_a_sentence_is_one_line_of_bounded_length() -> None:
    whole = "x" * LONGEST_FIELD
    assert whole in str(InputError("command.failed", problem=whole))
    cut = str(InputError("command.failed", problem=f"{whole}y\nz"))
    assert cut.endswith("xy z")
    assert len(cut) == LONGEST_FIELD + len(" … ")
    path = Path("a\nb\udcff")
    assert str(InputError("file.not_read", file=path, problem="p")).startswith("a b�:")


# Documents ----------------------------------------------------------------------------


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    (tmp_path / "room").mkdir()
    monkeypatch.setenv("NNSIM_DATA_DIR", str(tmp_path / "own"))
    return Room(tmp_path / "room")


def test_that_a_document_has_a_limit_of_what_its_page_lists(room: Room) -> None:
    parts = parts_of(small_document(room.path))
    page = msgspec.json.decode(parts[PAGE])
    page["cuts"] = [0] * MOST_EDITS
    opened = room.opened(mended({**parts, PAGE: msgspec.json.encode(page)}))
    assert isinstance(opened, SavedDocument)
    page["cuts"].append(0)
    again = room.opened(mended({**parts, PAGE: msgspec.json.encode(page)}))
    assert isinstance(again, str)


def test_that_samples_are_not_edited_again_for_hours(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = parts_of(small_document(room.path))
    page = msgspec.json.decode(parts[PAGE])
    first = page["experiments"]["data"][0]
    page["experiments"]["sample_edits"] = [{"edit": "remove", "samples": [0]}]
    page["experiments"]["data"].append({**first, "edits": [0]})
    page["experiments"]["log"].append({**page["experiments"]["log"][-1], "data": 1})
    page["edits"][0]["kind"] = "samples"
    content = mended({**parts, PAGE: msgspec.json.encode(page)})
    assert not isinstance(room.run(content), str)
    monkeypatch.setattr("nnsim.saved.setups.MOST_EDITED", 0)
    assert "cut off or altered" in room.refused(content)


# Workbooks ----------------------------------------------------------------------------


def with_cell(path: Path, row: str, cell: str) -> Path:
    """Add a row with a cell to the sheet of a workbook."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = next(name for name in parts if "worksheets" in name)
    end = f"<row {row}>{cell}</row></sheetData>".encode()
    parts[name] = parts[name].replace(b"</sheetData>", end)
    with zipfile.ZipFile(path, "w") as archive:
        for each, part in parts.items():
            archive.writestr(each, part)
    return path


@pytest.mark.parametrize(
    ("row", "cell"),
    [
        ('r="6"', '<c r="C6"><v>1</v></c>'),
        ("r = '6'", "<c s='1' r = 'C6'><v>1</v></c>"),
        ('r="6"', "<c><v>1</v></c><c><v>2</v></c><c><v>3</v></c>"),
    ],
)
def test_that_a_cell_far_from_the_table_is_refused_before_it_takes_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row: str, cell: str
) -> None:
    sheet: list[list[str | float | None]] = [["a", "b"], [1.0, 2.0], [3.0, 4.0]]
    path = with_cell(write_workbook(tmp_path, {"s": sheet}), row, cell)
    where = "nnsim.data.table_files.workbook_extent"
    monkeypatch.setattr(f"{where}.MOST_WORKBOOK_CELLS", 18)
    require_near(path)
    monkeypatch.setattr(f"{where}.MOST_WORKBOOK_CELLS", 17)
    path.write_bytes(path.read_bytes())
    os.utime(path, ns=(0, 1))
    assert "row 6 and column 3, together more than 17" in refused(
        lambda: require_near(path)
    )


def test_that_a_cell_in_the_last_corner_does_not_end_the_program(
    tmp_path: Path,
) -> None:
    sheet: list[list[str | float | None]] = [["a", "b"], [1.0, 2.0], [3.0, 4.0]]
    path = write_workbook(tmp_path, {"s": sheet})
    path = with_cell(path, 'r="1048576"', '<c r="XFD1048576"><v>1</v></c>')
    assert "column 16384" in refused(lambda: first_look(path))


def test_that_empty_cells_with_a_format_may_be_anywhere(tmp_path: Path) -> None:
    sheet: list[list[str | float | None]] = [["a", "b"], [1.0, 2.0], [3.0, 4.0]]
    path = write_workbook(tmp_path, {"s": sheet})
    path = with_cell(path, 'r="2"', '<c r="XFD1048576" s="1"/>')
    assert first_look(path)[1].n_rows == 2
