"""Documents saved and opened: where they are asked for, and what is said of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QProgressDialog

from nnsim.errors import InputError
from nnsim.experiment import write_experiment
from nnsim.frames.frame import RunInfo
from nnsim.snapshot import RunSnapshot
from ui.announcer import Announcer
from ui.background import Background
from ui.i18n import tr
from ui.keeping.orders import Opened, OpenOrder, Saved, SaveOrder
from ui.keeping.window_page import bookmarks_of, page_of, show_page

if TYPE_CHECKING:
    from nnsim.saved.document import SavedDocument
    from ui.main_window import MainWindow

PURPOSE = "save"
SLOW_MS = 1000


class Saving(QObject):
    """Asks without blocking; says where the file is, or why it is not.

    ``used`` brings a document's file once it was saved or opened.

    Attributes
    ----------
    path : the document that is open, None where what is open was never saved.
    """

    used = Signal(str)

    def __init__(self, window: MainWindow, announcer: Announcer) -> None:
        super().__init__(window)
        self.path: Path | None = None
        self._session, self._announcer = window.session, announcer
        self._wanted: Path | None = None
        self._arriving: tuple[int, SavedDocument] | None = None
        self._is_named = True
        self.box: QProgressDialog | None = None
        self.background: Background = Background(self)
        self.background.told.connect(self._on_told)
        self.background.ended.connect(self._on_ended)
        self._session.snapshots.taken.connect(self._on_snapshot)
        self._session.scene_changed.connect(self._on_scene)
        self._session.run_changed.connect(self._on_run)

    def _window(self) -> MainWindow:
        """Return the window; kept in no field, for a cycle would outlive it."""
        return cast("MainWindow", self.parent())

    # Saved ---------------------------------------------------------------------------

    def save_now(self) -> None:
        """Save to the file that is open, or ask for one."""
        if self.path is None:
            self.ask_where()
        else:
            self.save(str(self.path))

    def ask_where(self) -> None:
        """Let the user choose where to save."""
        dialog = QFileDialog(self._window(), tr("Save"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffixes = {
            tr("Documents: the run with its past (*.nnsim)"): "nnsim",
            tr("Experiments: settings alone (*.json)"): "json",
        }
        dialog.setNameFilters(list(suffixes))
        dialog.setDefaultSuffix("nnsim")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix(suffixes[chosen])
        )
        scene = self._session.scene
        dialog.selectFile(scene.key if scene is not None else "")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save)
        dialog.open()

    @Slot(str)
    def save(self, file: str) -> None:
        """Write the run as a document, or the experiment alone, as the ending says."""
        path = Path(file)
        if path.suffix.lower() == ".json":
            self._save_experiment(path)
        elif self._session.run is not None:
            self._wanted = path
            self._session.snapshots.ask(PURPOSE)

    def _save_experiment(self, path: Path) -> None:
        try:
            write_experiment(path, self._session.experiment)
        except InputError as error:
            self._announcer.refuse(error)
            return
        self._announcer.say(tr("Saved as {file}.", file=str(path)))

    @Slot(str, object)
    def _on_snapshot(self, purpose: str, snapshot: RunSnapshot) -> None:
        path, scene = self._wanted, self._session.scene
        if purpose != PURPOSE or path is None or scene is None:
            return
        self._wanted = None
        window = self._window()
        order = SaveOrder(path, snapshot, scene, page_of(window), bookmarks_of(window))
        self._begin(order, tr("Saving {file} …", file=path.name))

    # Opened --------------------------------------------------------------------------

    @Slot(str)
    def open(self, file: str) -> None:
        """Open a document; what is open stays until all of it was read."""
        self._open(Path(file), is_named=True)

    @Slot(str)
    def open_unnamed(self, file: str) -> None:
        """Open what was kept by itself; saving it asks where to."""
        self._open(Path(file), is_named=False)

    def _open(self, path: Path, is_named: bool) -> None:
        if self._begin(OpenOrder(path), tr("Opening {file} …", file=path.name)):
            self._is_named = is_named

    def _show(self, news: Opened) -> None:
        scene = news.document.page.scene
        speed = news.document.page.window.speed
        session = self._session
        session.open_scene(replace(scene, speed=speed), news.kept)
        self._arriving = session.last_run_id, news.document
        self.path = news.path if self._is_named else None
        if not news.is_exact:
            self._announcer.warn(
                tr(
                    "This run was made by compiled code, which does not work here: "
                    "the last digits of what is replayed may differ."
                )
            )

    @Slot(object)
    def _on_scene(self, scene: object) -> None:
        self.path = None

    @Slot(object)
    def _on_run(self, run: RunInfo) -> None:
        if self._arriving is not None and run.run_id == self._arriving[0]:
            page = self._arriving[1].page
            self._arriving = None
            show_page(self._window(), page.window, page.bookmarks)

    # In the background ---------------------------------------------------------------

    def _begin(self, order: SaveOrder | OpenOrder, text: str) -> bool:
        if self.background.has_thread:
            text = tr("A document is being saved or opened: wait for it.")
            self._announcer.warn(text)
            return False
        box = QProgressDialog(text, tr("Cancel"), 0, 0, self._window())
        box.setWindowTitle(tr("Document"))
        box.setMinimumDuration(SLOW_MS)
        box.canceled.connect(self.background.cancel)
        self.box = box
        self.background.begin(order)
        return True

    @Slot(object)
    def _on_told(self, news: object) -> None:
        if isinstance(news, Opened):
            self._show(news)
        if isinstance(news, Saved):
            self.path = news.path
            self._is_named = True
            self._announcer.say(tr("Saved as {file}.", file=str(news.path)))
        if isinstance(news, Saved | Opened) and self._is_named:
            self.used.emit(str(news.path))

    @Slot()
    def _on_ended(self) -> None:
        self._drop_box()
        if self.background.error is not None:
            self._announcer.refuse(self.background.error)
        elif self.background.fault:
            self._announcer.fail(self.background.fault)

    def close(self) -> None:
        """Wait until what is being saved is on the disk; safe to call twice."""
        self.background.close()
        self._drop_box()

    def _drop_box(self) -> None:
        if self.box is not None:
            self.box.canceled.disconnect(self.background.cancel)
            self.box.reset()
            self.box.deleteLater()
            self.box = None
