"""Every moment again, to the bit, whatever was changed and whichever path ran."""

from dataclasses import dataclass, replace

import msgspec
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nnsim.assemble import assemble
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.scene import built_in_scene
from nnsim.training.path import PathName
from nnsim.training.settings import OptimizerSettings, StopSettings, TrainingSettings
from nnsim.training.timeline import Keyframe, Timeline
from nnsim.training.trainer import Trainer
from tests.engine.networks import alone, drawn, gate_samples, gate_trainer

PATHS: tuple[PathName, ...] = ("readable", "compiled")
ENDLESS = StopSettings(epochs=0)


def trainer_of(**changes: object) -> Trainer:
    network = NetworkSettings(hidden=(HiddenSettings(neurons=3, dropout=0.2),))
    training = TrainingSettings(scheme="mini-batch", mini_batch=7, stop=ENDLESS)
    training = msgspec.structs.replace(training, **changes)
    return assemble(Experiment(network=network, training=training)).trainer


@dataclass(frozen=True)
class Moment:
    """Everything that a moment must give back."""

    parameters: bytes
    slots: tuple[bytes, ...]
    n_epochs: int
    batch: bytes
    best: int
    errors: tuple[float, ...]
    settings: TrainingSettings


def moment(trainer: Trainer) -> Moment:
    return Moment(
        trainer.parameters.tobytes(),
        tuple(slot.tobytes() for slot in trainer.slots),
        trainer.n_epochs,
        trainer.batch().tobytes(),
        trainer.best.epoch,
        tuple(each.error for each in trainer.evaluations),
        trainer.settings,
    )


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, object]:
    kind = draw(
        st.sampled_from(
            [
                "rate",
                "scheme",
                "adam",
                "slope",
                "weights",
                "best",
                "path",
                "lock",
                "silence",
            ]
        )
    )
    number = draw(st.integers(0, 2))
    return kind, number


def change(trainer: Trainer, edit: tuple[str, object]) -> None:
    kind, value = edit
    number = int(str(value))
    now = trainer.settings
    changed = msgspec.structs.replace
    if kind == "rate":
        trainer.set_training(changed(now, learning_rate=(0.05, 0.2, 0.5)[number]))
    elif kind == "scheme":
        scheme = ("sequential", "batch", "sgd")[number]
        trainer.set_training(changed(now, scheme=scheme))
    elif kind == "adam":
        method = ("adam", "gradient-descent", "rmsprop")[number]
        optimizer = OptimizerSettings(method=method, momentum=0.5)
        trainer.set_training(changed(now, optimizer=optimizer, learning_rate=0.05))
    elif kind == "lock":
        trainer.set_training(changed(now, locked=tuple(range(number))))
    elif kind == "slope":
        layers = tuple(
            replace(layer, slope=0.5 + number) for layer in trainer.spec.layers
        )
        trainer.set_spec(replace(trainer.spec, layers=layers))
    elif kind == "silence":
        first, *rest = trainer.spec.layers
        first = replace(first, silenced=tuple(range(number)))
        trainer.set_spec(replace(trainer.spec, layers=(first, *rest)))
    elif kind == "weights":
        trainer.set_parameters(trainer.parameters * (0.5 + number))
    elif kind == "best":
        trainer.restore_best()
    else:
        trainer.use_path(PATHS[number % 2])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 60), edits()), max_size=6), st.data())
def test_that_any_moment_comes_back_to_the_bit(
    lived: list[tuple[int, tuple[str, object]]], data: st.DataObject
) -> None:
    trainer = trainer_of()
    trainer.timeline.spacing_s = 0.0
    moments = {}
    for n_updates, edit in lived:
        trainer.advance(n_updates)
        change(trainer, edit)
        moments[trainer.n_steps] = moment(trainer)
    trainer.advance(30)
    moments[trainer.n_steps] = moment(trainer)
    wanted = data.draw(st.lists(st.sampled_from(sorted(moments)), max_size=5))
    for step in wanted:
        trainer.seek(step)
        assert moment(trainer) == moments[step]
    n_rows = len(trainer.history)
    trainer.seek(max(moments))
    assert not trainer.in_past
    assert moment(trainer) == moments[max(moments)]
    assert len(trainer.history) == n_rows


@pytest.mark.parametrize("path", PATHS)
def test_that_a_run_goes_on_from_the_past_as_it_went_on_before(path: PathName) -> None:
    trainer = trainer_of()
    trainer.use_path(path)
    trainer.advance(40)
    trainer.set_training(msgspec.structs.replace(trainer.settings, learning_rate=0.7))
    trainer.advance(40)
    lived = moment(trainer)
    trainer.seek(13)
    assert trainer.settings.learning_rate == 0.1
    trainer.advance(100 - 33)
    assert trainer.settings.learning_rate == 0.7
    assert trainer.n_steps == 80
    assert moment(trainer) == lived


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("unit", ["phase", "step", "epoch"])
def test_that_step_back_restores_the_exact_weights(path: PathName, unit: str) -> None:
    trainer = trainer_of()
    trainer.use_path(path)
    trainer.advance(60)
    seen = []
    for _ in range(4):
        seen.append((trainer.phase, moment(trainer)))
        if unit == "phase":
            trainer.advance_phase()
        elif unit == "step":
            trainer.step()
        else:
            trainer.epoch()
    if unit == "epoch":
        seen = seen[1:]
    for phase, state in reversed(seen):
        trainer.step_back(unit)  # type: ignore[arg-type]
        assert (trainer.phase, moment(trainer)) == (phase, state)


def test_that_a_phase_back_from_a_finished_step_shows_its_last_phase() -> None:
    trainer = trainer_of()
    trainer.advance(3)
    before = trainer.parameters
    while trainer.n_steps == 3:
        trainer.advance_phase()
    trainer.step_back("phase")
    assert trainer.n_steps == 3
    assert trainer.phase is not None
    assert trainer.phase.kind == "change"
    assert trainer.trace is not None
    assert trainer.trace.parameters.tobytes() == before.tobytes()


def test_that_a_change_in_the_past_cuts_the_future_off() -> None:
    trainer = trainer_of()
    trainer.advance(50)
    trainer.seek(20)
    assert trainer.end.step == 50
    trainer.set_parameters(trainer.parameters * 2.0)
    assert not trainer.in_past
    assert trainer.end.step == 20
    assert trainer.history.last_epoch <= trainer.n_epochs
    trainer.advance(10)
    assert trainer.n_steps == 30


def test_that_other_samples_are_an_edit_like_any_other() -> None:
    trainer = gate_trainer((0, 1, 1, 1))
    trainer.advance(3)
    trainer.set_samples(alone(gate_samples((0, 0, 0, 1))))
    trainer.advance(9)
    lived = trainer.parameters
    trainer.seek(2)
    assert trainer.sets.training.labels is not None
    assert trainer.sets.training.labels.tolist() == [0, 1, 1, 1]
    trainer.seek(12)
    assert np.array_equal(trainer.parameters, lived)
    assert trainer.sets.training.labels.tolist() == [0, 0, 0, 1]


def test_that_kept_states_stay_within_their_budget_and_keep_the_first() -> None:
    trainer = trainer_of()
    first = trainer.end
    timeline = Timeline(first, byte_budget=20 * first.progress.n_bytes)
    for step in range(1, 500):
        progress = first.progress.copied()
        progress.n_steps = step
        timeline.keep(Keyframe(first.setup, progress, "readable", 0))
        assert timeline.n_bytes <= 20 * first.progress.n_bytes
    steps = [keyframe.step for keyframe in timeline.keyframes]
    assert steps[0] == 0
    assert len(steps) > 8
    assert timeline.before(499).step >= 400
    assert timeline.before(0).step == 0


def test_that_a_stop_reason_is_the_same_at_every_visit() -> None:
    run = assemble(built_in_scene("xor-perceptron").experiment)
    run.trainer.run(10_000)
    assert run.trainer.stopped is not None
    reason, step = run.trainer.stopped, run.trainer.n_steps
    reasons = []
    for visited in (step // 2, step):
        run.trainer.seek(visited)
        reasons.append(run.trainer.stopped)
    assert reasons == [None, reason]


def test_that_locked_weights_stay_as_they_are_on_both_paths() -> None:
    for path in PATHS:
        trainer = trainer_of(locked=(0, 4), scheme="sequential")
        trainer.use_path(path)
        before = trainer.parameters
        trainer.advance(200)
        moved = trainer.parameters != before
        assert not moved[[0, 4]].any()
        assert moved[[1, 2, 3, 5]].all()


def test_that_a_seed_gives_the_same_draws_to_both_paths() -> None:
    batches = []
    for path in PATHS:
        trainer = trainer_of(scheme="sgd", seed=2**53 - 1)
        trainer.use_path(path)
        trainer.advance(500)
        batches.append((trainer.batch().tolist(), drawn(3, 2).tolist()))
    assert batches[0] == batches[1]


@pytest.mark.parametrize("path", PATHS)
def test_that_a_run_ends_at_its_epoch_also_when_the_scheme_changed(
    path: PathName,
) -> None:
    trainer = trainer_of(scheme="sequential")
    trainer.use_path(path)
    trainer.advance(10)
    trainer.set_training(msgspec.structs.replace(trainer.settings, scheme="batch"))
    trainer.run(3)
    assert trainer.n_epochs == 3
    assert trainer.step_of_epoch(3) == trainer.n_steps
    assert trainer.history.last_epoch == 3
