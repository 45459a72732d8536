"""The stretch of two axes that the error surface shows: it grows, never jitters."""

from nnsim.arrays import FloatArray
from nnsim.model.spec import NetworkSpec

SMOOTH_HALF_WIDTH = 4.0
STEP_HALF_WIDTH = 1.0
"""Of step neurons only the direction of the weights matters, so they stay small."""
INNER_SHARE = 0.9
GROWTH = 1.5
LARGEST = 1e300
"""Half a width up to which ends and their distance are finite."""
FURTHEST = 1e308
LEAST_SHARE = 1e-9
"""Of a centre far out: less would be lost among its digits."""


class SurfaceWindow:
    """A range per axis, widened when the point or the path comes near its edge."""

    def __init__(
        self, centre: tuple[float, float], half_widths: tuple[float, float]
    ) -> None:
        self._centre = centre
        self._halves = half_widths

    def hold(self, points: FloatArray) -> None:
        """Widen the ranges, both alike, until all points (n_points, 2) lie inside."""
        if not len(points):
            return
        away = abs(points - self._centre).max(axis=0)
        while True:
            need = max(
                float(far) / half for far, half in zip(away, self._halves, strict=True)
            )
            widest = GROWTH * max(self._halves)
            if need <= INNER_SHARE or not need < LARGEST or widest > LARGEST:
                return
            self._halves = (self._halves[0] * GROWTH, self._halves[1] * GROWTH)

    @property
    def x_range(self) -> tuple[float, float]:
        """(low, high) along x."""
        return self._ends(0)

    @property
    def y_range(self) -> tuple[float, float]:
        """(low, high) along y."""
        return self._ends(1)

    def _ends(self, axis: int) -> tuple[float, float]:
        """Return two ends that are never one number, whatever a weight has become."""
        centre = min(max(self._centre[axis], -FURTHEST), FURTHEST)
        half = max(self._halves[axis], LEAST_SHARE * abs(centre))
        return centre - half, centre + half


def first_half_width(spec: NetworkSpec) -> float:
    """Return how far a surface of two weights reaches before any training."""
    has_steps = any(layer.activation == "step" for layer in spec.layers)
    return STEP_HALF_WIDTH if has_steps else SMOOTH_HALF_WIDTH
