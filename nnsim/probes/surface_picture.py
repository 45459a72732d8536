"""All that is drawn of an error surface, from one frozen order."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.data.dataset import SampleSet
from nnsim.model.spec import NetworkSpec
from nnsim.probes.contours import ContourLine, contour_lines
from nnsim.probes.error_surface import SurfaceSlice, errors_at
from nnsim.probes.log_error import log_error
from nnsim.probes.surface_curvature import Curvature, curvature
from nnsim.probes.surface_penalty import penalties_at

HeightScale = Literal["log", "linear"]
CUT_POINTS = 161
N_LEVELS = 10
COARSE_SIDES = (8, 6, 4, 3)
MOST_PRODUCTS = 800_000_000
"""Multiplications of wide layers that take about 33 ms."""


@dataclass(frozen=True, eq=False)
class SurfaceOrder:
    """What is to be drawn; nothing of it is written while it is.

    Attributes
    ----------
    moment_of : the same for as long as pictures may stand for each other.
    parameters : the network that the slice goes through.
    dot : the present place on the axes, through which cuts go.
    samples, other : over which the error is, and over which dashed lines are, or None.
    penalty : what large weights add, L1 and L2, or None for the loss alone.
    size : points along each side.
    has_details, has_cuts : whether curvature, and cuts, are wanted too.
    compiled : whether the kernels are there.
    """

    moment_of: object
    spec: NetworkSpec
    parameters: FloatArray
    where: SurfaceSlice
    dot: tuple[float, float]
    samples: SampleSet
    other: SampleSet | None
    loss: str
    penalty: tuple[float, float] | None
    scale: HeightScale
    size: int
    has_details: bool
    has_cuts: bool
    compiled: bool

    @property
    def coarse_side(self) -> int:
        """Points along each side of a first picture for which nobody has to wait."""
        sides = (side for side in COARSE_SIDES if not self._is_slow(side))
        return next(sides, COARSE_SIDES[-1])

    @property
    def is_heavy(self) -> bool:
        """Whether even the coarsest picture takes so long that somebody would wait."""
        return self._is_slow(COARSE_SIDES[-1])

    def _is_slow(self, side: int) -> bool:
        n_points = side**2 + (2 * CUT_POINTS if self.has_cuts else 0)
        n_samples = len(self.samples) + (0 if self.other is None else len(self.other))
        behind = sum(layer.n_weights for layer in self.spec.layers[1:])
        return n_points * behind * n_samples > MOST_PRODUCTS

    def serves(self, other: "SurfaceOrder") -> bool:
        """Tell whether its picture may stand for another moment's a short while."""
        return (
            self.moment_of is other.moment_of
            and self.where.axes is other.where.axes
            and self.spec.sizes == other.spec.sizes
            and self.samples is other.samples
            and self.other is other.other
            and self.has_details >= other.has_details
            and self.has_cuts >= other.has_cuts
            and (self.loss, self.penalty is None, self.scale)
            == (other.loss, other.penalty is None, other.scale)
        )

    def is_same_but_size(self, other: "SurfaceOrder") -> bool:
        """Tell whether both are for the same picture, however fine."""
        return (
            self.serves(other)
            and self.spec == other.spec
            and self.where == other.where
            and self.penalty == other.penalty
            and (self.dot == other.dot or not (other.has_details or other.has_cuts))
            and self.compiled == other.compiled
            and np.array_equal(self.parameters, other.parameters)
        )


@dataclass(frozen=True, eq=False)
class SurfaceCuts:
    """E along each axis through the dot: (n_points,) places and errors."""

    x: FloatArray
    along_x: FloatArray
    y: FloatArray
    along_y: FloatArray


@dataclass(frozen=True, eq=False)
class SurfacePicture:
    """A drawn order.

    Attributes
    ----------
    errors : (size, size), y rising with the row.
    heights : the same on the scale: log10 E, NaN where there is no number.
    contours : lines of equal height; ``other_contours`` of the other set, same levels.
    lowest : (x, y, E) of the lowest point of the grid, None where none is finite.
    cuts, curvature : through and at the dot, None where they were not wanted or where
        the surface has no number, or no slope to bend.
    """

    order: SurfaceOrder
    errors: FloatArray
    heights: FloatArray
    contours: tuple[ContourLine, ...]
    other_contours: tuple[ContourLine, ...]
    lowest: tuple[float, float, float] | None
    cuts: SurfaceCuts | None
    curvature: Curvature | None


def draw_surface(order: SurfaceOrder, stop: IntArray) -> SurfacePicture | None:
    """Return the picture, or None once ``stop[0]`` became other than 0."""
    where = order.where
    steps = where.steps(order.parameters, order.size)
    errors = _errors(order, order.samples, steps, stop)
    other = None
    if order.other is not None:
        other = _errors(order, order.other, steps, stop)
    cuts = _cuts(order, stop) if order.has_cuts else None
    if stop[0]:
        return None
    heights = heights_of(errors, order.scale)
    levels = _levels(heights)
    others: tuple[ContourLine, ...] = ()
    if other is not None:
        seen = heights_of(other, order.scale)
        others = contour_lines(seen, where.x_range, where.y_range, levels)
    return SurfacePicture(
        order=order,
        errors=frozen(errors),
        heights=frozen(heights),
        contours=contour_lines(heights, where.x_range, where.y_range, levels),
        other_contours=others,
        lowest=_lowest(where, errors),
        cuts=cuts,
        curvature=_curvature(order) if order.has_details else None,
    )


def heights_of(errors: FloatArray, scale: HeightScale) -> FloatArray:
    """Return errors as they are drawn, same shape; NaN where there is no number."""
    if scale == "log":
        return log_error(errors)
    return np.where(np.isfinite(errors), errors, np.nan)


def _errors(
    order: SurfaceOrder,
    samples: SampleSet,
    steps: tuple[FloatArray, FloatArray],
    stop: IntArray,
) -> FloatArray:
    errors = errors_at(
        order.spec,
        order.parameters,
        order.where.axes,
        steps,
        samples,
        order.loss,
        order.compiled,
        stop,
    )
    if order.penalty is None:
        return errors
    added = penalties_at(
        order.spec, order.parameters, order.where.axes, steps, order.penalty
    )
    return errors + added


def _levels(heights: FloatArray) -> FloatArray:
    finite = heights[np.isfinite(heights)]
    if not finite.size or finite.max() - finite.min() < 1e-12:
        return np.empty(0)
    return np.linspace(finite.min(), finite.max(), N_LEVELS + 2)[1:-1]


def _cuts(order: SurfaceOrder, stop: IntArray) -> SurfaceCuts:
    where, at = order.where, order.dot
    base = where.axes.place(order.parameters)
    x = np.linspace(*where.x_range, CUT_POINTS)
    y = np.linspace(*where.y_range, CUT_POINTS)
    to_dot = np.array([at[0] - base[0]]), np.array([at[1] - base[1]])
    along_x = _errors(order, order.samples, (x - base[0], to_dot[1]), stop)
    along_y = _errors(order, order.samples, (to_dot[0], y - base[1]), stop)
    return SurfaceCuts(*map(frozen, (x, along_x[0].copy(), y, along_y[:, 0].copy())))


def _lowest(
    where: SurfaceSlice, errors: FloatArray
) -> tuple[float, float, float] | None:
    usable = np.where(np.isfinite(errors), errors, np.inf)
    row, column = np.unravel_index(int(usable.argmin()), errors.shape)
    if not np.isfinite(errors[row, column]):
        return None
    xs = np.linspace(*where.x_range, errors.shape[1])
    ys = np.linspace(*where.y_range, errors.shape[0])
    return float(xs[column]), float(ys[row]), float(errors[row, column])


def _curvature(order: SurfaceOrder) -> Curvature | None:
    where = order.where
    at_dot = where.axes.moved_to(order.parameters, order.dot)
    (x0, x1), (y0, y1) = where.x_range, where.y_range
    reach = min(x1 - x0, y1 - y0)
    return curvature(order.spec, at_dot, where.axes, order.samples, order.loss, reach)
