"""Makes what ``directions`` reads of a network and two directions of its weights."""

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.compiled.codes import LOSS_CODES
from nnsim.data.dataset import SampleSet
from nnsim.model.forward import weighted_sums
from nnsim.model.spec import NetworkSpec
from nnsim.probes.kernels.directions import DirectionPlan, fill_directions
from nnsim.probes.kernels.layer_tables import kept_of, layers_of, slopes_of
from nnsim.probes.kernels.surface_places import CHUNK, N_OUT, TOGETHER
from nnsim.probes.kernels.surface_plan import by_neuron, padded_to
from nnsim.probes.surface_axes import SurfaceAxes


def compiled_directions(
    spec: NetworkSpec,
    parameters: FloatArray,
    axes: SurfaceAxes,
    steps: tuple[FloatArray, FloatArray],
    samples: SampleSet,
    loss: str,
    stop: IntArray,
) -> FloatArray:
    """Return the mean errors (n_y, n_x) at ``steps`` along the axes."""
    plan = direction_plan(spec, parameters, axes, steps, samples, loss)
    a = np.empty(int(CHUNK) * int(plan.layers[:, N_OUT].sum()))
    heights = np.empty(len(plan.x) * len(plan.y))
    fill_directions(plan, a, heights, stop)
    return heights.reshape(len(plan.y), len(plan.x))


def direction_plan(
    spec: NetworkSpec,
    parameters: FloatArray,
    axes: SurfaceAxes,
    steps: tuple[FloatArray, FloatArray],
    samples: SampleSet,
    loss: str,
) -> DirectionPlan:
    """Return what the kernel reads of a grid."""
    together = int(TOGETHER)
    length = -(-len(samples) // together) * together
    vectors = (parameters, axes.along_x, axes.along_y)
    first, behind = spec.layers[0], spec.offsets[1]
    with np.errstate(over="ignore", invalid="ignore"):
        sums = [
            by_neuron(
                weighted_sums(first, spec.weights(vector, 0), samples.inputs), length
            )
            for vector in vectors
        ]
    weights = [np.array([*vector[behind:], 0.0]) for vector in vectors]
    return DirectionPlan(
        layers=layers_of(spec),
        slopes=slopes_of(spec),
        kept=kept_of(spec),
        targets=by_neuron(samples.targets, length),
        real=padded_to(np.ones(len(samples)), length),
        choices=np.array((LOSS_CODES[loss], 0, len(samples)), np.uint64),
        sums=sums[0],
        sums_x=sums[1],
        sums_y=sums[2],
        starts=weights[0],
        weights_x=weights[1],
        weights_y=weights[2],
        weights=weights[0].copy(),
        x=steps[0],
        y=steps[1],
    )
