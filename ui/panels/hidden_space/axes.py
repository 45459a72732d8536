"""What the title bar of the hidden space offers: a layer, and what of it to see."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nnsim.model.spec import NetworkSpec
from ui.i18n import count, tr
from ui.panels.title_room import show_what_fits
from ui.panels.weight_names import node_name
from ui.widgets.choice import Choice, Entry

GAP = 2
COMPONENT = "-1"
"""In the place of a neuron: a principal component of the layer."""


class NeuronChoice(Choice):
    """A list of neurons, no wider than their names."""

    def sizeHint(self) -> QSize:
        """Return a size for the name and the arrow."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance("h²₈₈") + metrics.height() + 18
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same size."""
        return self.sizeHint()


class HiddenAxes(QWidget):
    """Lists of the hidden layers, where there are several, and of neurons."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.layer_choice = Choice((), tr("Hidden layer"), parent=self)
        self.x_choice = NeuronChoice((), tr("Neuron along the x axis"), parent=self)
        self.y_choice = NeuronChoice((), tr("Neuron along the y axis"), parent=self)
        self._spec: NetworkSpec | None = None
        self._room = 10_000
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for choice in (self.x_choice, self.y_choice, self.layer_choice):
            choice.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            choice.setToolTip(choice.accessibleName())
            row.addWidget(choice)
        self.layer_choice.choice_changed.connect(self._on_layer)
        self.x_choice.choice_changed.connect(self._on_x)
        self.y_choice.choice_changed.connect(self._on_y)

    def offer(self, spec: NetworkSpec) -> None:
        """Offer the hidden layers of a network; what is chosen stays if it can."""
        before, self._spec = self._spec, spec
        if before is not None and before.sizes == spec.sizes:
            return
        self.layer_choice.set_entries(
            [
                Entry(str(number), tr("layer {n}", n=count(number + 1)))
                for number in range(spec.n_layers - 1)
            ]
        )
        # The last hidden layer is the one that the outputs have to tell apart.
        self.layer_choice.set_choice(str(spec.n_layers - 2))
        self._offer_neurons()
        self._use_room()

    def chosen(self) -> tuple[int, int, int]:
        """Return layer, neuron along x, neuron along y; −1 for a component."""
        layer, x, y = (
            self.layer_choice.choice(),
            self.x_choice.choice(),
            self.y_choice.choice(),
        )
        return int(layer or 0), int(x or 0), int(y or 0)

    def fit(self, room: int) -> None:
        """Show only what fits into so many pixels."""
        self._room = room
        self._use_room()

    def _offer_neurons(self) -> None:
        assert self._spec is not None
        layer = int(self.layer_choice.choice() or 0)
        n_neurons = self._spec.layers[layer].n_neurons
        neurons = [
            Entry(str(number), node_name(self._spec, layer, number))
            for number in range(n_neurons)
        ]
        for choice, first, name in (
            (self.x_choice, 0, tr("PC₁")),
            (self.y_choice, min(1, n_neurons - 1), tr("PC₂")),
        ):
            whole = tr("Principal component: the way along which the samples spread")
            components = [Entry(COMPONENT, name, tip=whole)] if n_neurons > 2 else []
            choice.set_entries([*neurons, *components])
            choice.set_choice(str(first))

    def _use_room(self) -> None:
        if self._spec is None:
            return
        offered: list[QWidget] = [self.x_choice, self.y_choice]
        if self._spec.n_layers > 2:
            offered.append(self.layer_choice)
        else:
            self.layer_choice.hide()
        show_what_fits(offered, self._room, GAP)
        self.adjustSize()
        self.updateGeometry()

    @Slot()
    def _on_layer(self) -> None:
        self._offer_neurons()
        self.changed.emit()

    @Slot(str)
    def _on_x(self, key: str) -> None:
        self._keep_apart(key, self.y_choice, self.x_choice)

    @Slot(str)
    def _on_y(self, key: str) -> None:
        self._keep_apart(key, self.x_choice, self.y_choice)

    def _keep_apart(self, key: str, other: Choice, own: Choice) -> None:
        """Let the other axis follow: another neuron, or the other component too."""
        if key == COMPONENT:
            other.set_choice(COMPONENT)
        elif other.choice() in (key, COMPONENT):
            keys = own.keys()
            others = [each for each in keys if each not in (key, COMPONENT)]
            if others:
                other.set_choice(others[0])
        self.changed.emit()
