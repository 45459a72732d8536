"""A program that is ended all at once, and the next one: real processes."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ui.crash.hard_end import HardEnd

ROOT = Path(__file__).resolve().parents[2]
STARTS = """
import faulthandler, json, os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import ui.app, ui.keeping.journal
from ui.entry import main
ui.keeping.journal.EVERY_MS = 50
shows = ui.app.show
def show(window):
    shows(window)
    timer = QTimer(window)
    timer.timeout.connect(lambda: tick(window))
    timer.start(20)
ui.app.show = show
"""
ENDS_HARD = """
def tick(window):
    journal, frame = window.keeping.journal, window.session.frame
    if frame is None or frame.n_epochs < 5 or journal.background.has_thread:
        return
    if journal._written == journal._state():
        faulthandler._sigsegv()
sys.exit(main(["gates", "--epochs", "5"]))
"""
ASKS = """
from ui.crash.dialog import FaultDialog
said = {}
def tick(window):
    journal = window.keeping.journal
    question = journal.dialog
    told = window.findChildren(FaultDialog)
    if "asked" not in said:
        if question is not None and window.session.frame is not None:
            said["asked"] = question.text()
            said["told before the answer"] = len(told)
            question.buttons()[0].click()
    elif told and window.session.frame and window.session.frame.n_epochs == 5:
        said["heading"] = told[0].heading.text()
        said["report"] = told[0].report.toPlainText()
        window.close()
code = main([])
print(json.dumps(said))
sys.exit(code)
"""


def start(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "NNSIM_DATA_DIR": str(folder / "data"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "HOME": str(folder),
    }
    return subprocess.run(
        [sys.executable, "-c", STARTS + code],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_that_the_start_after_a_hard_end_has_what_was_open_and_a_report(
    tmp_path: Path,
) -> None:
    ended = start(ENDS_HARD, tmp_path)
    assert ended.returncode == -signal.SIGSEGV, ended.stderr
    said = tmp_path / "data" / "log" / "hard-end.txt"
    assert "Fatal Python error: Segmentation fault" in said.read_text(encoding="utf-8")
    again = start(ASKS, tmp_path)
    assert again.returncode == 0, again.stderr
    told = json.loads(again.stdout.splitlines()[-1])
    assert told["asked"] == "NNSim ended without being closed."
    assert told["told before the answer"] == 0
    assert told["heading"] == "NNSim was ended by a fault last time."
    report = told["report"]
    assert "Segmentation fault" in report
    assert "<NNSim>/ui/app.py" in report
    assert str(tmp_path) not in report
    # It is told once.
    assert said.read_text(encoding="utf-8") == ""
    log = (tmp_path / "data" / "log" / "nnsim.log").read_text(encoding="utf-8")
    assert "the program before ended hard" in log


def test_that_what_is_no_end_is_not_told_as_one(tmp_path: Path) -> None:
    said = tmp_path / "hard-end.txt"
    said.write_text("Windows fatal exception: code 0x8001010d\n", encoding="utf-8")
    hard_end = HardEnd(tmp_path)
    assert hard_end._take() == ""
    assert said.read_bytes() == b""


def test_that_a_folder_that_cannot_be_made_is_no_reason_not_to_start(
    tmp_path: Path,
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file", encoding="utf-8")
    hard_end = HardEnd(taken / "log")
    hard_end.begin()
    assert hard_end.left == ""
    hard_end.end()
