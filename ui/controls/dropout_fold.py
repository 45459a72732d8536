"""Dropout in the Network section: one rate for each hidden layer."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnsim.experiment import Experiment
from ui.controls.form import ControlForm, FormFold
from ui.controls.growing_rows import GrowingRows
from ui.controls.paired_edits import MOST_HIDDEN_LAYERS, with_hidden
from ui.controls.rows import explain, number_row
from ui.i18n import tr, trimmed
from ui.widgets.labelled import align_labels

PATH = "network.hidden.dropout"
LARGEST_RATE = 0.95


class DropoutFold(FormFold):
    """The share of each hidden layer that an update leaves out."""

    def __init__(self, form: ControlForm) -> None:
        super().__init__(form, tr("Dropout"))
        self._rates = GrowingRows(self._made_rate)
        self.put(PATH, self._rates, lambda now: bool(now.network.hidden))

    def _made_rate(self, place: int) -> "RateRow":
        row = RateRow(place)
        row.rate_asked.connect(self._set_rate)
        self.form.take_number(row.field)
        align_labels(*(each.field for each in (*self._rates.first(place), row)))
        return row

    def rates_for(self, experiment: Experiment) -> "tuple[RateRow, ...]":
        """Return the rows of the hidden layers of an experiment."""
        return self._rates.first(
            min(len(experiment.network.hidden), MOST_HIDDEN_LAYERS)
        )

    @property
    def rates(self) -> "tuple[RateRow, ...]":
        """The rows of the hidden layers that are there."""
        return self._rates.shown

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the rates of an experiment without telling anybody."""
        hidden = experiment.network.hidden[:MOST_HIDDEN_LAYERS]
        for row, layer in zip(self._rates.show_first(len(hidden)), hidden, strict=True):
            row.field.set_value(layer.dropout)

    def summary_of(self, experiment: Experiment) -> str:
        """Return the rates where there is any dropout."""
        rates = [layer.dropout for layer in experiment.network.hidden]
        return " · ".join(trimmed(rate) for rate in rates) if any(rates) else ""

    @Slot(int, float)
    def _set_rate(self, place: int, rate: float) -> None:
        self.form.edit(partial(with_hidden, index=place, field="dropout", value=rate))


class RateRow(QWidget):
    """The rate of one layer; ``rate_asked`` carries place and rate."""

    rate_asked = Signal(int, float)

    def __init__(self, place: int) -> None:
        super().__init__()
        self.place = place
        self.field = number_row(
            PATH, 0.0, LARGEST_RATE, logarithmic=False, widest="0.00"
        )
        title = tr("Hidden {number}", number=place + 1)
        self.field.label.setText(title)
        explain(self.field, PATH, title)
        self.field.edit.setAccessibleName(tr("Dropout of {layer}", layer=title))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        self.field.value_changed.connect(self._on_value)

    @Slot(float)
    def _on_value(self, rate: float) -> None:
        self.rate_asked.emit(self.place, rate)
