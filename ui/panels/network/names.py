"""What a neuron, a layer and a link are called, in a word and in a tooltip."""

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.frames.frame import RunInfo
from nnsim.model.spec import NetworkSpec
from ui.controls.names import ACTIVATIONS, name_of
from ui.i18n import MINUS, count, number, percent, tr
from ui.panels.network.dropout import is_left_out
from ui.panels.network.moment import LinkTarget, Moment, NeuronTarget
from ui.panels.network.silence import is_silent
from ui.panels.network.values import INPUTS, MOST_INPUTS
from ui.panels.weight_names import node_name

BIAS_SIGN = f"{MINUS}1"
LONGEST_ROW = 8
"""Weights of a neuron that a tooltip shows in a row."""


def is_bias(spec: NetworkSpec, target: NeuronTarget) -> bool:
    """Tell whether a target is the bias node of its column."""
    return target.number == spec.sizes[target.layer + 1]


def same_nodes(one: NetworkSpec, other: NetworkSpec) -> bool:
    """Tell whether two networks have the same neurons and bias nodes."""
    return [(layer.shape, layer.bias_input) for layer in one.layers] == [
        (layer.shape, layer.bias_input) for layer in other.layers
    ]


def has_bias_node(spec: NetworkSpec, layer: int) -> bool:
    """Tell whether a bias node stands in the column of a layer, −1 for the inputs."""
    return layer + 1 < spec.n_layers and spec.layers[layer + 1].bias_input != 0.0


def has_class_markers(run: RunInfo) -> bool:
    """Tell whether each output stands for one class, and so has its marker."""
    return run.data.n_classes > 0 and run.data.coding == "one-per-class"


def shape_text(spec: NetworkSpec) -> str:
    """Return the sizes of the layers as 2-8-3."""
    return "-".join(str(size) for size in spec.sizes)


def symbol(spec: NetworkSpec, target: NeuronTarget) -> str:
    """Return x₁, h₃ or o₂, or −1 for a bias node."""
    if is_bias(spec, target):
        return BIAS_SIGN
    return node_name(spec, target.layer, target.number)


def column_title(spec: NetworkSpec, layer: int) -> str:
    """Return the heading over a column."""
    if layer == INPUTS:
        return tr("inputs")
    if layer == spec.n_layers - 1:
        return tr("outputs")
    if spec.n_layers == 2:
        return tr("hidden")
    return tr("hidden {n}", n=layer + 1)


def neuron_name(run: RunInfo, target: NeuronTarget) -> str:
    """Return the name of an input or an output, or which hidden neuron it is."""
    spec = run.spec
    if target.layer == INPUTS:
        return run.data.input_names[target.number]
    if target.layer == spec.n_layers - 1:
        return run.data.output_names[target.number]
    if spec.n_layers == 2:
        return tr("hidden neuron {n}", n=target.number + 1)
    return tr(
        "neuron {n} of hidden layer {layer}",
        n=target.number + 1,
        layer=target.layer + 1,
    )


def link_text(moment: Moment, target: LinkTarget) -> str:
    """Return what a tooltip says about a link."""
    return "\n".join(
        (
            weight_line(moment, target.index),
            tr("Wheel: changes it (Shift finer); double click or a digit: type it."),
            tr("Click two links: they become the axes of the error surface."),
        )
    )


def weight_line(moment: Moment, index: int) -> str:
    """Return "ω from x₁ to h₃ = 0.532"."""
    spec = moment.frame.spec
    place = spec.place(index)
    source = NeuronTarget(place.layer - 1, place.source)
    from_bias = is_bias(spec, source)
    return tr(
        "ω from {source} to {neuron} = {value}",
        source=tr("the bias node") if from_bias else symbol(spec, source),
        neuron=node_name(spec, place.layer, place.neuron),
        value=number(float(moment.frame.parameters[index])),
    )


def neuron_text(moment: Moment, target: NeuronTarget) -> str:
    """Return what a tooltip says about a neuron, an input or a bias node."""
    spec = moment.frame.spec
    if is_bias(spec, target):
        return tr("Bias node: it always sends −1 to the next layer.")
    name = neuron_name(moment.run, target)
    lines = [f"{symbol(spec, target)}  {name}"]
    if target.layer == INPUTS:
        lines += _input_lines(moment, target)
    else:
        lines += _neuron_lines(moment, target)
    return "\n".join(lines)


def _how_to_see_values(moment: Moment) -> str:
    if moment.frame.running:
        return tr("Values are shown when paused or slow.")
    return tr("Values come with a sample: click one, or make a step.")


def _input_lines(moment: Moment, target: NeuronTarget) -> list[str]:
    inputs = moment.values.activations[0]
    if inputs is None:
        return [_how_to_see_values(moment)]
    return [tr("x = {value}", value=number(float(inputs[target.number])))]


def _neuron_lines(moment: Moment, target: NeuronTarget) -> list[str]:
    spec, values = moment.frame.spec, moment.values
    layer, at = spec.layers[target.layer], target.number
    sums, outputs = values.sums[target.layer], values.activations[target.layer + 1]
    lines = []
    if sums is not None and outputs is not None:
        lines.append(
            tr(
                "h = {h}, a = {a}",
                h=number(float(sums[at])),
                a=number(float(outputs[at])),
            )
        )
    delta = values.deltas[target.layer]
    if delta is not None:
        lines.append(tr("δ = {value}", value=number(float(delta[at]))))
    if target.layer == spec.n_layers - 1 and values.targets is not None:
        lines.append(tr("target t = {t}", t=number(float(values.targets[at]))))
    if is_silent(spec, target):
        lines.append(tr("silent: it sends 0, and its weights do not learn"))
    if is_left_out(moment.frame, target):
        lines.append(tr("left out of this update by dropout"))
    if values.n_samples == 0:
        lines.append(_how_to_see_values(moment))
    weights = spec.weights(np.asarray(moment.frame.parameters), target.layer)[:, at]
    lines.append(_row_of_weights(weights[:-1]))
    if layer.bias_input != 0.0:
        lines.append(tr("bias weight ω = {value}", value=number(float(weights[-1]))))
    else:
        lines.append(tr("no bias node"))
    if target.layer == 0 and spec.sizes[0] > MOST_INPUTS:
        lines += _bundle_lines(moment, at)
    lines.append(tr("activation: {name}", name=name_of(ACTIVATIONS, layer.activation)))
    return lines


def _row_of_weights(weights: FloatArray) -> str:
    """Return the weights (n_inputs,) of a neuron in a row, the first ones of many."""
    texts = [number(weight, 2) for weight in weights[:LONGEST_ROW].tolist()]
    row = "; ".join(texts)
    if len(weights) <= LONGEST_ROW:
        return tr("its weights ω: {row}", row=row)
    return tr("its {n} weights ω: {row} …", n=count(len(weights)), row=row)


def _bundle_lines(moment: Moment, neuron: int) -> list[str]:
    """Return what the bundle from a band of inputs stands for, in numbers."""
    spec = moment.frame.spec
    weights = spec.weights(np.asarray(moment.frame.parameters), 0)[:-1, neuron]
    return [
        tr("The line from the band: wide for large |ω|, its hue tells the sign."),
        tr(
            "its {n} weights: mean |ω| = {size}, {share} positive",
            n=count(len(weights)),
            size=number(float(np.abs(weights).mean())),
            share=percent(float((weights > 0.0).mean()), 0),
        ),
    ]
