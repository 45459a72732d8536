"""The real window, its user without a plan, and those who watch (see soak.py)."""

import argparse
import faulthandler
import importlib
import json
import os
import pkgutil
import tempfile
from pathlib import Path
from time import monotonic, perf_counter

from PySide6.QtCore import QEventLoop, QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

import nnsim
import ui
from benchmarks.event_loop import let_pass
from benchmarks.processor import loop_ms
from benchmarks.random_user import RandomUser
from benchmarks.replay import Replay, repeated
from benchmarks.soak_figures import Soaked, failures, figures_of
from benchmarks.window_watch import FaultWatch, FrameWatch, LoopWatch, Rest, at_rest
from nnsim.resources import cache_folder
from nnsim.saved.document import document_of, read_document_file, write_document
from nnsim.snapshot import RunSnapshot
from nnsim.training.kernels.loading import (
    compile_elsewhere,
    is_compiled,
    warmed_up,
)
from ui.app import make_application
from ui.app_window import AppWindow
from ui.background import Background
from ui.garbage import GarbageCollection
from ui.languages import use_language
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.panels.catalogue import PANEL_ROWS
from ui.settings import DEFAULT_THEME, Settings
from ui.theme import apply_theme

SCENE = "three-class-mlp"
REST_EVERY_S = 12.0
SETTLE_S = 1.5
PURPOSE = "soak"
CLOSING_MS = 20
LONGEST_END_S = 5.0
MOST_REPLAYS = 24
STARTERS = ("__main__", "self_test")
"""Modules that are programs, or that no window needs."""


class Soak(QObject):
    """The window, its user and those who watch it, until the time is over."""

    def __init__(self, folder: Path, minutes: float, seed: int) -> None:
        super().__init__()
        self.faults, self.loop = FaultWatch(), LoopWatch()
        self.frames = FrameWatch()
        self.shown = AppWindow(Settings.forgetful(), folder / "state" / "runs.jsonl")
        self.user = RandomUser(self.shown, folder / "files", seed)
        self.rests: list[Rest] = []
        self.runs: list[Path] = []
        self.n_actions = 0
        self._ticks_before = -1
        self._folder = folder
        self._log = (folder / "actions.log").open("w", encoding="utf-8")
        self.user.intends = self._note
        self._ends_at = monotonic() + 60.0 * minutes
        self._begun = monotonic()
        self._rest_at = self._begun + REST_EVERY_S
        self._whole = QEventLoop()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._act)
        self.shown.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Watch the session: it stays when the window becomes another one."""
        session = self.shown.window.session
        if not getattr(self, "_watched", None):
            self._watched = session
            self.frames.follow(session)
            session.failed.connect(self._on_failed)
            session.snapshots.taken.connect(self._on_snapshot)

    def run(self) -> None:
        """Let the user act until the time is over."""
        self.faults.install()
        self.shown.window.show()
        self.shown.window.open_scene(SCENE)
        let_pass(SETTLE_S)
        self.loop.start()
        self._next.start(0)
        self._whole.exec()
        self._next.stop()
        self.loop.stop()
        self._rest()
        self.faults.during = "closing"
        self.shown.close()
        let_pass(0.2)
        self.faults.remove()

    @Slot()
    def _act(self) -> None:
        if self.loop.n_ticks == self._ticks_before:
            # What was done last still holds the window: nobody acts before it answers.
            self._next.start(1)
            return
        self._ticks_before = self.loop.n_ticks
        now = monotonic()
        is_over, rests = now > self._ends_at, now > self._rest_at
        if (is_over or rests) and self.user.close_one():
            # One alone: it may have an event loop of its own, in which this is called
            # and which has to end before what stands below it may go.
            self._next.start(CLOSING_MS)
            return
        if is_over:
            self._whole.quit()
            return
        if rests:
            self._rest()
            self._rest_at = monotonic() + REST_EVERY_S
        # Before the action: it may open a menu that has an event loop of its own, in
        # which the user has to go on.
        self._next.start(max(1, self.user.pause_ms()))
        begun = perf_counter()
        deed = self.user.act()
        self.frames.held_s += perf_counter() - begun
        self.n_actions += 1
        self.loop.during = self.faults.during = f"{self.n_actions} {deed}"
        self._note(f"{self.n_actions} {deed}")
        self._keep_running()

    def _note(self, words: str) -> None:
        self._log.write(f"{monotonic() - self._begun:.3f} {words}\n")
        self._log.flush()

    def _keep_running(self) -> None:
        """Train on at full speed, most of the time."""
        session = self.shown.window.session
        frame = session.frame
        if self.n_actions % 3 == 0 and frame is not None and not session.running:
            session.play()

    def _rest(self) -> None:
        """Close everything, be where the soak began, and count what is held."""
        window = self.shown.window
        self.loop.during = self.faults.during = "rest"
        window.session.pause()
        window.session.snapshots.ask(PURPOSE)
        let_pass(0.3)
        while self.user.close_one():
            let_pass(0.05)
        if window.lecture.is_on:
            window.lecture.leave()
            let_pass(CLOSING_MS / 1e3)
        self._end_work(window)
        if window.isFullScreen():
            window.showNormal()
            let_pass(CLOSING_MS / 1e3)
        window.resize(1280, 720)
        let_pass(CLOSING_MS / 1e3)
        window.session.unpin()
        window.open_scene(SCENE)
        let_pass(CLOSING_MS / 1e3)
        self._make_panels()
        let_pass(CLOSING_MS / 1e3)
        window.docks.apply_layout("classification")
        let_pass(SETTLE_S)
        window.session.pause()
        let_pass(0.1)
        was_ticking = self.loop.pause()
        self.rests.append(at_rest(self._begun, self.n_actions))
        if was_ticking:
            self.loop.go_on()

    def _end_work(self, window: MainWindow) -> None:
        """End films and sweeps, and forget what was copied.

        A film holds frames for five minutes, a copied picture tens of megabytes: both
        end by themselves, and their chance would hide what grows.
        """
        window.films.cancel()
        for panel in window.docks.made_panels:
            for each in panel.findChildren(Background):
                each.cancel()
        owners = window, *window.docks.made_panels
        for each in [w for owner in owners for w in owner.findChildren(Background)]:
            ends = monotonic() + LONGEST_END_S
            while each.has_thread and monotonic() < ends:
                let_pass(CLOSING_MS / 1e3)
        QGuiApplication.clipboard().clear()

    def _make_panels(self) -> None:
        """Make the panels that were never shown: all rests are to hold the same."""
        was_ticking = self.loop.pause()
        for key in PANEL_ROWS:
            assert self.shown.window.docks.panel(key) is not None
        if was_ticking:
            self.loop.go_on()

    @Slot(str)
    def _on_failed(self, problem: str) -> None:
        self.faults.add(f"the training thread failed: {problem}")

    @Slot(str, object)
    def _on_snapshot(self, purpose: str, snapshot: RunSnapshot) -> None:
        scene = self.shown.window.session.scene
        if purpose == PURPOSE and scene is not None and snapshot.end.step > 1:
            # On the disk: in memory it would look as if the window grew. No stall is
            # counted meanwhile: the window itself writes in another thread.
            was_ticking = self.loop.pause()
            file = self._folder / "runs" / f"{len(self.runs)}.nnsim"
            write_document(file, document_of(snapshot, scene), packed=False)
            self.runs.append(file)
            if was_ticking:
                self.loop.go_on()


def replays(runs: list[Path]) -> list[Replay]:
    """Repeat runs, spread over the whole time, as many as are worth the time."""
    stride = -(-len(runs) // MOST_REPLAYS)
    return [repeated(read_document_file(run)) for run in runs[:: max(1, stride)]]


def run() -> int:
    """Soak as the command line says, print what failed, and the figures at last."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=3.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--log", type=Path, help="keep the list of actions here")
    parser.add_argument(
        "--busy",
        action="store_true",
        help="other programs run beside it: tell its times, and do not judge them",
    )
    options = parser.parse_args()
    faulthandler.enable()
    load_beforehand()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for part in ("files", "state", "data", "runs"):
            (folder / part).mkdir()
        # What is compiled stays where it is: a first compilation is no growth.
        os.environ["NNSIM_CACHE_DIR"] = str(cache_folder())
        os.environ["NNSIM_DATA_DIR"] = str(folder / "data")
        os.environ["HOME"] = place
        os.chdir(folder / "files")
        soaked = soak_in(folder, options.minutes, options.seed, options.busy)
        if options.log is not None:
            options.log.write_bytes((folder / "actions.log").read_bytes())
        os.chdir(place)
    said = failures(soaked)
    for sentence in said:
        print(sentence)
    print(json.dumps({"seed": options.seed, "ok": not said, **figures_of(soaked)}))
    return int(bool(said))


def soak_in(folder: Path, minutes: float, seed: int, is_busy: bool) -> Soaked:
    """Run the window and repeat its runs; all it writes goes into the folder."""
    app = make_application()
    apply_theme(app, THEMES[DEFAULT_THEME])
    use_language("en")
    browser = Browser()
    # Its stub asks for bytes, which it refuses.
    QDesktopServices.setUrlHandler("file", browser, "open")  # type: ignore[arg-type]
    speed = loop_ms()
    soak = Soak(folder, minutes, seed)
    garbage = GarbageCollection(app)
    garbage.begin()
    soak.shown.changed.connect(garbage.renew)
    soak.run()
    garbage.end()
    QDesktopServices.unsetUrlHandler("file")
    # Without a screen Qt would delete what lies there only after Python has ended.
    QGuiApplication.clipboard().clear()
    repeats = replays(soak.runs)
    watched = soak.faults, soak.loop, soak.frames, soak.rests
    return Soaked(soak.n_actions, *watched, repeats, is_busy, speed)


def load_beforehand() -> None:
    """Load now what the window loads when it is first needed: that is no growth."""
    if not is_compiled():
        compile_elsewhere(lambda: False)
    # Before the modules: only this tells Numba where compiled code lies.
    warmed_up()
    for package in (nnsim, ui):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith(STARTERS):
                importlib.import_module(module.name)
    for name in ("PIL.Image", "fastexcel", "multiprocessing", "polars"):
        importlib.import_module(name)


class Browser(QObject):
    """Opens no pages: the soak stays in its window."""

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Take the place of the system's browser."""
