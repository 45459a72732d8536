"""A small scene with variants, and the hands that pin and compare its runs."""

from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings, SplitSettings
from nnsim.experiment import Experiment
from nnsim.frames.pinned import PinnedRun
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.scene import Scene
from nnsim.training.settings import StopSettings, TrainingSettings
from nnsim.variants import Variant, with_fields
from tests.ui.panel_hands import frame_of, run_epochs
from ui.session import Session

XOR = Experiment(
    data=DataSettings(
        set="gate-xor",
        coding="binary",
        split=SplitSettings(training=1.0, validation=0.0, test=0.0),
    ),
    network=NetworkSettings(hidden=(HiddenSettings(neurons=2),)),
    training=TrainingSettings(
        scheme="batch", learning_rate=0.5, stop=StopSettings(epochs=20)
    ),
)
MOMENTA = tuple(
    Variant(label=f"α {value}", changes={"training.optimizer.momentum": value})
    for value in (0.0, 0.6, 0.9)
)
SCENE = Scene(
    key="momenta", title="Momenta", experiment=XOR, variants=MOMENTA, points=()
)
IMPOSSIBLE = Variant(label="lost", changes={"network.hidden[0].neurons": 3})


def pin_now(qtbot: QtBot, session: Session) -> PinnedRun:
    """Pin the present run and wait until it is there."""
    with qtbot.waitSignal(session.pinned_changed):
        session.pin()
    return session.pinned[-1]


def begin_with(qtbot: QtBot, session: Session, **fields: object) -> None:
    """Begin a run with other values; "__" stands for "." in a field's path."""
    values = {field.replace("__", "."): value for field, value in fields.items()}
    with qtbot.waitSignal(session.run_changed):
        session.start(with_fields(session.experiment, values, "test"))
    qtbot.waitUntil(lambda: session.frame is not None)


def pin_after(qtbot: QtBot, session: Session, epochs: int, **fields: object) -> None:
    """Begin a run with other values, let it train and pin it."""
    begin_with(qtbot, session, **fields)
    run_epochs(qtbot, session, epochs)
    assert frame_of(session).n_epochs == epochs
    pin_now(qtbot, session)
