"""The walk over samples: by Tab into the feature space, by arrows from one to the next.

An arrow never leads against its direction, and leads back where it can.
"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from nnsim.experiment import Experiment
from tests.ui.conftest import open_experiment
from tests.ui.feature_space_hands import CURVE, GATE, IRIS
from tests.ui.panel_hands import show_with_controls
from ui.panels.feature_space.panel import FeatureSpacePanel
from ui.panels.feature_space.sample_keys import DIRECTIONS, sample_beside
from ui.panels.feature_space.sample_marks import SampleMarks
from ui.panels.hidden_space.panel import HiddenSpacePanel
from ui.panels.sample_places import SamplePlaces
from ui.session import Session
from ui.widgets.plane_mapping import PlaneMapping, PlaneRange

Key = Qt.Key
MAPPING = PlaneMapping(
    PlaneRange(-1.0, 1.0, -1.0, 1.0), QRectF(10.0, 10.0, 200.0, 200.0)
)
PLACE = st.tuples(st.integers(-10, 10), st.integers(-10, 10))


def marks_at(
    places: list[tuple[float, float]], selected: int | None = None
) -> SampleMarks:
    """Return samples at places in data units, one of them picked."""
    x, y = np.array(places, float).T
    n = np.arange(len(places))
    picked = n[:0] if selected is None else n[[selected]]
    return SampleMarks(SamplePlaces(n, x, y, 0 * n, 0 * n), n, selected=picked)


def test_that_without_a_picked_sample_the_walk_begins_in_the_middle() -> None:
    marks = marks_at([(0.9, 0.9), (0.1, -0.1), (-0.8, 0.0)])
    assert {sample_beside(MAPPING, marks, key) for key in DIRECTIONS} == {1}


def test_that_there_is_no_way_without_samples_or_beyond_the_last() -> None:
    assert sample_beside(MAPPING, marks_at([(5.0, 5.0)]), Key.Key_Left) is None
    corner = marks_at([(-0.9, -0.9), (0.9, 0.9)], selected=1)
    assert sample_beside(MAPPING, corner, Key.Key_Right) is None
    assert sample_beside(MAPPING, corner, Key.Key_Left) == 0


@given(places=st.lists(PLACE, min_size=2, max_size=30, unique=True))
def test_that_an_arrow_leads_its_own_way_and_a_walk_ends(
    places: list[tuple[int, int]],
) -> None:
    spots = [(x / 10.0, y / 10.0) for x, y in places]
    for key, (ahead_x, ahead_y) in DIRECTIONS.items():
        here, n_steps = 0, 0
        while True:
            there = sample_beside(MAPPING, marks_at(spots, here), key)
            if there is None:
                break
            step = np.subtract(spots[there], spots[here])
            assert step @ [ahead_x, -ahead_y] > 0.0
            here, n_steps = there, n_steps + 1
        assert n_steps < len(spots)
        furthest = max(x * ahead_x - y * ahead_y for x, y in spots)
        assert spots[here][0] * ahead_x - spots[here][1] * ahead_y == furthest


def test_that_tab_and_arrows_pick_every_corner_of_a_gate(
    qtbot: QtBot, session: Session
) -> None:
    panel = FeatureSpacePanel(session)
    open_experiment(qtbot, session, GATE)
    window = show_with_controls(qtbot, panel, 500, 420)
    window.activateWindow()
    qtbot.waitUntil(lambda: panel.view.marks is not None)
    qtbot.waitUntil(window.isActiveWindow)
    panel.paint_button.setFocus()
    for _ in range(30):
        QTest.keyClick(QApplication.focusWidget() or window, Key.Key_Tab)
        if panel.view.hasFocus():
            break
    assert panel.view.hasFocus()
    assert session.run is not None
    inputs, visited = session.run.data.inputs, []
    for key in (Key.Key_Up, Key.Key_Left, Key.Key_Up, Key.Key_Right, Key.Key_Down):
        QTest.keyClick(panel.view, key)
        row = session.selection.sample
        assert row is not None
        visited.append(tuple(inputs[row].tolist()))
    assert visited[2:] == [(0.0, 1.0), (1.0, 1.0), (1.0, 0.0)]
    assert panel.marked_rows("selected") == (session.selection.sample,)
    QToolTip.hideText()


@pytest.mark.parametrize(
    ("kind", "experiment"),
    [(FeatureSpacePanel, CURVE), (HiddenSpacePanel, IRIS)],
    ids=["one-input", "hidden-layer"],
)
def test_that_arrows_walk_in_every_plane_of_samples(
    qtbot: QtBot,
    session: Session,
    kind: type[FeatureSpacePanel | HiddenSpacePanel],
    experiment: Experiment,
) -> None:
    panel = kind(session)
    open_experiment(qtbot, session, experiment)
    window = show_with_controls(qtbot, panel, 500, 420)
    qtbot.waitUntil(lambda: panel.view.marks is not None)
    picked = set()
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left):
        QTest.keyClick(panel.view, key)
        picked.add(session.selection.sample)
    assert window.isVisible()
    assert None not in picked
    assert len(picked) >= 3
    QToolTip.hideText()


def test_that_a_click_leaves_the_arrows_to_the_window(
    qtbot: QtBot, session: Session
) -> None:
    panel = FeatureSpacePanel(session)
    open_experiment(qtbot, session, GATE)
    window = show_with_controls(qtbot, panel, 500, 420)
    QTest.mouseClick(panel.view, Qt.MouseButton.LeftButton)
    assert window.isVisible()
    assert not panel.view.hasFocus()
