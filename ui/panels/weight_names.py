"""How neurons and weights are called, from their places in the network.

Inputs are x₁ x₂ …, hidden neurons h₁ h₂ … (h²₁ in the second of several hidden layers),
outputs o₁ o₂ …; a weight is named by its link, ω x₁→h₃, and the weight of a bias node,
which takes the part of the threshold, θ→h₃.
"""

from nnsim.model.spec import NetworkSpec
from ui.i18n import subscript, superscript

INPUTS = -1
BIAS = "θ"
WEIGHT = "ω"
ARROW = "→"


def node_name(spec: NetworkSpec, layer: int, number: int) -> str:
    """Return the name of a neuron, or of an input where ``layer`` is −1."""
    return layer_letter(spec, layer) + subscript(number + 1)


def layer_letter(spec: NetworkSpec, layer: int) -> str:
    """Return what the names of a layer begin with: x, h (h², h³ …) or o."""
    if layer == INPUTS:
        return "x"
    if layer == spec.n_layers - 1:
        return "o"
    return "h" if spec.n_layers == 2 else "h" + superscript(layer + 1)


def source_name(spec: NetworkSpec, layer: int, source: int) -> str:
    """Return the name of what a link into ``layer`` comes from, θ for the bias node."""
    if source == spec.layers[layer].n_inputs:
        return BIAS
    return node_name(spec, layer - 1, source)


def weight_name(spec: NetworkSpec, index: int) -> str:
    """Return the name of a weight, given its index in the flat vector."""
    place = spec.place(index)
    source = source_name(spec, place.layer, place.source)
    target = node_name(spec, place.layer, place.neuron)
    link = f"{source}{ARROW}{target}"
    return link if source == BIAS else f"{WEIGHT} {link}"


def has_bias(spec: NetworkSpec, layer: int) -> bool:
    """Tell whether a layer has a bias node; else its last row of weights is asleep."""
    return spec.layers[layer].bias_input != 0.0


def n_sources(spec: NetworkSpec, layer: int) -> int:
    """Return from how many nodes links come into a layer, the bias node counted."""
    return spec.layers[layer].n_inputs + has_bias(spec, layer)


def n_active_weights(spec: NetworkSpec) -> int:
    """Return how many weights act on the outputs."""
    return sum(
        n_sources(spec, number) * layer.n_neurons
        for number, layer in enumerate(spec.layers)
    )
