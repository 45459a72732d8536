"""The panel of the data: what a run learns from, before any learning."""

from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nnsim.frames.data_view import MOST_MATRIX_COLUMNS, DataView, DataWish, Scope
from nnsim.frames.frame import Frame, RunInfo
from ui.controls.names import data_set_name
from ui.counted import samples
from ui.i18n import count, tr
from ui.panels.data.columns import ColumnsPage
from ui.panels.data.looks import class_looks
from ui.panels.data.overview import OverviewPage
from ui.panels.data.scatter import ScatterView
from ui.panels.panel import Panel
from ui.session import Session
from ui.widgets.segmented import SegmentedChoice


class DataPanel(Panel):
    """Three pages: overview, columns, scatter matrix; computed in the other thread."""

    key: ClassVar[str] = "data"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.pages = SegmentedChoice(
            [
                ("overview", tr("overview")),
                ("columns", tr("columns")),
                ("scatter", tr("scatter")),
            ],
            tr("What is shown of the data"),
        )
        self.scope = SegmentedChoice(
            [("training", tr("train")), ("all", tr("all"))],
            tr("Samples that are looked at: the training set or the whole data set"),
        )
        self.overview = OverviewPage(session)
        self.columns = ColumnsPage()
        self.scatter = ScatterView()
        self._stack = QStackedWidget()
        self._view: DataView | None = None
        self._lay_out()
        self.pages.choice_changed.connect(self._on_page)
        self.scope.choice_changed.connect(self._ask)
        self.columns.column_chosen.connect(self._ask)
        self.columns.checked_changed.connect(self._ask)
        self.columns.model.too_many.connect(self._say_too_many)
        self.overview.bars.show_words(tr("Choose a scene at the top of the window."))

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        for page in (self.overview, self.columns, self.scatter):
            self._stack.addWidget(page)
        head = QHBoxLayout()
        head.setContentsMargins(8, 4, 8, 2)
        head.addWidget(self.pages)
        head.addStretch(1)
        head.addWidget(self.scope)
        self.scope.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 3)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    @property
    def page(self) -> str:
        """The page that is shown."""
        return self.pages.choice()

    @property
    def view(self) -> DataView | None:
        """What is on the screen."""
        return self._view

    def wish(self) -> DataWish:
        """Return what the page needs to know of the data."""
        scope: Scope = "training" if self.scope.choice() == "training" else "all"
        if self.page == "columns":
            column = max(0, self.columns.column)
            return DataWish(scope, statistics=True, column=column)
        if self.page == "scatter":
            return DataWish(scope, matrix=self.columns.model.checked)
        return DataWish()

    # What the session says -----------------------------------------------------------

    def show_run(self, run: RunInfo) -> None:
        """Follow another run; the same data need nothing new."""
        is_same = self._run is not None and self._run.data is run.data
        self._run = run
        if not is_same:
            self._view = None
            self.columns.show_run(run)
            self._ask()

    def let_run_go(self) -> None:
        """Keep no answers about samples of a run that is over."""
        super().let_run_go()
        self._view = None

    def show_frame(self, frame: Frame) -> None:
        """Show the answer once it is there; it stays as it is from frame to frame."""
        view, run = frame.data, self._run
        is_new = view is not None and view is not self._view
        if not is_new or view is None or run is None or view.data is not run.data:
            return
        if view.wish == self.wish():
            self._view = view
            self._show(run, view)

    def _show(self, run: RunInfo, view: DataView) -> None:
        if self.page == "overview":
            self.overview.show_view(run, view)
        elif self.page == "columns":
            self.columns.show_view(view)
        elif view.matrix is None:
            self.scatter.show_words(tr("Tick columns on the page before this one."))
        else:
            looks = class_looks(view.data)
            self.scatter.show_matrix(view.matrix, view.data.dataset, looks)
        self.set_caption(self._caption_of(view))

    def _caption_of(self, view: DataView) -> str:
        dataset = view.data.dataset
        matrix = view.matrix
        if self.page == "scatter" and matrix is not None:
            fields = {"n": count(len(matrix.values)), "all": count(matrix.n_rows)}
            if len(matrix.values) < matrix.n_rows:
                return tr("{n} of {all} samples, in the mix of the classes", **fields)
            return samples(len(matrix.values))
        if self.page == "columns":
            n = view.statistics.n_rows if view.statistics is not None else 0
            return tr(
                "{columns} columns over {samples}",
                columns=count(dataset.n_inputs),
                samples=samples(n),
            )
        return data_set_name(dataset.key)

    # What the user does --------------------------------------------------------------

    @Slot()
    def _on_page(self) -> None:
        places = {"overview": 0, "columns": 1, "scatter": 2}
        self._stack.setCurrentIndex(places[self.page])
        self.scope.setVisible(self.page != "overview")
        self._ask()
        run, view = self._run, self._view
        # Two pages may ask the same; then no new answer comes.
        if run is not None and view is not None and view.wish == self.wish():
            self._show(run, view)

    @Slot()
    def _ask(self) -> None:
        """Ask for what is to be shown; the answer comes with a frame."""
        if self.isVisible():
            self.session.wish(data=self.wish())

    @Slot()
    def _say_too_many(self) -> None:
        most = count(MOST_MATRIX_COLUMNS)
        self.set_caption(tr("at most {n} columns in the scatter matrix", n=most))

    def catch_up(self) -> None:
        """Ask for the page, too."""
        super().catch_up()
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody needs to compute what nobody sees."""
        self.session.wish(data=None)
        super().hideEvent(event)
