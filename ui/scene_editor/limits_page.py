"""Between which numbers the edited scene lets a control go."""

import math
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.locked_ranges import LockedRange, check_locked_ranges, locked_value
from nnsim.scene import Scene
from nnsim.scene_edits import with_locked_range
from ui.controls.column import ControlColumn
from ui.controls.field_names import listed_words
from ui.controls.form import Number
from ui.controls.rows import SignButton
from ui.i18n import number, parse_number, tr, trimmed
from ui.scene_editor.edited_scene import EditedScene
from ui.widgets.choice import Choice
from ui.widgets.count_field import CountField
from ui.widgets.elided import ElidedLabel
from ui.widgets.icon_button import IconButton
from ui.widgets.value_edit import RefusedTextError, ValueEdit

MARGIN = 8
TIMES = 10.0
WIDE = 1000.0
"""A range as many times as high as it is low is narrowed to a part around the value."""


class LimitRow(QWidget):
    """The name of a field and its two limits; ``changed`` brings them, or None."""

    changed = Signal(str, object)
    refused = Signal(str)

    def __init__(self, path: str, limits: LockedRange) -> None:
        super().__init__()
        self.path, self.limits = path, limits
        self.name = listed_words(path)
        self.low = ValueEdit(self._read, "0.00000")
        self.high = ValueEdit(self._read, "0.00000")
        self.remove = IconButton("close", tr("Free: {name}", name=self.name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(ElidedLabel(self.name), 1)
        row.addWidget(self.low)
        row.addWidget(QLabel(tr("to")))
        row.addWidget(self.high)
        row.addWidget(self.remove)
        for edit, words in (
            (self.low, tr("Least value: {name}", name=self.name)),
            (self.high, tr("Largest value: {name}", name=self.name)),
        ):
            edit.setToolTip(words)
            edit.setAccessibleName(words)
            edit.refused.connect(self.refused)
        self.low.committed.connect(self._on_low)
        self.high.committed.connect(self._on_high)
        self.remove.clicked.connect(self._on_remove)
        self.show_limits(limits)

    def show_limits(self, limits: LockedRange) -> None:
        """Show other limits."""
        self.limits = limits
        self.low.show_value(trimmed(limits[0]))
        self.high.show_value(trimmed(limits[1]))

    def _read(self, text: str) -> float:
        try:
            return parse_number(text)
        except ValueError:
            raise RefusedTextError(
                tr(
                    "{name}: “{text}” is not a number; type one such as {example}.",
                    name=self.name,
                    text=text,
                    example=number(0.5),
                )
            ) from None

    @Slot(object)
    def _on_low(self, value: float) -> None:
        self.changed.emit(self.path, (value, self.limits[1]))

    @Slot(object)
    def _on_high(self, value: float) -> None:
        self.changed.emit(self.path, (self.limits[0], value))

    @Slot()
    def _on_remove(self) -> None:
        self.changed.emit(self.path, None)


class LimitsPage(QWidget):
    """Chooses a number among the controls of the scene, and limits it."""

    refused = Signal(str)

    def __init__(self, edited: EditedScene, controls: ControlColumn) -> None:
        super().__init__()
        self._edited, self._controls = edited, controls
        self._shown: tuple[Experiment, object] | None = None
        hint = QLabel(tr("A limited setting cannot leave its range in the scene."))
        hint.setWordWrap(True)
        self.field = Choice((), tr("Setting to limit"))
        self.limit = SignButton(tr("Limit it"), "plus")
        self.limit.setToolTip(tr("Give this setting a least and a largest value"))
        line = QHBoxLayout()
        line.addWidget(self.field, 1)
        line.addWidget(self.limit)
        self.rows: dict[str, LimitRow] = {}
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        filled = QVBoxLayout(inner)
        filled.setContentsMargins(0, 0, 0, 0)
        filled.addLayout(self._list)
        filled.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for widget in (area.viewport(), inner):
            widget.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(hint)
        column.addLayout(line)
        column.addWidget(area, 1)
        self.limit.clicked.connect(self._limit)
        edited.changed.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        # To ask what could be limited makes the controls of layers that had none yet.
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has changed since it was last seen."""
        self.refresh()
        super().showEvent(event)

    @Slot()
    def refresh(self) -> None:
        """Show the limits of the edited scene, and what else could be limited."""
        scene = self._edited.scene
        if self._shown == (scene.experiment, scene.locked_ranges):
            return
        self._shown = scene.experiment, scene.locked_ranges
        for path in set(self.rows) - set(scene.locked_ranges):
            row = self.rows.pop(path)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for path, limits in scene.locked_ranges.items():
            if path in self.rows:
                self.rows[path].show_limits(limits)
            else:
                self._add_row(path, limits)
        free = [path for path in self._fields(scene) if path not in self.rows]
        chosen = self.field.choice()
        self.field.set_entries([(path, listed_words(path)) for path in free])
        self.field.set_choice(chosen)
        self.limit.setEnabled(bool(free))

    def _add_row(self, path: str, limits: LockedRange) -> None:
        row = LimitRow(path, limits)
        row.changed.connect(self._on_limits)
        row.refused.connect(self.refused)
        self.rows[path] = row
        self._list.addWidget(row)

    def _fields(self, scene: Scene) -> dict[str, Number]:
        """Return the controls of numbers that the scene has, by the field's path."""
        return {
            path: field
            for form in self._controls.forms
            for path, field in form.number_fields(scene.experiment).items()
            if _has_number(scene, path)
        }

    @Slot()
    def _limit(self) -> None:
        path = self.field.choice()
        field = self._fields(self._edited.scene)[path]
        value = locked_value(self._edited.scene.experiment, path)
        limits = first_limits(value, field)
        self._edited.edit(partial(with_locked_range, path=path, limits=limits))

    @Slot(str, object)
    def _on_limits(self, path: str, limits: LockedRange | None) -> None:
        self._edited.end_gesture()
        if not self._edited.edit(partial(_limited, path=path, limits=limits)):
            self._shown = None  # what was typed is not what counts
            self.refresh()


def first_limits(value: float, field: Number) -> LockedRange:
    """Return the limits that a number begins with: its control's own, if not wide."""
    low, high = field.own_range
    if high > WIDE * max(low, 1.0 / WIDE):
        low, high = max(low, value / TIMES), min(high, value * TIMES or high)
    if isinstance(field, CountField):
        low, high = math.floor(low), math.ceil(high)
    else:
        low, high = float(f"{low:.3g}"), float(f"{high:.3g}")
    return min(low, value), max(high, value)


def _limited(scene: Scene, path: str, limits: LockedRange | None) -> Scene:
    """Return the scene with other limits of a field, or refuse them."""
    if limits is not None:
        check_locked_ranges(scene.experiment, {path: limits})
    return with_locked_range(scene, path, limits)


def _has_number(scene: Scene, path: str) -> bool:
    try:
        locked_value(scene.experiment, path)
    except InputError:
        return False
    return True
