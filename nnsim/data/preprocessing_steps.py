"""All ways of preprocessing, by key: one row says how a step is fitted and applied."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from nnsim.arrays import FloatArray
from nnsim.data import scaling, tidying
from nnsim.data.scaling import Parameters
from nnsim.data.settings import PreprocessingStep

Option = Literal["edges", "limit"]
Default = Literal["all", "missing when zero", "none"]


@dataclass(frozen=True)
class Step:
    """One way of preprocessing, at work on the columns that are chosen for it.

    Attributes
    ----------
    fit : training inputs (n_rows, n_columns), what was asked -> parameters, of which
        each has n_columns rows.
    apply : inputs (n, n_columns), parameters -> inputs of the same shape.
    numbers : key of each parameter, as the screen names it.
    needs : what has to be given beside the columns, and with no other step.
    by_default : columns it is for where none are named.
    removes : whether the columns are taken away.
    way_back : inputs after the step, parameters -> inputs from which it makes them;
        None where it has none.
    """

    fit: Callable[[FloatArray, PreprocessingStep], Parameters]
    apply: Callable[[FloatArray, Parameters], FloatArray]
    numbers: tuple[str, ...] = ()
    needs: Option | None = None
    by_default: Default = "all"
    removes: bool = False
    way_back: Callable[[FloatArray, Parameters], FloatArray] | None = None


def _scaled(fit: Callable[[FloatArray], Parameters], *numbers: str) -> Step:
    moves = len(numbers) == 1
    return Step(
        lambda inputs, asked: fit(inputs),
        scaling.move if moves else scaling.move_and_scale,
        numbers,
        way_back=scaling.move_back if moves else scaling.move_and_scale_back,
    )


STEPS = {
    "centred": _scaled(scaling.fit_centred, "mean"),
    "standardised": _scaled(scaling.fit_standardised, "mean", "deviation"),
    "normalised": _scaled(scaling.fit_normalised, "smallest", "range"),
    "normalised-symmetric": _scaled(
        scaling.fit_normalised_symmetric, "middle", "half-range"
    ),
    "largest-absolute": _scaled(
        scaling.fit_largest_absolute, "mean", "largest-distance"
    ),
    "grouped": Step(
        tidying.fit_groups, tidying.group_numbers, ("edges", "counts"), needs="edges"
    ),
    "capped": Step(
        tidying.fit_cap,
        tidying.at_most,
        ("limit", "n-above"),
        needs="limit",
        way_back=tidying.unchanged,
    ),
    "zeros-as-missing": Step(
        tidying.fit_missing,
        tidying.filled,
        ("median", "n-zeros"),
        by_default="missing when zero",
        way_back=tidying.unchanged,
    ),
    "dropped": Step(
        tidying.fit_nothing, tidying.unchanged, by_default="none", removes=True
    ),
}
