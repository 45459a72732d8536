"""The panel of the error surface: E over two weights, and the way taken over it."""

from collections.abc import Callable
from typing import ClassVar

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontMetricsF, QHideEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nnsim.export_surface import Way
from nnsim.frames.demand import Demand, Range
from nnsim.frames.frame import Frame, RunInfo
from nnsim.frames.surface_view import SurfaceView
from nnsim.probes.surface_axes import SurfaceAxes
from ui.i18n import tr
from ui.panels.calm import Calm
from ui.panels.error_bar import ErrorBar
from ui.panels.error_surface.exports import SurfaceExports
from ui.panels.error_surface.ghosts import ghost_ways
from ui.panels.error_surface.menu import SurfaceMenu
from ui.panels.error_surface.pages import SurfacePages
from ui.panels.error_surface.path import Start
from ui.panels.error_surface.race import racers_of
from ui.panels.error_surface.readout import training_of_way
from ui.panels.error_surface.sentences import (
    axis_labels,
    axis_names,
    notes,
    slice_sentences,
)
from ui.panels.error_surface.starts import StartPlaces, set_place
from ui.panels.error_surface.velocity import velocity_of, velocity_words
from ui.panels.error_surface.view import ErrorSurfaceView
from ui.panels.panel import Panel
from ui.panels.title_room import show_what_fits, title_room
from ui.panels.weight_names import n_active_weights
from ui.panels.weight_picker import WeightPicker
from ui.present_weights import with_present_weights
from ui.session import Session
from ui.widgets.elided import ElidedLabel
from ui.widgets.icon_button import IconButton
from ui.widgets.segmented import SegmentedChoice

PIXELS_PER_POINT = 7.0
SIZES = (24, 32, 40, 48)
GAP = 8
WIDEST_BAR = 320


class ErrorSurfacePanel(Panel):
    """log E over two weights that can be picked; a click starts training there."""

    key: ClassVar[str] = "error_surface"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.view = ErrorSurfaceView(self)
        self.x_picker = WeightPicker(tr("Weight along x"), self)
        self.y_picker = WeightPicker(tr("Weight along y"), self)
        self.colour_bar = ErrorBar(tr("E"), parent=self)
        self.x_label = ElidedLabel(parent=self)
        self.y_label = ElidedLabel(parent=self)
        self.note = ElidedLabel(muted=True, parent=self)
        self.pages = SurfacePages(session, self.view, self)
        self.menu = SurfaceMenu(session, self.pages, self)
        self.exports = SurfaceExports(self)
        self.menu_button = IconButton(
            "menu", tr("What the surface is of, and how it is shown"), parent=self
        )
        self.slice_choice = SegmentedChoice(
            [("moving", tr("moving")), ("frozen", tr("frozen"))],
            tr("Slice"),
            tr(
                "Moving: all other weights as they are now. "
                "Frozen: as they were when this was pressed."
            ),
            parent=self,
        )
        self._calm = Calm()
        self._ghosts_over: SurfaceAxes | None = None
        self._starts = StartPlaces()
        self._drag = object()
        self._axes: SurfaceAxes | None = None
        self._lay_out()
        self._connect(session)
        self.view.show_words(tr("Open a scene to see its error surface."))

    def _connect(self, session: Session) -> None:
        self.x_picker.picked.connect(self._on_x_picked)
        self.y_picker.picked.connect(self._on_y_picked)
        self.slice_choice.choice_changed.connect(self._on_slice_chosen)
        self.view.start_wanted.connect(self._on_start_wanted)
        self.view.dot_dragged.connect(self._on_dot_dragged)
        self.view.pressed.connect(self._on_pressed)
        for part in (self.view, self.pages):
            part.menu_wanted.connect(self.menu.menu.popup)
        self.pages.remembered.connect(self.remembered)
        self.pages.look_changed.connect(self._make_room)
        self.menu.look_wanted.connect(self.pages.choose)
        self.menu.race_wanted.connect(self._on_race_wanted)
        self.menu.export_wanted.connect(self._on_export_wanted)
        self.exports.said.connect(session.said)
        self.exports.refused.connect(self.refused)
        self.view.epoch_hovered.connect(session.pointing.point_at_epoch)
        self.view.range_wanted.connect(self._on_range_wanted)
        session.pointing.epoch_changed.connect(self.view.point_at_epoch)
        self.view.resized.connect(self._on_view_resized)
        self.menu_button.setMenu(self.menu.menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        session.demand_changed.connect(self._on_demand)
        session.pinned_changed.connect(self._show_ghosts)
        session.experiment_changed.connect(self._show_ghosts)

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.y_picker, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self.y_label, 1)
        head.addWidget(self.colour_bar, 1)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.x_picker)
        foot.addWidget(self.x_label, 1)
        self.x_label.hide()
        self.y_label.hide()
        for row in (head, foot):
            row.setSpacing(GAP)
        self.colour_bar.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed
        )
        self.colour_bar.setMinimumWidth(1)
        self.colour_bar.setToolTip(
            tr("Error E of the training set; dark is low. The scale is logarithmic.")
        )
        self.colour_bar.setMaximumWidth(WIDEST_BAR)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 8, 4)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.pages, 1)
        column.addLayout(foot)
        self.view.setAccessibleName(self.title())
        self.view.setAccessibleDescription(
            tr("Arrows move a cursor, Enter starts training there, Esc cancels.")
        )

    def title_controls(self) -> list[QWidget]:
        """Return what is chosen of the slice; the weights are picked at their axes."""
        return [self.pages.choice, self.slice_choice, self.menu_button]

    def recall(self, read: Callable[[str], str]) -> None:
        """Look at the surface as at the last start."""
        self.pages.recall(read)

    # What is shown -----------------------------------------------------------------

    def show_run(self, run: RunInfo) -> None:
        """Offer the weights of the network, and forget the way of the last run."""
        self.x_picker.set_network(run.spec)
        self.y_picker.set_network(run.spec)
        self._starts.forget()
        self.view.reset()
        self.pages.show_run(run.spec)
        self._axes = None
        self._on_demand(self.session.demand)
        exact = n_active_weights(run.spec) <= 2
        self.slice_choice.setEnabled(not exact)
        self._ghosts_over = None
        self._make_room()

    def let_run_go(self) -> None:
        super().let_run_go()
        self.pages.forget()

    def show_data(self, run: RunInfo) -> None:
        """Keep the way: the weights are those of before."""

    def show_frame(self, frame: Frame) -> None:
        """Show the surface of a moment, or say why there is none."""
        surface = frame.surface
        if surface is None or not np.isfinite(surface.errors).any():
            has_diverged = not np.isfinite(frame.parameters).all()
            if surface is not None or has_diverged:
                self._show_words(
                    tr("Diverged: there is no error to show. Rewind, with a smaller η.")
                )
            elif self.view.surface is None and self.session.demand.error_surface:
                self._show_words(tr("Drawing the first picture of a large network …"))
            return
        self._follow_axes(surface)
        self._starts.settle(frame, surface)
        axes = surface.where.axes
        self.view.show_surface(
            surface,
            self._starts.places,
            velocity=velocity_of(self.session.experiment, frame, axes),
            training=training_of_way(self.session.experiment, frame),
            running=frame.running,
        )
        self.pages.show_surface(frame, surface, self._starts.places)
        if self._ghosts_over is not axes:
            self._show_ghosts()
        is_linear = surface.picture.order.scale == "linear"
        self.colour_bar.show_errors(surface.errors, self.view.ends, is_linear)
        if self._calm.due(frame.running):
            caption, note = slice_sentences(frame.spec, surface)
            arrows = self.view.ways_on.words() if self.pages.look == "map" else ()
            said = [*notes(surface), *arrows, note]
            note = tr(" · ").join(filter(None, said))
            self._say(caption, self._with_velocity(note))

    def _show_words(self, words: str) -> None:
        self.view.show_words(words)
        self.pages.show_words()
        self._say("", "")

    def starts(self) -> tuple[Start, ...]:
        """Return where training was set to other places of this surface."""
        return self._starts.places

    def _follow_axes(self, surface: SurfaceView) -> None:
        axes = surface.where.axes
        if axes is self._axes:
            return
        if self._axes is not None:
            self._starts.forget()
            self.view.reset()
        self._axes = axes
        self.pages.follow_axes(surface)
        is_named = axes.pair is None
        for axis, (picker, label) in enumerate(self._axis_rows()):
            picker.setVisible(not is_named and self.pages.has_axis(axis))
            label.setVisible(is_named and self.pages.has_axis(axis))
        if axes.pair is not None:
            self.x_picker.set_weight(axes.pair[0])
            self.y_picker.set_weight(axes.pair[1])
        else:
            for (_, label), name in zip(
                self._axis_rows(), axis_names(axes), strict=True
            ):
                label.set_text(name)

    def _axis_rows(self) -> tuple[tuple[WeightPicker, ElidedLabel], ...]:
        return (self.x_picker, self.x_label), (self.y_picker, self.y_label)

    @Slot()
    def _show_ghosts(self) -> None:
        """Show the pinned runs whose weights are those of the present network."""
        run, surface = self.session.run, self.view.surface
        if run is None or surface is None or not self.isVisible():
            return
        axes = surface.where.axes
        self._ghosts_over = axes
        ways = ghost_ways(self.session, run, axes)
        self.pages.show_ghosts(ways)
        corners = tuple(corner for way in ways for corner in way.corners)
        self.session.wish(surface_holds=corners)

    def _with_velocity(self, note: str) -> str:
        """Return the note with the legend of the arrow, in the words that fit."""
        stretch = self.view.velocity_stretch() if self.pages.look == "map" else 0
        whole, short = velocity_words(stretch)
        room = self.note.width()
        fits = QFontMetricsF(self.note.face()).horizontalAdvance(whole) <= room
        words = whole if fits else short
        return tr(" · ").join(part for part in (words, note) if part)

    def _say(self, caption: str, note: str) -> None:
        self.set_caption(caption)
        self.note.set_text(note)

    # Starting from another place ---------------------------------------------------

    @Slot(float, float)
    def _on_start_wanted(self, x: float, y: float) -> None:
        frame, surface = self.session.frame, self.view.surface
        if frame is None or surface is None:
            return
        self._starts.begin(frame, x, y)
        set_place(self.session, frame, surface, (x, y))

    @Slot(float, float)
    def _on_dot_dragged(self, x: float, y: float) -> None:
        """Let the weights follow the dot; one drag is one undo step."""
        frame, surface = self.session.frame, self.view.surface
        if frame is not None and surface is not None:
            set_place(self.session, frame, surface, (x, y), self._drag)

    @Slot()
    def _on_pressed(self) -> None:
        self._drag = object()

    @Slot(str)
    def _on_export_wanted(self, kind: str) -> None:
        surface, run = self.view.surface, self.session.run
        if surface is None or run is None:
            return
        names = axis_labels(run.spec, surface.where.axes)
        own: Way = (tr("present run"), surface.path_epochs, surface.path)
        ghosts: list[Way] = [
            (way.ghost.name, way.ghost.run.trail_epochs, way.path)
            for way in self.view.ghosts()
        ]
        self.exports.ask(kind, self.pages.page, surface, names, [own, *ghosts])

    @Slot(str)
    def _on_race_wanted(self, key: str) -> None:
        """Begin again from the present weights, with racers beside."""
        session = self.session
        experiment = session.experiment
        if key != "start":
            experiment = with_present_weights(experiment, session.run, session.frame)
        racers = racers_of(key, experiment)
        if racers:
            session.race(experiment, racers)
        else:
            self.refused.emit(tr("Nothing else of that kind fits this network."))

    # What the lecturer picks -------------------------------------------------------

    @Slot(int)
    def _on_x_picked(self, weight: int) -> None:
        self._pick(weight, self.y_picker.weight())

    @Slot(int)
    def _on_y_picked(self, weight: int) -> None:
        self._pick(self.x_picker.weight(), weight)

    def _pick(self, x: int, y: int) -> None:
        """Wish for two weights; picking the one of the other axis swaps them."""
        if x == y:
            y, x = self._shown_pair()
        self.session.wish(surface_kind="weights", surface_weights=(x, y))

    def _shown_pair(self) -> tuple[int, int]:
        surface = self.view.surface
        if surface is None or surface.pair is None:
            return self.x_picker.weight(), self.y_picker.weight()
        return surface.pair

    @Slot(object)
    def _on_range_wanted(self, stretch: tuple[Range, Range] | None) -> None:
        self.session.wish(surface_range=stretch)

    @Slot(str)
    def _on_slice_chosen(self, mode: str) -> None:
        self.session.wish(surface_mode=mode)

    @Slot(object)
    def _on_demand(self, demand: Demand) -> None:
        self.slice_choice.set_choice(demand.surface_mode)

    # Size and sight ----------------------------------------------------------------

    @Slot()
    def _on_view_resized(self) -> None:
        rect = self.view.plot_rect()
        points = max(rect.width(), rect.height()) / PIXELS_PER_POINT
        size = min(SIZES, key=lambda size: abs(size - points))
        self.session.wish(surface_size=size)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what could not be read."""
        super().resizeEvent(event)
        self._make_room()

    @Slot()
    def _make_room(self) -> None:
        controls = (self.menu_button, self.slice_choice, self.pages.choice)
        show_what_fits(controls, title_room(self.title(), self.width()), GAP)
        room = self.width() - self.y_picker.sizeHint().width() - 4 * GAP
        least = self.colour_bar.least_width()
        self.colour_bar.setVisible(room >= least and self.pages.look != "cuts")
        self.colour_bar.set_title(tr("E (log)") if room >= 1.6 * least else tr("E"))

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for surfaces again."""
        self.session.wish(error_surface=True)
        super().showEvent(event)

    def catch_up(self) -> None:
        """Show the ghosts of now, too."""
        super().catch_up()
        self._show_ghosts()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody needs to compute what nobody sees."""
        self.session.wish(error_surface=False)
        super().hideEvent(event)
