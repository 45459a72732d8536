"""Cuts a network for ``surface``: what is moved, what stays, what comes after."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.compiled.codes import ACTIVATION_CODES, LOSS_CODES
from nnsim.data.dataset import SampleSet
from nnsim.model.forward import ForwardPass, forward, weighted_sums
from nnsim.model.spec import NetworkSpec, WeightPlace
from nnsim.probes.kernels import surface_places as places
from nnsim.probes.kernels.surface import fill_surface
from nnsim.probes.kernels.surface_places import SurfacePlan, SurfaceRoom


@dataclass(frozen=True, eq=False)
class Cut:
    """Where a network is cut for two of its weights.

    Attributes
    ----------
    ends : places of the weights along x and y; both the same moves y alone.
    first : layer of the moved neurons; that behind it is computed for each point.
    neurons : the moved neurons, none where ``first`` is the last layer.
    """

    spec: NetworkSpec
    parameters: FloatArray
    base: ForwardPass
    ends: tuple[WeightPlace, WeightPlace]
    first: int
    neurons: tuple[int, ...]

    @property
    def behind(self) -> int:
        """The first layer that is computed for each point."""
        return self.first + 1 if self.neurons else self.first


def compiled_surface(
    spec: NetworkSpec,
    parameters: FloatArray,
    indices: tuple[int, int],
    steps: tuple[FloatArray, FloatArray],
    samples: SampleSet,
    loss: str,
    stop: IntArray,
) -> FloatArray:
    """Return the mean errors (n_y, n_x) where two weights differ by ``steps`` of each.

    The same weight twice moves along y. Rows after ``stop[0]`` became other than 0 are
    left as they are.
    """
    plan = surface_plan(spec, parameters, indices, steps, samples, loss)
    room = SurfaceRoom(
        np.empty_like(plan.moved),
        np.empty_like(plan.rest),
        np.zeros(2 * int(places.CHUNK)),
        np.zeros(int(places.CHUNK) * int(plan.layers[:, places.N_OUT].sum())),
        np.empty(len(plan.x) * len(plan.y)),
        stop,
    )
    fill_surface(plan, room)
    return room.heights.reshape(len(plan.y), len(plan.x))


def surface_plan(
    spec: NetworkSpec,
    parameters: FloatArray,
    indices: tuple[int, int],
    steps: tuple[FloatArray, FloatArray],
    samples: SampleSet,
    loss: str,
) -> SurfacePlan:
    """Return what the kernel reads of a grid."""
    cut = _cut(spec, parameters, indices, samples)
    together = int(places.TOGETHER)
    length = -(-len(samples) // together) * together
    moved, signals, links = _moved_neurons(cut, length)
    moves, fixed = _moves(cut, length)
    kept, first_kept = _kept(cut)
    layers, slopes = _layers(cut, first_kept)
    choices = LOSS_CODES[loss], len(cut.neurons), len(samples)
    return SurfacePlan(
        layers=layers,
        slopes=slopes,
        moved=moved,
        signals=signals,
        links=links,
        rest=_rest(cut, length),
        fixed=fixed,
        weights=_further_weights(cut),
        kept=kept,
        targets=by_neuron(samples.targets, length),
        real=padded_to(np.ones(len(samples)), length),
        moves=moves,
        starts=parameters[list(indices)].astype(float),
        choices=np.array(choices, np.uint64),
        x=np.ascontiguousarray(steps[0] * (indices[0] != indices[1]), np.float64),
        y=np.ascontiguousarray(steps[1], np.float64),
    )


def _cut(
    spec: NetworkSpec,
    parameters: FloatArray,
    indices: tuple[int, int],
    samples: SampleSet,
) -> Cut:
    x, y = (spec.place(index) for index in indices)
    first = min(x.layer, y.layer)
    neurons = {place.neuron for place in (x, y) if place.layer == first}
    is_last = first == spec.n_layers - 1
    with np.errstate(over="ignore", invalid="ignore"):
        base = forward(spec, parameters, samples.inputs)
    moved = () if is_last else tuple(sorted(neurons))
    return Cut(spec, parameters, base, (x, y), first, moved)


def _layers(cut: Cut, first_kept: list[int]) -> tuple[places.UnsignedArray, FloatArray]:
    """Return a row a layer, from that of the moved neurons on."""
    layers = cut.spec.layers[cut.first :]
    numbers = [
        (
            layer.n_inputs,
            layer.n_neurons,
            ACTIVATION_CODES[layer.activation],
            first_kept[number],
        )
        for number, layer in enumerate(layers)
    ]
    slopes = [
        (layer.slope, layer.threshold, layer.bias_input, float(mask is not None))
        for layer, mask in zip(layers, cut.base.masks[cut.first :], strict=True)
    ]
    return np.array(numbers, np.uint64), np.array(slopes)


def _moved_neurons(cut: Cut, length: int) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return sums and signals of the moved neurons, and their links onwards."""
    moved, signals = np.zeros((2, length)), np.zeros((2, 2, length))
    n_behind = cut.spec.layers[cut.behind].n_neurons
    links = np.zeros((2, n_behind))
    n_samples = len(cut.base.inputs)
    for number, neuron in enumerate(cut.neurons):
        moved[number, :n_samples] = cut.base.sums[cut.first][:, neuron]
        links[number] = cut.spec.weights(cut.parameters, cut.behind)[neuron]
        for axis, place in enumerate(cut.ends):
            if (place.layer, place.neuron) == (cut.first, neuron):
                signals[axis, number, :n_samples] = _signal(cut, place)
    return moved.ravel(), signals.ravel(), links.ravel()


def _moves(cut: Cut, length: int) -> tuple[places.UnsignedArray, FloatArray]:
    """Return what each weight moves, and what comes over the fixed ones."""
    moves, fixed = np.zeros((2, 3), np.uint64), np.zeros((2, length))
    further = cut.spec.offsets[min(cut.behind + 1, cut.spec.n_layers)]
    for axis, place in enumerate(cut.ends):
        kind, at = places.SUM, 0
        if axis == 0 and cut.ends[0] == cut.ends[1]:
            pass
        elif place.layer == cut.behind and place.source in cut.neurons:
            row = cut.neurons.index(place.source)
            kind = places.LINK
            at = row * cut.spec.layers[cut.behind].n_neurons + place.neuron
        elif place.layer == cut.behind:
            kind = places.SIGNAL
            fixed[axis, : len(cut.base.inputs)] = _signal(cut, place)
        elif place.layer > cut.behind:
            kind, at = places.WEIGHT, cut.spec.index(place) - further
        moves[axis] = kind, place.neuron, at
    return moves, fixed.ravel()


def _signal(cut: Cut, place: WeightPlace) -> FloatArray:
    """Return what comes over the link of a weight, (n_samples,)."""
    layer, inputs = cut.spec.layers[place.layer], cut.base.layer_inputs(place.layer)
    if place.source == layer.n_inputs:
        return np.full(len(inputs), layer.bias_input)
    return inputs[:, place.source]


def _rest(cut: Cut, length: int) -> FloatArray:
    """Return the sums of the layer behind without what the moved neurons send.

    Summed anew: taking their part off again would leave a rounding behind, and a step
    neuron tells 0 from hardly anything.
    """
    if not cut.neurons:
        return by_neuron(cut.base.sums[cut.behind], length)
    sent = cut.base.activations[cut.first].copy()
    sent[:, list(cut.neurons)] = 0.0
    weights = cut.spec.weights(cut.parameters, cut.behind)
    sums = weighted_sums(cut.spec.layers[cut.behind], weights, sent)
    return by_neuron(sums, length)


def _kept(cut: Cut) -> tuple[FloatArray, list[int]]:
    """Return the shares of all neurons, and where those of each layer begin."""
    masks = cut.base.masks[cut.first :]
    own = masks[0]
    moved = [1.0 if own is None else float(own[neuron]) for neuron in cut.neurons]
    parts, begins = [np.array([*moved, 1.0, 1.0][:2])], []
    for number, mask in enumerate(masks):
        begins.append(sum(len(part) for part in parts))
        n_neurons = cut.spec.layers[cut.first + number].n_neurons
        parts.append(np.ones(n_neurons) if mask is None else mask.astype(float))
    return np.concatenate(parts), begins


def _further_weights(cut: Cut) -> FloatArray:
    begin = min(cut.behind + 1, cut.spec.n_layers)
    weights = cut.parameters[cut.spec.offsets[begin] :].astype(float)
    return weights if len(weights) else np.zeros(1)


def by_neuron(table: FloatArray, length: int) -> FloatArray:
    """Return (n_samples, n_neurons) as one padded row a neuron, flat."""
    rows = np.zeros((table.shape[1], length))
    rows[:, : len(table)] = table.T
    return rows.ravel()


def padded_to(values: FloatArray, length: int) -> FloatArray:
    """Return (n_samples,) with zeros up to a length."""
    padded = np.zeros(length)
    padded[: len(values)] = values
    return padded
