"""One run of the engine in any order of moves and changes, without a thread."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

import msgspec
import numpy as np
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from nnsim.arrays import frozen
from nnsim.assemble import assemble
from nnsim.data.dataset import SampleSet, SampleSets
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.training.path import PathName
from nnsim.training.settings import (
    BalanceSettings,
    OptimizerSettings,
    PenaltySettings,
    ScheduleSettings,
    StopSettings,
    TrainingSettings,
)
from nnsim.training.trainer import Trainer, Unit
from tests.machines.searching import Figures

UNITS: tuple[Unit, ...] = ("phase", "step", "epoch")
NUMBER = st.integers(0, 3)
SHARE = st.integers(0, 1000)
FEW_BYTES = 40_000
"""Room for some ten kept states, so that they are thinned."""

TRAINING_CHANGES: tuple[Callable[[int], dict[str, object]], ...] = (
    lambda n: {"learning_rate": (0.0, 0.05, 0.5, 50.0)[n]},
    lambda n: {"scheme": ("sequential", "batch", "sgd", "mini-batch")[n]},
    lambda n: {"mini_batch": (1, 7, 20, 1000)[n]},
    lambda n: {"shuffle": bool(n % 2)},
    lambda n: {"seed": n},
    lambda n: {"locked": tuple(range(n))},
    lambda n: {"penalty": PenaltySettings(l1=0.01 * n, l2=0.1 * n)},
    lambda n: {
        "optimizer": OptimizerSettings(
            method=("gradient-descent", "adam", "rmsprop", "gradient-descent")[n],
            momentum=0.3 * n,
        )
    },
    lambda n: {
        "schedule": ScheduleSettings(
            shape=("constant", "steps", "exponential", "linear")[n], epochs=1 + n
        )
    },
    lambda n: {
        "balance": BalanceSettings(
            method=("natural", "proportions", "weights", "equal")[n],
            shares=(1.0, 2.0, 3.0) if n in (1, 2) else (),
        )
    },
    lambda n: {"stop": StopSettings(epochs=(0, 2, 5, 0)[n], patience=(0, 0, 0, 2)[n])},
)


@dataclass(frozen=True)
class Moment:
    """Everything that a moment must give back."""

    parameters: bytes
    slots: tuple[bytes, ...]
    n_epochs: int
    n_edits: int
    batch: bytes
    best: tuple[int, str]
    errors: tuple[str, ...]
    settings: TrainingSettings
    stopped: object


def moment_of(trainer: Trainer) -> Moment:
    """Return the present moment of a run."""
    return Moment(
        trainer.parameters.tobytes(),
        tuple(slot.tobytes() for slot in trainer.slots),
        trainer.n_epochs,
        trainer.n_edits,
        trainer.batch().tobytes(),
        (trainer.best.epoch, repr(trainer.best.error)),
        # As words, for the error of a diverged network is not equal to itself.
        tuple(repr(each.error) for each in trainer.evaluations),
        trainer.settings,
        trainer.stopped,
    )


def small_trainer(path: PathName, dropout: float, activation: str) -> Trainer:
    """Return the trainer of a 2-3-3 on 30 samples, with little room for its past."""
    experiment = Experiment(
        network=NetworkSettings(
            hidden=(HiddenSettings(neurons=3, dropout=dropout, activation=activation),),
            output=OutputSettings(activation=activation),
        ),
        training=TrainingSettings(
            scheme="mini-batch", mini_batch=7, stop=StopSettings(epochs=0)
        ),
    )
    data = msgspec.structs.replace(experiment.data, samples=30)
    made = assemble(msgspec.structs.replace(experiment, data=data)).trainer
    trainer = Trainer(
        made.spec,
        made.parameters,
        made.settings,
        made.sets,
        made.judgement,
        path=path,
        byte_budget=FEW_BYTES,
    )
    trainer.timeline.spacing_s = 0.0
    return trainer


def without_last(samples: SampleSet, n: int) -> SampleSet:
    """Return a set that lost its last samples, never all of them."""
    kept = slice(0, max(1, len(samples) - n))
    return SampleSet(
        samples.rows[kept],
        frozen(samples.inputs[kept].copy()),
        frozen(samples.targets[kept].copy()),
        None if samples.labels is None else samples.labels[kept],
    )


class RunMachine(RuleBasedStateMachine):
    """Moves and changes of a trainer, and every moment noted to be found again."""

    figures = Figures()
    path: PathName = "readable"

    @initialize(
        dropout=st.sampled_from([0.0, 0.3]),
        # The second diverges soon at the larger rates.
        activation=st.sampled_from(["sigmoid", "linear"]),
    )
    def begin(self, dropout: float, activation: str) -> None:
        """Begin a run."""
        self.figures["run"] += 1
        self.trainer = small_trainer(self.path, dropout, activation)
        self.begins = {0: 0}
        self.noted = {0: moment_of(self.trainer)}

    # Moves ----------------------------------------------------------------------------

    @rule(n=st.integers(0, 40))
    def advance(self, n: int) -> None:
        self._count("advance")
        before = self.trainer.n_steps
        made = self.trainer.advance(n)
        assert made <= n
        assert self.trainer.n_steps == before + made
        assert made == n or self.trainer.stopped is not None

    @rule(n=st.integers(1, 3))
    def run(self, n: int) -> None:
        self._count("run on")
        before = self.trainer.n_epochs
        self.trainer.run(n)
        reached = self.trainer.n_epochs
        assert reached == before + n or (self.trainer.stopped and reached > before)

    @rule(unit=st.sampled_from(UNITS))
    def make(self, unit: Unit) -> None:
        self._count(unit)
        self.trainer.make(unit)

    @rule(unit=st.sampled_from(UNITS))
    def step_back(self, unit: Unit) -> None:
        self._count(f"{unit} back")
        before, in_step = self.trainer.n_steps, self.trainer.phase is not None
        self.trainer.step_back(unit)
        if unit == "step" and not in_step:
            assert self.trainer.n_steps == max(0, before - 1)
        assert self.trainer.n_steps <= before

    @rule(share=SHARE)
    def seek(self, share: int) -> None:
        self._count("seek")
        step = round(share / 1000 * self.trainer.end.step)
        self.trainer.seek(step)
        assert self.trainer.n_steps == step

    @rule(share=SHARE)
    def seek_what_was_seen(self, share: int) -> None:
        self._count("seek seen")
        steps = sorted(self.noted)
        if steps:
            self._check_noted(steps[share * (len(steps) - 1) // 1000])

    @rule(share=SHARE)
    def seek_an_epoch(self, share: int) -> None:
        self._count("seek epoch")
        epoch = round(share / 1000 * self.trainer.end.progress.n_epochs)
        self.trainer.seek(self.trainer.step_of_epoch(epoch))
        assert self.trainer.n_epochs == epoch

    @rule()
    def rewind(self) -> None:
        self._count("rewind")
        self.trainer.rewind()
        assert (self.trainer.n_steps, self.trainer.n_epochs) == (0, 0)
        self.trainer.timeline.spacing_s = 0.0
        self.noted.clear()

    # Changes --------------------------------------------------------------------------

    @rule(which=st.integers(0, len(TRAINING_CHANGES) - 1), n=NUMBER)
    def set_training(self, which: int, n: int) -> None:
        self._count("training")
        change = TRAINING_CHANGES[which](n)
        settings = msgspec.structs.replace(self.trainer.settings, **change)
        self._change(lambda: self.trainer.set_training(settings))
        assert self.trainer.settings == settings

    @rule(slope=st.booleans(), n=NUMBER)
    def set_spec(self, slope: bool, n: int) -> None:
        self._count("network")
        first, *rest = self.trainer.spec.layers
        if slope:
            first = replace(first, slope=0.5 + n)
        else:
            first = replace(first, silenced=tuple(range(n)))
        spec = replace(self.trainer.spec, layers=(first, *rest))
        self._change(lambda: self.trainer.set_spec(spec))

    @rule(factor=st.sampled_from([0.0, 0.5, -1.0, 3.0, 1e200]))
    def set_weights(self, factor: float) -> None:
        self._count("weights")
        with np.errstate(all="ignore"):
            wanted = self.trainer.parameters * factor
        self._change(lambda: self.trainer.set_parameters(wanted))
        assert self.trainer.parameters.tobytes() == wanted.tobytes()

    @rule(n=NUMBER, moves=st.booleans())
    def set_samples(self, n: int, moves: bool) -> None:
        self._count("samples")
        training, validation, test = self.trainer.sets
        changed = without_last(training, 0 if moves else n)
        moved = frozen(changed.inputs + 0.1 * n)
        changed = replace(changed, inputs=moved)
        sets = SampleSets(changed, validation, test)
        self._change(lambda: self.trainer.set_samples(sets))

    @rule()
    def restore_best(self) -> None:
        self._count("best")
        best = self.trainer.best.parameters
        if best is not None:
            self._change(self.trainer.restore_best)
            assert self.trainer.parameters.tobytes() == best.tobytes()

    @rule(name=st.sampled_from(["readable", "compiled"]))
    def use_path(self, name: PathName) -> None:
        self._count("path")
        wanted = name if self.path == "compiled" else "readable"
        if wanted != self.trainer.path:
            self._change(lambda: self.trainer.use_path(wanted))

    # What holds -----------------------------------------------------------------------

    @invariant()
    def note_the_moment(self) -> None:
        trainer = self.trainer
        if trainer.phase is None:
            now = moment_of(trainer)
            assert self.noted.setdefault(trainer.n_steps, now) == now

    @invariant()
    def the_past_is_whole(self) -> None:
        trainer, end = self.trainer, self.trainer.end
        steps = [edit.step for edit in trainer.timeline.edits]
        assert steps == sorted(steps)
        fewest = bisect_left(steps, trainer.n_steps)
        most = bisect_right(steps, trainer.n_steps)
        assert fewest <= trainer.n_edits <= most
        assert trainer.in_past == (end.step > trainer.n_steps)
        assert trainer.in_past or trainer.n_edits == len(steps)
        kept = trainer.timeline.keyframes
        assert kept[0].step == 0
        assert all(one.step < other.step for one, other in pairwise(kept))
        assert kept[-1].step <= end.step
        n_bytes = sum(each.progress.n_bytes for each in kept)
        assert trainer.timeline.n_bytes == n_bytes
        assert n_bytes <= FEW_BYTES or len(kept) <= 2

    @invariant()
    def history_has_no_gap(self) -> None:
        trainer = self.trainer
        rows, end = trainer.history.rows, trainer.end
        assert rows[:, 0].tolist() == list(range(end.progress.n_epochs + 1))
        assert (np.diff(rows[:, 1]) > 0).all()
        assert rows[-1, 1] <= end.step
        epochs = np.arange(len(rows))
        begins = trainer.record.steps_of(epochs)
        assert begins.tolist() == [trainer.step_of_epoch(n) for n in range(len(rows))]
        assert (np.diff(begins) > 0).all()
        # A pass begun anew by other samples begins later than the epoch before ended.
        assert (begins >= rows[:, 1]).all()
        assert begins[-1] <= end.step
        assert trainer.trail.epochs().tolist() == rows[:, 0].tolist()

    @invariant()
    def nothing_can_be_written(self) -> None:
        trainer = self.trainer
        assert not trainer.parameters.flags.writeable
        for kept in (*trainer.timeline.keyframes, trainer.end):
            assert not kept.progress.parameters.flags.writeable

    def teardown(self) -> None:
        for step in [] if not hasattr(self, "trainer") else sorted(self.noted):
            self._check_noted(step)

    def _change(self, change: Callable[[], object]) -> None:
        """Make a change now: what was noted of this step and later ones is over."""
        now = self.trainer.n_steps
        change()
        self.noted = {step: m for step, m in self.noted.items() if step < now}
        assert not self.trainer.in_past
        assert self.trainer.end.step == now

    def _check_noted(self, step: int) -> None:
        self.trainer.seek(step)
        assert self.trainer.n_steps == step
        now, noted = vars(moment_of(self.trainer)), vars(self.noted[step])
        other = {n: (now[n], noted[n]) for n in now if now[n] != noted[n]}
        assert not other, f"step {step}: {other}"

    def _count(self, name: str) -> None:
        self.figures[name] += 1
