"""The network as a graph: inputs left, outputs right, links as lines between them."""

import numpy as np
from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QPainter

from nnsim.arrays import IntArray
from nnsim.frames.frame import RunInfo
from nnsim.model.spec import NetworkSpec
from ui.i18n import count, tr
from ui.panels.network.axis_mark import AxisMark, axis_mark, paint_axis_mark
from ui.panels.network.band import Bundles, input_at, make_bundles, paint_bundles
from ui.panels.network.band_words import end_texts, inputs_count
from ui.panels.network.crosses import faded, paint_left_out
from ui.panels.network.curves import paint_curves
from ui.panels.network.faces import (
    Face,
    FaceBrushes,
    face_text,
    faced_neurons,
    first_square,
)
from ui.panels.network.ink import (
    marker_size,
    type_metrics,
    type_pixels,
    type_points,
)
from ui.panels.network.labels import Label, paint_labels
from ui.panels.network.layout import (
    MOST_DRAWN,
    GraphLayout,
    Measures,
    lay_out,
)
from ui.panels.network.link_numbers import link_numbers
from ui.panels.network.links import (
    NORMAL,
    PALE,
    REACH,
    STRONG,
    Links,
    choose_links,
    paint_links,
)
from ui.panels.network.locks import paint_locked_links
from ui.panels.network.moment import LinkTarget, Moment, NeuronTarget, Target
from ui.panels.network.names import has_class_markers, is_bias
from ui.panels.network.neurons import (
    graph_labels,
    paint_light,
    paint_neurons,
    paint_rings,
)
from ui.panels.network.numbers import NeuronNumbers
from ui.panels.network.output_labels import MARKER_GAP
from ui.panels.network.side_labels import inputs_text
from ui.panels.network.still import StillLinks
from ui.panels.network.values import INPUTS, MOST_INPUTS
from ui.theme import Theme

NEAR = 4.0
"""How far outside a circle, in logical pixels, the pointer still means it."""
WIDEST_LINK = 5.0
WIDEST_OF_RADIUS = 0.24
MARK_SHARES = {
    1: (0.2, 0.35, 0.5, 0.65, 0.8, 0.05, 0.95),
    2: (0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95),
}
"""Places along a link for the mark of an axis, the best first."""


class GraphView:
    """Draws moments as a graph and tells what is at a place of it.

    Attributes
    ----------
    link_numbers : the numbers that were painted last, by the index of their weight.
    """

    def __init__(self) -> None:
        self.shows_numbers = False
        self.face: Face = "value"
        self._faces = FaceBrushes()
        self._key: tuple[object, ...] = ()
        self._layout: GraphLayout | None = None
        self._links: Links | None = None
        self._bundles: Bundles | None = None
        self._links_key: tuple[object, ...] = ()
        self._still = StillLinks()
        self.link_numbers: dict[int, Label] = {}

    @property
    def layout(self) -> GraphLayout | None:
        """The present layout, None before the first paint."""
        return self._layout

    @property
    def bundles(self) -> Bundles | None:
        """The bundles that were drawn last, None where every link stands alone."""
        return self._bundles

    @property
    def links(self) -> Links | None:
        """The links that were drawn last."""
        return self._links

    def forget(self) -> None:
        """Keep nothing of the moment that was painted last."""
        self._key = self._links_key = ()
        self._layout = self._links = self._bundles = None
        self._still.forget()

    def prepare(self, moment: Moment, size: QSizeF, theme: Theme) -> None:
        """Work out what the shape, the size or the weights have changed."""
        spec = moment.frame.spec
        run, face = moment.run, self.face
        key = (spec.layers, run, size.width(), size.height(), theme, face)
        if key != self._key or self._layout is None:
            self._key = key
            points = type_points(theme, size.width(), size.height())
            self._layout = lay_out(
                spec,
                size.width(),
                size.height(),
                measure(run, theme, points),
                first_square(face),
            )
        always = tuple(index for index, _ in moment.marks.numbered_links)
        if isinstance(moment.marks.linked, LinkTarget):
            always += (moment.marks.linked.index,)
        links_key = (moment.frame, self._layout, always)
        if links_key != self._links_key or self._links is None:
            self._links_key = links_key
            parameters = moment.frame.parameters
            self._links = choose_links(spec, parameters, self._layout, always)
            self._bundles = make_bundles(spec, np.asarray(parameters), self._layout)

    def paint(self, painter: QPainter, theme: Theme, moment: Moment) -> None:
        """Paint a moment that was prepared."""
        layout, links = self._layout, self._links
        assert layout is not None
        assert links is not None
        numbers = self.numbers(theme, moment)
        thinnest = min(column.radius for column in layout.columns)
        widest = max(WIDEST_LINK * theme.line_width, WIDEST_OF_RADIUS * thinnest)
        widest = min(widest, max(0.5 * thinnest, 1.5))
        self._still.paint(
            painter,
            theme,
            moment,
            (layout, self.face),
            len(links),
            lambda ground: self._paint_ground(ground, numbers, widest),
        )
        if self.face == "curve":
            paint_curves(painter, numbers)
        paint_left_out(painter, theme, layout, moment.frame)
        labels = graph_labels(numbers)
        self.link_numbers.clear()
        if self.shows_numbers:
            found = link_numbers(theme, layout, links, moment, labels)
            self.link_numbers.update(found)
            labels += self.link_numbers.values()
        paint_labels(painter, theme, layout.points, labels)
        paint_rings(painter, theme, layout, moment)
        for mark in self._axis_marks(moment, labels):
            paint_axis_mark(painter, theme, mark)

    def _paint_ground(
        self, painter: QPainter, numbers: NeuronNumbers, widest: float
    ) -> None:
        """Paint the light behind the layer at work, links over it, and neurons."""
        theme, layout, moment = numbers.theme, numbers.layout, numbers.moment
        links = self._links
        assert links is not None
        paint_light(painter, theme, layout, moment)
        tones = faded(link_tones(links, moment), links, moment.frame)
        if self._bundles is not None:
            paint_bundles(painter, theme, self._bundles, moment, WIDEST_LINK)
        paint_links(painter, theme, links, tones, moment.scale, widest)
        paint_locked_links(painter, theme, links, moment.locked, widest)
        ratio = painter.device().devicePixelRatioF()
        faces = self._faces.of(self.face, theme, layout, moment, ratio)
        paint_neurons(painter, numbers, faces)

    def target_at(self, place: QPointF, moment: Moment) -> Target | None:
        """Return the neuron or link at a place; a neuron comes before its links."""
        if self._layout is None or self._links is None:
            return None
        nearest, distance = None, np.inf
        for column in self._layout.columns:
            away = np.hypot(place.x() - column.x, place.y() - column.ys)
            for n in (*column.drawn, *((column.n_neurons,) if column.has_bias else ())):
                if away[n] <= column.radius + NEAR and away[n] < distance:
                    nearest, distance = NeuronTarget(column.layer, n), away[n]
        if nearest is not None:
            return nearest
        numbered = self.number_at(place)
        if numbered is not None:
            return LinkTarget(numbered)
        n = input_at(self._layout.columns[0], place)
        return self._link_at(place) if n is None else NeuronTarget(INPUTS, n)

    def number_at(self, place: QPointF) -> int | None:
        """Return the weight whose number was painted at a place, None if none was."""
        for index, label in self.link_numbers.items():
            if label.box.contains(place):
                return index
        return None

    def _link_at(self, place: QPointF) -> Target | None:
        """Return the link at a place; a bundle stands for the neuron it leads to."""
        assert self._links is not None
        row, distance = self._links.closest(place)
        if self._bundles is not None:
            neuron, further = self._bundles.closest(place)
            if further <= min(distance, REACH):
                return NeuronTarget(0, neuron)
        return LinkTarget(int(self._links.indices[row])) if distance <= REACH else None

    def place_of(self, target: Target, moment: Moment) -> QPointF | None:
        """Return where a neuron or the middle of a link is, None if it is not drawn."""
        if self._layout is None or self._links is None:
            return None
        if isinstance(target, LinkTarget):
            row = self._links.row(target.index)
            return None if row is None else self._visible_point(row, 0.5)
        column = self._layout.column(target.layer)
        is_drawn = column.is_band or target.number in column.drawn
        is_drawn = is_drawn or is_bias(moment.frame.spec, target)
        y = float(column.ys[target.number])
        return QPointF(column.x, y) if is_drawn and np.isfinite(y) else None

    def drawn_neurons(self, layer: int) -> tuple[int, ...]:
        """Return the numbers of the neurons of a layer that can be pointed at."""
        return () if self._layout is None else self._layout.column(layer).drawn

    def labels(self, theme: Theme, moment: Moment) -> list[Label]:
        """Return all that is written, for a moment that was prepared."""
        return graph_labels(self.numbers(theme, moment))

    def numbers(self, theme: Theme, moment: Moment) -> NeuronNumbers:
        """Return fills and numbers of the neurons, for a moment that was prepared."""
        assert self._layout is not None
        faced = faced_neurons(self.face, self._layout, moment)
        return NeuronNumbers(theme, self._layout, moment, faced)

    def face_text(self, moment: Moment, target: NeuronTarget) -> str:
        """Say what a neuron's face shows, empty for its value."""
        return face_text(self.face, moment, target)

    def note(self, moment: Moment) -> str:
        """Say what is bundled or left out, empty if nothing is."""
        parts = (
            [tr("one line for all inputs of a neuron")]
            if self._bundles is not None
            else []
        )
        if self._links is not None and len(self._links) < self._links.n_total:
            strongest = tr(
                "strongest {shown} of {total} links",
                shown=count(len(self._links)),
                total=count(self._links.n_total),
            )
            parts.append(strongest)
        return " · ".join(parts)

    def _axis_marks(self, moment: Moment, labels: list[Label]) -> list[AxisMark]:
        """Return the marks of the axes, where they cover no text and not each other."""
        assert self._links is not None
        assert self._layout is not None
        taken = [label.box for label in labels]
        marks = []
        for index, axis in moment.marks.numbered_links:
            row = self._links.row(index)
            if row is None:
                continue
            is_pending = moment.marks.pending == index
            wished = [
                axis_mark(
                    self._visible_point(row, share),
                    axis,
                    is_pending,
                    self._layout.points,
                )
                for share in MARK_SHARES[axis]
            ]
            free = (
                mark
                for mark in wished
                if not any(mark.box.intersects(box) for box in taken)
            )
            marks.append(next(free, wished[0]))
            taken.append(marks[-1].box)
        return marks

    def _visible_point(self, row: int, share: float) -> QPointF:
        """Return a point of the part of a link that no circle covers."""
        assert self._links is not None
        assert self._layout is not None
        layer = int(self._links.layers[row])
        length = float(np.hypot(*(self._links.ends[row] - self._links.begins[row])))
        from_source = self._layout.column(layer - 1).radius / length
        from_neuron = self._layout.column(layer).radius / length
        visible = max(1.0 - from_source - from_neuron, 0.0)
        return self._links.point(row, from_source + share * visible)


def measure(run: RunInfo, theme: Theme, points: float) -> Measures:
    """Return what type of a size in points asks of a layout."""
    metrics, bold = type_metrics(points), type_metrics(points, bold=True)
    data = run.data
    left_texts = data.input_names
    if data.n_inputs > MOST_INPUTS:
        left_texts = (inputs_count(data), *end_texts(data))
    elif data.n_inputs > MOST_DRAWN:
        left_texts = (inputs_text(data.n_inputs),)
    left = max(map(metrics.horizontalAdvance, left_texts), default=0.0)
    names = max(map(metrics.horizontalAdvance, data.output_names), default=0.0)
    numbers = bold.horizontalAdvance(tr("a − t {value}", value="−0.00"))
    marker = marker_size(theme, points) + MARKER_GAP if has_class_markers(run) else 0.0
    return Measures(
        points=points,
        size=type_pixels(points),
        line=metrics.height(),
        unsigned=metrics.horizontalAdvance("0.00"),
        signed=metrics.horizontalAdvance("−0.00"),
        left=left + 2.0,
        right=max(names, numbers) + marker + 2.0,
    )


def link_tones(links: Links, moment: Moment) -> IntArray:
    """Return how much each link stands out, for the phase or what is pointed at."""
    tones = np.full(len(links), NORMAL, dtype=np.int64)
    values, pointed = moment.values, moment.marks.pointed
    if pointed is None and moment.marks.layer is not None:
        return np.where(links.layers == moment.marks.layer, STRONG, PALE)
    if isinstance(pointed, NeuronTarget):
        return np.where(_links_of(links, moment.frame.spec, pointed), STRONG, PALE)
    if values.glow is not None:
        at_work = links.layers == values.working_links
        tones = np.where(at_work, NORMAL, PALE)
    if isinstance(pointed, LinkTarget):
        if pointed == moment.marks.linked:
            tones[:] = PALE
        tones[links.indices == pointed.index] = STRONG
    if moment.marks.pending is not None:
        tones[links.indices == moment.marks.pending] = STRONG
    return tones


def _links_of(
    links: Links, spec: NetworkSpec, target: NeuronTarget
) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Return which links lead into a neuron, or out of an input or a bias node."""
    if target.layer == INPUTS or is_bias(spec, target):
        of_layer = links.layers == target.layer + 1
        return np.asarray(of_layer & (links.sources == target.number))
    of_layer = links.layers == target.layer
    return np.asarray(of_layer & (links.neurons == target.number))
