"""A whole step, forward and back, is what a pocket calculator gives, phase by phase."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.frames.frame import Frame
from nnsim.scene import built_in_scene
from tests.ui.conftest import open_experiment
from tests.ui.equation_hands import keys, next_phase, read, rounded
from tests.ui.panel_hands import frame_of
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.panels.equations.panel import EquationsPanel
from ui.session import Session
from ui.settings import Settings
from ui.theme import apply_theme

Array = NDArray[np.float64]


@dataclass
class Calculated:
    """One step of a sigmoid network with one hidden layer, from weights and sample."""

    x: Array
    t: Array
    v: Array
    w: Array
    eta: float

    def __post_init__(self) -> None:
        self.x_bias = np.append(self.x, -1.0)
        self.h_hidden = self.x_bias @ self.v
        self.a_hidden = 1.0 / (1.0 + np.exp(-self.h_hidden))
        self.a_bias = np.append(self.a_hidden, -1.0)
        self.h_output = self.a_bias @ self.w
        self.a_output = 1.0 / (1.0 + np.exp(-self.h_output))
        self.error = 0.5 * ((self.a_output - self.t) ** 2).sum()
        slope = self.a_output * (1.0 - self.a_output)
        self.delta_output = slope * (self.a_output - self.t)
        back = self.w[:-1] @ self.delta_output
        self.delta_hidden = self.a_hidden * (1.0 - self.a_hidden) * back
        self.change_w = self.eta * np.outer(self.a_bias, self.delta_output)
        self.change_v = self.eta * np.outer(self.x_bias, self.delta_hidden)


def calculated(session: Session, frame: Frame) -> Calculated:
    """Calculate the step that comes next from weights and sample alone."""
    assert session.run is not None
    n_in, n_hidden, n_out = frame.spec.sizes
    split = (n_in + 1) * n_hidden
    weights = np.array(frame.parameters)
    training = session.run.data.training
    row = int(frame.batch[0])
    return Calculated(
        x=training.inputs[row],
        t=training.targets[row],
        v=weights[:split].reshape(n_in + 1, n_hidden),
        w=weights[split:].reshape(n_hidden + 1, n_out),
        eta=session.experiment.training.learning_rate,
    )


@pytest.fixture(params=["backprop", "xor-mlp"])
def panel(
    request: pytest.FixtureRequest, qtbot: QtBot, session: Session
) -> Iterator[EquationsPanel]:
    panel = EquationsPanel(session)
    qtbot.addWidget(panel)
    panel.resize(560, 480)
    panel.show()
    scene = built_in_scene(request.param)
    open_experiment(qtbot, session, scene.experiment)
    yield panel
    panel.hide()


def pick(session: Session, layer: int, n: int) -> None:
    session.select(replace(session.selection, neuron=(layer, n), weight=None))


def pick_weight(session: Session, index: int) -> None:
    session.select(replace(session.selection, neuron=None, weight=index))


def check_sum(panel: EquationsPanel, inputs: Array, weights: Array, h: float) -> None:
    terms = [value for pair in zip(inputs, weights, strict=True) for value in pair]
    assert read(panel, "sum", "numbers") == rounded(*terms)
    assert read(panel, "sum", "result") == rounded(h)


def check_activation(panel: EquationsPanel, h: float, a: float) -> None:
    assert read(panel, "activation", "numbers") == rounded(1.0, 1.0, 1.0, h)
    assert read(panel, "activation", "result") == rounded(a)


def walk_forward(qtbot: QtBot, session: Session, panel: EquationsPanel) -> Calculated:
    """Check input, h and a of both layers and E; return the calculated step."""
    step = calculated(session, next_phase(qtbot, session))
    assert read(panel, "input", "numbers") == rounded(*step.x)
    layers = (
        (step.x_bias, step.v, step.h_hidden, step.a_hidden),
        (step.a_bias, step.w, step.h_output, step.a_output),
    )
    for layer, (inputs, weights, h, a) in enumerate(layers):
        next_phase(qtbot, session)
        assert keys(panel) == ["sum"]
        for n in range(len(h)):
            pick(session, layer, n)
            check_sum(panel, inputs, weights[:, n], h[n])
        next_phase(qtbot, session)
        assert keys(panel) == ["activation"]
        for n in range(len(h)):
            pick(session, layer, n)
            check_activation(panel, h[n], a[n])
    next_phase(qtbot, session)
    assert keys(panel) == ["error"]
    pairs = np.column_stack([step.a_output, step.t]).ravel()
    assert read(panel, "error", "numbers") == rounded(*pairs)
    assert read(panel, "error", "result") == rounded(step.error)
    return step


def test_that_every_number_of_the_way_forward_and_back_is_right(
    qtbot: QtBot, session: Session, panel: EquationsPanel
) -> None:
    step = walk_forward(qtbot, session, panel)
    next_phase(qtbot, session)
    assert keys(panel) == ["delta"]
    for n in range(len(step.t)):
        a, t = float(step.a_output[n]), float(step.t[n])
        pick(session, 1, n)
        assert read(panel, "delta", "numbers") == rounded(1.0, a, 1.0, a, a, t)
        assert read(panel, "delta", "result") == rounded(step.delta_output[n])
    next_phase(qtbot, session)
    for n, a in enumerate(step.a_hidden.tolist()):
        pick(session, 0, n)
        terms = np.column_stack([step.w[n], step.delta_output]).ravel().tolist()
        assert read(panel, "delta", "numbers") == rounded(1.0, a, 1.0, a, *terms)
        assert read(panel, "delta", "result") == rounded(step.delta_hidden[n])


def test_that_every_change_and_every_new_weight_is_right(
    qtbot: QtBot, session: Session, panel: EquationsPanel
) -> None:
    step = walk_forward(qtbot, session, panel)
    next_phase(qtbot, session)
    next_phase(qtbot, session)
    offset = step.v.size
    for begin, inputs, deltas, change in (
        (offset, step.a_bias, step.delta_output, step.change_w),
        (0, step.x_bias, step.delta_hidden, step.change_v),
    ):
        next_phase(qtbot, session)
        assert keys(panel) == ["gradient", "update", "others"]
        for (source, neuron), value in np.ndenumerate(change):
            pick_weight(session, begin + source * len(deltas) + neuron)
            factors = (float(deltas[neuron]), float(inputs[source]))
            gradient = factors[0] * factors[1]
            assert read(panel, "gradient", "numbers") == rounded(*factors)
            assert read(panel, "gradient", "result") == rounded(gradient)
            assert read(panel, "update", "numbers") == rounded(step.eta, gradient)
            assert read(panel, "update", "result") == rounded(value)
            others = np.delete(change[:, neuron], source)
            assert read(panel, "others", "result") == rounded(*others)
    next_phase(qtbot, session)
    assert frame_of(session).n_steps == 1
    check_new_weights(session, panel, step)


def check_new_weights(
    session: Session, panel: EquationsPanel, step: Calculated
) -> None:
    for layer, before, change in (
        (0, step.v, step.change_v),
        (1, step.w, step.change_w),
    ):
        for n in range(before.shape[1]):
            pick(session, layer, n)
            assert keys(panel) == ["new-weights"]
            lines = panel.view.equations[0].lines
            for line, old, by in zip(lines, before[:, n], change[:, n], strict=True):
                assert rounded(*line.values) == rounded(old, by, old - by)


def test_that_the_down_key_walks_through_the_equations_of_the_scene(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, THEMES["light"])
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    window.show()
    window.setFocus()
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_scene("backprop")
    panel = window.docks.panel("equations")
    assert isinstance(panel, EquationsPanel)
    seen = []
    for _ in range(11):
        before = panel.view.equations
        QTest.keyClick(window, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda before=before: panel.view.equations != before)  # type: ignore[misc]
        seen.append((keys(panel)[0], window.message.text()[:5]))
    assert seen == [
        ("input", "Input"),
        *[("sum", "Forwa"), ("activation", "Forwa")] * 2,
        ("error", "Error"),
        *[("delta", "Backw")] * 2,
        *[("gradient", "Chang")] * 2,
        ("new-weights", "The w"),
    ]
    window.close()
