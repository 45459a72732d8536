"""A part of a section for what is needed less, folded away at first."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.controls.rows import Note, SignButton
from ui.i18n import tr

INDENT = 10


class Fold(QWidget):
    """A quiet heading that shows or hides the controls under it.

    ``summary`` beside it says in a word what of them is not as usual.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = SignButton(title, "chevron-right")
        self.header.setAutoRaise(True)
        self.header.setToolTip(tr("{title}: show or fold", title=title))
        self.header.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.body = QWidget()
        self.rows = QVBoxLayout(self.body)
        self.rows.setContentsMargins(INDENT, 0, 0, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.summary = Note()
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 6, 0)
        line.setSpacing(4)
        line.addWidget(self.header)
        line.addWidget(self.summary, 1)
        column.addLayout(line)
        column.addWidget(self.body)
        self.body.setVisible(False)
        self.header.clicked.connect(self._toggle)

    def add(self, widget: QWidget) -> None:
        """Put a control under the others."""
        self.rows.addWidget(widget)

    def is_expanded(self) -> bool:
        """Return whether the controls can be seen."""
        return not self.body.isHidden()

    def set_expanded(self, expanded: bool) -> None:
        """Show or fold the controls."""
        self.body.setVisible(expanded)
        self.header.set_icon("chevron-down" if expanded else "chevron-right")

    @Slot()
    def _toggle(self) -> None:
        self.set_expanded(not self.is_expanded())
