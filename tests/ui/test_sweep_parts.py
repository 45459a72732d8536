"""Names, ranges and pictures of a sweep, without a thread."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.sweep.grid import sweep_grid
from nnsim.sweep.result import SweepResult
from nnsim.sweep.settings import read_sweep
from tests.engine.sweeps import write_sweep
from tests.ui.sweep_hands import GATES, NAMED, SIZES
from ui.palettes import THEMES
from ui.panels.sweep.names import axis_title, point_name, value_phrase
from ui.panels.sweep.orders import SweepPlan, read_plan
from ui.panels.sweep.picture import SweepPicture, wrapped
from ui.panels.sweep.plot import SweepPlot, rounded_range
from ui.theme import apply_theme, make_font

ETA = "training.learning_rate"


def plan_of(folder: Path, document: dict[str, object]) -> SweepPlan:
    return read_plan(write_sweep(folder, document), folder)


def results_of(plan: SweepPlan, n_runs: int | None = None) -> list[SweepResult]:
    """The error of each run is its place, its accuracy a share of that."""
    n_all = len(plan.grid.runs)
    return [
        SweepResult(
            digest=run.digest,
            values=run.values,
            seed=run.seed,
            training_error=float(place),
            training_accuracy=place / n_all,
        )
        for place, run in enumerate(plan.grid.runs[:n_runs])
    ]


# Names --------------------------------------------------------------------------------


def test_that_fields_have_the_names_of_the_course() -> None:
    assert axis_title(ETA) == "η"
    assert axis_title("network.hidden[0].neurons") == "hidden neurons"
    assert axis_title("network.hidden[1].neurons") == "hidden neurons (layer 2)"
    assert axis_title("training.shuffle") == "training.shuffle"


def test_that_a_point_is_named_with_its_units(tmp_path: Path) -> None:
    document = GATES | {
        "axes": [
            {"field": "data.set", "values": ["gate-xor"]},
            {"field": ETA, "values": [0.5]},
            {"field": "training.shuffle", "values": [True]},
        ]
    }
    grid = sweep_grid(read_sweep(write_sweep(tmp_path, document)))
    assert point_name(grid, grid.runs[0].values) == "XOR, η 0.5, shuffle true"
    assert value_phrase(grid.axes[1], 0.5) == "η 0.5"


# The picture --------------------------------------------------------------------------


def test_that_the_best_is_so_far_until_all_is_done(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, GATES)
    picture = SweepPicture.of(plan, results_of(plan), ETA, "training_accuracy")
    # The runs are 0, 1 with η 0.1 and 2, 3 with η 0.2, each a quarter.
    best = "62.5\u202f%, η 0.2 (50.0\u202f% to 75.0\u202f%)"
    assert picture.best_text(complete=False) == f"Best so far: {best}"
    assert picture.best_text(complete=True) == f"Best: {best}"
    few = SweepPicture.of(plan, results_of(plan, 1), ETA, "training_accuracy")
    assert few.best_text(complete=False) == "Best so far: 0.0\u202f%, η 0.1"
    none = SweepPicture.of(plan, [], ETA, "training_accuracy")
    assert none.best_text(complete=False) == ""


def test_that_a_wide_axis_is_logarithmic(tmp_path: Path) -> None:
    for values, is_log in (([0.01, 0.1, 1.0], True), ([0.1, 1.0], False)):
        axes = [{"field": ETA, "values": values}]
        plan = plan_of(tmp_path, GATES | {"axes": axes})
        assert SweepPicture.of(plan, [], ETA, "training_error").log_x is is_log


def test_that_a_series_is_short_where_its_heading_tells_the_rest(
    tmp_path: Path,
) -> None:
    neurons = "network.hidden[0].neurons"
    picture = SweepPicture.of(plan_of(tmp_path, SIZES), [], neurons, "test_error")
    assert picture.legend() == ("samples:", ("100", "400"))
    assert picture.names() == ("100 samples", "400 samples")
    alone = SweepPicture.of(
        plan_of(tmp_path, NAMED), [], "data.preprocessing", "test_error"
    )
    assert alone.legend() == ("", ())


# The plot -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("low", "high", "from_zero"),
    [(0.02, 0.21, True), (64.1, 81.7, False), (0.5, 0.5, True), (0.0, 0.0, True)],
)
def test_that_a_range_holds_its_numbers_between_round_ones(
    low: float, high: float, from_zero: bool
) -> None:
    bottom, top = rounded_range(low, high, from_zero=from_zero)
    assert bottom <= low <= high <= top
    assert bottom < top
    if high > low:
        assert top - bottom < 2.0 * (high - low)


def test_that_an_error_near_zero_is_shown_from_zero() -> None:
    assert rounded_range(0.02, 0.21, from_zero=True)[0] == 0.0
    assert rounded_range(0.18, 0.21, from_zero=True)[0] > 0.0


def test_that_the_range_only_grows_while_points_come(
    qtbot: QtBot, tmp_path: Path
) -> None:
    plan, plot = plan_of(tmp_path, GATES), SweepPlot()
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    tops = []
    for n_runs in (4, 2, 3):
        results = results_of(plan, n_runs)
        plot.show_picture(SweepPicture.of(plan, results, ETA, "training_error"))
        tops.append(plot.shown().y1)
    assert tops[0] == tops[1] == tops[2]
    few = results_of(plan, 2)
    plot.show_picture(SweepPicture.of(plan, few, ETA, "training_accuracy"))
    plot.show_picture(SweepPicture.of(plan, few, ETA, "training_error"))
    assert plot.shown().y1 < tops[0]


def test_that_names_are_broken_to_fit(qapp: QApplication) -> None:
    metrics = QFontMetricsF(make_font(9.0))
    width = metrics.horizontalAdvance("standardi-") + 1.0
    lines = wrapped("standardised, zeros as missing", metrics, width)
    assert lines[0].endswith("-")
    assert len(lines) == 3
    assert all(metrics.horizontalAdvance(line) <= width for line in lines)
    assert wrapped("none", metrics, width) == ["none"]
    assert wrapped("", metrics, width) == [""]
    assert len(wrapped("a long name of many words", metrics, width, 1)) == 1


@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
@pytest.mark.parametrize("document", [SIZES, NAMED, GATES])
def test_that_every_theme_and_size_can_be_painted(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    theme: str,
    document: dict[str, object],
) -> None:
    apply_theme(qapp, THEMES[theme])
    plan, plot = plan_of(tmp_path, document), SweepPlot()
    qtbot.addWidget(plot)
    x_axis = plan.grid.fields[-1]
    for results in ([], results_of(plan, 1), results_of(plan)):
        plot.show_picture(SweepPicture.of(plan, results, x_axis, "training_error"))
        for width, height in ((340, 200), (200, 110), (1200, 600)):
            plot.resize(width, height)
            assert not plot.grab().isNull()
