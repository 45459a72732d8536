"""A user without a plan: `python benchmarks/soak.py --minutes N --seed S`.

The real window trains at full speed while actions, controls, panels, files, languages
and sizes come by chance (benchmarks/random_user.py). From time to time everything is
closed, the program rests, and what it holds is counted. At the end the runs that were
going on are repeated from their first weights. Exits with 1, and says why, if

- an exception was caught by nobody, or Qt or a log warned,
- the event loop stood still for more than 250 ms,
- a frame of a run was more than 100 ms old (99 of 100 of them) when the window got it,
- memory grew by more than 1 MB a minute after the warm-up (median of the slopes),
- counts of references to None, True, False or () drifted, or widgets or threads grew,
- a repeated run had other weights.

The last line has the figures, as JSON.
"""

import argparse
import faulthandler
import importlib
import json
import os
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from time import monotonic, perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

from PySide6.QtCore import QEventLoop, QObject, QTimer, QUrl, Slot  # noqa: E402
from PySide6.QtGui import QDesktopServices  # noqa: E402

from benchmarks.event_loop import let_pass  # noqa: E402
from benchmarks.random_user import RandomUser  # noqa: E402
from benchmarks.replay import Replay, repeated  # noqa: E402
from benchmarks.window_watch import (  # noqa: E402
    FaultWatch,
    FrameWatch,
    LoopWatch,
    Rest,
    at_rest,
    slope,
)
from nnsim.saved.document import (  # noqa: E402
    document_of,
    read_document_file,
    write_document,
)
from nnsim.snapshot import RunSnapshot  # noqa: E402
from ui.app import make_application  # noqa: E402
from ui.app_window import AppWindow  # noqa: E402
from ui.garbage import GarbageCollection  # noqa: E402
from ui.languages import use_language  # noqa: E402
from ui.palettes import THEMES  # noqa: E402
from ui.settings import DEFAULT_THEME, Settings  # noqa: E402
from ui.theme import apply_theme  # noqa: E402

SCENE = "three-class-mlp"
REST_EVERY_S = 12.0
WARM_UP = 0.3
"""Share of the time in which modules are still loaded and caches still fill."""
SETTLE_S = 1.5
MOST_MB_A_MINUTE = 1.0
MOST_DRIFT = 4000
OLDEST_MS = 100.0
PURPOSE = "soak"
MOST_REPLAYS = 24


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
        self._folder = folder
        self._log = (folder / "actions.log").open("w", encoding="utf-8")
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
        """Watch the session: it stays when the window becomes another one.

        The making of that window is a wait that is told beforehand.
        """
        self.loop.is_told = True
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
        if monotonic() > self._ends_at:
            self._whole.quit()
            return
        if monotonic() > self._rest_at:
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
        self._log.write(f"{monotonic() - self._begun:.3f} {self.n_actions} {deed}\n")
        self._log.flush()
        self._keep_running()

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
        self.user.close_all()
        window.session.pause()
        window.session.snapshots.ask(PURPOSE)
        let_pass(0.3)
        for _ in range(3):
            self.user.close_all()
            let_pass(0.05)
        if window.lecture.is_on:
            window.lecture.leave()
        if window.isFullScreen():
            window.showNormal()
        window.resize(1280, 720)
        window.session.unpin()
        window.open_scene(SCENE)
        window.docks.apply_layout("classification")
        let_pass(SETTLE_S)
        window.session.pause()
        let_pass(0.1)
        was_ticking = self.loop.pause()
        self.rests.append(at_rest(self._begun, self.n_actions))
        if was_ticking:
            self.loop.go_on()

    @Slot(str)
    def _on_failed(self, problem: str) -> None:
        self.faults.add(f"the training thread failed: {problem}")

    @Slot(str, object)
    def _on_snapshot(self, purpose: str, snapshot: RunSnapshot) -> None:
        scene = self.shown.window.session.scene
        if purpose == PURPOSE and scene is not None and snapshot.end.step > 1:
            # On the disk: in memory it would look as if the window grew.
            file = self._folder / "runs" / f"{len(self.runs)}.nnsim"
            write_document(file, document_of(snapshot, scene), packed=False)
            self.runs.append(file)


def replays(runs: list[Path]) -> list[Replay]:
    """Repeat runs, spread over the whole time, as many as are worth the time."""
    stride = -(-len(runs) // MOST_REPLAYS)
    return [repeated(read_document_file(run)) for run in runs[:: max(1, stride)]]


def figures_of(soak: Soak, repeats: list[Replay]) -> dict[str, object]:
    """Return what is printed: every figure that has a limit, and some that explain."""
    last = soak.rests[-1].minutes
    warm = [rest for rest in soak.rests if rest.minutes >= WARM_UP * last]
    minutes = [rest.minutes for rest in warm]
    first_refs, last_refs = warm[0].references, warm[-1].references
    return {
        "minutes": round(last, 2),
        "actions": soak.n_actions,
        "exceptions": len(soak.faults.faults),
        "stalls": len(soak.loop.stalls),
        "longest_turn_ms": round(soak.loop.longest_ms, 1),
        "told_waits_ms": [round(each) for each in soak.loop.told_ms],
        "frames": len(soak.frames.ages_ms),
        "frame_age_ms": {
            "median": round(soak.frames.percentile(50), 1),
            "99 %": round(soak.frames.percentile(99), 1),
            "most": round(soak.frames.percentile(100), 1),
        },
        "memory_mb": [round(rest.megabytes, 1) for rest in soak.rests],
        "mb_a_minute": round(slope(minutes, [r.megabytes for r in warm]), 3),
        "references_drift": {
            name: last_refs[name] - first_refs[name] for name in last_refs
        },
        "widgets": [rest.widgets for rest in warm],
        "threads": [rest.threads for rest in warm],
        "blocks": [rest.blocks for rest in warm],
        "runs_repeated": len(repeats),
        "steps_repeated": sum(each.n_steps for each in repeats),
        "edits_repeated": sum(each.n_edits for each in repeats),
        "runs_that_differ": sum(not each.same for each in repeats),
    }


def failures(
    soak: Soak, figures: dict[str, object], repeats: list[Replay]
) -> list[str]:
    """Return a sentence for each promise that was not kept."""
    said = [f"A fault: {fault}" for fault in soak.faults.faults[:20]]
    said += [
        f"Stood still for {stall.own_ms:.0f} ms ({stall.whole_ms:.0f} with waits) "
        f"at {stall.at_s:.1f} s after {stall.during}: {stall.where}"
        for stall in soak.loop.stalls
    ]
    if soak.frames.percentile(99) > OLDEST_MS:
        said.append(f"Frames were old: {figures['frame_age_ms']} ms.")
    growth = figures["mb_a_minute"]
    if isinstance(growth, float) and growth > MOST_MB_A_MINUTE:
        said.append(f"Memory grew by {growth} MB a minute.")
    drift = figures["references_drift"]
    assert isinstance(drift, dict)
    if any(change < -MOST_DRIFT for change in drift.values()):
        said.append(f"Counts of references fell: {drift}.")
    said += [f"A repeated run differs: {asdict(r)}." for r in repeats if not r.same]
    return said


def main() -> int:
    """Soak, print what failed, and the figures on the last line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=3.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--log", type=Path, help="keep the list of actions here")
    options = parser.parse_args()
    faulthandler.enable()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for part in ("files", "state", "data", "runs"):
            (folder / part).mkdir()
        os.environ["NNSIM_DATA_DIR"] = str(folder / "data")
        os.environ["HOME"] = place
        os.chdir(folder / "files")
        soak, repeats = soaked(folder, options.minutes, options.seed)
        if options.log is not None:
            options.log.write_bytes((folder / "actions.log").read_bytes())
        os.chdir(place)
    figures = figures_of(soak, repeats)
    said = failures(soak, figures, repeats)
    for sentence in said:
        print(sentence)
    print(json.dumps({"seed": options.seed, "ok": not said, **figures}))
    return int(bool(said))


def soaked(folder: Path, minutes: float, seed: int) -> tuple[Soak, list[Replay]]:
    """Run the window and repeat its runs."""
    load_beforehand()
    app = make_application()
    apply_theme(app, THEMES[DEFAULT_THEME])
    use_language("en")
    browser = Browser()
    # Its stub asks for bytes, which it refuses.
    QDesktopServices.setUrlHandler("file", browser, "open")  # type: ignore[arg-type]
    garbage = GarbageCollection(app)
    garbage.begin()
    soak = Soak(folder, minutes, seed)
    soak.run()
    garbage.end()
    QDesktopServices.unsetUrlHandler("file")
    return soak, replays(soak.runs)


def load_beforehand() -> None:
    """Import now what the window imports when it is first needed: that is no growth."""
    for module in ("PIL.Image", "fastexcel", "multiprocessing", "numba", "polars"):
        importlib.import_module(module)


class Browser(QObject):
    """Opens no pages: the soak stays in its window."""

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Take the place of the system's browser."""


if __name__ == "__main__":
    sys.exit(main())
