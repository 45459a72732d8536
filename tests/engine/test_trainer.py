"""The trainer: phases, steps, epochs, schemes, stop conditions, determinism."""

import numpy as np
import pytest
from msgspec.structs import replace

from nnsim.training.phases import phases_of
from nnsim.training.sampling import SCHEMES, make_sampler
from nnsim.training.settings import StopSettings, TrainingSettings
from nnsim.training.trainer import Trainer
from tests.engine.networks import NEVER, gate_trainer

OR, XOR = (0, 1, 1, 1), (0, 1, 1, 0)
GRADIENT = TrainingSettings(learning_rate=0.5, stop=NEVER)


def test_that_phases_walk_forward_then_backward_then_update() -> None:
    kinds = [(phase.kind, phase.layer) for phase in phases_of(2)]
    assert kinds == [
        ("input", -1),
        ("sum", 0),
        ("activation", 0),
        ("sum", 1),
        ("activation", 1),
        ("error", -1),
        ("backward", 1),
        ("backward", 0),
        ("change", 1),
        ("change", 0),
        ("update", -1),
    ]


def test_that_all_phases_of_a_step_end_on_the_same_bits_as_the_step() -> None:
    by_phase, by_step = gate_trainer(XOR, GRADIENT), gate_trainer(XOR, GRADIENT)
    before = by_phase.parameters.copy()
    for phase in phases_of(1)[:-1]:
        assert by_phase.advance_phase() == phase
        assert by_phase.phase == phase
        assert np.array_equal(by_phase.parameters, before)
    assert by_phase.advance_phase().kind == "update"
    by_step.step()
    assert by_phase.phase is None
    assert np.array_equal(by_phase.parameters, by_step.parameters)
    assert by_phase.n_steps == 1


def test_that_a_step_finishes_the_step_that_is_being_shown() -> None:
    trainer, plain = gate_trainer(XOR, GRADIENT), gate_trainer(XOR, GRADIENT)
    trainer.advance_phase()
    trainer.advance_phase()
    trainer.step()
    plain.step()
    assert np.array_equal(trainer.parameters, plain.parameters)
    assert trainer.n_steps == plain.n_steps == 1


def test_that_a_learning_rate_changed_within_a_step_is_used_by_its_update() -> None:
    trainer, plain = gate_trainer(XOR, GRADIENT), gate_trainer(XOR, GRADIENT)
    trainer.advance_phase()
    trainer.set_training(replace(GRADIENT, learning_rate=2.0))
    trainer.step()
    plain.set_training(replace(GRADIENT, learning_rate=2.0))
    plain.step()
    assert np.array_equal(trainer.parameters, plain.parameters)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_that_the_same_settings_give_the_same_bits(scheme: str) -> None:
    settings = replace(GRADIENT, scheme=scheme, mini_batch=3)
    one, other = gate_trainer(XOR, settings), gate_trainer(XOR, settings)
    one.run(20)
    for _ in range(one.n_steps):
        other.step()
    assert np.array_equal(one.parameters, other.parameters)
    assert np.array_equal(one.history.rows, other.history.rows, equal_nan=True)


@pytest.mark.parametrize(
    ("scheme", "steps"),
    [("sequential", 4), ("batch", 1), ("mini-batch", 2), ("sgd", 4)],
)
def test_that_an_epoch_makes_as_many_updates_as_its_scheme_says(
    scheme: str, steps: int
) -> None:
    trainer = gate_trainer(XOR, replace(GRADIENT, scheme=scheme, mini_batch=3))
    trainer.epoch()
    assert trainer.n_steps == steps


def test_that_each_epoch_has_an_order_of_its_own_and_visits_every_sample() -> None:
    sampler = make_sampler(replace(GRADIENT, scheme="sequential", seed=5), 50)
    orders = [sampler.order(epoch) for epoch in range(3)]
    for order in orders:
        assert sorted(order) == list(range(50))
    assert not np.array_equal(orders[0], orders[1])
    assert np.array_equal(orders[2], sampler.order(2))


def test_that_draws_with_replacement_leave_samples_out() -> None:
    sampler = make_sampler(replace(GRADIENT, scheme="sgd"), 200)
    drawn = sampler.order(0)
    assert len(drawn) == 200
    assert 90 < len(np.unique(drawn)) < 160


def test_that_rewind_restores_the_exact_first_weights_and_replays_the_same() -> None:
    trainer = gate_trainer(XOR, GRADIENT)
    first = trainer.parameters.copy()
    trainer.run(5)
    reached = trainer.parameters.copy()
    trainer.rewind()
    assert np.array_equal(trainer.parameters, first)
    assert trainer.n_steps == trainer.n_epochs == 0
    assert len(trainer.history) == 1
    trainer.run(5)
    assert np.array_equal(trainer.parameters, reached)


def test_that_or_is_learnt_and_the_run_stops_at_a_standstill() -> None:
    trainer = gate_trainer(OR)
    trainer.run(100)
    assert trainer.stopped is not None
    assert trainer.stopped.key == "standstill"
    assert trainer.evaluations[0].error == 0.0


def test_that_xor_is_never_learnt_and_its_cycle_has_the_length_that_is_said() -> None:
    trainer = gate_trainer(XOR)
    trainer.run(1000)
    assert trainer.stopped is not None
    assert trainer.stopped.key == "cycle"
    before = trainer.parameters.copy()
    trainer.run(trainer.stopped.count)
    np.testing.assert_allclose(trainer.parameters, before, rtol=0, atol=1e-9)


def test_that_a_cycle_is_claimed_only_where_the_order_repeats() -> None:
    shuffled = TrainingSettings(rule="perceptron", shuffle=True, stop=NEVER)
    trainer = gate_trainer(XOR, shuffled)
    trainer.run(300)
    assert trainer.stopped is None


@pytest.mark.parametrize(
    ("stop", "key"),
    [
        (StopSettings(epochs=7), "epochs"),
        (StopSettings(epochs=0, error_below=10.0), "error_below"),
        (
            StopSettings(epochs=0, unchanged_epochs=3, unchanged_by=1.0),
            "unchanged",
        ),
    ],
)
def test_that_a_stop_condition_says_its_name(stop: StopSettings, key: str) -> None:
    trainer = gate_trainer(XOR, replace(GRADIENT, stop=stop))
    trainer.run(50)
    assert trainer.stopped is not None
    assert trainer.stopped.key == key


def test_that_a_run_goes_on_beyond_its_limit_when_asked_again() -> None:
    trainer = gate_trainer(XOR, replace(GRADIENT, stop=StopSettings(epochs=3)))
    trainer.run(50)
    assert trainer.n_epochs == 3
    trainer.run(50)
    assert trainer.n_epochs == 53


def test_that_divergence_is_a_stop_and_not_an_exception() -> None:
    trainer = gate_trainer(XOR, GRADIENT)
    trainer.set_parameters(np.full(3, np.inf))
    trainer.run(5)
    assert trainer.stopped is not None
    assert trainer.stopped.key == "diverged"


def test_that_history_has_a_row_for_every_epoch_and_keeps_its_extremes() -> None:
    trainer = gate_trainer(XOR, GRADIENT)
    trainer.run(3000)
    epochs = trainer.history.column("epoch")
    assert np.array_equal(epochs, np.arange(3001))
    errors = trainer.history.column("training_error")
    curves = trainer.history.curves(most=100)
    assert len(curves.epochs) <= 110
    assert curves.errors[0].min() == errors.min()
    assert curves.errors[0].max() == errors.max()
    assert curves.epochs[0] == 0
    assert curves.epochs[-1] == 3000


def test_that_the_trail_stays_within_its_budget_and_keeps_first_weights() -> None:
    trainer: Trainer = gate_trainer(XOR, GRADIENT)
    first = trainer.parameters.copy()
    trainer.run(5000)
    epochs = trainer.trail.epochs()
    assert len(epochs) <= 4096
    assert trainer.trail.stride == 2
    assert np.array_equal(trainer.trail.of((0, 1, 2))[0], first)
    assert set(np.diff(epochs)) == {trainer.trail.stride}
