"""Whether a picture is made of lines and letters, for a file, or of pixels, for now."""

from PySide6.QtGui import QPaintEngine, QPainter

VECTORS = frozenset(
    {
        QPaintEngine.Type.SVG,
        QPaintEngine.Type.Pdf,
        QPaintEngine.Type.Picture,
    }
)


def is_vector(painter: QPainter) -> bool:
    """Tell whether a painter keeps lines as lines, so that no cache may be used."""
    return painter.paintEngine().type() in VECTORS
