"""Facts about the list of preprocessing steps, each brought about by mouse and keys."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings, PreprocessingStep, SplitSettings
from nnsim.data.suggestions import RECIPES
from nnsim.experiment import Experiment
from tests.ui.controls_hands import (
    LEFT,
    MLP,
    click,
    move_to,
    pick,
    press_at,
    release_at,
    show_column,
    type_into,
)
from ui.controls.column import ControlColumn
from ui.controls.column_picker import StayingMenu
from ui.session import Session


def with_steps(key: str, *steps: PreprocessingStep) -> Experiment:
    return replace(MLP, data=DataSettings(set=key, preprocessing=steps))


def show_steps(qtbot: QtBot, session: Session, experiment: Experiment) -> ControlColumn:
    column = show_column(qtbot, session, experiment)
    column.data.steps.set_expanded(True)
    return column


def step_keys(session: Session) -> list[str]:
    return [step.step for step in session.experiment.data.preprocessing]


def test_that_the_recipe_of_pima_is_chosen_and_its_numbers_are_shown(
    qtbot: QtBot, session: Session
) -> None:
    column = show_steps(qtbot, session, with_steps("pima"))
    steps = column.data.steps
    with qtbot.waitSignal(session.run_changed):
        pick(steps.add_step, "recipe")
    assert session.experiment.data.preprocessing == RECIPES["pima"]
    assert [row.title.text() for row in steps.step_rows] == [
        "1. zeros as missing",
        "2. in groups",
        "3. capped",
        "4. standardised",
    ]
    missing, grouped, capped, scaled = (row.found for row in steps.step_rows)
    assert missing.text().splitlines()[0].startswith("plas: ")
    assert "and 3 more inputs" in missing.text()
    assert grouped.text().startswith("<30:")
    assert "≥50:" in grouped.text()
    assert capped.text().endswith("above 3")
    assert "preg: mean" in scaled.text()
    assert "age: mean" in scaled.toolTip()
    assert column.data.preprocessing.currentText() == "Pima recipe"
    assert steps.summary.text() == "4"
    with qtbot.waitSignal(session.run_changed):
        session.undo()
    assert session.experiment == with_steps("pima")


def test_that_the_recipe_is_offered_for_its_set_only(
    qtbot: QtBot, session: Session
) -> None:
    column = show_steps(qtbot, session, with_steps("iris"))
    assert "recipe" not in set(column.data.steps.add_step.keys())
    assert "recipe" not in set(column.data.preprocessing.keys())


@pytest.mark.parametrize("key", ["grouped", "capped", "dropped", "zeros-as-missing"])
def test_that_a_step_that_needs_more_is_added_with_what_it_needs(
    qtbot: QtBot, session: Session, key: str
) -> None:
    column = show_steps(qtbot, session, with_steps("iris"))
    with qtbot.waitSignal(session.run_changed):
        pick(column.data.steps.add_step, key)
    assert step_keys(session) == [key]
    assert column.data.steps.add_step.choice() == ""
    (row,) = column.data.steps.step_rows
    assert row.edges.isVisible() == (key == "grouped")
    assert row.limit.isVisible() == (key == "capped")


def test_that_steps_are_moved_and_removed(qtbot: QtBot, session: Session) -> None:
    keys = ("centred", "normalised", "standardised")
    steps = [PreprocessingStep(step=key) for key in keys]
    column = show_steps(qtbot, session, with_steps("iris", *steps))
    rows = column.data.steps.step_rows
    assert not rows[0].up.isEnabled()
    assert not rows[2].down.isEnabled()
    with qtbot.waitSignal(session.run_changed):
        click(rows[2].up)
    assert step_keys(session) == ["centred", "standardised", "normalised"]
    with qtbot.waitSignal(session.run_changed):
        click(rows[0].down)
    assert step_keys(session) == ["standardised", "centred", "normalised"]
    with qtbot.waitSignal(session.run_changed):
        click(rows[1].remove)
    assert step_keys(session) == ["standardised", "normalised"]
    assert len(column.data.steps.step_rows) == 2
    for _ in range(3):
        session.undo()
    assert step_keys(session) == list(keys)


def test_that_edges_and_limits_are_typed_and_refused_in_a_sentence(
    qtbot: QtBot, session: Session
) -> None:
    steps = RECIPES["pima"][1:3]
    column = show_steps(qtbot, session, with_steps("pima", *steps))
    grouped, capped = column.data.steps.step_rows
    with qtbot.waitSignal(session.run_changed):
        type_into(grouped.edges, "25; 35.5")
    assert session.experiment.data.preprocessing[0].edges == (25.0, 35.5)
    assert grouped.edges.text() == "25, 35.5"
    with qtbot.waitSignal(session.run_changed):
        type_into(capped.limit, "5")
    assert session.experiment.data.preprocessing[1].limit == 5.0
    before = session.experiment
    for field, text in ((grouped.edges, "40, 30"), (capped.limit, "few")):
        with qtbot.waitSignal(column.refused) as refusal:
            type_into(field, text)
        assert text in refusal.args[0]
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert session.experiment == before


def test_that_inputs_are_typed_by_name(qtbot: QtBot, session: Session) -> None:
    column = show_steps(qtbot, session, with_steps("pima", PreprocessingStep()))
    (row,) = column.data.steps.step_rows
    assert row.columns.edit.text() == "all inputs"
    with qtbot.waitSignal(session.run_changed):
        type_into(row.columns.edit, "AGE, preg")
    assert session.experiment.data.preprocessing[0].columns == ("preg", "age")
    with qtbot.waitSignal(column.refused) as refusal:
        type_into(row.columns.edit, "ag")
    assert "did you mean 'age'" in refusal.args[0]
    with qtbot.waitSignal(session.run_changed):
        type_into(row.columns.edit, "all")
    assert session.experiment == with_steps("pima", PreprocessingStep())


def test_that_inputs_are_ticked_in_a_list_that_stays_open(
    qtbot: QtBot, session: Session
) -> None:
    column = show_steps(qtbot, session, with_steps("iris", PreprocessingStep()))
    (row,) = column.data.steps.step_rows
    click(row.columns.more)
    menu = row.columns.menu
    assert menu.isVisible()
    names = [action.text() for action in menu.actions()]
    with qtbot.waitSignal(session.run_changed):
        untick(menu, 0)
    assert menu.isVisible()
    assert session.experiment.data.preprocessing[0].columns == tuple(names[1:])
    with qtbot.waitSignal(session.run_changed):
        untick(menu, 0)
    assert session.experiment.data.preprocessing[0].columns == ()
    menu.close()


def untick(menu: StayingMenu, place: int) -> None:
    middle = menu.actionGeometry(menu.actions()[place]).center()
    QTest.mouseMove(menu, middle + QPoint(1, 0))
    QTest.mouseClick(menu, LEFT, pos=middle)
    QApplication.processEvents()


def test_that_an_input_left_out_is_gone_from_the_network(
    qtbot: QtBot, session: Session
) -> None:
    column = show_steps(qtbot, session, with_steps("iris"))
    with qtbot.waitSignal(session.run_changed):
        pick(column.data.steps.add_step, "dropped")
    assert column.data.note.text() == "3 inputs · 3 classes"
    assert "petal width" not in column.network.inputs.text()
    assert column.network.note.text() == "3-4-3"
    (row,) = column.data.steps.step_rows
    assert not row.found.isVisible()


def test_that_the_last_input_cannot_be_left_out(qtbot: QtBot, session: Session) -> None:
    curve = with_steps("sine")
    column = show_steps(qtbot, session, curve)
    with qtbot.waitSignal(session.refused) as refusal:
        pick(column.data.steps.add_step, "dropped")
    assert "no input would be left" in str(refusal.args[0])
    assert session.experiment == curve


def test_that_eight_steps_are_shown_and_more_of_a_file_are_counted(
    qtbot: QtBot, session: Session
) -> None:
    steps = (PreprocessingStep(step="centred"),) * 10
    column = show_steps(qtbot, session, with_steps("iris", *steps))
    fold = column.data.steps
    assert len(fold.step_rows) == 8
    assert fold.beyond.text() == "and 2 more steps"
    assert not fold.add_step.isEnabled()


def test_that_a_single_step_with_options_is_named_and_not_changed_by_scaling(
    qtbot: QtBot, session: Session
) -> None:
    column = show_steps(qtbot, session, with_steps("pima", RECIPES["pima"][1]))
    assert column.data.preprocessing.currentText() == "in groups"
    assert column.data.steps.summary.text() == "in groups"


@pytest.mark.parametrize("key", ["pima", "iris", "imbalanced-clouds", "tilted-cloud"])
def test_that_large_or_unlike_inputs_are_noted_until_they_are_scaled(
    qtbot: QtBot, session: Session, key: str
) -> None:
    column = show_column(qtbot, session, with_steps(key))
    assert len(column.data.advice.texts()) == (1 if key == "pima" else 0)
    with qtbot.waitSignal(session.run_changed):
        pick(column.data.preprocessing, "standardised")
    assert column.data.advice.texts() == ()


def test_that_a_cloud_without_classes_is_called_so(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, with_steps("tilted-cloud"))
    assert column.data.note.text() == "2 inputs · no classes"
    assert column.data.summary.text() == "200 samples"


def test_that_the_way_samples_are_dealt_survives_a_drag_of_the_split(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, with_steps("sine"))
    fold = column.data.more
    fold.set_expanded(True)
    with qtbot.waitSignal(session.run_changed):
        pick(fold.how, "alternate")
    assert session.experiment.data.split == SplitSettings(how="alternate")
    with qtbot.waitSignal(session.run_changed):
        press_at(fold.split.bar, 0.5)
        move_to(fold.split.bar, 0.5)
        release_at(fold.split.bar, 0.5)
    assert session.experiment.data.split.how == "alternate"
    with qtbot.waitSignal(session.run_changed):
        type_into(fold.split.edit_of("training"), "97")
    split = session.experiment.data.split
    assert (split.how, split.training) == ("alternate", 0.97)
    assert fold.summary.text().endswith("· in turn")
