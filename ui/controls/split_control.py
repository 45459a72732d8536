"""The split of the samples: a bar with handles to drag, and three percents to type."""

from msgspec.structs import replace
from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QBrush,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from nnsim.data.settings import SplitSettings
from ui.controls.fields import help_of, name_of_field
from ui.controls.split_edits import PARTS, Part, percents, with_percent
from ui.i18n import parse_number, tr
from ui.theme import blend, current_theme
from ui.widgets.value_edit import RefusedTextError, ValueEdit

PATH = "data.split"
GRIP_PX = 6
FEWEST = {"training": 1, "validation": 0, "test": 0}


class SplitControl(QWidget):
    """Bar and numbers say the same; raising one part takes from what is not used.

    ``split_changed`` carries the settings, ``refused`` a sentence about a typed text;
    ``pressed`` comes before the first change of a drag, ``released`` after the last.
    """

    split_changed = Signal(object)
    refused = Signal(str)
    pressed = Signal()
    released = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._split = SplitSettings()
        self.bar = SplitBar()
        self.bar.dragged.connect(self._on_dragged)
        self.bar.pressed.connect(self.pressed)
        self.bar.released.connect(self.released)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        grid.addWidget(self.bar, 0, 0, 1, 3)
        self._edits: dict[Part, PercentEdit] = {}
        names = {
            "training": tr("training"),
            "validation": tr("validation"),
            "test": tr("test"),
        }
        for column, part in enumerate(PARTS):
            edit = PercentEdit(part, names[part])
            edit.percent_asked.connect(self._on_asked)
            edit.refused.connect(self.refused)
            self._edits[part] = edit
            name = QLabel(names[part])
            name.setBuddy(edit)
            name.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(edit, 1, column, Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(name, 2, column)
            grid.setColumnStretch(column, 1)
        self.setAccessibleName(name_of_field(PATH))
        self.setToolTip(help_of(PATH))
        self.show_split(self._split)

    def edit_of(self, part: Part) -> "PercentEdit":
        """Return the field of one part."""
        return self._edits[part]

    def show_split(self, split: SplitSettings) -> None:
        """Show a split without telling anybody."""
        self._split = split
        shares = percents(split)
        self.bar.show_percents(shares)
        for part, share in zip(PARTS, shares, strict=True):
            self._edits[part].show_percent(share)

    @Slot(str, int)
    def _on_asked(self, part: Part, percent: int) -> None:
        self._change(with_percent(self._split, part, percent))

    @Slot(int, int)
    def _on_dragged(self, handle: int, percent: int) -> None:
        training, validation, test = percents(self._split)
        ends = [training, training + validation, training + validation + test]
        low = ends[handle - 1] if handle else FEWEST["training"]
        high = ends[handle + 1] if handle < 2 else 100
        ends[handle] = min(max(percent, low), high)
        self._change(
            replace(
                self._split,
                training=ends[0] / 100,
                validation=(ends[1] - ends[0]) / 100,
                test=(ends[2] - ends[1]) / 100,
            )
        )

    def _change(self, split: SplitSettings) -> None:
        if percents(split) != percents(self._split):
            self.show_split(split)
            self.split_changed.emit(split)


class PercentEdit(ValueEdit):
    """A whole percent of one part, typed or stepped."""

    percent_asked = Signal(str, int)

    def __init__(self, part: Part, name: str) -> None:
        super().__init__(self._read_percent, "100 %")
        self._part = part
        self._name = name
        self._percent = 0
        self.setAccessibleName(tr("Percent for {part}", part=name))
        self.setToolTip(help_of(PATH))
        self.committed.connect(self._on_committed)
        self.stepped.connect(self._on_stepped)

    def show_percent(self, percent: int) -> None:
        """Show the present percent."""
        self._percent = percent
        self.show_value(tr("{percent} %", percent=percent))

    def _read_percent(self, text: str) -> int:
        low = FEWEST[self._part]
        try:
            value = parse_number(text.replace("%", ""))
        except ValueError:
            value = -1.0
        if not low <= value <= 100 or value != int(value):
            raise RefusedTextError(
                tr(
                    "{name}: “{text}” is no whole percent; type {low} to 100.",
                    name=self._name,
                    text=text,
                    low=low,
                )
            )
        return int(value)

    @Slot(object)
    def _on_committed(self, percent: int) -> None:
        self.percent_asked.emit(self._part, percent)

    @Slot(int)
    def _on_stepped(self, steps: int) -> None:
        percent = min(max(self._percent + steps, FEWEST[self._part]), 100)
        self.percent_asked.emit(self._part, percent)


class SplitBar(QWidget):
    """Training filled, validation hollow, test crossed, as the samples are drawn.

    ``dragged`` carries which end (0 to 2) was moved to which percent.
    """

    dragged = Signal(int, int)
    pressed = Signal()
    released = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._percents = (60, 20, 20)
        self._held: int | None = None
        self.setAccessibleName(tr("Shares of the sets"))
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_percents(self, percents: tuple[int, int, int]) -> None:
        """Show three parts; the rest up to 100 is not used."""
        self._percents = percents
        self.update()

    def ends(self) -> list[float]:
        """Return the x at which each part ends, in pixels."""
        sums = (sum(self._percents[: n + 1]) for n in range(3))
        return [1.0 + share / 100.0 * self._span() for share in sums]

    def sizeHint(self) -> QSize:
        """Return a bar about as high as a line of type."""
        return QSize(120, self.fontMetrics().height() + 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the nearest handle; of two at one place the one that can move."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        x = event.position().x()
        distances = [abs(end - x) for end in self.ends()]
        nearest = min(distances)
        near = [n for n in range(3) if distances[n] <= nearest + 0.5]
        self._held = near[-1] if x > self.ends()[near[0]] else near[0]
        self.pressed.emit()
        self._drag_to(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the handle that is held."""
        if self._held is not None:
            self._drag_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self._held is not None:
            self._held = None
            self.released.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts from left to right, and a handle at each end."""
        theme = current_theme()
        pale = blend(theme.accent, theme.surface, 0.5)
        crossed = QBrush(pale, Qt.BrushStyle.DiagCrossPattern)
        brushes = (QBrush(theme.accent), QBrush(theme.surface), crossed)
        left, height = 1.0, self.height() - 2.0
        with QPainter(self) as painter:
            painter.setPen(QPen(theme.line, theme.line_width))
            painter.setBrush(theme.surface_raised)
            painter.drawRect(QRectF(1.0, 1.0, self._span(), height))
            painter.setPen(QPen(theme.accent, theme.line_width))
            for brush, end in zip(brushes, self.ends(), strict=True):
                if end > left:
                    painter.setBrush(brush)
                    painter.drawRect(QRectF(left, 1.0, end - left, height))
                left = end
            painter.setBrush(theme.accent)
            for end in self.ends():
                grip = QRectF(end - GRIP_PX / 4, 0.0, GRIP_PX / 2, self.height())
                painter.drawRect(grip)

    def _span(self) -> float:
        return max(self.width() - 3.0, 1.0)

    def _drag_to(self, x: float) -> None:
        if self._held is not None:
            share = round(100.0 * (x - 1.0) / self._span())
            self.dragged.emit(self._held, min(max(share, 0), 100))
