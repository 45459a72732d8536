"""The box that says what NNSim is made of, and under which licences."""

import platform
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnsim import __version__
from nnsim.parts.catalogue import all_parts
from nnsim.parts.part import Part
from tests.ui.reading_hands import has_letters, interactive_in, spoken_name
from ui.about import AboutBox, as_text
from ui.background import Background
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.settings import Settings
from ui.theme import apply_theme


@pytest.fixture
def box(qtbot: QtBot, qapp: QApplication) -> Iterator[AboutBox]:
    """The box, opened by the action of the menu over a window of a small projector."""
    apply_theme(qapp, THEMES["light"])
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    window.actions_by_key["about"].trigger()
    box = window.findChild(AboutBox)
    assert box is not None
    qtbot.waitExposed(box)
    qtbot.waitUntil(lambda: bool(box.parts))
    yield box
    box.close()
    window.close()


def test_that_it_says_the_versions_that_a_report_needs(box: AboutBox) -> None:
    assert box.title.text() == f"NNSim {__version__}"
    for word in (platform.python_version(), "Qt 6.", "NumPy 2.", "Numba 0."):
        assert word in box.versions.text()
    assert "BSD-3-Clause" in box.versions.text()


def test_that_our_own_licence_is_read_first(box: AboutBox) -> None:
    assert box.part is not None
    assert box.part.name == "NNSim"
    assert box.text.toPlainText().startswith("BSD 3-Clause License")
    assert box.text.isReadOnly()


def test_that_words_leave_the_parts_that_hold_all_of_them(box: AboutBox) -> None:
    QTest.keyClicks(box.search, "lgpl qt")
    names = [part.name for part in box.shown_parts()]
    assert names == ["Qt"]
    assert box.part is not None
    assert box.part.name == "Qt"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in box.text.toPlainText()
    box.search.clear()
    assert len(box.shown_parts()) == len(all_parts())


def test_that_words_of_no_part_leave_nothing_to_read(box: AboutBox) -> None:
    QTest.keyClicks(box.search, "no such part")
    assert box.shown_parts() == []
    assert box.part is None
    assert box.text.toPlainText() == ""
    box.search.clear()
    assert len(box.shown_parts()) == len(all_parts())


def test_that_an_arrow_reads_the_next_part(box: AboutBox) -> None:
    box.list.setFocus()
    QTest.keyClick(box.list, Qt.Key.Key_Down)
    assert box.part is not None
    assert box.part.name == "Python"
    assert "PYTHON SOFTWARE FOUNDATION" in box.text.toPlainText()


def test_that_a_part_without_a_text_says_so(box: AboutBox) -> None:
    without = next(part for part in all_parts() if not part.texts)
    box.search.setText(f"{without.name} {without.version} {without.inside}")
    assert box.text.toPlainText() == "No text of this licence came with this part."


def test_that_copy_takes_versions_and_parts_and_no_place_of_this_machine(
    box: AboutBox, qapp: QApplication
) -> None:
    QTest.mouseClick(box.copy_button, Qt.MouseButton.LeftButton)
    copied = qapp.clipboard().text()
    assert copied == as_text(box.parts)
    assert copied.startswith(f"NNSim {__version__}\nPython ")
    assert "numpy\t" in copied
    assert str(all_parts()[0].texts[0].parent) not in copied


def test_that_it_fits_a_small_projector_and_every_control_has_a_name(
    box: AboutBox,
) -> None:
    assert box.width() <= 1280
    assert box.height() <= 720
    controls = interactive_in(box)
    assert controls
    assert [each for each in controls if not has_letters(spoken_name(each))] == []


def test_that_a_box_that_is_closed_while_it_reads_leaves_no_thread(
    qtbot: QtBot, qapp: QApplication
) -> None:
    all_parts.cache_clear()
    parent = QWidget()
    qtbot.addWidget(parent)
    box = AboutBox(parent)
    box.open()
    assert box.shown_parts() == []
    assert "Reading" in box.text.toPlainText()
    assert box.background.has_thread
    background = box.background
    box.close()
    # Closing waits for nothing; the thread ends by itself, under the window.
    assert background.parent() is parent
    qtbot.waitUntil(lambda: not parent.findChildren(Background))


def test_that_parts_that_cannot_be_read_are_said(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> tuple[Part, ...]:
        raise MemoryError

    parent = QWidget()
    qtbot.addWidget(parent)
    with monkeypatch.context() as patch:
        patch.setattr("ui.about.all_parts", fail)
        box = AboutBox(parent)
        box.open()
        qtbot.waitUntil(lambda: "could not be read" in box.text.toPlainText())
    assert "memory" in box.text.toPlainText()
    box.close()
