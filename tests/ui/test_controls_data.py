"""Facts about the Data section, each brought about by mouse and keys."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnsim.data.gates import TRUTH_TABLES
from nnsim.data.settings import DataSettings, PreprocessingStep, SplitSettings
from nnsim.experiment import Experiment
from tests.ui.controls_hands import (
    MLP,
    XOR_PERCEPTRON,
    click,
    drag,
    move_to,
    pick,
    press_at,
    press_key,
    release_at,
    show_column,
    type_into,
)
from ui.controls.truth_table import TruthTable
from ui.session import Session


def with_set(key: str) -> Experiment:
    return replace(MLP, data=DataSettings(set=key))


def test_that_a_set_chosen_from_the_list_is_learnt_and_undone_in_one_step(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    data = column.data
    with qtbot.waitSignal(session.run_changed):
        pick(data.set_choice, "iris")
    assert session.run is not None
    assert session.run.data.dataset.key == "iris"
    assert data.summary.text() == "150 samples (50/50/50)"
    assert data.note.text() == "4 inputs · 3 classes"
    with qtbot.waitSignal(session.run_changed):
        session.undo()
    assert session.experiment == MLP
    assert data.set_choice.choice() == "three-class-disc"


def test_that_headings_group_the_sets_and_cannot_be_chosen(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    choice = column.data.set_choice
    headings = [
        choice.itemText(row)
        for row in range(choice.count())
        if not choice.model().index(row, 0).flags() & Qt.ItemFlag.ItemIsSelectable
    ]
    assert headings == ["Gates", "Generated", "Tables"]


def test_that_clicking_an_output_of_the_table_chooses_that_gate(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, XOR_PERCEPTRON)
    data = column.data
    assert data.truth_table.isVisible()
    assert data.truth_table.bits == "0110"
    with qtbot.waitSignal(session.run_changed):
        click(data.truth_table.cell(3))
    assert session.experiment.data.set == "gate-or"
    assert data.set_choice.currentText() == "OR"
    assert session.run is not None
    assert session.run.data.targets[:, 0].tolist() == [0.0, 1.0, 1.0, 1.0]
    with qtbot.waitSignal(session.run_changed):
        session.undo()
    assert data.truth_table.bits == "0110"


def test_that_space_on_an_output_of_the_table_does_the_same(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, XOR_PERCEPTRON)
    data = column.data
    with qtbot.waitSignal(session.run_changed):
        press_key(data.truth_table.cell(0), Qt.Key.Key_Space)
    assert session.experiment.data.set == "gate-nand"


def test_that_all_sixteen_gates_can_be_clicked_together(qtbot: QtBot) -> None:
    table = TruthTable()
    qtbot.addWidget(table)
    chosen: list[str] = []
    table.gate_chosen.connect(chosen.append)
    for key, bits in TRUTH_TABLES.items():
        table.show_gate("gate-xor")
        chosen.clear()
        for row, (bit, shown) in enumerate(zip(bits, "0110", strict=True)):
            if bit != shown:
                click(table.cell(row))
        assert chosen[-1:] == ([] if key == "gate-xor" else [key])
        assert table.bits == bits


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("gate-xor", {"data.coding"}),
        ("iris", {"data.coding"}),
        ("moons", {"data.coding", "data.noise", "data.samples"}),
        ("sine", {"data.noise", "data.samples"}),
    ],
)
def test_that_only_what_a_set_has_is_offered(
    qtbot: QtBot, session: Session, key: str, shown: set[str]
) -> None:
    column = show_column(qtbot, session, with_set(key))
    data = column.data
    fields = {"data.coding", "data.noise", "data.samples"}
    assert {field for field in fields if data.shows(field)} == shown
    assert data.truth_table.isVisible() == (key == "gate-xor")


def test_that_noise_moves_the_samples_while_it_is_dragged_as_one_undo_step(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, with_set("moons"))
    data = column.data
    slider = data.noise.slider
    with qtbot.waitSignal(session.run_changed):
        press_at(slider, 0.5)
    at_first = session.experiment.data.noise
    assert at_first == pytest.approx(0.5, abs=0.05)
    with qtbot.waitSignal(session.run_changed):
        move_to(slider, 0.9)
        release_at(slider, 0.9)
    assert session.experiment.data.noise == pytest.approx(0.9, abs=0.05)
    session.undo()
    assert session.experiment == with_set("moons")
    assert not session.can_undo


def test_that_several_quick_moves_of_a_drag_make_one_new_run(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, with_set("moons"))
    data = column.data
    runs: list[object] = []
    session.run_changed.connect(runs.append)
    with qtbot.waitSignal(session.run_changed):
        drag(data.noise.slider, 0.1, 0.2, 0.3, 0.4)
    assert len(runs) == 1
    assert session.experiment.data.noise == pytest.approx(0.4, abs=0.05)


def test_that_the_number_of_samples_is_typed_within_the_limits_of_the_set(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session)
    field = column.data.samples
    column.data.more.set_expanded(True)
    with qtbot.waitSignal(session.run_changed):
        type_into(field.edit, "90")
    assert session.run is not None
    assert session.run.data.dataset.n_samples == 90
    with qtbot.waitSignal(column.refused) as refusal:
        type_into(field.edit, "2")
    assert "number of samples" in refusal.args[0]
    assert session.experiment.data.samples == 90


@pytest.mark.parametrize(
    "step", ["centred", "standardised", "normalised", "normalised-symmetric"]
)
def test_that_a_preprocessing_step_is_chosen_and_dropped_again(
    qtbot: QtBot, session: Session, step: str
) -> None:
    column = show_column(qtbot, session, with_set("iris"))
    data = column.data
    with qtbot.waitSignal(session.run_changed):
        pick(data.preprocessing, step)
    chosen = session.experiment.data.preprocessing
    assert [row.step for row in chosen] == [step]
    with qtbot.waitSignal(session.run_changed):
        pick(data.preprocessing, "none")
    assert session.experiment.data.preprocessing == ()


def test_that_several_steps_of_a_file_are_named_and_stay_as_they_are(
    qtbot: QtBot, session: Session
) -> None:
    steps = (PreprocessingStep(step="centred"), PreprocessingStep(step="normalised"))
    experiment = replace(MLP, data=DataSettings(set="iris", preprocessing=steps))
    column = show_column(qtbot, session, experiment)
    data = column.data
    assert data.preprocessing.currentText() == "2 steps in a row"
    pick(data.preprocessing, data.preprocessing.choice())
    assert session.experiment == experiment


def test_that_binary_coding_needs_fewer_output_neurons(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, with_set("iris"))
    column.data.more.set_expanded(True)
    assert column.data.coding.currentText() == "3: one per class"
    with qtbot.waitSignal(session.run_changed):
        pick(column.data.coding, "binary")
    assert column.data.coding.currentText() == "2: binary"
    assert column.network.note.text() == "4-4-2"


def test_that_a_typed_part_of_the_split_takes_from_the_others_and_is_never_refused(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, with_set("iris"))
    column.data.more.set_expanded(True)
    refusals: list[object] = []
    session.refused.connect(refusals.append)
    with qtbot.waitSignal(session.run_changed):
        type_into(column.data.split.edit_of("training"), "80")
    assert session.experiment.data.split == SplitSettings(
        training=0.8, validation=0.1, test=0.1
    )
    assert session.run is not None
    assert len(session.run.data.training) == 120
    assert refusals == []


def test_that_arrow_keys_change_a_part_of_the_split_by_one_percent(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, with_set("iris"))
    column.data.more.set_expanded(True)
    edit = column.data.split.edit_of("test")
    edit.setFocus()
    with qtbot.waitSignal(session.run_changed):
        press_key(edit, Qt.Key.Key_Down)
        press_key(edit, Qt.Key.Key_Down)
    assert session.experiment.data.split.test == pytest.approx(0.18)
    session.undo()
    assert session.experiment == with_set("iris")


def test_that_the_handles_of_the_split_are_dragged_as_one_undo_step(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, with_set("iris"))
    column.data.more.set_expanded(True)
    bar = column.data.split.bar
    with qtbot.waitSignal(session.run_changed):
        press_at(bar, 0.6)
        move_to(bar, 0.5)
        move_to(bar, 0.4)
        release_at(bar, 0.4)
    split = session.experiment.data.split
    assert split.training == pytest.approx(0.4, abs=0.011)
    assert split.validation == pytest.approx(0.4, abs=0.011)
    assert split.test == pytest.approx(0.2)
    session.undo()
    assert session.experiment == with_set("iris")
    assert not session.can_undo


def test_that_a_handle_stops_at_its_neighbours_and_leaves_something_for_training(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, with_set("iris"))
    column.data.more.set_expanded(True)
    bar = column.data.split.bar
    with qtbot.waitSignal(session.run_changed):
        press_at(bar, 0.6)
        move_to(bar, 0.0)
        release_at(bar, 0.0)
    assert session.experiment.data.split.training == 0.01
    with qtbot.waitSignal(session.run_changed):
        press_at(bar, 1.0)
        move_to(bar, 0.1)
        release_at(bar, 0.1)
    assert session.experiment.data.split.test == 0.0


def test_that_a_split_without_training_samples_is_refused_and_snaps_back(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, XOR_PERCEPTRON)
    column.data.more.set_expanded(True)
    with qtbot.waitSignal(session.refused) as refusal:
        type_into(column.data.split.edit_of("training"), "10")
    assert "no sample is left for training" in str(refusal.args[0])
    assert column.data.split.edit_of("training").text() == "100 %"
    assert session.experiment == XOR_PERCEPTRON
    assert not session.can_undo


def test_that_new_data_draws_with_the_next_seed(qtbot: QtBot, session: Session) -> None:
    column = show_column(qtbot, session)
    column.data.more.set_expanded(True)
    assert column.data.new_data.text() == "New data (seed 0)"
    before = session.run
    with qtbot.waitSignal(session.run_changed):
        click(column.data.new_data)
    assert column.data.new_data.text() == "New data (seed 1)"
    assert before is not None
    assert session.run is not None
    assert (session.run.data.inputs != before.data.inputs).any()
    session.undo()
    assert session.experiment == MLP


def test_that_pima_says_where_zeros_are_missing_values_and_where_it_comes_from(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, with_set("pima"))
    data = column.data
    assert data.missing.isVisible()
    assert data.missing.text() == "0 = not measured in 5 inputs"
    assert "plas, pres, skin, insu, mass" in data.missing.tip()
    assert "NIDDK" in data.missing.tip()


def test_that_the_summary_explains_the_sizes_of_sets_and_classes(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, with_set("iris"))
    data = column.data
    assert "training: 90 samples" in data.summary.tip()
    assert "class virginica: 50 samples" in data.summary.tip()
