"""A plane in the space of the inputs, on which a network is asked."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.model.spec import NetworkSpec
from nnsim.probes.network_slice import network_along, network_slice
from nnsim.probes.principal_axes import PrincipalAxes

NEAR_ORIGIN = 0.15


@dataclass(frozen=True)
class FeaturePlane:
    """Two inputs of the network over a range, all other inputs at ``base``.

    Attributes
    ----------
    x_feature, y_feature : numbers of the inputs along the axes, −1 along ``axes``.
    x_range, y_range : (low, high) in network units.
    base : (n_inputs,) values of all inputs, used for those off the axes.
    axes : the principal axes that span the plane through their centre, or None.
    """

    x_feature: int
    y_feature: int
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    base: FloatArray
    axes: PrincipalAxes | None = None

    def points(self, n_x: int, n_y: int) -> FloatArray:
        """Return the two features at the cell centres, (n_y * n_x, 2), y rising."""
        xs = cell_centres(self.x_range, n_x)
        ys = cell_centres(self.y_range, n_y)
        return np.stack([np.tile(xs, n_y), np.repeat(ys, n_x)], axis=1)

    def network(
        self, spec: NetworkSpec, parameters: FloatArray
    ) -> tuple[NetworkSpec, FloatArray]:
        """Return the network of two inputs that answers ``points``."""
        if self.axes is not None:
            return network_along(
                spec, parameters, self.axes.centre, self.axes.directions
            )
        return network_slice(
            spec, parameters, self.base, self.x_feature, self.y_feature
        )

    def places(self, inputs: FloatArray) -> FloatArray:
        """Return where inputs (n, n_inputs) stand on the plane, (n, 2).

        On principal axes these are their projections.
        """
        if self.axes is not None:
            directions = self.axes.directions.T
            return np.asarray(inputs @ directions - self.axes.centre @ directions)
        return inputs[:, [self.x_feature, self.y_feature]]

    def inputs_at(self, points: FloatArray) -> FloatArray:
        """Return the inputs (n, n_inputs) at points (n, 2) of the plane.

        Of a single input it is the first coordinate.
        """
        if len(self.base) == 1:
            return points[:, :1]
        if self.axes is not None:
            return self.axes.centre + points @ self.axes.directions
        inputs = np.tile(self.base, (len(points), 1))
        inputs[:, self.x_feature] = points[:, 0]
        inputs[:, self.y_feature] = points[:, 1]
        return inputs

    def shift(self, dx: float, dy: float) -> FloatArray:
        """Return by how much a way along the plane changes the inputs, (n_inputs,)."""
        if self.axes is not None:
            return np.array([dx, dy]) @ self.axes.directions
        change = np.zeros(len(self.base))
        change[self.x_feature] += dx
        change[self.y_feature] += dy
        return change


def cell_centres(limits: tuple[float, float], count: int) -> FloatArray:
    """Return the centres of ``count`` equal cells between two limits, (count,)."""
    low, high = limits
    return low + (np.arange(count) + 0.5) * (high - low) / count


def padded_range(values: FloatArray, share: float = 0.08) -> tuple[float, float]:
    """Return a range that holds all values with a margin, never of width 0."""
    low, high = float(values.min()), float(values.max())
    margin = share * (high - low) or 0.5
    return low - margin, high + margin


def towards_origin(limits: tuple[float, float]) -> tuple[float, float]:
    """Return the range, made to hold 0 where that lies just beyond one of its ends.

    The lines of neurons without bias node are then seen to pass it.
    """
    low, high = limits
    near = NEAR_ORIGIN * (high - low)
    margin = near / 2.0
    if -margin < low <= near:
        return -margin, high
    if -near <= high < margin:
        return low, margin
    return low, high


def with_aspect(
    x_range: tuple[float, float], y_range: tuple[float, float], aspect: float
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the ranges, one of them widened so that width / height is ``aspect``."""
    width, height = x_range[1] - x_range[0], y_range[1] - y_range[0]
    more_x = max(0.0, aspect * height - width) / 2.0
    more_y = max(0.0, width / aspect - height) / 2.0
    return (
        (x_range[0] - more_x, x_range[1] + more_x),
        (y_range[0] - more_y, y_range[1] + more_y),
    )
