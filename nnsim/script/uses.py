"""What a script needs for its run: pieces, lines of pieces, and words in them."""

from collections.abc import Iterable
from dataclasses import dataclass

from nnsim.model.activations import ACTIVATIONS
from nnsim.model.spec import BIAS_INPUT
from nnsim.script.choices import (
    CHOICES,
    activations_of,
    backs_of,
    function_of,
    keys_of,
    order_of,
    shares_of,
    weights_of,
)
from nnsim.script.course import Course
from nnsim.training.setup import Setup


@dataclass(frozen=True)
class Uses:
    """The pieces by their keys, the flags of their lines, and the words in them."""

    keys: frozenset[str]
    flags: frozenset[str]
    words: dict[str, str]


def uses_of(course: Course, coding: str) -> Uses:
    """Return what the script of a course needs."""
    flags = _flags(course)
    words = {choice.word: "" for choice in CHOICES}
    keys = {"layer", "samples", "batches", "gradient", "show", "train", "main", "end"}
    keys |= {course.first.judgement.loss}
    keys |= _keys_of_flags(flags)
    for choice in CHOICES:
        chosen = keys_of(choice, course.setups)
        functions = [function_of(choice.word, key) for key in chosen]
        several = len(chosen) > 1
        words[choice.word] = choice.by_name if several else functions[0]
        words[f"{choice.word}s"] = _table(zip(chosen, functions, strict=True))
        keys.update(functions, [f"{choice.word}s"] if several else [])
    words["n_updates"] = "n_updates" if "forgets" in flags else "step"
    if "memory" not in flags:
        keys -= {"gradient_descent"}
        keys |= {"plain_descent"}
    if words["schedule"] == "constant":
        keys -= {"constant"}
        words["eta"] = "ETA"
    else:
        keys |= {"learning_rate"}
        words["eta"] = "learning_rate(epoch)"
    keys |= _activations(course.setups, words)
    if "output_delta" in keys:
        keys |= {f"{course.first.judgement.loss}_slope"}
    if "classes" in flags:
        keys |= {coding}
    _fill_calls(course, flags, words)
    return Uses(frozenset(keys), frozenset(flags), words)


def _flags(course: Course) -> set[str]:
    first, changes = course.first, course.changes
    holds = {
        "hidden": first.spec.n_layers > 1,
        "sigmoid_out": first.spec.layers[-1].activation == "sigmoid",
        "classes": first.sets.training.labels is not None,
        "validation": any(len(setup.sets.validation) for setup in course.setups),
        "test": any(len(setup.sets.test) for setup in course.setups),
        "forgets": any(change.forgets for change in changes),
        "best": any(isinstance(change.weights, str) for change in changes),
        "restarts": bool(course.restarts),
        "partial": course.is_partial,
        "breaks": bool(course.restarts) or course.is_partial,
        "changes": bool(changes),
        "amid": course.is_changed_amid,
    }
    flags = {flag for flag, is_so in holds.items() if is_so}
    flags |= _flags_of_layers(course.setups) | _flags_of_training(course.setups)
    if flags & {"balanced", "dropout"}:
        flags.add("chance")
    if "silence" in flags:
        flags.add("held")
    return flags


def _flags_of_layers(setups: tuple[Setup, ...]) -> set[str]:
    layers = [layer for setup in setups for layer in setup.spec.layers]
    holds = {
        "several_g": len(activations_of(setups)) > 1,
        "beta": any(
            x.slope != 1.0 for x in layers if ACTIVATIONS[x.activation].uses_slope
        ),
        "theta": any(
            x.threshold for x in layers if ACTIVATIONS[x.activation].uses_threshold
        ),
        "no_bias": any(layer.bias_input != BIAS_INPUT for layer in layers),
        "dropout": any(layer.dropout for layer in layers),
        "silence": any(layer.silenced for layer in layers),
        "masks": any(layer.dropout or layer.silenced for layer in layers),
    }
    return {flag for flag, is_so in holds.items() if is_so}


def _flags_of_training(setups: tuple[Setup, ...]) -> set[str]:
    settings = [setup.settings for setup in setups]
    optimizers = [each.optimizer for each in settings]
    descents = [each for each in optimizers if each.method == "gradient-descent"]
    penalties = [bool(each.penalty.l1 or each.penalty.l2) for each in settings]
    rules = {each.rule for each in settings}
    adaptive = len(descents) < len(optimizers)
    holds = {
        "several_rules": len(rules) > 1,
        "oja": "oja" in rules,
        "backpropagation_only": rules == {"backpropagation"},
        "memory": adaptive or any(each.momentum for each in descents),
        "momentum": any(each.momentum for each in descents),
        "no_momentum": any(not each.momentum for each in descents),
        "adam": any(each.method == "adam" for each in optimizers),
        "rmsprop": any(each.method == "rmsprop" for each in optimizers),
        "epsilon": adaptive,
        "schedule": any(each.schedule.shape != "constant" for each in settings),
        "penalty": any(penalties),
        "no_penalty": not all(penalties),
        "held": any(each.locked for each in settings),
        "balanced": any(map(shares_of, setups)),
        "unbalanced": not all(map(shares_of, setups)),
        "counts": any(map(weights_of, setups)),
        "chance": any(order_of(setup) != "in_file_order" for setup in setups),
    }
    return {flag for flag, is_so in holds.items() if is_so}


def _keys_of_flags(flags: set[str]) -> set[str]:
    """Return the pieces that a flag of the same meaning calls for."""
    pieces = {
        "masks": "average_masks",
        "dropout": "dropout_masks",
        "hidden": "hidden_delta",
        "memory": "first_memory",
        "penalty": "with_penalty",
        "balanced": "balanced",
        "best": "better",
    }
    return {piece for flag, piece in pieces.items() if flag in flags}


def _activations(setups: tuple[Setup, ...], words: dict[str, str]) -> set[str]:
    used = activations_of(setups)
    hidden, output = backs_of(setups, "hidden"), backs_of(setups, "output")
    every = tuple(dict.fromkeys((*hidden, *output)))
    words["g"] = _call("ACTIVATIONS[layer.g]", used)
    words["output_back"] = _call(
        "BACK[LAYERS[-1].g]", [f"{key}_back" for key in output]
    )
    words["hidden_back"] = _call("BACK[layer.g]", [f"{key}_back" for key in hidden])
    words["activations"] = _table((key, key) for key in used)
    words["backs"] = _table((key, f"{key}_back") for key in every)
    keys = {*used, *(f"{key}_back" for key in every)}
    if len(used) > 1:
        keys.add("activations")
    if len(hidden) > 1 or len(output) > 1:
        keys.add("backs")
    return keys


def _call(by_name: str, functions: Iterable[str]) -> str:
    only = tuple(functions)
    return only[0] if len(only) == 1 else by_name


def _table(rows: Iterable[tuple[str, str]]) -> str:
    lines = "".join(f'    "{key}": {function},\n' for key, function in rows)
    return f"\n{lines}"


def _fill_calls(course: Course, flags: set[str], words: dict[str, str]) -> None:
    """Say what goes from function to function."""
    extra = [word for word in ("masks", "counts") if word in flags]
    words["extra"] = "".join(f", {word}" for word in extra)
    starts = {"epoch": "restarts" in flags, "n_updates": "forgets" in flags}
    names = [name for name, is_there in starts.items() if is_there]
    words["start_names"] = "".join(f", {name}" for name in names)
    words["start_values"] = ", 0" * len(names)
    changed = []
    if any(change.weights is not None for change in course.changes):
        changed.append("w")
    if "forgets" in flags:
        changed += ["memory", "n_updates"]
    given = [*changed, *(["best"] if "best" in flags else [])]
    call = f"make_changes({', '.join(['step', *given])})"
    words["changed"] = ", ".join(changed)
    words["given"] = "".join(f", {name}" for name in given)
    words["change"] = f"{words['changed']} = {call}" if changed else call
    sets = ["training", *(s for s in ("validation", "test") if s in flags)]
    words["sets"] = ", ".join(f'("{name}", {name})' for name in sets)
