"""Opens the scene editor, records into it, and keeps what was made in files."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from nnsim.errors import InputError
from nnsim.files import make_folder
from nnsim.scene import Scene, read_scene
from nnsim.scene_actions import AnyAction
from nnsim.scene_edits import settings_before, with_actions
from nnsim.scene_file import (
    checked_scene,
    key_of_title,
    read_draft,
    write_draft,
    write_scene,
)
from ui.i18n import tr
from ui.own_scenes import own_scenes_folder
from ui.scene_editor.edited_scene import EditedScene
from ui.scene_editor.recorder import Recorder

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.scene_editor.editor import SceneEditor
    from ui.settings import Settings

log = logging.getLogger(__name__)
NOTHING = Scene(key="scene", title="")
BESIDE = 12
KEPT_AFTER_MS = 2000
"""A draft is written once nothing was changed for so long, should the program end."""


class SceneEditing(QObject):
    """The one door of the window to the editor of scenes.

    ``scene_tried`` brings a scene that shall be opened in the window, ``saved`` the
    name of a file that was written.
    """

    scene_tried = Signal(object)
    saved = Signal(str)

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self.session = window.session
        self._settings = settings
        self.edited = EditedScene(NOTHING, self)
        self.recorder = Recorder(window.session, window.series, self)
        self.editor: SceneEditor | None = None
        self._recorded_place = -1
        self._begun_from: Scene | None = None
        self._has_draft = False
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(KEPT_AFTER_MS)
        self._keeping.timeout.connect(self._keep_draft)
        self.recorder.recorded.connect(self._on_recorded)
        self.recorder.left_out.connect(self._on_left_out)
        self.recorder.ended.connect(self._on_ended)
        self.edited.changed.connect(self._on_edited)
        window.session.left.connect(self._on_closed)

    def open_editor(self) -> None:
        """Show the editor; at first with the draft that is left, or the open scene."""
        if self.editor is None:
            self.editor = self._make_editor()
        is_another = self.session.scene not in (self._begun_from, self.edited.scene)
        if self.editor.isHidden() and not self.edited.is_unsaved and is_another:
            self._begin()
        self.editor.show()
        self.editor.raise_()
        self.editor.activateWindow()

    def _make_editor(self) -> SceneEditor:
        from ui.scene_editor.editor import SceneEditor  # late: few starts need it

        window = self._window()
        editor = SceneEditor(
            self.edited, self.session, window.docks, window.controls, window
        )
        editor.save_asked.connect(self.save)
        editor.save_as_asked.connect(self.ask_where_to_save)
        editor.try_asked.connect(self.try_it)
        editor.open_scene_asked.connect(self._on_open_scene)
        editor.close_asked.connect(self._on_close_asked)
        editor.points.form.record_asked.connect(self._on_record)
        editor.points.leaving.connect(self._on_leaving)
        editor.points.point_chosen.connect(self._on_point)
        editor.resize(editor.sizeHint())
        corner = window.frameGeometry().topRight()
        editor.move(corner.x() - editor.width() - BESIDE, corner.y() + 3 * BESIDE)
        return editor

    def _window(self) -> MainWindow:
        """Return the window; kept in no field, for a cycle would outlive it."""
        window = self.parent()
        assert isinstance(window, QWidget)
        return window  # type: ignore[return-value]

    def _say(self, text: str) -> None:
        if self.editor is not None:
            self.editor.say(text)

    def _refuse(self, error: InputError) -> None:
        if self.editor is not None:
            self.editor.show_refusal(error.with_traceback(None))

    # Which scene is edited -----------------------------------------------------------

    def _begin(self) -> None:
        """Edit the draft that is left from the last time, or else the open scene."""
        draft = draft_file()
        try:
            if draft.is_file():
                self.edited.begin(read_draft(draft), is_draft=True)
                self._has_draft = True
                self._say(tr("This was not saved last time; it is all here."))
                return
        except InputError as error:
            self._refuse(error)
        self._edit_open_scene()

    def _edit_open_scene(self) -> None:
        scene = self.session.scene
        if scene is not None:
            self._begun_from = scene
            self.edited.begin(scene, self._file_of(scene))

    def _file_of(self, scene: Scene) -> Path | None:
        """Return the file that the open scene was read from, None if it has none."""
        name = self._settings.last_scene
        try:
            is_its = name.endswith(".json") and read_scene(Path(name)) == scene
        except InputError:
            is_its = False
        return Path(name) if is_its else None

    @Slot()
    def _on_open_scene(self) -> None:
        self._when_kept(self._edit_open_scene)

    # Recording -----------------------------------------------------------------------

    @Slot(bool)
    def _on_record(self, wanted: bool) -> None:
        if not wanted:
            self.recorder.end()
            return
        assert self.editor is not None
        self._recorded_place = self.editor.points.place
        self._begin_recording()
        self._say(self._where_it_begins())

    def _begin_recording(self) -> None:
        point = self.edited.scene.points[self._recorded_place]
        self.edited.end_gesture()
        self.recorder.begin(point.do)
        self._show_recording()

    def _where_it_begins(self) -> str:
        """Say whether the window is where the point begins."""
        scene, place = self.edited.scene, self._recorded_place
        n_actions = len(scene.points[place].do)
        try:
            is_there = self.session.experiment == settings_before(
                scene, place, n_actions
            )
        except InputError:
            is_there = False
        if is_there:
            return tr("Recording: do in the window what this point shall do.")
        return tr(
            "Recording, but the point will begin with other settings: “Try it” and "
            "Page down lead there."
        )

    @Slot(object)
    def _on_recorded(self, actions: tuple[AnyAction, ...]) -> None:
        place = self._recorded_place
        change = partial(with_actions, place=place, actions=actions)
        if not self.edited.edit(change, ("recording", place)):
            self.recorder.abandon()
        self._show_recording()

    @Slot(str)
    def _on_left_out(self, why: str) -> None:
        self._say(why)

    @Slot()
    def _on_leaving(self) -> None:
        """Write what is being run to the point that it was run for."""
        self.recorder.write_run()

    @Slot(int)
    def _on_point(self, place: int) -> None:
        if self.recorder.is_on and place >= 0:
            self._recorded_place = place
            self._begin_recording()
        else:
            self.recorder.end()

    @Slot()
    def _on_edited(self) -> None:
        """Let the recorder go on from what was edited meanwhile, and keep it soon."""
        self._keeping.start()
        points = self.edited.scene.points
        if not self.recorder.is_on:
            return
        if self._recorded_place < len(points):
            self.recorder.take(points[self._recorded_place].do)
        else:
            self.recorder.abandon()

    @Slot()
    def _on_ended(self) -> None:
        self.edited.end_gesture()
        self._show_recording()

    def _show_recording(self) -> None:
        if self.editor is not None:
            self.editor.points.form.show_recording(self.recorder.is_on)

    # Trying and saving ---------------------------------------------------------------

    @Slot()
    def try_it(self) -> None:
        """Open the edited scene in the window, or say why it cannot be."""
        self.recorder.end()
        try:
            scene = checked_scene(self.edited.scene)
        except InputError as error:
            self._refuse(error)
            return
        self.scene_tried.emit(scene)
        self._say(tr("The window shows it from its first point; Page down goes on."))

    @Slot()
    def save(self) -> bool:
        """Save the scene where it was, a new one among the user's own."""
        file = self.edited.file or own_scenes_folder() / f"{self._key()}.json"
        if file != self.edited.file and file.exists():
            self.ask_where_to_save()
            return False
        return self.save_to(str(file))

    def _key(self) -> str:
        return key_of_title(self.edited.scene.title)

    @Slot()
    def ask_where_to_save(self) -> None:
        """Let the user choose a file, without blocking."""
        try:
            checked_scene(self.edited.scene)
            make_folder(own_scenes_folder())
        except InputError as error:
            self._refuse(error)
            return
        dialog = QFileDialog(self.editor, tr("Save the scene"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.setNameFilters([tr("Scenes (*.json)")])
        dialog.setDirectory(str(own_scenes_folder()))
        dialog.selectFile(f"{self._key()}.json")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    @Slot(str)
    def save_to(self, name: str) -> bool:
        """Write the scene to a file; say where, or why not."""
        self.recorder.end()
        try:
            scene = write_scene(Path(name), self.edited.scene)
        except InputError as error:
            self._refuse(error)
            return False
        self.edited.note_saved(scene, Path(name))
        self._keep_draft()
        self._say(_saved_words(Path(name)))
        self.saved.emit(name)
        return True

    # Nothing is lost -----------------------------------------------------------------

    def _when_kept(self, then: Callable[[], None]) -> None:
        """Go on once what is not saved was saved, or shall not be."""
        if not self.edited.is_unsaved:
            then()
            return
        box = QMessageBox(self.editor)
        box.setObjectName("unsaved")
        box.setWindowTitle(tr("Scene editor"))
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(tr("The scene is not saved. Save it?"))
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(partial(self._on_answer, then))
        box.open()

    def _on_answer(self, then: Callable[[], None], answer: int) -> None:
        if answer == QMessageBox.StandardButton.Save:
            if self.save():
                then()
        elif answer == QMessageBox.StandardButton.Discard:
            self._begun_from = None
            self.edited.begin(NOTHING)
            self._keep_draft()
            then()

    @Slot()
    def _on_close_asked(self) -> None:
        self._when_kept(self._hide)

    def _hide(self) -> None:
        self.recorder.end()
        if self.editor is not None:
            self.editor.end()

    @Slot()
    def _keep_draft(self) -> None:
        """Keep what is not saved as a draft, or remove the draft that is not needed."""
        self._keeping.stop()
        try:
            if self.edited.is_unsaved:
                write_draft(draft_file(), self.edited.scene)
                self._has_draft = True
            elif self._has_draft:
                draft_file().unlink(missing_ok=True)
                self._has_draft = False
        except (InputError, OSError):
            log.exception("the draft of a scene could not be kept")

    @Slot()
    def _on_closed(self) -> None:
        """Keep what is not saved as a draft: the window is closing."""
        self.recorder.end()
        self._keep_draft()
        if self.editor is not None:
            self.editor.end()


def _saved_words(file: Path) -> str:
    if file.parent == own_scenes_folder():
        return tr("Saved among your own scenes as {file}.", file=file.name)
    return tr("Saved as {file}.", file=file)


def draft_file() -> Path:
    """Return where a scene is kept that was not saved."""
    return own_scenes_folder() / "drafts" / "draft.json"
