"""Make NNSim an application of one folder: ``python -m tools.bundle``, ``make bundle``.

A virtual environment of its own under ``build`` gets the locked packages and the wheel
of this checkout, so nothing else that is installed can come in; PyInstaller collects
what they need into ``dist/NNSim``, and ``tools.bundle_finish`` finishes it there.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from tools.bundle_contents import NAME

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements-bundle.lock"
VENV = ROOT / "build" / "bundle-venv"
WORK = ROOT / "build" / "pyinstaller"
DIST = ROOT / "dist"
SPEC = ROOT / "tools" / "bundling" / "nnsim.spec"


def python_of(folder: Path) -> Path:
    """Return the interpreter of a virtual environment."""
    inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return folder.joinpath(*inside)


def run(*command: str | Path, folder: Path = ROOT) -> None:
    """Run a command in a folder; its words go to the terminal."""
    print("+", *(str(part) for part in command), flush=True)
    # The same folder of the same sources, byte for byte.
    fixed = {"PYTHONHASHSEED": "1", "PYTHONNOUSERSITE": "1"}
    subprocess.run(command, cwd=folder, check=True, env={**os.environ, **fixed})


def provide_venv() -> Path:
    """Return the Python of a venv that holds the lock and nothing else."""
    python = python_of(VENV)
    note = VENV / "lock.sha256"
    digest = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if note.is_file() and note.read_text() == digest:
        return python
    shutil.rmtree(VENV, ignore_errors=True)
    venv.create(VENV, with_pip=True)
    pip = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(*pip, "--require-hashes", "--only-binary", ":all:", "-r", LOCK)
    note.write_text(digest)
    return python


def install_wheel(python: Path) -> None:
    """Install this checkout as its users would get it."""
    pip = (python, "-m", "pip", "--quiet", "--disable-pip-version-check")
    run(*pip, "uninstall", "--yes", "nnsim")
    run(*pip, "install", "--no-deps", "--no-build-isolation", "--no-index", ROOT)


def main() -> int:
    """Make the folder; 0, or what the step that failed ended with."""
    try:
        python = provide_venv()
        install_wheel(python)
        shutil.rmtree(DIST / NAME, ignore_errors=True)
        places = ("--distpath", DIST, "--workpath", WORK)
        quiet = ("--noconfirm", "--clean", "--log-level", "WARN")
        # Elsewhere: Python takes packages of the folder that it is called in.
        run(python, "-m", "PyInstaller", *quiet, *places, SPEC, folder=VENV)
        run(python, "-m", "tools.bundle_finish", DIST / NAME)
        run(python, "-m", "tools.bundle_licences", DIST / NAME)
    except subprocess.CalledProcessError as problem:
        print(f"the bundle was not made: {problem}", file=sys.stderr)
        return problem.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
