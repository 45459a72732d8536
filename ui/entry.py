"""The way in: a window, a picture of it, or runs without one.

Imports come late on purpose: BLAS reads its settings when NumPy is first imported, and
a run without a window must not need Qt.
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from ui.no_display import is_given_up

OFFSCREEN_FOLDER = Path("out")


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks for; return the exit code."""
    prefer_one_blas_thread()
    from nnsim.cli import answer_errors, parse_arguments

    arguments = sys.argv[1:] if argv is None else list(argv)
    if arguments[:1] == ["sweep"]:
        from nnsim.sweep_command import run_sweep

        return answer_errors(lambda: run_sweep(arguments[1:]))
    return answer_errors(lambda: run(parse_arguments(arguments)))


def run(arguments: argparse.Namespace) -> int:
    """Do what the options ask for."""
    from nnsim import cli
    from nnsim.files import make_folder

    if arguments.list:
        cli.print_scenes()
        return 0
    if arguments.compile:
        return cli.compile_kernels()
    if arguments.headless:
        cli.run_headless(arguments)
        return 0
    if arguments.screenshot is not None:
        use_offscreen_platform()
        from ui.screenshot import save_screenshot

        save_screenshot(cli.chosen_scene(arguments), arguments)
        return 0
    if not has_display():
        if not cli.is_unattended(arguments):
            run_without_display(arguments)
            return 0
        use_offscreen_platform()
    # What a start makes stays; from the window on ui/garbage.py collects.
    gc.disable()
    scenes = cli.chosen_scenes(arguments)
    if arguments.pictures is not None:
        make_folder(arguments.pictures)
    leave_sources_unread()
    from ui.app import run_window

    return run_window(scenes, arguments)


def leave_sources_unread() -> None:
    """Keep PySide from reading the source of each module that is imported after it.

    It looks there for users of its ``__feature__``, which nobody here is. Where there
    are no sources, as in an application of one folder, it finds none either.
    """
    import_module("PySide6.QtCore")
    with suppress(ImportError):
        feature = import_module("shibokensupport.feature")
        if hasattr(feature, "_mod_uses_pyside"):
            setattr(feature, "_mod_uses_pyside", lambda module: False)  # noqa: B010


def run_without_display(arguments: argparse.Namespace) -> None:
    """Do the same job where no window can be shown, and say where the pictures are."""
    from nnsim.cli import chosen_scene, train
    from nnsim.export import run_summary, write_run
    from nnsim.files import make_folder

    scene = chosen_scene(arguments)
    folder = arguments.out or OFFSCREEN_FOLDER
    make_folder(folder)
    run, seconds, reason = train(scene.experiment, arguments.epochs)
    write_run(folder, run, run_summary(run, seconds, reason))
    arguments.screenshot = folder / "window.png"
    arguments.epochs = run.trainer.n_epochs
    use_offscreen_platform()
    from ui.screenshot import save_screenshot

    save_screenshot(scene, arguments)
    sys.stdout.write(
        f"There is no display, so {scene.key} was trained for "
        f"{run.trainer.n_epochs} epochs without a window.\n"
        f"Picture of the window: {arguments.screenshot}\n"
        f"History and confusion matrix: {folder / 'history.csv'}, "
        f"{folder / 'confusion.csv'}\n"
    )


def has_display() -> bool:
    """Tell whether a window can be shown; only X11 and Wayland may be missing."""
    if is_given_up():
        return False
    if sys.platform in ("win32", "darwin") or "QT_QPA_PLATFORM" in os.environ:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def use_offscreen_platform() -> None:
    """Draw windows into memory, whatever screens there are."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def prefer_one_blas_thread() -> None:
    """Keep BLAS out of the window's way: its threads would fight for two cores."""
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
