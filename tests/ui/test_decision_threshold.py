"""The threshold of two classes, moved by hand: every panel decides alike."""

from collections.abc import Iterator
from dataclasses import replace

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sklearn.metrics import confusion_matrix

from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.model.confusion import class_report
from nnsim.model.forward import network_outputs
from nnsim.probes.decision_map import DecisionMap
from tests.ui.conftest import is_settled, open_experiment
from tests.ui.panel_hands import MLP, run_epochs
from tests.ui.reopening import open_other
from ui.panels.confusion.panel import ConfusionPanel
from ui.panels.feature_space.map import MapPicture
from ui.panels.feature_space.panel import FeatureSpacePanel
from ui.panels.metrics.panel import MetricsPanel
from ui.session import Session

LEFT = Qt.MouseButton.LeftButton
MOONS = msgspec.structs.replace(MLP, data=DataSettings(set="moons"))


class Panels(QWidget):
    """The three panels that show decisions, side by side."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.confusion = ConfusionPanel(session)
        self.metrics = MetricsPanel(session)
        self.space = FeatureSpacePanel(session)
        row = QHBoxLayout(self)
        for panel in (self.confusion, self.metrics, self.space):
            column = QVBoxLayout()
            for control in panel.title_controls():
                column.addWidget(control)
            column.addWidget(panel, 1)
            row.addLayout(column)


@pytest.fixture
def panels(qtbot: QtBot, session: Session) -> Iterator[Panels]:
    panels = Panels(session)
    qtbot.addWidget(panels)
    panels.resize(1500, 480)
    panels.show()
    open_experiment(qtbot, session, MOONS)
    run_epochs(qtbot, session, 5)
    qtbot.waitUntil(lambda: is_settled(session))
    yield panels
    panels.hide()


def drag_to(panels: Panels, share: float) -> float:
    """Click on the slider so far along; return the threshold that it stands at."""
    slider = panels.confusion.threshold.slider
    place = QPoint(round(share * slider.width()), slider.height() // 2)
    QTest.mouseClick(slider, LEFT, pos=place)
    return slider.value() / 100.0


def expected_confusion(session: Session, threshold: float) -> np.ndarray:
    assert session.run is not None
    assert session.frame is not None
    outputs = session.frame.evaluations[0].outputs
    p = outputs[:, 1] / outputs.sum(axis=1)
    labels = session.run.data.training.labels
    matrix: np.ndarray = confusion_matrix(labels, p > threshold)
    return matrix


def test_that_matrix_and_metrics_follow_the_slider(
    session: Session, panels: Panels
) -> None:
    before = expected_confusion(session, 0.5)
    threshold = drag_to(panels, 0.3)
    assert session.selection.threshold == threshold
    assert 0.2 < threshold < 0.4
    expected = expected_confusion(session, threshold)
    assert expected.tolist() != before.tolist()
    assert panels.confusion.view.picture is not None
    np.testing.assert_array_equal(panels.confusion.view.picture.confusion, expected)
    report = panels.metrics.report
    assert report is not None
    assert report.classes is not None
    np.testing.assert_array_equal(report.classes.recall, class_report(expected).recall)
    assert "B if p > " in panels.confusion.caption


def test_that_the_roc_curve_shows_the_threshold_as_a_point(
    session: Session, panels: Panels
) -> None:
    threshold = drag_to(panels, 0.7)
    (tn, fp), (fn, tp) = expected_confusion(session, threshold).tolist()
    assert panels.metrics.roc.decision == pytest.approx(
        (fp / (fp + tn), tp / (tp + fn))
    )
    assert panels.metrics.roc.tag.startswith("p > 0.")


def test_that_a_cell_rings_the_samples_decided_at_the_threshold(
    session: Session, panels: Panels
) -> None:
    assert session.run is not None
    assert session.frame is not None
    threshold = drag_to(panels, 0.3)
    view = panels.confusion.view
    QTest.mouseClick(view, LEFT, pos=view.cell_rect(0, 1).center().toPoint())
    assert session.selection.cell == (0, 1)
    samples, outputs = session.run.data.training, session.frame.evaluations[0].outputs
    inside = (outputs[:, 1] / outputs.sum(axis=1) > threshold) & (samples.labels == 0)
    assert inside.any()
    assert panels.space.marked_rows("ringed") == tuple(sorted(samples.rows[inside]))


def test_that_reset_decides_as_the_network_does_again(
    session: Session, panels: Panels
) -> None:
    row = panels.confusion.threshold
    assert not row.reset.isEnabled()
    drag_to(panels, 0.8)
    assert row.reset.isEnabled()
    QTest.mouseClick(row.reset, LEFT)
    assert session.selection.threshold is None
    assert row.slider.value() == 50
    assert session.frame is not None
    assert panels.confusion.view.picture is not None
    usual = session.frame.evaluations[0].confusion
    assert panels.confusion.view.picture.confusion is usual


def test_that_arrow_keys_move_the_threshold(session: Session, panels: Panels) -> None:
    slider = panels.confusion.threshold.slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert session.selection.threshold == pytest.approx(0.51)


def test_that_three_classes_have_no_threshold(
    qtbot: QtBot, session: Session, panels: Panels
) -> None:
    drag_to(panels, 0.8)
    three: Experiment = msgspec.structs.replace(MLP, data=DataSettings(set="iris"))
    open_other(qtbot, session, three)
    assert not panels.confusion.threshold.isVisible()
    assert session.selection.threshold is None


def test_that_columns_of_shares_add_up_to_all_of_a_predicted_class(
    session: Session, panels: Panels
) -> None:
    view = panels.confusion.view
    picture = view.picture
    assert picture is not None
    by_row = replace(picture, as_shares=True)
    by_column = replace(picture, as_shares=True, of_columns=True)
    np.testing.assert_allclose(by_row.shares().sum(axis=1), 1.0)
    np.testing.assert_allclose(by_column.shares().sum(axis=0), 1.0)
    QTest.mouseClick(panels.confusion.controls.units.segment("columns"), LEFT)
    assert view.picture is not None
    assert view.picture.of_columns


# The map ------------------------------------------------------------------------------


def shown_map(panels: Panels) -> MapPicture:
    picture = panels.space.map_view.picture
    assert picture is not None
    return picture


def wait_for_map(qtbot: QtBot, panels: Panels, threshold: float | None) -> DecisionMap:
    def follows() -> bool:
        decision = shown_map(panels).decision
        return decision is not None and decision.threshold == threshold

    qtbot.waitUntil(follows)
    decision = shown_map(panels).decision
    assert decision is not None
    return decision


def probability_at(session: Session, places: np.ndarray) -> np.ndarray:
    """Ask the network itself, not its map."""
    assert session.frame is not None
    spec, parameters = session.frame.spec, session.frame.parameters
    outputs = network_outputs(spec, parameters, places)
    p: np.ndarray = outputs[:, 1] / outputs.sum(axis=1)
    return p


def test_that_regions_and_boundary_follow_the_slider_at_rest(
    qtbot: QtBot, session: Session, panels: Panels
) -> None:
    run_epochs(qtbot, session, 100)
    for share in (0.6, 0.4):
        threshold = drag_to(panels, share)
        decision = wait_for_map(qtbot, panels, threshold)
        line = np.concatenate(decision.boundaries)
        at_line = probability_at(session, line)
        np.testing.assert_allclose(at_line, threshold, atol=0.02)
        assert decision.classes is not None
        n_y, n_x = decision.classes.shape
        p = probability_at(session, decision.plane.points(n_x, n_y))
        np.testing.assert_array_equal(decision.classes.ravel() == 1, p > threshold)
        assert panels.space.caption.startswith(f"B where p > {threshold:.2f}")
        assert not any(e.kind == "hatch" for e in panels.space.legend.entries())
    words = panels.space.describe(0.0, 0.0)
    assert f"where p > {threshold:.2f})" in words


def test_that_a_held_slider_takes_the_map_along(
    qtbot: QtBot, session: Session, panels: Panels
) -> None:
    slider = panels.confusion.threshold.slider
    y = slider.height() // 2
    QTest.mousePress(slider, LEFT, pos=QPoint(slider.width() // 2, y))
    QTest.mouseMove(slider, QPoint(round(0.42 * slider.width()), y))
    threshold = session.selection.threshold
    assert threshold is not None
    assert 0.35 < threshold < 0.48
    wait_for_map(qtbot, panels, threshold)
    QTest.mouseRelease(slider, LEFT, pos=QPoint(round(0.42 * slider.width()), y))


def test_that_reset_brings_the_map_of_the_network_back(
    qtbot: QtBot, session: Session, panels: Panels
) -> None:
    wait_for_map(qtbot, panels, drag_to(panels, 0.8))
    QTest.mouseClick(panels.confusion.threshold.reset, LEFT)
    decision = wait_for_map(qtbot, panels, None)
    assert decision.undecided is not None
    assert session.demand.threshold is None


def test_that_the_hidden_space_decides_alike(
    qtbot: QtBot, session: Session, panels: Panels
) -> None:
    session.wish(hidden_space=True)
    threshold = drag_to(panels, 0.4)

    def follows() -> bool:
        frame = session.frame
        if frame is None or frame.hidden is None:
            return False
        return frame.hidden.decision.threshold == threshold

    qtbot.waitUntil(follows)
