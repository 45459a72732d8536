"""Opening another experiment while one is open."""

from pytestqt.qtbot import QtBot

from nnsim.experiment import Experiment
from nnsim.scene import Scene
from ui.session import Session


def open_other(qtbot: QtBot, session: Session, experiment: Experiment) -> None:
    """Open another experiment; a late frame of the run before does not count."""
    with qtbot.waitSignal(session.run_changed):
        session.open_scene(Scene(key="other", title="Other", experiment=experiment))
    qtbot.waitUntil(lambda: session.frame is not None)
