"""What cannot be seen costs nothing, and a drag of weights disturbs nobody else."""

import gc
from collections.abc import Callable, Iterator
from weakref import ref

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnsim.experiment import Experiment
from nnsim.frames.demand import Demand
from nnsim.frames.frame import Frame
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.scene import Scene, built_in_scene
from tests.ui.conftest import is_settled
from tests.ui.panel_hands import frame_of, run_epochs
from tests.ui.window_hands import open_window, wait_for_panels
from ui.main_window import MainWindow
from ui.panels.catalogue import PANEL_ROWS
from ui.panels.panel import Panel
from ui.selection import Selection

EXPERIMENT = Experiment(network=NetworkSettings(hidden=(HiddenSettings(neurons=3),)))
KEYS = tuple(PANEL_ROWS)
SEEN = "curves"
NOTHING = Demand(feature_space=False, error_surface=False)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    """All panels shown once, then one of them alone."""
    scene = Scene(key="test", title="", experiment=EXPERIMENT)
    window = open_window(qtbot, qapp, scene)
    window.docks.show_panels(KEYS)
    wait_for_panels(qtbot, window)
    window.docks.show_panels((SEEN,))
    wait_for_panels(qtbot, window)
    yield window
    window.close()


class PaintWatch(QObject):
    """Notes which panels get paint events, in themselves or in a widget of theirs."""

    def __init__(self, panels: dict[str, Panel]) -> None:
        super().__init__()
        self._panels = panels
        self.painted: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            for key, panel in self._panels.items():
                if panel is watched or panel.isAncestorOf(watched):
                    self.painted.add(key)
        return False


def noting(panel: Panel, told: set[str]) -> Callable[[Frame], None]:
    show = panel.show_frame

    def show_frame(frame: Frame) -> None:
        told.add(panel.key)
        show(frame)

    return show_frame


def test_that_a_hidden_panel_gets_no_frames_and_no_paint_events(
    qtbot: QtBot,
    qapp: QApplication,
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: set[str] = set()
    panels = {key: window.docks.panel(key) for key in KEYS}
    for panel in panels.values():
        monkeypatch.setattr(panel, "show_frame", noting(panel, told))
    watch = PaintWatch(panels)
    qapp.installEventFilter(watch)
    run_epochs(qtbot, window.session, 20)
    window.session.select(Selection(neuron=(0, 1)))
    qtbot.waitUntil(lambda: is_settled(window.session))
    qapp.removeEventFilter(watch)
    assert told == {SEEN}
    assert watch.painted == {SEEN}


def test_that_hidden_panels_ask_for_no_pictures(
    qtbot: QtBot, window: MainWindow
) -> None:
    demand, frame = window.session.demand, run_epochs(qtbot, window.session, 1)
    for name in ("feature_space", "error_surface", "hidden_space", "profiles", "fit"):
        assert not getattr(demand, name), name
    assert (demand.report, demand.data) == (NOTHING.report, NOTHING.data)
    pictures = (frame.features, frame.surface, frame.hidden, frame.report)
    assert pictures == (None,) * 4
    assert (frame.profiles, frame.data, frame.fit) == (None,) * 3


def test_that_weights_set_by_hand_do_not_tell_of_another_experiment(
    qtbot: QtBot, window: MainWindow
) -> None:
    session = window.session
    with qtbot.assertNotEmitted(session.experiment_changed):
        session.set_weights((0, 0.5))
        qtbot.waitUntil(lambda: frame_of(session).parameters[0] == 0.5)
    assert window.actions_by_key["undo"].isEnabled()
    window.actions_by_key["undo"].trigger()
    qtbot.waitUntil(lambda: frame_of(session).parameters[0] != 0.5)
    assert not window.actions_by_key["undo"].isEnabled()
    assert window.actions_by_key["redo"].isEnabled()


def test_that_an_edit_still_tells_of_another_experiment(
    qtbot: QtBot, window: MainWindow
) -> None:
    experiment = window.session.experiment
    training = replace(experiment.training, learning_rate=0.3)
    with qtbot.waitSignal(window.session.experiment_changed):
        window.session.edit(replace(experiment, training=training))


def test_that_nothing_keeps_the_samples_of_a_run_that_is_over(
    qtbot: QtBot, window: MainWindow
) -> None:
    session = window.session
    window.docks.show_panels(KEYS)
    wait_for_panels(qtbot, window)
    run_epochs(qtbot, session, 20)
    assert session.run is not None
    session.select(Selection(neuron=(0, 1), sample=0))
    qtbot.waitUntil(lambda: is_settled(session))
    window.docks.show_panels((SEEN,))
    wait_for_panels(qtbot, window)
    data = session.run.data
    kept: list[ref[object]] = [ref(data), ref(data.training), ref(data.training.inputs)]
    del data
    with qtbot.waitSignal(session.run_changed):
        window.open_given_scene(built_in_scene("iris-mlp"))
    wait_for_panels(qtbot, window)
    gc.collect()
    assert [each() for each in kept] == [None, None, None]


def test_that_a_hidden_panel_shows_the_next_run_when_it_is_seen_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    session = window.session
    with qtbot.waitSignal(session.run_changed):
        window.open_given_scene(built_in_scene("iris-mlp"))
    wait_for_panels(qtbot, window)
    window.docks.show_panels(KEYS)
    wait_for_panels(qtbot, window)
    run, frame = session.run, frame_of(session)
    for key in KEYS:
        panel = window.docks.panel(key)
        assert panel._run_shown is run, key
        assert panel._frame in (None, frame), key
