"""The truth table of a gate, whose outputs are clicked to choose another gate."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLabel, QWidget

from nnsim.data.gates import ROWS, TRUTH_TABLES
from ui.controls.fields import help_of, label_of
from ui.i18n import tr
from ui.theme import blend, current_theme, make_font
from ui.widgets.manners import PRESS_KEYS, RADIUS, keeps_key, paint_focus_ring

GATES = {bits: key for key, bits in TRUTH_TABLES.items()}


class TruthTable(QWidget):
    """A, B and the output, one column for each of the four samples.

    ``gate_chosen`` carries the key of the gate whose table was clicked together.
    """

    gate_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(1)
        for row, name in enumerate(("A", "B", label_of("data.set.outputs"))):
            grid.addWidget(QLabel(name), row, 0)
        self._cells: list[OutputCell] = []
        for column, inputs in enumerate(ROWS):
            for row, value in enumerate(inputs):
                label = QLabel(f"{value:.0f}")
                label.setAlignment(Qt.AlignmentFlag.AlignCenter)
                grid.addWidget(label, row, column + 1)
            cell = OutputCell(inputs)
            cell.clicked.connect(self._on_clicked)
            self._cells.append(cell)
            grid.addWidget(cell, 2, column + 1)
            grid.setColumnStretch(column + 1, 1)
        self.setToolTip(help_of("data.set.outputs"))

    @property
    def bits(self) -> str:
        """The four outputs that are shown, for (A, B) = 00, 01, 10, 11."""
        return "".join(str(int(cell.isChecked())) for cell in self._cells)

    def cell(self, row: int) -> "OutputCell":
        """Return the button of one row of the truth table, 0 to 3."""
        return self._cells[row]

    def show_gate(self, key: str) -> None:
        """Show the table of a gate without telling anybody."""
        bits = TRUTH_TABLES.get(key, self.bits)
        for cell, bit in zip(self._cells, bits, strict=True):
            cell.setChecked(bit == "1")

    @Slot()
    def _on_clicked(self) -> None:
        self.gate_chosen.emit(GATES[self.bits])


class OutputCell(QAbstractButton):
    """One output of the gate: pressed and filled for 1, flat and hollow for 0."""

    def __init__(self, inputs: tuple[float, ...]) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        a, b = (int(value) for value in inputs)
        self.setAccessibleName(tr("Output for A = {a}, B = {b}", a=a, b=b))

    def event(self, event: QEvent) -> bool:
        """Keep Space and Enter while the keyboard is here."""
        return keeps_key(event, PRESS_KEYS) or super().event(event)

    def sizeHint(self) -> QSize:
        """Return a cell in which one digit has air."""
        height = self.fontMetrics().height() + 6
        return QSize(height + 6, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cell and its digit."""
        theme = current_theme()
        ground, ink = theme.surface, theme.text
        if self.isChecked():
            ground, ink = theme.accent, theme.surface
        if self.isDown() or (self.underMouse() and not self.isChecked()):
            ground = blend(theme.accent, theme.surface, 0.15)
            ink = theme.text
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.line, theme.line_width))
            painter.setBrush(ground)
            painter.drawRoundedRect(box, RADIUS, RADIUS)
            painter.setPen(ink)
            painter.setFont(make_font(theme.font_pt, QFont.Weight.DemiBold))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._digit())
            if self.hasFocus():
                paint_focus_ring(painter, theme, QRectF(self.rect()))

    def _digit(self) -> str:
        return "1" if self.isChecked() else "0"
