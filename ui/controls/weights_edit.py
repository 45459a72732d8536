"""A field for all first weights of a small network, as many as the network has."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSizePolicy

from ui.i18n import count, number, numbers_in, parse_number, tr
from ui.widgets.value_edit import RefusedTextError, ValueEdit

MOST_TYPED = 60
"""More weights than these are shown by their number alone."""
DIGITS = 4


class WeightsEdit(ValueEdit):
    """Numbers with spaces between; ``weights_typed`` carries all of them.

    A number that is left as it was shown keeps all its digits.
    """

    weights_typed = Signal(object)

    def __init__(self) -> None:
        super().__init__(self._read_weights, "0.1234 0.1234")
        self._weights: tuple[float, ...] = ()
        self._wanted = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.committed.connect(self._on_committed)

    def set_wanted(self, n_weights: int) -> None:
        """Set how many weights the network has."""
        self._wanted = n_weights

    def show_weights(self, weights: tuple[float, ...]) -> None:
        """Show weights without telling anybody."""
        if weights == self._weights:
            return
        self._weights = weights
        is_long = len(weights) > MOST_TYPED
        self.setReadOnly(is_long)
        if is_long:
            self.show_value(tr("{n} weights", n=count(len(weights))))
        else:
            self.show_value(" ".join(_shown(weight) for weight in weights))
        self.setCursorPosition(0)

    def _read_weights(self, text: str) -> tuple[float, ...]:
        words = enumerate(numbers_in(text))
        weights = tuple(self._read_weight(place, word) for place, word in words)
        if len(weights) != self._wanted:
            raise RefusedTextError(
                tr(
                    "Given weights: {n} numbers are typed, the network has {wanted}.",
                    n=count(len(weights)),
                    wanted=count(self._wanted),
                )
            )
        return weights

    def _read_weight(self, place: int, word: str) -> float:
        try:
            typed = parse_number(word)
            # A weight that was left as it is shown keeps the digits that are not shown.
            if place < len(self._weights):
                shown = parse_number(_shown(self._weights[place]))
                return self._weights[place] if typed == shown else typed
            return typed
        except ValueError:
            raise RefusedTextError(
                tr("Given weights: “{text}” is not a number.", text=word)
            ) from None

    @Slot(object)
    def _on_committed(self, weights: tuple[float, ...]) -> None:
        self.weights_typed.emit(weights)


def _shown(weight: float) -> str:
    """Return a weight in few digits, in one word."""
    return "".join(number(weight, DIGITS).split())
