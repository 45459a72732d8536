"""Metrics against scikit-learn and against what can be counted by hand."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn import metrics as peer
from sklearn.calibration import calibration_curve

from nnsim.arrays import FloatArray, IntArray
from nnsim.model.calibration import calibration_bins, log_score
from nnsim.model.confusion import class_report, confusion_matrix
from nnsim.model.losses import LOSSES
from nnsim.model.ranking import roc_curve
from tests.engine.networks import drawn

NAN = float("nan")


def confusions() -> st.SearchStrategy[IntArray]:
    """Matrices of up to five classes in which empty rows and columns are common."""
    counts = st.sampled_from([0, 0, 0, 1, 2, 7])
    return st.integers(1, 5).flatmap(
        lambda n: arrays(np.int64, (n, n), elements=counts)
    )


def samples_in(confusion: IntArray) -> tuple[IntArray, IntArray]:
    cells = np.repeat(np.arange(confusion.size), confusion.ravel())
    actual, predicted = np.divmod(cells, len(confusion))
    return actual, predicted


def ranked_samples() -> st.SearchStrategy[list[tuple[float, bool]]]:
    """Scores from a short list, so that most of them tie, also across the classes."""
    scores = st.sampled_from([-2.0, 0.0, 0.1, 0.3, 0.30000000000000004, 1.0, 1e9])
    return st.lists(st.tuples(scores, st.booleans()), min_size=2, max_size=30)


def softmax_of(scores: FloatArray) -> FloatArray:
    powers = np.exp(scores)
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))


# --- confusion matrix ----------------------------------------------------------------


# It says so when a class is predicted that is not there; the engine's answer is NaN.
@pytest.mark.filterwarnings("ignore:y_pred contains classes not in y_true")
@pytest.mark.filterwarnings("ignore:A single label was found")
@given(confusions())
def test_that_a_class_report_is_what_scikit_learn_says(confusion: IntArray) -> None:
    assume(confusion.any())
    actual, predicted = samples_in(confusion)
    expected = peer.precision_recall_fscore_support(
        actual, predicted, labels=np.arange(len(confusion)), zero_division=np.nan
    )
    report = class_report(confusion)
    np.testing.assert_allclose(report.precision, expected[0], rtol=1e-14)
    np.testing.assert_allclose(report.recall, expected[1], rtol=1e-14)
    np.testing.assert_allclose(report.f1, expected[2], rtol=1e-14)
    assert report.support.tolist() == expected[3].tolist()
    assert report.accuracy == pytest.approx(peer.accuracy_score(actual, predicted))
    assert report.balanced_accuracy == pytest.approx(
        peer.balanced_accuracy_score(actual, predicted)
    )


@given(confusions())
def test_that_samples_are_counted_in_the_cell_of_actual_and_predicted(
    confusion: IntArray,
) -> None:
    counted = confusion_matrix(*samples_in(confusion), len(confusion))
    assert counted.tolist() == confusion.tolist()


def test_that_the_decks_table_gives_its_report() -> None:
    report = class_report(np.array([[93, 7], [46, 954]]))
    assert report.support.tolist() == [100, 1000]
    assert report.f1 == pytest.approx([186 / 239, 1908 / 1961])
    assert report.accuracy == pytest.approx(1047 / 1100)
    assert report.balanced_accuracy == pytest.approx((0.93 + 0.954) / 2)


def test_that_only_a_share_of_nothing_is_no_number() -> None:
    # Class 1 is there and never predicted, 2 the other way round, 3 neither of both.
    confusion = np.array([[2, 0, 0, 0], [1, 0, 1, 0], [0, 0, 0, 0], [0, 0, 0, 0]])
    report = class_report(confusion)
    np.testing.assert_array_equal(report.recall, [1.0, 0.0, NAN, NAN])
    np.testing.assert_array_equal(report.precision, [2 / 3, NAN, 0.0, NAN])
    np.testing.assert_array_equal(report.f1, [0.8, 0.0, 0.0, NAN])
    assert report.balanced_accuracy == 0.5


@pytest.mark.parametrize("n_classes", [1, 3])
def test_that_the_report_of_an_empty_set_has_no_numbers(n_classes: int) -> None:
    nobody = np.zeros(0, dtype=np.int64)
    report = class_report(confusion_matrix(nobody, nobody, n_classes))
    assert report.support.tolist() == [0] * n_classes
    shares = [report.recall, report.precision, report.f1]
    assert np.isnan(shares).all()
    assert np.isnan([report.accuracy, report.balanced_accuracy]).all()


def test_that_what_is_shown_cannot_be_written_to() -> None:
    for shown in (
        class_report(np.eye(3, dtype=np.int64)),
        calibration_bins(np.array([0.2]), np.array([True])),
        roc_curve(np.array([0.2, 0.7]), np.array([False, True])),
    ):
        shown_arrays = [v for v in vars(shown).values() if isinstance(v, np.ndarray)]
        assert len(shown_arrays) >= 3
        assert not any(array.flags.writeable for array in shown_arrays)


# --- log score -----------------------------------------------------------------------


@given(st.integers(2, 6), st.integers(1, 40), st.integers(0, 1000))
def test_that_the_log_score_is_scikit_learns_log_loss(
    n_classes: int, n_samples: int, seed: int
) -> None:
    probabilities = softmax_of(3.0 * drawn(seed, n_samples, n_classes))
    labels = np.arange(n_samples) * (seed + 1) % n_classes
    expected = peer.log_loss(labels, probabilities, labels=np.arange(n_classes))
    assert log_score(probabilities, labels) == pytest.approx(expected, rel=1e-12)


def test_that_the_log_score_is_the_mean_cross_entropy_that_softmax_learns_by() -> None:
    probabilities = softmax_of(drawn(1, 12, 3))
    labels = np.arange(12) % 3
    loss = LOSSES["cross-entropy"].value(probabilities, np.eye(3)[labels])
    assert log_score(probabilities, labels) == pytest.approx(loss.mean(), rel=1e-14)


def test_that_equal_shares_score_the_log_of_the_number_of_classes() -> None:
    score = log_score(np.full((5, 4), 0.25), np.array([0, 1, 2, 3, 3]))
    assert score == pytest.approx(np.log(4.0))


def test_that_a_perfect_score_is_zero_without_a_sign() -> None:
    assert str(log_score(np.eye(3), np.arange(3))) == "0.0"


def test_that_a_sure_mistake_costs_much_and_not_everything() -> None:
    score = log_score(np.eye(2), np.array([1, 0]))
    assert score == pytest.approx(300 * np.log(10.0))


def test_that_no_samples_and_diverged_ones_have_no_log_score() -> None:
    assert np.isnan(log_score(np.zeros((0, 3)), np.zeros(0, dtype=np.int64)))
    diverged = np.array([[NAN, NAN], [0.5, 0.5]])
    assert np.isnan(log_score(diverged, np.array([0, 1])))


# --- calibration ---------------------------------------------------------------------


@given(st.integers(1, 60), st.integers(1, 15), st.integers(0, 1000))
def test_that_the_bins_are_those_of_scikit_learn(
    n_samples: int, n_bins: int, seed: int
) -> None:
    probabilities = softmax_of(2.0 * drawn(seed, n_samples, 2))[:, 1]
    came_true = drawn(seed + 1, n_samples) > 0.0
    # With one outcome only, scikit-learn cannot guess which of the two it is.
    observed, predicted = calibration_curve(
        np.append(came_true, [True, False]),
        np.append(probabilities, [1.0, 0.0]),
        n_bins=n_bins,
    )
    bins = calibration_bins(
        np.append(probabilities, [1.0, 0.0]),
        np.append(came_true, [True, False]),
        n_bins,
    )
    filled = bins.counts > 0
    np.testing.assert_allclose(bins.observed[filled], observed, rtol=1e-13)
    np.testing.assert_allclose(bins.predicted[filled], predicted, rtol=1e-13)
    assert np.isnan(bins.observed[~filled]).all()
    assert np.isnan(bins.predicted[~filled]).all()
    assert bins.counts.sum() == n_samples + 2


def test_that_an_edge_belongs_to_the_bin_above_it_and_1_to_the_last() -> None:
    probabilities = np.array([0.0, 0.25, 0.5, 0.75, 1.0, 1.0 + 1e-15])
    bins = calibration_bins(probabilities, probabilities > 0.6, n_bins=4)
    assert bins.edges.tolist() == [0.0, 0.25, 0.5, 0.75, 1.0]
    assert bins.counts.tolist() == [1, 1, 1, 3]
    assert bins.observed.tolist() == [0.0, 0.0, 0.0, 1.0]


def test_that_there_are_ten_bins_unless_told_otherwise() -> None:
    probabilities = np.arange(11) / 10
    bins = calibration_bins(probabilities, np.ones(11, dtype=np.bool_))
    assert bins.counts.tolist() == [1] * 9 + [2]


def test_that_nothing_predicted_leaves_every_bin_without_numbers() -> None:
    nothing = calibration_bins(np.zeros(0), np.zeros(0, dtype=np.bool_))
    diverged = calibration_bins(np.full(3, NAN), np.ones(3, dtype=np.bool_))
    for bins in (nothing, diverged):
        assert bins.counts.tolist() == [0] * 10
        assert np.isnan([bins.predicted, bins.observed]).all()


# --- ROC -----------------------------------------------------------------------------


@given(ranked_samples())
def test_that_the_curve_and_its_area_are_those_of_scikit_learn(
    samples: list[tuple[float, bool]],
) -> None:
    scores = np.array([score for score, _ in samples])
    positive = np.array([is_positive for _, is_positive in samples])
    assume(positive.any() and not positive.all())
    curve = roc_curve(scores, positive)
    false_rate, true_rate, thresholds = peer.roc_curve(
        positive, scores, drop_intermediate=False
    )
    np.testing.assert_allclose(curve.false_positive_rate, false_rate, rtol=1e-14)
    np.testing.assert_allclose(curve.true_positive_rate, true_rate, rtol=1e-14)
    np.testing.assert_array_equal(curve.thresholds, thresholds)
    assert curve.area == pytest.approx(peer.roc_auc_score(positive, scores), rel=1e-12)


@given(ranked_samples())
def test_that_the_area_is_the_chance_to_rank_a_pair_rightly(
    samples: list[tuple[float, bool]],
) -> None:
    positives = [score for score, is_positive in samples if is_positive]
    negatives = [score for score, is_positive in samples if not is_positive]
    assume(positives and negatives)
    wins = [(p > n) + 0.5 * (p == n) for p in positives for n in negatives]
    area = roc_curve(*map(np.array, zip(*samples, strict=True))).area
    assert area == pytest.approx(np.mean(wins), rel=1e-14)


def test_that_a_threshold_calls_positive_what_reaches_it() -> None:
    scores, positive = drawn(3, 40).round(1), drawn(4, 40) > 0.0
    curve = roc_curve(scores, positive)
    for threshold, false_rate, true_rate in zip(
        curve.thresholds,
        curve.false_positive_rate,
        curve.true_positive_rate,
        strict=True,
    ):
        called = scores >= threshold
        assert true_rate == pytest.approx(called[positive].mean())
        assert false_rate == pytest.approx(called[~positive].mean())


@pytest.mark.parametrize("is_positive", [True, False])
def test_that_one_class_alone_has_no_area(is_positive: bool) -> None:
    curve = roc_curve(np.array([0.2, 0.7, 0.7]), np.full(3, is_positive))
    assert np.isnan(curve.area)
    known, unknown = curve.true_positive_rate, curve.false_positive_rate
    if not is_positive:
        known, unknown = unknown, known
    assert known == pytest.approx([0.0, 2 / 3, 1.0])
    assert np.isnan(unknown).all()


@pytest.mark.parametrize("scores", [[], [0.3, NAN, 0.8]], ids=["empty", "diverged"])
def test_that_scores_without_an_order_have_neither_curve_nor_area(
    scores: list[float],
) -> None:
    curve = roc_curve(np.array(scores), np.arange(len(scores)) > 0)
    assert curve.thresholds.tolist() == [np.inf]
    assert np.isnan([*curve.true_positive_rate, *curve.false_positive_rate]).all()
    assert np.isnan(curve.area)
