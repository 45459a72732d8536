"""One point of the edited scene: what is said, looked at, answered and done."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from nnsim.scene import ScenePoint
from nnsim.scene_edits import with_changed_point, with_moved_action, without_action
from ui.i18n import tr
from ui.icons import icon_pixmap
from ui.panels.catalogue import PANEL_ROWS
from ui.scene_editor.action_words import action_words
from ui.scene_editor.edited_scene import EditedScene
from ui.scene_editor.item_list import ItemList
from ui.scene_editor.text_fields import TextField
from ui.theme import current_theme
from ui.theme_following import follow_theme
from ui.widgets.choice import Choice

LONGEST_TEXT = 600
NOWHERE = "nowhere"
ICON_SIDE = 18


class RecordButton(QToolButton):
    """A red sign with words, which stays down while it records."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("record")
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.toggled.connect(self._show_state)
        follow_theme(self, self._show_state)
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        red = current_theme().bad
        self.setIcon(QIcon(icon_pixmap("record", red, ICON_SIDE, 2.0)))
        is_on = self.isChecked()
        self.setText(tr("Stop recording") if is_on else tr("Record what I do"))
        self.setToolTip(
            tr("End here; what was done in the window is what the point does")
            if is_on
            else tr(
                "What you do in the window from now on (settings, run, step, pin, "
                "variants) becomes what this point does"
            )
        )
        self.setAccessibleName(self.text())


class PointForm(QWidget):
    """Edits the point at a place of the edited scene."""

    record_asked = Signal(bool)

    def __init__(self, edited: EditedScene) -> None:
        super().__init__()
        self._edited = edited
        self._place = -1
        self.text = TextField(
            tr("Text of the point"), tr("What is said at this point"), 3, LONGEST_TEXT
        )
        self.answer = TextField(
            tr("Answer"),
            tr("Said once it was done, so that the room can predict it; may be empty"),
            2,
            LONGEST_TEXT,
        )
        panels = [(key, row.title()) for key, row in PANEL_ROWS.items()]
        self.look_at = Choice(
            [(NOWHERE, tr("no panel")), *panels],
            tr("Look at"),
            tr("The panel that this point is about"),
        )
        self.record = RecordButton()
        hint = tr("Nothing yet: record what it shall do.")
        self.action_list = ItemList(tr("What the point does"), 4, hint, self.record)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Text"), self.text),
            (tr("Look at"), self.look_at),
            (tr("Does"), self.action_list),
            (tr("Answer"), self.answer),
        )
        for row, (words, widget) in enumerate(rows):
            label = QLabel(words)
            label.setBuddy(widget)
            label.setContentsMargins(0, 4, 4, 0)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(widget, row, 1)
        grid.setRowStretch(2, 1)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        self.text.edited.connect(self._set_text)
        self.answer.edited.connect(self._set_answer)
        for field in (self.text, self.answer):
            field.left.connect(self._edited.end_gesture)
        self.look_at.choice_changed.connect(self._set_look_at)
        self.action_list.removed.connect(self._remove)
        self.action_list.moved.connect(self._move)
        self.record.clicked.connect(self.record_asked)

    def show_point(self, place: int) -> None:
        """Show the point at a place of the edited scene, nothing for −1."""
        is_other = place != self._place
        self._place = place
        self.setEnabled(place >= 0)
        scene = self._edited.scene
        point = scene.points[place] if place >= 0 else ScenePoint(text="")
        self.text.show_text(point.text)
        self.answer.show_text(point.answer)
        self.look_at.set_choice(point.look_at or NOWHERE)
        row = 0 if is_other else self.action_list.row()
        words = [action_words(action, scene.variants) for action in point.do]
        self.action_list.show_rows(words, max(row, 0))

    def show_recording(self, is_on: bool) -> None:
        """Show whether what is done in the window is written down."""
        self.record.setChecked(is_on)
        row = self.action_list.list.count() - 1
        if is_on and row >= 0:
            self.action_list.list.scrollToItem(self.action_list.list.item(row))

    def _change(self, field: str, value: str) -> None:
        place = self._place
        self._edited.edit(
            lambda scene: with_changed_point(scene, place, **{field: value}),
            (field, place),
        )

    @Slot(str)
    def _set_text(self, text: str) -> None:
        self._change("text", text)

    @Slot(str)
    def _set_answer(self, text: str) -> None:
        self._change("answer", text)

    @Slot(str)
    def _set_look_at(self, key: str) -> None:
        self._change("look_at", "" if key == NOWHERE else key)

    @Slot(int)
    def _remove(self, number: int) -> None:
        self._edited.edit(partial(without_action, place=self._place, number=number))

    @Slot(int, int)
    def _move(self, number: int, to: int) -> None:
        change = partial(with_moved_action, place=self._place, number=number, to=to)
        if self._edited.edit(change):
            self.action_list.list.setCurrentRow(to)
