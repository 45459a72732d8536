"""What the network panel shows of a step: as much as the phase has reached."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.training.settings import TrainingSettings
from tests.ui.conftest import open_experiment
from tests.ui.network_hands import (
    advance,
    graph_of,
    mlp,
    moment_of,
    wait_for_frame,
    written,
)
from tests.ui.panel_hands import frame_of, run_epochs
from ui.panels.network.graph import link_tones
from ui.panels.network.links import NORMAL, PALE, STRONG
from ui.panels.network.moment import NeuronTarget
from ui.panels.network.panel import NetworkPanel
from ui.panels.network.values import short_number
from ui.session import Session
from ui.theme import current_theme

N_PHASES = 10
"""Input, h and a of two layers, error, δ of two layers, Δω of two layers."""


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[NetworkPanel]:
    """The panel alone, as in a small window, showing 2-3-3 before its first step."""
    panel = NetworkPanel(session)
    qtbot.addWidget(panel)
    panel.resize(360, 280)
    panel.show()
    session.wish(feature_space=False, error_surface=False)
    open_experiment(qtbot, session, mlp(3))
    yield panel
    panel.hide()


def texts_of_phases(
    qtbot: QtBot, session: Session, panel: NetworkPanel, kind: str, layer: int
) -> list[int]:
    """Return how many texts of a kind stand at a layer in each phase of a step."""
    counts = []
    for _ in range(N_PHASES):
        advance(qtbot, session)
        counts.append(len(written(panel, kind, layer)))
    return counts


def glowing_pixels(panel: NetworkPanel) -> list[int]:
    """Return how many pixels of the glow are around each column."""
    picture = panel.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    glow, layout = current_theme().glow, graph_of(panel).layout
    assert layout is not None
    counts = []
    for column in layout.columns:
        left = int(column.x - column.radius) - 4
        counts.append(
            sum(
                picture.pixel(x, y) == QColor(glow).rgb()
                for x in range(left, int(column.x))
                for y in range(int(layout.heading_height) + 2, picture.height())
            )
        )
    return counts


def test_that_nothing_is_filled_in_before_the_first_step(panel: NetworkPanel) -> None:
    assert [written(panel, "activation", layer) for layer in (-1, 0, 1)] == [[], [], []]
    assert panel.status.text() == ""
    assert sum(glowing_pixels(panel)) == 0


@pytest.mark.parametrize(
    ("kind", "layer", "counts"),
    [
        ("activation", -1, [2, 2, 2, 2, 2, 2, 2, 2, 2, 2]),
        ("sum", 0, [0, 3, 0, 0, 0, 0, 0, 0, 0, 0]),
        ("activation", 0, [0, 0, 3, 3, 3, 3, 3, 3, 3, 3]),
        ("sum", 1, [0, 0, 0, 3, 0, 0, 0, 0, 0, 0]),
        ("activation", 1, [0, 0, 0, 0, 3, 3, 3, 3, 3, 3]),
        ("target", 1, [0, 0, 0, 0, 0, 3, 3, 3, 3, 3]),
        ("difference", 1, [0, 0, 0, 0, 0, 3, 3, 3, 3, 3]),
        ("delta", 1, [0, 0, 0, 0, 0, 0, 3, 3, 3, 3]),
        ("delta", 0, [0, 0, 0, 0, 0, 0, 0, 3, 3, 3]),
    ],
)
def test_that_numbers_appear_with_their_phase(
    qtbot: QtBot,
    session: Session,
    panel: NetworkPanel,
    kind: str,
    layer: int,
    counts: list[int],
) -> None:
    assert texts_of_phases(qtbot, session, panel, kind, layer) == counts


def test_that_the_numbers_are_those_of_the_trace(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    for _ in range(N_PHASES - 1):
        advance(qtbot, session)
    trace = frame_of(session).trace
    assert trace is not None
    outputs, targets = trace.forward.outputs[0], trace.targets[0]
    assert written(panel, "activation", 1) == [short_number(a) for a in outputs]
    assert written(panel, "target", 1) == [f"t {short_number(t)}" for t in targets]
    differences = [f"a − t {short_number(d)}" for d in outputs - targets]
    assert written(panel, "difference", 1) == differences


def test_that_only_the_layer_at_work_glows(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    lit = []
    for _ in range(N_PHASES):
        advance(qtbot, session)
        counts = glowing_pixels(panel)
        assert sum(count > 0 for count in counts) == 1
        lit.append(int(np.argmax(counts)) - 1)
    assert lit == [-1, 0, 0, 1, 1, 1, 1, 0, 1, 0]


def test_that_only_the_links_at_work_keep_their_colour(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    at_work = []
    for _ in range(N_PHASES):
        advance(qtbot, session)
        links = graph_of(panel).links
        assert links is not None
        tones = link_tones(links, moment_of(panel))
        at_work.append(sorted(set(links.layers[tones == NORMAL].tolist())))
    assert at_work == [[], [0], [], [1], [], [], [], [1], [1], [0]]


def test_that_the_heading_over_the_layer_at_work_names_the_phase(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    assert written(panel, "heading", 0) == ["hidden"]
    for layer, title in (
        (-1, "inputs"),
        (0, "h = Σ x ω"),
        (0, "a = g(h)"),
        (1, "h = Σ x ω"),
        (1, "a = g(h)"),
        (1, "error"),
        (1, "backward δ"),
        (0, "backward δ"),
        (1, "Δω"),
        (0, "Δω"),
    ):
        advance(qtbot, session)
        assert written(panel, "heading", layer) == [title]


def test_that_a_finished_step_shows_everything_and_glows_nowhere(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    advance(qtbot, session, "step")
    assert len(written(panel, "activation", 0)) == 3
    assert len(written(panel, "difference", 1)) == 3
    assert sum(glowing_pixels(panel)) == 0


def test_that_the_names_of_outputs_stay_where_they_are_in_all_phases(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    def places() -> list[tuple[str, float, float]]:
        labels = graph_of(panel).labels(current_theme(), moment_of(panel))
        names = [label for label in labels if label.kind == "name"]
        return [(name.text, name.box.left(), name.box.top()) for name in names]

    before = places()
    assert [text for text, _, _ in before] == ["x1", "x2", "A", "B", "C"]
    for _ in range(N_PHASES + 1):
        advance(qtbot, session)
        assert places() == before


def test_that_the_line_below_names_the_sample_by_its_row(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    trace = advance(qtbot, session).trace
    assert trace is not None
    assert session.run is not None
    row = session.run.data.training.rows[trace.rows[0]]
    assert panel.status.text() == f"sample {row + 1}"


def test_that_a_batch_is_shown_by_its_means(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    open_experiment(qtbot, session, mlp(3, scheme="mini-batch"))
    trace = advance(qtbot, session, "step").trace
    assert trace is not None
    means = trace.forward.outputs.mean(axis=0)
    assert written(panel, "activation", 1) == [short_number(a) for a in means]
    assert panel.status.text() == "mean of 10 samples"
    panel.resize(260, 280)
    assert panel.status.text() == "mean of 10"


def test_that_circles_too_small_for_numbers_have_them_behind(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    open_experiment(qtbot, session, mlp(12))
    advance(qtbot, session, "step")
    labels = graph_of(panel).labels(current_theme(), moment_of(panel))
    hidden = [x for x in labels if x.kind == "activation" and x.target.layer == 0]
    layout = graph_of(panel).layout
    assert layout is not None
    column = layout.column(0)
    assert len(hidden) == 12
    assert all(label.box.left() >= column.x + column.radius for label in hidden)


def test_that_a_diverged_run_says_so_in_words(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    open_experiment(
        qtbot,
        session,
        Experiment(
            data=DataSettings(set="sine"),
            network=NetworkSettings(
                hidden=(HiddenSettings(neurons=4),),
                output=OutputSettings(activation="linear"),
            ),
            training=TrainingSettings(scheme="batch", learning_rate=900.0),
        ),
    )
    run_epochs(qtbot, session, 400)
    assert panel.status.text() == "Diverged: is η too large?"
    assert panel.status.isVisible()
    assert not panel.legend.isVisible()


def test_that_weights_without_a_value_are_drawn_and_told(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    change = (0, float("nan"))
    wait_for_frame(qtbot, session, lambda: session.set_weights(change))
    assert panel.status.text() == "Diverged: is η too large?"
    for view in ("matrix", "graph"):
        panel.show_view(view)
        panel.grab()


def test_that_links_at_rest_are_all_of_one_tone(panel: NetworkPanel) -> None:
    links = graph_of(panel).links
    assert links is not None
    moment = moment_of(panel)
    assert set(link_tones(links, moment).tolist()) == {NORMAL}
    marks = replace(moment.marks, hovered=NeuronTarget(1, 0))
    tones = link_tones(links, replace(moment, marks=marks))
    assert set(tones.tolist()) == {PALE, STRONG}
