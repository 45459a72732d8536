"""E of a chunk of samples, for the error surface."""

from typing import Any

from nnsim.arrays import FloatArray
from nnsim.compiled.codes import CROSS_ENTROPY
from nnsim.compiled.elementary import logarithm
from nnsim.compiled.lanes import (
    U0,
    U1,
    U8,
    Index,
    U,
    fma,
    inlined,
    load_wide,
    part,
    splat_wide,
    total,
)
from nnsim.probes.kernels.surface_places import CHUNK, LOSS, N_OUT


@inlined
def squares(
    plan: Any, a: FloatArray, begin: Index, place: Index, count: Index
) -> float:
    """½ Σ (a_k − t_k)² of the samples; padding adds nothing."""
    length, summed = U(plan.real.shape[0]), splat_wide(0.0)
    for k in range(plan.layers[U(plan.layers.shape[0]) - U1, N_OUT]):
        at, of = begin + CHUNK * k, k * length + place
        for i in range(U0, count, U8):
            off = load_wide(a, at + i) - load_wide(plan.targets, of + i)
            off = off * load_wide(plan.real, place + i)
            summed = fma(off, off, summed)
    whole: float = 0.5 * total(summed)
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
