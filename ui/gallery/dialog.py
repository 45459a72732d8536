"""The gallery: find a scene by typing, see what it is about, open it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nnsim.scene_gallery import GalleryEntry, built_in_entries, found, part_of
from ui.background import Background
from ui.gallery.details import SceneDetails
from ui.gallery.grid import MOVES, Group, SceneGrid
from ui.gallery.reading import ReadScene, ReadScenes
from ui.i18n import count, sentence, tr
from ui.icons import icon

SHARE_OF_WINDOW = 0.96
DETAILS_SHARE = 0.30
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GalleryDialog(QDialog):
    """Shows every scene; ``scene_named`` tells the key or file to open.

    The keyboard is in the search from the first moment; arrows pick a scene and Enter
    opens it. The run in the window goes on.
    """

    scene_named = Signal(str)

    def __init__(
        self, own_folder: Path, present: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._own_folder = own_folder
        self._built_in = built_in_entries()
        self._own: tuple[GalleryEntry, ...] = ()
        self._given: tuple[GalleryEntry, ...] = ()
        self._reading: Background = Background(self)
        self._given_reading: Background = Background(self)
        self.search = QLineEdit()
        self.count = QLabel()
        self.grid = SceneGrid()
        self.details = SceneDetails()
        self.open_file_button = QPushButton(tr("Open a scene file…"))
        self._lay_out()
        self._connect()
        self._fit_window()
        self._refresh()
        self.grid.pick(present)
        self._reading.begin(ReadScenes(own_folder))

    @property
    def is_reading(self) -> bool:
        """Whether own scenes are still being read."""
        return self._reading.has_thread or self._given_reading.has_thread

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("Gallery of scenes"))
        self.search.setObjectName("gallery_search")
        self.search.setPlaceholderText(
            tr("Find: title, section, key, or words of the points")
        )
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(tr("Find a scene"))
        self.search.setToolTip(
            tr("Type to find · arrows pick · Enter opens · Esc closes")
        )
        self.open_file_button.setObjectName("open_scene_file")
        self.open_file_button.setIcon(icon("open"))
        self.open_file_button.setAutoDefault(False)
        self.open_file_button.setToolTip(
            tr("Open a scene or an experiment from a file anywhere")
        )
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self.search, 1)
        above.addWidget(self.count)
        above.addWidget(self.open_file_button)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.grid, 1)
        below.addWidget(self.details)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(above)
        column.addLayout(below, 1)
        self.setFocusProxy(self.search)
        self.search.setFocus()

    def _connect(self) -> None:
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._refresh)
        self.grid.picked.connect(self.details.show_entry)
        self.grid.chosen.connect(self._open)
        self.details.open_asked.connect(self._open_picked)
        self.open_file_button.clicked.connect(self.ask_for_file)
        self._reading.told.connect(self._on_own)
        self._reading.ended.connect(self._refresh)
        self._given_reading.told.connect(self._on_given)
        self.finished.connect(self._reading.close)
        self.finished.connect(self._given_reading.close)

    def _fit_window(self) -> None:
        window = self.parentWidget()
        size = window.size() if window is not None else self.sizeHint()
        width, height = size.width(), size.height()
        if window is not None:
            width = round(SHARE_OF_WINDOW * width)
            height = round(SHARE_OF_WINDOW * height)
        self.resize(width, height)
        self.details.setFixedWidth(round(DETAILS_SHARE * width))

    # What is shown -------------------------------------------------------------------

    @Slot()
    def _refresh(self) -> None:
        """Show the scenes that hold the words typed, by the parts of the deck."""
        typed = self.search.text()
        groups: list[Group] = []
        for entry in found(self._built_in, typed):
            heading = tr(part_of(entry))
            if groups and groups[-1].heading == heading:
                entries = (*groups[-1].entries, entry)
                groups[-1] = Group(heading, entries)
            else:
                groups.append(Group(heading, (entry,)))
        given, own = found(self._given, typed), found(self._own, typed)
        if given:
            groups.append(Group(tr("From files"), given))
        if own or not typed.strip():
            groups.append(Group(tr("Your own scenes"), own, self._own_hint()))
        if not any(group.entries for group in groups):
            hint = tr("No scene has all of these words; type fewer of them.")
            groups = [Group(tr("Nothing found"), (), hint)]
        self.grid.show_groups(groups)
        n_shown = sum(len(group.entries) for group in groups)
        n_all = len(self._built_in) + len(self._own) + len(self._given)
        self.count.setText(
            tr("{n} scenes", n=count(n_all))
            if n_shown == n_all
            else tr("{n} of {all} scenes", n=count(n_shown), all=count(n_all))
        )

    def _own_hint(self) -> str:
        if self._reading.error is not None:
            return sentence(self._reading.error)
        if self._reading.has_thread:
            return tr("They are being read …")
        return tr(
            "None yet. Scene files that are put into {folder} stand here.",
            folder=self._own_folder,
        )

    @Slot(object)
    def _on_own(self, entries: tuple[GalleryEntry, ...]) -> None:
        self._own = entries
        self._refresh()

    @Slot(object)
    def _on_given(self, entry: GalleryEntry) -> None:
        """Open the file that was chosen, or show it greyed with the reason."""
        if entry.problem is None:
            self._open(entry)
            return
        others = [each for each in self._given if each.name != entry.name]
        self._given = (*others, entry)
        self.search.clear()
        self._refresh()
        self.grid.pick(entry.name)

    # What is opened ------------------------------------------------------------------

    @Slot()
    def ask_for_file(self) -> None:
        """Let the user choose a scene file, without blocking."""
        dialog = QFileDialog(self, tr("Open a scene file"))
        dialog.setNameFilters([tr("Scenes and experiments (*.json)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.open_file)
        dialog.open()

    @Slot(str)
    def open_file(self, file: str) -> None:
        """Read a scene file, then open it or say why it cannot be."""
        self._given_reading.begin(ReadScene(Path(file)))

    @Slot()
    def _open_picked(self) -> None:
        entry = self.grid.picked_entry
        if entry is not None:
            self._open(entry)

    @Slot(object)
    def _open(self, entry: GalleryEntry) -> None:
        """Close, and name the scene to the window; one with a problem stays shut."""
        if entry.problem is None:
            self.accept()
            self.scene_named.emit(entry.name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and Enter in the search pick and open a scene."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        is_plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        key = Qt.Key(event.key())
        if is_plain and key in MOVES:
            self.grid.go(key)
            return True
        if is_plain and key in ENTER:
            self._open_picked()
            return True
        return super().eventFilter(watched, event)
