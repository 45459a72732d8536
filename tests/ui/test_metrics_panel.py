"""The panel of the metrics, by real clicks on a real run."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from msgspec.structs import replace as changed
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings, SplitSettings
from nnsim.experiment import Experiment
from nnsim.frames.frame import Report
from nnsim.model.confusion import class_report
from nnsim.model.ranking import roc_curve
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.training.settings import TrainingSettings
from tests.ui.conftest import open_experiment
from tests.ui.panel_hands import MLP, frame_of, run_epochs, show_with_controls, wait_for
from tests.ui.reopening import open_other
from ui.palettes import THEMES
from ui.panels import calm
from ui.panels.metrics.layout import MetricsLayout
from ui.panels.metrics.panel import MetricsPanel
from ui.panels.metrics.table import MetricsTable, ShownReport
from ui.session import Session
from ui.theme import apply_theme

LEFT = Qt.MouseButton.LeftButton
TWO = Experiment(
    data=DataSettings(set="moons"),
    network=NetworkSettings(
        hidden=(HiddenSettings(neurons=3),), output=OutputSettings(activation="softmax")
    ),
    training=TrainingSettings(loss="cross-entropy", scheme="mini-batch"),
)
SINE = Experiment(
    data=DataSettings(set="sine"),
    network=NetworkSettings(output=OutputSettings(activation="linear")),
)
LONG_NAMES = ("no diabetes", "versicolor", "M", "Ariel", "an unknown star", "F", "G")


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[MetricsPanel]:
    """The panel with its controls above it, as wide as in a small window."""
    panel = MetricsPanel(session)
    window = show_with_controls(qtbot, panel, 480, 360)
    open_experiment(qtbot, session, MLP)
    wait_for_report(qtbot, session, "training")
    yield panel
    window.hide()


def wait_for_report(qtbot: QtBot, session: Session, set_name: str) -> Report:
    frame = wait_for(
        qtbot,
        session,
        lambda frame: frame.report is not None and frame.report.set_name == set_name,
    )
    assert frame.report is not None
    return frame.report


def shown(panel: MetricsPanel) -> ShownReport:
    assert panel.table.shown is not None
    return panel.table.shown


# What is measured ---------------------------------------------------------------------


def test_that_rows_hold_the_numbers_of_the_confusion_matrix(
    qtbot: QtBot, session: Session, panel: MetricsPanel
) -> None:
    frame = run_epochs(qtbot, session, 5)
    confusion = frame.evaluations[0].confusion
    assert confusion is not None
    expected = class_report(confusion)
    for row, name, recall, n in zip(
        panel.table.cell_texts(),
        shown(panel).names,
        expected.recall.tolist(),
        expected.support.tolist(),
        strict=True,
    ):
        assert row[0] == name
        assert row[1].startswith(f"{100 * recall:.1f}")
        assert row[-1] == str(n)
    totals = shown(panel).totals()
    assert totals["accuracy"].startswith(f"{100 * expected.accuracy:.1f}")
    assert float(totals["error"]) == pytest.approx(frame.evaluations[0].error, rel=5e-3)


def test_that_a_click_on_a_set_is_the_choice_of_every_panel(
    qtbot: QtBot, session: Session, panel: MetricsPanel
) -> None:
    QTest.mouseClick(panel.sets.buttons.segment("test"), LEFT)
    assert session.selection.set_name == "test"
    report = wait_for_report(qtbot, session, "test")
    assert shown(panel).report is report
    assert panel.caption == "test · 60 samples · observed proportions"


def test_that_a_set_chosen_elsewhere_is_measured(
    qtbot: QtBot, session: Session, panel: MetricsPanel
) -> None:
    session.select(replace(session.selection, set_name="validation"))
    wait_for_report(qtbot, session, "validation")
    assert panel.sets.buttons.choice() == panel.sets.list.choice() == "validation"
    assert shown(panel).report.set_name == "validation"


def test_that_a_share_of_nothing_is_a_dash(
    session: Session, panel: MetricsPanel
) -> None:
    report = shown(panel).report
    never = class_report(np.array([[4, 0, 0], [3, 0, 0], [0, 0, 0]]))
    frame = frame_of(session)
    panel.show_frame(replace(frame, report=replace(report, classes=never)))
    rows = panel.table.cell_texts()
    assert rows[1][1].startswith("0.0")
    assert rows[1][2] == "–"
    assert rows[2][1:4] == ("–", "–", "–")


def test_that_the_kind_of_probability_is_said(
    qtbot: QtBot, session: Session, panel: MetricsPanel
) -> None:
    assert shown(panel).note() == "probabilities: by the sum of activations"
    open_other(qtbot, session, TWO)
    wait_for_report(qtbot, session, "training")
    assert shown(panel).note() == "probabilities: softmax"
    one = changed(TWO.data, coding="binary")
    open_other(qtbot, session, Experiment(data=one))
    wait_for_report(qtbot, session, "training")
    assert shown(panel).note() == "probabilities: a and 1 − a of one output"


def test_that_numbers_wait_while_it_runs_and_a_new_set_does_not(
    qtbot: QtBot,
    session: Session,
    panel: MetricsPanel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(calm, "LEAST_INTERVAL_S", 3600.0)
    frame, report = frame_of(session), shown(panel).report
    panel.show_frame(frame)
    later = replace(report, error=report.error / 2)
    panel.show_frame(replace(frame, report=later, running=True))
    assert shown(panel).report is report
    panel.show_frame(replace(frame, report=later))
    assert shown(panel).report is later
    session.select(replace(session.selection, set_name="test"))
    report = wait_for_report(qtbot, session, "test")
    panel.show_frame(replace(frame_of(session), running=True))
    assert shown(panel).report is report


def test_that_a_hidden_panel_asks_for_nothing(
    session: Session, panel: MetricsPanel
) -> None:
    wanted = [session.demand.report]
    for act in (panel.hide, panel.show):
        act()
        wanted.append(session.demand.report)
    assert wanted == ["training", None, "training"]


# What cannot be measured --------------------------------------------------------------


def test_that_regression_has_its_error_in_words(
    qtbot: QtBot, session: Session, panel: MetricsPanel
) -> None:
    open_other(qtbot, session, SINE)
    report = wait_for_report(qtbot, session, "training")
    assert panel.table.shown is None
    assert panel.shown_views() == [panel.table]
    headline = panel.table.words.splitlines()[0]
    assert headline.startswith("E of the training set: ")
    value = float(headline.rsplit(" ", 1)[1])
    assert value == pytest.approx(report.error, rel=5e-3)


def test_that_an_empty_set_is_said_in_words(
    qtbot: QtBot, session: Session, panel: MetricsPanel
) -> None:
    split = SplitSettings(training=1.0, validation=0.0, test=0.0)
    data = DataSettings(set="gate-or", split=split)
    open_other(qtbot, session, Experiment(data=data))
    session.select(replace(session.selection, set_name="test"))
    assert panel.table.words.startswith("The test set is empty.")
    assert panel.caption == ""


def test_that_diverged_weights_are_said_in_words(
    qtbot: QtBot, session: Session, panel: MetricsPanel
) -> None:
    n_weights = len(frame_of(session).parameters)
    session.set_weights(*((index, float("nan")) for index in range(n_weights)))
    wait_for(qtbot, session, lambda frame: bool(np.isnan(frame.evaluations[0].error)))
    assert panel.table.words.startswith("Diverged")


# The plots ----------------------------------------------------------------------------


def test_that_a_small_panel_shows_one_view_at_a_time(
    qtbot: QtBot, session: Session, panel: MetricsPanel
) -> None:
    open_other(qtbot, session, TWO)
    wait_for_report(qtbot, session, "training")
    assert panel.shown_views() == [panel.table]
    QTest.mouseClick(panel.views.segment("calibration"), LEFT)
    assert panel.calibration.isVisible()
    assert not panel.table.isVisible()
    QTest.mouseClick(panel.views.segment("roc"), LEFT)
    assert panel.roc.isVisible()
    assert not panel.calibration.isVisible()


def test_that_a_large_panel_shows_all_at_once(
    qtbot: QtBot, session: Session, panel: MetricsPanel
) -> None:
    open_other(qtbot, session, TWO)
    wait_for_report(qtbot, session, "training")
    panel.window().resize(1200, 650)
    assert panel.shown_views() == [panel.table, panel.calibration, panel.roc]
    assert not panel.views.isVisible()


def test_that_three_classes_have_no_roc_curve(panel: MetricsPanel) -> None:
    assert not panel.views.segment("roc").isEnabled()
    panel.window().resize(1200, 650)
    assert panel.roc not in panel.shown_views()
    assert not panel.roc.isVisible()


def test_that_the_calibration_has_a_point_for_each_bin_with_samples(
    qtbot: QtBot, session: Session, panel: MetricsPanel
) -> None:
    run_epochs(qtbot, session, 5)
    probabilities = shown(panel).report.probabilities
    assert probabilities is not None
    counts = probabilities.calibration.counts
    predicted, observed = panel.calibration.points()
    assert len(predicted) == len(observed) == np.count_nonzero(counts)
    texts = panel.calibration.count_texts()
    assert texts == tuple(str(n) if n else "" for n in counts)


def test_that_the_roc_curve_passes_through_the_decision(
    qtbot: QtBot, session: Session, panel: MetricsPanel
) -> None:
    open_other(qtbot, session, TWO)
    run_epochs(qtbot, session, 5)
    probabilities = shown(panel).report.probabilities
    assert probabilities is not None
    assert probabilities.roc is not None
    assert panel.roc.area_text() == f"area {probabilities.roc.area:.3f}"
    assert panel.roc.decision is not None
    false, true = panel.roc.points()
    nearest = np.hypot(false - panel.roc.decision[0], true - panel.roc.decision[1])
    assert nearest.min() < 1e-12


def test_that_one_class_alone_has_no_curve_but_words(panel: MetricsPanel) -> None:
    probabilities = shown(panel).report.probabilities
    assert probabilities is not None
    alone = roc_curve(np.array([0.2, 0.8]), np.array([True, True]))
    panel.roc.show_roc(alone, class_report(np.array([[0, 0], [1, 1]])), 1)
    assert panel.roc.words() == "Only one class is in this set."
    assert panel.roc.area_text() == ""
    assert panel.roc.decision is None


# How it looks -------------------------------------------------------------------------


@pytest.mark.parametrize("theme", ["light", "projector"])
@pytest.mark.parametrize("n_classes", [2, 3, 7])
@pytest.mark.parametrize("size", [QSize(340, 240), QSize(220, 150), QSize(700, 600)])
def test_that_nothing_overlaps_or_is_cut(
    qtbot: QtBot, qapp: QApplication, theme: str, n_classes: int, size: QSize
) -> None:
    apply_theme(qapp, THEMES[theme])
    table = MetricsTable()
    qtbot.addWidget(table)
    table.resize(size)
    confusion = np.full((n_classes, n_classes), 11) + np.eye(n_classes, dtype=int) * 320
    report = Report("test", int(confusion.sum()), 0.123, class_report(confusion), None)
    table.show_report(ShownReport(report, LONG_NAMES[:n_classes]))
    layout = table.table_layout()
    assert_apart(layout, size)
    metrics = QFontMetricsF(layout.fonts.normal)
    for texts, rects in zip(table.cell_texts(), layout.rows, strict=True):
        for text, rect in zip(texts[1:], rects.values(), strict=True):
            assert metrics.horizontalAdvance(text) <= rect.width() + 0.5
    assert len(layout.rows) + layout.n_left_out == n_classes
    assert not table.grab().isNull()


def assert_apart(layout: MetricsLayout, size: QSize) -> None:
    rects = [*layout.totals.values(), *layout.heads.values(), *layout.names]
    rects += [rect for row in layout.rows for rect in row.values()]
    rects += [rect for rect in (layout.more, layout.note) if rect is not None]
    inside = QRectF(0.0, 0.0, size.width(), size.height())
    for number, rect in enumerate(rects):
        assert inside.contains(rect)
        inner = rect.adjusted(0.1, 0.1, -0.1, -0.1)
        assert not any(inner.intersects(other) for other in rects[:number])


def test_that_a_larger_table_has_larger_type(panel: MetricsPanel) -> None:
    small = panel.table.table_layout().fonts.scale
    panel.window().resize(1200, 650)
    assert panel.table.table_layout().fonts.scale > small


def test_that_numbers_say_what_they_are(panel: MetricsPanel) -> None:
    layout, describe = panel.table.table_layout(), panel.table.describe
    assert "TP / (TP + FN)" in describe(layout.rows[0]["recall"].center())
    assert "equal shares get 1.10" in describe(layout.totals["log_score"].center())
    assert describe(layout.names[1].center()) == shown(panel).names[1]
