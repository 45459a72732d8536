"""A hidden neuron is silenced and speaks again, by right click, by keys and by undo."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.model.silence import silent_weights
from nnsim.model.spec import WeightPlace
from tests.ui.conftest import open_experiment
from tests.ui.network_hands import (
    advance,
    choose,
    graph_of,
    mlp,
    moment_of,
    opened,
    right_click,
    written,
)
from tests.ui.panel_hands import frame_of, wait_for
from ui.controls.paired_edits import with_hidden, with_layer_added
from ui.palettes import THEMES
from ui.panels.activation.panel import ActivationPanel
from ui.panels.equations.panel import EquationsPanel
from ui.panels.feature_space.line_marks import line_marks
from ui.panels.network.crosses import faded
from ui.panels.network.graph import link_tones
from ui.panels.network.links import NORMAL, PALE
from ui.panels.network.moment import NeuronTarget
from ui.panels.network.panel import NetworkPanel
from ui.run_names import run_names
from ui.selection import Selection
from ui.session import Session
from ui.theme import apply_theme

H2 = NeuronTarget(0, 1)
SILENCE, SPEAK = "Silence this neuron", "Let it speak again"
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[NetworkPanel]:
    """The panel with the graph of 2-4-3."""
    panel = NetworkPanel(session)
    qtbot.addWidget(panel)
    panel.resize(520, 420)
    panel.show()
    open_experiment(qtbot, session, mlp(4))
    panel.activateWindow()
    panel.canvas.setFocus()
    yield panel
    if panel.menus.menu is not None:
        panel.menus.menu.close()
    panel.hide()


def silenced(experiment: Experiment) -> list[tuple[int, ...]]:
    return [layer.silenced for layer in experiment.network.hidden]


def wait_for_silence(qtbot: QtBot, session: Session, *neurons: int) -> Frame:
    return wait_for(
        qtbot, session, lambda f: f.spec.layers[0].silenced == neurons and f.fine
    )


def silence(qtbot: QtBot, panel: NetworkPanel, neuron: int = 1) -> Frame:
    """Silence one neuron by a real right click."""
    choose(right_click(panel, NeuronTarget(0, neuron)), SILENCE)
    return wait_for_silence(qtbot, panel.session, neuron)


@pytest.mark.parametrize("view", ["graph", "matrix"])
def test_that_a_right_click_silences_a_neuron_and_lets_it_speak(
    qtbot: QtBot, panel: NetworkPanel, session: Session, view: str
) -> None:
    panel.show_view(view)
    run = session.run
    before = panel.canvas.grab().toImage()
    frame = silence(qtbot, panel)
    assert silenced(session.experiment) == [(1,)]
    assert session.run is run
    assert panel.canvas.grab().toImage() != before
    held = silent_weights(frame.spec)
    advance(qtbot, session, "epoch")
    after = frame_of(session).parameters
    assert after[held].tolist() == frame.parameters[held].tolist()
    assert (after != frame.parameters).any()
    choose(right_click(panel, H2), SPEAK)
    wait_for_silence(qtbot, session)
    advance(qtbot, session, "epoch")
    assert (frame_of(session).parameters[held] != after[held]).any()


def test_that_the_keyboard_silences_the_neuron_it_is_on(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    panel.canvas.set_marks(focused=H2)
    QTest.keyClick(panel.canvas, Qt.Key.Key_F10, SHIFT)
    choose(opened(panel), SILENCE)
    wait_for_silence(qtbot, session, 1)
    QTest.keyClick(panel.canvas, Qt.Key.Key_Menu)
    choose(opened(panel), SPEAK)
    wait_for_silence(qtbot, session)


def test_that_silence_is_undone_and_done_again(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    silence(qtbot, panel)
    session.undo()
    wait_for_silence(qtbot, session)
    assert silenced(session.experiment) == [()]
    session.redo()
    wait_for_silence(qtbot, session, 1)


def test_that_a_seek_across_it_brings_the_silence_of_then(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    advance(qtbot, session, "epoch")
    silence(qtbot, panel)
    end = advance(qtbot, session, "epoch").n_steps
    session.seek(3)
    wait_for_silence(qtbot, session)
    qtbot.waitUntil(lambda: silenced(session.experiment) == [()])
    assert "silent" not in panel.caption
    session.seek(end)
    wait_for_silence(qtbot, session, 1)
    qtbot.waitUntil(lambda: silenced(session.experiment) == [(1,)])


def test_that_an_output_cannot_be_silenced_and_says_why(panel: NetworkPanel) -> None:
    menu = right_click(panel, NeuronTarget(1, 0))
    (action,) = [each for each in menu.actions() if each.text() == SILENCE]
    assert not action.isEnabled()
    assert "output cannot be silent" in action.toolTip()
    assert menu.toolTipsVisible()


def test_that_inputs_and_bias_nodes_are_not_offered_silence(
    panel: NetworkPanel,
) -> None:
    for target in (NeuronTarget(-1, 0), NeuronTarget(0, 4)):
        texts = [each.text() for each in right_click(panel, target).actions()]
        assert SILENCE not in texts


def test_that_caption_tooltip_and_numbers_tell_it(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    silence(qtbot, panel)
    frame = advance(qtbot, session, "step")
    assert panel.caption.startswith("h₂ is silent")
    text = panel.canvas.describe(H2)
    assert "silent: it sends 0, and its weights do not learn" in text
    assert "a = 0" in text
    assert "dropout" not in text
    assert "silent" not in panel.canvas.describe(NeuronTarget(0, 0))
    assert len(written(panel, "activation", 0)) == 3
    links = graph_of(panel).links
    assert links is not None
    tones = faded(link_tones(links, moment_of(panel)), links, frame)
    for row in range(len(links)):
        place = frame.spec.place(int(links.indices[row]))
        of_h2 = place.neuron == 1 if place.layer == 0 else place.source == 1
        assert tones[row] == (PALE if of_h2 else NORMAL)


def test_that_many_silent_neurons_are_counted_in_the_caption(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    for neuron in (2, 0):
        panel.menus.silence(NeuronTarget(0, neuron), True)
    wait_for_silence(qtbot, session, 0, 2)
    qtbot.waitUntil(lambda: panel.caption.startswith("h₁, h₃ are silent"))
    for neuron in (1, 3):
        panel.menus.silence(NeuronTarget(0, neuron), True)
    qtbot.waitUntil(lambda: panel.caption.startswith("4 neurons are silent"))


def test_that_a_smaller_layer_forgets_silent_neurons_that_are_gone(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    panel.menus.silence(NeuronTarget(0, 1), True)
    panel.menus.silence(NeuronTarget(0, 3), True)
    wait_for_silence(qtbot, session, 1, 3)
    assert session.edit(with_hidden(session.experiment, 0, "neurons", 3))
    assert silenced(session.experiment) == [(1,)]
    wait_for_silence(qtbot, session, 1)
    assert silenced(with_layer_added(session.experiment)) == [(1,), ()]


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("face", ["value", "picture", "curve"])
@pytest.mark.parametrize("view", ["graph", "matrix"])
def test_that_it_is_painted_in_every_theme_face_and_size(
    qtbot: QtBot,
    qapp: QApplication,
    session: Session,
    panel: NetworkPanel,
    theme: str,
    face: str,
    view: str,
) -> None:
    apply_theme(qapp, THEMES[theme])
    silence(qtbot, panel)
    panel.menus.face_chosen.emit(face)
    panel.show_view(view)
    for width, height in ((1200, 650), (340, 270), (220, 180)):
        panel.resize(width, height)
        assert panel.grab().width() == width


def test_that_the_equations_say_why_a_and_the_change_are_zero(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    equations = EquationsPanel(session)
    qtbot.addWidget(equations)
    equations.resize(600, 500)
    equations.show()
    frame = silence(qtbot, panel)
    index = frame.spec.index(WeightPlace(0, 0, 1))
    session.select(Selection(neuron=(0, 1), weight=index))
    said = set()
    for _ in range(10):
        advance(qtbot, session)
        for each in equations.view.equations:
            said.add(each.title)
            for line in each.lines:
                said.add(line.plain)
    assert {
        "This neuron is silent:",
        "This neuron is silent: it has no share in E.",
        "It hangs on a silent neuron and stays",
    } <= said
    equations.hide()


def test_that_the_activation_panel_says_it(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    activation = ActivationPanel(session)
    qtbot.addWidget(activation)
    activation.resize(420, 360)
    activation.show()
    silence(qtbot, panel)
    session.select(Selection(neuron=(0, 1)))
    qtbot.waitUntil(lambda: activation.hint.text().startswith("this neuron is silent"))
    activation.hide()


def test_that_the_line_of_a_silent_neuron_is_dashed(
    qtbot: QtBot, panel: NetworkPanel, session: Session
) -> None:
    frame, run = silence(qtbot, panel), session.run
    assert run is not None
    lines = np.arange(12.0).reshape(4, 3)
    looks = [mark.look for mark in line_marks(run, frame, lines, None)]
    assert looks == ["hidden", "silent", "hidden", "hidden"]


def test_that_a_run_is_named_by_its_silent_neurons() -> None:
    quiet = with_hidden(mlp(4), 0, "silenced", (1,))
    many = with_hidden(mlp(4), 0, "silenced", (0, 1, 2, 3))
    deep = with_hidden(mlp(4, 3), 1, "silenced", (0, 2))
    assert run_names([mlp(4), quiet]) == ("no silent neuron", "h₂ silent")
    assert run_names([quiet, many]) == ("h₂ silent", "4 silent neurons")
    assert run_names([mlp(4, 3), deep]) == ("no silent neuron", "h²₁, h²₃ silent")
