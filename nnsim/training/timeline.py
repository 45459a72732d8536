"""Any moment again: what was changed at which step, and states to start from.

A moment is the nearest kept state before it and the steps from there made once more, by
the same path, with the same changes at the same steps: the same bits.
"""

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import Literal

from nnsim.training.path import PathName
from nnsim.training.setup import Progress, Setup

EditKind = Literal["training", "network", "weights", "samples", "best", "path"]

BYTE_BUDGET = 256 * 2**20
SPACING_S = 0.02
"""Training time between two kept states, so what it takes at most to come back."""


@dataclass(frozen=True, eq=False)
class Edit:
    """A change made after so many steps; what ``value`` is follows from ``kind``."""

    step: int
    kind: EditKind
    value: object


@dataclass(frozen=True, eq=False)
class Keyframe:
    """The whole state after a step, ``n_edits`` edits of the log being made."""

    setup: Setup
    progress: Progress
    path: PathName
    n_edits: int

    @property
    def step(self) -> int:
        """Steps made."""
        return self.progress.n_steps

    def on_readable_path(self) -> "Keyframe":
        """Return the same state, to go on from without compiled code."""
        return replace(self, path="readable")


class Timeline:
    """The log of edits, and keyframes within a byte budget; the first is never lost.

    ``cuts`` are the steps after which a future was forgotten, in the order of the acts.
    """

    def __init__(self, first: Keyframe, byte_budget: int = BYTE_BUDGET) -> None:
        self.edits: list[Edit] = []
        self.cuts: list[int] = []
        self.spacing_s = SPACING_S
        self._byte_budget = byte_budget
        self._keyframes = [first]
        self._n_bytes = first.progress.n_bytes

    @classmethod
    def of_kept(
        cls,
        keyframes: tuple[Keyframe, ...],
        edits: tuple[Edit, ...],
        cuts: tuple[int, ...],
    ) -> "Timeline":
        """Return a timeline that knows the same; the keyframes rise from step 0."""
        timeline = cls(keyframes[0])
        timeline.edits, timeline.cuts = list(edits), list(cuts)
        timeline._keyframes = list(keyframes)
        timeline._n_bytes = sum(kept.progress.n_bytes for kept in keyframes)
        return timeline

    @property
    def keyframes(self) -> tuple[Keyframe, ...]:
        """The states that are kept, rising."""
        return tuple(self._keyframes)

    @property
    def n_bytes(self) -> int:
        """About how much memory the kept states take."""
        return self._n_bytes

    def keep(self, keyframe: Keyframe) -> None:
        """Keep a state that is later than all others; thin them if they are too many.

        After that, new ones are taken twice as far apart.
        """
        if keyframe.step <= self._keyframes[-1].step:
            return
        self._keyframes.append(keyframe)
        self._n_bytes += keyframe.progress.n_bytes
        while self._n_bytes > self._byte_budget and len(self._keyframes) > 2:
            self._keyframes = self._keyframes[::2]
            self._n_bytes = sum(kept.progress.n_bytes for kept in self._keyframes)
            self.spacing_s *= 2.0

    def before(self, step: int) -> Keyframe:
        """Return the last keyframe before a step, or the first one."""
        place = bisect_left(self._keyframes, step, key=lambda kept: kept.step)
        return self._keyframes[max(0, place - 1)]

    def cut(self, step: int, n_edits: int) -> None:
        """Forget what came after a step and so many edits."""
        self.cuts.append(step)
        del self.edits[n_edits:]
        kept = [
            keyframe
            for keyframe in self._keyframes
            if keyframe.step <= step and keyframe.n_edits <= n_edits
        ]
        self._keyframes = kept or self._keyframes[:1]
        self._n_bytes = sum(each.progress.n_bytes for each in self._keyframes)
