"""The legend of the error surface: E from its lowest to its highest colour."""

import numpy as np
from PySide6.QtGui import QFontMetrics

from nnsim.arrays import FloatArray
from ui.i18n import number
from ui.theme import current_theme, make_font
from ui.widgets.colour_bar import ColourBar

WIDEST = "E 0.000 0.00"
LEAST_BAR = 40


class ErrorBar(ColourBar):
    """A colour bar whose low end says what was lifted to it: 0, or all below."""

    _lowest = ""

    def show_errors(
        self, errors: FloatArray, ends: tuple[float, float], linear: bool = False
    ) -> None:
        """Show the ramp from ``ends`` (log10 E, or E) for a surface of ``errors``."""
        low, high = ends if linear else (10.0 ** ends[0], 10.0 ** ends[1])
        low = max(low, 0.0)
        usable = errors[np.isfinite(errors)]
        least = float(usable.min()) if usable.size else low
        lifted = f"≤{number(low, 2)}" if least < low else ""
        lowest = lifted if least > 0.0 else "0"
        if lowest != self._lowest:
            self._lowest = lowest
            self.update()
        self.set_surface_range(low, high)

    def least_width(self) -> int:
        """Return the width below which the bar between the numbers is none."""
        metrics = QFontMetrics(make_font(current_theme().font_small_pt))
        return metrics.horizontalAdvance(WIDEST) + LEAST_BAR

    def labels(self) -> tuple[str, str, str]:
        """Return title, lowest and highest E as they are written."""
        title, low, high = super().labels()
        return title, self._lowest or low, high
