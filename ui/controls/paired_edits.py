"""Changes of an experiment that only make sense together, each as one undo step.

Choosing a rule, a set or another layer can ask for a second change: a step has no
derivative, a curve needs an output without limits. What cannot be helped sensibly is
left as it was asked for; then the session says why it cannot be.
"""

from msgspec.structs import replace

from nnsim.data.catalogue import DatasetEntry, entry_for, find_entry
from nnsim.data.preprocessing_steps import STEPS
from nnsim.data.settings import DataSettings, PreprocessingStep, SplitSettings
from nnsim.experiment import Experiment
from nnsim.model.activations import ACTIVATIONS
from nnsim.model.initial_weights import as_drawn
from nnsim.model.losses import LOSSES
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.training.balance import BALANCES
from nnsim.training.learning_rules import LEARNING_RULES
from nnsim.training.settings import BalanceSettings
from ui.controls.plain_edits import (
    with_data,
    with_stop,
    with_training,
)

MOST_HIDDEN_LAYERS = 8
ALL_FOR_TRAINING = SplitSettings(training=1.0, validation=0.0, test=0.0)
LOSS_FOR = {"softmax": "cross-entropy", "sigmoid": "binary-cross-entropy"}
"""What takes the place of a loss that is not made for these outputs."""
FOR_ANY_CLASSES = BALANCES[:2]
"""Balances that need no number for each class."""


def with_set(experiment: Experiment, key: str) -> Experiment:
    """Take another data set, with its own number of samples and noise.

    A gate is learnt whole by one neuron, as in the course; leaving the gates brings
    the usual split and coding back. Outputs are linear for a curve. What was said of
    single inputs, classes or weights of the old set is dropped.
    """
    before, after = find_entry(experiment.data.set), entry_for(key)
    data = replace(experiment.data, set=key, samples=None, noise=None, edits=())
    was_gate = before is not None and before.family == "gate"
    if key != experiment.data.set:
        kept = tuple(filter(_fits_any_set, data.preprocessing))
        data = replace(data, preprocessing=kept)
        if not (was_gate and after.family == "gate"):  # these have the same weights
            experiment = without_given_weights(experiment)
        experiment = _without_class_numbers(experiment)
    if after.family == "gate" and not was_gate:
        data = replace(data, split=ALL_FOR_TRAINING, preprocessing=())
        experiment = with_stop(with_coding(experiment, "binary"), patience=0)
        data = replace(data, coding="binary")
    elif was_gate and after.family != "gate":
        usual = DataSettings()
        data = replace(data, coding=usual.coding, split=usual.split)
    return _with_fitting_outputs(replace(experiment, data=data), before, after)


def _fits_any_set(step: PreprocessingStep) -> bool:
    """Tell whether a step says nothing of single inputs and their numbers."""
    row = STEPS.get(step.step)
    return (
        row is not None
        and not step.columns
        and row.by_default == "all"
        and row.needs is None
    )


def _without_class_numbers(experiment: Experiment) -> Experiment:
    if experiment.training.balance.method in FOR_ANY_CLASSES:
        return experiment
    return with_training(experiment, balance=BalanceSettings())


def without_given_weights(experiment: Experiment) -> Experiment:
    """Draw the first weights again: given ones are as many as the old network had."""
    network = experiment.network
    drawn = as_drawn(network.initial_weights)
    return replace(experiment, network=replace(network, initial_weights=drawn))


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


def with_coding(experiment: Experiment, coding: str) -> Experiment:
    """Write the classes otherwise; softmax needs one output a class, sigmoid does not.

    First weights that were given are drawn again, for there are other outputs.
    """
    if coding != "one-per-class" and experiment.network.output.activation == "softmax":
        experiment = with_output_activation(experiment, "sigmoid")
    if coding != experiment.data.coding:
        experiment = without_given_weights(experiment)
    return with_data(experiment, coding=coding)


def with_rule(experiment: Experiment, rule: str) -> Experiment:
    """Take another learning rule, and outputs that suit it.

    Perceptron: step outputs where there is no hidden layer and the data have classes.
    Backpropagation: sigmoid, or linear for a curve, in place of every step, and of the
    linear outputs that Hebb's rule brought. Hebb and Oja: one layer, linear.
    """
    network = experiment.network
    is_curve = _is_curve(experiment)
    smooth = "linear" if is_curve else "sigmoid"
    had_targets = LEARNING_RULES[experiment.training.rule].needs_targets
    if not LEARNING_RULES[rule].needs_targets:
        if network.hidden:
            experiment = without_given_weights(experiment)
        network = replace(experiment.network, hidden=())
        network = _with_outputs(network, "linear")
    elif LEARNING_RULES[rule].needs_gradient:
        network = _without_steps(network, smooth)
        if not had_targets:
            network = _with_outputs(network, smooth)
    elif not network.hidden and not is_curve:
        network = _with_outputs(network, "step")
    training = replace(experiment.training, rule=rule)
    return _with_fitting_loss(replace(experiment, network=network, training=training))


def with_loss(experiment: Experiment, loss: str) -> Experiment:
    """Take another loss, and outputs that suit it, trained by backpropagation.

    Cross-entropy brings softmax, binary cross-entropy sigmoid outputs; the quadratic
    loss brings sigmoids back in the place of softmax.
    """
    activation = experiment.network.output.activation
    wanted = LOSSES[loss].outputs
    if wanted and activation not in wanted:
        activation = wanted[0]
    elif not wanted and activation == "softmax":
        activation = "sigmoid"
    training = replace(experiment.training, loss=loss)
    if wanted and not LEARNING_RULES[training.rule].needs_gradient:
        training = replace(training, rule="backpropagation")
    network = _with_outputs(experiment.network, activation)
    return replace(experiment, network=network, training=training)


def with_output_activation(experiment: Experiment, activation: str) -> Experiment:
    """Take another activation of the output neurons, and a rule and loss that suit it.

    A step without hidden layers brings the perceptron's rule: no other can train it.
    Anything but linear outputs leaves Hebb's rule for one that has targets.
    """
    training = experiment.training
    rule = LEARNING_RULES[training.rule]
    has_gradient = ACTIVATIONS[activation].has_gradient
    is_single = not experiment.network.hidden
    if not has_gradient and rule.needs_gradient and is_single:
        training = replace(training, rule="perceptron")
    elif not rule.needs_targets and activation != "linear":
        suiting = "backpropagation" if has_gradient else "perceptron"
        training = replace(training, rule=suiting)
    network = _with_outputs(experiment.network, activation)
    return _with_fitting_loss(replace(experiment, network=network, training=training))


def _with_outputs(network: NetworkSettings, activation: str) -> NetworkSettings:
    return replace(network, output=replace(network.output, activation=activation))


def _with_fitting_loss(experiment: Experiment) -> Experiment:
    """Change a loss that is not made for the outputs, and no other."""
    training = experiment.training
    made_for = LOSSES[training.loss].outputs
    activation = experiment.network.output.activation
    if not made_for or activation in made_for:
        return experiment
    loss = LOSS_FOR.get(activation, "quadratic")
    return with_training(experiment, loss=loss)


def with_layer_added(experiment: Experiment) -> Experiment:
    """Add a hidden layer next to the outputs, like the one before it.

    A perceptron becomes a multi-layer perceptron: sigmoid outputs, backpropagation.
    """
    network = experiment.network
    if len(network.hidden) >= MOST_HIDDEN_LAYERS:
        return experiment
    experiment = without_given_weights(experiment)
    last = network.hidden[-1] if network.hidden else HiddenSettings()
    added = replace(last, silenced=())
    network = replace(experiment.network, hidden=(*network.hidden, added))
    experiment = replace(experiment, network=network)
    if LEARNING_RULES[experiment.training.rule].hidden_layers:
        return experiment
    return with_rule(experiment, "backpropagation")


def with_layer_removed(experiment: Experiment, index: int) -> Experiment:
    """Take one hidden layer away."""
    experiment = without_given_weights(experiment)
    hidden = experiment.network.hidden
    kept = hidden[:index] + hidden[index + 1 :]
    return replace(experiment, network=replace(experiment.network, hidden=kept))


def with_hidden(
    experiment: Experiment, index: int, field: str, value: object
) -> Experiment:
    """Change a field of one hidden layer; nothing if it is no longer there."""
    hidden = list(experiment.network.hidden)
    if field == "neurons":
        experiment = without_given_weights(experiment)
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


def _is_curve(experiment: Experiment) -> bool:
    entry = find_entry(experiment.data.set)
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
