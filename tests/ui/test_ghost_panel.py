"""A pinned run beside the present one, on real runs."""

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from nnsim.assemble import assemble
from nnsim.probes.decision_map import decision_map
from nnsim.variants import with_fields
from tests.ui.conftest import open_experiment
from tests.ui.panel_hands import MLP, frame_of, run_epochs
from ui.panels.ghost.panel import GhostPanel
from ui.session import Session

FASTER = with_fields(MLP, {"training.learning_rate": 1.5}, "test")


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[GhostPanel]:
    panel = GhostPanel(session)
    qtbot.addWidget(panel)
    for control in panel.title_controls():
        qtbot.addWidget(control)
    panel.resize(420, 320)
    panel.show()
    open_experiment(qtbot, session, MLP)
    yield panel
    panel.hide()


def pin(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.pinned_changed):
        session.pin()


def shown_epoch(session: Session) -> int | None:
    ghost = frame_of(session).ghost
    return None if ghost is None else ghost.epoch


def test_that_a_ghost_stands_at_the_epoch_of_the_present_run(
    qtbot: QtBot, session: Session, panel: GhostPanel
) -> None:
    assert "Pin a run" in panel.words.text()
    run_epochs(qtbot, session, 20)
    pin(qtbot, session)
    session.edit(FASTER)
    session.rewind()
    qtbot.waitUntil(lambda: shown_epoch(session) == 0)
    run_epochs(qtbot, session, 7)
    qtbot.waitUntil(lambda: shown_epoch(session) == 7)
    assert panel.caption.startswith("1 ")
    assert "epoch 7 of 20" in panel.caption
    view = frame_of(session).ghost
    assert view is not None
    alone = assemble(MLP).trainer
    alone.run(7)
    error = alone.evaluations[0].error
    assert view.evaluation.error == pytest.approx(error, rel=1e-9)
    classes = view.decision.classes
    assert classes is not None
    asked = alone.spec, alone.parameters, view.plane, alone.judgement, classes.shape
    own = decision_map(*asked).classes
    assert own is not None
    assert np.array_equal(classes, own)
    run_epochs(qtbot, session, 30)
    qtbot.waitUntil(lambda: shown_epoch(session) == 20)
    session.unpin(1)
    qtbot.waitUntil(lambda: shown_epoch(session) is None)
    assert "Pin a run" in panel.words.text()


def test_that_another_ghost_is_chosen_and_other_data_are_said(
    qtbot: QtBot, session: Session, panel: GhostPanel
) -> None:
    for _ in range(2):
        run_epochs(qtbot, session, 5)
        pin(qtbot, session)
    assert panel.choice.keys() == ("1", "2")
    panel.choice.set_choice("1")
    panel.choice.choice_changed.emit("1")
    qtbot.waitUntil(lambda: "epoch 5 of 5" in panel.caption)
    more = with_fields(MLP, {"data.noise": 0.2}, "test")
    session.edit(more)
    qtbot.waitUntil(lambda: shown_epoch(session) is None)
    qtbot.waitUntil(lambda: "other data" in panel.words.text())
