"""Pinning and the variants of a scene, in the whole window by real clicks and keys."""

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from nnsim.scene import Scene, ScenePoint
from nnsim.variants import Variant, with_fields
from tests.ui.comparing_hands import IMPOSSIBLE, MOMENTA, SCENE, XOR
from tests.ui.panel_hands import frame_of, run_epochs
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.pins import MOST_PINNED
from ui.session import Session
from ui.settings import Settings
from ui.speed import FULL_SPEED, Speed
from ui.theme import apply_theme

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
SLOW = Speed("epoch", 1.0)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    """The window with a scene of three variants."""
    apply_theme(qapp, THEMES["light"])
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    window.show()
    window.setFocus()
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_given_scene(SCENE)
    window.session.set_speed(FULL_SPEED)
    yield window
    window.close()


def momenta(session: Session) -> list[float]:
    return [run.experiment.training.optimizer.momentum for run in session.pinned]


def click_variant(window: MainWindow, number: int) -> None:
    QTest.mouseClick(window.scene_strip.variants.button(number), LEFT)


def click_all(window: MainWindow) -> None:
    button = window.findChild(QToolButton, "run_all_variants")
    assert button is not None
    QTest.mouseClick(button, LEFT)


def wait_for_end(qtbot: QtBot, window: MainWindow) -> None:
    def is_over() -> bool:
        frame = window.session.frame
        return frame is not None and not frame.running and frame.n_epochs >= 20

    qtbot.waitUntil(is_over)


def test_that_p_pins_the_present_run_and_shift_p_lets_all_go(
    qtbot: QtBot, window: MainWindow
) -> None:
    session = window.session
    run_epochs(qtbot, session, 5)
    with qtbot.waitSignal(session.pinned_changed):
        QTest.keyClick(window, Key.Key_P)
    assert [run.n_epochs for run in session.pinned] == [5]
    assert session.pinned[0].trail[-1].tolist() == frame_of(session).parameters.tolist()
    QTest.keyClick(window, Key.Key_P, SHIFT)
    assert session.pinned == ()


def test_that_the_button_pins_and_a_second_click_makes_no_second_ghost(
    qtbot: QtBot, window: MainWindow
) -> None:
    button = window.findChild(QToolButton, "transport_pin")
    assert button is not None
    run_epochs(qtbot, window.session, 5)
    with qtbot.waitSignal(window.session.pinned_changed):
        QTest.mouseClick(button, LEFT)
    QTest.mouseClick(button, LEFT)
    assert "pinned already" in window.message.text()
    run_epochs(qtbot, window.session, 5)
    with qtbot.waitSignal(window.session.pinned_changed):
        QTest.mouseClick(button, LEFT)
    assert [run.n_epochs for run in window.session.pinned] == [5, 10]


def test_that_a_run_without_a_step_is_not_pinned_and_the_line_says_why(
    window: MainWindow,
) -> None:
    QTest.keyClick(window, Key.Key_P)
    assert "Nothing to pin yet" in window.message.text()
    assert window.session.pinned == ()


def test_that_the_eleventh_ghost_takes_the_place_of_the_oldest(
    qtbot: QtBot, window: MainWindow
) -> None:
    session = window.session
    for _ in range(MOST_PINNED + 1):
        run_epochs(qtbot, session, 1)
        with qtbot.waitSignal(session.pinned_changed):
            session.pin()
    numbers = [*range(2, MOST_PINNED + 1), 1]
    assert [run.number for run in session.pinned] == numbers
    assert [run.n_epochs for run in session.pinned] == list(range(2, MOST_PINNED + 2))


def test_that_a_number_that_became_free_is_taken_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    session = window.session
    for _ in range(3):
        run_epochs(qtbot, session, 1)
        with qtbot.waitSignal(session.pinned_changed):
            session.pin()
    session.unpin(2)
    run_epochs(qtbot, session, 1)
    with qtbot.waitSignal(session.pinned_changed):
        session.pin()
    assert [run.number for run in session.pinned] == [1, 3, 2]


def test_that_the_variants_are_buttons_and_the_present_one_is_down(
    window: MainWindow,
) -> None:
    row = window.scene_strip.variants
    assert window.scene_strip.isVisible()
    assert row.isVisible()
    assert row.labels == ("α 0.0", "α 0.6", "α 0.9")
    assert row.present == 0
    window.open_given_scene(Scene(key="plain", title="Plain", experiment=XOR))
    assert row.isHidden()
    assert window.scene_strip.isHidden()


def test_that_a_variant_pins_what_was_shown_and_runs_from_the_same_weights(
    qtbot: QtBot, window: MainWindow
) -> None:
    session = window.session
    first = frame_of(session).parameters.tolist()
    run_epochs(qtbot, session, 5)
    click_variant(window, 2)
    wait_for_end(qtbot, window)
    assert momenta(session) == [0.0]
    assert session.experiment.training.optimizer.momentum == 0.9
    assert window.scene_strip.variants.present == 2
    assert session.frame is not None
    assert session.frame.n_epochs == 20
    QTest.keyClick(window, Key.Key_Home)
    qtbot.waitUntil(lambda: session.frame is not None and session.frame.n_epochs == 0)
    assert frame_of(session).parameters.tolist() == first


def test_that_a_variant_of_a_run_without_a_step_pins_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    click_variant(window, 1)
    wait_for_end(qtbot, window)
    assert window.session.pinned == ()


def test_that_the_last_of_two_quick_clicks_is_what_runs(
    qtbot: QtBot, window: MainWindow
) -> None:
    click_variant(window, 1)
    click_variant(window, 2)
    wait_for_end(qtbot, window)
    assert window.session.experiment.training.optimizer.momentum == 0.9


def test_that_run_all_pins_every_variant_at_its_end(
    qtbot: QtBot, window: MainWindow
) -> None:
    click_all(window)
    assert window.series.is_on
    qtbot.waitUntil(lambda: not window.series.is_on)
    qtbot.waitUntil(lambda: len(window.session.pinned) == len(MOMENTA))
    assert momenta(window.session) == [0.0, 0.6, 0.9]
    assert [run.n_epochs for run in window.session.pinned] == [20, 20, 20]
    firsts = {tuple(run.trail[0].tolist()) for run in window.session.pinned}
    assert len(firsts) == 1


def test_that_run_all_twice_makes_the_same_ghosts_once(
    qtbot: QtBot, window: MainWindow
) -> None:
    for _ in range(2):
        click_all(window)
        qtbot.waitUntil(lambda: not window.series.is_on)
    qtbot.waitUntil(lambda: not window.session.running)
    assert momenta(window.session) == [0.0, 0.6, 0.9]


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Escape])
def test_that_a_key_ends_the_series_and_the_run_stays_where_it_is(
    qtbot: QtBot, window: MainWindow, key: Key
) -> None:
    window.session.set_speed(SLOW)
    click_all(window)
    qtbot.waitUntil(lambda: window.session.running)
    QTest.keyClick(window, key)
    qtbot.waitUntil(lambda: not window.session.running)
    assert not window.series.is_on
    assert window.session.pinned == ()
    assert window.scene_strip.variants.present == 0


def test_that_the_button_of_a_series_stops_it(qtbot: QtBot, window: MainWindow) -> None:
    window.session.set_speed(SLOW)
    click_all(window)
    qtbot.waitUntil(lambda: window.session.running)
    click_all(window)
    qtbot.waitUntil(lambda: not window.session.running)
    assert not window.series.is_on


def test_that_a_step_by_hand_ends_the_series(qtbot: QtBot, window: MainWindow) -> None:
    window.session.set_speed(SLOW)
    click_all(window)
    qtbot.waitUntil(lambda: window.session.running)
    QTest.keyClick(window, Key.Key_Right)
    qtbot.waitUntil(lambda: not window.series.is_on)
    assert window.session.pinned == ()


def test_that_another_scene_ends_the_series(qtbot: QtBot, window: MainWindow) -> None:
    window.session.set_speed(SLOW)
    click_all(window)
    qtbot.waitUntil(lambda: window.session.running)
    with qtbot.waitSignal(window.session.run_changed):
        window.open_given_scene(Scene(key="plain", title="Plain", experiment=XOR))
    assert not window.series.is_on
    assert window.session.pinned == ()


def test_that_a_variant_that_does_not_fit_any_more_is_one_sentence(
    qtbot: QtBot, window: MainWindow
) -> None:
    scene = Scene(
        key="lost", title="Lost", experiment=XOR, variants=(*MOMENTA, IMPOSSIBLE)
    )
    with qtbot.waitSignal(window.session.run_changed):
        window.open_given_scene(scene)
    without = with_fields(XOR, {"network.hidden": []}, "test")
    with qtbot.waitSignal(window.session.run_changed):
        window.session.edit(without)
    run = window.session.run
    click_variant(window, 3)
    assert "'lost' does not fit" in window.message.text()
    assert window.message.kind() == "error"
    assert window.session.run is run


def test_that_undo_takes_a_variant_back(qtbot: QtBot, window: MainWindow) -> None:
    click_variant(window, 2)
    wait_for_end(qtbot, window)
    QTest.keyClick(window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.experiment == XOR
    assert window.scene_strip.variants.present == 0


def test_that_variants_take_a_line_of_their_own_where_they_are_wide(
    qtbot: QtBot, window: MainWindow
) -> None:
    strip = window.scene_strip
    point = built_with_points("a short point")
    window.open_given_scene(point)
    QApplication.processEvents()
    beside = strip.height()
    wide = tuple(
        Variant(label=f"a rather long label {n}", changes=v.changes)
        for n, v in enumerate(MOMENTA * 2)
    )
    window.open_given_scene(built_with_points("a short point", wide))
    qtbot.waitUntil(lambda: strip.height() > beside)
    assert strip.variants.geometry().right() < strip.width()


def built_with_points(text: str, variants: tuple[Variant, ...] = MOMENTA) -> Scene:
    points = (ScenePoint(text=text),)
    return msgspec.structs.replace(SCENE, points=points, variants=variants)


def test_that_race_runs_all_variants_side_by_side(
    qtbot: QtBot, window: MainWindow
) -> None:
    session = window.session
    button = window.findChild(QToolButton, "race_variants")
    assert button is not None
    QTest.mouseClick(button, LEFT)
    wait_for_end(qtbot, window)
    n_epochs = frame_of(session).n_epochs
    qtbot.waitUntil(
        lambda: [run.n_epochs for run in session.pinned] == [n_epochs, n_epochs]
    )
    own = session.experiment.training.optimizer.momentum
    alphas = {"0", "0.6", "0.9"}
    assert {f"{alpha:g}" for alpha in (own, *momenta(session))} == alphas
