"""The feature space over two inputs: regions, boundaries, lines of neurons, samples."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from nnsim.arrays import FloatArray
from nnsim.probes.decision_map import DecisionMap
from nnsim.probes.map_kinds import MapKind
from ui.i18n import tr
from ui.palettes import ByteArray, Theme
from ui.panels.feature_space.hyperplane_lines import (
    LineMark,
    LinePainter,
    paint_lines,
    paint_names,
)
from ui.panels.feature_space.origin_mark import paint_origin
from ui.panels.feature_space.plane import FeaturePlaneView
from ui.panels.feature_space.region_image import (
    neuron_image,
    probability_image,
    region_image,
    spread_image,
)
from ui.panels.feature_space.sample_marks import SampleMarks
from ui.panels.feature_space.weight_arrow import WeightArrow, paint_arrow
from ui.theme import current_theme
from ui.widgets.plane_layers import image_of, paint_image
from ui.widgets.strokes import stroke

BOUNDARY_WIDTH = 2.0
HATCH_OPACITY = {"light": 70, "dark": 70, "projector": 95}


@dataclass(frozen=True, eq=False)
class MapPicture:
    """All that the map shows of one moment.

    ``largest`` is the output at the strongest colour where one neuron fills the space,
    None where the classes or a spread do; ``largest_spread`` is the deepest one,
    of an error as well.
    """

    decision: DecisionMap | None
    marks: SampleMarks
    lines: tuple[LineMark, ...] = ()
    largest: float | None = None
    kind: MapKind = "decision"
    largest_spread: float = 1.0
    n_classes: int = 0
    arrow: WeightArrow | None = None
    has_origin: bool = False


class FeatureMap(FeaturePlaneView):
    """Draws a ``MapPicture``, from the back to the front."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Feature space"))
        self._shown: MapPicture | None = None
        self._lines = LinePainter()
        self._regions = QImage()
        self._regions_of: tuple[object, ...] = (None,) * 5

    @property
    def picture(self) -> MapPicture | None:
        """What is shown, None before the first moment."""
        return self._shown

    @property
    def marks(self) -> SampleMarks | None:
        return None if self._shown is None else self._shown.marks

    def show_picture(self, picture: MapPicture | None) -> None:
        """Show another moment, or nothing."""
        self._shown = picture
        self.update()

    def paint_plot(self, painter: QPainter, rect: QRectF) -> None:
        """Paint regions, boundaries, lines, samples, names of lines and words."""
        shown, theme, mapping = self._shown, current_theme(), self.mapping()
        if shown is not None:
            if shown.decision is not None:
                self._paint_regions(painter, theme, shown, shown.decision)
            places, drawn = shown.marks.places, shown.marks.shown
            samples = mapping.to_pixels(places.x[drawn], places.y[drawn])
            placed = self._lines.place(theme, mapping, shown.lines, samples)
            paint_lines(painter, theme, placed)
            if shown.has_origin:
                paint_origin(painter, theme, rect, self.to_point(0.0, 0.0))
            self.mark_painter.paint(painter, theme, mapping, shown.marks)
            paint_names(painter, theme, placed)
            if shown.arrow is not None:
                paint_arrow(painter, theme, mapping, shown.arrow)
        self.paint_words(painter, theme, rect)

    def paint_over(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the mark of the picked sample."""
        if self._shown is not None:
            self.mark_painter.paint_selected(
                painter, current_theme(), self.mapping(), self._shown.marks
            )
        self.paint_brush(painter, current_theme())

    def _paint_regions(
        self,
        painter: QPainter,
        theme: Theme,
        shown: MapPicture,
        decision: DecisionMap,
    ) -> None:
        made_of = (decision, theme, shown.largest, shown.kind, shown.largest_spread)
        if any(a is not b for a, b in zip(made_of, self._regions_of, strict=True)):
            self._regions_of = made_of
            rgb = _colours(theme, shown, decision)
            self._regions = QImage() if rgb is None else image_of(rgb)
        extent = (*decision.plane.x_range, *decision.plane.y_range)
        if not self._regions.isNull():
            box = self.mapping().box(extent)
            paint_image(painter, self._regions, box, smooth=True)
        if shown.largest is not None:
            return
        if decision.undecided is not None and shown.kind == "decision":
            faint = QColor(theme.text)
            faint.setAlpha(HATCH_OPACITY[theme.name])
            self.draw_hatching(painter, decision.undecided, extent, faint)
        self._paint_boundaries(painter, theme, decision.boundaries)

    def _paint_boundaries(
        self, painter: QPainter, theme: Theme, boundaries: Sequence[FloatArray]
    ) -> None:
        pen = QPen(theme.text, BOUNDARY_WIDTH * theme.line_width)
        if not len(boundaries):
            return
        points = np.concatenate(boundaries)
        px, py = self.to_pixels(points[:, 0], points[:, 1])
        ends = np.cumsum([len(line) for line in boundaries]).tolist()
        for begin, end in pairwise([0, *ends]):
            stroke(painter, pen, px[begin:end], py[begin:end])


def _colours(
    theme: Theme, shown: MapPicture, decision: DecisionMap
) -> ByteArray | None:
    if shown.largest is not None:
        if decision.neuron is None:
            return None
        return neuron_image(theme, decision.neuron, shown.largest)
    if shown.kind == "spread" and decision.spread is not None:
        return spread_image(theme, decision.spread, shown.largest_spread)
    if shown.kind == "error" and decision.error is not None:
        return spread_image(theme, decision.error, shown.largest_spread)
    if decision.classes is None or decision.certainty is None:
        return None
    if shown.kind == "probability" and decision.probability is not None:
        return probability_image(
            theme, decision.classes, decision.probability, shown.n_classes
        )
    return region_image(theme, decision.classes, decision.certainty)
