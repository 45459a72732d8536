"""What dropout leaves out of an update, as the network panel shows it."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.training.settings import StopSettings, TrainingSettings
from tests.ui.conftest import open_experiment
from tests.ui.network_hands import graph_of, moment_of, written
from tests.ui.panel_hands import frame_of, wait_for
from ui.palettes import THEMES
from ui.panels.network.crosses import faded
from ui.panels.network.dropout import left_out
from ui.panels.network.graph import link_tones
from ui.panels.network.links import NORMAL, PALE
from ui.panels.network.moment import NeuronTarget
from ui.panels.network.panel import NetworkPanel
from ui.session import Session
from ui.theme import apply_theme

DROPOUT = Experiment(
    network=NetworkSettings(hidden=(HiddenSettings(neurons=8, dropout=0.5),)),
    training=TrainingSettings(scheme="mini-batch", stop=StopSettings(epochs=0)),
)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[NetworkPanel]:
    """The panel after one step of a network with dropout."""
    panel = NetworkPanel(session)
    qtbot.addWidget(panel)
    panel.resize(480, 400)
    panel.show()
    open_experiment(qtbot, session, DROPOUT)
    yield panel
    panel.hide()


def step(qtbot: QtBot, session: Session) -> Frame:
    before = frame_of(session).n_steps
    session.advance("step")
    return wait_for(
        qtbot, session, lambda f: f.n_steps > before and f.trace is not None
    )


def dropped_of(frame: Frame) -> set[int]:
    assert frame.trace is not None
    mask = frame.trace.forward.masks[0]
    assert mask is not None
    return {int(n) for n in np.flatnonzero(mask == 0.0)}


def test_that_the_neurons_of_the_mask_are_those_left_out(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    assert not left_out(frame_of(session), 0).any()
    frame = step(qtbot, session)
    assert set(np.flatnonzero(left_out(frame, 0)).tolist()) == dropped_of(frame)
    assert not left_out(frame, -1).any()
    assert not left_out(frame, 1).any()


def test_that_links_from_and_to_them_fade_and_no_others(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    frame = step(qtbot, session)
    dropped = dropped_of(frame)
    assert dropped
    graph = graph_of(panel)
    assert graph.links is not None
    links = graph.links
    tones = faded(link_tones(links, moment_of(panel)), links, frame)
    for row in range(len(links)):
        into = links.layers[row] == 0 and int(links.neurons[row]) in dropped
        out_of = links.layers[row] == 1 and int(links.sources[row]) in dropped
        assert tones[row] == (PALE if into or out_of else NORMAL)


def test_that_they_are_dark_and_have_no_numbers(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    frame = step(qtbot, session)
    dropped = dropped_of(frame)
    picture = panel.canvas.grab().toImage()
    theme = THEMES["light"]
    for n in range(8):
        place = panel.canvas.place_of(NeuronTarget(0, n))
        assert place is not None
        column = graph_of(panel).layout
        assert column is not None
        beside = place.toPoint()
        beside.setX(beside.x() + round(0.7 * column.column(0).radius))
        is_dark = picture.pixelColor(beside) == theme.text_muted
        assert is_dark == (n in dropped)
    assert len(written(panel, "activation", 0)) == 8 - len(dropped)


def test_that_caption_and_tooltip_tell_them(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    frame = step(qtbot, session)
    dropped = dropped_of(frame)
    assert f"{len(dropped)} of 8 neurons left out" in panel.caption
    for n in range(8):
        text = panel.canvas.describe(NeuronTarget(0, n))
        assert ("left out of this update by dropout" in text) == (n in dropped)


@pytest.mark.parametrize("theme", list(THEMES))
def test_that_crosses_are_painted_in_every_theme(
    qtbot: QtBot, qapp: QApplication, session: Session, panel: NetworkPanel, theme: str
) -> None:
    apply_theme(qapp, THEMES[theme])
    step(qtbot, session)
    for width, height in ((1200, 650), (340, 270), (220, 180)):
        panel.resize(width, height)
        assert panel.grab().width() == width
