"""A slider for the threshold at which the second of two classes is called."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from nnsim.model.decision import USUAL_THRESHOLD
from ui.i18n import number, tr
from ui.widgets.elided import ElidedLabel
from ui.widgets.slider import ThinSlider

PLACES = 100


class ThresholdRow(QWidget):
    """Label, slider, reset; ``chosen`` carries a threshold, or None for the usual."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = ElidedLabel(parent=self)
        self.slider = ThinSlider(self)
        self.reset = QPushButton(tr("reset"), self)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.slider.setRange(0, PLACES)
        self.slider.setAccessibleName(tr("Threshold of the decision"))
        self.reset.setToolTip(tr("Decide as the network does: the larger output wins."))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 3)
        row.addWidget(self.label, 2)
        row.addWidget(self.slider, 3)
        row.addWidget(self.reset)
        self.show_threshold("", None)
        self.slider.valueChanged.connect(self._on_slider)
        self.reset.clicked.connect(self._on_reset)

    def show_threshold(self, name: str, threshold: float | None) -> None:
        """Show at which probability the class ``name`` is called; nobody is told."""
        value = USUAL_THRESHOLD if threshold is None else threshold
        blocked = self.slider.blockSignals(True)
        self.slider.setValue(round(value * PLACES))
        self.slider.blockSignals(blocked)
        self.label.set_text(
            tr("{name} if p > {threshold}", name=name, threshold=number(value, 2))
        )
        tip = tr("{name} is decided where its probability p is above this", name=name)
        self.slider.setToolTip(tip)
        self.reset.setEnabled(threshold is not None)

    @Slot(int)
    def _on_slider(self, place: int) -> None:
        self.chosen.emit(place / PLACES)

    @Slot()
    def _on_reset(self) -> None:
        self.chosen.emit(None)
