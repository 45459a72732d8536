"""Exported tables: true to the data and the network, whole, and read again the same."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from nnsim.arrays import frozen
from nnsim.assemble import assemble, network_spec
from nnsim.data.dataset import Dataset
from nnsim.data.prepare import prepare_data
from nnsim.data.settings import DataSettings
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.export_files import WritingCancelledError, write_table
from nnsim.export_tables import (
    Column,
    ExportTable,
    dataset_table,
    predictions_table,
)
from nnsim.model.evaluation import Judgement
from nnsim.model.settings import NetworkSettings, OutputSettings
from nnsim.model.spec import NetworkSpec
from tests.engine.prepared import numbers, prepared
from tests.engine.user_tables import read_suggested

FLOWERS = Dataset(
    key="flowers",
    inputs=numbers([[0.1, 1e-7], [1 / 3, 2e22], [-5.0, 0.0], [4.0, 8.0]]),
    input_names=("length, in cm", 'the "set"'),
    labels=frozen(np.array([0, 1, 1, 0])),
    class_names=("rose", "lily, white"),
    sample_names=("A", "B\nb", "C", ""),
)
HEATS = Dataset(
    key="heats",
    inputs=numbers([[1.0], [2.0], [3.0]]),
    input_names=("sample",),
    values=numbers([[10.0, 5.0], [20.0, 5.5], [30.0, 6.0]]),
    target_names=("heat", "set"),
)
FORMATS = ("table.csv", "table.parquet")
NUMBERS = np.random.default_rng(1).normal(size=(2000, 4))


def read_back(path: Path) -> pl.DataFrame:
    return pl.read_csv(path) if path.suffix == ".csv" else pl.read_parquet(path)


def linear(parameters: list[float], n_inputs: int, n_outputs: int) -> NetworkSpec:
    settings = NetworkSettings(hidden=(), output=OutputSettings(activation="linear"))
    spec = network_spec(settings, n_inputs, n_outputs)
    assert spec.n_parameters == len(parameters)
    return spec


def long_table(on_block: Callable[[], None] = lambda: None) -> ExportTable:
    def block(first: int, end: int) -> list[np.ndarray]:
        on_block()
        return list(NUMBERS[first:end].T)

    columns = tuple(Column(name, "number") for name in "abcd")
    return ExportTable(columns, len(NUMBERS), block)


@pytest.fixture
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nnsim.export_files.CELLS_A_BLOCK", 800)


def test_that_samples_are_written_as_rfc_4180_says(tmp_path: Path) -> None:
    path = tmp_path / "flowers.csv"
    write_table(path, dataset_table(prepared(FLOWERS, ([1], [0], [3]))))
    assert path.read_bytes().decode("utf-8") == (
        'sample,name,"length, in cm","the ""set""",class,set\r\n'
        "1,A,0.1,1e-7,rose,validation\r\n"
        '2,"B\nb",0.3333333333333333,2e+22,"lily, white",training\r\n'
        '3,C,-5.0,0.0,"lily, white",not used\r\n'
        '4,"",4.0,8.0,rose,test\r\n'
    )


@pytest.mark.parametrize("name", FORMATS)
def test_that_names_of_the_data_set_go_before_ours(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    write_table(path, dataset_table(prepared(HEATS, ([0, 1], [2], []))))
    table = read_back(path)
    assert table.columns == ["sample (2)", "sample", "heat", "set", "set (2)"]
    assert table["sample"].to_list() == [1.0, 2.0, 3.0]
    assert table["set"].to_list() == [5.0, 5.5, 6.0]
    assert table["set (2)"].to_list() == ["training", "training", "validation"]


def test_that_predicted_classes_stand_beside_the_actual_ones(tmp_path: Path) -> None:
    # Outputs x₁ and x₂; the larger one decides.
    parameters = np.array([1.0, 0.0, 0.0, 1.0, 0.0, 0.0])
    spec = linear(parameters.tolist(), 2, 2)
    data = prepared(FLOWERS, ([0, 1], [], [3]))
    judgement = Judgement("squared", 2, "one-per-class")
    write_table(
        tmp_path / "p.parquet", predictions_table(data, spec, parameters, judgement)
    )
    table = read_back(tmp_path / "p.parquet")
    assert table.columns == [
        "sample",
        "name",
        "actual",
        "output rose",
        "output lily, white",
        "predicted",
        "set",
    ]
    assert table["output rose"].to_list() == FLOWERS.inputs[:, 0].tolist()
    assert table["predicted"].to_list() == [
        "rose",
        "lily, white",
        "lily, white",
        "lily, white",
    ]
    assert table["set"].to_list() == ["training", "training", "not used", "test"]


def test_that_residuals_are_target_minus_predicted_for_each_target(
    tmp_path: Path,
) -> None:
    # heat = 9 x + 2 and set = x, as the bias node's input is −1.
    parameters = np.array([9.0, 1.0, -2.0, 0.0])
    spec = linear(parameters.tolist(), 1, 2)
    data = prepared(HEATS, ([0], [1], [2]))
    judgement = Judgement("squared", 0, "one-per-class")
    write_table(
        tmp_path / "p.csv", predictions_table(data, spec, parameters, judgement)
    )
    table = read_back(tmp_path / "p.csv")
    assert table.columns == [
        "sample",
        "heat",
        "predicted heat",
        "residual heat",
        "set",
        "predicted set",
        "residual set",
        "set (2)",
    ]
    assert table["predicted heat"].to_list() == [11.0, 20.0, 29.0]
    assert table["residual heat"].to_list() == [-1.0, 0.0, 1.0]
    assert table["residual set"].to_list() == [4.0, 3.5, 3.0]


def test_that_predictions_of_a_run_are_those_of_its_evaluations() -> None:
    run = assemble(Experiment(data=DataSettings(set="iris")))
    run.trainer.run(3)
    trainer = run.trainer
    table = predictions_table(
        run.data, trainer.spec, trainer.parameters, trainer.judgement
    )
    columns = [column.name for column in table.columns]
    predicted = table.block(0, table.n_rows)[columns.index("predicted")]
    names = np.array(run.data.dataset.class_names)
    for samples, evaluation in zip(run.data.sets, trainer.evaluations, strict=True):
        assert evaluation.predicted is not None
        np.testing.assert_array_equal(
            predicted[samples.rows], names[evaluation.predicted]
        )


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("key", ["iris", "pima", "sine", "tilted-cloud"])
def test_that_exported_samples_are_imported_as_they_were(
    tmp_path: Path, key: str, name: str
) -> None:
    data = prepare_data(DataSettings(set=key))
    path = tmp_path / name
    write_table(path, dataset_table(data))
    dataset = data.dataset
    is_class = dataset.labels is not None
    again = read_suggested(
        path,
        inputs=dataset.input_names,
        text_inputs=(),
        target="class" if is_class else dataset.target_names[0],
        target_kind="class" if is_class else "number",
    ).dataset
    np.testing.assert_array_equal(again.inputs, dataset.inputs)
    assert again.input_names == dataset.input_names
    if dataset.labels is None:
        np.testing.assert_array_equal(again.values, dataset.values)
    else:
        assert again.labels is not None
        before = [dataset.class_names[label] for label in dataset.labels.tolist()]
        after = [again.class_names[label] for label in again.labels.tolist()]
        assert after == before


@pytest.mark.usefixtures("small_blocks")
@pytest.mark.parametrize("name", FORMATS)
def test_that_a_long_table_comes_block_by_block_and_whole(
    tmp_path: Path, name: str
) -> None:
    shares: list[float] = []
    write_table(tmp_path / name, long_table(), shares.append)
    np.testing.assert_array_equal(read_back(tmp_path / name).to_numpy(), NUMBERS)
    assert shares == [*(step / 10 for step in range(10)), 1.0]


@pytest.mark.usefixtures("small_blocks")
@pytest.mark.parametrize("name", FORMATS)
def test_that_a_cancelled_export_leaves_the_old_file_alone(
    tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_text("old", encoding="utf-8")
    blocks: list[int] = []
    table = long_table(lambda: blocks.append(1))
    with pytest.raises(WritingCancelledError):
        write_table(path, table, cancelled=lambda: len(blocks) == 3)
    assert len(blocks) == 3
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.usefixtures("small_blocks")
@pytest.mark.parametrize("name", FORMATS)
def test_that_a_full_disk_is_one_sentence_and_leaves_nothing(
    tmp_path: Path, name: str
) -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(InputError, match=r"cannot be written \(file too large\)"):
            write_table(tmp_path / name, long_table())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == []


def test_that_a_missing_folder_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        write_table(tmp_path / "nowhere" / "table.csv", long_table())


@pytest.mark.parametrize("name", FORMATS)
def test_that_a_table_without_rows_has_its_head(tmp_path: Path, name: str) -> None:
    table = ExportTable((Column("a", "number"),), 0, lambda first, end: [])
    write_table(tmp_path / name, table)
    assert read_back(tmp_path / name).columns == ["a"]
