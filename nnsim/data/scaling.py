"""Steps that move and scale inputs: (x - offset) / scale (course: Normalization).

Every fit takes the training values of the chosen columns, (n_rows, n_columns), and
returns an offset and a scale of each, (n_columns,); a scale of 0 marks a column that
was constant.
"""

import numpy as np

from nnsim.arrays import FloatArray

Parameters = tuple[FloatArray, ...]


def move(inputs: FloatArray, parameters: Parameters) -> FloatArray:
    """Return x - offset."""
    (offset,) = parameters
    return inputs - offset


def move_and_scale(inputs: FloatArray, parameters: Parameters) -> FloatArray:
    """Return (x - offset) / scale, and 0 for a column whose scale is 0."""
    offset, scale = parameters
    moved = inputs - offset
    scaled = np.zeros_like(moved)
    np.divide(moved, scale, out=scaled, where=scale > 0.0)
    return scaled


def move_back(inputs: FloatArray, parameters: Parameters) -> FloatArray:
    """Return x from x - offset."""
    (offset,) = parameters
    return inputs + offset


def move_and_scale_back(inputs: FloatArray, parameters: Parameters) -> FloatArray:
    """Return x from (x - offset) / scale, and the offset where the scale is 0."""
    offset, scale = parameters
    return inputs * scale + offset


def mean_of(inputs: FloatArray) -> FloatArray:
    """Return the mean of each column; of a constant column exactly its value."""
    # The mean of equal numbers may be off in the last digit, and x - mean not 0.
    varies = spread_of(inputs) > 0.0
    return np.asarray(np.where(varies, inputs.mean(axis=0), inputs[0]))


def spread_of(inputs: FloatArray) -> FloatArray:
    """Return the largest minus the smallest value of each column."""
    return np.asarray(inputs.max(axis=0) - inputs.min(axis=0))


def fit_centred(inputs: FloatArray) -> Parameters:
    """Return the mean alone: what is left has mean 0."""
    return (mean_of(inputs),)


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
