"""The panel of the feature space: which class is where, and what the lines do."""

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, Qt, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QToolTip, QVBoxLayout, QWidget

from nnsim.frames.demand import Demand
from nnsim.frames.frame import FeatureView, Frame, RunInfo
from nnsim.probes.feature_plane import FeaturePlane, padded_range
from nnsim.probes.map_kinds import MapKind
from ui.i18n import tr
from ui.panels.feature_space.controls import FeatureControls
from ui.panels.feature_space.curve import CurvePicture, FeatureCurve
from ui.panels.feature_space.legend import curve_legend
from ui.panels.feature_space.line_drag import LineDrag
from ui.panels.feature_space.map import FeatureMap, MapPicture
from ui.panels.feature_space.map_kinds import offered_kinds
from ui.panels.feature_space.map_room import wished_grid
from ui.panels.feature_space.marks import FeatureMarks
from ui.panels.feature_space.picture import PlanePictures
from ui.panels.feature_space.plane import FeaturePlaneView
from ui.panels.feature_space.sample_marks import NO_MARKS, SampleMarks
from ui.panels.feature_space.words import (
    axis_title,
    caption_text,
    diverged_words,
    place_words,
    plane_titles,
)
from ui.panels.legend_row import LegendRow
from ui.panels.painting.bar import PaintBar, paint_tip
from ui.panels.painting.painting import Painting
from ui.panels.panel import Panel
from ui.panels.relief.picture import ReliefPictures, relief_words
from ui.panels.relief.view import FeatureRelief
from ui.panels.title_room import title_room
from ui.panels.weight_names import node_name
from ui.selection import Selection
from ui.session import Session
from ui.widgets.icon_button import IconButton

TRIES_TO_SETTLE = 3
"""A new range changes the ticks, they change the plot's shape, and it the range."""
TARGET_MARGIN = 0.2
Mark = Literal["shown", "wrong", "ringed", "glowing", "selected"]


class FeatureSpacePanel(Panel):
    """Regions, lines and samples over two inputs, or the fitted curve over one."""

    key = "feature_space"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.controls = FeatureControls()
        self.legend = LegendRow(self)
        self.map_view = FeatureMap()
        self.curve_view = FeatureCurve()
        self.relief_view = FeatureRelief()
        self._empty = QLabel(tr("Choose a scene at the top of the window."))
        self._sample_marks = FeatureMarks()
        self._marks: SampleMarks | None = None
        self._settling = 0
        self._pictures = PlanePictures()
        self._reliefs = ReliefPictures()
        self.paint_button = IconButton("edit", paint_tip(), checkable=True)
        self.paint_bar = PaintBar(self)
        views = (self.map_view, self.curve_view)
        self.painting: Painting = Painting(
            session, self.paint_bar, views, self._seen, self
        )
        self.line_drag = LineDrag(session, self.map_view, self)
        self._lay_out()
        self.paint_bar.hide()
        self.paint_button.toggled.connect(self._on_paint)
        for part in (self.painting, self.paint_bar, self.line_drag):
            part.refused.connect(self.refused)
        for view in (self.map_view, self.curve_view):
            view.clicked.connect(self._on_click)
            view.walked.connect(self._select_entry)
            view.resized.connect(self._on_resized)
            view.tip_wanted.connect(self._on_tip_wanted)
        self.controls.sets_changed.connect(self._refresh)
        self.controls.features_changed.connect(self._on_features)
        self.controls.map_choice.choice_changed.connect(self._on_map_kind)
        self.relief_view.clicked.connect(self._select_entry)
        self.relief_view.tip_wanted.connect(self._on_relief_tip)
        self.controls.map_choice.serve(self.map_view)
        self.controls.map_choice.serve(self.relief_view)
        session.demand_changed.connect(self._on_demand)
        self._on_demand(session.demand)

    def _lay_out(self) -> None:
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._pages = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.legend)
        column.addWidget(self.paint_bar)
        column.addLayout(self._pages, 1)
        for page in (self._empty, self.map_view, self.curve_view, self.relief_view):
            self._pages.addWidget(page)

    def title_controls(self) -> list[QWidget]:
        return [self.controls, self.paint_button]

    # What is shown -------------------------------------------------------------------

    @property
    def view(self) -> FeaturePlaneView:
        """The picture in use: the map, or the curve for one input."""
        one_input = self._run is not None and self._run.data.n_inputs == 1
        return self.curve_view if one_input else self.map_view

    def marked_rows(self, mark: Mark) -> tuple[int, ...]:
        """Return the rows of the data set that are marked so, in rising order."""
        if self._marks is None:
            return ()
        rows = self._marks.places.rows[getattr(self._marks, mark)]
        return tuple(sorted(set(rows.tolist())))

    def describe(self, x: float, y: float) -> str:
        """Return what a tooltip says about a place in data units."""
        run, frame = self._run, self._frame
        if run is None or frame is None or frame.features is None:
            return ""
        row = self._row_of(self._entry_at(x, y))
        kind, limit = self.session.demand.map_kind, self.session.selection.threshold
        neuron = self._picked()
        name = "" if neuron is None else node_name(frame.spec, *neuron)
        return place_words(run, frame, (x, y), row, name, kind, limit)

    # What the session says -----------------------------------------------------------

    def show_run(self, run: RunInfo) -> None:
        self._run, self._frame, self._marks = run, None, None
        self.paint_bar.offer(run.data)
        features = self.session.demand.features
        if features is not None and max(features) >= run.data.n_inputs > 1:
            self.session.wish(features=None)
        self.controls.set_data(run.data)
        self.controls.set_features(self.session.demand.features)
        self._pictures.reset()
        self._reliefs.reset()
        self.relief_view.show_picture(None)
        self.map_view.show_picture(None)
        self.curve_view.show_picture(None)
        self._pages.setCurrentWidget(self.view)
        self._settling = TRIES_TO_SETTLE
        self._wish_picture()

    def show_data(self, run: RunInfo) -> None:
        """Draw edited samples on the picture that is there."""
        self.controls.set_data(run.data)
        self._run, self._frame, self._marks = run, None, None

    def show_frame(self, frame: Frame) -> None:
        self._frame = frame
        if self._run is not None:
            self._offer_maps(self._run, frame)
        self._refresh()
        if self._settling and frame.features is not None:
            self._settling -= 1
            self._wish_picture()

    def _offer_maps(self, run: RunInfo, frame: Frame) -> None:
        """Offer what means something now: β, g and dropout change while it trains."""
        kinds = offered_kinds(run.data, frame.spec)
        wished = self.session.demand.map_kind
        self.controls.offer_maps(kinds)
        self.controls.map_choice.set_kind(wished if wished in kinds else "decision")

    def show_selection(self, selection: Selection) -> None:
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """Build the picture anew from the last frame and the selection."""
        run, frame = self._run, self._frame
        if run is None or frame is None or frame.features is None:
            return
        self._marks = self._sample_marks.marks(
            run,
            frame,
            frame.features,
            self.controls.shown_sets(),
            self.session.selection,
        )
        words, decision = diverged_words(frame), frame.features.decision
        is_relief = not words and decision is not None and decision.relief is not None
        self._pages.setCurrentWidget(self.relief_view if is_relief else self.view)
        self.view.set_words(words)
        if words and frame.features.curve is None:
            # Answers of weights that are no numbers would only look like answers.
            self._marks = replace(self._marks, wrong=NO_MARKS)
            self.map_view.show_picture(MapPicture(None, self._marks))
            self.set_caption("")
            return
        if frame.features.curve is not None:
            self._show_curve(run, frame.features, self._marks)
        elif is_relief:
            self._show_relief(run, frame, frame.features, self._marks)
        else:
            self._show_map(run, frame, frame.features, self._marks)

    def _show_curve(
        self, run: RunInfo, features: FeatureView, marks: SampleMarks
    ) -> None:
        assert features.curve is not None
        view, data = self.curve_view, run.data
        if not self.painting.is_in_stroke:
            y_range = padded_range(data.targets, TARGET_MARGIN)
            view.set_range(*features.plane.x_range, *y_range)
        names = data.dataset.target_names or data.output_names
        view.name_axes(axis_title(data, 0), ", ".join(names))
        view.show_picture(CurvePicture(features.curve, marks))
        self.legend.set_entries(curve_legend(data, features.curve.truth is not None))
        self._set_caption()

    def _show_map(
        self, run: RunInfo, frame: Frame, features: FeatureView, marks: SampleMarks
    ) -> None:
        view, data, plane = self.map_view, run.data, features.plane
        if not self.painting.is_in_stroke:
            view.set_range(*plane.x_range, *plane.y_range)
        view.name_axes(*plane_titles(data, plane))
        content = self._pictures.content(
            run, frame, features, marks, self._picked(), self.session.demand
        )
        view.show_picture(content.picture)
        self.legend.set_entries(content.legend)
        lines = (content.n_lines, content.n_all_lines)
        self._set_caption(lines, content.fill.neuron, content.fill.made)

    def _show_relief(
        self, run: RunInfo, frame: Frame, features: FeatureView, marks: SampleMarks
    ) -> None:
        content = self._reliefs.content(run, frame, features, marks)
        self.relief_view.show_picture(content.picture)
        self.legend.set_entries(content.legend)
        self._set_caption(made=content.made, n_shown=content.n_samples)

    def _set_caption(
        self,
        lines: tuple[int, int] = (0, 0),
        neuron: str = "",
        made: str = "",
        n_shown: int | None = None,
    ) -> None:
        assert self._run is not None
        n = len(self._sample_marks.shown) if n_shown is None else n_shown
        sets = self.controls.shown_sets()
        wanted = sum(len(self._run.data.sample_set(name)) for name in sets)
        marks, plane = (n, max(wanted, n)), self._plane()
        stays = self._picked() == self.session.selection.neuron
        words = caption_text(self._run.data, neuron, marks, lines, made, plane, stays)
        self.set_caption(words)

    def _plane(self) -> FeaturePlane | None:
        features = None if self._frame is None else self._frame.features
        return None if features is None else features.plane

    def _picked(self) -> tuple[int, int] | None:
        """Return the neuron that is picked or rested on, if it has an output."""
        neuron, frame = self.session.demand.neuron, self._frame
        if neuron is None or frame is None or not 0 <= neuron[0] < frame.spec.n_layers:
            return None
        exists = neuron[1] < frame.spec.layers[neuron[0]].n_neurons
        return neuron if exists else None

    def _seen(self) -> tuple[FeaturePlane, SampleMarks] | None:
        """Return the plane and the marks that are on the screen."""
        plane, marks = self._plane(), self._marks
        return None if plane is None or marks is None else (plane, marks)

    def event(self, event: QEvent) -> bool:
        """Keep the numbers for classes while painting: elsewhere they are layouts."""
        if event.type() == QEvent.Type.ShortcutOverride and self.painting.is_on:
            assert isinstance(event, QKeyEvent)
            if self.paint_bar.has_key(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the painting by Esc, choose a class by its number."""
        if self.painting.is_on and event.key() == Qt.Key.Key_Escape:
            self.paint_button.setChecked(False)
        elif not (self.painting.is_on and self.paint_bar.take_key(event)):
            super().keyPressEvent(event)

    def _entry_at(self, x: float, y: float) -> int | None:
        return None if self._marks is None else self.view.mark_at(self._marks, x, y)

    # What is wished of the frames ----------------------------------------------------

    def _wish_picture(self) -> None:
        """Ask for a grid, and a range, that suit the size of the plot."""
        run = self._run
        if run is None or not self.isVisible() or run.data.n_inputs == 1:
            return
        self.session.wish(**wished_grid(run.data, self.map_view.plot_rect()))

    def showEvent(self, event: QShowEvent) -> None:
        self.session.wish(feature_space=True)
        super().showEvent(event)

    def catch_up(self) -> None:
        """Ask for a picture of the size that there is now, too."""
        super().catch_up()
        self._wish_picture()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.session.wish(feature_space=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.controls.fit(title_room(self.title(), self.width()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.controls.fit(title_room(self.title(), self.width()))

    @Slot(bool)
    def _on_paint(self, on: bool) -> None:
        self.painting.switch(on)
        self.legend.setVisible(not on)  # the bar stands in its place
        self.line_drag.is_off = on
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.NoFocus
        )
        if on:
            self.setFocus()
            if self.session.demand.map_kind == "relief":
                self.session.wish(map_kind="decision")  # samples are painted flat

    # What the user does --------------------------------------------------------------

    @Slot(float, float, object, object)
    def _on_click(
        self, x: float, y: float, button: Qt.MouseButton, modifiers: object
    ) -> None:
        if button != Qt.MouseButton.LeftButton or self._marks is None:
            return
        if self.painting.is_on:
            return
        self._select_entry(self._entry_at(x, y))

    @Slot(object)
    def _select_entry(self, entry: int | None) -> None:
        row = self._row_of(entry)
        self.session.select(replace(self.session.selection, sample=row))

    def _row_of(self, entry: int | None) -> int | None:
        if entry is None or self._marks is None:
            return None
        return int(self._marks.places.rows[entry])

    @Slot(object, QPoint)
    def _on_relief_tip(self, entry: int | None, pixel: QPoint) -> None:
        run, frame = self._run, self._frame
        if run is None or frame is None:
            return
        limit = self.session.selection.threshold
        text = relief_words(run, frame, self._row_of(entry), limit)
        QToolTip.showText(pixel, text, self.relief_view)

    @Slot(float, float, QPoint)
    def _on_tip_wanted(self, x: float, y: float, pixel: QPoint) -> None:
        QToolTip.showText(pixel, self.describe(x, y), self.view)

    @Slot()
    def _on_resized(self) -> None:
        self._settling = TRIES_TO_SETTLE
        self._wish_picture()

    @Slot(object)
    def _on_features(self, features: tuple[int, int]) -> None:
        self.session.wish(features=features)

    @Slot(str)
    def _on_map_kind(self, kind: MapKind) -> None:
        self.session.wish(map_kind=kind)
        self._refresh()

    @Slot(object)
    def _on_demand(self, demand: Demand) -> None:
        self.controls.set_features(demand.features)
        self.controls.map_choice.set_kind(demand.map_kind)
        if demand.map_kind == "relief":
            self.paint_button.setChecked(False)
