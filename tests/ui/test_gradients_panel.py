"""The panel of gradients, on a real run with real clicks."""

import weakref
from collections.abc import Iterator

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.frames.gradient_viewer import LayerGradients
from nnsim.scene import built_in_scene
from tests.ui.conftest import open_experiment
from tests.ui.network_hands import advance
from tests.ui.panel_hands import frame_of, run_epochs
from tests.ui.reopening import open_other
from ui.i18n import THIN_SPACE
from ui.palettes import THEMES
from ui.panels.over_epochs.gradient_words import caption_text
from ui.panels.over_epochs.gradients import GradientsPanel
from ui.session import Session
from ui.theme import apply_theme

LEFT = Qt.MouseButton.LeftButton
DEEP = built_in_scene("vanishing-gradients").experiment
PERCEPTRON = built_in_scene("iris-perceptron").experiment


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[GradientsPanel]:
    """A panel with room for both views, six hidden layers of sigmoids."""
    panel = GradientsPanel(session)
    qtbot.addWidget(panel)
    panel.resize(1000, 360)
    panel.show()
    open_experiment(qtbot, session, DEEP)
    yield panel
    panel.hide()


def shown(session: Session) -> LayerGradients:
    view = frame_of(session).gradients
    assert view is not None
    return view


def middle_of(panel: GradientsPanel, layer: int, kind: str) -> QPoint:
    box = panel.bars.bar_rect(layer, kind)  # type: ignore[arg-type]
    assert not box.isEmpty()
    return box.center().toPoint()


def plain(text: str) -> str:
    return text.replace(THIN_SPACE, " ")


def view_with(gradients: list[float] | None, **changes: int) -> LayerGradients:
    fields: dict[str, object] = {"n_samples": 100, "n_training": 100, **changes}
    way = np.empty((0, 2))
    return LayerGradients(
        None if gradients is None else np.array(gradients),
        None,
        (6, 3),
        epochs=np.empty(0),
        way=way,
        present=0.0,
        **fields,  # type: ignore[arg-type]
    )


# --- the bars ------------------------------------------------------------------------


def test_that_vanishing_gradients_are_stairs_from_left_to_right(
    session: Session, panel: GradientsPanel
) -> None:
    boxes = [panel.bars.bar_rect(layer, "gradient") for layer in range(7)]
    lefts, tops = [box.left() for box in boxes], [box.top() for box in boxes]
    assert lefts == sorted(lefts)
    assert tops == sorted(tops, reverse=True)
    assert panel.bars.bars.names[0] == "x → h¹"
    assert panel.bars.bars.names[-1] == "h⁶ → o"
    expected, drawn = shown(session).gradients, panel.bars.bars.of("gradient")
    assert expected is not None
    assert drawn is not None
    assert np.array_equal(drawn, expected)


def test_that_the_caption_says_that_the_first_layer_hardly_learns(
    panel: GradientsPanel,
) -> None:
    assert panel.caption.startswith("the first layer hardly learns: its gradient is 0.")
    assert panel.caption.endswith("% of the last layer’s")


def test_that_updates_are_there_from_the_first_step_on(
    qtbot: QtBot, session: Session, panel: GradientsPanel
) -> None:
    assert panel.bars.bars.updates is None
    assert panel.bars.bar_rect(0, "update").isEmpty()
    advance(qtbot, session, "step")
    qtbot.waitUntil(lambda: panel.bars.bars.updates is not None)
    assert not panel.bars.bar_rect(6, "update").isEmpty()


def test_that_a_bar_says_its_number_its_formula_and_its_meaning(
    qtbot: QtBot, session: Session, panel: GradientsPanel
) -> None:
    advance(qtbot, session, "step")
    qtbot.waitUntil(lambda: panel.bars.bars.updates is not None)
    QTest.mouseMove(panel.bars, middle_of(panel, 1, "gradient"))
    qtbot.waitUntil(lambda: "∂E/∂ω" in panel.bars.toolTip())
    tip = panel.bars.toolTip()
    assert tip.startswith("h¹ → h²: √mean (∂E/∂ω)² = ")
    assert "over the 42 weights of layer 2" in tip
    assert panel.ways.front == 1
    QTest.mouseMove(panel.bars, middle_of(panel, 6, "update"))
    qtbot.waitUntil(lambda: panel.bars.toolTip().startswith("h⁶ → o: √mean (Δω)²"))
    assert "a locked weight counts with 0" in panel.bars.toolTip()
    QTest.mouseMove(panel.bars, QPoint(1, 1))
    qtbot.waitUntil(lambda: panel.bars.toolTip() == "")
    assert panel.ways.front is None


@pytest.mark.parametrize(
    ("gradients", "words"),
    [
        ([0.001, 0.5], "the first layer hardly learns: its gradient is 0.20 % of"),
        ([0.02, 0.5], "first layer’s gradient: 4.0 % of the last’s"),
        ([0.25, 0.5], "first layer’s gradient: 50 % of the last’s"),
        ([2.0, 0.5], "first layer’s gradient: 4.0 times the last’s"),
        ([90.0, 0.5], "gradients explode: the first layer’s is 180 times"),
        ([0.5], "mean training error"),
        ([0.5, 0.0], "mean training error"),
        ([float("nan"), 0.5], "mean training error"),
        (None, "no gradient: only the updates are shown"),
    ],
)
def test_that_the_caption_compares_the_first_layer_with_the_last(
    gradients: list[float] | None, words: str
) -> None:
    assert plain(caption_text(view_with(gradients))).startswith(words)


def test_that_the_caption_says_when_a_part_stands_for_all_samples() -> None:
    view = view_with([0.25, 0.5], n_samples=2000, n_training=12_500)
    assert plain(caption_text(view)).endswith(" · E of 2 000 of 12 500 samples")


# --- over the epochs -----------------------------------------------------------------


def test_that_the_ways_are_of_every_epoch_once_the_run_is_at_rest(
    qtbot: QtBot, session: Session, panel: GradientsPanel
) -> None:
    run_epochs(qtbot, session, 30)
    qtbot.waitUntil(lambda: len(panel.ways.ways.epochs) == 31, timeout=10_000)
    ways = panel.ways.ways
    assert ways.names == panel.bars.bars.names
    assert ways.values.shape == (31, 7)
    assert (ways.values[0, 1:] > ways.values[0, :-1]).all()
    assert panel.ways.shown().log_y


def test_that_the_ways_stay_whole_while_the_past_is_looked_at(
    qtbot: QtBot, session: Session, panel: GradientsPanel
) -> None:
    run_epochs(qtbot, session, 10)
    session.seek(0)
    qtbot.waitUntil(lambda: panel.ways.ways.present == 0.0)
    assert panel.ways.ways.epochs[-1] == 10.0


def test_that_the_way_under_the_pointer_comes_forward_with_its_bar(
    qtbot: QtBot, session: Session, panel: GradientsPanel
) -> None:
    run_epochs(qtbot, session, 30)
    qtbot.waitUntil(lambda: len(panel.ways.ways.epochs) == 31, timeout=10_000)
    ways = panel.ways.ways
    spot = panel.ways.to_point(20.0, float(ways.values[20, 6])).toPoint()
    QTest.mouseMove(panel.ways, spot)
    qtbot.waitUntil(lambda: panel.ways.front == 6)
    assert panel.ways.readout()[1] == "epoch 20"
    assert "layer 7" in panel.ways.toolTip()


def test_that_a_narrow_panel_shows_one_view_at_a_time(
    qtbot: QtBot, panel: GradientsPanel
) -> None:
    assert panel.bars.isVisible()
    assert panel.ways.isVisible()
    assert not panel.views.isVisible()
    panel.resize(420, 300)
    qtbot.waitUntil(panel.views.isVisible)
    assert panel.bars.isVisible()
    assert not panel.ways.isVisible()
    QTest.mouseClick(panel.views.segment("epochs"), LEFT)
    assert panel.ways.isVisible()
    assert not panel.bars.isVisible()


# --- no gradient ---------------------------------------------------------------------


def test_that_the_perceptron_has_updates_and_words_where_its_gradient_would_be(
    qtbot: QtBot, session: Session, panel: GradientsPanel
) -> None:
    open_other(qtbot, session, PERCEPTRON)
    qtbot.waitUntil(lambda: "sigmoid" in panel.ways.words())
    assert panel.bars.words() == panel.ways.words()
    assert panel.caption == "no gradient: only the updates are shown"
    while not (panel.bars.bars.updates is not None and panel.bars.bars.updates.any()):
        advance(qtbot, session, "step")
        qtbot.waitUntil(lambda: panel.bars.bars.updates is not None)
    qtbot.waitUntil(lambda: panel.bars.words() == "")
    assert not panel.bars.bar_rect(0, "update").isEmpty()
    panel.grab()


def test_that_the_rule_is_named_where_only_it_is_in_the_way(
    qtbot: QtBot, session: Session, panel: GradientsPanel
) -> None:
    hebb = built_in_scene("hebb").experiment
    open_other(qtbot, session, hebb)
    qtbot.waitUntil(lambda: "Choose backpropagation" in panel.ways.words())


def test_that_weights_that_ran_away_are_said(
    qtbot: QtBot, session: Session, panel: GradientsPanel
) -> None:
    session.set_weights((0, float("nan")))
    qtbot.waitUntil(lambda: "smaller η" in panel.bars.words())
    panel.grab()


# --- its life ------------------------------------------------------------------------


def test_that_a_hidden_panel_asks_for_nothing(
    qtbot: QtBot, session: Session, panel: GradientsPanel
) -> None:
    before = session.demand
    panel.hide()
    assert before.gradients
    assert not session.demand.gradients
    qtbot.waitUntil(lambda: frame_of(session).gradients is None)
    panel.show()
    qtbot.waitUntil(lambda: frame_of(session).gradients is not None)


def test_that_it_says_what_to_do_before_there_is_a_run(
    qtbot: QtBot, session: Session
) -> None:
    panel = GradientsPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.bars.words() == "Choose a scene at the top of the window."


def test_that_another_network_has_other_bars(
    qtbot: QtBot, session: Session, panel: GradientsPanel
) -> None:
    network = msgspec.structs.replace(DEEP.network, hidden=DEEP.network.hidden[:1])
    open_other(qtbot, session, msgspec.structs.replace(DEEP, network=network))
    qtbot.waitUntil(lambda: panel.bars.bars.names == ("x → h", "h → o"))
    assert not panel.bars.bar_rect(1, "gradient").isEmpty()


@pytest.mark.parametrize("theme", list(THEMES))
def test_that_it_is_painted_at_every_size(
    qtbot: QtBot,
    qapp: QApplication,
    session: Session,
    panel: GradientsPanel,
    theme: str,
) -> None:
    apply_theme(qapp, THEMES[theme])
    run_epochs(qtbot, session, 20)
    for size in (QSize(1400, 650), QSize(500, 320), QSize(300, 200)):
        panel.resize(size)
        panel.grab()
        inside = panel.bars.plot_rect()
        assert panel.bars.rect().contains(inside.toAlignedRect())
        for layer in range(7):
            box = panel.bars.bar_rect(layer, "gradient")
            assert inside.adjusted(-2, -2, 2, 2).contains(box)


@pytest.mark.parametrize("width", [130, 200, 300, 420, 900])
def test_that_the_words_of_the_bars_end_within_the_panel(
    panel: GradientsPanel, width: int
) -> None:
    bars = panel.bars
    bars.resize(width, 300)
    metrics = bars.fonts().metrics
    texts = [text for _, text in bars.sign_texts(float(width))]
    length = sum(metrics.horizontalAdvance(text) for text in texts)
    assert len(texts) == 2
    assert length < width or texts == ["∂E/∂ω", "Δω"]


def test_that_nothing_but_its_owner_keeps_the_panel_alive(session: Session) -> None:
    panel = GradientsPanel(session)
    alive = weakref.ref(panel)
    del panel
    assert alive() is None
