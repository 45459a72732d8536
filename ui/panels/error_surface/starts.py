"""Where training was set to other places of a surface, also while it ran."""

import numpy as np

from nnsim.frames.frame import Frame
from nnsim.frames.surface_view import SurfaceView
from ui.panels.error_surface.path import Start
from ui.session import Session


class StartPlaces:
    """Keeps the places; of a running network the epoch is found once it is known."""

    def __init__(self) -> None:
        self.places: tuple[Start, ...] = ()
        self._leap: tuple[int, float, float] | None = None

    def forget(self) -> None:
        """Another run or other axes follow."""
        self.places, self._leap = (), None

    def begin(self, frame: Frame, x: float, y: float) -> None:
        """Take note that training is set to a place now."""
        if frame.running:
            self._leap = (frame.n_epochs, x, y)
        else:
            self._add(frame.n_epochs + 1, x, y)

    def settle(self, frame: Frame, surface: SurfaceView) -> None:
        """Find the epoch at which a running network was set to another place.

        It is the first whose point is nearer to that place than to the point before.
        """
        if self._leap is None:
            return
        begun, x, y = self._leap
        path, epochs = surface.path, surface.path_epochs
        target = np.array([x, y])
        first = max(int(np.searchsorted(epochs, begun, "right")), 1)
        for row in range(first, len(path)):
            from_before = float(np.hypot(*(path[row] - path[row - 1])))
            if float(np.hypot(*(path[row] - target))) < from_before:
                self._add(int(epochs[row]), x, y)
                return
        if not frame.running:
            self._add(frame.n_epochs + 1, x, y)

    def _add(self, epoch: int, x: float, y: float) -> None:
        self.places = (*self.places, Start(epoch, x, y))
        self._leap = None


def set_place(
    session: Session,
    frame: Frame,
    surface: SurfaceView,
    place: tuple[float, float],
    gesture: object = None,
) -> None:
    """Set the weights so that the network stands at a place; all else stays."""
    moved = surface.where.axes.moved_to(frame.parameters, place)
    changed = np.flatnonzero(moved != frame.parameters)
    if surface.pair is not None:
        changed = np.array(surface.pair)
    changes = zip(changed.tolist(), moved[changed].tolist(), strict=True)
    session.set_weights(*changes, gesture=gesture)
