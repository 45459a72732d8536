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
from tests.ui.conftest import is_settled, open_experiment
from tests.ui.panel_hands import MLP, run_epochs
from tests.ui.reopening import open_other
from ui.panels.confusion import ConfusionPanel
from ui.panels.feature_space import FeatureSpacePanel
from ui.panels.metrics import MetricsPanel
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
