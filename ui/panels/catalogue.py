"""The panels of the window, in the order in which they are read.

A row names the class of its panel, which is imported when the panel is made: most runs
of the program show five of them.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from ui.i18n import tr

if TYPE_CHECKING:
    from ui.panels.panel import Panel


@dataclass(frozen=True)
class PanelRow:
    """A panel: its key, its English title, and where beneath ``ui.panels`` it is."""

    key: str
    text: str
    module: str
    class_name: str

    def title(self) -> str:
        """Return the translated title."""
        return tr(self.text)

    def load(self) -> "type[Panel]":
        """Return the class, imported now if it was not before."""
        module = import_module(f"ui.panels.{self.module}")
        panel_class: type[Panel] = getattr(module, self.class_name)
        return panel_class


ROWS = (
    PanelRow("network", "Network", "network.panel", "NetworkPanel"),
    PanelRow(
        "feature_space", "Feature space", "feature_space.panel", "FeatureSpacePanel"
    ),
    PanelRow(
        "error_surface", "Error surface", "error_surface.panel", "ErrorSurfacePanel"
    ),
    PanelRow("curves", "Error curves", "curves.panel", "CurvesPanel"),
    PanelRow("confusion", "Confusion matrix", "confusion.panel", "ConfusionPanel"),
    PanelRow("comparison", "Comparison", "comparison.panel", "ComparisonPanel"),
    PanelRow("metrics", "Metrics", "metrics.panel", "MetricsPanel"),
    PanelRow("sweep", "Sweep", "sweep.panel", "SweepPanel"),
    PanelRow("activation", "Activation", "activation.panel", "ActivationPanel"),
    PanelRow("outputs", "Outputs", "outputs.panel", "OutputsPanel"),
    PanelRow(
        "learning_rate", "Learning rate", "learning_rate.panel", "LearningRatePanel"
    ),
    PanelRow("hidden_space", "Hidden space", "hidden_space.panel", "HiddenSpacePanel"),
    PanelRow("ghost", "Ghost", "ghost.panel", "GhostPanel"),
    PanelRow("samples", "Samples", "samples.panel", "SamplesPanel"),
    PanelRow("spectrum", "Spectrum", "spectrum.panel", "SpectrumPanel"),
    PanelRow("data", "Data", "data.panel", "DataPanel"),
    PanelRow("equations", "Equations", "equations.panel", "EquationsPanel"),
    PanelRow("matrices", "Matrix formalism", "matrices.panel", "MatricesPanel"),
    PanelRow(
        "weight_history",
        "Weights over time",
        "over_epochs.weight_history",
        "WeightHistoryPanel",
    ),
    PanelRow("gradients", "Gradients", "over_epochs.gradients", "GradientsPanel"),
)
PANEL_ROWS = {row.key: row for row in ROWS}
