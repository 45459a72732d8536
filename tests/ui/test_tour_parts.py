"""What the tour is made of, without a window."""

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnsim.cli import parse_arguments
from ui.palettes import THEMES
from ui.theme import apply_theme
from ui.tour import first_start
from ui.tour.bubble import Bubble
from ui.tour.first_start import is_plain_start
from ui.tour.guide import guide_page
from ui.tour.placing import place
from ui.tour.stops import STOPS

WINDOW = QRect(0, 0, 1280, 720)


@given(
    left=st.integers(0, 1260),
    top=st.integers(0, 700),
    right=st.integers(0, 1279),
    bottom=st.integers(0, 719),
    width=st.integers(200, 440),
    height=st.integers(90, 220),
)
def test_that_a_bubble_is_in_the_window_and_never_over_the_hole(
    left: int, top: int, right: int, bottom: int, width: int, height: int
) -> None:
    target = QRect(left, top, max(right - left, 12), max(bottom - top, 12))
    placed = place(WINDOW, target & WINDOW, QSize(width, height))
    assert WINDOW.contains(placed.bubble)
    assert placed.bubble.size() == QSize(width, height)
    assert not placed.bubble.intersects(placed.hole)
    assert WINDOW.contains(placed.hole)
    assert not placed.hole.isEmpty()


def test_that_a_target_that_leaves_no_room_keeps_most_of_its_hole() -> None:
    placed = place(WINDOW, WINDOW, QSize(417, 178))
    assert placed.hole.top() == 0
    assert placed.hole.height() > 500
    assert placed.hole.width() == 1280


@pytest.mark.parametrize("theme", THEMES)
def test_that_every_stop_can_be_read_in_every_theme(
    qtbot: QtBot, qapp: QApplication, theme: str
) -> None:
    apply_theme(qapp, THEMES[theme])
    room = QWidget()
    qtbot.addWidget(room)
    bubble = Bubble(room)
    for number, stop in enumerate(STOPS):
        hint = stop.wait.hint if stop.wait else ""
        bubble.show_stop(stop.text, hint, number, len(STOPS))
        size = bubble.size_in(QSize(1264, 704))
        assert bubble.minimumSizeHint().width() <= size.width()
        assert 60 < size.height() < 260
        assert stop.text == bubble.text
    assert len(STOPS) == 8
    assert bubble.count_text == "Tour: 8 of 8"


@pytest.mark.parametrize(
    ("options", "is_plain"),
    [
        ([], True),
        (["--theme", "dark"], True),
        (["xor-mlp"], False),
        (["--epochs", "0"], False),
        (["--autoplay"], False),
    ],
)
def test_that_a_tour_begins_by_itself_only_where_nothing_was_asked_for(
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    is_plain: bool,
) -> None:
    arguments = parse_arguments(options)
    assert not is_plain_start(arguments, qapp)
    monkeypatch.setattr(first_start, "UNSEEN", "elsewhere")
    assert is_plain_start(arguments, qapp) is is_plain


@pytest.mark.parametrize(
    ("scene", "page"),
    [
        ("xor-mlp", "xor-mlp.md"),
        ("three-classes", "README.md"),
        ("", "README.md"),
        ("../secret", "README.md"),
    ],
)
def test_that_the_guide_opens_at_the_page_of_the_scene(
    tmp_path: Path, scene: str, page: str
) -> None:
    folder = tmp_path / "guide"
    assert guide_page(scene, folder) is None
    folder.mkdir()
    for name in ("README.md", "xor-mlp.md"):
        (folder / name).write_text(string.ascii_letters, encoding="utf-8")
    (tmp_path / "secret.md").write_text("not a page", encoding="utf-8")
    assert guide_page(scene, folder) == folder / page
