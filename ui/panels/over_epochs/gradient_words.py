"""What the panel of gradients says: caption, tooltips, and why there is no gradient."""

import math

from nnsim.frames.gradient_viewer import LayerGradients
from nnsim.model.activations import ACTIVATIONS
from nnsim.model.spec import NetworkSpec
from ui.i18n import THIN_SPACE, count, number, percent, tr
from ui.panels.weight_names import ARROW, layer_letter
from ui.panels.weight_picker import layer_heading

VANISHED = 0.01
"""Below this share of the last layer's gradient the first layer hardly learns."""
EXPLODED = 100.0


def layer_names(spec: NetworkSpec) -> tuple[str, ...]:
    """Return x → h¹, h¹ → h², … from the input side to the output side."""
    return tuple(layer_heading(spec, layer) for layer in range(spec.n_layers))


def short_layer_names(spec: NetworkSpec) -> tuple[str, ...]:
    """Return →h¹, →h², … where there is less room."""
    return tuple(ARROW + layer_letter(spec, layer) for layer in range(spec.n_layers))


def caption_text(view: LayerGradients) -> str:
    """Return what is to be seen in one sentence, and which samples E is of."""
    sentences = [first_and_last(view)]
    if view.gradients is not None and view.n_samples < view.n_training:
        n, all_of_them = count(view.n_samples), count(view.n_training)
        sentences.append(tr("E of {n} of {all} samples", n=n, all=all_of_them))
    return " · ".join(filter(None, sentences))


def first_and_last(view: LayerGradients) -> str:
    """Return how the gradients of the first and the last layer compare."""
    if view.gradients is None:
        return tr("no gradient: only the updates are shown")
    first, last = float(view.gradients[0]), float(view.gradients[-1])
    if len(view.gradients) < 2 or not math.isfinite(first) or not last > 0.0:
        return tr("mean training error")
    share = first / last
    if share < VANISHED:
        return tr(
            "the first layer hardly learns: "
            "its gradient is {share} of the last layer’s",
            share=_share_text(share),
        )
    if share > EXPLODED:
        return tr(
            "gradients explode: the first layer’s is {n} times the last layer’s",
            n=number(share, 2),
        )
    if share > 1.0:
        return tr("first layer’s gradient: {n} times the last’s", n=number(share, 2))
    return tr("first layer’s gradient: {share} of the last’s", share=_share_text(share))


def gradient_tip(spec: NetworkSpec, view: LayerGradients, layer: int) -> str:
    """Return number, formula and meaning of a layer's gradient."""
    if view.gradients is None:
        return ""
    return tr(
        "{name}: √mean (∂E/∂ω)² = {value}, over the {n} weights of layer {layer}, "
        "locked ones included.\nHow strongly the mean training error pulls at them: "
        "a small number means that the layer hardly learns.",
        name=layer_heading(spec, layer),
        value=number(float(view.gradients[layer])),
        n=count(view.counts[layer]),
        layer=layer + 1,
    )


def update_tip(spec: NetworkSpec, view: LayerGradients, layer: int) -> str:
    """Return number, formula and meaning of a layer's last update."""
    name = layer_heading(spec, layer)
    if view.updates is None:
        return tr(
            "{name}: the last update is not known here. Make a step to see it.",
            name=name,
        )
    return tr(
        "{name}: √mean (Δω)² = {value}, over the {n} weights of layer {layer}.\n"
        "How far the last update moved them; a locked weight counts with 0.",
        name=name,
        value=number(float(view.updates[layer])),
        n=count(view.counts[layer]),
        layer=layer + 1,
    )


def no_gradient_words(spec: NetworkSpec) -> str:
    """Return why the rule follows no gradient, and what to do."""
    if all(ACTIVATIONS[layer.activation].has_gradient for layer in spec.layers):
        return tr(
            "This learning rule follows no gradient of E. "
            "Choose backpropagation as the rule to see one."
        )
    return tr(
        "No gradient: the step is flat wherever it has a slope. "
        "Choose the sigmoid as activation and backpropagation as the rule."
    )


def _share_text(share: float) -> str:
    """Return a share in percent, with two figures however small it is."""
    if share >= 0.0995:
        return percent(share, 0)
    return f"{number(100.0 * share, 2)}{THIN_SPACE}%"
