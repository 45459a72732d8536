"""A field for some rising numbers, divided by commas or semicolons."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSizePolicy

from ui.i18n import between_numbers, numbers_in, parse_number, tr, trimmed
from ui.widgets.value_edit import RefusedTextError, ValueEdit


class ValuesEdit(ValueEdit):
    """One number, or several; ``values_typed`` carries them as a tuple."""

    values_typed = Signal(object)

    def __init__(self, name: str, *, single: bool = False) -> None:
        super().__init__(self._read_values, "30, 40, 50")
        self._name = name
        self._single = single
        self._values: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.committed.connect(self._on_committed)

    def show_values(self, values: tuple[float, ...]) -> None:
        """Show numbers without telling anybody."""
        self._values = values
        self.show_value(between_numbers().join(trimmed(value) for value in values))

    def _read_values(self, text: str) -> tuple[float, ...]:
        words = [text] if self._single else numbers_in(text)
        try:
            values = tuple(parse_number(word) for word in words)
        except ValueError:
            values = ()
        if not values or list(values) != sorted(set(values)):
            raise RefusedTextError(self._refusal(text))
        return values

    def _refusal(self, text: str) -> str:
        if self._single:
            return tr(
                "{name}: “{text}” is not a number; type one such as 3.",
                name=self._name,
                text=text,
            )
        return tr(
            "{name}: “{text}” does not rise; type numbers such as 30, 40, 50.",
            name=self._name,
            text=text,
        )

    @Slot(object)
    def _on_committed(self, values: tuple[float, ...]) -> None:
        if values != self._values:
            self.values_typed.emit(values)
