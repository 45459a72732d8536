"""A step's trace holds all that is needed to follow it with a pocket calculator."""

import numpy as np
import pytest
from msgspec.structs import replace

from nnsim.assemble import assemble
from nnsim.experiment import Experiment
from nnsim.scene import built_in_scene
from nnsim.training.phases import StepTrace
from nnsim.training.settings import (
    BalanceSettings,
    OptimizerSettings,
    TrainingSettings,
)
from nnsim.training.trainer import Trainer


def trainer_with(**changes: object) -> Trainer:
    training = TrainingSettings(scheme="mini-batch", learning_rate=0.5)
    training = replace(training, **changes)
    return assemble(Experiment(training=training)).trainer


def trace_of(trainer: Trainer) -> StepTrace:
    trainer.step()
    assert trainer.trace is not None
    return trainer.trace


def test_that_the_mean_of_the_errors_of_the_samples_is_the_error() -> None:
    trace = trace_of(trainer_with())
    assert trace.sample_weights is None
    assert trace.errors.shape == trace.rows.shape
    assert trace.errors.mean() == trace.error
    with pytest.raises(ValueError, match="read-only"):
        trace.errors[0] = 1.0


def test_that_class_weights_stand_beside_the_errors_they_count() -> None:
    balance = BalanceSettings(method="weights", shares=(1.0, 2.0, 5.0))
    trace = trace_of(trainer_with(balance=balance))
    assert trace.sample_weights is not None
    assert set(trace.sample_weights.tolist()) <= {1.0, 2.0, 5.0}
    assert (trace.errors * trace.sample_weights).mean() == trace.error


def test_that_momentum_can_be_followed_from_the_slots_before() -> None:
    trainer = trainer_with(optimizer=OptimizerSettings(momentum=0.9))
    first, second = trace_of(trainer), trace_of(trainer)
    assert not first.slots_before[0].any()
    assert second.slots_before[0].tobytes() == first.update.tobytes()
    assert (first.n_updates, second.n_updates) == (0, 1)
    wanted = 0.5 * second.gradient + 0.9 * first.update
    np.testing.assert_allclose(second.update, wanted, rtol=1e-15)


def test_that_a_trace_keeps_the_network_and_the_settings_of_its_time() -> None:
    trainer = trainer_with()
    trace = trace_of(trainer)
    assert trace.spec == trainer.spec
    assert trace.settings.learning_rate == 0.5
    assert trace.loss == "quadratic"


def test_that_backprop_is_one_sample_with_given_weights_and_learns_it() -> None:
    experiment = built_in_scene("backprop").experiment
    trainer = assemble(experiment).trainer
    assert trainer.spec.sizes == (2, 2, 2)
    assert trainer.parameters.tolist() == list(
        experiment.network.initial_weights.values
    )
    before = trace_of(trainer).error
    trainer.run(200)
    assert trainer.evaluations[0].error < 0.1 * before
    assert len(trainer.batch()) == 1
