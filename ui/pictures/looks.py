"""Another theme for the time in which a picture is painted.

Nothing is painted on the screen meanwhile: no event is handled in between.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ui.palettes import THEMES, Theme
from ui.theme import apply_theme, current_theme


@contextmanager
def painted_in(look: str, is_clear: bool) -> Iterator[None]:
    """Let all colours be those of a look, and the ground clear if it is to be."""
    before = current_theme()
    theme = before if look == "shown" else THEMES[look]
    if is_clear:
        theme = replace(
            theme, surface=_clear(theme.surface), window=_clear(theme.window)
        )
    app = QApplication.instance()
    if theme is before or not isinstance(app, QApplication):
        yield
        return
    apply_theme(app, _as_large_as(theme, before))
    try:
        yield
    finally:
        apply_theme(app, before)


def _clear(colour: QColor) -> QColor:
    """Return a colour that covers nothing but still mixes as it did."""
    return QColor(colour.red(), colour.green(), colour.blue(), 0)


def _as_large_as(theme: Theme, other: Theme) -> Theme:
    """Return a theme with another's measures: places were found with these."""
    return replace(
        theme,
        font_pt=other.font_pt,
        font_small_pt=other.font_small_pt,
        font_large_pt=other.font_large_pt,
        line_width=other.line_width,
        marker_size=other.marker_size,
        spacing=other.spacing,
    )
