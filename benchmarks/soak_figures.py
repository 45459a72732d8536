"""What a soak has shown: its figures, and which promises were not kept.

Not kept is one if

- an exception was caught by nobody, or Qt or a log warned,
- the event loop stood still for more than 250 ms, or for more than 1.5 s in a wait that
  was told beforehand,
- a frame of a run was more than 100 ms old (99 of 100 of them) when the window got it,
- memory grew by more than 1 MB a minute after the warm-up, beyond doubt: the lower end
  of the slope's interval is above it (a run of less than ten minutes is all warm-up),
- counts of references to None, True, False or () fell,
- a repeated run had other weights,
- nothing was seen: no frame of a run came, or none was repeated.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from benchmarks.replay import Replay
from benchmarks.window_watch import FaultWatch, FrameWatch, LoopWatch, Rest, slope

WARM_UP = 0.3
"""Share of the time in which caches still fill."""
MOST_MB_A_MINUTE = 1.0
SHORTEST_MINUTES = 10.0
"""Shorter runs say nothing about memory."""
MOST_DRIFT = 4000
OLDEST_MS = 100.0
LONGEST_TOLD_MS = 1500.0


@dataclass(frozen=True, eq=False)
class Soaked:
    """What those who watched a soak have seen."""

    n_actions: int
    faults: FaultWatch
    loop: LoopWatch
    frames: FrameWatch
    rests: Sequence[Rest]
    repeats: Sequence[Replay]
    is_busy: bool = False
    """Whether other programs had the machine too: its times are told, not judged."""
    processor_ms: float = 0.0
    """For a fixed loop of Python (``processor.loop_ms``), without the window."""

    @property
    def warm(self) -> list[Rest]:
        """The rests after the warm-up."""
        end = self.rests[-1].minutes
        return [rest for rest in self.rests if rest.minutes >= WARM_UP * end]

    @property
    def growth(self) -> tuple[float, float, float]:
        """Lower end, median and upper end of the memory's slope, in MB a minute."""
        warm = self.warm
        return slope([rest.minutes for rest in warm], [rest.megabytes for rest in warm])

    @property
    def drift(self) -> dict[str, int]:
        """By how much the references to each of Python's single objects changed."""
        first, last = self.warm[0].references, self.warm[-1].references
        return {name: last[name] - first[name] for name in last}


def figures_of(soaked: Soaked) -> dict[str, object]:
    """Return what is printed: every figure that has a limit, and some that explain."""
    loop, frames, repeats = soaked.loop, soaked.frames, soaked.repeats
    low, growth, high = soaked.growth
    return {
        "minutes": round(soaked.rests[-1].minutes, 2),
        "actions": soaked.n_actions,
        "exceptions": len(soaked.faults.faults),
        "processor_ms": round(soaked.processor_ms, 1),
        "turns": loop.n_ticks,
        "stalls": len(loop.stalls),
        "longest_turn_ms": round(loop.longest_ms, 1),
        "told_waits_ms": [round(each) for each in loop.told_ms],
        "frames": len(frames.ages_ms),
        "frame_age_ms": {
            "median": round(frames.percentile(50), 1),
            "99 %": round(frames.percentile(99), 1),
            "most": round(frames.percentile(100), 1),
        },
        "memory_mb": [round(rest.megabytes, 1) for rest in soaked.rests],
        "mb_a_minute": round(growth, 3),
        "mb_a_minute_within": [round(low, 3), round(high, 3)],
        "references_drift": soaked.drift,
        "widgets": [rest.widgets for rest in soaked.warm],
        "threads": [rest.threads for rest in soaked.warm],
        "blocks": [rest.blocks for rest in soaked.warm],
        "runs_repeated": len(repeats),
        "steps_repeated": sum(each.n_steps for each in repeats),
        "edits_repeated": sum(each.n_edits for each in repeats),
        "runs_that_differ": sum(not each.same for each in repeats),
    }


def failures(soaked: Soaked) -> list[str]:
    """Return a sentence for each promise that was not kept."""
    said = [f"A fault: {fault}" for fault in soaked.faults.faults[:20]]
    if not soaked.is_busy:
        said += late(soaked)
    if not soaked.frames.ages_ms or not soaked.repeats:
        said.append("No frame of a run came, or no run was repeated.")
    low, growth, high = soaked.growth
    is_long = soaked.rests[-1].minutes >= SHORTEST_MINUTES
    if is_long and low > MOST_MB_A_MINUTE:
        within = f"{low:.2f} to {high:.2f}"
        said.append(f"Memory grew by {growth:.2f} MB a minute ({within}).")
    if any(change < -MOST_DRIFT for change in soaked.drift.values()):
        said.append(f"Counts of references fell: {soaked.drift}.")
    differ = [each for each in soaked.repeats if not each.same]
    return said + [f"A repeated run differs: {asdict(each)}." for each in differ]


def late(soaked: Soaked) -> list[str]:
    """Return a sentence for each promise about time that was not kept."""
    said = [
        f"Stood still for {stall.own_ms:.0f} ms ({stall.whole_ms:.0f} with waits) "
        f"at {stall.at_s:.1f} s after {stall.during}: {stall.where}"
        for stall in soaked.loop.stalls
    ]
    said += [
        f"A wait that was told took {each:.0f} ms."
        for each in soaked.loop.told_ms
        if each > LONGEST_TOLD_MS
    ]
    oldest = soaked.frames.percentile(99)
    if oldest > OLDEST_MS:
        said.append(f"Of 100 frames 99 were at most {oldest:.0f} ms old.")
    return said
