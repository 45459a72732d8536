"""The output of one neuron as heights over a plane of two features."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.model.forward import forward
from nnsim.model.spec import NetworkSpec
from nnsim.probes.feature_plane import FeaturePlane


@dataclass(frozen=True, eq=False)
class Relief:
    """Heights at the corners of equal cells, the edges of the plane included.

    ``neuron`` is (layer, number), ``heights`` (n + 1, n + 1) are its outputs, y rising
    with the row, read-only.
    """

    neuron: tuple[int, int]
    heights: FloatArray


def relief(
    spec: NetworkSpec,
    parameters: FloatArray,
    plane: FeaturePlane,
    neuron: tuple[int, int],
    n_cells: int,
) -> Relief:
    """Ask a neuron, (layer, number), at the corners of ``n_cells`` cells a side."""
    layer, number = neuron
    xs = np.linspace(*plane.x_range, n_cells + 1)
    ys = np.linspace(*plane.y_range, n_cells + 1)
    points = np.stack([np.tile(xs, len(ys)), np.repeat(ys, len(xs))], axis=1)
    with np.errstate(over="ignore", invalid="ignore"):
        passed = forward(*plane.network(spec, parameters), points)
    heights = passed.activations[layer][:, number].reshape(len(ys), len(xs))
    return Relief(neuron, frozen(heights.copy()))
