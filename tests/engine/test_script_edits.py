"""Scripts of random networks that were changed on the way end on the same bits."""

from dataclasses import replace

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace as changed

from nnsim.arrays import FloatArray
from nnsim.assemble import Run, assemble
from nnsim.data.dataset import SampleSets
from nnsim.data.settings import DataSettings, SplitSettings
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.training.settings import (
    BalanceSettings,
    OptimizerSettings,
    PenaltySettings,
    ScheduleSettings,
    StopSettings,
    TrainingSettings,
)
from tests.engine.scripts import names_of, source_of, weights_of

SLOPED = ("sigmoid", "tanh", "relu", "linear")
METHODS = ("gradient-descent", "adam", "rmsprop", "adagrad")
SCHEMES = ("sequential", "batch", "mini-batch", "sgd")
SHAPES = ("constant", "steps", "linear", "exponential")
SHARES = (1.0, 2.5, 0.5)
NEVER = StopSettings(epochs=0)


@st.composite
def learning(draw: st.DrawFn, rule: str, loss: str) -> TrainingSettings:
    """Training settings of one rule and one loss."""
    pick = draw(st.randoms(use_true_random=False))
    method = pick.choice(METHODS)
    balance = pick.choice(("natural", "natural", "equal", "proportions", "weights"))
    given_shares = balance in ("proportions", "weights")
    return TrainingSettings(
        rule=rule,
        loss=loss,
        scheme=pick.choice(SCHEMES),
        shuffle=pick.random() < 0.7,
        mini_batch=pick.choice((3, 5, 100)),
        learning_rate=pick.choice((0.01, 0.1, 0.5)),
        optimizer=OptimizerSettings(method=method, momentum=pick.choice((0.0, 0.9))),
        schedule=ScheduleSettings(shape=pick.choice(SHAPES), epochs=3, factor=0.4),
        penalty=PenaltySettings(l1=pick.choice((0.0, 0.01)), l2=pick.choice((0, 0.02))),
        balance=BalanceSettings(method=balance, shares=SHARES if given_shares else ()),
        locked=pick.choice(((), (), (0, 3))),
        seed=pick.randrange(5),
        stop=NEVER,
    )


@st.composite
def layers(draw: st.DrawFn) -> tuple[HiddenSettings, ...]:
    """Hidden layers, or none."""
    pick = draw(st.randoms(use_true_random=False))
    return tuple(
        HiddenSettings(
            neurons=pick.choice((1, 3, 4)),
            activation=pick.choice(SLOPED[:3]),
            slope=pick.choice((1.0, 0.7)),
            bias=pick.random() < 0.8,
            dropout=pick.choice((0.0, 0.0, 0.3)),
            silenced=pick.choice(((), (), (0,))),
        )
        for _ in range(pick.randrange(3))
    )


@st.composite
def experiments(draw: st.DrawFn) -> Experiment:
    """Three classes with every rule and loss, on few samples."""
    pick = draw(st.randoms(use_true_random=False))
    output, rule, loss = pick.choice(
        (
            ("sigmoid", "backpropagation", "quadratic"),
            ("sigmoid", "backpropagation", "binary-cross-entropy"),
            ("softmax", "backpropagation", "cross-entropy"),
            ("softmax", "backpropagation", "quadratic"),
            ("linear", "backpropagation", "quadratic"),
            ("tanh", "backpropagation", "quadratic"),
            ("step", "perceptron", "quadratic"),
            ("linear", "hebb", "quadratic"),
            ("linear", "oja", "quadratic"),
        )
    )
    coding = "one-per-class" if output == "softmax" else pick.choice(("binary",) * 2)
    return Experiment(
        data=DataSettings(
            set="three-clouds",
            samples=24,
            coding=coding,
            split=SplitSettings(training=0.5, validation=0.3, test=0.2),
        ),
        network=NetworkSettings(
            hidden=draw(layers()) if rule == "backpropagation" else (),
            output=OutputSettings(
                activation=output,
                slope=pick.choice((1.0, 1.3)),
                threshold=pick.choice((0.0, 0.2)),
                bias=pick.random() < 0.8,
            ),
        ),
        training=draw(learning(rule, loss)),
    )


def change(run: Run, kind: str, training: TrainingSettings, number: int) -> None:
    """Change a run as a user might."""
    trainer = run.trainer
    now, spec = trainer.settings, trainer.spec
    if kind == "training":
        trainer.set_training(changed(training, rule=now.rule, loss=now.loss))
    elif kind == "rate":
        trainer.set_training(changed(now, learning_rate=(0.05, 0.2, 0.5)[number]))
    elif kind == "rule":
        rules = ("hebb", "oja", "perceptron")
        is_one = run.experiment.network.hidden == ()
        trainer.set_training(changed(now, rule=rules[number] if is_one else now.rule))
    elif kind == "stop":
        trainer.set_training(changed(now, stop=StopSettings(epochs=number + 5)))
    elif kind == "slope":
        sloped = tuple(replace(each, slope=0.5 + number) for each in spec.layers)
        trainer.set_spec(replace(spec, layers=sloped))
    elif kind == "silence":
        first, *rest = spec.layers
        if rest:
            silent = replace(first, silenced=(0,) if number else (), dropout=0.2)
            trainer.set_spec(replace(spec, layers=(silent, *rest)))
    elif kind == "weights":
        trainer.set_parameters(trainer.parameters * (0.5 + number))
    elif kind == "best":
        trainer.restore_best()
    elif kind == "samples":
        sets = trainer.sets
        kept = np.flatnonzero(np.arange(len(sets.training)) != number)
        fewer = sets.training.part(kept if len(kept) > 4 else np.arange(len(kept)))
        trainer.set_samples(SampleSets(fewer, sets.validation, sets.test))


KINDS = (
    "training",
    "training",
    "rate",
    "rule",
    "stop",
    "slope",
    "silence",
    "weights",
    "best",
    "samples",
)


@st.composite
def lives(draw: st.DrawFn) -> list[tuple[int, str, TrainingSettings, int]]:
    """Steps, and then a change, again and again."""
    row = st.tuples(
        st.integers(0, 30),
        st.sampled_from(KINDS),
        learning("backpropagation", "quadratic"),
        st.integers(0, 2),
    )
    return draw(st.lists(row, max_size=5))


def is_equal(again: FloatArray, wanted: FloatArray) -> bool:
    """Tell whether all bits are the same; what is not a number has no other ones."""
    return np.array_equal(again, wanted, equal_nan=True)


@np.errstate(over="ignore", invalid="ignore")
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(experiments(), lives(), st.integers(0, 40), st.data())
def test_that_a_script_repeats_every_change_to_the_bit(
    experiment: Experiment,
    lived: list[tuple[int, str, TrainingSettings, int]],
    n_more: int,
    data: st.DataObject,
) -> None:
    run = assemble(experiment)
    trainer = run.trainer
    trainer.timeline.spacing_s = 0.0
    for n_steps, kind, training, number in lived:
        trainer.advance(n_steps)
        change(run, kind, training, number)
    trainer.advance(n_more)
    for step in (trainer.n_steps, data.draw(st.integers(0, trainer.n_steps))):
        source = source_of(run, step)
        trainer.seek(step)
        names = names_of(source)
        assert names.get("N_STEPS", step) == step
        assert is_equal(names["NNSIM_WEIGHTS"], trainer.parameters)
        assert is_equal(weights_of(source), trainer.parameters)
        trainer.seek(trainer.end.step)
