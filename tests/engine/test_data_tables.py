"""Iris and Pima: the committed files, and files that are not as they should be."""

import hashlib
import re
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from sklearn.datasets import load_iris

from nnsim.data.catalogue import CATALOGUE
from nnsim.data.dataset import Dataset
from nnsim.data.tables import TABLES, read_table, table
from nnsim.errors import InputError
from nnsim.resources import resource_path

FILES = ["iris.csv", "iris-uci.csv", "pima.csv", "spectra.npz"]


def counts(dataset: Dataset) -> dict[str, int]:
    assert dataset.labels is not None
    return Counter(dataset.class_names[label] for label in dataset.labels)


@pytest.mark.parametrize("file", FILES)
def test_that_a_file_has_the_sha256_of_sources_md(file: str) -> None:
    sources = resource_path("data", "SOURCES.md").read_text(encoding="utf-8")
    stated = re.search(
        rf"^\| `{file}` .* `([0-9a-f]{{64}})` \|$", sources, re.MULTILINE
    )
    assert stated is not None
    content = resource_path("data", file).read_bytes()
    assert hashlib.sha256(content).hexdigest() == stated[1]


def test_that_iris_is_fishers_as_scikit_learn_has_it() -> None:
    dataset, peer = table("iris"), load_iris()
    np.testing.assert_array_equal(dataset.inputs, peer.data)
    np.testing.assert_array_equal(dataset.labels, peer.target)
    assert dataset.input_names == tuple(peer.feature_names)


def test_that_the_uci_variant_differs_in_three_cells() -> None:
    fisher, uci = table("iris").inputs, table("iris-uci").inputs
    cells = np.argwhere(fisher != uci).tolist()
    assert cells == [[34, 3], [37, 1], [37, 2]]
    assert [fisher[row, column] for row, column in cells] == [0.2, 3.6, 1.4]
    assert [uci[row, column] for row, column in cells] == [0.1, 3.1, 1.5]


@pytest.mark.parametrize("key", ["iris", "iris-uci"])
def test_that_iris_has_fifty_flowers_of_each_species(key: str) -> None:
    assert counts(table(key)) == {"setosa": 50, "versicolor": 50, "virginica": 50}


def test_that_pima_has_the_counts_and_means_that_are_published() -> None:
    dataset = table("pima")
    assert counts(dataset) == {"no diabetes": 500, "diabetes": 268}
    means = [3.845, 120.895, 69.105, 20.536, 79.799, 31.993, 0.472, 33.241]
    np.testing.assert_allclose(dataset.inputs.mean(axis=0), means, atol=5e-4)


def test_that_pima_columns_are_in_the_order_of_the_file() -> None:
    expected = ("preg", "plas", "pres", "skin", "insu", "mass", "pedi", "age")
    assert table("pima").input_names == expected


def test_that_pima_keeps_its_zeros_and_says_which_are_missing_values() -> None:
    dataset = table("pima")
    zeros = (dataset.inputs == 0).sum(axis=0)
    by_name = dict(zip(dataset.input_names, zeros.tolist(), strict=True))
    assert by_name == {
        "preg": 111,
        "plas": 5,
        "pres": 35,
        "skin": 227,
        "insu": 374,
        "mass": 11,
        "pedi": 0,
        "age": 0,
    }
    missing = CATALOGUE["pima"].missing_when_zero
    assert missing == ("plas", "pres", "skin", "insu", "mass")
    columns = [dataset.input_names.index(name) for name in missing]
    assert (dataset.inputs[:, columns] == 0).any(axis=1).sum() == 376


def refusal(tmp_path: Path, content: bytes) -> InputError:
    path = tmp_path / "iris.csv"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_table("iris", TABLES["iris"], path)
    assert str(caught.value).startswith(f"{path}, line ")
    return caught.value


def lines_of_iris() -> list[bytes]:
    return resource_path("data", "iris.csv").read_bytes().splitlines(keepends=True)


@pytest.mark.parametrize(
    ("row", "line", "problem"),
    [
        (0, b"a,b,c,d,class\n", "the header is not"),
        (7, b"5.0,3.4,1.5,0.2\n", "4 columns instead of 5"),
        (7, b"5.0,3.4,1.5,0.2,9,setosa\n", "6 columns instead of 5"),
        (9, b"5.0,3.4,wide,0.2,setosa\n", "'wide' is not a number"),
        (9, b"5.0,3.4,nan,0.2,setosa\n", "'nan' is not a number"),
        (9, b"5.0,3.4,,0.2,setosa\n", "'' is not a number"),
        (9, b"5.0,3.4,1.5\xff,0.2,setosa\n", "is not a number"),
        (12, b"5.0,3.4,1.5,0.2,rose\n", "'rose' is no class of this set"),
    ],
)
def test_that_a_bad_line_is_named(
    tmp_path: Path, row: int, line: bytes, problem: str
) -> None:
    lines = lines_of_iris()
    lines[row] = line
    error = refusal(tmp_path, b"".join(lines))
    assert error.key == "data.file_row"
    assert error.fields["line"] == row + 1
    assert problem in str(error)


def test_that_a_file_cut_off_between_lines_is_noticed(tmp_path: Path) -> None:
    error = refusal(tmp_path, b"".join(lines_of_iris()[:100]))
    assert "line 100: 99 samples instead of 150" in str(error)


def test_that_an_empty_file_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, b"").fields["line"] == 1


def test_that_a_missing_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "nothing.csv"
    with pytest.raises(InputError) as caught:
        read_table("iris", TABLES["iris"], path)
    assert str(caught.value).startswith(f"{path}: the data file is not there")
