"""The three looks: can they be read, told apart, and changed while the window runs."""

from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QPalette, QRawFont
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from nnsim.resources import resource_path
from tests.colour_vision import contrast, luminance
from ui.icons import ICON_NAMES, icon, icon_pixmap
from ui.theme import (
    THEMES,
    Theme,
    apply_theme,
    blend,
    class_colour,
    current_theme,
    load_fonts,
    make_font,
    sign_colour,
    sign_image,
    surface_image,
    theme_source,
)

COURSE_SIGNS = "ηαβθδωΔΣ∂√≤≥×−·→←∞\u2032²₁₂₀₉⁻⁵½≈±"
FALLBACK_SIGNS = "∇⊙ᵀ∈∝"

every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())


@every_theme
def test_that_text_stands_out_from_every_ground(theme: Theme) -> None:
    least = 7.0 if theme.name == "projector" else 4.5
    for ground in (theme.surface, theme.surface_raised, theme.window):
        assert contrast(theme.text, ground) >= least
        assert contrast(theme.text_muted, ground) >= least


@every_theme
def test_that_judgements_signs_and_highlight_stand_out(theme: Theme) -> None:
    for colour in (theme.good, theme.warn, theme.bad, theme.accent):
        assert contrast(colour, theme.surface) >= 4.5
    for colour in (theme.positive, theme.negative, theme.glow):
        assert contrast(colour, theme.surface) >= 4.0
    for index in range(8):
        assert contrast(class_colour(theme, index), theme.surface) >= 3.0


@every_theme
def test_that_three_classes_differ_in_luminance_alone(theme: Theme) -> None:
    for one, other in combinations(theme.class_colours[:3], 2):
        assert contrast(one, other) >= 1.3


@every_theme
def test_that_a_higher_error_is_always_paler(theme: Theme) -> None:
    rows = [QColor(*row) for row in theme.surface_ramp.tolist()]
    lights = [luminance(colour) for colour in rows[::16]]
    assert len(theme.surface_ramp) == 256
    assert lights == sorted(lights)
    assert contrast(rows[0], rows[-1]) >= 9.0


@every_theme
def test_that_hue_says_the_sign_and_depth_the_size(theme: Theme) -> None:
    assert sign_colour(2.0, 2.0, theme) == theme.positive
    assert sign_colour(-2.0, 2.0, theme) == theme.negative
    assert sign_colour(0.0, 2.0, theme) == theme.zero
    assert sign_colour(float("nan"), 2.0, theme) == theme.zero
    assert sign_colour(1.0, 0.0, theme) == theme.zero
    half = sign_colour(1.0, 2.0, theme)
    assert half == blend(theme.positive, theme.zero, 0.5)


def test_that_images_take_their_ends_from_the_theme() -> None:
    theme = THEMES["dark"]
    signs = sign_image([[-3.0, 0.0, 3.0, 99.0]], 3.0, theme)
    assert signs.shape == (1, 4, 3)
    assert QColor(*signs[0, 0].tolist()) == theme.negative
    assert QColor(*signs[0, 3].tolist()) == theme.positive
    heights = surface_image([0.0, 5.0, np.inf], 0.0, 5.0, theme)
    assert (heights[1] == heights[2]).all()
    assert (heights[0] == theme.surface_ramp[0]).all()


def test_that_a_blend_is_opaque_and_keeps_to_its_ends() -> None:
    blue, white = QColor("#0000ff"), QColor("#ffffff")
    assert blend(blue, white, 1.0) == blue
    assert blend(blue, white, 0.0) == white
    assert blend(blue, white, 7.0) == blue
    assert blend(blue, white, 0.5).alpha() == 255


def test_that_the_theme_changes_under_open_controls(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, THEMES["light"])
    button = QPushButton("x")
    box = QCheckBox("y")
    qtbot.addWidget(button)
    qtbot.addWidget(box)
    heights = button.sizeHint().height()
    with qtbot.waitSignal(theme_source().changed):
        apply_theme(qapp, THEMES["projector"])
    assert current_theme() is THEMES["projector"]
    assert button.palette().color(QPalette.ColorRole.Text) == THEMES["projector"].text
    assert button.font().pointSizeF() == THEMES["projector"].font_pt
    assert button.sizeHint().height() > heights
    apply_theme(qapp, THEMES["light"])
    assert button.sizeHint().height() == heights


@every_theme
def test_that_an_empty_check_box_has_a_visible_edge(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    apply_theme(qapp, theme)
    box = QCheckBox()
    qtbot.addWidget(box)
    picture = box.grab().toImage()
    row = picture.height() // 2
    ground = picture.pixelColor(picture.width() - 1, 0)
    seen = [
        contrast(picture.pixelColor(x, row), ground) for x in range(picture.width())
    ]
    assert max(seen) > 2.0
    apply_theme(qapp, THEMES["light"])


def test_that_the_bundled_font_has_the_signs_of_the_course(qapp: QApplication) -> None:
    assert load_fonts() == "Inter"
    for cut in ("Regular", "Medium", "SemiBold", "Bold"):
        file = resource_path("assets", "fonts", f"Inter-{cut}.otf")
        font = QRawFont(str(file), 20.0)
        assert [s for s in COURSE_SIGNS if not font.supportsCharacter(ord(s))] == []
    spare = QRawFont(str(resource_path("assets", "fonts", "DejaVuSans.ttf")), 20.0)
    assert [s for s in FALLBACK_SIGNS if not spare.supportsCharacter(ord(s))] == []


def test_that_every_font_comes_with_its_licence() -> None:
    folder = resource_path("assets", "fonts")
    families = {f.stem.split("-")[0] for f in folder.glob("*.[ot]tf")}
    assert families == {"Inter", "DejaVuSans"}
    for family in families:
        assert (folder / f"LICENSE-{family}.txt").stat().st_size > 1000
    assert sum(f.stat().st_size for f in folder.iterdir()) < 2_000_000


def test_that_figures_are_equally_wide(qapp: QApplication) -> None:
    for theme in THEMES.values():
        metrics = QFontMetricsF(make_font(theme.font_pt))
        assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_that_missing_fonts_leave_the_system_font(
    qapp: QApplication, tmp_path: Path
) -> None:
    assert load_fonts(tmp_path) != "Inter"
    assert load_fonts(tmp_path)


@pytest.mark.parametrize("name", ICON_NAMES)
def test_that_an_icon_is_drawn_in_the_text_colour(
    qapp: QApplication, name: str
) -> None:
    red = QColor("#ff0000")
    picture = icon_pixmap(name, red, 24).toImage()
    inked = [
        picture.pixelColor(x, y)
        for x in range(24)
        for y in range(24)
        if picture.pixelColor(x, y).alpha() > 200
    ]
    assert len(inked) > 12
    assert all(colour.red() > 240 and colour.green() < 20 for colour in inked)


def test_that_every_drawing_is_a_listed_icon() -> None:
    drawn = {file.stem for file in resource_path("assets", "icons").glob("*.svg")}
    assert drawn == set(ICON_NAMES)


def test_that_icons_are_crisp_at_ratio_two_and_pale_when_disabled(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.icons.screen_ratios", lambda: {1, 2})
    made = icon("play", THEMES["light"])
    picture = made.pixmap(made.availableSizes()[0], 2.0)
    assert picture.width() == 2 * made.availableSizes()[0].width()
    normal = icon("play").pixmap(24, 24).toImage().pixelColor(10, 12)
    disabled = icon("play").pixmap(24, 24, icon("play").Mode.Disabled).toImage()
    assert luminance(disabled.pixelColor(10, 12)) > luminance(normal) + 0.1
