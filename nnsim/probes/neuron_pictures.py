"""What each neuron answers over the plane of the feature space, in small pictures."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.model.forward import forward
from nnsim.model.spec import NetworkSpec
from nnsim.probes.feature_plane import FeaturePlane, cell_centres

MOST_AT_AN_END = 12
"""Of a wider layer than two such ends only the first and the last are pictured."""


@dataclass(frozen=True, eq=False)
class LayerPictures:
    """The pictures of one layer, all read-only.

    Attributes
    ----------
    numbers : (n_pictured,) numbers of its neurons, ascending.
    values : (n_pictured, n_y, n_x) output a of each, y rising with the row; n_y is 1
        for a network of one input.
    """

    numbers: IntArray
    values: FloatArray

    def picture(self, number: int) -> FloatArray | None:
        """Return one picture (n_y, n_x), None for a neuron without one."""
        row = int(np.searchsorted(self.numbers, number))
        has_one = row < len(self.numbers) and int(self.numbers[row]) == number
        return self.values[row] if has_one else None


@dataclass(frozen=True, eq=False)
class NeuronPictures:
    """The pictures of all layers over one plane.

    ``columns`` are the inputs, which show their own value and only where they lie along
    an axis, then each layer of neurons.
    """

    plane: FeaturePlane
    columns: tuple[LayerPictures, ...]

    def column(self, layer: int) -> LayerPictures:
        """Return the pictures of a layer, −1 for the inputs."""
        return self.columns[layer + 1]


def neuron_pictures(
    spec: NetworkSpec, parameters: FloatArray, plane: FeaturePlane, side: int
) -> NeuronPictures:
    """Ask all neurons at once, over ``side`` × ``side`` cells or ``side`` of one input.

    One forward pass; dropout is taken at its average, as for predictions.
    """
    if spec.sizes[0] == 1:
        shape = (1, side)
        points = cell_centres(plane.x_range, side)[:, np.newaxis]
        asked = spec, parameters
    else:
        shape = (side, side)
        points = plane.points(side, side)
        asked = plane.network(spec, parameters)
    with np.errstate(over="ignore", invalid="ignore"):
        passed = forward(*asked, points)
    layers = (_pictures(pictured(a.shape[1]), a, shape) for a in passed.activations)
    return NeuronPictures(plane, (_input_pictures(plane, points, shape), *layers))


def pictured(n_neurons: int) -> IntArray:
    """Return which neurons of a layer have a picture, (n_pictured,)."""
    if n_neurons <= 2 * MOST_AT_AN_END:
        return np.arange(n_neurons)
    first = np.arange(MOST_AT_AN_END)
    return np.concatenate((first, n_neurons - MOST_AT_AN_END + first))


def _input_pictures(
    plane: FeaturePlane, points: FloatArray, shape: tuple[int, int]
) -> LayerPictures:
    """Return the gradients of the inputs along the axes; none on principal axes."""
    if plane.axes is not None:
        return _pictures(np.arange(0), points, shape)
    # With the same input along both axes the second one is its value.
    along = dict(zip((plane.x_feature, plane.y_feature), points.T, strict=False))
    numbers = np.array(sorted(along))
    values = np.stack([along[number] for number in numbers.tolist()])
    return LayerPictures(frozen(numbers), frozen(values.reshape(-1, *shape)))


def _pictures(
    numbers: IntArray, outputs: FloatArray, shape: tuple[int, int]
) -> LayerPictures:
    """Return pictures of the columns ``numbers`` of outputs (n_points, n_neurons)."""
    values = np.ascontiguousarray(outputs[:, numbers].T).reshape(-1, *shape)
    return LayerPictures(frozen(numbers), frozen(values))
