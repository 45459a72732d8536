"""What a hidden layer makes of the feature space (deck: Deep network)."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.model.forward import forward
from nnsim.model.spec import NetworkSpec
from nnsim.probes.feature_plane import FeaturePlane
from nnsim.probes.principal_axes import axes_through, turned_by

GRID_LINES = 9
POINTS_A_LINE = 40


@dataclass(frozen=True, eq=False)
class HiddenSpace:
    """A plane in the space of a hidden layer's outputs; all arrays read-only.

    Attributes
    ----------
    layer : number of the hidden layer.
    plane : two of its neurons along the axes, the others at their mean over the
        samples; or the principal axes of the samples.
    places : (n_samples, 2) where the samples stand on it.
    grid : (n_lines, n_points, 2) where straight lines of the feature space come to lie,
        first those of constant y, then of constant x; empty beyond two inputs.
    """

    layer: int
    plane: FeaturePlane
    places: FloatArray
    grid: FloatArray


def after_layer(
    spec: NetworkSpec, parameters: FloatArray, layer: int
) -> tuple[NetworkSpec, FloatArray]:
    """Return the rest of a network: what follows a layer of neurons, as its inputs."""
    rest = NetworkSpec(spec.layers[layer + 1 :])
    return rest, parameters[spec.offsets[layer + 1] :]


def up_to_layer(
    spec: NetworkSpec, parameters: FloatArray, layer: int
) -> tuple[NetworkSpec, FloatArray]:
    """Return the beginning of a network, whose outputs are those of a layer."""
    begin = NetworkSpec(spec.layers[: layer + 1])
    return begin, parameters[: begin.n_parameters]


def hidden_space(
    spec: NetworkSpec,
    parameters: FloatArray,
    inputs: FloatArray,
    layer: int,
    axes: tuple[int, int] | None,
    ranges: tuple[tuple[float, float], tuple[float, float]] | None,
    order: FloatArray | None = None,
) -> HiddenSpace:
    """Return the samples (n, n_inputs) as two neurons of a hidden layer see them.

    Without ``axes`` they are seen along their principal axes, which then point where
    ``order`` (n,), a class or a target, grows. ``ranges`` are those of two inputs,
    whose grid is bent along; None for more inputs.
    """
    begin = up_to_layer(spec, parameters, layer)
    with np.errstate(over="ignore", invalid="ignore"):
        seen = forward(*begin, inputs).outputs
        bent = _grid(*begin, ranges)
        plane = (
            _principal_plane(seen, order)
            if axes is None
            else _plane_of_two(spec, layer, seen, axes)
        )
        grid = plane.places(bent.reshape(-1, bent.shape[-1]))
        places = plane.places(seen)
    return HiddenSpace(
        layer, plane, frozen(places), frozen(grid.reshape(-1, POINTS_A_LINE, 2))
    )


def _plane_of_two(
    spec: NetworkSpec, layer: int, seen: FloatArray, axes: tuple[int, int]
) -> FeaturePlane:
    x, y = axes
    x_range = _limits(spec, layer, seen[:, x])
    y_range = _limits(spec, layer, seen[:, y])
    return FeaturePlane(x, y, x_range, y_range, frozen(seen.mean(axis=0)))


def _principal_plane(seen: FloatArray, order: FloatArray | None) -> FeaturePlane:
    axes = axes_through(seen, seen.mean(axis=0))
    unbounded = FeaturePlane(-1, -1, (0.0, 1.0), (0.0, 1.0), axes.centre, axes)
    places = unbounded.places(seen)
    if order is not None:
        axes = turned_by(axes, places, order)
    # One range for both: what is further apart on the picture is so for the network.
    reach = _reach(float(np.abs(places).max(initial=0.0)))
    return FeaturePlane(-1, -1, (-reach, reach), (-reach, reach), axes.centre, axes)


def _grid(
    begin: NetworkSpec,
    parameters: FloatArray,
    ranges: tuple[tuple[float, float], tuple[float, float]] | None,
) -> FloatArray:
    """Return what the layer sends along the lines, (n_lines, n_points, n_neurons)."""
    if ranges is None:
        return np.empty((0, POINTS_A_LINE, begin.sizes[-1]))
    still = [np.linspace(low, high, GRID_LINES) for low, high in ranges]
    along = [np.linspace(low, high, POINTS_A_LINE) for low, high in ranges]
    rows = [np.stack([along[0], np.full(POINTS_A_LINE, y)], axis=1) for y in still[1]]
    rows += [np.stack([np.full(POINTS_A_LINE, x), along[1]], axis=1) for x in still[0]]
    points = np.concatenate(rows)
    seen = forward(begin, parameters, points).outputs
    return seen.reshape(len(rows), POINTS_A_LINE, -1)


def _limits(spec: NetworkSpec, layer: int, seen: FloatArray) -> tuple[float, float]:
    """Return a range that stands still for bounded activations, else holds the samples.

    It ends at powers of two, so that a growing layer does not make it tremble.
    """
    activation = spec.layers[layer].activation
    if activation in ("sigmoid", "step"):
        return -0.08, 1.08
    if activation == "tanh":
        return -1.12, 1.12
    reach = _reach(float(np.abs(seen).max(initial=0.0)))
    return (-0.08 * reach, reach) if seen.min(initial=0.0) >= 0.0 else (-reach, reach)


def _reach(largest: float) -> float:
    if not np.isfinite(largest) or largest == 0.0:
        largest = 1.0
    return float(1.1 * 2.0 ** np.ceil(np.log2(largest)))
