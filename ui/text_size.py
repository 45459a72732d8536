"""How large the type of the whole window is, from 80 to 250 percent of the theme's.

Body text grows by the whole share. Headings keep their distance above it in points: at
250 % a heading that grew as much as well would leave no room for what it stands over.
"""

from dataclasses import replace
from functools import lru_cache

from nnsim.text_sizes import TEXT_SIZES as TEXT_SIZES
from ui.palettes import Theme

STANDARD_SIZE, LARGE_SIZE = 100, 130


@lru_cache(maxsize=64)
def scaled(theme: Theme, percent: int) -> Theme:
    """Return the theme with type of so many percent; at 100 the theme itself."""
    if percent == STANDARD_SIZE:
        return theme
    body = theme.font_pt * percent / 100.0
    return replace(
        theme,
        font_pt=body,
        font_small_pt=theme.font_small_pt * percent / 100.0,
        font_large_pt=body + (theme.font_large_pt - theme.font_pt),
    )


def next_size(percent: int, places: int) -> int:
    """Return the size so many places further in the list; the ends hold."""
    nearest = min(range(len(TEXT_SIZES)), key=lambda n: abs(TEXT_SIZES[n] - percent))
    return TEXT_SIZES[min(max(nearest + places, 0), len(TEXT_SIZES) - 1)]
