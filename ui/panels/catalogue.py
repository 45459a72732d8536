"""The panels of the window, in the order in which they are read."""

from ui.panels.activation import ActivationPanel
from ui.panels.comparison import ComparisonPanel
from ui.panels.confusion import ConfusionPanel
from ui.panels.curves import CurvesPanel
from ui.panels.data import DataPanel
from ui.panels.equations import EquationsPanel
from ui.panels.error_surface import ErrorSurfacePanel
from ui.panels.feature_space import FeatureSpacePanel
from ui.panels.gradients import GradientsPanel
from ui.panels.hidden_space import HiddenSpacePanel
from ui.panels.learning_rate import LearningRatePanel
from ui.panels.matrices import MatricesPanel
from ui.panels.metrics import MetricsPanel
from ui.panels.network import NetworkPanel
from ui.panels.outputs import OutputsPanel
from ui.panels.panel import Panel
from ui.panels.samples import SamplesPanel
from ui.panels.spectrum import SpectrumPanel
from ui.panels.sweep import SweepPanel
from ui.panels.weight_history import WeightHistoryPanel

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
    SamplesPanel,
    SpectrumPanel,
    DataPanel,
    EquationsPanel,
    MatricesPanel,
    WeightHistoryPanel,
    GradientsPanel,
)
