"""The name of a run beside others: only what sets it apart, in the course's letters."""

from collections.abc import Callable, Iterable, Sequence

from nnsim.difference import fields_of
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings
from ui.controls.names import (
    ACTIVATIONS,
    CODINGS,
    LOSSES,
    PREPROCESSING,
    RULES,
    SCHEMES,
    TARGET_SCALINGS,
    data_set_name,
    name_of,
)
from ui.counted import epochs, samples
from ui.i18n import count, subscript, superscript, tr, trimmed

Trait = Callable[[Experiment], str]
MOST_SILENT_NAMED = 3
MOST_PARTS = 2
"""Longer names are not read from the last row: then only what is needed is said."""


def run_names(
    experiments: Sequence[Experiment], epochs: Sequence[int | None] = ()
) -> tuple[str, ...]:
    """Return a name for each run, empty for runs that differ in nothing.

    ``epochs`` tells apart runs of the same settings, and names those without any other
    name; a run whose length changes has None.
    """
    rows = _differing(
        [trait(experiment) for experiment in experiments] for trait in TRAITS
    )
    rows = rows or _differing(_other_fields(experiments))
    parts = [[text for text in column if text] for column in zip(*rows, strict=True)]
    if any(len(each) > MOST_PARTS for each in parts):
        parts = _least_parts(rows)
    names = [tr(", ").join(each) for each in parts] or ["" for _ in experiments]
    if epochs:
        names = _with_epochs(names, epochs)
    return tuple(names)


def _differing(rows: Iterable[list[str]]) -> list[list[str]]:
    """Return the traits that differ between the runs that have them."""
    return [row for row in rows if len({text for text in row if text}) > 1]


def _least_parts(rows: list[list[str]]) -> list[list[str]]:
    """Return for each run the first traits that set it apart from all others."""
    parts: list[list[str]] = [[] for _ in rows[0]]
    for row in rows:
        alike = [
            {text for text, other in zip(row, parts, strict=True) if other == each}
            for each in parts
        ]
        parts = [
            [*each, text] if len(texts) > 1 and text else each
            for each, text, texts in zip(parts, row, alike, strict=True)
        ]
    return parts


def _with_epochs(names: list[str], lengths: Sequence[int | None]) -> list[str]:
    """Add the epochs where one name stands for several lengths, or there is none."""
    pairs = list(zip(names, lengths, strict=True))
    told = []
    for name, n_epochs in pairs:
        of_name = {n for other, n in pairs if other == name and n is not None}
        after = epochs(n_epochs or 0)
        if n_epochs is None or (name and len(of_name) == 1):
            told.append(name)
        else:
            told.append(
                tr("{name}, {after}", name=name, after=after) if name else after
            )
    return told


def _other_fields(experiments: Sequence[Experiment]) -> list[list[str]]:
    """Return what differs in fields that have no letter, under their own names."""
    tables = [fields_of(experiment) for experiment in experiments]
    names = dict.fromkeys(name for table in tables for name in table)
    rows = []
    for name in names:
        short = name.rpartition(".")[2].replace("_", " ")
        rows.append([f"{short} {table.get(name, '–')}" for table in tables])
    return rows


# --- traits: what a setting is called in a name --------------------------------------


def _learning_rate(e: Experiment) -> str:
    return tr("η {value}", value=trimmed(e.training.learning_rate))


def _momentum(e: Experiment) -> str:
    if e.training.optimizer.method != "gradient-descent":
        return ""
    return tr("α {value}", value=trimmed(e.training.optimizer.momentum))


def _optimizer(e: Experiment) -> str:
    names = {
        "gradient-descent": tr("descent"),
        "adam": tr("Adam"),
        "rmsprop": tr("RMSprop"),
        "adagrad": tr("Adagrad"),
    }
    return names.get(e.training.optimizer.method, e.training.optimizer.method)


def _adam_decay(e: Experiment) -> str:
    settings = e.training.optimizer
    if settings.method != "adam":
        return ""
    first, second = trimmed(settings.decay_1), trimmed(settings.decay_2)
    return tr("β₁ {first} β₂ {second}", first=first, second=second)


def _rmsprop_decay(e: Experiment) -> str:
    if e.training.optimizer.method != "rmsprop":
        return ""
    return tr("ρ {value}", value=trimmed(e.training.optimizer.decay))


def _scheme(e: Experiment) -> str:
    name = name_of(SCHEMES, e.training.scheme)
    if e.training.scheme == "mini-batch":
        return tr("{name} of {n}", name=name, n=count(e.training.mini_batch))
    return name


def _schedule(e: Experiment) -> str:
    schedule = e.training.schedule
    shapes = {
        "constant": tr("constant η"),
        "steps": tr("η in steps"),
        "linear": tr("η linear"),
        "exponential": tr("η exponential"),
    }
    return shapes.get(schedule.shape, schedule.shape)


def _schedule_numbers(e: Experiment) -> str:
    schedule = e.training.schedule
    if schedule.shape == "constant":
        return ""
    factor, epochs = trimmed(schedule.factor), count(schedule.epochs)
    return tr("η × {factor} in {epochs}", factor=factor, epochs=epochs)


def _rule(e: Experiment) -> str:
    return name_of(RULES, e.training.rule)


def _loss(e: Experiment) -> str:
    return name_of(LOSSES, e.training.loss)


def _l1(e: Experiment) -> str:
    return tr("L1 {value}", value=trimmed(e.training.penalty.l1))


def _l2(e: Experiment) -> str:
    return tr("L2 {value}", value=trimmed(e.training.penalty.l2))


def _balance(e: Experiment) -> str:
    names = {
        "natural": tr("natural shares"),
        "equal": tr("equal shares"),
        "proportions": tr("resampled"),
        "weights": tr("class weights"),
    }
    return names.get(e.training.balance.method, e.training.balance.method)


def _patience(e: Experiment) -> str:
    return tr("patience {n}", n=count(e.training.stop.patience))


def _sizes(e: Experiment) -> str:
    sizes = "-".join(str(layer.neurons) for layer in e.network.hidden)
    return tr("hidden {sizes}", sizes=sizes) if sizes else tr("no hidden layer")


def _dropout(e: Experiment) -> str:
    return _by_layer(
        e, lambda layer: tr("dropout {value}", value=trimmed(layer.dropout))
    )


def _silenced(e: Experiment) -> str:
    hidden = e.network.hidden
    names = [
        ("h" if len(hidden) == 1 else "h" + superscript(place + 1)) + subscript(n + 1)
        for place, layer in enumerate(hidden)
        for n in layer.silenced
    ]
    if not names:
        return tr("no silent neuron")
    if len(names) > MOST_SILENT_NAMED:
        return tr("{n} silent neurons", n=count(len(names)))
    return tr("{neurons} silent", neurons=", ".join(names))


def _hidden_activation(e: Experiment) -> str:
    return _by_layer(e, lambda layer: name_of(ACTIVATIONS, layer.activation))


def _hidden_slope(e: Experiment) -> str:
    return _by_layer(e, lambda layer: tr("β {value}", value=trimmed(layer.slope)))


def _hidden_bias(e: Experiment) -> str:
    return _by_layer(e, lambda layer: _bias(layer.bias))


def _output_activation(e: Experiment) -> str:
    return name_of(ACTIVATIONS, e.network.output.activation)


def _output_slope(e: Experiment) -> str:
    return tr("β {value}", value=trimmed(e.network.output.slope))


def _output_bias(e: Experiment) -> str:
    return _bias(e.network.output.bias)


def _initial_weights(e: Experiment) -> str:
    first = e.network.initial_weights
    if first.distribution == "given":
        return tr("given weights")
    return tr("{name} weights", name=first.distribution)


def _initial_width(e: Experiment) -> str:
    first = e.network.initial_weights
    if first.distribution not in ("uniform", "gaussian"):
        return ""
    return tr("width {value}", value=trimmed(first.width))


def _weights_seed(e: Experiment) -> str:
    return tr("weights {seed}", seed=e.network.seed)


def _order_seed(e: Experiment) -> str:
    return tr("order {seed}", seed=e.training.seed)


def _data_seed(e: Experiment) -> str:
    return tr("data {seed}", seed=e.data.seed)


def _data_set(e: Experiment) -> str:
    return data_set_name(e.data.set)


def _samples(e: Experiment) -> str:
    if e.data.samples is None:
        return tr("usual samples")
    return samples(e.data.samples)


def _noise(e: Experiment) -> str:
    if e.data.noise is None:
        return tr("usual noise")
    return tr("noise {value}", value=trimmed(e.data.noise))


def _coding(e: Experiment) -> str:
    return name_of(CODINGS, e.data.coding)


def _target_scaling(e: Experiment) -> str:
    scaling = name_of(TARGET_SCALINGS, e.data.target_scaling)
    return tr("targets {scaling}", scaling=scaling)


def _sample_edits(e: Experiment) -> str:
    n = len(e.data.edits)
    return (
        tr("1 edit of a sample") if n == 1 else tr("{n} edits of samples", n=count(n))
    )


def _preprocessing(e: Experiment) -> str:
    steps = [name_of(PREPROCESSING, step.step) for step in e.data.preprocessing]
    return " + ".join(steps) if steps else tr("as they are")


TRAITS: tuple[Trait, ...] = (
    _data_set,
    _preprocessing,
    _samples,
    _noise,
    _coding,
    _target_scaling,
    _sample_edits,
    _data_seed,
    _sizes,
    _hidden_activation,
    _output_activation,
    _hidden_slope,
    _output_slope,
    _dropout,
    _silenced,
    _hidden_bias,
    _output_bias,
    _initial_weights,
    _initial_width,
    _rule,
    _loss,
    _scheme,
    _optimizer,
    _learning_rate,
    _momentum,
    _adam_decay,
    _rmsprop_decay,
    _schedule,
    _schedule_numbers,
    _l1,
    _l2,
    _balance,
    _patience,
    _weights_seed,
    _order_seed,
)


def _by_layer(e: Experiment, say: Callable[[HiddenSettings], str]) -> str:
    """Return one text where all hidden layers agree, else one for each."""
    texts = [say(layer) for layer in e.network.hidden]
    return texts[0] if len(set(texts)) == 1 else " · ".join(texts)


def _bias(has_bias: bool) -> str:
    return tr("bias node") if has_bias else tr("no bias node")
