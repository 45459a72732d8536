"""Painting of a confusion matrix into its layout."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from nnsim.arrays import FloatArray, IntArray
from nnsim.data.prepare import SetName
from nnsim.model.confusion import accuracy, precision, recall, share
from ui.counted import samples
from ui.i18n import tr
from ui.panels.confusion.layout import MatrixLayout, abbreviated
from ui.panels.confusion.words import share_text
from ui.panels.set_sign import set_title
from ui.theme import Theme, blend
from ui.widgets.markers import draw_marker

Cell = tuple[int, int]
CENTRE = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
PALEST, DEEPEST = 0.10, 0.78
"""Shares of the hue in a cell that holds almost none and all of its row."""


@dataclass(frozen=True, eq=False)
class MatrixPicture:
    """What the matrix shows: counts[actual, predicted] of one set, and the marks.

    ``sample_cell`` is where the picked sample is counted. ``as_shares`` writes the
    share of the row, or of the column where ``of_columns``.
    """

    names: tuple[str, ...]
    confusion: IntArray
    set_name: SetName
    as_shares: bool = False
    selected: Cell | None = None
    sample_cell: Cell | None = None
    of_columns: bool = False

    def shares(self) -> FloatArray:
        """Return the share of each cell, NaN in a row or column of none."""
        totals = self.confusion.sum(axis=0 if self.of_columns else 1, keepdims=True)
        whole = np.broadcast_to(totals, self.confusion.shape)
        return share(self.confusion, whole)


def cell_colour(theme: Theme, share: float, right: bool) -> QColor:
    """Return the ground of a cell: deeper with its share of the row, empty for 0."""
    if not share > 0.0:
        return theme.surface_raised
    hue = theme.accent if right else theme.bad
    return blend(hue, theme.surface, PALEST + share * (DEEPEST - PALEST))


def ink_on(theme: Theme, ground: QColor) -> QColor:
    """Return the colour of text that stands out most on a ground."""
    return max(
        (theme.text, theme.surface),
        key=lambda ink: abs(ink.lightnessF() - ground.lightnessF()),
    )


def paint_matrix(
    painter: QPainter,
    theme: Theme,
    layout: MatrixLayout,
    shown: MatrixPicture,
    texts: Sequence[Sequence[str]],
    pointed: tuple[Cell | None, Cell | None],
) -> None:
    """Paint headers, cells, margins and marks; ``pointed`` is hovered and cursor."""
    _paint_words(painter, theme, layout, shown)
    _paint_headers(painter, theme, layout, shown.names)
    _paint_cells(painter, theme, layout, shown, texts)
    _paint_margins(painter, theme, layout, shown)
    _paint_marks(painter, theme, layout, shown, pointed)


def _paint_words(
    painter: QPainter, theme: Theme, layout: MatrixLayout, shown: MatrixPicture
) -> None:
    """Write the axes' names and, at the left of the first line, the set."""
    if not layout.has_words:
        return
    grid, line = layout.grid, layout.top_line
    painter.setFont(layout.header_font)
    painter.setPen(theme.text_muted)
    metrics = QFontMetricsF(layout.header_font)
    predicted = QRectF(grid.left(), line.top(), grid.width(), line.height())
    painter.drawText(predicted, CENTRE, tr("predicted"))
    painter.save()
    painter.translate(layout.side_line.center())
    painter.rotate(-90.0)
    along = QRectF(0.0, 0.0, layout.side_line.height(), layout.side_line.width())
    along.moveCenter(QPointF(0.0, 0.0))
    painter.drawText(along, CENTRE, tr("actual"))
    painter.restore()
    words = samples(int(shown.confusion.sum()))
    name = set_title(shown.set_name)
    free = grid.center().x() - metrics.horizontalAdvance(tr("predicted")) / 2.0 - 8.0
    for text in (tr("{set}, {samples}", set=name, samples=words), name):
        if line.left() + metrics.horizontalAdvance(text) * 1.08 <= free:
            font = QFont(layout.header_font)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(theme.text)
            painter.drawText(line, LEFT, text)
            return


def _paint_headers(
    painter: QPainter, theme: Theme, layout: MatrixLayout, names: Sequence[str]
) -> None:
    painter.setFont(layout.header_font)
    metrics, size = QFontMetricsF(layout.header_font), layout.marker_size
    for index, name in enumerate(names):
        _paint_header(
            painter, theme, metrics, layout.row_headers[index], index, name, size
        )
        rect = layout.column_headers[index]
        if not layout.tall_headers:
            _paint_header(painter, theme, metrics, rect, index, name, size, True)
            continue
        half = rect.height() / 2.0
        _paint_marker(
            painter,
            theme,
            QPointF(rect.center().x(), rect.top() + half / 2.0),
            index,
            size,
        )
        lower = rect.adjusted(-1.0, half, 1.0, 0.0)
        painter.setPen(theme.text)
        painter.drawText(lower, CENTRE, abbreviated(name, metrics, lower.width()))


def _paint_header(
    painter: QPainter,
    theme: Theme,
    metrics: QFontMetricsF,
    rect: QRectF,
    index: int,
    name: str,
    size: float,
    centred: bool = False,
) -> None:
    """Paint marker and name in one line, the name cut where it must be."""
    sign = size * 1.2
    text = abbreviated(name, metrics, rect.width() - sign - 5.0)
    width = sign + (4.0 + metrics.horizontalAdvance(text) if text else 0.0)
    left = rect.center().x() - width / 2.0 if centred else rect.left()
    _paint_marker(
        painter, theme, QPointF(left + sign / 2.0, rect.center().y()), index, size
    )
    words = QRectF(rect)
    words.setLeft(left + sign + 4.0)
    painter.setPen(theme.text)
    painter.drawText(words.adjusted(0.0, -4.0, 8.0, 4.0), LEFT, text)


def _paint_marker(
    painter: QPainter, theme: Theme, at: QPointF, index: int, size: float
) -> None:
    painter.save()
    painter.translate(at)
    draw_marker(painter, theme, index, "training", size * 1.1)
    painter.restore()


def _paint_cells(
    painter: QPainter,
    theme: Theme,
    layout: MatrixLayout,
    shown: MatrixPicture,
    texts: Sequence[Sequence[str]],
) -> None:
    shares = np.nan_to_num(shown.shares())
    regular = QFont(layout.numbers.font)
    regular.setWeight(QFont.Weight.Normal)
    for actual, row in enumerate(layout.cells):
        for predicted, rect in enumerate(row):
            n, right = int(shown.confusion[actual, predicted]), actual == predicted
            ground = cell_colour(theme, float(shares[actual, predicted]), right)
            painter.setPen(
                QPen(theme.accent, 1.5 * theme.line_width)
                if right
                else Qt.PenStyle.NoPen
            )
            painter.setBrush(ground)
            painter.drawRoundedRect(rect, 3.0, 3.0)
            painter.setFont(layout.numbers.font if right else regular)
            painter.setPen(ink_on(theme, ground) if n else theme.text_muted)
            painter.drawText(rect, CENTRE, texts[actual][predicted])


def _paint_margins(
    painter: QPainter, theme: Theme, layout: MatrixLayout, shown: MatrixPicture
) -> None:
    """Paint recall, precision and accuracy as the course's table has them."""
    metrics = QFontMetricsF(layout.header_font)
    painter.setFont(layout.header_font)
    painter.setPen(theme.text_muted)
    if layout.recalls:
        header = layout.recall_header
        bottom = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(header.adjusted(-4.0, 0.0, 4.0, -1.0), bottom, tr("recall"))
    if layout.precisions:
        room = layout.precision_header
        text = abbreviated(tr("precision"), metrics, room.width())
        painter.drawText(room.adjusted(0.0, 0.0, 8.0, 0.0), LEFT, text)
    recalls, precisions, right = margin_texts(layout, shown.confusion)
    for rects, values, texts, fitted in (
        (layout.recalls, recall(shown.confusion), recalls, layout.in_recall),
        (
            layout.precisions,
            precision(shown.confusion),
            precisions,
            layout.in_precision,
        ),
    ):
        painter.setFont(fitted.font)
        for rect, value, text in zip(rects, values.tolist(), texts, strict=False):
            _paint_share(painter, theme, rect, value, text)
    if layout.recalls and layout.precisions:
        font = QFont(layout.in_recall.font)
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        value = accuracy(shown.confusion)
        _paint_share(painter, theme, layout.accuracy, value, right, strong=True)


def margin_texts(
    layout: MatrixLayout, confusion: IntArray
) -> tuple[list[str], list[str], str]:
    """Return recalls, precisions and accuracy as they are written; 0/0 is a dash."""
    recalls, precisions = layout.in_recall.choice, layout.in_precision.choice
    return (
        [share_text(value, recalls) for value in recall(confusion).tolist()],
        [share_text(value, precisions) for value in precision(confusion).tolist()],
        share_text(accuracy(confusion), recalls),
    )


def _paint_share(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    value: float,
    text: str,
    strong: bool = False,
) -> None:
    """Paint a percentage over a bar as long as it says."""
    painter.setPen(QPen(theme.accent, 1.5 * theme.line_width) if strong else theme.line)
    painter.setBrush(theme.surface)
    painter.drawRoundedRect(rect, 3.0, 3.0)
    words = rect.adjusted(-2.0, 0.0, 2.0, 0.0)
    has_bar = rect.height() >= QFontMetricsF(painter.font()).height() + 3.0
    if has_bar and math.isfinite(value):
        words.adjust(0.0, 0.0, 0.0, -4.0)
        bar = QRectF(rect.left() + 3.0, rect.bottom() - 5.0, rect.width() - 6.0, 3.0)
        painter.fillRect(bar, theme.line)
        bar.setWidth(bar.width() * min(value, 1.0))
        painter.fillRect(bar, theme.accent)
    painter.setPen(theme.text)
    painter.drawText(words, CENTRE, text)


def _paint_marks(
    painter: QPainter,
    theme: Theme,
    layout: MatrixLayout,
    shown: MatrixPicture,
    pointed: tuple[Cell | None, Cell | None],
) -> None:
    """Frame the hovered, the picked and the keyboard's cell; bracket the sample's."""
    hovered, cursor = pointed
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for cell, pen in (
        (hovered, QPen(theme.text_muted, 1.5)),
        (shown.selected, QPen(theme.text, 3.0 * max(theme.line_width, 1.0))),
        (cursor, QPen(theme.text, 2.0, Qt.PenStyle.DotLine)),
    ):
        if cell is not None:
            painter.setPen(pen)
            rect = layout.cells[cell[0]][cell[1]].adjusted(0.5, 0.5, -0.5, -0.5)
            if cell == cursor and pen.style() == Qt.PenStyle.DotLine:
                rect.adjust(3.0, 3.0, -3.0, -3.0)
            painter.drawRoundedRect(rect, 3.0, 3.0)
    if shown.sample_cell is not None:
        actual, predicted = shown.sample_cell
        _paint_corners(painter, theme, layout.cells[actual][predicted])


def _paint_corners(painter: QPainter, theme: Theme, cell: QRectF) -> None:
    """Paint the four corners of the picked sample; in a small cell, on its edge."""
    side = min(cell.width(), cell.height())
    inside = 5.0 if side >= 40.0 else 1.0
    rect = cell.adjusted(inside, inside, -inside, -inside)
    arm = side * 0.2
    for colour, width in ((theme.surface, 4.0), (theme.text, 2.0)):
        painter.setPen(QPen(colour, width * theme.line_width))
        for corner, sx, sy in (
            (rect.topLeft(), 1.0, 1.0),
            (rect.topRight(), -1.0, 1.0),
            (rect.bottomLeft(), 1.0, -1.0),
            (rect.bottomRight(), -1.0, -1.0),
        ):
            across, down = QPointF(sx * arm, 0.0), QPointF(0.0, sy * arm)
            painter.drawPolyline([corner + across, corner, corner + down])
