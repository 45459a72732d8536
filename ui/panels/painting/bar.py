"""The row of tools over the feature space while samples are painted."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nnsim.data.prepare import SET_NAMES, PreparedData, SetName
from ui.i18n import parse_number, tr, trimmed
from ui.palettes import Theme
from ui.panels.painting.strokes import TOOLS, Paint, Tool
from ui.panels.set_sign import set_title
from ui.panels.title_room import show_what_fits
from ui.theme import current_theme
from ui.theme_following import follow_theme
from ui.widgets.choice import Choice, Entry
from ui.widgets.elided import ElidedLabel
from ui.widgets.markers import draw_marker
from ui.widgets.segmented import SegmentedChoice
from ui.widgets.value_edit import RefusedTextError, ValueEdit

GAP = 4
MOST_KEYS = 9
FEWEST_LETTERS = 20
"""A shorter piece of a hint says nothing."""
LETTERS_OF_CLASS, ROOM_FOR_ARROW = 2, 34


class PaintBar(QWidget):
    """Tool, class or value, set and a hint; ``changed`` says that one was chosen."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = SegmentedChoice(
            tuple((tool, tool_name(tool)) for tool in TOOLS),
            tr("Tool"),
            tr("Add, spray, move or erase samples while it trains."),
        )
        self.classes = ClassChoice(self)
        self.value = ValueEdit(self._read, "0.000", self)
        self.sets = Choice(
            [Entry(name, tr("to {set}", set=set_title(name))) for name in SET_NAMES],
            tr("Set that new samples join"),
            parent=self,
        )
        self.hint = ElidedLabel(parent=self)
        self._value = 0.0
        self._offered: list[QWidget] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 2, GAP, 2)
        row.setSpacing(GAP)
        fixed = QSizePolicy.Policy.Fixed
        for widget in (self.tools, self.classes, self.value, self.sets):
            widget.setSizePolicy(fixed, fixed)
            row.addWidget(widget)
        row.addWidget(self.hint, 1)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.tools.choice_changed.connect(self._on_changed)
        self.classes.choice_changed.connect(self._on_changed)
        self.sets.choice_changed.connect(self._on_changed)
        self.value.committed.connect(self._on_value)
        self.value.refused.connect(self.refused)

    @property
    def tool(self) -> Tool:
        """The tool in hand."""
        chosen = self.tools.choice()
        return next(tool for tool in TOOLS if tool == chosen)

    @property
    def paint(self) -> Paint:
        """What new samples are."""
        to: SetName = next(name for name in SET_NAMES if name == self.sets.choice())
        return Paint(int(self.classes.choice() or 0), self._value, to)

    def offer(self, data: PreparedData) -> None:
        """Offer the classes of these data, or a value where numbers are predicted."""
        self.classes.offer(data.dataset.class_names)
        what: list[QWidget] = [self.classes] if data.n_classes else []
        if not data.n_classes and data.n_inputs > 1:
            what = [self.value]
        for widget in (self.classes, self.value):
            widget.setVisible(widget in what)
        self._offered = [self.tools, *what, self.sets]
        self._use_room()
        off = tr("Inputs off the plane take its values, their mean over training.")
        self.setToolTip(off if data.n_inputs > 2 else "")
        if not data.n_classes:
            values = data.dataset.values
            assert values is not None
            self._value = float(values[:, 0].mean())
            self.value.show_value(trimmed(self._value, 3))
            name = data.dataset.target_names[0]
            self.value.setToolTip(tr("{name} of new samples", name=name))
        self._show_hint()

    def minimumSizeHint(self) -> QSize:
        """Return a width that no panel is too narrow for: what has no room goes."""
        return QSize(1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits, the tools first."""
        super().resizeEvent(event)
        self._use_room()

    def _use_room(self) -> None:
        room = self.width() - 2 * GAP
        show_what_fits(self._offered, room, GAP)
        used = sum(each.sizeHint().width() + GAP for each in self._offered)
        letters = self.fontMetrics().averageCharWidth() * FEWEST_LETTERS
        self.hint.setVisible(room - used > letters)

    def take_key(self, event: QKeyEvent) -> bool:
        """Choose a class by its number; tell whether it was such a key."""
        if not self.has_key(event):
            return False
        self.classes.set_choice(str(event.key() - Qt.Key.Key_1))
        self._on_changed()
        return True

    def has_key(self, event: QKeyEvent) -> bool:
        """Tell whether a key is the number of a class that there is."""
        number = event.key() - Qt.Key.Key_1
        if event.modifiers() or not 0 <= number < MOST_KEYS:
            return False
        is_offered = self.isVisible() and self.classes in self._offered
        return is_offered and self.classes.row_of(str(number)) >= 0

    def _read(self, text: str) -> str:
        try:
            self._value = parse_number(text)
        except ValueError:
            problem = tr("“{text}” is no number; write one like 0.5.", text=text)
            raise RefusedTextError(problem) from None
        return trimmed(self._value, 3)

    @Slot()
    def _on_value(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_changed(self) -> None:
        self._show_hint()
        self.changed.emit()

    def _show_hint(self) -> None:
        hints = {
            "add": tr("Click: a sample · keys 1–9: its class · Ctrl+Z: undo"),
            "spray": tr("Drag: samples · wheel: size of the brush · Ctrl+Z: undo"),
            "move": tr("Drag samples elsewhere · wheel: size of the brush"),
            "erase": tr("Drag over samples · wheel: size of the brush"),
        }
        self.hint.set_text(hints[self.tool])


class ClassChoice(Choice):
    """A list of classes, each with its marker in its hue."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__((), tr("Class of new samples"), parent=parent)
        self._names: tuple[str, ...] = ()
        self.setMinimumContentsLength(3)
        follow_theme(self, self._draw_markers)

    def sizeHint(self) -> QSize:
        """Return a size for the marker and a letter or two; the list has the names."""
        side = self.iconSize().width()
        letters = self.fontMetrics().averageCharWidth() * LETTERS_OF_CLASS
        return QSize(side + letters + ROOM_FOR_ARROW, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same size."""
        return self.sizeHint()

    def offer(self, names: tuple[str, ...]) -> None:
        """Offer these classes; the chosen one stays if it can."""
        if names == self._names:
            return
        self._names = names
        self.set_entries([Entry(str(k), name) for k, name in enumerate(names)])
        self._draw_markers()

    @Slot()
    def _draw_markers(self) -> None:
        theme = current_theme()
        side = round(1.6 * theme.marker_size)
        self.setIconSize(QSize(side, side))
        for label in range(len(self._names)):
            self.setItemIcon(self.row_of(str(label)), marker_icon(theme, label, side))


def marker_icon(theme: Theme, label: int, side: int) -> QIcon:
    """Return the marker of a class as an icon."""
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(side / 2.0, side / 2.0)
        draw_marker(painter, theme, label, "training", theme.marker_size)
    return QIcon(picture)


def tool_name(tool: Tool) -> str:
    """Return what a tool is called."""
    names = {
        "add": tr("add"),
        "spray": tr("spray"),
        "move": tr("move"),
        "erase": tr("erase"),
    }
    return names[tool]


def paint_tip() -> str:
    """Return what the pencil does."""
    return tr("Paint samples: add, spray, move, erase, while it trains  [E]")
