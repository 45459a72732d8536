"""A walk over the samples of a plane: each arrow goes to the nearest in its direction.

What lies within 45° of the arrow goes before what lies beside it, as the eye has it.
"""

import numpy as np
from PySide6.QtCore import Qt

from ui.panels.feature_space.sample_marks import SampleMarks
from ui.widgets.plane_mapping import PlaneMapping

DIRECTIONS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
LEAST_STEP = 0.5
"""Pixels: samples nearer than this lie at one place, and an arrow would stay there."""
COST_OF_ASIDE = 2.0
"""A pixel aside counts as so many pixels along the arrow."""


def sample_beside(mapping: PlaneMapping, marks: SampleMarks, key: Qt.Key) -> int | None:
    """Return the entry that an arrow leads to from the picked one, None if none.

    Without a picked sample every arrow leads to the one nearest the middle. Samples
    outside the plot are left out.
    """
    places, shown = marks.places, marks.shown
    px, py = mapping.to_pixels(places.x[shown], places.y[shown])
    rect = mapping.rect
    inside = (px >= rect.left()) & (px <= rect.right())
    inside &= (py >= rect.top()) & (py <= rect.bottom())
    entries, px, py = shown[inside], px[inside], py[inside]
    if not len(entries):
        return None
    if not len(marks.selected):
        middle = rect.center()
        return int(entries[np.hypot(px - middle.x(), py - middle.y()).argmin()])
    here = marks.selected[0]
    here_x, here_y = (
        float(c) for c in mapping.to_pixels(places.x[here], places.y[here])
    )
    ahead_x, ahead_y = DIRECTIONS[key]
    along = ahead_x * (px - here_x) + ahead_y * (py - here_y)
    aside = np.abs(ahead_y * (px - here_x)) + np.abs(ahead_x * (py - here_y))
    for candidates in ((along >= LEAST_STEP) & (aside <= along), along >= LEAST_STEP):
        if candidates.any():
            cost = np.where(candidates, along + COST_OF_ASIDE * aside, np.inf)
            return int(entries[cost.argmin()])
    return None
