"""The few largest eigenvalues of a large matrix, without all the others."""

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.chance import Purpose, normals, stream_key

SMALL = 64
"""Up to this side all eigenvectors take no longer than a few."""
EXTRA = 6
POWERS = 5
MOST_ROUNDS = 60
TOLERANCE = 1e-12


def leading_eigenvectors(
    matrix: FloatArray, count: int
) -> tuple[FloatArray, FloatArray]:
    """Return the ``count`` largest eigenvalues, falling, and their vectors (n, count).

    ``matrix`` (n, n) is symmetric and has no negative eigenvalue. Block Lanczos with
    restarts (Golub and Underwood 1977), from one and the same beginning each time.
    """
    n = len(matrix)
    if n <= SMALL:
        values, vectors = np.linalg.eigh(matrix)
        return values[::-1][:count], vectors[:, ::-1][:, :count]
    width = count + EXTRA
    start = normals(stream_key(0, Purpose.DIRECTIONS), n * width).reshape(n, width)
    block, _ = np.linalg.qr(start)
    values = np.zeros(width)
    for _ in range(MOST_ROUNDS):
        values, block = _best_within(matrix, _grown(matrix, block))
        values, block = values[:width], block[:, :width]
        wanted = block[:, :count]
        rest = matrix @ wanted - wanted * values[:count]
        if np.abs(rest).max() <= TOLERANCE * max(float(values[0]), 1e-300):
            break
    return values[:count], block[:, :count]


def _grown(matrix: FloatArray, block: FloatArray) -> FloatArray:
    """Return an orthonormal basis of the block and of what the matrix makes of it."""
    blocks = [block]
    for _ in range(POWERS):
        basis = np.concatenate(blocks, axis=1)
        image = matrix @ blocks[-1]
        # Twice: once leaves remains of what is much larger than the new part.
        for _ in range(2):
            image = image - basis @ (basis.T @ image)
        blocks.append(np.linalg.qr(image)[0])
    return np.linalg.qr(np.concatenate(blocks, axis=1))[0]


def _best_within(
    matrix: FloatArray, basis: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Return eigenvalues, falling, and vectors as good as a basis allows (Ritz)."""
    values, vectors = np.linalg.eigh(basis.T @ (matrix @ basis))
    return values[::-1], basis @ vectors[:, ::-1]
