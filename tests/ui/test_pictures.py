"""Every panel as PNG, SVG and PDF, in a real window."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import is_settled
from tests.ui.window_hands import open_window
from ui.main_window import MainWindow
from ui.panels.catalogue import PANEL_ROWS
from ui.pictures.choice import MOST_SCALE, PictureChoice, recalled
from ui.pictures.dialog import PictureDialog
from ui.pictures.formats import as_image, as_pdf, as_png, as_svg
from ui.pictures.sheet import Sheet
from ui.pictures.subjects import sheet_of, subjects
from ui.pictures.svg_clips import with_clips
from ui.pictures.writing import preview_image
from ui.settings import Settings
from ui.theme import current_theme, make_font
from ui.told_wait import told_waits
from ui.widgets.vector_painting import CLIP_BEGINS, CLIP_ENDS

TEXT = "{http://www.w3.org/2000/svg}text"
POINTS_A_PIXEL = 0.75


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    window = open_window(qtbot, qapp, "three-class-mlp")
    yield window
    window.close()


def sheet(window: MainWindow, key: str, has_words: bool = True) -> Sheet:
    return sheet_of(window, window.docks, window.session, key, has_words)


def open_dialog(window: MainWindow) -> PictureDialog:
    window.actions_by_key["export_picture"].trigger()
    (dialog,) = window.findChildren(PictureDialog)
    return dialog


def click(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def save(qtbot: QtBot, window: MainWindow, dialog: PictureDialog, path: Path) -> None:
    """Press Save, choose a file, and wait until the line says what came of it."""
    click(dialog.save_button)
    (chooser,) = dialog.findChildren(QFileDialog)
    pictures = window.pictures
    told = pictures.said if path.parent.is_dir() else pictures.refused
    with qtbot.waitSignal(told):
        chooser.fileSelected.emit(str(path))
    chooser.close()


@pytest.mark.parametrize("key", PANEL_ROWS)
def test_that_a_panel_is_a_picture_in_every_format(
    qtbot: QtBot, window: MainWindow, key: str
) -> None:
    window.docks.show_panels((key,))
    window.docks.turns.finish()
    qtbot.waitUntil(lambda: is_settled(window.session))
    of = sheet(window, key)
    image = QImage.fromData(as_png(as_image(of, 1.5)))
    assert abs(image.width() - 1.5 * of.size.width()) <= 0.5
    assert abs(image.height() - 1.5 * of.size.height()) <= 0.5
    svg = as_svg(of).decode("utf-8")
    texts = [
        "".join(each.itertext()) for each in ElementTree.fromstring(svg).iter(TEXT)
    ]
    assert any(text.startswith(of.title[:8]) for text in texts)
    assert not any(CLIP_BEGINS in text or CLIP_ENDS in text for text in texts)
    assert "sans-serif" in svg
    pdf = as_pdf(of)
    assert pdf.startswith(b"%PDF")
    box = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf)
    assert box is not None
    assert abs(float(box[1]) - POINTS_A_PIXEL * of.size.width()) <= 1.0
    assert abs(float(box[2]) - POINTS_A_PIXEL * of.size.height()) <= 1.0


def test_that_the_whole_window_is_a_picture_too(window: MainWindow) -> None:
    of = sheet(window, "window")
    assert as_image(of, 0.5).width() == round(0.5 * window.width())
    ElementTree.fromstring(as_svg(of).decode("utf-8"))
    assert as_pdf(of).startswith(b"%PDF")


def test_that_a_picture_of_scale_one_shows_what_the_screen_does(
    window: MainWindow,
) -> None:
    of = sheet(window, "feature_space", has_words=False)
    shown, made = of.widget.grab().toImage(), as_image(of, 1.0)
    differ = sum(
        shown.pixelColor(x, y).lightness() - made.pixelColor(x, y).lightness() > 40
        for x in range(0, shown.width(), 7)
        for y in range(0, shown.height(), 7)
    )
    assert differ <= 0.02 * shown.width() * shown.height() / 49


@pytest.mark.parametrize("form", ["png", "svg", "pdf"])
def test_that_a_picture_goes_from_the_dialog_to_the_disk(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, form: str
) -> None:
    dialog = open_dialog(window)
    dialog.format.set_choice(form)
    dialog.refresh()
    path = tmp_path / f"a.{form}"
    save(qtbot, window, dialog, path)
    begin = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}[form]
    assert path.read_bytes().startswith(begin)
    assert list(tmp_path.iterdir()) == [path]
    assert window.message.text() == f"Picture saved as {path}."
    dialog.close()


def test_that_the_wait_for_the_whole_window_is_told_and_not_in_the_picture(
    qapp: QApplication, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.message.show_message("What stood here before")
    qapp.processEvents()
    shown: list[str] = []
    repaint, n_told = window.message.repaint, told_waits.n

    def note() -> None:
        shown.append(window.message.text())
        repaint()

    monkeypatch.setattr(window.message, "repaint", note)
    window.pictures.copy("window")
    assert shown == ["A moment: the whole window is painted …"]
    assert told_waits.n == n_told + 1
    assert QGuiApplication.overrideCursor() is None
    svg = bytes(qapp.clipboard().mimeData().data("image/svg+xml").data()).decode()
    assert "What stood here before" in svg
    assert "A moment" not in svg
    window.pictures.copy("curves")
    assert told_waits.n == n_told + 1, "one panel takes no time worth a word"
    window.pictures.copy("curves", replace(PictureChoice(), scale=MOST_SCALE))
    assert shown[1:] == ["A moment: a large picture is painted …"]


def test_that_a_preview_shows_what_the_picture_will_show(window: MainWindow) -> None:
    for key in (*window.docks.visible_panels, "window"):
        of = sheet(window, key)
        small = preview_image(of, PictureChoice(), 0.25)
        whole = as_image(of, 0.25)
        assert small.size() == whole.size()
        assert mean_difference(small, whole) < 8.0


def mean_difference(one: QImage, other: QImage) -> float:
    """Return the mean difference of grey levels, of 255."""
    grey = QImage.Format.Format_Grayscale8
    pixels = [
        np.frombuffer(each.convertToFormat(grey).bits(), np.uint8).astype(float)
        for each in (one, other)
    ]
    return float(np.abs(pixels[0] - pixels[1]).mean())


def test_that_the_dialog_says_how_large_the_picture_becomes(window: MainWindow) -> None:
    dialog = open_dialog(window)
    assert not dialog.isModal()
    assert "192 dpi" in dialog.size_label.text()
    assert not dialog.preview.pixmap().isNull()
    dialog.format.set_choice("svg")
    dialog.refresh()
    assert "mm" in dialog.size_label.text()
    assert "pixels" not in dialog.size_label.text()
    dialog.close()


def test_that_the_looked_at_panel_comes_first(window: MainWindow) -> None:
    window.docks.look_at("curves")
    keys = [key for key, _ in subjects(window.docks)]
    assert keys[0] == "curves"
    assert keys[-1] == "window"
    assert set(keys[:-1]) == set(window.docks.visible_panels)


def test_that_choices_are_remembered(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    dialog = open_dialog(window)
    dialog.format.set_choice("pdf")
    box = dialog.clear
    # On its sign: beside the words, where the box is wider than they are, nothing acts.
    sign = QPoint(8, box.height() // 2)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=sign)
    save(qtbot, window, dialog, tmp_path / "a.pdf")
    dialog.close()
    QApplication.processEvents()
    again = open_dialog(window)
    assert again.choice.format == "pdf"
    assert again.choice.is_clear
    again.close()


def test_that_damaged_settings_are_as_at_first() -> None:
    settings = Settings.forgetful()
    settings.set_text("picture/format", "bmp")
    settings.set_text("picture/scale", "1000")
    assert recalled(settings) == PictureChoice()


def test_that_a_folder_that_is_not_there_is_one_sentence(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    dialog = open_dialog(window)
    save(qtbot, window, dialog, tmp_path / "nowhere" / "a.png")
    assert window.message.kind() == "error"
    assert "cannot be written" in window.message.text()
    dialog.close()


def test_that_another_look_and_a_clear_ground_leave_the_window_as_it_was(
    window: MainWindow,
) -> None:
    theme, of = current_theme(), sheet(window, "curves")
    before = window.grab().toImage()
    dark = preview_image(of, PictureChoice(look="dark"), 1.0)
    clear = preview_image(of, PictureChoice(is_clear=True), 1.0)
    assert dark.pixelColor(2, dark.height() - 2).lightness() < 60
    assert clear.pixelColor(2, clear.height() - 2).alpha() == 0
    assert current_theme() is theme
    assert window.grab().toImage() == before


def test_that_a_title_has_a_menu_with_its_picture(
    qtbot: QtBot, window: MainWindow
) -> None:
    dock = window.docks.docks["curves"]
    dock.titleBarWidget().menu_requested.emit(QPoint(5, 5))  # type: ignore[attr-defined]
    qtbot.waitUntil(dock.menu.isVisible)
    ask, copy = dock.menu.actions()
    QTest.mouseClick(
        dock.menu,
        Qt.MouseButton.LeftButton,
        pos=dock.menu.actionGeometry(copy).center(),
    )
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasImage()
    assert bytes(mime.data("image/svg+xml").data()).startswith(b"<?xml")
    assert window.message.text().startswith("Picture copied")
    ask.trigger()
    (dialog,) = window.findChildren(PictureDialog)
    assert dialog.subject.choice() == "curves"
    dialog.close()


def test_that_the_words_are_all_there_under_a_narrow_panel(window: MainWindow) -> None:
    of = sheet(window, "feature_space")
    of.widget.setFixedWidth(200)
    plain = Sheet(of.widget, of.title, "E")
    assert of.size.height() > plain.size.height()
    texts = ElementTree.fromstring(as_svg(of)).iter(TEXT)
    written = "".join(each.text or "" for each in texts)
    assert of.words.replace(" ", "") in written.replace(" ", "")


def test_that_texts_of_an_svg_are_as_long_as_on_the_screen(window: MainWindow) -> None:
    of = sheet(window, "feature_space", has_words=False)
    of = Sheet(of.widget, of.title, "epoch 12 · E = 0.5 & more")
    texts = ElementTree.fromstring(as_svg(of)).iter(TEXT)
    (found,) = (each for each in texts if (each.text or "").startswith("epoch 12"))
    font = make_font(current_theme().font_small_pt)
    wanted = QFontMetricsF(font).horizontalAdvance(found.text or "")
    assert abs(float(found.get("textLength", "0")) / wanted - 1.0) < 0.03
    assert found.get("font-family", "").startswith("Inter, Arial")


def test_that_words_in_an_svg_become_clips_around_groups() -> None:
    begin, end = f"<text>{CLIP_BEGINS}1,2 3,4</text>", f"<text>{CLIP_ENDS}</text>"
    raw = f"<svg><defs>\n</defs><g a>x{begin}y</g><g b>z{end}v</g></svg>"
    made = with_clips(raw)
    assert '<polygon points="1,2 3,4"/>' in made
    assert '<g a>x</g><g clip-path="url(#clip0)"><g a>y</g><g b>z</g></g><g b>v' in made
    assert made.count("<g") == made.count("</g")
