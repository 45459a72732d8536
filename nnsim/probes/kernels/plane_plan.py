"""Makes what ``plane`` reads: a network of two inputs over a grid."""

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.model.spec import NetworkSpec
from nnsim.probes.kernels.layer_tables import kept_of, layers_of, slopes_of
from nnsim.probes.kernels.plane import PlanePlan, fill_plane
from nnsim.probes.kernels.surface_places import CHUNK, N_OUT, TOGETHER

LARGEST_FACTOR = 300.0
"""The product of two exponentials up to this one stays a number."""
STEEPNESS = {"sigmoid": 1.0, "tanh": 2.0}
"""By how much β h is multiplied in the exponential of an activation."""


def plane_answers(
    spec: NetworkSpec,
    parameters: FloatArray,
    xs: FloatArray,
    ys: FloatArray,
    wanted: list[tuple[int, int]],
) -> FloatArray:
    """Return what neurons (layer, number) send, (n_wanted, n_y, n_x), of two inputs.

    ``xs`` and ``ys`` are the columns and rows of the grid in network units.
    """
    plan = plane_plan(spec, parameters, xs, ys, wanted)
    room = np.zeros(int(CHUNK) * int(plan.layers[:, N_OUT].sum()))
    answers = np.empty((len(wanted), len(ys), len(plan.x)))
    fill_plane(plan, room, answers.reshape(-1))
    return answers[:, :, : len(xs)]


def plane_plan(
    spec: NetworkSpec,
    parameters: FloatArray,
    xs: FloatArray,
    ys: FloatArray,
    wanted: list[tuple[int, int]],
) -> PlanePlan:
    """Return what the kernel reads of a grid."""
    width = -(-len(xs) // int(TOGETHER)) * int(TOGETHER)
    x = np.full(width, xs[-1])
    x[: len(xs)] = xs
    ends = np.cumsum([0, *(layer.n_neurons for layer in spec.layers)])
    along_x, along_y = _factors(spec, parameters, x, ys)
    return PlanePlan(
        layers=layers_of(spec),
        slopes=slopes_of(spec),
        kept=kept_of(spec),
        weights=np.ascontiguousarray(parameters, np.float64),
        x=x,
        y=np.ascontiguousarray(ys, np.float64),
        along_x=along_x,
        along_y=along_y,
        wanted=np.array([ends[layer] + n for layer, n in wanted], np.uint64),
    )


def _factors(
    spec: NetworkSpec, parameters: FloatArray, x: FloatArray, y: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Return the first layer's exponentials along x and y, empty if there are none."""
    first, none = spec.layers[0], np.empty(0)
    if first.activation not in STEEPNESS:
        return none, none
    by = -first.slope * STEEPNESS[first.activation]
    weights = spec.weights(parameters, 0)
    along_x = by * np.outer(weights[0], x)
    along_y = by * (np.outer(weights[1], y) + first.bias_input * weights[2][:, None])
    largest = max(np.abs(along_x).max(), np.abs(along_y).max())
    if not largest <= LARGEST_FACTOR:
        return none, none
    return np.exp(along_x).ravel(), np.exp(along_y).ravel()
