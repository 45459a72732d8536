"""What the title bar of the feature space offers: two features, maps, and sets."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStyleOptionComboBox,
    QWidget,
)

from nnsim.data.prepare import SET_NAMES, PreparedData, SetName
from nnsim.frames.demand import PRINCIPAL, features_along
from nnsim.probes.map_kinds import MapKind
from ui.i18n import count, subscript, tr
from ui.panels.feature_space.map_choice import MapChoice
from ui.panels.set_sign import SetToggle
from ui.panels.title_room import show_what_fits
from ui.widgets.choice import Choice, Entry

GAP = 2
COMPONENTS = "components"
MOST_MEASURED = 40
"""So many of the longest names tell how wide a list must be."""
SHOWN_AT_FIRST = ("training", "validation")


class FeatureChoice(Choice):
    """A list of inputs that shows x₃ while closed and whole names while open."""

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Write the symbol alone."""
        super().initStyleOption(option)
        key = self.choice()
        is_component = key == COMPONENTS
        option.currentText = tr("PC") if is_component else feature_symbol(int(key or 0))

    def sizeHint(self) -> QSize:
        """Return a size for the symbol and the arrow."""
        metrics = self.fontMetrics()
        # A cut x₃₇₅₃ would read as another input.
        digits = "₈" * max(2, len(str(self.count())))
        width = metrics.horizontalAdvance(f"x{digits}") + metrics.height() + 12
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same size."""
        return self.sizeHint()

    def offer(self, names: Sequence[str]) -> None:
        """Offer the inputs of these names; open, the list shows them whole."""
        components = tr("PC  principal components of all inputs")
        self.set_entries(input_entries(tuple(names), components))

    def showPopup(self) -> None:  # noqa: N802 (as QComboBox)
        """Open the list as wide as its names need."""
        longest = sorted((self.itemText(k) for k in range(self.count())), key=len)
        widest = max(
            map(self.fontMetrics().horizontalAdvance, longest[-MOST_MEASURED:])
        )
        self.set_list_width(widest + 32)
        super().showPopup()


@lru_cache(maxsize=2)
def input_entries(names: tuple[str, ...], components: str) -> tuple[Entry, ...]:
    """Return what two lists offer: the components under a name, then each input."""
    inputs = (
        Entry(str(k), f"{feature_symbol(k)}  {input_name(name)}")
        for k, name in enumerate(names)
    )
    return (Entry(COMPONENTS, components), *inputs)


class FeatureControls(QWidget):
    """Toggles of the sets, a list of maps and, beyond two inputs, of features."""

    sets_changed = Signal()
    features_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.toggles = {name: SetToggle(name, self) for name in SET_NAMES}
        self.x_choice = FeatureChoice((), tr("Feature along the x axis"), parent=self)
        self.y_choice = FeatureChoice((), tr("Feature along the y axis"), parent=self)
        self._room = 10_000
        self._features = (0, 1)
        self._n_inputs = 2
        self._offers_features = self._offers_maps = False
        self._present: tuple[SetName, ...] = SET_NAMES
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for choice in (self.x_choice, self.y_choice):
            choice.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(choice)
        self.map_choice = MapChoice(self)
        self.map_choice.setSizePolicy(
            QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
        )
        row.addWidget(self.map_choice)
        self.x_choice.choice_changed.connect(self._on_x)
        self.y_choice.choice_changed.connect(self._on_y)
        for name, toggle in self.toggles.items():
            toggle.setChecked(name in SHOWN_AT_FIRST)
            toggle.toggled.connect(self.sets_changed)
            row.addWidget(toggle)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def set_data(self, data: PreparedData) -> None:
        """Offer the sets and the inputs of these data."""
        for name, toggle in self.toggles.items():
            toggle.set_count(count(len(data.sample_set(name))))
        self._present = tuple(
            name for name in SET_NAMES if len(data.sample_set(name)) > 0
        )
        self._n_inputs = data.n_inputs
        self._offers_features = data.n_inputs > 2
        for choice in (self.x_choice, self.y_choice):
            if self._offers_features:
                choice.offer(data.input_names)
        self._use_room()

    def offer_maps(self, kinds: Sequence[MapKind]) -> None:
        """Offer these kinds of maps; a single one is no choice."""
        if tuple(kinds) == self.map_choice.keys():
            return  # laying out the title bar anew would cost more than a picture
        self.map_choice.offer(kinds)
        self._offers_maps = len(kinds) > 1
        self._use_room()

    def set_features(self, wished: tuple[int, int] | None) -> None:
        """Show which features are along the axes; nobody is told."""
        self._features = features = features_along(wished, self._n_inputs)
        for choice, feature in zip(
            (self.x_choice, self.y_choice), features, strict=True
        ):
            is_component = features == PRINCIPAL
            choice.set_choice(COMPONENTS if is_component else str(feature))
            choice.setToolTip(f"{choice.accessibleName()}: {choice.currentText()}")
            symbol = tr("PC") if is_component else feature_symbol(feature)
            choice.setAccessibleDescription(symbol)

    def shown_sets(self) -> tuple[SetName, ...]:
        """Return the sets whose samples are to be seen."""
        return tuple(name for name in SET_NAMES if self.toggles[name].isChecked())

    def fit(self, room: int) -> None:
        """Show only what fits into so many pixels; features, then maps, then sets."""
        self._room = room
        self._use_room()

    def _use_room(self) -> None:
        choices = [self.x_choice, self.y_choice]
        offered: list[QWidget] = [*choices] if self._offers_features else []
        if self._offers_maps:
            offered.append(self.map_choice)
        offered += [self.toggles[name] for name in self._present]
        for control in (*choices, self.map_choice, *self.toggles.values()):
            if control not in offered:
                control.hide()
        show_what_fits(offered, self._room, GAP)
        self.adjustSize()
        self.updateGeometry()

    @Slot(str)
    def _on_x(self, key: str) -> None:
        self._choose(key, 0)

    @Slot(str)
    def _on_y(self, key: str) -> None:
        self._choose(key, 1)

    def _choose(self, key: str, axis: int) -> None:
        """Put an input along an axis; the other one never has the same."""
        if key == COMPONENTS:
            self.features_changed.emit(PRINCIPAL)
            return
        before = self._features if self._features != PRINCIPAL else (0, 1)
        chosen, other = int(key), before[1 - axis]
        if chosen == other:
            other = before[axis] if before[axis] != chosen else (chosen + 1) % 2
        pair = (chosen, other) if axis == 0 else (other, chosen)
        self.features_changed.emit(pair)


def feature_symbol(index: int) -> str:
    """Return x₃ for the third input."""
    return f"x{subscript(index + 1)}"


def input_name(name: str) -> str:
    """Return the name of an input with its number written low: x1 as x₁."""
    if len(name) > 1 and name[0].isalpha() and name[1:].isdigit():
        return name[0] + subscript(int(name[1:]))
    return name
