"""Facts about the words of the controls: nothing of the engine is left unnamed."""

from collections.abc import Collection, Mapping
from typing import get_args

import pytest
from msgspec import Struct

from nnsim.data.catalogue import CATALOGUE, Family
from nnsim.data.coding import CODINGS
from nnsim.data.preprocessing_steps import STEPS
from nnsim.data.settings import DataSettings, PreprocessingStep
from nnsim.data.split import DEALS
from nnsim.data.suggestions import RECIPES
from nnsim.experiment import Experiment
from nnsim.model.activations import ACTIVATIONS
from nnsim.model.initial_weights import DISTRIBUTIONS, GIVEN
from nnsim.model.losses import LOSSES
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.training.balance import BALANCES
from nnsim.training.learning_rules import LEARNING_RULES
from nnsim.training.optimizers import OPTIMIZERS
from nnsim.training.sampling import SCHEMES
from nnsim.training.schedules import SCHEDULES
from nnsim.training.settings import StopSettings, TrainingSettings
from ui.controls import names
from ui.controls.fields import FIELDS, help_of, is_hidden, limits

CATALOGUES = {
    "data sets": (CATALOGUE, names.DATA_SETS),
    "families": (get_args(Family), names.FAMILIES),
    "codings": (CODINGS, names.CODINGS),
    "preprocessing": (STEPS, names.PREPROCESSING),
    "activations": (ACTIVATIONS, names.ACTIVATIONS),
    "losses": (LOSSES, names.LOSSES),
    "rules": (LEARNING_RULES, names.RULES),
    "schemes": (SCHEMES, names.SCHEMES),
    "distributions": ({*DISTRIBUTIONS, GIVEN}, names.DISTRIBUTIONS),
    "deals": (DEALS, names.DEALS),
    "optimizers": (OPTIMIZERS, names.OPTIMIZERS),
    "schedules": (SCHEDULES, names.SCHEDULES),
    "balances": (BALANCES, names.BALANCES),
    "recipes": (RECIPES, names.RECIPES),
    "numbers of steps": (
        {key for row in STEPS.values() for key in row.numbers},
        names.STEP_NUMBERS,
    ),
}
# Rows that stand for the fields of every layer, or for a part of a field.
SHARED = {
    "data.preprocessing.added",
    "data.set.outputs",
    "network.bias",
    "network.slope",
    "network.threshold",
    "training.stop.best",
}


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_that_every_key_of_the_engine_has_a_name(catalogue: str) -> None:
    keys: Collection[str]
    table: Mapping[str, names.Name]
    keys, table = CATALOGUES[catalogue]
    assert set(keys) == set(table)


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_that_names_differ_and_explain_themselves_in_one_line(catalogue: str) -> None:
    rows = list(CATALOGUES[catalogue][1].values())
    assert len({row.name for row in rows}) == len(rows)
    for row in rows:
        assert row.explanation
        assert "\n" not in row.explanation
        assert len(row.explanation) <= 80


def test_that_a_key_without_a_name_stands_for_itself() -> None:
    assert names.name_of(names.ACTIVATIONS, "swish") == "swish"
    assert names.explanation_of(names.ACTIVATIONS, "swish") == ""


@pytest.mark.parametrize("path", sorted(set(FIELDS) - SHARED))
def test_that_every_control_stands_for_a_field_of_the_document(path: str) -> None:
    place: object = Experiment(
        data=DataSettings(preprocessing=(PreprocessingStep(),)),
        network=NetworkSettings(hidden=(HiddenSettings(),)),
    )
    for part in path.split("."):
        place = place[0] if isinstance(place, tuple) else place
        assert isinstance(place, Struct)
        assert part in place.__struct_fields__
        place = getattr(place, part)


def test_that_help_has_letter_name_formula_and_effect_and_is_safe_rich_text() -> None:
    text = help_of("training.learning_rate", "a < b")
    assert text.startswith("<b>η learning rate</b><br>ω ← ω − η ∂E/∂ω<br>")
    assert text.endswith("a &lt; b")


@pytest.mark.parametrize(
    ("path", "hidden", "is_so"),
    [
        ("data.noise", ("data.noise",), True),
        ("data.noise", ("data",), True),
        ("network.hidden.neurons", ("network.hidden",), True),
        ("network.hidden", ("network.hidden.neurons",), False),
        ("data.noise", ("data.no",), False),
        ("data.noise", (), False),
    ],
)
def test_that_a_field_is_hidden_with_the_part_it_belongs_to(
    path: str, hidden: tuple[str, ...], is_so: bool
) -> None:
    assert is_hidden(path, hidden) is is_so


def test_that_limits_are_those_of_the_document() -> None:
    assert limits(HiddenSettings, "neurons") == (1, 512)
    assert limits(TrainingSettings, "mini_batch") == (1, 1_000_000)
    assert limits(StopSettings, "epochs") == (0, 1_000_000_000)
    with pytest.raises(KeyError):
        limits(TrainingSettings, "rule")
