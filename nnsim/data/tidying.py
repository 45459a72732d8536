"""Steps that put in what is known of an input (course: data pre-processing).

Ages matter by the decade, three pregnancies are as many as six, and a blood pressure of
0 was not measured. Every fit takes the training values of the chosen columns, (n_rows,
n_columns), and what was asked; its parameters have one row a column.
"""

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.data.scaling import Parameters
from nnsim.data.settings import PreprocessingStep


def fit_groups(inputs: FloatArray, asked: PreprocessingStep) -> Parameters:
    """Return the edges, and how many training values each group holds."""
    n_columns, n_groups = inputs.shape[1], len(asked.edges) + 1
    edges = np.tile(np.array(asked.edges, dtype=np.float64), (n_columns, 1))
    groups = group_numbers(inputs, (edges,)).astype(np.int64)
    counts = [np.bincount(column, minlength=n_groups) for column in groups.T]
    return edges, np.array(counts, dtype=np.float64)


def group_numbers(inputs: FloatArray, parameters: Parameters) -> FloatArray:
    """Return how many edges each value has reached, 0 for one below the first edge."""
    edges = parameters[0][0]
    return np.searchsorted(edges, inputs, side="right").astype(np.float64)


def fit_cap(inputs: FloatArray, asked: PreprocessingStep) -> Parameters:
    """Return the limit, and how many training values lie above it."""
    assert asked.limit is not None
    limit = np.full(inputs.shape[1], asked.limit, dtype=np.float64)
    return limit, np.sum(inputs > limit, axis=0, dtype=np.float64)


def at_most(inputs: FloatArray, parameters: Parameters) -> FloatArray:
    """Return the values, and the limit for those above it."""
    return np.minimum(inputs, parameters[0])


def fit_missing(inputs: FloatArray, asked: PreprocessingStep) -> Parameters:
    """Return the median of the training values that are not 0, and the zeros' number.

    A column that has nothing but zeros stays as it is.
    """
    measured = [column[column != 0.0] for column in inputs.T]
    medians = [np.median(values) if values.size else 0.0 for values in measured]
    return np.array(medians), np.sum(inputs == 0.0, axis=0, dtype=np.float64)


def filled(inputs: FloatArray, parameters: Parameters) -> FloatArray:
    """Return the values, and the median for those that are 0."""
    return np.asarray(np.where(inputs == 0.0, parameters[0], inputs))


def fit_nothing(inputs: FloatArray, asked: PreprocessingStep) -> Parameters:
    """Return no parameters, for a step that has nothing to find out."""
    return ()


def unchanged(inputs: FloatArray, parameters: Parameters) -> FloatArray:
    """Return the values as they are."""
    return inputs
