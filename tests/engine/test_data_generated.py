"""Generated sets: drawn from the seed alone, and shaped as their names say."""

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix

from nnsim.arrays import BoolArray, FloatArray
from nnsim.data.catalogue import CATALOGUE
from nnsim.data.clouds import SCALES
from nnsim.data.dataset import Dataset

GENERATED = [entry for entry in CATALOGUE.values() if entry.family == "generated"]
KEYS = [entry.key for entry in GENERATED]
UNSCALED = ("wide-clouds", "unequal-clouds")
CLASS_KEYS = [entry.key for entry in GENERATED if entry.kind == "classification"]
BALANCED_KEYS = [key for key in CLASS_KEYS if key != "imbalanced-clouds"]


def drawn(
    key: str, *, samples: int | None = None, noise: float | None = None, seed: int = 0
) -> Dataset:
    return CATALOGUE[key].make(samples, noise, seed)


def is_class(dataset: Dataset, label: int) -> BoolArray:
    assert dataset.labels is not None
    return np.asarray(dataset.labels == label)


def of_class(dataset: Dataset, label: int) -> FloatArray:
    return np.asarray(dataset.inputs[is_class(dataset, label)])


def numbers(dataset: Dataset) -> FloatArray:
    parts = [dataset.inputs]
    if dataset.values is not None:
        parts.append(dataset.values)
    return np.hstack(parts)


def is_separable(inputs: FloatArray, chosen: BoolArray, *, bias: bool = True) -> bool:
    """Whether Rosenblatt's perceptron finds a line in 500 passes."""
    signs = np.where(chosen, 1.0, -1.0)
    rows = np.column_stack((inputs, -np.ones(len(inputs)))) if bias else inputs
    weights = np.zeros(rows.shape[1])
    for _ in range(500):
        for row, sign in zip(rows, signs, strict=True):
            if sign * (row @ weights) <= 0:
                weights = weights + sign * row
        if (signs * (rows @ weights) > 0).all():
            return True
    return False


@pytest.mark.parametrize("key", KEYS)
def test_that_the_same_seed_draws_the_same_samples(key: str) -> None:
    first, second = drawn(key, noise=0.1, seed=7), drawn(key, noise=0.1, seed=7)
    assert_array_equal(numbers(first), numbers(second))


@pytest.mark.parametrize("key", KEYS)
def test_that_another_seed_draws_other_samples(key: str) -> None:
    first, second = drawn(key, noise=0.1, seed=7), drawn(key, noise=0.1, seed=8)
    assert not np.isclose(numbers(first)[:, -1], numbers(second)[:, -1]).any()


@pytest.mark.parametrize("key", KEYS)
def test_that_noise_moves_each_sample_in_proportion(key: str) -> None:
    still, little, much = (numbers(drawn(key, noise=sd)) for sd in (0.0, 0.1, 0.3))
    assert_allclose(much - still, 3.0 * (little - still), atol=1e-12)
    stretch = SCALES[key][1][1] if key in SCALES else 1.0
    moved = (little - still)[:, -1] / stretch
    assert 0.07 < moved.std() < 0.13


@pytest.mark.parametrize("key", CLASS_KEYS)
def test_that_more_samples_keep_the_first_ones(key: str) -> None:
    few, many = drawn(key, samples=30), drawn(key, samples=50)
    assert_array_equal(few.inputs, many.inputs[:30])
    assert few.labels is not None
    assert many.labels is not None
    assert_array_equal(few.labels, many.labels[:30])


@pytest.mark.parametrize("key", BALANCED_KEYS)
@pytest.mark.parametrize("samples", [10, 100, 101, 103])
def test_that_class_sizes_differ_by_at_most_one(key: str, samples: int) -> None:
    dataset = drawn(key, samples=samples)
    assert dataset.labels is not None
    sizes = np.bincount(dataset.labels, minlength=len(dataset.class_names))
    assert sizes.sum() == samples
    assert sizes.max() - sizes.min() <= 1


@pytest.mark.parametrize("key", [key for key in CLASS_KEYS if key not in UNSCALED])
def test_that_classes_lie_within_about_the_unit_square(key: str) -> None:
    assert np.abs(drawn(key).inputs).max() < 1.2


@pytest.mark.parametrize("key", ["two-clouds", "three-clouds"])
@pytest.mark.parametrize("seed", range(10))
def test_that_each_cloud_is_parted_from_the_others_by_a_line(
    key: str, seed: int
) -> None:
    dataset = drawn(key, seed=seed)
    for label in range(len(dataset.class_names)):
        assert is_separable(dataset.inputs, is_class(dataset, label))


@pytest.mark.parametrize(
    "key", ["xor-clouds", "moons", "circles", "spirals", "checkerboard"]
)
def test_that_no_line_parts_the_harder_sets(key: str) -> None:
    dataset = drawn(key)
    assert not is_separable(dataset.inputs, is_class(dataset, 0))


def test_that_clouds_of_unequal_scales_are_a_hundred_times_apart() -> None:
    inputs = drawn("unequal-clouds").inputs
    first, second = np.ptp(inputs, axis=0)
    assert 70.0 < first / second < 140.0
    assert inputs[:, 0].mean() == pytest.approx(60.0, abs=10.0)


@pytest.mark.parametrize("seed", range(5))
def test_that_clouds_on_one_side_need_the_bias(seed: int) -> None:
    dataset = drawn("clouds-one-side", seed=seed)
    assert is_separable(dataset.inputs, is_class(dataset, 1))
    assert not is_separable(dataset.inputs, is_class(dataset, 1), bias=False)


def test_that_xor_clouds_have_the_class_of_their_signs() -> None:
    dataset = drawn("xor-clouds", noise=0.0)
    signs_differ = dataset.inputs[:, 0] * dataset.inputs[:, 1] < 0
    assert_array_equal(dataset.labels, signs_differ.astype(int))
    assert len(np.unique(dataset.inputs, axis=0)) == 4


@pytest.mark.parametrize(("samples", "positive"), [(1100, 100), (22, 2), (25, 3)])
def test_that_one_of_eleven_imbalanced_samples_is_positive(
    samples: int, positive: int
) -> None:
    dataset = drawn("imbalanced-clouds", samples=samples)
    assert dataset.class_names == ("positive", "negative")
    assert is_class(dataset, 0).sum() == positive
    assert is_class(dataset, 1).sum() == samples - positive


def test_that_a_balanced_classifier_of_imbalanced_clouds_has_the_decks_table() -> None:
    tables = []
    for seed in range(10):
        dataset = drawn("imbalanced-clouds", seed=seed)
        peer = LogisticRegression(class_weight="balanced")
        predicted = peer.fit(dataset.inputs, dataset.labels).predict(dataset.inputs)
        tables.append(confusion_matrix(dataset.labels, predicted))
    (hits, misses), (false_alarms, rejections) = np.mean(tables, axis=0)
    assert hits + misses == 100
    assert false_alarms + rejections == 1000
    assert 93.0 < hits < 95.4
    assert 930 < rejections < 954
    assert 0.55 < hits / (hits + false_alarms) < 0.669


def test_that_the_tilted_cloud_is_long_centred_and_thirty_degrees_up() -> None:
    dataset = drawn("tilted-cloud", samples=20_000)
    assert_allclose(dataset.inputs.mean(axis=0), 0.0, atol=0.01)
    variances, axes = np.linalg.eigh(np.cov(dataset.inputs.T))
    assert_allclose(np.sqrt(variances), (0.12, np.hypot(0.4, 0.12)), rtol=0.02)
    slope = axes[1, 1] / axes[0, 1]
    assert_allclose(np.degrees(np.arctan(slope)), 30.0, atol=0.5)
    assert dataset.target_names == ("long axis",)
    along = axes[:, 1] * np.sign(axes[0, 1])
    assert dataset.values is not None
    assert_allclose(dataset.values[:, 0], dataset.inputs @ along, atol=0.01)


def test_that_circles_have_one_radius_a_class() -> None:
    dataset = drawn("circles", noise=0.0)
    for label, radius in enumerate((0.4, 0.85)):
        distances = np.hypot(*of_class(dataset, label).T)
        assert_allclose(distances, radius)


def test_that_the_second_moon_is_the_first_turned_by_half_a_turn() -> None:
    dataset = drawn("moons", noise=0.0, samples=2000)
    upper, lower = of_class(dataset, 0), of_class(dataset, 1)
    for moon, side in ((upper, 1.0), (lower, -1.0)):
        around = 1.7 * side * moon + (0.5, 0.25)
        assert_allclose(np.hypot(*around.T), 1.0)
        assert (around[:, 1] >= 0).all()


def test_that_one_spiral_is_the_other_turned_by_half_a_turn() -> None:
    dataset = drawn("spirals", noise=0.0, samples=400)
    for label in (0, 1):
        arm = of_class(dataset, label)
        radius = np.hypot(*arm.T)
        angle = 2.5 * np.pi * (radius - 0.08) / 0.87 + label * np.pi
        along = np.column_stack((np.cos(angle), np.sin(angle)))
        assert_allclose(arm, radius[:, np.newaxis] * along, atol=1e-12)


def test_that_neighbouring_squares_of_the_checkerboard_differ() -> None:
    dataset = drawn("checkerboard", samples=2000)
    column, row = np.floor((dataset.inputs + 1.0) * 2.0).astype(int).T
    assert_array_equal(dataset.labels, (row + column) % 2)
    assert len(np.unique(4 * row + column)) == 16


def test_that_the_disc_and_its_half_clouds_have_the_radii_of_the_deck() -> None:
    dataset = drawn("three-class-disc", samples=9000)
    disc, right, left = (of_class(dataset, label) for label in range(3))
    assert np.hypot(*disc.T).max() <= 0.21
    assert (right[:, 0] > 0.05).all()
    assert (left[:, 0] < -0.05).all()
    for cloud in (right, left):
        radius = np.hypot(*cloud.T)
        assert radius.min() >= 0.32
        assert radius.max() <= 1.0
        quartiles = np.quantile(radius, (0.25, 0.5, 0.75, 0.95))
        assert_allclose(quartiles, (0.44, 0.54, 0.66, 0.86), atol=0.04)


def test_that_the_sine_curve_is_the_decks() -> None:
    dataset = drawn("sine", noise=0.0)
    x = np.linspace(-5, 5, 40)
    assert dataset.values is not None
    assert_allclose(dataset.inputs[:, 0], x)
    assert_allclose(dataset.values[:, 0], np.sin(x) + 0.6 * np.cos(x / 2))


def test_that_the_line_has_the_slope_one_half() -> None:
    dataset = drawn("line", noise=0.0)
    assert dataset.values is not None
    assert_allclose(dataset.values, 0.5 * dataset.inputs)
    assert (dataset.inputs.min(), dataset.inputs.max()) == (-1.0, 1.0)
