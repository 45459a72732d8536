"""The whole window, by real clicks and keys."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from nnsim.experiment import read_experiment
from nnsim.frames.frame import Frame
from nnsim.scene import FIRST_PANELS, built_in_scene, scene_keys
from tests.ui.window_hands import open_window
from ui.actions import ACTIONS, key_names
from ui.keys_box import KeysBox
from ui.layouts import LAYOUTS
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.panels.network.panel import NetworkPanel
from ui.settings import Settings
from ui.speed import FULL_SPEED
from ui.theme import apply_theme, current_theme

Key = Qt.Key
DIGITS = (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    window = open_window(qtbot, qapp, "xor-perceptron")
    yield window
    window.close()


def frame(window: MainWindow) -> Frame:
    assert window.session.frame is not None
    return window.session.frame


def phase_kind(window: MainWindow) -> str | None:
    phase = frame(window).phase
    return phase.kind if phase else None


def at_phase(window: MainWindow, kind: str) -> bool:
    return phase_kind(window) == kind


def click(window: MainWindow, name: str) -> None:
    button = window.findChild(QToolButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def wait_for(qtbot: QtBot, happened: Callable[[], bool]) -> None:
    qtbot.waitUntil(happened)


@pytest.mark.parametrize(
    ("button", "epochs", "steps"),
    [("transport_step", 0, 1), ("transport_epoch", 1, 4), ("transport_run_n", 9, 36)],
)
def test_that_a_transport_button_moves_the_run(
    qtbot: QtBot, window: MainWindow, button: str, epochs: int, steps: int
) -> None:
    window.session.set_speed(FULL_SPEED)
    click(window, button)
    wait_for(qtbot, lambda: frame(window).n_steps == steps)
    assert frame(window).n_epochs == epochs


@pytest.mark.parametrize(
    ("key", "modifier", "steps"),
    [
        (Key.Key_Right, Qt.KeyboardModifier.NoModifier, 1),
        (Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, 4),
    ],
)
def test_that_an_arrow_key_makes_a_step_or_an_epoch(
    qtbot: QtBot,
    window: MainWindow,
    key: Key,
    modifier: Qt.KeyboardModifier,
    steps: int,
) -> None:
    QTest.keyClick(window, key, modifier)
    wait_for(qtbot, lambda: frame(window).n_steps == steps)


def test_that_the_down_key_walks_through_the_phases(
    qtbot: QtBot, window: MainWindow
) -> None:
    for kind in ("input", "sum", "activation", "error", "backward", "change"):
        QTest.keyClick(window, Key.Key_Down)
        wait_for(qtbot, partial(at_phase, window, kind))
    assert frame(window).n_steps == 0
    QTest.keyClick(window, Key.Key_Down)
    wait_for(qtbot, lambda: frame(window).n_steps == 1)
    assert phase_kind(window) is None


def test_that_space_runs_and_pauses_and_the_button_says_which(
    qtbot: QtBot, window: MainWindow
) -> None:
    QTest.keyClick(window, Key.Key_Space)
    wait_for(qtbot, lambda: frame(window).running)
    button = window.findChild(QToolButton, "transport_toggle")
    assert button is not None
    assert button.text() == "Pause"
    QTest.keyClick(window, Key.Key_Space)
    wait_for(qtbot, lambda: not frame(window).running)
    assert button.text() == "Run"


def test_that_home_rewinds_and_n_draws_new_weights(
    qtbot: QtBot, window: MainWindow
) -> None:
    first = frame(window).parameters
    QTest.keyClick(window, Key.Key_Right)
    wait_for(qtbot, lambda: frame(window).n_steps == 1)
    QTest.keyClick(window, Key.Key_Home)
    wait_for(qtbot, lambda: frame(window).n_steps == 0)
    assert frame(window).parameters.tolist() == first.tolist()
    QTest.keyClick(window, Key.Key_N)
    wait_for(qtbot, lambda: frame(window).parameters.tolist() != first.tolist())


def test_that_the_cycle_is_told_in_the_message_line(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.set_speed(FULL_SPEED)
    QTest.keyClick(window, Key.Key_Space)
    wait_for(qtbot, lambda: frame(window).stopped is not None)
    assert "cycle" in window.message.text()
    assert window.message.kind() == "warn"


@pytest.mark.parametrize("name", THEMES)
def test_that_a_theme_button_changes_the_theme(window: MainWindow, name: str) -> None:
    click(window, f"theme_{name}")
    assert current_theme().name == name


@pytest.mark.parametrize(("key", "layout"), list(zip(DIGITS, LAYOUTS, strict=True)))
def test_that_a_digit_arranges_the_panels_as_its_layout_says(
    window: MainWindow, key: Key, layout: str
) -> None:
    QTest.keyClick(window, key)
    wanted = {panel for row in LAYOUTS[layout] for panel in row.panels}
    assert set(window.docks.visible_panels) == wanted


@pytest.mark.parametrize("panel", FIRST_PANELS)
def test_that_a_double_click_gives_a_panel_the_whole_area_and_escape_ends_it(
    window: MainWindow, panel: str
) -> None:
    dock = window.docks.docks[panel]
    title = dock.titleBarWidget()
    QTest.mouseDClick(title, Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    assert window.docks.visible_panels == (panel,)
    QTest.keyClick(window, Key.Key_Escape)
    assert set(window.docks.visible_panels) == set(FIRST_PANELS)


def test_that_a_panel_can_be_hidden_and_a_hidden_one_costs_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.docks.docks["error_surface"].close()
    wait_for(qtbot, lambda: not window.session.demand.error_surface)
    QTest.keyClick(window, Key.Key_Right)
    wait_for(qtbot, lambda: frame(window).n_steps == 1)
    assert frame(window).surface is None


def test_that_a_scene_is_chosen_from_the_title(
    qtbot: QtBot, window: MainWindow
) -> None:
    click(window, "scene_title")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions()]
    wanted = built_in_scene("gates").title
    action = menu.actions()[texts.index(wanted)]
    with qtbot.waitSignal(window.session.run_changed):
        QTest.mouseClick(
            menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center()
        )
    assert wanted in window.top_bar.title_text
    assert wanted in window.windowTitle()


@pytest.mark.parametrize(
    ("key", "theme"),
    # Each theme has a third of the scenes: a window takes seconds to build.
    list(zip(scene_keys(), cycle(THEMES), strict=False)),
)
def test_that_every_scene_opens_runs_and_draws(
    qtbot: QtBot, window: MainWindow, key: str, theme: str
) -> None:
    window.use_theme(theme)
    with qtbot.waitSignal(window.session.run_changed):
        window.open_scene(key)
    window.session.set_speed(FULL_SPEED)
    window.session.play(2)
    wait_for(
        qtbot,
        lambda: (
            (frame(window).n_epochs >= 2 or frame(window).stopped is not None)
            and not frame(window).running
        ),
    )
    assert not window.grab().isNull()
    assert set(window.docks.visible_panels) == set(built_in_scene(key).panels)
    assert window.scene_strip.text == built_in_scene(key).points[0].text


def test_that_page_down_shows_the_next_point_and_stops_at_the_last(
    window: MainWindow,
) -> None:
    points = built_in_scene("xor-perceptron").points
    for _ in range(5):
        QTest.keyClick(window, Key.Key_PageDown)
    assert window.scene_strip.text == points[-1].text
    QTest.keyClick(window, Key.Key_PageUp)
    assert window.scene_strip.text == points[-2].text


def test_that_a_broken_scene_file_is_one_sentence_and_the_run_stays(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text('{"key": "own", "tit', encoding="utf-8")
    run = window.session.run
    window.open_scene(str(broken))
    assert "broken.json" in window.message.text()
    assert window.message.kind() == "error"
    assert window.session.run is run


def test_that_a_saved_experiment_is_what_is_on_the_screen(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "mine.json"
    window.keeping.saving.save(str(file))
    assert read_experiment(file) == window.session.experiment
    assert json.loads(file.read_text(encoding="utf-8"))["version"] == 1
    window.keeping.saving.save(str(tmp_path / "no" / "folder.json"))
    assert window.message.kind() == "error"


def test_that_undo_takes_new_weights_back(qtbot: QtBot, window: MainWindow) -> None:
    first = frame(window).parameters.tolist()
    with qtbot.waitSignal(window.session.run_changed):
        QTest.keyClick(window, Key.Key_N)
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(window.session.run_changed):
        QTest.keyClick(window, Key.Key_Z, control)
    wait_for(qtbot, lambda: frame(window).parameters.tolist() == first)


def test_that_every_action_has_a_name_an_explanation_and_a_way_to_reach_it(
    window: MainWindow,
) -> None:
    for key, row in ACTIONS.items():
        action = window.actions_by_key[key]
        assert action.text()
        assert action.toolTip()
        assert key_names(row)
    all_keys = [key for row in ACTIONS.values() for key in (*row.keys, *row.plain_keys)]
    assert len(all_keys) == len(set(all_keys))


def test_that_the_question_mark_shows_all_keys(window: MainWindow) -> None:
    window.use_theme("projector")
    QTest.keyClick(window, Key.Key_Question)
    box = window.findChild(KeysBox)
    assert box is not None
    assert ("Space", "Run, or pause where it is") in box.rows
    assert box.height() < 720
    assert box.width() < 1280
    box.close()


def test_that_the_controls_can_be_hidden_and_shown(window: MainWindow) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window, Key.Key_B, control)
    assert window.controls.isHidden()
    QTest.keyClick(window, Key.Key_B, control)
    assert not window.controls.isHidden()


def test_that_a_fault_is_told_and_the_window_lives_on(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.show_fault("ZeroDivisionError: a planted fault")
    assert "a planted fault" in window.message.text()
    QTest.keyClick(window, Key.Key_Right)
    wait_for(qtbot, lambda: frame(window).n_steps == 1)


def test_that_no_panel_needs_more_room_than_the_smallest_projector_has(
    qtbot: QtBot, window: MainWindow
) -> None:
    for theme in THEMES:
        window.use_theme(theme)
        window.resize(1280, 720)
        QApplication.processEvents()
        assert (window.width(), window.height()) == (1280, 720), theme
        for key in window.docks.visible_panels:
            dock = window.docks.docks[key]
            inside = QWidget.geometry(dock)
            assert window.docks.rect().contains(inside), (theme, dock.objectName())


def test_that_the_window_closes_during_a_run(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(window, Key.Key_Space)
    wait_for(qtbot, lambda: frame(window).running)
    window.close()
    assert not window.session.has_thread


def test_that_the_arrangement_is_remembered(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    apply_theme(qapp, THEMES["light"])
    first = MainWindow(Settings())
    first.show()
    with qtbot.waitSignal(first.session.frame_changed):
        first.open_scene("xor-mlp")
    first.docks.docks["curves"].close()
    first.close()
    second = MainWindow(Settings())
    second.show()
    assert "curves" not in second.docks.visible_panels
    second.close()


def test_that_the_faces_of_the_neurons_are_remembered(
    qapp: QApplication, tmp_path: Path
) -> None:
    first = MainWindow(Settings())
    panel = first.docks.docks["network"].panel
    assert isinstance(panel, NetworkPanel)
    panel.choices.choose_face("curve")
    first.close()
    second = MainWindow(Settings())
    panel = second.docks.docks["network"].panel
    assert isinstance(panel, NetworkPanel)
    assert panel.choices.graph.face == "curve"
    second.close()


def test_that_an_unknown_scene_leaves_the_window_as_it_was(
    window: MainWindow,
) -> None:
    title = window.windowTitle()
    window.open_scene("xor-mpl")
    assert "did you mean" in window.message.text()
    assert window.windowTitle() == title


def test_that_signs_in_menus_follow_the_theme(window: MainWindow) -> None:
    def ink(key: str) -> float:
        menu.aboutToShow.emit()
        picture = window.actions_by_key[key].icon().pixmap(20, 20).toImage()
        pixels = (picture.pixelColor(x, y) for x in range(20) for y in range(20))
        opaque = [each.lightnessF() for each in pixels if each.alpha() > 200]
        return sum(opaque) / len(opaque)

    button = window.top_bar.findChild(QToolButton, "main_menu")
    assert isinstance(button, QToolButton)
    menu = button.menu()
    assert window.actions_by_key["save"].icon().isNull()
    window.use_theme("dark")
    assert min(ink("open"), ink("save"), ink("pin")) > 0.5
    window.use_theme("projector")
    assert max(ink("open"), ink("save"), ink("pin")) < 0.5
