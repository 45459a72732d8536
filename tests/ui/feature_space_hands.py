"""Experiments for the feature space, and what tests read from its panel."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from nnsim.data.prepare import SET_NAMES
from nnsim.data.settings import DataSettings, PreprocessingStep, SplitSettings
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.probes.decision_map import DecisionMap
from nnsim.training.settings import StopSettings, TrainingSettings
from ui.panels.feature_space.map import MapPicture
from ui.panels.feature_space.panel import FeatureSpacePanel
from ui.session import Session

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
STANDARDISED = (PreprocessingStep(step="standardised"),)
IRIS = Experiment(
    data=DataSettings(set="iris", preprocessing=STANDARDISED),
    network=NetworkSettings(hidden=(HiddenSettings(neurons=4),)),
    training=TrainingSettings(stop=StopSettings(epochs=0)),
)
CURVE = Experiment(
    data=DataSettings(set="sine"),
    network=NetworkSettings(
        hidden=(HiddenSettings(neurons=6, activation="tanh"),),
        output=OutputSettings(activation="linear"),
    ),
    training=TrainingSettings(learning_rate=0.02, stop=StopSettings(epochs=0)),
)
GATE = Experiment(
    data=DataSettings(
        set="gate-xor",
        coding="binary",
        split=SplitSettings(training=1.0, validation=0.0, test=0.0),
    ),
    network=NetworkSettings(output=OutputSettings(activation="step")),
    training=TrainingSettings(rule="perceptron", shuffle=False),
)
WILD = Experiment(
    network=NetworkSettings(
        hidden=(HiddenSettings(neurons=4, activation="relu"),),
        output=OutputSettings(activation="linear"),
    ),
    training=TrainingSettings(learning_rate=500.0),
)


def map_of(panel: FeatureSpacePanel) -> MapPicture:
    assert panel.map_view.picture is not None
    return panel.map_view.picture


def decision_of(panel: FeatureSpacePanel) -> DecisionMap:
    decision = map_of(panel).decision
    assert decision is not None
    return decision


def rows_of(session: Session, *names: str) -> set[int]:
    assert session.run is not None
    data = session.run.data
    return {
        row
        for name in SET_NAMES
        if name in names
        for row in data.sample_set(name).rows.tolist()
    }


def click_sample(panel: FeatureSpacePanel, session: Session, row: int) -> None:
    assert session.run is not None
    x, y = session.run.data.inputs[row, :2].tolist()
    place = panel.map_view.to_point(x, y).toPoint()
    QTest.mouseClick(panel.map_view, LEFT, NO_KEYS, place)


def centre_of(decision: DecisionMap, row: int, column: int) -> tuple[float, float]:
    assert decision.classes is not None
    n_y, n_x = decision.classes.shape
    (x0, x1), (y0, y1) = decision.plane.x_range, decision.plane.y_range
    return x0 + (column + 0.5) / n_x * (x1 - x0), y0 + (row + 0.5) / n_y * (y1 - y0)


def hue_apart(a: QColor, b: QColor) -> float:
    away = abs(a.hueF() - b.hueF())
    return float(min(away, 1.0 - away))
