"""Picks one weight: from one list, or from two where one would be too long."""

import math
from functools import lru_cache

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from nnsim.model.spec import NetworkSpec, WeightPlace
from ui.i18n import tr
from ui.panels.weight_names import (
    ARROW,
    BIAS,
    has_bias,
    layer_letter,
    n_active_weights,
    n_sources,
    weight_name,
)
from ui.widgets.choice import Choice, Entry

MOST_IN_ONE_LIST = 300
SHARE_OF_AN_X = 0.8
KEPT_LISTS = 6
"""Two pickers ask for the same one, and so does a scene that is opened again."""


class WeightPicker(QWidget):
    """Names a weight and lets another one be picked.

    ``picked`` carries the index in the flat vector; it comes from the user only.
    """

    picked = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec: NetworkSpec | None = None
        self._weight = 0
        meaning = tr("Every other weight of the network is held.")
        self.weights = Choice((), name, meaning, parent=self)
        self.sources = Choice((), tr("{name}: from", name=name), meaning, parent=self)
        self.targets = Choice((), tr("{name}: to", name=name), meaning, parent=self)
        self.arrow = QLabel(ARROW, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for part in (self.weights, self.sources, self.arrow, self.targets):
            row.addWidget(part)
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            part.setVisible(part is self.weights)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.weights.choice_changed.connect(self._on_weight)
        self.sources.choice_changed.connect(self._on_source)
        self.targets.choice_changed.connect(self._on_target)

    def set_network(self, spec: NetworkSpec) -> None:
        """Offer the weights of a network; the same network changes nothing."""
        if self._spec is not None and offered(spec) == offered(self._spec):
            return
        self._spec = spec
        in_one = n_active_weights(spec) <= MOST_IN_ONE_LIST
        self.weights.set_entries(weight_entries(spec) if in_one else ())
        self.sources.set_entries(() if in_one else source_entries(spec))
        self.weights.setVisible(in_one)
        for part in (self.sources, self.arrow, self.targets):
            part.setVisible(not in_one)
        for choice in (self.weights, self.sources):
            fit(choice)
        self._show(0)

    def weight(self) -> int:
        """Return the index of the weight that is shown."""
        return self._weight

    def set_weight(self, index: int) -> None:
        """Show a weight without telling anybody."""
        if index != self._weight:
            self._show(index)

    def text(self) -> str:
        """Return the name of the weight that is shown."""
        return "" if self._spec is None else weight_name(self._spec, self._weight)

    def _show(self, index: int) -> None:
        assert self._spec is not None
        self._weight = index
        if self.weights.count():
            self.weights.set_choice(str(index))
            return
        place = self._spec.place(index)
        self.sources.set_choice(source_key(place.layer, place.source))
        self._offer_targets(place.layer)
        self.targets.set_choice(str(place.neuron))

    def _offer_targets(self, layer: int) -> None:
        assert self._spec is not None
        letter = plain_letter(self._spec, layer)
        wanted = [
            (str(number), f"{letter}{number + 1}")
            for number in range(self._spec.layers[layer].n_neurons)
        ]
        offered_now = [
            (self.targets.itemData(row), self.targets.itemText(row))
            for row in range(self.targets.count())
        ]
        if wanted != offered_now:
            self.targets.set_entries(wanted)
            fit(self.targets)

    def _pick(self, index: int) -> None:
        self._show(index)
        self.picked.emit(index)

    @Slot(str)
    def _on_weight(self, key: str) -> None:
        self._pick(int(key))

    @Slot(str)
    def _on_source(self, key: str) -> None:
        assert self._spec is not None
        layer, source = (int(part) for part in key.split("/"))
        last = self._spec.layers[layer].n_neurons - 1
        neuron = min(self._spec.place(self._weight).neuron, last)
        self._pick(self._spec.index(WeightPlace(layer, source, neuron)))

    @Slot(str)
    def _on_target(self, key: str) -> None:
        assert self._spec is not None
        place = self._spec.place(self._weight)
        self._pick(self._spec.index(WeightPlace(place.layer, place.source, int(key))))


def fit(choice: Choice) -> None:
    """Make a list as wide as its names need: small figures are narrower than an X."""
    choice.setMinimumContentsLength(math.ceil(SHARE_OF_AN_X * (choice.longest or 2)))


def offered(spec: NetworkSpec) -> tuple[tuple[int, ...], tuple[bool, ...]]:
    """Return what decides on the lists: the sizes, and which bias nodes there are."""
    return spec.sizes, tuple(has_bias(spec, layer) for layer in range(spec.n_layers))


@lru_cache(maxsize=KEPT_LISTS)
def weight_entries(spec: NetworkSpec) -> tuple[Entry, ...]:
    """Return every weight that acts, neuron by neuron, under a heading a layer."""
    return tuple(
        Entry(str(index), weight_name(spec, index), layer_heading(spec, layer))
        for layer in range(spec.n_layers)
        for neuron in range(spec.layers[layer].n_neurons)
        for source in range(n_sources(spec, layer))
        for index in (spec.index(WeightPlace(layer, source, neuron)),)
    )


@lru_cache(maxsize=KEPT_LISTS)
def source_entries(spec: NetworkSpec) -> tuple[Entry, ...]:
    """Return every node that links begin at; plain figures, so they can be typed."""
    entries = []
    for layer in range(spec.n_layers):
        heading, letter = layer_heading(spec, layer), plain_letter(spec, layer - 1)
        for source in range(n_sources(spec, layer)):
            is_bias = source == spec.layers[layer].n_inputs
            label = BIAS if is_bias else f"{letter}{source + 1}"
            entries.append(Entry(source_key(layer, source), label, heading))
    return tuple(entries)


def source_key(layer: int, source: int) -> str:
    """Return the key of a node that links into ``layer`` begin at."""
    return f"{layer}/{source}"


def layer_heading(spec: NetworkSpec, layer: int) -> str:
    """Return the heading over the links into a layer: x → h."""
    return f"{layer_letter(spec, layer - 1)} {ARROW} {layer_letter(spec, layer)}"


def plain_letter(spec: NetworkSpec, layer: int) -> str:
    """Return the letter of a layer; between it and plain figures stands a space."""
    letter = layer_letter(spec, layer)
    return letter if len(letter) == 1 else f"{letter} "
