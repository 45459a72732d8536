"""Options of a lecture: its scenes in their order; whether it gives or tests itself."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from nnsim.errors import InputError

READING_TIME = 0.0
"""As seconds a point: as long as it takes to read it."""
LONGEST_S = 3600.0
TEST_S = 2.0
"""How long each scene trains when NNSim tests itself."""

VALUES_TO_ASSUME = {"--autoplay": READING_TIME, "--self-test": TEST_S}


def add_lecture_options(parser: argparse.ArgumentParser) -> None:
    """Add what gives a lecture."""
    add = parser.add_argument
    add(
        "--autoplay",
        type=seconds("--autoplay"),
        nargs="?",
        const=READING_TIME,
        metavar="SECONDS",
        help="give the scenes in lecture mode, each point so long (as long as it takes "
        "to read it), and end; all scenes if none is named",
    )
    add(
        "--pictures",
        type=Path,
        metavar="DIR",
        help="with --autoplay: write a picture of each point, SCENE-N.png",
    )
    add(
        "--self-test",
        type=seconds("--self-test"),
        nargs="?",
        const=TEST_S,
        metavar="SECONDS",
        help="try NNSim on this machine: train each scene so long "
        f"({TEST_S:g}) in the window, save and open it again, and end; all scenes if "
        "none is named",
    )


def seconds(option: str) -> Callable[[str], float]:
    """Return a reader of how long a point is shown, or a scene trains."""

    def read(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = -1.0
        if not 0.0 <= value <= LONGEST_S:
            raise InputError(
                "command.number",
                option=option,
                value=text,
                wanted=f"a number of seconds from 0 to {LONGEST_S:g}",
                example=8,
            )
        return value

    return read


def with_assumed_values(argv: Sequence[str]) -> list[str]:
    """Give an option its value where a scene or another option follows, no number."""
    given: list[str] = []
    for n, word in enumerate(argv):
        follower = argv[n + 1] if n + 1 < len(argv) else ""
        lacks_value = word in VALUES_TO_ASSUME and not looks_like_number(follower)
        given.append(f"{word}={VALUES_TO_ASSUME[word]:g}" if lacks_value else word)
    return given


def looks_like_number(word: str) -> bool:
    """Tell whether a word is meant as a number, also as one that cannot be used."""
    return word.lstrip("+-")[:1].isdecimal()


def check_lecture(arguments: argparse.Namespace) -> None:
    """Refuse what makes sense only in a lecture, or only without one."""
    if arguments.pictures is not None and arguments.autoplay is None:
        problem = "--pictures needs --autoplay"
    elif arguments.headless and arguments.autoplay is not None:
        problem = "--autoplay needs a window, --headless has none"
    elif arguments.self_test is not None and (
        arguments.headless or arguments.screenshot or arguments.autoplay is not None
    ):
        problem = "--self-test stands alone, beside the names of scenes"
    elif len(arguments.scenes) > 1 and (arguments.headless or arguments.screenshot):
        problem = "several scenes are for a lecture; give one"
    else:
        return
    raise InputError("command.unusable", problem=problem, program="nnsim")
