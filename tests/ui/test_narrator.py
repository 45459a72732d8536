"""The message line says why, seldom enough to be read, and never in place of a step."""

from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.assemble import assemble
from nnsim.diagnosis.rules import RULES, Finding
from nnsim.frames.frame import Frame, RunInfo
from nnsim.scene import built_in_scene
from tests.ui.conftest import open_experiment
from tests.ui.test_playback import is_at
from ui.narrator import WHY_S, Narrator
from ui.palettes import THEMES
from ui.session import Session
from ui.speed import FULL_SPEED, Speed
from ui.theme import apply_theme, current_theme, make_font
from ui.why_line import why_sentence

FIELDS: dict[str, object] = {
    "step": 12_500,
    "eta": 0.32,
    "n": 5,
    "of": 8,
    "layer": 0,
    "share": 0.34,
    "name": "O",
    "epoch": 1140,
}
ROOM = 1280 - 24 - 36
"""Pixels that margins and sign leave of the line in the smallest window."""


def frame(session: Session) -> Frame:
    assert session.frame is not None
    return session.frame


def said(session: Session, narrator: Narrator) -> str:
    assert session.run is not None
    return narrator.say(session.run, frame(session))[0]


def begin(qtbot: QtBot, session: Session, scene: str) -> None:
    """Open a scene that nothing stops."""
    wanted = built_in_scene(scene).experiment
    stop = replace(wanted.training.stop, epochs=0, patience=0, error_below=0.0)
    training = replace(wanted.training, stop=stop)
    open_experiment(qtbot, session, replace(wanted, training=training))
    session.set_speed(FULL_SPEED)


def run(qtbot: QtBot, session: Session, n_epochs: int, steps: int) -> None:
    last = frame(session).n_steps + n_epochs * steps
    session.play(n_epochs)
    qtbot.waitUntil(partial(is_at, session, last))


def test_that_at_rest_the_reason_stands_on_the_line(
    qtbot: QtBot, session: Session
) -> None:
    narrator = Narrator(session)
    begin(qtbot, session, "xor-mlp")
    assert said(session, narrator).startswith("Ready")
    run(qtbot, session, 100, 4)
    assert said(session, narrator).startswith("why: E has hardly changed for 50 epochs")
    session.advance("step")
    qtbot.waitUntil(partial(is_at, session, 401))
    assert said(session, narrator).startswith("The weights moved by sample")
    session.advance("epoch")
    qtbot.waitUntil(partial(is_at, session, 404))
    assert said(session, narrator).startswith("why: ")
    session.seek(200)
    qtbot.waitUntil(partial(is_at, session, 200))
    assert said(session, narrator).startswith("Back at step 200")


def test_that_a_running_reason_comes_seldom_and_stays_as_it_is(
    qtbot: QtBot, session: Session
) -> None:
    now = [100.0]
    narrator = Narrator(session, clock=lambda: now[0])
    begin(qtbot, session, "xor-mlp")
    run(qtbot, session, 100, 4)
    session.set_speed(Speed("epoch", 30.0))
    session.play()
    qtbot.waitUntil(lambda: session.running and bool(frame(session).findings))
    heard = []
    for _ in range(4):
        first = said(session, narrator)
        seen = frame(session).number
        qtbot.waitUntil(lambda seen=seen: frame(session).number > seen)  # type: ignore[misc]
        now[0] += WHY_S - 0.1
        if first.startswith("why"):
            assert said(session, narrator) == first
        else:
            assert not said(session, narrator).startswith("why")
        heard.append(first.partition(" ")[0])
        now[0] += 0.2
    session.pause()
    assert heard == ["why:", "Running,", "why:", "Running,"]


def test_that_what_is_played_is_said_until_it_ends(
    qtbot: QtBot, session: Session
) -> None:
    narrator = Narrator(session)
    begin(qtbot, session, "xor-mlp")
    run(qtbot, session, 10, 4)
    session.set_speed(Speed("step", 30.0))
    session.playback.play_back()
    assert said(session, narrator).startswith("Playing backwards, 30 steps/s.")
    session.playback.loop(4, 20)
    assert said(session, narrator).startswith("Loop over steps 4 to 20, 30 steps/s.")
    session.toggle()
    assert "is paused" in said(session, narrator)
    session.playback.end_loop()
    assert "Loop" not in said(session, narrator)


def test_that_a_run_that_is_done_needs_no_reason(
    qtbot: QtBot, session: Session
) -> None:
    narrator = Narrator(session)
    open_experiment(qtbot, session, built_in_scene("neuron-or").experiment)
    session.set_speed(FULL_SPEED)
    session.play()
    qtbot.waitUntil(lambda: frame(session).stopped is not None)
    assert said(session, narrator).startswith("Learnt")


@pytest.mark.parametrize("key", RULES)
def test_that_every_reason_fits_a_small_projector(qapp: QApplication, key: str) -> None:
    apply_theme(qapp, THEMES["projector"])
    run = assemble(built_in_scene("xor-mlp").experiment)
    info = RunInfo(1, run.experiment, run.data, run.trainer.spec)
    text, kind = why_sentence(info, Finding(key, tuple(FIELDS.items())))
    width = QFontMetricsF(make_font(current_theme().font_large_pt))
    assert width.horizontalAdvance(text) <= ROOM
    assert "{" not in text
    assert kind == RULES[key].kind
