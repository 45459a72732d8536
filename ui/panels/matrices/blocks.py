"""The matrices of one moment: their values, symbols, shapes, and the product at work.

A column is a sample, as in the course's X (n+1) × P; the weights are drawn transposed,
a row a neuron, so that a row times a column gives the cell that stands beside both.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.frames.frame import Frame, RunInfo
from nnsim.model.spec import NetworkSpec
from nnsim.training.phases import Phase, StepTrace, phases_of
from ui.i18n import count, superscript, tr
from ui.panels.weight_names import has_bias, n_sources

Kind = Literal["inputs", "weights", "activations", "targets", "deltas", "changes"]
Key = tuple[Kind, int]
"""What a matrix is, and its layer of neurons, −1 for the inputs."""
INPUTS = -1
TRANSPOSED = "ᵀ"
SCALES: dict[Kind, str] = {
    "inputs": "values",
    "activations": "values",
    "targets": "values",
    "weights": "weights",
    "deltas": "deltas",
    "changes": "changes",
}
"""Matrices of one scale share the depth of their colours."""


OUTPUT_DELTAS = {
    "backpropagation": "δ_out = ∂E/∂a_out · g'(h_out)",
    "perceptron": "δ_out = a_out − t",
}
"""How a rule makes δ of the outputs."""


@dataclass(frozen=True, eq=False)
class Block:
    """One matrix; ``values`` (rows, columns) is None while it is not computed.

    ``has_bias`` tells that its last row (of weights and changes: its last column)
    belongs to the bias node. ``n_columns`` is 0 where no batch is known.
    """

    key: Key
    symbol: str
    n_rows: int
    n_columns: int
    has_bias: bool
    values: FloatArray | None

    @property
    def scale(self) -> str:
        """Which scale its colours follow."""
        return SCALES[self.key[0]]


@dataclass(frozen=True)
class Product:
    """What the present phase computes: from ``parts`` the ``result``, as a formula."""

    parts: tuple[Key, ...]
    result: Key | None
    formula: str

    def lines(self, row: int, column: int) -> dict[Key, tuple[int | None, int | None]]:
        """Return which row and column of each part go into a cell of the result."""
        found: dict[Key, tuple[int | None, int | None]] = {}
        if self.result is None:
            return found
        for key in self.parts:
            kind, layer = key
            if self.result[0] == "changes":
                found[key] = (row if kind == "deltas" else column, None)
            elif kind == "weights":
                is_forward = layer == self.result[1]
                found[key] = (row, None) if is_forward else (None, row)
            elif layer == self.result[1] or kind == "targets":
                found[key] = (row, column)
            else:
                found[key] = (None, column)
        return found


@dataclass(frozen=True, eq=False)
class Moment:
    """The matrices from the inputs on, and what is being done with them."""

    spec: NetworkSpec
    blocks: tuple[Block, ...]
    product: Product | None

    def block(self, key: Key) -> Block:
        """Return a matrix."""
        return next(block for block in self.blocks if block.key == key)


def moment_of(run: RunInfo, frame: Frame) -> Moment:
    """Return the matrices of a frame; without numbers of a step the weights alone."""
    spec, trace = frame.spec, frame.trace
    blocks = [_inputs(spec, trace)]
    for layer in range(spec.n_layers):
        blocks += _layer_blocks(spec, layer, frame)
    product = None
    if trace is not None and frame.phase is not None:
        product = product_of(spec, trace, frame.phase)
    return Moment(spec, tuple(blocks), product)


def _inputs(spec: NetworkSpec, trace: StepTrace | None) -> Block:
    values = None
    if trace is not None:
        values = with_bias(trace.forward.inputs.T, spec, 0)
    return _block(
        ("inputs", INPUTS), "X", n_sources(spec, 0), values, has_bias(spec, 0)
    )


def _layer_blocks(spec: NetworkSpec, layer: int, frame: Frame) -> list[Block]:
    trace, n_neurons = frame.trace, spec.layers[layer].n_neurons
    weights = spec.weights(
        frame.parameters if trace is None else trace.parameters, layer
    )
    if trace is not None and frame.phase is None:
        weights = spec.weights(frame.parameters, layer)
    name, where, is_last = (
        weight_letter(spec, layer),
        part(spec, layer),
        _last(spec, layer),
    )
    bias = has_bias(spec, layer)
    width = n_sources(spec, layer)
    values: FloatArray | None = None
    deltas: FloatArray | None = None
    changes: FloatArray | None = None
    letter = "a"
    if trace is not None:
        values, letter = _activations(spec, layer, frame, trace)
        if is_done(spec, frame.phase, Phase("backward", layer)):
            deltas = trace.backward.deltas[layer].T
        if is_done(spec, frame.phase, Phase("change", layer)):
            changes = spec.weights(trace.update, layer)[:width].T
    next_bias = not is_last and letter == "a" and has_bias(spec, layer + 1)
    rows = n_neurons + int(next_bias)
    batch = 0 if trace is None else len(trace.rows)
    blocks = [
        _block(
            ("weights", layer), name + TRANSPOSED, n_neurons, weights[:width].T, bias
        ),
        _block(
            ("activations", layer), f"{letter}_{where}", rows, values, next_bias, batch
        ),
        _block(("deltas", layer), f"δ_{where}", n_neurons, deltas, False, batch),
        Block(
            ("changes", layer), f"Δ{name}{TRANSPOSED}", n_neurons, width, bias, changes
        ),
    ]
    if is_last:
        targets = trace.targets.T if trace is not None else None
        blocks.insert(2, _block(("targets", layer), "t", n_neurons, targets, False))
    return blocks


def _activations(
    spec: NetworkSpec, layer: int, frame: Frame, trace: StepTrace
) -> tuple[FloatArray | None, str]:
    """Return h while only h is there, else a with the bias node of the next layer."""
    if not is_done(spec, frame.phase, Phase("sum", layer)):
        return None, "a"
    if not is_done(spec, frame.phase, Phase("activation", layer)):
        return trace.forward.sums[layer].T, "h"
    a = trace.forward.activations[layer].T
    return (a if _last(spec, layer) else with_bias(a, spec, layer + 1)), "a"


def _block(
    key: Key,
    symbol: str,
    n_rows: int,
    values: FloatArray | None,
    bias: bool,
    n_columns: int = 0,
) -> Block:
    n_columns = n_columns if values is None else values.shape[1]
    return Block(key, symbol, n_rows, n_columns, bias, values)


def with_bias(values: FloatArray, spec: NetworkSpec, layer: int) -> FloatArray:
    """Return (n, P) with a row of what the bias node sends, if the layer has one."""
    if not has_bias(spec, layer):
        return values
    row = np.full((1, values.shape[1]), spec.layers[layer].bias_input)
    return np.vstack([values, row])


def is_done(spec: NetworkSpec, now: Phase | None, phase: Phase) -> bool:
    """Tell whether a phase of the step is over or at work; None is after the last."""
    if now is None:
        return True
    order = phases_of(spec.n_layers)
    return order.index(now) >= order.index(phase)


def product_of(spec: NetworkSpec, trace: StepTrace, phase: Phase) -> Product:
    """Return what a phase computes of what."""
    kind, layer = phase.kind, phase.layer
    before: Key = ("activations", layer - 1) if layer > 0 else ("inputs", INPUTS)
    source = f"a_{part(spec, layer - 1)}" if layer > 0 else "X"
    name, where = weight_letter(spec, layer), part(spec, layer)
    last = spec.n_layers - 1
    if kind == "input":
        return Product((("inputs", INPUTS),), None, "X")
    if kind == "sum":
        return Product(
            (("weights", layer), before),
            ("activations", layer),
            f"h_{where} = {name}{TRANSPOSED} · {source}",
        )
    if kind == "activation":
        return Product((), ("activations", layer), f"a_{where} = g(h_{where})")
    if kind == "error":
        parts: tuple[Key, ...] = (("activations", last), ("targets", last))
        return Product(parts, None, tr("E from a_out and t"))
    if kind == "backward" and layer == last:
        formula = OUTPUT_DELTAS.get(trace.settings.rule, tr("δ_out by the rule"))
        parts = (("activations", last), ("targets", last))
        return Product(parts, ("deltas", last), formula)
    if kind == "backward":
        after, beyond = weight_letter(spec, layer + 1), part(spec, layer + 1)
        return Product(
            (("weights", layer + 1), ("deltas", layer + 1)),
            ("deltas", layer),
            f"δ_{where} = ({after} · δ_{beyond}) ∘ g'(h_{where})",
        )
    if kind == "change":
        product = f"δ_{where} · {source}{TRANSPOSED} / P"
        formula = (
            f"Δ{name}{TRANSPOSED} = η · {product}"
            if is_plain(trace)
            else tr("{change} from {product}", change=f"Δ{name}ᵀ", product=product)
        )
        return Product((("deltas", layer), before), ("changes", layer), formula)
    groups: tuple[Kind, ...] = ("weights", "changes")
    every = tuple((group, number) for number in range(last + 1) for group in groups)
    return Product(every, None, "ω ← ω − Δω")


def is_plain(trace: StepTrace) -> bool:
    """Tell whether the changes are η times the products and nothing else."""
    settings = trace.settings
    return (
        settings.rule in OUTPUT_DELTAS
        and settings.optimizer.method == "gradient-descent"
        and settings.optimizer.momentum == 0.0
        and not (settings.penalty.l1 or settings.penalty.l2 or settings.locked)
        and trace.sample_weights is None
    )


def weight_letter(spec: NetworkSpec, layer: int) -> str:
    """Return V and W as the course has them, W¹ W² … for other depths."""
    if layer < 0 or spec.n_layers == 1:
        return "W"
    return "VW"[layer] if spec.n_layers == 2 else "W" + superscript(layer + 1)


def part(spec: NetworkSpec, layer: int) -> str:
    """Return hid or out, hid1 hid2 … where there are several hidden layers."""
    if _last(spec, layer):
        return "out"
    return "hid" if spec.n_layers == 2 else f"hid{layer + 1}"


def _last(spec: NetworkSpec, layer: int) -> bool:
    return layer == spec.n_layers - 1


def shape_text(block: Block) -> str:
    """Return rows × columns, the bias node written as + 1, P where it is not known."""
    kind = block.key[0]
    rows, columns = count(block.n_rows), count(block.n_columns)
    if kind in ("weights", "changes"):
        if block.has_bias:
            columns = f"({count(block.n_columns - 1)}+1)"
    else:
        if block.has_bias:
            rows = f"({count(block.n_rows - 1)}+1)"
        if not block.n_columns:
            columns = "P"
    return f"{rows}×{columns}"
