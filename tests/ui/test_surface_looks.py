"""The error surface as cuts, and the choice of how it is looked at."""

from collections.abc import Iterator

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings, SplitSettings
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.probes.error_surface import error_at
from nnsim.training.settings import TrainingSettings
from tests.ui.conftest import is_settled, open_experiment
from tests.ui.panel_hands import (
    MLP,
    STEP_OUTPUT,
    frame_of,
    run_epochs,
    wait_for,
)
from tests.ui.surface_hands import choose, shown, trained_panel
from ui.palettes import THEMES
from ui.panels.error_surface.cut_plot import Cut, CutPlot
from ui.panels.error_surface.pages import LOOK_KEY
from ui.panels.error_surface.panel import ErrorSurfacePanel
from ui.session import Session
from ui.theme import apply_theme

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
ONE_WEIGHT = Experiment(
    data=DataSettings(set="sine"),
    network=NetworkSettings(output=OutputSettings(activation="linear", bias=False)),
    training=TrainingSettings(scheme="batch", learning_rate=0.2),
)
OR = Experiment(
    data=DataSettings(
        set="gate-or",
        coding="binary",
        split=SplitSettings(training=1.0, validation=0.0, test=0.0),
    ),
    network=STEP_OUTPUT,
    training=TrainingSettings(rule="perceptron"),
)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[ErrorSurfacePanel]:
    yield from trained_panel(qtbot, session)


def cut_of(plot: CutPlot) -> Cut:
    assert plot.cut is not None
    return plot.cut


# The cuts ----------------------------------------------------------------------------


def test_that_cuts_pass_through_the_dot_with_the_true_error(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    assert session.run is not None
    choose(qtbot, session, panel, "cuts")
    assert session.demand.surface_cuts
    qtbot.waitUntil(
        lambda: all(plot.cut is not None for plot in panel.pages.cuts.plots)
    )
    frame, surface = frame_of(session), shown(panel)
    training = session.run.data.training
    for axis, plot in enumerate(panel.pages.cuts.plots):
        cut = cut_of(plot)
        assert cut.dot == (surface.point[axis], surface.point_error)
        on_curve = cut.error_at(np.array([cut.dot[0]]))[0]
        assert on_curve == pytest.approx(surface.point_error, rel=1e-2)
        place = list(surface.point)
        place[axis] = float(cut.places[10])
        true = error_at(
            frame.spec,
            frame.parameters,
            surface.where,
            (place[0], place[1]),
            training,
            "quadratic",
        )
        assert cut.errors[10] == pytest.approx(true)
    assert [plot.titles() for plot in panel.pages.cuts.plots] == [
        ("ω x₁→h₁", "E (log)"),
        ("ω x₂→h₁", "E (log)"),
    ]


def test_that_the_pointer_reads_the_error_of_a_cut(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    choose(qtbot, session, panel, "cuts")
    plot = panel.pages.cuts.plots[0]
    qtbot.waitUntil(lambda: plot.cut is not None)
    QTest.mouseMove(plot, plot.plot_rect().center().toPoint())
    QApplication.processEvents()
    error, place = plot.readout()
    x = plot.to_data(QPointF(plot.plot_rect().center().toPoint()))[0]
    true = cut_of(plot).error_at(np.array([x]))[0]
    assert float(error.removeprefix("E ")) == pytest.approx(true, rel=0.01)
    assert place.startswith("at ")
    plot.left.emit()
    assert plot.readout() == ()


def test_that_cuts_stand_above_each_other_where_it_is_narrow(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    choose(qtbot, session, panel, "cuts")
    first, second = panel.pages.cuts.plots
    panel.window().resize(700, 400)
    qtbot.waitUntil(lambda: first.y() == second.y() and first.x() < second.x())
    panel.window().resize(330, 640)
    qtbot.waitUntil(lambda: first.x() == second.x() and first.y() < second.y())


def test_that_cuts_are_asked_for_only_while_they_are_shown(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    session.wish(surface_details=True)
    wished = []
    for look in ("cuts", "map"):
        choose(qtbot, session, panel, look)
        wished.append((session.demand.surface_cuts, session.demand.surface_details))
    assert wished == [(True, True), (False, True)]
    wait_for(
        qtbot,
        session,
        lambda f: f.surface is not None and f.surface.picture.cuts is None,
    )


def test_that_a_network_with_one_weight_shows_a_curve(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    open_experiment(qtbot, session, ONE_WEIGHT)
    run_epochs(qtbot, session, 10)
    qtbot.waitUntil(lambda: is_settled(session))
    first, second = panel.pages.cuts.plots
    qtbot.waitUntil(first.isVisible)
    assert not second.isVisible()
    assert not panel.pages.choice.isEnabled()
    assert not panel.y_picker.isVisible()
    cut = cut_of(first)
    assert cut.dot[1] == shown(panel).point_error
    assert len(cut.ways[0]) == 12
    open_experiment(qtbot, session, MLP)
    qtbot.waitUntil(panel.view.isVisible)
    assert panel.pages.choice.isEnabled()
    assert panel.y_picker.isVisible()


def test_that_an_error_of_zero_stays_on_the_logarithmic_axis(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    open_experiment(qtbot, session, OR)
    run_epochs(qtbot, session, 20)
    choose(qtbot, session, panel, "cuts")
    plot = panel.pages.cuts.plots[0]
    qtbot.waitUntil(lambda: plot.cut is not None and plot.isVisible())
    panel.grab()
    assert cut_of(plot).errors.min() == 0.0
    _, _, low, high = plot.shown_range()
    assert 1e-3 < low < high


# The choice --------------------------------------------------------------------------


def test_that_the_choice_is_remembered(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    with qtbot.waitSignal(panel.remembered) as told:
        QTest.mouseClick(panel.pages.choice.segment("relief"), LEFT)
    assert told.args == [LOOK_KEY, "relief"]
    other = ErrorSurfacePanel(session)
    qtbot.addWidget(other)
    other.recall({LOOK_KEY: "relief"}.__getitem__)
    assert (other.pages.look, other.pages.choice.choice()) == ("relief", "relief")
    other.recall(lambda key: "")
    assert other.pages.look == "relief"


def test_that_the_menu_offers_the_same_views(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    panel.menu.menu.popup(QPoint(0, 0))
    views = panel.menu.menu.actions()[0].menu()
    assert isinstance(views, QMenu)
    assert [action.text() for action in views.actions()] == ["map", "3-D", "cuts"]
    assert [action.isChecked() for action in views.actions()] == [True, False, False]
    views.actions()[2].trigger()
    panel.menu.menu.hide()
    assert panel.pages.choice.choice() == "cuts"
    qtbot.waitUntil(panel.pages.cuts.isVisible)


def test_that_the_choice_hides_before_the_slice_and_the_menu(
    panel: ErrorSurfacePanel,
) -> None:
    assert panel.pages.choice.isVisible()
    panel.resize(360, 300)
    assert not panel.pages.choice.isVisible()
    assert panel.slice_choice.isVisible()
    assert panel.menu_button.isVisible()


def test_that_a_diverged_run_says_so_whatever_the_view(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    choose(qtbot, session, panel, "relief")
    network = NetworkSettings(
        hidden=(HiddenSettings(neurons=3),), output=OutputSettings(activation="linear")
    )
    wild = TrainingSettings(learning_rate=1000.0)
    diverging = msgspec.structs.replace(MLP, network=network, training=wild)
    open_experiment(qtbot, session, diverging)
    run_epochs(qtbot, session, 50)
    assert panel.view.isVisible()
    assert panel.view.words.startswith("Diverged")
    session.rewind()
    qtbot.waitUntil(panel.pages.relief.isVisible)


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("look", ["relief", "cuts"])
def test_that_every_view_is_painted_at_every_size(
    qtbot: QtBot,
    qapp: QApplication,
    session: Session,
    panel: ErrorSurfacePanel,
    theme: str,
    look: str,
) -> None:
    apply_theme(qapp, THEMES[theme])
    session.wish(surface_details=True, surface_set="both")
    choose(qtbot, session, panel, look)
    for size in ((1200, 650), (362, 320), (242, 230), (150, 160)):
        panel.window().resize(*size)
        panel.grab()
    apply_theme(qapp, THEMES["light"])
