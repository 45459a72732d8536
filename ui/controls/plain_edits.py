"""Changes of an experiment that need no second change."""

from msgspec.structs import replace

from nnsim.experiment import Experiment
from nnsim.model.initial_weights import as_given


def with_initial_weights(experiment: Experiment, **changes: object) -> Experiment:
    """Change how the first weights are drawn."""
    network = experiment.network
    initial = replace(network.initial_weights, **changes)
    return replace(experiment, network=replace(network, initial_weights=initial))


def with_given_weights(experiment: Experiment, values: tuple[float, ...]) -> Experiment:
    """Begin from given weights; new ones in their place are drawn as before."""
    given = as_given(experiment.network.initial_weights, values)
    network = replace(experiment.network, initial_weights=given)
    return replace(experiment, network=network)


def with_data(experiment: Experiment, **changes: object) -> Experiment:
    """Change fields of the data that need no second change."""
    return replace(experiment, data=replace(experiment.data, **changes))


def with_split(experiment: Experiment, **changes: object) -> Experiment:
    """Change which samples are for training, validation and test."""
    return with_data(experiment, split=replace(experiment.data.split, **changes))


def with_training(experiment: Experiment, **changes: object) -> Experiment:
    """Change fields of the training that need no second change."""
    return replace(experiment, training=replace(experiment.training, **changes))


def with_stop(experiment: Experiment, **changes: object) -> Experiment:
    """Change when a run stops by itself."""
    return with_training(experiment, stop=replace(experiment.training.stop, **changes))


def with_optimizer(experiment: Experiment, **changes: object) -> Experiment:
    """Change how a gradient becomes an update."""
    optimizer = replace(experiment.training.optimizer, **changes)
    return with_training(experiment, optimizer=optimizer)


def with_schedule(experiment: Experiment, **changes: object) -> Experiment:
    """Change how the learning rate falls."""
    schedule = replace(experiment.training.schedule, **changes)
    return with_training(experiment, schedule=schedule)


def with_penalty(experiment: Experiment, **changes: object) -> Experiment:
    """Change what large weights cost."""
    penalty = replace(experiment.training.penalty, **changes)
    return with_training(experiment, penalty=penalty)


def with_balance(experiment: Experiment, **changes: object) -> Experiment:
    """Change in which proportions the classes are learnt."""
    balance = replace(experiment.training.balance, **changes)
    return with_training(experiment, balance=balance)
