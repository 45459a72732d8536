"""Build the sdist and the wheel, and try each in an empty folder: ``make packages``.

Each goes into a new virtual environment with the locked packages and nothing else, far
from the checkout, where it lists scenes, trains without a window, and tests itself in
one. What is in them is compared with what git knows: nothing may be missing from the
sdist, and nothing else be in it.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.bundle import DIST, ROOT, python_of

PACKAGES = DIST / "packages"
LOCK = ROOT / "requirements.lock"
LARGEST_MB = {".gz": 15.0, ".whl": 15.0}
LEFT_OUT = (".ci/", ".gitignore")
"""What git knows and a user of the sdist has no use for."""
MADE = ("PKG-INFO",)
TRIED = ("xor-mlp", "iris-mlp", "spectra-mlp")


class PackageError(Exception):
    """What is wrong with a package, as one sentence."""


def run(*command: str | Path, folder: Path) -> str:
    """Run a command far from the checkout; raise ``PackageError`` if it fails."""
    print("+", *(str(part) for part in command), flush=True)
    kept = {"PATH", "HOME", "LANG", "TMPDIR", "SYSTEMROOT"}
    # Where to get packages is set by variables, too.
    ours = {
        name: value
        for name, value in os.environ.items()
        if name in kept or name.startswith("PIP_")
    }
    done = subprocess.run(
        command,
        cwd=folder,
        env={**ours, "QT_QPA_PLATFORM": "offscreen", "NNSIM_CACHE_DIR": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise PackageError(f"it ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def build() -> list[Path]:
    """Return the sdist and the wheel of this checkout, made anew."""
    shutil.rmtree(PACKAGES, ignore_errors=True)
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(PACKAGES)]
    subprocess.run(command, cwd=ROOT, check=True)
    files = sorted(PACKAGES.iterdir())
    if [path.suffix for path in files] != [".whl", ".gz"]:
        raise PackageError(f"a wheel and an sdist were to be made, and {files} were")
    return files


def names_in(package: Path) -> set[str]:
    """Return the files of a package, by their places in the checkout for an sdist."""
    if package.suffix == ".whl":
        with zipfile.ZipFile(package) as wheel:
            return {name for name in wheel.namelist() if not name.endswith("/")}
    with tarfile.open(package) as sdist:
        return {entry.name.partition("/")[2] for entry in sdist if not entry.isdir()}


def known_to_git() -> set[str]:
    """Return the files of the checkout that belong to it."""
    command = ["git", "ls-files", "-z"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return {name for name in done.stdout.split("\0") if name}


def check_content(package: Path, known: set[str]) -> None:
    """Raise ``PackageError`` for what is missing, too much or too large.

    ``known`` are the files of the checkout that belong to it.
    """
    size_mb = package.stat().st_size / 1e6
    names = names_in(package)
    print(f"{package.name}: {size_mb:.1f} MB, {len(names)} files")
    if size_mb > LARGEST_MB[package.suffix]:
        raise PackageError(f"it is larger than {LARGEST_MB[package.suffix]:g} MB")
    if package.suffix == ".whl":
        junk = {name for name in names if name.endswith((".pyc", ".so"))}
        wanted = {
            f"nnsim/bundled/{name}"
            for name in known
            if name.startswith(("assets/", "data/", "docs/guide/"))
        }
        missing = wanted - names
    else:
        wanted = {name for name in known if not name.startswith(LEFT_OUT)}
        junk, missing = names - wanted - {*MADE, ".gitignore"}, wanted - names
    if junk or missing:
        raise PackageError(f"missing: {sorted(missing)}; too much: {sorted(junk)}")


def try_out(package: Path) -> None:
    """Install a package where nothing else is, and use it."""
    with TemporaryDirectory(prefix="nnsim-package-") as place:
        folder = Path(place)
        venv.create(folder / "venv", with_pip=True)
        python = python_of(folder / "venv")
        empty = folder / "empty"
        empty.mkdir()
        pip = (python, "-m", "pip", "install", "--quiet")
        run(
            *pip, "--require-hashes", "--only-binary", ":all:", "-r", LOCK, folder=empty
        )
        own = ("--no-deps", "--no-index", "--no-build-isolation")
        run(*pip, *own, package, folder=empty)
        run(python, "-m", "pip", "check", folder=empty)
        nnsim = python.with_name(f"nnsim{python.suffix}")
        print(run(nnsim, "--version", folder=empty), end="")
        scenes = run(nnsim, "--list", folder=empty).splitlines()
        print(f"{len(scenes)} scenes")
        run(nnsim, "xor-mlp", "--headless", "--epochs", "3", folder=empty)
        print(run(nnsim, "--self-test", "0.5", *TRIED, folder=empty), end="")


def main() -> int:
    """Build and try; 1 and a sentence if a package is not as it has to be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only-build", action="store_true", help="install nothing")
    arguments = parser.parse_args()
    try:
        for package in build():
            check_content(package, known_to_git())
            if not arguments.only_build:
                try_out(package)
    except PackageError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
