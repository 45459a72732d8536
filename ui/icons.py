"""The drawn signs on buttons: SVG files in one colour, dyed in the theme's colours."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from nnsim.resources import resource_path
from ui.theme import Theme, blend, current_theme

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
# Device pixels: 16, 20 and 24 logical pixels at device pixel ratio 1 and 2, and more
# for larger text.
SIDES = (16, 20, 24, 32, 40, 48, 64, 80)


def icon(name: str, theme: Theme | None = None) -> QIcon:
    """Return a sign in the text colour, paler when disabled, crisp at ratio 1 and 2.

    Without its file it is an empty icon: a button then shows its text.
    """
    return _icon(name, theme or current_theme())


@lru_cache(maxsize=4 * len(ICON_NAMES))
def _icon(name: str, theme: Theme) -> QIcon:
    faint = blend(theme.text_muted, theme.surface, 0.5)
    made = QIcon()
    for side in SIDES:
        made.addPixmap(icon_pixmap(name, theme.text, side))
        made.addPixmap(icon_pixmap(name, faint, side), QIcon.Mode.Disabled)
    return made


def icon_pixmap(name: str, colour: QColor, side: float, ratio: float = 1.0) -> QPixmap:
    """Return the sign as a picture of ``side`` logical pixels."""
    pixels = round(side * ratio)
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    drawing = _drawing(name)
    if drawing:
        renderer = QSvgRenderer(
            QByteArray(drawing.replace(b"currentColor", colour.name().encode()))
        )
        with QPainter(picture) as painter:
            renderer.render(painter, QRectF(picture.rect()))
    picture.setDevicePixelRatio(ratio)
    return picture


@cache
def _drawing(name: str) -> bytes:
    file = resource_path("assets", "icons", f"{name}.svg")
    return file.read_bytes() if file.is_file() else b""
