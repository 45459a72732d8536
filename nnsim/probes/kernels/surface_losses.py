"""E of a chunk of samples, for the error surface."""

from typing import Any

from nnsim.arrays import FloatArray
from nnsim.compiled.codes import CROSS_ENTROPY
from nnsim.compiled.elementary import logarithm
from nnsim.compiled.lanes import (
    U0,
    U1,
    U4,
    U8,
    Index,
    U,
    fma,
    inlined,
    load,
    part,
    splat,
    total,
)
from nnsim.probes.kernels.surface_places import CHUNK, LOSS, N_OUT


@inlined
def squares(
    plan: Any, a: FloatArray, begin: Index, place: Index, count: Index
) -> float:
    """½ Σ (a_k − t_k)² of the samples; padding adds nothing."""
    length, summed, other = U(plan.real.shape[0]), splat(0.0), splat(0.0)
    for k in range(plan.layers[U(plan.layers.shape[0]) - U1, N_OUT]):
        at, of = begin + CHUNK * k, k * length + place
        for i in range(U0, count, U8):
            next_four = i + U4
            off = load(a, at + i) - load(plan.targets, of + i)
            more = load(a, at + next_four) - load(plan.targets, of + next_four)
            off = off * load(plan.real, place + i)
            more = more * load(plan.real, place + next_four)
            summed, other = fma(off, off, summed), fma(more, more, other)
    whole: float = 0.5 * total(summed + other)
    return whole


@part
def entropies(
    plan: Any, a: FloatArray, begin: Index, place: Index, count: Index
) -> float:
    """Σ E of the samples by one of the cross-entropies."""
    length, is_binary = U(plan.real.shape[0]), plan.choices[LOSS] != CROSS_ENTROPY
    error = 0.0
    for k in range(plan.layers[U(plan.layers.shape[0]) - U1, N_OUT]):
        for i in range(count):
            if plan.real[place + i] == 0.0:
                continue
            out = a[begin + CHUNK * k + i]
            target = plan.targets[k * length + place + i]
            if target != 0.0:
                error -= target * logarithm(out)
            if is_binary and target != 1.0:
                error -= (1.0 - target) * logarithm(1.0 - out)
    return error
