"""Facts about steps to begin with: each works at once on any data."""

import pytest

from nnsim.data.catalogue import CATALOGUE
from nnsim.data.prepare import prepare_data
from nnsim.data.preprocessing_steps import STEPS
from nnsim.data.settings import DataSettings, PreprocessingStep
from nnsim.data.suggestions import RECIPES, suggested_step

SETS = sorted(key for key in CATALOGUE if not key.startswith("gate"))


@pytest.mark.parametrize("data_set", [*SETS, "gate-xor"])
@pytest.mark.parametrize("step", STEPS)
def test_that_a_suggested_step_can_be_done_at_once(data_set: str, step: str) -> None:
    settings = DataSettings(set=data_set)
    before = prepare_data(settings)
    suggested = suggested_step(step, before)
    assert suggested.step == step
    if step == "dropped" and before.n_inputs == 1:
        return
    after = prepare_data(DataSettings(set=data_set, preprocessing=(suggested,)))
    assert after.steps[0].columns


@pytest.mark.parametrize("data_set", RECIPES)
def test_that_a_recipe_works_on_its_set(data_set: str) -> None:
    settings = DataSettings(set=data_set, preprocessing=RECIPES[data_set])
    assert len(prepare_data(settings).steps) == len(RECIPES[data_set])


def test_that_the_recipe_of_pima_is_the_one_of_the_course() -> None:
    data = prepare_data(DataSettings(set="pima", preprocessing=RECIPES["pima"][:3]))
    by_name = dict(zip(data.input_names, data.inputs.T, strict=True))
    assert sorted(set(by_name["age"].tolist())) == [0.0, 1.0, 2.0, 3.0]
    assert by_name["preg"].max() == 3.0
    assert by_name["mass"].min() > 0.0


def test_that_what_the_course_suggests_gives_way_once_the_input_is_scaled() -> None:
    raw = prepare_data(DataSettings(set="pima"))
    assert suggested_step("grouped", raw).edges == (30.0, 40.0, 50.0)
    scaled = DataSettings(set="pima", preprocessing=(PreprocessingStep(),))
    edges = suggested_step("grouped", prepare_data(scaled)).edges
    assert edges
    assert max(edges) < 5.0
    without_age = PreprocessingStep(step="dropped", columns=("age",))
    left = DataSettings(set="pima", preprocessing=(without_age,))
    assert suggested_step("grouped", prepare_data(left)).columns == ("preg",)
