"""Learning-rate schedules: η as a function of the epoch (deck: Learning rate)."""

from collections.abc import Callable

from nnsim.training.settings import ScheduleSettings, TrainingSettings

Shape = Callable[[float, float], float]


def constant(passed: float, factor: float) -> float:
    """The same η throughout."""
    return 1.0


def steps(passed: float, factor: float) -> float:
    """Times ``factor`` at once, each time the span has passed."""
    return float(factor ** int(passed))


def linear_decay(passed: float, factor: float) -> float:
    """Down a straight line to ``factor`` times the first η, then constant."""
    return 1.0 - (1.0 - factor) * min(passed, 1.0)


def exponential_decay(passed: float, factor: float) -> float:
    """The same quotient from each epoch to the next."""
    return float(factor**passed)


SCHEDULES: dict[str, Shape] = {
    "constant": constant,
    "steps": steps,
    "linear": linear_decay,
    "exponential": exponential_decay,
}


def learning_rate_at(settings: TrainingSettings, epoch: int) -> float:
    """Return η of an epoch, the first epoch being 0."""
    return settings.learning_rate * schedule_share(settings.schedule, epoch)


def schedule_share(schedule: ScheduleSettings, epoch: int) -> float:
    """Return η of an epoch as a share of the first one."""
    return SCHEDULES[schedule.shape](epoch / schedule.epochs, schedule.factor)
