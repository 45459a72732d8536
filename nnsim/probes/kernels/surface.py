"""The error over two weights, point by point, eight samples beside each other.

Only what depends on the two weights is computed: ``surface_plan`` has cut the network
after the layer of the first one. From there on the outputs of up to two *moved* neurons
change, and through them every neuron of the layers behind.
"""

from typing import Any

from nnsim.compiled.codes import QUADRATIC
from nnsim.compiled.lanes import U0, U1, U2, Index, U, entry, inlined, part
from nnsim.probes.kernels.layers import (
    activate,
    first_sums,
    further_layers,
    moved_outputs,
)
from nnsim.probes.kernels.surface_losses import entropies, squares
from nnsim.probes.kernels.surface_places import (
    CHUNK,
    KIND,
    LINK,
    LOSS,
    N_MOVED,
    N_SAMPLES,
    NEURON,
    PLACE,
    SIGNAL,
    WEIGHT,
    SurfacePlan,
    SurfaceRoom,
)


@entry
def fill_surface(plan: SurfacePlan, room: SurfaceRoom) -> None:
    """Write the mean error of every point, rows of y.

    Chunk by chunk of the samples, whose numbers stay in the cache for a whole row.
    """
    n_rows, n_columns = U(plan.y.shape[0]), U(plan.x.shape[0])
    for row in range(n_rows):
        if room.stop[0] != 0:
            return
        step_y(plan, room, plan.y[row])
        first = row * n_columns
        for column in range(n_columns):
            room.heights[first + column] = 0.0
        for place in range(U0, U(plan.real.shape[0]), CHUNK):
            for column in range(n_columns):
                set_link(plan, U0, plan.x[column])
                error = part_error(plan, room, plan.x[column], place)
                room.heights[first + column] += error / plan.choices[N_SAMPLES]


@part
def step_y(plan: Any, room: Any, by: float) -> None:
    """Put the second weight's move into the sums, which serve a whole row."""
    length = U(plan.real.shape[0])
    for place in range(plan.choices[N_MOVED] * length):
        step = by * plan.signals[U2 * length + place]
        room.moved[place] = plan.moved[place] + step
    for place in range(U(plan.rest.shape[0])):
        room.rest[place] = plan.rest[place]
    if plan.moves[U1, KIND] == SIGNAL:
        first = plan.moves[U1, NEURON] * length
        for place in range(length):
            room.rest[first + place] += by * plan.fixed[length + place]
    set_link(plan, U1, by)


@inlined
def set_link(plan: Any, axis: Index, by: float) -> None:
    """Move the link or the weight of an axis, where that is what it moves."""
    if plan.moves[axis, KIND] == LINK:
        plan.links[plan.moves[axis, PLACE]] = plan.starts[axis] + by
    elif plan.moves[axis, KIND] == WEIGHT:
        plan.weights[plan.moves[axis, PLACE]] = plan.starts[axis] + by


@part
def part_error(plan: Any, room: Any, x: float, place: Index) -> float:
    """Σ E of the chunk of samples from ``place`` on, the first weight moved by ``x``.

    All samples of one neuron come before the next: so what follows each other does not
    wait for each other.
    """
    count = min(CHUNK, U(plan.real.shape[0]) - place)
    behind = U1 if plan.choices[N_MOVED] else U0
    a = room.activations
    for number in range(plan.choices[N_MOVED]):
        moved_outputs(plan, room, number, place, count, x)
    first_sums(plan, room, behind, place, count, x)
    activate(plan, behind, a, U0, count)
    begin = further_layers(plan, behind, a, U0, count)
    if plan.choices[LOSS] == QUADRATIC:
        return squares(plan, a, begin, place, count)
    return entropies(plan, a, begin, place, count)
