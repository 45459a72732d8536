"""The plane through the data along which they vary most (Pearson 1901)."""

from dataclasses import dataclass, replace

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.data.dataset import SampleSet
from nnsim.data.stratified import stratified_rows
from nnsim.probes.leading_eigenvectors import leading_eigenvectors

MOST_SAMPLES = 1000
"""Of sets with more samples and more inputs than this a part stands for all."""
BLOCK_NUMBERS = 2_000_000
LARGEST = 1e150
"""Beyond it squares overflow: a network that diverged has such outputs."""


@dataclass(frozen=True, eq=False)
class PrincipalAxes:
    """The first two principal components of a set; arrays are read-only.

    Attributes
    ----------
    centre : (n_inputs,) mean of the samples.
    directions : (2, n_inputs) orthonormal; the largest entry of each is positive.
    shares : (2,) part of the whole variance along each.
    """

    centre: FloatArray
    directions: FloatArray
    shares: tuple[float, float]


def principal_axes(samples: SampleSet) -> PrincipalAxes:
    """Return the principal axes of a set of at least one sample and two inputs."""
    inputs = samples.inputs
    centre = inputs.mean(axis=0)
    if min(inputs.shape) > MOST_SAMPLES:
        rows = stratified_rows(samples.labels, len(inputs), MOST_SAMPLES)
        inputs = inputs[rows]
    return axes_through(inputs, centre)


def axes_through(inputs: FloatArray, centre: FloatArray) -> PrincipalAxes:
    """Return the principal axes of points (n, n_inputs) through their ``centre``.

    Points that are too far away to be compared have none: the first two inputs then
    are the axes, through 0 where the centre is not finite.
    """
    n_samples, n_inputs = inputs.shape
    largest = max(inputs.max(initial=0.0), -inputs.min(initial=0.0))
    if not largest < LARGEST:
        known = np.where(np.isfinite(centre), centre, 0.0)
        return PrincipalAxes(frozen(known), frozen(np.eye(2, n_inputs)), (0.0, 0.0))
    if n_samples < n_inputs:
        directions, variances, total = _from_products(inputs - centre)
    else:
        directions, variances, total = _from_covariance(inputs, centre)
    shares = variances / total if total > 0.0 else np.zeros(2)
    largest = np.abs(directions).argmax(axis=1)
    signs = np.where(directions[np.arange(2), largest] < 0.0, -1.0, 1.0)
    return PrincipalAxes(
        frozen(centre),
        frozen(directions * signs[:, np.newaxis]),
        (float(shares[0]), float(shares[1]) if len(shares) > 1 else 0.0),
    )


def turned_by(
    axes: PrincipalAxes, places: FloatArray, order: FloatArray
) -> PrincipalAxes:
    """Return the axes with signs by which ``places`` (n, 2) grow with ``order`` (n,).

    So a picture that is made anew at each step does not flip where two entries of a
    direction change places as the largest one.
    """
    along = (places - places.mean(axis=0)).T @ (order - order.mean())
    signs = np.where(along < 0.0, -1.0, 1.0)
    return replace(axes, directions=frozen(axes.directions * signs[:, np.newaxis]))


def _from_covariance(
    inputs: FloatArray, centre: FloatArray
) -> tuple[FloatArray, FloatArray, float]:
    """Return two directions, their variances and that of all, of many samples."""
    n_inputs = inputs.shape[1]
    covariance = np.zeros((n_inputs, n_inputs))
    block = max(1, BLOCK_NUMBERS // n_inputs)
    for first in range(0, len(inputs), block):
        part = inputs[first : first + block] - centre
        covariance += part.T @ part
    variances, vectors = leading_eigenvectors(covariance, 2)
    return vectors.T, np.maximum(variances, 0.0), float(np.trace(covariance))


def _from_products(centred: FloatArray) -> tuple[FloatArray, FloatArray, float]:
    """Return the same of fewer samples than inputs, from their products."""
    products = centred @ centred.T
    variances, vectors = leading_eigenvectors(products, 2)
    directions = vectors.T @ centred
    if len(directions) < 2:
        directions = np.vstack([directions, np.zeros_like(directions)])
    lengths = np.linalg.norm(directions, axis=1)
    for number in range(2):
        if lengths[number] > 1e-12 * max(lengths[0], 1e-300):
            directions[number] /= lengths[number]
        else:
            directions[number] = _orthogonal_to(directions[:number])
    return directions, np.maximum(variances, 0.0), float(np.trace(products))


def _orthogonal_to(directions: FloatArray) -> FloatArray:
    """Return a unit vector at right angles to others (n, n_inputs)."""
    for axis in np.eye(directions.shape[1]):
        rest = axis - directions.T @ (directions @ axis)
        length = float(np.linalg.norm(rest))
        if length > 0.5:
            return np.asarray(rest / length)
    raise AssertionError("there are more inputs than directions")
