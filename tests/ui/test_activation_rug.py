"""The samples below the activation function, each at its h, before any step too."""

from collections.abc import Iterator
from dataclasses import replace

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.frames.sums_viewer import MOST_SAMPLES
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.scene import built_in_scene
from tests.ui.conftest import is_settled, open_experiment
from tests.ui.gesture_hands import open_window, panel_of
from tests.ui.panel_hands import frame_of, run_epochs, wait_for
from ui.main_window import MainWindow
from ui.panels.activation.panel import ActivationPanel
from ui.panels.activation.rug import rug_of
from ui.panels.feature_space.panel import FeatureSpacePanel
from ui.panels.network.panel import NetworkPanel
from ui.session import Session
from ui.theme import current_theme

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
MANY = Experiment(
    data=DataSettings(set="two-clouds", samples=500),
    network=NetworkSettings(hidden=(HiddenSettings(neurons=2),)),
)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    yield from open_window(qtbot, built_in_scene("threshold"))


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[ActivationPanel]:
    panel = ActivationPanel(session)
    qtbot.addWidget(panel)
    panel.resize(440, 470)
    panel.show()
    open_experiment(qtbot, session, MANY)
    qtbot.waitUntil(lambda: len(panel.samples.sums) > 0)
    yield panel
    panel.hide()


def test_that_all_four_inputs_of_a_gate_have_their_h_before_any_step(
    qtbot: QtBot, window: MainWindow
) -> None:
    panel = panel_of(window, ActivationPanel)
    qtbot.waitUntil(lambda: len(panel.samples.sums) == 4)
    samples, frame = panel.samples, frame_of(window.session)
    assert frame.n_steps == 0
    assert dict(zip(samples.rows.tolist(), samples.sums.tolist(), strict=True)) == {
        0: 0.0,
        1: 1.0,
        2: 1.0,
        3: 2.0,
    }
    assert samples.looks.tolist() == [0, 1, 1, 1]
    assert panel.view.threshold == 1.5
    assert not panel.hint.text()


def test_that_samples_of_the_same_h_stand_one_over_another(
    qtbot: QtBot, window: MainWindow
) -> None:
    panel = panel_of(window, ActivationPanel)
    qtbot.waitUntil(lambda: len(panel.samples.sums) == 4)
    view = panel.view
    rug = rug_of(panel.samples, current_theme(), view, view.plot_rect())
    places = set(zip(rug.x.tolist(), rug.y.tolist(), strict=True))
    assert len(places) == 4
    zero = view.to_point(0.0, 0.0).y()
    half = current_theme().marker_size / 2.0
    assert all(zero < y - half and y + half < view.plot_rect().bottom() for y in rug.y)


def test_that_a_moved_threshold_changes_sides(qtbot: QtBot, window: MainWindow) -> None:
    panel = panel_of(window, ActivationPanel)
    qtbot.waitUntil(lambda: len(panel.samples.sums) == 4)
    fires = panel.samples.sums > 1.5
    assert fires.sum() == 1
    panel.threshold.set_value(0.5)
    panel.threshold.value_changed.emit(0.5)
    wait_for(qtbot, window.session, lambda f: f.spec.layers[0].threshold == 0.5)
    qtbot.waitUntil(lambda: panel.view.threshold == 0.5)
    assert (panel.samples.sums > 0.5).sum() == 3


def test_that_a_clicked_point_has_its_numbers_before_any_step(
    qtbot: QtBot, window: MainWindow
) -> None:
    panel, space = (panel_of(window, p) for p in (ActivationPanel, FeatureSpacePanel))
    assert isinstance(space, FeatureSpacePanel)
    assert isinstance(panel, ActivationPanel)
    place: QPoint = space.map_view.to_point(1.0, 1.0).toPoint()
    QTest.mouseClick(space.map_view, LEFT, NO_KEYS, place)
    qtbot.waitUntil(lambda: panel.view.dot() == (2.0, 1.0))
    assert panel.view.tag() == "a = 1.00, h = 2.00"
    assert sorted(panel.samples.rows.tolist()) == [0, 1, 2, 3]
    values = panel_of(window, NetworkPanel).values
    assert values is not None
    assert values.picked == 3
    assert values.sums[0] is not None
    assert values.sums[0].tolist() == [2.0]
    assert values.activations[1] is not None
    assert values.activations[1].tolist() == [1.0]


def test_that_the_line_says_what_to_do_where_nothing_is_learnt(
    window: MainWindow,
) -> None:
    assert window.message.text().startswith("Nothing is learnt here (η = 0). Drag the")
    assert "Space" not in window.message.text()


def test_that_of_many_samples_a_part_is_marked_and_the_caption_says_so(
    qtbot: QtBot, session: Session, panel: ActivationPanel
) -> None:
    assert session.run is not None
    assert len(panel.samples.sums) == MOST_SAMPLES
    training = session.run.data.training
    assert set(panel.samples.rows) <= set(training.rows)
    assert panel.caption.endswith(f"h of h₁ · 50 of {len(training)} samples")
    labels = session.run.data.dataset.labels
    assert labels is not None
    assert np.array_equal(panel.samples.looks, labels[panel.samples.rows])


def test_that_the_marks_follow_the_run_and_the_picked_neuron(
    qtbot: QtBot, session: Session, panel: ActivationPanel
) -> None:
    before = panel.samples.sums
    run_epochs(qtbot, session, 2)
    qtbot.waitUntil(lambda: is_settled(session))
    frame = frame_of(session)
    assert frame.sums is not None
    assert not np.array_equal(frame.sums.sums, before)
    drawn = dict(zip(panel.samples.rows, panel.samples.sums, strict=True))
    others = ~np.isin(frame.sums.rows, panel.samples.rows[panel.samples.at_work])
    assert [drawn[row] for row in frame.sums.rows[others]] == list(
        frame.sums.sums[others]
    )
    session.select(replace(session.selection, neuron=(1, 0)))
    wait_for(qtbot, session, lambda f: f.sums is not None and f.sums.place == (1, 0))
    qtbot.waitUntil(lambda: len(panel.samples.sums) >= MOST_SAMPLES)


def test_that_a_picked_sample_keeps_its_values_while_it_runs(
    qtbot: QtBot, session: Session, panel: ActivationPanel
) -> None:
    network = NetworkPanel(session)
    qtbot.addWidget(network)
    network.resize(400, 300)
    network.show()
    endless = msgspec.structs.replace(MANY.training.stop, epochs=0)
    training = msgspec.structs.replace(MANY.training, stop=endless)
    session.edit(msgspec.structs.replace(MANY, training=training))
    session.select(replace(session.selection, sample=5))
    session.play()

    def is_shown() -> bool:
        values = network.values
        return session.running and values is not None and values.picked == 5

    qtbot.waitUntil(is_shown)

    def first_sum() -> float:
        assert network.values is not None
        sums = network.values.sums[1]
        assert sums is not None
        return float(sums[0])

    before = first_sum()
    # Numbers change five times a second, not with every frame, but they do change.
    qtbot.waitUntil(lambda: first_sum() != before)
    session.pause()
    qtbot.waitUntil(lambda: not session.running and is_settled(session))
    network.hide()
