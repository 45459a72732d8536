"""Parts of the scene editor by themselves: recorder, lists, words, hidden, limited."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnsim.experiment import Experiment
from nnsim.scene import Scene, ScenePoint, built_in_scene, scene_keys
from nnsim.scene_actions import (
    Advance,
    AnyAction,
    ChooseVariant,
    NewWeights,
    Pick,
    PinRun,
    RaceVariants,
    Rewind,
    RunOn,
    RunSweep,
    RunVariants,
    SetFields,
    SetSpeed,
    ShowMap,
)
from nnsim.scene_edits import with_moved_point, with_title
from nnsim.variants import with_fields
from tests.ui.comparing_hands import MOMENTA, XOR
from tests.ui.conftest import is_settled, open_experiment
from tests.ui.controls_hands import MLP, show_column
from tests.ui.panel_hands import frame_of
from ui.controls.field_names import listed_words
from ui.scene_editor.action_words import action_words
from ui.scene_editor.edited_scene import EditedScene
from ui.scene_editor.hiding_page import HidingPage
from ui.scene_editor.item_list import ItemList
from ui.scene_editor.limits_page import LimitsPage, first_limits
from ui.scene_editor.recorder import Recorder
from ui.scene_editor.text_fields import TextField
from ui.series import Series
from ui.session import Session
from ui.speed import FULL_SPEED, Speed
from ui.widgets.count_field import CountField
from ui.widgets.number_field import NumberField

ETA = "training.learning_rate"
ALPHA = "training.optimizer.momentum"
ENDLESS = with_fields(XOR, {"training.stop.epochs": 0}, "test")
SCENE = Scene(
    key="parts",
    title="Parts",
    points=tuple(ScenePoint(text=text) for text in "abc"),
)


def begin(session: Session) -> tuple[Recorder, list[AnyAction], list[str]]:
    """Record a point of the open scene; the lists follow what it tells."""
    recorder = Recorder(session, Series(session), session)
    actions: list[AnyAction] = []
    left_out: list[str] = []

    def take(recorded: tuple[AnyAction, ...]) -> None:
        actions[:] = recorded

    recorder.recorded.connect(take)
    recorder.left_out.connect(left_out.append)
    recorder.begin(())
    return recorder, actions, left_out


def edit(session: Session, **fields: object) -> None:
    values = {name.replace("__", "."): value for name, value in fields.items()}
    assert session.edit(with_fields(session.experiment, values, "test"))


# --- recorder ------------------------------------------------------------------------


def test_that_a_drag_amid_a_run_is_one_setting_between_two_runs(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, ENDLESS)
    recorder, actions, _ = begin(session)
    session.set_speed(Speed("epoch", 300.0))
    session.play()
    qtbot.waitUntil(lambda: frame_of(session).n_epochs >= 3)
    for rate in (0.6, 0.7, 0.8):
        edit(session, training__learning_rate=rate)
    before = frame_of(session).n_epochs
    qtbot.waitUntil(lambda: frame_of(session).n_epochs > before + 3)
    session.pause()
    qtbot.waitUntil(lambda: not session.running)
    recorder.end()
    first, setting, second = actions
    assert setting == SetFields(changes={ETA: 0.8})
    assert isinstance(first, RunOn)
    assert isinstance(second, RunOn)
    assert first.epochs + second.epochs == frame_of(session).n_epochs


def test_that_a_run_of_whole_epochs_follows_a_step_and_ends_as_asked(
    qtbot: QtBot, session: Session
) -> None:
    one_by_one = with_fields(XOR, {"training.scheme": "sequential"}, "test")
    open_experiment(qtbot, session, one_by_one)
    recorder, actions, left_out = begin(session)
    session.advance("step")
    qtbot.waitUntil(lambda: frame_of(session).n_steps == 1)
    session.set_speed(FULL_SPEED)
    session.play(2)
    qtbot.waitUntil(lambda: frame_of(session).n_epochs == 2)
    qtbot.waitUntil(lambda: not session.running)
    session.play()
    qtbot.waitUntil(lambda: frame_of(session).stopped is not None)
    qtbot.waitUntil(lambda: not session.running)
    assert actions == [Advance(), RunOn(epochs=2), RunOn()]
    session.set_weights((0, 1.0))
    session.seek(0)
    assert "first weights" in left_out[0]
    assert "Rewind" in left_out[1]
    recorder.end()
    session.pin()
    assert len(actions) == 3


def test_that_a_run_that_goes_on_is_as_long_as_it_was_asked_for(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, ENDLESS)
    recorder, actions, _ = begin(session)
    session.set_speed(Speed("epoch", 10.0))
    session.play(500)
    qtbot.waitUntil(lambda: session.running)
    recorder.end()
    assert actions == [RunOn(epochs=500)]
    session.pause()
    qtbot.waitUntil(lambda: not session.running)


def test_that_a_change_that_is_refused_and_another_scene_leave_nothing(
    qtbot: QtBot, session: Session
) -> None:
    open_experiment(qtbot, session, MLP)
    recorder, actions, _ = begin(session)
    with qtbot.waitSignal(session.run_changed):
        session.new_weights()
    qtbot.waitUntil(lambda: is_settled(session))
    edit(session, training__optimizer__momentum=0.5)
    with qtbot.waitSignal(session.refused):
        edit(session, data__split__training=0.0)
    assert actions == [NewWeights(), SetFields(changes={ALPHA: 0.5})]
    open_experiment(qtbot, session, XOR)
    assert not recorder.is_on
    assert len(actions) == 2
    qtbot.waitUntil(lambda: is_settled(session))


# --- the edited scene ----------------------------------------------------------------


def test_that_changes_are_taken_back_one_gesture_at_a_time() -> None:
    edited = EditedScene(SCENE)
    for title in ("M", "Mi", "Mine"):
        edited.edit(partial(with_title, title=title), "title")
    edited.edit(partial(with_moved_point, place=0, to=2))
    edited.undo()
    assert (edited.scene.title, edited.scene.points) == ("Mine", SCENE.points)
    edited.undo()
    assert edited.scene == SCENE
    assert (edited.can_undo, edited.can_redo) == (False, True)
    edited.redo()
    assert edited.scene.title == "Mine"


def test_that_a_scene_is_unsaved_until_it_is_what_was_saved() -> None:
    edited = EditedScene(SCENE)
    seen = [edited.is_unsaved]
    edited.edit(partial(with_title, title="Mine"))
    seen.append(edited.is_unsaved)
    edited.note_saved(edited.scene, Path("mine.json"))
    seen.append(edited.is_unsaved)
    edited.undo()
    seen.append(edited.is_unsaved)
    edited.begin(SCENE, is_draft=True)
    seen.append(edited.is_unsaved)
    assert seen == [False, True, False, True, True]


# --- words ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("action", "words"),
    [
        (SetFields(changes={ETA: 0.32}), "set η to 0.32"),
        (
            SetFields(changes={"network.hidden[1].neurons": 5, "data.set": "iris"}),
            "set neurons (hidden 2) to 5, data set to Iris",
        ),
        (
            SetFields(changes={f"training.{n}": True for n in "abcde"}),
            "set a to yes, b to yes, c to yes and 2 more",
        ),
        (RunOn(), "run to the end"),
        (RunOn(epochs=50), "run 50 epochs"),
        (Advance(unit="phase", count=4), "make 4 phases, one by one"),
        (Advance(unit="epoch"), "make one epoch"),
        (Rewind(), "rewind to the first weights"),
        (NewWeights(), "draw new weights"),
        (PinRun(), "pin the run"),
        (ChooseVariant(number=2), "run variant 2: α 0.6"),
        (ChooseVariant(number=7), "run variant 7"),
        (RunVariants(), "run all variants in turn"),
        (RaceVariants(), "race the variants side by side"),
        (Pick(neuron=(1, 0)), "pick neuron 1 of layer 2"),
        (Pick(sample=4), "pick sample 4"),
        (Pick(), "pick nothing"),
        (ShowMap(kind="spread"), "show in the feature space: spread"),
        (RunSweep(), "begin the sweep"),
        (SetSpeed(), "run at: full speed"),
    ],
)
def test_that_an_action_is_a_sentence(action: AnyAction, words: str) -> None:
    assert action_words(action, MOMENTA) == words


def test_that_all_actions_of_built_in_scenes_have_words() -> None:
    for scene in map(built_in_scene, scene_keys()):
        for point in scene.points:
            for action in point.do:
                assert "other ones" not in action_words(action, scene.variants)


# --- widgets -------------------------------------------------------------------------


def test_that_rows_are_dragged_moved_by_keys_and_removed(qtbot: QtBot) -> None:
    items = ItemList("Points", 4, "None yet.")
    qtbot.addWidget(items)
    items.show()
    moves: list[tuple[int, int]] = []
    removed: list[int] = []
    items.moved.connect(lambda row, to: moves.append((row, to)))
    items.removed.connect(removed.append)
    items.show_rows(["a", "b", "c"], 0)
    nowhere = QModelIndex()
    items.list.model().moveRow(nowhere, 0, nowhere, 3)
    qtbot.waitUntil(lambda: moves == [(0, 2)])
    items.show_rows(["a", "b", "c"], 1)
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(items.list, Qt.Key.Key_Up, alt)
    QTest.keyClick(items.list, Qt.Key.Key_Down, alt)
    QTest.keyClick(items.list, Qt.Key.Key_Delete)
    assert moves[1:] == [(1, 0), (1, 2)]
    assert removed == [1]


def test_that_a_text_that_is_too_long_is_cut_where_it_can_be_kept(qtbot: QtBot) -> None:
    field = TextField("Text", "", 2, 5)
    qtbot.addWidget(field)
    told: list[str] = []
    field.edited.connect(told.append)
    QTest.keyClicks(field, "abcdefg")
    assert field.toPlainText() == "abcde" == told[-1]


def test_that_a_locked_number_keeps_to_what_is_left_and_says_so(qtbot: QtBot) -> None:
    number = NumberField("η", "η", low=0.001, high=10.0, value=0.1)
    number.lock((0.05, 0.5))
    number.slider.setValue(number.slider.maximum())
    assert number.value() == 0.5
    assert "from 0.0500 to 0.500" in number.edit.toolTip()
    number.set_range(0.1, 1.0)
    number.slider.setValue(0)
    assert number.value() == 0.1
    number.lock(None)
    number.slider.setValue(number.slider.maximum())
    assert number.value() == 1.0
    assert "scene" not in number.toolTip()
    count = CountField("n", "n", low=1, high=100, value=3)
    count.lock((2, 4))
    count.more.click()
    count.more.click()
    assert count.value() == 4
    count.lock((4, 4))
    assert not count.edit.isEnabled()
    assert "does not let it change" in count.toolTip()
    for widget in (number, count):
        qtbot.addWidget(widget)


def test_that_settings_are_hidden_and_limited_by_their_names_in_the_column(
    qtbot: QtBot, session: Session
) -> None:
    limits = {ETA: (0.05, 0.5), "network.hidden[0].neurons": (2.0, 6.0)}
    column = show_column(qtbot, session, MLP, locked_ranges=limits)
    neurons = column.network.layers[0].neurons
    for _ in range(9):
        neurons.more.click()
    assert neurons.value() == 6
    column.network.finish()
    edited = EditedScene(Scene(key="a", title="A", experiment=MLP))
    hiding, limiting = HidingPage(edited, column), LimitsPage(edited, column)
    for page in (hiding, limiting):
        qtbot.addWidget(page)
    assert limiting.field.keys() == (), "what nobody sees asks for no controls"
    limiting.show()
    item = hiding.item(ETA)
    assert item.text(0) == "η: learning rate"
    item.setCheckState(0, Qt.CheckState.Checked)
    assert edited.scene.hidden_controls == (ETA,)
    hiding.item("network").setCheckState(0, Qt.CheckState.Checked)
    assert hiding.item("network.hidden.neurons").isDisabled()
    offered = limiting.field.keys()
    assert {ETA, "network.hidden[0].slope", "data.samples", "data.noise"} < {*offered}
    assert "network.hidden[1].slope" not in offered
    names = [listed_words(path) for path in offered]
    assert len(set(names)) == len(names)
    limiting.field.set_choice("data.samples")
    limiting.limit.click()
    assert edited.scene.locked_ranges.keys() == {"data.samples"}
    limiting.rows["data.samples"].remove.click()
    assert edited.scene.locked_ranges == {}
    qtbot.waitUntil(lambda: is_settled(session))


def test_that_limits_begin_around_the_value_where_a_control_goes_far() -> None:
    eta = NumberField("η", "η", low=0.001, high=10.0)
    assert first_limits(0.1, eta) == (0.01, 1.0)
    alpha = NumberField("α", "α", low=0.0, high=0.9999, logarithmic=False)
    assert first_limits(0.6, alpha) == (0.0, 1.0)
    epochs = CountField("T", "T", low=0, high=1_000_000_000)
    assert first_limits(1000, epochs) == (100, 10_000)
    assert Experiment().training.stop.epochs == 1000
