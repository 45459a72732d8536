"""One row of the control column: a short label at the left, the control beside it."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.theme import theme_source
from ui.widgets.manners import describe

LABEL_GAP = 8


class LabelledControl(QWidget):
    """A symbol (or, without one, a name) in front of a control; tooltip over both."""

    def __init__(
        self,
        symbol: str,
        name: str,
        meaning: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name = name
        self._parts: tuple[QWidget, ...] = ()
        self._peers: tuple[LabelledControl, ...] = (self,)
        self.label = QLabel(symbol or name, self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setVisible(bool(symbol or name))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(LABEL_GAP)
        self.row.addWidget(self.label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_source().changed.connect(self._align)
        describe(self, symbol, name, meaning)

    def sizeHint(self) -> QSize:
        """Return the row's size."""
        return self.row.sizeHint()

    def set_tip(self, tip: str) -> None:
        """Replace the tooltip of the whole row, plain or rich text."""
        self.setToolTip(tip)
        for control in (self.label, *self._parts):
            control.setToolTip(tip)

    def align_with(self, rows: "tuple[LabelledControl, ...]") -> None:
        """Make the label as wide as the widest of these rows, in any theme."""
        self._peers = rows
        self._align()

    def take_in(self, *controls: QWidget) -> None:
        """Give the parts of the row its words; subclasses hand in their controls."""
        self._parts = controls
        for control in controls:
            control.setAccessibleName(self.accessibleName())
            control.setAccessibleDescription(self.accessibleDescription())
        self.label.setBuddy(controls[0])
        self.set_tip(self.toolTip())

    @Slot()
    def _align(self) -> None:
        widths = [row.label.sizeHint().width() for row in self._peers]
        self.label.setMinimumWidth(max(widths) if len(widths) > 1 else 0)


def align_labels(*rows: LabelledControl) -> None:
    """Make the labels of rows equally wide, so that their controls stand in line."""
    for row in rows:
        row.align_with(rows)
