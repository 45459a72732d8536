"""The matrices panel: shapes, products of the phases, picking, the measurement."""

import weakref
from collections.abc import Iterator
from itertools import pairwise

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings
from nnsim.scene import built_in_scene
from nnsim.training.phases import phases_of
from tests.ui.conftest import is_settled, open_experiment
from tests.ui.equation_hands import next_phase, to_phase
from tests.ui.panel_hands import frame_of
from ui.palettes import THEMES
from ui.panels.matrices.blocks import Key, Moment, shape_text
from ui.panels.matrices.panel import MatricesPanel
from ui.panels.matrices.view import CellTarget
from ui.session import Session
from ui.speed import FULL_SPEED
from ui.theme import apply_theme

IRIS = built_in_scene("matrix-formalism").experiment


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[MatricesPanel]:
    panel = MatricesPanel(session)
    qtbot.addWidget(panel)
    panel.resize(1100, 640)
    panel.show()
    session.wish(feature_space=False, error_surface=False)
    yield panel
    panel.hide()


def moment(panel: MatricesPanel) -> Moment:
    shown = panel.view.moment
    assert shown is not None
    return shown


def values(panel: MatricesPanel, key: Key) -> np.ndarray:
    found = moment(panel).block(key).values
    assert found is not None
    return found


def with_hidden(experiment: Experiment, *neurons: int) -> Experiment:
    hidden = tuple(HiddenSettings(neurons=n) for n in neurons)
    network = msgspec.structs.replace(experiment.network, hidden=hidden)
    return msgspec.structs.replace(experiment, network=network)


def click(panel: MatricesPanel, target: CellTarget) -> None:
    place = panel.view.place_of(target).toPoint()
    QTest.mouseClick(panel.view, Qt.MouseButton.LeftButton, pos=place)


def hover(panel: MatricesPanel, target: CellTarget) -> None:
    QTest.mouseMove(panel.view, panel.view.place_of(target).toPoint())
    QApplication.processEvents()


def test_that_the_shapes_are_written_as_the_course_writes_them(
    qtbot: QtBot, session: Session, panel: MatricesPanel
) -> None:
    open_experiment(qtbot, session, IRIS)
    shapes = {b.symbol: shape_text(b) for b in moment(panel).blocks}
    assert shapes["X"] == "(4+1)×P"
    next_phase(qtbot, session)
    session.advance("step")
    qtbot.waitUntil(lambda: frame_of(session).phase is None)
    qtbot.waitUntil(lambda: is_settled(session))
    shapes = {b.symbol: shape_text(b) for b in moment(panel).blocks}
    assert shapes == {
        "X": "(4+1)×8",
        "Vᵀ": "8×(4+1)",
        "a_hid": "(8+1)×8",
        "δ_hid": "8×8",
        "ΔVᵀ": "8×(4+1)",
        "Wᵀ": "3×(8+1)",
        "a_out": "3×8",
        "t": "3×8",
        "δ_out": "3×8",
        "ΔWᵀ": "3×(8+1)",
    }


def test_that_the_products_on_the_screen_give_the_cells_beside_them(
    qtbot: QtBot, session: Session, panel: MatricesPanel
) -> None:
    open_experiment(qtbot, session, IRIS)
    to_phase(qtbot, session, "sum", 0)
    v, x = values(panel, ("weights", 0)), values(panel, ("inputs", -1))
    np.testing.assert_allclose(values(panel, ("activations", 0)), v @ x)
    assert moment(panel).block(("activations", 0)).symbol == "h_hid"
    to_phase(qtbot, session, "activation", 1)
    w, hidden = values(panel, ("weights", 1)), values(panel, ("activations", 0))
    outputs = 1.0 / (1.0 + np.exp(-(w @ hidden)))
    np.testing.assert_allclose(values(panel, ("activations", 1)), outputs)
    to_phase(qtbot, session, "backward", 0)
    delta = values(panel, ("deltas", 1))
    a = hidden[:-1]
    back = (w[:, :-1].T @ delta) * a * (1.0 - a)
    np.testing.assert_allclose(values(panel, ("deltas", 0)), back)
    to_phase(qtbot, session, "change", 0)
    change = 0.5 * back @ x.T / 8
    np.testing.assert_allclose(values(panel, ("changes", 0)), change)
    assert "η" in panel.view.sentence


def test_that_the_row_and_the_column_of_the_hovered_cell_are_lit(
    qtbot: QtBot, session: Session, panel: MatricesPanel
) -> None:
    open_experiment(qtbot, session, IRIS)
    to_phase(qtbot, session, "sum", 0)
    hover(panel, CellTarget(("activations", 0), 2, 5))
    assert set(panel.view.lit()) == {
        (("activations", 0), 2, 5),
        (("weights", 0), 2, None),
        (("inputs", -1), None, 5),
    }
    to_phase(qtbot, session, "change", 1)
    hover(panel, CellTarget(("changes", 1), 1, 8))
    assert set(panel.view.lit()) == {
        (("changes", 1), 1, 8),
        (("deltas", 1), 1, None),
        (("activations", 0), 8, None),
    }


@pytest.mark.parametrize("hidden", [(), (3,), (4, 3, 2)])
def test_that_every_phase_of_any_depth_is_drawn_inside_the_panel(
    qtbot: QtBot, session: Session, panel: MatricesPanel, hidden: tuple[int, ...]
) -> None:
    open_experiment(qtbot, session, with_hidden(IRIS, *hidden))
    for _ in range(len(phases_of(len(hidden) + 1))):
        next_phase(qtbot, session)
        assert not panel.grab().isNull()
        places = list(panel.view.places().values())
        inside = panel.view.rect().toRectF()
        assert all(inside.contains(place.box) for place in places)
        for one, other in pairwise(sorted(places, key=lambda p: p.box.left())):
            assert one is other or not one.box.intersects(other.box)


def test_that_a_click_on_a_weight_picks_its_neuron(
    qtbot: QtBot, session: Session, panel: MatricesPanel
) -> None:
    open_experiment(qtbot, session, IRIS)
    click(panel, CellTarget(("weights", 0), 6, 2))
    assert session.selection.neuron == (0, 6)
    click(panel, CellTarget(("weights", 1), 1, 8))
    assert session.selection.neuron == (1, 1)


def test_that_the_pointer_on_a_weight_lights_it_in_all_panels_and_names_it(
    qtbot: QtBot, session: Session, panel: MatricesPanel
) -> None:
    open_experiment(qtbot, session, IRIS)
    target = CellTarget(("weights", 0), 6, 4)
    hover(panel, target)
    spec = frame_of(session).spec
    index = session.pointing.target
    assert isinstance(index, int)
    assert (spec.place(index).source, spec.place(index).neuron) == (4, 6)
    text = panel.view.describe(panel.view.place_of(target))
    assert text.startswith("Vᵀ [7, 5] = ")
    assert "θ → h₇" in text


def test_that_at_full_speed_the_weights_stay_and_a_sentence_says_why(
    qtbot: QtBot, session: Session, panel: MatricesPanel
) -> None:
    open_experiment(qtbot, session, IRIS)
    session.set_speed(FULL_SPEED)
    session.play()
    qtbot.waitUntil(lambda: "not shown at this speed" in panel.view.sentence)
    assert moment(panel).block(("weights", 0)).values is not None
    assert moment(panel).block(("activations", 0)).values is None
    session.pause()
    qtbot.waitUntil(lambda: not frame_of(session).running)


def test_that_many_inputs_are_drawn_by_the_strongest_and_the_panel_says_so(
    qtbot: QtBot, session: Session, panel: MatricesPanel
) -> None:
    open_experiment(qtbot, session, built_in_scene("spectra-mlp").experiment)
    next_phase(qtbot, session)
    assert "strongest of up to" in panel.caption
    place = panel.view.places()["weights", 0]
    assert len(place.column_starts) < 3754
    weights = values(panel, ("weights", 0))
    target = panel.view.target_at(place.rect(1, 100).center())
    assert target is not None
    rows, columns = place.at(place.rect(1, 100).center())
    strongest = np.abs(weights[rows, columns]).max()
    assert abs(weights[target.row, target.column]) == strongest
    assert not panel.grab().isNull()


def test_that_no_number_is_beyond_the_scale_it_is_drawn_with(
    qtbot: QtBot, session: Session, panel: MatricesPanel
) -> None:
    open_experiment(qtbot, session, IRIS)
    session.advance("step")
    qtbot.waitUntil(lambda: frame_of(session).n_steps == 1)
    qtbot.waitUntil(lambda: is_settled(session))
    for block in moment(panel).blocks:
        assert block.values is not None
        assert np.abs(block.values).max() <= panel.view.scale(block)


def test_that_measuring_answers_in_words_and_leaves_no_thread(
    qtbot: QtBot, session: Session, panel: MatricesPanel
) -> None:
    open_experiment(qtbot, session, IRIS)
    with qtbot.waitSignal(panel.background.ended, timeout=30_000):
        QTest.mouseClick(panel.measure, Qt.MouseButton.LeftButton)
        assert panel.measure.text() == "cancel"
    assert panel.timing is not None
    assert panel.timing.n_samples == len(session.run.data.training)  # type: ignore[union-attr]
    assert "times as quick" in panel.answer.text()
    assert panel.measure.text() == "measure"
    assert not panel.background.has_thread


def test_that_a_second_click_cancels_the_measurement(
    qtbot: QtBot, session: Session, panel: MatricesPanel
) -> None:
    open_experiment(qtbot, session, IRIS)
    with qtbot.waitSignal(panel.background.ended, timeout=30_000):
        QTest.mouseClick(panel.measure, Qt.MouseButton.LeftButton)
        QTest.mouseClick(panel.measure, Qt.MouseButton.LeftButton)
    assert panel.timing is None
    assert "times as quick" not in panel.answer.text()


def test_that_another_run_leaves_nothing_of_the_one_before(
    qtbot: QtBot, session: Session, panel: MatricesPanel
) -> None:
    open_experiment(qtbot, session, IRIS)
    assert session.run is not None
    panel.show_run(session.run)
    assert panel.view.moment is None
    assert not panel.grab().isNull()


def test_that_nothing_but_its_owner_keeps_a_panel_alive(session: Session) -> None:
    panel = MatricesPanel(session)
    alive = weakref.ref(panel)
    del panel
    assert alive() is None


@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
def test_that_every_theme_draws_it(
    qtbot: QtBot, session: Session, panel: MatricesPanel, theme: str, qapp: QApplication
) -> None:
    open_experiment(qtbot, session, IRIS)
    apply_theme(qapp, THEMES[theme])
    next_phase(qtbot, session)
    assert not panel.grab().isNull()
