"""What waits for a seek, and an undo of what the past has taken back already."""

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from nnsim.data.settings import RemovedSamples
from tests.ui.conftest import is_settled, open_experiment
from tests.ui.panel_hands import MLP, frame_of, run_epochs
from ui.session import Session


def test_that_a_snapshot_waits_for_the_seek_before_it(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, MLP)
    run_epochs(qtbot, session, 2)
    session.seek(3)
    snapshot = session.snapshots.take_last()
    assert snapshot is not None
    assert snapshot.n_steps == 3


def test_that_undo_of_what_the_past_took_back_leaves_the_future(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, MLP)
    middle = run_epochs(qtbot, session, 1).n_steps
    training = replace(session.experiment.training, learning_rate=0.25)
    session.edit(replace(session.experiment, training=training))
    end = run_epochs(qtbot, session, 1).n_steps
    session.seek(middle - 1)
    qtbot.waitUntil(lambda: session.experiment.training.learning_rate == 1.0)
    # It is told before the moment is: until then the last one is still at the end.
    qtbot.waitUntil(lambda: frame_of(session).n_steps == middle - 1)
    session.undo()
    session.seek(end)
    qtbot.waitUntil(lambda: frame_of(session).n_steps == end and is_settled(session))
    assert session.pinned == ()
    assert session.experiment.training.learning_rate == 0.25
    snapshot = session.snapshots.take_last()
    assert snapshot is not None
    assert snapshot.log[-1][1] == session.experiment


def test_that_a_refused_run_does_not_keep_later_changes_from_being_taken_back(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, MLP)
    run_epochs(qtbot, session, 1)
    before = session.experiment
    for data in (
        replace(before.data, samples=1),
        replace(before.data, edits=(RemovedSamples(samples=(10**6,)),)),
    ):
        with qtbot.waitSignal(session.refused):
            session.edit(replace(before, data=data))
        assert session.experiment == before
        assert not session.can_undo
