"""A field for some rising numbers with commas between."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSizePolicy

from ui.i18n import number, parse_number, tr
from ui.widgets.value_edit import RefusedTextError, ValueEdit

DIGITS = 6


class ValuesEdit(ValueEdit):
    """One number, or several with commas; ``values_typed`` carries them as a tuple."""

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
        self.show_value(", ".join(plain(value) for value in values))

    def _read_values(self, text: str) -> tuple[float, ...]:
        words = [text] if self._single else text.replace(";", ",").split(",")
        try:
            values = tuple(parse_number(word) for word in words if word.strip())
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


def plain(value: float) -> str:
    """Return a number without zeros at its end."""
    text = number(value, DIGITS)
    return text.rstrip("0").rstrip(".") if "." in text and "·" not in text else text
