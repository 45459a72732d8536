"""The stretch of two weights that the error surface shows: it grows, never jitters."""

from nnsim.arrays import FloatArray

FIRST_HALF_WIDTH = 4.0
INNER_SHARE = 0.9
GROWTH = 1.5


class SurfaceWindow:
    """A range per axis, widened when the point or the path comes near its edge."""

    def __init__(self, x: float, y: float) -> None:
        self._centre = (round(x), round(y))
        self._half = FIRST_HALF_WIDTH

    def hold(self, points: FloatArray) -> None:
        """Widen the range until all points (n_points, 2) lie well inside."""
        reach = max(
            float(abs(points[:, axis] - self._centre[axis]).max()) for axis in (0, 1)
        )
        while reach > INNER_SHARE * self._half and reach < 1e300:
            self._half *= GROWTH

    @property
    def x_range(self) -> tuple[float, float]:
        """(low, high) along x."""
        return self._centre[0] - self._half, self._centre[0] + self._half

    @property
    def y_range(self) -> tuple[float, float]:
        """(low, high) along y."""
        return self._centre[1] - self._half, self._centre[1] + self._half
