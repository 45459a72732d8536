"""Predicted against target in the place of the confusion matrix, on a real run."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from msgspec.structs import replace as changed
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings, SplitSettings
from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.training.settings import StopSettings, TrainingSettings
from tests.ui.conftest import open_experiment
from tests.ui.panel_hands import MLP, frame_of, run_epochs, show_with_controls
from tests.ui.reopening import open_other
from ui.palettes import THEMES
from ui.panel_dock import PanelDock
from ui.panels.catalogue import PANEL_ROWS
from ui.panels.confusion.panel import ConfusionPanel
from ui.panels.fit.places import FARTHEST, MARGIN, FitPicture, axis_ends
from ui.panels.fit.words import mark_text
from ui.session import Session
from ui.theme import apply_theme

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
SINE = Experiment(
    data=DataSettings(
        set="sine",
        samples=60,
        noise=0.1,
        split=SplitSettings(training=0.5, validation=0.3, test=0.2),
    ),
    network=NetworkSettings(
        hidden=(HiddenSettings(neurons=6),), output=OutputSettings(activation="linear")
    ),
    training=TrainingSettings(learning_rate=0.05, stop=StopSettings(epochs=0)),
)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[ConfusionPanel]:
    panel = ConfusionPanel(session)
    window = show_with_controls(qtbot, panel, 480, 400)
    open_experiment(qtbot, session, SINE)
    qtbot.waitUntil(lambda: has_fit(session))
    yield panel
    window.hide()


def has_fit(session: Session) -> bool:
    return session.frame is not None and session.frame.fit is not None


def picture(panel: ConfusionPanel) -> FitPicture:
    assert panel.fit.plot.picture is not None
    return panel.fit.plot.picture


def pixel_of(panel: ConfusionPanel, entry: int) -> QPoint:
    places = picture(panel).marks.places
    xs, ys = panel.fit.plot.mapping().to_pixels(
        places.x[entry : entry + 1], places.y[entry : entry + 1]
    )
    return QPointF(float(xs[0]), float(ys[0])).toPoint()


def test_that_every_sample_of_the_three_sets_has_a_mark(
    session: Session, panel: ConfusionPanel
) -> None:
    places = picture(panel).marks.places
    assert panel.fit.isVisible()
    assert not panel.view.isVisible()
    assert np.bincount(places.sets).tolist() == [30, 18, 12]
    assert session.run is not None
    targets = session.run.data.targets[:, 0]
    np.testing.assert_array_equal(places.x, targets[places.rows])


def test_that_the_numbers_of_each_set_stand_in_words(
    qtbot: QtBot, session: Session, panel: ConfusionPanel
) -> None:
    frame = run_epochs(qtbot, session, 30)
    qtbot.waitUntil(lambda: shows(panel, frame_of(session)))
    assert frame.fit is not None
    texts = panel.fit.numbers.texts()
    assert [text.split(",")[0] for text in texts] == ["training", "validation", "test"]
    assert f"residual rms {frame.fit[0].rms[0]:.3g}"[:16] in texts[0]
    assert "R² 0." in texts[0]
    assert "30 samples" in texts[0]
    assert "in the units of y" in panel.fit.numbers.toolTip()


def shows(panel: ConfusionPanel, frame: Frame) -> bool:
    shown = panel.fit.plot.picture
    if shown is None or frame.fit is None:
        return False
    rows = len(frame.fit[0].rows)
    return np.array_equal(shown.predicted[:rows], frame.fit[0].predicted[:, 0])


def test_that_a_click_on_a_mark_picks_its_sample_and_marks_it(
    session: Session, panel: ConfusionPanel
) -> None:
    places = picture(panel).marks.places
    entry = int(places.x.argmax())
    QTest.mouseClick(panel.fit.plot, LEFT, NO_KEYS, pixel_of(panel, entry))
    assert session.selection.sample == places.rows[entry]
    assert picture(panel).marks.selected.tolist() == [entry]


def test_that_a_click_beside_all_marks_picks_nothing(
    session: Session, panel: ConfusionPanel
) -> None:
    corner = panel.fit.plot.plot_rect().topLeft().toPoint() + QPoint(3, 3)
    assert panel.fit.plot.entry_at(QPointF(corner)) is None
    QTest.mouseClick(panel.fit.plot, LEFT, NO_KEYS, corner)
    assert session.selection.sample is None


def test_that_a_picked_sample_that_is_not_drawn_is_added(
    qtbot: QtBot, session: Session, panel: ConfusionPanel
) -> None:
    large = changed(SINE, data=DataSettings(set="sine", samples=9000))
    open_other(qtbot, session, large)
    qtbot.waitUntil(lambda: has_fit(session) and panel.fit.plot.picture is not None)
    run, fit = session.run, frame_of(session).fit
    assert run is not None
    assert fit is not None
    missing = np.setdiff1d(run.data.training.rows, fit[0].rows)[0]
    session.select(replace(session.selection, sample=int(missing)))
    (entry,) = picture(panel).marks.selected.tolist()
    places = picture(panel).marks.places
    assert places.x[entry] == run.data.targets[missing, 0]
    assert "of 9 000 samples" in panel.caption.replace("\u202f", " ").replace(
        "\u2009", " "
    )


def test_that_the_axes_are_alike_and_named_with_the_target(
    panel: ConfusionPanel,
) -> None:
    shown = panel.fit.plot.shown()
    assert (shown.x0, shown.x1) == (shown.y0, shown.y1)
    places = picture(panel).marks.places
    assert shown.x0 < places.x.min()
    assert places.x.max() < shown.x1
    assert panel.caption.startswith("y")


def test_that_a_mark_is_told_in_words(panel: ConfusionPanel) -> None:
    lines = mark_text(picture(panel), 0).splitlines()
    assert lines[0].startswith("sample ")
    assert lines[1].startswith("target y = ")
    assert lines[3].startswith("residual = ")
    assert panel.fit.plot.describe(QPointF(pixel_of(panel, 0))).startswith("sample ")


def test_that_the_title_follows_the_kind_of_the_run(
    qtbot: QtBot, session: Session
) -> None:
    dock = PanelDock(PANEL_ROWS["confusion"], session)
    qtbot.addWidget(dock)
    dock.bring_up()
    dock.show()
    open_experiment(qtbot, session, SINE)
    assert dock.windowTitle() == "Predicted against target"
    open_other(qtbot, session, MLP)
    assert dock.windowTitle() == "Confusion matrix"
    dock.hide()


def test_that_classes_after_numbers_have_their_matrix_again(
    qtbot: QtBot, session: Session, panel: ConfusionPanel
) -> None:
    open_other(qtbot, session, MLP)
    qtbot.waitUntil(lambda: panel.view.picture is not None)
    assert panel.view.isVisible()
    assert panel.controls.isVisible()
    assert not panel.fit.isVisible()


def test_that_a_diverged_run_says_so(
    qtbot: QtBot, session: Session, panel: ConfusionPanel
) -> None:
    wild = changed(SINE, training=TrainingSettings(learning_rate=100.0))
    open_other(qtbot, session, wild)
    run_epochs(qtbot, session, 200)
    qtbot.waitUntil(lambda: panel.fit.plot.picture is None, timeout=10_000)
    assert "Diverged" in panel.fit.plot.words()


def test_that_predictions_far_away_do_not_shrink_the_targets() -> None:
    targets = np.array([0.0, 1.0])
    assert axis_ends(targets, targets) == (-MARGIN, 1.0 + MARGIN)
    far = axis_ends(targets, np.array([-1e9, 0.5]))
    assert far == (-FARTHEST - MARGIN, 1.0 + MARGIN)
    assert axis_ends(targets, np.array([np.nan, np.inf])) == (-MARGIN, 1.0 + MARGIN)


def test_that_equal_targets_still_have_an_axis() -> None:
    low, high = axis_ends(np.array([3.0, 3.0]), np.array([3.0, 4.0]))
    assert low < 3.0 < 4.0 < high


@pytest.mark.parametrize("name", THEMES)
def test_that_every_theme_paints_it(
    qapp: QApplication, panel: ConfusionPanel, name: str
) -> None:
    apply_theme(qapp, THEMES[name])
    assert not panel.grab().isNull()
    apply_theme(qapp, THEMES["light"])


def test_that_nobody_computes_a_fit_that_nobody_sees(
    session: Session, panel: ConfusionPanel
) -> None:
    assert session.demand.fit
    panel.hide()
    assert not session.demand.fit
