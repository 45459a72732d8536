"""Dropout, early stopping, class balance, Hebb's rule, first weights."""

import numpy as np
import pytest
from msgspec.structs import replace

from nnsim.assemble import assemble
from nnsim.data.settings import DataSettings, SplitSettings
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.model.dropout import average_masks, dropout_masks
from nnsim.model.forward import forward
from nnsim.model.initial_weights import initial_parameters
from nnsim.model.losses import LOSSES
from nnsim.model.settings import (
    HiddenSettings,
    InitialWeights,
    NetworkSettings,
    OutputSettings,
)
from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.training.balance import balanced_sampler, class_counts, sample_weights
from nnsim.training.learning_rules import LEARNING_RULES, backpropagation
from nnsim.training.sampling import make_sampler
from nnsim.training.settings import (
    BalanceSettings,
    StopSettings,
    TrainingSettings,
)
from tests.engine.networks import drawn, make_spec

DROPOUT = NetworkSpec(
    (LayerSpec(3, 40, "tanh", dropout=0.4), LayerSpec(40, 2, "linear"))
)
MLP = Experiment(
    data=DataSettings(set="moons", samples=60, noise=0.3),
    network=NetworkSettings(hidden=(HiddenSettings(neurons=12),)),
    training=TrainingSettings(learning_rate=2.0, stop=StopSettings(epochs=0)),
)


def kept_by(seed: int, step: int) -> list[float]:
    mask = dropout_masks(DROPOUT, seed, step)[0]
    assert mask is not None
    return [float(kept) for kept in mask]


def test_that_masks_are_a_function_of_seed_and_step() -> None:
    masks = [kept_by(3, step) for step in (0, 1, 0)]
    assert masks[0] == masks[2]
    assert masks[0] != masks[1]
    assert masks[0] != kept_by(4, 0)
    assert dropout_masks(DROPOUT, 3, 0)[1] is None


def test_that_dropped_neurons_send_nothing_and_learn_nothing() -> None:
    parameters = drawn(1, DROPOUT.n_parameters)
    inputs, targets = drawn(2, 5, 3), drawn(3, 5, 2)
    masks = dropout_masks(DROPOUT, 0, 7)
    passed = forward(DROPOUT, parameters, inputs, masks)
    assert masks[0] is not None
    dropped = masks[0] == 0.0
    assert 0 < dropped.sum() < 40
    assert not passed.activations[0][:, dropped].any()
    gradient = backpropagation(
        DROPOUT, parameters, passed, targets, LOSSES["quadratic"], None
    ).gradient
    assert not DROPOUT.weights(gradient, 0)[:, dropped].any()
    assert not DROPOUT.weights(gradient, 1)[:-1][dropped].any()
    assert DROPOUT.weights(gradient, 0)[:, ~dropped].all()


def test_that_the_gradient_with_dropout_is_what_finite_differences_give() -> None:
    parameters = 0.5 * drawn(4, DROPOUT.n_parameters)
    inputs, targets = drawn(5, 6, 3), drawn(6, 6, 2)
    masks = dropout_masks(DROPOUT, 1, 0)

    def loss(at: np.ndarray) -> float:
        outputs = forward(DROPOUT, at, inputs, masks).outputs
        return float(LOSSES["quadratic"].value(outputs, targets).mean())

    passed = forward(DROPOUT, parameters, inputs, masks)
    gradient = backpropagation(
        DROPOUT, parameters, passed, targets, LOSSES["quadratic"], None
    ).gradient
    for index in range(0, DROPOUT.n_parameters, 7):
        shift = np.zeros_like(parameters)
        shift[index] = 1e-6
        difference = (loss(parameters + shift) - loss(parameters - shift)) / 2e-6
        assert gradient[index] == pytest.approx(difference, rel=1e-4, abs=1e-8)


def test_that_average_dropout_scales_what_a_layer_sends() -> None:
    parameters, inputs = drawn(7, DROPOUT.n_parameters), drawn(8, 4, 3)
    whole = forward(DROPOUT, parameters, inputs, (None, None))
    average = forward(DROPOUT, parameters, inputs)
    np.testing.assert_allclose(
        average.activations[0], 0.6 * whole.activations[0], rtol=1e-14
    )
    assert average_masks(DROPOUT)[1] is None


def test_that_a_run_with_dropout_repeats_to_the_bit() -> None:
    hidden = HiddenSettings(neurons=12, dropout=0.5)
    experiment = replace(MLP, network=NetworkSettings(hidden=(hidden,)))
    runs = [assemble(experiment).trainer for _ in range(2)]
    for trainer in runs:
        trainer.run(5)
    assert np.array_equal(runs[0].parameters, runs[1].parameters)


def test_that_patience_stops_and_the_best_weights_come_back_exactly() -> None:
    stop = StopSettings(epochs=0, patience=30)
    trainer = assemble(replace(MLP, training=replace(MLP.training, stop=stop))).trainer
    seen = {0: trainer.parameters.copy()}
    while trainer.stopped is None:
        trainer.epoch()
        seen[trainer.n_epochs] = trainer.parameters.copy()
    assert trainer.stopped.key == "patience"
    best = trainer.history.best_epoch()
    assert trainer.best.epoch == best == trainer.n_epochs - 30
    assert trainer.restore_best()
    assert np.array_equal(trainer.parameters, seen[best])
    validation = trainer.history.column("validation_error")
    assert trainer.evaluations[1].error == validation.min()


def test_that_there_is_no_best_without_a_validation_set() -> None:
    split = SplitSettings(training=1.0, validation=0.0, test=0.0)
    experiment = replace(MLP, data=replace(MLP.data, split=split))
    trainer = assemble(experiment).trainer
    trainer.run(3)
    assert not trainer.restore_best()


def rare_labels() -> np.ndarray:
    return np.repeat([0, 1, 2], [80, 15, 5])


@pytest.mark.parametrize(
    ("balance", "counts"),
    [
        (BalanceSettings(method="equal"), (34, 33, 33)),
        (BalanceSettings(method="proportions", shares=(1, 1, 2)), (25, 25, 50)),
        (BalanceSettings(method="proportions", shares=(0, 3, 1)), (0, 75, 25)),
    ],
)
def test_that_classes_are_resampled_in_the_proportions_asked_for(
    balance: BalanceSettings, counts: tuple[int, ...]
) -> None:
    labels = rare_labels()
    beneath = make_sampler(TrainingSettings(), len(labels))
    sampler = balanced_sampler(beneath, balance, labels, seed=5)
    orders = [sampler.order(epoch) for epoch in range(3)]
    for order in orders:
        assert len(order) == 100
        assert tuple(np.bincount(labels[order], minlength=3)) == counts
        times = np.bincount(order, minlength=100)
        for label, count in enumerate(counts):
            of_class = times[labels == label]
            assert of_class.max() - of_class.min() <= 1 or count == 0
    assert not np.array_equal(orders[0], orders[1])
    assert np.array_equal(orders[1], sampler.order(1))


def test_that_counts_add_up_whatever_the_shares() -> None:
    for total in range(1, 40):
        assert sum(class_counts(np.array([0.2, 0.3, 0.5]), total)) == total


def test_that_class_weights_multiply_the_gradient_of_their_samples() -> None:
    spec = make_spec((2, 3, 2))
    parameters = drawn(9, spec.n_parameters)
    inputs, targets = drawn(10, 6, 2), np.eye(2)[[0, 1, 0, 1, 1, 0]]
    labels = targets.argmax(axis=1)
    weights = sample_weights(BalanceSettings(method="weights", shares=(0.5, 3)), labels)
    assert weights is not None
    loss = LOSSES["quadratic"]
    passed = forward(spec, parameters, inputs)
    together = backpropagation(spec, parameters, passed, targets, loss, weights)
    alone = []
    for row in range(6):
        single = forward(spec, parameters, inputs[row : row + 1])
        target = targets[row : row + 1]
        one = backpropagation(spec, parameters, single, target, loss, None)
        alone.append(weights[row] * one.gradient)
    np.testing.assert_allclose(together.gradient, np.mean(alone, axis=0), rtol=1e-12)


def test_that_judging_stays_in_observed_proportions() -> None:
    data = DataSettings(set="iris")
    balance = BalanceSettings(method="proportions", shares=(1, 0, 0))
    experiment = replace(
        MLP, data=data, training=replace(MLP.training, balance=balance)
    )
    trainer = assemble(experiment).trainer
    trainer.run(2)
    confusion = trainer.evaluations[0].confusion
    assert confusion is not None
    assert confusion.sum(axis=1).tolist() == [30, 30, 30]


def hebb_norms(rule: str, epochs: int) -> tuple[np.ndarray, np.ndarray]:
    cloud = drawn(11, 400, 2) @ np.array([[2.0, 1.0], [0.0, 0.4]])
    spec = NetworkSpec((LayerSpec(2, 1, "linear", bias_input=0.0),))
    parameters = np.array([0.1, -0.02, 0.0])
    for _ in range(epochs):
        passed = forward(spec, parameters, cloud)
        change = LEARNING_RULES[rule].backward(
            spec, parameters, passed, cloud[:, :1], LOSSES["quadratic"], None
        )
        parameters = parameters - 0.02 * change.gradient
    return parameters[:2], np.linalg.eigh(cloud.T @ cloud)[1][:, -1]


def test_that_ojas_rule_finds_the_long_axis_at_length_one() -> None:
    weights, axis = hebb_norms("oja", 400)
    assert np.linalg.norm(weights) == pytest.approx(1.0, abs=1e-3)
    assert abs(weights @ axis) == pytest.approx(1.0, abs=1e-3)


def test_that_hebbs_rule_without_normalisation_runs_away_along_it() -> None:
    weights, axis = hebb_norms("hebb", 400)
    norm = np.linalg.norm(weights)
    assert norm > 1e6
    assert abs(weights @ axis) / norm == pytest.approx(1.0, abs=1e-3)


@pytest.mark.parametrize("bias", [True, False])
def test_that_xavier_and_he_have_the_widths_of_their_papers(bias: bool) -> None:
    spec = make_spec((300, 200), bias=bias)
    xavier = initial_parameters(spec, InitialWeights(distribution="xavier"), 1)
    limit = np.sqrt(6.0 / 500.0)
    weights = spec.weights(xavier, 0)
    assert 0.99 * limit < np.abs(weights).max() <= limit
    assert not weights[-1].any()
    he = spec.weights(initial_parameters(spec, InitialWeights(distribution="he"), 1), 0)
    assert he[:-1].std() == pytest.approx(np.sqrt(2.0 / 300.0), rel=0.02)


def test_that_given_weights_are_taken_to_the_bit() -> None:
    values = tuple(float(v) for v in drawn(12, 9))
    given = InitialWeights(distribution="given", values=values)
    spec = make_spec((2, 2, 1))
    assert initial_parameters(spec, given, 0).tolist() == list(values)
    with pytest.raises(InputError, match="9 weights are given and the network has 3"):
        initial_parameters(make_spec((2, 1)), given, 0)


@pytest.mark.parametrize(
    ("network", "training", "words"),
    [
        (
            NetworkSettings(output=OutputSettings(activation="softmax")),
            TrainingSettings(),
            "softmax of one output",
        ),
        (
            NetworkSettings(output=OutputSettings(activation="linear")),
            TrainingSettings(loss="cross-entropy"),
            "choose softmax outputs",
        ),
        (
            NetworkSettings(hidden=(HiddenSettings(activation="softmax"),)),
            TrainingSettings(),
            "outputs only",
        ),
        (
            NetworkSettings(),
            TrainingSettings(
                balance=BalanceSettings(method="weights", shares=(1, 1, 1))
            ),
            "3 numbers for 2 classes",
        ),
        (
            NetworkSettings(),
            TrainingSettings(stop=StopSettings(patience=5)),
            "no validation set",
        ),
        (NetworkSettings(), TrainingSettings(rule="oja"), "linear output"),
    ],
)
def test_that_what_cannot_work_is_refused_with_the_reason(
    network: NetworkSettings, training: TrainingSettings, words: str
) -> None:
    split = SplitSettings(training=1.0, validation=0.0, test=0.0)
    data = DataSettings(set="gate-or", coding="binary", split=split)
    with pytest.raises(InputError, match=words):
        assemble(Experiment(data=data, network=network, training=training))
