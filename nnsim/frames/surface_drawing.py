"""When a picture of an error surface is drawn, and by whom: at once, or elsewhere."""

from time import perf_counter

from nnsim.frames.surface_source import AtOnce, SurfaceSource
from nnsim.probes.surface_picture import SurfaceOrder, SurfacePicture

REST_PER_SURFACE = 1.0
REST_PER_SURFACE_READABLE = 11.0
"""While running, a surface is drawn anew after so many times what it last cost; the
readable path has to be drawn in the time of training."""

LONGEST_COST_S = 5.0
"""What took longer was the computer asleep meanwhile."""


class SurfaceDrawing:
    """Gets the picture of an order.

    At rest a coarse one of the very moment is drawn at once. What takes longer, and
    what compiled code draws while a run goes on, is asked of ``source``.

    Attributes
    ----------
    picture : the one to show, None before the first of a large network.
    """

    def __init__(self, source: SurfaceSource | None) -> None:
        self._source: SurfaceSource = source or AtOnce()
        self._at_once = AtOnce()
        self._seen: SurfacePicture | None = None
        self._asked: tuple[SurfaceOrder, bool] | None = None
        self._asked_at = 0.0
        self.picture: SurfacePicture | None = None

    def renew(self) -> None:
        """Draw the next picture in any case."""
        self._asked = None

    def draw(self, order: SurfaceOrder, running: bool, fine: bool) -> bool:
        """Get the picture to show; return whether nothing better will come."""
        shown = self.picture
        is_quick_answer = not running and not fine
        if (
            shown is None
            or not shown.order.serves(order)
            or (not running and not shown.order.is_same_but_size(order))
        ):
            if not order.is_heavy:
                self._at_once.ask(order, fine=False)
                self.picture = self._at_once.newest()
            elif shown is not None and not shown.order.serves(order):
                self.picture = None
        if is_quick_answer:
            return False
        if running and not order.compiled:
            # A thread that waits for Python's lock at each array would be far behind.
            if self._is_due(self._at_once, REST_PER_SURFACE_READABLE):
                self._asked_at = perf_counter()
                self._at_once.ask(order, fine=False)
                self.picture = self._at_once.newest()
            return False
        is_due = not running or self._is_due(self._source, REST_PER_SURFACE)
        if not self._was_asked(order, fine) and is_due:
            self._asked, self._asked_at = (order, fine), perf_counter()
            self._source.ask(order, fine)
        newest = self._source.newest()
        if newest is not None and newest is not self._seen:
            self._seen = newest
            drawn = newest.order
            if drawn.is_same_but_size(order) or (running and drawn.serves(order)):
                self.picture = newest
        return not self._source.is_busy()

    def _was_asked(self, order: SurfaceOrder, fine: bool) -> bool:
        if self._asked is None:
            return False
        before, was_fine = self._asked
        is_as_fine = was_fine == fine and before.size == order.size
        return is_as_fine and before.is_same_but_size(order)

    def _is_due(self, source: SurfaceSource, rest: float) -> bool:
        """Tell whether a running network gets another picture."""
        spare = (1.0 + rest) * min(source.cost(), LONGEST_COST_S)
        return not source.is_busy() and perf_counter() >= self._asked_at + spare
