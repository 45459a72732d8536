"""The step whose equations are shown, and which neuron and weight of it are meant."""

from dataclasses import dataclass

import numpy as np

from nnsim.frames.frame import Frame, RunInfo
from nnsim.model.spec import NetworkSpec
from nnsim.training.phases import Phase, StepTrace
from ui.i18n import count, tr
from ui.panels.equations.symbols import output_symbol, weight_index
from ui.panels.equations.terms import Atom, Line, factor, figure, words
from ui.panels.weight_names import INPUTS, n_sources
from ui.selection import Selection


@dataclass(frozen=True, eq=False)
class Step:
    """One step as equations see it.

    Attributes
    ----------
    row : which sample of the batch the numbers are of.
    all_terms : whether long sums are written out.
    """

    run: RunInfo
    trace: StepTrace
    row: int
    all_terms: bool = False

    @property
    def spec(self) -> NetworkSpec:
        """The network as it was at the step."""
        return self.trace.spec

    @property
    def n_samples(self) -> int:
        """How many samples make the step."""
        return len(self.trace.rows)

    @property
    def sample_name(self) -> str:
        """The sample by its number in the data set."""
        row = int(self.run.data.training.rows[int(self.trace.rows[self.row])])
        return tr("sample {number}", number=count(row + 1))

    def output(self, layer: int, n: int) -> float:
        """Return a of a neuron, x of an input, or what a bias node sends."""
        values = self.trace.forward.layer_inputs(layer + 1)[self.row]
        if n == len(values):
            return self.spec.layers[layer + 1].bias_input
        return float(values[n])

    def delta(self, layer: int, n: int) -> float:
        """Return δ of a neuron."""
        return float(self.trace.backward.deltas[layer][self.row, n])

    def weight(self, index: int) -> float:
        """Return a weight as it was before the update."""
        return float(self.trace.parameters[index])

    def source_symbol(self, layer: int, source: int) -> Atom:
        """Return the symbol of what a weight into ``layer`` is multiplied by."""
        if source == self.spec.layers[layer].n_inputs:
            return factor(self.spec.layers[layer].bias_input, (layer - 1, source))
        return output_symbol(self.spec, layer - 1, source)

    def source_figure(self, layer: int, source: int) -> Atom:
        """Return the number of what a weight into ``layer`` is multiplied by."""
        return factor(self.output(layer - 1, source), (layer - 1, source))

    def sample_note(self) -> tuple[Line, ...]:
        """Return the line that says of which sample of a batch the numbers are."""
        if self.n_samples == 1:
            return ()
        text = tr(
            "{sample}, number {n} of the {total} of this batch:",
            sample=self.sample_name,
            n=count(self.row + 1),
            total=count(self.n_samples),
        )
        return (Line("note", words(text)),)

    def mean_note(self, value: float) -> tuple[Line, ...]:
        """Return the line of the mean over the batch, none for one sample."""
        if self.n_samples == 1:
            return ()
        text = tr("mean over the batch of {n}:", n=count(self.n_samples))
        return (Line("note", (*words(text), figure(value, signed=True))),)

    def shapes(self, text: str, **names: tuple[int, int]) -> tuple[Line, ...]:
        """Return a line with matrix shapes, none for one sample."""
        if self.n_samples == 1:
            return ()
        shapes = {
            name: f"({rows} × {columns})" for name, (rows, columns) in names.items()
        }
        return (Line("shapes", words(text.format(**shapes))),)


@dataclass(frozen=True)
class Focus:
    """The neuron (layer −1: the inputs) and the weight into it that are shown."""

    layer: int
    neuron: int
    weight: int


def row_of_batch(run: RunInfo, trace: StepTrace, selection: Selection) -> int:
    """Return the place of the picked sample in the batch, 0 if it is not there."""
    rows = run.data.training.rows[trace.rows]
    if selection.sample is None:
        return 0
    found = np.flatnonzero(rows == selection.sample)
    return int(found[0]) if found.size else 0


def focus_of(frame: Frame, selection: Selection) -> Focus:
    """Return what is meant: what was picked where the phase works, or its first."""
    spec, layer = frame.spec, _layer_at_work(frame.spec, frame.phase)
    places = _picked_places(spec, selection)
    if layer is None:
        layer = next((at for at, _ in places if at != INPUTS), spec.n_layers - 1)
    neuron = next((n for at, n in places if at == layer), 0)
    weight = selection.weight
    if layer == INPUTS:
        return Focus(layer, neuron, 0)
    first = weight_index(spec, layer, 0, neuron)
    if weight is None or weight >= spec.n_parameters:
        return Focus(layer, neuron, first)
    place = spec.place(weight)
    is_into = (place.layer, place.neuron) == (layer, neuron)
    is_awake = place.source < n_sources(spec, place.layer)
    return Focus(layer, neuron, weight if is_into and is_awake else first)


def _layer_at_work(spec: NetworkSpec, phase: Phase | None) -> int | None:
    if phase is None or phase.kind == "update":
        return None
    if phase.kind == "input":
        return INPUTS
    return spec.n_layers - 1 if phase.kind == "error" else phase.layer


def _picked_places(spec: NetworkSpec, selection: Selection) -> list[tuple[int, int]]:
    """Return the picked neuron and that of the picked weight, if they are there."""
    places, weight = [], selection.weight
    if selection.neuron is not None:
        places.append(selection.neuron)
    if weight is not None and weight < spec.n_parameters:
        places.append((spec.place(weight).layer, spec.place(weight).neuron))
    sizes = spec.sizes
    return [
        (layer, n)
        for layer, n in places
        if layer + 1 < len(sizes) and n < sizes[layer + 1]
    ]
