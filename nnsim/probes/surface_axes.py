"""Two directions in the space of all weights: what an error surface is drawn over.

They are two weights themselves, or any two vectors; a place on their plane then is told
by two coordinates, and every network has the coordinates of the place nearest to it.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from nnsim.arrays import FloatArray, frozen

AxesKind = Literal["weights", "random", "principal", "between"]


@dataclass(frozen=True, eq=False)
class SurfaceAxes:
    """Where a plane lies among all weights.

    Attributes
    ----------
    kind : how the directions were found.
    pair : indices in the flat vector where they are two weights, else None.
    origin : (n_parameters,) the network at (0, 0); of two weights that is ω = 0, and
        then the three vectors are empty.
    along_x, along_y : (n_parameters,) by how much one unit moves every weight.
    shares : what part of the way the two principal directions hold, else empty.
    """

    kind: AxesKind
    pair: tuple[int, int] | None
    origin: FloatArray
    along_x: FloatArray
    along_y: FloatArray
    shares: tuple[float, ...] = ()

    def coordinates(self, vectors: FloatArray) -> FloatArray:
        """Return where networks (n, n_parameters) stand, (n, 2): their nearest places.

        Vectors that are not finite have no place: NaN.
        """
        if self.pair is not None:
            return frozen(vectors[:, list(self.pair)])
        directions = np.stack([self.along_x, self.along_y])
        with np.errstate(over="ignore", invalid="ignore"):
            products = (vectors - self.origin) @ directions.T
            places = np.linalg.solve(self.gram(), products.T).T
        return frozen(np.ascontiguousarray(places, np.float64))

    def fits(self, n_parameters: int) -> bool:
        """Tell whether networks of so many parameters have a place here."""
        if self.pair is not None:
            return max(self.pair) < n_parameters
        return len(self.along_x) == n_parameters

    def gram(self) -> FloatArray:
        """Return the products of the two directions with each other, (2, 2)."""
        if self.pair is not None:
            return np.eye(2)
        directions = np.stack([self.along_x, self.along_y])
        return directions @ directions.T

    def place(self, parameters: FloatArray) -> tuple[float, float]:
        """Return where one network (n_parameters,) stands."""
        x, y = self.coordinates(parameters[np.newaxis])[0].tolist()
        return x, y

    def moved_to(
        self, parameters: FloatArray, place: tuple[float, float]
    ) -> FloatArray:
        """Return the network with other coordinates and all else as it was."""
        moved = parameters.copy()
        if self.pair is not None:
            moved[self.pair[0]], moved[self.pair[1]] = place
            return moved
        here = self.place(parameters)
        moved += (place[0] - here[0]) * self.along_x
        moved += (place[1] - here[1]) * self.along_y
        return moved

    def slope(self, gradient: FloatArray) -> tuple[float, float]:
        """Return ∂E/∂x and ∂E/∂y, given ∂E/∂ω (n_parameters,)."""
        if self.pair is not None:
            return float(gradient[self.pair[0]]), float(gradient[self.pair[1]])
        return float(gradient @ self.along_x), float(gradient @ self.along_y)


def weight_axes(x: int, y: int) -> SurfaceAxes:
    """Return the axes of two weights, by their indices in the flat vector."""
    none = frozen(np.empty(0))
    return SurfaceAxes("weights", (x, y), none, none, none)


def free_axes(
    kind: AxesKind,
    origin: FloatArray,
    along_x: FloatArray,
    along_y: FloatArray,
    shares: tuple[float, ...] = (),
) -> SurfaceAxes:
    """Return axes along two vectors, which must not be parallel."""
    first, second = frozen(along_x.copy()), frozen(along_y.copy())
    return SurfaceAxes(kind, None, frozen(origin.copy()), first, second, shares)
