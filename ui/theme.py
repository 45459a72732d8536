"""The present look, and the one way in which a widget follows it.

Read ``current_theme()`` inside ``paintEvent`` and nothing more is needed: a change of
theme sets a new application palette and font, and Qt then repaints every widget.
Whoever *keeps* something made from colours (an icon, a picture) connects
``theme_source().changed`` to a method of a QObject and makes it again.
"""

from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from nnsim.resources import resource_path
from ui.flat_style import FlatStyle, LongMenuStyle
from ui.palettes import LIGHT, THEMES, ByteArray, Theme, blend, ramp
from ui.text_size import LARGE_SIZE, STANDARD_SIZE, scaled
from ui.window_first import window_first

__all__ = [
    "THEMES",
    "Theme",
    "apply_theme",
    "blend",
    "class_colour",
    "current_theme",
    "has_large_text",
    "icon_side",
    "load_fonts",
    "long_menu_style",
    "make_font",
    "make_palette",
    "set_colours",
    "set_text_size",
    "sign_colour",
    "sign_image",
    "surface_image",
    "theme_source",
]

FONT_FILES = (
    "Inter-Regular.otf",
    "Inter-Medium.otf",
    "Inter-SemiBold.otf",
    "Inter-Bold.otf",
    "DejaVuSans.ttf",
)
FALLBACK_FAMILY = "DejaVu Sans"
GROWTH_OF_SIGNS = 0.6
"""Of the growth of the text: a sign is told apart before a letter is."""


class ThemeSource(QObject):
    """Says that the theme has changed, after palette and font are already new."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.theme = LIGHT
        self.text_percent = STANDARD_SIZE


@cache
def theme_source() -> ThemeSource:
    """Return the one object whose ``changed`` signal follows the theme."""
    return ThemeSource()


def current_theme() -> Theme:
    """Return the theme that is on the screen now (light before the first one)."""
    return theme_source().theme


@cache
def load_fonts(fonts: Path | None = None) -> str:
    """Register the bundled fonts; return the text family, or the system's without.

    Needs a QGuiApplication. The second font only fills in signs that the first lacks.
    """
    families: list[str] = []
    for name in FONT_FILES:
        file = (fonts or resource_path("assets", "fonts")) / name
        number = QFontDatabase.addApplicationFont(str(file)) if file.is_file() else -1
        if number >= 0:
            families += QFontDatabase.applicationFontFamilies(number)
    if families:
        return families[0]
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def make_font(points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the text font with figures of equal width, so changing numbers stand."""
    return QFont(_font(points, weight))


@lru_cache(maxsize=32)
def _font(points: float, weight: QFont.Weight) -> QFont:
    font = QFont([load_fonts(), FALLBACK_FAMILY])
    font.setPointSizeF(points)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def has_large_text() -> bool:
    """Tell whether the text is so large that bars need more lines than one."""
    return theme_source().text_percent >= LARGE_SIZE


def icon_side(standard: int) -> int:
    """Return the side of a sign in pixels that stands beside text of the theme.

    ``standard`` is its side beside the light theme's; signs never become smaller.
    """
    growth = max(theme_source().text_percent / STANDARD_SIZE - 1.0, 0.0)
    return round(standard * (1.0 + GROWTH_OF_SIGNS * growth))


def class_colour(theme: Theme, index: int) -> QColor:
    """Return the hue of a class; hues come round again after the last one."""
    return theme.class_colours[index % len(theme.class_colours)]


def sign_colour(value: float, largest: float, theme: Theme | None = None) -> QColor:
    """Return orange through grey to blue for ``value`` from -largest to +largest."""
    theme = theme or current_theme()
    share = abs(value) / largest if largest > 0.0 and np.isfinite(value) else 0.0
    return blend(theme.positive if value > 0.0 else theme.negative, theme.zero, share)


def sign_image(
    values: ArrayLike, largest: float, theme: Theme | None = None
) -> ByteArray:
    """Return the sign colours of an array of any shape, as bytes of shape (..., 3)."""
    theme = theme or current_theme()
    table = ramp(theme.negative.name(), theme.zero.name(), theme.positive.name())
    scale = largest if largest > 0.0 else 1.0
    shares = (np.asarray(values, np.float64) / scale + 1.0) / 2.0
    return table.take(ramp_places(shares), axis=0)


def surface_image(
    values: ArrayLike, low: float, high: float, theme: Theme | None = None
) -> ByteArray:
    """Return the error-surface colours of an array, as bytes of shape (..., 3)."""
    theme = theme or current_theme()
    span = high - low if high > low else 1.0
    return theme.surface_ramp[
        ramp_places((np.asarray(values, np.float64) - low) / span)
    ]


def ramp_places(shares: NDArray[np.float64]) -> ByteArray:
    """Return the row of a 256-row ramp for each share; beyond the ends is the end."""
    kept = np.clip(shares, 0.0, 1.0)
    if np.isnan(kept.sum()):
        kept = np.where(np.isnan(kept), 0.5, kept)
    return np.rint(kept * 255.0).astype(np.uint8)


def make_palette(theme: Theme) -> QPalette:
    """Return Qt's palette for the theme, all roles set so that no default shines in."""
    role = QPalette.ColorRole
    faint = blend(theme.text_muted, theme.surface, 0.6)
    palette = QPalette()
    for key, colour in {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.surface_raised,
        role.ToolTipBase: theme.surface_raised,
        role.ToolTipText: theme.text,
        role.Text: theme.text,
        role.PlaceholderText: theme.text_muted,
        role.Button: theme.surface_raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.bad,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.surface,
        role.Accent: theme.accent,
        role.Light: theme.surface,
        role.Midlight: blend(theme.line, theme.surface, 0.5),
        role.Mid: theme.line,
        role.Dark: blend(theme.text_muted, theme.line, 0.5),
        role.Shadow: blend(theme.text, theme.line, 0.3),
    }.items():
        palette.setColor(key, colour)
    for key in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, faint)
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, theme.line)
    return palette


def set_text_size(percent: int) -> None:
    """Write the whole application larger or smaller, live, in its present theme."""
    app = QApplication.instance()
    source = theme_source()
    if isinstance(app, QApplication) and percent != source.text_percent:
        apply_theme(app, THEMES[source.theme.name], percent)


@cache
def long_menu_style() -> LongMenuStyle:
    """Return the style to set on menus that may be higher than the screen."""
    return LongMenuStyle(theme_source().theme)


def set_colours(app: QApplication, theme: Theme) -> None:
    """Let all that is painted from now on have the colours of a theme, and tell nobody.

    For a picture; ``apply_theme`` is for the screen.
    """
    theme_source().theme = theme
    style = app.style()
    if isinstance(style, FlatStyle):
        style.theme = theme
    long_menu_style().theme = theme


def apply_theme(
    app: QApplication, theme: Theme, text_percent: int | None = None
) -> None:
    """Give the whole application the theme's palette and font, live.

    Without a size of the text the present one stays.
    """
    window_first.claim()
    source = theme_source()
    if text_percent is not None:
        source.text_percent = text_percent
    theme = scaled(theme, source.text_percent)
    if not isinstance(app.style(), FlatStyle):
        app.setStyle(FlatStyle(theme))
    set_colours(app, theme)
    palette = make_palette(theme)
    app.setPalette(palette)
    QToolTip.setPalette(palette)
    font = make_font(theme.font_pt)
    app.setFont(font)
    QToolTip.setFont(make_font(theme.font_small_pt))
    # Qt tells the widgets later; whoever hears ``changed`` may measure them at once.
    for kind in (
        QEvent.Type.ApplicationPaletteChange,
        QEvent.Type.ApplicationFontChange,
    ):
        QCoreApplication.sendPostedEvents(None, kind.value)
    source.changed.emit()
