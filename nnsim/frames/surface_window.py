"""The stretch of two weights that the error surface shows: it grows, never jitters."""

from nnsim.arrays import FloatArray
from nnsim.model.spec import NetworkSpec

SMOOTH_HALF_WIDTH = 4.0
STEP_HALF_WIDTH = 1.0
"""Of step neurons only the direction of the weights matters, so they stay small."""
INNER_SHARE = 0.9
GROWTH = 1.5


class SurfaceWindow:
    """A range per axis, widened when the point or the path comes near its edge."""

    def __init__(self, x: float, y: float, half_width: float) -> None:
        self._centre = (round(x), round(y))
        self._half = half_width

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


def first_half_width(spec: NetworkSpec) -> float:
    """Return how far a surface of this network reaches before any training."""
    has_steps = any(layer.activation == "step" for layer in spec.layers)
    return STEP_HALF_WIDTH if has_steps else SMOOTH_HALF_WIDTH
