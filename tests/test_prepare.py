"""``make run`` and ``make test`` on machines that lack something."""

import ast
import os
import stat
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tools import prepare, system_libraries
from tools.prepare import Checkout, find_python, python_version
from tools.system_libraries import SetupError, missing_libraries, provide_libraries

APT_LINE = "apt-get install -y --no-install-recommends libnnsim-none0"
NO_SUCH_LIBRARY = {"libnnsim-none.so.0": "libnnsim-none0"}
MADE_BY = "#!/bin/sh\n"


def put_program(folder: Path, name: str, script: str) -> Path:
    program = folder / name
    program.write_text(MADE_BY + script, encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """All programs, none at first, of a Linux that lacks a library."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(system_libraries, "TO_DRAW", NO_SUCH_LIBRARY)
    monkeypatch.setattr("platform.system", lambda: "Linux")
    return folder


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A clone whose ``.venv`` is the interpreter of this test."""
    root = tmp_path / "clone"
    root.mkdir()
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        (root / name).write_text(name, encoding="utf-8")
    clone = Checkout(root)
    Path(clone.python).parent.mkdir(parents=True)
    Path(clone.python).symlink_to(sys.executable)
    return clone


def test_that_only_libraries_the_loader_cannot_find_are_missing() -> None:
    present = {"libc.so.6": "libc6"} if sys.platform == "linux" else {}
    assert missing_libraries({**present, **NO_SUCH_LIBRARY}) == NO_SUCH_LIBRARY


def test_that_a_display_asks_for_more_libraries(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("platform.system", lambda: "Linux")
    without = system_libraries.needed_libraries(with_window=False)
    assert "libEGL.so.1" in without
    more = system_libraries.needed_libraries(with_window=True).items() - without.items()
    assert ("libxcb-cursor.so.0", "libxcb-cursor0") in more


def test_that_other_systems_are_asked_for_no_library(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("platform.system", lambda: "Darwin")
    assert system_libraries.needed_libraries(with_window=True) == {}


def test_that_root_on_debian_installs_after_one_update(
    commands: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    log = commands / "log"
    put_program(commands, "apt-get", f'echo "$DEBIAN_FRONTEND apt-get $@" >> "{log}"\n')
    # The program above installs nothing, so the library is missing to the end.
    with pytest.raises(SetupError, match="libnnsim-none"):
        provide_libraries(with_window=False)
    assert log.read_text(encoding="utf-8").splitlines() == [
        "noninteractive apt-get update -qq",
        f"noninteractive {APT_LINE}",
    ]


def test_that_a_failing_apt_is_told_with_the_command(
    commands: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    fail = '[ "$1" = update ] && exit 0; echo "no space left"; exit 100\n'
    put_program(commands, "apt-get", fail)
    with pytest.raises(SetupError, match=f"^`{APT_LINE}` failed"):
        provide_libraries(with_window=False)
    assert capsys.readouterr().err == "no space left\n"


def test_that_others_are_told_the_exact_command(
    commands: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    put_program(commands, "apt-get", "exit 1\n")
    with pytest.raises(SetupError) as told:
        provide_libraries(with_window=False)
    assert str(told.value) == (
        f"Qt needs libnnsim-none.so.0; install them as root with `{APT_LINE}` "
        "and start again."
    )


def test_that_rpm_systems_are_told_to_install_by_file(commands: Path) -> None:
    put_program(commands, "dnf", "exit 1\n")
    with pytest.raises(SetupError) as told:
        provide_libraries(with_window=False)
    assert "dnf install -y 'libnnsim-none.so.0()(64bit)'" in str(told.value)


def test_that_an_interpreter_that_does_not_start_has_no_version(tmp_path: Path) -> None:
    assert python_version(str(tmp_path / "none")) is None
    assert python_version(str(put_program(tmp_path, "python", "exit 127\n"))) is None
    assert python_version(sys.executable) == sys.version_info[:2]


@pytest.mark.parametrize("module", [prepare, system_libraries])
def test_that_an_old_python_can_read_what_tells_it_so(module: ModuleType) -> None:
    assert module.__file__ is not None
    source = Path(module.__file__).read_text(encoding="utf-8")
    assert "from __future__ import annotations" in source
    ast.parse(source, feature_version=(3, 8))


def test_that_the_first_python_of_the_right_age_is_taken(tmp_path: Path) -> None:
    old = str(put_program(tmp_path, "old", "echo 3 9\n"))
    new = str(put_program(tmp_path, "new", "echo 3 12\n"))
    assert find_python([old, new, sys.executable]) == new


def test_that_a_machine_with_old_python_alone_is_told_so(tmp_path: Path) -> None:
    old = str(put_program(tmp_path, "old", "echo 3 9\n"))
    with pytest.raises(
        SetupError, match=r"^NNSim needs Python 3\.11 to .* found 3\.9;"
    ):
        find_python([old, str(tmp_path / "none")])


def test_that_a_prepared_clone_is_left_alone(checkout: Checkout) -> None:
    assert not checkout.is_prepared("run")
    checkout.write_note("run")
    assert checkout.is_prepared("run")
    assert not checkout.is_prepared("test")


def test_that_what_serves_the_tests_serves_the_app(checkout: Checkout) -> None:
    checkout.write_note("test")
    assert checkout.is_prepared("run")
    assert checkout.is_prepared("test")


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_that_a_changed_lock_is_installed_again(
    checkout: Checkout, changed: str
) -> None:
    checkout.write_note("run")
    (checkout.root / changed).write_text("another", encoding="utf-8")
    assert not checkout.is_prepared("run")


def test_that_a_moved_clone_is_prepared_again(checkout: Checkout) -> None:
    checkout.write_note("run")
    moved = Checkout(checkout.root.rename(checkout.root.with_name("moved")))
    assert not moved.is_prepared("run")


def test_that_another_python_is_prepared_again(checkout: Checkout) -> None:
    checkout.write_note("run")
    Path(checkout.python).unlink()
    put_program(Path(checkout.python).parent, "python", "echo 3 99\n")
    assert not checkout.is_prepared("run")


def test_that_a_note_cut_off_counts_as_none(checkout: Checkout) -> None:
    checkout.write_note("run")
    checkout.note.write_text('{"place": "/some', encoding="utf-8")
    assert not checkout.is_prepared("run")


def test_that_a_wrong_word_says_how_it_is_used(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert prepare.main(["walk"]) == 2
    assert capsys.readouterr().err == "Usage: python -m tools.prepare run|test\n"
