"""Facts about the column as a whole: room, order of keys, words, what a scene hides."""

from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings, PreprocessingStep, SplitSettings
from nnsim.data.suggestions import RECIPES
from nnsim.experiment import Experiment
from nnsim.model.settings import (
    HiddenSettings,
    InitialWeights,
    NetworkSettings,
    OutputSettings,
)
from nnsim.scene import Scene
from nnsim.training.settings import (
    BalanceSettings,
    OptimizerSettings,
    PenaltySettings,
    ScheduleSettings,
    StopSettings,
    TrainingSettings,
)
from tests.ui.controls_hands import MLP, XOR_PERCEPTRON, click, press_key, show_column
from ui.controls.column import ControlColumn
from ui.controls.fold import Fold
from ui.palettes import THEMES
from ui.session import Session
from ui.theme import apply_theme

DEEP_IRIS = Experiment(
    data=DataSettings(set="iris", preprocessing=(PreprocessingStep(step="centred"),)),
    network=NetworkSettings(hidden=(HiddenSettings(neurons=3),) * 8),
    training=TrainingSettings(scheme="mini-batch", learning_rate=0.00123),
)
FULL_PIMA = Experiment(
    data=DataSettings(
        set="pima",
        preprocessing=RECIPES["pima"],
        split=SplitSettings(training=0.5, how="alternate"),
    ),
    network=NetworkSettings(
        hidden=(HiddenSettings(neurons=4, dropout=0.5),),
        output=OutputSettings(activation="softmax"),
        initial_weights=InitialWeights(distribution="given", values=(0.25,) * 46),
    ),
    training=TrainingSettings(
        learning_rate=9.0,
        loss="cross-entropy",
        optimizer=OptimizerSettings(method="adam"),
        schedule=ScheduleSettings(shape="steps", epochs=1_000_000),
        penalty=PenaltySettings(l1=0.001, l2=0.001),
        balance=BalanceSettings(method="weights", shares=(0.75, 1.5)),
        stop=StopSettings(patience=1000),
    ),
)
EXPERIMENTS = {
    "mlp": MLP,
    "xor": XOR_PERCEPTRON,
    "deep": DEEP_IRIS,
    "full": FULL_PIMA,
}
WIDEST = {"light": 250, "dark": 250, "projector": 295}


def unfold(column: ControlColumn) -> None:
    for fold in column.findChildren(Fold):
        fold.set_expanded(True)
    QApplication.processEvents()


def tab_stops(column: ControlColumn) -> list[QWidget]:
    stops = [
        widget
        for widget in column.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(column)
        and widget.isEnabled()
    ]
    assert stops
    return stops


def waiting_forms(column: ControlColumn) -> list[str]:
    return [form.key for form in column.forms if form.is_waiting]


@pytest.mark.parametrize("theme", WIDEST)
@pytest.mark.parametrize("key", EXPERIMENTS)
def test_that_nothing_is_cut_at_the_width_of_the_column(
    qtbot: QtBot, session: Session, qapp: QApplication, theme: str, key: str
) -> None:
    apply_theme(qapp, THEMES[theme])
    column = show_column(qtbot, session, EXPERIMENTS[key])
    unfold(column)
    assert column.minimumSizeHint().width() <= WIDEST[theme]
    column.resize(column.minimumSizeHint().width(), 300)
    QApplication.processEvents()
    assert column.area.horizontalScrollBar().maximum() == 0
    for widget in tab_stops(column):
        right = widget.mapTo(column, QPoint(widget.width(), 0)).x()
        assert right <= column.area.viewport().width(), widget.accessibleName()
        assert widget.width() >= widget.minimumSizeHint().width()


def test_that_the_width_stays_when_rows_come_and_go(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, XOR_PERCEPTRON)
    before = column.minimumSizeHint().width()
    with qtbot.waitSignal(session.run_changed):
        session.edit(DEEP_IRIS)
    unfold(column)
    assert column.minimumSizeHint().width() == before


def test_that_what_is_used_most_is_seen_without_scrolling(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    column.resize(column.width(), 560)
    QApplication.processEvents()
    for widget in (
        column.data.set_choice,
        column.network.layers[0],
        column.network.output,
        column.network.add_layer,
        column.training.learning_rate,
        column.training.rule,
        column.training.scheme,
    ):
        bottom = widget.mapTo(column, QPoint(0, widget.height())).y()
        assert bottom <= column.height()


@pytest.mark.parametrize("key", EXPERIMENTS)
def test_that_tab_goes_from_top_to_bottom(
    qtbot: QtBot, session: Session, key: str
) -> None:
    column = show_column(qtbot, session, EXPERIMENTS[key])
    column.resize(column.width(), 2000)
    unfold(column)
    stops = tab_stops(column)
    widget: QWidget = column.section("data").header
    walked = []
    for _ in range(1000):
        if widget in stops:
            walked.append(widget)
        following = widget.nextInFocusChain()
        assert following is not None
        widget = following
        if widget is column.section("data").header:
            break
    assert len(walked) == len(stops)
    middles = [stop.mapTo(column, QPoint(0, stop.height() // 2)).y() for stop in walked]
    tolerance = 8
    for above, below in pairwise(middles):
        assert below >= above - tolerance


def test_that_every_control_has_a_name_for_readers_and_help(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    unfold(column)
    folds = {fold.header for fold in column.findChildren(Fold)}
    headers = {column.section(form.key).header for form in column.forms}
    for widget in tab_stops(column):
        assert widget.accessibleName() or widget.property("text")
        if widget not in folds | headers:
            place: QWidget | None = widget
            while place is not None and not place.toolTip():
                place = place.parentWidget()
            assert place is not None, widget.accessibleName()


def test_that_a_section_folds_by_its_heading(qtbot: QtBot, session: Session) -> None:
    column = show_column(qtbot, session)
    click(column.section("network").header)
    assert not column.network.isVisible()
    assert column.network.note.isVisible()
    click(column.section("network").header)
    assert column.network.isVisible()


def test_that_every_fold_is_closed_at_first_and_says_what_is_in_it(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, FULL_PIMA)
    folds = column.findChildren(Fold)
    assert not any(fold.is_expanded() for fold in folds)
    assert all(fold.summary.text() for fold in folds)
    with qtbot.waitSignal(session.run_changed):
        session.edit(MLP)
    assert not any(fold.summary.text() for fold in folds)


def test_that_a_wrapped_note_has_the_height_of_its_lines(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, FULL_PIMA)
    note = column.training.balance_note
    line = note.fontMetrics().height()
    qtbot.waitUntil(lambda: note.height() > 2 * line)
    narrow = note.height()
    column.resize(3 * column.width(), column.height())
    qtbot.waitUntil(lambda: note.height() < narrow)


def test_that_a_fold_opens_by_click_and_key(qtbot: QtBot, session: Session) -> None:
    column = show_column(qtbot, session)
    assert not column.training.stop_epochs.isVisible()
    click(column.training.stop.header)
    assert column.training.stop_epochs.isVisible()
    press_key(column.training.stop.header, Qt.Key.Key_Space)
    assert not column.training.stop_epochs.isVisible()


def test_that_a_scene_hides_controls_and_the_next_one_brings_them_back(
    qtbot: QtBot, session: Session
) -> None:
    hidden = (
        "data.noise",
        "network.hidden.slope",
        "network.output.bias",
        "training.learning_rate",
        "training.loss",
        "training.stop",
    )
    column = show_column(qtbot, session, hidden_controls=hidden)
    layer, output = column.network.layers[0], column.network.output
    assert not column.data.shows("data.noise")
    assert not layer.slope.isVisible()
    assert layer.bias.isVisible()
    assert not output.bias.isVisible()
    assert output.slope.isVisible()
    assert not column.training.shows("training.learning_rate")
    assert not column.training.note.isVisible()
    assert not column.training.stop.isVisible()
    with qtbot.waitSignal(session.run_changed):
        session.open_scene(Scene(key="next", title="Next", experiment=MLP))
    assert column.data.shows("data.noise")
    assert layer.slope.isVisible()
    assert output.bias.isVisible()
    assert column.training.shows("training.learning_rate")
    assert column.training.note.isVisible()
    assert column.training.stop.isVisible()


def test_that_a_section_with_nothing_left_is_not_shown(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, hidden_controls=("data", "network.hidden"))
    assert not column.section("data").isVisible()
    assert column.section("network").isVisible()
    assert not column.network.add_layer.isVisible()
    assert not column.network.layers[0].isVisible()


def test_that_a_waiting_change_is_dropped_by_another_scene(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    click(column.network.layers[0].neurons.more)
    assert waiting_forms(column) == ["network"]
    with qtbot.waitSignal(session.run_changed):
        session.open_scene(Scene(key="next", title="Next", experiment=XOR_PERCEPTRON))
    assert waiting_forms(column) == []
    assert session.experiment == XOR_PERCEPTRON


def test_that_no_timer_is_left_when_the_session_closes(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    click(column.network.layers[0].neurons.more)
    session.close()
    assert waiting_forms(column) == []
    assert session.experiment == MLP


def test_that_showing_an_experiment_never_edits_it(
    qtbot: QtBot, session: Session
) -> None:
    odd = replace(
        DEEP_IRIS,
        data=replace(DEEP_IRIS.data, set="sine", samples=33, noise=0.0123456),
        network=NetworkSettings(
            hidden=(HiddenSettings(neurons=3, slope=0.0123456, activation="tanh"),)
        ),
        training=TrainingSettings(learning_rate=0.0001234, mini_batch=7),
    )
    column = show_column(qtbot, session, odd)
    unfold(column)
    for form in column.forms:
        form.refresh()
    assert session.experiment == odd
    assert not session.can_undo


def test_that_showing_the_whole_toolbox_never_edits_it(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, FULL_PIMA)
    unfold(column)
    for form in column.forms:
        form.refresh()
    assert session.experiment == FULL_PIMA
    assert not session.can_undo
