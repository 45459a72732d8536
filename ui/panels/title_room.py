"""How wide the controls in the title bar of a panel may be."""

from collections.abc import Sequence

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from ui.theme import current_theme, has_large_text, make_font

SIDES = 16
BUTTONS_AND_GAPS = 90
"""Maximise, close and what stands between them, in the light theme's pixels."""


def title_room(title: str, panel_width: int) -> int:
    """Return the pixels that title and buttons leave in a bar as wide as the panel.

    Beside large text the controls have a line of their own.
    """
    if has_large_text():
        return panel_width - SIDES
    theme = current_theme()
    metrics = QFontMetrics(make_font(theme.font_pt, QFont.Weight.DemiBold))
    buttons = round(BUTTONS_AND_GAPS * max(1.0, theme.font_pt / 11.0))
    return panel_width - metrics.horizontalAdvance(title) - buttons


def show_what_fits(controls: Sequence[QWidget], room: int, gap: int) -> None:
    """Hide the last of the controls, the least important, where there is no room."""
    used = 0
    for control in controls:
        used += control.sizeHint().width() + gap
        control.setVisible(used - gap <= room)
