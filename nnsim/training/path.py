"""What makes updates: the readable path, or the compiled one that does the same."""

from typing import Literal, Protocol

from nnsim.training.record import Record
from nnsim.training.setup import Progress, Setup

PathName = Literal["readable", "compiled"]


class TrainingPath(Protocol):
    """Makes updates of one run. Its result does not depend on how they are grouped."""

    def advance(
        self, setup: Setup, progress: Progress, record: Record, most: int
    ) -> int:
        """Make up to ``most`` updates, fewer if the run stops by itself."""
        ...
