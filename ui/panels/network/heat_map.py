"""The network as matrices of weights: a row a source, a column a neuron, as in ω_ij."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from nnsim.arrays import FloatArray
from nnsim.model.spec import WeightPlace
from ui.i18n import count, tr
from ui.panels.network.axis_mark import axis_mark, paint_axis_mark
from ui.panels.network.ink import (
    STEPPED_BACK,
    ink_on,
    type_font,
    type_metrics,
    type_points,
)
from ui.panels.network.labels import CENTRE, RIGHT
from ui.panels.network.layout import LABEL_GAP
from ui.panels.network.locks import MOST_PADLOCKS, SIZE, paint_padlock
from ui.panels.network.matrix_layout import (
    Matrix,
    corner_of,
    lay_out_matrices,
    strongest_of_cells,
)
from ui.panels.network.moment import LinkTarget, Moment, NeuronTarget, Target
from ui.panels.network.names import BIAS_SIGN, is_bias
from ui.panels.network.silence import paint_silent_columns
from ui.panels.network.values import INPUTS, short_number
from ui.panels.weight_names import layer_letter, n_sources, node_name
from ui.theme import Theme, blend, sign_colour, sign_image
from ui.widgets.plane_layers import image_of, paint_image

PAD = 8.0
HEAD = 5.0
"""Between a matrix and the names over it; the light of the phase fits in."""
MOST_NUMBERS = 240
SMALLEST_WITH_LINES = 8.0


class MatrixView:
    """Draws moments as matrices and tells what is at a place of them."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._size = QSizeF()
        self._matrices: tuple[Matrix, ...] = ()
        self._names_band = 0.0
        self._points = 1.0

    @property
    def matrices(self) -> tuple[Matrix, ...]:
        """The matrices as they were laid out last."""
        return self._matrices

    def forget(self) -> None:
        """Keep nothing of the moment that was painted last."""
        self._key, self._matrices = (), ()

    def prepare(self, moment: Moment, size: QSizeF, theme: Theme) -> None:
        """Work out where the matrices are if shape or size have changed."""
        spec = moment.frame.spec
        key = (spec.layers, moment.run, size.width(), size.height(), theme)
        if key == self._key:
            return
        self._key, self._size = key, size
        self._points = type_points(theme, size.width(), size.height())
        metrics = type_metrics(self._points)
        sign = metrics.horizontalAdvance(BIAS_SIGN) + LABEL_GAP
        fits = size.height() / spec.sizes[0] >= metrics.height()
        wished = 0.0
        if fits:
            names = map(metrics.horizontalAdvance, moment.run.data.input_names)
            wished = max(names) + LABEL_GAP
        self._names_band = max(min(wished, 0.2 * size.width()), sign)
        head = 2.0 * metrics.height() + HEAD + 2.0
        area = QRectF(0.0, 0.0, size.width(), size.height()).adjusted(
            PAD + self._names_band, head, -PAD, 0.0
        )
        largest = QSizeF(
            max(metrics.horizontalAdvance(" −0.00 "), 0.16 * area.width()),
            max(2.0 * metrics.height(), 0.16 * area.height()),
        )
        self._matrices = lay_out_matrices(spec, area, sign + PAD, largest)

    def paint(self, painter: QPainter, theme: Theme, moment: Moment) -> None:
        """Paint a moment that was prepared."""
        painter.setFont(type_font(self._points))
        for matrix in self._matrices:
            self._paint_cells(painter, theme, matrix, moment)
            _paint_lines(painter, theme, matrix)
            if moment.values.working_links == matrix.layer:
                painter.setPen(QPen(theme.glow, 3.0 * theme.line_width))
                painter.drawRect(matrix.outline.adjusted(-2.5, -2.5, 2.5, 2.5))
            self._paint_title(painter, theme, matrix, moment)
            self._paint_row_names(painter, theme, matrix, moment)
        paint_silent_columns(painter, theme, self._matrices, moment.frame.spec)
        self._paint_marks(painter, theme, moment)

    def target_at(self, place: QPointF, moment: Moment) -> Target | None:
        """Return the strongest link of the cell at a place, or a column's neuron."""
        for matrix in self._matrices:
            if not matrix.outline.adjusted(0.0, -2.5 * PAD, 0.0, 0.0).contains(place):
                continue
            neurons = matrix.neurons_at(place.x())
            if place.y() < matrix.box.top():
                return NeuronTarget(matrix.layer, neurons.start)
            spec, sources = moment.frame.spec, matrix.sources_at(place.y())
            weights = spec.weights(moment.frame.parameters, matrix.layer)
            sizes = np.nan_to_num(np.abs(weights[sources, neurons]), nan=np.inf)
            down, right = divmod(int(sizes.argmax()), sizes.shape[1])
            best = WeightPlace(
                matrix.layer, sources.start + down, neurons.start + right
            )
            return LinkTarget(spec.index(best))
        return None

    def place_of(self, target: Target, moment: Moment) -> QPointF | None:
        """Return the middle of a weight's cell, or of the head of a neuron's column."""
        if isinstance(target, NeuronTarget):
            if target.layer == INPUTS or not self._matrices:
                return None
            box = self._matrices[target.layer].column_box(target.number)
            return QPointF(box.center().x(), box.top() - PAD)
        cell = self._cell_of(target.index, moment)
        return None if cell is None else cell.center()

    def drawn_neurons(self, layer: int) -> tuple[int, ...]:
        """Return the numbers of the neurons of a layer that can be pointed at."""
        if layer == INPUTS or not self._matrices:
            return ()
        return tuple(self._matrices[layer].column_starts.tolist())

    def face_text(self, moment: Moment, target: NeuronTarget) -> str:
        """Say nothing: in the matrices neurons have no face."""
        return ""

    def note(self, moment: Moment) -> str:
        """Say what is left out, empty if nothing is."""
        most = max((matrix.most_in_a_cell for matrix in self._matrices), default=1)
        if most <= 1:
            return ""
        return tr("a cell shows the strongest of up to {n} links", n=count(most))

    def _cell_of(self, index: int, moment: Moment) -> QRectF | None:
        place = moment.frame.spec.place(index)
        matrix = self._matrices[place.layer]
        if place.source == matrix.n_rows and matrix.bias is None:
            return None
        return matrix.cell_box(place.source, place.neuron)

    def _paint_cells(
        self, painter: QPainter, theme: Theme, matrix: Matrix, moment: Moment
    ) -> None:
        weights = moment.frame.spec.weights(moment.frame.parameters, matrix.layer)
        at_work = moment.values.working_links == matrix.layer
        strength = 1.0
        if moment.values.glow is not None and not at_work:
            strength = STEPPED_BACK
        rows, columns = matrix.row_starts, matrix.column_starts
        parts = [(matrix.box, strongest_of_cells(weights[:-1], rows, columns))]
        if matrix.bias is not None:
            bias_row = strongest_of_cells(weights[-1:], rows[:1], columns)
            parts.append((matrix.bias, bias_row))
        for box, values in parts:
            colours = sign_image(values[::-1], moment.scale, theme)
            painter.setOpacity(strength)
            paint_image(painter, image_of(colours), box, smooth=False)
            painter.setOpacity(1.0)
            if moment.frame.spec.n_parameters <= MOST_NUMBERS:
                _paint_numbers(
                    painter, theme, self._points, box, values, moment.scale, strength
                )

    def _paint_title(
        self, painter: QPainter, theme: Theme, matrix: Matrix, moment: Moment
    ) -> None:
        """Write which layers the matrix joins and its shape, and name its columns."""
        spec, metrics = moment.frame.spec, type_metrics(self._points)
        line, outline = metrics.height(), matrix.outline
        shape = tr(
            "{rows} × {columns}",
            rows=count(n_sources(spec, matrix.layer)),
            columns=count(matrix.n_columns),
        )
        title = tr(
            "{sources} → {neurons}  {shape}",
            sources=layer_letter(spec, matrix.layer - 1),
            neurons=layer_letter(spec, matrix.layer),
            shape=shape,
        )
        room = self._size.width() if spec.n_layers == 1 else outline.width() + 2.0 * PAD
        if metrics.horizontalAdvance(title) > room:
            title = shape
        width = metrics.horizontalAdvance(title) + 2.0
        left = outline.center().x() - width / 2.0
        left = min(max(left, 0.0), self._size.width() - width)
        top = outline.top() - HEAD - 2.0 * line
        if width <= room + 2.0:
            painter.setPen(theme.text_muted)
            painter.drawText(QRectF(left, top, width, line), CENTRE, title)
        widest = node_name(spec, matrix.layer, matrix.n_columns - 1)
        if matrix.cell.width() < metrics.horizontalAdvance(widest) + 4.0:
            return
        painter.setPen(theme.text)
        for n in range(matrix.n_columns):
            box = matrix.column_box(n)
            box.setTop(box.top() - HEAD - line + 1.0)
            box.setHeight(line)
            painter.drawText(box, CENTRE, node_name(spec, matrix.layer, n))

    def _paint_row_names(
        self, painter: QPainter, theme: Theme, matrix: Matrix, moment: Moment
    ) -> None:
        metrics = type_metrics(self._points)
        band = self._names_band - LABEL_GAP
        left = matrix.box.left() - self._names_band
        painter.setPen(theme.text)
        if matrix.layer == 0 and matrix.cell.height() >= 0.9 * metrics.height():
            names = moment.run.data.input_names
            for n in range(matrix.n_rows):
                cell = matrix.cell_box(n, 0)
                text = metrics.elidedText(names[n], Qt.TextElideMode.ElideRight, band)
                box = QRectF(left, cell.top(), band, cell.height())
                painter.drawText(box, RIGHT, text)
        before = self._matrices[matrix.layer - 1].box.right() if matrix.layer else 0.0
        if matrix.bias is not None and left >= before:
            middle = matrix.bias.center().y() - metrics.height() / 2.0
            box = QRectF(left, middle, band, metrics.height())
            painter.drawText(box, RIGHT, BIAS_SIGN)

    def _paint_marks(self, painter: QPainter, theme: Theme, moment: Moment) -> None:
        marks = moment.marks
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for target, width in ((marks.selected, 2.6), (marks.pointed, 1.6)):
            if not isinstance(target, NeuronTarget) or target.layer == INPUTS:
                continue
            if not is_bias(moment.frame.spec, target):
                box = self._matrices[target.layer].column_box(target.number)
                painter.setPen(QPen(theme.accent, width * theme.line_width))
                painter.drawRect(box.adjusted(-1.0, -1.0, 1.0, 1.0))
        if marks.layer is not None and marks.layer < len(self._matrices):
            painter.setPen(QPen(theme.accent, 1.6 * theme.line_width))
            painter.drawRect(self._matrices[marks.layer].box.adjusted(-2, -2, 2, 2))
        for index in moment.locked[:MOST_PADLOCKS]:
            locked_cell = self._cell_of(index, moment)
            if (
                locked_cell
                and min(locked_cell.width(), locked_cell.height()) > 3.0 * SIZE
            ):
                away = QPointF(SIZE, -SIZE)
                paint_padlock(painter, theme, locked_cell.bottomLeft() + away)
        if isinstance(marks.pointed, LinkTarget):
            self._frame_cell(painter, theme, marks.pointed.index, moment)
        for index, axis in marks.numbered_links:
            cell = self._frame_cell(painter, theme, index, moment)
            if cell is not None:
                is_pending = marks.pending == index
                place = corner_of(cell)
                mark = axis_mark(place, axis, is_pending, self._points)
                paint_axis_mark(painter, theme, mark)

    def _frame_cell(
        self, painter: QPainter, theme: Theme, index: int, moment: Moment
    ) -> QRectF | None:
        cell = self._cell_of(index, moment)
        if cell is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.accent, 1.6 * theme.line_width))
            painter.drawRect(cell)
        return cell


def _paint_lines(painter: QPainter, theme: Theme, matrix: Matrix) -> None:
    """Part the cells of a matrix, if they are large enough for it."""
    cell = matrix.cell
    if min(cell.width(), cell.height()) < SMALLEST_WITH_LINES:
        return
    painter.setPen(QPen(theme.surface, 1.0))
    for row in range(1, matrix.n_rows):
        y = matrix.box.top() + row * cell.height()
        painter.drawLine(QPointF(matrix.box.left(), y), QPointF(matrix.box.right(), y))
    for column in range(1, matrix.n_columns):
        x = matrix.box.left() + column * cell.width()
        whole = matrix.outline
        painter.drawLine(QPointF(x, whole.top()), QPointF(x, whole.bottom()))


def _paint_numbers(
    painter: QPainter,
    theme: Theme,
    points: float,
    box: QRectF,
    values: FloatArray,
    scale: float,
    strength: float,
) -> None:
    """Write the weights into their cells, if these are large enough."""
    metrics = type_metrics(points)
    n_rows, n_columns = values.shape
    width, height = box.width() / n_columns, box.height() / n_rows
    widest = metrics.horizontalAdvance("−0.00") + 2.0
    if width < widest or height < metrics.height():
        return
    for (row, column), value in np.ndenumerate(values):
        ground = blend(sign_colour(value, scale, theme), theme.surface, strength)
        text = short_number(value)
        if metrics.horizontalAdvance(text) > width:
            continue
        cell = QRectF(
            box.left() + column * width, box.top() + row * height, width, height
        )
        painter.setPen(ink_on(theme, ground))
        painter.drawText(cell, CENTRE, text)
