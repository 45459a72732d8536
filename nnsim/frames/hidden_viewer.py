"""The hidden space of a frame: which layer and neurons, and the regions behind them."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.assemble import Run
from nnsim.data.prepare import SET_NAMES, PreparedData
from nnsim.data.stratified import stratified_rows
from nnsim.frames.demand import PRINCIPAL, Demand
from nnsim.frames.grid_budget import GridBudget
from nnsim.probes.decision_map import DecisionMap, decision_map
from nnsim.probes.hidden_space import HiddenSpace, after_layer, hidden_space
from nnsim.probes.hyperplanes import hyperplanes

MOST_SAMPLES = 1500
MAP_SIDE = 80


@dataclass(frozen=True, eq=False)
class HiddenView:
    """What a hidden layer sees, and what the rest of the network makes of it.

    Attributes
    ----------
    rows : (n_samples,) rows of the data set that are drawn, of ``n_all`` in all sets.
    decision : of the layers that follow, over the plane of the two neurons.
    lines : (n_neurons, 3) a·x + b·y = c of each neuron of the next layer.
    """

    space: HiddenSpace
    rows: IntArray
    n_all: int
    decision: DecisionMap
    lines: FloatArray


class HiddenViewer:
    """Makes the hidden space of one run."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._budget = GridBudget()
        self._drawn: tuple[PreparedData, IntArray, FloatArray] | None = None

    def follow(self, run: Run) -> None:
        """Go on with edited samples of the same trainer."""
        self._run = run

    def view(
        self, demand: Demand, parameters: FloatArray, fine: bool
    ) -> HiddenView | None:
        """Return the hidden space, None where it is not wanted or there is none."""
        spec, data = self._run.trainer.spec, self._run.data
        if not demand.hidden_space or spec.n_layers < 2:
            return None
        if not np.isfinite(parameters).all():
            return None
        layer = min(demand.hidden_layer, spec.n_layers - 2)
        axes = neurons_along(demand.hidden_axes, spec.layers[layer].n_neurons)
        rows, inputs = self._samples(data)
        ranges = None
        if data.n_inputs == 2:
            low, high = data.lowest.tolist(), data.highest.tolist()
            ranges = ((low[0], high[0]), (low[1], high[1]))
        order = data.targets[rows, 0] if data.dataset.labels is None else None
        if data.dataset.labels is not None:
            order = data.dataset.labels[rows].astype(float)
        space = hidden_space(spec, parameters, inputs, layer, axes, ranges, order)
        rest = after_layer(spec, parameters, layer)
        judgement = self._run.trainer.judgement
        neuron = None if judgement.n_classes else (rest[0].n_layers - 1, 0)
        decision = self._budget.make(
            2 * MAP_SIDE if fine else MAP_SIDE,
            fine,
            lambda side: decision_map(
                *rest,
                space.plane,
                judgement,
                (side, side),
                neuron,
                demand.threshold,
                self._run.trainer.path == "compiled",
            ),
        )
        lines = hyperplanes(*rest, space.plane)
        n_all = sum(len(data.sample_set(name)) for name in SET_NAMES)
        return HiddenView(space, rows, n_all, decision, lines)

    def _samples(self, data: PreparedData) -> tuple[IntArray, FloatArray]:
        """Return the rows that are drawn, and their inputs, found once for the data.

        They are of all three sets, a part of very many. Wide inputs are megabytes, so
        they are not copied for each frame.
        """
        if self._drawn is None or self._drawn[0] is not data:
            used = np.sort(
                np.concatenate([data.sample_set(name).rows for name in SET_NAMES])
            )
            labels = data.dataset.labels
            chosen = stratified_rows(
                None if labels is None else labels[used], len(used), MOST_SAMPLES
            )
            rows = frozen(used[chosen])
            is_all = len(rows) == len(data.inputs)
            inputs = data.inputs if is_all else frozen(data.inputs[rows])
            self._drawn = (data, rows, inputs)
        return self._drawn[1], self._drawn[2]


def neurons_along(wished: tuple[int, int], n_neurons: int) -> tuple[int, int] | None:
    """Return the two neurons along the axes, None for the principal axes."""
    if wished == PRINCIPAL and n_neurons > 2:
        return None
    last = n_neurons - 1
    x, y = (0, 1) if wished == PRINCIPAL else wished
    return min(x, last), min(y, last)
