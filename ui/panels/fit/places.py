"""Where samples stand in the plot of predicted against target, and what it covers."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.data.prepare import SET_NAMES
from nnsim.frames.frame import Frame, RunInfo
from nnsim.model.regression_fit import RegressionFit
from ui.panels.feature_space.sample_marks import SampleMarks
from ui.panels.sample_places import SamplePlaces, shown_marks

MARGIN = 0.06
"""Free room beside the extreme targets, as a share of their span."""
FARTHEST = 1.0
"""Predictions are shown up to so many spans of the targets beyond them."""
STEP = 0.25
"""The axes grow by so many spans at a time, so that they stand still mostly."""


@dataclass(frozen=True, eq=False)
class FitPicture:
    """What the plot draws of one target.

    Attributes
    ----------
    marks : x is the target, y what is predicted, both held inside ``ends``.
    predicted : (n_marks,) what is really predicted.
    ends : least and largest number of both axes.
    n_outside : how many of the marks stand at an edge, because they are farther away.
    """

    name: str
    marks: SampleMarks
    predicted: FloatArray
    ends: tuple[float, float]
    n_outside: int


def fit_picture(
    run: RunInfo, frame: Frame, fit: RegressionFit, target: int, picked: int | None
) -> FitPicture:
    """Return the picture of one target; the picked sample is in it in any case."""
    rows = [each.rows for each in fit]
    actual = [each.targets[:, target] for each in fit]
    predicted = [each.predicted[:, target] for each in fit]
    sets = [np.full(len(each.rows), place) for place, each in enumerate(fit)]
    found = None if picked is None else _picked_sample(run, frame, picked, target)
    if found is not None and not any(picked in each.rows for each in fit):
        place, its_target, its_prediction = found
        rows.append(np.array([picked]))
        actual.append(np.array([its_target]))
        predicted.append(np.array([its_prediction]))
        sets.append(np.array([place]))
    x, y = np.concatenate(actual), np.concatenate(predicted)
    ends = axis_ends(run.data.targets[:, target], y)
    with np.errstate(invalid="ignore"):
        inside = np.clip(y, *ends)
    places = SamplePlaces(
        np.concatenate(rows), x, inside, np.full(len(x), target), np.concatenate(sets)
    )
    shown = shown_marks(places, SET_NAMES)
    selected = places.of_rows(np.array([-1 if picked is None else picked]))
    n_outside = int(np.count_nonzero(inside[shown] != y[shown]))
    marks = SampleMarks(places, shown, selected=selected)
    return FitPicture(run.data.output_names[target], marks, y, ends, n_outside)


def axis_ends(targets: FloatArray, predicted: FloatArray) -> tuple[float, float]:
    """Return the range of both axes: all targets, and predictions that are not far."""
    least, largest = float(targets.min()), float(targets.max())
    span = largest - least or max(abs(least), 1.0)
    finite = predicted[np.isfinite(predicted)]
    below = above = 0.0
    if len(finite):
        below = (least - float(finite.min())) / span
        above = (float(finite.max()) - largest) / span
    low, high = (_grown(away) for away in (below, above))
    return least - (low + MARGIN) * span, largest + (high + MARGIN) * span


def _grown(away: float) -> float:
    """Return so many spans beyond the targets, in whole steps."""
    return float(min(max(np.ceil((away - MARGIN) / STEP) * STEP, 0.0), FARTHEST))


def _picked_sample(
    run: RunInfo, frame: Frame, row: int, target: int
) -> tuple[int, float, float] | None:
    """Return set, target and prediction of a sample, None if it is in no set."""
    for place, samples in enumerate(run.data.sets):
        found = np.flatnonzero(samples.rows == row)
        if len(found):
            outputs = frame.evaluations[place].outputs
            at = found[0], target
            return place, float(samples.targets[at]), float(outputs[at])
    return None
