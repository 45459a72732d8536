"""What is left of a run once it is trained: one line of a file, one row of a table."""

import msgspec
from msgspec import Struct

from nnsim.errors import InputError
from nnsim.sweep.grid import SweepRun
from nnsim.sweep.point import Value

FAILED = "failed"


class SweepResult(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The end of one run; None stands where a set is empty or a number not finite.

    ``stopped`` is a stop reason, "epochs" at the limit, or ``FAILED``; then
    ``failure`` says why. ``digest``, ``values`` and ``seed`` are those of the run.
    """

    digest: str
    values: tuple[Value, ...]
    seed: int
    n_parameters: int = 0
    epochs: int = 0
    steps: int = 0
    seconds: float = 0.0
    stopped: str = FAILED
    failure: str = ""
    training_error: float | None = None
    training_accuracy: float | None = None
    validation_error: float | None = None
    validation_accuracy: float | None = None
    test_error: float | None = None
    test_accuracy: float | None = None

    @property
    def is_failed(self) -> bool:
        """Whether the run has no numbers, only a reason."""
        return self.stopped == FAILED

    def at(self, run: SweepRun) -> "SweepResult":
        """Return the result as that of the same run in another grid."""
        return msgspec.structs.replace(self, values=run.values, seed=run.seed)


def failed_result(run: SweepRun, failure: str) -> SweepResult:
    """Return the result of a run that came to nothing, with the reason."""
    return SweepResult(
        digest=run.digest,
        values=run.values,
        seed=run.seed,
        failure=" ".join(failure.split()),
    )


def reason_of(error: Exception) -> str:
    """Return an error as a reason; only our own are sentences without their name."""
    if isinstance(error, InputError):
        return str(error)
    if isinstance(error, MemoryError):
        return str(InputError("memory.short"))
    return f"{type(error).__name__}: {error}".removesuffix(": ")
