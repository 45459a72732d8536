"""What the network says of one sample, made ready to be drawn as bars."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.data.coding import HALF, decide, undecided
from nnsim.frames.frame import Frame, RunInfo, SampleView
from nnsim.model.activations import ACTIVATIONS
from nnsim.model.losses import SIMPLE_PAIRS
from ui.i18n import MINUS, decimal_mark, number, tr
from ui.panels.network.values import short_number
from ui.panels.outputs.words import Verdict, verdict_of
from ui.panels.sample_places import NO_CLASS

BEYOND = 0.5
"""How far the axis of outputs without limits reaches below 0 and above 1."""
TARGET_MARGIN = 0.2
LARGEST_PLACED = 10.0


@dataclass(frozen=True, eq=False)
class OutputRow:
    """One output neuron.

    Attributes
    ----------
    look : its class where it stands for one, else ``NO_CLASS``.
    axis : (low, high) of its bar; ``zero`` is where the bar begins.
    texts : its numbers as they are written, one a column.
    passes : (n_passes,) of Monte-Carlo dropout, or None.
    scatter : mean ± spread of the passes as it is written.
    """

    name: str
    look: int
    output: float
    target: float
    axis: tuple[float, float]
    zero: float
    texts: tuple[str, ...]
    passes: FloatArray | None = None
    mean: float = 0.0
    spread: float = 0.0
    scatter: str = ""


@dataclass(frozen=True, eq=False)
class ClassRow:
    """One class with its probability, which outputs of one per class are beside."""

    name: str
    look: int
    probability: float
    text: str


@dataclass(frozen=True, eq=False)
class OutputsPicture:
    """All that the panel draws of one moment.

    ``classes`` is empty where the outputs are the probabilities themselves, and for
    regression. ``actual`` and ``decided`` are classes, ``NO_CLASS`` for regression.
    """

    row: int
    rows: tuple[OutputRow, ...]
    classes: tuple[ClassRow, ...]
    columns: tuple[str, ...]
    kind: str
    verdict: Verdict
    actual: int = NO_CLASS
    decided: int = NO_CLASS
    n_passes: int = 0

    @property
    def is_aligned(self) -> bool:
        """Whether each output stands for the class beside it."""
        return all(row.look != NO_CLASS for row in self.rows)


def outputs_picture(run: RunInfo, frame: Frame, sample: SampleView) -> OutputsPicture:
    """Return the picture of the sample that a frame holds."""
    data, outputs = run.data, sample.activations[-1]
    n_passes = 0 if sample.passes is None else len(sample.passes)
    if sample.label is None or sample.probabilities is None:
        columns = (tr("a"), tr("t"), tr("a − t"))
        axes = [target_axis(data.targets[:, k]) for k in range(len(outputs))]
        rows = output_rows(run, sample, axes, columns=3)
        kind, verdict = "", Verdict("", "info")
        return OutputsPicture(
            sample.row, rows, (), columns, kind, verdict, n_passes=n_passes
        )
    spec = frame.spec.layers[-1]
    delta = delta_title(spec.activation, run.experiment.training.loss, spec.slope)
    titles = [tr("a"), delta] if delta else [tr("a")]
    axes = [output_axis(spec.activation)] * len(outputs)
    asked = data.n_classes, data.coding
    decided = int(decide(outputs, *asked))
    verdict = verdict_of(
        names=data.dataset.class_names,
        actual=sample.label,
        decided=decided,
        is_undecided=bool(undecided(outputs, *asked)),
        n_firing=int((outputs > HALF).sum()) if data.coding != "binary" else None,
    )
    classes = tuple(
        ClassRow(name, k, p, short_number(p))
        for k, (name, p) in enumerate(
            zip(data.dataset.class_names, sample.probabilities.tolist(), strict=True)
        )
    )
    return OutputsPicture(
        sample.row,
        output_rows(run, sample, axes, columns=len(titles), slope=spec.slope),
        () if sample.probability_kind == "softmax" else classes,
        tuple(titles),
        sample.probability_kind,
        verdict,
        sample.label,
        decided,
        n_passes,
    )


def output_rows(
    run: RunInfo,
    sample: SampleView,
    axes: Sequence[tuple[float, float]],
    columns: int,
    slope: float = 1.0,
) -> tuple[OutputRow, ...]:
    """Return a row for each output; regression has three columns of numbers."""
    data, rows = run.data, []
    of_classes = sample.label is not None and data.coding == "one-per-class"
    for k, (a, t) in enumerate(
        zip(sample.activations[-1].tolist(), sample.targets.tolist(), strict=True)
    ):
        factor = slope if sample.label is not None else 1.0
        difference = signed_text(factor * (a - t))
        texts = [short_number(a), short_number(t), difference]
        if columns < 3:
            texts = [short_number(a), difference][:columns]
        passes = None if sample.passes is None else sample.passes[:, k]
        mean = spread = 0.0
        scatter = ""
        if passes is not None:
            mean, spread = float(passes.mean()), float(passes.std())
            scatter = tr(
                "{mean} ± {spread}",
                mean=short_number(mean),
                spread=short_number(spread),
            )
        row = OutputRow(
            name=data.output_names[k],
            look=k if of_classes else NO_CLASS,
            output=a,
            target=t,
            axis=axes[k],
            zero=0.0 if sample.label is not None else t,
            texts=tuple(texts),
            passes=passes,
            mean=mean,
            spread=spread,
            scatter=scatter,
        )
        rows.append(row)
    return tuple(rows)


def signed_text(value: float) -> str:
    """Return a difference with three places, which stand still while it shrinks."""
    if not math.isfinite(value) or abs(value) >= LARGEST_PLACED:
        return number(value, 3, signed=True)
    text = f"{abs(value):.3f}"
    sign = "" if float(text) == 0.0 else MINUS if value < 0.0 else "+"
    return sign + text.replace(".", decimal_mark())


def output_axis(activation: str) -> tuple[float, float]:
    """Return the ends of the bars of an activation, beyond 0 and 1 without limits."""
    row = ACTIVATIONS[activation]
    low = row.low if np.isfinite(row.low) else -BEYOND
    high = row.high if np.isfinite(row.high) else 1.0 + BEYOND
    return low, high


def target_axis(targets: FloatArray) -> tuple[float, float]:
    """Return the ends of the axis of a value: all targets with a margin."""
    low, high = float(targets.min()), float(targets.max())
    margin = TARGET_MARGIN * (high - low) or 1.0
    return low - margin, high + margin


def delta_title(activation: str, loss: str, slope: float) -> str:
    """Return how δ_o follows from a and t, empty where a factor g' comes in."""
    if (activation, loss) not in SIMPLE_PAIRS:
        return ""
    if activation == "softmax" or slope == 1.0:
        return tr("δ = a − t")
    return tr("δ = β (a − t)")
