"""Neurons and layers added or removed by hand: a new run from the weights that stay."""

from msgspec.structs import replace

from nnsim.assemble import network_spec
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.model.initial_weights import as_drawn
from nnsim.model.reshaped import (
    Origins,
    Reshaped,
    reshaped,
    with_layer,
    with_neurons,
    without_layer,
    without_neuron,
)
from nnsim.model.settings import HiddenSettings
from nnsim.training.learning_rules import LEARNING_RULES
from ui.controls.paired_edits import MOST_HIDDEN_LAYERS, with_rule
from ui.i18n import count, tr
from ui.places import Places, moved_to, pick_places, places_of
from ui.present_weights import MOST_KEPT, present_weights, with_weights
from ui.session import Session

MOST_NEURONS = 512


class Reshaping:
    """Changes the hidden layers of a session's network, each as one undo step.

    What ``why_no_…`` returns is the reason why a change is not possible, or "".
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def hidden(self) -> tuple[HiddenSettings, ...]:
        """The hidden layers as they are now."""
        return self._session.experiment.network.hidden

    def why_no_neuron(self, layer: int) -> str:
        """Say why a hidden layer cannot have one neuron more."""
        if self.hidden[layer].neurons < MOST_NEURONS:
            return ""
        return tr("A hidden layer has at most {n} neurons.", n=count(MOST_NEURONS))

    def why_no_removal(self, layer: int) -> str:
        """Say why no neuron of a hidden layer can be removed."""
        if self.hidden[layer].neurons > 1:
            return ""
        return tr("The last neuron of a layer stays: remove the whole layer instead.")

    def why_no_layer(self) -> str:
        """Say why there cannot be one hidden layer more."""
        if len(self.hidden) < MOST_HIDDEN_LAYERS:
            return ""
        most = count(MOST_HIDDEN_LAYERS)
        return tr("A network has at most {n} hidden layers.", n=most)

    def add_neuron(self, layer: int) -> bool:
        """Give a hidden layer one neuron more, behind the others."""
        if self.why_no_neuron(layer):
            return False
        return self.set_neurons(layer, self.hidden[layer].neurons + 1)

    def set_neurons(self, layer: int, neurons: int, gesture: object = None) -> bool:
        """Give a hidden layer so many neurons; they come and go at its end."""
        origins = with_neurons(self.hidden, layer, neurons)
        return self._begin(origins, _neurons_text(layer, neurons), gesture)

    def remove_neuron(self, layer: int, number: int) -> bool:
        """Take one neuron of a hidden layer away."""
        if self.why_no_removal(layer):
            return False
        origins = without_neuron(self.hidden, layer, number)
        return self._begin(
            origins, _neurons_text(layer, self.hidden[layer].neurons - 1)
        )

    def insert_layer(self, layer: int) -> bool:
        """Put a layer before the hidden one of that number, or before the outputs.

        It is like the layer before it, or the one behind it where it is the first.
        """
        if self.why_no_layer():
            return False
        hidden = self.hidden
        like = hidden[max(layer - 1, 0)] if hidden else HiddenSettings()
        like = replace(like, silenced=())
        said = tr(
            "Hidden layer {layer} is new, its links are drawn; all other weights stay.",
            layer=count(layer + 1),
        )
        return self._begin(with_layer(hidden, layer, like), said)

    def remove_layer(self, layer: int) -> bool:
        """Take one hidden layer away."""
        said = tr(
            "Hidden layer {layer} is gone, links over the gap are drawn; all other "
            "weights stay.",
            layer=count(layer + 1),
        )
        return self._begin(without_layer(self.hidden, layer), said)

    def _begin(self, origins: Origins, said: str, gesture: object = None) -> bool:
        session = self._session
        try:
            wanted, change = reshaped_experiment(session, origins)
        except InputError as error:
            session.refused.emit(error.with_traceback(None))
            return False
        before = places_of(session)
        if not session.edit(wanted, gesture):
            return False
        pick_places(session, Places() if change is None else before.after(change))
        session.said.emit(said if change is not None else _anew_text(session, wanted))
        return True


def reshaped_experiment(
    session: Session, origins: Origins
) -> tuple[Experiment, Reshaped | None]:
    """Return the present experiment with other hidden layers and the kept weights.

    Without the second where no weights can be kept. A rule that knows no hidden layers
    becomes backpropagation. Raises ``InputError`` for a network that is too large.
    """
    now, run = session.experiment, session.run
    hidden = tuple(origin.settings for origin in origins)
    drawn = as_drawn(now.network.initial_weights)
    network = replace(now.network, hidden=hidden, initial_weights=drawn)
    training = replace(now.training, locked=())
    wanted = replace(now, network=network, training=training)
    if hidden and not LEARNING_RULES[training.rule].hidden_layers:
        wanted = with_rule(wanted, "backpropagation")
    present = present_weights(now, run, session.frame)
    if present is None or run is None:
        return wanted, None
    before, parameters = present
    after = network_spec(wanted.network, run.data.n_inputs, run.data.n_outputs)
    if max(before.n_parameters, after.n_parameters) > MOST_KEPT:
        return wanted, None
    seed = now.network.seed
    change = reshaped(before, parameters, after, origins, drawn, seed)
    places = [moved_to(change, index) for index in now.training.locked]
    locked = tuple(sorted(place for place in places if place is not None))
    training = replace(wanted.training, locked=locked)
    return with_weights(replace(wanted, training=training), change.parameters), change


def _neurons_text(layer: int, neurons: int) -> str:
    if neurons == 1:
        return tr(
            "Hidden layer {layer} has one neuron now; all other weights stay.",
            layer=count(layer + 1),
        )
    return tr(
        "Hidden layer {layer} has {n} neurons now; all other weights stay.",
        layer=count(layer + 1),
        n=count(neurons),
    )


def _anew_text(session: Session, wanted: Experiment) -> str:
    frame = session.frame
    if frame is not None and frame.spec.n_parameters <= MOST_KEPT // 2:
        return tr("All weights are drawn anew: there were none to keep.")
    return tr(
        "All weights are drawn anew: more than {n} are not kept.", n=count(MOST_KEPT)
    )
