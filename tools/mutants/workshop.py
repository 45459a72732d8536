"""Where mutants are made and tried: copies under ``build/mutants``, mutmut beside them.

mutmut reads ``[tool.mutmut]`` of the ``pyproject.toml`` where it is started, and writes
beside it; so it is started in a copy, and the checkout stays as it is. It is installed
into an environment of its own that sees the packages of ``.venv``.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "mutants"
COPY = FOLDER / "copy"
ENVIRONMENT = FOLDER / "environment"
TRIAL = Path(__file__).with_name("trial.py")
COPIED = ("nnsim", "ui", "tests", "assets", "data")
SETTINGS = {
    "HYPOTHESIS_BRIEF": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "QT_QPA_PLATFORM": "offscreen",
}


def project() -> dict[str, object]:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def requirement() -> str:
    """Return which mutmut is asked for, as the dependency group says it."""
    groups = project()["dependency-groups"]
    assert isinstance(groups, dict)
    (what,) = groups["mutants"]
    return str(what)


def python() -> str:
    return str(ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin") / "python")


def provide_environment() -> None:
    """Make the environment with mutmut, unless it stands as it is asked for."""
    note = ENVIRONMENT / "installed.txt"
    if note.is_file() and note.read_text(encoding="utf-8") == requirement():
        return
    print(f"Installing {requirement()} into {ENVIRONMENT.relative_to(ROOT)}")
    subprocess.run([sys.executable, "-m", "venv", "--clear", ENVIRONMENT], check=True)
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    done = subprocess.run(
        [python(), "-c", ask], capture_output=True, text=True, check=True
    )
    packages = sysconfig.get_path("purelib")
    own = Path(done.stdout.strip())
    (own / "nnsim-environment.pth").write_text(f"{packages}\n", encoding="utf-8")
    pip = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, requirement()], check=True)
    note.write_text(requirement(), encoding="utf-8")


def files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder)


def bring_up_to_date(source: Path, target: Path) -> None:
    """Copy what differs and remove what is gone; mutmut goes by the times of files."""
    wanted = set(files(source))
    for path in set(files(target)) - wanted if target.is_dir() else ():
        (target / path).unlink()
    for path in wanted:
        new = (source / path).read_bytes()
        copied = target / path
        if not copied.is_file() or copied.read_bytes() != new:
            copied.parent.mkdir(parents=True, exist_ok=True)
            copied.write_bytes(new)


def bring_copy_up_to_date() -> None:
    for name in COPIED:
        bring_up_to_date(ROOT / name, COPY / name)
    shutil.copyfile(ROOT / "pyproject.toml", COPY / "pyproject.toml")
    # mutmut adds to its own copy of the tests and never takes away.
    shutil.rmtree(COPY / "mutants" / "tests", ignore_errors=True)


def run_mutants(names: Sequence[str], children: int) -> int:
    """Try mutants by their names, and return how mutmut ended."""
    environment = {**os.environ, **SETTINGS}
    # Else the checkout would be imported in place of what was mutated.
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        [python(), TRIAL, str(children)],
        cwd=COPY,
        env=environment,
        input="\n".join(names),
        text=True,
        check=False,
    )
    return done.returncode
