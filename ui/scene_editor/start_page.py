"""What the edited scene takes over from the window at a press of a button."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from nnsim.recorded import changed_fields
from nnsim.scene_edits import with_start
from ui.controls.field_names import field_words, value_words
from ui.controls.names import data_set_name
from ui.controls.rows import SignButton
from ui.dock_area import DockArea
from ui.i18n import count, tr
from ui.panels.catalogue import PANEL_ROWS
from ui.scene_editor.edited_scene import EditedScene
from ui.scene_editor.taken_over import with_present_look
from ui.session import Session
from ui.speed import Speed
from ui.theme import current_theme, make_font
from ui.theme_following import follow_theme
from ui.transport import speed_text

MARGIN = 8
MOST_NAMED = 4


class StartPage(QWidget):
    """The start of the scene and its look, each with a button that takes them over."""

    def __init__(self, edited: EditedScene, session: Session, docks: DockArea) -> None:
        super().__init__()
        self._edited, self._session, self._docks = edited, session, docks
        self._titles = {key: row.title() for key, row in PANEL_ROWS.items()}
        self._heads = [QLabel(tr("How it begins")), QLabel(tr("What is seen"))]
        self.start = _words()
        self.difference = _words()
        self.look = _words()
        self.take_start = SignButton(tr("Begin with the present settings"), "pin")
        self.take_start.setToolTip(
            tr("Data, network and training as they are in the window now")
        )
        self.take_look = SignButton(tr("Show the present panels"), "pin")
        self.take_look.setToolTip(
            tr(
                "The panels that are shown now, the axes of error surface and feature "
                "space, the kind of map, and the speed"
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(6)
        for widget in (self._heads[0], self.start, self.difference, self.take_start):
            column.addWidget(widget)
        column.addSpacing(3 * MARGIN)
        for widget in (self._heads[1], self.look, self.take_look):
            column.addWidget(widget)
        column.addStretch(1)
        self.take_start.clicked.connect(self._take_start)
        self.take_look.clicked.connect(self._take_look)
        edited.changed.connect(self.refresh)
        session.experiment_changed.connect(self.refresh)
        follow_theme(self, self._follow_theme)
        self._follow_theme()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has changed meanwhile."""
        super().showEvent(event)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the edited scene, and in what the window differs from it."""
        if not self.isVisible():
            return
        scene = self._edited.scene
        self.start.setText(
            tr(
                "{data}; η {rate}.",
                data=data_set_name(scene.experiment.data.set),
                rate=value_words("", scene.experiment.training.learning_rate),
            )
        )
        self.difference.setText(self._difference())
        panels = tr(", ").join(self._titles[key] for key in scene.panels)
        speed = Speed(scene.speed.unit, scene.speed.per_second)  # type: ignore[arg-type]
        self.look.setText(
            tr("{panels}. Speed: {speed}.", panels=panels, speed=speed_text(speed))
        )

    def _difference(self) -> str:
        start = self._edited.scene.experiment
        changes = changed_fields(start, self._session.experiment)
        if not changes:
            return tr("The window has these settings now.")
        words = [
            tr(
                "{field}: {value}",
                field=field_words(path),
                value=value_words(path, value),
            )
            for path, value in changes.items()
        ]
        named = tr(", ").join(words[:MOST_NAMED])
        more = len(words) - MOST_NAMED
        if more > 0:
            return tr(
                "The window differs: {named} and {n} more.", named=named, n=count(more)
            )
        return tr("The window differs: {named}.", named=named)

    @Slot()
    def _take_start(self) -> None:
        present = self._session.experiment
        self._edited.edit(partial(with_start, experiment=present))

    @Slot()
    def _take_look(self) -> None:
        session, docks = self._session, self._docks
        self._edited.edit(partial(with_present_look, session=session, docks=docks))

    @Slot()
    def _follow_theme(self) -> None:
        for head in self._heads:
            head.setFont(make_font(current_theme().font_pt, QFont.Weight.DemiBold))


def _words() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
