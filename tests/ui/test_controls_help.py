"""Facts about the help on controls: nothing that is a number goes without."""

import re
from collections.abc import Iterator
from html import escape, unescape

import msgspec
import pytest
from msgspec import Struct
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nnsim.experiment import Experiment
from tests.ui.controls_hands import MLP, show_column
from ui.controls.fields import FIELDS, help_of, tip_of
from ui.dock_area import DockArea
from ui.panels.catalogue import PANEL_ROWS
from ui.panels.meanings import MEANINGS, meaning_of
from ui.run_number_fields import RUN_NUMBERS
from ui.run_numbers import RunNumbers
from ui.session import Session
from ui.widgets.labelled import LabelledControl

# Every layer's field of that name has one row.
SHARED = {"slope": "network.slope", "threshold": "network.threshold"}
WITHOUT_CONTROL = {
    "data.edits",  # painted
    "network.hidden.silenced",  # in the picture of the network
    "training.locked",  # in the picture of the network
    "training.seed",  # goes with that of the data
    "training.stop.unchanged_by",
    "version",
}
WITHOUT_LETTER = {"data.seed", "data.split"}
RAISING = re.compile(r"\b(Larger|larger|More|more|Rising)\b")


def numbers(settings: type[Struct], path: str = "") -> Iterator[str]:
    """Yield the path of each number of a document, and of each list of numbers."""
    layout = msgspec.inspect.type_info(settings)
    assert isinstance(layout, msgspec.inspect.StructType)
    for field in layout.fields:
        yield from numbers_of(field.type, f"{path}{field.name}")


def numbers_of(kind: msgspec.inspect.Type, path: str) -> Iterator[str]:
    if isinstance(kind, msgspec.inspect.StructType):
        yield from numbers(kind.cls, f"{path}.")
    elif isinstance(kind, msgspec.inspect.UnionType):
        for each in kind.types:
            yield from numbers_of(each, path)
    elif isinstance(kind, msgspec.inspect.VarTupleType):
        yield from numbers_of(kind.item_type, path)
    elif isinstance(kind, msgspec.inspect.FloatType | msgspec.inspect.IntType):
        yield path


def row_of(path: str) -> str:
    """Return the row of the table that stands for a field."""
    if path.startswith("data.split."):
        return "data.split"
    layer, _, field = path.rpartition(".")
    is_of_layer = layer in ("network.hidden", "network.output")
    return SHARED.get(field, path) if is_of_layer else path


WITH_CONTROL = sorted(
    {
        row_of(path)
        for path in numbers(Experiment)
        if not any(
            path == each or path.startswith(f"{each}.") for each in WITHOUT_CONTROL
        )
    }
)


@pytest.mark.parametrize("path", WITH_CONTROL)
def test_that_a_number_has_letter_name_formula_and_what_raising_it_does(
    path: str,
) -> None:
    row = FIELDS[path]
    assert bool(row.symbol) is (path not in WITHOUT_LETTER)
    assert row.name
    assert row.formula
    assert RAISING.search(row.effect), row.effect
    head, formula, effect = map(unescape, help_of(path).split("<br>"))
    assert head == f"<b>{row.symbol} {row.name}</b>".replace("> ", ">")
    assert (formula, effect) == (row.formula, row.effect)


def test_that_the_settings_of_the_course_are_among_them() -> None:
    assert {
        "data.noise",
        "data.split",
        "network.hidden.neurons",
        "network.slope",
        "network.threshold",
        "training.learning_rate",
        "training.optimizer.momentum",
        "training.penalty.l2",
    } <= set(WITH_CONTROL)


def test_that_every_control_of_the_column_says_what_it_is(
    qtbot: QtBot, session: Session
) -> None:
    column = show_column(qtbot, session, MLP)
    controls: list[QWidget] = [
        control
        for form in column.forms
        for kind in (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit)
        for control in form.findChildren(kind)
        if not control.objectName().startswith("qt_")
    ]
    assert len(controls) > 60
    silent = [control for control in controls if not tip_around(control)]
    assert [control.accessibleName() for control in silent] == []
    # A row of the table is shown whole, in front of what is said of the present value.
    for row in column.findChildren(LabelledControl):
        assert any(row.toolTip().startswith(help_of(path)) for path in FIELDS)


def test_that_the_numbers_of_the_top_bar_say_what_a_larger_one_means(
    qtbot: QtBot, session: Session
) -> None:
    numbers_shown = RunNumbers(session)
    qtbot.addWidget(numbers_shown)
    for key in ("epoch", "error", "validation", "accuracy"):
        row = RUN_NUMBERS[key]
        shown = getattr(numbers_shown, key)
        assert shown.toolTip() == tip_of(row)
        assert escape(row.formula) in shown.toolTip()
    for row in RUN_NUMBERS.values():
        assert row.name
        assert row.formula
        assert row.effect


def test_that_every_panel_says_what_it_shows_on_its_title(
    qtbot: QtBot, session: Session
) -> None:
    assert set(MEANINGS) == set(PANEL_ROWS)
    docks = DockArea(session)
    qtbot.addWidget(docks)
    for key, dock in docks.docks.items():
        meaning = meaning_of(key, dock.panel.title())
        title = dock.titleBarWidget()
        assert title.toolTip() == meaning
        assert escape(MEANINGS[key]) in title.toolTip()
        assert len(MEANINGS[key]) < 180


def tip_around(control: QWidget) -> str:
    """Return the tooltip that Qt shows over a control: its own or that around it."""
    place: QWidget | None = control
    while place is not None and not place.toolTip():
        place = place.parentWidget()
    return "" if place is None else place.toolTip()
