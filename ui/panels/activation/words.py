"""What the panel of the activation function writes: formulas, caption, hints."""

from dataclasses import dataclass

from nnsim.model.spec import LayerSpec, NetworkSpec
from ui.controls.names import ACTIVATIONS, name_of
from ui.i18n import count, number, tr
from ui.panels.activation.points import SamplePoints


@dataclass(frozen=True)
class Formula:
    """g, its derivative, and the letter that can be set, in the course's letters."""

    value: str
    derivative: str
    letter: str = ""


FORMULAS = {
    "step": Formula("g(h) = 1 if h > θ, else 0", "g'(h) = 0", "θ"),
    "sigmoid": Formula("g(h) = 1 / (1 + exp(−β h))", "g'(h) = β a (1 − a)", "β"),
    "tanh": Formula("g(h) = tanh(β h)", "g'(h) = β (1 − a²)", "β"),
    "linear": Formula("g(h) = h", "g'(h) = 1"),
    "relu": Formula("g(h) = max(0, h)", "g'(h) = 1 if h > 0, else 0"),
    "softmax": Formula("aₖ = exp(hₖ) / Σ exp(h)", "∂aₖ/∂hₖ = aₖ (1 − aₖ)"),
}


def layer_title(spec: NetworkSpec, layer: int) -> str:
    """Return what a layer of neurons is called."""
    if layer == spec.n_layers - 1:
        return tr("output layer")
    return tr("hidden layer {n}", n=layer + 1)


def function_text(layer: LayerSpec) -> str:
    """Return the name of the function with the value of its letter."""
    name = name_of(ACTIVATIONS, layer.activation)
    letter = FORMULAS[layer.activation].letter
    if not letter:
        return name
    value = layer.threshold if letter == "θ" else layer.slope
    return tr("{name}, {letter} {value}", name=name, letter=letter, value=number(value))


def caption_text(
    spec: NetworkSpec, layer: int, neuron: str, samples: SamplePoints
) -> str:
    """Return which layer, which function, whose h is marked, and of which samples."""
    n, n_all = len(samples.sums), samples.n_training
    parts = (
        layer_title(spec, layer),
        function_text(spec.layers[layer]),
        tr("h of {neuron}", neuron=neuron),
        tr("{n} of {all} samples", n=count(n), all=count(n_all)) if n < n_all else "",
    )
    return " · ".join(filter(None, parts))


def hint_text(activation: str, samples: SamplePoints) -> str:
    """Return what else has to be known about the marks, empty if nothing has."""
    if samples.is_silent:
        return tr("this neuron is silent: it sends 0 whatever its h is")
    if samples.left_out:
        return tr("dropout leaves this neuron out of the present update")
    hint = "" if len(samples.sums) else tr("Step, or pick a sample, to see its h.")
    if activation != "softmax":
        return hint
    others = (
        tr("the other h at 0")
        if samples.others is None
        else tr("the other h as for this sample")
    )
    return " · ".join(filter(None, (others, hint)))
