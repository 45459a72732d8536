"""The settings of a run as named constants of its script."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnsim.model.silence import silent_weights
from nnsim.model.spec import LayerSpec
from nnsim.script.choices import CHOICES, keys_of, shares_of, weights_of
from nnsim.script.course import Course
from nnsim.script.literals import literal
from nnsim.script.uses import Uses
from nnsim.training.setup import Setup


@dataclass(frozen=True)
class Constant:
    """A constant of the script, its value in a setup, and what it is.

    It stands in scripts that have the flag.
    """

    name: str
    value: Callable[[Setup], object]
    comment: str = ""
    flag: str = ""


@dataclass(frozen=True)
class Rows:
    """Layers of a network; ``text`` is their source."""

    text: str


def constants_of(course: Course, uses: Uses) -> tuple[Constant, ...]:
    """Return the constants whose values changes may change, in their order."""
    chosen = tuple(
        Constant(choice.name, choice.of, choice.comment)
        for choice in CHOICES
        if len(keys_of(choice, course.setups)) > 1
    )
    rows = tuple(row for row in ROWS if not row.flag or row.flag in uses.flags)
    layers = Constant("LAYERS", lambda setup: _layers(setup, uses.flags))
    return (layers, *chosen, *rows)


def fixed_constants(course: Course, n_classes: int, uses: Uses) -> dict[str, object]:
    """Return the constants that stay as they are, by name."""
    fixed: dict[str, object] = {}
    if {"restarts", "partial"} & uses.flags:
        fixed["N_STEPS"] = course.n_steps
    if "restarts" in uses.flags:
        fixed["RESTARTS"] = course.restarts
    else:
        fixed["N_EPOCHS"] = course.n_epochs
    if "binary" in uses.keys:
        fixed["N_CLASSES"] = n_classes
    fixed["PRINT_EVERY"] = max(1, course.n_epochs // 10)
    return fixed


FIXED_COMMENTS = {
    "N_STEPS": "updates of the weights",
    "N_EPOCHS": "passes over the training set",
    "RESTARTS": "after so many steps samples were changed, and the pass began anew",
    "N_CLASSES": "of the data",
    "PRINT_EVERY": "epochs from one line to the next",
}


def _counts(setup: Setup) -> tuple[float, ...]:
    labels = setup.sets.training.labels
    assert labels is not None
    return weights_of(setup) or (1.0,) * (int(labels.max()) + 1)


def _held(setup: Setup) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    held = sorted({*setup.settings.locked, *silent_weights(setup.spec)})
    return np.array(held, dtype=np.int64)


ROWS = (
    Constant("ETA", lambda s: s.settings.learning_rate, "η, the learning rate"),
    Constant(
        "SPAN",
        lambda s: s.settings.schedule.epochs,
        "epochs of the schedule",
        "schedule",
    ),
    Constant(
        "FACTOR",
        lambda s: s.settings.schedule.factor,
        "share of η after SPAN epochs",
        "schedule",
    ),
    Constant(
        "ALPHA", lambda s: s.settings.optimizer.momentum, "α, the momentum", "momentum"
    ),
    Constant(
        "BETA_1", lambda s: s.settings.optimizer.decay_1, "β₁, decay of m", "adam"
    ),
    Constant(
        "BETA_2", lambda s: s.settings.optimizer.decay_2, "β₂, decay of v", "adam"
    ),
    Constant("RHO", lambda s: s.settings.optimizer.decay, "ρ, decay of v", "rmsprop"),
    Constant(
        "EPSILON", lambda s: s.settings.optimizer.epsilon, "ε, against 0 / 0", "epsilon"
    ),
    Constant("L1", lambda s: s.settings.penalty.l1, "λ₁, costs of Σ |ω|", "penalty"),
    Constant("L2", lambda s: s.settings.penalty.l2, "λ₂, costs of ½ Σ ω²", "penalty"),
    Constant("BATCH_SIZE", lambda s: s.sampler.batch_size, "samples of an update"),
    Constant(
        "SHARES", shares_of, "proportions of the classes, () as they are", "balanced"
    ),
    Constant("CLASS_WEIGHTS", _counts, "what a sample counts", "counts"),
    Constant("HELD", _held, "weights that do not learn", "held"),
    Constant("SEED", lambda s: s.settings.seed, "what chance begins with", "chance"),
    Constant("STRIDE", lambda s: s.stride, "epochs between two judgements", "best"),
)


def _layers(setup: Setup, flags: frozenset[str]) -> Rows:
    rows = "".join(f"    {_layer(each, flags)},\n" for each in setup.spec.layers)
    return Rows(f"(\n{rows})")


def _layer(layer: LayerSpec, flags: frozenset[str]) -> str:
    fields: dict[str, object] = {"inputs": layer.n_inputs, "neurons": layer.n_neurons}
    if "several_g" in flags:
        fields["g"] = layer.activation
    optional = {
        "beta": ("beta", layer.slope, 1.0),
        "theta": ("theta", layer.threshold, 0.0),
        "bias": ("no_bias", layer.bias_input, -1.0),
        "dropout": ("dropout", layer.dropout, 0.0),
        "silent": ("silence", layer.silenced, ()),
    }
    for name, (flag, value, usual) in optional.items():
        if flag in flags and value != usual:
            fields[name] = value
    inner = ", ".join(f"{name}={literal(value)}" for name, value in fields.items())
    return f"Layer({inner})"
