"""Facts about losses, rules and sets that are chosen: what comes with them fits."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from nnsim.assemble import assemble
from nnsim.compatibility import check_data_fit
from nnsim.data.catalogue import CATALOGUE
from nnsim.data.prepare import prepare_data
from nnsim.data.settings import DataSettings, PreprocessingStep
from nnsim.data.suggestions import RECIPES
from nnsim.errors import InputError
from nnsim.experiment import Experiment, check_experiment
from nnsim.model.losses import LOSSES
from nnsim.model.settings import InitialWeights, NetworkSettings, OutputSettings
from nnsim.training.learning_rules import LEARNING_RULES
from nnsim.training.settings import (
    BalanceSettings,
    StopSettings,
    TrainingSettings,
)
from tests.ui.controls_hands import MLP, XOR_PERCEPTRON
from ui.controls.paired_edits import (
    with_coding,
    with_hidden,
    with_layer_added,
    with_layer_removed,
    with_loss,
    with_output_activation,
    with_rule,
    with_set,
)
from ui.controls.step_edits import with_step_moved, with_steps

IRIS = replace(MLP, data=DataSettings(set="iris"))
OUTPUTS = ("sigmoid", "linear", "tanh", "relu", "softmax")
# As much as can be said of single inputs, classes and weights.
FULL = Experiment(
    data=DataSettings(set="pima", preprocessing=RECIPES["pima"]),
    network=NetworkSettings(
        output=OutputSettings(activation="softmax"),
        initial_weights=InitialWeights(distribution="given", values=(0.1,) * 18),
    ),
    training=TrainingSettings(
        loss="cross-entropy",
        balance=BalanceSettings(method="weights", shares=(1.0, 2.0)),
        stop=StopSettings(patience=5),
    ),
)


@pytest.mark.parametrize(
    ("loss", "output"),
    [
        ("cross-entropy", "softmax"),
        ("binary-cross-entropy", "sigmoid"),
        ("quadratic", "sigmoid"),
    ],
)
@pytest.mark.parametrize("before", LOSSES)
def test_that_a_loss_brings_the_outputs_that_suit_it(
    before: str, loss: str, output: str
) -> None:
    after = with_loss(with_loss(IRIS, before), loss)
    assert (after.training.loss, after.network.output.activation) == (loss, output)
    assemble(after)


def test_that_the_quadratic_loss_leaves_outputs_that_suit_it() -> None:
    tanh = with_output_activation(IRIS, "tanh")
    assert with_loss(tanh, "quadratic") == tanh


def test_that_cross_entropy_leaves_a_rule_that_has_no_gradient() -> None:
    perceptron = replace(XOR_PERCEPTRON, data=DataSettings(set="iris"))
    after = with_loss(perceptron, "cross-entropy")
    assert after.training.rule == "backpropagation"
    assemble(after)


@pytest.mark.parametrize("output", OUTPUTS)
@pytest.mark.parametrize("loss", LOSSES)
def test_that_outputs_bring_a_loss_only_where_the_present_one_does_not_fit(
    loss: str, output: str
) -> None:
    before = with_loss(IRIS, loss)
    after = with_output_activation(before, output)
    assemble(after)
    made_for = LOSSES[loss].outputs
    if not made_for or output in made_for:
        assert after.training.loss == loss


def test_that_fewer_outputs_than_classes_leave_softmax() -> None:
    softmax = with_loss(IRIS, "cross-entropy")
    binary = with_coding(softmax, "binary")
    assert binary.network.output.activation == "sigmoid"
    assert binary.training.loss == "binary-cross-entropy"
    assemble(binary)


@pytest.mark.parametrize("rule", ["hebb", "oja"])
@pytest.mark.parametrize("before", [MLP, XOR_PERCEPTRON, FULL])
def test_that_hebbs_rule_brings_one_layer_of_linear_neurons(
    before: Experiment, rule: str
) -> None:
    after = with_rule(before, rule)
    assert after.network.hidden == ()
    assert after.network.output.activation == "linear"
    assert after.training.loss == "quadratic"
    assemble(after)


@pytest.mark.parametrize(
    ("rule", "output"), [("backpropagation", "sigmoid"), ("perceptron", "step")]
)
def test_that_leaving_hebbs_rule_brings_outputs_for_classes(
    rule: str, output: str
) -> None:
    after = with_rule(with_rule(IRIS, "hebb"), rule)
    assert after.network.output.activation == output
    assemble(after)


def test_that_other_outputs_and_layers_leave_hebbs_rule() -> None:
    hebb = with_rule(IRIS, "hebb")
    assert with_output_activation(hebb, "sigmoid").training.rule == "backpropagation"
    assert with_output_activation(hebb, "step").training.rule == "perceptron"
    deeper = with_layer_added(hebb)
    assert deeper.training.rule == "backpropagation"
    assemble(deeper)


@pytest.mark.parametrize("key", sorted(CATALOGUE))
@pytest.mark.parametrize("before", [FULL, with_rule(IRIS, "oja")])
def test_that_what_was_said_of_the_old_set_never_forbids_the_new_one(
    before: Experiment, key: str
) -> None:
    after = with_set(before, key)
    check_experiment(after)
    check_data_fit(after.network, after.training, prepare_data(after.data))
    assemble(after)


def test_that_only_steps_for_any_inputs_are_kept_for_another_set() -> None:
    after = with_set(FULL, "iris")
    assert after.data.preprocessing == (PreprocessingStep(step="standardised"),)
    assert with_set(FULL, "pima").data.preprocessing == RECIPES["pima"]


@pytest.mark.parametrize(
    "change",
    [
        with_layer_added,
        lambda before: with_layer_removed(before, 0),
        lambda before: with_hidden(before, 0, "neurons", 7),
        lambda before: with_coding(before, "binary"),
        lambda before: with_steps(
            before, [PreprocessingStep(step="dropped", columns=("x1",))]
        ),
    ],
)
def test_that_given_weights_are_drawn_again_where_there_will_be_others(
    change: Callable[[Experiment], Experiment],
) -> None:
    given_weights = InitialWeights(distribution="given", values=(0.5,) * 27)
    before = replace(MLP, network=replace(MLP.network, initial_weights=given_weights))
    assemble(before)
    after = change(before)
    assert after.network.initial_weights.distribution == "uniform"
    assemble(after)


def test_that_given_weights_stay_where_nothing_of_them_changes() -> None:
    given_weights = InitialWeights(distribution="given", values=(0.5,) * 27)
    before = replace(MLP, network=replace(MLP.network, initial_weights=given_weights))
    for after in (
        with_hidden(before, 0, "dropout", 0.5),
        with_steps(before, [PreprocessingStep()]),
        with_loss(before, "cross-entropy"),
    ):
        assert after.network.initial_weights == given_weights


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(("iris", "sine", "gate-or", "moons", "tilted-cloud")).map(
                lambda key: ("set", key)
            ),
            st.sampled_from(sorted(LOSSES)).map(lambda key: ("loss", key)),
            st.sampled_from(sorted(LEARNING_RULES)).map(lambda key: ("rule", key)),
            st.sampled_from(OUTPUTS).map(lambda key: ("output", key)),
            st.just(("layer", "")),
        ),
        max_size=8,
    )
)
def test_that_a_set_can_be_chosen_after_any_other_choices(
    choices: list[tuple[str, str]],
) -> None:
    makers: dict[str, Callable[[Experiment, str], Experiment]] = {
        "set": with_set,
        "loss": with_loss,
        "rule": with_rule,
        "output": with_output_activation,
        "layer": lambda experiment, key: with_layer_added(experiment),
    }
    experiment = MLP
    for kind, key in choices:
        changed = makers[kind](experiment, key)
        if _can_be_used(changed):
            experiment = changed
        else:
            assert kind != "set", (experiment, key)


def _can_be_used(experiment: Experiment) -> bool:
    try:
        assemble(experiment)
    except InputError:
        return False
    return True


def test_that_a_step_is_moved_and_beyond_the_ends_nothing_is() -> None:
    keys = ("centred", "normalised", "standardised")
    steps = [PreprocessingStep(step=key) for key in keys]
    before = with_steps(MLP, steps)
    after = with_step_moved(before, 2, -1).data.preprocessing
    assert [step.step for step in after] == ["centred", "standardised", "normalised"]
    assert with_step_moved(before, 2, 1) == before
    assert with_step_moved(before, 0, -1) == before
    assert with_step_moved(before, 9, -1) == before
