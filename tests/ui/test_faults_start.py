"""Starts on computers and with installations that lack something."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from nnsim.errors import InputError
from nnsim.installation import PARTS, missing_parts
from nnsim.resources import resource_path
from nnsim.scene import built_in_scene, built_in_scenes
from tests.poor_machines import full_disk, needs_limits
from ui.entry import main
from ui.i18n import sentence
from ui.no_display import DisplayWatch
from ui.settings import Settings
from ui.start_check import start_problems, text_of

ROOT = Path(__file__).resolve().parents[2]
NO_FONTS = (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
    "<fontconfig></fontconfig>"
)
STARTS = """
import os, sys
from pathlib import Path
import nnsim.resources
nnsim.resources.PACKAGE = Path(os.environ["FAKE_ROOT"]) / "nnsim"
from PySide6.QtCore import QTimer
import ui.app
from ui.entry import main
shows = ui.app.show
def show(window):
    shows(window)
    def look():
        if window.session.frame is not None and not window.session.relay.is_busy:
            print(window.message.text())
            window.close()
    timer = QTimer(window)
    timer.timeout.connect(look)
    timer.start(50)
ui.app.show = show
sys.exit(main(["gates"]))
"""


@pytest.fixture
def installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation of links, of which a test may take something away."""
    root = tmp_path / "installed"
    (root / "assets").mkdir(parents=True)
    for part in PARTS:
        (root / Path(*part)).symlink_to(ROOT / Path(*part))
    monkeypatch.setattr("nnsim.resources.PACKAGE", root / "nnsim")
    return root


def keys_of(problems: tuple[InputError, ...]) -> list[str]:
    return [each.key for each in problems]


@pytest.mark.parametrize("part", PARTS, ids="/".join)
def test_that_a_missing_or_empty_folder_of_the_installation_is_named(
    installation: Path, part: tuple[str, ...]
) -> None:
    assert missing_parts() == ()
    (installation / Path(*part)).unlink()
    assert missing_parts() == ("/".join(part),)
    (installation / Path(*part)).mkdir()
    assert missing_parts() == ("/".join(part),)


def test_that_a_missing_data_file_is_one_sentence(
    installation: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (installation / "data").unlink()
    assert main(["iris-mlp", "--headless", "--epochs", "1"]) == 2
    said = capsys.readouterr().err
    assert "iris.csv: the data file is not there" in said
    assert "restore it" in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("options", [[], ["--list"], ["xor-mlp"]])
def test_that_missing_scenes_are_one_sentence(
    installation: Path, capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    (installation / "assets" / "scenes").unlink()
    for read in (built_in_scenes, lambda: built_in_scene("gates")):
        with pytest.raises(InputError, match="install it again"):
            read()
    assert main([*options, "--headless"]) == 2
    said = capsys.readouterr().err
    assert said == f"nnsim: {InputError('install.incomplete', parts='assets/scenes')}\n"


def test_that_a_whole_installation_with_room_has_nothing_to_say(
    qapp: QApplication, tmp_path: Path
) -> None:
    settings = Settings(QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat))
    assert start_problems(settings, tmp_path / "data") == ()
    assert list((tmp_path / "data").iterdir()) == []


@needs_limits
def test_that_a_folder_that_cannot_be_written_is_named_with_its_reason(
    qapp: QApplication, tmp_path: Path
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file", encoding="utf-8")
    (problem,) = start_problems(Settings.forgetful(), taken / "nnsim")
    assert problem.key == "start.data_folder"
    assert "not a directory" in str(problem)
    with full_disk():
        (problem,) = start_problems(Settings.forgetful(), tmp_path)
    assert problem.key == "start.data_folder"
    assert "too large" in str(problem)


def test_that_all_problems_are_said_in_one_line() -> None:
    problems = (
        InputError("install.incomplete", parts="assets/icons"),
        InputError("start.settings_damaged"),
    )
    assert text_of(problems) == " ".join(sentence(each) for each in problems)


@pytest.mark.skipif(sys.platform != "linux", reason="fonts by fontconfig")
def test_that_a_start_where_nothing_is_right_says_so_and_goes_on(
    tmp_path: Path, installation: Path
) -> None:
    for gone in ("fonts", "icons", "formulas"):
        (installation / "assets" / gone).unlink()
    (tmp_path / "fonts.conf").write_text(NO_FONTS, encoding="utf-8")
    taken = tmp_path / "taken"
    taken.write_text("a file", encoding="utf-8")
    environment = {
        **os.environ,
        "FAKE_ROOT": str(installation),
        "FONTCONFIG_FILE": str(tmp_path / "fonts.conf"),
        "NNSIM_DATA_DIR": str(taken / "data"),
        "NNSIM_CACHE_DIR": str(taken / "cache"),
        "XDG_CONFIG_HOME": str(taken / "config"),
        "HOME": str(taken),
    }
    done = subprocess.run(
        [sys.executable, "-c", STARTS],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    for said in (
        "(assets/fonts, assets/formulas, assets/icons); install it again",
        "No font was found",
        "settings last until NNSim is closed",
        "the run history, what is kept of an open document and the log are off",
    ):
        assert said in done.stderr
        assert said in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="displays as X11 has them")
def test_that_a_display_that_cannot_be_used_is_said_and_it_goes_on_without(
    tmp_path: Path,
) -> None:
    environment = {**os.environ, "DISPLAY": ":7777", "HOME": str(tmp_path)}
    environment.pop("QT_QPA_PLATFORM")
    environment.pop("WAYLAND_DISPLAY", None)
    options = ["gates", "--epochs", "2", "--out", str(tmp_path)]
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *options],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.startswith("nnsim: No window can be shown here (")
    assert done.stderr.count("\n") == 1
    assert "could not connect to display :7777" in done.stderr
    assert "without a window" in done.stdout
    assert (tmp_path / "window.png").is_file()


def test_that_once_there_is_a_display_qt_is_heard_as_ever() -> None:
    watch = DisplayWatch()
    assert watch.hear("could not connect to display :7", is_fatal=False)
    watch.end()
    assert not watch.hear("QPainter: no engine", is_fatal=True)


def test_that_the_links_of_these_tests_are_the_installation(installation: Path) -> None:
    assert resource_path("data") == installation / "data"
