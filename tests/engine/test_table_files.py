"""Users' tables of every kind are read as they were meant."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from msgspec.structs import replace
from sklearn.datasets import load_wine

from nnsim.data.reading import ReadingCancelledError
from nnsim.data.table_files.preview import preview
from nnsim.data.table_files.reading import read_table_file
from nnsim.data.table_files.settings import Encoding, TableSettings
from nnsim.data.table_files.source import PastedText
from nnsim.data.table_files.suggesting import first_look, suggest_settings
from tests.engine.user_tables import (
    FLOWERS,
    Cell,
    read_suggested,
    write_parquet,
    write_text,
    write_workbook,
)

FLOWER_INPUTS = [[5.1, 3.5], [4.9, 3.0], [6.3, 2.9], [5.8, 2.7]]


def wine_with_decimal_commas() -> str:
    """The 178 wines as a European spreadsheet writes them."""
    wine = load_wine()
    lines = [";".join(["class", *wine.feature_names])]
    for sample, label in zip(wine.data, wine.target, strict=True):
        cells = [str(label + 1), *(repr(float(x)).replace(".", ",") for x in sample)]
        lines.append(";".join(cells))
    return "\r\n".join(lines)


# --- layouts --------------------------------------------------------------------------


def test_that_the_wine_table_with_decimal_commas_is_pasted_whole() -> None:
    imported = read_suggested(PastedText(wine_with_decimal_commas()))
    dataset, wine = imported.dataset, load_wine()
    np.testing.assert_array_equal(dataset.inputs, wine.data)
    np.testing.assert_array_equal(dataset.labels, wine.target)
    assert dataset.class_names == ("1", "2", "3")
    assert dataset.input_names == tuple(wine.feature_names)
    assert imported.notes == ()


@pytest.mark.parametrize(
    ("delimiter", "decimal"),
    [(",", "."), (";", "."), (";", ","), ("\t", "."), ("\t", ","), ("|", ",")],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_that_delimiter_and_decimal_sign_are_found(
    tmp_path: Path, delimiter: str, decimal: str, newline: str
) -> None:
    text = FLOWERS.replace(",", delimiter).replace(".", decimal)
    path = write_text(tmp_path, text.replace("\n", newline))
    settings = suggest_settings(path)
    assert (settings.delimiter, settings.decimal) == (delimiter, decimal)
    dataset = read_table_file(path, settings).dataset
    assert dataset.inputs.tolist() == FLOWER_INPUTS
    assert dataset.class_names == ("lily", "rose")


def test_that_columns_between_spaces_are_read(tmp_path: Path) -> None:
    text = "   x   y  kind\n  1.5 \t 2    a\n  -3e2 .5  b   \n\n  2  2  a"
    dataset = read_suggested(write_text(tmp_path, text)).dataset
    assert dataset.inputs.tolist() == [[1.5, 2.0], [-300.0, 0.5], [2.0, 2.0]]
    assert dataset.class_names == ("a", "b")


@pytest.mark.parametrize(
    ("codec", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("latin-1", "latin-1"),
        ("cp1252", "latin-1"),
    ],
)
def test_that_encodings_are_found(
    tmp_path: Path, codec: str, encoding: Encoding
) -> None:
    text = "größe,été,classe\n1,2,à\n3,4,ñ\n5,6,à\n"
    path = write_text(tmp_path, text, codec)
    settings = suggest_settings(path)
    assert settings.encoding == encoding
    dataset = read_table_file(path, settings).dataset
    assert dataset.input_names == ("größe", "été")
    assert dataset.class_names == ("à", "ñ")


def test_that_a_table_without_header_has_numbered_columns(tmp_path: Path) -> None:
    path = write_text(tmp_path, FLOWERS.partition("\n")[2])
    settings = suggest_settings(path)
    assert not settings.header
    dataset = read_table_file(path, settings).dataset
    assert dataset.input_names == ("column 1", "column 2")
    assert dataset.inputs.tolist() == FLOWER_INPUTS


@pytest.mark.parametrize(
    "title", ["My flowers\n\n", "# by hand\n# in May, at noon, twice\n", "sep=,\n"]
)
def test_that_lines_before_the_table_are_skipped(tmp_path: Path, title: str) -> None:
    path = write_text(tmp_path, title + FLOWERS)
    settings = suggest_settings(path)
    assert settings.skip_lines > 0
    assert read_table_file(path, settings).dataset.inputs.tolist() == FLOWER_INPUTS


def test_that_quoted_cells_may_hold_anything(tmp_path: Path) -> None:
    text = 'x,"y, in\nmetres",kind\n"1",2,"a ""b"", c"\n3,4,"d\ne"\n"5","6","d\ne"\n'
    dataset = read_suggested(write_text(tmp_path, text)).dataset
    assert dataset.input_names == ("x", "y, in metres")
    assert dataset.class_names == ('a "b", c', "d\ne")
    assert dataset.inputs.tolist() == [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]


def test_that_true_minus_and_spaces_between_thousands_are_numbers() -> None:
    text = "x\ty\tclass\n−1\t1\u202f500\ta\n2\t12 000\tb\n"
    dataset = read_suggested(PastedText(text)).dataset
    assert dataset.inputs.tolist() == [[-1.0, 1500.0], [2.0, 12000.0]]


def test_that_rows_far_from_the_start_are_read_like_the_first(tmp_path: Path) -> None:
    n_rows = 300_000
    numbers = np.arange(2.0 * n_rows).reshape(n_rows, 2)
    kinds = ["abc"[row % 3] for row in range(n_rows)]
    rows = zip(numbers.tolist(), kinds, strict=True)
    text = "".join(f"{x},{y},{kind}\n" for (x, y), kind in rows)
    path = write_text(tmp_path, "x,y,kind\n" + text)
    shares: list[float] = []
    dataset = read_table_file(path, suggest_settings(path), shares.append).dataset
    np.testing.assert_array_equal(dataset.inputs, numbers)
    assert dataset.labels is not None
    np.testing.assert_array_equal(dataset.labels, np.arange(n_rows) % 3)
    assert shares == sorted(shares)
    assert shares[0] == 0.0
    assert shares[-1] == 1.0


# --- other kinds of file --------------------------------------------------------------


def test_that_a_workbook_keeps_every_digit(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        ["x", "y", "kind"],
        [0.1 + 0.2, 1.23e-12, "a"],
        [1e22, -3, "b"],
    ]
    imported = read_suggested(write_workbook(tmp_path, {"one": rows}), target="kind")
    assert imported.dataset.inputs.tolist() == [[0.1 + 0.2, 1.23e-12], [1e22, -3.0]]
    assert imported.dataset.class_names == ("a", "b")


def test_that_any_sheet_of_a_workbook_can_be_chosen(tmp_path: Path) -> None:
    flowers: list[list[Cell]] = [[1.0, 2.0, "a"], [2.0, 4.0, "b"], [3.0, 1.0, "b"]]
    path = write_workbook(tmp_path, {"notes": [["none"]], "flowers": flowers})
    settings = TableSettings(
        sheet="flowers", header=False, inputs=("column 2",), target="column 3"
    )
    assert preview(path, settings).sheets == ("notes", "flowers")
    dataset = read_table_file(path, settings).dataset
    assert dataset.inputs.tolist() == [[2.0], [4.0], [1.0]]


def test_that_whole_numbers_of_a_workbook_are_classes_without_decimals(
    tmp_path: Path,
) -> None:
    rows: list[list[Cell]] = [
        ["x", "class"],
        [1.5, 1.0],
        [2.5, 2.0],
        [3.5, 10.0],
        [0.5, 1.0],
    ]
    dataset = read_suggested(
        write_workbook(tmp_path, {"a": rows}), target_kind="class"
    ).dataset
    assert dataset.class_names == ("1", "2", "10")


def test_that_parquet_keeps_its_types(tmp_path: Path) -> None:
    columns: dict[str, Sequence[object]] = {
        "x": [0.1, None, 3.0, 4.0],
        "on": [True, False, True, True],
        "when": ["2020-01-01", "2020-01-02", "2020-01-03", "2020-01-04"],
        "parts": [[1], [2], [], [3]],
        "class": [1, 2, 1, 2],
    }
    path = write_parquet(tmp_path, columns)
    settings = suggest_settings(path)
    assert settings.inputs == ("x", "on")
    imported = read_table_file(path, settings)
    assert imported.dataset.inputs.tolist() == [[0.1, 1.0], [3.0, 1.0], [4.0, 1.0]]
    assert imported.dataset.class_names == ("1", "2")


def test_that_a_parquet_column_of_text_may_hold_numbers(tmp_path: Path) -> None:
    path = write_parquet(tmp_path, {"x": ["1,5", " 2 "], "class": ["a", "b"]})
    dataset = read_suggested(path, decimal=",", inputs=("x",), text_inputs=()).dataset
    assert dataset.inputs.tolist() == [[1.5], [2.0]]


# --- settings -------------------------------------------------------------------------


def test_that_inputs_come_in_the_order_asked_for(tmp_path: Path) -> None:
    path = write_text(tmp_path, FLOWERS)
    dataset = read_suggested(path, inputs=("width", "length")).dataset
    assert dataset.input_names == ("width", "length")
    assert dataset.inputs.tolist() == [row[::-1] for row in FLOWER_INPUTS]
    assert not dataset.inputs.flags.writeable


def test_that_a_number_can_be_predicted(tmp_path: Path) -> None:
    path = write_text(tmp_path, FLOWERS)
    dataset = read_suggested(
        path, inputs=("length",), target="width", target_kind="number"
    ).dataset
    assert dataset.labels is None
    assert dataset.values is not None
    assert dataset.values.tolist() == [[3.5], [3.0], [2.9], [2.7]]
    assert dataset.target_names == ("width",)


def test_that_words_become_an_input_each(tmp_path: Path) -> None:
    text = "colour,x,class\nred,1,a\nblue,2,b\nred,3,b\nred,4,a\n"
    dataset = read_suggested(write_text(tmp_path, text)).dataset
    assert dataset.input_names == ("colour = blue", "colour = red", "x")
    assert dataset.inputs.tolist() == [[0, 1, 1], [1, 0, 2], [0, 1, 3], [0, 1, 4]]


GAPS = "x,c,class\n1,red,a\n,red,b\n5,?,b\n3,blue,\n9,red,b\n"


def test_that_rows_with_gaps_are_left_out_and_counted(tmp_path: Path) -> None:
    path = write_text(tmp_path, GAPS)
    chosen = {"inputs": ("x", "c"), "text_inputs": ("c",)}
    imported = read_suggested(path, missing="drop", **chosen)
    assert imported.dataset.inputs[:, 0].tolist() == [1.0, 9.0]
    assert [str(note) for note in imported.notes][:1] == [
        "table.csv: 3 row(s) with an empty cell are left out."
    ]


def test_that_gaps_take_the_median_and_the_most_frequent_word(tmp_path: Path) -> None:
    path = write_text(tmp_path, GAPS)
    chosen = {"inputs": ("x", "c"), "text_inputs": ("c",)}
    imported = read_suggested(path, missing="median", **chosen)
    assert imported.dataset.inputs[:, 0].tolist() == [1.0, 4.0, 5.0, 9.0]
    assert imported.dataset.inputs[:, 2].tolist() == [1.0, 1.0, 1.0, 1.0]
    keys = [note.key for note in imported.notes]
    assert keys == ["table.note_filled", "table.note_dropped", "table.note_constant"]


def test_that_empty_and_constant_columns_are_kept_and_noted(tmp_path: Path) -> None:
    text = "x,none,same,class\n1,,7,a\n2,NA,7,b\n3,,7,b\n"
    imported = read_suggested(
        write_text(tmp_path, text), inputs=("x", "none", "same"), missing="refuse"
    )
    assert imported.dataset.inputs.tolist() == [[1, 0, 7], [2, 0, 7], [3, 0, 7]]
    assert [str(note) for note in imported.notes] == [
        "table.csv: empty in every row, taken as 0: none.",
        "table.csv: the same in every row, so nothing can be learnt from: none, same.",
    ]


def test_that_a_second_column_of_a_name_gets_another_and_is_noted(
    tmp_path: Path,
) -> None:
    text = "x,x, x ,,class\n1,2,3,4,a\n5,6,7,8,b\n"
    imported = read_suggested(write_text(tmp_path, text))
    assert imported.dataset.input_names == ("x", "x (2)", "x (3)", "column 4")
    assert [str(note) for note in imported.notes] == [
        "table.csv: a second column 'x' is called 'x (2)' here.",
        "table.csv: a second column 'x' is called 'x (3)' here.",
    ]


def test_that_a_thousand_classes_are_allowed(tmp_path: Path) -> None:
    text = "x,class\n" + "".join(f"{n},k{n}\n" for n in range(1000))
    dataset = read_suggested(
        write_text(tmp_path, text), inputs=("x",), target="class", target_kind="class"
    ).dataset
    assert len(dataset.class_names) == 1000


# --- a first look ---------------------------------------------------------------------


def test_that_a_first_look_tells_what_the_columns_are(tmp_path: Path) -> None:
    text = (
        "id,x,colour,note,empty,y\n"
        "1,.5,red,a,,0\n2,,blue,b,,1\n3,7,red,c,,1\n4,8,red,,,0\n"
    )
    settings, seen = first_look(write_text(tmp_path, text))
    kinds = [column.kind for column in seen.columns]
    assert kinds == ["number", "number", "words", "words", "empty", "number"]
    assert [column.n_missing for column in seen.columns] == [0, 1, 0, 1, 4, 0]
    assert [column.n_distinct for column in seen.columns] == [4, 3, 2, 3, 0, 2]
    assert (seen.n_rows, seen.is_all_seen) == (4, True)
    assert seen.rows[1] == ("2", "", "blue", "b", "", "1")
    assert (settings.inputs, settings.text_inputs) == (("x", "colour"), ("colour",))
    assert (settings.target, settings.target_kind) == ("y", "class")


def test_that_ragged_rows_are_shown_with_what_is_wrong(tmp_path: Path) -> None:
    path = write_text(tmp_path, "x,class\n1,a\n1,2,b\n")
    seen = preview(path, replace(suggest_settings(path), delimiter=","))
    assert seen.rows == (("1", "a"), ("1", "2", "b"))
    assert seen.problem is not None
    assert seen.problem.fields["line"] == 3


def test_that_the_rows_of_a_large_file_are_judged_by_its_size(tmp_path: Path) -> None:
    n_rows = 400_000
    path = write_text(tmp_path, "x,class\n" + "1.25,a\n2.25,b\n" * (n_rows // 2))
    seen = first_look(path)[1]
    assert not seen.is_counted
    assert abs(seen.n_rows - n_rows) < n_rows // 100


def test_that_reading_ends_when_it_is_cancelled(tmp_path: Path) -> None:
    path = write_text(tmp_path, FLOWERS)
    settings = suggest_settings(path)
    with pytest.raises(ReadingCancelledError):
        read_table_file(path, settings, cancelled=lambda: True)


def test_that_the_readers_are_loaded_only_when_a_table_is_read() -> None:
    command = (
        "import sys, nnsim.data.table_files.suggesting, nnsim.data.table_files.reading;"
        "print({'polars', 'fastexcel'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", command],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "set()"


def test_that_numbers_written_by_another_program_come_back_the_same(
    tmp_path: Path,
) -> None:
    values = np.random.default_rng(1).normal(size=(500, 4))
    frame = pl.DataFrame(values).with_columns(kind=pl.Series(["a", "b"] * 250))
    path = tmp_path / "written.csv"
    frame.write_csv(path)
    np.testing.assert_array_equal(read_suggested(path).dataset.inputs, values)
