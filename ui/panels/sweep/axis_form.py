"""A field to vary and its values: typed for a number, ticked for a choice."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from nnsim.errors import InputError
from nnsim.sweep.fields import SweepField
from nnsim.sweep.settings import Axis
from nnsim.sweep.values import typed_values
from ui.controls.field_names import listed_words, value_words
from ui.i18n import between_numbers, decimal_mark, tr, trimmed
from ui.widgets.choice import Choice, Entry

NONE_KEY = "none"
MOST_TYPED = 400
TICK_COLUMNS = 2
GROUPS = {"network": "Network", "training": "Training", "data": "Data"}
# By the last name of a field; what is not here begins with its present value.
FIRST_VALUES: dict[str, tuple[float, ...]] = {
    "learning_rate": (0.01, 0.03, 0.1, 0.3, 1.0),
    "momentum": (0.0, 0.5, 0.8, 0.9),
    "samples": (100, 400, 1000),
    "noise": (0.0, 0.1, 0.2, 0.4),
    "dropout": (0.0, 0.2, 0.5),
    "slope": (0.5, 1.0, 2.0, 4.0),
    "width": (0.1, 0.5, 1.0, 2.0),
    "mini_batch": (1, 5, 20),
    "l1": (0.0, 0.001, 0.01, 0.1),
    "l2": (0.0, 0.001, 0.01, 0.1),
    "factor": (0.1, 0.5),
    "decay": (0.5, 0.9, 0.99),
    "decay_1": (0.0, 0.5, 0.9),
    "decay_2": (0.9, 0.99, 0.999),
}


class AxisForm(QWidget):
    """Lets the user choose one field and its values.

    ``changed`` comes after each edit, ``entered`` when Enter is pressed in the values.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, title: str, tip: str, *, optional: bool = False) -> None:
        super().__init__()
        self._is_optional = optional
        self._fields: dict[str, SweepField] = {}
        self._typed: dict[str, str] = {}
        self._unticked: dict[str, set[str]] = {}
        label = QLabel(title)
        self.field = Choice((), title, tip)
        self.values = QLineEdit()
        self.values.setMaxLength(MOST_TYPED)
        self.values.setAccessibleName(tr("{title}: values", title=title))
        self.values.setToolTip(
            tr("A list, as 1, 2, 4, 8; a range, as 1–10 step 1 or 0.01–1 times 10")
        )
        self.ticks: dict[str, QCheckBox] = {}
        self._tick_box = QWidget()
        self._tick_grid = QGridLayout(self._tick_box)
        self._tick_grid.setContentsMargins(0, 0, 0, 0)
        label.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (label, self.field, self.values, self._tick_box):
            column.addWidget(part)
        self.field.choice_changed.connect(self._on_field)
        self.values.textEdited.connect(self._on_typed)
        self.values.returnPressed.connect(self.entered)

    def offer(self, fields: Sequence[SweepField], preferred: str = NONE_KEY) -> None:
        """Offer the fields of an experiment; the chosen one stays if it is there."""
        chosen = self.field.choice() if self._fields else preferred
        self._fields = {field.path: field for field in fields}
        entries = [
            Entry(path, listed_words(path), tr(GROUPS[path.partition(".")[0]]))
            for group in GROUPS
            for path in self._fields
            if path.startswith(f"{group}.")
        ]
        if self._is_optional:
            entries.insert(0, Entry(NONE_KEY, tr("none: a single curve")))
        self.field.set_entries(entries)
        self.field.set_choice(chosen)
        self._show_values()

    @property
    def path(self) -> str:
        """The field that is chosen, empty for none."""
        chosen = self.field.choice()
        return "" if chosen == NONE_KEY else chosen

    def axis(self) -> Axis | None:
        """Return the field with its values, None without a field.

        Raise ``InputError`` for the first value that cannot be used.
        """
        field = self._fields.get(self.path)
        if field is None:
            return None
        if field.kind == "choice":
            ticked = [key for key, box in self.ticks.items() if box.isChecked()]
            if not ticked:
                raise InputError("sweep.values_unticked")
            return Axis(field=field.path, values=tuple(ticked))
        values = typed_values(self.values.text(), field, decimal_mark())
        return Axis(field=field.path, values=values)

    def _show_values(self) -> None:
        field = self._fields.get(self.path)
        is_choice = field is not None and field.kind == "choice"
        self.values.setVisible(field is not None and not is_choice)
        self._tick_box.setVisible(is_choice)
        if field is None:
            return
        if is_choice:
            self._show_ticks(field)
        else:
            text = self._typed.get(field.path, first_values(field))
            if text != self.values.text():
                self.values.setText(text)
                self.values.setCursorPosition(0)

    def _show_ticks(self, field: SweepField) -> None:
        if tuple(self.ticks) == field.choices:
            return
        for box in self.ticks.values():
            self._tick_grid.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.ticks = {}
        unticked = self._unticked.setdefault(field.path, set())
        for number, key in enumerate(field.choices):
            box = QCheckBox(value_words(field.path, key))
            box.setToolTip(tr("Train with it, or leave it out"))
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.setChecked(key not in unticked)
            box.clicked.connect(self._on_ticked)
            self.ticks[key] = box
            self._tick_grid.addWidget(box, *divmod(number, TICK_COLUMNS))

    @Slot()
    def _on_field(self) -> None:
        self._show_values()
        self.changed.emit()

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._typed[self.path] = text
        self.changed.emit()

    @Slot()
    def _on_ticked(self) -> None:
        self._unticked[self.path] = {
            key for key, box in self.ticks.items() if not box.isChecked()
        }
        self.changed.emit()


def first_values(field: SweepField) -> str:
    """Return values to begin with, as they would be typed."""
    name = field.path.rpartition(".")[2]
    if name == "neurons":
        return tr("1–{last} step 1", last=10)
    values = [value for value in FIRST_VALUES.get(name, ()) if field.holds(value)]
    if not values and isinstance(field.present, int | float):
        values = [field.present]
    return between_numbers().join(map(trimmed, values))
