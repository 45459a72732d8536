"""Undo of neurons and layers brings back what was picked with them."""

import pytest
from pytestqt.qtbot import QtBot

from nnsim.frames.frame import Frame
from tests.ui.conftest import is_settled, open_experiment
from tests.ui.network_hands import mlp
from tests.ui.panel_hands import frame_of, run_epochs
from ui.reshaping import Reshaping
from ui.selection import Selection
from ui.session import Session

PICKED = Selection(neuron=(0, 1), weight=4)
AXES = (1, 7)


@pytest.fixture
def reshaping(qtbot: QtBot, session: Session) -> Reshaping:
    """A trained 2-3-3 with a picked neuron, a picked weight and two axes."""
    open_experiment(qtbot, session, mlp(3))
    run_epochs(qtbot, session, 3)
    session.select(PICKED)
    session.wish(surface_weights=AXES)
    qtbot.waitUntil(lambda: is_settled(session))
    return Reshaping(session)


def wait_for_sizes(qtbot: QtBot, session: Session, *sizes: int) -> Frame:
    qtbot.waitUntil(
        lambda: session.frame is not None and session.frame.spec.sizes == sizes
    )
    qtbot.waitUntil(lambda: is_settled(session))
    return frame_of(session)


def is_picked_as_before(session: Session) -> bool:
    picked = session.selection
    same_picks = (picked.neuron, picked.weight) == (PICKED.neuron, PICKED.weight)
    return same_picks and session.demand.surface_weights == AXES


def test_that_undo_of_a_removed_neuron_picks_it_again(
    qtbot: QtBot, session: Session, reshaping: Reshaping
) -> None:
    before = frame_of(session).parameters.tobytes()
    assert reshaping.remove_neuron(0, 1)
    wait_for_sizes(qtbot, session, 2, 2, 3)
    assert session.selection.neuron is None
    assert session.demand.surface_weights is None
    session.undo()
    back = wait_for_sizes(qtbot, session, 2, 3, 3)
    assert back.parameters.tobytes() == before
    assert is_picked_as_before(session)
    assert back.surface is not None
    assert back.surface.pair == AXES


def test_that_undo_of_an_added_neuron_keeps_neuron_and_axes(
    qtbot: QtBot, session: Session, reshaping: Reshaping
) -> None:
    assert reshaping.add_neuron(0)
    wait_for_sizes(qtbot, session, 2, 4, 3)
    moved = session.demand.surface_weights
    assert session.selection.neuron == PICKED.neuron
    assert moved is not None
    assert moved != AXES
    session.undo()
    wait_for_sizes(qtbot, session, 2, 3, 3)
    assert is_picked_as_before(session)
    session.redo()
    wait_for_sizes(qtbot, session, 2, 4, 3)
    assert session.selection.neuron == PICKED.neuron
    assert session.demand.surface_weights == moved


def test_that_undo_of_a_layer_keeps_neuron_and_axes_across_other_changes(
    qtbot: QtBot, session: Session, reshaping: Reshaping
) -> None:
    assert reshaping.insert_layer(1)
    wait_for_sizes(qtbot, session, 2, 3, 3, 3)
    session.set_weights((0, 2.0))
    run_epochs(qtbot, session, 1)
    for _ in range(2):
        session.undo()
    wait_for_sizes(qtbot, session, 2, 3, 3)
    assert is_picked_as_before(session)
