"""The import of a user's table, by real clicks and keys on real files."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from nnsim.data.table_files.source import PastedText, TableSource
from tests.engine.test_table_files import wine_with_decimal_commas
from tests.engine.user_tables import (
    FLOWERS,
    Cell,
    write_parquet,
    write_text,
    write_workbook,
)
from tests.ui.import_hands import (
    END_MS,
    LEFT,
    Key,
    choose_role,
    click_head,
    import_it,
    index,
    inputs,
    pick,
    rest,
)
from ui.dialogs.import_table import ImportTableDialog
from ui.palettes import THEMES
from ui.theme import apply_theme

Opener = Callable[[TableSource], ImportTableDialog]


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Opener]:
    """Opens a dialog and waits for its first look; all are closed at the end."""
    apply_theme(qapp, THEMES["light"])
    dialogs: list[ImportTableDialog] = []

    def open_dialog(source: TableSource) -> ImportTableDialog:
        dialog = ImportTableDialog(source)
        dialogs.append(dialog)
        qtbot.addWidget(dialog)
        dialog.resize(1180, 640)
        dialog.show()
        rest(qtbot, dialog)
        return dialog

    yield open_dialog
    for dialog in dialogs:
        dialog.reject()


# --- what is suggested ----------------------------------------------------------------


def test_that_the_wine_table_needs_nothing_but_import(
    qtbot: QtBot, opened: Opener
) -> None:
    dialog = opened(PastedText(wine_with_decimal_commas()))
    assert dialog.said.text() == "178 samples, 13 inputs, 3 classes: 1, 2, 3."
    assert dialog.fields.delimiter.choice() == ";"
    assert dialog.fields.decimal.choice() == ","
    dataset, settings = import_it(qtbot, dialog)
    assert (dataset.n_samples, dataset.n_inputs) == (178, 13)
    assert settings.target == "class"
    assert not dialog.isVisible()
    assert not dialog.session.has_thread


def test_that_return_imports(qtbot: QtBot, opened: Opener, tmp_path: Path) -> None:
    dialog = opened(write_text(tmp_path, FLOWERS))
    dialog.import_button.setFocus()
    with qtbot.waitSignal(dialog.accepted_dataset, timeout=END_MS):
        QTest.keyClick(dialog, Key.Key_Return)


def test_that_fields_are_those_of_the_kind_of_file(
    opened: Opener, tmp_path: Path
) -> None:
    text = opened(write_text(tmp_path, FLOWERS))
    flowers: list[list[Cell]] = [["x", "class"], [1.0, "a"], [2.0, "b"]]
    workbook = opened(write_workbook(tmp_path, {"notes": [["-"]], "flowers": flowers}))
    parquet = opened(write_parquet(tmp_path, {"x": [1, 2], "class": ["a", "b"]}))
    shown = [
        [
            control.isVisible()
            for control in (d.fields.delimiter, d.fields.sheet, d.fields.header)
        ]
        for d in (text, workbook, parquet)
    ]
    assert shown == [[True, False, True], [False, True, True], [False, False, False]]


# --- layout ---------------------------------------------------------------------------


def test_that_another_delimiter_is_seen_at_once(
    qtbot: QtBot, opened: Opener, tmp_path: Path
) -> None:
    dialog = opened(write_text(tmp_path, FLOWERS))
    assert dialog.table.preview.columnCount() == 3
    pick(dialog.fields.delimiter, ";")
    rest(qtbot, dialog)
    assert dialog.table.preview.columnCount() == 1
    assert "only one column" in dialog.said.text()
    assert not dialog.import_button.isEnabled()
    pick(dialog.fields.delimiter, ",")
    rest(qtbot, dialog)
    assert dialog.table.preview.columnCount() == 3
    assert dialog.import_button.isEnabled()


def test_that_the_header_can_be_switched_off(
    qtbot: QtBot, opened: Opener, tmp_path: Path
) -> None:
    dialog = opened(write_text(tmp_path, FLOWERS))
    QTest.mouseClick(dialog.fields.header, LEFT, pos=QPoint(8, 8))
    rest(qtbot, dialog)
    assert dialog.table.preview.rowCount() == 5
    assert dialog.table.preview.columns[0].name == "column 1"


def test_that_another_sheet_is_seen_at_once(
    qtbot: QtBot, opened: Opener, tmp_path: Path
) -> None:
    flowers: list[list[Cell]] = [["x", "class"], [1.0, "a"], [2.0, "b"]]
    dialog = opened(write_workbook(tmp_path, {"notes": [["-"]], "flowers": flowers}))
    assert dialog.fields.sheet.choice() == "flowers"
    pick(dialog.fields.sheet, "notes")
    rest(qtbot, dialog)
    assert "only one column" in dialog.said.text()
    pick(dialog.fields.sheet, "flowers")
    rest(qtbot, dialog)
    assert dialog.said.text() == "2 samples, 1 input, 2 classes: a, b."
    dataset, settings = import_it(qtbot, dialog)
    assert settings.sheet == "flowers"
    assert dataset.class_names == ("a", "b")


def test_that_lines_can_be_skipped_with_the_button(
    qtbot: QtBot, opened: Opener, tmp_path: Path
) -> None:
    dialog = opened(write_text(tmp_path, "a,title\n" + FLOWERS))
    assert dialog.said.kind() == "error"
    assert "line 2: 3 cell(s) instead of 2" in dialog.said.text()
    QTest.mouseClick(dialog.fields.skip_lines.more, LEFT)
    rest(qtbot, dialog)
    assert dialog.said.text() == "4 samples, 2 inputs, 2 classes: lily, rose."


def test_that_of_many_wishes_the_last_one_counts(
    qtbot: QtBot, opened: Opener, tmp_path: Path
) -> None:
    dialog = opened(write_text(tmp_path, FLOWERS))
    for key in (";", "\t", "|", " ", ","):
        pick(dialog.fields.delimiter, key)
    rest(qtbot, dialog)
    assert dialog.settings.delimiter == ","
    assert dialog.table.preview.columnCount() == 3


# --- roles ----------------------------------------------------------------------------


def test_that_a_role_is_chosen_in_the_menu_of_a_head(
    qtbot: QtBot, opened: Opener, tmp_path: Path
) -> None:
    dialog = opened(write_text(tmp_path, FLOWERS))
    click_head(dialog, 1)
    choose_role(dialog, "ignored")
    assert dialog.settings.inputs == ("length",)
    click_head(dialog, 0)
    choose_role(dialog, "number")
    assert dialog.settings.target == "length"
    assert dialog.settings.text_inputs == ("species",)
    assert dialog.said.text() == "4 samples, 2 inputs, “length” to predict."
    dataset, _ = import_it(qtbot, dialog)
    assert dataset.values is not None
    assert dataset.input_names == ("species = lily", "species = rose")


def test_that_one_menu_is_for_all_selected_columns(
    opened: Opener, tmp_path: Path
) -> None:
    dialog = opened(write_text(tmp_path, "a,b,c,d,class\n1,2,3,4,x\n5,6,7,8,y\n"))
    QTest.mouseClick(
        dialog.table.viewport(),
        LEFT,
        pos=dialog.table.visualRect(index(dialog, 1)).center(),
    )
    click_head(dialog, 3, keys=Qt.KeyboardModifier.ShiftModifier)
    assert dialog.table.chosen_columns() == (1, 2, 3)
    click_head(dialog, 2)
    choose_role(dialog, "ignored")
    assert dialog.settings.inputs == ("a",)
    assert dialog.table.chosen_columns() == (1, 2, 3)


def test_that_roles_are_chosen_by_keys(opened: Opener, tmp_path: Path) -> None:
    dialog = opened(write_text(tmp_path, FLOWERS))
    table = dialog.table
    table.setFocus()
    table.setCurrentIndex(index(dialog, 0))
    QTest.keyClick(table, Key.Key_Right)
    QTest.keyClick(table, Key.Key_Delete)
    assert inputs(dialog) == ["length"]
    QTest.keyClick(table, Key.Key_I)
    assert inputs(dialog) == ["length", "width"]
    QTest.keyClick(table, Key.Key_Return)
    assert table.menu is not None
    QTest.keyClick(table.menu, Key.Key_Escape)


def test_that_chosen_roles_outlive_a_change_of_the_layout(
    qtbot: QtBot, opened: Opener, tmp_path: Path
) -> None:
    dialog = opened(write_text(tmp_path, FLOWERS))
    click_head(dialog, 1)
    choose_role(dialog, "ignored")
    pick(dialog.fields.encoding, "latin-1")
    rest(qtbot, dialog)
    assert dialog.settings.inputs == ("length",)
    assert dialog.settings.encoding == "latin-1"


def test_that_without_a_target_nothing_can_be_imported(
    opened: Opener, tmp_path: Path
) -> None:
    dialog = opened(write_text(tmp_path, FLOWERS))
    click_head(dialog, 2)
    choose_role(dialog, "ignored")
    assert "not known what to predict" in dialog.said.text()
    assert not dialog.import_button.isEnabled()


# --- what is wrong --------------------------------------------------------------------


def test_that_a_file_that_is_no_table_says_why(opened: Opener, tmp_path: Path) -> None:
    dialog = opened(tmp_path)
    assert dialog.said.kind() == "error"
    assert dialog.said.text().endswith("it is a folder; choose a file in it.")
    assert not dialog.import_button.isEnabled()


def test_that_words_among_numbers_are_said_before_the_import(
    opened: Opener, tmp_path: Path
) -> None:
    dialog = opened(write_text(tmp_path, FLOWERS + "tall,1,lily\n"))
    assert "“length” holds 1 cell(s) that are not numbers" in dialog.said.text()
    assert not dialog.import_button.isEnabled()
    click_head(dialog, 0)
    choose_role(dialog, "ignored")
    assert dialog.said.text() == "5 samples, 1 input, 2 classes: lily, rose."


def test_that_gaps_are_announced_and_can_be_filled(
    qtbot: QtBot, opened: Opener, tmp_path: Path
) -> None:
    dialog = opened(write_text(tmp_path, FLOWERS + ",1,lily\n"))
    assert dialog.said.text().endswith("an empty cell in length are left out.")
    pick(dialog.fields.missing, "median")
    assert dialog.said.text().endswith("Empty cells in length take the median.")
    dataset, settings = import_it(qtbot, dialog)
    assert settings.missing == "median"
    assert dataset.n_samples == 5
    assert [note.key for note in dialog.notes] == ["table.note_filled"]


def test_that_a_bad_cell_far_down_is_said_and_its_column_shown(
    qtbot: QtBot, opened: Opener, tmp_path: Path
) -> None:
    text = FLOWERS + "5.0,3.0,rose\n" * 200_000 + "6.0,wide,rose\n"
    dialog = opened(write_text(tmp_path, text))
    assert dialog.said.text().startswith("about 200\u202f000 samples")
    QTest.mouseClick(dialog.import_button, LEFT)
    rest(qtbot, dialog)
    assert "line 200006, column 'width': 'wide' is not a number" in dialog.said.text()
    assert dialog.table.chosen_columns() == (1,)
    assert dialog.isVisible()


def test_that_a_file_that_vanished_is_said(
    qtbot: QtBot, opened: Opener, tmp_path: Path
) -> None:
    path = write_text(tmp_path, FLOWERS)
    dialog = opened(path)
    path.unlink()
    QTest.mouseClick(dialog.import_button, LEFT)
    rest(qtbot, dialog)
    assert dialog.said.kind() == "error"
    assert "cannot be read" in dialog.said.text()


# --- waiting --------------------------------------------------------------------------


def long_table(folder: Path) -> Path:
    """A file that takes seconds to read."""
    return write_text(folder, FLOWERS + "5.0,3.0,rose\n" * 3_000_000)


def test_that_reading_shows_progress_and_can_be_cancelled(
    qtbot: QtBot, opened: Opener, tmp_path: Path
) -> None:
    dialog = opened(long_table(tmp_path))
    QTest.mouseClick(dialog.import_button, LEFT)
    qtbot.waitUntil(lambda: dialog.progress.value() > 0, timeout=END_MS)
    assert dialog.progress.isVisible()
    assert not dialog.table.isEnabled()
    QTest.mouseClick(dialog.cancel_button, LEFT)
    rest(qtbot, dialog)
    assert dialog.isVisible()
    assert not dialog.progress.isVisible()
    assert dialog.import_button.isEnabled()


def test_that_escape_ends_the_reading_and_then_the_dialog(
    qtbot: QtBot, opened: Opener, tmp_path: Path
) -> None:
    dialog = opened(long_table(tmp_path))
    QTest.mouseClick(dialog.import_button, LEFT)
    QTest.keyClick(dialog, Key.Key_Escape)
    rest(qtbot, dialog)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def test_that_closing_while_it_reads_leaves_no_thread(
    qtbot: QtBot, opened: Opener, tmp_path: Path
) -> None:
    dialog = opened(long_table(tmp_path))
    QTest.mouseClick(dialog.import_button, LEFT)
    dialog.close()
    assert not dialog.session.has_thread


@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
def test_that_everything_has_room_at_the_size_of_a_small_projector(
    qtbot: QtBot, qapp: QApplication, opened: Opener, theme: str
) -> None:
    dialog = opened(PastedText(wine_with_decimal_commas()))
    apply_theme(qapp, THEMES[theme])
    dialog.resize(dialog.minimumSizeHint().expandedTo(dialog.sizeHint()))
    assert dialog.width() <= 1280
    assert dialog.height() <= 720
    for label in dialog.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap():
            assert label.width() >= label.sizeHint().width(), label.text()
