"""Which weights a strip over the epochs shows: those of the picked neuron, or axes."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.model.spec import NetworkSpec, WeightPlace
from ui.i18n import count, tr
from ui.panels.weight_names import INPUTS, n_sources, node_name
from ui.selection import Selection

MOST_WEIGHTS = 12


@dataclass(frozen=True)
class WeightChoice:
    """Indices in the flat vector, rising, and where they come from in words."""

    indices: tuple[int, ...]
    words: str


def chosen_weights(
    spec: NetworkSpec,
    parameters: FloatArray,
    selection: Selection,
    axes: tuple[int, int] | None,
    most: int = MOST_WEIGHTS,
) -> WeightChoice:
    """Return the weights into the picked neuron, else the two ``axes``.

    Of more than ``most`` the largest are taken, and the words say so. An input has no
    weights into it: those that leave it are shown.
    """
    place = selection.neuron
    if place is not None and is_neuron(spec, place):
        indices = weights_at(spec, place)
        name = node_name(spec, *place)
        words = tr("weights into {name}", name=name)
        if place[0] == INPUTS:
            words = tr("weights that leave {name}", name=name)
        if len(indices) > most:
            fields = {"n": most, "all": count(len(indices)), "weights": words}
            words = tr("the {n} largest of {all} {weights}", **fields)
            sizes = np.nan_to_num(np.abs(parameters[indices]), nan=np.inf)
            indices = [indices[k] for k in np.argsort(-sizes, kind="stable")[:most]]
        return WeightChoice(tuple(sorted(indices)), words)
    first, second = axes or (0, 0)
    if axes is None or max(axes) >= spec.n_parameters:
        first, second = 0, spec.layers[0].n_neurons
    words = tr("the two on the axes of the error surface · pick a neuron for its own")
    return WeightChoice(tuple(sorted({first, second})), words)


def is_neuron(spec: NetworkSpec, place: tuple[int, int]) -> bool:
    """Tell whether a place (layer, number) is a neuron or an input of the network."""
    layer, number = place
    return INPUTS <= layer < spec.n_layers and 0 <= number < spec.sizes[layer + 1]


def weights_at(spec: NetworkSpec, place: tuple[int, int]) -> list[int]:
    """Return the weights into a neuron, or those that leave an input."""
    layer, number = place
    if layer == INPUTS:
        begin = spec.index(WeightPlace(0, number, 0))
        return list(range(begin, begin + spec.layers[0].n_neurons))
    begin, width = spec.index(WeightPlace(layer, 0, number)), spec.sizes[layer + 1]
    return [begin + source * width for source in range(n_sources(spec, layer))]
