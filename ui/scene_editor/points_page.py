"""The points of the edited scene: their list, and the chosen one in full."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnsim.scene import ScenePoint
from nnsim.scene_edits import (
    with_copied_point,
    with_moved_point,
    with_point,
    without_point,
)
from ui.i18n import tr
from ui.scene_editor.edited_scene import Change, EditedScene
from ui.scene_editor.item_list import ItemList
from ui.scene_editor.point_form import PointForm
from ui.widgets.icon_button import IconButton

MARGIN = 8


class PointsPage(QWidget):
    """``point_chosen`` tells the place of the point that is edited, −1 for none.

    ``leaving`` comes before another one is chosen, or the points change.
    """

    point_chosen = Signal(int)
    leaving = Signal()

    def __init__(self, edited: EditedScene) -> None:
        super().__init__()
        self._edited = edited
        self._place = 0
        self.add = IconButton("plus", tr("Add a point after this one"))
        self.copy = IconButton("copy", tr("Add a copy of this point"))
        hint = tr("No points yet: + adds the first one.")
        self.points = ItemList(tr("Points of the scene"), 4, hint)
        for button in (self.add, self.copy):
            self.points.add_button(button)
        self.form = PointForm(edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(6)
        column.addWidget(self.points, 1)
        column.addWidget(self.form, 2)
        self.add.clicked.connect(self._add)
        self.copy.clicked.connect(self._copy)
        self.points.chosen.connect(self._choose)
        self.points.moved.connect(self._move)
        self.points.removed.connect(self._remove)
        edited.changed.connect(self.refresh)
        self.refresh()

    @property
    def place(self) -> int:
        """The place of the point that is edited, −1 if there is none."""
        return min(self._place, len(self._edited.scene.points) - 1)

    @Slot()
    def refresh(self) -> None:
        """Show the edited scene."""
        scene = self._edited.scene
        rows = [
            tr("{n}  {text}", n=number, text=_first_line(point))
            for number, point in enumerate(scene.points, start=1)
        ]
        self.points.show_rows(rows, self.place)
        self.copy.setEnabled(self.place >= 0)
        self.form.show_point(self.place)

    def choose(self, place: int) -> None:
        """Edit the point at another place."""
        self.leaving.emit()
        self._edited.end_gesture()
        self._place = max(place, 0)
        self.refresh()
        self.point_chosen.emit(self.place)

    def _change(self, change: Change, place: int) -> None:
        """Change the points, then choose the one at a place."""
        self.leaving.emit()
        self._edited.end_gesture()
        before, self._place = self._place, max(place, 0)
        if self._edited.edit(change):
            self.point_chosen.emit(self.place)
        else:
            self._place = before
            self.refresh()

    @Slot()
    def _add(self) -> None:
        place = self.place + 1
        new = ScenePoint(text="")
        self._change(partial(with_point, place=place, point=new), place)
        self.form.text.setFocus()

    @Slot()
    def _copy(self) -> None:
        place = self.place
        self._change(partial(with_copied_point, place=place), place + 1)

    @Slot(int)
    def _choose(self, row: int) -> None:
        if row >= 0:
            self.choose(row)

    @Slot(int, int)
    def _move(self, place: int, to: int) -> None:
        self._change(partial(with_moved_point, place=place, to=to), to)

    @Slot(int)
    def _remove(self, row: int) -> None:
        self._change(partial(without_point, place=row), min(row, self.place))


def _first_line(point: ScenePoint) -> str:
    return " ".join(point.text.split()) or tr("(no text yet)")
