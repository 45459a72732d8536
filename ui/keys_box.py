"""The list of all keys, in two columns, so that it fits a small projector."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.i18n import tr
from ui.theme import current_theme, make_font

N_COLUMNS = 2
BETWEEN = 24
AROUND = 80
"""What the title of the window and the margins take of the height, in pixels."""
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
        columns = QHBoxLayout()
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(BETWEEN)
        n_lines = -(-len(self.rows) // N_COLUMNS)
        for begin in range(0, len(self.rows), n_lines):
            part = self.rows[begin : begin + n_lines]
            columns.addLayout(_table(part, round(WIDEST * parent.width())))
        room = parent.height() - buttons.sizeHint().height() - AROUND
        column.addWidget(_scrolled(columns, room))
        column.addWidget(buttons)


def _scrolled(columns: QHBoxLayout, room: int) -> QScrollArea:
    """Return the columns as high as they are, or as a height that they scroll in."""
    content = QWidget()
    content.setLayout(columns)
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    whole = content.sizeHint()
    bar = area.verticalScrollBar().sizeHint().width() if whole.height() > room else 0
    area.setFixedWidth(whole.width() + bar)
    area.setMinimumHeight(min(whole.height(), room))
    return area


def _table(rows: Sequence[tuple[str, str]], widest: int) -> QGridLayout:
    """Return keys, and what they do in at most so many pixels."""
    table = QGridLayout()
    table.setHorizontalSpacing(BETWEEN // 2)
    table.setVerticalSpacing(1)
    size = current_theme().font_small_pt
    for line, (keys, what) in enumerate(rows):
        left, right = QLabel(keys), QLabel(what)
        left.setFont(make_font(size, QFont.Weight.DemiBold))
        right.setFont(make_font(size))
        _break_lines(right, widest)
        table.addWidget(left, line, 0, Qt.AlignmentFlag.AlignTop)
        table.addWidget(right, line, 1)
    table.setRowStretch(len(rows), 1)
    return table


def _break_lines(label: QLabel, widest: int) -> None:
    """Let a text that is too wide go on in a second line."""
    if label.sizeHint().width() > widest:
        label.setWordWrap(True)
        label.setFixedSize(widest, label.heightForWidth(widest))
