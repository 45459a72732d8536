"""The list of all keys, in two columns, so that it fits a small projector."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ui.i18n import tr
from ui.theme import current_theme, make_font

N_COLUMNS = 2
BETWEEN = 24
WIDEST = 0.34
"""Of the window's width: a longer explanation takes two lines."""


class KeysBox(QDialog):
    """Says what each key does; it does not stop the run.

    ``rows`` are (keys, what they do).
    """

    def __init__(self, rows: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = tuple(rows)
        self.setWindowTitle(tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.addLayout(self._grid(parent.width()))
        column.addWidget(buttons)

    def _grid(self, widest: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(BETWEEN // 2)
        grid.setVerticalSpacing(1)
        size = current_theme().font_small_pt
        n_lines = -(-len(self.rows) // N_COLUMNS)
        for number, (keys, what) in enumerate(self.rows):
            place, line = divmod(number, n_lines)
            left = QLabel(keys)
            left.setFont(make_font(size, QFont.Weight.DemiBold))
            right = QLabel(what)
            right.setFont(make_font(size))
            _break_lines(right, round(WIDEST * widest))
            grid.addWidget(left, line, 3 * place, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(right, line, 3 * place + 1)
        grid.setColumnMinimumWidth(2, BETWEEN)
        return grid


def _break_lines(label: QLabel, widest: int) -> None:
    """Let a text that is too wide go on in a second line."""
    if label.sizeHint().width() > widest:
        label.setWordWrap(True)
        label.setFixedSize(widest, label.heightForWidth(widest))
