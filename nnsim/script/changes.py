"""What was changed on the way, as blocks of a script at their steps."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from nnsim.data.dataset import SampleSet
from nnsim.script.constants import Constant, Rows, constants_of
from nnsim.script.course import Change, Course
from nnsim.script.data import Arrays
from nnsim.script.literals import assignment, literal
from nnsim.script.uses import Uses
from nnsim.training.setup import Setup

SETS = ("training", "validation", "test")


@dataclass(frozen=True)
class Blocks:
    """Source of all changes, and the names of the script that they change."""

    text: str
    changed: tuple[str, ...]


def blocks_of(course: Course, uses: Uses, arrays: Arrays) -> Blocks:
    """Return a block for each step after which something was changed."""
    constants, before = constants_of(course, uses), course.first
    blocks, changed = [], dict[str, None]()
    for change in course.changes:
        lines = [
            *_settings(constants, before, change.setup, arrays, change.step, changed),
            *_samples(before, change, uses, arrays, changed),
            *_acts(change, arrays),
        ]
        before = change.setup
        if lines:
            body = textwrap.indent("\n".join(lines), "        ")
            blocks.append(f"    if step == {change.step}:\n{body}")
    return Blocks("\n".join(blocks) or "    pass", tuple(changed))


def value_source(value: object, name: str, arrays: Arrays) -> str:
    """Return the source of the value of a constant."""
    if isinstance(value, Rows):
        return value.text
    if isinstance(value, np.ndarray):
        return arrays.source(name, value)
    return literal(value)


def _settings(
    constants: tuple[Constant, ...],
    before: Setup,
    after: Setup,
    arrays: Arrays,
    step: int,
    changed: dict[str, None],
) -> Iterator[str]:
    for constant in constants:
        was, now = constant.value(before), constant.value(after)
        if _is_equal(was, now):
            continue
        changed[constant.name] = None
        source = value_source(now, f"{constant.name.lower()}_{step}", arrays)
        short = isinstance(was, (int, float, str))
        comment = f"was {literal(was)}" if short else ""
        yield assignment(constant.name, source, comment)


def _samples(
    before: Setup,
    change: Change,
    uses: Uses,
    arrays: Arrays,
    changed: dict[str, None],
) -> Iterator[str]:
    for name, was, now in zip(SETS, before.sets, change.setup.sets, strict=True):
        is_known = name == "training" or name in uses.flags
        if not is_known or was is now or _is_same_set(was, now):
            continue
        changed[name] = None
        source = arrays.samples(f"{name}_{change.step}", now, "classes" in uses.flags)
        yield f"# {len(now)} samples, {len(was)} before."
        yield assignment(name, source)


def _acts(change: Change, arrays: Arrays) -> Iterator[str]:
    if isinstance(change.weights, str):
        yield "w = best[1]  # the best weights so far, by the validation error"
    elif change.weights is not None:
        yield "# Weights set by hand."
        source = arrays.source(f"weights_{change.step}", change.weights)
        yield assignment("w", source)
    if change.forgets:
        yield "# Another optimizer begins, which remembers nothing."
        yield "memory, n_updates = first_memory(), 0"


def _is_equal(was: object, now: object) -> bool:
    if isinstance(was, np.ndarray) and isinstance(now, np.ndarray):
        return np.array_equal(was, now)
    return was == now


def _is_same_set(was: SampleSet, now: SampleSet) -> bool:
    return all(
        was_array is now_array or _is_equal(was_array, now_array)
        for was_array, now_array in (
            (was.inputs, now.inputs),
            (was.targets, now.targets),
            (was.labels, now.labels),
        )
    )
