"""The compiled path: many updates a call, and its state handed over to and fro."""

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.training.descent import State
from nnsim.training.kernels import plan as places
from nnsim.training.kernels.packing import Packing
from nnsim.training.kernels.planning import make_memory, make_plan
from nnsim.training.kernels.run import train
from nnsim.training.optimizers import Slots
from nnsim.training.record import Record
from nnsim.training.sampling import Sampler
from nnsim.training.setup import LastStep, Progress, Setup

ONE_EPOCH = 1


class CompiledPath:
    """Makes updates by ``run.train``, with arrays kept from call to call."""

    def __init__(self, interrupt: IntArray | None = None) -> None:
        self.interrupt = np.zeros(1, np.int64) if interrupt is None else interrupt
        self._made_for: tuple[Setup, Sampler] | None = None
        self._holds: tuple[Progress, int] | None = None

    def advance(
        self, setup: Setup, progress: Progress, record: Record, most: int
    ) -> int:
        """Make up to ``most`` updates, fewer if the run stops or is interrupted."""
        made = 0
        while made < most:
            made += self._call(setup, progress, record, most - made)
            if progress.stopped or self.interrupt[0]:
                break
        return made

    def _call(self, setup: Setup, progress: Progress, record: Record, most: int) -> int:
        self._prepare(setup, progress)
        self._hand_over(setup, progress, record, most)
        epoch, sampler = progress.n_epochs, progress.sampler
        made = int(train(self._plan, self._memory))
        self._take_back(setup, progress, record)
        progress.last_step = self._last_step(progress, sampler)
        if progress.n_epochs > epoch:
            self._end_epochs(setup, progress)
        self._holds = progress, progress.revision
        return made

    def _prepare(self, setup: Setup, progress: Progress) -> None:
        """Make plan and memory anew where they are for something else."""
        sampler = progress.sampler
        made_for = self._made_for
        if made_for is not None and made_for[0] is setup and made_for[1] is sampler:
            return
        self._packing = Packing(setup.spec)
        self._plan = make_plan(setup, sampler, self._packing)
        memory = make_memory(setup, self._packing, len(progress.order))
        self._memory = memory._replace(interrupt=self.interrupt)
        self._made_for = setup, sampler
        self._holds = None

    def _hand_over(
        self, setup: Setup, progress: Progress, record: Record, most: int
    ) -> None:
        memory, counts = self._memory, self._memory.counts
        if self._holds != (progress, progress.revision):
            self._pack(progress)
        counts[places.STEPS] = progress.n_steps
        counts[places.UPDATES] = progress.n_updates
        counts[places.EPOCHS] = progress.n_epochs
        counts[places.POSITION] = progress.position
        counts[places.MOVED] = progress.moved
        counts[places.BEST_EPOCH] = progress.best.epoch
        counts[places.N_ROWS] = counts[places.N_PLACES] = 0
        counts[places.TRAIL_STRIDE] = record.trail.stride
        unchanged, last_error = progress.conditions.unchanged
        counts[places.UNCHANGED] = unchanged
        memory.errors[places.LAST_ERROR] = last_error
        memory.errors[places.BEST_ERROR] = progress.best.error
        self._set_limits(setup, progress, most)
        progress.stopped = None

    def _pack(self, progress: Progress) -> None:
        memory, packing = self._memory, self._packing
        packing.pack(progress.parameters, memory.parameters)
        for number, slot in enumerate(progress.slots):
            packing.pack(slot, memory.slots[number])
        memory.order[:] = progress.order

    def _set_limits(self, setup: Setup, progress: Progress, most: int) -> None:
        stop, is_open = setup.settings.stop, progress.conditions.is_open
        limits, thresholds = self._memory.limits, self._memory.thresholds
        # Where weights can come back, or the scheme changes, every epoch is looked at.
        every = (
            setup.settings.rule == "perceptron"
            and setup.sampler.repeats
            and setup.is_memoryless
        ) or progress.sampler is not setup.sampler
        most_epochs = np.iinfo(np.int64).max
        if stop.epochs and is_open("epochs"):
            most_epochs = max(stop.epochs, progress.n_epochs + 1)
        if every:
            most_epochs = progress.n_epochs + ONE_EPOCH
        limits[places.MOST_UPDATES] = most
        limits[places.JUDGES] = 1
        limits[places.MOST_EPOCHS] = most_epochs
        limits[places.UNCHANGED_EPOCHS] = (
            stop.unchanged_epochs if is_open("unchanged") else 0
        )
        limits[places.PATIENCE] = stop.patience if is_open("patience") else 0
        limits[places.STOPS_STILL] = setup.may_stand_still and is_open("standstill")
        thresholds[places.ERROR_BELOW] = (
            stop.error_below if is_open("error_below") else -np.inf
        )
        thresholds[places.UNCHANGED_BY] = stop.unchanged_by

    def _take_back(self, setup: Setup, progress: Progress, record: Record) -> None:
        memory, counts, packing = self._memory, self._memory.counts, self._packing
        progress.parameters = frozen(packing.unpack(memory.parameters))
        progress.slots = self._slots(memory.slots, len(progress.slots))
        progress.n_steps = int(counts[places.STEPS])
        progress.n_updates = int(counts[places.UPDATES])
        progress.n_epochs = int(counts[places.EPOCHS])
        progress.position = int(counts[places.POSITION])
        progress.moved = bool(counts[places.MOVED])
        record.history.extend(memory.history[: counts[places.N_ROWS]])
        n_places = int(counts[places.N_PLACES])
        if n_places:
            vectors = packing.unpack_rows(memory.trail[:n_places])
            record.trail.extend(memory.trail_epochs[:n_places], vectors)
        if counts[places.BEST_EPOCH] != progress.best.epoch:
            progress.best.take(
                int(counts[places.BEST_EPOCH]),
                float(memory.errors[places.BEST_ERROR]),
                packing.unpack(memory.best),
            )

    def _end_epochs(self, setup: Setup, progress: Progress) -> None:
        """Ask the stop conditions; only the last epoch of a call can be a reason."""
        errors = self._memory.history[: self._memory.counts[places.N_ROWS], 2]
        progress.conditions.skim(setup.settings.stop, errors[:-1])
        if progress.position:
            progress.conditions.skim(setup.settings.stop, errors[-1:])
            return
        progress.end_epoch(setup, float(errors[-1]))

    def _slots(self, rows: FloatArray, count: int) -> Slots:
        return tuple(frozen(self._packing.unpack(row)) for row in rows[:count])

    def _last_step(self, progress: Progress, sampler: Sampler) -> LastStep:
        """Return a way to the last step, good until the next call."""
        memory, packing = self._memory, self._packing
        n_slots = len(progress.slots)
        n_steps, n_updates = progress.n_steps - 1, progress.n_updates - 1
        epoch, position = progress.n_epochs, progress.position

        def last_step() -> tuple[State, IntArray]:
            size = sampler.batch_size
            ended = position == 0
            order = sampler.order(epoch - 1 if ended else epoch)
            end = len(order) if ended else position
            begin = (end - 1) // size * size
            slots = self._slots(memory.before[1:], n_slots)
            before = frozen(packing.unpack(memory.before[0]))
            state = State(before, slots, n_updates, n_steps, epoch - int(ended))
            return state, frozen(order[begin:end].copy())

        return last_step
