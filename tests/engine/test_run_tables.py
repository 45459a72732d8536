"""Curves and weights as tables and arrays: true to the run, and read again the same."""

from pathlib import Path

import numpy as np
import polars as pl
import pytest

from nnsim.arrays import frozen
from nnsim.data.dataset import Dataset
from nnsim.export_files import write_table
from nnsim.export_npz import write_npz
from nnsim.export_tables import dataset_table
from nnsim.run_tables import (
    NamedNetwork,
    history_table,
    trail_arrays,
    trail_table,
    weight_arrays,
    weights_table,
)
from nnsim.training.history import COLUMNS
from nnsim.training.trainer import Trainer
from tests.engine.networks import drawn, gate_trainer, make_spec
from tests.engine.prepared import numbers, prepared

ROSES = Dataset(
    key="roses",
    inputs=numbers([[0.1], [1 / 3], [-5.0]]),
    input_names=("file",),
    labels=frozen(np.array([0, 1, 1])),
    class_names=("rose", "a long name"),
)


def trained() -> Trainer:
    trainer = gate_trainer((0, 0, 0, 1))
    trainer.run(3)
    return trainer


def test_that_the_history_has_a_row_an_epoch_and_nothing_where_a_set_is_absent(
    tmp_path: Path,
) -> None:
    history = trained().record.history
    path = tmp_path / "history.csv"
    write_table(path, history_table(history))
    table = pl.read_csv(path)
    assert table.columns == [*COLUMNS]
    assert table["epoch"].to_list() == [0, 1, 2, 3]
    assert table["step"].to_list() == [0, 4, 8, 12]
    assert (
        table["training_error"].to_list() == history.column("training_error").tolist()
    )
    assert table["validation_error"].null_count() == 4


def test_that_the_history_is_the_same_in_every_format(tmp_path: Path) -> None:
    table = history_table(trained().record.history)
    for name in ("h.csv", "h.parquet", "h.npz"):
        write_table(tmp_path / name, table)
    parquet = pl.read_parquet(tmp_path / "h.parquet")
    assert pl.read_csv(tmp_path / "h.csv")["step"].equals(parquet["step"])
    with np.load(tmp_path / "h.npz") as arrays:
        assert arrays.files == [*COLUMNS]
        assert arrays["epoch"].dtype == np.int64
        assert np.isnan(arrays["test_error"]).all()
        assert arrays["training_error"].tolist() == parquet["training_error"].to_list()


def test_that_samples_as_npz_are_an_array_a_column(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nnsim.export_files.CELLS_A_BLOCK", 4)
    path = tmp_path / "roses.npz"
    write_table(path, dataset_table(prepared(ROSES, ([0], [1], [2]))))
    with np.load(path, allow_pickle=False) as arrays:
        assert arrays.files == ["sample", "file", "class", "set"]
        assert arrays["file"].tolist() == ROSES.inputs[:, 0].tolist()
        assert arrays["class"].tolist() == ["rose", "a long name", "a long name"]
        assert arrays["set"].tolist() == ["training", "validation", "test"]
    assert list(tmp_path.iterdir()) == [path]


def test_that_each_weight_is_told_by_the_nodes_it_links(tmp_path: Path) -> None:
    spec = make_spec((2, 1, 1))
    network = NamedNetwork(spec, ("length", "width"), ("rose",))
    values = drawn(2, spec.n_parameters)
    path = tmp_path / "weights.csv"
    write_table(path, weights_table(network, values))
    rows = pl.read_csv(path).rows()
    assert [row[:3] for row in rows] == [
        (1, "x1", "h1"),
        (1, "x2", "h1"),
        (1, "bias", "h1"),
        (2, "h1", "o1"),
        (2, "bias", "o1"),
    ]
    assert [row[3] for row in rows] == values.tolist()
    assert rows[0][4:] == ("length", "")
    assert rows[3][4:] == ("", "rose")


def test_that_weights_out_of_a_missing_bias_node_are_left_out() -> None:
    spec = make_spec((2, 2, 1), bias=False)
    network = NamedNetwork(spec, ("a", "b"), ("c",))
    table = weights_table(network, drawn(2, spec.n_parameters))
    assert table.n_rows == 2 * 2 + 2
    assert "bias" not in table.block(0, table.n_rows)[1]


def test_that_the_way_of_the_weights_begins_and_ends_as_the_run_does() -> None:
    trainer = trained()
    table = trail_table(NamedNetwork(trainer.spec, "ab", "c"), trainer.record)
    epochs, steps, *_, values, _from, _to = table.block(0, table.n_rows)
    assert epochs.tolist() == sorted([0, 1, 2, 3] * 3)
    assert steps.tolist() == (4 * epochs).tolist()
    assert values[-3:].tolist() == trainer.parameters.tolist()
    halves = [table.block(0, 5)[5], table.block(5, table.n_rows)[5]]
    assert np.concatenate(halves).tolist() == values.tolist()


def test_that_the_way_as_npz_has_an_array_a_layer(tmp_path: Path) -> None:
    trainer = trained()
    path = tmp_path / "way.npz"
    with path.open("wb") as file:
        write_npz(file, trail_arrays(trainer.spec, trainer.record))
    with np.load(path) as arrays:
        assert arrays["epochs"].tolist() == [0, 1, 2, 3]
        assert arrays["layer_1"].shape == (4, 3, 1)
        assert arrays["layer_1"][-1].ravel().tolist() == trainer.parameters.tolist()


def test_that_equal_weights_give_equal_bytes(tmp_path: Path) -> None:
    spec = make_spec((2, 3, 1))
    values = drawn(2, spec.n_parameters)
    for name in ("a", "b"):
        with (tmp_path / name).open("wb") as file:
            write_npz(file, weight_arrays(spec, values))
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
