"""What the samples add up to at one neuron: each on its side of θ, or of 0."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.assemble import Run
from nnsim.data.dataset import SampleSet
from nnsim.data.stratified import stratified_rows
from nnsim.frames.demand import Demand
from nnsim.model.forward import forward

MOST_SAMPLES = 50
"""So many marks beside each other can still be told apart; of more a part is shown."""


@dataclass(frozen=True, eq=False)
class NeuronSums:
    """h of samples of the training set at one neuron, by average dropout.

    Attributes
    ----------
    place : (layer, number) of the neuron.
    rows : rows of the data set, (n_samples,).
    sums : h of each, (n_samples,).
    n_training : samples of the training set.
    """

    place: tuple[int, int]
    rows: IntArray
    sums: FloatArray
    n_training: int


class SumsViewer:
    """Asks for the h of a run's samples; of a large set for the same part each time."""

    def __init__(self) -> None:
        self._part: tuple[SampleSet, SampleSet] | None = None

    def view(
        self, run: Run, demand: Demand, parameters: FloatArray
    ) -> NeuronSums | None:
        """Return the h at the neuron in demand, None without such a neuron."""
        spec, place = run.trainer.spec, demand.sums
        if place is None or not 0 <= place[0] < spec.n_layers:
            return None
        layer, number = place
        if number >= spec.layers[layer].n_neurons:
            return None
        whole = run.data.training
        part = self._part_of(whole)
        with np.errstate(over="ignore", invalid="ignore"):
            sums = forward(spec, parameters, part.inputs).sums[layer][:, number]
        return NeuronSums(place, frozen(part.rows), frozen(sums.copy()), len(whole))

    def _part_of(self, whole: SampleSet) -> SampleSet:
        if self._part is None or self._part[0] is not whole:
            rows = stratified_rows(whole.labels, len(whole), MOST_SAMPLES)
            is_all = len(rows) == len(whole)
            self._part = whole, whole if is_all else whole.part(rows)
        return self._part[1]
