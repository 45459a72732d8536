"""Races: several runs beside the present one, by the same clock."""

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from nnsim.assemble import assemble
from nnsim.experiment import Experiment
from nnsim.variants import with_fields
from tests.ui.comparing_hands import XOR
from tests.ui.conftest import open_experiment
from tests.ui.panel_hands import frame_of, run_epochs
from tests.ui.surface_hands import choose_in_menu
from ui.panels.error_surface.panel import ErrorSurfacePanel
from ui.panels.error_surface.race import RACES, racers_of
from ui.session import Session
from ui.speed import FULL_SPEED

RUN = with_fields(
    XOR, {"training.stop.epochs": 60, "training.stop.error_below": 0.0}, "test"
)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[ErrorSurfacePanel]:
    panel = ErrorSurfacePanel(session)
    qtbot.addWidget(panel)
    qtbot.addWidget(panel.slice_choice)
    qtbot.addWidget(panel.menu_button)
    panel.resize(450, 370)
    panel.show()
    open_experiment(qtbot, session, RUN)
    session.set_speed(FULL_SPEED)
    yield panel
    panel.hide()


def wait_until_all_made(qtbot: QtBot, session: Session, n_epochs: int) -> None:
    def are_there() -> bool:
        frame = frame_of(session)
        made = [run.n_epochs for run in session.pinned]
        return not frame.running and [*made, frame.n_epochs] == [n_epochs] * (
            len(made) + 1
        )

    qtbot.waitUntil(are_there, timeout=20_000)


def test_that_racers_begin_where_the_network_is_and_make_as_many_epochs(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    before = run_epochs(qtbot, session, 10).parameters.copy()
    choose_in_menu(panel, "Race from here", "Other learning rates η")
    wait_until_all_made(qtbot, session, 60)
    rates = [run.experiment.training.learning_rate for run in session.pinned]
    own = session.experiment.training.learning_rate
    assert rates == [pytest.approx(0.3 * own, rel=1e-2), pytest.approx(3.2 * own)]
    for run in session.pinned:
        assert np.array_equal(run.trail[0], before)
    assert len({run.trail[-1].tobytes() for run in session.pinned}) == 2
    qtbot.waitUntil(lambda: len(panel.view.ghosts()) == 2)


def test_that_a_racer_ends_as_the_same_run_alone(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    racer = with_fields(RUN, {"training.learning_rate": 2.0}, "test")
    session.race(RUN, (racer,))
    wait_until_all_made(qtbot, session, 60)
    alone = assemble(racer, path="readable").trainer
    alone.run(60)
    np.testing.assert_allclose(
        session.pinned[0].trail[-1], alone.parameters, rtol=1e-9, atol=1e-12
    )


def test_that_racers_go_on_when_the_present_run_has_ended(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    short = with_fields(RUN, {"training.stop.epochs": 5}, "test")
    session.race(short, (RUN,))
    qtbot.waitUntil(
        lambda: [run.n_epochs for run in session.pinned] == [60], timeout=20_000
    )
    qtbot.waitUntil(lambda: frame_of(session).n_epochs == 5)
    qtbot.waitUntil(lambda: not frame_of(session).running)
    assert frame_of(session).n_epochs == 5


def test_that_a_racer_that_is_let_go_stays_away(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    racers = racers_of("momentum", RUN)
    session.race(RUN, racers)
    qtbot.waitUntil(lambda: len(session.pinned) == len(racers))
    session.unpin(1)
    wait_until_all_made(qtbot, session, 60)
    assert [run.number for run in session.pinned] == list(range(2, len(racers) + 1))


def test_that_a_rewind_rewinds_the_racers(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    session.race(RUN, racers_of("momentum", RUN))
    wait_until_all_made(qtbot, session, 60)
    session.rewind()
    wait_until_all_made(qtbot, session, 0)
    run_epochs(qtbot, session, 7)
    wait_until_all_made(qtbot, session, 7)


def test_that_another_run_leaves_the_racers_as_they_are(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    session.race(RUN, racers_of("momentum", RUN))
    wait_until_all_made(qtbot, session, 60)
    session.new_weights()
    qtbot.waitUntil(lambda: frame_of(session).n_epochs == 0)
    run_epochs(qtbot, session, 3)
    assert {run.n_epochs for run in session.pinned} == {60}


@pytest.mark.parametrize("key", list(RACES))
def test_that_each_race_has_racers_that_differ(key: str) -> None:
    racers = racers_of(key, RUN)
    assert racers
    assert RUN not in racers
    assert len(set(map(repr, racers))) == len(racers)


def test_that_what_does_not_fit_the_rule_is_left_out() -> None:
    perceptron = Experiment()
    assert all(
        racer.training.rule == perceptron.training.rule
        for racer in racers_of("optimizer", perceptron)
    )
