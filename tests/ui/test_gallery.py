"""The gallery: found by typing, opened by keys or clicks, bad files greyed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import json
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from nnsim.scene import Scene, built_in_scene
from nnsim.scene_gallery import PARTS, built_in_entries
from ui.gallery.dialog import GalleryDialog
from ui.main_window import MainWindow
from ui.own_scenes import own_scenes_folder
from ui.palettes import THEMES
from ui.settings import Settings
from ui.theme import apply_theme

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
XOR = built_in_scene("xor-mlp")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NNSIM_DATA_DIR", str(tmp_path))
    own_scenes_folder().mkdir()
    return own_scenes_folder()


@pytest.fixture
def gallery(qtbot: QtBot, qapp: QApplication, folder: Path) -> Iterator[GalleryDialog]:
    apply_theme(qapp, THEMES["projector"])
    write(folder, "mine.json", replace(XOR, key="mine", title="A zebra of mine"))
    (folder / "torn.json").write_bytes(json.encode(XOR)[:500])
    dialog = GalleryDialog(folder, "momentum")
    dialog.resize(1229, 691)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.is_reading)
    yield dialog
    dialog.reject()


def write(folder: Path, name: str, scene: Scene) -> Path:
    path = folder / name
    path.write_bytes(json.encode(scene))
    return path


def names(dialog: GalleryDialog) -> list[str]:
    return [card.entry.name for card in dialog.grid.cards]


def picked(dialog: GalleryDialog) -> str:
    entry = dialog.grid.picked_entry
    return "" if entry is None else Path(entry.name).name


def test_that_all_scenes_stand_in_the_order_of_the_deck_then_the_users_own(
    gallery: GalleryDialog, folder: Path
) -> None:
    built_in = [entry.name for entry in built_in_entries()]
    own = [str(folder / "mine.json"), str(folder / "torn.json")]
    assert names(gallery) == built_in + own
    assert gallery.grid.headings == [*(name for _, name in PARTS), "Your own scenes"]
    assert gallery.count.text() == "38 scenes"
    assert picked(gallery) == "momentum"


def test_that_typing_finds_and_keys_pick_and_open(
    qtbot: QtBot, gallery: GalleryDialog
) -> None:
    search = gallery.search
    assert gallery.focusProxy() is search
    QTest.keyClicks(search, "pocket calculator")
    assert names(gallery) == ["backprop"]
    assert gallery.count.text() == "1 of 38 scenes"
    search.clear()
    QTest.keyClicks(search, "perceptron")
    shown = names(gallery)
    assert picked(gallery) == "backprop" or picked(gallery) == shown[0]
    gallery.grid.pick(shown[0])
    QTest.keyClick(search, Key.Key_Right)
    assert picked(gallery) == shown[1]
    QTest.keyClick(search, Key.Key_Left)
    assert picked(gallery) == shown[0]
    with qtbot.waitSignal(gallery.scene_named) as named:
        QTest.keyClick(search, Key.Key_Return)
    assert named.args == [shown[0]]
    assert not gallery.isVisible()


def test_that_arrows_keep_their_column_and_stop_at_the_ends(
    gallery: GalleryDialog,
) -> None:
    first = names(gallery)[0]
    gallery.grid.pick(first)
    for key in (Key.Key_Left, Key.Key_Up, Key.Key_PageUp):
        QTest.keyClick(gallery.search, key)
        assert picked(gallery) == first
    QTest.keyClick(gallery.search, Key.Key_Right)
    place = gallery.grid.cards[1].x()
    QTest.keyClick(gallery.search, Key.Key_Down)
    card = next(card for card in gallery.grid.cards if card.is_picked)
    assert card.x() == place
    assert card.y() > gallery.grid.cards[1].y()


def test_that_a_click_tells_about_a_scene_without_its_answers(
    qtbot: QtBot, gallery: GalleryDialog
) -> None:
    gallery.grid.pick("learning-rate")
    card = next(c for c in gallery.grid.cards if c.entry.name == "learning-rate")
    QTest.mouseClick(card, LEFT)
    scene = built_in_scene("learning-rate")
    assert scene.shows in gallery.details.words
    assert all(point.text in gallery.details.words for point in scene.points)
    answers = [point.answer for point in scene.points if point.answer]
    assert answers
    assert not any(answer in gallery.details.words for answer in answers)
    with qtbot.waitSignal(gallery.scene_named) as named:
        QTest.mouseDClick(card, LEFT)
    assert named.args == ["learning-rate"]


def test_that_a_torn_file_is_greyed_with_its_sentence_and_stays_shut(
    gallery: GalleryDialog, folder: Path
) -> None:
    opened: list[str] = []
    gallery.scene_named.connect(opened.append)
    gallery.grid.pick(str(folder / "torn.json"))
    card = next(card for card in gallery.grid.cards if card.is_picked)
    sentence = "torn.json: it is cut off or is not JSON"
    for told in (gallery.details.words, card.toolTip(), card.second_line()):
        assert told.startswith(sentence)
    assert not gallery.details.button.isEnabled()
    QTest.mouseDClick(card, LEFT)
    QTest.keyClick(gallery.search, Key.Key_Return)
    assert opened == []
    assert gallery.isVisible()
    good = next(c for c in gallery.grid.cards if c.entry.name.endswith("mine.json"))
    theme = THEMES["projector"]
    black = [darkest(each.grab().toImage(), each.width()) for each in (good, card)]
    assert black[0] <= theme.text.lightness() + 8 < black[1]


def shown_gallery(window: MainWindow) -> GalleryDialog | None:
    return window.gallery.dialog


def darkest(image: QImage, width: int) -> int:
    """Return the lightness of the darkest pixel of the title."""
    top = round((width - 12) / (16 / 9)) + 10
    pixels = (
        QColor(image.pixel(x, y)).lightness()
        for x in range(8, width - 8)
        for y in range(top, top + 22)
    )
    return min(pixels)


def test_that_a_file_from_anywhere_is_opened_or_told_about(
    qtbot: QtBot, gallery: GalleryDialog, tmp_path: Path
) -> None:
    QTest.mouseClick(gallery.open_file_button, LEFT)
    dialog = gallery.findChild(QFileDialog)
    assert dialog is not None
    newer = write(tmp_path, "newer.json", replace(XOR, version=99))
    dialog.fileSelected.emit(str(newer))
    dialog.reject()
    qtbot.waitUntil(lambda: picked(gallery) == "newer.json")
    assert "newer NNSim (version 99" in gallery.details.words
    assert "From files" in gallery.grid.headings
    qtbot.waitUntil(lambda: not gallery.is_reading)
    good = write(tmp_path, "good.json", XOR)
    with qtbot.waitSignal(gallery.scene_named) as named:
        gallery.open_file(str(good))
    assert named.args == [str(good)]


def test_that_a_search_in_vain_and_an_empty_folder_say_what_to_do(
    qtbot: QtBot, qapp: QApplication, folder: Path
) -> None:
    apply_theme(qapp, THEMES["light"])
    dialog = GalleryDialog(folder)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.is_reading)
    assert len(dialog.grid.hints) == 1
    assert str(folder) in dialog.grid.hints[0]
    QTest.keyClicks(dialog.search, "no such words")
    assert dialog.grid.hints == ["No scene has all of these words; type fewer of them."]
    QTest.keyClick(dialog.search, Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(dialog.search, Key.Key_Escape)
    assert not dialog.isVisible()


def test_that_the_window_opens_what_is_chosen_and_a_bad_file_leaves_it_as_it_was(
    qtbot: QtBot, qapp: QApplication, folder: Path
) -> None:
    apply_theme(qapp, THEMES["light"])
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    window.show()
    window.setFocus()
    with qtbot.waitSignal(window.session.frame_changed):
        window.open_scene("xor-perceptron")
    missing = replace(XOR.experiment.data, set="own-0123456789abcdef")
    experiment = replace(XOR.experiment, data=missing)
    bad = write(folder, "bad.json", replace(XOR, experiment=experiment))
    run = window.session.run
    window.open_scene(str(bad))
    assert window.session.run is run
    assert window.session.scene is not None
    assert window.session.scene.key == "xor-perceptron"
    assert "is not on this machine" in window.message.text()

    QTest.keyClick(window, Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    dialog = shown_gallery(window)
    assert dialog is not None
    assert picked(dialog) == "xor-perceptron"
    QTest.keyClicks(dialog.search, "valley overshoots")
    with qtbot.waitSignal(window.session.run_changed):
        QTest.keyClick(dialog.search, Key.Key_Return)
    assert window.session.scene.key == "learning-rate"
    assert shown_gallery(window) is None

    button = window.findChild(QToolButton, "gallery")
    assert button is not None
    QTest.mouseClick(button, LEFT)
    assert shown_gallery(window) is not None
    window.close()
    assert shown_gallery(window) is None
