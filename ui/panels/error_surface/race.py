"""Racers: the present run once more from the same weights, each with other settings.

A race is a row of the table: what it is called, and the field paths its racers set.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from nnsim.errors import InputError
from nnsim.experiment import Experiment, check_experiment
from nnsim.variants import with_fields
from ui.edits import with_new_weights
from ui.i18n import tr

RATE_FACTORS = (0.3, 3.2)
MOMENTA = (0.0, 0.6, 0.9)
N_STARTS = 3
RATE, MOMENTUM = "training.learning_rate", "training.optimizer.momentum"
METHOD, SCHEME = "training.optimizer.method", "training.scheme"
Fields = Mapping[str, Any]


@dataclass(frozen=True)
class Race:
    """Who runs: settings by field path, made from the present experiment."""

    words: Callable[[], str]
    racers: Callable[[Experiment], tuple[Fields, ...]]


def rates(experiment: Experiment) -> tuple[Fields, ...]:
    """Return a smaller and a larger η than the present one."""
    rate = experiment.training.learning_rate
    return tuple({RATE: float(f"{rate * factor:.3g}")} for factor in RATE_FACTORS)


def momenta(experiment: Experiment) -> tuple[Fields, ...]:
    """Return no, some and much momentum."""
    return tuple({METHOD: "gradient-descent", MOMENTUM: alpha} for alpha in MOMENTA)


def schemes(experiment: Experiment) -> tuple[Fields, ...]:
    """Return all schemes of descent."""
    return tuple({SCHEME: key} for key in ("sequential", "batch", "mini-batch", "sgd"))


def optimizers(experiment: Experiment) -> tuple[Fields, ...]:
    """Return all optimizers, each with an η that suits it."""
    rate = experiment.training.learning_rate
    plain = {METHOD: "gradient-descent", RATE: rate, MOMENTUM: 0.0}
    return (
        plain,
        {**plain, MOMENTUM: 0.9},
        {METHOD: "adam", RATE: 0.03},
        {METHOD: "rmsprop", RATE: 0.02},
        {METHOD: "adagrad", RATE: 0.3},
    )


RACES: Mapping[str, Race] = {
    "rate": Race(lambda: tr("Other learning rates η"), rates),
    "momentum": Race(lambda: tr("Momentum α 0, 0.6, 0.9"), momenta),
    "scheme": Race(lambda: tr("Sequential, batch, mini-batch, SGD"), schemes),
    "optimizer": Race(
        lambda: tr("Plain, momentum, Adam, RMSprop, Adagrad"), optimizers
    ),
    "start": Race(lambda: tr("Other first weights"), lambda experiment: ()),
}


def race_words(key: str) -> str:
    """Return what a race is called."""
    return RACES[key].words()


def racers_of(key: str, experiment: Experiment) -> tuple[Experiment, ...]:
    """Return the experiments that run beside the present one; its like is left out.

    What does not fit the network or the rule is left out too.
    """
    if key == "start":
        return _other_starts(experiment)
    found = []
    for fields in RACES[key].racers(experiment):
        try:
            racer = with_fields(experiment, fields, "race")
            check_experiment(racer)
        except InputError:
            continue
        if racer != experiment:
            found.append(racer)
    return tuple(found)


def _other_starts(experiment: Experiment) -> tuple[Experiment, ...]:
    found = [experiment]
    for _ in range(N_STARTS):
        found.append(with_new_weights(found[-1]))
    return tuple(found[1:])
