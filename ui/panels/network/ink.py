"""Fonts and colours of the network's pictures, and what steps back in a phase."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF

from ui.palettes import Theme
from ui.theme import blend, make_font, sign_colour

STEPPED_BACK = 0.42
"""Share of its colour that is left of what the present phase does not work on."""
TEXT_STEPPED_BACK = 0.62
RESTING = 0.3
OUTLINE = 0.75
USUAL_WIDTH, USUAL_HEIGHT = 520.0, 400.0
"""A picture larger than this grows its type with it, to be read from far away."""
MOST_GROWTH = 1.5
MOST_SIZES = 16
"""Of the type, in all pictures of networks; each kept keeps the pictures of letters."""


def type_points(theme: Theme, width: float, height: float) -> float:
    """Return the type size for a picture: the theme's small one, or larger."""
    growth = min(width / USUAL_WIDTH, height / USUAL_HEIGHT)
    return round(2.0 * theme.font_small_pt * min(max(growth, 1.0), MOST_GROWTH)) / 2.0


def marker_size(theme: Theme, points: float) -> float:
    """Return the size of class markers beside type of so many points."""
    return theme.marker_size * points / theme.font_small_pt


@lru_cache(maxsize=MOST_SIZES)
def type_font(points: float, bold: bool = False) -> QFont:
    """Return the text font at a size in points."""
    return make_font(points, QFont.Weight.DemiBold if bold else QFont.Weight.Normal)


@lru_cache(maxsize=MOST_SIZES)
def type_metrics(points: float, bold: bool = False) -> QFontMetricsF:
    """Return the measures of the text font at a size in points."""
    return QFontMetricsF(type_font(points, bold))


@lru_cache(maxsize=MOST_SIZES)
def type_pixels(points: float) -> float:
    """Return what a size in points is in logical pixels."""
    return float(QFontInfo(type_font(points)).pixelSize())


@lru_cache(maxsize=MOST_SIZES)
def sized_font(pixels: int) -> QFont:
    """Return the text font, a little stronger, at a size in logical pixels."""
    font = make_font(1.0, QFont.Weight.Medium)
    font.setPixelSize(max(pixels, 1))
    return font


@dataclass(frozen=True)
class Ink:
    """Colours for one moment; ``glow`` is the layer at work, None between two steps."""

    theme: Theme
    glow: int | None

    def steps_back(self, layer: int) -> bool:
        """Tell whether a layer is not the one at work."""
        return self.glow is not None and layer != self.glow

    def shape(self, colour: QColor, layer: int) -> QColor:
        """Return the colour of a shape of a layer."""
        return self._toned(colour, layer, STEPPED_BACK)

    def text(self, colour: QColor, layer: int) -> QColor:
        """Return the colour of text that belongs to a layer."""
        return self._toned(colour, layer, TEXT_STEPPED_BACK)

    def on(self, ground: QColor, layer: int) -> QColor:
        """Return the colour of text on a fill."""
        ink = ink_on(self.theme, ground)
        if self.steps_back(layer):
            return blend(ink, ground, TEXT_STEPPED_BACK)
        return ink

    def signed(self, value: float, layer: int) -> QColor:
        """Return the colour of a signed number on the panel's ground."""
        return self.text(sign_ink(self.theme, value), layer)

    def resting_fill(self, layer: int) -> QColor:
        """Return the calm fill of a neuron that shows no value."""
        theme = self.theme
        return self.shape(blend(theme.zero, theme.surface, RESTING), layer)

    def value_fill(self, value: float, largest: float, layer: int) -> QColor:
        """Return the fill of a neuron that shows a value."""
        if not np.isfinite(value):
            return self.shape(self.theme.zero, layer)
        return self.shape(sign_colour(value, largest, self.theme), layer)

    def outline(self, layer: int) -> QColor:
        """Return the colour of an outline."""
        theme = self.theme
        return self.shape(blend(theme.text_muted, theme.surface, OUTLINE), layer)

    def _toned(self, colour: QColor, layer: int, share: float) -> QColor:
        if not self.steps_back(layer):
            return colour
        return blend(colour, self.theme.surface, share)


def sign_ink(theme: Theme, value: float) -> QColor:
    """Return the colour of a signed number, that of text for 0."""
    if value == 0.0 or not np.isfinite(value):
        return theme.text
    return theme.positive if value > 0.0 else theme.negative


def ink_on(theme: Theme, ground: QColor) -> QColor:
    """Return the one of text and surface colour that is read better on a ground."""
    level = luminance(ground.rgb())
    dark, pale = sorted(
        (theme.text, theme.surface), key=lambda ink: luminance(ink.rgb())
    )
    with_pale = (luminance(pale.rgb()) + 0.05) / (level + 0.05)
    with_dark = (level + 0.05) / (luminance(dark.rgb()) + 0.05)
    return pale if with_pale > with_dark else dark


@lru_cache(maxsize=4096)
def luminance(rgb: int) -> float:
    """Return the relative luminance of a colour 0xffrrggbb, 0 to 1 (WCAG 2.1)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in ((rgb >> shift & 0xFF) / 255.0 for shift in (16, 8, 0))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
