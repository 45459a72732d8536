"""``model.backward`` once more, compiled: from outputs to δ of every neuron."""

from typing import Any

from nnsim.arrays import FloatArray
from nnsim.compiled.codes import (
    BINARY_CROSS_ENTROPY,
    CROSS_ENTROPY,
    RELU,
    SIGMOID,
    SOFTMAX,
    STEP,
    TANH,
)
from nnsim.compiled.lanes import (
    U0,
    U1,
    U4,
    Index,
    Lanes,
    U,
    fma,
    inlined,
    load,
    splat,
    store,
    total,
    where_less,
)
from nnsim.model.losses import SMALLEST_OUTPUT
from nnsim.training.kernels.plan import (
    ACTIVATION,
    LOSS,
    MASKED,
    N_OUT,
    NEURONS,
    PERCEPTRON,
    RULE,
    SIMPLE_DELTA,
    SLOPE,
    WEIGHTS,
    WIDTH,
)
from nnsim.training.kernels.plan import BACKPROPAGATION as BACK


@inlined
def slope_of(kind: Index, a: Lanes, slope: float) -> Lanes:
    """∂a/∂h, read from a alone."""
    if kind == SIGMOID:
        return slope * a * (1.0 - a)
    if kind == TANH:
        return slope * (1.0 - a * a)
    if kind == RELU:
        return where_less(0.0, a, 1.0, 0.0)
    if kind == STEP:
        return splat(0.0)
    return splat(1.0)


@inlined
def loss_slope(kind: Index, a: Lanes, t: Lanes) -> Lanes:
    """∂E/∂a."""
    if kind == CROSS_ENTROPY:
        return (0.0 - t) / where_less(a, SMALLEST_OUTPUT, SMALLEST_OUTPUT, a)
    if kind == BINARY_CROSS_ENTROPY:
        under = a * (1.0 - a)
        return (a - t) / where_less(under, SMALLEST_OUTPUT, SMALLEST_OUTPUT, under)
    return a - t


@inlined
def couple(a: FloatArray, place: Index, delta: FloatArray, count: Index) -> None:
    """Turn ∂E/∂a into ∂E/∂h where every h moves every a: a (u − Σ u a)."""
    mean = 0.0
    for k in range(count):
        mean += delta[place + k] * a[place + k]
    for k in range(count):
        delta[place + k] = a[place + k] * (delta[place + k] - mean)


@inlined
def output_deltas(
    plan: Any, a: FloatArray, delta: FloatArray, shift: Index, sample: Index
) -> None:
    """δ of the last layer, as the learning rule has it, times the sample's weight."""
    last = U(plan.layers.shape[0]) - U1
    width, first = plan.layers[last, WIDTH], plan.layers[last, NEURONS]
    kind, slope = plan.layers[last, ACTIVATION], plan.slopes[last, SLOPE]
    rule, loss = plan.choices[RULE], plan.choices[LOSS]
    counts_for = 1.0
    if plan.weights_of.shape[0]:
        counts_for = plan.weights_of[sample]
    for chunk in range(U0, width, U4):
        place = shift + first + chunk
        out = load(a, place)
        t = load(plan.training.targets, sample * width + chunk)
        if rule == PERCEPTRON:
            d = out - t
        elif rule != BACK:
            d = 0.0 - out
        elif plan.choices[SIMPLE_DELTA]:
            d = slope * (out - t)
        elif kind == SOFTMAX:
            d = loss_slope(loss, out, t)
        else:
            d = loss_slope(loss, out, t) * slope_of(kind, out, slope)
        store(delta, place, d * counts_for * load(plan.real, first + chunk))
    if rule == BACK and kind == SOFTMAX and not plan.choices[SIMPLE_DELTA]:
        couple(a, shift + first, delta, plan.layers[last, N_OUT])


@inlined
def hidden_deltas(
    plan: Any,
    layer: Index,
    w: FloatArray,
    a: FloatArray,
    delta: FloatArray,
    shift: Index,
    masks: FloatArray,
) -> None:
    """δ_h(j) = ∂a_j/∂h_j Σ_k ω_jk δ_k of one hidden layer."""
    after = layer + U1
    next_width, next_first = plan.layers[after, WIDTH], plan.layers[after, NEURONS]
    place, width = plan.layers[after, WEIGHTS], plan.layers[layer, WIDTH]
    first, kind = plan.layers[layer, NEURONS], plan.layers[layer, ACTIVATION]
    for j in range(plan.layers[layer, N_OUT]):
        back = splat(0.0)
        for chunk in range(U0, next_width, U4):
            back = fma(
                load(w, place + chunk), load(delta, shift + next_first + chunk), back
            )
        delta[shift + first + j] = total(back)
        place += next_width
    if kind == SOFTMAX:
        couple(a, shift + first, delta, plan.layers[layer, N_OUT])
    is_masked = plan.slopes[layer, MASKED] > 0.0
    for chunk in range(U0, width, U4):
        here = shift + first + chunk
        d = load(delta, here)
        if kind != SOFTMAX:
            d = d * slope_of(kind, load(a, here), plan.slopes[layer, SLOPE])
        if is_masked:
            d = d * load(masks, first + chunk)
        store(delta, here, d)


@inlined
def all_deltas(
    plan: Any, memory: Any, w: FloatArray, shift: Index, sample: Index
) -> None:
    """δ of every layer for the training sample whose activations begin at ``shift``."""
    a, delta = memory.activations, memory.deltas
    output_deltas(plan, a, delta, shift, sample)
    n_layers = U(plan.layers.shape[0])
    for distance in range(U1, n_layers):
        layer = n_layers - U1 - distance
        hidden_deltas(plan, layer, w, a, delta, shift, memory.masks)
