"""The compiled path says what the readable one says: same updates, same state."""

from dataclasses import dataclass

import msgspec
import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, note, settings
from hypothesis import strategies as st

from nnsim.arrays import FloatArray, frozen
from nnsim.assemble import assemble
from nnsim.data.coding import encode
from nnsim.data.dataset import SampleSet, SampleSets
from nnsim.data.settings import DataSettings, SplitSettings
from nnsim.experiment import Experiment
from nnsim.model.evaluation import Judgement
from nnsim.model.settings import NetworkSettings, OutputSettings
from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.training.history import COLUMNS
from nnsim.training.path import PathName
from nnsim.training.settings import (
    BalanceSettings,
    OptimizerSettings,
    PenaltySettings,
    ScheduleSettings,
    StopSettings,
    TrainingSettings,
)
from nnsim.training.trainer import Trainer

pytest.importorskip("numba")

CLOSE = 1e-12
SMOOTH = ("sigmoid", "tanh", "linear", "relu")


@dataclass(frozen=True)
class Start:
    """The same run on both paths, and one from weights that differ in last digits."""

    readable: Trainer
    perturbed: Trainer
    compiled: Trainer


def samples(
    rng: np.random.Generator, count: int, n_inputs: int, n_classes: int, coding: str
) -> SampleSet:
    labels = rng.integers(0, n_classes, count)
    labels[: min(n_classes, count)] = np.arange(min(n_classes, count))
    return SampleSet(
        rows=frozen(np.arange(count)),
        inputs=frozen(rng.uniform(-1.5, 1.5, (count, n_inputs))),
        targets=frozen(encode(labels, n_classes, coding)),
        labels=frozen(labels),
    )


def silences(width: int) -> st.SearchStrategy[tuple[int, ...]]:
    some = st.sets(st.integers(0, width - 1)).map(lambda chosen: tuple(sorted(chosen)))
    return st.one_of(st.just(()), some)


@st.composite
def layers(draw: st.DrawFn, n_inputs: int, n_outputs: int, rule: str) -> NetworkSpec:
    depth = draw(st.integers(0, 3)) if rule == "backpropagation" else 0
    widths = [draw(st.integers(1, 9)) for _ in range(depth)] + [n_outputs]
    made = []
    for number, width in enumerate(widths):
        last = number == len(widths) - 1
        if rule == "backpropagation":
            choices = [*SMOOTH, *(["softmax"] if last and n_outputs > 1 else [])]
        else:
            choices = ["step", "linear", "sigmoid"]
        dropout = 0.0 if last else draw(st.sampled_from([0.0, 0.0, 0.3]))
        silenced = () if last else draw(silences(width))
        made.append(
            LayerSpec(
                n_inputs,
                width,
                draw(st.sampled_from(choices)),
                slope=draw(st.sampled_from([1.0, 0.5, 2.5])),
                threshold=draw(st.sampled_from([0.0, 0.25])),
                bias_input=draw(st.sampled_from([-1.0, -1.0, 0.0])),
                dropout=dropout,
                silenced=silenced,
            )
        )
        n_inputs = width
    return NetworkSpec(tuple(made))


@st.composite
def training(draw: st.DrawFn, rule: str, loss: str, n_classes: int) -> TrainingSettings:
    shares = tuple(draw(st.sampled_from([0.5, 1.0, 2.0])) for _ in range(n_classes))
    balance = draw(
        st.sampled_from(["natural", "natural", "equal", "proportions", "weights"])
    )
    return TrainingSettings(
        rule=rule,
        loss=loss,
        scheme=draw(st.sampled_from(["sequential", "batch", "mini-batch", "sgd"])),
        shuffle=draw(st.booleans()),
        mini_batch=draw(st.integers(1, 12)),
        learning_rate=draw(st.sampled_from([0.01, 0.1, 0.3])),
        optimizer=OptimizerSettings(
            method=draw(
                st.sampled_from(["gradient-descent", "adam", "rmsprop", "adagrad"])
            ),
            momentum=draw(st.sampled_from([0.0, 0.0, 0.6])),
            # A tiny divisor would make rounding errors of a vanishing gradient large.
            epsilon=1e-2,
        ),
        schedule=ScheduleSettings(
            shape=draw(st.sampled_from(["constant", "steps", "linear", "exponential"])),
            epochs=draw(st.integers(1, 4)),
        ),
        penalty=PenaltySettings(
            l1=draw(st.sampled_from([0.0, 0.0, 0.01])),
            l2=draw(st.sampled_from([0.0, 0.0, 0.02])),
        ),
        balance=BalanceSettings(method=balance, shares=shares),
        locked=draw(st.sampled_from([(), (), (0,)])),
        seed=draw(st.integers(0, 2**53 - 1)),
    )


@st.composite
def starts(draw: st.DrawFn) -> Start:
    rule = draw(
        st.sampled_from(["backpropagation"] * 5 + ["perceptron", "hebb", "oja"])
    )
    n_classes = draw(st.integers(2, 5))
    coding = draw(st.sampled_from(["one-per-class", "binary"]))
    n_outputs = encode(np.array([0]), n_classes, coding).shape[1]
    n_inputs = draw(st.integers(1, 6))
    spec = draw(layers(n_inputs, n_outputs, rule))
    output = spec.layers[-1].activation
    losses = ["quadratic"]
    losses += ["cross-entropy"] if output == "softmax" else []
    losses += ["binary-cross-entropy"] if output == "sigmoid" else []
    loss = draw(st.sampled_from(losses))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    counts = (draw(st.integers(n_classes, 30)), draw(st.integers(0, 9)), 5)
    sets = SampleSets(
        *(samples(rng, count, n_inputs, n_classes, coding) for count in counts)
    )
    judgement = Judgement(loss, n_classes, coding)
    settings = draw(training(rule, loss, n_classes))
    first = rng.uniform(-0.8, 0.8, spec.n_parameters)
    nearby = first * (1.0 + 4e-15 * rng.uniform(-1.0, 1.0, len(first)))

    def trainer(start: FloatArray, path: PathName) -> Trainer:
        return Trainer(spec, start, settings, sets, judgement, path=path)

    return Start(
        trainer(first, "readable"),
        trainer(nearby, "readable"),
        trainer(first, "compiled"),
    )


def assert_close(left: FloatArray, right: FloatArray) -> None:
    scale = max(1.0, float(np.abs(left).max(initial=0.0)))
    np.testing.assert_allclose(left, right, rtol=0.0, atol=CLOSE * scale)


def assert_same_best(readable: Trainer, compiled: Trainer) -> None:
    """Where η has faded away, epochs differ in last digits only: either is the best."""
    assert (readable.best.epoch < 0) == (compiled.best.epoch < 0)
    np.testing.assert_allclose(
        compiled.best.error, readable.best.error, rtol=1e-9, atol=CLOSE
    )
    if compiled.best.epoch >= 0:
        there = readable.history.rows[
            compiled.best.epoch, COLUMNS.index("validation_error")
        ]
        np.testing.assert_allclose(there, readable.best.error, rtol=1e-9, atol=CLOSE)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(starts(), st.integers(1, 60))
def test_that_both_paths_make_the_same_updates(start: Start, n_updates: int) -> None:
    readable, compiled = start.readable, start.compiled
    note(str((readable.spec, readable.settings, readable.judgement)))
    made = readable.advance(n_updates)
    start.perturbed.advance(made)
    # Where last digits of the start matter, two orders of a sum cannot agree either.
    # One such start says little of others, so it stays well below what is asked.
    with np.errstate(invalid="ignore"):  # Infinite weights are no start to judge by.
        moved = np.abs(readable.parameters - start.perturbed.parameters).max()
    assume(moved < 0.1 * CLOSE)
    assert compiled.advance(n_updates) == made
    assert (compiled.n_steps, compiled.n_epochs) == (
        readable.n_steps,
        readable.n_epochs,
    )
    assert compiled.stopped == readable.stopped
    assert_close(readable.parameters, compiled.parameters)
    for left, right in zip(readable.slots, compiled.slots, strict=True):
        assert_close(left, right)
    np.testing.assert_allclose(
        readable.history.rows, compiled.history.rows, rtol=1e-9, atol=CLOSE
    )
    assert_same_best(readable, compiled)
    assert np.array_equal(compiled.batch(), readable.batch())
    assert readable.trace is not None
    assert compiled.trace is not None
    assert np.array_equal(compiled.trace.rows, readable.trace.rows)
    assert_close(readable.trace.update, compiled.trace.update)


@settings(max_examples=60, deadline=None)
@given(starts(), st.lists(st.integers(1, 17), min_size=1, max_size=8))
def test_that_bits_do_not_depend_on_how_updates_are_grouped(
    start: Start, groups: list[int]
) -> None:
    trainer = start.compiled
    made = trainer.advance(sum(groups))
    together, slots = trainer.parameters, trainer.slots
    rows = trainer.history.rows
    trainer.rewind()
    for group in [*groups, made]:
        trainer.advance(min(group, made - trainer.n_steps))
    assert trainer.n_steps == made
    assert np.array_equal(trainer.parameters, together, equal_nan=True)
    assert np.array_equal(trainer.history.rows, rows, equal_nan=True)
    for left, right in zip(trainer.slots, slots, strict=True):
        assert np.array_equal(left, right, equal_nan=True)


@pytest.mark.parametrize(
    "changes",
    [
        {"penalty": PenaltySettings(l1=0.01)},
        {"penalty": PenaltySettings(l2=0.02)},
        {"optimizer": OptimizerSettings(momentum=0.9)},
    ],
)
def test_that_a_perceptron_whose_weights_still_creep_does_not_stand_still(
    changes: dict[str, object],
) -> None:
    """All samples are right after some epochs, but something else moves the weights."""
    base = TrainingSettings(rule="perceptron", stop=StopSettings(epochs=0))
    experiment = Experiment(
        data=DataSettings(
            set="gate-and",
            coding="binary",
            split=SplitSettings(training=1.0, validation=0.0, test=0.0),
        ),
        network=NetworkSettings(output=OutputSettings(activation="step")),
        training=msgspec.structs.replace(base, **changes),
    )
    readable = assemble(experiment, path="readable").trainer
    compiled = assemble(experiment, path="compiled").trainer
    for trainer in (readable, compiled):
        trainer.run(40)
    assert compiled.stopped == readable.stopped
    assert compiled.n_steps == readable.n_steps
