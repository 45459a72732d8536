"""Links and neurons as one picture, which a running network renews now and then."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPixmap

from ui.panels.network.moment import Moment
from ui.theme import Theme
from ui.widgets.vector_painting import is_vector

FEW_LINKS = 40
"""Up to so many are painted with each frame."""
FEW_WATCHED = 250
"""Up to so many where single steps are watched: there are fewer frames, and no eye is
to see a weight before its step."""
RENEWED_AFTER_S = 0.12
"""A hundred lines cost more than all else, and no eye follows each of them."""


class StillLinks:
    """Keeps the picture of links and neurons, and of the ground they stand on."""

    def __init__(self) -> None:
        self._picture: QPixmap | None = None
        self._made_of: tuple[object, ...] = ()
        self._made_at = 0.0

    def forget(self) -> None:
        """Keep nothing of the moment that was painted last."""
        self._picture, self._made_of = None, ()

    def paint(
        self,
        painter: QPainter,
        theme: Theme,
        moment: Moment,
        layout: object,
        n_links: int,
        paint: Callable[[QPainter], None],
    ) -> None:
        """Paint by ``paint``, or what it painted just now where nothing else changed.

        A network at rest is always painted as it is.
        """
        device = painter.device()
        few = FEW_LINKS if moment.frame.trace is None else FEW_WATCHED
        is_at_rest = not moment.frame.running
        if n_links <= few or is_at_rest or is_vector(painter):
            self.forget()
            paint(painter)
            return
        ratio = device.devicePixelRatioF()
        made_of = (theme, layout, moment.run, moment.marks, moment.values.glow, ratio)
        is_old = monotonic() - self._made_at >= RENEWED_AFTER_S
        if self._picture is None or is_old or made_of != self._made_of:
            self._made_of, self._made_at = made_of, monotonic()
            self._picture = QPixmap(
                round(device.width() * ratio), round(device.height() * ratio)
            )
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(theme.surface)
            with QPainter(self._picture) as own:
                own.setRenderHints(painter.renderHints())
                paint(own)
        painter.drawPixmap(QPointF(0.0, 0.0), self._picture)
