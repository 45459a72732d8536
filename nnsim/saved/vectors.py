"""Vectors as long as all weights, each of them kept once."""

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.saved.pages import NO_VECTOR


class VectorPool:
    """Takes vectors (n_parameters,) and gives each a place; one taken twice has one."""

    def __init__(self, n_parameters: int) -> None:
        self._n_parameters = n_parameters
        self._vectors: list[FloatArray] = []
        self._places: dict[int, int] = {}

    def place(self, vector: FloatArray | None) -> int:
        """Return the place of a vector, ``NO_VECTOR`` for none."""
        if vector is None:
            return NO_VECTOR
        if id(vector) not in self._places:
            # The list holds it, so that its id stays its own.
            self._places[id(vector)] = len(self._vectors)
            self._vectors.append(vector)
        return self._places[id(vector)]

    def array(self) -> FloatArray:
        """Return all of them, (n_vectors, n_parameters)."""
        if not self._vectors:
            return np.empty((0, self._n_parameters))
        together: FloatArray = np.stack(self._vectors)
        return together


class Vectors:
    """Vectors found again by their place."""

    def __init__(self, array: FloatArray, n_parameters: int) -> None:
        if array.dtype != np.float64 or array.shape[1:] != (n_parameters,):
            raise ValueError(array.shape)
        self._vectors: list[FloatArray] = [frozen(row.copy()) for row in array]

    def of(self, place: int) -> FloatArray:
        """Return the vector at a place; raise ``ValueError`` if there is none."""
        if not 0 <= place < len(self._vectors):
            raise ValueError(place)
        return self._vectors[place]

    def of_any(self, place: int) -> FloatArray | None:
        """Return the vector at a place, None for ``NO_VECTOR``."""
        return None if place == NO_VECTOR else self.of(place)
