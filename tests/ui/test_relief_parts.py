"""Outlook and pixels of a relief, against rays followed one by one."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from nnsim.arrays import FloatArray
from ui.palettes import THEMES, Theme
from ui.panels.relief.box import Axis, Place, paint_box, paint_names
from ui.panels.relief.outlook import LOWEST, STEEPEST, Outlook
from ui.panels.relief.raster import Canvas, Raster, interpolated, raster

LIGHT = THEMES["light"]
SIDE = np.linspace(-1.0, 1.0, 61)
OUTLOOKS = [Outlook(), Outlook(-130.0, 15.0), Outlook(90.0, 80.0), Outlook(0.0, 40.0)]

Surface = Callable[[FloatArray, FloatArray], FloatArray]


def saddle(x: FloatArray, y: FloatArray) -> FloatArray:
    return np.asarray(0.5 + 0.5 * np.tanh(2.0 * x * y + x))


def picture_of(surface: Surface, outlook: Outlook) -> tuple[Raster, Canvas]:
    x, y = np.meshgrid(SIDE, SIDE)
    canvas = Canvas(240, 200, 70.0, 300)
    return raster(LIGHT, surface(x, y), (0.0, 1.0), outlook, canvas), canvas


def first_hit(surface: Surface, outlook: Outlook, across: float, up: float) -> float:
    """Follow the ray of a pixel from the front; return where it meets the surface."""
    away = np.linspace(-1.5, 1.5, 20_001)
    x, y = outlook.floor(np.full_like(away, across), away)
    inside = (np.abs(x) <= 1.0) & (np.abs(y) <= 1.0)
    over = outlook.up(away, surface(x, y)) - up
    meets = inside[:-1] & inside[1:] & (np.sign(over[:-1]) != np.sign(over[1:]))
    return float(away[:-1][meets][0]) if meets.any() else np.inf


@pytest.mark.parametrize("outlook", OUTLOOKS)
def test_that_each_pixel_shows_what_its_ray_meets_first(outlook: Outlook) -> None:
    shown, canvas = picture_of(saddle, outlook)
    draw = np.random.default_rng(1)
    right = 0
    columns, rows = draw.integers(0, 240, 300), draw.integers(0, 200, 300)
    found = shown.away_at(columns, rows)
    for column, row, depth in zip(columns, rows, found, strict=True):
        across = (column + 0.5 - 120.0) / canvas.scale
        up = (100.0 - row - 0.5) / canvas.scale
        expected = first_hit(saddle, outlook, across, up)
        right += expected == depth or abs(expected - depth) < 0.04
    assert right >= 294  # the rest lie on an edge of the surface


@pytest.mark.parametrize("outlook", OUTLOOKS)
def test_that_only_the_surface_is_opaque(outlook: Outlook) -> None:
    shown, _ = picture_of(saddle, outlook)
    rows, columns = np.indices(shown.pixels.shape)
    seen = np.isfinite(shown.away_at(columns.ravel(), rows.ravel()))
    alpha = shown.pixels.ravel() >> 24
    np.testing.assert_array_equal(alpha == 255, seen)
    np.testing.assert_array_equal(alpha == 0, ~seen)
    assert 0.05 < seen.mean() < 0.9


def test_that_a_flat_surface_fills_the_floor_it_covers() -> None:
    shown, canvas = picture_of(lambda x, y: np.full_like(x, 0.5), Outlook(0.0, 85.0))
    seen = int((shown.pixels > 0).sum())
    area = (2.0 * canvas.scale) ** 2 * np.sin(np.radians(85.0))
    assert seen == pytest.approx(area, rel=0.03)


def test_that_a_slope_to_the_light_is_brighter_than_one_away_from_it() -> None:
    def brightness(slope: float) -> float:
        shown, _ = picture_of(lambda x, y: 0.5 + slope * x, Outlook(0.0, 60.0))
        pixels = shown.pixels[shown.pixels > 0]
        return float(
            ((pixels & 255) + (pixels >> 8 & 255) + (pixels >> 16 & 255)).mean()
        )

    assert brightness(0.4) > brightness(-0.4)


def test_that_between_corners_heights_are_bilinear() -> None:
    x, y = np.meshgrid(SIDE, SIDE)
    places = np.array([-1.0, -0.4003, 0.0, 0.777, 1.0])
    found = interpolated(2.0 * x - 3.0 * y + x * y, places, places[::-1].copy())
    at_y = places[::-1]
    np.testing.assert_allclose(found, 2.0 * places - 3.0 * at_y + places * at_y)


def test_that_turns_come_round_and_tilts_and_zooms_end() -> None:
    outlook = Outlook(170.0, 30.0).turned(20.0, 0.0)
    assert outlook.azimuth == pytest.approx(-170.0)
    assert Outlook().turned(0.0, 500.0).elevation == STEEPEST
    assert Outlook().turned(0.0, -500.0).elevation == LOWEST
    assert Outlook().zoomed(1e6).zoom == 4.0
    assert Outlook().zoomed(1e-6).zoom == 0.5


@pytest.mark.parametrize("outlook", OUTLOOKS)
def test_that_floor_and_ground_undo_each_other(outlook: Outlook) -> None:
    x, y = np.array([0.3, -0.9]), np.array([0.8, 0.1])
    np.testing.assert_allclose(outlook.floor(*outlook.ground(x, y)), (x, y))


@pytest.mark.parametrize("theme", list(THEMES.values()), ids=lambda theme: theme.name)
@pytest.mark.parametrize("azimuth", range(-180, 180, 20))
def test_that_names_stay_inside_from_every_side(
    qapp: QApplication, azimuth: int, theme: Theme
) -> None:
    room = QRectF(20.0, 20.0, 300.0, 220.0)
    picture = QPixmap(340, 260)
    picture.fill(LIGHT.glow)
    place = Place(Outlook(azimuth, 35.0), room.center(), 85.0)
    axes = (
        Axis("sepal length (cm), standardised", -1.23, 4.56),
        Axis("2nd component (12.3 %)", -1000.0, 2000.0),
        Axis("a of o₁", 0.0, 1.0),
    )
    with QPainter(picture) as painter:
        paint_box(painter, theme, place, 0.5)
        paint_names(painter, theme, place, room, axes)
    image = picture.toImage()
    edge = [QPointF(x, y) for x in range(0, 340, 5) for y in (4.0, 255.0)]
    edge += [QPointF(x, y) for x in (8.0, 331.0) for y in range(0, 260, 5)]
    assert all(image.pixelColor(p.toPoint()) == LIGHT.glow for p in edge)
