"""The steps that are shown one by one over the error surface."""

import numpy as np
import pytest

from nnsim.assemble import Run, assemble
from nnsim.frames import surface_steps
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import Demand
from nnsim.frames.surface_steps import StepWay
from nnsim.scene import built_in_scene

FEW = 60


@pytest.fixture
def run() -> Run:
    return assemble(built_in_scene("xor-mlp").experiment)


def way_after(builder: FrameBuilder) -> StepWay:
    surface = builder.build(Demand(surface_weights=(0, 1))).surface
    assert surface is not None
    return surface.steps


def test_that_each_step_made_alone_is_a_point_with_its_weights(run: Run) -> None:
    builder, places = FrameBuilder(1, run), []
    for _ in range(6):
        way = way_after(builder)
        places.append(run.trainer.parameters[:2].copy())
        run.trainer.step()
    assert way.steps.tolist() == [0, 1, 2, 3, 4, 5]
    assert way.epochs.tolist() == [0.0, 0.25, 0.5, 0.75, 1.0, 1.25]
    np.testing.assert_array_equal(way.places, places)


def test_that_a_step_back_forgets_what_is_ahead(run: Run) -> None:
    builder = FrameBuilder(1, run)
    for _ in range(5):
        way_after(builder)
        run.trainer.step()
    run.trainer.step_back("step")
    run.trainer.step_back("step")
    way = way_after(builder)
    assert way.steps.tolist() == [0, 1, 2, 3]
    assert way.places[-1].tolist() == run.trainer.parameters[:2].tolist()


def test_that_a_leap_a_change_and_a_fast_run_begin_anew(run: Run) -> None:
    builder = FrameBuilder(1, run)
    way_after(builder)
    run.trainer.run(3)
    assert way_after(builder).steps.tolist() == [12]
    run.trainer.step()
    assert way_after(builder).steps.tolist() == [12, 13]
    run.trainer.set_parameters(run.trainer.parameters + 1.0)
    assert way_after(builder).steps.tolist() == [13]
    run.trainer.seek(2)
    assert way_after(builder).steps.tolist() == [2]


def test_that_many_steps_are_kept_within_bounds(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surface_steps, "MOST_STEPS", FEW)
    builder = FrameBuilder(1, run)
    for _ in range(FEW + 15):
        way = way_after(builder)
        run.trainer.step()
    assert FEW // 2 <= len(way.steps) <= FEW
    assert way.steps[-1] == FEW + 14


def test_that_the_steps_of_epochs_follow_their_lengths(run: Run) -> None:
    record = run.trainer.record
    run.trainer.run(4)
    record.note_length(4, 16, 2)
    epochs = np.array([0, 1, 4, 7])
    assert record.steps_of(epochs).tolist() == [0, 4, 16, 22]
    assert record.steps_of(epochs).tolist() == [record.step_of(e) for e in epochs]
