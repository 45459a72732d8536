"""Asks what a film is to be of; shows how far it is, and ends it."""

from collections.abc import Sequence
from time import monotonic

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nnsim.frames.timeline_view import TimelineView
from ui.films.encoding import ffmpeg_path
from ui.films.plan import FORMATS, MOST_FRAMES, FilmPlan, film_steps
from ui.i18n import count, tr
from ui.widgets.choice import Choice
from ui.widgets.count_field import CountField
from ui.widgets.segmented import SegmentedChoice

MARGIN = 14
WIDTHS = (480, 640, 960, 1280, 1920)
N_FRAMES, FPS, WIDTH = 60, 10, 960


class FilmDialog(QDialog):
    """``record_asked`` brings a ``FilmPlan``, ``cancel_asked`` ends the recording."""

    record_asked = Signal(object)
    cancel_asked = Signal()

    def __init__(
        self, subjects: Sequence[tuple[str, str]], view: TimelineView, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._begun = 0.0
        has_ffmpeg = bool(ffmpeg_path())
        forms = [(key, key.upper()) for key in FORMATS if key != "mp4" or has_ffmpeg]
        self.subject = Choice(subjects, tr("What"))
        self.format = SegmentedChoice(forms, tr("Format"))
        last = max(view.end_epoch, 1)
        self.first = CountField("", tr("From epoch"), "", low=0, high=last, value=0)
        self.last = CountField("", tr("To epoch"), "", low=1, high=last, value=last)
        self.frames = CountField(
            "", tr("Frames"), "", low=2, high=MOST_FRAMES, value=N_FRAMES
        )
        self.fps = CountField("", tr("Frames a second"), "", low=1, high=50, value=FPS)
        self.spacing = SegmentedChoice(
            [("even", tr("even")), ("log", tr("logarithmic"))],
            tr("Epochs between frames"),
            tr("Logarithmic: most frames show the beginning, where most happens"),
        )
        widths = [(str(w), tr("{n} pixels", n=count(w))) for w in WIDTHS]
        self.width_choice = Choice(widths, tr("Width"), choice=str(WIDTH))
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        if not has_ffmpeg:
            self.note.setText(
                tr("There is no MP4: install ffmpeg and open this window again.")
            )
        self.progress = QProgressBar(self)
        self.record_button = QPushButton(tr("Record…"), self)
        self.close_button = QPushButton(tr("Close"), self)
        self.setWindowTitle(tr("Record a film"))
        self._lay_out()
        self.record_button.clicked.connect(self._on_record)
        self.close_button.clicked.connect(self.close)
        self.finished.connect(self.cancel_asked)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("What"), self.subject)
        form.addRow(tr("Format"), self.format)
        for field in (self.first, self.last, self.frames, self.fps):
            form.addRow(field)
        form.addRow(tr("Spacing"), self.spacing)
        form.addRow(tr("Width"), self.width_choice)
        buttons = QDialogButtonBox(self)
        roles = QDialogButtonBox.ButtonRole
        buttons.addButton(self.record_button, roles.ActionRole)
        buttons.addButton(self.close_button, roles.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        column.addLayout(form)
        column.addWidget(self.note)
        column.addWidget(self.progress)
        column.addWidget(buttons)
        self.progress.hide()
        self.note.setVisible(bool(self.note.text()))

    @property
    def plan(self) -> FilmPlan:
        """What the controls say."""
        first, last = sorted((self.first.value(), self.last.value()))
        steps = film_steps(
            self._view.epoch_marks,
            self._view.end_step,
            (first, last),
            self.frames.value(),
            self.spacing.choice(),
        )
        return FilmPlan(
            self.subject.choice(),
            self.format.choice(),
            steps,
            self.fps.value(),
            int(self.width_choice.choice()),
        )

    def show_progress(self, n_done: int, n_frames: int) -> None:
        """Show how many frames there are, and for how long it will go on."""
        if not n_done:
            self._begun = monotonic()
        self.record_button.setEnabled(False)
        self.close_button.setText(tr("Cancel"))
        self.progress.setRange(0, n_frames)
        self.progress.setValue(n_done)
        self.progress.show()
        seconds = (monotonic() - self._begun) / max(n_done, 1) * (n_frames - n_done)
        self.note.setText(
            tr(
                "Frame {n} of {n_frames}, about {seconds} s left",
                n=count(n_done),
                n_frames=count(n_frames),
                seconds=count(round(seconds)),
            )
        )
        self.note.show()

    @Slot()
    def _on_record(self) -> None:
        self.record_asked.emit(self.plan)
