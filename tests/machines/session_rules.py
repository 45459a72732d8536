"""The rules of the session: every command, and every kind of change."""

from collections.abc import Callable

import numpy as np
from hypothesis import strategies as st
from hypothesis.stateful import rule
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from nnsim.data.settings import AddedSamples, ChangedSamples, RemovedSamples
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings
from nnsim.saved.document import document_of, read_document_file, write_document
from nnsim.saved.restoring import restore
from nnsim.snapshot import RunSnapshot
from tests.engine.hostile_documents import same_document
from tests.machines.run_machine import TRAINING_CHANGES
from tests.machines.session_machine import (
    GESTURE,
    NUMBER,
    SHARE,
    UNITS,
    SessionBase,
    new_scene,
    plain,
)
from ui.edits import with_new_data, with_new_weights
from ui.pins import MOST_PINNED
from ui.reshaping import Reshaping
from ui.selection import Selection
from ui.speed import Unit
from ui.weight_change import WeightChange, change_of

Change = Callable[[Experiment, int], Experiment]


def _training(which: int) -> Change:
    return lambda now, n: replace(
        now, training=replace(now.training, **TRAINING_CHANGES[which](n))
    )


def _hidden(**values: Callable[[int], object]) -> Change:
    def change(now: Experiment, n: int) -> Experiment:
        fields = {name: value(n) for name, value in values.items()}
        hidden = tuple(replace(each, **fields) for each in now.network.hidden[:1])
        hidden += now.network.hidden[1:]
        return replace(now, network=replace(now.network, hidden=hidden))

    return change


def _data(**values: Callable[[int], object]) -> Change:
    return lambda now, n: replace(
        now, data=replace(now.data, **{k: v(n) for k, v in values.items()})
    )


def _output(**values: Callable[[int], object]) -> Change:
    def change(now: Experiment, n: int) -> Experiment:
        output = replace(now.network.output, **{k: v(n) for k, v in values.items()})
        return replace(now, network=replace(now.network, output=output))

    return change


def _added(now: Experiment, n: int) -> Experiment:
    is_sine = now.data.set == "sine"
    row = ((0.1 * n,),) if is_sine else ((0.1 * n, -0.2),)
    edit = AddedSamples(
        inputs=row,
        labels=() if is_sine else (n % 2,),
        values=((0.5,),) if is_sine else (),
    )
    return replace(now, data=replace(now.data, edits=(*now.data.edits, edit)))


def _removed(now: Experiment, n: int) -> Experiment:
    # Where it is gone already, or never was, the thread refuses it.
    edit = RemovedSamples(samples=((0, 1, 2, 10**6)[n],))
    return replace(now, data=replace(now.data, edits=(*now.data.edits, edit)))


def _moved(now: Experiment, n: int) -> Experiment:
    row = (0.3,) if now.data.set == "sine" else (0.3, 0.1 * n)
    edit = ChangedSamples(samples=(n + 3,), inputs=(row,))
    return replace(now, data=replace(now.data, edits=(*now.data.edits, edit)))


def _relabelled(now: Experiment, n: int) -> Experiment:
    edit = ChangedSamples(samples=(n + 3,), labels=(n,))
    return replace(now, data=replace(now.data, edits=(*now.data.edits, edit)))


CHANGES: dict[str, Change] = {
    **{f"training {which}": _training(which) for which in range(len(TRAINING_CHANGES))},
    "rate": _training(0),
    "loss": lambda now, n: replace(
        now,
        training=replace(
            now.training, loss=("quadratic", "cross-entropy", "quadratic", "none")[n]
        ),
    ),
    "rule": lambda now, n: replace(
        now,
        training=replace(
            now.training, rule=("backpropagation", "perceptron", "delta", "hebb")[n]
        ),
    ),
    "slope": _hidden(slope=lambda n: 0.5 + n),
    "silent": _hidden(silenced=lambda n: tuple(range(n))),
    "activation": _hidden(activation=lambda n: ("sigmoid", "tanh", "relu", "step")[n]),
    "dropout": _hidden(dropout=lambda n: 0.2 * n),
    "bias": _hidden(bias=lambda n: n % 2 == 0),
    "neurons": _hidden(neurons=lambda n: n + 1),
    "output": _output(activation=lambda n: ("sigmoid", "linear", "tanh", "softmax")[n]),
    "layers": lambda now, n: replace(
        now, network=replace(now.network, hidden=(HiddenSettings(neurons=2),) * n)
    ),
    "samples": _data(samples=lambda n: (None, 30, 50, 10**6)[n]),
    "noise": _data(noise=lambda n: (None, 0.0, 0.1, 9.0)[n]),
    "set": _data(
        set=lambda n: ("two-clouds", "three-class-disc", "gate-xor", "none")[n]
    ),
    "coding": _data(
        coding=lambda n: ("one-per-class", "binary", "one-per-class", "none")[n]
    ),
    "added": _added,
    "moved": _moved,
    "removed": _removed,
    "relabelled": _relabelled,
    "unedited": _data(edits=lambda n: ()),
    "new weights": lambda now, n: with_new_weights(now),
    "new data": lambda now, n: with_new_data(now),
}


class SessionMachine(SessionBase):
    """Any order of them keeps what ``SessionBase`` checks after each."""

    # Moves ----------------------------------------------------------------------------

    @rule(n=st.integers(1, 3))
    def play(self, n: int) -> None:
        self.count("run")
        end = self.frame.n_epochs + n
        self.session.play(n)
        self.wait(
            lambda: (
                not self.session.running
                and (self.frame.n_epochs >= end or self.frame.stopped is not None)
            )
        )
        self.settled()

    @rule()
    def play_and_pause(self) -> None:
        self.count("pause")
        self.session.play()
        self.session.pause()
        self.settled()

    @rule(unit=st.sampled_from(UNITS))
    def advance(self, unit: Unit) -> None:
        self.count(unit)
        before = self.frame.n_steps
        self.session.advance(unit)
        self.settled()
        assert self.frame.n_steps - before in ((0, 1) if unit == "phase" else (1,)) or (
            unit == "epoch" and self.frame.n_steps > before
        )

    @rule(unit=st.sampled_from(UNITS))
    def step_back(self, unit: Unit) -> None:
        self.count(f"{unit} back")
        before = self.frame.n_steps
        self.session.step_back(unit)
        self.settled()
        assert self.frame.n_steps <= before

    @rule(share=SHARE)
    def seek(self, share: int) -> None:
        self.count("seek")
        self.seek_to(round(share / 1000 * self.frame.timeline.end_step))

    @rule(share=SHARE)
    def seek_what_was_seen(self, share: int) -> None:
        self.count("seek seen")
        steps = sorted(self.seen)
        self.seek_to(steps[share * (len(steps) - 1) // 1000])

    @rule()
    def rewind(self) -> None:
        self.count("rewind")
        self.session.rewind()
        self.settled_in_new_run()
        assert self.frame.n_steps == 0

    @rule()
    def restore_best(self) -> None:
        self.count("best")
        self.session.restore_best()
        self.settled()

    # Changes --------------------------------------------------------------------------

    @rule(name=st.sampled_from(list(CHANGES)), n=NUMBER, gesture=GESTURE)
    def edit(self, name: str, n: int, gesture: object) -> None:
        self.count("edit")
        self.changed(CHANGES[name](self.session.experiment, n), gesture)

    @rule(name=st.sampled_from(list(CHANGES)), n=NUMBER)
    def edit_and_undo(self, name: str, n: int) -> None:
        self.count("edit, undo, redo, undo")
        before = self.session.experiment
        if not self.changed(CHANGES[name](before, n)):
            assert self.session.experiment == before
            return
        after = self.session.experiment
        if after == before:
            return
        for wanted, turn in ((before, "undo"), (after, "redo"), (before, "undo")):
            getattr(self, turn)()
            assert plain(self.session.experiment) == plain(wanted)

    @rule(index=st.integers(0, 30), value=st.sampled_from([0.0, 0.5, -3.0, 1e3]))
    def set_weight_and_undo(self, index: int, value: float) -> None:
        self.count("weight, undo, redo")
        self.set_weight(index, value, None)
        after = self.frame.parameters.tobytes()
        self.undo()
        self.redo()
        assert self.frame.parameters.tobytes() == after

    @rule(index=st.integers(0, 30), value=st.sampled_from([0.5, 1e3]), gesture=GESTURE)
    def set_weight(self, index: int, value: float, gesture: object) -> None:
        self.count("weight")
        index %= len(self.frame.parameters)
        wanted = self.frame.parameters.copy()
        change = change_of(wanted, ((index, value),))
        wanted[index] = value
        self.session.set_weights((index, value), gesture=gesture)
        self.after.clear()
        last = self.before[-1] if self.before else None
        if (
            gesture is not None
            and gesture == self.gesture
            and isinstance(last, WeightChange)
        ):
            self.before[-1] = last.followed_by(change)
        else:
            self.before.append(change)
            self.gesture = gesture
        self.settled()
        assert self.frame.parameters.tobytes() == wanted.tobytes()

    @rule(
        act=st.sampled_from(
            ["add_neuron", "remove_neuron", "insert_layer", "remove_layer"]
        ),
        n=NUMBER,
    )
    def reshape(self, act: str, n: int) -> None:
        """Change the network and keep its weights; undo gives them back to the bit."""
        self.count("reshape")
        reshaping, n_refused = Reshaping(self.session), len(self.refusals)
        layers = len(reshaping.hidden)
        if act != "insert_layer" and not layers:
            return
        layer = n % max(1, layers + (act == "insert_layer"))
        present, weights = self.session.experiment, self.frame.parameters.tobytes()
        is_finite = bool(np.isfinite(self.frame.parameters).all())
        if act == "remove_neuron":
            is_taken = reshaping.remove_neuron(
                layer, n % reshaping.hidden[layer].neurons
            )
        else:
            is_taken = bool(getattr(reshaping, act)(layer))
        is_another = self.session.experiment != present
        self.settled_after_change(present, is_another, None, n_refused)
        if is_taken and is_another and len(self.refusals) == n_refused:
            self.undo()
            assert plain(self.session.experiment) == plain(present)
            if is_finite:
                assert self.frame.parameters.tobytes() == weights
            self.redo()

    @rule()
    def undo(self) -> None:
        self.count("undo")
        self._turn(self.before, self.after, self.session.undo)

    @rule()
    def redo(self) -> None:
        self.count("redo")
        self._turn(self.after, self.before, self.session.redo)

    def _turn(
        self,
        steps: list[Experiment | WeightChange],
        back: list[Experiment | WeightChange],
        turn: Callable[[], None],
    ) -> None:
        present, n_refused = self.session.experiment, len(self.refusals)
        weights = self.frame.parameters.copy()
        self.gesture = None
        turn()
        if not steps:
            self.settled()
            assert self.session.experiment == present
            return
        step = steps.pop()
        if isinstance(step, WeightChange):
            back.append(step)
            self.settled()
            for index, value in step.before if steps is self.before else step.after:
                weights[index] = value
            assert self.frame.parameters.tobytes() == weights.tobytes()
            return
        back.append(present)
        self.session.snapshots.take_last()
        QApplication.processEvents()
        self.settled()
        assert len(self.refusals) == n_refused
        assert plain(self.session.experiment) == plain(step)

    # Ghosts, picks, documents ---------------------------------------------------------

    @rule()
    def pin(self) -> None:
        self.count("pin")
        n_before = len(self.session.pinned)
        self.session.pin()
        self.settled()
        assert len(self.session.pinned) == min(n_before + 1, MOST_PINNED)
        in_past = self.frame.timeline.in_past
        assert in_past or self.session.is_pinned

    @rule(n=st.none() | NUMBER)
    def unpin(self, n: int | None) -> None:
        self.count("unpin")
        numbers = [run.number for run in self.session.pinned]
        number = numbers[n % len(numbers)] if numbers and n is not None else None
        self.session.unpin(number)
        self.settled()
        left = [run.number for run in self.session.pinned]
        assert left == ([] if number is None else [m for m in numbers if m != number])

    @rule(neuron=st.booleans(), n=NUMBER)
    def select(self, neuron: bool, n: int) -> None:
        self.count("select")
        hidden = self.session.experiment.network.hidden
        picked = Selection(weight=n % len(self.frame.parameters))
        if neuron and hidden:
            picked = Selection(neuron=(0, n % hidden[0].neurons))
        self.session.select(picked)
        self.settled()

    @rule()
    def save_and_open(self) -> None:
        """What is opened is what was saved, to the bit; the same past is seen again."""
        self.count("save, open")
        saved = self.settled()
        scene = new_scene(self.session.experiment)
        file = self.hands.folder / "run.nnsim"
        document = document_of(saved, scene)
        write_document(file, document)
        found = read_document_file(file)
        assert same_document(found, document)
        kept = restore(found, file.name)
        seen, step = dict(self.seen), self.frame.n_steps
        self.session.open_scene(scene, kept)
        self.before, self.after, self.gesture = [], [], None
        opened = self.settled_in_new_run()
        assert same_document(document_of(opened, scene), document)
        assert (opened.n_steps, self.frame.n_steps) == (step, step)
        assert self.frame.parameters.tobytes() == seen[step]
        self.seen = seen

    def settled_in_new_run(self) -> RunSnapshot:
        """Wait for the run that was asked for last."""
        wanted = self.session.last_run_id
        self.wait(
            lambda: (
                self.session.run is not None
                and self.session.run.run_id == wanted
                and self.session.frame is not None
            )
        )
        return self.settled()
