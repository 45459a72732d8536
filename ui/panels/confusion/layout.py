"""Where everything of a confusion matrix stands, from two to many classes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from ui.i18n import tr
from ui.theme import Theme, make_font

MARGIN = 8.0
GAP = 2.0
APART = 6.0
"""Between the counts and what is computed from them."""
WIDEST_CELL = 2.2
"""Widest cell, in cell heights; the rest of a wide panel stays free."""
LEAST_CELL = 13.0
WIDEST_HEADER = 0.26
FEW_CLASSES = 3
"""Up to so many, the word "precision" is worth the width that it takes."""
USUAL_SIZE = QSizeF(340.0, 240.0)
SCALES = (2.0, 0.8)
"""Largest and smallest type of the headers, in units of the theme's, by panel size."""
SMALLER = (1.0, 0.9, 0.8, 0.7)
"""Headers shrink so far where many classes leave the cells too narrow."""
SHARES = ("100.0\u202f%", "100\u202f%", "100")
"""The widest percentages: with a decimal, without, and without the sign."""
NUMBER_TRIES = (4.8, 4.0, 3.2, 2.8, 2.4, 2.0, 1.7, 1.45, 1.2, 1.0, 0.9, 0.8, 0.7, 0.6)
SHARE_TRIES = (
    (1.0, 0),
    (0.9, 0),
    (0.82, 0),
    (1.0, 1),
    (0.9, 1),
    (0.8, 1),
    (0.9, 2),
    (0.75, 2),
    (0.6, 2),
)
"""Sizes of type and percentages to try for recall and precision, best first."""


@dataclass(frozen=True)
class FittedText:
    """A type, and which of several texts fits in it."""

    font: QFont
    choice: int


@dataclass(frozen=True)
class MatrixLayout:
    """Rectangles in logical pixels, and the type that fits into them.

    Attributes
    ----------
    cells : ``cells[actual][predicted]``.
    recalls, precisions : one for each class, empty where there is no room for them.
    numbers : type of the cells, and the index of ``longest`` that fits.
    in_recall, in_precision : type there, and the index of ``SHARES`` that fits.
    tall_headers : whether column headers have the marker above the name.
    has_words : whether "actual" and "predicted" are written.
    """

    cells: tuple[tuple[QRectF, ...], ...]
    row_headers: tuple[QRectF, ...]
    column_headers: tuple[QRectF, ...]
    recalls: tuple[QRectF, ...]
    precisions: tuple[QRectF, ...]
    accuracy: QRectF
    recall_header: QRectF
    precision_header: QRectF
    top_line: QRectF
    side_line: QRectF
    header_font: QFont
    numbers: FittedText
    in_recall: FittedText
    in_precision: FittedText
    marker_size: float
    tall_headers: bool
    has_words: bool

    @property
    def grid(self) -> QRectF:
        """The rectangle around all cells."""
        return self.cells[0][0].united(self.cells[-1][-1])


def lay_out(
    theme: Theme, size: QSizeF, names: Sequence[str], longest: Sequence[str]
) -> MatrixLayout:
    """Place the matrix of the classes ``names`` in a widget of ``size``.

    ``longest`` are the widest texts that a cell may ever hold, most wanted first.
    """
    largest, smallest = SCALES
    grown = min(size.width() / USUAL_SIZE.width(), size.height() / USUAL_SIZE.height())
    scale = min(max(grown, smallest), largest)
    number = QFontMetricsF(make_font(0.85 * theme.font_pt, QFont.Weight.DemiBold))
    wanted = number.horizontalAdvance(longest[0]) + 5.0
    for smaller in SMALLER:
        room = _Room(theme, size, names, scale * smaller)
        if room.cell_width >= wanted:
            break
    return room.layout(longest)


class _Room:
    """The steps of the layout, from the outside to the inside."""

    def __init__(
        self, theme: Theme, size: QSizeF, names: Sequence[str], scale: float
    ) -> None:
        self.theme, self.size, self.names, self.scale = theme, size, names, scale
        self.header_font = make_font(theme.font_small_pt * scale)
        self.header = QFontMetricsF(self.header_font)
        self.shares = QFontMetricsF(make_font(theme.font_pt * scale, QFont.Weight.Bold))
        self.line = self.header.height()
        self.marker = theme.marker_size * scale * 1.2 + 5.0
        self.has_words = size.height() >= 9.5 * self.line
        self._share_width()
        self._share_height()

    def _share_width(self) -> None:
        """Give headers and recall what they need, and the cells the rest."""
        name = max(self.header.horizontalAdvance(name) for name in self.names)
        self.side = self.line if self.has_words else 0.0
        needed = self.marker + name + 4.0
        if len(self.names) <= FEW_CLASSES:
            word = self.header.horizontalAdvance(tr("precision"))
            needed = max(needed, word + 4.0)
        widest = max(WIDEST_HEADER * self.size.width(), self.marker)
        self.row_header = min(needed, widest)
        share = self.shares.horizontalAdvance(SHARES[0])
        self.recall = max(share, self.header.horizontalAdvance(tr("recall"))) + 8.0
        self.left = MARGIN + self.side + self.row_header + GAP
        n = len(self.names)
        room = self.size.width() - self.left - MARGIN
        self.cell_width = (room - self.recall - APART) / n - GAP
        if self.cell_width < LEAST_CELL:
            self.recall = 0.0
            self.cell_width = (room - APART) / n - GAP

    def _share_height(self) -> None:
        """Do the same from top to bottom, and keep cells from becoming ribbons."""
        n, height, line = len(self.names), self.size.height(), self.line
        widest = max(self.header.horizontalAdvance(name) for name in self.names)
        in_one_line = self.marker + widest + 2.0 <= self.cell_width
        self.tall = not in_one_line and height >= 11.0 * line
        self.top = MARGIN / 2.0 + (line + 2.0 if self.has_words else 0.0)
        self.column_header = (2.0 * line if self.tall else line) + 4.0
        self.precision = self.shares.height() + 7.0
        room = height - self.top - self.column_header - MARGIN / 2.0
        self.cell_height = (room - self.precision - APART) / n - GAP
        if self.cell_height < LEAST_CELL:
            self.precision = 0.0
            self.cell_height = (room - APART) / n - GAP
        self.cell_width = max(min(self.cell_width, WIDEST_CELL * self.cell_height), 1.0)
        tallest = max(self.cell_width, 1.5 * line)
        self.cell_height = max(min(self.cell_height, tallest), 1.0)

    def layout(self, longest: Sequence[str]) -> MatrixLayout:
        """Put the rectangles side by side, the whole in the middle of the widget."""
        n, width, height = len(self.names), self.cell_width, self.cell_height
        right = self.left + n * (width + GAP) + APART
        below = self.top + self.column_header + n * (height + GAP) + APART
        spare_x = self.size.width() - right - self.recall - MARGIN
        spare_y = self.size.height() - below - self.precision - MARGIN / 2.0
        dx, dy = max(0.0, spare_x / 2.0), max(0.0, spare_y / 2.0)
        left, right, start = self.left + dx, right + dx, MARGIN + self.side + dx
        top, below = self.top + dy, below + dy
        first, header = top + self.column_header, self.column_header - 2.0
        xs = [left + k * (width + GAP) for k in range(n)]
        ys = [first + k * (height + GAP) for k in range(n)]
        recalls = tuple(QRectF(right, y, self.recall, height) for y in ys)
        precisions = tuple(QRectF(x, below, width, self.precision) for x in xs)
        above = MARGIN / 2.0 + dy
        return MatrixLayout(
            cells=tuple(tuple(QRectF(x, y, width, height) for x in xs) for y in ys),
            row_headers=tuple(QRectF(start, y, self.row_header, height) for y in ys),
            column_headers=tuple(QRectF(x, top, width, header) for x in xs),
            recalls=recalls if self.recall else (),
            precisions=precisions if self.precision else (),
            accuracy=QRectF(right, below, self.recall, self.precision),
            recall_header=QRectF(right, top, self.recall, header),
            precision_header=QRectF(start, below, self.row_header, self.precision),
            top_line=QRectF(
                MARGIN + dx, above, xs[-1] + width - MARGIN - dx, self.line
            ),
            side_line=QRectF(MARGIN + dx, first, self.line, n * (height + GAP)),
            header_font=self.header_font,
            numbers=self._numbers(longest),
            in_recall=self._shares(self.recall, height),
            in_precision=self._shares(width, self.precision),
            marker_size=self.theme.marker_size * self.scale,
            tall_headers=self.tall,
            has_words=self.has_words,
        )

    def _numbers(self, longest: Sequence[str]) -> FittedText:
        """Return the largest type for the cells; a shorter text before tiny type."""
        last = len(longest) - 1
        tries = [
            (size, place)
            for place in range(len(longest))
            for size in (NUMBER_TRIES if place == last else NUMBER_TRIES[:-3])
        ]
        return fit_text(
            self.theme.font_pt,
            QFont.Weight.DemiBold,
            longest,
            tries,
            QSizeF(self.cell_width - 4.0, 0.84 * self.cell_height + 2.0),
        )

    def _shares(self, width: float, height: float) -> FittedText:
        points, weight = self.theme.font_pt * self.scale, QFont.Weight.Normal
        room = QSizeF(width - 3.0, height)
        return fit_text(points, weight, SHARES, SHARE_TRIES, room)


def fit_text(
    points: float,
    weight: QFont.Weight,
    texts: Sequence[str],
    tries: Sequence[tuple[float, int]],
    room: QSizeF,
) -> FittedText:
    """Return the first of ``tries`` (size, which text) that fits, else the last."""
    for size, place in tries:
        font = make_font(points * size, weight)
        metrics = QFontMetricsF(font)
        if (
            metrics.horizontalAdvance(texts[place]) <= room.width()
            and metrics.height() <= room.height()
        ):
            break
    return FittedText(font, place)


def abbreviated(name: str, metrics: QFontMetricsF, width: float) -> str:
    """Return the name, or as much of it as fits with a full stop, or nothing."""
    if metrics.horizontalAdvance(name) <= width:
        return name
    for length in range(len(name) - 1, 1, -1):
        text = name[:length].rstrip() + "."
        if metrics.horizontalAdvance(text) <= width:
            return text
    return ""
