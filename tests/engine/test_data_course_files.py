"""The course's own files: read as they are, each error at its line, copied once."""

import os
from pathlib import Path

import numpy as np
import pytest

from nnsim.data.array_cache import MOST_COPIES, ArrayCache, user_cache_folder
from nnsim.data.course_files import (
    N_PIXELS,
    read_course_iris,
    read_course_pima,
    read_course_spectra,
)
from nnsim.data.number_text import ReadingStoppedError, read_numbers
from nnsim.errors import InputError

LABELS = (0, 6, 3)


def fluxes() -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    return np.random.default_rng(5).normal(1.0, 0.1, (len(LABELS), N_PIXELS))


@pytest.fixture
def spectra_files(tmp_path: Path) -> tuple[Path, Path]:
    inputs, targets = tmp_path / "train.dat", tmp_path / "target.dat"
    np.savetxt(inputs, fluxes())
    np.savetxt(targets, np.eye(7)[list(LABELS)])
    return inputs, targets


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "table.data"
    path.write_text(text, encoding="utf-8")
    return path


def refusal(path: Path, n_columns: int = 3) -> str:
    with pytest.raises(InputError) as caught:
        read_numbers(path, n_columns)
    return str(caught.value)


# --- numbers as text ------------------------------------------------------------------


def test_that_spaces_tabs_commas_comments_and_empty_lines_are_read(
    tmp_path: Path,
) -> None:
    text = "\ufeff# a b c\n1 2\t3\n\n 4.5e0,-5 , +6  # last\r\n   \n"
    table = read_numbers(written(tmp_path, text), 3)
    assert table.numbers.tolist() == [[1.0, 2.0, 3.0], [4.5, -5.0, 6.0]]
    assert table.lines == (2, 4)


def test_that_every_bit_of_a_written_number_is_read_back(tmp_path: Path) -> None:
    numbers = np.random.default_rng(1).normal(size=(50, 3)) * 1e-7
    text = "\n".join(" ".join(map(repr, row)) for row in numbers.tolist())
    read = read_numbers(written(tmp_path, text), 3).numbers
    np.testing.assert_array_equal(read, numbers)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("7 8", "2 numbers instead of 3"),
        ("7 8 9 10", "4 numbers instead of 3"),
        ("7 wide 9", "'wide' is not a number"),
        ("7 nan 9", "'nan' is not a number"),
        ("7 8 -inf", "'-inf' is not a number"),
        ("7 8 1e999", "'1e999' is not a number"),
        ("7 \u00b5 9", "'\u00b5' is not a number"),
    ],
)
def test_that_a_bad_row_is_named_by_file_and_line(
    tmp_path: Path, line: str, problem: str
) -> None:
    path = written(tmp_path, f"1 2 3\n\n{line}\n4 5 6\n")
    assert refusal(path).startswith(f"{path}, line 3: {problem};")


def test_that_large_numbers_whose_sum_overflows_are_numbers(tmp_path: Path) -> None:
    path = written(tmp_path, "1e308 1e308 1e308\n")
    assert read_numbers(path, 3).numbers.tolist() == [[1e308] * 3]


def test_that_a_file_without_a_line_break_is_not_read_as_a_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nnsim.data.number_text.LONGEST_LINE", 64)
    path = written(tmp_path, "1 " * 1000)
    assert f"{path}, line 1: too long for one sample" in refusal(path)


def test_that_more_numbers_than_fit_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nnsim.data.number_text.MOST_NUMBERS", 8)
    path = written(tmp_path, "1 2 3\n" * 10)
    assert f"{path}, line 3: more than 8 numbers" in refusal(path)


def test_that_a_file_without_numbers_is_refused(tmp_path: Path) -> None:
    assert "no numbers are in it" in refusal(written(tmp_path, "# nothing\n\n"))


def test_that_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.dat").startswith(f"{tmp_path / 'none.dat'}: it can")


def test_that_progress_rises_to_the_end(tmp_path: Path) -> None:
    shares: list[float] = []
    read_numbers(written(tmp_path, "1 2 3\n" * 1000), 3, shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert 90 <= len(shares) <= 101


def test_that_a_reader_that_is_told_to_stop_stops_at_the_next_line(
    tmp_path: Path,
) -> None:
    asked: list[bool] = []

    def after_three() -> bool:
        asked.append(True)
        return len(asked) > 3

    path = written(tmp_path, "1 2 3\n" * 1000)
    with pytest.raises(ReadingStoppedError):
        read_numbers(path, 3, should_stop=after_three)
    assert len(asked) == 4


# --- spectra --------------------------------------------------------------------------


def test_that_the_course_spectra_are_typed_by_the_other_file(
    spectra_files: tuple[Path, Path],
) -> None:
    dataset = read_course_spectra(*spectra_files)
    np.testing.assert_array_equal(dataset.inputs, fluxes())
    assert dataset.labels is not None
    assert dataset.labels.tolist() == list(LABELS)
    assert dataset.class_names == ("O", "B", "A", "F", "G", "K", "M")
    assert dataset.axis is not None
    assert dataset.axis.values[[0, 1, -1]] == pytest.approx([3465.0, 3466.6, 9468.2])
    assert dataset.input_names[1] == "3466.6 Å"
    assert not dataset.inputs.flags.writeable


@pytest.mark.parametrize("row", ["0 0 0 0 0 0 0", "1 1 0 0 0 0 0", "0 0 2 -1 0 0 0"])
def test_that_a_target_that_is_no_single_class_is_named(
    spectra_files: tuple[Path, Path], row: str
) -> None:
    inputs, targets = spectra_files
    targets.write_text(f"1 0 0 0 0 0 0\n{row}\n0 0 0 0 0 0 1\n", encoding="ascii")
    with pytest.raises(InputError) as caught:
        read_course_spectra(inputs, targets)
    assert str(caught.value).startswith(f"{targets}, line 2: not a single 1")


def test_that_two_files_of_different_length_are_refused(
    spectra_files: tuple[Path, Path],
) -> None:
    inputs, targets = spectra_files
    targets.write_text("1 0 0 0 0 0 0\n", encoding="ascii")
    with pytest.raises(InputError) as caught:
        read_course_spectra(inputs, targets)
    assert str(caught.value).startswith(f"{inputs}: 3 samples, but 1 in {targets};")


# --- the copy -------------------------------------------------------------------------


def test_that_the_copy_is_read_while_the_file_stays_as_it_is(
    tmp_path: Path, spectra_files: tuple[Path, Path]
) -> None:
    cache = ArrayCache(tmp_path / "cache" / "below")
    first = read_course_spectra(*spectra_files, cache)
    (copy,) = (tmp_path / "cache" / "below").iterdir()
    np.testing.assert_array_equal(np.load(copy), first.inputs)
    np.save(copy, first.inputs + 1.0)
    again = read_course_spectra(*spectra_files, cache)
    np.testing.assert_array_equal(again.inputs, first.inputs + 1.0)


def test_that_a_changed_file_is_read_anew_and_its_old_copy_goes(
    tmp_path: Path, spectra_files: tuple[Path, Path]
) -> None:
    cache = ArrayCache(tmp_path / "cache")
    read_course_spectra(*spectra_files, cache)
    (before,) = (tmp_path / "cache").iterdir()
    changed = spectra_files[0].stat().st_mtime_ns + 1_000_000_000
    os.utime(spectra_files[0], ns=(changed, changed))
    read_course_spectra(*spectra_files, cache)
    (after,) = (tmp_path / "cache").iterdir()
    assert after != before


@pytest.mark.parametrize("content", [b"", b"\x93NUMPY", b"not an array"])
def test_that_a_damaged_copy_is_made_again(
    tmp_path: Path, spectra_files: tuple[Path, Path], content: bytes
) -> None:
    cache = ArrayCache(tmp_path / "cache")
    first = read_course_spectra(*spectra_files, cache)
    (copy,) = (tmp_path / "cache").iterdir()
    copy.write_bytes(content)
    again = read_course_spectra(*spectra_files, cache)
    np.testing.assert_array_equal(again.inputs, first.inputs)
    np.testing.assert_array_equal(np.load(copy), first.inputs)


def test_that_a_copy_that_cannot_be_written_is_done_without(
    tmp_path: Path, spectra_files: tuple[Path, Path]
) -> None:
    in_the_way = tmp_path / "cache"
    in_the_way.write_text("a file", encoding="ascii")
    dataset = read_course_spectra(*spectra_files, ArrayCache(in_the_way))
    assert dataset.n_samples == len(LABELS)


def test_that_no_copy_is_kept_of_a_file_that_was_not_read_to_its_end(
    tmp_path: Path, spectra_files: tuple[Path, Path]
) -> None:
    cache = ArrayCache(tmp_path / "cache")
    asked: list[bool] = []

    def late() -> bool:
        asked.append(True)
        return len(asked) > len(LABELS) + 2

    with pytest.raises(ReadingStoppedError):
        read_course_spectra(*spectra_files, cache, should_stop=late)
    assert not (tmp_path / "cache").exists()


def test_that_only_the_latest_copies_are_kept(tmp_path: Path) -> None:
    cache = ArrayCache(tmp_path / "cache")
    for number in range(MOST_COPIES + 2):
        path = tmp_path / f"{number}.dat"
        path.write_text("1", encoding="ascii")
        cache.put(path, np.full((1, 1), float(number)))
    assert len(list((tmp_path / "cache").iterdir())) == MOST_COPIES
    latest = cache.get(tmp_path / f"{MOST_COPIES + 1}.dat")
    assert latest is not None
    assert latest.tolist() == [[MOST_COPIES + 1.0]]


@pytest.mark.skipif(os.name == "nt", reason="Windows has a folder of its own")
def test_that_the_cache_is_where_the_user_wants_caches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert user_cache_folder() == tmp_path / "nnsim"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert user_cache_folder() == tmp_path / ".cache" / "nnsim"


# --- Iris and Pima --------------------------------------------------------------------


def test_that_the_course_iris_has_its_species_in_the_fifth_column(
    tmp_path: Path,
) -> None:
    path = written(tmp_path, "5.1 3.5 1.4 0.2 0\n6.2 2.9 4.3 1.3 1\n5.9 3 5.1 1.8 2\n")
    dataset = read_course_iris(path)
    assert dataset.inputs[1].tolist() == [6.2, 2.9, 4.3, 1.3]
    assert dataset.labels is not None
    assert dataset.labels.tolist() == [0, 1, 2]
    assert dataset.class_names == ("setosa", "versicolor", "virginica")


def test_that_the_course_pima_has_its_class_in_the_ninth_column(tmp_path: Path) -> None:
    path = written(tmp_path, "6 148 72 35 0 33.6 0.627 50 1\n1,85,66,29,0,26,.3,31,0\n")
    dataset = read_course_pima(path)
    assert dataset.input_names[7] == "age"
    assert dataset.inputs[:, 7].tolist() == [50.0, 31.0]
    assert dataset.labels is not None
    assert dataset.labels.tolist() == [1, 0]


@pytest.mark.parametrize("label", ["3", "-1", "0.5"])
def test_that_a_class_that_is_none_is_named(tmp_path: Path, label: str) -> None:
    path = written(tmp_path, f"5.1 3.5 1.4 0.2 0\n6.2 2.9 4.3 1.3 {label}\n")
    with pytest.raises(InputError) as caught:
        read_course_iris(path)
    expected = f"{path}, line 2: {label} is no class from 0 to 2;"
    assert str(caught.value).startswith(expected)
