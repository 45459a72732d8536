"""The course's own files: read whole, refused by line, kept as a binary copy."""

from pathlib import Path

import numpy as np
import pytest

from nnsim.data import number_text
from nnsim.data.course_files import course_iris, course_pima, course_spectra
from nnsim.data.number_cache import cached_numbers, copy_path
from nnsim.data.number_text import read_numbers
from nnsim.data.reading import ReadingCancelledError
from nnsim.errors import InputError

FLUX = np.round(np.linspace(0.0, 1e-3, 40).reshape(8, 5), 6)
LABELS = np.array([0, 6, 3, 3, 4, 5, 2, 1])


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NNSIM_CACHE_DIR", str(tmp_path / "cache"))


def write(path: Path, numbers: np.ndarray, separator: str = " ") -> Path:
    lines = (separator.join(f"{number:.6g}" for number in row) for row in numbers)
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    return path


def spectra_folder(folder: Path) -> Path:
    write(folder / "target.dat", np.eye(7)[LABELS])
    return write(folder / "train.dat", FLUX)


def test_that_spectra_and_their_targets_become_a_data_set(tmp_path: Path) -> None:
    dataset = course_spectra(spectra_folder(tmp_path))
    np.testing.assert_array_equal(dataset.inputs, FLUX)
    np.testing.assert_array_equal(dataset.labels, LABELS)
    assert "".join(dataset.class_names) == "OBAFGKM"
    assert dataset.input_names == tuple(f"pixel {number}" for number in range(1, 6))
    assert dataset.axis is None
    assert not dataset.inputs.flags.writeable


def test_that_as_many_pixels_as_in_the_course_have_its_wavelengths(
    tmp_path: Path,
) -> None:
    write(tmp_path / "target.dat", np.eye(7)[:2])
    dataset = course_spectra(write(tmp_path / "train.dat", np.ones((2, 3753))))
    assert dataset.axis is not None
    assert dataset.axis.values[[0, -1]].tolist() == [3465.0, pytest.approx(9468.2)]
    assert dataset.input_names[0] == "3465.0 Å"


def test_that_targets_for_another_number_of_spectra_are_refused(tmp_path: Path) -> None:
    train = spectra_folder(tmp_path)
    write(tmp_path / "target.dat", np.eye(7))
    with pytest.raises(InputError, match=r"has 8 spectra, but .* of 7"):
        course_spectra(train)


def test_that_targets_of_two_classes_at_once_are_refused_by_line(
    tmp_path: Path,
) -> None:
    train = spectra_folder(tmp_path)
    coded = np.eye(7)[LABELS]
    coded[4, 0] = 1.0
    write(tmp_path / "target.dat", coded)
    with pytest.raises(InputError, match=r"target\.dat, line 5: not one 1 and else 0"):
        course_spectra(train)


def test_that_targets_of_another_width_are_refused(tmp_path: Path) -> None:
    train = spectra_folder(tmp_path)
    write(tmp_path / "target.dat", np.eye(8))
    with pytest.raises(InputError, match="line 1: 8 columns instead of 7"):
        course_spectra(train)


def test_that_iris_is_read_with_its_class_last(tmp_path: Path) -> None:
    rows = np.array([[5.1, 3.5, 1.4, 0.2, 0], [6.0, 3.0, 4.8, 1.8, 2]])
    dataset = course_iris(write(tmp_path / "iris.data", rows))
    np.testing.assert_array_equal(dataset.inputs, rows[:, :4])
    np.testing.assert_array_equal(dataset.labels, [0, 2])
    assert dataset.class_names == ("setosa", "versicolor", "virginica")


@pytest.mark.parametrize("separator", [",", " ", "\t"])
def test_that_pima_is_read_however_its_cells_are_parted(
    tmp_path: Path, separator: str
) -> None:
    rows = np.array([[6, 148, 72, 35, 0, 33.6, 0.627, 50, 1]])
    path = write(tmp_path / "pima-indians-diabetes.data", rows, separator)
    dataset = course_pima(path)
    np.testing.assert_array_equal(dataset.inputs, rows[:, :8])
    np.testing.assert_array_equal(dataset.labels, [1])


def test_that_a_class_that_is_none_is_refused_by_line(tmp_path: Path) -> None:
    rows = np.array([[5.1, 3.5, 1.4, 0.2, 0], [6.0, 3.0, 4.8, 1.8, 3]])
    with pytest.raises(InputError, match=r"iris\.data, line 2: there is no class 3"):
        course_iris(write(tmp_path / "iris.data", rows))


def test_that_a_table_of_another_width_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="line 1: 3 columns instead of 5"):
        course_iris(write(tmp_path / "iris.data", np.ones((2, 3))))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1 2\n\n3 four\n", "line 3: 'four' is not a number"),
        ("1 2\n3 nan\n", "line 2: 'nan' is not a number"),
        ("1 2\n3 1e999\n", "line 2: '1e999' is not a number"),
        ("1 2\n3\n", "line 2: 1 columns instead of 2"),
        ("1 2\n3 4 5", "line 2: 3 columns instead of 2"),
        ("\n \n", "there are no numbers"),
        ("", "there are no numbers"),
    ],
)
@pytest.mark.parametrize("block_bytes", [3, 1000])
def test_that_a_wrong_cell_or_line_is_named(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    sentence: str,
    block_bytes: int,
) -> None:
    monkeypatch.setattr(number_text, "BLOCK_BYTES", block_bytes)
    path = tmp_path / "numbers.dat"
    path.write_text(text, encoding="ascii")
    with pytest.raises(InputError, match=sentence):
        read_numbers(path)


@pytest.mark.parametrize("block_bytes", [1, 7, 64, 1000])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_that_the_size_of_blocks_and_the_ends_of_lines_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, block_bytes: int, end: str
) -> None:
    monkeypatch.setattr(number_text, "BLOCK_BYTES", block_bytes)
    path = tmp_path / "numbers.dat"
    path.write_bytes(f"1 2.5{end}{end}  -3\t4e2{end}5 6".encode("ascii"))
    assert read_numbers(path).tolist() == [[1, 2.5], [-3, 400], [5, 6]]


def test_that_progress_rises_to_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(number_text, "BLOCK_BYTES", 16)
    parts: list[float] = []
    read_numbers(write(tmp_path / "numbers.dat", FLUX), progress=parts.append)
    assert len(parts) > 3
    assert parts == sorted(parts)
    assert parts[-1] == 1.0


def test_that_a_reader_stops_when_asked_and_leaves_no_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(number_text, "BLOCK_BYTES", 16)
    train = spectra_folder(tmp_path)
    parts: list[float] = []
    with pytest.raises(ReadingCancelledError):
        cached_numbers(train, parts.append, lambda: len(parts) == 2)
    assert len(parts) == 2
    assert not copy_path(train).exists()


def test_that_the_second_reading_takes_the_copy(tmp_path: Path) -> None:
    train = spectra_folder(tmp_path)
    first = cached_numbers(train)
    np.save(copy_path(train), first + 1.0)
    np.testing.assert_array_equal(cached_numbers(train), first + 1.0)


def test_that_a_changed_file_is_read_again_and_its_old_copy_is_dropped(
    tmp_path: Path,
) -> None:
    train = spectra_folder(tmp_path)
    cached_numbers(train)
    before = copy_path(train)
    write(train, FLUX[:3])
    assert cached_numbers(train).shape == (3, 5)
    assert not before.exists()
    assert copy_path(train).exists()


@pytest.mark.parametrize("content", [b"", b"no copy", b"\x93NUMPY\x01\x00v\x00"])
def test_that_a_damaged_copy_is_made_anew(tmp_path: Path, content: bytes) -> None:
    train = spectra_folder(tmp_path)
    cached_numbers(train)
    copy_path(train).write_bytes(content)
    np.testing.assert_array_equal(cached_numbers(train), FLUX)
    np.testing.assert_array_equal(np.load(copy_path(train)), FLUX)


def test_that_reading_works_without_a_folder_for_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "a file"
    blocked.touch()
    monkeypatch.setenv("NNSIM_CACHE_DIR", str(blocked))
    np.testing.assert_array_equal(cached_numbers(spectra_folder(tmp_path)), FLUX)


@pytest.mark.parametrize("read", [course_iris, course_pima, course_spectra])
def test_that_a_file_that_is_not_there_is_named(tmp_path: Path, read: object) -> None:
    assert callable(read)
    with pytest.raises(InputError, match="is not there or cannot be read"):
        read(tmp_path / "none.dat")
