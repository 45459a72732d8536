"""Changes of an experiment that only make sense together, each as one undo step.

Choosing a rule, a set or another layer can ask for a second change: a step has no
derivative, a curve needs an output without limits. What cannot be helped sensibly is
left as it was asked for; then the session says why it cannot be.
"""

from typing import Literal

from msgspec.structs import replace

from nnsim.data.catalogue import CATALOGUE, DatasetEntry
from nnsim.data.settings import DataSettings, SplitSettings
from nnsim.experiment import Experiment
from nnsim.model.activations import ACTIVATIONS
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.training.learning_rules import LEARNING_RULES

Part = Literal["training", "validation", "test"]
PARTS: tuple[Part, Part, Part] = ("training", "validation", "test")
MOST_HIDDEN_LAYERS = 8
ALL_FOR_TRAINING = SplitSettings(training=1.0, validation=0.0, test=0.0)


def with_set(experiment: Experiment, key: str) -> Experiment:
    """Take another data set, with its own number of samples and noise.

    A gate is learnt whole by one neuron, as in the course; leaving the gates brings
    the usual split and coding back. Outputs are linear for a curve.
    """
    before, after = CATALOGUE.get(experiment.data.set), CATALOGUE[key]
    data = replace(experiment.data, set=key, samples=None, noise=None)
    was_gate = before is not None and before.family == "gate"
    if after.family == "gate" and not was_gate:
        data = replace(data, coding="binary", split=ALL_FOR_TRAINING, preprocessing=())
    elif was_gate and after.family != "gate":
        usual = DataSettings()
        data = replace(data, coding=usual.coding, split=usual.split)
    return _with_fitting_outputs(replace(experiment, data=data), before, after)


def _with_fitting_outputs(
    experiment: Experiment, before: DatasetEntry | None, after: DatasetEntry
) -> Experiment:
    if before is not None and before.kind == after.kind:
        return experiment
    output = experiment.network.output
    is_linear = output.activation == "linear"
    if after.kind == "regression" and not is_linear:
        experiment = with_output_activation(experiment, "linear")
        return with_rule(experiment, "backpropagation")
    if after.kind == "classification" and is_linear:
        return with_output_activation(experiment, "sigmoid")
    return experiment


def with_rule(experiment: Experiment, rule: str) -> Experiment:
    """Take another learning rule, and outputs that suit it.

    Perceptron: step outputs where there is no hidden layer and the data have classes.
    Backpropagation: sigmoid, or linear for a curve, in place of every step.
    """
    network = experiment.network
    is_curve = _is_curve(experiment)
    if LEARNING_RULES[rule].needs_gradient:
        smooth = "linear" if is_curve else "sigmoid"
        network = _without_steps(network, smooth)
    elif not network.hidden and not is_curve:
        network = replace(network, output=replace(network.output, activation="step"))
    training = replace(experiment.training, rule=rule)
    return replace(experiment, network=network, training=training)


def with_output_activation(experiment: Experiment, activation: str) -> Experiment:
    """Take another activation of the output neurons.

    A step without hidden layers brings the perceptron's rule: no other can train it.
    """
    network = experiment.network
    output = replace(network.output, activation=activation)
    training = experiment.training
    can_train = (
        ACTIVATIONS[activation].has_gradient
        or not LEARNING_RULES[training.rule].needs_gradient
    )
    if not can_train and not network.hidden:
        training = replace(training, rule="perceptron")
    return replace(
        experiment, network=replace(network, output=output), training=training
    )


def with_layer_added(experiment: Experiment) -> Experiment:
    """Add a hidden layer next to the outputs, like the one before it.

    A perceptron becomes a multi-layer perceptron: sigmoid outputs, backpropagation.
    """
    network = experiment.network
    if len(network.hidden) >= MOST_HIDDEN_LAYERS:
        return experiment
    last = network.hidden[-1] if network.hidden else HiddenSettings()
    network = replace(network, hidden=(*network.hidden, last))
    experiment = replace(experiment, network=network)
    if LEARNING_RULES[experiment.training.rule].hidden_layers:
        return experiment
    return with_rule(experiment, "backpropagation")


def with_layer_removed(experiment: Experiment, index: int) -> Experiment:
    """Take one hidden layer away."""
    hidden = experiment.network.hidden
    kept = hidden[:index] + hidden[index + 1 :]
    return replace(experiment, network=replace(experiment.network, hidden=kept))


def with_hidden(
    experiment: Experiment, index: int, field: str, value: object
) -> Experiment:
    """Change a field of one hidden layer; nothing if it is no longer there."""
    hidden = list(experiment.network.hidden)
    if index < len(hidden):
        hidden[index] = replace(hidden[index], **{field: value})
    return replace(
        experiment, network=replace(experiment.network, hidden=tuple(hidden))
    )


def with_output(experiment: Experiment, field: str, value: object) -> Experiment:
    """Change a field of the output layer that needs no second change."""
    network = experiment.network
    output = replace(network.output, **{field: value})
    return replace(experiment, network=replace(network, output=output))


def with_initial_weights(experiment: Experiment, **changes: object) -> Experiment:
    """Change how the first weights are drawn."""
    network = experiment.network
    initial = replace(network.initial_weights, **changes)
    return replace(experiment, network=replace(network, initial_weights=initial))


def with_data(experiment: Experiment, **changes: object) -> Experiment:
    """Change fields of the data that need no second change."""
    return replace(experiment, data=replace(experiment.data, **changes))


def with_training(experiment: Experiment, **changes: object) -> Experiment:
    """Change fields of the training that need no second change."""
    return replace(experiment, training=replace(experiment.training, **changes))


def with_stop(experiment: Experiment, **changes: object) -> Experiment:
    """Change when a run stops by itself."""
    return with_training(experiment, stop=replace(experiment.training.stop, **changes))


def with_percent(split: SplitSettings, part: Part, percent: int) -> SplitSettings:
    """Set one part of the split; what is too much is taken from the others.

    Samples not used so far go first, then the larger of the other two parts.
    """
    shares = percents(split)
    wanted = dict(zip(PARTS, shares, strict=True))
    wanted[part] = percent
    others = [other for other in reversed(PARTS) if other != part]
    while sum(wanted.values()) > 100:
        wanted[max(others, key=wanted.__getitem__)] -= 1
    changed = {
        name: wanted[name] / 100
        for name, share in zip(PARTS, shares, strict=True)
        if wanted[name] != share
    }
    after = replace(split, **changed)
    if after.training + after.validation + after.test <= 1.0:
        return after
    return SplitSettings(**{name: wanted[name] / 100 for name in PARTS})


def percents(split: SplitSettings) -> tuple[int, int, int]:
    """Return training, validation and test as whole percents, 100 or less in all.

    Thirds are 33, 33 and 33; what rounding would put over the top, the test set loses.
    """
    training = round(100 * split.training)
    validation = min(round(100 * split.validation), 100 - training)
    test = min(round(100 * split.test), 100 - training - validation)
    return training, validation, test


def _is_curve(experiment: Experiment) -> bool:
    entry = CATALOGUE.get(experiment.data.set)
    return entry is not None and entry.kind == "regression"


def _without_steps(network: NetworkSettings, smooth_output: str) -> NetworkSettings:
    """Put an activation that has a derivative in the place of each step."""
    hidden = tuple(
        layer
        if ACTIVATIONS[layer.activation].has_gradient
        else replace(layer, activation="sigmoid")
        for layer in network.hidden
    )
    output = network.output
    if not ACTIVATIONS[output.activation].has_gradient:
        output = replace(output, activation=smooth_output)
    return replace(network, hidden=hidden, output=output)
