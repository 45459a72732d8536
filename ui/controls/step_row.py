"""One step of preprocessing in the list: its options and what it found."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnsim.data.preprocessing import FittedStep
from nnsim.data.preprocessing_steps import STEPS, Default
from nnsim.data.settings import PreprocessingStep
from ui.controls.column_picker import ColumnPicker
from ui.controls.fields import label_of, name_of_field
from ui.controls.names import PREPROCESSING, explanation_of, name_of
from ui.controls.notes import WrappedNote
from ui.controls.rows import explain
from ui.controls.step_words import lines_of, table_of
from ui.controls.values_edit import ValuesEdit
from ui.i18n import tr
from ui.widgets.elided import ElidedLabel
from ui.widgets.icon_button import IconButton

MOST_LINES = 3
COLUMNS = "data.preprocessing.columns"
EDGES = "data.preprocessing.edges"
LIMIT = "data.preprocessing.limit"


class StepRow(QWidget):
    """The step at a place of the list.

    ``moved`` carries place and how far, ``removed`` the place, ``changed`` place, field
    of the step and value, ``refused`` a sentence about a typed text.
    """

    moved = Signal(int, int)
    removed = Signal(int)
    changed = Signal(int, str, object)
    refused = Signal(str)

    def __init__(self, place: int) -> None:
        super().__init__()
        self.place = place
        self.title = ElidedLabel()
        self.up = IconButton("chevron-up", tr("Earlier"))
        self.down = IconButton("chevron-down", tr("Later"))
        self.remove = IconButton("close", tr("Remove this step"))
        self.columns = ColumnPicker()
        self.edges = ValuesEdit(name_of_field(EDGES))
        self.limit = ValuesEdit(name_of_field(LIMIT), single=True)
        explain(self.edges, EDGES)
        explain(self.limit, LIMIT)
        self.found = WrappedNote()
        self._labels = {
            path: QLabel(label_of(path)) for path in (COLUMNS, EDGES, LIMIT)
        }
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(1)
        head, inputs, numbers = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for line in (head, inputs, numbers):
            line.setSpacing(4)
            column.addLayout(line)
        head.addWidget(self.title, 1)
        for button in (self.up, self.down, self.remove):
            head.addWidget(button)
        for line, path, control in (
            (inputs, COLUMNS, self.columns),
            (numbers, EDGES, self.edges),
            (numbers, LIMIT, self.limit),
        ):
            line.addWidget(self._labels[path])
            line.addWidget(control, 1)
        column.addWidget(self.found)

    def _connect(self) -> None:
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.remove.clicked.connect(self._remove)
        self.columns.columns_asked.connect(self._set_columns)
        self.edges.values_typed.connect(self._set_edges)
        self.limit.values_typed.connect(self._set_limit)
        for field in (self.columns, self.edges, self.limit):
            field.refused.connect(self.refused)

    def show_step(self, step: PreprocessingStep, n_steps: int) -> None:
        """Show a step without telling anybody."""
        name = name_of(PREPROCESSING, step.step)
        self.title.set_text(tr("{number}. {name}", number=self.place + 1, name=name))
        self.title.setToolTip(explanation_of(PREPROCESSING, step.step))
        self.up.setEnabled(self.place > 0)
        self.down.setEnabled(self.place + 1 < n_steps)
        self.remove.set_name(tr("Remove {step}", step=name))
        needs = STEPS[step.step].needs
        for path, control, wanted in (
            (EDGES, self.edges, needs == "edges"),
            (LIMIT, self.limit, needs == "limit"),
        ):
            control.setVisible(wanted)
            self._labels[path].setVisible(wanted)
        self.edges.show_values(step.edges)
        self.limit.show_values(() if step.limit is None else (step.limit,))

    def show_fitted(self, step: PreprocessingStep, fitted: FittedStep | None) -> None:
        """Show the inputs of a step and what it found of them, if that is known."""
        if fitted is None:
            self.found.hide()
            return
        default = default_words(STEPS[step.step].by_default)
        self.columns.show_columns(step.columns, fitted.names_before, default)
        self.found.setVisible(bool(STEPS[step.step].numbers))
        self.found.set_text(lines_of(fitted, MOST_LINES))
        self.found.setToolTip(table_of(fitted))

    @Slot()
    def _move_up(self) -> None:
        self.moved.emit(self.place, -1)

    @Slot()
    def _move_down(self) -> None:
        self.moved.emit(self.place, 1)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self.place)

    @Slot(object)
    def _set_columns(self, columns: tuple[str, ...]) -> None:
        self.changed.emit(self.place, "columns", columns)

    @Slot(object)
    def _set_edges(self, edges: tuple[float, ...]) -> None:
        self.changed.emit(self.place, "edges", edges)

    @Slot(object)
    def _set_limit(self, limits: tuple[float, ...]) -> None:
        self.changed.emit(self.place, "limit", limits[0])


def default_words(default: Default) -> str:
    """Return which inputs a step is for where none are named."""
    return {
        "all": tr("all inputs"),
        "missing when zero": tr("where 0 = missing"),
        "none": "",
    }[default]
