"""The matrices of a moment as pictures that answer the pointer."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from nnsim.model.spec import WeightPlace
from ui.i18n import tr
from ui.panels.matrices.blocks import INPUTS, Block, Key, Moment
from ui.panels.matrices.cells import head_text, paint_lines, paint_numbers
from ui.panels.matrices.layout import GAP, PAD, Place, lay_out
from ui.panels.matrices.symbols import paint_symbols, symbols_width
from ui.panels.matrices.words import cell_words, reduced_words, scale_words
from ui.panels.network.matrix_layout import strongest_of_cells
from ui.panels.network.scale import WeightScale
from ui.theme import Theme, blend, current_theme, make_font, sign_image
from ui.widgets.plane_layers import image_of, paint_image

STEPPED_BACK = 0.45
BAR_WIDTH = 90.0
FORMULA_GROWTH = 1.25
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class CellTarget:
    """A number of a matrix."""

    key: Key
    row: int
    column: int


class MatricesView(QWidget):
    """Draws a ``Moment``; ``neuron_picked`` carries (layer, number) of a weight's row.

    ``pointed`` carries the index of the weight under the pointer, or None.
    """

    neuron_picked = Signal(tuple)
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Matrix formalism"))
        self._moment: Moment | None = None
        self._places: dict[Key, Place] | None = None
        self._scales: dict[str, WeightScale] = {}
        self._neuron: tuple[int, int] | None = None
        self._hovered: CellTarget | None = None
        self.sentence = ""
        self.setMouseTracking(True)

    # What is shown -------------------------------------------------------------------

    def reset(self) -> None:
        """Another run follows, with scales of its own."""
        self._scales, self._moment, self._places = {}, None, None
        self._hovered = None
        self.update()

    def show_moment(
        self, moment: Moment, neuron: tuple[int, int] | None, sentence: str
    ) -> None:
        """Show the matrices; a picked neuron's row is framed in its weights.

        ``sentence`` stands where the arrangement has room, right of the inputs.
        """
        self._moment, self._neuron, self._places = moment, neuron, None
        self.sentence = sentence
        for block in moment.blocks:
            if block.scale not in self._scales:
                self._scales[block.scale] = WeightScale()
        for name, scale in self._scales.items():
            known = [
                block.values.ravel()
                for block in moment.blocks
                if block.scale == name and block.values is not None
            ]
            if known:
                scale.follow(np.concatenate(known))
        self.update()

    @property
    def moment(self) -> Moment | None:
        """What is shown."""
        return self._moment

    def scale(self, block: Block) -> float:
        """Return the size that has the deepest colour."""
        return self._scales[block.scale].value

    def places(self) -> dict[Key, Place]:
        """Return where the matrices are."""
        if self._places is None:
            assert self._moment is not None
            metrics, theme = self._metrics(), current_theme()
            size = QSizeF(self.width(), self.height() - self._legend_height())
            self._places = lay_out(
                self._moment,
                size,
                metrics.height(),
                lambda block: symbols_width(
                    make_font(theme.font_small_pt), head_text(block)
                ),
            )
        return self._places

    def note(self) -> str:
        """Return how many numbers a cell stands for at most, empty if it is one."""
        if self._moment is None:
            return ""
        return reduced_words(max(p.most_in_a_cell for p in self.places().values()))

    def lit(self) -> list[tuple[Key, int | None, int | None]]:
        """Return the rows, columns and the cell that are framed as now at work."""
        moment = self._moment
        if moment is None or moment.product is None or moment.product.result is None:
            return []
        row, column = 0, 0
        result = moment.product.result
        if self._hovered is not None and self._hovered.key == result:
            row, column = self._hovered.row, self._hovered.column
        elif self._neuron is not None and self._neuron[0] == result[1]:
            row = self._neuron[1]
        found: list[tuple[Key, int | None, int | None]] = [(result, row, column)]
        for key, lines in moment.product.lines(row, column).items():
            block = moment.block(key)
            if (lines[0] or 0) < block.n_rows and (lines[1] or 0) < block.n_columns:
                found.append((key, *lines))
        return found

    def target_at(self, place: QPointF) -> CellTarget | None:
        """Return the number at a place, the largest one of a cell of several."""
        if self._moment is None:
            return None
        for key, where in self.places().items():
            if not where.box.contains(place):
                continue
            rows, columns = where.at(place)
            values = where.block.values
            if values is None:
                return CellTarget(key, rows.start, columns.start)
            sizes = np.nan_to_num(np.abs(values[rows, columns]), nan=np.inf)
            down, right = divmod(int(sizes.argmax()), sizes.shape[1])
            return CellTarget(key, rows.start + down, columns.start + right)
        return None

    def place_of(self, target: CellTarget) -> QPointF:
        """Return the middle of a number's cell."""
        return self.places()[target.key].rect(target.row, target.column).center()

    def describe(self, place: QPointF) -> str:
        """Return what a tooltip says of a place, empty for nothing."""
        target = self.target_at(place)
        if target is None or self._moment is None:
            return ""
        block = self._moment.block(target.key)
        return cell_words(self._moment.spec, block, target.row, target.column)

    # Painting ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all matrices, the product at work, and the legend."""
        theme = current_theme()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.surface)
            if self._moment is None:
                return
            painter.setFont(make_font(theme.font_small_pt))
            for place in self.places().values():
                self._paint_matrix(painter, theme, place)
            self._paint_frames(painter, theme)
            self._paint_sentence(painter, theme)
            self._paint_legend(painter, theme)

    def _strength(self, key: Key) -> float:
        assert self._moment is not None
        product = self._moment.product
        if product is None or key in product.parts or key == product.result:
            return 1.0
        return STEPPED_BACK

    def _paint_matrix(self, painter: QPainter, theme: Theme, place: Place) -> None:
        block, box = place.block, place.box
        strength = self._strength(block.key)
        metrics = QFontMetricsF(painter.font())
        painter.setPen(blend(theme.text, theme.surface, strength))
        head = QRectF(box.left(), box.top() - 1.5 * metrics.height(), 0.0, 0.0)
        head.setSize(QSizeF(self.width(), 1.2 * metrics.height()))
        paint_symbols(painter, head, head_text(block))
        if block.values is None:
            pen = QPen(theme.line, theme.line_width, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawRect(box)
            return
        values = strongest_of_cells(block.values, place.row_starts, place.column_starts)
        image = image_of(sign_image(values[::-1], self.scale(block), theme))
        painter.setOpacity(strength)
        paint_image(painter, image, box, smooth=False)
        painter.setOpacity(1.0)
        paint_lines(painter, theme, place)
        paint_numbers(painter, theme, place, values, self.scale(block), strength)
        painter.setPen(QPen(theme.line, theme.line_width))
        painter.drawRect(box)

    def _paint_frames(self, painter: QPainter, theme: Theme) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        assert self._moment is not None
        places, product = self.places(), self._moment.product
        if self._neuron is not None:
            layer, row = self._neuron
            place = places.get(("weights", layer))
            if place is not None and row < place.block.n_rows:
                painter.setPen(QPen(theme.accent, 1.6 * theme.line_width))
                painter.drawRect(place.rect(row, None))
        if product is None:
            return
        wide = QPen(theme.glow, 3.0 * theme.line_width)
        for key in (*product.parts, product.result):
            if key is not None:
                painter.setPen(wide)
                painter.drawRect(places[key].box.adjusted(-2.5, -2.5, 2.5, 2.5))
        for key, down, right in self.lit():
            painter.setPen(QPen(theme.surface, 4.0 * theme.line_width))
            painter.drawRect(places[key].rect(down, right))
            painter.setPen(QPen(theme.glow, 2.4 * theme.line_width))
            painter.drawRect(places[key].rect(down, right))

    def _paint_sentence(self, painter: QPainter, theme: Theme) -> None:
        """Write which product is at work, large, or why there is none."""
        box = self.places()["inputs", INPUTS].box
        is_formula = self._moment is not None and self._moment.product is not None
        left = box.right() + 2.0 * GAP
        room = QRectF(left, 4.0, self.width() - left - PAD, box.bottom() - 4.0)
        painter.save()
        painter.setPen(theme.text if is_formula else theme.text_muted)
        if is_formula:
            painter.setFont(make_font(theme.font_pt * FORMULA_GROWTH))
            paint_symbols(painter, room, self.sentence)
        else:
            wrap = Qt.TextFlag.TextWordWrap
            painter.drawText(room, LEFT | wrap, self.sentence)
        painter.restore()

    def _paint_legend(self, painter: QPainter, theme: Theme) -> None:
        assert self._moment is not None
        metrics = QFontMetricsF(painter.font())
        line = metrics.height()
        y = self.height() - 1.4 * line
        bar = QRectF(
            10.0 + metrics.horizontalAdvance("− "),
            y + 0.2 * line,
            BAR_WIDTH,
            0.7 * line,
        )
        shades = sign_image(np.linspace(-1.0, 1.0, 64)[np.newaxis], 1.0, theme)
        paint_image(painter, image_of(shades), bar, smooth=False)
        painter.setPen(theme.text_muted)
        painter.drawText(QRectF(10.0, y, 30.0, 1.1 * line), LEFT, "−")
        shown = {
            block.scale: self.scale(block)
            for block in self._moment.blocks
            if block.values is not None
        }
        text = scale_words(shown)
        words = QRectF(
            bar.right() + 5.0, y, self.width() - bar.right() - 10.0, 1.1 * line
        )
        painter.drawText(words, LEFT, "+   " + text)

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(make_font(current_theme().font_small_pt))

    def _legend_height(self) -> float:
        return 1.5 * self._metrics().height()

    def sizeHint(self) -> QSize:
        """Return a size at which numbers can be read."""
        return QSize(560, 420)

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which something can be seen."""
        return QSize(200, 120)

    # Pointer -------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light what goes into the cell under the pointer."""
        self._hover(self.target_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the neuron of the row under the pointer."""
        target = self.target_at(event.position())
        is_left = event.button() == Qt.MouseButton.LeftButton
        if target is None or not is_left or target.key[0] in ("inputs", "targets"):
            event.ignore()
            return
        layer = target.key[1]
        if self._moment and target.row < self._moment.spec.layers[layer].n_neurons:
            self.neuron_picked.emit((layer, target.row))

    def event(self, event: QEvent) -> bool:
        """Say what is hovered."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.describe(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def _hover(self, target: CellTarget | None) -> None:
        if target == self._hovered:
            return
        self._hovered = target
        index = None
        if target and self._moment and target.key[0] in ("weights", "changes"):
            place = WeightPlace(target.key[1], target.column, target.row)
            index = self._moment.spec.index(place)
        self.pointed.emit(index)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        self._places = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme's type."""
        self._places = None
        super().changeEvent(event)
        self.update()
