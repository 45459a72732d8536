"""Names of runs: what sets them apart, in the course's letters, and nothing else."""

from collections.abc import Iterator

import pytest

from nnsim.data.settings import DataSettings, PreprocessingStep
from nnsim.difference import fields_of
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.variants import with_fields
from ui.run_names import run_names

BASE = Experiment(
    data=DataSettings(
        samples=100, noise=0.1, preprocessing=(PreprocessingStep(limit=1.0),)
    ),
    network=NetworkSettings(hidden=(HiddenSettings(neurons=8),)),
)


def changed(**values: object) -> Experiment:
    """Return the base with other values; "__" stands for "." in a field's path."""
    fields = {field.replace("__", "."): value for field, value in values.items()}
    return with_fields(BASE, fields, "test")


def two_names(**values: object) -> tuple[str, ...]:
    return run_names([BASE, changed(**values)])


@pytest.mark.parametrize(
    ("field", "value", "names"),
    [
        ("training.learning_rate", 0.32, ("η 0.1", "η 0.32")),
        ("training.optimizer.momentum", 0.9, ("α 0", "α 0.9")),
        ("training.scheme", "batch", ("sequential", "batch")),
        ("training.penalty.l2", 0.001, ("L2 0", "L2 0.001")),
        ("training.seed", 3, ("order 0", "order 3")),
        ("network.seed", 3, ("weights 0", "weights 3")),
        ("network.hidden[0].neurons", 3, ("hidden 8", "hidden 3")),
        ("network.hidden[0].dropout", 0.5, ("dropout 0", "dropout 0.5")),
        ("network.hidden[0].slope", 2.0, ("β 1", "β 2")),
        ("network.output.bias", False, ("bias node", "no bias node")),
        ("network.hidden", [], ("hidden 8", "no hidden layer")),
        ("data.samples", 1000, ("100 samples", "1\u202f000 samples")),
        ("data.seed", 2, ("data 0", "data 2")),
        ("data.preprocessing", [], ("standardised", "as they are")),
    ],
)
def test_that_a_run_is_named_by_what_differs(
    field: str, value: object, names: tuple[str, str]
) -> None:
    assert run_names([BASE, with_fields(BASE, {field: value}, "test")]) == names


def test_that_an_optimizer_is_named_and_its_unused_momentum_is_not() -> None:
    adam = changed(training__optimizer={"method": "adam", "momentum": 0.9})
    assert run_names([BASE, adam]) == ("descent", "Adam")


def test_that_a_name_holds_every_difference_of_the_whole_group() -> None:
    first = changed(training__learning_rate=0.32)
    second = changed(training__optimizer={"momentum": 0.6})
    assert run_names([BASE, first, second]) == (
        "η 0.1, α 0",
        "η 0.32, α 0",
        "η 0.1, α 0.6",
    )


def test_that_runs_of_the_same_settings_are_told_apart_by_their_epochs() -> None:
    assert run_names([BASE, BASE]) == ("", "")
    assert run_names([BASE, BASE], [40, 200]) == ("40 epochs", "200 epochs")
    faster = changed(training__learning_rate=0.32)
    assert run_names([BASE, faster, faster, BASE], [40, 40, 80, None]) == (
        "η 0.1",
        "η 0.32, 40 epochs",
        "η 0.32, 80 epochs",
        "η 0.1",
    )


def other_values(value: object) -> Iterator[object]:
    """Return values of the same type, of which one is allowed somewhere."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int | float):
        yield from (value + 1, value / 2, value + 0.25)
    elif isinstance(value, str):
        yield "other"
    else:
        yield from (1, 0.5, "other")


@pytest.mark.parametrize(
    "field", [field for field in fields_of(BASE) if field != "version"]
)
def test_that_no_difference_of_the_document_goes_unnamed(field: str) -> None:
    other = next(experiment for experiment in with_others(field))
    names = run_names([BASE, other])
    assert names[0] != names[1]


def with_others(field: str) -> Iterator[Experiment]:
    for value in other_values(fields_of(BASE)[field]):
        try:
            other = with_fields(BASE, {field: value}, "test")
        except InputError:
            continue
        if other != BASE:
            yield other


def test_that_a_name_of_many_differences_says_only_what_is_needed() -> None:
    plain = changed(training__learning_rate=0.5)
    momentum = changed(
        training__learning_rate=0.5, training__optimizer={"momentum": 0.9}
    )
    adam = changed(
        training__learning_rate=0.03,
        training__optimizer={"method": "adam"},
        training__seed=4,
        network__seed=2,
    )
    assert run_names([plain, momentum, adam]) == (
        "descent, α 0",
        "descent, α 0.9",
        "Adam",
    )
