"""Getting the compiled path ready, without ever being in the way.

Compiled code is kept in the user's cache folder, one folder for each version of the
kernels. Where it is not there yet, a process of its own makes it, so that this one
keeps Python's lock for its window.
"""

import hashlib
import importlib
import logging
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Literal

from nnsim.arrays import IntArray
from nnsim.resources import cache_folder, is_frozen, own_temporary_folder
from nnsim.training.path import TrainingPath

Readiness = Literal["off", "compiling", "ready", "broken"]
SWITCH = "NNSIM_JIT"
FOLDER_VARIABLE = "NUMBA_CACHE_DIR"
TRIALS = ("nnsim.training.kernels.trial", "nnsim.probes.kernels.trial")
ENGINE = Path(__file__).parent.parent.parent
SOURCES = ("chance.py", "compiled/*.py", "training/kernels/*.py", "probes/kernels/*.py")
PREPARE = "from nnsim.training.kernels.loading import warm_up; warm_up()"
COMPILE_OPTION = "--compile"

MakePath = Callable[[IntArray], TrainingPath]

log = logging.getLogger(__name__)


def is_switched_off() -> bool:
    """Tell whether the user wants the readable path alone (``NNSIM_JIT=0``)."""
    return os.environ.get(SWITCH, "1") == "0"


def kernel_sources() -> list[Path]:
    """Return the files that compiled code is made from."""
    return sorted(path for pattern in SOURCES for path in ENGINE.glob(pattern))


def kernel_version() -> str:
    """Return a name for the kernels as they are: other sources, another name.

    Numba looks at the file of the entry alone, so a change of a part would be missed.
    """
    from importlib.metadata import PackageNotFoundError, version  # with e-mail and all

    digest = hashlib.sha256()
    for path in kernel_sources():
        digest.update(path.read_bytes())
    for package in ("numba", "llvmlite", "numpy"):
        try:
            digest.update(version(package).encode())
        except PackageNotFoundError:
            digest.update(b"-")
    digest.update(sys.version.encode())
    return digest.hexdigest()[:16]


def use_cache_folder() -> Path:
    """Tell Numba where to keep compiled code; must come before the kernels' import."""
    name = f"kernels-{kernel_version()}"
    folder = cache_folder() / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError:
        folder = own_temporary_folder(name)
    os.environ[FOLDER_VARIABLE] = str(folder)
    numba = sys.modules.get("numba")
    if numba is not None:  # imported by someone else, so the variable was read before
        numba.config.CACHE_DIR = str(folder)
    return folder


def ready_mark(folder: Path) -> Path:
    """Return the file that tells that all is compiled for the kernels as they lie here.

    Numba takes what it kept only for the same place and the same time of change: of the
    source, or of the program where all of it is one application.
    """
    files = [Path(sys.executable)] if is_frozen() else kernel_sources()
    times = [path.stat().st_mtime_ns for path in files]
    place = hashlib.sha256(repr((str(ENGINE), times)).encode())
    return folder / f"ready-{place.hexdigest()[:16]}"


def warm_up() -> MakePath:
    """Compile or load the kernels and return what makes a compiled path.

    Raises
    ------
    Exception
        Whatever a missing or broken Numba raises.
    """
    folder = use_cache_folder()
    for trial in TRIALS:
        importlib.import_module(trial).try_out()
    ready_mark(folder).touch()
    compiled = importlib.import_module("nnsim.training.kernels.compiled")
    make: MakePath = compiled.CompiledPath
    return make


def compiled_path(interrupt: IntArray) -> TrainingPath:
    """Return a compiled path that comes back when ``interrupt[0]`` is not 0."""
    return warmed_up()(interrupt)


@cache
def warmed_up() -> MakePath:
    """Return what makes a compiled path; the first call warms up."""
    return warm_up()


def is_compiled() -> bool:
    """Tell whether compiled code of this version is in the cache folder."""
    return ready_mark(use_cache_folder()).exists()


def compile_command() -> list[str]:
    """Return what compiles in another process; an application has no ``-c``."""
    if is_frozen():
        return [sys.executable, COMPILE_OPTION]
    return [sys.executable, "-c", PREPARE]


def compile_elsewhere(stopped: Callable[[], bool]) -> bool:
    """Compile in a process of its own; False if that failed or ``stopped`` says so."""
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(filter(None, sys.path)))
    try:
        process = subprocess.Popen(
            compile_command(),
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        log.warning("no process to compile in: %s", error)
        return False
    while True:
        try:
            return process.wait(timeout=0.1) == 0
        except subprocess.TimeoutExpired:
            if stopped():
                process.kill()
                process.wait()
                return False
