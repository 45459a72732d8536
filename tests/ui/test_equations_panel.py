"""The equations panel: batches, terms that light their links, room for the type."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.scene import built_in_scene
from tests.ui.conftest import is_settled, open_experiment
from tests.ui.equation_hands import (
    BACKPROP,
    click,
    equation,
    evaluated,
    hover,
    keys,
    next_phase,
    read,
    result_of,
    rounded,
    shown_panel,
    to_phase,
)
from tests.ui.network_hands import advance, graph_of, mlp, moment_of
from tests.ui.network_hands import hover as hover_network
from tests.ui.panel_hands import frame_of
from tools.typeset_formulas import FORMULAS, differences
from ui.palettes import THEMES
from ui.panels.equations.panel import EquationsPanel
from ui.panels.equations.terms import MOST_TERMS
from ui.panels.network.graph import link_tones
from ui.panels.network.links import PALE, STRONG
from ui.panels.network.moment import LinkTarget, NeuronTarget, Target
from ui.panels.network.panel import NetworkPanel
from ui.pointing import Pointed
from ui.session import Session
from ui.speed import FULL_SPEED
from ui.theme import apply_theme


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[EquationsPanel]:
    yield from shown_panel(qtbot, session)


# --- what is shown -------------------------------------------------------------------


def test_that_before_any_step_there_are_symbols_and_no_numbers(
    qtbot: QtBot, session: Session, panel: EquationsPanel
) -> None:
    open_experiment(qtbot, session, BACKPROP)
    assert [each.formula for each in panel.view.equations] == [
        "sum-output",
        "sigmoid",
        "quadratic",
        "gradient",
        "update",
    ]
    assert not any(each.lines for each in panel.view.equations)
    assert panel.sentence.text().startswith("Step (→)")


def test_that_at_full_speed_the_numbers_give_way_to_a_sentence(
    qtbot: QtBot, session: Session, panel: EquationsPanel
) -> None:
    open_experiment(qtbot, session, built_in_scene("three-class-mlp").experiment)
    advance(qtbot, session, "step")
    qtbot.waitUntil(lambda: is_settled(session))
    assert keys(panel) == ["new-weights"]
    session.set_speed(FULL_SPEED)
    session.play()
    qtbot.waitUntil(lambda: frame_of(session).running)
    qtbot.waitUntil(lambda: panel.sentence.text().startswith("At this speed"))
    assert not any(each.lines for each in panel.view.equations)
    session.pause()
    qtbot.waitUntil(lambda: not frame_of(session).running)


# --- batches -------------------------------------------------------------------------


def test_that_a_batch_has_shapes_a_mean_and_its_long_sum_on_demand(
    qtbot: QtBot, session: Session, panel: EquationsPanel
) -> None:
    open_experiment(qtbot, session, mlp(3, scheme="mini-batch"))
    to_phase(qtbot, session, "sum", 0)
    sums = equation(panel, "sum")
    assert sums.line("shapes").plain == "X (10 × 3) · V (3 × 3) = h (10 × 3)"
    trace = frame_of(session).trace
    assert trace is not None
    mean = float(trace.forward.sums[0][:, 0].mean())
    assert sums.lines[-1].values == [mean]
    to_phase(qtbot, session, "error")
    assert "…" in equation(panel, "error-mean").line("numbers").plain
    assert panel.all_terms.isVisible()
    QTest.mouseClick(panel.all_terms, Qt.MouseButton.LeftButton)
    shown = equation(panel, "error-mean")
    assert shown.line("numbers").values == pytest.approx(trace.errors.tolist())
    assert evaluated(shown) == pytest.approx(trace.error, rel=1e-12)
    to_phase(qtbot, session, "change", 1)
    shown = equation(panel, "gradient")
    assert len(shown.line("numbers").values) == 20
    assert evaluated(shown) == pytest.approx(result_of(shown), rel=1e-12)


def test_that_the_numbers_follow_the_picked_sample_of_a_batch(
    qtbot: QtBot, session: Session, panel: EquationsPanel
) -> None:
    open_experiment(qtbot, session, mlp(3, scheme="mini-batch"))
    to_phase(qtbot, session, "sum", 0)
    trace = frame_of(session).trace
    assert trace is not None
    assert session.run is not None
    sample = int(session.run.data.training.rows[trace.rows[4]])
    session.select(replace(session.selection, sample=sample))
    x = trace.forward.inputs[4]
    assert read(panel, "sum", "numbers")[::2] == rounded(*x, -1.0)


def test_that_wide_layers_are_shortened_to_the_first_terms_and_the_last(
    qtbot: QtBot, session: Session, panel: EquationsPanel
) -> None:
    open_experiment(qtbot, session, mlp(12))
    to_phase(qtbot, session, "sum", 1)
    line = equation(panel, "sum").line("numbers")
    assert len(line.values) == 2 * (MOST_TERMS - 1)
    assert line.values[-2] == -1.0


def test_that_dropout_says_who_is_left_out(
    qtbot: QtBot, session: Session, panel: EquationsPanel
) -> None:
    network = NetworkSettings(hidden=(HiddenSettings(neurons=12, dropout=0.5),))
    open_experiment(qtbot, session, Experiment(network=network))
    to_phase(qtbot, session, "activation", 0)
    trace = frame_of(session).trace
    assert trace is not None
    mask = trace.forward.masks[0]
    assert mask is not None
    out = int(np.flatnonzero(mask == 0.0)[0])
    session.select(replace(session.selection, neuron=(0, out)))
    assert read(panel, "activation", "result") == [0.0]
    assert "leaves this neuron out" in equation(panel, "activation").line("note").plain


# --- pointing ------------------------------------------------------------------------


@pytest.fixture
def network(qtbot: QtBot, session: Session) -> Iterator[NetworkPanel]:
    network = NetworkPanel(session)
    qtbot.addWidget(network)
    network.setGeometry(900, 0, 500, 400)  # beside the other window
    network.show()
    yield network
    network.hide()


def linked(network: NetworkPanel) -> Target | None:
    return network.marks.linked


def lit(panel: EquationsPanel) -> Pointed | None:
    return panel.view.lit


def test_that_a_hovered_term_lights_its_link_and_its_neuron(
    qtbot: QtBot, session: Session, panel: EquationsPanel, network: NetworkPanel
) -> None:
    open_experiment(qtbot, session, BACKPROP)
    to_phase(qtbot, session, "sum", 0)
    hover(panel, 2)
    assert linked(network) == LinkTarget(2)
    links = graph_of(network).links
    assert links is not None
    tones = link_tones(links, moment_of(network))
    assert set(tones[links.indices == 2].tolist()) == {STRONG}
    assert set(tones[links.indices != 2].tolist()) == {PALE}
    hover(panel, (-1, 1))
    assert linked(network) == NeuronTarget(-1, 1)
    QTest.mouseMove(panel.view, panel.view.rect().bottomRight())
    QApplication.processEvents()
    assert linked(network) is None


def test_that_a_hovered_link_lights_its_term(
    qtbot: QtBot, session: Session, panel: EquationsPanel, network: NetworkPanel
) -> None:
    open_experiment(qtbot, session, BACKPROP)
    to_phase(qtbot, session, "sum", 0)
    hover_network(network, LinkTarget(0))
    assert lit(panel) == 0
    hover_network(network, NeuronTarget(-1, 0))
    assert lit(panel) == (-1, 0)


@pytest.mark.parametrize("view", ["graph", "matrix"])
def test_that_every_term_can_be_pointed_at(
    qtbot: QtBot,
    session: Session,
    panel: EquationsPanel,
    network: NetworkPanel,
    view: str,
) -> None:
    open_experiment(qtbot, session, BACKPROP)
    network.show_view(view)
    for kind, layer in (("sum", 1), ("backward", 0), ("change", 0)):
        to_phase(qtbot, session, kind, layer)
        targets = {cell.atom.target for cell in panel.view.page.cells} - {None}
        assert targets
        for target in targets:
            session.pointing.point(target)
            network.grab()
            panel.grab()


def test_that_another_run_forgets_what_was_pointed_at(
    qtbot: QtBot, session: Session, panel: EquationsPanel, network: NetworkPanel
) -> None:
    open_experiment(qtbot, session, mlp(12))
    to_phase(qtbot, session, "sum", 1)
    hover(panel, frame_of(session).spec.n_parameters - 3)
    open_experiment(qtbot, session, BACKPROP)
    assert linked(network) is None
    network.grab()


def test_that_a_click_on_a_term_picks_the_weight_or_the_neuron(
    qtbot: QtBot, session: Session, panel: EquationsPanel
) -> None:
    open_experiment(qtbot, session, BACKPROP)
    to_phase(qtbot, session, "change", 1)
    click(panel, 8)
    assert session.selection.weight == 8
    assert equation(panel, "gradient").line("result").atoms[-1].target == 8
    click(panel, (0, 1))
    assert session.selection.neuron == (0, 1)


def test_that_a_picked_weight_of_another_network_does_no_harm(
    qtbot: QtBot, session: Session, panel: EquationsPanel
) -> None:
    open_experiment(qtbot, session, BACKPROP)
    session.select(replace(session.selection, weight=11, neuron=(0, 1)))
    open_experiment(qtbot, session, built_in_scene("neuron-or").experiment)
    session.select(replace(session.selection, weight=1000, neuron=(5, 7)))
    for _ in range(7):
        next_phase(qtbot, session)
        panel.grab()


# --- room ----------------------------------------------------------------------------


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [(420, 380), (560, 520), (760, 620)])
def test_that_no_term_is_cut_off_in_any_phase(
    qtbot: QtBot,
    qapp: QApplication,
    session: Session,
    panel: EquationsPanel,
    theme: str,
    size: tuple[int, int],
) -> None:
    apply_theme(qapp, THEMES[theme])
    panel.resize(*size)
    for experiment in (BACKPROP, mlp(8, scheme="mini-batch")):
        open_experiment(qtbot, session, experiment)
        for _ in range(11):
            next_phase(qtbot, session)
            page = panel.view.page
            assert page.width <= panel.view.width()
            assert page.height <= panel.view.height()
            boxes = panel.view.text_boxes()
            assert all(box.left() >= 0.0 for box in boxes)


def test_that_the_type_grows_with_the_room(
    qtbot: QtBot, session: Session, panel: EquationsPanel
) -> None:
    open_experiment(qtbot, session, BACKPROP)
    to_phase(qtbot, session, "sum", 0)
    panel.resize(360, 300)
    small = panel.view.page.size
    panel.resize(1000, 700)
    assert panel.view.page.size > small


def test_that_every_formula_is_typeset_and_every_drawing_is_of_the_table() -> None:
    assert differences() == []


def test_that_every_formula_that_is_shown_is_in_the_table(
    qtbot: QtBot, session: Session, panel: EquationsPanel
) -> None:
    for name in ("backprop", "neuron-or", "hebb", "probabilities", "three-class-mlp"):
        open_experiment(qtbot, session, built_in_scene(name).experiment)
        n_phases = 4 * frame_of(session).spec.n_layers + 3
        for _ in range(n_phases):
            next_phase(qtbot, session)
            formulas = {each.formula for each in panel.view.equations} - {""}
            assert formulas <= FORMULAS.keys()


def test_that_running_numbers_change_at_most_five_times_a_second(
    qtbot: QtBot,
    session: Session,
    panel: EquationsPanel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_experiment(qtbot, session, BACKPROP)
    frame = advance(qtbot, session, "step")
    qtbot.waitUntil(lambda: is_settled(session))
    now = [1e6]
    monkeypatch.setattr("ui.panels.calm.perf_counter", lambda: now[0])
    shown = []
    for number in range(10):
        trace = replace(frame.trace, step=number) if frame.trace else None
        panel.show_frame(replace(frame, running=True, trace=trace))
        shown.append(panel.caption)
        now[0] += 0.0625
    assert len(set(shown)) == 3
