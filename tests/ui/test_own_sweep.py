"""A sweep of one's own: the dialog, the run that goes on, and a point opened again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from nnsim.scene import built_in_scene
from nnsim.sweep.folder import SweepFolder, table_bytes
from nnsim.sweep.grid import sweep_grid
from nnsim.sweep.own import keep_own_sweep, own_name, own_sweep
from nnsim.sweep.settings import Axis, Sweep
from nnsim.sweep.worker import train_run
from tests.engine.sweeps import table_without_seconds, write_sweep
from tests.ui.conftest import open_experiment
from tests.ui.panel_hands import MLP, show_with_controls
from tests.ui.sweep_hands import (
    END_MS,
    GATES,
    LEFT,
    cache_in,
    open_sweep,
    press,
    train_beforehand,
    wait_until_idle,
)
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.panels.sweep.axis_form import NONE_KEY, AxisForm
from ui.panels.sweep.chosen_run import experiment_of
from ui.panels.sweep.own_dialog import OwnSweepDialog
from ui.panels.sweep.own_sweeps import OwnSweeps
from ui.panels.sweep.panel import SweepPanel
from ui.panels.sweep.session import results_folder, sweeps_folder
from ui.session import Session
from ui.settings import InMemory, Settings
from ui.theme import apply_theme
from ui.widgets.count_field import CountField

NEURONS = "network.hidden[0].neurons"
ETA = "training.learning_rate"
OPTIMIZER = "training.optimizer.method"


def choose(form: AxisForm, path: str) -> None:
    form.field.set_choice(path)
    form.field.choice_changed.emit(path)


def type_values(form: AxisForm, text: str) -> None:
    form.values.selectAll()
    QTest.keyClick(form.values, Qt.Key.Key_Delete)
    QTest.keyClicks(form.values, text)


def type_number(field: CountField, text: str) -> None:
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClicks(field.edit, text)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)


# The dialog ---------------------------------------------------------------------------


@pytest.fixture
def dialog(qtbot: QtBot, session: Session) -> Iterator[OwnSweepDialog]:
    """The dialog for a network of one hidden layer."""
    open_experiment(qtbot, session, MLP)
    dialog = OwnSweepDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    dialog.close()


def test_that_the_dialog_counts_the_runs_and_says_what_is_wrong(
    dialog: OwnSweepDialog,
) -> None:
    assert dialog.along.path == NEURONS
    assert dialog.said.text().startswith("50 runs (10 × 5) of at most ")
    type_values(dialog.along, "1, 2, two")
    assert dialog.said.text().startswith("“two” is no number and no range")
    assert not dialog.start_button.isEnabled()
    type_values(dialog.along, "1-3, 8")
    choose(dialog.curves, ETA)
    type_values(dialog.curves, "0.1, 1")
    assert dialog.said.text().startswith("40 runs (4 × 2 × 5)")
    assert dialog.sweep is not None
    assert dialog.sweep.axes == (
        Axis(field=ETA, values=(0.1, 1.0)),
        Axis(field=NEURONS, values=(1, 2, 3, 8)),
    )
    choose(dialog.curves, NEURONS)
    assert dialog.said.text().startswith("Both fields are the same")
    assert not dialog.start_button.isEnabled()
    choose(dialog.curves, NONE_KEY)
    assert dialog.start_button.isEnabled()
    choose(dialog.along, OPTIMIZER)
    assert not dialog.along.values.isVisible()
    for key, box in dialog.along.ticks.items():
        if key != "adam":
            QTest.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
    assert dialog.sweep is not None
    assert dialog.sweep.axes[0].values == ("adam",)
    choose(dialog.along, NEURONS)
    assert dialog.along.values.text() == "1-3, 8"


def test_that_the_dialog_follows_the_experiment(
    qtbot: QtBot, session: Session, dialog: OwnSweepDialog
) -> None:
    choose(dialog.along, "training.optimizer.momentum")
    open_experiment(qtbot, session, built_in_scene("gates").experiment)
    assert dialog.along.path == "training.optimizer.momentum"
    offered = dialog.along.field.keys()
    assert NEURONS not in offered
    assert dialog.sweep is not None
    assert dialog.sweep.experiment == session.experiment


# The run ------------------------------------------------------------------------------


@pytest.mark.slow
def test_that_a_sweep_goes_on_after_cancel_and_restart(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache_in(tmp_path, monkeypatch)
    # One after the other, so that there is a middle to cancel in on any machine.
    monkeypatch.setattr("ui.panels.sweep.orders.default_jobs", lambda: 1)
    apply_theme(qapp, THEMES["light"])
    store = InMemory()
    window = open_window(qtbot, store)
    sweep = begin_by_key(window)
    panel = sweep_panel(window)
    assert window.docks.maximised == "sweep"
    qtbot.waitUntil(lambda: panel.sweep.n_done >= 1, timeout=END_MS)
    press(panel)
    wait_until_idle(qtbot, panel)
    assert 1 <= panel.sweep.n_done < 4
    assert panel.head.main_button.text() == "Continue"
    window.close()

    window = open_window(qtbot, store)
    panel = sweep_panel(window)
    window.docks.set_panel_shown("sweep", True)
    window.docks.turns.finish()
    wait_until_idle(qtbot, panel)
    assert panel.caption == "own sweep: hidden neurons · 2 starts a point"
    assert 1 <= panel.sweep.n_done < 4
    QTest.mouseClick(panel.own_button, LEFT)
    fill_in(panel.own.dialog)
    assert panel.own.dialog is not None
    said = panel.own.dialog.said.text()
    assert said.endswith("It was begun before: what is done counts.")
    press(panel)
    wait_until_idle(qtbot, panel)
    assert panel.sweep.is_complete
    assert panel.sweep.plan is not None
    folder = results_folder(panel.sweep.plan.path)
    assert folder.name == own_name(sweep)
    assert table_without_seconds(folder) == uninterrupted(tmp_path / "other", sweep)
    window.close()
    assert not panel.own.dialog.isVisible()


def begin_by_key(window: MainWindow) -> Sweep:
    """Ask for a tiny sweep with the key, and start it; return what it says."""
    QTest.keySequence(window, "Ctrl+Shift+W")
    dialog = sweep_panel(window).own.dialog
    assert dialog is not None
    assert not dialog.isModal()
    fill_in(dialog)
    # Enter in a number starts nothing.
    assert dialog.isVisible()
    sweep = dialog.sweep
    assert sweep is not None
    assert (sweep.seeds, sweep.epochs) == (2, 80)
    QTest.mouseClick(dialog.start_button, LEFT)
    assert not dialog.isVisible()
    return sweep


def fill_in(dialog: OwnSweepDialog | None) -> None:
    assert dialog is not None
    type_values(dialog.along, "2, 3")
    type_number(dialog.starts, "2")
    type_number(dialog.epochs, "80")


def open_window(qtbot: QtBot, store: InMemory) -> MainWindow:
    window = MainWindow(Settings(store))
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_scene("three-class-mlp")
    return window


def sweep_panel(window: MainWindow) -> SweepPanel:
    panel = window.docks.panel("sweep")
    assert isinstance(panel, SweepPanel)
    return panel


def uninterrupted(folder: Path, sweep: Sweep) -> list[list[str]]:
    """The table of a sweep that was trained in one go, without its seconds."""
    folder.mkdir()
    kept = SweepFolder(folder, sweep_grid(sweep))
    for run in kept.grid.runs:
        kept.keep(train_run(run))
    kept.write_table()
    return table_without_seconds(folder)


def test_that_a_hidden_panel_shows_the_own_sweep_and_not_that_of_the_scene(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache_in(tmp_path, monkeypatch)
    panel = SweepPanel(session)
    qtbot.addWidget(panel)
    open_experiment(qtbot, session, MLP, sweep="network-size")
    panel.room_wanted.connect(panel.show)
    gates = built_in_scene("gates").experiment
    path = keep_own_sweep(
        sweeps_folder(), own_sweep(gates, [Axis(field=ETA, values=(0.1, 0.2))], 1, 2)
    )
    train_beforehand(path, results_folder(path))
    with qtbot.waitSignal(panel.remembered) as remembered:
        panel.run_own(path)
    wait_until_idle(qtbot, panel)
    assert remembered.args == ["sweep/own", path.stem]
    assert panel.isVisible()
    assert panel.caption == "own sweep: η · one start a point"
    assert panel.sweep.is_complete
    session.close()
    panel.hide()


# The figure ---------------------------------------------------------------------------


def test_that_a_clicked_point_opens_its_experiment(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache_in(tmp_path, monkeypatch)
    panel = SweepPanel(session)
    window = show_with_controls(qtbot, panel, 640, 480)
    open_experiment(qtbot, session, MLP)
    path = write_sweep(tmp_path, GATES)
    train_beforehand(path, results_folder(path))
    open_sweep(qtbot, panel, tmp_path, GATES)
    plan, picture = panel.sweep.plan, panel.plot.picture
    assert plan is not None
    assert picture is not None
    spot = picture.series[0].spots[1]
    place = panel.plot.spot_place(0, spot).toPoint()
    least = panel.plot.to_point(0.0, spot.least * picture.unit).y()
    foot = QPointF(panel.plot.spot_place(0, spot).x(), least)
    assert panel.plot.spot_at(foot) is spot
    assert panel.plot.spot_at(foot + QPointF(60.0, 0.0)) is None
    with qtbot.waitSignal(session.run_changed), qtbot.waitSignal(session.said):
        QTest.mouseClick(panel.plot, LEFT, pos=place)
    experiments = [experiment_of(run) for run in plan.grid.runs]
    assert session.experiment in experiments[2:]
    assert session.experiment.training.stop.epochs == 5
    with qtbot.waitSignal(session.run_changed):
        session.undo()
    assert session.experiment == MLP
    with qtbot.waitSignal(session.run_changed):
        panel.head.menu.actions()[2].trigger()
    assert session.experiment in experiments

    panel.head.menu.actions()[1].trigger()
    (asked,) = panel.findChildren(QFileDialog)
    asked.close()
    for write, file in ((panel.files.export, "a.csv"), (panel.files.save, "b.json")):
        with qtbot.waitSignal(session.said):
            write(str(tmp_path / file))
    written = (tmp_path / "a.csv").read_bytes()
    assert written == table_bytes(plan.grid, panel.sweep.results)
    with qtbot.waitSignal(panel.refused) as refused:
        panel.files.export(str(tmp_path / "nowhere" / "a.csv"))
    assert "nowhere" in refused.args[0]
    open_again = tmp_path / "b.json"
    panel.open_file(str(open_again))
    wait_until_idle(qtbot, panel)
    assert panel.sweep.plan is not None
    assert panel.sweep.plan.n_runs == 4
    session.close()
    window.hide()


def test_that_a_dialog_that_went_with_its_window_can_still_be_closed(
    qtbot: QtBot, session: Session
) -> None:
    window, holder = QWidget(), QObject()
    own = OwnSweeps(session, holder)
    own.ask(window)
    assert own.dialog is not None
    assert own.dialog.isVisible()
    shiboken6.delete(window)
    own.close()
    own.close()
