"""A report from the menu to the disk: one page, whole, with nothing beside it."""

import hashlib
import re
from base64 import b64decode
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from nnsim.frames.frame import Frame
from nnsim.scene import built_in_scene
from tests.ui.conftest import is_settled
from ui.i18n import trimmed
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.report.door import PURPOSE
from ui.report.page import page, paragraph, picture, table
from ui.settings import Settings
from ui.speed import FULL_SPEED
from ui.theme import apply_theme

END_MS = 20_000
EVIL = '<script>alert("1")</script>&'
VOID = {"meta", "img", "br"}


class Tags(HTMLParser):
    """The tags of a page; every one but the void has to be closed in turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.found.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    apply_theme(qapp, THEMES["light"])
    window = MainWindow(Settings.forgetful())
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.session.run_changed):
        window.open_given_scene(built_in_scene("iris-mlp"))
    qtbot.waitUntil(lambda: is_settled(window.session))
    window.session.set_speed(FULL_SPEED)
    yield window
    window.close()


def frame(window: MainWindow) -> Frame:
    assert window.session.frame is not None
    return window.session.frame


def run_to(qtbot: QtBot, window: MainWindow, epochs: int) -> None:
    window.session.play(epochs - frame(window).n_epochs)
    qtbot.waitUntil(
        lambda: frame(window).n_epochs == epochs and is_settled(window.session),
        timeout=END_MS,
    )


def report(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    window.actions_by_key["export_report"].trigger()
    qtbot.waitUntil(lambda: len(window.findChildren(QFileDialog)) == 1)
    (dialog,) = window.findChildren(QFileDialog)
    with qtbot.waitSignal(window.exports.background.ended, timeout=END_MS):
        dialog.fileSelected.emit(str(path))
    dialog.close()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
    return path.read_text("utf-8")


def test_that_a_report_says_how_the_run_went(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    run_to(qtbot, window, 3)
    path = tmp_path / "report.html"
    text = report(qtbot, window, path)
    assert window.message.text() == f"Report saved as {path}."
    assert list(tmp_path.iterdir()) == [path]
    assert Tags(text).open == []
    assert "Shown is the moment after epoch 3" in text
    assert "<h2>Confusion matrix: training</h2>" in text
    assert "Nothing was changed." in text
    assert "training.learning_rate" in text
    digest = hashlib.sha256(frame(window).parameters.tobytes()).hexdigest()
    assert digest in text


def test_that_the_visible_panels_are_in_the_page_as_pictures(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    text = report(qtbot, window, tmp_path / "report.html")
    found = re.findall(r'src="data:image/png;base64,([^"]+)"', text)
    panels = [dock.panel for dock in window.docks.docks.values()]
    visible = [panel for panel in panels if panel.isVisible()]
    assert len(found) == len(visible) > 0
    for data, panel in zip(found, visible, strict=True):
        image = QImage.fromData(b64decode(data))
        assert image.deviceIndependentSize().toSize() == panel.size()


def test_that_nothing_is_fetched_and_nothing_runs(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    tags = Tags(report(qtbot, window, tmp_path / "report.html")).found
    assert not {"script", "link", "iframe", "object"} & {*tags}
    text = (tmp_path / "report.html").read_text("utf-8")
    assert "://" not in text
    assert "default-src 'none'" in text


def test_that_changes_stand_at_their_steps(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    run_to(qtbot, window, 2)
    session = window.session
    step = frame(window).n_steps
    before = session.experiment
    training = msgspec.structs.replace(before.training, learning_rate=0.125)
    session.edit(msgspec.structs.replace(before, training=training))
    session.set_weights((0, 0.5))
    run_to(qtbot, window, 4)
    text = report(qtbot, window, tmp_path / "report.html")
    old = before.training.learning_rate
    words = f"η: {trimmed(old)} → 0.125"
    assert f'<tr><th scope="row">{step}</th><td>{words}</td></tr>' in text
    assert f'<tr><th scope="row">{step}</th><td>weights set</td></tr>' in text


def test_that_names_in_a_report_cannot_be_tags(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    scene = built_in_scene("iris-mlp")
    scene = msgspec.structs.replace(scene, title=EVIL)
    with qtbot.waitSignal(window.session.run_changed):
        window.open_given_scene(scene)
    qtbot.waitUntil(lambda: is_settled(window.session))
    text = report(qtbot, window, tmp_path / "report.html")
    assert "script" not in Tags(text).found
    assert "&lt;script&gt;" in text


def test_that_every_part_of_a_page_escapes_its_text() -> None:
    parts = [paragraph(EVIL), table((EVIL, EVIL), [(EVIL, EVIL)]), picture(EVIL, b"")]
    tags = Tags(page(EVIL, parts, "en").decode())
    assert tags.open == []
    assert "script" not in tags.found


def test_that_a_folder_that_is_not_there_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.actions_by_key["export_report"].trigger()
    qtbot.waitUntil(lambda: len(window.findChildren(QFileDialog)) == 1)
    (dialog,) = window.findChildren(QFileDialog)
    with qtbot.waitSignal(window.exports.background.ended, timeout=END_MS):
        dialog.fileSelected.emit(str(tmp_path / "nowhere" / "report.html"))
    dialog.close()
    assert window.message.kind() == "error"
    assert "cannot be written" in window.message.text()


def test_that_a_snapshot_for_others_makes_no_report(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.session.snapshots.taken):
        window.session.snapshots.ask(f"not a {PURPOSE}")
    assert not window.findChildren(QFileDialog)
