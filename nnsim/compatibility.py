"""Which choices of an experiment exist, and which of them fit together."""

from itertools import pairwise

from nnsim.choices import require_choice
from nnsim.data.prepare import PreparedData
from nnsim.errors import InputError
from nnsim.model.activations import ACTIVATIONS
from nnsim.model.initial_weights import DISTRIBUTIONS, GIVEN
from nnsim.model.losses import LOSSES
from nnsim.model.settings import NetworkSettings
from nnsim.training.balance import BALANCES, check_balance
from nnsim.training.learning_rules import LEARNING_RULES
from nnsim.training.optimizers import OPTIMIZERS
from nnsim.training.sampling import SCHEMES
from nnsim.training.schedules import SCHEDULES
from nnsim.training.settings import TrainingSettings


def check_names(network: NetworkSettings, training: TrainingSettings) -> None:
    """Raise ``InputError`` for the first name that is in no catalogue."""
    for field, activation in activation_fields(network):
        require_choice(field, activation, ACTIVATIONS)
    distribution = network.initial_weights.distribution
    require_choice(
        "network.initial_weights.distribution", distribution, (*DISTRIBUTIONS, GIVEN)
    )
    drawn_by = network.initial_weights.drawn_by
    require_choice("network.initial_weights.drawn_by", drawn_by, DISTRIBUTIONS)
    for field, value, choices in (
        ("rule", training.rule, LEARNING_RULES),
        ("loss", training.loss, LOSSES),
        ("scheme", training.scheme, SCHEMES),
        ("optimizer.method", training.optimizer.method, OPTIMIZERS),
        ("schedule.shape", training.schedule.shape, SCHEDULES),
        ("balance.method", training.balance.method, BALANCES),
    ):
        require_choice(f"training.{field}", value, choices)


def check_fit(network: NetworkSettings, training: TrainingSettings) -> None:
    """Raise ``InputError`` for choices that cannot work together."""
    check_silenced(network)
    rule = LEARNING_RULES[training.rule]
    if network.hidden and not rule.hidden_layers:
        raise InputError(
            "rule.hidden_layers", rule=training.rule, count=len(network.hidden)
        )
    for field, activation in activation_fields(network):
        if rule.needs_gradient and not ACTIVATIONS[activation].has_gradient:
            raise InputError("rule.no_gradient", field=field, activation=activation)
        if ACTIVATIONS[activation].couples and "hidden" in field:
            raise InputError("softmax.hidden", field=field)
    if not rule.needs_targets and network.output.activation != "linear":
        raise InputError("rule.linear_only", rule=training.rule)
    made_for = LOSSES[training.loss].outputs
    output = network.output.activation
    if rule.needs_gradient and made_for and output not in made_for:
        raise InputError(
            "loss.outputs",
            loss=training.loss,
            activation=output,
            wanted=" or ".join(made_for),
        )


def check_data_fit(
    network: NetworkSettings, training: TrainingSettings, data: PreparedData
) -> None:
    """Raise ``InputError`` for choices that cannot work with these data."""
    if network.output.activation == "softmax" and data.n_outputs < 2:
        raise InputError("softmax.one_output")
    if network.output.activation == "softmax" and data.coding != "one-per-class":
        raise InputError("softmax.coding")
    if training.loss != "quadratic" and not data.n_classes:
        raise InputError("loss.regression", loss=training.loss)
    if training.stop.patience and not len(data.validation):
        raise InputError("stop.no_validation")
    check_balance(training.balance, data.dataset.class_names)


def check_silenced(network: NetworkSettings) -> None:
    """Raise ``InputError`` for silent neurons that are not there, or not rising."""
    for number, layer in enumerate(network.hidden):
        field, silenced = f"network.hidden[{number}].silenced", layer.silenced
        if any(before >= after for before, after in pairwise(silenced)):
            numbers = ", ".join(map(str, silenced))
            raise InputError("silenced.order", field=field, numbers=numbers)
        if silenced and silenced[-1] >= layer.neurons:
            raise InputError(
                "silenced.range", field=field, index=silenced[-1], count=layer.neurons
            )


def activation_fields(network: NetworkSettings) -> list[tuple[str, str]]:
    """Return (field, activation) of each layer, the output last."""
    hidden = [
        (f"network.hidden[{number}].activation", layer.activation)
        for number, layer in enumerate(network.hidden)
    ]
    return [*hidden, ("network.output.activation", network.output.activation)]
