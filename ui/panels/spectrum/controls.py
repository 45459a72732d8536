"""What the spectrum panel offers: units, spread, and what a click picks."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from nnsim.frames.demand import PRINCIPAL, Demand, features_along
from ui.i18n import tr
from ui.panels.title_room import show_what_fits
from ui.widgets.elided import ElidedLabel
from ui.widgets.manners import describe
from ui.widgets.segmented import SegmentedChoice

GAP = 6
SAMPLE, X, Y = "sample", "x", "y"


class SpectrumTitleControls(QWidget):
    """The units of the curves, and whether the spread of each class is drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.units = SegmentedChoice(
            (("set", tr("data")), ("network", tr("network"))),
            tr("Units of the curves"),
            tr("As in the data set, or preprocessed, as the network receives them."),
            parent=self,
        )
        self.spread = QCheckBox(tr("± sd"), self)
        describe(
            self.spread,
            "",
            tr("Spread of each class"),
            tr("One standard deviation above and below each mean."),
        )
        self._offers_units = True
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.units)
        row.addWidget(self.spread)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def offer_units(self, offers: bool, first: str) -> None:
        """Offer the choice of units where there are two; begin with ``first``."""
        self._offers_units = offers
        self.units.set_choice(first if offers else "set")

    def fit(self, room: int) -> None:
        """Show what fits into so many pixels."""
        self.units.setVisible(self._offers_units)
        offered = [self.units, self.spread] if self._offers_units else [self.spread]
        show_what_fits(offered, room, GAP)
        self.adjustSize()
        self.updateGeometry()


class SpectrumFooter(QWidget):
    """What is drawn, what a click picks, and the way back from picked inputs."""

    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = ElidedLabel(muted=True, parent=self)
        self.picks = SegmentedChoice(
            ((SAMPLE, tr("sample")), (X, tr("pick x")), (Y, tr("pick y"))),
            tr("What a click picks"),
            tr("The nearest sample, or an input as an axis of the feature space."),
            parent=self,
        )
        self.back = QPushButton(tr("back"), self)
        describe(
            self.back,
            "",
            tr("Back from the picked inputs"),
            tr("The feature space shows the plane again that it began with."),
        )
        self.back.clicked.connect(self._on_back)
        self.back.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GAP, 0, GAP, 2)
        row.setSpacing(GAP)
        row.addWidget(self.status, 1)
        row.addWidget(self.picks)
        row.addWidget(self.back)

    def show_back(self, is_wanted: bool) -> None:
        """Offer the way back where there is something to come back from."""
        self.back.setVisible(is_wanted)

    @Slot()
    def _on_back(self) -> None:
        self.back_wanted.emit()


def picked_features(demand: Demand, n_inputs: int) -> tuple[int, int] | None:
    """Return the inputs along the axes of the feature space, None for components."""
    along = features_along(demand.features, n_inputs)
    return None if along == PRINCIPAL else along


def with_pick(
    old: tuple[int, int] | None, place: int, along_x: bool, n_inputs: int
) -> tuple[int, int]:
    """Return the two inputs after one was picked; they are never the same.

    Where the other axis had none it gets the end of the inputs that is further away.
    """
    further = n_inputs - 1 if 2 * place < n_inputs else 0
    x, y = old or (further, further)
    if along_x:
        return place, x if place == y else y
    return (y if place == x else x), place
