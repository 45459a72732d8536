"""The three looks of the window as one table: every colour of the product is here.

Chrome is neutral and colour belongs to the data: blue and orange are the sign of a
number, the class hues are classes, and ``glow`` is the one mark of "now".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

ByteArray = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Theme:
    """Colours by what they mean, and the measures that change with the room."""

    name: str
    # Chrome
    window: QColor
    surface: QColor
    surface_raised: QColor
    text: QColor
    text_muted: QColor
    line: QColor
    accent: QColor
    # The only highlight: the sample, neuron, layer or batch of the present phase
    glow: QColor
    # Sign of a number
    positive: QColor
    zero: QColor
    negative: QColor
    # Judgement, always with a word or an icon beside it
    good: QColor
    warn: QColor
    bad: QColor
    # Classes (the first five stay apart for colour-blind eyes), and pinned runs
    class_colours: tuple[QColor, ...]
    ghost_colours: tuple[QColor, ...]
    # Error surface: (256, 3), low error dark, high error pale
    surface_ramp: ByteArray
    contour: QColor
    # The black screen, and the veil around the spotlight
    curtain: QColor
    # Measures: points for type, logical pixels for the rest
    font_pt: float
    font_small_pt: float
    font_large_pt: float
    line_width: float
    marker_size: float
    spacing: int


def colours(*codes: str) -> tuple[QColor, ...]:
    """Return the colours of a row of #rrggbb codes."""
    return tuple(QColor(code) for code in codes)


def blend(colour: QColor, background: QColor, share: float) -> QColor:
    """Return the opaque mix with ``share`` (0 to 1) of the colour: alpha is slow."""
    part = min(max(share, 0.0), 1.0)
    rest = 1.0 - part
    return QColor(
        round(part * colour.red() + rest * background.red()),
        round(part * colour.green() + rest * background.green()),
        round(part * colour.blue() + rest * background.blue()),
    )


@cache
def ramp(*codes: str) -> ByteArray:
    """Return (256, 3) bytes that pass through the colours at equal distances."""
    stops = np.array([[c.red(), c.green(), c.blue()] for c in colours(*codes)], float)
    places = np.linspace(0.0, len(codes) - 1.0, 256)
    knots = np.arange(len(codes))
    channels = [np.interp(places, knots, stops[:, c]) for c in range(3)]
    table: ByteArray = np.rint(np.stack(channels, axis=1)).astype(np.uint8)
    table.setflags(write=False)
    return table


LIGHT = Theme(
    name="light",
    window=QColor("#eceff3"),
    surface=QColor("#ffffff"),
    surface_raised=QColor("#f6f7f9"),
    text=QColor("#1b2430"),
    text_muted=QColor("#596474"),
    line=QColor("#d5dae1"),
    accent=QColor("#35496b"),
    glow=QColor("#d6006c"),
    positive=QColor("#1769aa"),
    zero=QColor("#c6ccd4"),
    negative=QColor("#c8590a"),
    good=QColor("#1f7a45"),
    warn=QColor("#856404"),
    bad=QColor("#b3261e"),
    class_colours=colours(
        "#6a11aa", "#226b19", "#a88f1c", "#35909f",
        "#6e2433", "#cf6f97", "#8a7f70", "#1f4f5c",
    ),
    ghost_colours=colours(
        "#8d6aa8", "#5f8f5a", "#b08a3a", "#4f93a5", "#a8606f",
        "#7b8494", "#63430c", "#6e89e4", "#89543c", "#7b2e76",
    ),
    surface_ramp=ramp(
        "#1d1440", "#2f3d6b", "#33647f", "#438a8a",
        "#6fae90", "#a9cd9f", "#dbe6c0", "#fbf9ea",
    ),
    contour=QColor("#2a3346"),
    curtain=QColor("#000000"),
    font_pt=10.0,
    font_small_pt=9.0,
    font_large_pt=13.0,
    line_width=1.0,
    marker_size=9.0,
    spacing=8,
)  # fmt: skip

DARK = Theme(
    name="dark",
    window=QColor("#12161b"),
    surface=QColor("#1b2027"),
    surface_raised=QColor("#262d37"),
    text=QColor("#e8ecf1"),
    text_muted=QColor("#a4aebb"),
    line=QColor("#363f4c"),
    accent=QColor("#9db4dc"),
    glow=QColor("#ff5fb0"),
    positive=QColor("#5aa9e6"),
    zero=QColor("#4b5563"),
    negative=QColor("#f0934a"),
    good=QColor("#6cc78f"),
    warn=QColor("#e0bd55"),
    bad=QColor("#ff8a80"),
    class_colours=colours(
        "#bd8cff", "#a6ee84", "#87820e", "#46d8f0",
        "#b2667a", "#f6c3d8", "#cbb9a0", "#5a8f88",
    ),
    ghost_colours=colours(
        "#a48cc4", "#86b07e", "#c2a663", "#73b3c2", "#c98a98",
        "#98a2b0", "#906106", "#ac4e87", "#6e65c2", "#a37f4d",
    ),
    surface_ramp=ramp(
        "#140c30", "#262d5a", "#2b4c6e", "#336d77",
        "#4f8d7f", "#7da98b", "#abc3a0", "#d0d8bd",
    ),
    contour=QColor("#0e1218"),
    curtain=QColor("#000000"),
    font_pt=10.0,
    font_small_pt=9.0,
    font_large_pt=13.0,
    line_width=1.0,
    marker_size=9.0,
    spacing=8,
)  # fmt: skip

PROJECTOR = Theme(
    name="projector",
    window=QColor("#e6e6e6"),
    surface=QColor("#ffffff"),
    surface_raised=QColor("#f2f2f2"),
    text=QColor("#000000"),
    text_muted=QColor("#333333"),
    line=QColor("#8c8c8c"),
    accent=QColor("#14305c"),
    glow=QColor("#c8005f"),
    positive=QColor("#0050a0"),
    zero=QColor("#b4b4b4"),
    negative=QColor("#b84300"),
    good=QColor("#0a5c2c"),
    warn=QColor("#5f4600"),
    bad=QColor("#940d0d"),
    class_colours=colours(
        "#8050dc", "#12400a", "#a8860f", "#238795",
        "#764057", "#cc5f92", "#7d7468", "#2f4f6a",
    ),
    ghost_colours=colours(
        "#7a4f9c", "#3f7a38", "#96700f", "#2b7d92", "#97435a",
        "#5c6472", "#6e89e4", "#24a592", "#a28d54", "#5a472b",
    ),
    surface_ramp=ramp(
        "#130a33", "#233063", "#2a5a7d", "#3a8587",
        "#68ae8e", "#a8d2a0", "#def0c6", "#ffffff",
    ),
    contour=QColor("#101010"),
    curtain=QColor("#000000"),
    font_pt=13.0,
    font_small_pt=12.0,
    font_large_pt=15.0,
    line_width=1.6,
    marker_size=12.0,
    spacing=8,
)  # fmt: skip

THEMES: Mapping[str, Theme] = MappingProxyType(
    {theme.name: theme for theme in (LIGHT, DARK, PROJECTOR)}
)
