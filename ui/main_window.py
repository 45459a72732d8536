"""The main window: top bar, controls, panels, the scene's points, and the message."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from nnsim.errors import InputError
from nnsim.scene import Scene, built_in_scene, open_scene_or_experiment
from ui.actions import (
    ACTIONS,
    action_for_key,
    key_names,
    make_actions,
)
from ui.announcer import Announcer
from ui.controls.column import ControlColumn
from ui.dock_area import DockArea
from ui.ending import end_each
from ui.exports import Exports
from ui.films.door import Films
from ui.gallery.door import GalleryDoor
from ui.i18n import tr
from ui.keeping.door import Keeping
from ui.keys_box import KeysBox
from ui.language_menu import LanguageMenu
from ui.lecture.lecture import Lecture
from ui.message_writer import MessageWriter
from ui.opening import Opening, can_drop
from ui.palettes import THEMES
from ui.panels.feature_space.panel import FeatureSpacePanel
from ui.panels.panel import Panel
from ui.panels_menu import PanelsMenu
from ui.pictures.door import Pictures
from ui.report.door import ReportDoor
from ui.run_history.door import HistoryDoor
from ui.scene_editor.scene_editing import SceneEditing
from ui.scene_strip import SceneStrip
from ui.script_export import ScriptExport
from ui.series import Series
from ui.session import Session
from ui.settings import Settings
from ui.text_size_menu import TextSizeMenu
from ui.theme import apply_theme, current_theme
from ui.timeline_strip import TimelineStrip
from ui.top_bar import TopBar
from ui.tour.tour import Tour
from ui.transport import Transport
from ui.weight_import import WeightImport
from ui.widgets.message_line import MessageLine
from ui.widgets.scrolled import scrolled


class MainWindow(QMainWindow):
    """Puts the rooms of the window together and does what belongs to no single one."""

    language_chosen = Signal(str)

    def __init__(
        self,
        settings: Settings | None = None,
        history_file: Path | None = None,
        session: Session | None = None,
    ) -> None:
        super().__init__()
        self._settings = settings or Settings()
        self.session: Session = session or Session()
        self.session.setParent(self)
        self.actions_by_key = make_actions(self)
        self.transport: Transport = Transport(self.session, self.actions_by_key)
        self.top_bar: TopBar = TopBar(self.session, self.transport, self.actions_by_key)
        self.controls: ControlColumn = ControlColumn(self.session)
        self.docks: DockArea = DockArea(self.session)
        self.panels_menu = PanelsMenu(self.docks, self)
        self.text_size_menu: TextSizeMenu = TextSizeMenu(self, self._settings)
        for menu in (self.text_size_menu, self.panels_menu, LanguageMenu(self)):
            self.top_bar.add_menu(menu)
        self.series: Series = Series(self.session)
        self.scene_strip: SceneStrip = SceneStrip(self.session, self.series)
        self.timeline: TimelineStrip = TimelineStrip(self.session)
        self.message = MessageLine()
        self.announcer = Announcer(self.message)
        self.writer: MessageWriter = MessageWriter(self.session, self.message, self)
        self.opening: Opening = Opening(self)
        self.gallery: GalleryDoor = GalleryDoor(self)
        self.exports: Exports = Exports(session=self.session, window=self)
        self.weight_import: WeightImport = WeightImport(self.session, self)
        self.reports: ReportDoor = ReportDoor(self.session, self.exports, self)
        self.script_export: ScriptExport = ScriptExport(self.session, self)
        self.pictures: Pictures = Pictures(self, self._settings)
        self.films: Films = Films(self)
        exports = self.exports, self.weight_import, self.script_export
        self._doors = (*exports, self.pictures, self.films)
        self.scene_editing: SceneEditing = SceneEditing(self, self._settings)
        self.tour: Tour = Tour(self, self._settings)
        self.history: HistoryDoor = HistoryDoor(self, history_file)
        folder = None if history_file is None else history_file.parent
        self.keeping: Keeping = Keeping(self, self.announcer, self._settings, folder)
        self._lay_out()
        self.lecture: Lecture = Lecture(self, self._settings)
        self._connect()
        self.setWindowTitle("NNSim")
        self.resize(1280, 720)
        self._restore()

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.controls)
        middle.addWidget(scrolled(self.docks), 1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addLayout(middle, 1)
        column.addWidget(self.timeline)
        column.addWidget(self.scene_strip)
        column.addWidget(self.message)
        central = QWidget()
        central.setLayout(column)
        self.setCentralWidget(central)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        session = self.session
        session.scene_changed.connect(self._on_scene)
        session.experiment_changed.connect(self._offer_undo)
        session.weights_set.connect(self._offer_undo)
        session.said.connect(self.announcer.say)
        session.refused.connect(self.announcer.refuse)
        session.failed.connect(self.announcer.fail)
        session.pinned_changed.connect(self._on_pinned)
        self._on_pinned(())
        self.series.refused.connect(self.announcer.refuse)
        self.scene_strip.player.refused.connect(self.announcer.refuse)
        self.scene_strip.player.sweep_wanted.connect(self._run_sweep)
        self.scene_strip.look_at.connect(self.docks.look_at)
        self.scene_strip.restore_wanted.connect(self.open_given_scene)
        self.scene_editing.scene_tried.connect(self.open_given_scene)
        self.history.scene_chosen.connect(self.open_given_scene)
        self.history.refused.connect(self.announcer.refuse)
        self.opening.scene_named.connect(self.open_scene)
        self.gallery.scene_named.connect(self.open_scene)
        self.opening.set_opened.connect(self._on_set_opened)
        self.opening.said.connect(self.message.show_message)
        for taken in self._doors:
            taken.refused.connect(self.announcer.refuse)
            taken.warned.connect(self.announcer.warn)
            taken.said.connect(self.announcer.say)
        self.controls.refused.connect(self.announcer.warn)
        self.docks.panel_made.connect(self._on_panel)
        for panel in self.docks.made_panels:
            self._on_panel(panel)
        self.top_bar.scene_chosen.connect(self.open_scene)
        self.top_bar.theme_chosen.connect(self.use_theme)

    # Scenes and files ----------------------------------------------------------------

    @Slot(str)
    def open_scene(self, name: str) -> None:
        """Open a scene by its key or file; the present one stays if that fails."""
        try:
            is_file = name.endswith(".json")
            scene = open_scene_or_experiment(name) if is_file else built_in_scene(name)
        except InputError as error:
            self.announcer.refuse(error)
            return
        self._settings.last_scene = name
        self.open_given_scene(scene)

    def open_gallery(self) -> None:
        """Show all scenes over the window; the run goes on."""
        scene = self.session.scene
        self.gallery.open("" if scene is None else scene.key)

    def open_given_scene(self, scene: Scene) -> None:
        """Open a scene that was read already."""
        self.session.open_scene(scene)

    @Slot(str)
    def show_fault(self, problem: str) -> None:
        """Say that NNSim itself failed; the run goes on if it can."""
        self.announcer.tell_fault(problem)

    @Slot()
    def _run_sweep(self) -> None:
        from ui.panels.sweep.panel import SweepPanel  # with all that runs a sweep

        panel = self.docks.panel("sweep")
        assert isinstance(panel, SweepPanel)
        panel.sweep.run()

    @Slot(object, str)
    def _on_set_opened(self, scene: Scene, text: str) -> None:
        """Begin to learn from the user's own set, and say what was read."""
        self.writer.keep_for_next_run(text)
        self.open_given_scene(scene)

    def paste(self) -> None:
        """Open the table on the clipboard."""
        self.opening.paste(application().clipboard().mimeData())

    # The run -------------------------------------------------------------------------

    def toggle_run(self) -> None:
        """Run or pause; a series of variants ends where it is."""
        if self.series.is_on:
            self.series.stop()
        else:
            self.session.toggle()

    def pin_run(self) -> None:
        """Keep the present run as a ghost, or say why that is of no use."""
        frame = self.session.frame
        if frame is None or (frame.n_steps == 0 and not frame.running):
            text = tr("Nothing to pin yet: run first (Space), then pin.")
            self.message.show_message(text)
        elif self.session.is_pinned:
            self.message.show_message(tr("This run is pinned already."))
        else:
            self.session.pin()

    # Looks ---------------------------------------------------------------------------

    @Slot(str)
    def use_theme(self, name: str) -> None:
        """Show everything in another theme, and remember it."""
        self._settings.theme = name
        apply_theme(application(), THEMES[name])

    def next_theme(self) -> None:
        """Show everything in the theme after the present one."""
        names = list(THEMES)
        place = names.index(current_theme().name)
        self.use_theme(names[(place + 1) % len(names)])

    def toggle_full_screen(self) -> None:
        """Take the whole screen, or give it back."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def toggle_controls(self) -> None:
        """Show or hide the column of settings."""
        self.controls.setVisible(self.controls.isHidden())

    def toggle_painting(self) -> None:
        """Paint samples in the feature space, or stop."""
        panel = self.feature_space
        if not panel.isVisible():
            self.docks.set_panel_shown("feature_space", True)
        panel.paint_button.toggle()

    @property
    def feature_space(self) -> FeatureSpacePanel:
        """The panel of the feature space, shown or not."""
        panel = self.docks.panel("feature_space")
        assert isinstance(panel, FeatureSpacePanel)
        return panel

    def show_keys(self) -> None:
        """Show all keys in a box that does not stop the run."""
        named = ((key_names(row), tr(row.tip)) for row in ACTIONS.values())
        KeysBox([(" · ".join(keys), tip) for keys, tip in named if keys], self).open()

    # What the session says -----------------------------------------------------------

    @Slot(object)
    def _on_scene(self, scene: Scene) -> None:
        self.docks.show_panels(scene.panels)
        self.setWindowTitle(tr("{title} – NNSim", title=tr(scene.title)))

    @Slot(object)
    def _on_panel(self, panel: Panel) -> None:
        """Let a panel that was made just now speak and remember."""
        panel.refused.connect(self.announcer.warn)
        panel.recall(self._settings.text)
        panel.remembered.connect(self._settings.set_text)

    @Slot()
    def _offer_undo(self) -> None:
        self.actions_by_key["undo"].setEnabled(self.session.can_undo)
        self.actions_by_key["redo"].setEnabled(self.session.can_redo)

    @Slot(object)
    def _on_pinned(self, pinned: object) -> None:
        self.actions_by_key["unpin_all"].setEnabled(bool(pinned))

    # Keys, drops, start and end ------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and tables that are dragged over the window."""
        if can_drop(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        if self.opening.drop(event.mimeData()):
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that no control wanted."""
        row = action_for_key(QKeySequence(event.keyCombination()))
        if row is not None:
            row.run(self)
        elif event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        """Leave the innermost: drag, loop, series, maximised, lecture, screen, pick."""
        if self.session.pointing.take_back() or self.session.playback.leave():
            return
        if self.series.is_on:
            self.series.stop()
        elif self.docks.maximised:
            self.docks.restore_all()
        elif self.lecture.escape():
            return
        elif self.isFullScreen():
            self.showNormal()
        else:
            for panel in self.docks.made_panels:
                panel.let_go()
            self.session.select(self.session.selection.cleared())

    def _restore(self) -> None:
        if self._settings.restore_window(self, self.docks):
            self.docks.keep_arrangement()

    def end_dialogs(self) -> None:
        """End what lies over the window, and lecture mode."""
        self.opening.close()
        self.gallery.close()
        self.lecture.close()
        self.docks.restore_all()

    def close_doors(self) -> None:
        """End what is being written or read."""
        end_each(*(door.close for door in (*self._doors, self.keeping)))

    def closeEvent(self, event: QCloseEvent) -> None:
        remember = partial(self._settings.save_window, self, self.docks)
        end_each(self.end_dialogs, remember, self.close_doors, self.session.close)
        end_each(self.history.close)
        super().closeEvent(event)


def application() -> QApplication:
    """Return the one application."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
