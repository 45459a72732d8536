"""What a frame says of the error surface."""

from dataclasses import dataclass

from nnsim.arrays import FloatArray, IntArray
from nnsim.frames.demand import SurfaceSet
from nnsim.frames.surface_choice import AxesTrouble
from nnsim.frames.surface_steps import StepWay
from nnsim.probes.error_surface import SurfaceSlice
from nnsim.probes.surface_picture import SurfacePicture


@dataclass(frozen=True, eq=False)
class SurfaceView:
    """The error over two axes, and the way that was taken over it.

    Attributes
    ----------
    picture : heights, contours and what else is drawn; of this moment or, while a run
        goes on, of one shortly before.
    path : (n_points, 2) the coordinates after each of ``path_epochs``, so many steps.
    steps : the last steps, as far as they were shown one by one.
    point, point_error : the coordinates now, and the true error now, penalties included
        where the picture has them.
    slice_error : error on the slice at the point; differs once a frozen slice is left.
    shown_set : which set the errors are of; n_samples of it are looked at, of n_all.
    frozen_epoch : epoch of a frozen slice, −1 for a moving one.
    trouble : why the axes are random ones although others were wanted.
    descent : −η ∂E/∂ω as a step on the axes, E being the mean over the training set.
    next_place : where the next update will lead; both are None while a run goes on.
    """

    picture: SurfacePicture
    path: FloatArray
    path_epochs: IntArray
    path_steps: IntArray
    steps: StepWay
    point: tuple[float, float]
    point_error: float
    slice_error: float
    shown_set: SurfaceSet
    n_samples: int
    n_all: int
    frozen_epoch: int
    trouble: AxesTrouble
    descent: tuple[float, float] | None
    next_place: tuple[float, float] | None

    @property
    def where(self) -> SurfaceSlice:
        """The slice that the picture shows."""
        return self.picture.order.where

    @property
    def errors(self) -> FloatArray:
        """(size, size), y rising with the row."""
        return self.picture.errors

    @property
    def pair(self) -> tuple[int, int] | None:
        """Indices of the two weights where the axes are weights, else None."""
        return self.where.pair
