"""Preprocessing to begin with: a step that works at once, and ready-made lists."""

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.data.catalogue import entry_for
from nnsim.data.prepare import PreparedData
from nnsim.data.preprocessing_steps import STEPS
from nnsim.data.settings import PreprocessingStep

RECIPES: dict[str, tuple[PreprocessingStep, ...]] = {
    "pima": (
        PreprocessingStep(step="zeros-as-missing"),
        PreprocessingStep(step="grouped", columns=("age",), edges=(30.0, 40.0, 50.0)),
        PreprocessingStep(step="capped", columns=("preg",), limit=3.0),
        PreprocessingStep(step="standardised"),
    ),
}
"""By data set (course: data pre-processing)."""


def suggested_step(key: str, data: PreparedData) -> PreprocessingStep:
    """Return a step of ``STEPS`` to add to those of the data, with all it needs.

    Columns, edges and limit are those of the set's recipe where they still have a
    meaning, else the first input, its quartiles, or what nine in ten lie below.
    """
    row, names = STEPS[key], data.input_names
    for step in RECIPES.get(data.dataset.key, ()):
        if step.step == key and _has_meaning(step, data):
            return step
    if row.needs is not None:
        values = data.training.inputs[:, 0]
        if row.needs == "edges":
            edges = _round_values(np.quantile(values, (0.25, 0.5, 0.75)))
            return PreprocessingStep(step=key, columns=names[:1], edges=edges)
        (limit,) = _round_values(np.quantile(values, (0.9,)))
        return PreprocessingStep(step=key, columns=names[:1], limit=limit)
    if row.by_default == "none":
        return PreprocessingStep(step=key, columns=names[-1:])
    known = entry_for(data.dataset.key).missing_when_zero
    if row.by_default == "missing when zero" and not set(known) & set(names):
        zeros = (data.training.inputs == 0.0).any(axis=0)
        columns = tuple(name for name, has in zip(names, zeros, strict=True) if has)
        return PreprocessingStep(step=key, columns=columns or names[:1])
    return PreprocessingStep(step=key)


def _has_meaning(step: PreprocessingStep, data: PreparedData) -> bool:
    """Tell whether a step's columns are there and reach its edges or its limit."""
    if not set(step.columns) <= set(data.input_names):
        return False
    wanted = [*step.edges, *(() if step.limit is None else (step.limit,))]
    columns = [data.input_names.index(name) for name in step.columns]
    reached = data.training.inputs[:, columns]
    return not wanted or bool((reached.max(axis=0) > max(wanted)).all())


def _round_values(values: FloatArray) -> tuple[float, ...]:
    """Return the values to two significant digits, rising, each once."""
    return tuple(sorted({float(f"{value:.1e}") for value in values.tolist()}))
