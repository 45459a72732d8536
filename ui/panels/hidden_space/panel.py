"""The panel of the hidden space: the samples as two hidden neurons see them."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QLabel, QStackedLayout, QToolTip, QVBoxLayout, QWidget

from nnsim.arrays import FloatArray
from nnsim.frames.frame import Frame, RunInfo
from nnsim.frames.hidden_viewer import HiddenView
from nnsim.model.spec import NetworkSpec
from nnsim.probes.feature_plane import FeaturePlane
from ui.i18n import count, number, percent, tr
from ui.palettes import Theme
from ui.panels.decisions import predictions
from ui.panels.feature_space.hyperplane_lines import NO_CLASS, LineMark, Look, steepest
from ui.panels.feature_space.legend import class_entries
from ui.panels.feature_space.map import FeatureMap, MapPicture
from ui.panels.feature_space.sample_marks import NO_MARKS, SampleMarks
from ui.panels.feature_space.words import sample_text
from ui.panels.hidden_space.axes import HiddenAxes
from ui.panels.legend_row import LegendEntry, LegendRow
from ui.panels.panel import Panel
from ui.panels.sample_places import (
    SamplePlaces,
    cell_rows,
    set_of_rows,
    wrong_rows,
)
from ui.panels.title_room import title_room
from ui.panels.weight_names import node_name
from ui.selection import Selection
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.markers import NEUTRAL
from ui.widgets.plane_layers import polygon_of

GRID_OPACITY = 90


class HiddenMap(FeatureMap):
    """The regions behind a hidden layer, under the bent grid of the feature space."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Hidden space"))
        self.grid: FloatArray = np.empty((0, 0, 2))

    def paint_plot(self, painter: QPainter, rect: QRectF) -> None:
        """Paint all of the map, then the grid, which nothing covers."""
        super().paint_plot(painter, rect)
        self._paint_grid(painter, current_theme())

    def _paint_grid(self, painter: QPainter, theme: Theme) -> None:
        ink = QColor(theme.text)
        ink.setAlpha(GRID_OPACITY)
        painter.setPen(QPen(ink, theme.line_width))
        px, py = self.mapping().to_pixels(self.grid[..., 0], self.grid[..., 1])
        for x, y in zip(px, py, strict=True):
            painter.drawPolyline(polygon_of(x, y))


class HiddenSpacePanel(Panel):
    """Two neurons of a hidden layer as axes, and what the next layers do there."""

    key = "hidden_space"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.axes = HiddenAxes()
        self.legend = LegendRow(self)
        self.view = HiddenMap()
        self.empty = QLabel(
            tr("This network has no hidden layer: add one to see what it sees.")
        )
        self._marks: SampleMarks | None = None
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self._pages = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.legend)
        column.addLayout(self._pages, 1)
        for page in (self.empty, self.view):
            self._pages.addWidget(page)
        self.axes.changed.connect(self._on_axes)
        self.view.clicked.connect(self._on_click)
        self.view.walked.connect(self._select_entry)
        self.view.tip_wanted.connect(self._on_tip_wanted)

    def title_controls(self) -> list[QWidget]:
        return [self.axes]

    # What the session says -----------------------------------------------------------

    def show_run(self, run: RunInfo) -> None:
        self.show_data(run)
        has_hidden = run.spec.n_layers > 1
        self._pages.setCurrentWidget(self.view if has_hidden else self.empty)
        self.legend.setVisible(has_hidden)
        self.axes.setVisible(has_hidden)
        self.set_caption("")
        self.view.show_picture(None)
        if has_hidden:
            self.axes.offer(run.spec)
            self._on_axes()

    def show_data(self, run: RunInfo) -> None:
        self._run, self._frame, self._marks = run, None, None

    def show_frame(self, frame: Frame) -> None:
        self._frame = frame
        self._refresh()

    def show_selection(self, selection: Selection) -> None:
        self._refresh()

    def _refresh(self) -> None:
        run, frame = self._run, self._frame
        if run is None or frame is None or frame.hidden is None:
            return
        hidden, plane = frame.hidden, frame.hidden.space.plane
        layer = hidden.space.layer
        self._marks = self._make_marks(run, frame, hidden)
        self.view.set_range(*plane.x_range, *plane.y_range)
        self.view.name_axes(
            axis_text(frame.spec, layer, plane, 0),
            axis_text(frame.spec, layer, plane, 1),
        )
        self.view.grid = hidden.space.grid
        largest = 1.0 if hidden.decision.classes is None else None
        self.view.show_picture(
            MapPicture(
                hidden.decision,
                self._marks,
                next_lines(run, frame.spec, layer, hidden.lines),
                largest=largest,
                n_classes=run.data.n_classes,
            )
        )
        self.legend.set_entries(legend_of(run, hidden))
        self.set_caption(caption_of(frame.spec, hidden))

    def _make_marks(
        self, run: RunInfo, frame: Frame, hidden: HiddenView
    ) -> SampleMarks:
        data, rows, picked = run.data, hidden.rows, self.session.selection
        labels, places = data.dataset.labels, hidden.space.places
        looks = np.full(len(rows), NEUTRAL) if labels is None else labels[rows]
        sets = set_of_rows(data)[rows]
        marks = SamplePlaces(rows, places[:, 0], places[:, 1], looks, sets)
        shown = np.arange(len(rows))
        predicted = predictions(data, frame, picked.threshold)
        wrong = wrong_rows(data, predicted)[rows]
        at_work = data.training.rows[frame.batch] if frame.trace else NO_MARKS
        in_cell = NO_MARKS
        if picked.cell is not None:
            in_cell = cell_rows(data, predicted, picked.cell, picked.set_name)
        sample = NO_MARKS if picked.sample is None else np.array([picked.sample])
        return SampleMarks(
            marks,
            shown,
            wrong=shown[wrong],
            ringed=marks.of_rows(in_cell),
            glowing=marks.of_rows(at_work),
            selected=marks.of_rows(sample),
        )

    # What the user does --------------------------------------------------------------

    @Slot()
    def _on_axes(self) -> None:
        layer, x, y = self.axes.chosen()
        self.session.wish(hidden_layer=layer, hidden_axes=(x, y))

    @Slot(float, float, object, object)
    def _on_click(
        self, x: float, y: float, button: Qt.MouseButton, modifiers: object
    ) -> None:
        if button != Qt.MouseButton.LeftButton or self._marks is None:
            return
        self._select_entry(self.view.mark_at(self._marks, x, y))

    @Slot(object)
    def _select_entry(self, entry: int | None) -> None:
        if self._marks is None:
            return
        row = None if entry is None else int(self._marks.places.rows[entry])
        self.session.select(replace(self.session.selection, sample=row))

    @Slot(float, float, QPoint)
    def _on_tip_wanted(self, x: float, y: float, pixel: QPoint) -> None:
        QToolTip.showText(pixel, self.describe(x, y), self.view)

    def describe(self, x: float, y: float) -> str:
        """Return what a tooltip says about a place: the activations, and a sample."""
        run, frame = self._run, self._frame
        if run is None or frame is None or frame.hidden is None or self._marks is None:
            return ""
        space = frame.hidden.space
        names = [axis_name(frame.spec, space.layer, space.plane, n) for n in (0, 1)]
        parts = [
            tr("{name} = {value}", name=name, value=number(value))
            for name, value in zip(names, (x, y), strict=True)
        ]
        entry = self.view.mark_at(self._marks, x, y)
        if entry is not None:
            row = int(self._marks.places.rows[entry])
            picked = self.session.selection
            predicted = int(predictions(run.data, frame, picked.threshold)[row])
            parts.append(sample_text(run, frame, row, predicted))
        return "\n".join(parts)

    # Room and demand -----------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        self.session.wish(hidden_space=True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.session.wish(hidden_space=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.axes.fit(title_room(self.title(), self.width()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.axes.fit(title_room(self.title(), self.width()))


def axis_name(spec: NetworkSpec, layer: int, plane: FeaturePlane, axis: int) -> str:
    """Return the name of the neuron along an axis (0 or 1), or of the component."""
    if plane.axes is not None:
        return tr("component {n}", n=count(axis + 1))
    neuron = (plane.x_feature, plane.y_feature)[axis]
    return node_name(spec, layer, neuron)


def axis_text(spec: NetworkSpec, layer: int, plane: FeaturePlane, axis: int) -> str:
    """Return what an axis carries."""
    name = axis_name(spec, layer, plane, axis)
    if plane.axes is None:
        return tr("a of {neuron}", neuron=name)
    share = percent(plane.axes.shares[axis], 0)
    return tr("{name} · {share} of the variance", name=name, share=share)


def next_lines(
    run: RunInfo, spec: NetworkSpec, layer: int, lines: FloatArray
) -> tuple[LineMark, ...]:
    """Return the marks of the next layer's ``lines`` (n_neurons, 3)."""
    is_output = layer + 1 == spec.n_layers - 1
    of_classes = is_output and len(lines) == run.data.n_classes
    look: Look = "output" if is_output else "hidden"
    marks = []
    for neuron in steepest(lines):
        a, b, c = lines[neuron].tolist()
        name = node_name(spec, layer + 1, neuron)
        of_class = neuron if of_classes else NO_CLASS
        marks.append(LineMark(neuron, name, a, b, c, look, of_class))
    return tuple(marks)


def legend_of(run: RunInfo, hidden: HiddenView) -> list[LegendEntry]:
    """Return what the marks mean."""
    entries = class_entries(run.data) if run.data.n_classes else []
    entries.append(LegendEntry("ring", tr("wrong"), needed=False))
    if len(hidden.space.grid):
        entries.append(LegendEntry("note", tr("grid: x₁, x₂ bent"), needed=False))
    return entries


def caption_of(spec: NetworkSpec, hidden: HiddenView) -> str:
    """Return what is left out: other neurons, and samples that are not drawn."""
    parts = []
    others = spec.layers[hidden.space.layer].n_neurons - 2
    axes = hidden.space.plane.axes
    if axes is not None:
        share = percent(sum(axes.shares))
        parts.append(
            tr("plane of {share} of the variance, samples projected", share=share)
        )
    elif others == 1:
        parts.append(tr("other neuron at its mean"))
    elif others > 1:
        parts.append(tr("other {n} neurons at their mean", n=count(others)))
    if len(hidden.rows) < hidden.n_all:
        parts.append(
            tr(
                "{n} of {all} samples drawn",
                n=count(len(hidden.rows)),
                all=count(hidden.n_all),
            )
        )
    return tr(" · ").join(parts)
