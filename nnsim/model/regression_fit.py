"""How near predicted numbers come to their targets."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen


@dataclass(frozen=True, eq=False)
class SetFit:
    """Predicted against target on one set, in the units of the targets.

    Attributes
    ----------
    rows : (n_shown,) rows of the data set, of the samples that stand for the set.
    targets, predicted : (n_shown, n_outputs) of these samples.
    n_samples : number of samples of the whole set.
    rms : (n_outputs,) root of the mean squared residual over the whole set, NaN for an
        empty set.
    r_squared : (n_outputs,) share of the targets' variance that is explained, NaN where
        they do not vary.
    """

    rows: IntArray
    targets: FloatArray
    predicted: FloatArray
    n_samples: int
    rms: FloatArray
    r_squared: FloatArray


RegressionFit = tuple[SetFit, SetFit, SetFit]
"""Training, validation and test."""


def residual_rms(targets: FloatArray, predicted: FloatArray) -> FloatArray:
    """Return the root mean square of target − predicted, (n_outputs,), NaN for none.

    Targets and predictions are (n_samples, n_outputs).
    """
    if not len(targets):
        return np.full(targets.shape[1], np.nan)
    with np.errstate(over="ignore", invalid="ignore"):
        mean_square = np.square(targets - predicted).mean(axis=0)
        return np.asarray(np.sqrt(mean_square), dtype=np.float64)


def r_squared(targets: FloatArray, predicted: FloatArray) -> FloatArray:
    """Return R² = 1 − Σ(target − predicted)² / Σ(target − mean)², (n_outputs,).

    It is below 0 where the mean of the set would predict better, and NaN where all
    targets are equal (coefficient of determination, Draper & Smith 1998).
    """
    if not len(targets):
        return np.full(targets.shape[1], np.nan)
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        unexplained = np.square(targets - predicted).sum(axis=0)
        varied = np.square(targets - targets.mean(axis=0)).sum(axis=0)
        share = 1.0 - unexplained / varied
    is_constant = targets.min(axis=0) == targets.max(axis=0)
    return np.asarray(np.where(is_constant, np.nan, share), dtype=np.float64)


def spread_sample(targets: FloatArray, most: int) -> IntArray:
    """Return at most ``most`` rows that stand for all, in rising order.

    They are evenly spaced in the order of the first target, with its least and its
    largest: every range of the target keeps its share, and chance has no part in it.
    """
    n_samples = len(targets)
    if n_samples <= most:
        return np.arange(n_samples)
    by_target = np.argsort(targets[:, 0], kind="stable")
    places = np.linspace(0, n_samples - 1, most).round().astype(np.intp)
    return np.sort(by_target[places])


def set_fit(
    rows: IntArray, targets: FloatArray, predicted: FloatArray, shown: IntArray
) -> SetFit:
    """Return the fit of one set; ``shown`` are the places that stand for it."""
    return SetFit(
        frozen(rows[shown]),
        frozen(targets[shown]),
        frozen(predicted[shown]),
        len(rows),
        frozen(residual_rms(targets, predicted)),
        frozen(r_squared(targets, predicted)),
    )
