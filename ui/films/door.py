"""Films of the run: asked for, recorded, encoded in the background, and said."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.background import Background
from ui.films.live import FPS, MOST_FRAMES, LiveRecorder
from ui.films.order import FilmOrder, FilmWritten, FrameTaken
from ui.films.plan import FORMATS, FilmPlan
from ui.films.recorder import FilmRecorder
from ui.i18n import count, tr
from ui.pictures.subjects import WINDOW, subjects

if TYPE_CHECKING:
    from ui.films.dialog import FilmDialog
    from ui.main_window import MainWindow

MOST_LIVE_WIDTH = 1280
"""Pixels; more would hold up the window that is filmed."""


class Films(QObject):
    """Lives as long as the window; ``said``, ``warned`` and ``refused`` tell."""

    said = Signal(str)
    warned = Signal(str)
    refused = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._order: FilmOrder | None = None
        self._n_written = 0
        self._ending = ""
        self.recorder = FilmRecorder(window.session, self)
        self.live = LiveRecorder(self)
        self.background: Background = Background(self)
        self.background.told.connect(self._on_told)
        self.background.ended.connect(self._on_ended)
        self.recorder.grabbed.connect(self._on_grabbed)
        self.recorder.ended.connect(self._on_recorded)
        self.live.grabbed.connect(self._on_live_grabbed)
        self.live.ended.connect(self._on_live_ended)

    def ask(self) -> None:
        """Show the dialog; it blocks nothing."""
        window = self._window()
        frame = window.session.frame
        if self.background.has_thread:
            self.warned.emit(tr("A film is being recorded: wait, or cancel it."))
        elif frame is None or not frame.timeline.end_step:
            self.warned.emit(tr("There is nothing to film yet: run first (Space)."))
        else:
            self._close_dialog()
            from ui.films.dialog import FilmDialog  # late: few starts need it

            dialog = FilmDialog(subjects(window.docks), frame.timeline, window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.record_asked.connect(self._ask_where)
            dialog.cancel_asked.connect(self.cancel)
            dialog.show()

    def record(self, path: Path, plan: FilmPlan) -> None:
        """Record a film as planned, unless one is being recorded."""
        if self.background.has_thread:
            return
        window = self._window()
        docks = window.docks
        is_window = plan.subject == WINDOW
        widget: QWidget = window if is_window else docks.panel(plan.subject)
        order = FilmOrder(path, plan.format, len(plan.steps), plan.fps)
        self._order, self._n_written, self._ending = order, 0, ""
        self.background.begin(order)
        self.recorder.begin(widget, plan.steps, plan.width)
        self._show(0)

    def toggle_live(self) -> None:
        """Ask for a file and film the window as it goes on, or end that film."""
        if self.live.is_on:
            self.live.stop()
        elif self.background.has_thread:
            self.warned.emit(tr("A film is being written: wait a moment."))
        elif self._window().session.frame is None:
            self.warned.emit(tr("There is nothing to film yet: open a scene first."))
        else:
            from ui.films.encoding import ffmpeg_path

            dialog = QFileDialog(self._window(), tr("Record live"))
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            forms = [form for form in FORMATS if form != "mp4" or ffmpeg_path()]
            dialog.setNameFilters([f"{form.upper()} (*.{form})" for form in forms])
            dialog.setDefaultSuffix(FORMATS[0])
            dialog.selectFile(f"{WINDOW}.{FORMATS[0]}")
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.fileSelected.connect(self.record_live)
            dialog.open()

    @Slot(str)
    def record_live(self, file: str) -> None:
        """Film the window into a file until ``live`` is stopped."""
        if self.background.has_thread:
            return
        path, window = Path(file), self._window()
        form = path.suffix.lower().removeprefix(".")
        form = form if form in FORMATS else FORMATS[0]
        order = FilmOrder(path, form, MOST_FRAMES, FPS)
        self._order, self._n_written, self._ending = order, 0, ""
        self.background.begin(order)
        self.live.begin(window, min(window.width(), MOST_LIVE_WIDTH))
        self.said.emit(tr("The window is being filmed: Ctrl+Shift+R ends it."))

    @Slot()
    def cancel(self) -> None:
        """End the film; there will be no file."""
        if self.background.has_thread:
            self._ending = tr("The film was cancelled; no file was written.")
            self.recorder.stop()
            self.background.cancel()
            self.live.stop()

    @Slot()
    def close(self) -> None:
        """End everything; safe to call twice."""
        self.recorder.stop()
        self.background.cancel()
        self.live.stop()
        self.background.close()

    def _window(self) -> MainWindow:
        """Return the window; kept by Qt alone, so that the two make no cycle."""
        from ui.main_window import MainWindow

        window = self.parent()
        assert isinstance(window, MainWindow)
        return window

    @Slot(object)
    def _ask_where(self, plan: FilmPlan) -> None:
        dialog = QFileDialog(self._window(), tr("Record a film"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"{plan.format.upper()} (*.{plan.format})"])
        dialog.setDefaultSuffix(plan.format)
        dialog.selectFile(f"{plan.subject}.{plan.format}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self._on_file, plan))
        dialog.open()

    def _on_file(self, plan: FilmPlan, file: str) -> None:
        self.record(Path(file), plan)

    def _show(self, n_done: int) -> None:
        if self._order is not None:
            for dialog in self._dialogs():
                dialog.show_progress(n_done, self._order.n_frames)

    @Slot(object)
    def _on_grabbed(self, image: QImage) -> None:
        if self._order is not None:
            self._order.frames.put(image)
            self._show(self.recorder.n_grabbed)

    @Slot(object, int)
    def _on_live_grabbed(self, image: QImage, n_times: int) -> None:
        if self._order is not None:
            for _ in range(n_times):
                self._order.frames.put(image)

    @Slot()
    def _on_live_ended(self) -> None:
        if self._order is not None:
            self._order.frames.put(None)
            if not self._ending:
                self.said.emit(tr("The film is being written…"))

    @Slot(bool)
    def _on_recorded(self, is_whole: bool) -> None:
        if is_whole:
            self.recorder.go_home()
            return
        if not self._ending:
            self._ending = tr(
                "The film ended without a file because the run was changed meanwhile."
            )
        else:
            self.recorder.go_home()
        self.background.cancel()

    @Slot(object)
    def _on_told(self, news: object) -> None:
        if isinstance(news, FrameTaken):
            self.recorder.take(news.n_taken)
            self.live.take(news.n_taken)
        elif isinstance(news, FilmWritten):
            self._n_written = news.n_frames

    @Slot()
    def _on_ended(self) -> None:
        order, self._order = self._order, None
        error, fault = self.background.error, self.background.fault
        if error is not None or fault:
            self._ending = self._ending or "-"
            self.recorder.stop()
            self.live.stop()
        self._close_dialog()
        if error is not None:
            self.refused.emit(error)
        elif fault:
            self.warned.emit(
                tr("The film failed by a fault in NNSim ({problem}).", problem=fault)
            )
        elif self._n_written and order is not None:
            words = tr(
                "Film of {n} frames saved as {file}.",
                n=count(self._n_written),
                file=str(order.path),
            )
            self.said.emit(words)
        elif self._ending:
            self.said.emit(self._ending)

    def _close_dialog(self) -> None:
        for dialog in self._dialogs():
            dialog.close()

    def _dialogs(self) -> list[FilmDialog]:
        """Return the dialogs that are open, which a film does without."""
        from ui.films.dialog import FilmDialog

        return self._window().findChildren(FilmDialog)
