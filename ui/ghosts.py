"""Ghosts: the pinned runs as every panel shows them, with number, name and colour."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from nnsim.experiment import Experiment
from nnsim.frames.frame import RunInfo
from nnsim.frames.pinned import PinnedRun
from ui.edits import is_same_but_edits
from ui.run_names import run_names
from ui.session import Session
from ui.theme import Theme


@dataclass(frozen=True, eq=False)
class Ghost:
    """A pinned run with the name that sets it apart from the others."""

    run: PinnedRun
    name: str

    @property
    def number(self) -> int:
        """The number on its badge, from 1; no two ghosts have the same."""
        return self.run.number

    def colour(self, theme: Theme) -> QColor:
        """Return its hue."""
        return ghost_colour(theme, self.number)


def ghost_colour(theme: Theme, number: int) -> QColor:
    """Return the hue of the ghost with this number."""
    return theme.ghost_colours[(number - 1) % len(theme.ghost_colours)]


def same_error(first: Experiment, second: Experiment) -> bool:
    """Tell whether E of two runs means the same, so that it can be compared."""
    return (
        first.training.loss == second.training.loss
        and first.data.set == second.data.set
        and first.data.coding == second.data.coding
    )


def has_same_surface(ghost: PinnedRun, run: RunInfo) -> bool:
    """Tell whether weights mean the same for both, so that one surface bears both."""
    theirs, ours = ghost.experiment, run.experiment
    return (
        ghost.sizes == run.spec.sizes
        and theirs.training.loss == ours.training.loss
        and is_same_but_edits(theirs.data, ours.data)
    )


def ghosts_and_present(session: Session) -> tuple[tuple[Ghost, ...], str]:
    """Return the ghosts, oldest first, and what sets the present run apart from them.

    A ghost that differs in nothing is named by its length; the present run is not.
    """
    runs = session.pinned
    if not runs:
        return (), ""
    experiments = [*(run.experiment for run in runs), session.experiment]
    names = run_names(experiments, [*(run.n_epochs for run in runs), None])
    named = zip(runs, names[:-1], strict=True)
    return tuple(Ghost(run, name) for run, name in named), names[-1]
