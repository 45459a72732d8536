"""The error over two free directions: the first layer is affine in both coordinates."""

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.data.dataset import SampleSet
from nnsim.model.dropout import Masks, average_masks
from nnsim.model.forward import activate, weighted_sums
from nnsim.model.losses import LOSSES
from nnsim.model.spec import NetworkSpec
from nnsim.probes.surface_axes import SurfaceAxes


def direction_errors(
    spec: NetworkSpec,
    parameters: FloatArray,
    axes: SurfaceAxes,
    steps: tuple[FloatArray, FloatArray],
    samples: SampleSet,
    loss: str,
    stop: IntArray,
) -> FloatArray:
    """Return the mean errors (n_y, n_x) at steps along the axes, by average dropout.

    Whatever the number of inputs, a point costs the sums of the first layer and a pass
    through those behind. Rows after ``stop[0]`` was set are left as they are.
    """
    first = spec.layers[0]
    sums, sums_x, sums_y = (
        weighted_sums(first, spec.weights(vector, 0), samples.inputs)
        for vector in (parameters, axes.along_x, axes.along_y)
    )
    masks = average_masks(spec)
    errors = np.empty((len(steps[1]), len(steps[0])))
    for row, y in enumerate(steps[1].tolist()):
        if stop[0]:
            break
        row_sums = sums + y * sums_y
        row_weights = parameters + y * axes.along_y
        for column, x in enumerate(steps[0].tolist()):
            h = row_sums + x * sums_x
            moved = row_weights + x * axes.along_x
            a = _outputs(spec, moved, h, masks)
            errors[row, column] = LOSSES[loss].value(a, samples.targets).mean()
    return errors


def _outputs(
    spec: NetworkSpec, parameters: FloatArray, h: FloatArray, masks: Masks
) -> FloatArray:
    """Return the outputs, given the sums of the first layer."""
    a = h
    for number, (layer, mask) in enumerate(zip(spec.layers, masks, strict=True)):
        if number:
            h = weighted_sums(layer, spec.weights(parameters, number), a)
        a = activate(layer, h)
        a = a if mask is None else a * mask
    return a
