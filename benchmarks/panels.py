"""What a frame costs each panel: `python -m benchmarks.panels [--quick] [PANEL...]`.

Frames of a real run are shown again at the pace at which they come, while training
rests: in a window of 1600 × 900, each panel as the first of four, then all at once.
Prints as JSON milliseconds of the GUI thread: its own time (`time.thread_time`), which
waiting for a busy machine does not lengthen, and by the clock.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from time import perf_counter, thread_time
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot

from benchmarks.event_loop import FrameRecorder, let_pass
from benchmarks.gui import wait_for_kernels
from benchmarks.long_runs import endless
from nnsim.data.settings import DataSettings, PreprocessingStep
from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.model.settings import (
    HiddenSettings,
    InitialWeights,
    NetworkSettings,
    OutputSettings,
)
from nnsim.scene import Scene
from nnsim.training.settings import TrainingSettings
from ui.app import make_application
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.panels.catalogue import PANEL_ROWS
from ui.panels.panel import Panel
from ui.selection import Selection
from ui.session import Session
from ui.settings import DEFAULT_THEME, Settings
from ui.speed import FULL_SPEED, Speed
from ui.theme import apply_theme

SIZE = (1600, 900)
FRAME_INTERVAL_S = 1.0 / 30.0
N_FRAMES, N_FRAMES_QUICK = 36, 12
FRAMES_LIMIT_S = 30.0
SETTLE_S = 0.3
COMPANIONS = ("network", "feature_space", "curves", "confusion", "error_surface")
KEYS = tuple(PANEL_ROWS)
WATCHED = Speed("step", 10.0)
"""A speed at which frames carry the numbers of single steps."""
WITH_STEPS = ("network", "equations", "matrices")
"""Panels that show more where single steps are watched."""
STANDARDISED = (PreprocessingStep(step="standardised"),)


def network_of(
    *hidden: int, data: DataSettings, learning_rate: float = 0.1
) -> Experiment:
    """Return softmax over hidden layers of sigmoid neurons, in mini-batches of 10."""
    return Experiment(
        data=data,
        network=NetworkSettings(
            hidden=tuple(HiddenSettings(neurons=n) for n in hidden),
            output=OutputSettings(activation="softmax"),
            initial_weights=InitialWeights(distribution="xavier"),
        ),
        training=TrainingSettings(
            loss="cross-entropy",
            scheme="mini-batch",
            mini_batch=10,
            learning_rate=learning_rate,
        ),
    )


NETWORKS = {
    "2-8-8-3": network_of(8, 8, data=DataSettings(set="three-class-disc")),
    "4-64-64-3": network_of(
        64, 64, data=DataSettings(set="iris", preprocessing=STANDARDISED)
    ),
    "3753-8-7": network_of(
        8,
        data=DataSettings(set="spectra", preprocessing=STANDARDISED),
        learning_rate=0.02,
    ),
}


@dataclass(frozen=True)
class Cost:
    """Milliseconds a frame: median and 99th percentile, of how many frames."""

    median_ms: float
    p99_ms: float
    clock_median_ms: float
    clock_p99_ms: float
    n_frames: int

    @classmethod
    def of(cls, times: Sequence[tuple[float, float]]) -> "Cost":
        """Make it of (own, clock) seconds of each frame."""
        ms = 1e3 * np.asarray(times, dtype=float).reshape(-1, 2)
        if not len(ms):
            return cls(0.0, 0.0, 0.0, 0.0, 0)
        middle, most = np.percentile(ms, (50, 99), axis=0)
        (own, clock), (own_most, clock_most) = middle.tolist(), most.tolist()
        return cls(own, own_most, clock, clock_most, len(ms))


class Recorder(QObject):
    """Keeps the running frames that a session hands on."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.frames: list[Frame] = []
        session.frame_changed.connect(self._on_frame)

    @Slot(object)
    def _on_frame(self, frame: Frame) -> None:
        if frame.running:
            self.frames.append(frame)


@contextmanager
def open_network(experiment: Experiment) -> Iterator[MainWindow]:
    """Show a network in a window of the measured size, at rest and compiled."""
    window = MainWindow(Settings.forgetful())
    window.resize(*SIZE)
    window.show()
    try:
        frames = FrameRecorder(window.session)
        window.open_given_scene(Scene(key="panels", title="", experiment=experiment))
        if not frames.wait_for_rest():
            raise TimeoutError("the network does not open")
        window.session.set_speed(FULL_SPEED)
        wait_for_kernels(window, frames)
        window.session.select(Selection(sample=0, neuron=(0, 0)))
        let_pass(SETTLE_S)
        yield window
    finally:
        window.close()
        window.deleteLater()


def recorded(window: MainWindow, speed: Speed, count: int) -> list[Frame]:
    """Run at a speed until so many running frames have come, and rest."""
    session = window.session
    recorder, rest = Recorder(session), FrameRecorder(session)
    session.set_speed(speed)
    session.play()
    deadline = perf_counter() + FRAMES_LIMIT_S
    # The first frames are of pictures whose cost is not known yet.
    while len(recorder.frames) < 1.2 * count and perf_counter() < deadline:
        let_pass(0.05)
    session.pause()
    rest.wait_for_rest()
    let_pass(SETTLE_S)
    return recorder.frames[-count:]


def shown(panel: Panel, frame: Frame) -> tuple[float, float] | None:
    """Let a panel show a frame and paint; return (own, clock) seconds if it did."""
    clock, own = perf_counter(), thread_time()
    took = panel.take_frame(frame)
    paint_all()
    return (thread_time() - own, perf_counter() - clock) if took else None


def paint_all() -> None:
    """Do at once what waits to be laid out and painted."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    QCoreApplication.processEvents()


def replay(
    panels: Sequence[Panel], frames: Sequence[Frame]
) -> tuple[dict[str, Cost], Cost]:
    """Show frames to one panel after the other; return the cost of each, and of all.

    Frames come as far apart as while running, since numbers change but now and then.
    """
    times: dict[str, list[tuple[float, float]]] = {panel.key: [] for panel in panels}
    whole = []
    for frame in frames:
        begun = perf_counter()
        paint_all()
        of_all = np.zeros(2)
        for panel in panels:
            time = shown(panel, frame)
            if time is not None:
                times[panel.key].append(time)
                of_all += time
        whole.append((float(of_all[0]), float(of_all[1])))
        let_pass(max(0.001, FRAME_INTERVAL_S - (perf_counter() - begun)))
    return {key: Cost.of(each) for key, each in times.items()}, Cost.of(whole)


def as_first_of_four(key: str) -> tuple[str, ...]:
    """Return the panel and three usual ones beside it."""
    return (key, *[other for other in COMPANIONS if other != key][:3])


def measure_network(
    experiment: Experiment, wanted: Sequence[str], count: int
) -> dict[str, Any]:
    """Return the cost of each panel alone, of some by single steps, of all at once."""
    answer: dict[str, Any] = {"alone": {}, "steps": {}}
    with open_network(experiment) as window:
        for key in wanted:
            window.docks.show_panels(as_first_of_four(key))
            let_pass(SETTLE_S)
            panel = window.docks.panel(key)
            frames = recorded(window, FULL_SPEED, count)
            answer["alone"][key] = asdict(replay([panel], frames)[0][key])
            if key in WITH_STEPS:
                frames = recorded(window, WATCHED, count // 4)
                answer["steps"][key] = asdict(replay([panel], frames)[0][key])
        if len(wanted) == len(KEYS):
            window.docks.show_panels(KEYS)
            let_pass(SETTLE_S)
            panels = [window.docks.panel(key) for key in KEYS]
            frames = recorded(window, FULL_SPEED, count)
            each, whole = replay(panels, frames)
            answer["together"] = {key: asdict(cost) for key, cost in each.items()}
            answer["whole"] = asdict(whole)
    return answer


def measure(wanted: Sequence[str], count: int) -> dict[str, Any]:
    app = make_application()
    apply_theme(app, THEMES[DEFAULT_THEME])
    answer = {
        name: measure_network(endless(experiment), wanted, count)
        for name, experiment in NETWORKS.items()
    }
    app.processEvents()
    return answer


if __name__ == "__main__":
    keys = [key for key in sys.argv[1:] if not key.startswith("-")] or KEYS
    quick = "--quick" in sys.argv
    print(json.dumps(measure(keys, N_FRAMES_QUICK if quick else N_FRAMES)))
