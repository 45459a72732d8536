"""The pictures of the neurons of a frame: over which plane, at which fineness."""

from collections.abc import Callable

from nnsim.arrays import FloatArray
from nnsim.assemble import Run
from nnsim.frames.demand import Demand
from nnsim.frames.grid_budget import GridBudget
from nnsim.probes.feature_plane import FeaturePlane
from nnsim.probes.neuron_pictures import NeuronPictures, neuron_pictures


class NeuronViewer:
    """Makes the pictures of all neurons of one run, as fine as their time allows."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._budget = GridBudget()

    def view(
        self,
        demand: Demand,
        parameters: FloatArray,
        fine: bool,
        plane: Callable[[Demand], FeaturePlane],
    ) -> NeuronPictures | None:
        """Return the pictures over the feature space's ``plane``, None if not wanted.

        At rest they have half as many cells more along each side.
        """
        side = demand.neuron_pictures
        if side <= 0:
            return None
        spec, where = self._run.trainer.spec, plane(demand)
        return self._budget.make(
            side * 3 // 2 if fine else side,
            fine,
            lambda cells: neuron_pictures(spec, parameters, where, cells),
        )
