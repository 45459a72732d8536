"""Changes of an experiment, and which of them a run survives."""

from msgspec.structs import replace

from nnsim.compatibility import check_data_fit
from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment, check_experiment
from nnsim.frames.frame import RunInfo
from nnsim.model.initial_weights import GIVEN, as_drawn
from nnsim.model.settings import NetworkSettings


def is_live_edit(before: Experiment, after: Experiment) -> bool:
    """Tell whether a run can go on with its weights after the change."""
    return (
        is_same_but_edits(before.data, after.data)
        and before.training.loss == after.training.loss
        and _shape(before.network) == _shape(after.network)
    )


def is_live_change(before: Experiment, after: Experiment) -> bool:
    """Tell whether a run has something to change, and can go on with its weights.

    What is wanted may be there already: undo, after the run was brought to a moment
    before the change.
    """
    return before != after and is_live_edit(before, after)


def is_same_but_edits(before: DataSettings, after: DataSettings) -> bool:
    """Tell whether data differ at most by what was done to single samples by hand."""
    return replace(before, edits=()) == replace(after, edits=())


def check_usable(experiment: Experiment, run: RunInfo | None) -> None:
    """Raise ``InputError`` for what cannot be used, also with the data of a run."""
    check_experiment(experiment)
    if run and is_same_but_edits(run.experiment.data, experiment.data):
        check_data_fit(experiment.network, experiment.training, run.data)


def has_same_neurons(one: Experiment, other: Experiment) -> bool:
    """Tell whether two networks have as many neurons in each of their hidden layers."""
    return [layer.neurons for layer in one.network.hidden] == [
        layer.neurons for layer in other.network.hidden
    ]


def is_reshaped(one: Experiment, other: Experiment) -> bool:
    """Tell whether neurons come or go between them and weights were kept."""
    return not has_same_neurons(one, other) and GIVEN in (
        one.network.initial_weights.distribution,
        other.network.initial_weights.distribution,
    )


def with_new_weights(experiment: Experiment) -> Experiment:
    """Draw other first weights, with the next seed; also in place of given ones."""
    network = experiment.network
    drawn = as_drawn(network.initial_weights)
    network = replace(network, seed=network.seed + 1, initial_weights=drawn)
    return replace(experiment, network=network)


def with_new_data(experiment: Experiment) -> Experiment:
    """Draw other data and another split, with the next seed."""
    data = replace(experiment.data, seed=experiment.data.seed + 1)
    return replace(experiment, data=data)


def without_stale_edits(before: Experiment, after: Experiment) -> Experiment:
    """Drop the edits of samples that belong to another set than there is now."""
    edits = after.data.edits
    if not edits or edits != before.data.edits:
        return after
    if _which_samples(before.data) == _which_samples(after.data):
        return after
    return replace(after, data=replace(after.data, edits=()))


def without_gone_neurons(wanted: Experiment) -> Experiment:
    """Drop the numbers of silent neurons that their layer no longer has."""
    hidden = tuple(
        replace(layer, silenced=tuple(n for n in layer.silenced if n < layer.neurons))
        for layer in wanted.network.hidden
    )
    if hidden == wanted.network.hidden:
        return wanted
    return replace(wanted, network=replace(wanted.network, hidden=hidden))


def _which_samples(data: DataSettings) -> object:
    return data.set, data.samples, data.noise, data.seed


def _shape(network: NetworkSettings) -> object:
    """Return what decides on the first weights and where they are."""
    hidden = tuple((layer.neurons, layer.bias) for layer in network.hidden)
    return hidden, network.output.bias, network.initial_weights, network.seed
