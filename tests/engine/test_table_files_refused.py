"""Whatever is wrong with a user's table is said in one sentence, with its place."""

import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from nnsim.data.table_files import readers
from nnsim.data.table_files.imported import ImportedTable
from nnsim.data.table_files.limits import LARGEST_FILE_BYTES
from nnsim.data.table_files.preview import preview
from nnsim.data.table_files.reading import read_table_file, read_table_text
from nnsim.data.table_files.settings import TableSettings
from nnsim.data.table_files.source import PastedText
from nnsim.data.table_files.suggesting import suggest_settings
from nnsim.errors import InputError
from nnsim.sentences import SENTENCES
from tests.engine.user_tables import (
    FLOWERS,
    Cell,
    write_parquet,
    write_text,
    write_workbook,
)

BY_HAND = TableSettings(inputs=("x", "y"), target="class")


def read(source: Path | PastedText, settings: TableSettings) -> ImportedTable:
    if isinstance(source, Path):
        return read_table_file(source, settings)
    return read_table_text(source, settings)


def refusal(source: Path | PastedText, **changes: object) -> InputError:
    """Return why a table is refused that is read without any guess."""
    fields = {name: getattr(BY_HAND, name) for name in BY_HAND.__struct_fields__}
    settings = TableSettings(**(fields | changes))
    with pytest.raises(InputError) as caught:
        read(source, settings)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)
    return caught.value


GOOD = "1,2,a\n3,4,b\n5,6,a\n"
CASES = [
    ("x,y,class\n1,2,a\n3,4\n", "table.ragged", "line 3: 2 cell(s) instead of 3"),
    ("x,y,class\n1,2,a\n3,4,b,5\n", "table.ragged", "line 3: 4 cell(s) instead of 3"),
    ("x,y,class\n1,2,a\n\n3,4\n", "table.ragged", "line 4: 2 cell(s) instead of 3"),
    ("x,y,class\n1,2,a\n3,tall,b\n", "table.not_number", "line 3, column 'y': 'tall'"),
    ("x,y,class\n1,2,a\n\n3,1_0,b\n", "table.not_number", "line 4, column 'y': '1_0'"),
    ("x,y,class\n1,inf,a\n3,4,b\n", "table.infinite", "line 2, column 'y': 'inf'"),
    ("x,y,class\n1,-1e400,a\n3,4,b\n", "table.infinite", "column 'y': '-1e400'"),
    ("x,y,class\n1,1e101,a\n3,4,b\n", "table.infinite", "column 'y': '1e101'"),
    ('x,y,class\n1,"2,5",a\n3,4,b\n', "table.mixed_decimal", "'2,5' is not written"),
    ("x,y,class\n1,2,a\n3,4,a\n", "table.one_class", "column 'class': every row"),
    ("x,y,class\n1,2,1\n3,4,1.0\n", "table.one_class", "has the class '1'"),
    ("x,y,class\n", "table.nothing_left", "fewer than two rows"),
    ("x,y,class\n1,,a\n3,,b\n,5,a\n,5,b\n", "table.nothing_left", "fewer than two"),
    ("x,z,class\n" + GOOD, "table.no_column", "no column 'y'"),
    ("x;y;class\n1;2;a\n3;4;b\n", "table.one_column", "another delimiter"),
    ('x,y,class\n1,2,"a\n3,4,b\n', "table.quote", "line 2: a quotation mark"),
    ("x,y,class\n1,2,a\n3,\0,b\n", "table.nul", "line 3: it holds NUL bytes"),
    ("x,y,class\n1,2,a\n3,\x07,b\n", "table.binary", "line 3: it holds a control"),
    ("\n \n\t\n", "table.no_rows", "no rows under these settings"),
]


@pytest.mark.parametrize(("text", "key", "words"), CASES)
@pytest.mark.parametrize("is_pasted", [False, True])
def test_that_a_bad_text_is_refused_with_its_place(
    tmp_path: Path, text: str, key: str, words: str, is_pasted: bool
) -> None:
    error = refusal(PastedText(text) if is_pasted else write_text(tmp_path, text))
    assert error.key == key
    assert words in str(error)
    assert str(error).startswith("clipboard" if is_pasted else "table.csv")


def test_that_a_line_is_right_after_quoted_newlines(tmp_path: Path) -> None:
    path = write_text(tmp_path, 'x,y,class\n1,2,"a\nb"\n3,four,b\n')
    assert "line 4, column 'y': 'four'" in str(refusal(path))


def test_that_a_line_far_from_the_start_is_right(tmp_path: Path) -> None:
    path = write_text(tmp_path, "x,y,class\n" + GOOD * 300_000 + "7,o,a\n" + GOOD)
    assert "line 900002, column 'y': 'o'" in str(refusal(path))


def test_that_points_are_refused_among_decimal_commas(tmp_path: Path) -> None:
    path = write_text(tmp_path, "x;y;class\n1,5;2;a\n1.5;3;b\n")
    error = refusal(path, delimiter=";", decimal=",")
    assert error.key == "table.mixed_decimal"
    assert "line 3, column 'x': '1.5'" in str(error)


def test_that_an_empty_cell_is_named_where_none_is_allowed(tmp_path: Path) -> None:
    path = write_text(tmp_path, "x,y,class\n1,2,a\n3,4,?\n,5,b\n")
    error = refusal(path, missing="refuse")
    assert "line 3, column 'class': the cell is empty" in str(error)


def test_that_a_text_cell_of_a_workbook_is_named(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        ["x", "y", "class"],
        [1.0, 2.0, "a"],
        [],
        [3.0, "tall", "b"],
    ]
    error = refusal(write_workbook(tmp_path, {"one": rows}))
    assert "line 4, column 'y': 'tall' is not a number" in str(error)


def test_that_infinity_in_parquet_is_named(tmp_path: Path) -> None:
    path = write_parquet(
        tmp_path, {"x": [1.0, float("inf")], "y": [1, 2], "class": ["a", "b"]}
    )
    error = refusal(path)
    assert error.key == "table.infinite"
    assert "line 2, column 'x': 'inf'" in str(error)


@pytest.mark.parametrize(
    ("target_kind", "inputs", "text_inputs", "key"),
    [
        ("class", ("x",), (), "table.classes"),
        ("class", ("k",), ("k",), "table.words"),
    ],
)
def test_that_a_million_words_are_refused(
    tmp_path: Path,
    target_kind: str,
    inputs: tuple[str, ...],
    text_inputs: tuple[str, ...],
    key: str,
) -> None:
    rows = "".join(f"{n % 7},w{n},{n % 2}\n" for n in range(1_000_000))
    path = write_text(tmp_path, "x,k,c\n" + rows)
    error = refusal(
        path,
        inputs=inputs,
        text_inputs=text_inputs,
        target="k" if key == "table.classes" else "c",
        target_kind=target_kind,
    )
    assert error.key == key
    assert "column 'k': more than 1000 different" in str(error)


def test_that_more_than_a_million_rows_are_refused(tmp_path: Path) -> None:
    path = write_text(tmp_path, "x,y,class\n" + "1,2,a\n" * 1_000_001)
    assert "more than 1000000 rows" in str(refusal(path))


def test_that_too_many_columns_are_refused(tmp_path: Path) -> None:
    names = ",".join(f"x{n}" for n in range(20_001))
    path = write_text(tmp_path, names + "\n")
    with pytest.raises(InputError) as caught:
        preview(path, BY_HAND)
    assert "it has 20001 columns, more than 20000" in str(caught.value)


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"target": ""}, "table.no_target"),
        ({"inputs": ()}, "table.no_inputs"),
        ({"target": "y"}, "table.target_input"),
        ({"target": "classs"}, "table.no_column"),
        ({"text_inputs": ("z",)}, "table.no_column"),
        ({"skip_lines": 9}, "table.no_rows"),
    ],
)
def test_that_settings_that_do_not_fit_are_refused(
    tmp_path: Path, changes: dict[str, object], key: str
) -> None:
    error = refusal(write_text(tmp_path, "x,y,class\n" + GOOD), **changes)
    assert error.key == key


def test_that_a_misspelt_column_is_suggested(tmp_path: Path) -> None:
    error = refusal(write_text(tmp_path, "x,y,class\n" + GOOD), target="clas")
    assert "there is no column 'clas' (did you mean 'class'?)" in str(error)


# --- encodings ------------------------------------------------------------------------


def test_that_bytes_of_another_encoding_are_named(tmp_path: Path) -> None:
    path = write_text(tmp_path, "x,y,class\n1,2,a\n3,4,é\n", "latin-1")
    assert "line 3: its bytes are not UTF-8" in str(refusal(path))


def test_that_utf_16_read_as_utf_8_is_refused(tmp_path: Path) -> None:
    path = write_text(tmp_path, "x,y,class\n" + GOOD, "utf-16-le")
    assert refusal(path).key == "table.nul"


def test_that_utf_16_cut_in_half_is_refused(tmp_path: Path) -> None:
    path = write_text(tmp_path, "x,y,class\n" + GOOD, "utf-16-le")
    path.write_bytes(path.read_bytes()[:-1])
    assert refusal(path, encoding="utf-16-le").key == "table.encoding"


# --- files ----------------------------------------------------------------------------


def looks(path: Path) -> list[InputError]:
    """Return what every way in says of a file."""
    errors = []
    for look in (
        suggest_settings,
        lambda path: preview(path, BY_HAND),
        lambda path: read_table_file(path, BY_HAND),
    ):
        with pytest.raises(InputError) as caught:
            look(path)
        errors.append(caught.value)
    return errors


def test_that_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = write_text(tmp_path, "")
    assert [error.key for error in looks(path)] == ["table.empty"] * 3


def test_that_a_folder_is_refused(tmp_path: Path) -> None:
    assert [error.key for error in looks(tmp_path)] == ["table.folder"] * 3


def test_that_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert [e.key for e in looks(tmp_path / "none.csv")] == ["file.not_read"] * 3


def test_that_a_name_that_no_system_takes_is_refused() -> None:
    assert [error.key for error in looks(Path("a\0b"))] == ["file.not_read"] * 3


@pytest.mark.skipif(sys.platform == "win32", reason="has no pipes in folders")
def test_that_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.csv"
    os.mkfifo(path)
    assert [error.key for error in looks(path)] == ["table.no_file"] * 3


def test_that_a_huge_file_is_refused_with_its_size(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(5 * 10**9)
    assert LARGEST_FILE_BYTES < 5 * 10**9
    for error in looks(path):
        assert "its size is 5.0 GB, more than 2.1 GB" in str(error)


@pytest.mark.parametrize(
    ("head", "key"),
    [
        (b"PK\x03\x04", "table.workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "table.workbook"),
        (b"PAR1", "table.parquet"),
        (b"\x7fELF\x02\x01\x01\x00", "table.nul"),
        (b"%PDF-1.4\n\x00\x80", "table.nul"),
    ],
)
def test_that_files_of_other_programs_are_refused(
    tmp_path: Path, head: bytes, key: str
) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(head + bytes(range(256)) * 40)
    assert {error.key for error in looks(path)} <= {key, "table.encoding"}


def test_that_a_workbook_that_is_huge_unpacked_is_refused(tmp_path: Path) -> None:
    path = write_workbook(tmp_path, {"a": [["x"]]})
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("xl/sharedStrings.xml", "w") as strings,
    ):
        for _ in range(300):
            strings.write(b"x" * 1_000_000)
    assert path.stat().st_size < 2_000_000
    for error in looks(path):
        assert "unpacked its size is 300.0 MB" in str(error)


def test_that_an_unknown_sheet_is_refused(tmp_path: Path) -> None:
    path = write_workbook(tmp_path, {"one": [["x"], [1.0]]})
    assert refusal(path, sheet="two").key == "choice.unknown"


def test_that_an_empty_sheet_is_refused(tmp_path: Path) -> None:
    path = write_workbook(tmp_path, {"one": []})
    assert [error.key for error in looks(path)] == ["table.no_rows"] * 3


# --- files that do not stay as they are -----------------------------------------------


def append(path: Path) -> None:
    with path.open("a") as file:
        file.write("7,8,b\n")


def cut(path: Path) -> None:
    os.truncate(path, 7)


@pytest.mark.parametrize(
    ("harm", "key"),
    [
        (append, "table.changed"),
        (cut, "table.changed"),
        (Path.unlink, "table.vanished"),
    ],
)
def test_that_a_file_that_changes_meanwhile_is_noticed(
    tmp_path: Path, harm: Callable[[Path], None], key: str
) -> None:
    path = write_text(tmp_path, FLOWERS)
    settings = suggest_settings(path)
    harmed: list[float] = []

    def progress(share: float) -> None:
        if share and not harmed:
            harmed.append(share)
            harm(path)

    with pytest.raises(InputError) as caught:
        read_table_file(path, settings, progress)
    assert caught.value.key == key


def test_that_whatever_a_reader_raises_becomes_one_sentence(
    tmp_path: Path,
) -> None:
    path = write_text(tmp_path, FLOWERS)

    def progress(share: float) -> None:
        raise RuntimeError("first line.\nsecond line")

    with pytest.raises(InputError) as caught:
        read_table_file(path, suggest_settings(path), progress)
    assert caught.value.key == "table.unreadable"
    assert "(first line)" in str(caught.value)


def test_that_every_sentence_of_tables_is_used() -> None:
    folder = Path(readers.__file__).parent
    source = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    keys = [key for key in SENTENCES if key.startswith("table.")]
    assert [key for key in keys if f'"{key}"' not in source] == []
