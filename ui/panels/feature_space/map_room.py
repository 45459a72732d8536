"""Which grid and range of the feature space suit the room that its map has."""

from PySide6.QtCore import QRectF

from nnsim.data.prepare import PreparedData
from ui.panels.feature_space.words import has_one_unit

PIXELS_A_CELL = 3.0
FEWEST_CELLS, MOST_CELLS = 40, 120


def wished_grid(data: PreparedData, room: QRectF) -> dict[str, object]:
    """Return fields of ``Demand``: cells a side, and the shape where it matters."""
    cells = 10 * round(max(room.width(), room.height()) / PIXELS_A_CELL / 10.0)
    aspect = None
    if has_one_unit(data) and room.height() > 1.0:
        aspect = round(room.width() / room.height(), 3)
    return {
        "map_size": min(max(cells, FEWEST_CELLS), MOST_CELLS),
        "plane_aspect": aspect,
    }
