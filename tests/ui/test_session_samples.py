"""Samples edited while a run goes on: seen at once, undone, and found in the past."""

import numpy as np
import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from nnsim.data.settings import (
    AddedSamples,
    AnySampleEdit,
    DataSettings,
    RemovedSamples,
)
from nnsim.experiment import Experiment
from nnsim.frames.frame import RunInfo
from nnsim.training.settings import StopSettings, TrainingSettings
from tests.ui.conftest import open_experiment
from ui.selection import Selection
from ui.session import Session

ENDLESS = Experiment(
    data=DataSettings(set="two-clouds"),
    training=TrainingSettings(stop=StopSettings(epochs=0)),
)
MORE = AddedSamples(inputs=((0.1, 0.2), (0.3, 0.4)), labels=(0, 1))


def with_edits(session: Session, *edits: AnySampleEdit) -> Experiment:
    return replace(
        session.experiment, data=replace(session.experiment.data, edits=edits)
    )


def n_samples(session: Session) -> int:
    assert session.run is not None
    return session.run.data.dataset.n_samples


def edit(qtbot: QtBot, session: Session, *edits: AnySampleEdit) -> None:
    with qtbot.waitSignal(session.data_changed):
        assert session.edit(with_edits(session, *edits))


def test_that_a_run_goes_on_with_an_edited_sample(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, ENDLESS)
    run_id = session.run.run_id if session.run else -1
    session.play()
    qtbot.waitUntil(lambda: session.frame is not None and session.frame.n_steps > 50)
    edit(qtbot, session, MORE)
    assert session.running
    assert n_samples(session) == 102
    assert session.run is not None
    assert session.run.run_id == run_id
    steps = session.frame.n_steps if session.frame else 0
    assert steps > 50
    qtbot.waitUntil(lambda: session.frame is not None and session.frame.n_steps > steps)
    session.pause()
    qtbot.waitUntil(lambda: not session.running)
    assert session.frame is not None
    assert "samples" in [kind for _, kind in session.frame.timeline.edits]


def test_that_the_first_frame_after_an_edit_counts_the_edited_samples(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, ENDLESS)
    seen: list[tuple[int, int]] = []

    def look(run: RunInfo) -> None:
        seen.append((len(run.data.training), 0))

    session.data_changed.connect(look)
    session.frame_changed.connect(
        lambda frame: seen.append((0, int(frame.evaluations[0].confusion.sum())))
    )
    edit(qtbot, session, MORE)
    before = len(session.run.data.unedited.training)  # type: ignore[union-attr]
    assert seen[0] == (before + 2, 0)
    assert seen[1] == (0, before + 2)


def test_that_undo_takes_the_samples_away_and_redo_brings_them_back(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, ENDLESS)
    edit(qtbot, session, MORE)
    with qtbot.waitSignal(session.data_changed):
        session.undo()
    assert n_samples(session) == 100
    with qtbot.waitSignal(session.data_changed):
        session.redo()
    assert n_samples(session) == 102


def test_that_going_back_before_an_edit_brings_the_samples_of_then(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, ENDLESS)
    session.advance("epoch")
    qtbot.waitUntil(lambda: session.frame is not None and session.frame.n_epochs == 1)
    edit(qtbot, session, MORE)
    session.advance("epoch")
    qtbot.waitUntil(lambda: session.frame is not None and session.frame.n_epochs == 2)
    after = session.frame.parameters.copy() if session.frame else np.empty(0)
    end = session.frame.n_steps if session.frame else 0
    with qtbot.waitSignal(session.data_changed):
        session.seek(3)
    assert n_samples(session) == 100
    assert not session.experiment.data.edits
    with qtbot.waitSignal(session.data_changed):
        session.seek(end)
    assert n_samples(session) == 102
    assert session.experiment.data.edits == (MORE,)
    assert session.frame is not None
    assert np.array_equal(session.frame.parameters, after)


def test_that_the_picked_sample_stays_picked_or_is_let_go_with_it(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, ENDLESS)
    session.select(Selection(sample=5))
    edit(qtbot, session, RemovedSamples(samples=(2,)))
    assert session.selection.sample == 4
    edit(qtbot, session, RemovedSamples(samples=(2,)), RemovedSamples(samples=(5,)))
    assert session.selection.sample is None


def test_that_an_edit_that_leaves_nothing_to_learn_is_refused_and_undone(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, ENDLESS)
    everything = RemovedSamples(samples=tuple(range(100)))
    with qtbot.waitSignal(session.refused):
        session.edit(with_edits(session, everything))
    assert session.experiment == ENDLESS
    assert n_samples(session) == 100
    assert not session.can_undo


@pytest.mark.parametrize("changed", [{"seed": 9}, {"samples": 50}, {"set": "moons"}])
def test_that_edits_go_with_the_set_that_they_belong_to(
    qtbot: QtBot, session: Session, changed: dict[str, object]
) -> None:
    open_experiment(qtbot, session, ENDLESS)
    edit(qtbot, session, MORE)
    data = replace(session.experiment.data, **changed)
    with qtbot.waitSignal(session.run_changed):
        session.edit(replace(session.experiment, data=data))
    assert session.experiment.data.edits == ()


def test_that_another_split_keeps_the_edits(qtbot: QtBot, session: Session) -> None:
    open_experiment(qtbot, session, ENDLESS)
    edit(qtbot, session, MORE)
    split = replace(session.experiment.data.split, training=0.5, validation=0.3)
    data = replace(session.experiment.data, split=split)
    with qtbot.waitSignal(session.run_changed):
        session.edit(replace(session.experiment, data=data))
    assert n_samples(session) == 102


def test_that_changes_of_one_stroke_are_undone_at_once(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, ENDLESS)
    stroke = object()
    for n_points in (1, 2, 3):
        sprayed = AddedSamples(inputs=((0.1, 0.1),) * n_points, labels=(0,) * n_points)
        with qtbot.waitSignal(session.data_changed):
            session.edit(with_edits(session, sprayed), gesture=stroke)
    assert n_samples(session) == 103
    with qtbot.waitSignal(session.data_changed):
        session.undo()
    assert n_samples(session) == 100


def test_that_a_stroke_whose_end_is_refused_is_one_step_back(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, ENDLESS)
    edit(qtbot, session, MORE)
    stroke = object()
    some = RemovedSamples(samples=tuple(range(10)))
    everything = RemovedSamples(samples=tuple(range(102)))
    with qtbot.waitSignal(session.data_changed):
        session.edit(with_edits(session, MORE, some), gesture=stroke)
    with qtbot.waitSignal(session.refused):
        session.edit(with_edits(session, MORE, everything), gesture=stroke)
    assert session.experiment.data.edits == (MORE, some)
    with qtbot.waitSignal(session.data_changed):
        session.undo()
    assert n_samples(session) == 102
