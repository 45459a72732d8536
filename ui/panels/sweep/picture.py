"""What the plot of a sweep shows, ready to be drawn: series with names, axes, ticks."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from nnsim.sweep.fields import is_rate
from nnsim.sweep.grid import GridAxis
from nnsim.sweep.result import SweepResult
from nnsim.sweep.summary import (
    Measure,
    Series,
    Spot,
    best_spot,
    is_numeric,
    sweep_series,
)
from ui.i18n import tr
from ui.panels.sweep.names import (
    axis_title,
    measure_name,
    measure_text,
    others_name,
    point_name,
    value_name,
)
from ui.panels.sweep.orders import SweepPlan

LOG_FROM = 50.0
"""An axis whose last place is so many times its first is logarithmic."""
LOG_FROM_OF_RATES = 20.0
"""The same for η and its like, whose values differ by factors."""
MOST_LINES = 3
LEAST_PART = 3
"""Letters of a word that a hyphen leaves together."""


@dataclass(frozen=True, eq=False)
class SweepPicture:
    """The series of a plan along one axis, by one measure."""

    plan: SweepPlan
    x_axis: str
    measure: Measure
    series: tuple[Series, ...]

    @classmethod
    def of(
        cls,
        plan: SweepPlan,
        results: Sequence[SweepResult],
        x_axis: str,
        measure: Measure,
    ) -> "SweepPicture":
        """Return what the results so far come to."""
        series = sweep_series(plan.grid, plan.sizes, results, x_axis, measure)
        return cls(plan, x_axis, measure, series)

    @property
    def spots(self) -> tuple[Spot, ...]:
        """All spots of all series."""
        return tuple(chain.from_iterable(each.spots for each in self.series))

    @property
    def has_names(self) -> bool:
        """Whether the x axis holds names and not numbers."""
        return not is_numeric(self.plan.grid, self.x_axis)

    @property
    def log_x(self) -> bool:
        """Whether the x axis is logarithmic."""
        if self.has_names:
            return False
        places = [place for each in self.series for place in each.places]
        ratio = LOG_FROM_OF_RATES if is_rate(self.x_axis) else LOG_FROM
        return min(places) > 0.0 and max(places) >= ratio * min(places)

    def names(self) -> tuple[str, ...]:
        """Return the names of the series, empty ones where there is only one."""
        grid = self.plan.grid
        return tuple(others_name(grid, self.x_axis, s.values) for s in self.series)

    @property
    def has_rule(self) -> bool:
        """Whether the rule of thumb is marked."""
        rules = (each.rule_of_thumb for each in self.series)
        return not self.has_names and any(rule is not None for rule in rules)

    def legend(self) -> tuple[str, tuple[str, ...]]:
        """Return a heading and the names of the series, short where one axis tells.

        Without other axes there are no names.
        """
        axes = [axis for axis in self.plan.grid.axes if axis is not self._followed()]
        if len(axes) != 1 or not axes[0].is_numeric:
            return "", tuple(filter(None, self.names()))
        heading = tr("{title}:", title=axis_title(axes[0].field))
        return heading, tuple(value_name(axes[0], s.values[0]) for s in self.series)

    def _followed(self) -> GridAxis | None:
        """Return the axis along which each series goes."""
        grid = self.plan.grid
        if self.x_axis in grid.fields:
            return grid.axes[grid.fields.index(self.x_axis)]
        return grid.axes[-1] if grid.axes else None

    def categories(self) -> tuple[str, ...]:
        """Return what stands under the x axis where that holds names."""
        grid = self.plan.grid
        if self.x_axis not in grid.fields:
            return ("",)
        axis = grid.axes[grid.fields.index(self.x_axis)]
        return tuple(value_name(axis, value) for value in axis.values)

    def titles(self) -> tuple[str, str]:
        """Return the titles of the two axes."""
        x = "" if self.has_names else axis_title(self.x_axis)
        y = measure_name(self.measure)
        return x, tr("{measure} in %", measure=y) if self.is_share else y

    @property
    def is_share(self) -> bool:
        """Whether the measure is a share, shown in percent."""
        return self.measure.endswith("accuracy")

    @property
    def unit(self) -> float:
        """What the numbers are multiplied with for the y axis."""
        return 100.0 if self.is_share else 1.0

    def text_of(self, spot: Spot) -> str:
        """Return a spot in words: where it is, its mean and its range."""
        grid, n_runs = self.plan.grid, len(spot.numbers)
        fields = {
            "point": point_name(grid, spot.point) or tr("all starts"),
            "measure": measure_name(self.measure),
            "mean": measure_text(self.measure, spot.mean),
            "least": measure_text(self.measure, spot.least),
            "greatest": measure_text(self.measure, spot.greatest),
            "n": n_runs,
        }
        if n_runs == 1:
            return tr("{point}: {measure} {mean}, one start", **fields)
        return tr(
            "{point}: {measure} {mean}, from {least} to {greatest} in {n} starts",
            **fields,
        )

    def best_text(self, complete: bool) -> str:
        """Return the best point, empty before the first number."""
        best = best_spot(self.series, self.measure)
        if best is None:
            return ""
        fields = {
            "mean": measure_text(self.measure, best.mean),
            "point": point_name(self.plan.grid, best.point) or tr("all starts"),
        }
        words = tr("Best so far: {mean}, {point}", **fields)
        if complete:
            words = tr("Best: {mean}, {point}", **fields)
        if len(best.numbers) < 2:
            return words
        least = measure_text(self.measure, best.least)
        greatest = measure_text(self.measure, best.greatest)
        return words + tr(" ({least} to {greatest})", least=least, greatest=greatest)


def wrapped(
    label: str, metrics: QFontMetricsF, width: float, most_lines: int = MOST_LINES
) -> list[str]:
    """Return a label in a few lines, the last one cut if it has to be."""
    lines: list[str] = []
    words = label.split()
    while words:
        word = words.pop(0)
        longer = f"{lines[-1]} {word}" if lines else word
        fits = bool(lines) and metrics.horizontalAdvance(longer) <= width
        if fits or len(lines) == most_lines:
            lines[-1] = longer
        else:
            head, tail = hyphenated(word, metrics, width)
            lines.append(head)
            words[:0] = [tail] if tail else []
    cut = Qt.TextElideMode.ElideRight
    return [metrics.elidedText(line, cut, width) for line in lines] or [""]


def hyphenated(word: str, metrics: QFontMetricsF, width: float) -> tuple[str, str]:
    """Return the part of a word that fits with its hyphen, and the rest of it."""
    if metrics.horizontalAdvance(word) <= width:
        return word, ""
    for n in range(len(word) - LEAST_PART, LEAST_PART, -1):
        if metrics.horizontalAdvance(f"{word[:n]}-") <= width:
            return f"{word[:n]}-", word[n:]
    return word, ""
