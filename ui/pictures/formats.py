"""A sheet as PNG, SVG or PDF: painted in the GUI thread, encoded in any."""

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QRect,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import (
    QImage,
    QImageWriter,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgGenerator

from ui.pictures.sheet import Sheet
from ui.pictures.svg_clips import with_clips, with_plain_hairlines
from ui.pictures.svg_fonts import with_fallback_fonts

DOTS_AN_INCH = 96
"""Of a logical pixel; a type of 9 pt is then 12 pixels high, as on the screen."""
POINTS_AN_INCH, MM_AN_INCH = 72.0, 25.4


def as_image(sheet: Sheet, scale: float, *, is_preview: bool = False) -> QImage:
    """Return a sheet in ``scale`` pixels for each logical one.

    A preview may hold what was painted for the screen.
    """
    image = QImage(pixel_size(sheet, scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(scale, scale)
        sheet.paint(painter, is_preview=is_preview)
    dots_a_metre = round(DOTS_AN_INCH * scale * 1000.0 / MM_AN_INCH)
    image.setDotsPerMeterX(dots_a_metre)
    image.setDotsPerMeterY(dots_a_metre)
    return image


def as_png(image: QImage) -> bytes:
    """Return an image as the bytes of a PNG; may be called in any thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def as_svg(sheet: Sheet) -> bytes:
    """Return a sheet as lines and letters; what is a picture by nature stays one."""
    size = sheet.size
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(DOTS_AN_INCH)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(sheet.title)
    generator.setDescription(sheet.words)
    with QPainter(generator) as painter:
        sheet.paint(painter)
    buffer.close()
    raw = bytes(content.data()).decode("utf-8")
    whole = with_plain_hairlines(with_clips(raw))
    return with_fallback_fonts(whole).encode("utf-8")


def as_pdf(sheet: Sheet) -> bytes:
    """Return a sheet as a PDF of one page, which is as large as the sheet."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_AN_INCH)
    writer.setTitle(sheet.title)
    writer.setCreator("NNSim")
    points = QSizeF(sheet.size) * (POINTS_AN_INCH / DOTS_AN_INCH)
    page = QPageSize(
        points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch
    )
    writer.setPageLayout(
        QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF())
    )
    with QPainter(writer) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet.paint(painter)
    buffer.close()
    return bytes(content.data())


def picture_of(sheet: Sheet, suffix: str, scale: float) -> bytes:
    """Return a sheet as ".svg", ".pdf", or for any other suffix as a PNG."""
    if suffix == ".svg":
        return as_svg(sheet)
    if suffix == ".pdf":
        return as_pdf(sheet)
    return as_png(as_image(sheet, scale))


def pixel_size(sheet: Sheet, scale: float) -> QSize:
    """Return width and height in pixels."""
    return QSize(
        max(round(sheet.size.width() * scale), 1),
        max(round(sheet.size.height() * scale), 1),
    )


def paper_size(sheet: Sheet) -> tuple[float, float]:
    """Return width and height in millimetres, the same for all formats."""
    mm = MM_AN_INCH / DOTS_AN_INCH
    return sheet.size.width() * mm, sheet.size.height() * mm
