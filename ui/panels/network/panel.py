"""The network panel: neurons, bias nodes and weighted links, and the step's numbers."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QSize, Slot
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetrics,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnsim.experiment import Experiment
from nnsim.frames.demand import Demand
from nnsim.frames.frame import Frame, RunInfo
from ui.i18n import count, tr
from ui.panels.network.calm_values import CalmValues
from ui.panels.network.canvas import NetworkCanvas
from ui.panels.network.choices import NetworkChoices
from ui.panels.network.dropout import left_out_text
from ui.panels.network.handles import NetworkHandles
from ui.panels.network.hover import NeuronHover
from ui.panels.network.menu import NetworkMenu
from ui.panels.network.moment import (
    LinkTarget,
    Marks,
    Moment,
    NeuronTarget,
    Target,
    pointed_of,
    target_of,
)
from ui.panels.network.names import shape_text
from ui.panels.network.scale import WeightScale
from ui.panels.network.silence import silent_text
from ui.panels.network.values import ShownValues
from ui.panels.network.weight_edit import WeightEditing
from ui.panels.panel import Panel
from ui.panels.title_room import title_room
from ui.panels.weight_names import n_active_weights
from ui.pointing import WeightLayer
from ui.selection import Selection
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.colour_bar import ColourBar
from ui.widgets.elided import ElidedLabel

LOWEST_WITH_FOOTER = 150
NARROWEST_WITH_STATUS = 250
FOOTER_GAP = 8


class NetworkPanel(Panel):
    """Draws the network; a click selects a neuron, two clicks on links pick the axes.

    Attributes
    ----------
    canvas : the picture.
    choices : how it is drawn: view, faces, numbers on the links.
    weights, menus : change them by the wheel or as typed; offer what else can be done.
    handles : + and − of the hidden layers, below the picture.
    status : the line that names the sample, or asks for the second link.
    """

    key = "network"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._input_scales = np.ones(1)
        self._scale = WeightScale()
        self._values = CalmValues()
        self._pending: int | None = None
        self.canvas = NetworkCanvas(self)
        self.weights = WeightEditing(session, self.canvas)
        self.menus = NetworkMenu(session, self.canvas)
        self._hover = NeuronHover(session, self.canvas)
        self.handles = NetworkHandles(session, self.canvas, self)
        self.status = ElidedLabel(muted=True, parent=self)
        self._legends = {
            "graph": ColourBar("ω", tapered=True, parent=self),
            "matrix": ColourBar("ω", parent=self),
        }
        self.choices = NetworkChoices(session, self.canvas, self.menus)
        self._lay_out()
        self.canvas.picked.connect(self._on_picked)
        self.canvas.pointed.connect(self._on_pointed)
        session.pointing.changed.connect(self._on_pointing)
        self.canvas.clear_requested.connect(self.let_go)
        self.canvas.edit_requested.connect(self._on_edit_requested)
        self.canvas.laid_out.connect(self._describe)
        self.choices.changed.connect(self._describe)
        self.choices.remembered.connect(self.remembered)
        session.demand_changed.connect(self._on_demand)
        session.experiment_changed.connect(self._on_experiment)
        if session.run is not None:
            self._on_experiment(session.experiment)

    def title_controls(self) -> list[QWidget]:
        """Return the choices of view, faces and numbers."""
        return self.choices.controls()

    @property
    def legend(self) -> ColourBar:
        """The legend of the present view."""
        return self._legends[self.canvas.view_key]

    @property
    def values(self) -> ShownValues | None:
        """The numbers that can be seen now, None before the first frame."""
        moment = self.canvas.moment
        return None if moment is None else moment.values

    @property
    def marks(self) -> Marks:
        """What stands out: hovered, focused, selected, pending, axes."""
        return self.canvas.marks

    def show_run(self, run: RunInfo) -> None:
        """Prepare for another run."""
        self._run = run
        self._scale.reset()
        self._pending = None
        self.weights.forget()
        self.show_data(run)
        self.choices.begin(run)

    def show_data(self, run: RunInfo) -> None:
        """Scale the inputs by the samples that there are now."""
        self._run = run
        largest = np.maximum(np.abs(run.data.lowest), np.abs(run.data.highest))
        self._input_scales = np.where(largest > 0.0, largest, 1.0)

    def let_run_go(self) -> None:
        """Keep nothing of a run that is over."""
        super().let_run_go()
        self.canvas.forget()

    def show_frame(self, frame: Frame) -> None:
        """Show a moment of the run."""
        if self._run is None:
            return
        self._scale.follow(frame.parameters)
        for legend in self._legends.values():
            legend.set_sign_range(self._scale.value)
        moment = Moment(
            run=self._run,
            frame=frame,
            values=self._values.of(frame),
            scale=self._scale.value,
            input_scales=self._input_scales,
            marks=Marks(
                selected=self._selected(self.session.selection, frame),
                pending=self._pending,
                axes=self._axes(frame),
                linked=self._linked(frame),
                layer=self._linked_layer(frame),
                locked=self.session.experiment.training.locked,
            ),
        )
        self.canvas.show_moment(moment)

    def show_selection(self, selection: Selection) -> None:
        """Ring the selected neuron."""
        if self.canvas.moment is not None:
            frame = self.canvas.moment.frame
            self.canvas.set_marks(selected=self._selected(selection, frame))

    def minimumSizeHint(self) -> QSize:
        """Return a size that is always granted, whatever stands in the last line."""
        return QSize(160, 110)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the line below the picture."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), current_theme().surface)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.handles.show_wanted()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.handles.show_wanted()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the lines below the picture go first when it gets tight."""
        super().resizeEvent(event)
        self._show_footer()
        self.choices.fit(title_room(self.title(), self.width()))

    def _lay_out(self) -> None:
        footer = QHBoxLayout()
        footer.setContentsMargins(FOOTER_GAP, 0, FOOTER_GAP, 4)
        footer.setSpacing(FOOTER_GAP)
        footer.addWidget(self.status, 1)
        meaning = tr(
            "Width and colour of a link show its weight ω: blue positive, orange "
            "negative. The scale follows the largest weight of the network."
        )
        for legend in self._legends.values():
            legend.setToolTip(meaning)
            footer.addWidget(legend)
        rows = QVBoxLayout(self)
        rows.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.canvas, 1)
        rows.addWidget(self.handles)
        rows.addLayout(footer)
        self._show_footer()

    def _show_footer(self) -> None:
        has_room = self.height() >= LOWEST_WITH_FOOTER
        chosen = self.canvas.view_key
        diverged = self._has_diverged()
        for key, legend in self._legends.items():
            legend.setVisible(has_room and key == chosen and not diverged)
        wide = diverged or self.width() >= NARROWEST_WITH_STATUS
        self.status.setVisible(has_room and wide)
        wished = min(self.status.sizeHint().width(), self._status_room())
        self.status.setMinimumWidth(max(wished, 0))

    def _status_room(self) -> int:
        """Return the pixels that the legend leaves at its narrowest."""
        rest = 0 if self._has_diverged() else self.legend.minimumSizeHint().width()
        return self.width() - rest - 3 * FOOTER_GAP

    def _has_diverged(self) -> bool:
        moment = self.canvas.moment
        if moment is None:
            return False
        stopped = moment.frame.stopped
        has_ended = stopped is not None and stopped.key == "diverged"
        return has_ended or not bool(np.isfinite(moment.frame.parameters).all())

    def _selected(self, selection: Selection, frame: Frame) -> NeuronTarget | None:
        if selection.neuron is None:
            return None
        layer, number = selection.neuron
        sizes = frame.spec.sizes
        is_there = layer + 1 < len(sizes) and number < sizes[layer + 1]
        return NeuronTarget(layer, number) if is_there else None

    def _axes(self, frame: Frame) -> tuple[int, int] | None:
        """Return the weights along the axes of the error surface, if one is wanted."""
        demand = self.session.demand
        wished = demand.surface_weights
        if not demand.error_surface:
            return None
        is_there = wished is not None and max(wished) < frame.spec.n_parameters
        if is_there and demand.surface_kind == "weights":
            return wished
        if frame.surface is None:
            return None
        return frame.surface.pair

    def _linked(self, frame: Frame) -> Target | None:
        """Return what another panel points at, if the network has it."""
        target, sizes = target_of(self.session.pointing.target), frame.spec.sizes
        if isinstance(target, LinkTarget):
            return target if target.index < frame.spec.n_parameters else None
        if target is None or target.layer + 1 >= len(sizes):
            return None
        return target if target.number <= sizes[target.layer + 1] else None

    def _linked_layer(self, frame: Frame) -> int | None:
        target = self.session.pointing.target
        if not isinstance(target, WeightLayer) or target.layer >= frame.spec.n_layers:
            return None
        return target.layer

    @Slot(object)
    def _on_pointed(self, target: Target | None) -> None:
        self.session.pointing.point(pointed_of(target))

    @Slot(object)
    def _on_pointing(self) -> None:
        moment = self.canvas.moment
        if moment is not None and self.isVisible():
            frame = moment.frame
            layer = self._linked_layer(frame)
            self.canvas.set_marks(linked=self._linked(frame), layer=layer)

    def _set_pending(self, index: int | None) -> None:
        self._pending = index
        self.canvas.set_marks(pending=index)
        self._describe()

    @Slot()
    def _describe(self) -> None:
        """Write caption and status; what is left out is known after laying out."""
        moment = self.canvas.moment
        if moment is None:
            return
        spec = moment.frame.spec
        parts = [
            silent_text(moment.frame),
            shape_text(spec),
            tr("{n} weights", n=count(n_active_weights(spec))),
            left_out_text(moment.frame),
            self.canvas.view.note(moment),
        ]
        if self._pending is not None:
            parts.insert(0, tr("pick a second link"))
        self.set_caption(" · ".join(filter(None, parts)))
        self.status.set_text(self._status(moment))
        self._show_footer()

    def _status(self, moment: Moment) -> str:
        if self._has_diverged():
            return tr("Diverged: is η too large?")
        if self._pending is not None:
            return tr("Pick a second link")
        trace, picked = moment.frame.trace, moment.values.picked
        if picked is not None:
            return tr("sample {n}", n=count(picked + 1))
        if trace is None:
            return ""
        if len(trace.rows) > 1:
            text = tr("mean of {n} samples", n=count(len(trace.rows)))
            metrics = QFontMetrics(self.status.face())
            if metrics.horizontalAdvance(text) < self._status_room():
                return text
            return tr("mean of {n}", n=count(len(trace.rows)))
        row = int(moment.run.data.training.rows[int(trace.rows[0])])
        return tr("sample {n}", n=count(row + 1))

    @Slot(object)
    def _on_picked(self, target: Target | None) -> None:
        if isinstance(target, LinkTarget):
            self._pick_link(target.index)
            return
        self._set_pending(None)
        if isinstance(target, NeuronTarget) and self.canvas.is_selectable(target):
            place = (target.layer, target.number)
            again = self.session.selection.neuron == place
            self._select(None if again else place)

    def _pick_link(self, index: int) -> None:
        first = self._pending
        if first is None:
            self._set_pending(index)
            return
        self._set_pending(None)
        if first != index:
            self.session.wish(surface_weights=(first, index))

    def _select(self, place: tuple[int, int] | None) -> None:
        self.session.select(replace(self.session.selection, neuron=place))

    @Slot()
    def let_go(self) -> None:
        """Give up the first of two links."""
        self._set_pending(None)

    @Slot()
    def _on_edit_requested(self) -> None:
        """Forget the link that the first click of a double click picked."""
        self._set_pending(None)

    @Slot(str)
    def show_view(self, key: str) -> None:
        """Draw as a "graph" or as a "matrix"."""
        self.choices.show_view(key)

    def recall(self, read: Callable[[str], str]) -> None:
        """Take over what was chosen last."""
        self.choices.recall(read)

    def catch_up(self) -> None:
        """Show the newest state, with its pictures."""
        super().catch_up()
        self.choices.set_seen(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask for no pictures."""
        super().hideEvent(event)
        self.choices.set_seen(False)

    @Slot(object)
    def _on_demand(self, demand: Demand) -> None:
        moment = self.canvas.moment
        if moment is not None:
            self.canvas.set_marks(axes=self._axes(moment.frame))

    @Slot(object)
    def _on_experiment(self, experiment: Experiment) -> None:
        self.canvas.set_marks(locked=experiment.training.locked)
