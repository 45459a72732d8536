"""A line dragged at full training speed: `python -m benchmarks.dragging [--quick]`.

The mouse holds a neuron's line of the feature space and goes to and fro across it,
sixty moves a second, while training pulls the line back. Prints as JSON how far the
ticks of the event loop are apart meanwhile.
"""

import json
import math
import sys
from typing import Any

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, Slot
from PySide6.QtTest import QTest

from benchmarks.event_loop import FrameRecorder, TickRecorder, let_pass
from benchmarks.gui import open_window
from benchmarks.long_runs import quickest_trainer
from nnsim.scene import built_in_scene
from ui.app import make_application
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.panels.feature_space.hyperplane_lines import SeenLine, seen_line
from ui.panels.feature_space.map import FeatureMap
from ui.panels.feature_space.panel import FeatureSpacePanel
from ui.settings import DEFAULT_THEME
from ui.theme import apply_theme

SCENE = "three-class-mlp"
MOVE_MS = 16
MOVES_A_SWING = 60
REACH_PX = 40.0
SETTLE_S = 0.3
SECONDS, SECONDS_QUICK = 10.0, 2.0
LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


class Hand(QObject):
    """A mouse that holds a line in its middle and swings along its normal."""

    def __init__(self, view: FeatureMap, line: SeenLine) -> None:
        super().__init__()
        self._view = view
        self._begin, self._normal = line.at(0.5), line.normal
        self.n_moves = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._move)

    def press(self) -> None:
        """Take hold of the line and begin to swing."""
        QTest.mousePress(self._view, LEFT, NO_KEYS, self._begin.toPoint())
        self._timer.start(MOVE_MS)

    def release(self) -> None:
        """Let the line go where the mouse is."""
        self._timer.stop()
        QTest.mouseRelease(self._view, LEFT, NO_KEYS, self._place().toPoint())

    def _place(self) -> QPointF:
        turn = 2.0 * math.pi * self.n_moves / MOVES_A_SWING
        return self._begin + self._normal * (REACH_PX * math.sin(turn))

    @Slot()
    def _move(self) -> None:
        self.n_moves += 1
        QTest.mouseMove(self._view, self._place().toPoint())


def line_in_sight(view: FeatureMap) -> SeenLine:
    """Return the longest line that is seen of all neurons.

    Raises
    ------
    LookupError
        If none is seen.
    """
    lines = () if view.picture is None else view.picture.lines
    found = [seen_line(view.mapping(), mark.a, mark.b, mark.c) for mark in lines]
    seen = [line for line in found if line is not None]
    if not seen:
        raise LookupError("no line is seen that could be dragged")
    return max(seen, key=lambda line: (line.end - line.begin).manhattanLength())


def drag(window: MainWindow, seconds: float) -> dict[str, float]:
    """Measure the event loop while a line is dragged and the run goes on."""
    session, panel = window.session, window.docks.panel("feature_space")
    assert isinstance(panel, FeatureSpacePanel)
    frames, ticks = FrameRecorder(session), TickRecorder()
    hand = Hand(panel.map_view, line_in_sight(panel.map_view))
    session.play()
    let_pass(SETTLE_S)
    assert session.frame is not None
    before, steps = frames.n_frames, session.frame.n_steps
    hand.press()
    ticks.start()
    let_pass(seconds)
    ticks.stop()
    is_holding = panel.line_drag.is_holding
    hand.release()
    steps = session.frame.n_steps - steps
    n_frames = frames.n_frames - before
    session.pause()
    frames.wait_for_rest()
    return {
        "held": float(is_holding),
        "moves": float(hand.n_moves),
        "frames_per_second": n_frames / seconds,
        "updates_per_second": steps / seconds,
        "tick_p50_ms": ticks.percentile(50),
        "tick_p99_ms": ticks.percentile(99),
        "tick_max_ms": max(ticks.intervals_ms),
    }


def measure(seconds: float) -> dict[str, Any]:
    app = make_application()
    apply_theme(app, THEMES[DEFAULT_THEME])
    quickest_trainer(built_in_scene(SCENE).experiment).run(1)  # compiles
    with open_window(SCENE) as window:
        answer = drag(window, seconds)
    app.processEvents()
    return answer


if __name__ == "__main__":
    print(json.dumps(measure(SECONDS_QUICK if "--quick" in sys.argv else SECONDS)))
