"""The table of samples: every number of the data, to be read, sorted and edited."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import (
    QModelIndex,
    Qt,
    Slot,
)
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nnsim.arrays import IntArray
from nnsim.data.prepare import SET_NAMES, PreparedData
from nnsim.data.settings import MOST_SAMPLE_EDITS, AddedSamples, AnySampleEdit
from nnsim.frames.frame import Frame, RunInfo
from ui.counted import samples
from ui.i18n import count, tr
from ui.panels.calm import Calm
from ui.panels.decisions import predictions
from ui.panels.panel import Panel
from ui.panels.sample_places import cell_rows
from ui.panels.samples.answers import Answers
from ui.panels.samples.blocks import (
    choose,
    chosen_blocks,
    copied_text,
    lines_of,
    pasted_cells,
)
from ui.panels.samples.edits import (
    CellError,
    CellPlace,
    like,
    typed,
    with_edit,
    without,
)
from ui.panels.samples.model import SamplesModel
from ui.panels.samples.order import MOST_SORTED, sorted_rows
from ui.panels.samples.table import SamplesTable
from ui.panels.set_sign import set_title
from ui.panels.title_room import show_what_fits, title_room
from ui.selection import Selection
from ui.session import Session
from ui.widgets.choice import Choice, Entry
from ui.widgets.icon_button import IconButton

GAP = 2
ALL = "all"


class SamplesPanel(Panel):
    """A row a sample; each typed cell, pasted block or removal is one edit."""

    key = "samples"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.model = SamplesModel(self)
        self.table = SamplesTable(self.model, self)
        self.sets = Choice(
            [
                Entry(ALL, tr("all sets")),
                *(Entry(name, set_title(name)) for name in SET_NAMES),
            ],
            tr("Which set is listed"),
        )
        self.wrong_only = QCheckBox(tr("wrong"))
        self.wrong_only.setToolTip(tr("List only samples that are predicted wrongly"))
        self.add = IconButton("plus", tr("Add a sample like the chosen one  [Ins]"))
        self.remove = IconButton("minus", tr("Remove the chosen samples  [Del]"))
        self._calm = Calm()
        self._sorted: tuple[int, bool] | None = None
        self._is_filling = False
        self._number_wanted: int | None = None
        self._owes_listing = False
        self._cell_listed: tuple[int, int] | None = None
        self._controls: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self._connect()

    def _connect(self) -> None:
        self.model.typed.connect(self._on_typed)
        self.table.copied.connect(self._copy)
        self.table.pasted.connect(self._paste)
        self.table.deleted.connect(self._remove)
        self.table.inserted.connect(self._add)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.horizontalHeader().sectionClicked.connect(self._on_head)
        self.table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.sets.choice_changed.connect(self._list_anew)
        self.wrong_only.toggled.connect(self._list_anew)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)

    def title_controls(self) -> list[QWidget]:
        """Return buttons, filter and their row, made when it has a place."""
        if self._controls is None:
            self._controls = QWidget()
            row = QHBoxLayout(self._controls)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(GAP)
            fixed = QSizePolicy.Policy.Fixed
            for control in self._all_controls():
                control.setSizePolicy(fixed, fixed)
                row.addWidget(control)
        return [self._controls]

    def _all_controls(self) -> list[QWidget]:
        return [self.add, self.remove, self.sets, self.wrong_only]

    # What the session says -----------------------------------------------------------

    def show_run(self, run: RunInfo) -> None:
        self._run, self._frame, self._sorted = run, None, None
        self._calm = Calm()
        self.wrong_only.setEnabled(run.data.n_classes > 0)
        self._number_wanted, self._owes_listing = None, True
        self._list_anew()
        self.table.fit()

    def show_data(self, run: RunInfo) -> None:
        """Keep place and choice while samples are edited; the frame comes at once."""
        self._run, self._owes_listing = run, True

    def let_run_go(self) -> None:
        """Keep no samples of a run that is over."""
        super().let_run_go()
        self._is_filling = True
        self.model.show_nothing()
        self._is_filling = False

    def show_frame(self, frame: Frame) -> None:
        self._frame = frame
        if self._owes_listing:
            self._owes_listing = False
            self._list_again()
        elif self._calm.due(frame.running):
            self._answer()

    def show_selection(self, selection: Selection) -> None:
        """Go to the picked sample; a picked cell of the matrix is listed alone."""
        if selection.cell != self._cell_listed:
            self._list_anew()
        if selection.sample is None or self._run is None:
            return
        line = self.model.line_of(selection.sample)
        if line >= 0 and line != self.table.currentIndex().row():
            self._is_filling = True
            column = max(self.table.currentIndex().column(), 0)
            self.table.setCurrentIndex(self.model.index(line, column))
            self._is_filling = False

    def _list_again(self) -> None:
        """List edited samples; what is in sight and what is chosen stays."""
        bar, table = self.table.verticalScrollBar(), self.table
        column, place = table.currentIndex().column(), bar.value()
        blocks = chosen_blocks(table.selectionModel())
        is_added = self._number_wanted is not None
        self._list_anew()
        bar.setValue(place)
        line = self._line_wanted(self._run.data) if self._run is not None else -1
        self._is_filling = True
        if line >= 0:
            table.setCurrentIndex(self.model.index(line, max(column, 0)))
        for block in [] if is_added else blocks:
            choose(table.selectionModel(), self.model, block)
        self._is_filling = False

    def _line_wanted(self, data: PreparedData) -> int:
        """Return the line of the sample that was added, or of the picked one."""
        if self._number_wanted is not None:
            row = int(np.searchsorted(data.numbers, self._number_wanted))
            self._number_wanted = None
            if row < len(data.numbers):
                return self.model.line_of(row)
        sample = self.session.selection.sample
        return -1 if sample is None else self.model.line_of(sample)

    # What is listed ------------------------------------------------------------------

    @Slot()
    def _list_anew(self) -> None:
        """List the samples that pass the filters, in their order."""
        run = self._run
        if run is None:
            return
        rows = self._passing(run.data)
        self._show_sorting(len(rows))
        if self._sorted is not None:
            column, falling = self._sorted
            kind = self.model.kind_of(column)
            rows = sorted_rows(run.data, self._answers(), rows, kind, falling)
        touched = frozenset(touched_numbers(run.data))
        self._is_filling = True
        self.model.show_rows(run.data, rows, touched)
        self._is_filling = False
        self._answer()
        self._describe()

    def _passing(self, data: PreparedData) -> IntArray:
        chosen = self.sets.choice()
        rows = np.arange(data.dataset.n_samples)
        for name in SET_NAMES:
            if name == chosen:
                rows = data.sample_set(name).rows
        answers, cell = self._answers(), self.session.selection.cell
        if self.wrong_only.isChecked() and answers is not None:
            rows = rows[answers.wrong_rows()[rows]]
        self._cell_listed = cell
        if cell is not None and self._frame is not None:
            predicted = predictions(data, self._frame, self.session.selection.threshold)
            of_set = self.session.selection.set_name
            inside = cell_rows(data, predicted, cell, of_set)
            rows = np.intersect1d(rows, inside)
        return rows

    def _answers(self) -> Answers | None:
        if self._run is None or self._frame is None:
            return None
        return Answers(self._run.data, self._frame)

    def _answer(self) -> None:
        """Write the predictions into the lines that are seen."""
        answers = self._answers()
        if answers is None or not self.model.rowCount():
            return
        first = max(0, self.table.rowAt(0))
        last = self.table.rowAt(self.table.viewport().height() - 1)
        self.model.show_answers(
            answers, first, self.model.rowCount() - 1 if last < 0 else last
        )

    def _describe(self) -> None:
        if self._run is None:
            return
        listed, all_ = self.model.rowCount(), self._run.data.dataset.n_samples
        if listed == all_:
            self.set_caption(samples(all_))
        else:
            words = tr("{n} of {all} samples", n=count(listed), all=count(all_))
            self.set_caption(words)

    @Slot()
    def _on_scrolled(self) -> None:
        self._answer()

    def _show_sorting(self, n_rows: int) -> None:
        """Point the arrow of the head; too many samples are not sorted."""
        if self._sorted is not None and n_rows > MOST_SORTED:
            self._sorted = None
            self.refused.emit(
                tr("More than {n} samples are not sorted.", n=count(MOST_SORTED))
            )
        column, falling = self._sorted or (-1, False)
        order = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(column, order)

    @Slot(int)
    def _on_head(self, column: int) -> None:
        """Sort by a column: rising, falling, then as they are."""
        before = self._sorted
        if before is None or before[0] != column:
            self._sorted = (column, False)
        else:
            self._sorted = None if before[1] else (column, True)
        self._list_anew()

    # What the user does --------------------------------------------------------------

    @Slot(QModelIndex, QModelIndex)
    def _on_row(self, now: QModelIndex, before: QModelIndex) -> None:
        if self._is_filling or not now.isValid():
            return
        row = int(self.model.rows[now.row()])
        self.session.select(replace(self.session.selection, sample=row))

    @Slot(object, str)
    def _on_typed(self, place: CellPlace, text: str) -> None:
        self._type([(place, text)])

    def _type(self, cells: Sequence[tuple[CellPlace, str]]) -> None:
        if self._run is None:
            return
        try:
            edit = typed(self._run.data, cells)
        except CellError as error:
            self.refused.emit(str(error))
            return
        if edit is not None:
            self._make(edit)

    def _make(self, edit: AnySampleEdit) -> bool:
        present = self.session.experiment
        if len(present.data.edits) >= MOST_SAMPLE_EDITS:
            most = count(MOST_SAMPLE_EDITS)
            self.refused.emit(
                tr("An experiment holds at most {most} edits of samples.", most=most)
            )
            return False
        return self.session.edit(with_edit(present, edit))

    @Slot()
    def _add(self) -> None:
        if self._run is None or not self.model.rowCount():
            return
        line = max(self.table.currentIndex().row(), 0)
        number = next_number(self._run.data)
        if self._make(like(self._run.data, int(self.model.rows[line]))):
            self._number_wanted = number

    @Slot()
    def _remove(self) -> None:
        lines = lines_of(chosen_blocks(self.table.selectionModel()))
        if self._run is not None and lines:
            self._make(without(self._run.data, self.model.rows[lines].tolist()))

    @Slot()
    def _copy(self) -> None:
        """Copy the chosen cells as a spreadsheet takes them."""
        try:
            blocks = chosen_blocks(self.table.selectionModel())
            text = copied_text(self.model, blocks)
        except CellError as error:
            self.refused.emit(str(error))
            return
        QGuiApplication.clipboard().setText(text)

    @Slot()
    def _paste(self) -> None:
        """Write a block of cells from the current one on, as one edit."""
        corner = self.table.currentIndex()
        text = QGuiApplication.clipboard().text()
        if not corner.isValid() or not text.strip():
            return
        try:
            cells = pasted_cells(self.model, corner, text)
        except CellError as error:
            self.refused.emit(str(error))
            return
        if cells:
            self._type(cells)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._controls is not None:
            room = title_room(self.title(), self.width())
            show_what_fits(self._all_controls(), room, GAP)


def touched_numbers(data: PreparedData) -> set[int]:
    """Return the numbers of the samples that were added or changed by hand."""
    before = data.unedited
    if before is None:
        return set()
    numbers: set[int] = set()
    for edit in data.edits:
        if not isinstance(edit, AddedSamples):
            numbers.update(edit.samples)
    first = before.dataset.n_samples
    numbers.update(range(first, next_number(data)))
    return numbers


def next_number(data: PreparedData) -> int:
    """Return the number that the next added sample gets."""
    first = (data.unedited or data).dataset.n_samples
    added = (edit for edit in data.edits if isinstance(edit, AddedSamples))
    return first + sum(len(edit.inputs) for edit in added)
