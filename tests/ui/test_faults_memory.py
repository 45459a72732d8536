"""Memory that runs out, wherever: one sentence, and the window goes on."""

import json
import logging
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.arrays import IntArray
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.frames.surface_source import SurfacePainter
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.probes.surface_picture import SurfaceOrder, SurfacePicture
from tests.poor_machines import needs_limits
from tests.ui.conftest import open_experiment
from tests.ui.test_worker import XOR
from ui.background import Background, Cancelled, Tell
from ui.crash.faults import Fault, Faults
from ui.session import Session
from ui.surface_thread import SurfaceThread

ROOT = Path(__file__).resolve().parents[2]
WIDER = replace(XOR, network=NetworkSettings(hidden=(HiddenSettings(neurons=5),)))
FASTER = replace(XOR, training=replace(XOR.training, learning_rate=0.9))


def no_memory(*_: object, **__: object) -> None:
    raise MemoryError


def shown(session: Session) -> Frame:
    assert session.frame is not None
    return session.frame


def change(experiment: Experiment) -> Callable[[Session], object]:
    return lambda session: session.edit(experiment)


COMMANDS: list[tuple[str, str, Callable[[Session], object]]] = [
    ("training", "nnsim.training.trainer.Trainer.advance", Session.play),
    ("judging", "nnsim.training.readable.evaluate", Session.play),
    ("a step", "nnsim.training.trainer.Trainer.step", lambda s: s.advance("step")),
    ("back", "nnsim.training.trainer.Trainer.seek", lambda s: s.step_back("step")),
    ("a seek", "nnsim.training.trainer.Trainer.seek", lambda s: s.seek(1)),
    ("a rewind", "nnsim.training.trainer.Trainer.rewind", Session.rewind),
    ("another network", "ui.worker.assemble", change(WIDER)),
    ("new weights", "ui.worker.assemble", Session.new_weights),
    ("a rate", "nnsim.training.trainer.Trainer.set_training", change(FASTER)),
    (
        "weights by hand",
        "nnsim.training.trainer.Trainer.set_parameters",
        lambda session: session.set_weights((0, 1.0)),
    ),
    ("a frame", "nnsim.frames.builder.FrameBuilder.build", Session.play),
    ("a pin", "ui.experiment_log.pin", Session.pin),
    (
        "a snapshot",
        "ui.worker.take_snapshot",
        lambda session: session.snapshots.ask("save"),
    ),
]


@pytest.mark.parametrize(
    ("place", "command"),
    [row[1:] for row in COMMANDS],
    ids=[row[0] for row in COMMANDS],
)
def test_that_a_command_without_memory_is_refused_and_can_be_given_again(
    qtbot: QtBot,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
    place: str,
    command: Callable[[Session], object],
) -> None:
    open_experiment(qtbot, session, XOR)
    session.advance("step")
    session.advance("step")
    qtbot.waitUntil(lambda: shown(session).n_steps == 2)
    before = session.experiment
    with monkeypatch.context() as patch, qtbot.waitSignal(session.refused) as told:
        patch.setattr(place, no_memory)
        command(session)
    assert told.args is not None
    assert told.args[0].key == "memory.short"
    session.pause()
    qtbot.waitUntil(lambda: not session.running)
    assert session.experiment == before
    assert session.run is not None
    assert session.run.experiment == before
    session.undo()  # of weights by hand there is a step, which leads nowhere else
    assert session.experiment == before
    # And once there is memory again:
    session.play(2)
    qtbot.waitUntil(lambda: shown(session).n_epochs >= 2 and not session.running)
    assert session.edit(WIDER)
    qtbot.waitUntil(lambda: shown(session).spec.sizes[1] == 5)


@dataclass(frozen=True)
class Hungry:
    """Wants more than there is, in earnest."""

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        bytearray(2**62)


def test_that_an_order_in_the_background_without_memory_is_one_sentence(
    qtbot: QtBot, qapp: QApplication
) -> None:
    background = Background(qapp)
    with qtbot.waitSignal(background.ended):
        background.begin(Hungry())
    assert background.error is not None
    assert background.error.key == "memory.short"
    assert not background.fault
    background.close()
    background.deleteLater()


class FailsOnce(SurfacePainter):
    """Has no memory for its first picture."""

    n_asked = 0

    def paint(
        self, order: SurfaceOrder, fine: bool, stop: IntArray
    ) -> SurfacePicture | None:
        self.n_asked += 1
        if self.n_asked == 1:
            raise MemoryError
        return super().paint(order, fine, stop)


def test_that_a_surface_without_memory_is_told_and_the_next_one_is_drawn(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    came: list[Fault] = []
    faults = Faults()
    faults.came.connect(came.append)
    n_orders = 0
    paints = SurfaceThread.ask

    def counted(self: SurfaceThread, *given: object) -> None:
        nonlocal n_orders
        n_orders += 1
        paints(self, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(SurfaceThread, "ask", counted)
    logging.getLogger().addHandler(faults._handler)
    try:
        with monkeypatch.context() as patch:
            patch.setattr("ui.surface_thread.SurfacePainter", FailsOnce)
            session.wish(error_surface=True)
            open_experiment(qtbot, session, XOR, panels=("error_surface",))
            qtbot.waitUntil(lambda: bool(came))
    finally:
        logging.getLogger().removeHandler(faults._handler)
    assert came[0].is_memory
    # What failed is not asked for again and again.
    assert n_orders < 5
    session.advance("step")
    qtbot.waitUntil(lambda: shown(session).n_steps == 1)
    qtbot.waitUntil(lambda: shown(session).surface is not None)


IN_EARNEST = """
import json, resource, sys
import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QTimer
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.scene import Scene
from tests.ui.test_worker import XOR
from ui.session import Session
np.ones((600, 600)) @ np.ones((600, 600))  # BLAS takes what it works with once
app = QCoreApplication([])
session, said = Session(), []
huge = replace(XOR, network=NetworkSettings(hidden=(HiddenSettings(neurons=512),) * 9))
session.refused.connect(lambda error: said.append(error.key))
limits = resource.getrlimit(resource.RLIMIT_AS)
def shown(frame):
    if not said and frame.n_steps == 0:
        used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + 12 * 2**20, limits[1]))
        session.edit(huge)
    elif frame.n_epochs == 3:
        app.quit()
session.frame_changed.connect(shown)
def refused(error):
    resource.setrlimit(resource.RLIMIT_AS, limits)
    session.play(3)
session.refused.connect(refused)
session.open_scene(Scene(key="test", title="Test", experiment=XOR))
QTimer.singleShot(60_000, app.quit)
app.exec()
print(json.dumps([said, session.frame.n_epochs, session.experiment == XOR]))
session.close()
"""


@needs_limits
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_that_a_network_too_large_for_the_memory_there_is_leaves_the_run() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IN_EARNEST],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [["memory.short"], 3, True]


def test_that_the_sentence_says_what_to_do() -> None:
    text = str(InputError("memory.short"))
    assert "not enough memory" in text
    assert "smaller network" in text
