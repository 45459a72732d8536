"""The Network section: hidden layers, outputs, and where the weights begin."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnsim.choices import listed
from nnsim.experiment import Experiment
from nnsim.frames.frame import RunInfo
from nnsim.model.spec import NetworkSpec
from ui.controls.dropout_fold import DropoutFold
from ui.controls.first_weights_fold import FirstWeightsFold
from ui.controls.form import Change, ControlForm, Number
from ui.controls.growing_rows import GrowingRows
from ui.controls.layer_controls import OUTPUT, LayerControls
from ui.controls.paired_edits import (
    MOST_HIDDEN_LAYERS,
    with_hidden,
    with_layer_added,
    with_layer_removed,
    with_output,
    with_output_activation,
)
from ui.controls.rows import Note, button_of
from ui.i18n import count, tr
from ui.session import Session

MOST_SIZES = 5
STRUCTURAL = ("neurons",)


class NetworkControls(ControlForm):
    """The layers from the first hidden one to the outputs."""

    key = "network"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.inputs = Note()
        self._layers = GrowingRows(self._made_layer, spacing=6)
        self.output = self._made_layer(OUTPUT)
        self.add_layer = button_of("network.hidden", "plus")
        self.weights = Note(
            tr("Rule of thumb: about ten training samples for each weight.")
        )
        self._lay_out()
        self.add_layer.clicked.connect(self._add_layer)
        self.refresh()

    @staticmethod
    def title() -> str:
        """Return the translated title of the section."""
        return tr("Network")

    @property
    def layers(self) -> tuple[LayerControls, ...]:
        """The controls of the hidden layers, from the inputs to the outputs."""
        return self._layers_of(self.session.experiment)

    def _layers_of(self, experiment: Experiment) -> tuple[LayerControls, ...]:
        n_layers = len(experiment.network.hidden)
        return self._layers.first(min(n_layers, MOST_HIDDEN_LAYERS))

    def _lay_out(self) -> None:
        self.put("network", self.inputs)
        self.put("network.hidden", self._layers, lambda now: bool(now.network.hidden))
        self.put("network.output", self.output)
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.add_layer)
        line.addWidget(self.weights, 1)
        self.put("network.hidden", foot)
        self.column.addWidget(self.advice)
        self.dropout = DropoutFold(self)
        self.more = FirstWeightsFold(self)
        self.distribution = self.more.distribution
        self.width_field = self.more.width_field
        self.new_weights = self.more.new_weights

    def _made_layer(self, place: int) -> LayerControls:
        layer = LayerControls(place)
        layer.asked.connect(self._change_layer)
        layer.removed.connect(self._remove_layer)
        layer.refused.connect(self.text_refused)
        for field in (layer.slope, layer.threshold):
            field.slider.sliderPressed.connect(self.begin_gesture)
            field.slider.sliderReleased.connect(self.end_gesture)
        return layer

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the values of an experiment without telling anybody."""
        network = experiment.network
        layers = self._layers.show_first(len(self._layers_of(experiment)))
        for layer, settings in zip(layers, network.hidden, strict=False):
            title = tr("Hidden {number}", number=layer.place + 1)
            layer.show_settings(title, settings)
            layer.hide_fields(self.hidden_fields)
        self.output.show_settings(tr("Output"), network.output)
        self.output.set_roomy(not network.hidden)
        self.output.hide_fields(self.hidden_fields)
        self.add_layer.setEnabled(len(network.hidden) < MOST_HIDDEN_LAYERS)

    def number_fields(self, experiment: Experiment) -> dict[str, Number]:
        """Return the controls of numbers that apply, those of each layer too."""
        found = super().number_fields(experiment)
        for layer, rate, settings in zip(
            self._layers_of(experiment),
            self.dropout.rates_for(experiment),
            experiment.network.hidden,
            strict=False,
        ):
            path = f"network.hidden[{layer.place}]"
            for name, field in layer.number_fields(settings).items():
                found[f"{path}.{name}"] = field
            found[f"{path}.dropout"] = rate.field
        output = self.output.number_fields(experiment.network.output)
        return found | {f"network.output.{name}": f for name, f in output.items()}

    def show_run(self, run: RunInfo) -> None:
        """Show what follows from the data: inputs, outputs, number of weights."""
        names = listed(run.data.input_names)
        self.inputs.set_text(
            tr("Inputs: {n} ({names})", n=run.data.n_inputs, names=names)
        )
        self.note.set_text(sizes_text(run.spec.sizes))
        self.note.explanation = "-".join(map(str, run.spec.sizes))
        self.output.show_size(run.data.n_outputs)
        self.weights.set_text(tr("{n} weights", n=count(n_weights(run.spec))))

    @Slot(int, str, object)
    def _change_layer(self, place: int, field: str, value: object) -> None:
        change: Change
        if place != OUTPUT:
            change = partial(with_hidden, index=place, field=field, value=value)
        elif field == "activation":
            change = partial(with_output_activation, activation=str(value))
        else:
            change = partial(with_output, field=field, value=value)
        if field in STRUCTURAL:
            self.edit_soon(f"{field} of {place}", change)
        else:
            self.edit(change)

    @Slot()
    def _add_layer(self) -> None:
        self.edit(with_layer_added)

    @Slot(int)
    def _remove_layer(self, place: int) -> None:
        self.edit(partial(with_layer_removed, index=place))


def sizes_text(sizes: tuple[int, ...]) -> str:
    """Return the sizes of the layers, 2-8-3; of many layers the middle is left out."""
    shown = list(map(str, sizes))
    if len(shown) > MOST_SIZES:
        shown[2:-2] = ["…"]
    return "-".join(shown)


def n_weights(spec: NetworkSpec) -> int:
    """Return how many weights learn, those of absent bias nodes left out."""
    return sum(
        layer.n_weights if layer.bias_input else layer.n_weights - layer.n_neurons
        for layer in spec.layers
    )
