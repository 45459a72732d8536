"""What the panel of the matrices says in words."""

from collections.abc import Mapping

from nnsim.model.spec import NetworkSpec
from nnsim.probes.pass_timing import PassTiming
from ui.i18n import count, number, tr
from ui.panels.matrices.blocks import Block
from ui.panels.weight_names import node_name, source_name

TRANSPOSED = "ᵀ"
SCALE_SIGNS = {
    "weights": "ω",
    "values": "x, h, a, t",
    "deltas": "δ",
    "changes": "Δω",
}


def scale_words(scales: Mapping[str, float]) -> str:
    """Return which sizes have the deepest colour."""
    parts = [
        tr("{symbol} ±{value}", symbol=SCALE_SIGNS[name], value=number(scales[name], 2))
        for name in SCALE_SIGNS
        if name in scales
    ]
    return tr("deepest at: {scales}", scales=" · ".join(parts))


def reduced_words(most: int) -> str:
    """Return how many numbers share a cell, empty if each has its own."""
    if most <= 1:
        return ""
    return tr("a cell shows the strongest of up to {n} numbers", n=count(most))


def cell_words(spec: NetworkSpec, block: Block, row: int, column: int) -> str:
    """Return symbol, indices and value of a number, and what it belongs to."""
    value = (
        tr("not computed yet")
        if block.values is None
        else number(float(block.values[row, column]), 4)
    )
    kind, layer = block.key
    if kind in ("weights", "changes"):
        source = source_name(spec, layer, column)
        whose = tr("{a} → {b}", a=source, b=node_name(spec, layer, row))
    elif row >= spec.sizes[layer + 1]:
        whose = tr("bias node")
    else:
        whose = node_name(spec, layer, row)
    return tr(
        "{symbol} [{row}, {column}] = {value}  ({whose})",
        symbol=block.symbol,
        row=count(row + 1),
        column=count(column + 1),
        value=value,
        whose=whose,
    )


def state_words(has_trace: bool, is_running: bool) -> str:
    """Return why numbers of a step are missing, empty if they are there."""
    if has_trace:
        return ""
    if is_running:
        return tr("Single steps are not shown at this speed: the weights, and shapes.")
    return tr("Step (→), or one phase of it (↓), to see its numbers.")


def seconds_text(seconds: float) -> str:
    """Return a duration in the unit that suits it."""
    if seconds >= 1.0:
        return tr("{n} s", n=number(seconds, 2))
    if seconds >= 1e-3:
        return tr("{n} ms", n=number(1e3 * seconds, 2))
    return tr("{n} µs", n=number(1e6 * seconds, 2))


def timing_words(timing: PassTiming) -> str:
    """Return how many times as quick the matrix form is, and what was measured."""
    return tr(
        "Matrix form {factor} times as quick: {matrices} against {samples} sample by "
        "sample",
        factor=number(timing.factor, 2),
        matrices=seconds_text(timing.as_matrices_s),
        samples=seconds_text(timing.by_sample_s),
    )


def timing_details(timing: PassTiming) -> str:
    """Return how it was measured."""
    return tr(
        "Forward and backward over {n} samples of the training set in NumPy, the same "
        "equations both ways. Medians of {a} and {b} passes.",
        n=count(timing.n_samples),
        a=count(timing.n_as_matrices),
        b=count(timing.n_by_sample),
    )
