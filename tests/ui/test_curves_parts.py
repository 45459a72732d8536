"""The parts of the curves panel: axes that grow in steps, labels that keep apart."""

from collections.abc import Iterator
from typing import get_args

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.arrays import FloatArray
from nnsim.training.history import History
from nnsim.training.stopping import StopKey, StopReason
from ui.i18n import THIN_SPACE, number
from ui.palettes import THEMES
from ui.panels.curves.data import CurveData
from ui.panels.curves.ends import spread
from ui.panels.curves.lines import SET_LINES, rows_apart, without_needless_corners
from ui.panels.curves.overtraining_zone import overtraining_zone
from ui.panels.curves.panel import stopped_event
from ui.panels.curves.scale import CurveScale, step_up
from ui.panels.curves.view import CurveView
from ui.panels.over_epochs.scale import WayScale
from ui.panels.set_legend import SetLegend
from ui.theme import apply_theme

LIGHT = THEMES["light"]


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[CurveView]:
    """A plot of errors that is kept until its last events are over."""
    apply_theme(qapp, LIGHT)
    view = CurveView(as_percent=False)
    qtbot.addWidget(view)
    view.resize(400, 200)
    view.show()
    yield view
    view.hide()


def show(view: CurveView, data: CurveData, last_epoch: float) -> None:
    view.set_scale((0.0, last_epoch), (0.0, 1.0), False)
    view.align(view.natural_left(shows_epochs=True), shows_epochs=True)
    view.show_curves(data, write_values=True)


@given(st.floats(1e-12, 1e12))
def test_that_a_step_is_the_next_round_number(value: float) -> None:
    assert value * (1 - 1e-9) <= step_up(value) <= 2.0 * value


@given(st.lists(st.floats(allow_infinity=False, allow_nan=False), min_size=1))
@example([5e-324])
@example([1e-320, -1e-320])
@example([1.7e308, -1.7e308])
def test_that_axes_are_finite_whatever_numbers_there_are(values: list[float]) -> None:
    assert all(0.0 <= step_up(value) <= 1e300 for value in values)
    epochs, numbers = np.arange(float(len(values))), np.array(values)
    weights, curves = WayScale(), CurveScale()
    weights.follow(epochs, numbers)
    curves.follow(epochs, np.abs(np.tile(numbers, (3, 1))))
    ends = [
        *curves.error_range(logarithmic=False),
        *curves.error_range(logarithmic=True),
    ]
    for plane in (weights.linear(), weights.logarithmic()):
        ends += [plane.x0, plane.x1, plane.y0, plane.y1]
    assert np.isfinite(ends).all()


def test_that_no_number_has_no_step() -> None:
    assert step_up(0.0) == step_up(float("nan")) == step_up(float("inf")) == 0.0


def test_that_an_axis_never_shrinks_within_a_run() -> None:
    scale = CurveScale()
    scale.follow(np.array([0.0, 40.0]), np.array([[0.9, 0.1]] * 3))
    before = scale.epoch_range(), scale.error_range(False), scale.error_range(True)
    scale.follow(np.array([0.0, 30.0]), np.array([[0.2, 0.15]] * 3))
    after = scale.epoch_range(), scale.error_range(False), scale.error_range(True)
    assert after == before
    scale.reset()
    assert scale.epoch_range()[1] < before[0][1]


def test_that_decades_reach_around_all_errors() -> None:
    scale = CurveScale()
    scale.follow(np.array([0.0, 1.0]), np.array([[1.0, 0.03]] * 3))
    assert scale.error_range(True) == pytest.approx((0.01, 1.0))
    scale.follow(np.array([0.0, 1.0]), np.array([[20.0, 0.0]] * 3))
    assert scale.error_range(True) == pytest.approx((0.01, 100.0))


def test_that_errors_that_are_no_numbers_do_not_move_an_axis() -> None:
    scale = CurveScale()
    scale.follow(np.array([0.0, 1.0]), np.array([[np.nan, np.inf]] * 3))
    assert scale.error_range(False)[1] == pytest.approx(1.0, rel=0.1)
    assert scale.error_range(True) == pytest.approx((0.1, 1.0))


@given(st.lists(st.floats(0.0, 100.0), min_size=1, max_size=3))
def test_that_values_at_the_right_never_cover_each_other(heights: list[float]) -> None:
    wanted = dict(enumerate(heights))
    places = spread(wanted, 15.0, 0.0, 100.0)
    stood = sorted(places.values())
    assert min(np.diff(stood), default=15.0) >= 15.0 - 1e-9
    assert stood[0] >= -1e-9
    assert stood[-1] <= 100.0 + 1e-9
    order = sorted(wanted, key=lambda k: wanted[k])
    assert sorted(places, key=lambda k: places[k]) == order


def test_that_corners_too_near_to_see_are_left_out_and_the_ends_kept() -> None:
    along = np.linspace(0.0, 20.0, 400)
    rows = rows_apart(along)
    assert (rows[0], rows[-1]) == (0, 399)
    assert len(rows) <= 12


@pytest.mark.parametrize("rough", [False, True])
@pytest.mark.parametrize("which", [0, 1, 2], ids=[line.name for line in SET_LINES])
def test_that_only_the_training_curve_is_unbroken(
    view: CurveView, which: int, rough: bool
) -> None:
    epochs = np.arange(200.0)
    values = np.full((3, 200), np.nan)
    values[which] = 0.5 + (0.4 * (-1.0) ** epochs if rough else 0.0)
    show(view, CurveData(epochs, values), 200.0)
    plot, image = view.plot_rect().toRect(), view.grab().toImage()
    columns = [
        min(
            image.pixelColor(x, y).lightness()
            for y in range(plot.top() + 5, plot.bottom() - 5)
        )
        for x in range(plot.left() + 5, plot.right() - 10)
    ]
    gaps = sum(lightness > 200 for lightness in columns)
    assert len(columns) > 200
    assert (gaps == 0) == (SET_LINES[which].name == "training")


def judged_every_tenth() -> CurveData:
    """Return curves of 96 epochs: validation at each tenth, test never."""
    epochs = np.arange(96.0)
    values = np.full((3, 96), np.nan)
    values[0] = 0.9
    values[1, ::10] = np.linspace(0.8, 0.35, 10)
    return CurveData(epochs, values)


def test_that_a_set_judged_at_a_stride_has_an_unbroken_line(view: CurveView) -> None:
    show(view, judged_every_tenth(), 95.0)
    ink, image = LIGHT.accent.name(), view.grab().toImage()
    left, right = (round(view.to_point(epoch, 0.5).x()) for epoch in (0.0, 90.0))
    top, bottom = (round(view.to_point(0.0, value).y()) for value in (0.85, 0.3))
    inked = [
        x
        for x in range(left, right)
        if any(image.pixelColor(x, y).name() == ink for y in range(top, bottom))
    ]
    assert max(np.diff(inked)) < 8  # a gap between two dashes
    assert inked[-1] - inked[0] > 0.9 * (right - left)


def test_that_a_set_judged_at_a_stride_ends_on_its_last_value(view: CurveView) -> None:
    show(view, judged_every_tenth(), 95.0)
    assert view.end_texts() == {"training": "0.900", "validation": "0.350"}
    assert view.data.last_point(1) == (90.0, 0.35)


def test_that_the_pointer_says_when_a_set_was_last_judged(view: CurveView) -> None:
    show(view, judged_every_tenth(), 95.0)
    view.set_hover(43.2, pointed_at=True)
    assert view.readout() == (
        "epoch 43",
        "training 0.900",
        "validation 0.600 (epoch 40)",
    )
    view.set_hover(40.0, pointed_at=True)
    assert view.readout()[2] == "validation 0.600"


def test_that_the_pointer_reads_rows_and_no_extremes_between_them(
    view: CurveView,
) -> None:
    rows = random_rows(2000)
    history = History(64)
    history.extend(rows)
    curves = history.curves(60)
    data = CurveData(curves.epochs, curves.errors, row_stride=curves.row_stride)
    show(view, data, 1999.0)
    for epoch in np.linspace(0.0, 1999.0, 150):
        view.set_hover(float(epoch), pointed_at=True)
        said, training, *_ = view.readout()
        row = int(said.removeprefix("epoch ").replace(THIN_SPACE, ""))
        assert training == f"training {number(rows[row, 2])}"


def test_that_a_rough_run_in_few_points_is_cut_evenly(view: CurveView) -> None:
    history = History(512)
    rows = random_rows(20_000)
    rows[:, 2:4] = np.nan
    history.extend(rows)
    curves = history.curves()
    show(view, CurveData(curves.epochs, curves.errors), 19_999.0)
    plot, image = view.plot_rect().toRect(), view.grab().toImage()
    inked = [
        x
        for x in range(plot.left() + 2, plot.right() - 8)
        if min(
            image.pixelColor(x, y).lightness()
            for y in range(plot.top() + 5, plot.bottom() - 5)
        )
        < 200
    ]
    assert max(np.diff(inked)) <= 5
    assert len(inked) < 0.9 * (inked[-1] - inked[0])


def random_rows(n_rows: int) -> FloatArray:
    """Return rows of a history that go up and down between 0 and 1."""
    rows = np.random.default_rng(1).random((n_rows, 8))
    rows[:, 0] = rows[:, 1] = np.arange(n_rows)
    return rows


def test_that_a_thinned_run_is_overtrained_where_the_whole_one_is() -> None:
    rows = random_rows(5000)
    share = rows[:, 0] / 5000.0
    rows[:, 2] = 1.0 - 0.9 * share
    rows[:, 3] = 0.5 + (share - 0.4) ** 2
    whole, short = History(), History(50)
    for history in (whole, short):
        history.extend(rows)
    zone = overtraining_zone(whole.curves(10_000))
    assert zone == (2000.0, 4999.0)
    assert overtraining_zone(whole.curves()) == zone
    assert overtraining_zone(short.curves()) == zone


def test_that_a_range_that_is_none_leaves_the_old_one(view: CurveView) -> None:
    view.set_scale((0.0, 10.0), (0.0, 2.0), False)
    for broken in ((1.0, 1.0), (0.0, float("inf")), (float("nan"), 1.0)):
        view.set_scale((0.0, 10.0), broken, False)
    assert view.shown_range() == (0.0, 10.0, 0.0, 2.0)


def test_that_the_legend_drops_the_last_entries_first(qapp: QApplication) -> None:
    legend = SetLegend()
    legend.show_sets(["training", "validation", "test"], "best: epoch 4", "stopped")
    legend.resize(1000, 20)
    assert legend.shown_texts() == legend.texts()
    legend.resize(230, 20)
    assert legend.shown_texts() == ("training", "validation", "test")
    legend.resize(100, 20)
    assert legend.shown_texts() == ("training",)


@pytest.mark.parametrize("key", get_args(StopKey))
def test_that_every_reason_to_stop_has_words(key: StopKey) -> None:
    event = stopped_event(StopReason(key, epoch=7, step=70, count=6))
    assert event is not None
    assert event.epoch == 7
    assert event.words.startswith("stopped: ")


def test_that_a_cycle_of_one_epoch_is_said_in_the_singular() -> None:
    event = stopped_event(StopReason("cycle", epoch=7, step=70, count=1))
    assert event is not None
    assert event.words == "stopped: cycle of 1 epoch"


def test_that_only_corners_that_nobody_sees_are_left_out() -> None:
    x = np.linspace(0.0, 400.0, 201)
    y = 200.0 * np.exp(-x / 60.0)
    y[120] += 30.0
    px, py = without_needless_corners(x, y)
    assert len(px) < len(x) / 2
    assert (px[0], px[-1]) == (x[0], x[-1])
    assert np.abs(np.interp(x, px, py) - y).max() < 0.5
    assert 240.0 in px
