"""The second page of the data: its columns, and one of them before and after."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from nnsim.data.units import name_and_unit
from nnsim.frames.data_view import DataView
from nnsim.frames.frame import RunInfo
from ui.i18n import tr
from ui.panels.data.column_model import NAME, ColumnModel
from ui.panels.data.histogram import HistogramPlot
from ui.panels.data.looks import class_looks, legend_of
from ui.panels.data.words import steps_words
from ui.panels.legend_row import LegendRow
from ui.theme import current_theme, make_font
from ui.theme_following import follow_theme
from ui.widgets.manners import PRESS_KEYS, RANGE_KEYS, describe, keeps_key

LINES_ACROSS = 44.0
LINES_UP = 12.5
FEWEST_ROWS = 2


class ColumnTable(QTableView):
    """The table; arrows move and Space ticks while the keyboard is on it."""

    def event(self, event: QEvent) -> bool:
        """Keep the keys of a table while the keyboard is here."""
        return keeps_key(event, PRESS_KEYS | RANGE_KEYS) or super().event(event)


class ColumnsPage(QWidget):
    """``column_chosen`` and ``checked_changed`` come from the user only."""

    column_chosen = Signal(int)
    checked_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ColumnModel(self)
        self.table = ColumnTable()
        self.before = HistogramPlot()
        self.after = HistogramPlot()
        self.steps = QLabel()
        self.legend = LegendRow()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._pictures = QWidget()
        self._is_filling = False
        self._set_table_up()
        self._lay_out()
        self.model.checked_changed.connect(self.checked_changed)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        follow_theme(self, self._follow_theme)
        self._follow_theme()

    def _set_table_up(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setFrameShape(QTableView.Shape.NoFrame)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.setCornerButtonEnabled(False)
        table.setMinimumSize(100, 60)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(30)
        head.setStretchLastSection(True)
        describe(
            table,
            "",
            tr("Columns of the data"),
            tr("A row shows its histogram; Space ticks it for the scatter matrix."),
        )
        table.setToolTip("")

    def _lay_out(self) -> None:
        self.steps.setWordWrap(True)
        self.steps.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.steps.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
        )
        plots = QHBoxLayout()
        plots.setSpacing(2)
        self._arrow = QLabel("→")
        plots.addWidget(self.before, 1)
        plots.addWidget(self._arrow)
        plots.addWidget(self.after, 1)
        column = QVBoxLayout(self._pictures)
        column.setContentsMargins(4, 2, 4, 2)
        column.setSpacing(2)
        column.addWidget(self.legend)
        column.addWidget(self.steps)
        column.addLayout(plots, 1)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self.table, 4)
        self._body.addWidget(self._pictures, 5)

    @property
    def column(self) -> int:
        """The column whose histograms are shown, −1 for none."""
        return self.table.currentIndex().row()

    def show_run(self, run: RunInfo) -> None:
        """Show the columns of another run; the chosen one stays if it can."""
        column = max(0, self.column)
        dataset = run.data.dataset
        self._is_filling = True
        self.model.show_dataset(dataset)
        if dataset.n_inputs:
            row = min(column, dataset.n_inputs - 1)
            self.table.setCurrentIndex(self.model.index(row, NAME))
        self._is_filling = False
        self.legend.set_entries(legend_of(class_looks(run.data)))
        self.legend.setVisible(bool(run.data.n_classes))

    def show_view(self, view: DataView) -> None:
        """Show the numbers and the histograms of the chosen column."""
        if view.statistics is not None:
            self.model.show_statistics(view.statistics)
        shown = view.column
        if shown is None:
            return
        dataset, looks = view.data.dataset, class_looks(view.data)
        name, unit = name_and_unit(dataset, shown.column)
        title = tr("{name} in {unit}", name=name, unit=unit) if unit else name
        self.before.show_histogram(shown.before, looks, title)
        self.steps.setText(
            tr("{name} → {steps}", name=name, steps=steps_words(shown.steps))
        )
        if shown.after is None:
            self.after.show_words(tr("The network does not get this column."))
        else:
            self.after.show_histogram(shown.after, looks, tr("as the network sees it"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the histograms beside or under the table, or leave them out."""
        super().resizeEvent(event)
        line = float(self.fontMetrics().height())
        is_wide = self.width() >= LINES_ACROSS * line
        direction = QBoxLayout.Direction
        self._body.setDirection(
            direction.LeftToRight if is_wide else direction.TopToBottom
        )
        self._pictures.setVisible(is_wide or self.height() >= LINES_UP * line)

    @Slot(QModelIndex, QModelIndex)
    def _on_row(self, current: QModelIndex, before: QModelIndex) -> None:
        if current.isValid() and not self._is_filling:
            self.column_chosen.emit(current.row())

    @Slot()
    def _follow_theme(self) -> None:
        """Give rows and columns the measures of the type; nothing looks at all rows."""
        theme = current_theme()
        self._arrow.setFont(make_font(theme.font_large_pt))
        self.steps.setFont(make_font(theme.font_pt, QFont.Weight.DemiBold))
        self.table.setFont(make_font(theme.font_pt))
        self.table.horizontalHeader().setFont(make_font(theme.font_small_pt))
        metrics = self.table.fontMetrics()
        height = metrics.height() + 8
        self.table.verticalHeader().setDefaultSectionSize(height)
        self.table.setMinimumHeight((1 + FEWEST_ROWS) * height)
        texts = ("mmmmmmmmmm", "mm Hg.", "−00.000", "−00.000", "constant")
        for column, text in enumerate((*texts, "missing.")):
            self.table.setColumnWidth(column, metrics.horizontalAdvance(text) + 8)
