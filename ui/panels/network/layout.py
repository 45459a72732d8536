"""Where everything of the network graph is, worked out once for a shape and a size."""

import math
from dataclasses import dataclass, replace

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.model.spec import NetworkSpec
from ui.panels.network.names import has_bias_node
from ui.panels.network.values import INPUTS, MOST_INPUTS

MOST_DRAWN = 24
"""Neurons of a layer that are drawn; of a wider one the first and the last ones."""
CLOSEST = 6.5
"""Logical pixels from neuron to neuron below which a layer counts as wide."""
CLOSEST_OF_WIDE = 9.0
BAND_SHARE, WIDEST_BAND, NARROWEST_BAND = 0.085, 20.0, 4.0
"""Half the width of the band, of the way to the next column, and in pixels."""
PAD = 8.0
LABEL_GAP = 6.0
OUTPUT_GAP = 9.0
"""As ``LABEL_GAP``, but the light of the present phase has to fit between."""
SMALLEST_RADIUS = 2.5
CAPITAL_HEIGHT = 0.73
"""Height of a figure, in type sizes."""
AIR = 0.88
"""Share of the largest type that fits into a circle, where that can be read."""
MOST_SQUARE, SQUARE_OF_SIDE, SQUARE_SHARE = 2.2, 0.1, 0.25
"""Half the side of a square at most: in lines or of the shorter side, and of its share
of the width."""
GAP_LINES = 2.6
"""Height of the gap in a wide layer, in lines of text."""
LEGIBLE = 0.6
LEGIBLE_PIXELS = 9.2
"""Below this size, and this share of the small type, no number is written inside."""


@dataclass(frozen=True)
class Measures:
    """What the type asks for, in logical pixels.

    Attributes
    ----------
    points : size of the type.
    size, line : its pixel size and line height.
    unsigned, signed : widths of "0.00" and "−0.00" in it.
    left, right : widths wished for the names of inputs, and beside the outputs.
    """

    points: float
    size: float
    line: float
    unsigned: float
    signed: float
    left: float
    right: float


@dataclass(frozen=True, eq=False)
class Column:
    """The inputs or one layer of neurons, top down.

    Attributes
    ----------
    ys : (n_neurons + 1,) centres, also of neurons in the gap; the bias node is last,
        NaN where there is none.
    drawn : numbers of the neurons that are drawn.
    gap : (top, bottom) of the stretch that stands for all others, or None.
    number_size : pixel size of the numbers inside, 0 where they do not fit.
    free : pixels between this column's circles and the next ones, 0 where the rows
        are too close for text.
    is_band : whether all neurons stand for one band, none of them drawn.
    is_square : whether neurons are rounded squares with room for a picture.
    """

    layer: int
    x: float
    ys: FloatArray
    drawn: tuple[int, ...]
    gap: tuple[float, float] | None
    spacing: float
    radius: float
    number_size: float
    free: float
    is_band: bool = False
    is_square: bool = False

    @property
    def n_neurons(self) -> int:
        """How many neurons there are, drawn or not, without the bias node."""
        return len(self.ys) - 1

    @property
    def has_bias(self) -> bool:
        """Whether a bias node stands below."""
        return bool(np.isfinite(self.ys[-1]))

    @property
    def bias_radius(self) -> float:
        """Half the side of the bias node's square."""
        return 0.75 * self.radius

    @property
    def top(self) -> float:
        """Where the uppermost circle begins."""
        return float(self.ys[0]) - self.radius


@dataclass(frozen=True, eq=False)
class GraphLayout:
    """All columns, and the bands for text at both sides and on top.

    ``points`` is the size of the type.
    """

    width: float
    height: float
    columns: tuple[Column, ...]
    left_text: float
    right_text: float
    heading_height: float
    points: float

    def column(self, layer: int) -> Column:
        """Return the column of a layer, −1 for the inputs."""
        return self.columns[layer + 1]

    @property
    def column_gap(self) -> float:
        """Distance from one column to the next."""
        return self.columns[1].x - self.columns[0].x


def lay_out(
    spec: NetworkSpec,
    width: float,
    height: float,
    measures: Measures,
    first_square: int | None = None,
) -> GraphLayout:
    """Place the columns of a network in a picture of ``width`` × ``height`` pixels.

    From the layer ``first_square`` on neurons are squares, as large as room allows.
    """
    n_columns = spec.n_layers + 1
    left = _text_band(measures.left, 0.6 * width / max(n_columns, 3), LABEL_GAP)
    right = _text_band(measures.right, 0.3 * width, OUTPUT_GAP)
    heading = measures.line + 4.0 if height > 9.0 * measures.line else 0.0
    usable = max(width - left - right - 2.0 * PAD, 10.0 * n_columns)
    share = usable / n_columns
    largest = usual = _largest_radius(share, min(width, height), measures)
    if first_square is not None:
        roomy = max(MOST_SQUARE * measures.line, SQUARE_OF_SIDE * min(width, height))
        largest = max(usual, min(roomy, SQUARE_SHARE * share))
    radii = usual, largest
    first, last = PAD + left + largest, PAD + left + usable - largest
    xs = np.linspace(first, last, n_columns)
    gap = float(xs[1] - xs[0])
    columns = tuple(
        _column(spec, layer, float(x), (heading, height), radii, gap, measures)
        for layer, x in zip(range(INPUTS, spec.n_layers), xs, strict=True)
    )
    if first_square is not None:
        columns = tuple(
            replace(column, is_square=column.layer >= first_square)
            for column in columns
        )
    return GraphLayout(width, height, columns, left, right, heading, measures.points)


def _text_band(wished: float, most: float, gap: float) -> float:
    """Give text what it wishes up to a limit, and nothing if that is too little."""
    band = min(wished, most)
    return band + gap if band >= 28.0 or band >= wished > 0.0 else 0.0


def _largest_radius(share: float, shorter_side: float, measures: Measures) -> float:
    by_type = max(1.4 * measures.line, 0.05 * shorter_side)
    return max(min(by_type, 0.29 * share), SMALLEST_RADIUS)


def _column(
    spec: NetworkSpec,
    layer: int,
    x: float,
    band: tuple[float, float],
    radii: tuple[float, float],
    column_gap: float,
    measures: Measures,
) -> Column:
    """Place a layer; its neurons grow from the first of ``radii`` to the second.

    They do so only as long as a line of text stays free between them.
    """
    usual, largest = radii
    size, has_bias = spec.sizes[layer + 1], has_bias_node(spec, layer)
    if layer == INPUTS and size > MOST_INPUTS:
        return _band(size, has_bias, x, band, largest, column_gap)
    top, height = band[0] + PAD, band[1] - band[0] - 2.0 * PAD
    n_drawn, gap_height = _how_many(size, has_bias, height, measures.line)
    slots = n_drawn + has_bias
    widest = max(4.4 * usual, 2.4 * measures.line, 2.0 * largest + 2.2 * measures.line)
    spacing = min((height - gap_height) / slots, widest)
    grown = min(largest, 0.44 * spacing, (spacing - measures.line - 2.0) / 2.0)
    radius = max(min(usual, 0.44 * spacing), grown, SMALLEST_RADIUS)
    first = top + (height - gap_height - spacing * (slots - 1)) / 2.0
    ys, gap = _places(size, n_drawn, first, spacing, gap_height)
    below = float(ys[-1]) + spacing if has_bias else math.nan
    number_size = _number_size(spec, layer, radius, measures)
    free = column_gap - radius - largest
    return Column(
        layer=layer,
        x=x,
        ys=np.append(ys, below),
        drawn=_drawn(size, n_drawn),
        gap=gap,
        spacing=spacing,
        radius=radius,
        number_size=number_size,
        free=free if spacing >= 0.9 * measures.line else 0.0,
    )


def _band(
    size: int,
    has_bias: bool,
    x: float,
    band: tuple[float, float],
    largest: float,
    column_gap: float,
) -> Column:
    """Return the inputs as one band from top to bottom, the bias node below."""
    wished = min(BAND_SHARE * column_gap, WIDEST_BAND)
    radius = max(min(wished, 1.2 * largest), NARROWEST_BAND)
    top, bottom = band[0] + PAD, band[1] - PAD
    below = bottom - 0.75 * radius if has_bias else math.nan
    end = bottom - 2.0 * radius - 2.0 if has_bias else bottom
    ys = np.linspace(top, max(end, top + 1.0), size)
    return Column(
        layer=INPUTS,
        x=x,
        ys=np.append(ys, below),
        drawn=(),
        gap=None,
        spacing=float(ys[1] - ys[0]),
        radius=radius,
        number_size=0.0,
        free=0.0,
        is_band=True,
    )


def _how_many(
    size: int, has_bias: bool, height: float, line: float
) -> tuple[int, float]:
    """Return how many neurons are drawn, and the height of the gap for the others."""
    if size <= MOST_DRAWN and (size + has_bias) * CLOSEST <= height:
        return size, 0.0
    gap_height = GAP_LINES * line
    slots = int((height - gap_height) / CLOSEST_OF_WIDE) - has_bias
    return min(max(slots - slots % 2, 2), MOST_DRAWN, size), gap_height


def _drawn(size: int, n_drawn: int) -> tuple[int, ...]:
    if n_drawn == size:
        return tuple(range(size))
    half = n_drawn // 2
    return (*range(half), *range(size - (n_drawn - half), size))


def _places(
    size: int, n_drawn: int, first: float, spacing: float, gap_height: float
) -> tuple[FloatArray, tuple[float, float] | None]:
    """Return the centres of all neurons, those not drawn spread over the gap."""
    if n_drawn == size:
        return first + spacing * np.arange(size, dtype=np.float64), None
    half = n_drawn // 2
    upper = first + spacing * np.arange(half)
    gap_top = float(upper[-1]) + 0.5 * spacing
    gap_bottom = gap_top + gap_height
    lower = gap_bottom + spacing * (0.5 + np.arange(n_drawn - half))
    inner = gap_top + 0.2 * gap_height, gap_bottom - 0.2 * gap_height
    between = np.linspace(*inner, size - n_drawn)
    return np.concatenate((upper, between, lower)), (gap_top, gap_bottom)


def _number_size(
    spec: NetworkSpec, layer: int, radius: float, measures: Measures
) -> float:
    """Return the type size at which the usual number fits into the circle, or 0."""
    bounded = layer != INPUTS and spec.layers[layer].activation in ("sigmoid", "step")
    aspect = (measures.unsigned if bounded else measures.signed) / measures.size
    fitting = 1.9 * radius / math.hypot(aspect, CAPITAL_HEIGHT)
    if fitting < max(LEGIBLE * measures.size, LEGIBLE_PIXELS):
        return 0.0
    with_air = max(AIR * fitting, min(fitting, LEGIBLE_PIXELS))
    return min(with_air, 1.35 * measures.size)
