"""Asks what a picture is to be of and how it is to be; shows it small beforehand."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.i18n import count, number, tr
from ui.pictures.choice import LEAST_SCALE, MOST_SCALE, PictureChoice
from ui.pictures.formats import DOTS_AN_INCH, paper_size, pixel_size
from ui.pictures.sheet import Sheet
from ui.pictures.writing import preview_image
from ui.widgets.choice import Choice
from ui.widgets.segmented import SegmentedChoice

MARGIN = 14
PREVIEW_WIDTH, PREVIEW_HEIGHT = 320, 220
SCALES = (0.5, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0)

SheetOf = Callable[[str, bool], Sheet]


class PictureDialog(QDialog):
    """``save_asked`` and ``copy_asked`` bring what of and how. It stops nothing."""

    save_asked = Signal(str, object)
    copy_asked = Signal(str, object)

    def __init__(
        self,
        subjects: Sequence[tuple[str, str]],
        sheet_of: SheetOf,
        choice: PictureChoice,
        parent: QWidget,
        subject: str = "",
    ) -> None:
        super().__init__(parent)
        self._sheet_of = sheet_of
        self.subject = Choice(subjects, tr("What"), tr("What the picture is of"))
        self.subject.set_choice(subject)
        self.format = SegmentedChoice(
            [("png", "PNG"), ("svg", "SVG"), ("pdf", "PDF")],
            tr("Format"),
            tr("PNG is of pixels; SVG and PDF are of lines and letters"),
            choice=choice.format,
        )
        self.scale = Choice(
            _scales(choice.scale), tr("Resolution"), choice=str(choice.scale)
        )
        self.look = Choice(_looks(), tr("Colours"), choice=choice.look)
        self.clear = QCheckBox(tr("Clear ground"), self)
        self.words = QCheckBox(tr("Title and moment under it"), self)
        self.clear.setChecked(choice.is_clear)
        self.words.setChecked(choice.has_words)
        self.preview = QLabel(self)
        self.size_label = QLabel(self)
        self.save_button = QPushButton(tr("Save…"), self)
        self.copy_button = QPushButton(tr("Copy"), self)
        self.close_button = QPushButton(tr("Close"), self)
        self.setWindowTitle(tr("Save picture"))
        self._first = choice
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def choice(self) -> PictureChoice:
        """How the picture is to be, as the controls say."""
        return replace(
            self._first,
            format=self.format.choice(),
            scale=float(self.scale.choice()),
            look=self.look.choice(),
            is_clear=self.clear.isChecked(),
            has_words=self.words.isChecked(),
        )

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.addRow(tr("What"), self.subject)
        self._form.addRow(tr("Format"), self.format)
        self._form.addRow(tr("Resolution"), self.scale)
        self._form.addRow(tr("Colours"), self.look)
        self._form.addRow(self.clear)
        self._form.addRow(self.words)
        self.preview.setFixedSize(PREVIEW_WIDTH, PREVIEW_HEIGHT)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview.setAccessibleName(tr("Preview"))
        right = QVBoxLayout()
        right.addWidget(self.preview)
        right.addWidget(self.size_label)
        both = QHBoxLayout()
        both.setSpacing(2 * MARGIN)
        both.addLayout(self._form)
        both.addLayout(right)
        buttons = QDialogButtonBox(self)
        roles = QDialogButtonBox.ButtonRole
        buttons.addButton(self.save_button, roles.AcceptRole)
        buttons.addButton(self.copy_button, roles.ActionRole)
        buttons.addButton(self.close_button, roles.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        column.addLayout(both)
        column.addWidget(buttons)

    def _connect(self) -> None:
        for choice in (self.subject, self.format, self.scale, self.look):
            choice.choice_changed.connect(self.refresh)
        self.clear.clicked.connect(self.refresh)
        self.words.clicked.connect(self.refresh)
        self.save_button.clicked.connect(self._on_save)
        self.copy_button.clicked.connect(self._on_copy)

    @Slot()
    def refresh(self) -> None:
        """Show the picture small, and say how large it becomes."""
        choice = self.choice
        sheet = self._sheet_of(self.subject.choice(), choice.has_words)
        self._form.setRowVisible(self.scale, choice.format == "png")
        size = sheet.size
        share = min(PREVIEW_WIDTH / size.width(), PREVIEW_HEIGHT / size.height(), 1.0)
        image = preview_image(sheet, choice, share)
        self.preview.setPixmap(QPixmap.fromImage(image))
        self.size_label.setText(size_text(sheet, choice))

    @Slot()
    def _on_save(self) -> None:
        self.save_asked.emit(self.subject.choice(), self.choice)

    @Slot()
    def _on_copy(self) -> None:
        self.copy_asked.emit(self.subject.choice(), self.choice)


def size_text(sheet: Sheet, choice: PictureChoice) -> str:
    """Return how large a picture becomes: in pixels, on paper, or both."""
    width, height = paper_size(sheet)
    mm = {"width": number(width), "height": number(height)}
    if choice.format != "png":
        return tr("{width} mm × {height} mm", **mm)
    size = pixel_size(sheet, choice.scale)
    return tr(
        "{across} × {down} pixels, {width} mm × {height} mm at {dpi} dpi",
        across=count(size.width()),
        down=count(size.height()),
        dpi=count(round(DOTS_AN_INCH * choice.scale)),
        **mm,
    )


def _scales(present: float) -> list[tuple[str, str]]:
    scales = sorted({*SCALES, min(max(present, LEAST_SCALE), MOST_SCALE)})
    return [
        (
            str(scale),
            tr(
                "{scale} × ({dpi} dpi)",
                scale=number(scale, 2),
                dpi=count(round(DOTS_AN_INCH * scale)),
            ),
        )
        for scale in scales
    ]


def _looks() -> list[tuple[str, str]]:
    return [
        ("shown", tr("as shown")),
        ("light", tr("light, for paper")),
        ("dark", tr("dark")),
    ]
