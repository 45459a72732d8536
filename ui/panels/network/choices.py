"""How the network is drawn: graph or matrices, faces, numbers on the links."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from nnsim.frames.frame import RunInfo
from ui.panels.network.canvas import NetworkCanvas
from ui.panels.network.faces import FACES, Face, default_face, wished_side
from ui.panels.network.graph import GraphView
from ui.panels.network.menu import NetworkMenu
from ui.panels.network.title import NetworkTitle
from ui.session import Session

FACE_KEY = "network/face"


class NetworkChoices(QObject):
    """Follows title and menu, tells the canvas, and asks for the pictures it needs.

    ``remembered`` (key, value) is a choice that shall hold at the next start;
    ``changed`` says that something else is drawn.
    """

    remembered = Signal(str, str)
    changed = Signal()

    def __init__(
        self, session: Session, canvas: NetworkCanvas, menu: NetworkMenu
    ) -> None:
        super().__init__(canvas)
        self._session, self._canvas = session, canvas
        self._title: NetworkTitle | None = None
        self._room = 0
        self._chosen: Face | None = None
        self._can_be_seen = False
        menu.face_chosen.connect(self.choose_face)
        menu.numbers_toggled.connect(self.show_numbers)
        canvas.laid_out.connect(self._wish_pictures)

    @property
    def graph(self) -> GraphView:
        """The view as a graph, also while matrices are shown."""
        view = self._canvas.views["graph"]
        assert isinstance(view, GraphView)
        return view

    def controls(self) -> list[QWidget]:
        """Return the controls for the title, made when they have a place."""
        if self._title is None:
            self._title = NetworkTitle(self)
            self._title.view_chosen.connect(self.show_view)
            self._title.face_chosen.connect(self.choose_face)
            self._title.numbers_toggled.connect(self.show_numbers)
            self._follow()
        return self._title.controls

    def begin(self, run: RunInfo) -> None:
        """Show the faces that were chosen, or those that suit the run."""
        self._show_face(self._chosen or default_face(run, self._session.scene))

    def recall(self, read: Callable[[str], str]) -> None:
        """Take over the faces that were chosen last."""
        self._take_face(read(FACE_KEY))

    def fit(self, room: int) -> None:
        """Show the controls that fit into so many pixels."""
        self._room = room
        if self._title is not None:
            self._title.fit(room)

    def set_seen(self, can_be_seen: bool) -> None:
        """Ask for pictures only while they can be seen."""
        self._can_be_seen = can_be_seen
        self._wish_pictures()

    @Slot(str)
    def show_view(self, key: str) -> None:
        """Draw as a "graph" or as a "matrix"."""
        self._canvas.show_view(key)
        self._follow()

    @Slot(str)
    def choose_face(self, face: str) -> None:
        """Show "value", "picture" or "curve" in the neurons, also at the next start."""
        if self._take_face(face):
            self.remembered.emit(FACE_KEY, face)

    @Slot(bool)
    def show_numbers(self, wanted: bool) -> None:
        """Write the weights on the links of the graph, or not."""
        self.graph.shows_numbers = wanted
        self._canvas.update()
        self._follow()

    def _take_face(self, key: str) -> bool:
        """Show the faces of a key, if there are such; tell whether."""
        for face in FACES:
            if face == key:
                self._chosen = face
                self._show_face(face)
                return True
        return False

    def _show_face(self, face: Face) -> None:
        if face != self.graph.face:
            self.graph.face = face
            self._canvas.refresh()
        self._follow()

    def _follow(self) -> None:
        graph, view = self.graph, self._canvas.view_key
        if self._title is not None:
            self._title.show_state(view, graph.face, graph.shows_numbers)
            self._title.fit(self._room)
        self._wish_pictures()
        self.changed.emit()

    @Slot()
    def _wish_pictures(self) -> None:
        can_be_seen = self._can_be_seen and self._canvas.view_key == "graph"
        side = wished_side(self.graph.face, self.graph.layout) if can_be_seen else 0
        self._session.wish(neuron_pictures=side)
