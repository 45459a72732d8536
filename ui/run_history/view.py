"""The window of past runs: newest first, searched, opened again, let go."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from nnsim.run_history import PastRun, RunHistory
from ui.i18n import count, tr
from ui.run_history.columns import COLUMNS
from ui.run_history.model import FoundRuns, HistoryModel
from ui.theme import current_theme, make_font
from ui.theme_following import follow_theme

SCENE, DIFFERS = 1, 2
SHARE = 0.94
GAP = 8
CELL_GAP = 9
"""What a cell leaves free beside its text, with the line of the grid."""
MOST_MEASURED = 40
"""Rows whose numbers say how wide a column has to be."""
MOST_WIDTH, MOST_HEIGHT = 1250, 640


class RunHistoryView(QDialog):
    """Not modal; ``run_chosen`` brings a ``PastRun``, ``forget_wanted`` ids."""

    run_chosen = Signal(object)
    forget_wanted = Signal(object)
    clear_wanted = Signal()

    def __init__(self, is_kept: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_kept = is_kept
        self._model = HistoryModel(self)
        self.found = FoundRuns(self._model, self)
        self.question: QMessageBox | None = None
        self._sharing = QTimer(self)
        self._sharing.setSingleShot(True)
        self._sharing.timeout.connect(self._share_width)
        self.search = QLineEdit()
        self.table = QTableView()
        self.words = QLabel()
        self.open_button = QPushButton(tr("Open again"))
        self.delete_button = QPushButton(tr("Delete"))
        self.clear_button = QPushButton(tr("Clear…"))
        self.setWindowTitle(tr("Run history"))
        self._prepare_table()
        self._lay_out()
        self._connect()
        width, height = SHARE * parent.width(), SHARE * parent.height()
        self.resize(min(MOST_WIDTH, int(width)), min(MOST_HEIGHT, int(height)))
        self._follow_theme()

    def _prepare_table(self) -> None:
        table = self.table
        table.setModel(self.found)
        table.setAccessibleName(tr("Run history"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setAccessibleName(tr("Columns"))
        header.setHighlightSections(False)
        header.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
        header.setStretchLastSection(False)
        table.setSortingEnabled(True)

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(tr("Search: scene, what differs, date …"))
        self.search.setToolTip(tr("Runs that hold all these words  [Ctrl+F]"))
        self.search.setClearButtonEnabled(True)
        self.open_button.setToolTip(
            tr("Begin this run again as a scene: same seed, same numbers  [Enter]")
        )
        self.delete_button.setToolTip(tr("Forget the chosen runs  [Delete]"))
        self.clear_button.setToolTip(tr("Forget all runs"))
        close = QPushButton(tr("Close"))
        close.setToolTip(tr("Close  [Esc]"))
        close.clicked.connect(self.close)
        for button in (self.open_button, self.delete_button, self.clear_button, close):
            button.setAutoDefault(False)
        bar = QHBoxLayout()
        bar.addWidget(self.open_button)
        bar.addWidget(self.delete_button)
        bar.addWidget(self.clear_button)
        bar.addWidget(self.words, 1)
        bar.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addLayout(bar)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.table.doubleClicked.connect(self._on_double_click)
        self.table.selectionModel().selectionChanged.connect(self._offer)
        self.open_button.clicked.connect(self.open_chosen)
        self.delete_button.clicked.connect(self.delete_chosen)
        self.clear_button.clicked.connect(self.ask_to_clear)
        follow_theme(self, self._follow_theme)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)

    def show_history(self, history: RunHistory) -> None:
        """Show what is in the file now; the same place stays chosen."""
        place = self.table.currentIndex().row()
        self._model.show_runs(history.runs)
        self._say(history)
        if self.found.rowCount():
            self.table.selectRow(min(max(place, 0), self.found.rowCount() - 1))
        self._share_soon()
        self._offer()

    def showEvent(self, event: QShowEvent) -> None:
        """Share the width anew: nothing was measured while nobody saw it."""
        super().showEvent(event)
        self._share_soon()

    def chosen(self) -> tuple[PastRun, ...]:
        """Return the runs that are chosen."""
        rows = self.table.selectionModel().selectedRows()
        return tuple(self.found.run_at(index.row()) for index in rows)

    @Slot()
    def open_chosen(self) -> None:
        """Open the run again; of several none."""
        runs = self.chosen()
        if len(runs) == 1:
            self.run_chosen.emit(runs[0])

    @Slot()
    def delete_chosen(self) -> None:
        """Forget the runs that are chosen."""
        runs = self.chosen()
        if runs:
            self.forget_wanted.emit(tuple(run.id for run in runs))

    @Slot()
    def ask_to_clear(self) -> None:
        """Ask once, without blocking, since nothing brings the runs back."""
        buttons = QMessageBox.StandardButton
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Run history"))
        box.setText(
            tr("Forget all {n} runs?", n=count(len(self._model.runs)))
            if len(self._model.runs) != 1
            else tr("Forget this run?")
        )
        box.setStandardButtons(buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Cancel)
        box.button(buttons.Discard).setText(tr("Forget all"))
        box.button(buttons.Discard).clicked.connect(self.clear_wanted)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.question = box
        box.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete forgets, Down leads from the search to the runs."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_chosen()
        elif key == Qt.Key.Key_Delete and not self.search.hasFocus():
            self.delete_chosen()
        elif key == Qt.Key.Key_Down and self.search.hasFocus():
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _on_search(self, words: str) -> None:
        self.found.search(words)
        if self.found.rowCount() and not self.chosen():
            self.table.selectRow(0)
        self._offer()

    @Slot(QModelIndex)
    def _on_double_click(self, index: QModelIndex) -> None:
        self.run_chosen.emit(self.found.run_at(index.row()))

    @Slot()
    def _offer(self) -> None:
        n_chosen = len(self.chosen())
        self.open_button.setEnabled(n_chosen == 1)
        self.delete_button.setEnabled(n_chosen > 0)
        self.clear_button.setEnabled(bool(self._model.runs))

    def _say(self, history: RunHistory) -> None:
        n = len(history.runs)
        words = tr("1 run") if n == 1 else tr("{n} runs", n=count(n))
        if not self._is_kept:
            words = tr("Runs are not noted in this window.")
        elif not n:
            words = tr("A run is noted once it was pinned, has ended or was left.")
        if history.n_damaged == 1:
            words += " · " + tr("1 line of the file is damaged and was skipped")
        elif history.n_damaged:
            words += " · " + tr(
                "{n} lines of the file are damaged and were skipped",
                n=count(history.n_damaged),
            )
        self.words.setText(words)

    def _share_soon(self) -> None:
        """Share the width once for all that changed in this turn, and was seen."""
        if self.isVisible():
            self._sharing.start()

    @Slot()
    def _share_width(self) -> None:
        """Give numbers what they need, and the two texts what is left."""
        # Not by the table's own hints: those ask Python for ten things of each cell.
        table, header = self.table, self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        width_of = table.fontMetrics().horizontalAdvance
        for place in range(len(COLUMNS)):
            texts = set(self.found.texts(place, MOST_MEASURED))
            widest = max(map(width_of, texts), default=0) + CELL_GAP
            needed = max(widest, header.sectionSizeHint(place))
            table.setColumnWidth(place, needed + GAP)
        for place in (SCENE, DIFFERS):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
            header.setMinimumSectionSize(24)

    @Slot()
    def _follow_theme(self) -> None:
        theme = current_theme()
        small = make_font(theme.font_small_pt)
        self.table.setFont(small)
        self.table.horizontalHeader().setFont(small)
        height = self.table.fontMetrics().height() + 8
        self.table.verticalHeader().setDefaultSectionSize(height)
        self._share_soon()
