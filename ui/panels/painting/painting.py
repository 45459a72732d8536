"""Painting in the feature space: the mouse becomes strokes, strokes become edits."""

from collections.abc import Callable
from weakref import WeakMethod

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from nnsim.data.settings import MOST_SAMPLE_EDITS
from nnsim.errors import InputError
from nnsim.probes.feature_plane import FeaturePlane
from ui.i18n import count, sentence, tr
from ui.panels.feature_space.plane import FeaturePlaneView
from ui.panels.feature_space.sample_marks import SampleMarks
from ui.panels.painting.bar import PaintBar
from ui.panels.painting.brush import Brush
from ui.panels.painting.strokes import Stroke
from ui.session import Session

EDIT_INTERVAL_MS = 50
"""A stroke tells the session at most 20 times a second."""
SPRAYED_A_TURN = 2


class Painting(QObject):
    """Owns the brush and the stroke in hand; off until it is switched on.

    ``seen`` returns the plane and the marks that are on the screen, or None.
    ``refused`` carries a sentence about what cannot be painted.
    """

    refused = Signal(str)

    def __init__(
        self,
        session: Session,
        bar: PaintBar,
        views: tuple[FeaturePlaneView, ...],
        seen: Callable[[], tuple[FeaturePlane, SampleMarks] | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.is_on = False
        self.brush = Brush()
        self._session = session
        self._bar = bar
        self._views = views
        # A bound method would keep the panel alive that owns this.
        self._seen_by = WeakMethod(seen)
        self._stroke: Stroke | None = None
        self._view: FeaturePlaneView | None = None
        self._place = (0.0, 0.0)
        self._has_news = False
        self._is_awaited = False
        self._timer = QTimer(self)
        self._timer.setInterval(EDIT_INTERVAL_MS)
        self._timer.timeout.connect(self._turn)
        for view in views:
            view.pressed.connect(self._on_pressed)
            view.dragged.connect(self._on_dragged)
            view.released.connect(self._on_released)
            view.hovered.connect(self._on_hovered)
            view.left.connect(self._on_left)
            view.brush_turned.connect(self._on_turned)
        bar.changed.connect(self._show_brush)
        session.data_changed.connect(self._on_data)
        session.run_changed.connect(self._on_another_run)
        session.refused.connect(self._on_another_run)

    def switch(self, on: bool) -> None:
        """Begin to paint, or stop; a stroke in hand ends."""
        self._end()
        self.is_on = on
        self.brush = self.brush.at(None)
        self._bar.setVisible(on)
        self._show_brush()

    def _seen(self) -> tuple[FeaturePlane, SampleMarks] | None:
        seen = self._seen_by()
        return None if seen is None else seen()

    @property
    def is_in_stroke(self) -> bool:
        """Whether the button is down and something is being painted."""
        return self._stroke is not None

    @Slot(float, float, object, object)
    def _on_pressed(
        self, x: float, y: float, button: Qt.MouseButton, modifiers: object
    ) -> None:
        seen, run = self._seen(), self._session.run
        if not self.is_on or button != Qt.MouseButton.LeftButton:
            return
        if seen is None or run is None:
            return
        self._view = next(view for view in self._views if view is self.sender())
        stroke = Stroke(self._bar.tool, self._session.experiment.data.edits)
        if stroke.is_one_too_many:
            most = count(MOST_SAMPLE_EDITS)
            self.refused.emit(
                tr("An experiment holds at most {most} edits of samples.", most=most)
            )
            return
        self._stroke, self._place = stroke, (x, y)
        self.brush = self.brush.at(self._place)
        if stroke.tool == "move":
            rows = self._rows_beneath(seen[1])
            stroke.take_hold(run.data, rows, self._place)
        else:
            self._work()
            self._tell()
        self._timer.start()

    @Slot(float, float)
    def _on_dragged(self, x: float, y: float) -> None:
        if self._stroke is None:
            return
        self._place = (x, y)
        self.brush = self.brush.at(self._place)
        if self._stroke.tool == "erase":
            self._work()
        self._has_news = self._has_news or self._stroke.tool == "move"
        self._show_brush()

    @Slot(float, float)
    def _on_released(self, x: float, y: float) -> None:
        if self._stroke is not None:
            self._is_awaited = False
            self._tell()
            self._end()

    @Slot(object)
    def _on_another_run(self, news: object) -> None:
        """Let go of a stroke that is of another set, or that cannot go on."""
        self._end()

    @Slot(float, float)
    def _on_hovered(self, x: float, y: float) -> None:
        if self.is_on:
            self.brush = self.brush.at((x, y))
            self._show_brush()

    @Slot()
    def _on_left(self) -> None:
        if self._stroke is None:
            self.brush = self.brush.at(None)
            self._show_brush()

    @Slot(float)
    def _on_turned(self, notches: float) -> None:
        self.brush = self.brush.turned(notches)
        self._show_brush()

    @Slot()
    def _turn(self) -> None:
        """Go on with a stroke: a spray sprays while it is held, all tell their news."""
        if self._stroke is not None and self._stroke.tool == "spray":
            self._work()
        self._tell()

    def _work(self) -> None:
        """Let the tool do what it does where the brush is."""
        stroke, seen, run = self._stroke, self._seen(), self._session.run
        if stroke is None or seen is None or run is None or self._view is None:
            return
        plane, marks = seen
        before = len(stroke.inputs), len(stroke.numbers)
        try:
            if stroke.tool == "erase":
                stroke.erase(run.data, self._rows_beneath(marks))
            else:
                points = np.array([self._place])
                if stroke.tool == "spray":
                    draw = run.data.dataset.n_samples + len(stroke.inputs)
                    mapping = self._view.mapping()
                    points = self.brush.scattered(mapping, SPRAYED_A_TURN, draw)
                stroke.add(run.data, plane, points, self._bar.paint.value)
        except InputError as error:
            self._end()
            self.refused.emit(sentence(error))
            return
        now = len(stroke.inputs), len(stroke.numbers)
        self._has_news = self._has_news or now != before

    def _tell(self) -> None:
        """Tell the session what the stroke is by now, if there is news."""
        stroke, seen = self._stroke, self._seen()
        if stroke is None or seen is None or not self._has_news:
            return
        if self._is_awaited:  # a large set takes longer to edit than a turn
            return
        self._has_news = False
        try:
            edit = stroke.edit(self._bar.paint, seen[0], self._place)
        except InputError as error:
            self._end()
            self.refused.emit(sentence(error))
            return
        if edit is not None:
            present = self._session.experiment
            wanted = stroke.experiment(present, edit)
            self._is_awaited = wanted != present
            self._session.edit(wanted, gesture=stroke)

    def _end(self) -> None:
        self._timer.stop()
        self._stroke, self._has_news, self._is_awaited = None, False, False

    @Slot(object)
    def _on_data(self, run: object) -> None:
        self._is_awaited = False

    def _rows_beneath(self, marks: SampleMarks) -> np.ndarray:
        """Return the rows of the drawn samples under the brush, each once."""
        assert self._view is not None
        places, shown = marks.places, marks.shown
        beneath = self.brush.beneath(
            self._view.mapping(), places.x[shown], places.y[shown]
        )
        return np.unique(places.rows[shown[beneath]])

    @Slot()
    def _show_brush(self) -> None:
        has_ring = self.is_on and self._bar.tool != "add"
        for view in self._views:
            view.show_brush(self.brush if has_ring else None)
            if self.is_on:
                view.setCursor(Qt.CursorShape.CrossCursor)
            else:
                view.unsetCursor()
