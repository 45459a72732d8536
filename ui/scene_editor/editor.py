"""The window beside the simulator in which a scene is made."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from nnsim.errors import InputError
from nnsim.scene import Scene
from nnsim.scene_edits import with_title
from ui.controls.column import ControlColumn
from ui.controls.rows import SignButton
from ui.dialogs.sentence_box import SentenceBox
from ui.dock_area import DockArea
from ui.i18n import sentence, tr
from ui.scene_editor.edited_scene import EditedScene
from ui.scene_editor.hiding_page import HidingPage
from ui.scene_editor.limits_page import LimitsPage
from ui.scene_editor.points_page import PointsPage
from ui.scene_editor.start_page import StartPage
from ui.scene_editor.text_fields import LineField
from ui.session import Session
from ui.widgets.icon_button import IconButton
from ui.widgets.message_line import Kind

MARGIN = 8
LONGEST_TITLE = 200
SAID_LINES = 3


class SceneEditor(QWidget):
    """Shows the edited scene, page by page; what is to be done with it is asked for."""

    save_asked = Signal()
    save_as_asked = Signal()
    try_asked = Signal()
    open_scene_asked = Signal()
    close_asked = Signal()

    def __init__(
        self,
        edited: EditedScene,
        session: Session,
        docks: DockArea,
        controls: ControlColumn,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog)
        self.setObjectName("scene_editor")
        self.edited = edited
        self._may_close = False
        self.title = LineField(tr("Title"), tr("Title of the scene"), LONGEST_TITLE)
        self.section = LineField(
            tr("Section"), tr("Where in the course it belongs"), LONGEST_TITLE
        )
        self.points = PointsPage(edited)
        self.start = StartPage(edited, session, docks)
        self.hiding = HidingPage(edited, controls)
        self.limits = LimitsPage(edited, controls)
        self.pages = QTabWidget()
        self.pages.tabBar().setAccessibleName(tr("Pages of the scene"))
        self.said = SentenceBox(n_lines=SAID_LINES)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.refresh()

    def _make_buttons(self) -> None:
        self.undo = IconButton("undo", tr("Take the last change back  [Ctrl+Z]"))
        self.redo = IconButton("redo", tr("Make it again  [Ctrl+Shift+Z]"))
        self.anew = IconButton("open", tr("Edit the scene that is open in the window"))
        self.try_it = SignButton(tr("Try it"), "play")
        self.try_it.setToolTip(
            tr("Open it in the window, from its first point; it need not be saved")
        )
        self.save = SignButton(tr("Save"), "save")
        self.save.setToolTip(tr("Save it among your own scenes  [Ctrl+S]"))
        self.save_as = SignButton(tr("Save as…"), "save")
        self.save_as.setToolTip(tr("Save it in a file of your choice  [Ctrl+Shift+S]"))

    def _lay_out(self) -> None:
        head = QGridLayout()
        head.setSpacing(4)
        for row, (words, field) in enumerate(
            ((tr("Title"), self.title), (tr("Section"), self.section))
        ):
            label = QLabel(words)
            label.setBuddy(field)
            head.addWidget(label, row, 0)
            head.addWidget(field, row, 1)
        for page, words, tip in (
            (self.points, tr("Points"), tr("What is said and done, in turn")),
            (self.start, tr("Start"), tr("How the scene begins and what it shows")),
            (self.hiding, tr("Hide"), tr("Settings that the scene does not show")),
            (self.limits, tr("Limits"), tr("Ranges that the scene does not leave")),
        ):
            place = self.pages.addTab(page, words)
            self.pages.setTabToolTip(place, tip)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        for sign in (self.anew, self.undo, self.redo):
            foot.addWidget(sign)
        foot.addStretch(1)
        for button in (self.try_it, self.save, self.save_as):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.pages, 1)
        column.addWidget(self.said)
        column.addLayout(foot)

    def _connect(self) -> None:
        edited = self.edited
        edited.changed.connect(self.refresh)
        edited.refused.connect(self.show_refusal)
        self.limits.refused.connect(self._on_typed_badly)
        self.title.textEdited.connect(self._set_title)
        self.section.textEdited.connect(self._set_section)
        for field in (self.title, self.section):
            field.left.connect(edited.end_gesture)
        self.undo.clicked.connect(edited.undo)
        self.redo.clicked.connect(edited.redo)
        self.anew.clicked.connect(self.open_scene_asked)
        self.try_it.clicked.connect(self.try_asked)
        self.save.clicked.connect(self.save_asked)
        self.save_as.clicked.connect(self.save_as_asked)
        for keys, slot in (
            ("Ctrl+Z", edited.undo),
            ("Ctrl+Shift+Z", edited.redo),
            ("Ctrl+Y", edited.redo),
            ("Ctrl+S", self.save_asked),
            ("Ctrl+Shift+S", self.save_as_asked),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def sizeHint(self) -> QSize:
        """Return a size that fits beside the panels on a small projector."""
        letters = self.fontMetrics().horizontalAdvance("0" * 40)
        return QSize(letters + 60, 664)

    def say(self, text: str, kind: Kind = "info") -> None:
        """Say a sentence at the foot of the window."""
        self.said.show_sentence(text, kind)

    def show_page(self, page: QWidget) -> None:
        """Bring one of the pages to the front."""
        self.pages.setCurrentWidget(page)

    def end(self) -> None:
        """Close without asking."""
        self._may_close = True
        self.close()
        self._may_close = False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask for what is not saved first."""
        if self._may_close or not self.edited.is_unsaved:
            super().closeEvent(event)
        else:
            event.ignore()
            self.close_asked.emit()

    @Slot()
    def refresh(self) -> None:
        """Show title, section, and whether there is something to take back or save."""
        scene = self.edited.scene
        self.title.show_text(scene.title)
        self.section.show_text(scene.section)
        self.undo.setEnabled(self.edited.can_undo)
        self.redo.setEnabled(self.edited.can_redo)
        title = scene.title.strip() or tr("no title yet")
        if self.edited.is_unsaved:
            title = tr("{title} (not saved)", title=title)
        self.setWindowTitle(tr("Scene editor: {title}", title=title))

    @Slot(object)
    def show_refusal(self, error: InputError) -> None:
        """Say why something cannot be."""
        self.say(sentence(error), "error")

    @Slot(str)
    def _on_typed_badly(self, text: str) -> None:
        self.say(text, "error")

    @Slot(str)
    def _set_title(self, text: str) -> None:
        self.edited.edit(partial(with_title, title=text), "title")

    @Slot(str)
    def _set_section(self, text: str) -> None:
        self.edited.edit(partial(_with_section, section=text), "section")


def _with_section(scene: Scene, section: str) -> Scene:
    return replace(scene, section=section)
