"""Optimizers, schedules and penalties, against PyTorch and against their formulas."""

import numpy as np
import pytest
from msgspec.structs import replace

from nnsim.model.backward import BackwardPass
from nnsim.training.optimizers import OPTIMIZERS
from nnsim.training.penalties import penalised, penalty, penalty_gradient
from nnsim.training.schedules import learning_rate_at
from nnsim.training.settings import (
    OptimizerSettings,
    PenaltySettings,
    ScheduleSettings,
    TrainingSettings,
)
from tests.engine.networks import NEVER, drawn, gate_trainer, make_spec

XOR = (0, 1, 1, 0)
LEARNING_RATE = 0.005
# Far enough from the minimum that no gradient comes near 0, where quotients of noise
# would decide.
START = 3.0 + np.abs(drawn(1, 6))
SETTINGS = {
    "plain": OptimizerSettings(),
    "momentum": OptimizerSettings(momentum=0.9),
    "adam": OptimizerSettings(method="adam"),
    "adam-own": OptimizerSettings(
        method="adam", decay_1=0.7, decay_2=0.95, epsilon=1e-4
    ),
    "rmsprop": OptimizerSettings(method="rmsprop"),
    "adagrad": OptimizerSettings(method="adagrad", epsilon=1e-10),
}


def walk(settings: OptimizerSettings, n_steps: int) -> np.ndarray:
    """Minimise ½ Σ c (ω − 1)² + ¼ Σ ω⁴ by our optimizer; return all positions."""
    optimizer = OPTIMIZERS[settings.method]
    position = START
    slots = optimizer.first_slots(6)
    positions = []
    for step in range(n_steps):
        gradient = np.arange(1.0, 7.0) * (position - 1.0) + position**3
        update, slots = optimizer.update(gradient, slots, step, LEARNING_RATE, settings)
        position = position - update
        positions.append(position)
    return np.array(positions)


def walk_in_torch(settings: OptimizerSettings, n_steps: int) -> np.ndarray:
    torch = pytest.importorskip("torch", reason="PyTorch is the oracle here")
    position = torch.tensor(START, dtype=torch.float64, requires_grad=True)
    lr, optim = LEARNING_RATE, torch.optim
    optimizer = {
        "gradient-descent": lambda: optim.SGD(
            [position], lr=lr, momentum=settings.momentum
        ),
        "adam": lambda: optim.Adam(
            [position],
            lr=lr,
            betas=(settings.decay_1, settings.decay_2),
            eps=settings.epsilon,
        ),
        "rmsprop": lambda: optim.RMSprop(
            [position], lr=lr, alpha=settings.decay, eps=settings.epsilon
        ),
        "adagrad": lambda: optim.Adagrad([position], lr=lr, eps=settings.epsilon),
    }[settings.method]()
    scale = torch.arange(1.0, 7.0, dtype=torch.float64)
    positions = []
    for _ in range(n_steps):
        optimizer.zero_grad()
        loss = (0.5 * scale * (position - 1.0) ** 2 + 0.25 * position**4).sum()
        loss.backward()
        optimizer.step()
        positions.append(position.detach().numpy().copy())
    return np.array(positions)


@pytest.mark.parametrize("name", SETTINGS)
def test_that_one_and_a_hundred_steps_are_those_of_pytorch(name: str) -> None:
    ours, theirs = walk(SETTINGS[name], 100), walk_in_torch(SETTINGS[name], 100)
    np.testing.assert_allclose(ours[0], theirs[0], rtol=1e-10)
    np.testing.assert_allclose(ours[-1], theirs[-1], rtol=1e-10)


def test_that_momentum_is_the_decks_formula() -> None:
    settings = OptimizerSettings(momentum=0.6)
    gradients = drawn(2, 3, 4)
    optimizer = OPTIMIZERS["gradient-descent"]
    slots = optimizer.first_slots(4)
    before = np.zeros(4)
    for step, gradient in enumerate(gradients):
        update, slots = optimizer.update(gradient, slots, step, 0.2, settings)
        np.testing.assert_allclose(update, 0.2 * gradient + 0.6 * before, rtol=1e-14)
        before = update


def test_that_adams_first_step_is_the_learning_rate_whatever_the_gradient() -> None:
    optimizer = OPTIMIZERS["adam"]
    gradient = np.array([1e-3, -5.0, 700.0])
    update, _ = optimizer.update(
        gradient, optimizer.first_slots(3), 0, 0.1, OptimizerSettings(method="adam")
    )
    np.testing.assert_allclose(update, 0.1 * np.sign(gradient), rtol=1e-4)


@pytest.mark.parametrize("method", OPTIMIZERS)
def test_that_a_run_that_is_rewound_repeats_with_every_optimizer(method: str) -> None:
    settings = TrainingSettings(
        learning_rate=0.1,
        optimizer=OptimizerSettings(method=method, momentum=0.5),
        stop=NEVER,
    )
    trainer = gate_trainer(XOR, settings)
    trainer.run(10)
    reached = trainer.parameters.copy()
    trainer.rewind()
    trainer.run(10)
    assert np.array_equal(trainer.parameters, reached)


def test_that_another_method_starts_with_an_empty_memory() -> None:
    settings = TrainingSettings(
        optimizer=OptimizerSettings(momentum=0.9), stop=NEVER, scheme="batch"
    )
    trainer = gate_trainer(XOR, settings)
    trainer.run(5)
    adam = OptimizerSettings(method="adam")
    trainer.set_training(replace(settings, optimizer=adam, learning_rate=0.25))
    before = trainer.parameters.copy()
    trainer.step()
    np.testing.assert_allclose(np.abs(trainer.parameters - before), 0.25, rtol=1e-3)


@pytest.mark.parametrize(
    ("shape", "rates"),
    [
        ("constant", [0.8, 0.8, 0.8, 0.8, 0.8]),
        ("steps", [0.8, 0.8, 0.4, 0.4, 0.2]),
        ("linear", [0.8, 0.6, 0.4, 0.4, 0.4]),
        ("exponential", [0.8, 0.8 * 0.5**0.5, 0.4, 0.4 * 0.5**0.5, 0.2]),
    ],
)
def test_that_a_schedule_gives_the_rate_it_says(shape: str, rates: list[float]) -> None:
    schedule = ScheduleSettings(shape=shape, epochs=2, factor=0.5)
    settings = TrainingSettings(learning_rate=0.8, schedule=schedule)
    assert [learning_rate_at(settings, e) for e in range(5)] == pytest.approx(rates)


def test_that_the_trainer_uses_the_rate_of_the_epoch_it_is_in() -> None:
    schedule = ScheduleSettings(shape="linear", epochs=4, factor=0.0)
    settings = TrainingSettings(
        learning_rate=0.8, schedule=schedule, scheme="batch", stop=NEVER
    )
    trainer = gate_trainer(XOR, settings)
    rates = []
    for _ in range(5):
        trainer.step()
        assert trainer.trace is not None
        rates.append(trainer.trace.learning_rate)
    assert rates == pytest.approx([0.8, 0.6, 0.4, 0.2, 0.0])


def test_that_penalties_have_the_gradient_that_differences_give() -> None:
    spec = make_spec((3, 4, 2))
    mask, settings = penalised(spec), PenaltySettings(l1=0.3, l2=0.7)
    parameters = drawn(3, spec.n_parameters)
    expected = np.empty_like(parameters)
    for index in range(spec.n_parameters):
        shift = np.zeros_like(parameters)
        shift[index] = 1e-6
        rise = penalty(parameters + shift, mask, settings) - penalty(
            parameters - shift, mask, settings
        )
        expected[index] = rise / 2e-6
    np.testing.assert_allclose(
        penalty_gradient(parameters, mask, settings), expected, rtol=1e-6, atol=1e-8
    )


def test_that_bias_weights_are_not_penalised() -> None:
    spec = make_spec((2, 3, 1))
    settings = PenaltySettings(l1=1.0, l2=1.0)
    gradient = penalty_gradient(np.ones(spec.n_parameters), penalised(spec), settings)
    assert spec.weights(gradient, 0)[-1].tolist() == [0.0, 0.0, 0.0]
    assert spec.weights(gradient, 0)[0].tolist() == [2.0, 2.0, 2.0]


def test_that_a_strong_penalty_keeps_weights_small() -> None:
    free = TrainingSettings(learning_rate=0.5, scheme="batch", stop=NEVER)
    held = replace(free, penalty=PenaltySettings(l2=1.0))
    norms = []
    for settings in (free, held):
        trainer = gate_trainer((0, 1, 1, 1), settings)
        trainer.run(500)
        norms.append(np.abs(trainer.parameters[:-1]).max())
    assert norms[1] < 0.2 * norms[0]


def test_that_a_trace_holds_the_penalised_gradient_beside_the_plain_one() -> None:
    settings = TrainingSettings(
        penalty=PenaltySettings(l2=0.5), learning_rate=0.1, stop=NEVER
    )
    trainer = gate_trainer(XOR, settings)
    before = trainer.parameters.copy()
    trainer.step()
    trace = trainer.trace
    assert trace is not None
    assert isinstance(trace.backward, BackwardPass)
    expected = trace.backward.gradient + 0.5 * before * np.array([1.0, 1.0, 0.0])
    np.testing.assert_allclose(trace.gradient, expected, rtol=1e-13)
    np.testing.assert_allclose(before - trainer.parameters, 0.1 * expected, rtol=1e-12)
