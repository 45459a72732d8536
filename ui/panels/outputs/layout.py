"""Where bars and numbers of the outputs panel go, and what has to be left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from ui.panels.outputs.picture import OutputsPicture
from ui.panels.outputs.words import role_words

PAD = 10.0
GAP = 8.0
MARKER_ROOM = 1.5  # markers
LARGEST_NAME = 0.33  # of the width
SHORTEST_BAR = 44.0
BOLDER = 1.08  # the name of the actual class is bold
NARROW = 14.0  # lines of type
LOWEST_ROW, HIGHEST_ROW = 1.15, 4.0  # lines of type
HIGHEST_WITH_PASSES = 6.0
LOWEST_WITH_PASSES = 2.1


@dataclass(frozen=True)
class Block:
    """A column of rows: names at the left, bars, numbers at the right.

    ``name`` is how wide names may be, 0 for none; ``bar`` is (left, right) of the bars;
    ``columns`` are right ends of the numbers.
    """

    heading: QRectF
    name: float
    bar: tuple[float, float]
    columns: tuple[float, ...]
    tops: tuple[float, ...]
    height: float
    shown: tuple[int, ...]

    def box(self, place: int) -> QRectF:
        """Return the bar's place in the row that is shown at a place."""
        left, right = self.bar
        return QRectF(left, self.tops[place], right - left, self.height)


@dataclass(frozen=True)
class OutputsLayout:
    """The blocks of outputs and probabilities, None where there is no room for one.

    ``kept`` are the columns of numbers of the outputs for which there is room.
    """

    outputs: Block
    probabilities: Block | None
    shows_passes: bool
    kept: tuple[int, ...]


@dataclass(frozen=True)
class Measures:
    """What the type asks for: a line, the width of a marker, and that of texts."""

    metrics: QFontMetricsF
    marker: float

    @property
    def line(self) -> float:
        """Height of a line."""
        return self.metrics.height()

    def width(self, *texts: str) -> float:
        """Width of the widest text."""
        return max(map(self.metrics.horizontalAdvance, texts), default=0.0)

    def names(
        self, names: Sequence[str], room: float, *, with_roles: bool = True
    ) -> float:
        """Width of names with their markers, and of what a class is told to be."""
        widest = BOLDER * self.width(*names)
        if with_roles:
            widest = max(widest, self.width(*role_words()))
        return min(widest + MARKER_ROOM * self.marker + GAP, LARGEST_NAME * room)


def lay_out(picture: OutputsPicture, area: QRectF, measures: Measures) -> OutputsLayout:
    """Fit the blocks into an area; probabilities go before the outputs do."""
    body = area.adjusted(PAD, 0.0, -PAD, -4.0)
    if picture.classes and not picture.is_aligned:
        return _above_each_other(picture, body, measures)
    return _side_by_side(picture, body, measures)


def _side_by_side(
    picture: OutputsPicture, body: QRectF, measures: Measures
) -> OutputsLayout:
    n_rows, line = len(picture.rows), measures.line
    passes = _has_room_for_passes(picture, body.height(), line)
    every = _number_widths(picture, measures, passes)
    value = measures.width("0.00") + GAP
    names = [row.name for row in picture.rows]
    kept = _kept_columns(every, body.width() - measures.names(names, body.width()))
    numbers = [every[column] for column in kept]
    fixed = sum(numbers) + value + 4 * GAP + 2 * SHORTEST_BAR
    first = measures.names(names, body.width(), with_roles=picture.is_aligned)
    if (
        picture.classes and first + fixed > body.width()
    ) or body.width() < NARROW * line:
        first = measures.names(names, body.width(), with_roles=False)
    spare = body.width() - first - fixed
    second = 0.0
    if picture.classes and spare >= 0.0:
        second = SHORTEST_BAR + spare / 2.0 + value
    left = QRectF(body)
    left.setRight(body.right() - (second + 2 * GAP if second else 0.0))
    highest = HIGHEST_WITH_PASSES if passes else HIGHEST_ROW
    must = (picture.actual, picture.decided)
    outputs = _block(left, first, numbers, line, n_rows, must, highest)
    if not second:
        return OutputsLayout(outputs, None, passes, kept)
    right = QRectF(body)
    right.setLeft(body.right() - second)
    beside = _block(right, 0.0, (value,), line, n_rows, must, highest)
    return OutputsLayout(outputs, beside, passes, kept)


def _above_each_other(
    picture: OutputsPicture, body: QRectF, measures: Measures
) -> OutputsLayout:
    """Place outputs that are bits over the probabilities of the classes."""
    line, value = measures.line, measures.width("0.00") + GAP
    n_outputs, n_classes = len(picture.rows), len(picture.classes)
    names = [row.name for row in picture.rows]
    names += [row.name for row in picture.classes]
    name = measures.names(names, body.width())
    upper, lower = QRectF(body), QRectF(body)
    passes = _has_room_for_passes(picture, body.height() / 2.0, line)
    every = _number_widths(picture, measures, passes)
    kept = _kept_columns(every, body.width() - name)
    numbers = [every[column] for column in kept]
    weight = n_outputs * (2.0 if passes else 1.0)
    rest = body.height() - 2.0 * _heading(line)
    upper.setHeight(_heading(line) + rest * weight / (weight + n_classes))
    lower.setTop(upper.bottom())
    highest = HIGHEST_WITH_PASSES if passes else HIGHEST_ROW
    outputs = _block(upper, name, numbers, line, n_outputs, (), highest)
    if lower.height() < _heading(line) + LOWEST_ROW * line * min(n_classes, 2):
        whole = _block(body, name, numbers, line, n_outputs, (), highest)
        return OutputsLayout(whole, None, passes, kept)
    must = (picture.actual, picture.decided)
    classes = _block(lower, name, (value,), line, n_classes, must, HIGHEST_ROW)
    return OutputsLayout(outputs, classes, passes, kept)


def _has_room_for_passes(picture: OutputsPicture, height: float, line: float) -> bool:
    needed = _heading(line) + len(picture.rows) * LOWEST_WITH_PASSES * line
    return picture.n_passes > 0 and height >= needed


def _heading(line: float) -> float:
    return line + 4.0


def _block(
    area: QRectF,
    name: float,
    numbers: Sequence[float],
    line: float,
    n_rows: int,
    must: Sequence[int],
    highest: float,
) -> Block:
    heading = QRectF(area.left(), area.top(), area.width(), _heading(line))
    room = max(area.height() - heading.height(), 1.0)
    shown = chosen_rows(n_rows, max(int(room / (LOWEST_ROW * line)), 1), must)
    height = min(room / len(shown), highest * line)
    top = heading.bottom() + (room - height * len(shown)) / 2.0
    ends, right = [], area.right()
    for number_width in reversed(numbers):
        ends.append(right)
        right -= number_width
    left = area.left() + name
    return Block(
        heading,
        name,
        (left, max(right - 2.0, left + 4.0)),
        tuple(reversed(ends)),
        tuple(top + k * height for k in range(len(shown))),
        height,
        shown,
    )


def chosen_rows(n_rows: int, fitting: int, must: Sequence[int]) -> tuple[int, ...]:
    """Return which rows are shown: all, or those that matter and the first others."""
    if n_rows <= fitting:
        return tuple(range(n_rows))
    kept = [row for row in must if 0 <= row < n_rows][:fitting]
    others = [row for row in range(n_rows) if row not in kept]
    return tuple(sorted(kept + others[: fitting - len(kept)]))


def _kept_columns(widths: Sequence[float], room: float) -> tuple[int, ...]:
    """Return which columns leave room for bars: t goes before a − t, and a stays."""
    kept = list(range(len(widths)))
    while len(kept) > 1 and room - sum(widths[k] for k in kept) < SHORTEST_BAR:
        del kept[1]
    return tuple(kept)


def _number_widths(
    picture: OutputsPicture, measures: Measures, shows_passes: bool
) -> list[float]:
    """Return the widths of the columns of numbers; they stand still at usual values."""
    widths = []
    for column, title in enumerate(picture.columns):
        texts = [row.texts[column] for row in picture.rows]
        usual = "−0.000" if column > 0 and title == picture.columns[-1] else "−0.00"
        widths.append(measures.width(title, usual, *texts) + GAP)
    if shows_passes:
        scatter = measures.width(*(row.scatter for row in picture.rows))
        widest = max(scatter, measures.width("0.00 ± 0.00")) + GAP
        widths[0] = max(widths[0], widest - sum(widths[1:]))
    return widths
