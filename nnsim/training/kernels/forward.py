"""``model.forward`` once more, compiled: one sample, or four beside each other."""

import math
from typing import Any

from nnsim.arrays import FloatArray
from nnsim.training.kernels.elementary import sigmoid_of
from nnsim.training.kernels.lanes import (
    U0,
    U1,
    U2,
    U4,
    Index,
    Lanes,
    U,
    fma,
    inlined,
    load,
    part,
    splat,
    store,
    where_less,
)
from nnsim.training.kernels.plan import (
    ACTIVATION,
    BIAS,
    DROPOUT_SHARE,
    LINEAR,
    N_IN,
    N_OUT,
    NEURONS,
    RELU,
    SIGMOID,
    SLOPE,
    SOFTMAX,
    STEP,
    TANH,
    THRESHOLD,
    WEIGHTS,
    WIDTH,
)


@inlined
def sums_of_one(
    plan: Any, layer: Index, w: FloatArray, x: FloatArray, at: Index, h: FloatArray
) -> None:
    """h_j = Σ_i x_i ω_ij of one sample whose inputs begin at ``at`` of ``x``."""
    n_in, width = plan.layers[layer, N_IN], plan.layers[layer, WIDTH]
    first, out = plan.layers[layer, WEIGHTS], plan.layers[layer, NEURONS]
    bias = plan.slopes[layer, BIAS]
    for chunk in range(U0, width, U4):
        place = first + chunk
        even = bias * load(w, place + n_in * width)
        odd = splat(0.0)
        for i in range(U0, n_in - U1, U2):
            even = fma(x[at + i], load(w, place), even)
            odd = fma(x[at + i + U1], load(w, place + width), odd)
            place += width + width
        if n_in % U2:
            even = fma(x[at + n_in - U1], load(w, place), even)
        store(h, out + chunk, even + odd)


@inlined
def sums_of_four(
    plan: Any,
    layer: Index,
    w: FloatArray,
    x: FloatArray,
    at: Index,
    h: FloatArray,
    reach: Index,
) -> None:
    """The same of four samples; their inputs begin at at, at + reach … of ``x``.

    Each weight is read once for all four. ``h`` holds a row of neurons a sample.
    """
    n_in, width = plan.layers[layer, N_IN], plan.layers[layer, WIDTH]
    first, out = plan.layers[layer, WEIGHTS], plan.layers[layer, NEURONS]
    bias, row = plan.slopes[layer, BIAS], U(plan.real.shape[0])
    x0, x1, x2, x3 = at, at + reach, at + reach * U2, at + reach * U(3)
    for chunk in range(U0, width, U4):
        place = first + chunk
        start = bias * load(w, place + n_in * width)
        h0, h1, h2, h3 = start, start, start, start
        for i in range(n_in):
            weights = load(w, place)
            h0 = fma(x[x0 + i], weights, h0)
            h1 = fma(x[x1 + i], weights, h1)
            h2 = fma(x[x2 + i], weights, h2)
            h3 = fma(x[x3 + i], weights, h3)
            place += width
        place = out + chunk
        store(h, place, h0)
        store(h, place + row, h1)
        store(h, place + row + row, h2)
        store(h, place + row + row + row, h3)


@inlined
def activated(kind: Index, h: Lanes, slope: float, threshold: float) -> Lanes:
    """a = g(h) of the activations that need nothing but their own h."""
    if kind == SIGMOID:
        return sigmoid_of(h, slope)
    if kind == STEP:
        return where_less(threshold, h, 1.0, 0.0)
    if kind == RELU:
        return where_less(h, 0.0, 0.0, h)
    return h


@inlined
def activate(plan: Any, layer: Index, a: FloatArray, shift: Index) -> None:
    """Turn the h of a layer into a, in place; ``shift`` is where the sample begins."""
    kind = plan.layers[layer, ACTIVATION]
    slope, threshold = plan.slopes[layer, SLOPE], plan.slopes[layer, THRESHOLD]
    first = shift + plan.layers[layer, NEURONS]
    if kind == TANH:
        for neuron in range(plan.layers[layer, N_OUT]):
            a[first + neuron] = math.tanh(slope * a[first + neuron])
    elif kind == SOFTMAX:
        shares(a, first, plan.layers[layer, N_OUT])
    elif kind != LINEAR:
        for chunk in range(U0, plan.layers[layer, WIDTH], U4):
            h = load(a, first + chunk)
            store(a, first + chunk, activated(kind, h, slope, threshold))


@part
def shares(a: FloatArray, first: Index, count: Index) -> None:
    """exp(h_k) / Σ exp(h_k'), the largest h taken off first."""
    largest = a[first]
    for k in range(U1, count):
        largest = max(largest, a[first + k])
    whole = 0.0
    for k in range(count):
        a[first + k] = math.exp(a[first + k] - largest)
        whole += a[first + k]
    for k in range(count):
        a[first + k] /= whole


@inlined
def masked(
    plan: Any, layer: Index, a: FloatArray, shift: Index, masks: FloatArray
) -> None:
    """Multiply the activations of a layer by its mask."""
    first = plan.layers[layer, NEURONS]
    for chunk in range(U0, plan.layers[layer, WIDTH], U4):
        place = first + chunk
        store(a, shift + place, load(a, shift + place) * load(masks, place))


@inlined
def pass_one(
    plan: Any, w: FloatArray, x: FloatArray, at: Index, a: FloatArray, masks: FloatArray
) -> None:
    """Carry one sample through all layers; ``a`` then holds every activation."""
    sums_of_one(plan, U0, w, x, at, a)
    finish_layer(plan, U0, a, U0, masks)
    for layer in range(U1, U(plan.layers.shape[0])):
        sums_of_one(plan, layer, w, a, plan.layers[layer - U1, NEURONS], a)
        finish_layer(plan, layer, a, U0, masks)


@inlined
def pass_four(
    plan: Any,
    w: FloatArray,
    x: FloatArray,
    at: Index,
    reach: Index,
    a: FloatArray,
    masks: FloatArray,
) -> None:
    """Carry four samples through all layers; ``a`` holds a row of neurons a sample."""
    row = U(plan.real.shape[0])
    for layer in range(U(plan.layers.shape[0])):
        if layer == U0:
            sums_of_four(plan, layer, w, x, at, a, reach)
        else:
            before = plan.layers[layer - U1, NEURONS]
            sums_of_four(plan, layer, w, a, before, a, row)
        for sample in range(U4):
            finish_layer(plan, layer, a, sample * row, masks)


@inlined
def finish_layer(
    plan: Any, layer: Index, a: FloatArray, shift: Index, masks: FloatArray
) -> None:
    """Activate a layer of one sample and leave out what its mask leaves out."""
    activate(plan, layer, a, shift)
    if plan.slopes[layer, DROPOUT_SHARE] > 0.0:
        masked(plan, layer, a, shift, masks)
