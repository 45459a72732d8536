"""Plots over kept axes: painted once for many frames, and anew where they change."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPen
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.palettes import THEMES
from ui.panels.curves.data import CurveData
from ui.panels.curves.view import CurveView
from ui.theme import apply_theme
from ui.widgets.axes_plot import AxesPlot
from ui.widgets.plot_sheet import PlotSheet


@pytest.fixture
def plot(qtbot: QtBot, qapp: QApplication) -> Iterator[AxesPlot]:
    """A plot that is kept until its last events are over."""
    apply_theme(qapp, THEMES["light"])
    plot = AxesPlot()
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    plot.show()
    yield plot
    plot.hide()


@pytest.fixture
def curves(qtbot: QtBot, qapp: QApplication) -> Iterator[CurveView]:
    """A plot of errors that is kept until its last events are over."""
    apply_theme(qapp, THEMES["light"])
    view = CurveView(as_percent=False)
    qtbot.addWidget(view)
    view.resize(400, 200)
    view.show()
    yield view
    view.hide()


def axes_drawn(plot: AxesPlot | CurveView) -> int:
    """Paint a plot and return how often its axes were drawn so far."""
    plot.grab()
    sheet = plot.findChild(PlotSheet)
    assert isinstance(sheet, PlotSheet)
    return sheet.n_drawn


def picture_of(plot: AxesPlot | CurveView) -> QImage:
    return plot.grab().toImage()


def show(view: CurveView, n_epochs: int, last_epoch: float) -> None:
    values = np.tile(np.linspace(0.9, 0.1, n_epochs), (3, 1))
    view.set_scale((0.0, last_epoch), (0.0, 1.0), False)
    view.align(view.natural_left(shows_epochs=True), shows_epochs=True)
    data = CurveData(np.arange(n_epochs, dtype=float), values)
    view.show_curves(data, write_values=True)


def test_that_axes_are_drawn_once_for_many_frames_of_the_same_range(
    curves: CurveView,
) -> None:
    show(curves, 5, 100.0)
    once = axes_drawn(curves)
    for n_epochs in range(6, 20):
        show(curves, n_epochs, 100.0)
        assert axes_drawn(curves) == once
    show(curves, 20, 200.0)
    assert axes_drawn(curves) == once + 1


def test_that_a_curve_that_goes_on_is_seen(curves: CurveView) -> None:
    show(curves, 20, 100.0)
    before = picture_of(curves)
    show(curves, 60, 100.0)
    assert picture_of(curves) != before


def test_that_points_change_without_new_axes(plot: AxesPlot) -> None:
    curve = plot.add_curve()
    once, empty = axes_drawn(plot), picture_of(plot)
    ends = np.array([0.0, 1.0])
    plot.set_points(curve, ends, ends, QPen())
    assert picture_of(plot) != empty
    assert axes_drawn(plot) == once
    plot.remove_curve(curve)
    assert picture_of(plot) == empty


def test_that_other_titles_ranges_and_sizes_have_new_axes(plot: AxesPlot) -> None:
    drawn = axes_drawn(plot)
    plot.set_titles("epoch", "E")
    plot.set_range(0.0, 2.0, 0.0, 1.0)
    assert axes_drawn(plot) == drawn + 1
    plot.resize(420, 300)
    assert axes_drawn(plot) == drawn + 2


def test_that_another_theme_has_new_axes(plot: AxesPlot, qapp: QApplication) -> None:
    before = picture_of(plot)
    apply_theme(qapp, THEMES["dark"])
    assert picture_of(plot) != before


def test_that_a_place_found_once_follows_range_and_size(plot: AxesPlot) -> None:
    corner = plot.to_point(1.0, 1.0)
    plot.set_range(0.0, 2.0, 0.0, 1.0)
    assert plot.to_point(2.0, 1.0) == corner
    plot.resize(500, 300)
    assert plot.to_point(2.0, 1.0).x() == pytest.approx(corner.x() + 100.0)
