"""The error surface as a map, as a relief or as cuts: which of them is seen.

Clicks that start training belong to the map; the other two only show.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from nnsim.frames.frame import Frame
from nnsim.frames.surface_view import SurfaceView
from nnsim.model.spec import NetworkSpec
from ui.i18n import tr
from ui.panels.error_surface.cuts import CutsView
from ui.panels.error_surface.ghosts import GhostWay
from ui.panels.error_surface.path import Start
from ui.panels.error_surface.relief import SurfaceRelief
from ui.panels.error_surface.view import ErrorSurfaceView
from ui.panels.weight_names import n_active_weights
from ui.session import Session
from ui.widgets.segmented import SegmentedChoice

SurfaceLook = Literal["map", "relief", "cuts"]
LOOKS: tuple[SurfaceLook, ...] = get_args(SurfaceLook)
LOOK_KEY = "error_surface/look"


def look_name(look: SurfaceLook) -> str:
    """Return what a look is called."""
    return {"map": tr("map"), "relief": tr("3-D"), "cuts": tr("cuts")}[look]


@dataclass(frozen=True, eq=False)
class _Moment:
    frame: Frame
    surface: SurfaceView
    starts: Sequence[Start]


class SurfacePages(QWidget):
    """Holds the three pictures and the choice between them.

    ``look_changed`` carries what is seen now, ``remembered`` (key, value) what was
    chosen, ``menu_wanted`` where on the screen.
    """

    look_changed = Signal(str)
    remembered = Signal(str, str)
    menu_wanted = Signal(QPoint)

    def __init__(
        self, session: Session, surface_map: ErrorSurfaceView, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.map = surface_map
        self.relief = SurfaceRelief()
        self.cuts = CutsView()
        self.choice = SegmentedChoice(
            [(look, look_name(look)) for look in LOOKS],
            tr("View of the error surface"),
            tr(
                "From above, as a relief that turns, or E along each axis through "
                "the dot."
            ),
            parent=parent,
        )
        self._chosen: SurfaceLook = "map"
        self._is_curve = False
        self._moment: _Moment | None = None
        self._spec: NetworkSpec | None = None
        self._pages = QStackedLayout(self)
        for page in (self.map, self.relief, self.cuts):
            self._pages.addWidget(page)
        self.choice.choice_changed.connect(self.choose)

    # What is chosen ------------------------------------------------------------------

    @property
    def look(self) -> SurfaceLook:
        """What is seen; a single weight has a curve and no surface."""
        return "cuts" if self._is_curve else self._chosen

    @property
    def has_choice(self) -> bool:
        """Whether there is a surface to look at in several ways."""
        return not self._is_curve

    @property
    def page(self) -> QWidget:
        """The picture that is seen."""
        page = self._pages.currentWidget()
        assert page is not None
        return page

    def recall(self, read: Callable[[str], str]) -> None:
        """Take over what was chosen last."""
        self._take(read(LOOK_KEY))

    @Slot(str)
    def choose(self, key: str) -> None:
        """Look at it as a "map", as a "relief" or as "cuts", also at the next start."""
        if self._take(key):
            self.remembered.emit(LOOK_KEY, key)

    def _take(self, key: str) -> bool:
        for look in LOOKS:
            if look == key:
                self._chosen = look
                self._follow()
                return True
        return False

    def _follow(self) -> None:
        self.choice.set_choice(self.look)
        self.choice.setEnabled(self.has_choice)
        self._session.wish(surface_cuts=self.look == "cuts")
        self.look_changed.emit(self.look)
        self._show()

    # What is shown -------------------------------------------------------------------

    def show_run(self, spec: NetworkSpec) -> None:
        """Another run follows; with a single weight E is a curve."""
        self._is_curve = n_active_weights(spec) == 1
        self._moment = None
        if self._spec not in (None, spec):
            # A click would set weights of the network before.
            self._spec = None
            self.map.show_words("")
            self.relief.forget()
        self.cuts.reset()
        self._follow()

    def forget(self) -> None:
        """Keep nothing of the moment that was shown last."""
        self._moment = None

    def follow_axes(self, surface: SurfaceView) -> None:
        """Other axes follow; of a single weight only its own says anything."""
        self.cuts.reset()
        pair = surface.pair
        at_y = pair is not None and pair[1] == 0
        self.cuts.show_only(int(at_y) if self._is_curve else None)

    def has_axis(self, axis: int) -> bool:
        """Tell whether x (0) or y (1) says anything."""
        return self.cuts.only in (None, axis)

    def show_surface(
        self, frame: Frame, surface: SurfaceView, starts: Sequence[Start]
    ) -> None:
        """Show a moment that the map shows too."""
        self._moment, self._spec = _Moment(frame, surface, starts), frame.spec
        self._show()

    def show_words(self) -> None:
        """The map has to say something."""
        self._moment = None
        self._pages.setCurrentWidget(self.map)

    def show_ghosts(self, ways: Sequence[GhostWay]) -> None:
        """Show the ways of other runs."""
        self.map.show_ghosts(ways)
        self.relief.show_ghosts(ways)
        self.cuts.show_ghosts(ways)
        self._show()

    def _show(self) -> None:
        moment, look = self._moment, self.look
        if moment is None:
            return
        spec, surface = moment.frame.spec, moment.surface
        if look == "relief":
            has_details = surface.picture.order.has_details
            self.relief.show_surface(
                spec,
                surface,
                moment.starts,
                self.map.ends,
                landmarks=has_details and self._session.demand.surface_details,
                running=moment.frame.running,
            )
        elif look == "cuts":
            self.cuts.show_surface(spec, surface, moment.starts)
        pages: dict[SurfaceLook, QWidget] = {
            "map": self.map,
            "relief": self.relief,
            "cuts": self.cuts,
        }
        self._pages.setCurrentWidget(pages[look])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the panel."""
        self.menu_wanted.emit(event.globalPos())
