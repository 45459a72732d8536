"""The panels of the window, in the order in which they are read."""

from ui.panels.activation.panel import ActivationPanel
from ui.panels.comparison.panel import ComparisonPanel
from ui.panels.confusion.panel import ConfusionPanel
from ui.panels.curves.panel import CurvesPanel
from ui.panels.data.panel import DataPanel
from ui.panels.equations.panel import EquationsPanel
from ui.panels.error_surface.panel import ErrorSurfacePanel
from ui.panels.feature_space.panel import FeatureSpacePanel
from ui.panels.ghost.panel import GhostPanel
from ui.panels.hidden_space.panel import HiddenSpacePanel
from ui.panels.learning_rate.panel import LearningRatePanel
from ui.panels.matrices.panel import MatricesPanel
from ui.panels.metrics.panel import MetricsPanel
from ui.panels.network.panel import NetworkPanel
from ui.panels.outputs.panel import OutputsPanel
from ui.panels.over_epochs.gradients import GradientsPanel
from ui.panels.over_epochs.weight_history import WeightHistoryPanel
from ui.panels.panel import Panel
from ui.panels.samples.panel import SamplesPanel
from ui.panels.spectrum.panel import SpectrumPanel
from ui.panels.sweep.panel import SweepPanel

PANEL_CLASSES: tuple[type[Panel], ...] = (
    NetworkPanel,
    FeatureSpacePanel,
    ErrorSurfacePanel,
    CurvesPanel,
    ConfusionPanel,
    ComparisonPanel,
    MetricsPanel,
    SweepPanel,
    ActivationPanel,
    OutputsPanel,
    LearningRatePanel,
    HiddenSpacePanel,
    GhostPanel,
    SamplesPanel,
    SpectrumPanel,
    DataPanel,
    EquationsPanel,
    MatricesPanel,
    WeightHistoryPanel,
    GradientsPanel,
)
