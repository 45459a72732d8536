"""Options of the command line that decide on the window and on its picture."""

import argparse
from pathlib import Path

from nnsim.option_values import TEXT_SIZES, panel_keys, picture_size, text_size
from nnsim.scene import PANELS

LANGUAGE_CODES = ("en", "fr")
THEME_NAMES = ("light", "dark", "projector")


def add_picture_options(parser: argparse.ArgumentParser) -> None:
    """Add what decides on the window and its picture."""
    add = parser.add_argument
    add(
        "--screenshot",
        type=Path,
        metavar="FILE.png",
        help="write a picture of the window after --epochs and end",
    )
    add(
        "--size",
        type=picture_size,
        default=(1600, 900),
        metavar="WxH",
        help="size of the window in pixels (1600x900)",
    )
    add("--theme", metavar="NAME", help=", ".join(THEME_NAMES))
    add(
        "--language",
        metavar="CODE",
        help="language of the window: " + ", ".join(LANGUAGE_CODES),
    )
    add(
        "--text-size",
        type=text_size,
        metavar="N",
        help="size of the text in percent: " + ", ".join(map(str, TEXT_SIZES)),
    )
    add(
        "--panels",
        type=panel_keys,
        metavar="A,B",
        help="with --screenshot: show these panels: " + ", ".join(PANELS),
    )
    add(
        "--race",
        action="store_true",
        help="with --screenshot: run all variants of the scene side by side",
    )
