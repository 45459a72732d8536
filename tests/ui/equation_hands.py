"""What tests of the equations panel do with it: read a stage, point at a term."""

from collections.abc import Iterator

import msgspec
import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.scene import built_in_scene
from nnsim.training.phases import Phase
from tests.ui.conftest import is_settled
from tests.ui.panel_hands import frame_of
from ui.i18n import number, parse_number
from ui.panels.equations.panel import EquationsPanel
from ui.panels.equations.terms import Equation, Stage
from ui.pointing import Pointed
from ui.session import Session


def next_phase(qtbot: QtBot, session: Session) -> Frame:
    """Make one phase, wait until the panels show it, and return its frame."""
    before = _moment(session)
    session.advance("phase")
    qtbot.waitUntil(lambda: _moment(session) != before)
    qtbot.waitUntil(lambda: is_settled(session))
    return frame_of(session)


BACKPROP = built_in_scene("backprop").experiment


def _moment(session: Session) -> tuple[int, Phase | None]:
    frame = frame_of(session)
    return frame.n_steps, frame.phase


def equation(panel: EquationsPanel, key: str) -> Equation:
    """Return an equation that is shown."""
    found = [each for each in panel.view.equations if each.key == key]
    assert found, [each.key for each in panel.view.equations]
    return found[0]


def keys(panel: EquationsPanel) -> list[str]:
    """Return which equations are shown."""
    return [each.key for each in panel.view.equations]


def read(panel: EquationsPanel, key: str, stage: Stage) -> list[float]:
    """Return the numbers of a stage as they are written, rounded as they are."""
    atoms = equation(panel, key).line(stage).atoms
    return [parse_number(a.text.strip("()")) for a in atoms if a.role == "number"]


def rounded(*values: float) -> list[float]:
    """Return numbers as the panel would write them."""
    return [parse_number(number(float(value))) for value in values]


def pixel_of(panel: EquationsPanel, target: Pointed) -> QPoint:
    """Return where the first term of a neuron or weight can be clicked."""
    place = panel.view.place_of(target)
    assert place is not None
    return place.toPoint()


def hover(panel: EquationsPanel, target: Pointed) -> None:
    """Move the pointer to a term."""
    QTest.mouseMove(panel.view, pixel_of(panel, target))
    QApplication.processEvents()


def click(panel: EquationsPanel, target: Pointed) -> None:
    """Click a term."""
    QTest.mouseClick(panel.view, Qt.MouseButton.LeftButton, pos=pixel_of(panel, target))


def with_training(experiment: Experiment, **changes: object) -> Experiment:
    training = msgspec.structs.replace(experiment.training, **changes)
    return msgspec.structs.replace(experiment, training=training)


def to_phase(
    qtbot: QtBot, session: Session, kind: str, layer: int | None = None
) -> None:
    while True:
        phase = next_phase(qtbot, session).phase
        if phase and phase.kind == kind and layer in (None, phase.layer):
            return


def evaluated(line: Equation) -> float:
    """Return what the numbers of an equation come to, unrounded, by Python."""
    text = ""
    for atom in line.line("numbers").atoms[1:]:
        text += f"({atom.value!r})" if atom.value is not None else SIGNS[atom.text]
    names = {"exp": np.exp, "tanh": np.tanh, "log": np.log, "max": max}
    return float(eval(text, {"__builtins__": {}}, names | {"root": np.sqrt}))


SIGNS = {
    **{sign: sign for sign in ("+", "(", ")", ",", "exp", "tanh", "log", "max", "/")},
    "−": "-",
    "·": "*",
    "½": "0.5*",
    "[": "(",
    "]": ")",
    ")²": ")**2",
    "√": "1.0*root",
    "1/10": "0.1*",
}


def result_of(shown: Equation) -> float:
    return shown.line("result").values[0]


def shown_panel(qtbot: QtBot, session: Session) -> Iterator[EquationsPanel]:
    """Give the panel alone, before any scene, and hide it in the end."""
    panel = EquationsPanel(session)
    qtbot.addWidget(panel)
    panel.resize(560, 480)
    panel.show()
    session.wish(feature_space=False, error_surface=False)
    yield panel
    panel.hide()
