"""Facts about changes that come together: each result can be trained."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from nnsim.data.catalogue import CATALOGUE
from nnsim.data.prepare import prepare_data
from nnsim.data.settings import PreprocessingStep, SplitSettings
from nnsim.experiment import Experiment, check_experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.training.settings import TrainingSettings
from tests.ui.controls_hands import MLP, XOR_PERCEPTRON
from ui.controls.paired_edits import (
    MOST_HIDDEN_LAYERS,
    with_hidden,
    with_layer_added,
    with_layer_removed,
    with_output_activation,
    with_rule,
    with_set,
)
from ui.controls.split_edits import PARTS, Part, percents, with_percent


def single_layer(activation: str, rule: str, data_set: str = "iris") -> Experiment:
    return Experiment(
        data=replace(Experiment().data, set=data_set),
        network=NetworkSettings(output=OutputSettings(activation=activation)),
        training=TrainingSettings(rule=rule),
    )


def test_that_a_gate_is_learnt_whole_by_one_output_neuron() -> None:
    scaled = replace(
        MLP.data, preprocessing=(PreprocessingStep(),), noise=0.1, samples=50
    )
    gate = with_set(replace(MLP, data=scaled), "gate-or")
    data = prepare_data(gate.data)
    assert (data.n_outputs, len(data.training)) == (1, 4)
    assert gate.data.preprocessing == ()


def test_that_leaving_the_gates_brings_usual_split_and_coding_back() -> None:
    data = with_set(XOR_PERCEPTRON, "iris").data
    assert data.coding == "one-per-class"
    assert data.split == SplitSettings()


def test_that_from_gate_to_gate_only_the_gate_changes() -> None:
    own_split = replace(XOR_PERCEPTRON.data, coding="one-per-class")
    before = replace(XOR_PERCEPTRON, data=own_split)
    assert with_set(before, "gate-or").data == replace(own_split, set="gate-or")


def test_that_a_curve_brings_linear_outputs_and_backpropagation() -> None:
    curve = with_set(XOR_PERCEPTRON, "sine")
    assert curve.network.output.activation == "linear"
    assert curve.training.rule == "backpropagation"
    back = with_set(curve, "moons")
    assert back.network.output.activation == "sigmoid"


@pytest.mark.parametrize("key", sorted(CATALOGUE))
@pytest.mark.parametrize("before", [MLP, XOR_PERCEPTRON, with_set(MLP, "sine")])
def test_that_every_set_can_be_chosen_from_anywhere(
    before: Experiment, key: str
) -> None:
    after = with_set(before, key)
    check_experiment(after)
    assert prepare_data(after.data).dataset.key == key


def test_that_the_perceptrons_rule_brings_step_outputs() -> None:
    after = with_rule(single_layer("sigmoid", "backpropagation"), "perceptron")
    assert after.network.output.activation == "step"
    assert after.training.rule == "perceptron"


def test_that_the_perceptrons_rule_leaves_hidden_layers_to_be_refused() -> None:
    after = with_rule(MLP, "perceptron")
    assert after.network == MLP.network
    assert after.training.rule == "perceptron"


def test_that_the_perceptrons_rule_leaves_the_outputs_of_a_curve() -> None:
    curve = single_layer("linear", "backpropagation", "line")
    assert with_rule(curve, "perceptron").network == curve.network


def test_that_backpropagation_puts_sigmoids_in_the_place_of_steps() -> None:
    after = with_rule(XOR_PERCEPTRON, "backpropagation")
    assert after.network.output.activation == "sigmoid"
    check_experiment(after)


def test_that_step_outputs_bring_the_perceptrons_rule_and_sigmoids_leave_it() -> None:
    step = with_output_activation(single_layer("sigmoid", "backpropagation"), "step")
    assert step.training.rule == "perceptron"
    sigmoid = with_output_activation(step, "sigmoid")
    assert sigmoid.training.rule == "perceptron"
    check_experiment(sigmoid)


def test_that_step_outputs_behind_hidden_layers_are_left_to_be_refused() -> None:
    after = with_output_activation(MLP, "step")
    assert after.training == MLP.training


def test_that_a_layer_added_to_a_perceptron_makes_it_trainable() -> None:
    after = with_layer_added(XOR_PERCEPTRON)
    assert len(after.network.hidden) == 1
    check_experiment(after)


def test_that_a_new_layer_is_like_the_one_before_and_that_eight_are_enough() -> None:
    last = HiddenSettings(neurons=3, activation="tanh", slope=2.0, bias=False)
    network = replace(MLP.network, hidden=(HiddenSettings(), last))
    after = with_layer_added(replace(MLP, network=network))
    assert after.network.hidden[2] == last
    for _ in range(MOST_HIDDEN_LAYERS):
        after = with_layer_added(after)
    assert len(after.network.hidden) == MOST_HIDDEN_LAYERS


def test_that_one_layer_is_removed_or_changed_and_the_others_stay() -> None:
    hidden = tuple(HiddenSettings(neurons=n) for n in (1, 2, 3))
    before = replace(MLP, network=replace(MLP.network, hidden=hidden))
    removed = with_layer_removed(before, 1).network.hidden
    assert [layer.neurons for layer in removed] == [1, 3]
    changed = with_hidden(before, 1, "neurons", 9).network.hidden
    assert [layer.neurons for layer in changed] == [1, 9, 3]
    assert with_hidden(before, 7, "neurons", 9) == before


@given(
    st.lists(st.floats(0.0, 1.0), min_size=3, max_size=3),
    st.floats(0.0, 1.0),
    st.sampled_from(PARTS),
    st.integers(1, 100),
)
def test_that_a_part_gets_what_it_asks_and_all_parts_can_be_split(
    weights: list[float], used: float, part: Part, percent: int
) -> None:
    total = max(sum(weights), 1.0) / (0.999 * used) if used > 0.01 else 400.0
    training, validation, test = (weight / total for weight in weights)
    split = SplitSettings(training=training, validation=validation, test=test)
    after = with_percent(split, part, percent)
    assert percents(after)[PARTS.index(part)] == percent
    assert after.training + after.validation + after.test <= 1.0 + 1e-9
    assert min(percents(after)) >= 0


def test_that_samples_not_used_go_before_other_sets_are_cut() -> None:
    split = SplitSettings(training=0.5, validation=0.2, test=0.2)
    assert percents(with_percent(split, "training", 60)) == (60, 20, 20)
    assert percents(with_percent(split, "training", 70)) == (70, 15, 15)


def test_that_parts_which_are_not_touched_keep_their_last_digits() -> None:
    thirds = SplitSettings(training=1 / 3, validation=1 / 3, test=1 / 3)
    after = with_percent(thirds, "test", 20)
    assert (after.training, after.validation) == (1 / 3, 1 / 3)
