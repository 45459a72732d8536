"""The letters of the course for what a network is made of: x, v, ω, h, a, δ, t.

A network of one layer needs no mark for the layer: h₁, a₁, ω₁₂, δ(1). With one hidden
layer its marks are h and o, and its first weights are v, as in the deck; with more, the
number of the layer. The weight of a bias node has b in the place of its source.
"""

from dataclasses import replace

from nnsim.model.spec import NetworkSpec, WeightPlace
from ui.i18n import count, tr
from ui.panels.equations.terms import Atom
from ui.panels.weight_names import INPUTS

OUTPUT_MARK = "o"


def layer_mark(spec: NetworkSpec, layer: int) -> str:
    """Return what marks the symbols of a layer of neurons, empty if it is the only."""
    if spec.n_layers == 1:
        return ""
    if layer == spec.n_layers - 1:
        return OUTPUT_MARK
    return "h" if spec.n_layers == 2 else str(layer + 1)


def neuron_words(spec: NetworkSpec, layer: int, n: int) -> str:
    """Return what a neuron is called in a sentence."""
    if layer == spec.n_layers - 1:
        return tr("output neuron {n}", n=count(n + 1))
    if spec.n_layers == 2:
        return tr("hidden neuron {n}", n=count(n + 1))
    return tr("neuron {n} of hidden layer {layer}", n=count(n + 1), layer=layer + 1)


def sum_symbol(spec: NetworkSpec, layer: int, n: int) -> Atom:
    """Return h of a neuron."""
    mark = layer_mark(spec, layer)
    return Atom("h", low=str(n + 1), high=mark, target=(layer, n))


def output_symbol(spec: NetworkSpec, layer: int, n: int) -> Atom:
    """Return a of a neuron, or x of an input where ``layer`` is −1."""
    if layer == INPUTS:
        return Atom("x", low=str(n + 1), target=(INPUTS, n))
    return Atom("a", low=str(n + 1), high=layer_mark(spec, layer), target=(layer, n))


def target_symbol(spec: NetworkSpec, n: int) -> Atom:
    """Return t of an output."""
    return Atom("t", low=str(n + 1), target=(spec.n_layers - 1, n))


def delta_symbol(spec: NetworkSpec, layer: int, n: int) -> Atom:
    """Return δ of a neuron, as δ_h(1)."""
    mark = layer_mark(spec, layer)
    return Atom("δ", low=mark, tail=f"({n + 1})", target=(layer, n))


def weight_symbol(spec: NetworkSpec, index: int, before: str = "") -> Atom:
    """Return the letter of a weight, with ``before`` it as in Δω."""
    place = spec.place(index)
    is_bias = place.source == spec.layers[place.layer].n_inputs
    source = "b" if is_bias else str(place.source + 1)
    neuron = str(place.neuron + 1)
    between = "," if len(source) > 1 or len(neuron) > 1 else ""
    is_first_of_two = spec.n_layers == 2 and place.layer == 0
    letter = "v" if is_first_of_two else "ω"
    mark = layer_mark(spec, place.layer) if spec.n_layers > 2 else ""
    return Atom(
        before + letter, low=f"{source}{between}{neuron}", high=mark, target=index
    )


def gradient_symbol(spec: NetworkSpec, index: int, rule: str) -> Atom:
    """Return ∂E/∂ω of a weight, or r, what a rule has in the place of it."""
    if rule == "backpropagation":
        return weight_symbol(spec, index, "∂E/∂")
    return replace(weight_symbol(spec, index), text="r")


def weight_index(spec: NetworkSpec, layer: int, source: int, neuron: int) -> int:
    """Return where the weight from a source to a neuron is in the flat vector."""
    return spec.index(WeightPlace(layer, source, neuron))
