"""How fast a run is shown: stops of the speed slider, from phases to full speed."""

from dataclasses import dataclass
from typing import Literal

Unit = Literal["phase", "step", "epoch"]


@dataclass(frozen=True)
class Speed:
    """So many units a second; 0 means as fast as it goes."""

    unit: Unit
    per_second: float

    @property
    def is_full(self) -> bool:
        """Whether nothing holds the run back."""
        return self.per_second == 0.0

    @property
    def shows_steps(self) -> bool:
        """Whether single steps are slow enough for the eye."""
        return not self.is_full and (
            self.unit == "phase" or (self.unit == "step" and self.per_second <= 15.0)
        )


FULL_SPEED = Speed("epoch", 0.0)
SPEEDS = (
    Speed("phase", 1.0),
    Speed("phase", 3.0),
    Speed("step", 1.0),
    Speed("step", 3.0),
    Speed("step", 10.0),
    Speed("step", 30.0),
    Speed("epoch", 1.0),
    Speed("epoch", 3.0),
    Speed("epoch", 10.0),
    Speed("epoch", 30.0),
    Speed("epoch", 100.0),
    Speed("epoch", 300.0),
    Speed("epoch", 1000.0),
    Speed("epoch", 3000.0),
    Speed("epoch", 10_000.0),
    FULL_SPEED,
)


def nearest_stop(unit: str, per_second: float) -> int:
    """Return the stop of the slider that is nearest to a speed."""
    if per_second == 0.0:
        return len(SPEEDS) - 1
    same = [n for n, s in enumerate(SPEEDS) if s.unit == unit and not s.is_full]
    return min(same, key=lambda n: abs(SPEEDS[n].per_second - per_second))
