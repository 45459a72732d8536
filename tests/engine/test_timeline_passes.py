"""Passes over the samples that begin anew, and what a phase taken back leaves."""

from dataclasses import replace
from typing import Literal

import numpy as np
import pytest

from nnsim.arrays import frozen
from nnsim.assemble import assemble
from nnsim.data.dataset import SampleSets
from nnsim.experiment import Experiment
from nnsim.frames.timeline_view import timeline_view
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.training.settings import PenaltySettings, StopSettings, TrainingSettings
from nnsim.training.trainer import Trainer
from tests.engine.networks import NEVER, gate_trainer

LEARNS = TrainingSettings(scheme="sequential", shuffle=False, stop=NEVER)


def move_samples(trainer: Trainer) -> None:
    training, *others = trainer.sets
    moved = replace(training, inputs=frozen(training.inputs + 0.1))
    trainer.set_samples(SampleSets(moved, *others))


def begun_anew() -> Trainer:
    """Return a run of 12 steps whose third pass began anew after two of its steps."""
    trainer = gate_trainer((0, 1, 1, 1), LEARNS)
    trainer.advance(10)
    move_samples(trainer)
    trainer.advance(2)
    return trainer


def test_that_a_pass_begun_anew_by_as_many_samples_moves_the_later_epochs() -> None:
    trainer = begun_anew()
    assert [trainer.step_of_epoch(epoch) for epoch in (0, 1, 2, 3)] == [0, 4, 10, 14]
    trainer.run(1)
    assert trainer.history.rows[:, 1].tolist() == [0.0, 4.0, 8.0, 14.0]
    assert trainer.n_steps == trainer.step_of_epoch(3)


def test_that_an_epoch_back_never_leads_forward() -> None:
    trainer = begun_anew()
    trainer.seek(9)
    assert timeline_view(trainer).epoch_step == 8
    trainer.step_back("epoch")
    assert trainer.n_steps == 8


def test_that_a_phase_taken_back_leaves_why_the_run_stopped() -> None:
    stop = StopSettings(epochs=1)
    trainer = gate_trainer((0, 1, 1, 1), TrainingSettings(stop=stop))
    trainer.run(2)
    reason = trainer.stopped
    assert reason is not None
    trainer.advance_phase()
    assert trainer.stopped is None
    trainer.step_back("phase")
    assert trainer.stopped == reason


def test_that_the_penalty_of_a_diverged_network_is_no_warning() -> None:
    settings = TrainingSettings(penalty=PenaltySettings(l2=0.1), stop=NEVER)
    trainer = gate_trainer((0, 1, 1, 1), settings)
    trainer.set_parameters(np.full(trainer.spec.n_parameters, 1e200))
    trainer.step()
    assert trainer.trace is not None
    assert trainer.trace.penalty == np.inf


@pytest.mark.parametrize("path", ["readable", "compiled"])
def test_that_a_diverged_run_is_itself_again_in_its_past(
    path: Literal["readable", "compiled"],
) -> None:
    network = NetworkSettings(
        hidden=(HiddenSettings(neurons=3, activation="linear"),),
        output=OutputSettings(activation="linear"),
    )
    training = TrainingSettings(scheme="mini-batch", learning_rate=50.0, stop=NEVER)
    trainer = assemble(
        Experiment(network=network, training=training), path=path
    ).trainer
    trainer.advance(2)
    early = trainer.parameters.tobytes()
    trainer.advance(400)
    assert not np.isfinite(trainer.parameters).all()
    trainer.seek(2)
    assert trainer.parameters.tobytes() == early
    trainer.set_parameters(np.zeros(trainer.spec.n_parameters))
    trainer.advance(1)
    assert np.isfinite(trainer.parameters).all()
