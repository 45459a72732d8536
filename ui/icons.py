"""The drawn signs on buttons: SVG files in one colour, dyed in the theme's colours."""

from collections.abc import Iterable
from functools import cache, lru_cache
from math import ceil

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QGuiApplication,
    QIcon,
    QPainter,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer

from nnsim.resources import resource_path
from ui.theme import Theme, blend, current_theme, icon_side

# Each is a file assets/icons/NAME.svg, drawn in "currentColor" on 24 by 24.
ICON_NAMES = (
    "bookmark",
    "black",
    "chevron-down",
    "chevron-left",
    "chevron-right",
    "chevron-up",
    "close",
    "copy",
    "edit",
    "epoch",
    "epoch-back",
    "error",
    "gallery",
    "help",
    "info",
    "layer-add",
    "lecture",
    "maximise",
    "menu",
    "minus",
    "new-data",
    "new-weights",
    "notes",
    "numbers",
    "open",
    "pause",
    "phase",
    "phase-back",
    "pin",
    "play",
    "play-back",
    "plus",
    "race",
    "record",
    "redo",
    "restore",
    "rewind",
    "run-n",
    "save",
    "scene-back",
    "scene-next",
    "settings",
    "spotlight",
    "step",
    "step-back",
    "theme-dark",
    "theme-light",
    "theme-projector",
    "undo",
    "warning",
    "zoom",
)
# Logical pixels beside text of the usual size.
SIDES = (16, 20, 24)
MOST_RATIO = 2
"""Of device pixels; a picture of it will do on screens that have more."""
SIGN = "sign"
"""The property of an action that names its icon, which is drawn with its menu."""


def icon(name: str, theme: Theme | None = None) -> QIcon:
    """Return a sign in the text colour, paler when disabled, crisp on each screen.

    Without its file it is an empty icon: a button then shows its text.
    """
    sides = {icon_side(side) * ratio for side in SIDES for ratio in screen_ratios()}
    return _icon(name, theme or current_theme(), tuple(sorted(sides)))


def screen_ratios() -> set[int]:
    """Return the ratios of device pixels of the screens that there are, rounded up."""
    screens = QGuiApplication.screens()
    return {min(ceil(each.devicePixelRatio()), MOST_RATIO) for each in screens} or {1}


@lru_cache(maxsize=4 * len(ICON_NAMES))
def _icon(name: str, theme: Theme, sides: tuple[int, ...]) -> QIcon:
    faint = blend(theme.text_muted, theme.surface, 0.5)
    made = QIcon()
    # One renderer for all sizes: to read the drawing again takes half of the time.
    renderer = _renderer(name, theme.text)
    for side in sides:
        picture = _rendered(renderer, side)
        made.addPixmap(picture, QIcon.Mode.Normal)
        made.addPixmap(_dyed(picture, faint), QIcon.Mode.Disabled)
    return made


def _dyed(picture: QPixmap, colour: QColor) -> QPixmap:
    """Return a picture of one colour in another one; to draw it anew takes longer."""
    dyed = QPixmap(picture)
    with QPainter(dyed) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(dyed.rect(), colour)
    return dyed


def dye_signs(actions: Iterable[QAction]) -> None:
    """Give actions the icons that they name, in the colours of the present theme."""
    for action in actions:
        name = action.property(SIGN)
        if name:
            action.setIcon(icon(name))


def icon_pixmap(name: str, colour: QColor, side: float, ratio: float = 1.0) -> QPixmap:
    """Return the sign as a picture of ``side`` logical pixels."""
    picture = _rendered(_renderer(name, colour), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    return picture


def _rendered(renderer: QSvgRenderer | None, pixels: int) -> QPixmap:
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    if renderer is not None:
        with QPainter(picture) as painter:
            renderer.render(painter, QRectF(picture.rect()))
    return picture


def _renderer(name: str, colour: QColor) -> QSvgRenderer | None:
    """Return what draws a sign in a colour, None without its file."""
    drawing = _drawing(name)
    if not drawing:
        return None
    dyed = drawing.replace(b"currentColor", colour.name().encode())
    return QSvgRenderer(QByteArray(dyed))


@cache
def _drawing(name: str) -> bytes:
    file = resource_path("assets", "icons", f"{name}.svg")
    return file.read_bytes() if file.is_file() else b""
