"""Directions for an error surface other than two weights.

Random ones are scaled neuron by neuron to the weights they move (Li et al. 2018,
"Visualizing the loss landscape of neural nets", filter normalisation: here a filter is
what comes into one neuron), so that a network that could be rescaled without a change
of its outputs looks as steep as it is. Principal ones hold most of the way taken.
"""

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.chance import Purpose, normals, stream_key
from nnsim.model.spec import NetworkSpec
from nnsim.probes.principal_axes import LARGEST
from nnsim.probes.surface_axes import SurfaceAxes, free_axes

FEWEST_PLACES = 3
MOST_PLACES = 256
PARALLEL = 1e-6
"""Sine of the angle below which two directions count as one."""


def active_weights(spec: NetworkSpec) -> FloatArray:
    """Return 1 for each weight that acts, 0 for those of bias nodes that are not."""
    mask = np.ones(spec.n_parameters)
    for number, layer in enumerate(spec.layers):
        if layer.bias_input == 0.0:
            spec.weights(mask, number)[-1] = 0.0
    return mask


def random_axes(spec: NetworkSpec, parameters: FloatArray, seed: int) -> SurfaceAxes:
    """Return two random directions from a network; (±1, 0) is as far as its weights."""
    first, second = (
        _random_direction(spec, parameters, seed, number) for number in (0, 1)
    )
    return free_axes("random", parameters, first, _apart(spec, first, second))


def principal_axes_of_way(
    spec: NetworkSpec, way: FloatArray, parameters: FloatArray
) -> SurfaceAxes | None:
    """Return the two directions in which a way (n, n_parameters) spreads most.

    Seen from ``parameters``, one unit being 1 in weight space. None where the way has
    fewer than three places, or no spread, or where the network has run away from it.
    """
    known = way[(np.abs(way) < LARGEST).all(axis=1)]
    if not (np.abs(parameters) < LARGEST).all():
        return None
    rows = np.unique(np.linspace(0, len(known) - 1, MOST_PLACES).astype(np.int64))
    away = known[rows] - parameters if len(known) else known
    if len(np.unique(away, axis=0)) < FEWEST_PLACES:
        return None
    # The matrix of places is small, that of weights may be huge.
    values, vectors = np.linalg.eigh(away @ away.T)
    values, vectors = values[::-1], vectors[:, ::-1]
    if values[0] <= 0.0:
        return None
    directions = (away.T @ vectors[:, :2]).T
    lengths = np.linalg.norm(directions, axis=1)
    first = directions[0] / lengths[0]
    has_second = lengths[1] > PARALLEL * lengths[0]
    second = directions[1] / lengths[1] if has_second else directions[0] * 0.0
    second = _apart(spec, first, second)
    whole = float(values.clip(0.0).sum())
    shares = tuple(float(value) / whole for value in values[:2].clip(0.0))
    return free_axes("principal", parameters, _turned(first), _turned(second), shares)


def axes_between(
    spec: NetworkSpec, start: FloatArray, end: FloatArray, third: FloatArray
) -> SurfaceAxes | None:
    """Return the plane through three networks: (0, 0) is one, (1, 0) another.

    The third lies on it too (Garipov et al. 2018); where all three are in one line the
    second direction is a random one. None where the first two are the same.
    """
    along_x = end - start
    if not np.any(along_x) or not (np.abs(along_x) < LARGEST).all():
        return None
    other = third - start if (np.abs(third) < LARGEST).all() else along_x
    along_y = _apart(spec, along_x, other)
    along_y *= np.linalg.norm(along_x) / np.linalg.norm(along_y)
    return free_axes("between", start, along_x, along_y)


def most_moved(
    spec: NetworkSpec, before: FloatArray, now: FloatArray
) -> tuple[int, int]:
    """Return the two weights that differ most between two networks."""
    moved = np.abs(now - before) * active_weights(spec)
    moved[~np.isfinite(moved)] = 0.0
    # Of equal ones the first, whatever the sorting does.
    second, first = np.argsort(-moved, kind="stable")[:2][::-1].tolist()
    return first, second


def _random_direction(
    spec: NetworkSpec, parameters: FloatArray, seed: int, number: int
) -> FloatArray:
    """Return a direction whose weights into each neuron are as long as they are now."""
    key = stream_key(seed, Purpose.SURFACE, number)
    direction = normals(key, spec.n_parameters) * active_weights(spec)
    for layer in range(spec.n_layers):
        own, weights = spec.weights(direction, layer), spec.weights(parameters, layer)
        with np.errstate(over="ignore"):
            lengths = np.linalg.norm(weights, axis=0)
        # A neuron whose weights are all 0, or ran away, says nothing of a scale.
        wanted = np.where((lengths > 0.0) & (lengths < LARGEST), lengths, 1.0)
        drawn_lengths = np.linalg.norm(own, axis=0)
        own *= wanted / np.where(drawn_lengths > 0.0, drawn_lengths, 1.0)
    return direction


def _apart(spec: NetworkSpec, first: FloatArray, second: FloatArray) -> FloatArray:
    """Return the second direction without what it shares with the first.

    Where nothing is left: one at right angles, of the same length as the first.
    """
    unit = first / np.linalg.norm(first)
    rest = second - (second @ unit) * unit
    length = np.linalg.norm(rest)
    if length > PARALLEL * max(float(np.linalg.norm(second)), PARALLEL):
        return rest
    for index in np.argsort(np.abs(unit) - active_weights(spec), kind="stable"):
        rest = np.zeros_like(first)
        rest[index] = 1.0
        rest -= unit[index] * unit
        if np.linalg.norm(rest) > PARALLEL:
            break
    return rest * (np.linalg.norm(first) / np.linalg.norm(rest))


def _turned(direction: FloatArray) -> FloatArray:
    """Return a direction or its opposite: its greatest part points upwards."""
    sign = np.sign(direction[np.argmax(np.abs(direction))])
    turned: FloatArray = direction * sign
    return turned
