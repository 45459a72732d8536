"""What neurons answer over a plane, by whichever path there is."""

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.model.forward import forward
from nnsim.model.spec import NetworkSpec
from nnsim.probes.feature_plane import FeaturePlane, cell_centres


def plane_outputs(
    spec: NetworkSpec,
    parameters: FloatArray,
    plane: FeaturePlane,
    shape: tuple[int, int],
    neurons: list[tuple[int, int]],
    compiled: bool = False,
) -> FloatArray:
    """Return a of neurons (layer, number) at cell centres, (n_neurons, n_y, n_x).

    ``compiled`` says it by Numba, which has to be there.
    """
    n_y, n_x = shape
    asked = plane.network(spec, parameters)
    if compiled and np.isfinite(asked[1]).all():
        # Numba is not to be imported before it is wanted.
        from nnsim.probes.kernels.plane_plan import plane_answers

        xs, ys = cell_centres(plane.x_range, n_x), cell_centres(plane.y_range, n_y)
        return plane_answers(*asked, xs, ys, neurons)
    with np.errstate(over="ignore", invalid="ignore"):
        passed = forward(*asked, plane.points(n_x, n_y))
    columns = [passed.activations[layer][:, number] for layer, number in neurons]
    return np.stack(columns).reshape(len(neurons), n_y, n_x)


def output_neurons(spec: NetworkSpec) -> list[tuple[int, int]]:
    """Return (layer, number) of all outputs."""
    last = spec.n_layers - 1
    return [(last, number) for number in range(spec.layers[last].n_neurons)]
