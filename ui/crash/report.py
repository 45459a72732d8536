"""A fault as text that can be sent: versions, what happened, the run, the log's end."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QLibraryInfo, qVersion
from PySide6.QtGui import QGuiApplication

from nnsim import __version__
from nnsim.data.own_sets import is_own, own_titles
from nnsim.experiment import Experiment
from nnsim.scene import scene_keys
from ui.crash.faults import Fault
from ui.crash.privacy import FILE, Privacy
from ui.theme import theme_source

if TYPE_CHECKING:
    from ui.main_window import MainWindow

PACKAGES = ("PySide6-Essentials", "numpy", "numba", "llvmlite", "pyqtgraph", "msgspec")
N_LOG_LINES = 80
OWN = "of the user's own"


@dataclass(frozen=True)
class Incident:
    """What a report is about.

    Attributes
    ----------
    counted : each kind of fault and how often it came.
    run : what was open when the last of them came, as ``run_text`` tells it.
    hard_end : the last words of a program that ended before, or empty.
    log : the last lines of the log.
    """

    counted: tuple[tuple[Fault, int], ...]
    run: str = ""
    hard_end: str = ""
    log: str = ""


def report_text(incident: Incident, window: MainWindow) -> str:
    """Return the report, in English and with nothing personal."""
    lines = [
        "NNSim fault report",
        *versions(),
        "",
        *_faults(incident.counted),
        *_block("The end of the program before", incident.hard_end),
        *_block("Run", incident.run or run_text(window)),
        *_block(f"Last lines of the log (at most {N_LOG_LINES})", incident.log),
    ]
    return Privacy(own_names(window)).plain("\n".join(lines)).rstrip() + "\n"


def versions() -> Iterator[str]:
    """Return a line for each thing whose version matters."""
    from importlib.metadata import PackageNotFoundError, version  # with e-mail and all

    yield f"NNSim {__version__}"
    yield f"Python {platform.python_version()} ({platform.python_implementation()})"
    yield f"Qt {qVersion()} (built with {QLibraryInfo.version().toString()})"
    for package in PACKAGES:
        try:
            yield f"{package} {version(package)}"
        except PackageNotFoundError:
            yield f"{package} not found"
    yield f"{platform.platform()} {platform.machine()}"
    for screen in QGuiApplication.screens():
        size, ratio = screen.size(), screen.devicePixelRatio()
        yield f"screen {size.width()}x{size.height()} at {ratio:g}"
    name = QGuiApplication.platformName()
    theme = theme_source().theme.name
    yield f"Qt platform {name}, theme {theme}, text {theme_source().text_percent} %"


def run_text(window: MainWindow) -> str:
    """Return what is open and how far it is, then its settings."""
    return "\n".join(_run_lines(window))


def _run_lines(window: MainWindow) -> Iterator[str]:
    session = window.session
    scene, frame = session.scene, session.frame
    if scene is not None:
        key = scene.key if scene.key in scene_keys() else OWN
        yield f"scene {key}, point {window.scene_strip.number}"
    if frame is not None:
        state = "running" if frame.running else "at rest"
        yield f"epoch {frame.n_epochs}, step {frame.n_steps}, {state}"
        yield f"compiled path: {frame.timeline.kernels}"
    speed = session.speed
    yield f"speed {speed.per_second:g} {speed.unit}s a second"
    yield f"panels {', '.join(window.docks.visible_panels)}"
    yield from _settings(session.experiment)


def _settings(experiment: Experiment) -> Iterator[str]:
    """Return the experiment as JSON; samples edited by hand are only counted."""
    n_edits = len(experiment.data.edits)
    if n_edits:
        yield f"edits of samples: {n_edits}"
        experiment = replace(experiment, data=replace(experiment.data, edits=()))
    yield msgspec.json.encode(experiment).decode()


def own_names(window: MainWindow) -> set[str]:
    """Return the words of the user's own that are known: files, tables, columns."""
    names = {*own_titles().values()}
    document = window.keeping.saving.path
    paths = [] if document is None else [str(document)]
    for file in (*paths, *window.keeping.recent.files):
        name = file.replace("\\", "/").rpartition("/")[2]
        names |= _forms(name)
    scene, run = window.session.scene, window.session.run
    if scene is not None and scene.key not in scene_keys():
        names.add(scene.title)
    if run is not None and is_own(run.experiment.data.set):
        data = run.data.dataset
        columns = (data.input_names, data.class_names, data.target_names)
        names |= {data.title, data.source, *(name for row in columns for name in row)}
        names |= _forms(data.source)
    return {name for name in names if any(sign.isalpha() for sign in name)}


def _forms(file: str) -> set[str]:
    """Return a file's name with and without ending, and as it may stand in the log.

    Whoever writes the log knows no names: of one with spaces only the last word goes.
    """
    stem, _, ending = file.rpartition(".")
    first_words = stem.rpartition(" ")[0]
    return {file, stem, f"{first_words} {FILE}.{ending}" if first_words else ""}


def _faults(counted: Sequence[tuple[Fault, int]]) -> Iterator[str]:
    for number, (fault, n_times) in enumerate(counted, 1):
        times = "once" if n_times == 1 else f"{n_times} times"
        yield f"Fault {number}: {fault.problem}"
        yield f"at {fault.place}, thread {fault.thread}, {times}"
        yield fault.trace
        yield ""


def _block(title: str, text: str) -> Iterator[str]:
    if text:
        yield f"--- {title}"
        yield text.rstrip()
        yield ""
