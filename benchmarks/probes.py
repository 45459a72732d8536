"""Probes beside the plain forward pass: `python -m benchmarks.probes [--quick]`.

Prints as JSON, of each case the milliseconds of both ways and how many times the plain
way takes, in turns that follow each other. The plain way asks the whole network at some
points of the grid, and is scaled to all of them.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict, replace
from itertools import pairwise
from time import perf_counter
from typing import Any

import numpy as np

from benchmarks.spread import Spread
from nnsim.arrays import FloatArray, frozen
from nnsim.data.dataset import SampleSet
from nnsim.model.forward import network_outputs
from nnsim.model.spec import LayerSpec, NetworkSpec, WeightPlace
from nnsim.probes.error_surface import (
    SurfaceSlice,
    error_at,
    error_surface,
    weight_slice,
)
from nnsim.probes.surface_directions import random_axes
from nnsim.training.kernels.loading import warm_up

SURFACES = (((2, 8, 3), 300), ((4, 8, 3), 150), ((8, 16, 2), 768), ((3753, 16, 7), 900))
SURFACE_SIDE, PLANE_SIDE = 64, 200
DEEP_SIDE = 3
"""That of the first picture of so large a network."""
PLANES = ((2, 8, 3), (2, 64, 64, 3))
DEEP, DEEP_NAME, DEEP_SAMPLES = (2, *[256] * 4, 3), "2-4 × 256-3", 300
REACH = 4.0
FULL_ROUNDS, QUICK_ROUNDS = 15, 5
PLAIN_S = 0.05
"""The plain way asks points for so long a turn."""


def network(sizes: tuple[int, ...]) -> tuple[NetworkSpec, FloatArray]:
    """Return a sigmoid network and weights as they are before training."""
    layers = [LayerSpec(before, after, "sigmoid") for before, after in pairwise(sizes)]
    spec = NetworkSpec(tuple(layers))
    chance = np.random.default_rng(1)
    return spec, chance.normal(size=spec.n_parameters) / np.sqrt(sizes[0])


def samples(sizes: tuple[int, ...], count: int) -> SampleSet:
    """Return inputs and one-per-class targets."""
    chance = np.random.default_rng(2)
    labels = chance.integers(0, sizes[-1], count)
    return SampleSet(
        rows=frozen(np.arange(count)),
        inputs=frozen(chance.normal(size=(count, sizes[0]))),
        targets=frozen(np.eye(sizes[-1])[labels]),
        labels=frozen(labels),
    )


def seconds(act: Callable[[], object]) -> float:
    begun = perf_counter()
    act()
    return perf_counter() - begun


def compared(
    plain: Callable[[], float], own: Callable[[], object], n_rounds: int
) -> dict[str, Any]:
    """Let both take turns; ``plain`` returns its seconds for the whole grid."""
    own()
    theirs, ours = [], []
    for _ in range(n_rounds):
        theirs.append(plain())
        ours.append(seconds(own))
    ratios = [their / our for their, our in zip(theirs, ours, strict=True)]
    return {
        "plain_ms": asdict(Spread.of([1e3 * each for each in theirs])),
        "own_ms": asdict(Spread.of([1e3 * each for each in ours])),
        "times_faster": asdict(Spread.of(ratios)),
    }


def pair_slice(spec: NetworkSpec) -> SurfaceSlice:
    """Return the slice of two weights into one hidden neuron, the worst pair."""
    x, y = (spec.index(WeightPlace(0, source, 1)) for source in (0, 1))
    return weight_slice(x, y, (-REACH, REACH), (-REACH, REACH))


def surface(
    sizes: tuple[int, ...],
    count: int,
    n_rounds: int,
    side: int = SURFACE_SIDE,
    *,
    free: bool = False,
) -> dict[str, Any]:
    """Compare the surface over two weights, or over two ``free`` directions."""
    spec, parameters = network(sizes)
    learnt = samples(sizes, count)
    where = pair_slice(spec)
    if free:
        where = replace(where, axes=random_axes(spec, parameters, 0))
    places = np.linspace(-REACH, REACH, side)

    def plain() -> float:
        begun, n_points = perf_counter(), 0
        while perf_counter() - begun < PLAIN_S:
            point = places[n_points % side], places[-n_points % side]
            error_at(spec, parameters, where, point, learnt, "quadratic")
            n_points += 1
        return (perf_counter() - begun) / n_points * side**2

    def own() -> FloatArray:
        return error_surface(
            spec, parameters, where, learnt, "quadratic", side, compiled=True
        )

    return compared(plain, own, n_rounds)


def plane(sizes: tuple[int, ...], n_rounds: int) -> dict[str, Any]:
    """Compare outputs over a plane of two inputs."""
    from nnsim.probes.kernels.plane_plan import plane_answers

    spec, parameters = network(sizes)
    places = np.linspace(-1.0, 1.0, PLANE_SIDE)
    points = np.stack(
        [np.tile(places, PLANE_SIDE), np.repeat(places, PLANE_SIDE)], axis=1
    )
    last = spec.n_layers - 1
    wanted = [(last, number) for number in range(sizes[-1])]

    def plain() -> float:
        return seconds(lambda: network_outputs(spec, parameters, points))

    def own() -> FloatArray:
        return plane_answers(spec, parameters, places, places, wanted)

    return compared(plain, own, n_rounds)


def named(sizes: tuple[int, ...]) -> str:
    return "-".join(str(size) for size in sizes)


def main(arguments: list[str]) -> int:
    n_rounds = QUICK_ROUNDS if "--quick" in arguments else FULL_ROUNDS
    warm_up()
    answers = {
        f"error surface {named(sizes)}, {count} samples": surface(
            sizes, count, n_rounds
        )
        for sizes, count in SURFACES
    }
    answers |= {
        f"error surface {named(sizes)}, {count} samples, free directions": surface(
            sizes, count, n_rounds, free=True
        )
        for sizes, count in (SURFACES[0], SURFACES[-1])
    }
    answers |= {
        f"first picture, {DEEP_SIDE} × {DEEP_SIDE}, {DEEP_NAME}": surface(
            DEEP, DEEP_SAMPLES, min(n_rounds, QUICK_ROUNDS), DEEP_SIDE
        )
    }
    answers |= {
        f"outputs over a plane {named(sizes)}": plane(sizes, n_rounds)
        for sizes in PLANES
    }
    print(json.dumps(answers))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
