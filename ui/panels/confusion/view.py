"""The confusion matrix as a picture that answers pointer and keys."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from ui.i18n import count, tr
from ui.panels.confusion.layout import MatrixLayout, lay_out
from ui.panels.confusion.painting import Cell, MatrixPicture, margin_texts, paint_matrix
from ui.panels.confusion.words import (
    accuracy_text,
    cell_text,
    precision_text,
    recall_text,
    share_text,
)
from ui.theme import current_theme, make_font
from ui.widgets.manners import ARROW_KEYS, keeps_key

STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ConfusionView(QWidget):
    """Draws a ``MatrixPicture``, or words in its place."""

    cell_chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Confusion matrix"))
        self._shown: MatrixPicture | None = None
        self._words = ""
        self._layout: MatrixLayout | None = None
        self._hovered: Cell | None = None
        self._cursor: Cell = (0, 0)
        self.setMouseTracking(True)
        # A click must not take the window's arrow keys away, so only Tab leads here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    # What is shown -------------------------------------------------------------------

    @property
    def picture(self) -> MatrixPicture | None:
        """What is shown, None where words stand instead."""
        return self._shown

    @property
    def words(self) -> str:
        """What stands in place of a matrix, empty if there is one."""
        return self._words

    @property
    def cursor_cell(self) -> Cell:
        """The cell that Enter picks."""
        return self._cursor

    def show_picture(self, picture: MatrixPicture) -> None:
        """Show a matrix."""
        before = self._shown
        self._shown, self._words = picture, ""
        n = len(picture.names)
        if before is None or not _looks_alike(before, picture):
            self._layout = None
            self._cursor = (min(self._cursor[0], n - 1), min(self._cursor[1], n - 1))
            if self._hovered is not None and max(self._hovered) >= n:
                self._hovered = None
        self.update()

    def show_words(self, words: str) -> None:
        """Say why there is no matrix."""
        self._shown, self._words, self._layout = None, words, None
        self.setAccessibleDescription(words)
        self.update()

    def cell_texts(self) -> tuple[tuple[str, ...], ...]:
        """Return what is written in the cells, rows first."""
        if self._shown is None:
            return ()
        shown, digits = self._shown, self.matrix_layout().numbers.choice
        rows = shown.confusion
        if not shown.as_shares:
            return tuple(tuple(count(n) for n in row) for row in rows.tolist())
        return tuple(
            tuple(share_text(part, digits) for part in row)
            for row in shown.shares().tolist()
        )

    def margin_texts(self) -> tuple[list[str], list[str], str]:
        """Return recalls, precisions and accuracy as they are written."""
        assert self._shown is not None
        return margin_texts(self.matrix_layout(), self._shown.confusion)

    def cell_rect(self, actual: int, predicted: int) -> QRectF:
        """Return where a cell is drawn."""
        return self.matrix_layout().cells[actual][predicted]

    def matrix_layout(self) -> MatrixLayout:
        """Return the layout for the present size, type and set."""
        if self._layout is None:
            assert self._shown is not None
            shown = self._shown
            longest: tuple[str, ...] = (count(_largest_row(shown)),)
            if shown.as_shares:
                longest = tuple(share_text(1.0, digits) for digits in range(3))
            self._layout = lay_out(
                current_theme(), QSizeF(self.size()), shown.names, longest
            )
        return self._layout

    def describe(self, place: QPointF) -> str:
        """Return what a tooltip says about a place, empty for nothing."""
        if self._shown is None:
            return ""
        shown, layout = self._shown, self.matrix_layout()
        cell = self._cell_at(place)
        if cell is not None:
            return cell_text(shown.confusion, *cell, shown.names)
        if layout.accuracy.contains(place):
            return accuracy_text(shown.confusion)
        for rects, text in (
            (layout.recalls, recall_text),
            (layout.precisions, precision_text),
        ):
            for index, rect in enumerate(rects):
                if rect.contains(place):
                    return text(shown.confusion, index, shown.names)
        for rects in (layout.row_headers, layout.column_headers):
            for name, rect in zip(shown.names, rects, strict=True):
                if rect.contains(place):
                    return name
        return ""

    # Painting ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the matrix or the words."""
        theme = current_theme()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.surface)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._shown is None:
                painter.setFont(make_font(theme.font_pt))
                painter.setPen(theme.text_muted)
                room = self.rect().adjusted(16, 12, -16, -12)
                flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
                painter.drawText(room, flags, self._words)
                return
            cursor = self._cursor if self.hasFocus() else None
            paint_matrix(
                painter,
                theme,
                self.matrix_layout(),
                self._shown,
                self.cell_texts(),
                (self._hovered, cursor),
            )

    def sizeHint(self) -> QSize:
        """Return a size at which numbers are readable."""
        return QSize(320, 240)

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which something can be seen."""
        return QSize(120, 90)

    # Pointer and keys ----------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the cell under the pointer."""
        cell = self._cell_at(event.position())
        if cell is None or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._cursor = cell
        self.cell_chosen.emit(*cell)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the cell under the pointer."""
        self._hover(self._cell_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Mark nothing."""
        self._hover(None)

    def event(self, event: QEvent) -> bool:
        """Keep arrows and Enter while the keyboard is here; say what is hovered."""
        if keeps_key(event, ARROW_KEYS | ENTER_KEYS):
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.describe(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the cells and choose one."""
        key = Qt.Key(event.key())
        if self._shown is None or key not in ARROW_KEYS | ENTER_KEYS:
            super().keyPressEvent(event)
        elif key in ENTER_KEYS:
            self.cell_chosen.emit(*self._cursor)
        else:
            last = len(self._shown.names) - 1
            down, right = STEPS[key]
            self._cursor = (
                min(max(self._cursor[0] + down, 0), last),
                min(max(self._cursor[1] + right, 0), last),
            )
            text = cell_text(self._shown.confusion, *self._cursor, self._shown.names)
            self.setAccessibleDescription(text)
            self.update()

    def _cell_at(self, place: QPointF) -> Cell | None:
        if self._shown is None:
            return None
        for actual, row in enumerate(self.matrix_layout().cells):
            for predicted, rect in enumerate(row):
                if rect.contains(place):
                    return actual, predicted
        return None

    def _hover(self, cell: Cell | None) -> None:
        if cell != self._hovered:
            self._hovered = cell
            self.update()

    # Keeping up ----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        self._layout = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme's type."""
        self._layout = None
        super().changeEvent(event)
        self.update()


def _looks_alike(before: MatrixPicture, after: MatrixPicture) -> bool:
    """Tell whether the layout of one picture serves the other."""
    return (before.names, before.as_shares, _largest_row(before)) == (
        after.names,
        after.as_shares,
        _largest_row(after),
    )


def _largest_row(picture: MatrixPicture) -> int:
    """Return the most that a cell could come to hold while the network learns."""
    return int(picture.confusion.sum(axis=1).max())
