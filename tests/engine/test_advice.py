"""Facts about notes: what is unwise is said at its field, what is usual is not."""

import pytest
from msgspec.structs import replace

from nnsim.advice import Note, notes
from nnsim.assemble import assemble
from nnsim.data.catalogue import CATALOGUE
from nnsim.data.settings import DataSettings, PreprocessingStep
from nnsim.data.suggestions import RECIPES
from nnsim.experiment import Experiment
from nnsim.model.settings import (
    HiddenSettings,
    InitialWeights,
    NetworkSettings,
    OutputSettings,
)
from nnsim.training.settings import OptimizerSettings, TrainingSettings


def notes_on(experiment: Experiment) -> tuple[Note, ...]:
    return notes(experiment, assemble(experiment).data)


def keys_of(experiment: Experiment) -> list[str]:
    return [note.key for note in notes_on(experiment)]


def on_set(key: str, output: str, *steps: PreprocessingStep) -> Experiment:
    return Experiment(
        data=DataSettings(set=key, preprocessing=steps),
        network=NetworkSettings(output=OutputSettings(activation=output)),
    )


@pytest.mark.parametrize("key", sorted(set(CATALOGUE) - {"pima", "unequal-clouds"}))
def test_that_nothing_is_said_of_a_set_with_outputs_that_suit_it(key: str) -> None:
    is_regression = CATALOGUE[key].kind == "regression"
    assert keys_of(on_set(key, "linear" if is_regression else "sigmoid")) == []


def test_that_unequal_scales_are_noted() -> None:
    assert keys_of(on_set("unequal-clouds", "sigmoid")) == ["advice.large_inputs"]


def test_that_a_large_learning_rate_is_noted_with_its_number() -> None:
    experiment = Experiment(training=TrainingSettings(learning_rate=12.5))
    (note,) = notes_on(experiment)
    assert note.field == "training.learning_rate"
    assert "12.5" in str(note)


@pytest.mark.parametrize(
    ("rule", "method", "learning_rate", "keys"),
    [
        ("backpropagation", "gradient-descent", 5.0, []),
        ("backpropagation", "gradient-descent", 5.1, ["advice.learning_rate"]),
        ("perceptron", "gradient-descent", 50.0, []),
        ("backpropagation", "adam", 0.5, []),
        ("backpropagation", "adam", 0.6, ["advice.adaptive_rate"]),
        ("backpropagation", "adagrad", 6.0, ["advice.adaptive_rate"]),
    ],
)
def test_that_what_is_too_large_depends_on_rule_and_optimizer(
    rule: str, method: str, learning_rate: float, keys: list[str]
) -> None:
    training = TrainingSettings(
        rule=rule,
        learning_rate=learning_rate,
        optimizer=OptimizerSettings(method=method),
    )
    assert keys_of(Experiment(training=training)) == keys


@pytest.mark.parametrize("output", ["sigmoid", "tanh", "relu"])
def test_that_outputs_which_cannot_reach_the_targets_are_noted(output: str) -> None:
    (note,) = notes_on(on_set("sine", output))
    assert note.key == "advice.output_range"
    assert note.field == "network.output.activation"
    assert "linear" in str(note)


def test_that_hebbs_rule_has_no_targets_to_reach() -> None:
    curve = on_set("tilted-cloud", "linear")
    assert keys_of(replace(curve, training=TrainingSettings(rule="oja"))) == []


def test_that_softmax_with_the_quadratic_error_is_noted_and_cross_entropy_not() -> None:
    softmax = on_set("iris", "softmax")
    assert keys_of(softmax) == ["advice.softmax_quadratic"]
    paired = replace(softmax, training=TrainingSettings(loss="cross-entropy"))
    assert keys_of(paired) == []


@pytest.mark.parametrize(
    ("neurons", "rate", "is_noted"),
    [(2, 0.0, False), (4, 0.5, True), (6, 0.5, False), (20, 0.9, True)],
)
def test_that_dropout_which_leaves_hardly_a_neuron_is_noted_at_its_layer(
    neurons: int, rate: float, is_noted: bool
) -> None:
    hidden = (HiddenSettings(), HiddenSettings(neurons=neurons, dropout=rate))
    found = notes_on(Experiment(network=NetworkSettings(hidden=hidden)))
    fields = [note.field for note in found]
    assert fields == (["network.hidden[1].dropout"] if is_noted else [])


@pytest.mark.parametrize(
    ("initial", "is_noted"),
    [
        (InitialWeights(distribution="zeros"), True),
        (InitialWeights(width=0.0), True),
        (InitialWeights(distribution="he", width=0.0), False),
    ],
)
def test_that_equal_first_weights_are_noted_where_there_is_a_hidden_layer(
    initial: InitialWeights, is_noted: bool
) -> None:
    single = NetworkSettings(initial_weights=initial)
    assert keys_of(Experiment(network=single)) == []
    deep = replace(single, hidden=(HiddenSettings(),))
    expected = ["advice.equal_weights"] if is_noted else []
    assert keys_of(Experiment(network=deep)) == expected


def test_that_large_inputs_are_noted_by_name_until_they_are_scaled() -> None:
    (note,) = notes_on(on_set("pima", "sigmoid"))
    assert (note.field, note.fields["name"]) == ("data.preprocessing", "insu")
    assert keys_of(on_set("pima", "sigmoid", PreprocessingStep())) == []
    assert keys_of(on_set("pima", "sigmoid", *RECIPES["pima"])) == []


def test_that_small_inputs_of_unlike_ranges_are_noted() -> None:
    scaled = PreprocessingStep(step="normalised")
    squeezed = PreprocessingStep(step="capped", columns=("x1",), limit=0.0001)
    narrow = on_set("moons", "sigmoid", scaled, squeezed)
    (note,) = notes_on(narrow)
    assert note.key == "advice.unlike_ranges"
    assert (note.fields["wide"], note.fields["narrow"]) == ("x2", "x1")
