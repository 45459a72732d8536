"""A real session with its thread, for every test of the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.experiment import Experiment
from nnsim.scene import Scene
from ui.palettes import THEMES
from ui.passed_errors import pass_errors
from ui.session import Session
from ui.theme import apply_theme

pass_errors()  # as ui/app.py does


@pytest.fixture
def session(qtbot: QtBot, qapp: QApplication) -> Iterator[Session]:
    """A session without a run, closed at the end."""
    apply_theme(qapp, THEMES["light"])
    session = Session()
    yield session
    session.close()


def open_experiment(
    qtbot: QtBot, session: Session, experiment: Experiment, **scene: object
) -> None:
    """Open an experiment as a scene and wait for its first frame.

    A late frame of the run before does not count.
    """
    fields = {"key": "test", "title": "Test", "experiment": experiment, **scene}
    with qtbot.waitSignal(session.run_changed):
        session.open_scene(Scene(**fields))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: session.frame is not None)
    qtbot.waitUntil(lambda: is_settled(session))


def is_settled(session: Session) -> bool:
    """Tell whether no frame is on its way: the last one was fine, and all show it."""
    has_rest = session.frame is not None and session.frame.fine
    return has_rest and not session.relay.is_busy
