"""The panel of gradients: how strongly the error pulls at each layer of weights."""

from typing import ClassVar

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnsim.frames.frame import Frame, RunInfo
from nnsim.frames.gradient_viewer import LayerGradients
from nnsim.model.spec import NetworkSpec
from ui.i18n import tr
from ui.panels.calm import Calm
from ui.panels.over_epochs.gradient_bars import GradientBars, Kind, LayerBars
from ui.panels.over_epochs.gradient_words import (
    caption_text,
    gradient_tip,
    layer_names,
    no_gradient_words,
    short_layer_names,
    update_tip,
)
from ui.panels.over_epochs.plot import OverEpochsView, Ways
from ui.panels.over_epochs.scale import WayScale
from ui.panels.panel import Panel
from ui.pointing import Pointed, WeightLayer
from ui.session import Session
from ui.theme_following import follow_theme
from ui.widgets.segmented import SegmentedChoice

LINES_ACROSS = 44.0
"""A panel so many lines of type wide shows bars and ways side by side."""


class GradientsPanel(Panel):
    """√mean (∂E/∂ω)² and √mean (Δω)² of each layer, now and over the epochs.

    Input side left, output side right: vanishing gradients are a staircase.
    """

    key: ClassVar[str] = "gradients"
    seconds_between_frames: ClassVar[float] = 0.05

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.bars = GradientBars(self)
        self.ways = OverEpochsView(self)
        self.views = SegmentedChoice(
            [("now", tr("now")), ("epochs", tr("over epochs"))], tr("What is shown")
        )
        self._scale = WayScale()
        self._calm = Calm()
        self._shown: tuple[NetworkSpec, LayerGradients] | None = None
        self._lay_out()
        self.bars.hovered.connect(self._on_bar)
        self.ways.pointed.connect(self._on_way)
        session.pointing.changed.connect(self._on_pointing)
        self.views.choice_changed.connect(self._arrange)
        follow_theme(self, self._arrange)

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.bars.set_titles("", tr("magnitude"))
        self.ways.set_titles(tr("epoch"), tr("gradient"))
        self.bars.setAccessibleName(tr("Gradient and last update of each layer"))
        self.ways.setAccessibleName(tr("Gradient of each layer over the epochs"))
        self._head = QWidget(self)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(8, 4, 8, 0)
        head.addWidget(self.views)
        head.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.bars, 1)
        body.addWidget(self.ways, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 2)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(body, 1)
        self.bars.set_words(tr("Choose a scene at the top of the window."))
        self._arrange()

    # What is shown -----------------------------------------------------------------

    def show_run(self, run: RunInfo) -> None:
        """Forget the run before."""
        self._forget()

    def show_data(self, run: RunInfo) -> None:
        """Wait for the gradients of edited samples."""

    def _forget(self) -> None:
        self._shown = None
        self._scale.reset()
        self._calm = Calm()
        self.bars.show_bars(LayerBars.none(), self._scale.logarithmic())
        self.ways.show_ways(Ways.none(), self._scale.logarithmic())
        for view in (self.bars, self.ways):
            view.set_words("")
            view.setToolTip("")

    def show_frame(self, frame: Frame) -> None:
        """Show the magnitudes of a moment; while it runs, as fast as they are read."""
        view = frame.gradients
        if view is None or not self._calm.due(frame.running):
            return
        spec = frame.spec
        if self._shown is not None and self._shown[0] != spec:
            self._scale.reset()
        self._shown = (spec, view)
        numbers = [
            view.way,
            *(v for v in (view.gradients, view.updates) if v is not None),
        ]
        known = np.concatenate([part.ravel() for part in numbers])
        self._scale.follow(view.epochs, known)
        shown, names = self._scale.logarithmic(), layer_names(spec)
        short = short_layer_names(spec)
        bars = LayerBars(view.gradients, view.updates, names, short)
        self.bars.show_bars(bars, shown)
        keys = tuple(range(spec.n_layers)) if view.gradients is not None else ()
        ways = Ways(view.epochs, view.way, keys, names[: len(keys)], view.present)
        self.ways.show_ways(ways, shown)
        self._say_why_nothing_is_there(spec, view)
        self.set_caption(caption_text(view))

    def _say_why_nothing_is_there(
        self, spec: NetworkSpec, view: LayerGradients
    ) -> None:
        words = on_bars = ""
        if view.gradients is None:
            words = no_gradient_words(spec)
            has_bars = view.updates is not None and bool((view.updates > 0.0).any())
            on_bars = "" if has_bars else words
        elif not np.isfinite(view.gradients).all():
            words = on_bars = tr(
                "The weights have run away. Rewind and take a smaller η."
            )
        self.ways.set_words(words)
        self.bars.set_words(on_bars)

    # Room --------------------------------------------------------------------------

    @property
    def is_roomy(self) -> bool:
        """Whether bars and ways stand side by side."""
        return self.width() >= LINES_ACROSS * self.bars.fonts().metrics.height()

    @Slot()
    def _arrange(self) -> None:
        """Show both, or the one that was chosen."""
        roomy, choice = self.is_roomy, self.views.choice()
        self._head.setVisible(not roomy)
        self.bars.setVisible(roomy or choice == "now")
        self.ways.setVisible(roomy or choice == "epochs")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the magnitudes."""
        self.session.wish(gradients=True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody needs to compute what nobody sees."""
        self.session.wish(gradients=False)
        if isinstance(self.session.pointing.target, WeightLayer):
            self.session.pointing.point(None)
        super().hideEvent(event)

    # The pointer -------------------------------------------------------------------

    @Slot(object)
    def _on_bar(self, bar: tuple[int, Kind] | None) -> None:
        """Say what a bar is, and let its layer stand out in both views."""
        self._point(None if bar is None else bar[0])
        tip = ""
        if bar is not None and self._shown is not None:
            layer, kind = bar
            words = gradient_tip if kind == "gradient" else update_tip
            tip = words(*self._shown, layer)
        self.bars.setToolTip(tip)

    @Slot(object)
    def _on_way(self, layer: int | None) -> None:
        self._point(layer)
        tip = ""
        if layer is not None and self._shown is not None:
            tip = gradient_tip(*self._shown, layer)
        self.ways.setToolTip(tip)

    def _point(self, layer: int | None) -> None:
        """Let the weights of a layer stand out here and in the other panels."""
        self.session.pointing.point(None if layer is None else WeightLayer(layer))

    @Slot(object)
    def _on_pointing(self, target: Pointed | None) -> None:
        """Let the layer stand out that is pointed at, here or elsewhere."""
        spec = None if self._shown is None else self._shown[0]
        layer = target.layer if isinstance(target, WeightLayer) else None
        if isinstance(target, tuple) and target[0] >= 0:
            layer = target[0]
        elif isinstance(target, int) and spec and target < spec.n_parameters:
            layer = spec.place(target).layer
        self.bars.bring_forward(layer)
        self.ways.bring_forward(layer)
