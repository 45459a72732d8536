"""Makes the rows of the column from the table of fields: label, control, help."""

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QCheckBox, QToolButton, QToolTip, QWidget

from ui.controls.fields import help_of, label_of, name_of_field, plain_help_of
from ui.controls.names import Name, explanation_of, name_of
from ui.icons import icon
from ui.theme_following import follow_theme
from ui.widgets.choice import Choice, Entry
from ui.widgets.count_field import CountField
from ui.widgets.elided import ElidedLabel
from ui.widgets.labelled import LabelledControl
from ui.widgets.manners import PRESS_KEYS, keeps_key
from ui.widgets.number_field import NumberField


class FlagBox(QCheckBox):
    """A box to tick; Space is its own only while the keyboard is on it."""

    def __init__(self, path: str) -> None:
        super().__init__(label_of(path))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(self, path)

    def event(self, event: QEvent) -> bool:
        """Keep Space and Enter while the keyboard is here."""
        return keeps_key(event, PRESS_KEYS) or super().event(event)


class SignButton(QToolButton):
    """A button with a sign and words beside it, which follows the theme."""

    def __init__(self, text: str, icon_name: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self.setText(text)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._dye()
        follow_theme(self, self._dye)

    def set_icon(self, icon_name: str) -> None:
        """Show another sign."""
        self._icon_name = icon_name
        self._dye()

    def event(self, event: QEvent) -> bool:
        """Keep Space and Enter while the keyboard is here."""
        return keeps_key(event, PRESS_KEYS) or super().event(event)

    @Slot()
    def _dye(self) -> None:
        self.setIcon(icon(self._icon_name))


class Note(ElidedLabel):
    """A muted line that the program writes; its tooltip explains what it says."""

    def __init__(self, explanation: str = "", *, whole: bool = False) -> None:
        super().__init__(muted=True, whole=whole)
        self.explanation = explanation

    def event(self, event: QEvent) -> bool:
        """Show the whole line and its explanation as tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip(), self)
            return True
        return super().event(event)

    def tip(self) -> str:
        """Return what the tooltip says, as rich text."""
        return "<br>".join(
            filter(None, (f"<b>{escape(self.text())}</b>", self.explanation))
        )


def button_of(path: str, icon_name: str) -> SignButton:
    """Return the button of a field that is an act, not a value."""
    button = SignButton(label_of(path), icon_name)
    explain(button, path)
    return button


def explain(widget: QWidget, path: str, *more: str) -> None:
    """Give a control the full name of its field and the help on it.

    ``more`` are lines about the present value.
    """
    tip = help_of(path, *more)
    if isinstance(widget, LabelledControl):
        widget.set_tip(tip)
    else:
        widget.setToolTip(tip)
    widget.setAccessibleName(name_of_field(path))
    widget.setAccessibleDescription(plain_help_of(path))


def number_row(
    path: str,
    low: float,
    high: float,
    *,
    logarithmic: bool = True,
    with_slider: bool = True,
    widest: str = "0.00000",
) -> NumberField:
    """Return label, slider and field of a number."""
    row = NumberField(
        label_of(path),
        name_of_field(path),
        plain_help_of(path),
        low=low,
        high=high,
        logarithmic=logarithmic,
        with_slider=with_slider,
        widest=widest,
    )
    explain(row, path)
    return row


def count_row(
    path: str, low: float, high: float, *, step: int = 1, widest: str = "00 000"
) -> CountField:
    """Return label and field of a whole number."""
    row = CountField(
        label_of(path),
        name_of_field(path),
        plain_help_of(path),
        low=int(low),
        high=int(high),
        step=step,
        widest=widest,
    )
    explain(row, path)
    return row


def choice_of(path: str, entries: Sequence[Entry]) -> Choice:
    """Return a list of choices without a label."""
    choice = Choice(entries, name_of_field(path))
    explain(choice, path)
    return choice


def labelled(path: str, *controls: QWidget) -> LabelledControl:
    """Return controls behind the label of a field; the first takes the room."""
    row = LabelledControl(label_of(path), name_of_field(path), plain_help_of(path))
    for place, control in enumerate(controls):
        row.row.addWidget(control, 1 if place == 0 else 0)
    row.take_in(*controls)
    explain(row, path)
    return row


def entries_of(names: Mapping[str, Name], group: str = "") -> list[Entry]:
    """Return every key of a catalogue as a choice, under one heading."""
    return [
        Entry(key, name_of(names, key), group, explanation_of(names, key))
        for key in names
    ]


def joined(*words: str) -> str:
    """Return the words that are there, with a dot between them."""
    return " · ".join(filter(None, words))
