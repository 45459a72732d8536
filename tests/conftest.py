"""What every test stands on: no screen, one BLAS thread, own settings, no leftovers.

The environment is set before anything imports Qt or NumPy.
"""

import gc
import itertools
import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # numbers with a point, whatever the system writes
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("MKL_NUM_THREADS", "1")
# Compiled once a checkout, and not into the user's own cache.
os.environ.setdefault(
    "NNSIM_CACHE_DIR", str(Path(__file__).parent.parent / "build" / "cache")
)
# Nothing of a test goes into the user's own folder.
os.environ.setdefault(
    "NNSIM_DATA_DIR", str(Path(__file__).parent.parent / "build" / "own")
)
# Tests of the compiled path switch it on themselves; all others neither wait for it
# nor depend on whether it has been compiled here.
os.environ.setdefault("NNSIM_JIT", "0")

import hypothesis
import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from nnsim.data import own_sets
from tests.leftovers import describe, end_leftovers, find_leftovers

COURSE_VECTORS = Path(__file__).parent / "reference" / "course-vectors.json"


PATIENCE_MS = 30_000
"""What has to happen may take its time on a machine that is busy with other things."""


def pytest_configure(config: pytest.Config) -> None:
    """Let ``config.getoption("course_vectors")`` be an existing file in any case.

    Examples of hypothesis are the same in each run, so that a run fails for its own
    changes; ``HYPOTHESIS_SEARCH=1`` looks for other ones. ``HYPOTHESIS_BRIEF=1`` is for
    mutants (tools/mutants): that a test fails is all that counts, never by its time.
    """
    is_search = os.environ.get("HYPOTHESIS_SEARCH") == "1"
    hypothesis.settings.register_profile("nnsim", derandomize=not is_search)
    hypothesis.settings.register_profile(
        "brief",
        derandomize=True,
        deadline=None,
        phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    is_brief = os.environ.get("HYPOTHESIS_BRIEF") == "1"
    hypothesis.settings.load_profile("brief" if is_brief else "nnsim")
    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals):
        assert wait.__kwdefaults__ is not None
        wait.__kwdefaults__["timeout"] = PATIENCE_MS
    given: Path | None = config.getoption("course_vectors", None)
    if given is not None and not given.is_file():
        raise pytest.UsageError(f"--course-vectors: there is no file {given}.")
    config.option.course_vectors = given or COURSE_VECTORS


def pytest_collection_finish() -> None:
    """Look at modules and tests no more when garbage is collected: they live on."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def _settings_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    base = tmp_path_factory.mktemp("settings")
    return (str(base / str(number)) for number in itertools.count())


@pytest.fixture(autouse=True)
def _own_settings(_settings_folders: Iterator[str]) -> None:
    """Give each test empty settings of its own; QSettings makes the folder it needs."""
    folder = next(_settings_folders)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(kind, scope, folder)


@pytest.fixture(autouse=True)
def _nothing_left_over(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test of the window that leaves a thread, a timer or a window behind.

    Garbage of windows is collected here and nowhere else: in another thread, or inside
    a call of Qt, it may crash or wait for ever (``ui/garbage.py``).
    """
    is_about_windows = "qapp" in request.fixturenames
    if is_about_windows:
        # Only now is nothing left that pytest kept of the test before.
        gc.collect()
        # What is left lives on; to look through it again after each test takes longer
        # than most tests do.
        gc.freeze()
        gc.disable()
    yield
    own_sets.forget()
    if is_about_windows:
        left = find_leftovers()
        names = [describe(leftover) for leftover in left]
        end_leftovers(left)
        gc.enable()
        if names:
            pytest.fail(f"left behind: {', '.join(names)}")
