"""The panel of the data, by real clicks and keys on a real run."""

from collections.abc import Iterator

import numpy as np
import pytest
from msgspec.structs import replace as changed
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.data.settings import PreprocessingStep, SplitSettings
from nnsim.data.suggestions import RECIPES
from nnsim.frames.data_view import MOST_POINTS, TARGET
from tests.ui.data_hands import (
    answer,
    classes_of,
    click_box,
    click_row,
    open_on,
    texts,
    turn_to,
    values_of,
)
from tests.ui.panel_hands import run_epochs
from ui.i18n import count, number
from ui.palettes import THEMES
from ui.panels.data.panel import DataPanel
from ui.panels.data.words import SOURCES, facts_of
from ui.session import Session
from ui.theme import apply_theme

LEFT = Qt.MouseButton.LeftButton
PIMA = classes_of("pima", preprocessing=RECIPES["pima"])


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[DataPanel]:
    """The panel, wide enough for all its parts, on Iris."""
    panel = DataPanel(session)
    qtbot.addWidget(panel)
    panel.resize(1000, 560)
    panel.show()
    open_on(qtbot, session, panel, classes_of("iris"))
    yield panel
    panel.hide()


# Overview -----------------------------------------------------------------------------


def test_that_bars_count_every_class_and_set(panel: DataPanel) -> None:
    bars = [(row.name, row.total) for row in panel.overview.bars.rows()]
    assert bars[1:4] == [("setosa", 50), ("versicolor", 50), ("virginica", 50)]
    assert bars[5:] == [("training", 90), ("validation", 30), ("test", 30)]
    training = panel.overview.bars.rows()[5]
    assert [n for _, n in training.parts] == [30, 30, 30]
    assert "60.0" in training.text()
    assert not panel.overview.target.isVisible()


def test_that_samples_in_no_set_have_a_bar(
    qtbot: QtBot, session: Session, panel: DataPanel
) -> None:
    split = SplitSettings(training=0.4, validation=0.2, test=0.0)
    open_on(qtbot, session, panel, classes_of("iris", split=split))
    last = panel.overview.bars.rows()[-1]
    assert (last.name, last.total) == ("not used", 60)


@pytest.mark.parametrize("key", sorted(SOURCES))
def test_that_measured_sets_name_origin_paper_and_licence(
    qtbot: QtBot, session: Session, panel: DataPanel, key: str
) -> None:
    open_on(qtbot, session, panel, classes_of(key))
    assert session.run is not None
    facts = dict(facts_of(session.run))
    assert facts["paper"] == SOURCES[key].paper
    assert facts["licence"] == SOURCES[key].licence
    assert SOURCES[key].paper.split(",")[0] in panel.overview.facts.text()
    assert panel.overview.drawn_with.isHidden()


def test_that_noise_and_seed_of_a_generated_set_are_edited_there(
    qtbot: QtBot, session: Session, panel: DataPanel
) -> None:
    before = open_on(qtbot, session, panel, classes_of("moons"))
    controls = panel.overview.drawn_with
    assert controls.isVisible()
    QTest.mouseClick(controls.seed.more, LEFT)
    after = answer(qtbot, panel, lambda view: view.data is not before.data)
    assert session.experiment.data.seed == 1
    edit = controls.noise.edit
    edit.selectAll()
    QTest.keyClicks(edit, "0.2")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    answer(qtbot, panel, lambda view: view.data is not after.data)
    assert session.experiment.data.noise == 0.2
    assert "noise σ 0.200, seed 1" in panel.overview.facts.text()
    session.undo()
    qtbot.waitUntil(lambda: session.experiment.data.noise is None)
    answer(qtbot, panel)
    assert controls.noise.value() == pytest.approx(0.06)


def test_that_numbers_to_predict_have_a_histogram(
    qtbot: QtBot, session: Session, panel: DataPanel
) -> None:
    view = open_on(qtbot, session, panel, values_of("sine"))
    assert panel.overview.target.isVisible()
    assert panel.overview.target.histogram is view.composition.target
    assert panel.overview.bars.rows()[0].name == "sets"


# Columns ------------------------------------------------------------------------------


def test_that_the_table_shows_the_statistics_of_the_training_set(
    qtbot: QtBot, session: Session, panel: DataPanel
) -> None:
    view = turn_to(qtbot, panel, "columns")
    values = view.data.dataset.inputs[view.data.training.rows, 2]
    expected = (values.min(), values.mean(), values.std())
    assert texts(panel, 2) == ("petal length", "cm", *map(number, expected), "0")
    QTest.mouseClick(panel.scope.segment("all"), LEFT)
    answer(qtbot, panel)
    values = view.data.dataset.inputs[:, 2]
    assert texts(panel, 2)[3] == number(values.mean())
    assert panel.caption == "4 columns over 150 samples"


def test_that_a_row_shows_its_histogram_before_and_after_the_named_steps(
    qtbot: QtBot, session: Session, panel: DataPanel
) -> None:
    open_on(qtbot, session, panel, PIMA)
    turn_to(qtbot, panel, "columns")
    click_row(panel, 4)
    view = answer(qtbot, panel)
    assert view.column is not None
    assert view.column.column == 4
    assert panel.columns.before.histogram is view.column.before
    assert panel.columns.after.histogram is view.column.after
    words = panel.columns.steps.text()
    assert words.startswith("insu → zeros as missing (")
    assert "standardised (mean" in words
    assert int(texts(panel, 4)[-1]) > 200


def test_that_arrows_go_from_row_to_row(
    qtbot: QtBot, session: Session, panel: DataPanel
) -> None:
    turn_to(qtbot, panel, "columns")
    click_row(panel, 0)
    QTest.keyClick(panel.columns.table, Qt.Key.Key_Down)
    view = answer(qtbot, panel)
    assert view.column is not None
    assert view.column.column == 1


def test_that_a_column_left_out_says_so(
    qtbot: QtBot, session: Session, panel: DataPanel
) -> None:
    step = PreprocessingStep(step="dropped", columns=("sepal length (cm)",))
    open_on(qtbot, session, panel, classes_of("iris", preprocessing=(step,)))
    turn_to(qtbot, panel, "columns")
    assert panel.columns.after.histogram is None
    assert panel.columns.after.words() == "The network does not get this column."


def test_that_thousands_of_columns_are_rows_that_cost_nothing(
    qtbot: QtBot, session: Session, panel: DataPanel
) -> None:
    open_on(qtbot, session, panel, classes_of("spectra"))
    turn_to(qtbot, panel, "columns")
    assert panel.columns.model.rowCount() == 3753
    QTest.keyClick(
        panel.columns.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier
    )
    view = answer(qtbot, panel)
    assert view.column is not None
    assert view.column.column == 3752


# Scatter matrix -----------------------------------------------------------------------


def test_that_boxes_choose_the_columns_of_the_scatter_matrix(
    qtbot: QtBot, session: Session, panel: DataPanel
) -> None:
    turn_to(qtbot, panel, "columns")
    click_box(panel, 1)
    assert panel.columns.model.checked == (0, 2, 3)
    view = turn_to(qtbot, panel, "scatter")
    assert view.matrix is not None
    assert view.matrix.columns == (0, 2, 3)
    assert panel.scatter.matrix is view.matrix
    assert panel.caption == "90 samples"


def test_that_space_ticks_a_column_and_a_seventh_is_refused(
    qtbot: QtBot, session: Session, panel: DataPanel
) -> None:
    open_on(qtbot, session, panel, PIMA)
    turn_to(qtbot, panel, "columns")
    for row in (4, 5, 6):
        click_row(panel, row)
        panel.columns.table.setCurrentIndex(panel.columns.model.index(row, 0))
        QTest.keyClick(panel.columns.table, Qt.Key.Key_Space)
    assert panel.columns.model.checked == (0, 1, 2, 3, 4, 5)
    assert panel.caption == "at most 6 columns in the scatter matrix"


def test_that_many_samples_are_thinned_and_it_is_said(
    qtbot: QtBot, session: Session, panel: DataPanel
) -> None:
    open_on(qtbot, session, panel, classes_of("moons", samples=4000))
    view = turn_to(qtbot, panel, "scatter")
    assert view.matrix is not None
    assert len(view.matrix.values) == MOST_POINTS
    assert panel.caption.startswith(f"{count(1000)} of {count(2400)} samples")


def test_that_no_column_ticked_is_said_in_words(
    qtbot: QtBot, session: Session, panel: DataPanel
) -> None:
    turn_to(qtbot, panel, "columns")
    for row in range(4):
        click_box(panel, row)
    turn_to(qtbot, panel, "scatter")
    assert panel.scatter.matrix is None
    turn_to(qtbot, panel, "overview")
    turn_to(qtbot, panel, "scatter")
    assert panel.scatter.words == "Tick columns on the page before this one."


def test_that_the_number_to_predict_is_part_of_the_scatter_matrix(
    qtbot: QtBot, session: Session, panel: DataPanel
) -> None:
    open_on(qtbot, session, panel, values_of("sine"))
    view = turn_to(qtbot, panel, "scatter")
    assert view.matrix is not None
    assert view.matrix.columns == (0, TARGET)
    assert view.matrix.labels is None


# A run goes on ------------------------------------------------------------------------


def test_that_a_run_on_the_same_data_leaves_the_answer_as_it_is(
    qtbot: QtBot, session: Session, panel: DataPanel
) -> None:
    view = turn_to(qtbot, panel, "scatter")
    run_epochs(qtbot, session, 3)
    assert panel.view is view
    network = changed(session.experiment.network, seed=9)
    with qtbot.waitSignal(session.run_changed):
        session.edit(changed(session.experiment, network=network))
    qtbot.waitUntil(lambda: session.frame is not None)
    assert session.frame is not None
    assert session.frame.data is view


def test_that_other_data_are_asked_about_at_once(
    qtbot: QtBot, session: Session, panel: DataPanel
) -> None:
    first = turn_to(qtbot, panel, "columns")
    session.new_data()
    second = answer(qtbot, panel, lambda view: view.data is not first.data)
    assert second.statistics is not first.statistics


def test_that_nobody_computes_what_is_not_seen(
    qtbot: QtBot, session: Session, panel: DataPanel
) -> None:
    assert session.demand.data is not None
    panel.hide()
    assert session.demand.data is None


@pytest.mark.parametrize("theme", sorted(THEMES))
@pytest.mark.parametrize("size", [(300, 200), (520, 330), (1200, 700)])
@pytest.mark.parametrize("page", ["overview", "columns", "scatter"])
def test_that_every_page_is_painted_at_every_size(
    qtbot: QtBot,
    qapp: QApplication,
    session: Session,
    panel: DataPanel,
    theme: str,
    size: tuple[int, int],
    page: str,
) -> None:
    apply_theme(qapp, THEMES[theme])
    panel.resize(*size)
    turn_to(qtbot, panel, page)
    assert not panel.grab().isNull()
    last, place = panel.overview.bars.shown_rows()[-1]
    assert last.name == "test"
    assert place.bottom() <= panel.overview.bars.height() + 1.0
    for row in range(4):
        for column in range(row):
            assert np.isfinite(panel.scatter.cell(row, column).width())
