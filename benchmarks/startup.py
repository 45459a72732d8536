"""How long until the window is there: `python -m benchmarks.startup [--times N]`.

Each time the program starts anew, as from the command line, with the default scene. It
is timed from before Python's start until the window is painted, and until the scene's
first picture is painted in it; the memory is the most the program held until then.
Aims: 1.2 s to a painted window and 300 MB. Exits with 1 if the median misses one.

Beside each start an empty window of Qt, in a program that has NumPy, is timed the same
way: nothing that is made of these can be there sooner, and the ratio says how much is
ours on a machine of any speed.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

LONGEST_S = 1.2
MOST_MB = 300.0
CHILD, EMPTY = "--child", "--empty"


def start_and_tell(started: float, scene: str) -> None:
    """Be the program that is timed: tell its times and its memory, and close."""
    from ui import app, entry

    show = app.show

    def show_and_watch(window: Any) -> None:
        from benchmarks.first_paint import FirstPaint

        show(window)
        FirstPaint(window, started)

    app.show = show_and_watch
    raise SystemExit(entry.main([scene, "--theme", "light"]))


def show_empty(started: float) -> None:
    """Be the program to compare with: paint a window with nothing in it, and tell."""
    import numpy  # noqa: F401
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1280, 720)
    window.show()
    app.processEvents()
    took = perf_counter() - started
    QTimer.singleShot(0, app.quit)
    app.exec()
    print(json.dumps({"window_s": took}))
    raise SystemExit(0)


def start_once(scene: str, *, is_empty: bool = False) -> dict[str, float]:
    """Start the program in an empty home; return seconds and megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        # As a user has it: with the compiled modules of the start before.
        kept = os.environ.items()
        environment = {k: v for k, v in kept if k != "PYTHONDONTWRITEBYTECODE"}
        elsewhere = {"XDG_CONFIG_HOME": folder, "NNSIM_DATA_DIR": folder}
        # The clock counts for all programs alike: Python's own start is in it.
        command = [sys.executable, "-m", __spec__.name, CHILD, repr(perf_counter())]
        what = [EMPTY] if is_empty else ["--scene", scene]
        answer = subprocess.run(
            [*command, *what],
            env=environment | elsewhere,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            cwd=Path(__file__).parents[1],
        ).stdout
    result: dict[str, float] = json.loads(answer)
    return result


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=5, help="number of starts")
    parser.add_argument(
        "--scene", default="three-class-mlp", help="scene to begin with"
    )
    parser.add_argument(CHILD, type=float, help=argparse.SUPPRESS)
    parser.add_argument(EMPTY, action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.empty:
        show_empty(arguments.child)
    if arguments.child is not None:
        start_and_tell(arguments.child, arguments.scene)
    start_once(arguments.scene)  # kernels are compiled, the disk is warm
    starts, empty = [], []
    for _ in range(arguments.times):
        empty.append(start_once(arguments.scene, is_empty=True)["window_s"])
        starts.append(start_once(arguments.scene))
    figures = {name: median(each[name] for each in starts) for name in starts[0]}
    worst = max(each["window_s"] for each in starts)
    times = figures["window_s"] / median(empty)
    print(json.dumps({"starts": starts, "empty": empty}, indent=1))
    print(
        f"window painted after {figures['window_s']:.2f} s (at most {worst:.2f} s; "
        f"aim {LONGEST_S} s), first picture after {figures['picture_s']:.2f} s, "
        f"memory {figures['peak_mb']:.0f} MB (aim {MOST_MB:.0f} MB); an empty window "
        f"of Qt with NumPy after {median(empty):.2f} s: {times:.1f} times"
    )
    return int(figures["window_s"] > LONGEST_S or figures["peak_mb"] > MOST_MB)


if __name__ == "__main__":
    sys.exit(main())
