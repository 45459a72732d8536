"""The message line says what happened, and why, in one sentence."""

from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from nnsim.scene import built_in_scene
from nnsim.training.stopping import StopReason
from tests.ui.conftest import open_experiment
from ui.narration import narrate, stop_sentence
from ui.session import Session
from ui.speed import FULL_SPEED


def sentence(session: Session) -> str:
    assert session.run is not None
    assert session.frame is not None
    return narrate(session.run, session.frame)[0]


def make_steps(qtbot: QtBot, session: Session, n_steps: int) -> list[str]:
    said = []
    for step in range(1, n_steps + 1):
        session.advance("step")
        qtbot.waitUntil(partial(has_made, session, step))
        said.append(sentence(session))
    return said


def has_made(session: Session, n_steps: int) -> bool:
    return session.frame is not None and session.frame.n_steps == n_steps


def test_that_a_wrong_sample_is_named_with_its_error(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, built_in_scene("neuron-or").experiment)
    assert sentence(session).startswith("Ready")
    said = make_steps(qtbot, session, 4)
    turned = [text for text in said if "line turned because sample" in text]
    still = [text for text in said if text.startswith("No weight changed")]
    assert len(turned) + len(still) == 4
    assert turned
    assert still
    assert all("a − t = +1" in text or "a − t = −1" in text for text in turned)


def test_that_a_class_is_named_where_several_lines_could_turn(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, built_in_scene("iris-perceptron").experiment)
    said = make_steps(qtbot, session, 5)
    names = ("setosa", "versicolor", "virginica")
    assert any(f"The line of {name} turned" in text for text in said for name in names)


def test_that_each_phase_has_a_sentence_of_its_own(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, built_in_scene("xor-mlp").experiment)
    said = []
    for _ in range(10):
        with qtbot.waitSignal(session.frame_changed):
            session.advance("phase")
        said.append(sentence(session))
    assert len(set(said)) == 10
    assert "hidden layer" in said[1]
    assert "output layer" in said[3]


def test_that_batches_are_told_by_their_size(qtbot: QtBot, session: Session) -> None:
    open_experiment(qtbot, session, built_in_scene("three-class-mlp").experiment)
    assert "batch of 10 samples" in make_steps(qtbot, session, 1)[0]


def test_that_a_run_says_its_rate_and_its_end(qtbot: QtBot, session: Session) -> None:
    experiment = built_in_scene("neuron-or").experiment
    open_experiment(qtbot, session, experiment)
    session.set_speed(FULL_SPEED)
    session.play()
    qtbot.waitUntil(lambda: session.frame is not None and not session.running)
    qtbot.waitUntil(
        lambda: session.frame is not None and session.frame.stopped is not None
    )
    assert sentence(session).startswith("Learnt")


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("diverged", "η too large"),
        ("error_below", "fell below"),
        ("unchanged", "not changed for 7 epochs"),
        ("epochs", "12 epochs are done"),
    ],
)
def test_that_every_end_has_its_sentence(key: str, words: str) -> None:
    text, kind = stop_sentence(StopReason(key, 12, 120, 7))  # type: ignore[arg-type]
    assert words in text
    assert kind == ("warn" if key == "diverged" else "info")
