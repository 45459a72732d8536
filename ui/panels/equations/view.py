"""Paints equations, and says which term the pointer is on."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.i18n import tr
from ui.panels.equations.chunks import (
    INDEX_SHARE,
    atom_font,
    is_bold,
    share_of,
    size_of,
    text_width,
)
from ui.panels.equations.formula_pictures import formula_picture, paint_formula
from ui.panels.equations.layout import TITLE_SHARE, Cell, PageLayout, lay_out
from ui.panels.equations.terms import Equation, Line
from ui.panels.network.ink import sign_ink
from ui.pointing import Pointed
from ui.theme import Theme, blend, current_theme
from ui.theme_following import follow_theme
from ui.widgets.vector_painting import is_vector

LIT = 0.22
LOW_SHIFT, HIGH_SHIFT = 0.22, -0.42
"""How far indices stand from the base line, in sizes of the type."""


class EquationView(QWidget):
    """Shows equations in the largest type at which they fit into ``room``.

    ``pointed`` carries the neuron or weight of the term under the pointer, or None;
    ``picked`` that of the term that was clicked.
    """

    pointed = Signal(object)
    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Equations"))
        self.equations: tuple[Equation, ...] = ()
        self.is_now = False
        self._lit: Pointed | None = None
        self._pointed: Pointed | None = None
        self._room = QSize(320, 200)
        self._scroll_bar = 0
        self._sizes: dict[tuple[object, ...], int] = {}
        self._layout: PageLayout | None = None
        self.setMouseTracking(True)
        follow_theme(self, self._forget_layout)

    def show_equations(self, equations: Sequence[Equation], is_now: bool) -> None:
        """Show other equations; ``is_now`` dyes their titles as the present phase."""
        self.equations, self.is_now = tuple(equations), is_now
        self.setAccessibleDescription(
            "\n".join(line.plain for each in equations for line in each.lines)
        )
        self._forget_layout()

    def set_room(self, room: QSize, scroll_bar: int = 0) -> None:
        """Lay out for another size, less a scroll bar where that is too low."""
        if (room, scroll_bar) != (self._room, self._scroll_bar):
            self._room, self._scroll_bar = room, scroll_bar
            self._forget_layout()

    def light(self, target: Pointed | None) -> None:
        """Light the terms of a neuron or a weight."""
        if target != self._lit:
            self._lit = target
            self.update()

    @property
    def lit(self) -> Pointed | None:
        """The neuron or weight whose terms are lit."""
        return self._lit

    @property
    def page(self) -> PageLayout:
        """Everything at its place."""
        if self._layout is None:
            self._layout = self._lay_out(self._room.width())
            if self._layout.height > self._room.height():
                self._layout = self._lay_out(self._room.width() - self._scroll_bar)
        return self._layout

    def _lay_out(self, width: float) -> PageLayout:
        """Lay out; the same terms with other numbers keep their size where they can."""
        height, points = self._room.height(), current_theme().font_pt
        form = (
            width,
            height,
            points,
            *((each.key, *map(len_of, each.lines)) for each in self.equations),
        )
        wished = self._sizes.get(form, 0)
        layout = lay_out(self.equations, width, height, points, wished)
        self._sizes = {form: layout.size}
        return layout

    def cell_at(self, place: QPointF) -> Cell | None:
        """Return the term at a place that stands for a neuron or a weight."""
        for cell in self.page.cells:
            if cell.atom.target is not None and cell.box(self.page.size).contains(
                place
            ):
                return cell
        return None

    def place_of(self, target: Pointed) -> QPointF | None:
        """Return where the first term of a neuron or weight is, None if nowhere."""
        for cell in self.page.cells:
            if cell.atom.target == target:
                return cell.box(self.page.size).center()
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the pointer is on."""
        cell = self.cell_at(event.position())
        shape = (
            Qt.CursorShape.ArrowCursor
            if cell is None
            else Qt.CursorShape.PointingHandCursor
        )
        if self.cursor().shape() != shape:
            self.setCursor(shape)
        self._point(None if cell is None else cell.atom.target)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        super().leaveEvent(event)
        self._point(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick the term that was clicked."""
        cell = self.cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self.picked.emit(cell.atom.target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint anew at another size."""
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint titles, formulas and terms."""
        theme, page = current_theme(), self.page
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), theme.surface)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_heads(painter, theme, page)
            for cell in page.cells:
                if cell.y > event.rect().top() - page.size:
                    self._paint_cell(painter, theme, page, cell)

    def _paint_heads(self, painter: QPainter, theme: Theme, page: PageLayout) -> None:
        painter.setFont(atom_font(share_of(TITLE_SHARE, page.size), "word", True))
        painter.setPen(theme.glow if self.is_now else theme.text_muted)
        room = self.width() - 2.0 * page.titles[0].place.x() if page.titles else 0.0
        for title in page.titles:
            text, size = title.text, share_of(TITLE_SHARE, page.size)
            width = size * text_width(text, "word", True)
            if width > room:
                metrics = painter.fontMetrics()
                text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(title.place, text)
        for formula in page.formulas:
            drawn = (formula.text, theme.text.name(), page.size)
            if is_vector(painter):
                paint_formula(painter, *drawn, formula.place)
            else:
                picture = formula_picture(*drawn, self.devicePixelRatioF())
                painter.drawPixmap(formula.place, picture)

    def _paint_cell(
        self, painter: QPainter, theme: Theme, page: PageLayout, cell: Cell
    ) -> None:
        atom, bold = cell.atom, is_bold(cell.stage, cell.atom)
        if self._lit is not None and atom.target == self._lit:
            box = cell.box(page.size).adjusted(-2.0, 0.0, 2.0, 0.0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(blend(theme.accent, theme.surface, LIT))
            painter.drawRoundedRect(box, 3.0, 3.0)
        ink = theme.text
        if atom.role == "word" or cell.stage == "shapes":
            ink = theme.text_muted
        elif atom.signed and atom.value is not None:
            ink = sign_ink(theme, atom.value)
        painter.setPen(ink)
        font = atom_font(size_of(atom, page.size), atom.role, bold)
        painter.setFont(font)
        painter.drawText(QPointF(cell.x, cell.y), atom.text)
        if atom.low or atom.high or atom.tail:
            self._paint_indices(painter, page, cell, font)

    def _paint_indices(
        self, painter: QPainter, page: PageLayout, cell: Cell, font: QFont
    ) -> None:
        atom, size = cell.atom, size_of(cell.atom, page.size)
        x = cell.x + size * text_width(
            atom.text, atom.role, is_bold(cell.stage, cell.atom)
        )
        low = share_of(INDEX_SHARE, page.size)
        painter.setFont(atom_font(low, "number", False))
        reach = 0.0
        for text, shift in ((atom.low, LOW_SHIFT), (atom.high, HIGH_SHIFT)):
            if text:
                painter.drawText(QPointF(x, cell.y + shift * size), text)
                reach = max(reach, low * text_width(text, "number", False))
        if atom.tail:
            painter.setFont(atom_font(size, "number", font.bold()))
            painter.drawText(QPointF(x + reach, cell.y), atom.tail)

    def _point(self, target: Pointed | None) -> None:
        """Tell a change only: leaving this panel may follow entering another."""
        if target != self._pointed:
            self._pointed = target
            self.pointed.emit(target)

    def _forget_layout(self) -> None:
        self._layout = None
        needed = self.page.height
        self.setMinimumHeight(ceil(needed) if needed > self._room.height() else 0)
        self.update()

    def text_boxes(self) -> list[QRectF]:
        """Return the boxes of all terms, to see whether any is cut off."""
        return [cell.box(self.page.size) for cell in self.page.cells]


def len_of(line: Line) -> int:
    """Return how many atoms a line has."""
    return len(line.atoms)
