"""The picture of a running network: kept a few frames, but no step is late."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QPainter, QPixmap
from pytestqt.qtbot import QtBot

from tests.ui.conftest import open_experiment
from tests.ui.network_hands import advance, mlp, moment_of
from tests.ui.panel_hands import frame_of
from ui.panels.network import still
from ui.panels.network.moment import Moment
from ui.panels.network.panel import NetworkPanel
from ui.panels.network.still import FEW_LINKS, RENEWED_AFTER_S, StillLinks
from ui.session import Session
from ui.theme import current_theme


@pytest.fixture
def moment(qtbot: QtBot, session: Session) -> Moment:
    """A moment of a network that runs at full speed."""
    panel = NetworkPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    open_experiment(qtbot, session, mlp(3))
    frame = replace(frame_of(session), running=True, trace=None)
    running = replace(moment_of(panel), frame=frame)
    panel.hide()
    return running


class Clock:
    """Tells the time that a test sets."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock by which pictures grow old."""
    clock = Clock()
    monkeypatch.setattr(still, "monotonic", clock)
    return clock


def times_painted(links: StillLinks, moment: Moment, n_links: int, n: int) -> int:
    """Show a moment n times; return how often its links were painted."""
    painted: list[QPainter] = []
    device = QPixmap(40, 40)
    with QPainter(device) as painter:
        for _ in range(n):
            theme = current_theme()
            links.paint(painter, theme, moment, "layout", n_links, painted.append)
    return len(painted)


def test_that_many_links_are_painted_once_for_some_frames(
    moment: Moment, clock: Clock
) -> None:
    links = StillLinks()
    assert times_painted(links, moment, FEW_LINKS + 1, 3) == 1
    clock.now += 2.0 * RENEWED_AFTER_S
    assert times_painted(links, moment, FEW_LINKS + 1, 3) == 1


def test_that_few_links_are_painted_with_each_frame(
    moment: Moment, clock: Clock
) -> None:
    assert times_painted(StillLinks(), moment, FEW_LINKS, 3) == 3


def test_that_a_network_at_rest_is_painted_as_it_is(
    moment: Moment, clock: Clock
) -> None:
    at_rest = replace(moment, frame=replace(moment.frame, running=False))
    assert times_painted(StillLinks(), at_rest, FEW_LINKS + 1, 3) == 3


def test_that_watched_steps_are_never_seen_late(
    moment: Moment, session: Session, qtbot: QtBot, clock: Clock
) -> None:
    trace = advance(qtbot, session).trace
    assert trace is not None
    watched = replace(moment, frame=replace(moment.frame, trace=trace))
    assert times_painted(StillLinks(), watched, FEW_LINKS + 1, 3) == 3
