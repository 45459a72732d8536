"""Which of NNSim's choices a run makes: activations, rules, optimizers, orders."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from nnsim.model.activations import ACTIVATIONS
from nnsim.model.losses import SIMPLE_PAIRS
from nnsim.training.setup import Setup

SCHEDULES = {
    "constant": "constant",
    "steps": "steps",
    "linear": "linear_decay",
    "exponential": "exponential_decay",
}
ORDERS = {"batch": "in_file_order", "sgd": "with_replacement"}


@dataclass(frozen=True)
class Choice:
    """Functions of which a run calls one or, after changes, one after another.

    ``by_name`` is how it is called where there are several, ``name`` and ``of`` give
    the constant that says which.
    """

    word: str
    name: str
    by_name: str
    of: Callable[[Setup], str]
    comment: str = ""


def rule_of(setup: Setup) -> str:
    """Return which δ of the outputs a setup learns from."""
    rule, last = setup.settings.rule, setup.spec.layers[-1]
    if rule != "backpropagation":
        return rule
    pair = (last.activation, setup.judgement.loss)
    return "simple" if pair in SIMPLE_PAIRS else "output"


def order_of(setup: Setup) -> str:
    """Return the function that says in which order an epoch visits the samples."""
    settings = setup.settings
    return ORDERS.get(
        settings.scheme, "shuffled" if settings.shuffle else "in_file_order"
    )


def shares_of(setup: Setup) -> tuple[float, ...]:
    """Return in which proportions classes are drawn, () if as they are."""
    settings, labels = setup.settings.balance, setup.sets.training.labels
    if labels is None or settings.method not in ("equal", "proportions"):
        return ()
    if settings.method == "equal":
        return (1.0,) * (int(labels.max()) + 1)
    return tuple(map(float, settings.shares))


def weights_of(setup: Setup) -> tuple[float, ...]:
    """Return what a sample of each class counts, () if all count alike."""
    settings, labels = setup.settings.balance, setup.sets.training.labels
    if labels is None or settings.method != "weights":
        return ()
    return tuple(map(float, settings.shares))


CHOICES = (
    Choice("order", "ORDER_OF_SAMPLES", "ORDERS[ORDER_OF_SAMPLES]", order_of),
    Choice("delta", "RULE", "DELTAS[RULE]", rule_of, "the learning rule"),
    Choice(
        "optimizer",
        "OPTIMIZER",
        "OPTIMIZERS[OPTIMIZER]",
        lambda setup: setup.settings.optimizer.method,
    ),
    Choice(
        "schedule",
        "SCHEDULE",
        "SCHEDULES[SCHEDULE]",
        lambda setup: SCHEDULES[setup.settings.schedule.shape],
        "how η changes",
    ),
)


def function_of(word: str, key: str) -> str:
    """Return the function of the script that stands for a choice."""
    if word == "delta":
        return "hebb_delta" if key == "oja" else f"{key}_delta"
    return key.replace("-", "_")


def keys_of(choice: Choice, setups: Iterable[Setup]) -> tuple[str, ...]:
    """Return what is chosen, each once, the first one first."""
    return tuple(dict.fromkeys(choice.of(setup) for setup in setups))


def activations_of(setups: Iterable[Setup]) -> tuple[str, ...]:
    """Return the activation functions, in the order of the catalogue."""
    used = {layer.activation for setup in setups for layer in setup.spec.layers}
    return tuple(key for key in ACTIVATIONS if key in used)


def backs_of(setups: Iterable[Setup], where: str) -> tuple[str, ...]:
    """Return the activations that an error passes back through: "hidden", "output"."""
    used = set[str]()
    for setup in setups:
        if where == "hidden":
            used.update(layer.activation for layer in setup.spec.layers[:-1])
        elif rule_of(setup) == "output":
            used.add(setup.spec.layers[-1].activation)
    return tuple(key for key in ACTIVATIONS if key in used)
