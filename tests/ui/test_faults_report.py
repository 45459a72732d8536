"""A report and a log name no folder, file, person or computer."""

import getpass
import logging
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from nnsim.resources import PACKAGE
from tests.ui.crash_hands import log_text, logging_to
from ui.crash.log_file import TAIL_BYTES, LogFile
from ui.crash.privacy import Privacy

USER, COMPUTER = "margarethe", "lecture-room-7"


@pytest.fixture(autouse=True)
def _somebody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: USER)
    monkeypatch.setattr(socket, "gethostname", lambda: f"{COMPUTER}.example.org")
    monkeypatch.setattr(Path, "home", lambda: Path(f"/home/{USER}"))


@pytest.mark.parametrize(
    "text",
    [
        f"/home/{USER}/grades.csv",
        f"'/home/{USER}/My grades of 2026/marks.csv'",
        f"/home/{USER}/My grades of 2026/marks.xlsx cannot be read",
        "~/grades/marks.csv",
        r"C:\Users\Margarethe\Desktop\marks.xlsx",
        r"'C:\\Users\\Margarethe\\marks of all'",
        r"\\server\share\marks.parquet",
        "file:///home/margarethe/marks.nnsim",
        '"/media/stick/marks of margarethe"',
        "the column 'marks.csv' and marks.tsv",
        "margarethe@example.org wrote it",
        f"on {COMPUTER} and {COMPUTER}.example.org",
        "/srv/Marks",
    ],
)
def test_that_what_is_personal_is_taken_out(text: str) -> None:
    plain = Privacy().plain(text)
    for word in ("margarethe", "grades", "marks", "users", "srv", "server", "stick"):
        assert word not in plain.lower()
    assert COMPUTER not in plain
    assert Privacy().plain(plain) == plain


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f'File "{PACKAGE}/model/forward.py", line 3',
            "<NNSim>/nnsim/model/forward.py",
        ),
        (f'File "{os.__file__}", line 3', "<Python>/os.py"),
        (f'File "{logging.__file__}"', "<Python>/logging/__init__.py"),
        (f'File "{pytest.__file__}"', "<packages>/pytest/__init__.py"),
        ("n = 1/2 and a/b", "n = 1/2 and a/b"),
        ("iris.csv is damaged", "iris.csv"),
        ('{"set":"gate-xor","noise":0.5}', '{"set":"gate-xor","noise":0.5}'),
    ],
)
def test_that_what_says_where_a_fault_is_stays(text: str, told: str) -> None:
    assert told in Privacy().plain(text)


def test_that_words_of_the_users_own_are_taken_out() -> None:
    plain = Privacy(["Blood pressure", "Müller"]).plain(
        "KeyError: 'Blood pressure' of Müller, not of Müllerin"
    )
    assert plain == "KeyError: '<own>' of <own>, not of Müllerin"


def test_that_the_log_itself_is_plain(tmp_path: Path) -> None:
    with logging_to(tmp_path):
        logging.getLogger("test").warning("/home/%s/marks.csv is gone", USER)
        try:
            Path(f"/home/{USER}/marks.csv").read_text(encoding="utf-8")
        except OSError as error:
            logging.getLogger("test").error("not read", exc_info=error)
    text = log_text(tmp_path)
    assert USER not in text
    assert "marks" not in text
    assert "No such file or directory" in text


def test_that_a_message_of_each_frame_is_written_a_few_times(tmp_path: Path) -> None:
    with logging_to(tmp_path):
        for number in range(1000):
            logging.getLogger("qt").warning("QPainter: no engine at %d", number)
    lines = log_text(tmp_path).splitlines()
    assert len(lines) == 4
    assert lines[-1].endswith("[1000 times]")


def test_that_other_faults_with_the_same_words_are_written_too(tmp_path: Path) -> None:
    def fail(name: str) -> None:
        raise KeyError(name)

    nothing: list[int] = []
    ways: tuple[Callable[[], object], ...] = (
        lambda: fail("first"),
        nothing.pop,
        lambda: fail("again"),
    )
    with logging_to(tmp_path):
        for way in ways:
            try:
                way()
            except LookupError as error:
                logging.getLogger("test").error("a thread failed", exc_info=error)
    text = log_text(tmp_path)
    assert "KeyError: 'first'" in text
    assert "IndexError" in text
    assert "KeyError: 'again'" not in text


def test_that_long_lines_do_not_hold_up_the_window(tmp_path: Path) -> None:
    handler = LogFile(tmp_path)
    hard = "/a" * 8000 + "'/b" * 8000 + "a.b-" * 8000
    record = logging.makeLogRecord({"msg": hard, "levelno": logging.ERROR})
    # Quadratic patterns would take minutes here, and so be seen.
    assert len(handler.format(record)) < 40_000
    handler.close()


@pytest.mark.skipif(sys.platform == "win32", reason="needs /dev/full")
def test_that_a_log_on_a_full_disk_or_without_a_folder_is_silent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    full = tmp_path / "full"
    full.mkdir()
    (full / "nnsim.log").symlink_to("/dev/full")
    taken = tmp_path / "taken"
    taken.write_text("a file where the folder would be", encoding="utf-8")
    for folder, reason in ((full, "no space"), (taken / "log", "not a directory")):
        with logging_to(folder) as handler:
            logging.getLogger("test").error("first words")
            assert reason in handler.problem
            assert len(handler.tail(5)) <= TAIL_BYTES  # /dev/full has no end
    assert capsys.readouterr().err == ""
    # A disk that has room again is written to again.
    with logging_to(full) as handler:
        logging.getLogger("test").error("first words")
        (full / "nnsim.log").unlink()
        logging.getLogger("test").error("second words")
        assert handler.problem == ""
    assert "second words" in log_text(full)
