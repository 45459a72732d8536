"""One row of the control column: a short label at the left, the control beside it."""

from html import escape

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.theme_following import follow_theme
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
        self._tip = ""
        self._note = ""
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
        follow_theme(self, self._align)
        describe(self, symbol, name, meaning)

    def sizeHint(self) -> QSize:
        """Return the row's size."""
        return self.row.sizeHint()

    def set_tip(self, tip: str) -> None:
        """Replace the tooltip of the whole row, plain or rich text."""
        self._tip = tip
        whole = _with_line(tip, self._note)
        self.setToolTip(whole)
        for control in (self.label, *self._parts):
            control.setToolTip(whole)

    def set_tip_note(self, note: str) -> None:
        """End the tooltip with a line on how things are now, or with none."""
        if note != self._note:
            self._note = note
            self.set_tip(self._tip)

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
        self.set_tip(self._tip or self.toolTip())

    @Slot()
    def _align(self) -> None:
        widths = [row.label.sizeHint().width() for row in self._peers]
        self.label.setMinimumWidth(max(widths) if len(widths) > 1 else 0)


def _with_line(tip: str, line: str) -> str:
    if not line:
        return tip
    return f"{tip}<br>{escape(line)}" if tip.startswith("<") else f"{tip}\n{line}"


def align_labels(*rows: LabelledControl) -> None:
    """Make the labels of rows equally wide, so that their controls stand in line."""
    for row in rows:
        row.align_with(rows)
