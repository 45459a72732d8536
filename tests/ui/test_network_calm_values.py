"""A picked sample's numbers in the graph are calm while training runs."""

import dataclasses

from pytestqt.qtbot import QtBot

from tests.ui.conftest import open_experiment
from tests.ui.network_hands import mlp
from tests.ui.panel_hands import wait_for
from ui.panels.network.calm_values import CalmValues
from ui.selection import Selection
from ui.session import Session


def test_that_numbers_of_the_picked_sample_stay_while_it_runs_and_not_at_rest(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, mlp(3))
    session.select(Selection(sample=2))
    frame = wait_for(qtbot, session, lambda f: f.sample is not None)
    running = dataclasses.replace(frame, running=True)
    values = CalmValues()
    first = values.of(running)
    assert first.picked == 2
    values.of(running)  # the next ones come sooner than they could be read
    assert values.of(running) is values.of(running)
    assert values.of(frame) is not first
    other = dataclasses.replace(running, run_id=running.run_id + 1)
    assert values.of(other) is not first
