"""An error surface as files: its grid, and the ways over it.

CSV is RFC 4180 with as many digits as give the same float64 again; NPZ holds NumPy
arrays, without pickle.
"""

import csv
import io
from collections.abc import Iterable, Sequence

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.frames.surface_view import SurfaceView

Way = tuple[str, IntArray, FloatArray]
"""A run's name, epochs (n,) and coordinates (n, 2)."""


def grid_axes(surface: SurfaceView) -> tuple[FloatArray, FloatArray]:
    """Return the coordinates of the grid's columns (n_x,) and rows (n_y,)."""
    n_y, n_x = surface.errors.shape
    where = surface.where
    return np.linspace(*where.x_range, n_x), np.linspace(*where.y_range, n_y)


def grid_as_csv(surface: SurfaceView, names: tuple[str, str]) -> bytes:
    """Return a row a point: both coordinates, under their names, and E."""
    xs, ys = grid_axes(surface)
    rows = (
        (x, y, surface.errors[row, column])
        for row, y in enumerate(ys.tolist())
        for column, x in enumerate(xs.tolist())
    )
    return _csv((*names, "error"), rows)


def grid_as_npz(surface: SurfaceView) -> bytes:
    """Return x (n_x,), y (n_y,), error (n_y, n_x), path (n, 2), its epochs, steps."""
    xs, ys = grid_axes(surface)
    file = io.BytesIO()
    np.savez_compressed(
        file,
        x=xs,
        y=ys,
        error=surface.errors,
        path=surface.path,
        path_epochs=surface.path_epochs,
        path_steps=surface.path_steps,
        point=np.array(surface.point),
    )
    return file.getvalue()


def paths_as_csv(ways: Sequence[Way], names: tuple[str, str]) -> bytes:
    """Return a row a point of each way: the run, the epoch, both coordinates."""
    rows = (
        (name, epoch, x, y)
        for name, epochs, places in ways
        for epoch, (x, y) in zip(epochs.tolist(), places.tolist(), strict=True)
    )
    return _csv(("run", "epoch", *names), rows)


def _csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    for row in rows:
        writer.writerow(
            [repr(float(cell)) if isinstance(cell, float) else cell for cell in row]
        )
    return text.getvalue().encode("utf-8")
