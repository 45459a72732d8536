"""The steps of the past made once more, as far as somebody waits for them."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nnsim.training.mover import Mover

PATIENCE_S = 1.0
"""How long a way through the past goes on although it was interrupted."""
LOOK_EVERY_S = 0.2


def replay_to(mover: Mover, step: int, most_s: float) -> None:
    """Make the steps up to one once more, for ``most_s`` at most.

    An interrupt on a short way was for what went on before it: half way there would be
    a moment that nobody asked for. On a long way it is meant.
    """
    begun, was_interrupted = perf_counter(), False
    while (left := step - mover.progress.n_steps) > 0:
        mover.interrupt[0] = 0
        mover.advance(min(left, max(1, int(mover.rate * LOOK_EVERY_S))))
        was_interrupted |= bool(mover.interrupt[0])
        took = perf_counter() - begun
        if took > (PATIENCE_S if was_interrupted else most_s):
            break
