"""The small picture of a scene, or a drawing in its place."""

import itertools
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from nnsim.scene_gallery import GalleryEntry, thumbnail_path
from ui.icons import icon_pixmap
from ui.theme import blend, class_colour, current_theme, make_font

RATIO = 16 / 9
LARGEST_BYTES = 2 * 2**20
"""A picture beside an own scene that is larger is none of ours and is not read."""
LONGEST_SIDE = 960
"""Pixels of a picture that is kept, three times those of our own."""
LAYERS = (2, 3, 2)
NEURON = 0.05
"""Radius of a neuron of the drawing, in heights of the picture."""


def paint_picture(painter: QPainter, place: QRectF, entry: GalleryEntry) -> None:
    """Paint the picture of a scene, a drawing without one, or the sign of a problem."""
    theme = current_theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    picture = thumbnail(picture_file(entry))
    if entry.problem is not None:
        painter.fillRect(place, theme.surface_raised)
        side = place.height() / 3.0
        ratio = painter.device().devicePixelRatio()
        sign = icon_pixmap("warning", theme.text_muted, side, ratio)
        middle = place.center()
        painter.drawPixmap(QPointF(middle.x() - side / 2, middle.y() - side / 2), sign)
    elif picture.isNull():
        _draw_instead(painter, place, entry.title)
    else:
        painter.drawPixmap(place, picture, QRectF(picture.rect()))
    painter.restore()


def picture_file(entry: GalleryEntry) -> Path:
    """Return where the picture of a scene may lie: for a file beside it."""
    if entry.is_file:
        return Path(entry.name).with_suffix(".png")
    return thumbnail_path(entry.name)


def thumbnail(file: Path) -> QPixmap:
    """Return the picture in a file, a null one if there is none."""
    try:
        facts = file.stat()
    except OSError:
        return QPixmap()
    is_small = facts.st_size <= LARGEST_BYTES
    return _picture_of(str(file), facts.st_mtime_ns) if is_small else QPixmap()


@lru_cache(maxsize=200)
def _picture_of(file: str, changed_ns: int) -> QPixmap:
    picture = QPixmap(file)
    if max(picture.width(), picture.height()) <= LONGEST_SIDE:
        return picture
    # Few bytes may be many pixels, and hundreds of pictures are kept.
    return picture.scaled(
        LONGEST_SIDE,
        LONGEST_SIDE,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _draw_instead(painter: QPainter, place: QRectF, title: str) -> None:
    """Draw a small network in pale colours and the first letter of the title."""
    theme = current_theme()
    painter.fillRect(place, theme.surface_raised)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    layers = [_neurons(place, number, count) for number, count in enumerate(LAYERS)]
    painter.setPen(QPen(_pale(theme.text_muted), 1.5))
    for before, after in itertools.pairwise(layers):
        for start in before:
            for end in after:
                painter.drawLine(start, end)
    radius = NEURON * place.height()
    painter.setPen(Qt.PenStyle.NoPen)
    for number, layer in enumerate(layers):
        painter.setBrush(_pale(class_colour(theme, number)))
        for neuron in layer:
            painter.drawEllipse(neuron, radius, radius)
    font = make_font(theme.font_pt, QFont.Weight.Bold)
    font.setPixelSize(round(place.height() * 0.36))
    painter.setFont(font)
    painter.setPen(theme.text)
    letter = title.strip()[:1].upper() or "?"
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letter)


def _neurons(place: QRectF, layer: int, count: int) -> list[QPointF]:
    x = place.left() + place.width() * (layer + 1) / (len(LAYERS) + 1)
    step = place.height() / (count + 1)
    return [QPointF(x, place.top() + step * (row + 1)) for row in range(count)]


def _pale(colour: QColor) -> QColor:
    return blend(colour, current_theme().surface_raised, 0.3)
