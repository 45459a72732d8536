"""The experiment as the user has it: the present one, and what can be taken back."""

from nnsim.arrays import FloatArray
from nnsim.experiment import Experiment
from ui.edits import is_live_edit, without_gone_neurons, without_stale_edits
from ui.places import Left
from ui.undo_stack import Trained, UndoStack
from ui.weight_change import Weights, change_of


class Document:
    """The experiment, changed by the user and accepted by the worker.

    Attributes
    ----------
    experiment : as it is now, changes included that the worker has not done yet.
    accepted : as the worker last said that it can be used.
    n_retunes : changes with which the run goes on, as the worker counts them too.
    """

    def __init__(self) -> None:
        self.experiment = Experiment()
        self.accepted = self.experiment
        self.n_retunes = 0
        self._undo = UndoStack()

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._undo.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return self._undo.can_redo

    def fitting(self, wanted: Experiment) -> Experiment:
        """Return what is wanted without edits of samples or neurons that are gone."""
        return without_gone_neurons(without_stale_edits(self.experiment, wanted))

    def remember(
        self, wanted: Experiment, trained: Trained, gesture: object = None
    ) -> None:
        """Keep the present experiment before it is changed to what is wanted.

        ``trained`` gives it as it would be left now, as for the steps of undo.
        """
        self._undo.push(self.experiment, wanted, trained, gesture)

    def remember_weights(
        self, parameters: FloatArray, wanted: Weights, gesture: object = None
    ) -> None:
        """Keep weights, (n_parameters,), before some of them are set by hand."""
        self._undo.push_weights(change_of(parameters, wanted), gesture)

    def forget_all(self) -> None:
        """Let nothing be taken back any more."""
        self._undo.clear()

    def undone(self, trained: Trained) -> Experiment | Left | Weights | None:
        """Return the experiment or the weights before the last change, if there are."""
        return self._undo.undo(self.experiment, trained)

    def redone(self, trained: Trained) -> Experiment | Left | Weights | None:
        """Return the experiment or the weights after what was undone, if it was."""
        return self._undo.redo(self.experiment, trained)

    def take(self, experiment: Experiment) -> bool:
        """Make it the present one; tell whether the run can go on with it.

        What is done to single samples is accepted only once the worker has done it.
        """
        is_live = is_live_edit(self.experiment, experiment)
        keeps_samples = experiment.data == self.experiment.data
        self.experiment = experiment
        self.n_retunes += is_live
        if is_live and keeps_samples:
            self.accepted = experiment
        return is_live

    def accept(self, experiment: Experiment) -> None:
        """Make the present one what the worker has."""
        self.experiment = self.accepted = experiment

    def refuse(self) -> None:
        """Go back to what was accepted: the last change could not be made."""
        self.experiment = self.accepted
        self._undo.drop_last(self.accepted)
