"""The compiled loop alone, for measuring it: no epoch is judged, nothing recorded."""

import numpy as np

from nnsim.training.kernels import plan as places
from nnsim.training.kernels.packing import Packing
from nnsim.training.kernels.planning import make_memory, make_plan
from nnsim.training.kernels.run import train
from nnsim.training.trainer import Trainer

NEVER = np.iinfo(np.int64).max


class BareLoop:
    """Makes updates from where a trainer is; the trainer itself stays there."""

    def __init__(self, trainer: Trainer) -> None:
        setup, progress = trainer.end.setup, trainer.end.progress
        packing = Packing(setup.spec)
        self._plan = make_plan(setup, progress.sampler, packing)
        self._memory = make_memory(setup, packing, len(progress.order))
        packing.pack(progress.parameters, self._memory.parameters)
        self._memory.order[:] = progress.order
        self._memory.counts[places.BEST_EPOCH] = -1
        self._memory.counts[places.TRAIL_STRIDE] = NEVER
        self._memory.limits[places.MOST_EPOCHS] = NEVER
        self._memory.limits[places.JUDGES] = 0

    def advance(self, n_updates: int) -> int:
        """Make so many updates and return how many were made."""
        self._memory.limits[places.MOST_UPDATES] = n_updates
        return int(train(self._plan, self._memory))
