"""Statistics and histograms of columns, beside NumPy and scikit-learn."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.preprocessing import StandardScaler

from nnsim.arrays import frozen
from nnsim.chance import Purpose, normals, stream_key, uniforms
from nnsim.data import column_statistics as module
from nnsim.data.class_histogram import MOST_BINS, class_histogram
from nnsim.data.column_statistics import column_statistics
from nnsim.data.composition import PARTS, composition
from nnsim.data.prepare import SET_NAMES, prepare_data
from nnsim.data.settings import DataSettings, PreprocessingStep, SplitSettings
from nnsim.data.suggestions import RECIPES
from nnsim.data.units import UNITS, name_and_unit
from nnsim.frames.data_view import MOST_POINTS, DataWish
from nnsim.frames.data_viewer import DataViewer


def random_table(seed: int, n: int, columns: int, gaps: float) -> np.ndarray:
    values = normals(stream_key(seed, Purpose.DATA_NOISE), n * columns)
    values = values.reshape(n, columns) * 10.0 ** np.arange(columns) + 1e3
    holes = uniforms(stream_key(seed, Purpose.DATA_LABELS), n * columns)
    values[holes.reshape(n, columns) < gaps] = np.nan
    return values


@settings(max_examples=40, deadline=None)
@given(
    st.integers(0, 2**30),
    st.integers(1, 60),
    st.integers(1, 5),
    st.sampled_from([0.0, 0.3, 1.0]),
    st.sampled_from([1, 7, 1 << 20]),
)
def test_that_statistics_in_blocks_are_those_of_numpy_at_once(
    seed: int, n: int, columns: int, gaps: float, at_once: int
) -> None:
    table = random_table(seed, n, columns, gaps)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "NUMBERS_AT_ONCE", at_once)
        found = column_statistics(table, [f"x{c}" for c in range(columns)])
    assert found.n_missing.tolist() == np.isnan(table).sum(axis=0).tolist()
    for column in range(columns):
        there = table[np.isfinite(table[:, column]), column]
        if not len(there):
            assert np.isnan(found.mean[column])
            assert not found.constant[column]
            continue
        assert found.smallest[column] == there.min()
        assert found.largest[column] == there.max()
        assert found.mean[column] == pytest.approx(there.mean(), rel=1e-12)
        spread = pytest.approx(there.std(), rel=1e-9, abs=1e-9)
        assert found.deviation[column] == spread


def test_that_statistics_agree_with_the_scaler_of_scikit_learn() -> None:
    data = prepare_data(DataSettings(set="iris"))
    rows = data.training.rows
    found = column_statistics(data.dataset.inputs, data.dataset.input_names, rows)
    scaler = StandardScaler().fit(data.dataset.inputs[rows])
    assert found.n_rows == len(rows)
    assert np.allclose(found.mean, scaler.mean_, rtol=1e-13)
    assert np.allclose(found.deviation, scaler.scale_, rtol=1e-12)


def test_that_zeros_for_missing_are_counted_and_left_out() -> None:
    data = prepare_data(DataSettings(set="pima"))
    view = DataViewer(data).view(DataWish(scope="all", statistics=True))
    assert view is not None
    assert view.statistics is not None
    names = data.dataset.input_names
    missing = dict(zip(names, view.statistics.n_missing.tolist(), strict=True))
    assert missing["insu"] == 374
    assert missing["preg"] == 0
    column = names.index("insu")
    values = data.dataset.inputs[:, column]
    assert view.statistics.mean[column] == pytest.approx(values[values > 0].mean())
    assert view.statistics.smallest[column] > 0.0


@pytest.mark.parametrize("value", [0.1, 1e9 / 3.0, -7.0, 0.0])
def test_that_a_constant_column_is_told_and_has_no_deviation(value: float) -> None:
    table = np.full((1001, 2), value)
    table[3, 1] += 1.0
    found = column_statistics(table, ["same", "other"])
    assert found.constant.tolist() == [True, False]
    assert found.deviation[0] == 0.0
    assert found.mean[0] == value


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=80), st.integers(1, 4))
def test_that_a_histogram_counts_as_numpy_does(
    numbers: list[float], n_groups: int
) -> None:
    values = np.array(numbers)
    groups = np.arange(len(values)) % n_groups
    found = class_histogram(values, groups, n_groups)
    assert (np.diff(found.edges) > 0.0).all()
    assert found.counts.shape[1] <= MOST_BINS + 1
    for group in range(n_groups):
        expected, _ = np.histogram(values[groups == group], bins=found.edges)
        assert found.counts[group].tolist() == expected.tolist()


def test_that_few_whole_numbers_have_a_bin_each_and_gaps_have_none() -> None:
    values = np.array([0.0, 1.0, 1.0, 3.0, np.nan])
    found = class_histogram(values, None, 0)
    assert found.edges.tolist() == [-0.5, 0.5, 1.5, 2.5, 3.5]
    assert found.counts.tolist() == [[1, 2, 0, 1]]
    assert found.n_left_out == 1


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(-60, 60), min_size=2, max_size=80),
    st.floats(0.01, 100.0),
    st.floats(-50.0, 50.0),
)
def test_that_a_linear_change_leaves_the_picture_of_values_on_a_grid(
    whole: list[int], factor: float, shift: float
) -> None:
    values = np.array(whole) / 10.0
    before = class_histogram(values, None, 0)
    after = class_histogram(values * factor + shift, None, 0)
    assert after.counts.tolist() == before.counts.tolist()


def test_that_a_value_on_the_edge_of_two_bins_is_in_the_upper_one_however_scaled() -> (
    None
):
    values = np.array([0.0, 2.7, -3.9, 6.0])  # edges every 1.65, one of them at 2.7
    for factor in (1.0, 0.01171875, 0.3):
        found = class_histogram(values * factor, None, 0)
        assert found.counts.tolist() == [[1, 0, 1, 0, 1, 1]]


def test_that_every_sample_is_counted_once_in_its_class_and_set() -> None:
    split = SplitSettings(training=0.5, validation=0.2, test=0.1)
    data = prepare_data(DataSettings(set="imbalanced-clouds", split=split))
    found = composition(data)
    for part, name in enumerate(SET_NAMES):
        assert tuple(found.counts[:, part]) == data.class_counts(name)
    sizes = np.bincount(data.dataset.labels)  # type: ignore[arg-type]
    assert found.counts.sum(axis=1).tolist() == sizes.tolist()
    assert PARTS[-1] == "unused"
    assert found.counts[:, -1].sum() == data.dataset.n_samples // 5
    assert found.target is None


def test_that_numbers_to_predict_have_a_histogram_by_set() -> None:
    data = prepare_data(DataSettings(set="sine"))
    found = composition(data)
    assert found.counts.shape == (1, 4)
    assert found.target is not None
    assert found.target.counts.sum(axis=1).tolist() == found.counts[0].tolist()


def test_that_a_column_is_followed_through_the_steps() -> None:
    data = prepare_data(DataSettings(set="pima", preprocessing=RECIPES["pima"]))
    names = data.dataset.input_names
    view = DataViewer(data).view(DataWish(column=names.index("insu")))
    assert view is not None
    assert view.column is not None
    assert [key for key, _ in view.column.steps] == ["zeros-as-missing", "standardised"]
    assert {found.column for _, found in view.column.steps} == {"insu"}
    assert view.column.after is not None
    assert view.column.after.counts.sum() == len(data.training)


def test_that_a_column_left_out_has_no_after_and_its_neighbour_keeps_its_own() -> None:
    steps = (
        PreprocessingStep(step="dropped", columns=("sepal width (cm)",)),
        PreprocessingStep(step="standardised"),
    )
    data = prepare_data(DataSettings(set="iris", preprocessing=steps))
    viewer = DataViewer(data)
    gone, kept = (viewer.view(DataWish(column=column)) for column in (1, 2))
    assert gone is not None
    assert kept is not None
    assert gone.column is not None
    assert kept.column is not None
    assert gone.column.after is None
    assert kept.column.after is not None
    assert [found.column for _, found in kept.column.steps] == ["petal length (cm)"]
    edges = kept.column.after.edges
    inputs = data.training.inputs[:, 1]
    assert edges[0] < inputs.min() < edges[1]
    assert edges[-2] < inputs.max() < edges[-1]


def test_that_the_same_question_is_answered_once() -> None:
    viewer = DataViewer(prepare_data(DataSettings(set="iris")))
    wish = DataWish(statistics=True, column=1, matrix=(0, 1, 99))
    first = viewer.view(wish)
    assert first is not None
    assert viewer.view(DataWish(statistics=True, column=1, matrix=(0, 1, 99))) is first
    assert first.matrix is not None
    assert first.matrix.columns == (0, 1)
    assert not first.matrix.values.flags.writeable
    assert viewer.view(None) is None
    other = viewer.view(DataWish(statistics=True))
    assert other is not None
    assert other.statistics is first.statistics


def test_that_a_scatter_matrix_has_no_more_points_than_can_be_seen() -> None:
    data = prepare_data(DataSettings(set="moons", samples=5000))
    view = DataViewer(data).view(DataWish(scope="all", matrix=(1, 0)))
    assert view is not None
    assert view.matrix is not None
    assert view.matrix.values.shape == (MOST_POINTS, 2)
    assert view.matrix.n_rows == 5000
    assert view.matrix.histograms[0].counts.sum() == 5000


def test_that_every_unit_belongs_to_a_column() -> None:
    for key, units in UNITS.items():
        dataset = prepare_data(DataSettings(set=key)).dataset
        assert set(units) <= set(dataset.input_names)
        for column, name in enumerate(dataset.input_names):
            assert name_and_unit(dataset, column) == (name, units.get(name, ""))


def test_that_a_unit_in_brackets_is_taken_from_the_name() -> None:
    dataset = prepare_data(DataSettings(set="iris")).dataset
    assert name_and_unit(dataset, 0) == ("sepal length", "cm")


def test_that_inputs_may_be_read_only() -> None:
    found = column_statistics(frozen(np.ones((3, 1))), ["x"], np.array([0, 2]))
    assert found.n_rows == 2
    assert not found.mean.flags.writeable
