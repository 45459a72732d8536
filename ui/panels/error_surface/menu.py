"""What the error surface is of and how it is shown, as one menu."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from nnsim.frames.demand import Demand
from nnsim.frames.pinned import PinnedRun
from nnsim.frames.surface_view import SurfaceView
from ui.i18n import count, tr
from ui.menu_entries import add_entry, add_menu, empty
from ui.panels.error_surface.pages import LOOKS, SurfacePages, look_name
from ui.panels.error_surface.race import RACES, race_words
from ui.session import Session

Entry = tuple[object, str, str]
"""A value, its words, and what it means."""


class SurfaceMenu(QObject):
    """Fills the menu when it is opened, from what is wished then.

    ``export_wanted`` carries "grid", "paths" or "picture"; ``race_wanted`` the key of
    what differs between the racers; ``look_wanted`` the key of how it is looked at.
    """

    export_wanted = Signal(str)
    race_wanted = Signal(str)
    look_wanted = Signal(str)

    def __init__(self, session: Session, pages: SurfacePages, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._pages = pages
        self.menu = QMenu(parent)
        self.menu.aboutToShow.connect(self.fill)

    @property
    def surface(self) -> SurfaceView | None:
        """What is shown, None before the first picture of a network."""
        return self._pages.map.surface

    def fill(self) -> None:
        """Offer what there is now."""
        empty(self.menu)
        demand = self._session.demand
        self._add_looks()
        self._add_axes(demand)
        self._add_of(demand)
        self._add_range(demand)
        race = add_menu(self.menu, tr("Race from here"))
        for key in RACES:
            add(race, race_words(key), self._teller(self.race_wanted, key))
        export = add_menu(self.menu, tr("Export"))
        for key, words in (
            ("grid", tr("Heights of the grid …")),
            ("paths", tr("Paths, this one and the pinned ones …")),
            ("picture", tr("Picture …")),
        ):
            add(export, words, self._teller(self.export_wanted, key))
        export.setEnabled(self.surface is not None)

    def _teller(self, signal: object, key: str) -> Callable[[], None]:
        return lambda: signal.emit(key)  # type: ignore[attr-defined]

    def _wish(self, **changes: object) -> None:
        self._session.wish(**changes)

    def _add_looks(self) -> None:
        looks = add_menu(self.menu, tr("View"))
        add_group(
            looks,
            self._pages.look,
            [(look, look_name(look), "") for look in LOOKS],
            lambda look: self._teller(self.look_wanted, str(look)),
        )
        looks.setEnabled(self._pages.has_choice)

    # What the axes are ---------------------------------------------------------------

    def _add_axes(self, demand: Demand) -> None:
        axes = add_menu(self.menu, tr("Axes"))
        self._choices(
            axes,
            "surface_kind",
            demand.surface_kind,
            (
                (
                    "weights",
                    tr("Two weights"),
                    tr("Picked at the axes or in the graph"),
                ),
                ("moved", tr("The two that moved most"), tr("Since the first weights")),
                (
                    "random",
                    tr("Two random directions"),
                    tr("Each neuron in proportion to its weights (Li et al. 2018)"),
                ),
                (
                    "principal",
                    tr("Main directions of the path"),
                    tr("The two principal components of the weights so far"),
                ),
            ),
        )
        between = add_menu(axes, tr("Between two pinned runs"))
        for first, second in pairs(self._session.pinned):
            words = tr(
                "from {first} to {second}",
                first=count(first.number),
                second=count(second.number),
            )
            add(between, words, self._between(first, second))
        between.setEnabled(not between.isEmpty())
        if demand.surface_kind in ("random", "moved"):
            again = (
                tr("Other random directions")
                if demand.surface_kind == "random"
                else tr("Which moved most by now?")
            )
            seed = demand.surface_seed + 1
            add(axes, again, lambda: self._wish(surface_seed=seed))

    def _between(self, first: PinnedRun, second: PinnedRun) -> Callable[[], None]:
        return lambda: self._wish(
            surface_kind="between", surface_between=(first, second)
        )

    # Of what, and how high -----------------------------------------------------------

    def _add_of(self, demand: Demand) -> None:
        of = add_menu(self.menu, tr("Error of"))
        self._choices(
            of,
            "surface_set",
            demand.surface_set,
            (
                ("training", tr("Training set"), ""),
                ("validation", tr("Validation set"), ""),
                (
                    "both",
                    tr("Both: training in colours, validation dashed"),
                    "",
                ),
            ),
        )
        run = self._session.run
        of.setEnabled(run is not None and len(run.data.validation) > 0)
        penalty = self._session.experiment.training.penalty
        counted = self._toggle(
            self.menu,
            tr("With what large weights cost"),
            "surface_penalty",
            demand.surface_penalty,
        )
        counted.setEnabled(penalty.l1 > 0.0 or penalty.l2 > 0.0)
        self._choices(
            add_menu(self.menu, tr("Height")),
            "surface_scale",
            demand.surface_scale,
            (("log", tr("log E"), ""), ("linear", tr("E"), "")),
        )

    def _add_range(self, demand: Demand) -> None:
        stretch = add_menu(self.menu, tr("Range"))
        held: object = demand.surface_range
        if held is None and self.surface is not None:
            where = self.surface.where
            held = (where.x_range, where.y_range)
        self._choices(
            stretch,
            "surface_range",
            demand.surface_range,
            (
                (None, tr("Follows the path"), ""),
                (held, tr("Stays as it is"), tr("The wheel on the surface zooms")),
            ),
        )
        self._toggle(
            self.menu,
            tr("Landmarks: lowest point, curvature, largest stable η"),
            "surface_details",
            demand.surface_details,
        )

    # How entries are made ------------------------------------------------------------

    def _choices(
        self, menu: QMenu, field: str, chosen: object, entries: Sequence[Entry]
    ) -> None:
        add_group(menu, chosen, entries, lambda value: self._setter(field, value))

    def _toggle(self, menu: QMenu, words: str, field: str, is_on: bool) -> QAction:
        action = add(menu, words, self._setter(field, not is_on))
        action.setCheckable(True)
        action.setChecked(is_on)
        return action

    def _setter(self, field: str, value: object) -> Callable[[], None]:
        return lambda: self._wish(**{field: value})


def add_group(
    menu: QMenu,
    chosen: object,
    entries: Sequence[Entry],
    act: Callable[[object], Callable[[], None]],
) -> None:
    """Add entries of which one is chosen; ``act`` says what choosing a value does."""
    group = QActionGroup(menu)
    for value, words, meaning in entries:
        action = add(menu, words, act(value))
        action.setCheckable(True)
        action.setChecked(value == chosen)
        action.setToolTip(meaning or words)
        group.addAction(action)
    menu.setToolTipsVisible(True)


def add(menu: QMenu, words: str, act: Callable[[], None]) -> QAction:
    """Add an entry that does something."""
    action = add_entry(menu, words)
    action.triggered.connect(act)
    return action


def pairs(runs: Sequence[PinnedRun]) -> list[tuple[PinnedRun, PinnedRun]]:
    """Return all pairs of runs of the same network, each once."""
    return [
        (first, second)
        for place, first in enumerate(runs)
        for second in runs[place + 1 :]
        if first.sizes == second.sizes
    ]
