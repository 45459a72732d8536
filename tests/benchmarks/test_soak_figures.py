"""The verdict on a soak: each promise that was not kept is a sentence of its own."""

from dataclasses import replace

import pytest

from benchmarks.replay import Replay
from benchmarks.soak_figures import Soaked, failures, figures_of
from benchmarks.window_watch import FaultWatch, FrameWatch, LoopWatch, Rest, Stall

SINGLES = {"None": 100_000, "True": 5_000, "False": 5_000, "()": 5_000}


def rests(mb_a_minute: float = 0.0, fewer: int = 0) -> list[Rest]:
    """Return a rest every minute, whose memory grows with some noise."""
    return [
        Rest(
            minutes=float(n),
            actions=500 * n,
            megabytes=400.0 + mb_a_minute * n + (0.5 if n % 2 else -0.5),
            references=SINGLES | {"None": 100_000 - fewer * n},
            widgets=900,
            threads=17,
            blocks=1_000_000,
        )
        for n in range(1, 21)
    ]


@pytest.fixture
def well(qapp: object) -> Soaked:
    """A soak in which every promise was kept."""
    loop, frames = LoopWatch(), FrameWatch()
    frames.ages_ms = [1.0] * 99 + [500.0]
    same = Replay("xor-mlp", 40, 1, same=True)
    return Soaked(600, FaultWatch(), loop, frames, rests(), (same,))


def test_that_a_soak_that_kept_all_promises_says_nothing(well: Soaked) -> None:
    assert failures(well) == []
    assert figures_of(well)["actions"] == 600


def test_that_each_broken_promise_is_one_sentence(well: Soaked) -> None:
    well.faults.add("a slot raised")
    assert len(failures(well)) == 1
    well.loop.stalls.append(Stall(3.0, 260.0, 300.0, "7 action theme", "theme.py"))
    assert "260 ms" in failures(well)[1]
    well.frames.ages_ms = [1.0] * 90 + [500.0] * 10
    assert "500 ms old" in failures(well)[2]
    differs = Replay("xor-mlp", 40, 1, same=False)
    worse = replace(well, rests=rests(9.0, fewer=2_000), repeats=(differs,))
    grew, fell, differed = failures(worse)[3:]
    assert "9.0" in grew
    assert "references fell" in fell
    assert "xor-mlp" in differed


def test_that_a_short_soak_says_nothing_of_memory_and_a_busy_one_nothing_of_time(
    well: Soaked,
) -> None:
    assert len(failures(replace(well, rests=rests(9.0)))) == 1
    assert failures(replace(well, rests=rests(9.0)[:9])) == []
    well.loop.stalls.append(Stall(3.0, 260.0, 300.0, "7 action theme", "theme.py"))
    assert len(failures(well)) == 1
    assert failures(replace(well, is_busy=True)) == []
