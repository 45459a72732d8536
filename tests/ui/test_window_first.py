"""While the window lays itself out anew, the training thread stands aside, briefly."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.scene import built_in_scene
from tests.ui.conftest import is_settled
from ui.frame_gate import LATE_S, MOST_LATE_S, FrameGate
from ui.session import Session
from ui.theme import THEMES, apply_theme
from ui.window_first import MOST_S, WindowFirst, window_first


def test_that_a_claim_ends_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    waits: list[float] = []
    monkeypatch.setattr("ui.window_first.monotonic", lambda: now)
    monkeypatch.setattr("ui.window_first.sleep", waits.append)
    first = WindowFirst()
    assert not first.stand_aside()
    first.claim()
    assert first.stand_aside()
    now = 100.0 + MOST_S + 0.001
    assert not first.stand_aside()
    assert len(waits) == 1


def test_that_a_released_claim_is_over_at_once() -> None:
    first = WindowFirst()
    first.claim()
    first.release()
    assert not first.stand_aside()


def test_that_a_window_is_late_while_a_frame_waits_but_not_for_ever() -> None:
    now = 10.0
    gate = FrameGate(lambda: now)
    assert not gate.is_late
    gate.sent(begun=now, running=True, fine=False, watched=False)
    late = []
    for wait in (0.0, 0.9 * LATE_S, 1.1 * LATE_S, 0.9 * MOST_LATE_S, MOST_LATE_S):
        now = 10.0 + wait
        late.append(gate.is_late)
    assert late == [False, False, True, True, False]
    now = 10.0 + 2.0 * LATE_S
    gate.shown()
    assert not gate.is_late


def test_that_a_late_window_goes_first_without_a_claim() -> None:
    first = WindowFirst()
    assert first.stand_aside(is_late=True)
    assert not first.stand_aside(is_late=False)


def test_that_another_theme_claims_the_moment(qapp: QApplication) -> None:
    window_first.release()
    apply_theme(qapp, THEMES["dark"])
    assert window_first.until > 0.0
    window_first.release()


def test_that_a_run_stands_still_while_the_window_goes_first_and_then_goes_on(
    qtbot: QtBot, session: Session
) -> None:
    session.open_scene(built_in_scene("xor-mlp"))
    qtbot.waitUntil(lambda: session.frame is not None and is_settled(session))
    worker = session._thread.worker
    window_first.until = float("inf")
    try:
        session.play()
        qtbot.wait(100)
        before = worker.n_steps
        qtbot.wait(100)
        assert worker.n_steps == before == 0
    finally:
        window_first.release()
    qtbot.waitUntil(lambda: worker.n_steps > 0)
    session.pause()
    qtbot.waitUntil(lambda: is_settled(session))
