"""The choice of a set in a title bar, as a row of buttons or, where narrow, a list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nnsim.data.prepare import SET_NAMES
from ui.i18n import tr
from ui.panels.set_sign import set_title
from ui.widgets.choice import Choice
from ui.widgets.segmented import SegmentedChoice


class SetChoice(QWidget):
    """Training, validation or test; ``set_chosen`` comes from the user only."""

    set_chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        short = {"training": tr("train"), "validation": tr("val"), "test": tr("test")}
        entries = [(key, short[key]) for key in SET_NAMES]
        self.buttons = SegmentedChoice(entries, name, parent=self)
        self.list = Choice(entries, name, parent=self)
        self.list.setMinimumContentsLength(4)
        for key in SET_NAMES:
            self.buttons.segment(key).setToolTip(set_title(key))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        fixed = QSizePolicy.Policy.Fixed
        for control in (self.buttons, self.list):
            control.setSizePolicy(fixed, fixed)
            row.addWidget(control)
        self.setSizePolicy(fixed, QSizePolicy.Policy.Preferred)
        self.buttons.choice_changed.connect(self.set_chosen)
        self.list.choice_changed.connect(self.set_chosen)

    def show_set(self, set_name: str) -> None:
        """Show which set is chosen; nobody is told."""
        self.buttons.set_choice(set_name)
        self.list.set_choice(set_name)

    def fit(self, room: int) -> None:
        """Show what fits into so many pixels."""
        in_row = self.buttons.sizeHint().width() <= room
        self.buttons.setVisible(in_row)
        self.list.setVisible(not in_row and self.list.sizeHint().width() <= room)
        self.updateGeometry()
