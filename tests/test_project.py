"""Facts about the project as a whole, which no room can hold by itself."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PySide6.QtCore import QObject, QSettings, QThread, QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.leftovers import describe, end_leftovers, find_leftovers
from tests.sources import function_lengths, unfindable_translations

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-bundle.lock")
MOST_LINES = {"nnsim": 250, "ui": 400, "tests": 400, "tools": 400, "benchmarks": 400}
MOST_LINES_OF_A_FUNCTION = 50

IMPORT_ALL_OF_THE_ENGINE = """
import importlib, pkgutil, sys
import nnsim
for module in pkgutil.walk_packages(nnsim.__path__, "nnsim."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def sources(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def pinned(lock: str) -> dict[str, Requirement]:
    """Return the requirements of a lock by name; hashes stand on lines of their own."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    rows = re.findall(r"^([A-Za-z0-9][^\\\n]*?) \\$", text, flags=re.MULTILINE)
    requirements = [Requirement(row) for row in rows]
    return {canonicalize_name(each.name): each for each in requirements}


def dependencies() -> dict[str, Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    requirements = map(Requirement, project["project"]["dependencies"])
    return {canonicalize_name(each.name): each for each in requirements}


def version_in(requirement: Requirement) -> str:
    (pin,) = requirement.specifier
    assert pin.operator == "=="
    return pin.version


# --- packages ------------------------------------------------------------------------


def test_that_pyside_is_held_below_the_release_that_loses_references() -> None:
    allowed = dependencies()["pyside6-essentials"].specifier
    assert "6.11.2" in allowed
    assert "6.11.1" not in allowed
    assert "6.12.0" not in allowed


@pytest.mark.parametrize("lock", LOCKS)
def test_that_a_lock_holds_every_dependency_in_the_range_asked_for(lock: str) -> None:
    locked = pinned(lock)
    for name, requirement in dependencies().items():
        assert version_in(locked[name]) in requirement.specifier


@pytest.mark.parametrize("lock", LOCKS)
def test_that_all_locks_hold_the_versions_of_the_app(lock: str) -> None:
    of_the_app, other = pinned(LOCKS[0]), pinned(lock)
    assert {name: other.get(name) for name in of_the_app} == of_the_app


@pytest.mark.parametrize("lock", LOCKS)
def test_that_every_row_of_a_lock_has_a_hash_and_names_no_place(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    rows = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(rows) == len(pinned(lock))
    assert [row for row in rows if "--hash=sha256:" not in row] == []
    assert re.findall(r"\w+://\S*|--\S*(?:index|find)\S*|^-\S+| /\S+|@", text) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_that_a_lock_has_no_second_framework_for_networks(lock: str) -> None:
    assert {"torch", "tensorflow", "jax"}.isdisjoint(pinned(lock))


def test_that_ci_runs_the_command_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    lines = script.splitlines()
    assert "set -eu" in lines
    assert "make test" in lines


# --- the binding ---------------------------------------------------------------------


class Bell(QObject):
    rung = Signal()


def test_that_emitting_keeps_the_references_to_true(qapp: QObject) -> None:
    bell = Bell()
    before = sys.getrefcount(True)
    for _ in range(1000):
        bell.rung.emit()
    assert sys.getrefcount(True) > before - 500


def test_that_void_calls_keep_the_references_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(20_000):
        label.update()
    assert sys.getrefcount(None) > before - 1000


# --- rooms and sizes -----------------------------------------------------------------


def test_that_the_whole_engine_is_imported_without_a_window() -> None:
    command = [sys.executable, "-c", IMPORT_ALL_OF_THE_ENGINE]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    imported = set(done.stdout.split())
    assert "nnsim" in imported
    assert {"PySide6", "shiboken6", "pyqtgraph", "ui"}.isdisjoint(imported)


@pytest.mark.parametrize("folder", MOST_LINES)
def test_that_no_file_outgrows_its_room(folder: str) -> None:
    lines = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in sources(folder)
    }
    assert {f: n for f, n in lines.items() if n > MOST_LINES[folder]} == {}


def test_that_no_function_is_longer_than_a_screen() -> None:
    long = {
        f"{path.relative_to(ROOT)}:{name}": length
        for path in (ROOT / "main.py", *sources(*MOST_LINES))
        if path.exists()
        for name, length in function_lengths(path.read_text(encoding="utf-8"))
        if length > MOST_LINES_OF_A_FUNCTION
    }
    assert long == {}


def test_that_the_length_of_a_function_is_counted_to_its_last_line() -> None:
    text = "class A:\n    def f(self):\n        x = 1\n\n        return x\n"
    assert list(function_lengths(text)) == [("f", 4)]


def test_that_every_translated_text_stands_as_written_in_the_source() -> None:
    places = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sources("ui")
        for line in unfindable_translations(path.read_text(encoding="utf-8"))
    ]
    assert places == []


@pytest.mark.parametrize(
    "call",
    [
        'tr(f"epoch {n}")',
        'self.tr("epoch " f"{n}")',
        'QCoreApplication.translate("Bar", f"epoch {n}")',
        'tr("epoch {n}".format(n=n))',
        'tr("epoch %d" % n)',
        'tr("epoch " + str(n))',
    ],
)
def test_that_a_text_put_together_before_translation_is_found(call: str) -> None:
    assert list(unfindable_translations(f"label =\\\n  {call}")) == [2]


@pytest.mark.parametrize(
    "call",
    [
        'tr("epoch {n}").format(n=n)',
        "tr(key, n=n)",
        'tr("long " "text", n=n)',
        "painter.translate(width / 2, 0)",
    ],
)
def test_that_a_text_filled_in_after_translation_is_allowed(call: str) -> None:
    assert list(unfindable_translations(f"label = {call}")) == []


# --- what the tests stand on ---------------------------------------------------------


def test_that_leftovers_are_named_and_ended(qapp: QObject) -> None:
    thread, timer, window = QThread(), QTimer(), QWidget()
    thread.setObjectName("training")
    thread.start()
    timer.start(1000)
    window.show()
    left = find_leftovers()
    assert sorted(map(describe, left)) == [
        "active timer QTimer ''",
        "running thread QThread 'training'",
        "window QWidget ''",
    ]
    end_leftovers(left)
    assert find_leftovers() == []


def test_that_what_has_stopped_is_not_left_over(qapp: QObject) -> None:
    thread, timer, window = QThread(), QTimer(), QWidget()
    thread.start()
    thread.quit()
    assert thread.wait(3000)
    timer.start(1000)
    timer.stop()
    window.show()
    window.close()
    assert find_leftovers() == []


@pytest.mark.parametrize("theme", ["dark", "projector"])
def test_that_no_test_sees_the_settings_of_another(theme: str) -> None:
    settings = QSettings("NNSim", "NNSim")
    assert settings.allKeys() == []
    settings.setValue("theme", theme)
    settings.sync()
    assert settings.status() == QSettings.Status.NoError


def test_that_settings_are_never_those_of_the_user(tmp_path: Path) -> None:
    assert Path(QSettings("NNSim", "NNSim").fileName()).is_relative_to(tmp_path.parent)
    assert Path(QSettings().fileName()).is_relative_to(tmp_path.parent)
