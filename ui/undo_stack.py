"""Changes of an experiment taken back, and made again."""

from collections.abc import Callable

from msgspec.structs import replace

from nnsim.experiment import Experiment
from ui.edits import is_live_edit, is_reshaped
from ui.places import Left
from ui.weight_change import WeightChange, Weights

DEEPEST = 200
Step = Experiment | Left | WeightChange
Trained = Callable[[], Left]
"""Gives the present experiment as it would be left now."""


class UndoStack:
    """What was before each change, and after each undo.

    A step is an experiment, or weights that were set by hand: these are set again
    wherever training has gone meanwhile. Where a network is left for one of another
    shape that keeps its weights, the step back has its weights of that moment too, and
    what was picked in it.
    """

    def __init__(self) -> None:
        self._before: list[Step] = []
        self._after: list[Step] = []
        self._gesture: object = None

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return bool(self._after)

    def clear(self) -> None:
        """Forget everything."""
        self._before.clear()
        self._after.clear()
        self._gesture = None

    def push(
        self,
        present: Experiment,
        wanted: Experiment,
        trained: Trained,
        gesture: object = None,
    ) -> None:
        """Keep the experiment as it is before a change; what was undone is gone.

        Changes of one gesture (a drag) after each other are one step back.
        """
        self._after.clear()
        if gesture is not None and gesture == self._gesture:
            return
        self._keep(_left(self._before, present, wanted, trained), gesture)

    def push_weights(self, change: WeightChange, gesture: object = None) -> None:
        """Keep weights that were set; those of one gesture are one step back."""
        self._after.clear()
        last = self._before[-1] if self._before else None
        is_same = gesture is not None and gesture == self._gesture
        if is_same and isinstance(last, WeightChange):
            self._before[-1] = last.followed_by(change)
        else:
            self._keep(change, gesture)

    def _keep(self, step: Step, gesture: object) -> None:
        self._before.append(step)
        del self._before[:-DEEPEST]
        self._gesture = gesture

    def drop_last(self, present: Experiment) -> None:
        """Forget a change that could not be made and left ``present`` as it is.

        Where only the end of a gesture was refused, the step back over the rest stays;
        changes of weights after it stay too.
        """
        self._gesture = None
        for place in reversed(range(len(self._before))):
            step = self._before[place]
            if not isinstance(step, WeightChange):
                if step == present:
                    del self._before[place]
                return

    def undo(
        self, present: Experiment, trained: Trained
    ) -> Experiment | Left | Weights | None:
        """Return the experiment or the weights before the last change, if there are."""
        self._gesture = None
        if not self._before:
            return None
        step = self._before.pop()
        if isinstance(step, WeightChange):
            self._after.append(step)
            return step.before
        wanted = _experiment_of(step)
        self._after.append(_left(self._after, present, wanted, trained))
        return step

    def redo(
        self, present: Experiment, trained: Trained
    ) -> Experiment | Left | Weights | None:
        """Return the experiment or the weights after what was undone, if it was."""
        self._gesture = None
        if not self._after:
            return None
        step = self._after.pop()
        if isinstance(step, WeightChange):
            self._before.append(step)
            return step.after
        wanted = _experiment_of(step)
        self._before.append(_left(self._before, present, wanted, trained))
        return step


def _left(
    steps: list[Step], present: Experiment, wanted: Experiment, trained: Trained
) -> Experiment | Left:
    """Return what leads back to the present one, which is left for ``wanted``.

    Those of ``steps`` that the run survives begin from the same weights from now on:
    otherwise the way from one to the next would begin the run anew.
    """
    if not is_reshaped(present, wanted):
        return present
    left = trained()
    weights = left.experiment.network.initial_weights
    for place in reversed(range(len(steps))):
        step = steps[place]
        if isinstance(step, WeightChange):
            continue
        experiment = _experiment_of(step)
        if not is_live_edit(experiment, present):
            break
        network = replace(experiment.network, initial_weights=weights)
        experiment = replace(experiment, network=network)
        if isinstance(step, Left):
            steps[place] = Left(experiment, step.places)
        else:
            steps[place] = experiment
    return left


def _experiment_of(step: Experiment | Left) -> Experiment:
    return step.experiment if isinstance(step, Left) else step
