"""How an error surface bends at one place, and which η that allows."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.data.dataset import SampleSet
from nnsim.model.spec import NetworkSpec
from nnsim.probes.error_surface import errors_at
from nnsim.probes.surface_axes import SurfaceAxes

SHARE_OF_REACH = 2e-4
"""A step of the differences, as a share of the range: rounding stays below the bend."""
SMALLEST = 1e-12


@dataclass(frozen=True)
class Curvature:
    """The two main curvatures of E on the slice, per unit of weight squared.

    Batch descent of a quadratic bowl comes nearer only while η < 2 / ``largest``;
    beyond, each step leaps farther to the other side (LeCun et al. 1998, Efficient
    BackProp, 5). Between 1 and 2 / ``largest`` it oscillates.
    """

    smallest: float
    largest: float

    @property
    def largest_rate(self) -> float | None:
        """Return 2 / λ, the largest stable η; None where nothing bends up."""
        return 2.0 / self.largest if self.largest > SMALLEST else None


def curvature(
    spec: NetworkSpec,
    parameters: FloatArray,
    axes: SurfaceAxes,
    samples: SampleSet,
    loss: str,
    reach: float,
) -> Curvature | None:
    """Return the curvatures at a network, by central differences, or None.

    ``reach`` is the range of the axes that is looked at.
    """
    step = SHARE_OF_REACH * reach
    steps = np.array([-step, 0.0, step])
    e = errors_at(spec, parameters, axes, (steps, steps), samples, loss)
    # Of a run that ran away the range may be so large that its square is none.
    if not np.isfinite(e).all() or not 0.0 < step * step < np.inf:
        return None
    xx = (e[1, 2] - 2.0 * e[1, 1] + e[1, 0]) / step**2
    yy = (e[2, 1] - 2.0 * e[1, 1] + e[0, 1]) / step**2
    xy = (e[2, 2] - e[2, 0] - e[0, 2] + e[0, 0]) / (4.0 * step**2)
    hessian = np.array([[xx, xy], [xy, yy]])
    if axes.pair is not None and axes.pair[0] == axes.pair[1]:
        return Curvature(yy, yy)
    values = np.linalg.eigvals(np.linalg.solve(axes.gram(), hessian)).real
    return Curvature(float(values.min()), float(values.max()))
