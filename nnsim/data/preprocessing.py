"""Preprocessing of inputs: fitted on the training rows, applied to every row alike.

Every step so far moves and scales each input: (x - offset) / scale. A step that is
something else has functions of its own in its row of ``STEPS``.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.choices import require_choice
from nnsim.data.settings import PreprocessingStep

Parameters = tuple[FloatArray, ...]


@dataclass(frozen=True)
class Step:
    """One way of preprocessing.

    Attributes
    ----------
    fit : training inputs (n_rows, n_inputs) -> parameters, each (n_inputs,).
    apply : inputs (n, n_inputs), parameters -> inputs of the same shape.
    """

    fit: Callable[[FloatArray], Parameters]
    apply: Callable[[FloatArray, Parameters], FloatArray]


@dataclass(frozen=True, eq=False)
class FittedStep:
    """A step with the numbers found on the training rows; equal only to itself.

    Attributes
    ----------
    step : key of ``STEPS``.
    parameters : read-only; for the steps so far (offset, scale), each (n_inputs,),
        where a scale of 0 marks an input that was constant.
    """

    step: str
    parameters: Parameters


def move_and_scale(inputs: FloatArray, parameters: Parameters) -> FloatArray:
    """Return (x - offset) / scale, and 0 for an input whose scale is 0."""
    offset, scale = parameters
    moved = inputs - offset
    scaled = np.zeros_like(moved)
    np.divide(moved, scale, out=scaled, where=scale > 0.0)
    return scaled


def mean_of(inputs: FloatArray) -> FloatArray:
    """Return the mean of each column; of a constant column exactly its value."""
    # The mean of equal numbers may be off in the last digit, and x - mean not 0.
    varies = spread_of(inputs) > 0.0
    return np.asarray(np.where(varies, inputs.mean(axis=0), inputs[0]))


def spread_of(inputs: FloatArray) -> FloatArray:
    """Return the largest minus the smallest value of each column."""
    return np.asarray(inputs.max(axis=0) - inputs.min(axis=0))


def fit_centred(inputs: FloatArray) -> Parameters:
    """Return the mean, and 1: what is left has mean 0."""
    return mean_of(inputs), np.ones(inputs.shape[1])


def fit_standardised(inputs: FloatArray) -> Parameters:
    """Return the mean and the standard deviation (divided by n, not n - 1)."""
    deviation = np.where(spread_of(inputs) > 0.0, inputs.std(axis=0), 0.0)
    return mean_of(inputs), deviation


def fit_normalised(inputs: FloatArray) -> Parameters:
    """Return the smallest value and the range: training inputs fill [0, 1]."""
    return inputs.min(axis=0), spread_of(inputs)


def fit_normalised_symmetric(inputs: FloatArray) -> Parameters:
    """Return the middle and half the range: training inputs fill [-1, 1]."""
    half_range = spread_of(inputs) / 2.0
    return inputs.min(axis=0) + half_range, half_range


def fit_largest_absolute(inputs: FloatArray) -> Parameters:
    """Return the mean and the largest distance from it, as in the course's programs."""
    mean = mean_of(inputs)
    return mean, np.abs(inputs - mean).max(axis=0)


STEPS = {
    "centred": Step(fit_centred, move_and_scale),
    "standardised": Step(fit_standardised, move_and_scale),
    "normalised": Step(fit_normalised, move_and_scale),
    "normalised-symmetric": Step(fit_normalised_symmetric, move_and_scale),
    "largest-absolute": Step(fit_largest_absolute, move_and_scale),
}


def fit_steps(
    steps: Sequence[PreprocessingStep], inputs: FloatArray, rows: IntArray
) -> tuple[FittedStep, ...]:
    """Return the steps fitted one after the other on the given rows, and no others.

    ``inputs`` is (n_samples, n_inputs), ``rows`` the indices of the training rows;
    raise ``InputError`` for a step that is not in ``STEPS``.
    """
    seen = inputs[rows]
    fitted = []
    for index, asked in enumerate(steps):
        require_choice(f"data.preprocessing[{index}].step", asked.step, STEPS)
        step = STEPS[asked.step]
        parameters = tuple(frozen(numbers) for numbers in step.fit(seen))
        seen = step.apply(seen, parameters)
        fitted.append(FittedStep(asked.step, parameters))
    return tuple(fitted)


def apply_steps(fitted: Sequence[FittedStep], inputs: FloatArray) -> FloatArray:
    """Return the inputs after all steps, a new array of shape (n, n_inputs)."""
    result = np.array(inputs, dtype=np.float64)
    for entry in fitted:
        result = STEPS[entry.step].apply(result, entry.parameters)
    return result
