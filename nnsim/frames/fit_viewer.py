"""Predicted against target for each set, where the targets are numbers."""

from nnsim.arrays import IntArray
from nnsim.assemble import Run
from nnsim.frames.demand import Demand
from nnsim.model.evaluation import Evaluation
from nnsim.model.regression_fit import RegressionFit, set_fit, spread_sample

MOST_SHOWN = 2000
"""Samples of a set that cross to the window; rms and R² are of all."""


class FitViewer:
    """Fits of one run; which samples stand for a set stays the same all along."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._shown: list[IntArray] = []

    def follow(self, run: Run) -> None:
        """Go on with edited samples of the same trainer."""
        self._run, self._shown = run, []

    def view(
        self, demand: Demand, evaluations: tuple[Evaluation, Evaluation, Evaluation]
    ) -> RegressionFit | None:
        """Return the fit, None where none is wanted or the targets are classes.

        It is in the units of the data set.
        """
        data = self._run.data
        if not demand.fit or data.n_classes:
            return None
        sets = tuple(data.sets)
        if not self._shown:
            self._shown = [spread_sample(each.targets, MOST_SHOWN) for each in sets]
        units = data.to_target_units
        first, second, third = (
            set_fit(each.rows, units(each.targets), units(evaluation.outputs), shown)
            for each, evaluation, shown in zip(
                sets, evaluations, self._shown, strict=True
            )
        )
        return first, second, third
