"""One layer of neurons in two lines: how many, and how they answer to their sum."""

from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnsim.model.activations import ACTIVATIONS
from nnsim.model.settings import HiddenSettings, OutputSettings
from ui.controls.fields import help_of, is_hidden, limits
from ui.controls.names import ACTIVATIONS as ACTIVATION_NAMES
from ui.controls.names import explanation_of
from ui.controls.rows import (
    FlagBox,
    Note,
    choice_of,
    count_row,
    entries_of,
    explain,
    number_row,
)
from ui.i18n import count, tr
from ui.widgets.count_field import CountField
from ui.widgets.elided import ElidedLabel
from ui.widgets.icon_button import IconButton
from ui.widgets.number_field import NumberField

WIDEST = "0.00"
SLOPES = (0.01, 100.0)
THRESHOLDS = (-10.0, 10.0)
OUTPUT = -1
HIDDEN_NAMES = {
    key: name for key, name in ACTIVATION_NAMES.items() if not ACTIVATIONS[key].couples
}


class LayerControls(QWidget):
    """Controls of the hidden layer at a place, or of the output layer without one.

    ``asked`` carries place, field of the layer's settings and value; ``removed`` the
    place; ``refused`` a sentence about a typed text.
    """

    asked = Signal(int, str, object)
    removed = Signal(int)
    refused = Signal(str)

    def __init__(self, place: int = OUTPUT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self.is_output = place == OUTPUT
        self._path = "network.output" if self.is_output else "network.hidden"
        self._roomy: bool | None = None
        self._settings: HiddenSettings | OutputSettings = OutputSettings()
        self.title = ElidedLabel(whole=True)
        self.size_note = Note(help_of("network.output"))
        low, high = limits(HiddenSettings, "neurons")
        self.neurons = count_row("network.hidden.neurons", low, high, widest="000")
        self.neurons.label.hide()
        self.remove = IconButton("close", tr("Remove this layer"))
        names = ACTIVATION_NAMES if self.is_output else HIDDEN_NAMES
        self.activation = choice_of(f"{self._path}.activation", entries_of(names))
        self.activation.setMinimumContentsLength(5)
        self.slope = number_row("network.slope", *SLOPES, widest=WIDEST)
        self.threshold = number_row(
            "network.threshold", *THRESHOLDS, logarithmic=False, widest=WIDEST
        )
        self.bias = FlagBox("network.bias")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        first, self._second = QHBoxLayout(), QHBoxLayout()
        for line in (first, self._second):
            line.setSpacing(6)
            column.addLayout(line)
        first.addWidget(self.title)
        first.addWidget(self.size_note)
        first.addStretch(1)
        first.addWidget(self.neurons)
        first.addWidget(self.remove)
        self._second.addWidget(self.activation, 1)
        self._second.addWidget(self.slope)
        self._second.addWidget(self.threshold)
        self._second.addWidget(self.bias)
        self.set_roomy(False)

    def _connect(self) -> None:
        self.neurons.value_changed.connect(self._on_neurons)
        self.remove.clicked.connect(self._on_remove)
        self.activation.choice_changed.connect(self._on_activation)
        self.slope.value_changed.connect(self._on_slope)
        self.threshold.value_changed.connect(self._on_threshold)
        self.bias.clicked.connect(self._on_bias)
        for field in (self.neurons, self.slope, self.threshold):
            field.refused.connect(self.refused)

    def set_roomy(self, roomy: bool) -> None:
        """Give β and θ a slider on a line of their own, or a small field."""
        if roomy == self._roomy:
            return
        self._roomy = roomy
        for field in (self.slope, self.threshold):
            field.slider.setVisible(roomy)
            self._column.removeWidget(field)
            self._second.removeWidget(field)
            if roomy:
                self._column.addWidget(field)
            else:
                self._second.insertWidget(1, field)
        stops: list[QWidget] = []
        for field in (self.slope, self.threshold):
            stops += [field.slider, field.edit]
        stops.insert(0 if roomy else len(stops), self.bias)
        for before, after in pairwise([self.activation, *stops]):
            QWidget.setTabOrder(before, after)

    def show_settings(
        self, title: str, settings: HiddenSettings | OutputSettings
    ) -> None:
        """Show the settings of a layer without telling anybody."""
        self._settings = settings
        self.title.set_text(title)
        if isinstance(settings, HiddenSettings):
            self.neurons.set_value(settings.neurons)
            self.remove.set_name(tr("Remove {layer}", layer=title))
        self.activation.set_choice(settings.activation)
        line = explanation_of(ACTIVATION_NAMES, settings.activation)
        explain(self.activation, f"{self._path}.activation", line)
        self.slope.set_value(settings.slope)
        self.threshold.set_value(settings.threshold)
        self.bias.setChecked(settings.bias)

    def number_fields(
        self, settings: HiddenSettings | OutputSettings
    ) -> dict[str, NumberField | CountField]:
        """Return the controls of numbers that a layer of these settings has."""
        row = ACTIVATIONS[settings.activation]
        found: dict[str, NumberField | CountField] = {}
        if not self.is_output:
            found["neurons"] = self.neurons
        if row.uses_slope:
            found["slope"] = self.slope
        if row.uses_threshold:
            found["threshold"] = self.threshold
        return found

    def show_size(self, neurons: int) -> None:
        """Say how many neurons the output layer has."""
        if neurons == 1:
            self.size_note.set_text(tr("1 neuron"))
        else:
            self.size_note.set_text(tr("{n} neurons", n=count(neurons)))

    def hide_fields(self, hidden: tuple[str, ...]) -> None:
        """Leave out what has no meaning here, and what the scene hides."""
        row = ACTIVATIONS[self._settings.activation]
        for field, widget, applies in (
            ("neurons", self.neurons, not self.is_output),
            ("neurons", self.remove, not self.is_output),
            ("size", self.size_note, self.is_output),
            ("activation", self.activation, True),
            ("slope", self.slope, row.uses_slope),
            ("threshold", self.threshold, row.uses_threshold),
            ("bias", self.bias, True),
        ):
            shown = applies and not is_hidden(f"{self._path}.{field}", hidden)
            widget.setVisible(shown)

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self.place)

    @Slot(int)
    def _on_neurons(self, neurons: int) -> None:
        self.asked.emit(self.place, "neurons", neurons)

    @Slot(str)
    def _on_activation(self, key: str) -> None:
        self.asked.emit(self.place, "activation", key)

    @Slot(float)
    def _on_slope(self, slope: float) -> None:
        self.asked.emit(self.place, "slope", slope)

    @Slot(float)
    def _on_threshold(self, threshold: float) -> None:
        self.asked.emit(self.place, "threshold", threshold)

    @Slot(bool)
    def _on_bias(self, bias: bool) -> None:
        self.asked.emit(self.place, "bias", bias)
