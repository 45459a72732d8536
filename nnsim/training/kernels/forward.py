"""``model.forward`` once more, compiled: one sample, or four beside each other."""

import math
from typing import Any

from nnsim.arrays import FloatArray
from nnsim.compiled.codes import LINEAR, RELU, SIGMOID, SOFTMAX, STEP, TANH
from nnsim.compiled.elementary import sigmoid_of
from nnsim.compiled.lanes import (
    U0,
    U1,
    U2,
    U3,
    U4,
    U8,
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
    MASKED,
    N_IN,
    N_OUT,
    NEURONS,
    SLOPE,
    THRESHOLD,
    WEIGHTS,
    WIDTH,
)


@inlined
def sums_of_one(
    plan: Any, layer: Index, w: FloatArray, x: FloatArray, at: Index, h: FloatArray
) -> None:
    """h_j = Σ_i x_i ω_ij of one sample whose inputs begin at ``at`` of ``x``.

    Inputs are summed by twos and neurons by eights, since a sum waits for itself.
    """
    n_in, width = plan.layers[layer, N_IN], plan.layers[layer, WIDTH]
    first, out = plan.layers[layer, WEIGHTS], plan.layers[layer, NEURONS]
    bias = plan.slopes[layer, BIAS]
    n_even = n_in - n_in % U2
    by_eights = width - width % U8
    for chunk in range(U0, by_eights, U8):
        place = first + chunk + n_in * width
        a0, b0 = bias * load(w, place), bias * load(w, place + U4)
        a1, b1 = splat(0.0), splat(0.0)
        place = first + chunk
        for i in range(U0, n_even, U2):
            x0, x1, below = x[at + i], x[at + i + U1], place + width
            a0, b0 = fma(x0, load(w, place), a0), fma(x0, load(w, place + U4), b0)
            a1, b1 = fma(x1, load(w, below), a1), fma(x1, load(w, below + U4), b1)
            place = below + width
        if n_even < n_in:
            x0 = x[at + n_even]
            a0, b0 = fma(x0, load(w, place), a0), fma(x0, load(w, place + U4), b0)
        store(h, out + chunk, a0 + a1)
        store(h, out + chunk + U4, b0 + b1)
    if by_eights < width:
        place = first + by_eights
        a0, a1 = bias * load(w, place + n_in * width), splat(0.0)
        for i in range(U0, n_even, U2):
            a0 = fma(x[at + i], load(w, place), a0)
            a1 = fma(x[at + i + U1], load(w, place + width), a1)
            place += width + width
        if n_even < n_in:
            a0 = fma(x[at + n_even], load(w, place), a0)
        store(h, out + by_eights, a0 + a1)


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
    x0, x1, x2, x3 = at, at + reach, at + reach * U2, at + reach * U3
    by_eights = width - width % U8
    for chunk in range(U0, by_eights, U8):
        place = first + chunk + n_in * width
        a0, b0 = bias * load(w, place), bias * load(w, place + U4)
        a1, b1, a2, b2, a3, b3 = a0, b0, a0, b0, a0, b0
        place = first + chunk
        for i in range(n_in):
            left, right = load(w, place), load(w, place + U4)
            s0, s1, s2, s3 = x[x0 + i], x[x1 + i], x[x2 + i], x[x3 + i]
            a0, b0 = fma(s0, left, a0), fma(s0, right, b0)
            a1, b1 = fma(s1, left, a1), fma(s1, right, b1)
            a2, b2 = fma(s2, left, a2), fma(s2, right, b2)
            a3, b3 = fma(s3, left, a3), fma(s3, right, b3)
            place += width
        store_four(h, out + chunk, row, a0, a1, a2, a3)
        store_four(h, out + chunk + U4, row, b0, b1, b2, b3)
    if by_eights < width:
        place = first + by_eights
        a0 = bias * load(w, place + n_in * width)
        a1, a2, a3 = a0, a0, a0
        for i in range(n_in):
            left = load(w, place)
            a0, a1 = fma(x[x0 + i], left, a0), fma(x[x1 + i], left, a1)
            a2, a3 = fma(x[x2 + i], left, a2), fma(x[x3 + i], left, a3)
            place += width
        store_four(h, out + by_eights, row, a0, a1, a2, a3)


@inlined
def store_four(
    h: FloatArray, place: Index, row: Index, a0: Lanes, a1: Lanes, a2: Lanes, a3: Lanes
) -> None:
    """Put the same lanes of four samples into their rows."""
    store(h, place, a0)
    store(h, place + row, a1)
    store(h, place + row + row, a2)
    store(h, place + row + row + row, a3)


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
    if plan.slopes[layer, MASKED] > 0.0:
        masked(plan, layer, a, shift, masks)
