"""The scene that is being edited, what can be taken back, and whether it is saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from nnsim.errors import InputError
from nnsim.scene import Scene

DEEPEST = 200
Change = Callable[[Scene], Scene]


class EditedScene(QObject):
    """A change goes in as a function of the scene, and ``changed`` comes out.

    Attributes
    ----------
    scene : as it is now.
    file : where it was saved or read, None if nowhere.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, scene: Scene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scene = self._saved = scene
        self.file: Path | None = None
        self._is_draft = False
        self._before: list[Scene] = []
        self._after: list[Scene] = []
        self._gesture: object = None

    def begin(
        self, scene: Scene, file: Path | None = None, *, is_draft: bool = False
    ) -> None:
        """Edit another scene; a draft counts as not saved."""
        self.scene = self._saved = scene
        self.file, self._is_draft = file, is_draft
        self._before.clear()
        self._after.clear()
        self._gesture = None
        self.changed.emit()

    def edit(self, change: Change, gesture: object = None) -> bool:
        """Change the scene; changes of one gesture after each other are one step back.

        False, and ``refused`` says why, if it cannot be changed so.
        """
        try:
            wanted = change(self.scene)
        except InputError as error:
            self.refused.emit(error.with_traceback(None))
            return False
        if wanted == self.scene:
            return True
        self._after.clear()
        if gesture is None or gesture != self._gesture:
            self._before.append(self.scene)
            del self._before[:-DEEPEST]
        self._gesture = gesture
        self.scene = wanted
        self.changed.emit()
        return True

    @Slot()
    def end_gesture(self) -> None:
        """Let the next change be a step of its own."""
        self._gesture = None

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        self._turn(self._before, self._after)

    @Slot()
    def redo(self) -> None:
        """Make the change again that was taken back."""
        self._turn(self._after, self._before)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return bool(self._after)

    @property
    def is_unsaved(self) -> bool:
        """Whether it differs from what was opened or saved."""
        return self._is_draft or self.scene != self._saved

    def note_saved(self, scene: Scene, file: Path) -> None:
        """Take the scene as it was written."""
        self.scene = self._saved = scene
        self.file, self._is_draft = file, False
        self._gesture = None
        self.changed.emit()

    def _turn(self, source: list[Scene], other: list[Scene]) -> None:
        if source:
            other.append(self.scene)
            self.scene = source.pop()
            self._gesture = None
            self.changed.emit()
