"""The row under the graph: + and − for neurons at each hidden layer, + for layers."""

from typing import Literal

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnsim.frames.frame import Frame
from ui.i18n import count, tr
from ui.panels.network.canvas import NetworkCanvas
from ui.panels.network.graph import GraphView
from ui.panels.network.layout import GraphLayout
from ui.panels.weight_names import node_name
from ui.reshaping import Reshaping
from ui.session import Session
from ui.widgets.icon_button import IconButton

SIDE = 24
GAP = 6
ROOM_FOR_NEURONS = 2 * SIDE + GAP
ROOM_FOR_LAYERS = 3 * SIDE + 2 * GAP
"""Pixels from column to column that the handles need."""
LOWEST = 285
"""Height of a panel below which the graph needs all of it for its numbers."""
Kind = Literal["add", "remove", "layer"]
ICONS: dict[Kind, str] = {"add": "plus", "remove": "minus", "layer": "layer-add"}


class Handle(IconButton):
    """One of them: what it does, and at which hidden layer."""

    def __init__(self, kind: Kind, layer: int, parent: QWidget) -> None:
        super().__init__(ICONS[kind], "", parent=parent)
        self.kind, self.layer = kind, layer
        # The keyboard has the menu of a neuron; so many stops would be in its way.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class NetworkHandles(QWidget):
    """Handles of the hidden layers, seen while the pointer or keyboard is at the graph.

    The row keeps its height, so nothing moves when they come and go, and no neuron and
    no number is ever below one.

    Attributes
    ----------
    reshaping : what they do.
    buttons : (kind, layer) of each handle and its button; "layer" inserts before it.
    """

    def __init__(self, session: Session, canvas: NetworkCanvas, panel: QWidget) -> None:
        super().__init__(panel)
        self._session, self._canvas = session, canvas
        self.reshaping = Reshaping(session)
        self.buttons: dict[tuple[Kind, int], Handle] = {}
        self._told_of: object = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        canvas.laid_out.connect(self.follow)
        session.selection_changed.connect(self._on_changed)
        session.experiment_changed.connect(self._on_changed)

    def sizeHint(self) -> QSize:
        """Return the height of one row."""
        return QSize(0, SIDE)

    def _panel(self) -> QWidget:
        """Return the panel; kept as a field it would be a cycle."""
        panel = self.parentWidget()
        assert panel is not None
        return panel

    @property
    def is_wanted(self) -> bool:
        """Whether the pointer is over the panel or the keyboard at the graph."""
        return self._panel().underMouse() or self._canvas.hasFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand below the columns still."""
        super().resizeEvent(event)
        self._told_of = None
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Put a handle below each column of the layout of now, and between them."""
        moment, view = self._canvas.moment, self._canvas.view
        is_graph = isinstance(view, GraphView)
        has_room = self._panel().height() >= LOWEST
        self.setVisible(is_graph and has_room)
        if moment is None or not isinstance(view, GraphView) or view.layout is None:
            return
        about = (
            view.layout,
            self._session.experiment.network.hidden,
            self._session.selection.neuron,
        )
        if about != self._told_of:
            self._told_of = about
            self._place(view.layout, moment.frame)
        self.show_wanted()

    @Slot()
    def _on_changed(self) -> None:
        if self.isVisible():
            self.follow()

    def _place(self, layout: GraphLayout, frame: Frame) -> None:
        hidden = self.reshaping.hidden
        is_shown = [layer.neurons for layer in hidden] == list(frame.spec.sizes[1:-1])
        gap = layout.column_gap
        wanted: dict[tuple[Kind, int], float] = {}
        for layer in range(len(hidden) if is_shown else 0):
            x = layout.column(layer).x
            if gap >= ROOM_FOR_NEURONS:
                wanted["remove", layer] = x - SIDE / 2.0
                wanted["add", layer] = x + SIDE / 2.0
        for layer in range(len(hidden) + 1 if is_shown else 0):
            if gap >= ROOM_FOR_LAYERS:
                wanted["layer", layer] = layout.column(layer).x - gap / 2.0
        for key in set(self.buttons) - set(wanted):
            self.buttons.pop(key).deleteLater()
        for key, x in wanted.items():
            button = self.buttons.get(key) or self._make(*key)
            button.setGeometry(round(x - SIDE / 2.0), 0, SIDE, SIDE)
            why_not, name = self._words(*key, frame)
            button.setEnabled(not why_not)
            button.set_name(why_not or name)

    def _make(self, kind: Kind, layer: int) -> Handle:
        button = Handle(kind, layer, self)
        button.setVisible(self.is_wanted)
        button.clicked.connect(self._on_clicked)
        self.buttons[kind, layer] = button
        return button

    @Slot()
    def _on_clicked(self) -> None:
        # A closure would hold the window in a cycle, and garbage is collected anywhere.
        handle = self.sender()
        assert isinstance(handle, Handle)
        if handle.kind == "add":
            self.reshaping.add_neuron(handle.layer)
        elif handle.kind == "layer":
            self.reshaping.insert_layer(handle.layer)
        else:
            self.reshaping.remove_neuron(handle.layer, self._removable(handle.layer))

    def _removable(self, layer: int) -> int:
        """Return the picked neuron of a layer, else its last one."""
        last = self.reshaping.hidden[layer].neurons - 1
        picked = self._session.selection.neuron
        if picked is not None and picked[0] == layer and picked[1] <= last:
            return picked[1]
        return last

    def _words(self, kind: Kind, layer: int, frame: Frame) -> tuple[str, str]:
        """Return why a handle cannot be used, or "", and what it does."""
        place = count(layer + 1)
        if kind == "add":
            name = tr(
                "One neuron more in hidden layer {layer}; all other weights stay",
                layer=place,
            )
            return self.reshaping.why_no_neuron(layer), name
        if kind == "remove":
            name = tr(
                "Remove {neuron} of hidden layer {layer}; all other weights stay",
                neuron=node_name(frame.spec, layer, self._removable(layer)),
                layer=place,
            )
            return self.reshaping.why_no_removal(layer), name
        return self.reshaping.why_no_layer(), tr(
            "Insert a hidden layer here; the links it cuts are drawn anew"
        )

    def show_wanted(self) -> None:
        """Come and go with the pointer and the keyboard."""
        is_wanted = self.is_wanted
        for button in self.buttons.values():
            button.setVisible(is_wanted)
