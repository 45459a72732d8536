"""Changes of an experiment: which of them a run survives, and taking them back."""

from msgspec.structs import replace

from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.model.settings import NetworkSettings
from ui.weight_change import WeightChange, Weights

DEEPEST = 200


def is_live_edit(before: Experiment, after: Experiment) -> bool:
    """Tell whether a run can go on with its weights after the change."""
    return (
        is_same_but_edits(before.data, after.data)
        and before.training.loss == after.training.loss
        and _shape(before.network) == _shape(after.network)
    )


def is_same_but_edits(before: DataSettings, after: DataSettings) -> bool:
    """Tell whether data differ at most by what was done to single samples by hand."""
    return replace(before, edits=()) == replace(after, edits=())


def without_stale_edits(before: Experiment, after: Experiment) -> Experiment:
    """Drop the edits of samples that belong to another set than there is now."""
    edits = after.data.edits
    if not edits or edits != before.data.edits:
        return after
    if _which_samples(before.data) == _which_samples(after.data):
        return after
    return replace(after, data=replace(after.data, edits=()))


def without_gone_neurons(wanted: Experiment) -> Experiment:
    """Drop the numbers of silent neurons that their layer no longer has."""
    hidden = tuple(
        replace(layer, silenced=tuple(n for n in layer.silenced if n < layer.neurons))
        for layer in wanted.network.hidden
    )
    if hidden == wanted.network.hidden:
        return wanted
    return replace(wanted, network=replace(wanted.network, hidden=hidden))


def _which_samples(data: DataSettings) -> object:
    return data.set, data.samples, data.noise, data.seed


def _shape(network: NetworkSettings) -> object:
    """Return what decides on the first weights and where they are."""
    hidden = tuple((layer.neurons, layer.bias) for layer in network.hidden)
    return hidden, network.output.bias, network.initial_weights, network.seed


class UndoStack:
    """What was before each change, and after each undo.

    A step is an experiment, or weights that were set by hand: these are set again
    wherever training has gone meanwhile.
    """

    def __init__(self) -> None:
        self._before: list[Experiment | WeightChange] = []
        self._after: list[Experiment | WeightChange] = []
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

    def push(self, present: Experiment, gesture: object = None) -> None:
        """Keep the experiment as it is before a change; what was undone is gone.

        Changes of one gesture (a drag) after each other are one step back.
        """
        self._after.clear()
        if gesture is not None and gesture == self._gesture:
            return
        self._keep(present, gesture)

    def push_weights(self, change: WeightChange, gesture: object = None) -> None:
        """Keep weights that were set; those of one gesture are one step back."""
        self._after.clear()
        last = self._before[-1] if self._before else None
        is_same = gesture is not None and gesture == self._gesture
        if is_same and isinstance(last, WeightChange):
            self._before[-1] = last.followed_by(change)
        else:
            self._keep(change, gesture)

    def _keep(self, step: Experiment | WeightChange, gesture: object) -> None:
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
            if isinstance(step, Experiment):
                if step == present:
                    del self._before[place]
                return

    def undo(self, present: Experiment) -> Experiment | Weights | None:
        """Return the experiment or the weights before the last change, if there are."""
        self._gesture = None
        if not self._before:
            return None
        step = self._before.pop()
        if isinstance(step, WeightChange):
            self._after.append(step)
            return step.before
        self._after.append(present)
        return step

    def redo(self, present: Experiment) -> Experiment | Weights | None:
        """Return the experiment or the weights after what was undone, if it was."""
        self._gesture = None
        if not self._after:
            return None
        step = self._after.pop()
        if isinstance(step, WeightChange):
            self._before.append(step)
            return step.after
        self._before.append(present)
        return step
