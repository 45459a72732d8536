"""Programs killed at random moments: `python -m benchmarks.killed --times 50 --seed 1`.

A window trains at full speed, keeps its journal and saves a document again and again;
then it is killed, as by a power cut of the program alone. Each time the document has to
open, and the journal to hold all but the last seconds. The journal is written every
second here instead of every ten, so that fifty times take minutes. Exits with 1 if a
document was lost or the journal was older than its interval and the writing allow.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from msgspec.structs import replace

from nnsim.saved.document import read_document_file
from nnsim.saved.restoring import restore
from nnsim.scene import built_in_scene
from nnsim.training.settings import StopSettings

INTERVAL_S = 1.0
WRITING_S = 2.0
SCENE = "three-class-mlp"
CHILD = "--child"


def train_until_killed(folder: Path) -> None:
    """Be the program that is killed: tell the steps, and save all the time."""
    from ui.keeping import journal

    journal.EVERY_MS = round(1000 * INTERVAL_S)
    from ui.app import make_application
    from ui.main_window import MainWindow
    from ui.settings import Settings
    from ui.speed import FULL_SPEED

    app = make_application()
    window = MainWindow(Settings.forgetful(), folder / "runs.jsonl")
    window.show()
    saving = window.keeping.saving

    def tell(frame: Any) -> None:
        sys.stdout.write(f"{monotonic()} {frame.run_id} {frame.n_steps}\n")
        sys.stdout.flush()
        if not saving.background.has_thread and frame.n_steps:
            saving.save(str(folder / "run.nnsim"))

    window.session.frame_changed.connect(tell)
    scene = built_in_scene(SCENE)
    training = replace(scene.experiment.training, stop=StopSettings(epochs=0))
    experiment = replace(scene.experiment, training=training)
    window.open_given_scene(replace(scene, experiment=experiment))
    window.session.set_speed(FULL_SPEED)
    window.session.play()
    app.exec()


def killed_once(folder: Path, wait_s: float) -> tuple[float, bool]:
    """Return how far the journal was behind, in s, and whether the document opens."""
    command = [sys.executable, "-m", "benchmarks.killed", CHILD, str(folder)]
    log = folder / "told.txt"
    with log.open("wb") as told, subprocess.Popen(command, stdout=told) as program:
        journal = folder / "journal"
        while not any(journal.glob("*.nnsim")) or not (folder / "run.nnsim").exists():
            if program.poll() is not None:
                raise RuntimeError(f"the program ended by itself: {program.returncode}")
            sleep(0.05)
        sleep(wait_s)
        ended = monotonic()
        os.kill(program.pid, signal.SIGKILL)
    lines = [line.split() for line in log.read_text().splitlines()]
    rows = [(float(row[0]), int(row[2])) for row in lines if len(row) == 3]
    kept = last_step(next(journal.glob("*.nnsim")))
    after = [moment for moment, step in rows if step > kept]
    behind = ended - after[0] if after else 0.0
    return behind, last_step(folder / "run.nnsim") > 0


def last_step(file: Path) -> int:
    """Return how far the run of a document is; raise ``InputError`` if it is lost."""
    return restore(read_document_file(file), file.name).run.trainer.end.step


def main() -> int:
    """Kill so many programs, and print what was found as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(CHILD, type=Path)
    options = parser.parse_args()
    if options.child is not None:
        train_until_killed(options.child)
        return 0
    chance = random.Random(options.seed)
    behind, lost = [], 0
    for _ in range(options.times):
        with tempfile.TemporaryDirectory() as folder:
            late, opens = killed_once(Path(folder), chance.uniform(0.0, 2.5))
        behind.append(late)
        lost += not opens
    found = {
        "killed": options.times,
        "documents_lost": lost,
        "journal_behind_s": {
            "median": sorted(behind)[len(behind) // 2],
            "max": max(behind),
        },
        "interval_s": INTERVAL_S,
    }
    sys.stdout.write(json.dumps(found, indent=2) + "\n")
    return int(lost > 0 or max(behind) > INTERVAL_S + WRITING_S)


if __name__ == "__main__":
    sys.exit(main())
