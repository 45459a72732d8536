"""A whole number between two buttons, for things that are counted."""

from math import ceil, floor

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.i18n import count, parse_number, tr
from ui.widgets.icon_button import IconButton
from ui.widgets.labelled import LabelledControl
from ui.widgets.locking import Limits, lock_note, narrowed
from ui.widgets.value_edit import RefusedTextError, ValueEdit

WIDEST = "00 000"


class CountField(LabelledControl):
    """A label, a minus button, a field and a plus button, from ``low`` to ``high``.

    ``value_changed`` comes from the user only, never from ``set_value``.
    """

    value_changed = Signal(int)
    refused = Signal(str)

    def __init__(
        self,
        symbol: str,
        name: str,
        meaning: str = "",
        *,
        low: int,
        high: int,
        value: int | None = None,
        step: int = 1,
        widest: str = WIDEST,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(symbol, name, meaning, parent)
        self._low, self._high, self._step = low, high, step
        self._own = (low, high)
        self._locked: Limits | None = None
        self._value = low if value is None else value
        self.fewer = IconButton("minus", tr("Fewer: {name}", name=name), parent=self)
        self.more = IconButton("plus", tr("More: {name}", name=name), parent=self)
        self.edit = ValueEdit(self._read, widest, self)
        self.row.addStretch(1)
        for part in (self.fewer, self.edit, self.more):
            self.row.addWidget(part)
        self.row.setSpacing(4)
        self.take_in(self.edit)
        for button in (self.fewer, self.more):
            button.setAutoRepeat(True)
        self.fewer.clicked.connect(self._on_fewer)
        self.more.clicked.connect(self._on_more)
        self.edit.committed.connect(self._on_typed)
        self.edit.stepped.connect(self._on_stepped)
        self.edit.refused.connect(self.refused)
        self._show()

    def value(self) -> int:
        """Return the number."""
        return self._value

    def set_value(self, value: int) -> None:
        """Show a number without telling anybody."""
        self._value = int(value)
        self._show()

    def set_range(self, low: int, high: int) -> None:
        """Set what may be chosen; the present number stays as it is."""
        self._own = (low, high)
        self._narrow()

    @property
    def own_range(self) -> Limits:
        """The numbers between which it goes by itself."""
        return self._own

    def lock(self, limits: Limits | None) -> None:
        """Leave only so much of its range, or all; the tooltip says that."""
        if limits != self._locked:
            self._locked = limits
            self._narrow()

    def _narrow(self) -> None:
        within = narrowed(self._own, self._locked)
        low, high = within or self._own
        self._low, self._high = ceil(low), floor(high)
        self.edit.setEnabled(within is not None)
        self.set_tip_note(lock_note(self._locked, within, self._written))
        self._show()

    @staticmethod
    def _written(value: float) -> str:
        return count(int(value))

    def _show(self) -> None:
        self.edit.show_value(count(self._value))
        is_free = self.edit.isEnabled()
        self.fewer.setEnabled(is_free and self._value > self._low)
        self.more.setEnabled(is_free and self._value < self._high)

    def _change(self, value: int) -> None:
        if value != self._value:
            self._value = value
            self._show()
            self.value_changed.emit(value)

    def _read(self, text: str) -> int:
        try:
            value = parse_number(text)
        except ValueError:
            value = 0.5
        if value != int(value):
            raise RefusedTextError(
                tr(
                    "{name}: “{text}” is not a whole number; type {low} to {high}.",
                    name=self.name,
                    text=text,
                    low=count(self._low),
                    high=count(self._high),
                )
            )
        if not self._low <= value <= self._high:
            raise RefusedTextError(
                tr(
                    "{name}: {value} is out of range; type {low} to {high}.",
                    name=self.name,
                    value=count(int(value)),
                    low=count(self._low),
                    high=count(self._high),
                )
            )
        return int(value)

    @Slot()
    def _on_fewer(self) -> None:
        self._on_stepped(-1)

    @Slot()
    def _on_more(self) -> None:
        self._on_stepped(1)

    @Slot(object)
    def _on_typed(self, value: int) -> None:
        self._change(value)

    @Slot(int)
    def _on_stepped(self, steps: int) -> None:
        wanted = self._value + steps * self._step
        self._change(min(max(wanted, self._low), self._high))
