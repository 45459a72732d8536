"""Every scene is given in the window, first point to last, as in a lecture.

At its end the engine's state has to bear out what the scene claims.
"""

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.arrays import FloatArray
from nnsim.frames.frame import Frame
from nnsim.frames.pinned import PinnedRun
from nnsim.scene import Scene, built_in_scene, scene_keys
from nnsim.scene_actions import RunSweep
from tests.ui.panel_hands import frame_of
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.panels.sweep.panel import SweepPanel
from ui.session import Session
from ui.settings import Settings
from ui.speed import FULL_SPEED
from ui.theme import apply_theme

LONGEST_MS, FRAME_MS = 120_000, 5_000
Claim = Callable[[Session], bool]


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    """One window for all scenes, with the compiled path, as a lecturer has it."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("NNSIM_JIT", "1")
        apply_theme(qapp, THEMES["projector"])
        window = MainWindow(Settings.forgetful())
        window.resize(1280, 720)
        yield window
        window.close()
        window.deleteLater()


def errors(frame: Frame) -> tuple[float, float, float]:
    training, validation, test = frame.evaluations
    return training.error, validation.error, test.error


def accuracy(session: Session, which: int = 0) -> float:
    return frame_of(session).evaluations[which].accuracy


def ended_by(session: Session, key: str) -> bool:
    stopped = frame_of(session).stopped
    return stopped is not None and stopped.key == key


def ghosts(session: Session) -> list[PinnedRun]:
    return sorted(session.pinned, key=lambda run: run.number)


def training_errors(session: Session) -> list[float]:
    """Return the last training errors, of the present run and then of each ghost."""
    present = frame_of(session).evaluations[0].error
    return [present, *(run.evaluations[0].error for run in ghosts(session))]


def recalls(run: Frame | PinnedRun, which: int) -> FloatArray:
    confusion = run.evaluations[which].confusion
    assert confusion is not None
    with np.errstate(invalid="ignore"):
        shares: FloatArray = np.diag(confusion) / confusion.sum(axis=1)
    return shares


def gap(run: Frame | PinnedRun) -> float:
    """Return how much larger E is off the training set than on it."""
    training, validation, test = run.evaluations
    return min(validation.error, test.error) - training.error


def rare_types_are_recalled(natural: PinnedRun, equal_shares: PinnedRun) -> bool:
    """Tell whether O and M, the first and the last type, gained on the test set."""
    before, after = recalls(natural, 2), recalls(equal_shares, 2)
    return bool(after[0] > before[0] and after[-1] > before[-1])


def ways(session: Session) -> list[FloatArray]:
    """Return where each run went, its weights after each epoch, (n, 2)."""
    surface = frame_of(session).surface
    assert surface is not None
    return [surface.path, *(run.trail for run in ghosts(session))]


def leaps(way: FloatArray) -> bool:
    """Tell whether most steps turn back from the one before: from wall to wall."""
    steps = np.diff(way, axis=0)
    turns = (steps[1:] * steps[:-1]).sum(axis=1)
    return bool((turns < 0.0).mean() > 0.5)


def batch_is_slowest(one: float, batch: float, mini: float, sgd: float) -> bool:
    return batch > mini > max(one, sgd)


def momentum_and_adam_lead(
    plain: float, momentum: float, adam: float, rmsprop: float, adagrad: float
) -> bool:
    return max(momentum, adam) < min(plain, rmsprop, adagrad)


CLAIMS: dict[str, Claim] = {
    "hebb": lambda s: bool(abs(np.hypot(*frame_of(s).parameters[:2]) - 1.0) < 0.01),
    "threshold": lambda s: accuracy(s) < 1.0 and frame_of(s).n_steps == 0,
    "bias-node": lambda s: min(training_errors(s)) == 0.0 < max(training_errors(s)),
    "neuron-or": lambda s: ended_by(s, "standstill") and accuracy(s) == 1.0,
    "gates": lambda s: ended_by(s, "cycle"),
    "xor-perceptron": lambda s: ended_by(s, "cycle"),
    "three-classes": lambda s: accuracy(s) == 1.0,
    "iris-perceptron": lambda s: bool(frame_of(s).curves.accuracies[0].max() >= 0.8),
    "pima-perceptron": lambda s: bool(frame_of(s).curves.accuracies[0].max() >= 0.7),
    "sigmoid": lambda s: frame_of(s).spec.layers[0].slope == 0.2,
    "xor-mlp": lambda s: ended_by(s, "error_below") and accuracy(s) == 1.0,
    "hill-bump-point": lambda s: errors(frame_of(s))[0] < 0.01,
    "spectra-perceptron": lambda s: bool(
        frame_of(s).curves.accuracies[0].max() >= 0.75
    ),
    "three-class-mlp": lambda s: accuracy(s, 2) > 0.95,
    "backprop": lambda s: frame_of(s).n_steps == 1 and errors(frame_of(s))[0] < 0.2,
    "confusion-imbalance": lambda s: bool(recalls(frame_of(s), 0).min() > 0.93),
    "iris-mlp": lambda s: accuracy(s, 2) >= 0.95,
    "vanishing-gradients": lambda s: (
        training_errors(s)[0] > 0.3 > max(training_errors(s)[1:])
    ),
    "learning-rate": lambda s: sorted(map(leaps, ways(s))) == [False, True],
    "hidden-weights": lambda s: errors(frame_of(s))[0] < 0.01,
    "schedules": lambda s: training_errors(s)[0] == min(training_errors(s)),
    "overtraining": lambda s: errors(frame_of(s))[1] > 10 * errors(frame_of(s))[0],
    "early-stopping": lambda s: ended_by(s, "patience"),
    "normalisation": lambda s: errors(frame_of(s))[0] < 0.05,
    "probabilities": lambda s: accuracy(s) > 0.8,
    "gradient-schemes": lambda s: batch_is_slowest(*training_errors(s)),
    "momentum": lambda s: min(training_errors(s)) < 0.01 < max(training_errors(s)),
    "optimizers": lambda s: momentum_and_adam_lead(*training_errors(s)),
    "dropout": lambda s: 2.0 * gap(frame_of(s)) < gap(ghosts(s)[0]),
    "mc-dropout": lambda s: s.demand.map_kind == "spread",
    "matrix-formalism": lambda s: len(frame_of(s).batch) == 1,
    "pima-mlp": lambda s: accuracy(s, 2) > 0.75,
    "spectra-mlp": lambda s: accuracy(s, 2) > 0.8,
    "rebalance": lambda s: rare_types_are_recalled(*ghosts(s)[:2]),
}
"""What must be true once the last point is done; two scenes end in a sweep instead."""


def give(qtbot: QtBot, window: MainWindow, scene: Scene) -> None:
    """Do and answer every point by the presenter's key, each action to its end."""
    strip = window.scene_strip
    for number, point in enumerate(scene.points):
        assert strip.number == number
        assert strip.text == point.text
        if not strip.is_done:
            QTest.keyClick(window, Qt.Key.Key_PageDown)
            qtbot.waitUntil(lambda: not strip.player.is_on, timeout=LONGEST_MS)
            done = strip.number == number and strip.text == (point.answer or point.text)
            assert done, (scene.key, number, strip.text, window.message.text())
        if any(isinstance(action, RunSweep) for action in point.do):
            end_sweep(qtbot, window)
        QTest.keyClick(window, Qt.Key.Key_PageDown)


def comes_true(qtbot: QtBot, claim: Callable[[], bool]) -> bool:
    """Tell whether a claim holds, once the frame after the last action is there."""
    try:
        qtbot.waitUntil(claim, timeout=FRAME_MS)
    except qtbot.TimeoutError:
        return False
    return True


def end_sweep(qtbot: QtBot, window: MainWindow) -> None:
    """See that it was begun, and end it: it would take minutes."""
    panel = window.docks.panel("sweep")
    assert isinstance(panel, SweepPanel)
    qtbot.waitUntil(lambda: panel.sweep.n_done > 0, timeout=LONGEST_MS)
    panel.sweep.cancel()
    qtbot.waitUntil(lambda: not panel.sweep.has_thread, timeout=LONGEST_MS)


def test_that_each_scene_is_given_to_its_end_and_shows_its_claim(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.show()
    not_borne_out = []
    for scene in map(built_in_scene, scene_keys()):
        with qtbot.waitSignal(window.session.run_changed):
            window.open_given_scene(scene)
        qtbot.waitUntil(lambda: window.session.frame is not None)
        window.session.set_speed(FULL_SPEED)
        give(qtbot, window, scene)
        claim = CLAIMS.get(scene.key)
        assert bool(scene.sweep) == (claim is None)
        qtbot.waitUntil(lambda: not frame_of(window.session).running)
        if claim is not None and not comes_true(qtbot, partial(claim, window.session)):
            not_borne_out.append(scene.key)
    assert not_borne_out == []
