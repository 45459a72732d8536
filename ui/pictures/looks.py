"""Another theme for the time in which a picture is painted.

Nothing is painted on the screen meanwhile: no event is handled in between.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui.palettes import THEMES, Theme
from ui.theme import current_theme, make_palette, set_colours
from ui.theme_following import let_follow


@contextmanager
def painted_in(widget: QWidget, look: str, is_clear: bool) -> Iterator[None]:
    """Give a widget the colours of a look, and a clear ground if it is to be.

    All others keep what they have: to dye the whole window twice holds it too long.
    """
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
    has_own = widget.testAttribute(Qt.WidgetAttribute.WA_SetPalette)
    palette = widget.palette() if has_own else QPalette()
    theme = _as_large_as(theme, before)
    try:
        set_colours(app, theme)
        widget.setPalette(make_palette(theme))
        let_follow(widget)
        yield
    finally:
        set_colours(app, before)
        widget.setPalette(palette)
        let_follow(widget)


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
