"""Any table that is written comes back; any bytes at all get one sentence."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from nnsim.data.table_files import text_reader
from nnsim.data.table_files.preview import preview
from nnsim.data.table_files.reading import read_table_file, read_table_text
from nnsim.data.table_files.settings import Decimal, Delimiter, Encoding, TableSettings
from nnsim.data.table_files.source import PastedText
from nnsim.data.table_files.suggesting import first_look
from nnsim.errors import InputError

NUMBERS = st.floats(-1e99, 1e99, allow_nan=False)
WORDS = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Z"], exclude_characters="?"),
    min_size=1,
).filter(lambda word: word.lower() not in {"na", "n/a", "#n/a", "nan", "null"})
ROWS = st.lists(st.tuples(NUMBERS, NUMBERS, WORDS), min_size=2, max_size=30)
LAYOUTS: list[tuple[Delimiter, Decimal]] = [
    *((",", "."), (";", "."), (";", ","), ("\t", "."), ("\t", ","), ("|", ",")),
    (",", ","),
]
UNHURRIED = settings(deadline=None)
FOLDER = settings(
    UNHURRIED, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
BITS = [
    *(b"1", b"-2.5", b"1,5", b"1e400", b"inf", b"nan", b"", b"a", b"tall", b"?"),
    *(b",", b";", b"\t", b" ", b"\n", b"\r\n", b"\r", b'"', b'""', b"#", b"sep=;"),
    *(b"x", b"class", b"\xe9", b"\xc3\xa9", b"\xff\xfe", b"\xef\xbb\xbf", b"\0"),
    *(b"PAR1", b"PK\x03\x04", b"\x1a", b"\x1e", b"\xe2\x88\x92", b"\xf0\x9f\x98\x80"),
]


def written(rows: list[tuple[float, float, str]], delimiter: str, decimal: str) -> str:
    """Write rows as another program would, quoting what needs it."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(["x", "y", "class"])
    for x, y, word in rows:
        cells = (repr(number).replace(".", decimal) for number in (x, y))
        writer.writerow([*cells, word])
    return text.getvalue()


@UNHURRIED
@given(rows=ROWS, layout=st.sampled_from(LAYOUTS))
def test_that_what_was_written_comes_back(
    rows: list[tuple[float, float, str]], layout: tuple[Delimiter, Decimal]
) -> None:
    delimiter, decimal = layout
    asked = TableSettings(
        delimiter=delimiter,
        decimal=decimal,
        inputs=("x", "class"),
        text_inputs=("class",),
        target="y",
        target_kind="number",
    )
    text = PastedText(written(rows, delimiter, decimal))
    dataset = read_table_text(text, asked).dataset
    assert dataset.values is not None
    assert dataset.inputs[:, 0].tolist() == [x for x, _, _ in rows]
    assert dataset.values[:, 0].tolist() == [y for _, y, _ in rows]
    words = sorted({word for _, _, word in rows})
    assert dataset.input_names[1:] == tuple(f"class = {word}" for word in words)
    for number, (_, _, word) in enumerate(rows):
        assert dataset.inputs[number, 1:].tolist() == [word == other for other in words]


def why_refused(path: Path) -> InputError | None:
    """Go every way through a file; only sentences may come out."""
    try:
        found, seen = first_look(path)
        preview(path, found)
        dataset = read_table_file(path, found).dataset
    except InputError as error:
        return error
    assert len(seen.rows) <= 50
    assert dataset.n_samples >= 2
    assert (abs(dataset.inputs) <= 1e100).all()
    return None


def require_sentence(error: InputError | None) -> None:
    """A refusal is one sentence, and not one for what nobody thought of."""
    if error is not None:
        assert str(error).endswith(".")
        assert "\n" not in str(error)
        assert error.key != "table.unreadable", str(error)


@FOLDER
@given(content=st.lists(st.sampled_from(BITS), max_size=60).map(b"".join))
@example(content=b"x,class\n1,a\n2,b\n")
@example(content=b"\xff\xfe")
@example(content=b'"')
@example(content=b"1")
@example(content=b"PAR1")
@example(content=b"sep=;")
@example(content=b"#\n#\n")
@example(content=b",\n,\n")
@example(content=b"\xef\xbb\xbf")
def test_that_any_mix_of_table_parts_gives_a_data_set_or_a_sentence(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    require_sentence(why_refused(path))


@FOLDER
@given(
    head=st.sampled_from([b"", b"PAR1", b"PK\x03\x04"]), tail=st.binary(max_size=300)
)
def test_that_binary_junk_gives_a_sentence(
    tmp_path: Path, head: bytes, tail: bytes
) -> None:
    path = tmp_path / "junk"
    path.write_bytes(head + tail)
    require_sentence(why_refused(path))


@FOLDER
@given(
    rows=st.lists(st.lists(st.sampled_from(["1", "2.5", "a", ""]), max_size=4)),
    encoding=st.sampled_from(["utf-8", "utf-16", "utf-16-be", "latin-1"]),
    newline=st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_that_ragged_tables_give_a_data_set_or_a_sentence(
    tmp_path: Path, rows: list[list[str]], encoding: str, newline: str
) -> None:
    path = tmp_path / "table.csv"
    text = newline.join(",".join(row) for row in rows)
    path.write_bytes(text.encode(encoding))
    require_sentence(why_refused(path))


@pytest.mark.parametrize("block_bytes", [1, 2, 3, 7])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "latin-1"])
def test_that_it_does_not_matter_where_a_file_is_cut_into_blocks(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    block_bytes: int,
    encoding: Encoding,
) -> None:
    monkeypatch.setattr(text_reader, "BLOCK_BYTES", block_bytes)
    text = '\ufeffx,y,class\r\n1,2,"é\r\n,"\r\n\r\n3,4,ü\r\n5,6,"""é"""'
    path = tmp_path / "table.csv"
    path.write_bytes(
        text.removeprefix("\ufeff" if encoding == "latin-1" else "").encode(encoding)
    )
    asked = TableSettings(
        encoding=encoding,
        inputs=("x", "y"),
        target="class",
    )
    dataset = read_table_file(path, asked).dataset
    assert dataset.inputs.tolist() == [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]
    assert set(dataset.class_names) == {"é\n,", "ü", '"é"'}
