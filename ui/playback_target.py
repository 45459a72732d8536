"""Which step comes next where a run is played again."""

from dataclasses import dataclass

from nnsim.frames.timeline_view import TimelineView
from nnsim.training.epoch_lengths import epoch_of_step, step_of_epoch
from ui.speed import Unit


@dataclass(frozen=True)
class Stretch:
    """The steps between two moments of a run, that of the beginning before the end."""

    begin: int
    end: int

    @property
    def length(self) -> int:
        """Steps from the beginning to the end."""
        return self.end - self.begin

    def holds(self, step: int) -> bool:
        """Tell whether there is a way on from a step to the end."""
        return self.begin <= step < self.end


def target_after(
    view: TimelineView, stretch: Stretch | None, unit: Unit, n_units: int
) -> int:
    """Return the step to go to: so many units back, or on within a stretch.

    From the end of a stretch, and from outside, the way leads to its beginning.
    """
    if stretch is None:
        return max(_back(view, unit, n_units), 0)
    if not stretch.holds(view.step):
        return stretch.begin
    return min(_on(view, unit, n_units), stretch.end)


def _back(view: TimelineView, unit: Unit, n_units: int) -> int:
    """The first epoch back is what was made of the present one, if anything was."""
    if unit != "epoch":
        return view.step - n_units
    epoch = epoch_of_step(view.epoch_marks, view.step)
    if step_of_epoch(view.epoch_marks, epoch) < view.step:
        n_units -= 1
    return step_of_epoch(view.epoch_marks, max(epoch - n_units, 0))


def _on(view: TimelineView, unit: Unit, n_units: int) -> int:
    if unit != "epoch":
        return view.step + n_units
    epoch = epoch_of_step(view.epoch_marks, view.step)
    return step_of_epoch(view.epoch_marks, epoch + n_units)
