"""Lines laid on a relief, against surfaces whose shape is known."""

import numpy as np
from PySide6.QtCore import QPointF

from nnsim.arrays import FloatArray
from ui.palettes import THEMES
from ui.panels.error_surface.draped_lines import DrapedLine, drape
from ui.panels.relief.box import Axis, Box, Place
from ui.panels.relief.outlook import Outlook
from ui.panels.relief.raster import Canvas, raster

AXES = (Axis("x", -10.0, 10.0), Axis("y", 0.0, 4.0), Axis("E", 0.0, 2.0))
SIDE = np.linspace(-1.0, 1.0, 61)
RIDGE = np.tile(2.0 * np.exp(-((SIDE / 0.25) ** 2))[:, np.newaxis], (1, 61))
"""A ridge along x, at the middle of y."""
FLAT = np.ones((61, 61))
SIZE = 400


def box_of(outlook: Outlook) -> Box:
    return Box(AXES, Place(outlook, QPointF(SIZE / 2.0, SIZE / 2.0), 120.0))


def draped(
    heights: FloatArray, ways: list[FloatArray], outlook: Outlook
) -> list[DrapedLine]:
    canvas = Canvas(SIZE, SIZE, 120.0, 300)
    seen = raster(THEMES["light"], heights, (0.0, 2.0), outlook, canvas)

    def hides(px: FloatArray, py: FloatArray, away: FloatArray) -> FloatArray:
        columns, rows = px.astype(np.int64), py.astype(np.int64)
        return np.asarray(away - seen.away_at(columns, rows))

    return drape(box_of(outlook), heights, ways, hides)


def test_that_a_line_follows_the_surface_between_its_points() -> None:
    outlook = Outlook(0.0, 30.0)
    across = np.array([[0.0, 0.5], [0.0, 3.5]])
    (line,) = draped(RIDGE, [across], outlook)
    (level,) = draped(FLAT, [across], outlook)
    assert len(line.px) > 20
    assert level.py.argmin() == len(level.py) - 1  # up on the screen is away
    assert line.py.argmin() < len(line.py) - 5  # but the ridge is in the middle


def test_that_a_line_behind_a_ridge_is_hidden_and_one_before_it_is_not() -> None:
    outlook = Outlook(0.0, 15.0)
    before, behind = (np.array([[-8.0, y], [8.0, y]]) for y in (0.4, 3.2))
    near, far = draped(RIDGE, [before, behind], outlook)
    assert not near.hidden.any()
    assert far.hidden[2:-2].all()
    assert [is_hidden for _, is_hidden in near.runs()] == [False]


def test_that_a_line_over_a_ridge_has_a_seen_and_a_hidden_part() -> None:
    (line,) = draped(RIDGE, [np.array([[0.0, 0.4], [0.0, 3.2]])], Outlook(0.0, 15.0))
    parts = list(line.runs())
    assert [is_hidden for _, is_hidden in parts] == [False, True]
    assert parts[1][0].stop == len(line.px)


def test_that_a_line_breaks_where_it_leaves_the_box_or_is_no_number() -> None:
    way = np.array(
        [[-8.0, 1.0], [-4.0, 1.0], [np.nan, 1.0], [4.0, 1.0], [6.0, 1.0], [30.0, 1.0]]
    )
    (line,) = draped(FLAT, [way], Outlook(0.0, 60.0))
    parts = [part for part, _ in line.runs()]
    assert len(parts) == 2
    box = box_of(Outlook(0.0, 60.0))
    there = [np.array([value]) for value in (-4.0, 1.0, 1.0)]
    assert line.px[parts[0]][-1] == box.pixels(*there)[0][0]
    right = np.array([10.0]), np.array([1.0]), np.array([1.0])
    assert line.px[parts[1]].max() <= box.pixels(*right)[0][0]


def test_that_lines_laid_at_once_are_those_laid_one_by_one() -> None:
    draw = np.random.default_rng(3)
    ways = [draw.uniform((-9.0, 0.2), (9.0, 3.8), (n, 2)) for n in (5, 0, 1, 30)]
    outlook = Outlook(40.0, 35.0)
    together = draped(RIDGE, ways, outlook)
    for line, way in zip(together, ways, strict=True):
        (alone,) = draped(RIDGE, [way], outlook)
        np.testing.assert_array_equal(line.px, alone.px)
        np.testing.assert_array_equal(line.py, alone.py)
        np.testing.assert_array_equal(line.hidden, alone.hidden)
    assert len(together[1].px) == 0
    assert list(together[1].runs()) == []
