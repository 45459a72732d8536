"""Where the numbers of the metrics stand: totals on top, one row a class, a note."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from ui.i18n import THIN_SPACE
from ui.theme import Theme, make_font

COLUMNS = ("recall", "precision", "f1", "support")
TOTALS = ("accuracy", "balanced", "error", "log_score")
SCALES = (2.0, 1.7, 1.45, 1.2, 1.0)
"""So much larger than usual may the type be where there is room."""
EDGE = 10.0
GAP = 10.0
LEAST_NAME = 4.0
"""A class keeps so many letters of its name, or shows its marker alone."""
WIDEST_SHARES = (f"100.0{THIN_SPACE}%", f"100{THIN_SPACE}%")
WIDEST_TOTALS = (WIDEST_SHARES[0], WIDEST_SHARES[0], "0.0000", "0.0000")
ROW = 1.35
"""Height of a row in lines of its type."""


@dataclass(frozen=True)
class MetricsFonts:
    """The three cuts of type, all ``scale`` times larger together."""

    scale: float
    small: QFont
    normal: QFont
    bold: QFont

    @classmethod
    def of(cls, theme: Theme, scale: float) -> "MetricsFonts":
        """Return the type of a theme, so much larger."""
        return cls(
            scale,
            make_font(theme.font_small_pt * scale),
            make_font(theme.font_pt * scale),
            make_font(theme.font_large_pt * scale, QFont.Weight.DemiBold),
        )


@dataclass(frozen=True)
class MetricsLayout:
    """Rectangles of everything; what there is no room for has none.

    ``rows`` are the columns of each class, by their keys; ``n_left_out`` classes are
    only counted, in ``more``; ``digits`` of a percentage are shown.
    """

    fonts: MetricsFonts
    totals: dict[str, QRectF]
    stacked: bool
    heads: dict[str, QRectF]
    names: tuple[QRectF, ...]
    rows: tuple[dict[str, QRectF], ...]
    more: QRectF | None
    n_left_out: int
    note: QRectF | None
    digits: int


@dataclass(frozen=True)
class _Columns:
    """Where the columns begin and end."""

    name_width: float
    spans: dict[str, tuple[float, float]]
    digits: int
    names_are_whole: bool


def lay_out(
    theme: Theme,
    size: QSizeF,
    names: Sequence[str],
    words: dict[str, str],
    most_support: str,
) -> MetricsLayout:
    """Return the layout with the largest type that fits.

    ``words`` are the headings and captions by the keys of ``COLUMNS`` and ``TOTALS``.
    """
    layout = None
    for scale in SCALES:
        fonts = MetricsFonts.of(theme, scale)
        columns = _columns(theme, fonts, size.width(), names, words, most_support)
        layout = _stack(fonts, columns, size, len(names), words)
        fits = layout.note is not None and not layout.n_left_out
        if fits and columns.names_are_whole and columns.digits == 1:
            break
    assert layout is not None
    return layout


def _columns(
    theme: Theme,
    fonts: MetricsFonts,
    width: float,
    names: Sequence[str],
    words: dict[str, str],
    most_support: str,
) -> _Columns:
    normal, small = QFontMetricsF(fonts.normal), QFontMetricsF(fonts.small)
    longest = max(normal.horizontalAdvance(name) for name in names)
    sign = 1.6 * theme.marker_size * fonts.scale
    needed = min(longest, LEAST_NAME * normal.averageCharWidth())

    def widths(chosen: tuple[str, ...], share: str) -> dict[str, float]:
        texts = dict.fromkeys(COLUMNS, share) | {"support": most_support}
        return {
            key: max(
                normal.horizontalAdvance(texts[key]),
                small.horizontalAdvance(words[key]),
            )
            for key in chosen
        }

    tries = [(COLUMNS, 1), (COLUMNS, 0), (COLUMNS[:3], 0), (COLUMNS[:2], 0)]
    for chosen, digits in tries:
        taken = widths(chosen, WIDEST_SHARES[1 - digits])
        room = width - 2 * EDGE - sign - sum(taken.values()) - GAP * len(taken)
        if room >= needed:
            break
    name_width = min(max(room, 0.0), longest + 2.0)
    # What is left goes between the columns, so that they fill the width.
    spare = max(room - name_width, 0.0) / len(taken)
    spans, right = {}, EDGE + sign + name_width
    for key, taken_width in taken.items():
        right += GAP + spare + taken_width
        spans[key] = (right - taken_width - spare, right)
    whole = len(chosen) == len(COLUMNS) and name_width >= longest
    return _Columns(name_width, spans, digits, whole)


def _stack(
    fonts: MetricsFonts,
    columns: _Columns,
    size: QSizeF,
    n_classes: int,
    words: dict[str, str],
) -> MetricsLayout:
    """Put totals, table and note above each other; the note goes first, then rows."""
    small = QFontMetricsF(fonts.small).height()
    row = ROW * QFontMetricsF(fonts.normal).height()
    totals, stacked, top = _totals(fonts, size.width(), words)
    if top + small + row > size.height():
        totals, top = {}, 0.0
    heads = _row(columns, top, small + 4.0)
    top += small + 4.0
    room = size.height() - top - 4.0
    has_note = room >= n_classes * row + small
    n_shown = n_classes
    if not has_note and n_classes * row > room:
        n_shown = max(int((room - small) // row), 0)
    tops = [top + place * row for place in range(n_shown)]
    rows = tuple(_row(columns, each, row) for each in tops)
    sign = QRectF(EDGE, 0.0, size.width() - 2 * EDGE, row)
    left = columns.spans["recall"][0]
    names = tuple(QRectF(sign.left(), each, left - EDGE, row) for each in tops)
    below = top + n_shown * row
    line = QRectF(EDGE, below, size.width() - 2 * EDGE, small)
    note = None
    if has_note:
        note = QRectF(EDGE, size.height() - small - 4.0, line.width(), small)
        gap = min((note.top() - below) / 2.0, 0.5 * row)
        note.moveTop(min(note.top(), below + max(gap, 0.0)))
    n_left_out = n_classes - n_shown
    more = line if n_left_out and room >= small else None
    return MetricsLayout(
        fonts,
        totals,
        stacked,
        heads,
        names,
        rows,
        more,
        n_left_out,
        note,
        columns.digits,
    )


def _row(columns: _Columns, top: float, height: float) -> dict[str, QRectF]:
    return {
        key: QRectF(left, top, right - left, height)
        for key, (left, right) in columns.spans.items()
    }


def _totals(
    fonts: MetricsFonts, width: float, words: dict[str, str]
) -> tuple[dict[str, QRectF], bool, float]:
    """Return the four totals side by side, two by two or one by one, and their end.

    The second answer says whether a caption stands over its number or beside it.
    """
    small, bold = QFontMetricsF(fonts.small), QFontMetricsF(fonts.bold)
    values = [bold.horizontalAdvance(text) for text in WIDEST_TOTALS]
    captions = [small.horizontalAdvance(words[key]) for key in TOTALS]
    room = width - 2 * EDGE
    over = [max(pair) for pair in zip(values, captions, strict=True)]
    spare = (room - sum(over)) / 4.0
    if spare >= GAP:
        height = small.height() + bold.height()
        lefts = [EDGE + sum(over[:k]) + k * spare for k in range(4)]
        rects = [
            QRectF(x, 4.0, w + spare, height) for x, w in zip(lefts, over, strict=True)
        ]
        return dict(zip(TOTALS, rects, strict=True)), True, height + 10.0
    stacked = 2.0 * (max(over) + GAP) <= room
    per_row = 2 if stacked else 1
    height = bold.height() + (small.height() if stacked else 2.0)
    rects = [
        QRectF(
            EDGE + place % per_row * room / per_row,
            3.0 + place // per_row * height,
            room / per_row,
            height,
        )
        for place in range(4)
    ]
    end = 3.0 + height * (4 // per_row) + 4.0
    return dict(zip(TOTALS, rects, strict=True)), stacked, end
