"""Letters of an SVG where the bundled font is not installed: other fonts, same width.

Qt writes where each piece of a line begins; in a wider font the pieces would overlap.
"""

import re
from html import unescape

from PySide6.QtGui import QFont, QFontMetricsF

FALLBACKS = "Arial, 'Liberation Sans', Helvetica, 'DejaVu Sans', sans-serif"
"""The narrow ones first."""
FONT = re.compile(r'font-family="([^",]*)[^"]*"')
TEXT = re.compile(
    r'<text (?P<before>[^>]*font-family="(?P<families>[^"]*)" '
    r'font-size="(?P<size>[\d.]+)" font-weight="(?P<weight>\d+)"[^>]*)>'
    r"(?P<words>[^<]*)</text>"
)
MEASURED_AT = 100
"""Pixels; a width grows as the size does."""


def with_fallback_fonts(svg: str) -> str:
    """Return an SVG of Qt's generator whose letters need as much room in any font.

    Not all programs heed the lengths of texts; those still get a narrow font.
    """
    measured = TEXT.sub(_with_length, svg)
    return FONT.sub(lambda found: f'font-family="{found[1]}, {FALLBACKS}"', measured)


def _with_length(found: re.Match[str]) -> str:
    font = QFont(found["families"].split(","))
    font.setPixelSize(MEASURED_AT)
    font.setWeight(QFont.Weight(int(found["weight"])))
    font.setFeature(QFont.Tag("tnum"), 1)
    advance = QFontMetricsF(font).horizontalAdvance(unescape(found["words"]))
    length = advance * float(found["size"]) / MEASURED_AT
    if len(found["words"]) < 2 or length <= 0.0:
        return found[0]
    sized = f'textLength="{length:.2f}" lengthAdjust="spacingAndGlyphs"'
    return f"<text {sized} {found['before']}>{found['words']}</text>"
