"""Make a fresh clone ready: Qt's system libraries, ``.venv``, the locked packages.

``python -m tools.prepare run`` comes before ``make run``, ``... test`` before
``make test``. What stands is left alone: a second call needs no network and takes a
moment. Standard library only, and no syntax newer than Python 3.8, so that a Python too
old for NNSim can still say so.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tools.system_libraries import (
    SetupError,
    install_with_apt,
    may_use_apt,
    provide_libraries,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    Version = tuple[int, int]

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {"run": "requirements.lock", "test": "requirements-dev.lock"}
# The development lock holds all of the other at the same versions.
INCLUDED = {"run": ("run",), "test": ("run", "test")}

# The locked packages have wheels for these.
OLDEST, NEWEST = (3, 11), (3, 14)
PYTHONS = ("python3.13", "python3.12", "python3.11", "python3.14", "python3", "python")

# The loader names what it misses here, should the table of libraries have grown old.
QT_TRIAL = """
import ctypes, os, pathlib
import PySide6.QtGui, PySide6.QtSvg, PySide6.QtWidgets
plugins = pathlib.Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"
if os.environ.get("DISPLAY") and (plugins / "libqxcb.so").exists():
    ctypes.CDLL(str(plugins / "libqxcb.so"))
"""


def python_version(python: str) -> Version | None:
    """Return (major, minor) of an interpreter, None where it does not start."""
    ask = [python, "-c", "import sys; print(*sys.version_info[:2])"]
    try:
        answer = subprocess.run(ask, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return None
    major, minor = map(int, answer.split())
    return major, minor


def find_python(candidates: Sequence[str]) -> str:
    """Return the first interpreter that NNSim runs on."""
    seen = []
    for python in candidates:
        version = python_version(python)
        if version and OLDEST <= version <= NEWEST:
            return python
        if version:
            seen.append("{}.{}".format(*version))
    raise SetupError(
        "NNSim needs Python {}.{} to {}.{}".format(*OLDEST, *NEWEST)
        + f" and found {', '.join(dict.fromkeys(seen)) or 'none'}; install one of "
        "these and start again (`make PYTHON=/path/to/python3 run` names it)."
    )


def succeeds(command: Sequence[str]) -> bool:
    """Whether a command, run in silence, ends with 0."""
    silent = subprocess.DEVNULL
    done = subprocess.run(command, stdout=silent, stderr=silent, check=False)
    return done.returncode == 0


class Checkout:
    """A clone of NNSim with its ``.venv`` and the note in it of what was installed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.venv = root / ".venv"
        self.note = self.venv / "nnsim-prepared.json"
        inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
        self.python = str(self.venv.joinpath(*inside))

    def digest(self, purpose: str) -> str:
        """Return what the packages depend on, as one number."""
        content = hashlib.sha256()
        for name in (LOCKS[purpose], "pyproject.toml"):
            content.update((self.root / name).read_bytes())
        return content.hexdigest()

    def read_note(self) -> dict[str, Any]:
        """Return what was installed; nothing where there is no note or half a one."""
        try:
            note = json.loads(self.note.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return note if isinstance(note, dict) else {}

    def is_prepared(self, purpose: str) -> bool:
        """Whether ``.venv`` has the present locks, for this place and its Python."""
        note = self.read_note()
        if note.get(purpose) != self.digest(purpose) or note.get("place") != str(
            self.root
        ):
            return False
        version = python_version(self.python)
        return version is not None and note.get("python") == list(version)

    def write_note(self, purpose: str) -> None:
        """Remember what is installed now."""
        note = {name: self.digest(name) for name in INCLUDED[purpose]}
        version = python_version(self.python)
        self.note.write_text(
            json.dumps({"place": str(self.root), "python": version, **note}),
            encoding="utf-8",
        )

    def provide_venv(self) -> None:
        """Make ``.venv``, unless there is one that can be installed into."""
        version = python_version(self.python)
        moved = self.read_note().get("place", str(self.root)) != str(self.root)
        fits = version is not None and OLDEST <= version <= NEWEST
        if fits and not moved and succeeds([self.python, "-m", "pip", "--version"]):
            return
        python = find_python((sys.executable, *PYTHONS))
        provide_venv_module(python)
        print("Making .venv", flush=True)
        if not succeeds([python, "-m", "venv", "--clear", str(self.venv)]):
            raise SetupError(
                f"`{python} -m venv --clear {self.venv}` failed; run it to see why, "
                "mend that and start again."
            )

    def install_packages(self, purpose: str) -> None:
        """Install the lock, held to its hashes, and the checkout itself as editable."""
        lock = LOCKS[purpose]
        print(
            f"Installing {lock} into .venv (the first time takes a while)", flush=True
        )
        pip = [self.python, "-m", "pip", "install", "--disable-pip-version-check"]
        if not sys.stdout.isatty():
            pip.append("--quiet")
        # pip compiles the bytecode, which halves the time the window takes to open.
        from_lock = ["--require-hashes", "--only-binary", ":all:", "-r", lock]
        itself = ["--no-deps", "--no-build-isolation", "--editable", "."]
        for what in (from_lock, itself):
            if subprocess.run([*pip, *what], cwd=self.root, check=False).returncode:
                raise SetupError(
                    f"pip could not install {what[-1]}, see above; mend that (is the "
                    "network there?) and start again."
                )

    def try_qt(self) -> None:
        """Load Qt as the app will; raise ``SetupError`` with the loader's own words."""
        trial = [self.python, "-c", QT_TRIAL]
        done = subprocess.run(trial, capture_output=True, text=True, check=False)
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            raise SetupError(
                f"Qt does not load ({last}); install the library it names "
                "and start again."
            )

    def prepare(self, purpose: str) -> None:
        """Provide all that ``purpose``, a key of ``LOCKS``, needs."""
        provide_libraries(purpose == "run" and bool(os.environ.get("DISPLAY")))
        if not self.is_prepared(purpose):
            self.provide_venv()
            self.install_packages(purpose)
            self.try_qt()
            self.write_note(purpose)


def provide_venv_module(python: str) -> None:
    """See that ``python -m venv`` can work; Debian keeps it in a package of its own."""
    if succeeds([python, "-c", "import ensurepip, venv"]):
        return
    version = python_version(python) or OLDEST
    package = "python{}.{}-venv".format(*version)
    if may_use_apt():
        print(f"Installing {package}", flush=True)
        install_with_apt([package])
    if not succeeds([python, "-c", "import ensurepip, venv"]):
        raise SetupError(
            f"{python} cannot make virtual environments; install its venv module (on "
            f"Debian and Ubuntu `apt-get install {package}` as root) and start again."
        )


def main(arguments: Sequence[str]) -> int:
    """Prepare for ``run`` or ``test``; 0, or 2 and one sentence on stderr."""
    if len(arguments) != 1 or arguments[0] not in LOCKS:
        print("Usage: python -m tools.prepare run|test", file=sys.stderr)
        return 2
    try:
        Checkout(ROOT).prepare(arguments[0])
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
