"""Drives a trainer in short slices: how many updates are due, and where to halt."""

from time import perf_counter

from nnsim.training.settings import TrainingSettings
from nnsim.training.trainer import Trainer
from ui.pace import Pace
from ui.speed import FULL_SPEED, Speed

SLICE_S = 0.008
MOST_GROWTH = 4.0
MOST_UPDATES = 50_000_000
RATE_WINDOW_S = 0.5

MOST_SEEK_S = 60.0
"""How long a moment of the past is sought; then the run is as near as it came."""


class Drive:
    """Slices of about ``SLICE_S``, whose updates follow the measured rate.

    Attributes
    ----------
    steps_per_second : measured over the last half second, 0 before the first.
    """

    def __init__(self) -> None:
        self._speed = FULL_SPEED
        self._pace: Pace | None = None
        self._last_epoch: int | None = None
        self._slice = 1
        self._goal = 0
        self._settings: TrainingSettings | None = None
        self._wary_of_epoch = -1
        self._since = (0.0, 0)
        self.steps_per_second = 0.0

    @property
    def last_epoch(self) -> int | None:
        """The epoch after which to halt, None where the run decides."""
        return self._last_epoch

    @property
    def shows_steps(self) -> bool:
        """Whether single steps are slow enough for the eye."""
        return self._speed.shows_steps

    def set_speed(self, speed: Speed) -> None:
        """Go at another speed from now on."""
        self._speed, self._pace, self._goal = speed, None, 0

    def begin(self, trainer: Trainer, n_epochs: int) -> None:
        """Begin to go; halt after so many epochs, or only if it stops by itself if 0.

        What is known of the rate may be of another network or path.
        """
        self._last_epoch = trainer.n_epochs + n_epochs if n_epochs else None
        self._pace, self._goal, self._slice = None, 0, 1
        self._since = (perf_counter(), trainer.n_steps)
        self.steps_per_second = 0.0

    def renew(self) -> None:
        """Find the rate anew: another path makes the updates."""
        self._slice = 1

    def go(self, trainer: Trainer) -> bool:
        """Make a slice; return False if this was the last one."""
        begun = perf_counter()
        if self._speed.is_full:
            self._advance(trainer, self._slice)
        else:
            self._pace = self._pace or Pace(self._speed, begun)
            self._go_at_pace(trainer, self._pace, begun)
        self._measure(trainer)
        if trainer.stopped is not None:
            return False
        return self._last_epoch is None or trainer.n_epochs < self._last_epoch

    def wait_ms(self) -> int:
        """Return how long nothing is due, in milliseconds."""
        if self._pace is None or self._goal:
            return 0
        return self._pace.wait_ms(perf_counter())

    def _go_at_pace(self, trainer: Trainer, pace: Pace, now: float) -> None:
        if self._goal <= trainer.n_steps:
            due = pace.due(now)
            if self._speed.unit == "phase":
                self._advance_phases(trainer, due)
                return
            self._goal = self._goal_after(trainer, due)
        left = self._goal - trainer.n_steps
        if left > 0:
            self._advance(trainer, min(left, self._slice))
        if self._goal <= trainer.n_steps:
            self._goal = 0

    def _advance_phases(self, trainer: Trainer, due: int) -> None:
        for _ in range(due):
            trainer.advance_phase()
            if trainer.stopped is not None or self._is_at_last_epoch(trainer):
                return

    def _goal_after(self, trainer: Trainer, due: int) -> int:
        if not due or self._speed.unit == "step":
            return trainer.n_steps + due
        return trainer.step_of_epoch(trainer.n_epochs + due)

    def _advance(self, trainer: Trainer, n_updates: int) -> None:
        """Make so many updates at most, none beyond the last epoch."""
        wanted = min(n_updates, self._steps_left(trainer))
        begun = perf_counter()
        made = trainer.advance(wanted)
        took = max(perf_counter() - begun, 1e-6)
        fitting = made * SLICE_S / took
        # A short slice says little: it grows step by step, and shrinks at once.
        most = min(MOST_GROWTH * max(self._slice, made), MOST_UPDATES)
        if made >= self._slice or fitting < self._slice:
            self._slice = max(1, int(min(fitting, most)))

    def _steps_left(self, trainer: Trainer) -> int:
        """Return how many updates may be made in one go.

        With other settings the next epoch may have another length, which is known
        only once it has begun; until then no slice goes beyond the present one.
        """
        if trainer.settings is not self._settings:
            self._settings = trainer.settings
            self._wary_of_epoch = trainer.n_epochs
        limit = MOST_UPDATES
        if self._last_epoch is not None:
            limit = trainer.step_of_epoch(self._last_epoch) - trainer.n_steps
        if trainer.n_epochs == self._wary_of_epoch:
            of_epoch = trainer.step_of_epoch(trainer.n_epochs + 1) - trainer.n_steps
            limit = min(limit, of_epoch)
        return max(1, limit)

    def _is_at_last_epoch(self, trainer: Trainer) -> bool:
        return self._last_epoch is not None and trainer.n_epochs >= self._last_epoch

    def _measure(self, trainer: Trainer) -> None:
        now = perf_counter()
        since, n_steps = self._since
        if now - since >= RATE_WINDOW_S:
            self.steps_per_second = (trainer.n_steps - n_steps) / (now - since)
            self._since = (now, trainer.n_steps)
