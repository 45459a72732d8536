"""The third page of the data: chosen columns against each other."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from nnsim.arrays import FloatArray
from nnsim.data.class_histogram import ClassHistogram
from nnsim.data.dataset import Dataset
from nnsim.data.units import name_and_unit
from nnsim.frames.data_view import TARGET, ScatterMatrix
from ui.i18n import tr
from ui.panels.data.histogram import outline, steps
from ui.panels.data.looks import Look
from ui.theme import Theme, current_theme, make_font
from ui.widgets.markers import NEUTRAL, draw_marker, draw_markers
from ui.widgets.ticks import nice_ticks
from ui.widgets.vector_painting import is_vector

EDGE = 6.0
INSET = 0.06
FEW_POINTS = 200
SMALL = 0.62
LEAST_MARK = 3.5
MOST_TICKS = 5


class ScatterView(QWidget):
    """Histograms on the diagonal, marks of the classes under it, the legend above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix: ScatterMatrix | None = None
        self._names: tuple[tuple[str, str], ...] = ()
        self._looks: tuple[Look, ...] = ()
        self._words = ""
        self._picture = QPixmap()
        self._painted: tuple[object, ...] = ()

    @property
    def matrix(self) -> ScatterMatrix | None:
        """What is shown, None for words in its place."""
        return self._matrix

    @property
    def words(self) -> str:
        """What stands in place of the picture, empty if there is one."""
        return self._words

    def show_matrix(
        self, matrix: ScatterMatrix, dataset: Dataset, looks: tuple[Look, ...]
    ) -> None:
        """Show other columns."""
        self._matrix, self._looks, self._words = matrix, looks, ""
        target = (dataset.target_names[0] if dataset.target_names else "", "")
        self._names = tuple(
            target if column == TARGET else name_and_unit(dataset, column)
            for column in matrix.columns
        )
        names = ", ".join(name for name, _ in self._names)
        self.setAccessibleDescription(tr("Scatter matrix of {names}", names=names))
        self._painted = ()
        self.update()

    def show_words(self, words: str) -> None:
        """Say why there is no picture."""
        self._matrix, self._words, self._painted = None, words, ()
        self.update()

    def cell(self, row: int, column: int) -> QRectF:
        """Return the place of a pair of columns, of one column on the diagonal."""
        theme, matrix = current_theme(), self._matrix
        n = len(matrix.columns) if matrix is not None else 1
        line = QFontMetricsF(make_font(theme.font_small_pt)).height()
        width = (self.width() - 2 * EDGE) / n
        height = (self.height() - EDGE - line) / n
        cell = QRectF(EDGE + column * width, EDGE / 2 + row * height, width, height)
        return cell.adjusted(2.0, 2.0, -2.0, -2.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the kept picture; it is made again only if something has changed."""
        theme, ratio = current_theme(), self.devicePixelRatioF()
        wanted = (self.size(), ratio, theme.name, self._matrix, self._words)
        if wanted != self._painted:
            self._painted = wanted
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            with QPainter(self._picture) as painter:
                self._paint_anew(painter, theme)
        with QPainter(self) as painter:
            if is_vector(painter):
                self._paint_anew(painter, theme)
            else:
                painter.drawPixmap(0, 0, self._picture)

    def _paint_anew(self, painter: QPainter, theme: Theme) -> None:
        painter.fillRect(self.rect(), theme.surface)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, theme)

    def _paint(self, painter: QPainter, theme: Theme) -> None:
        matrix = self._matrix
        if matrix is None:
            painter.setFont(make_font(theme.font_pt))
            painter.setPen(theme.text_muted)
            flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
            room = QRectF(self.rect()).adjusted(16.0, 8.0, -16.0, -8.0)
            painter.drawText(room, int(flags), self._words)
            return
        for row in range(len(matrix.columns)):
            for column in range(row):
                self._paint_pair(painter, theme, matrix, (row, column))
            self._paint_diagonal(painter, theme, matrix.histograms[row], row)
        self._paint_ticks(painter, theme, matrix)
        self._paint_legend(painter, theme, len(matrix.columns))

    def _paint_pair(
        self,
        painter: QPainter,
        theme: Theme,
        matrix: ScatterMatrix,
        at: tuple[int, int],
    ) -> None:
        row, column = at
        cell = self.cell(row, column)
        _paint_frame(painter, theme, cell)
        x = _shares(matrix.values[:, column], matrix.histograms[column])
        y = _shares(matrix.values[:, row], matrix.histograms[row])
        is_few = len(matrix.values) <= FEW_POINTS and len(matrix.columns) <= 4
        size = theme.marker_size * (1.0 if is_few else SMALL)
        size = max(LEAST_MARK, min(size, cell.width() / 14.0))
        draw_markers(
            painter,
            theme,
            cell.left() + x * cell.width(),
            cell.bottom() - y * cell.height(),
            NEUTRAL if matrix.labels is None else matrix.labels,
            "training",
            round(size, 1),
        )

    def _paint_diagonal(
        self, painter: QPainter, theme: Theme, histogram: ClassHistogram, place: int
    ) -> None:
        cell = self.cell(place, place)
        _paint_frame(painter, theme, cell)
        font = make_font(theme.font_small_pt, QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        most = max(1, int(histogram.counts.max(initial=1)))
        room = cell.adjusted(0.0, metrics.height() + 2.0, 0.0, 0.0)
        for group, look in enumerate(self._looks):
            if not histogram.counts[group].any():
                continue
            x, y = steps(histogram.edges, histogram.counts[group])
            path = outline(
                room.left() + _shares(x, histogram) * room.width(),
                room.bottom() - y / most * room.height(),
            )
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour(theme), 1.6 * theme.line_width))
            painter.drawPath(path)
        name, unit = self._names[place]
        text = tr("{name} in {unit}", name=name, unit=unit) if unit else name
        if metrics.horizontalAdvance(text) > cell.width() - 6.0:
            text = name
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, cell.width() - 6.0)
        painter.setFont(font)
        painter.setPen(theme.text)
        painter.drawText(
            cell.adjusted(3.0, 1.0, -3.0, 0.0), Qt.AlignmentFlag.AlignLeft, cut
        )

    def _paint_ticks(
        self, painter: QPainter, theme: Theme, matrix: ScatterMatrix
    ) -> None:
        """Write round numbers under each column."""
        painter.setFont(make_font(theme.font_small_pt))
        metrics = QFontMetricsF(painter.font())
        last = len(matrix.columns) - 1
        for place, histogram in enumerate(matrix.histograms):
            cell = self.cell(last, place)
            ends = float(histogram.edges[0]), float(histogram.edges[-1])
            most = max(2, int(cell.width() / metrics.horizontalAdvance("−0000.00")))
            for tick in nice_ticks(*ends, min(most, MOST_TICKS)):
                share = float(_shares(np.array([tick.place]), histogram)[0])
                x = cell.left() + share * cell.width()
                painter.setPen(QPen(theme.line, theme.line_width))
                foot = QPointF(x, cell.bottom())
                painter.drawLine(QPointF(x, cell.bottom() - 3.0), foot)
                text = QRectF(x - 40.0, cell.bottom() + 1.0, 80.0, metrics.height())
                painter.setPen(theme.text_muted)
                painter.drawText(text, Qt.AlignmentFlag.AlignHCenter, tick.label)

    def _paint_legend(self, painter: QPainter, theme: Theme, n_columns: int) -> None:
        """Name the classes in the empty corner above the diagonal."""
        looks = [look for look in self._looks if look.class_index != NEUTRAL]
        if n_columns < 2 or not looks:
            return
        corner = self.cell(0, n_columns - 1)
        corner.setLeft(self.cell(0, 1).left() + 6.0)
        painter.setFont(make_font(theme.font_pt))
        metrics = QFontMetricsF(painter.font())
        line, size = metrics.height() + 2.0, theme.marker_size
        widest = max(metrics.horizontalAdvance(look.name) for look in looks)
        if widest + 2 * size < corner.width():
            corner.setLeft(corner.right() - widest - 2 * size)
        for place, look in enumerate(looks):
            top = corner.top() + place * line
            if top + line > self.cell(0, 0).bottom() and n_columns == 2:
                return
            painter.save()
            painter.translate(QPointF(corner.left() + size, top + line / 2.0))
            draw_marker(painter, theme, look.class_index, "training", size)
            painter.restore()
            room = QRectF(
                corner.left() + 2 * size, top, corner.width() - 2 * size, line
            )
            painter.setPen(theme.text)
            cut = metrics.elidedText(
                look.name, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, cut)

    def sizeHint(self) -> QSize:
        """Return a size at which marks can be told apart."""
        return QSize(360, 300)

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which something can be seen."""
        return QSize(120, 80)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        self._painted = ()
        self.update()


def _shares(values: FloatArray, histogram: ClassHistogram) -> FloatArray:
    """Return places along an axis that keeps a little room at both ends."""
    low, high = float(histogram.edges[0]), float(histogram.edges[-1])
    share = (np.asarray(values, np.float64) - low) / (high - low)
    return INSET + (1.0 - 2.0 * INSET) * share


def _paint_frame(painter: QPainter, theme: Theme, cell: QRectF) -> None:
    painter.setPen(QPen(theme.line, theme.line_width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(cell)
