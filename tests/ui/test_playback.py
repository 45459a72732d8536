"""The past played again: backwards and in a loop, never ahead of the screen."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

import numpy as np
import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from nnsim.assemble import assemble
from nnsim.frames.frame import Frame
from nnsim.scene_actions import Advance
from tests.ui.conftest import open_experiment
from tests.ui.test_scene_editor_parts import begin
from tests.ui.test_worker import XOR
from ui.bookmarks import Bookmark, Bookmarks
from ui.playback_target import Stretch
from ui.session import Session
from ui.speed import FULL_SPEED, Speed

FAST = Speed("step", 1000.0)


def frame(session: Session) -> Frame:
    assert session.frame is not None
    return session.frame


def is_at(session: Session, step: int) -> bool:
    return not session.running and frame(session).n_steps == step


@pytest.fixture
def lived(qtbot: QtBot, session: Session) -> Session:
    """A session at the end of ten epochs of four steps each."""
    open_experiment(qtbot, session, XOR)
    session.set_speed(FULL_SPEED)
    session.play(10)
    qtbot.waitUntil(partial(is_at, session, 40))
    session.set_speed(FAST)
    return session


def steps_shown(session: Session) -> list[int]:
    """Return a list that grows by the step of each frame, once while it stays."""
    shown: list[int] = []

    def note(frame: Frame) -> None:
        if not shown or shown[-1] != frame.n_steps:
            shown.append(frame.n_steps)

    session.frame_changed.connect(note)
    return shown


def returns(shown: list[int]) -> int:
    """Count how often the way led from a later step to an earlier one."""
    return sum(b < a for a, b in pairwise(shown))


def test_that_it_plays_backwards_to_the_first_step_and_stops_there(
    qtbot: QtBot, lived: Session
) -> None:
    shown = steps_shown(lived)
    lived.playback.play_back()
    assert lived.playback.is_backwards
    qtbot.waitUntil(lambda: not lived.playback.is_on)
    assert frame(lived).n_steps == 0
    assert shown == sorted(shown, reverse=True)
    assert np.array_equal(frame(lived).parameters, assemble(XOR).trainer.parameters)
    assert frame(lived).timeline.end_step == 40
    lived.playback.play_back()
    qtbot.waitUntil(lambda: not lived.playback.is_on)


def test_that_the_unit_of_the_speed_is_the_unit_of_the_way_back(
    qtbot: QtBot, lived: Session
) -> None:
    lived.seek(38)
    qtbot.waitUntil(partial(is_at, lived, 38))
    lived.set_speed(Speed("epoch", 100.0))
    shown = steps_shown(lived)
    lived.playback.play_back()
    qtbot.waitUntil(lambda: not lived.playback.is_on)
    assert all(step % 4 == 0 for step in shown if step != 38)
    lived.seek(2)
    qtbot.waitUntil(partial(is_at, lived, 2))
    lived.set_speed(Speed("phase", 1000.0))
    phases = []
    lived.frame_changed.connect(
        lambda frame: phases.append((frame.n_steps, frame.phase))
    )
    lived.playback.play_back()
    qtbot.waitUntil(lambda: not lived.playback.is_on)
    assert len({phase for _, phase in phases}) > 5
    assert phases[-1] == (0, None)


def test_that_a_loop_shows_the_same_bits_again_and_again(
    qtbot: QtBot, lived: Session
) -> None:
    alone = assemble(XOR).trainer
    weights = {0: alone.parameters.copy()}
    for step in range(1, 41):
        alone.step()
        weights[step] = alone.parameters.copy()
    shown, wrong = steps_shown(lived), []

    def compare(frame: Frame) -> None:
        if not np.array_equal(frame.parameters, weights[frame.n_steps]):
            wrong.append(frame.n_steps)

    lived.frame_changed.connect(compare)
    lived.playback.loop(10, 24)
    qtbot.waitUntil(lambda: returns(shown) >= 4)
    assert set(shown) - {40} <= set(range(10, 25))
    assert {10, 24} <= set(shown)
    lived.playback.stop()
    for move in (lived.advance, lived.step_back):
        before = frame(lived).n_steps
        move("step")
        qtbot.waitUntil(lambda before=before: frame(lived).n_steps != before)  # type: ignore[misc]
    assert lived.playback.stretch == Stretch(10, 24)
    assert not wrong
    assert frame(lived).timeline.end_step == 40


def test_that_space_pauses_a_loop_and_plays_it_on(qtbot: QtBot, lived: Session) -> None:
    shown = steps_shown(lived)
    lived.playback.loop(10, 24)
    qtbot.waitUntil(lambda: returns(shown) >= 2)
    lived.toggle()
    n_returns, was_on = returns(shown), lived.playback.is_on
    lived.toggle()
    assert (was_on, lived.playback.is_on) == (False, True)
    qtbot.waitUntil(lambda: returns(shown) > n_returns + 1)


@pytest.mark.parametrize(
    ("act", "keeps_loop"),
    [
        (lambda session: session.advance("step"), True),
        (lambda session: session.seek(3), True),
        (lambda session: session.pause(), True),
        (lambda session: session.play(1), False),
        (lambda session: session.rewind(), False),
        (lambda session: session.playback.play_back(), False),
        (lambda session: session.playback.leave(), False),
    ],
)
def test_that_another_command_ends_what_plays(
    qtbot: QtBot, lived: Session, act: Callable[[Session], object], keeps_loop: bool
) -> None:
    shown = steps_shown(lived)
    lived.playback.loop(10, 24)
    qtbot.waitUntil(lambda: returns(shown) >= 1)
    act(lived)
    assert lived.playback.is_on == lived.playback.is_backwards
    assert (lived.playback.stretch is not None) == keeps_loop


def test_that_a_run_going_on_is_halted_before_it_plays_backwards(
    qtbot: QtBot, lived: Session
) -> None:
    lived.set_speed(Speed("step", 100.0))
    lived.play()
    qtbot.waitUntil(lambda: lived.running and frame(lived).n_steps > 42)
    lived.playback.play_back()
    assert lived.playback.is_backwards
    qtbot.waitUntil(lambda: not lived.running and frame(lived).n_steps < 40)
    lived.playback.stop()


def test_that_bookmarks_move_to_where_the_future_was_cut_off(
    qtbot: QtBot, lived: Session
) -> None:
    bookmarks = Bookmarks(lived)
    for step, name in ((8, "start"), (24, "valley"), (30, ""), (40, "end")):
        bookmarks.add(step)
        bookmarks.rename(step, f" {name} ")
    lived.playback.loop(12, 36)
    lived.playback.stop()
    lived.seek(20)
    qtbot.waitUntil(partial(is_at, lived, 20))
    training = replace(lived.experiment.training, learning_rate=0.125)
    lived.edit(replace(lived.experiment, training=training))
    qtbot.waitUntil(lambda: frame(lived).timeline.end_step == 20)
    assert bookmarks.all == (Bookmark(8, "start"), Bookmark(20, "valley · end"))
    assert lived.playback.stretch == Stretch(12, 20)
    bookmarks.remove(8)
    lived.rewind()
    qtbot.waitUntil(lambda: frame(lived).n_steps == 0)
    assert not bookmarks.all


def test_that_a_recorded_point_is_told_once_that_the_past_is_played(
    qtbot: QtBot, lived: Session
) -> None:
    _, actions, left_out = begin(lived)
    lived.set_speed(Speed("phase", 1000.0))
    shown = steps_shown(lived)
    lived.playback.loop(10, 12)
    qtbot.waitUntil(lambda: returns(shown) >= 2)
    lived.playback.play_back()
    lived.advance("step")
    assert not lived.playback.is_on
    assert actions == [Advance(unit="step")]
    assert len(left_out) == 2
