"""A pinned run beside the present one: its feature space at the same epoch."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.assemble import Run, network_spec
from nnsim.frames.demand import Demand
from nnsim.frames.grid_budget import GridBudget
from nnsim.frames.pinned import PinnedRun
from nnsim.model.evaluation import Evaluation, evaluate
from nnsim.model.spec import NetworkSpec
from nnsim.probes.decision_map import DecisionMap, decision_map
from nnsim.probes.feature_plane import FeaturePlane
from nnsim.probes.hyperplanes import hyperplanes


@dataclass(frozen=True, eq=False)
class GhostView:
    """A ghost as it was at an epoch; its trail keeps a few hundred of them.

    Attributes
    ----------
    places : (n_samples, 2) of all samples on the plane, that of the feature space.
    lines : (n_neurons, 3) of its first layer, as of the feature space.
    evaluation : of the training set; ``wrong`` are the rows of the data that it lacks.
    """

    number: int
    epoch: int
    spec: NetworkSpec
    plane: FeaturePlane
    decision: DecisionMap
    lines: FloatArray
    places: FloatArray
    evaluation: Evaluation
    wrong: IntArray


@dataclass(frozen=True, eq=False)
class Moment:
    """What a picture is of: a row of a trail, on a plane, how fine."""

    trail: FloatArray
    row: int
    plane: FeaturePlane
    fine: bool
    size: int

    def is_same(self, other: "Moment") -> bool:
        """Tell whether the picture of one is that of the other."""
        return (
            self.trail is other.trail
            and self.plane is other.plane
            and (self.row, self.fine, self.size) == (other.row, other.fine, other.size)
        )


class GhostViewer:
    """Makes the picture of the ghost that is asked for; one moment of it is kept."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._budget = GridBudget()
        self._known: tuple[Moment, GhostView] | None = None

    def follow(self, run: Run) -> None:
        """Go on with edited samples."""
        self._run, self._known = run, None

    def view(self, demand: Demand, plane: FeaturePlane, fine: bool) -> GhostView | None:
        """Return the ghost at the present epoch, or at its end if that was before.

        None where none is wanted, or where it learns from other data.
        """
        ghost, run = demand.ghost, self._run
        if ghost is None or not can_be_beside(ghost, run):
            return None
        reached = np.searchsorted(ghost.trail_epochs, run.trainer.n_epochs, "right")
        row = max(int(reached) - 1, 0)
        moment = Moment(ghost.trail, row, plane, fine, demand.map_size)
        if self._known is None or not self._known[0].is_same(moment):
            self._known = moment, self._made(ghost, moment)
        return self._known[1]

    def _made(self, ghost: PinnedRun, moment: Moment) -> GhostView:
        plane, fine, row = moment.plane, moment.fine, moment.row
        data, judgement = self._run.data, self._run.trainer.judgement
        network = ghost.experiment.network
        spec = network_spec(network, data.n_inputs, data.n_outputs)
        parameters = frozen(ghost.trail[row].copy())
        neuron = None if judgement.n_classes else (spec.n_layers - 1, 0)
        decision = self._budget.make(
            2 * moment.size if fine else moment.size,
            fine,
            lambda side: decision_map(
                spec, parameters, plane, judgement, (side, side), neuron
            ),
        )
        evaluation = evaluate(spec, parameters, data.training, judgement)
        wrong = evaluation.wrong(data.training.labels)
        rows = data.training.rows
        return GhostView(
            number=ghost.number,
            epoch=int(ghost.trail_epochs[row]),
            spec=spec,
            plane=plane,
            decision=decision,
            lines=hyperplanes(spec, parameters, plane),
            places=frozen(plane.places(data.inputs)),
            evaluation=evaluation,
            wrong=frozen(rows[:0] if wrong is None else rows[wrong]),
        )


def can_be_beside(ghost: PinnedRun, run: Run) -> bool:
    """Tell whether a ghost learnt from the samples that are shown, two inputs or more.

    Then weights of its trail fit its own network.
    """
    data = run.data
    if ghost.experiment.data != run.experiment.data or data.n_inputs < 2:
        return False
    return ghost.sizes[0] == data.n_inputs and ghost.sizes[-1] == data.n_outputs
