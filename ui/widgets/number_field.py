"""A number that is dragged, typed, stepped or scrolled, on a log or a linear scale."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.i18n import number, parse_number, tr
from ui.widgets.labelled import LabelledControl
from ui.widgets.locking import Limits, lock_note, narrowed
from ui.widgets.scale import Scale
from ui.widgets.slider import ThinSlider
from ui.widgets.value_edit import RefusedTextError, ValueEdit

WIDEST = "0.00000"


class NumberField(LabelledControl):
    """A label, a slider and a field for one number from ``low`` to ``high``.

    ``value_changed`` comes at once while the slider is dragged, never from
    ``set_value``; ``refused`` carries a sentence about a text that cannot be used.
    """

    value_changed = Signal(float)
    refused = Signal(str)

    def __init__(
        self,
        symbol: str,
        name: str,
        meaning: str = "",
        *,
        low: float,
        high: float,
        value: float | None = None,
        logarithmic: bool = True,
        digits: int = 3,
        with_slider: bool = True,
        widest: str = WIDEST,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(symbol, name, meaning, parent)
        self._own = (low, high)
        self._locked: Limits | None = None
        self._scale = Scale(low, high, logarithmic)
        self._digits = digits
        self._value = low if value is None else value
        self.slider = ThinSlider(self)
        self.edit = ValueEdit(self._read, widest, self)
        self.row.addWidget(self.slider, 1)
        self.row.addWidget(self.edit)
        self.slider.setVisible(with_slider)
        if not with_slider:
            self.row.addStretch(1)
        self.take_in(self.edit, self.slider)
        self.slider.valueChanged.connect(self._on_slider)
        self.edit.committed.connect(self._on_typed)
        self.edit.stepped.connect(self._on_stepped)
        self.edit.refused.connect(self.refused)
        self._show()

    def value(self) -> float:
        """Return the number, to its last digit (the field shows it rounded)."""
        return self._value

    def set_value(self, value: float) -> None:
        """Show a number without telling anybody; it may lie beyond the slider."""
        self._value = float(value)
        self._show()

    def set_range(self, low: float, high: float) -> None:
        """Set what may be typed and dragged; the present number stays as it is."""
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
        self._scale = Scale(low, high, self._scale.logarithmic)
        for part in (self.slider, self.edit):
            part.setEnabled(within is not None)
        self.set_tip_note(lock_note(self._locked, within, self._written))
        self._show()

    def _written(self, value: float) -> str:
        return number(value, self._digits)

    def _show(self) -> None:
        self.edit.show_value(number(self._value, self._digits))
        self.slider.blockSignals(True)
        self.slider.setRange(0, self._scale.places)
        self.slider.setPageStep(max(self._scale.places // 10, 1))
        self.slider.setValue(self._scale.place_of(self._value))
        self.slider.blockSignals(False)
        self.slider.update()

    def _change(self, value: float) -> None:
        if value != self._value:
            self._value = value
            self._show()
            self.value_changed.emit(value)

    def _read(self, text: str) -> float:
        try:
            value = parse_number(text)
        except ValueError:
            raise RefusedTextError(
                tr(
                    "{name}: “{text}” is not a number; type one such as {example}.",
                    name=self.name,
                    text=text,
                    example=number(self._value, self._digits),
                )
            ) from None
        if not self._scale.low <= value <= self._scale.high:
            raise RefusedTextError(
                tr(
                    "{name}: {value} is out of range; type {low} to {high}.",
                    name=self.name,
                    value=number(value, self._digits),
                    low=number(self._scale.low, self._digits),
                    high=number(self._scale.high, self._digits),
                )
            )
        return value

    @Slot(int)
    def _on_slider(self, place: int) -> None:
        self._change(self._scale.value_at(place))

    @Slot(object)
    def _on_typed(self, value: float) -> None:
        self._change(value)

    @Slot(int)
    def _on_stepped(self, steps: int) -> None:
        self._change(self._scale.stepped(self._value, steps))
