"""The command line: what to run, and runs that need no window."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from typing import NoReturn

import numpy as np
from msgspec.structs import replace

from nnsim import __version__
from nnsim.assemble import Run, assemble
from nnsim.choices import require_choice
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.lecture_options import (
    add_lecture_options,
    check_lecture,
    with_assumed_values,
)
from nnsim.option_values import whole_number
from nnsim.picture_options import LANGUAGE_CODES, THEME_NAMES, add_picture_options
from nnsim.saved import ENDING
from nnsim.scene import (
    DEFAULT_SCENE,
    Scene,
    built_in_scenes,
    open_scene_or_experiment,
)
from nnsim.table_scene import is_table_name, table_scene
from nnsim.training.kernels.loading import (
    COMPILE_OPTION,
    compiled_path,
    is_switched_off,
    use_cache_folder,
)
from nnsim.training.path import PathName

MOST_EPOCHS = 1_000_000_000
LARGEST_SEED = 2**53 - 1
EPOCHS_WITHOUT_LIMIT = 1000
"""How long a headless run goes whose experiment never stops by itself."""


class Parser(argparse.ArgumentParser):
    """Says what is wrong as one sentence instead of printing the usage."""

    def error(self, message: str) -> NoReturn:
        """Raise ``InputError`` with argparse's own words."""
        raise InputError("command.unusable", problem=message, program=self.prog)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of all options, with and without a window."""
    parser = Parser(
        prog="nnsim",
        description="Show how a neural network learns, step by step.",
        epilog="Without options the window opens with the default scene. "
        "Many runs over a grid of settings: nnsim sweep --help.",
    )
    parser.add_argument(
        "scenes",
        nargs="*",
        metavar="SCENE|FILE.json|FILE.nnsim|TABLE.csv",
        help="a scene's key, a document, a scene or experiment file, or a table "
        f"({DEFAULT_SCENE}); several are the scenes of a lecture, in this order",
    )
    version = f"nnsim {__version__}"
    parser.add_argument("--version", action="version", version=version)
    add_run_options(parser)
    add_picture_options(parser)
    add_lecture_options(parser)
    return parser


def add_run_options(parser: argparse.ArgumentParser) -> None:
    """Add what decides on the run."""
    add = parser.add_argument
    add("--list", action="store_true", help="print the scenes and end")
    add(
        COMPILE_OPTION,
        action="store_true",
        help="compile what trains fast now, which else the first run does, and end",
    )
    add("--headless", action="store_true", help="train without a window")
    add(
        "--epochs",
        type=whole_number("--epochs", 0, MOST_EPOCHS),
        metavar="N",
        help="train for at most so many epochs",
    )
    add(
        "--seed",
        type=whole_number("--seed", 0, LARGEST_SEED),
        metavar="N",
        help="one seed for data, first weights and order of samples",
    )
    add(
        "--out",
        type=Path,
        metavar="DIR",
        help="with --headless: folder for tables, weights and summary",
    )


def parse_arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the options; raise ``InputError`` for what cannot be used."""
    given = with_assumed_values(sys.argv[1:] if argv is None else argv)
    arguments = make_parser().parse_intermixed_args(given)
    check_lecture(arguments)
    if arguments.theme is not None:
        require_choice("--theme", arguments.theme, THEME_NAMES)
    if arguments.language is not None:
        require_choice("--language", arguments.language, LANGUAGE_CODES)
    return arguments


def chosen_scene(arguments: argparse.Namespace) -> Scene:
    """Return the scene that the options name, or the default, with their seed."""
    return chosen_scenes(arguments)[0]


def chosen_scenes(arguments: argparse.Namespace) -> tuple[Scene, ...]:
    """Return the scenes of a lecture, or the one that is opened, with their seed."""
    if arguments.scenes:
        scenes = tuple(named_scene(name) for name in arguments.scenes)
    elif is_unattended(arguments):
        scenes = built_in_scenes()
    else:
        scenes = (named_scene(DEFAULT_SCENE),)
    if arguments.seed is None:
        return scenes
    return tuple(
        replace(scene, experiment=scene.experiment.with_seed(arguments.seed))
        for scene in scenes
    )


def is_unattended(arguments: argparse.Namespace) -> bool:
    """Tell whether the window does something by itself and closes."""
    return arguments.autoplay is not None or arguments.self_test is not None


def named_scene(name: str) -> Scene:
    """Return a built-in scene, or what a file, a table or a document holds."""
    if is_table_name(name):
        return table_scene(Path(name))
    if Path(name).suffix == ENDING:
        from nnsim.saved.document import read_document_file
        from nnsim.saved.restoring import repeated_scene

        return repeated_scene(read_document_file(Path(name)), Path(name).name)
    return open_scene_or_experiment(name)


def print_scenes() -> None:
    """Print a line for each built-in scene, in the deck's order."""
    scenes = built_in_scenes()
    width = max(len(scene.key) for scene in scenes)
    for scene in scenes:
        print(f"{scene.key:<{width}}  {scene.title}")


def compile_kernels() -> int:
    """Compile what trains fast, and say where it is; 1 where that does not work."""
    if is_switched_off():
        print("nnsim: NNSIM_JIT=0 switches compiled code off", file=sys.stderr)
        return 1
    begun = perf_counter()
    if fastest_path() == "readable":
        return 1
    seconds = perf_counter() - begun
    print(f"compiled code is ready after {seconds:.1f} s, in {use_cache_folder()}")
    return 0


def fastest_path() -> PathName:
    """Return the compiled path, or the readable one where that is off or broken.

    Broken is said in a line on stderr; whatever Numba raises, the run goes on.
    """
    if is_switched_off():
        return "readable"
    try:
        compiled_path(np.zeros(1, dtype=np.int64))
    except Exception as error:
        print(
            "nnsim: the compiled path does not work here, so this runs on the slower "
            f"readable one ({type(error).__name__}: {error})",
            file=sys.stderr,
        )
        return "readable"
    return "compiled"


def train(experiment: Experiment, epochs: int | None) -> tuple[Run, float, str]:
    """Run an experiment to its end; return it, the seconds, and why it ended.

    An interrupt from the keyboard ends it early, and what was reached is kept.
    """
    stop = experiment.training.stop
    limit = epochs if epochs is not None else stop.epochs or EPOCHS_WITHOUT_LIMIT
    run = assemble(experiment, path=fastest_path())
    begun = perf_counter()
    reason = "epochs"
    try:
        run.trainer.run(limit)
    except KeyboardInterrupt:
        reason = "interrupted"
    if run.trainer.stopped is not None:
        reason = run.trainer.stopped.key
    return run, perf_counter() - begun, reason


def run_headless(arguments: argparse.Namespace) -> None:
    """Train without a window; write files into --out, or print the summary."""
    # Only now: a window begins sooner without them.
    from nnsim.export import indented_json, require_folder, run_summary, write_run

    scene = chosen_scene(arguments)
    if arguments.out is not None:
        require_folder(arguments.out)
    run, seconds, reason = train(scene.experiment, arguments.epochs)
    summary = run_summary(run, seconds, reason)
    if arguments.out is None:
        print(indented_json(summary).decode(), end="")
        return
    write_run(arguments.out, run, summary)
    trainer = run.trainer
    print(
        f"{scene.key}: {trainer.n_epochs} epochs, E {trainer.evaluations[0].error:.4g}"
        f" ({reason}); written to {arguments.out}"
    )


def answer_errors(command: Callable[[], int]) -> int:
    """Run a command; an unusable input becomes one sentence on stderr and exit 2."""
    try:
        return command()
    except InputError as error:
        problem = error
    except MemoryError:
        problem = InputError("memory.short")
    print(f"nnsim: {problem}", file=sys.stderr)
    return 2
