"""Nothing that the graph writes is cut, lies on other text or leaves the panel."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings, PreprocessingStep
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.training.settings import TrainingSettings
from tests.ui.conftest import open_experiment
from tests.ui.network_hands import (
    advance,
    graph_of,
    matrices_of,
    mlp,
    moment_of,
    text_rect,
)
from tests.ui.panel_hands import run_epochs
from ui.palettes import THEMES
from ui.panels.network.labels import Label
from ui.panels.network.panel import NetworkPanel
from ui.session import Session
from ui.theme import apply_theme, current_theme

SIZES = [(170, 120), (220, 180), (340, 270), (450, 370), (300, 600), (1200, 650)]
IRIS = Experiment(
    data=DataSettings(
        set="iris", preprocessing=(PreprocessingStep(step="standardised"),)
    ),
    network=NetworkSettings(hidden=(HiddenSettings(neurons=8),)),
    training=TrainingSettings(scheme="sequential", learning_rate=1.0),
)
CURVE = Experiment(
    data=DataSettings(set="sine"),
    network=NetworkSettings(
        hidden=(HiddenSettings(neurons=10),),
        output=OutputSettings(activation="linear"),
    ),
    training=TrainingSettings(scheme="batch"),
)
EXPERIMENTS = {
    "2-8-3": mlp(8),
    "iris 4-8-3": IRIS,
    "curve 1-10-1": CURVE,
    "2-40-40-3": mlp(40, 40),
    "ten columns": mlp(3, 4, 5, 6, 5, 4, 3, 3),
    "2-3": mlp(),
}


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication, session: Session) -> Iterator[NetworkPanel]:
    """The panel alone."""
    panel = NetworkPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    session.wish(feature_space=False, surface_size=4)
    yield panel
    panel.hide()
    apply_theme(qapp, THEMES["light"])


def faults(panel: NetworkPanel) -> list[str]:
    """Return what is cut, outside, or on other text, for the present size."""
    view = graph_of(panel)
    assert view.layout is not None
    points, whole = view.layout.points, panel.canvas.rect().toRectF()
    labels = view.labels(current_theme(), moment_of(panel))
    placed = [(label, text_rect(label, points)) for label in labels]
    found = []
    for label, rect in placed:
        if not whole.adjusted(-1.0, -1.0, 1.0, 1.0).contains(rect):
            found.append(f"outside: {name(label)}")
        if rect.width() > label.box.width() + 1.5:
            found.append(f"cut: {name(label)}")
    for (one, rect), (other, other_rect) in combinations(placed, 2):
        if rect.adjusted(0.5, 0.5, -0.5, -0.5).intersects(other_rect):
            found.append(f"overlap: {name(one)} and {name(other)}")
    deltas = {(x.target.layer, x.text[0] == "δ") for x in labels if x.kind == "delta"}
    if len(deltas) > len({layer for layer, _ in deltas}):
        found.append("some δ of a layer have their letter, some have not")
    return found


def name(label: Label) -> str:
    """Return what a failing test says of a label."""
    return f"{label.kind} {label.text!r} at {label.target}"


@pytest.mark.parametrize("theme", ["light", "projector"])
@pytest.mark.parametrize("experiment", EXPERIMENTS.values(), ids=EXPERIMENTS)
def test_that_texts_are_whole_and_apart_at_every_size_and_phase(
    qtbot: QtBot,
    qapp: QApplication,
    session: Session,
    panel: NetworkPanel,
    theme: str,
    experiment: Experiment,
) -> None:
    apply_theme(qapp, THEMES[theme])
    open_experiment(qtbot, session, experiment)
    run_epochs(qtbot, session, 3)
    n_layers = moment_of(panel).frame.spec.n_layers
    stride = 1 + n_layers // 4
    for number in range(4 * n_layers + 3):
        advance(qtbot, session)
        if number % stride:
            continue
        for size in SIZES:
            panel.resize(QSize(*size))
            assert faults(panel) == []


@pytest.mark.parametrize("experiment", EXPERIMENTS.values(), ids=EXPERIMENTS)
def test_that_matrices_stay_inside_at_every_size(
    qtbot: QtBot, session: Session, panel: NetworkPanel, experiment: Experiment
) -> None:
    open_experiment(qtbot, session, experiment)
    panel.show_view("matrix")
    for size in SIZES:
        panel.resize(QSize(*size))
        picture: QPixmap = panel.grab()
        assert picture.size() == QSize(*size)
        whole = panel.canvas.rect().toRectF()
        for matrix in matrices_of(panel).matrices:
            assert whole.contains(matrix.outline)


def test_that_a_wide_network_says_what_is_left_out(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    open_experiment(qtbot, session, mlp(64, 64))
    assert "strongest 787 of 4\u202f547 links" in panel.caption
    panel.show_view("matrix")
    panel.resize(220, 180)
    assert "a cell shows the strongest of up to" in panel.caption


def test_that_a_small_panel_gives_up_its_last_line_first(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    open_experiment(qtbot, session, mlp(8))
    advance(qtbot, session)
    seen = []
    for size in ((340, 270), (220, 180), (220, 140)):
        panel.resize(QSize(*size))
        seen.append((panel.status.isVisible(), panel.legend.isVisible()))
    assert seen == [(True, True), (False, True), (False, False)]


def test_that_the_line_below_never_keeps_the_panel_from_shrinking(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    open_experiment(qtbot, session, mlp(3, scheme="batch"))
    panel.resize(600, 300)
    advance(qtbot, session, "step")
    panel.resize(170, 120)
    assert panel.size() == QSize(170, 120)
