"""Points of a scene that do what they say, in the whole window, by real keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from nnsim.errors import InputError
from nnsim.scene import Scene, ScenePoint, built_in_scene, scene_keys
from nnsim.scene_actions import (
    Advance,
    ChooseVariant,
    NewWeights,
    Pick,
    PinRun,
    RaceVariants,
    Rewind,
    RunOn,
    RunVariants,
    SetFields,
    ShowMap,
    check_actions,
)
from nnsim.variants import with_fields
from tests.ui.comparing_hands import MOMENTA, XOR
from tests.ui.panel_hands import frame_of
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.settings import Settings
from ui.theme import apply_theme

Key = Qt.Key
ETA = "training.learning_rate"
POINTS = (
    ScenePoint(text="Look."),
    ScenePoint(
        text="Predict: what will η = 2 do?",
        do=(SetFields(changes={ETA: 2.0}), Rewind(), RunOn(epochs=7)),
        answer="It went on.",
    ),
    ScenePoint(text="Keep it.", do=(PinRun(), Advance(unit="epoch", count=2))),
    ScenePoint(text="Side by side.", do=(RaceVariants(),)),
)
SCENE = Scene(
    key="played", title="Played", experiment=XOR, variants=MOMENTA, points=POINTS
)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    apply_theme(qapp, THEMES["light"])
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    window.show()
    window.setFocus()
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_given_scene(SCENE)
    yield window
    window.close()


def go_on(qtbot: QtBot, window: MainWindow) -> None:
    """Press the presenter's key and wait until nothing is being done."""
    QTest.keyClick(window, Key.Key_PageDown)
    qtbot.waitUntil(lambda: not window.scene_strip.player.is_on, timeout=20_000)


def button(window: MainWindow) -> QToolButton:
    found = window.findChild(QToolButton, "do_point")
    assert found is not None
    return found


def test_that_page_down_first_does_the_point_and_then_goes_on(
    qtbot: QtBot, window: MainWindow
) -> None:
    strip, session = window.scene_strip, window.session
    assert not button(window).isVisible()
    go_on(qtbot, window)
    assert strip.text == "Predict: what will η = 2 do?"
    assert button(window).text() == "Do it"
    go_on(qtbot, window)
    assert strip.text == "It went on."
    assert session.experiment.training.learning_rate == 2.0
    assert frame_of(session).n_epochs == 7
    assert button(window).text() == "Again"
    go_on(qtbot, window)
    assert strip.text == "Keep it."
    go_on(qtbot, window)
    assert [run.n_epochs for run in session.pinned] == [7]
    assert frame_of(session).n_epochs == 9


def test_that_the_button_does_it_again(qtbot: QtBot, window: MainWindow) -> None:
    go_on(qtbot, window)
    for _ in range(2):
        QTest.mouseClick(button(window), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not window.scene_strip.player.is_on)
        assert frame_of(window.session).n_epochs == 7


def test_that_a_race_of_a_point_ends_with_all_of_them(
    qtbot: QtBot, window: MainWindow
) -> None:
    strip = window.scene_strip
    while strip.text != "Side by side.":
        go_on(qtbot, window)
    go_on(qtbot, window)
    assert len(window.session.pinned) == len(MOMENTA) - 1
    assert strip.is_done


def test_that_a_second_press_goes_on_without_waiting(
    qtbot: QtBot, window: MainWindow
) -> None:
    endless = Scene(
        key="endless",
        title="Endless",
        experiment=XOR.with_seed(1),
        points=(
            ScenePoint(text="Run.", do=(RunOn(epochs=10_000_000),)),
            ScenePoint(text="Go on."),
        ),
    )
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_given_scene(endless)
    QTest.keyClick(window, Key.Key_PageDown)
    qtbot.waitUntil(lambda: window.session.running)
    assert window.scene_strip.text == "Run."
    QTest.keyClick(window, Key.Key_PageDown)
    assert window.scene_strip.text == "Go on."
    assert not window.scene_strip.player.is_on
    window.session.pause()
    qtbot.waitUntil(lambda: not window.session.running)


def test_that_a_point_that_does_not_fit_any_more_offers_the_scene_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    unfit = ScenePoint(
        text="Set.", do=(SetFields(changes={"network.hidden[0].slope": 2.0}),)
    )
    scene = Scene(key="unfit", title="Unfit", experiment=XOR, points=(unfit,))
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_given_scene(scene)
    flat = with_fields(window.session.experiment, {"network.hidden": []}, "test")
    window.session.edit(flat)
    QTest.mouseClick(button(window), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: button(window).text() == "Restore the scene")
    assert window.session.experiment.network.hidden == ()
    QTest.mouseClick(button(window), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(window.session.experiment.network.hidden) == 1)
    assert button(window).text() == "Do it"
    QTest.mouseClick(button(window), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.experiment.network.hidden[0].slope == 2.0)


@pytest.mark.parametrize(
    ("action", "field"),
    [
        (SetFields(changes={"training.speed": 1}), "training.speed"),
        (ChooseVariant(number=4), "points[0].do[0]"),
    ],
)
def test_that_an_action_that_cannot_be_is_named(action: object, field: str) -> None:
    with pytest.raises(InputError) as refused:
        check_actions(XOR, (action,), 3, "points[0]")  # type: ignore[arg-type]
    assert field in str(refused.value)


def test_that_variants_are_asked_for_only_where_there_are_some() -> None:
    for action in (RunVariants(), RaceVariants()):
        with pytest.raises(InputError):
            check_actions(XOR, (action,), 0, "points[0]")
    changed = check_actions(
        XOR, (NewWeights(), SetFields(changes={ETA: 0.7})), 0, "points[0]"
    )
    assert changed.training.learning_rate == 0.7


@pytest.mark.parametrize("key", scene_keys())
def test_that_each_scene_has_points_and_lets_the_room_predict(key: str) -> None:
    points = built_in_scene(key).points
    assert 3 <= len(points) <= 6
    assert any("redict" in point.text for point in points)
    assert any(point.answer for point in points)
    assert any(point.do for point in points)


def test_that_the_panel_to_look_at_says_so(qtbot: QtBot, window: MainWindow) -> None:
    def looked_at() -> list[str]:
        return [key for key, dock in window.docks.docks.items() if dock.is_looked_at]

    assert looked_at() == []
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_given_scene(built_in_scene("neuron-or"))
    assert looked_at() == ["feature_space"]
    QTest.keyClick(window, Key.Key_PageDown)
    assert looked_at() == ["network"]
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_given_scene(Scene(key="plain", title="Plain", experiment=XOR))
    assert looked_at() == []


def test_that_an_answer_alone_is_told_by_the_same_key(
    qtbot: QtBot, window: MainWindow
) -> None:
    point = ScenePoint(text="Predict: is it?", answer="It is.")
    asked = Scene(key="asked", title="Asked", experiment=XOR, points=(point, point))
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_given_scene(asked)
    strip = window.scene_strip
    assert (strip.text, button(window).text()) == ("Predict: is it?", "Answer")
    go_on(qtbot, window)
    assert (strip.text, strip.number) == ("It is.", 0)
    assert not button(window).isVisible()
    go_on(qtbot, window)
    assert (strip.text, strip.number) == ("Predict: is it?", 1)


def test_that_a_point_picks_and_fills_once_its_network_is_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    more = SetFields(changes={"network.hidden[0].neurons": 5})
    do = (more, Pick(neuron=(0, 4)), ShowMap(kind="error"))
    point = ScenePoint(text="Look at the fifth.", do=do)
    gone = ScenePoint(text="Look at the ninth.", do=(Pick(neuron=(0, 8)),))
    asked = Scene(key="asked", title="Asked", experiment=XOR, points=(point, gone))
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_given_scene(asked)
    go_on(qtbot, window)
    assert frame_of(window.session).spec.sizes[1] == 5
    assert window.session.selection.neuron == (0, 4)
    assert window.session.demand.map_kind == "error"
    go_on(qtbot, window)
    go_on(qtbot, window)
    assert "neuron 9 of layer 1" in window.message.text()
    assert button(window).text() == "Restore the scene"
