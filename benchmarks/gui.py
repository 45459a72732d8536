"""The window under full speed: `python -m benchmarks.gui [--quick]`.

`make bench` draws it into memory; called alone it shows itself on the screen.
Prints as JSON: frames a second, ticks of the event loop, how long a pause takes, what
the window costs the training, memory over time, and 10⁶ epochs of `overtraining`.
"""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
from msgspec.structs import replace

from benchmarks.event_loop import FrameRecorder, TickRecorder, let_pass
from benchmarks.long_runs import LONG_EPOCHS, LONG_SCENE, endless, quickest_trainer
from benchmarks.spread import Spread
from nnsim.experiment import Experiment
from nnsim.scene import built_in_scene
from ui.app import make_application
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.settings import DEFAULT_THEME, Settings
from ui.speed import FULL_SPEED
from ui.theme import apply_theme

SCENE = "three-class-mlp"
SIZE = (1280, 720)
SETTLE_S = 0.3
SMOOTH_RUNS = 5
KERNELS_S = 120.0
MEGABYTE = 1e6


@dataclass(frozen=True)
class Durations:
    """How long everything is measured."""

    smooth_s: float
    n_pauses: int
    n_turns: int
    turn_s: float
    memory_at_s: tuple[float, ...]
    overtraining_s: float


FULL = Durations(15.0, 60, 10, 0.5, (10.0, 30.0, 60.0), 40.0)
QUICK = Durations(4.0, 12, 4, 0.4, (), 4.0)


@contextmanager
def open_window(scene_key: str, *, ends: bool = False) -> Iterator[MainWindow]:
    """Show a scene, at full speed and at rest; without ``ends`` its run never stops."""
    scene = built_in_scene(scene_key)
    if not ends:
        scene = replace(scene, experiment=endless(scene.experiment))
    window = MainWindow(Settings.forgetful())
    window.resize(*SIZE)
    window.show()
    try:
        frames = FrameRecorder(window.session)
        window.open_given_scene(scene)
        if not frames.wait_for_rest():
            raise TimeoutError(f"{scene_key} does not open")
        window.session.set_speed(FULL_SPEED)
        wait_for_kernels(window, frames)
        let_pass(SETTLE_S)
        yield window
    finally:
        window.close()
        window.deleteLater()


def wait_for_kernels(window: MainWindow, frames: FrameRecorder) -> None:
    """Run until the compiled path makes the steps, or never will; then rewind."""
    session = window.session
    session.play()
    deadline = perf_counter() + KERNELS_S
    while perf_counter() < deadline:
        let_pass(0.05)
        frame = session.frame
        if frame is None:
            continue
        done = frame.timeline.kernels in ("off", "broken") or not frame.running
        if done or frame.timeline.path == "compiled":
            break
    session.pause()
    frames.wait_for_rest()
    session.rewind()
    frames.wait_for_rest()


def smoothness(window: MainWindow, seconds: float) -> dict[str, float]:
    """Measure frames a second and the event loop's ticks while the run goes on.

    In several runs: how two threads share the cores differs from one to the next.
    """
    session = window.session
    frames, ticks = FrameRecorder(session), TickRecorder()
    rates = []
    for _ in range(SMOOTH_RUNS):
        session.play()
        let_pass(SETTLE_S)
        begun, before = perf_counter(), frames.n_frames
        ticks.start()
        let_pass(seconds / SMOOTH_RUNS)
        ticks.stop()
        rates.append((frames.n_frames - before) / (perf_counter() - begun))
        session.pause()
        frames.wait_for_rest()
        let_pass(SETTLE_S)
    return {
        "frames_per_second": Spread.of(rates).median,
        "tick_p50_ms": ticks.percentile(50),
        "tick_p99_ms": ticks.percentile(99),
        "tick_max_ms": max(ticks.intervals_ms),
    }


def pauses(window: MainWindow, count: int) -> dict[str, float]:
    """Measure from the call of pause to the frame at rest, come and painted."""
    session = window.session
    frames = FrameRecorder(session)
    arrived, painted = [], []
    for number in range(count):
        session.play()
        # At all phases of a frame, not in step with them.
        let_pass(0.15 + 0.0073 * (number % 16))
        begun = perf_counter()
        session.pause()
        frames.wait_for_rest()
        arrived.append(1e3 * (frames.arrived - begun))
        painted.append(1e3 * (frames.painted - begun))
    return {
        "pause_p50_ms": float(np.percentile(arrived, 50)),
        "pause_p99_ms": float(np.percentile(arrived, 99)),
        "pause_painted_p50_ms": float(np.percentile(painted, 50)),
        "pause_painted_p99_ms": float(np.percentile(painted, 99)),
    }


def rate_in_window(window: MainWindow, seconds: float) -> float:
    """Return updates a second from play to the frame at rest."""
    session = window.session
    frames = FrameRecorder(session)
    assert session.frame is not None
    before, begun = session.frame.n_steps, perf_counter()
    session.play()
    let_pass(seconds)
    session.pause()
    frames.wait_for_rest()
    return (session.frame.n_steps - before) / (frames.arrived - begun)


class LoneTrainer:
    """The same run without a window, in the thread that has nothing else to do."""

    def __init__(self, experiment: Experiment) -> None:
        self._trainer = quickest_trainer(experiment)
        self._chunk = 10

    def rate(self, seconds: float) -> float:
        """Return updates a second over about so long."""
        trainer = self._trainer
        before, begun, elapsed = trainer.n_steps, perf_counter(), 0.0
        while elapsed < seconds:
            since = perf_counter()
            trainer.advance(self._chunk)
            now = perf_counter()
            # Chunks of some ms, as the window's slices are.
            if now - since < 0.004:
                self._chunk *= 2
            elapsed = now - begun
        return float((trainer.n_steps - before) / elapsed)


def cost_of_window(window: MainWindow, durations: Durations) -> dict[str, float]:
    """Compare updates a second in the window and alone, in turns."""
    alone = LoneTrainer(window.session.experiment)
    alone.rate(durations.turn_s)  # compiles
    in_window, lone, shares = [], [], []
    for _ in range(durations.n_turns):
        in_window.append(rate_in_window(window, durations.turn_s))
        lone.append(alone.rate(durations.turn_s))
        shares.append(in_window[-1] / lone[-1])
    share = Spread.of(shares)
    return {
        "updates_per_second": Spread.of(in_window).median,
        "updates_per_second_alone": Spread.of(lone).median,
        "share_of_alone": share.median,
        "share_of_alone_low": share.low,
        "share_of_alone_high": share.high,
    }


def resident_bytes() -> float | None:
    """Return the memory that this program holds, where the system says it."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return None
    return float(pages * os.sysconf("SC_PAGE_SIZE"))


def memory(window: MainWindow, at_s: tuple[float, ...]) -> dict[str, float]:
    """Return megabytes after so many seconds of one run at full speed."""
    if not at_s or resident_bytes() is None:
        return {}
    frames = FrameRecorder(window.session)
    sizes, passed = {}, 0.0
    window.session.play()
    for seconds in at_s:
        let_pass(seconds - passed)
        passed = seconds
        sizes[f"{seconds:g} s"] = (resident_bytes() or 0.0) / MEGABYTE
    window.session.pause()
    frames.wait_for_rest()
    return sizes


def overtraining(limit_s: float) -> dict[str, float]:
    """Time 10⁶ epochs in the window, or tell them from those within the limit."""
    with open_window(LONG_SCENE, ends=True) as window:
        session = window.session
        frames = FrameRecorder(session)
        begun = perf_counter()
        session.play(LONG_EPOCHS)
        if not frames.wait_for_rest(limit_s):
            session.pause()
            frames.wait_for_rest()
        assert session.frame is not None
        n_epochs = session.frame.n_epochs
        seconds = frames.arrived - begun
    return {
        "seconds": seconds * LONG_EPOCHS / n_epochs,
        "measured_epochs": n_epochs,
    }


def measure(durations: Durations) -> dict[str, Any]:
    app = make_application()
    apply_theme(app, THEMES[DEFAULT_THEME])
    quickest_trainer(built_in_scene(SCENE).experiment).run(1)  # compiles
    answer: dict[str, Any] = {"platform": app.platformName()}
    with open_window(SCENE) as window:
        answer["panels"] = sorted(window.docks.visible_panels)
        answer |= smoothness(window, durations.smooth_s)
        answer |= pauses(window, durations.n_pauses)
        answer |= cost_of_window(window, durations)
        answer["memory_mb"] = memory(window, durations.memory_at_s)
    answer["overtraining"] = overtraining(durations.overtraining_s)
    app.processEvents()
    return answer


if __name__ == "__main__":
    print(json.dumps(measure(QUICK if "--quick" in sys.argv else FULL)))
