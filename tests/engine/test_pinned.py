"""Pinned runs stay what they were, and differences are named field by field."""

import numpy as np
from msgspec.structs import replace

from nnsim.assemble import assemble
from nnsim.difference import differences
from nnsim.experiment import Experiment
from nnsim.frames.pinned import MOST_POINTS, pin
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.probes.error_surface import axes_of_pair
from nnsim.scene import built_in_scene
from nnsim.training.settings import TrainingSettings


def test_that_a_pinned_run_keeps_its_way_while_the_trainer_goes_on() -> None:
    run = assemble(built_in_scene("xor-mlp").experiment)
    first = run.trainer.parameters.copy()
    run.trainer.run(1500)
    pinned = pin(run, 3)
    reached = run.trainer.parameters.copy()
    run.trainer.run(10)
    assert pinned.number == 3
    assert pinned.n_epochs == 1500
    assert len(pinned.trail) <= MOST_POINTS + 1
    assert np.array_equal(pinned.trail[0], first)
    assert np.array_equal(pinned.trail[-1], reached)
    assert pinned.trail_epochs[-1] == 1500
    assert pinned.path(axes_of_pair(2, 5))[-1].tolist() == [reached[2], reached[5]]
    assert not pinned.trail.flags.writeable


def test_that_seconds_count_the_updates_and_go_back_with_the_run() -> None:
    run = assemble(built_in_scene("xor-mlp").experiment)
    trainer = run.trainer
    assert trainer.seconds == 0.0
    trainer.run(50)
    half = trainer.seconds
    trainer.run(50)
    whole = trainer.seconds
    assert 0.0 < half < whole
    trainer.seek(0)
    assert trainer.seconds == 0.0
    assert pin(run, 1).seconds == whole
    trainer.rewind()
    assert trainer.seconds == 0.0


def test_that_differences_name_the_fields_that_differ() -> None:
    before = Experiment(network=NetworkSettings(hidden=(HiddenSettings(neurons=3),)))
    after = replace(before, training=TrainingSettings(learning_rate=0.32))
    assert [c.field for c in differences(before, after)] == ["training.learning_rate"]
    change = differences(before, after)[0]
    assert (change.before, change.after) == (0.1, 0.32)
    assert differences(before, before) == ()
    without = replace(before, network=NetworkSettings())
    fields = {change.field for change in differences(before, without)}
    assert "network.hidden[0].neurons" in fields
