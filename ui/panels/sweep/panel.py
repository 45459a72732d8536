"""The panel of a sweep: many runs over a grid, point by point in one plot."""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import ClassVar

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nnsim.errors import InputError
from nnsim.scene import Scene
from nnsim.sweep.settings import sweep_path
from nnsim.sweep.summary import (
    MEASURES,
    Measure,
    Spot,
    best_spot,
    is_numeric,
    x_axes,
)
from ui.i18n import sentence, tr
from ui.panels.legend_row import LegendRow
from ui.panels.panel import Panel
from ui.panels.sweep.chosen_run import experiment_of, run_near
from ui.panels.sweep.files import SweepFiles
from ui.panels.sweep.head import SweepHead
from ui.panels.sweep.names import axis_title, measure_name
from ui.panels.sweep.own_sweeps import OwnSweeps
from ui.panels.sweep.picture import SweepPicture
from ui.panels.sweep.plot import SweepPlot
from ui.panels.sweep.session import SweepSession
from ui.panels.sweep.words import (
    caption_of,
    hint_words,
    legend_entries,
    line_below,
    opened_words,
)
from ui.panels.title_room import show_what_fits, title_room
from ui.session import Session
from ui.theme_following import follow_theme
from ui.widgets.choice import Choice
from ui.widgets.elided import ElidedLabel
from ui.widgets.icon_button import IconButton

LAST_OWN = "sweep/own"
OWN_TIP = "Sweep…: vary a setting of the present experiment  [Ctrl+Shift+W]"
GAP = 4
REFRESH_MS = 200
REST_PER_REFRESH = 5.0
"""Time without a new picture for each second that the last one cost."""
LINES_FOR_FIGURE = 20.0
"""A panel less high than so many lines of type asks for room when a sweep begins."""
LINES_FOR_WORDS = 12.0
"""Legend and best point are shown in a panel that is so many lines of type high."""


class SweepPanel(Panel):
    """Shows the sweep of the open scene or of a file, and runs it."""

    key: ClassVar[str] = "sweep"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.sweep = SweepSession(self)
        self.head = SweepHead(self.sweep, self)
        self.own = OwnSweeps(session, self)
        self.files = SweepFiles(self.sweep, self)
        self.plot = SweepPlot(self)
        self.legend = LegendRow(self)
        self.best = ElidedLabel(muted=True, parent=self)
        self._hint = QLabel(self)
        self.measures = Choice(
            [(key, measure_name(key)) for key in MEASURES], tr("What is measured")
        )
        self.x_choice = Choice([], tr("What lies along x"))
        self.own_button = IconButton("plus", tr(OWN_TIP))
        self._last_own = ""
        self._opened: Path | None = None
        self._scene_shown: Scene | None = None
        self._has_chosen = False
        self._offered: tuple[str, ...] = ()
        # A result may come every millisecond; a picture of them comes now and then.
        self._refresh_soon = QTimer(self)
        self._refresh_soon.setSingleShot(True)
        self._refresh_soon.timeout.connect(self._refresh)
        self._activity = ""
        self._cost_s = 0.0
        self._lay_out()
        self._connect()
        self._refresh()

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        fixed = QSizePolicy.Policy.Fixed
        for choice in (self.measures, self.x_choice):
            choice.setSizePolicy(fixed, fixed)
            choice.setMinimumContentsLength(11)
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setContentsMargins(16, 8, 16, 8)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 3)
        column.setSpacing(2)
        column.addWidget(self.head)
        column.addWidget(self.legend)
        column.addWidget(self.plot, 1)
        column.addWidget(self._hint, 1)
        below = QHBoxLayout()
        below.setContentsMargins(8, 0, 8, 0)
        below.addWidget(self.best)
        column.addLayout(below)

    def _connect(self) -> None:
        self.session.scene_changed.connect(self._on_scene)
        self.session.left.connect(self.sweep.close)
        self.sweep.changed.connect(self._on_sweep)
        self.session.left.connect(self.files.close)
        self.session.left.connect(self.own.close)
        self.head.open_asked.connect(self.ask_for_file)
        self.head.save_asked.connect(self.files.ask_for_sweep)
        self.head.export_asked.connect(self.files.ask_for_table)
        self.head.best_asked.connect(self.open_best)
        self.files.said.connect(self.session.said)
        self.files.refused.connect(self.refused)
        self.own_button.clicked.connect(self._on_own)
        self.own.kept.connect(self.run_own)
        self.own.refused.connect(self.refused)
        self.plot.spot_clicked.connect(self._on_spot)
        self.measures.choice_changed.connect(self._on_measure)
        self.x_choice.choice_changed.connect(self._refresh)
        follow_theme(self, self._arrange)

    def title_controls(self) -> list[QWidget]:
        """Return a sweep of one's own, what is measured, and along what."""
        return [self.own_button, self.measures, self.x_choice]

    def recall(self, read: Callable[[str], str]) -> None:
        """Take over which sweep of one's own was the last."""
        self._last_own = read(LAST_OWN)

    # What is opened ------------------------------------------------------------------

    @Slot(str)
    def open_file(self, file: str) -> None:
        """Open a sweep file; one that is training is ended and kept."""
        self._open(Path(file))

    @Slot()
    def ask_for_file(self) -> None:
        """Let the user choose a sweep file, without blocking."""
        dialog = QFileDialog(self, tr("Open a sweep"))
        dialog.setNameFilters([tr("Sweeps (*.json)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.open_file)
        dialog.open()

    @Slot()
    def _on_own(self) -> None:
        self.own.ask(self.window())

    @Slot(object)
    def run_own(self, path: Path) -> None:
        """Open a sweep of one's own and train what is missing; it is remembered."""
        self._last_own = path.stem
        # A panel that is shown for it must not open the sweep of the scene instead.
        self._scene_shown = self.session.scene
        self.remembered.emit(LAST_OWN, path.stem)
        self._open(path, trains=True)
        lines = self.height() / self.fontMetrics().height()
        if not self.isVisible() or lines < LINES_FOR_FIGURE:
            self.room_wanted.emit()

    @Slot(object, float)
    def _on_spot(self, spot: Spot, number: float) -> None:
        """Bring the experiment of the start nearest to a number into the window."""
        plan = self.sweep.plan
        assert plan is not None
        run = run_near(plan, self.sweep.results, spot, self.measure, number)
        if run is not None and self.session.start(experiment_of(run)):
            self.session.said.emit(opened_words(plan.grid, run))

    @Slot()
    def open_best(self) -> None:
        """Bring the experiment of the best point into the window."""
        picture = self.plot.picture
        best = None if picture is None else best_spot(picture.series, self.measure)
        if best is None:
            self.refused.emit(sentence(InputError("sweep.nothing_to_export")))
        else:
            self._on_spot(best, best.mean)

    @Slot(object)
    def _on_scene(self, scene: Scene) -> None:
        if self.isVisible():
            self._follow_scene(scene)

    def _follow_scene(self, scene: Scene) -> None:
        """Open the sweep of a scene; a scene without one leaves what is open."""
        if scene is self._scene_shown:
            return
        self._scene_shown = scene
        if not scene.sweep:
            return
        try:
            path = sweep_path(scene.sweep)
        except InputError as error:
            self._show_words(sentence(error))
            return
        if path != self._opened:
            self._open(path)

    def _open(self, path: Path, *, trains: bool = False) -> None:
        self._opened = path
        self._has_chosen = False
        self.sweep.open(path, trains=trains)

    def _open_last_own(self) -> None:
        """Open the last sweep of one's own where nothing else was opened."""
        path = self.own.file_of(self._last_own)
        if self._opened is None and path is not None:
            self._open(path)

    # What is shown -------------------------------------------------------------------

    @property
    def measure(self) -> Measure:
        """What is measured."""
        chosen = self.measures.choice()
        return next(key for key in MEASURES if key == chosen)

    @Slot()
    def _on_sweep(self) -> None:
        """Refresh at once when something else is done, else now and then."""
        if not self.isVisible():
            return
        if self.sweep.activity != self._activity:
            self._refresh()
        elif not self._refresh_soon.isActive():
            pause_ms = max(REFRESH_MS, round(1000.0 * REST_PER_REFRESH * self._cost_s))
            self._refresh_soon.start(pause_ms)

    @Slot()
    def _refresh(self) -> None:
        """Show what is known now."""
        begun = perf_counter()
        self._refresh_soon.stop()
        self._activity = self.sweep.activity
        self.head.follow()
        plan = self.sweep.plan
        if plan is None:
            self.plot.show_picture(None)
            self._show_words(hint_words(self.sweep))
            self.legend.set_entries([])
            self.best.set_text("")
            self.set_caption("")
            return
        self._offer_axes()
        if not self._has_chosen:
            self.measures.set_choice(self._first_measure())
        picture = SweepPicture.of(
            plan, self.sweep.results, self.x_choice.choice(), self.measure
        )
        self.plot.show_picture(picture)
        self._show_words(hint_words(self.sweep, picture))
        self.legend.set_entries(legend_entries(picture))
        self.best.set_text(line_below(self.sweep, picture))
        self.set_caption(caption_of(plan))
        self._arrange()
        self._cost_s = perf_counter() - begun

    @property
    def words(self) -> str:
        """What stands in the place of points, empty once there are some."""
        return self._hint.text()

    def _show_words(self, words: str) -> None:
        """Say something over the axes or, before there are any, in their place."""
        has_axes = self.sweep.plan is not None
        self._hint.setText(words)
        self._hint.setVisible(not has_axes)
        self.plot.setVisible(has_axes)
        self.plot.set_words(words)

    def _first_measure(self) -> Measure:
        """Return error along numbers, accuracy along names, of a set that is there."""
        plan = self.sweep.plan
        assert plan is not None
        kind = "error" if is_numeric(plan.grid, self.x_choice.choice()) else "accuracy"
        offered = [key for key in MEASURES if key.endswith(kind)]
        results = self.sweep.results
        for key in (*offered, *MEASURES):
            if any(getattr(result, key) is not None for result in results):
                return key
        return offered[0]

    def _offer_axes(self) -> None:
        plan = self.sweep.plan
        assert plan is not None
        offered = x_axes(plan.grid, plan.sizes)
        if offered == self._offered:
            return
        self._offered = offered
        self.x_choice.set_entries([(key, axis_title(key)) for key in offered])
        if plan.grid.fields:
            self.x_choice.set_choice(plan.grid.fields[-1])

    @Slot()
    def _on_measure(self) -> None:
        self._has_chosen = True
        self._refresh()

    # Room ----------------------------------------------------------------------------

    @Slot()
    def _arrange(self) -> None:
        """Show what there is room for."""
        roomy = self.height() >= LINES_FOR_WORDS * self.fontMetrics().height()
        self.legend.setVisible(roomy and bool(self.legend.entries()))
        self.best.setVisible(roomy and bool(self.best.text()))
        self._fit_controls()

    def _fit_controls(self) -> None:
        controls = self.title_controls()
        if len(self._offered) < 2:
            controls.remove(self.x_choice)
            self.x_choice.hide()
        show_what_fits(controls, title_room(self.title(), self.width()), GAP)

    def catch_up(self) -> None:
        """Catch up with the scene and the results, too."""
        super().catch_up()
        if self.session.scene is not None:
            self._follow_scene(self.session.scene)
        self._open_last_own()
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody needs a picture that nobody sees; the runs go on."""
        self._refresh_soon.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_controls()
