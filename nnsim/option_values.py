"""What is written behind the options of the command line, read and checked."""

from collections.abc import Callable

from nnsim.choices import require_choice
from nnsim.errors import InputError
from nnsim.scene import PANELS
from nnsim.text_sizes import TEXT_SIZES as TEXT_SIZES

LARGEST_SIDE = 8000


def whole_number(option: str, low: int, high: int) -> Callable[[str], int]:
    """Return a reader of whole numbers from ``low`` to ``high``."""

    def read(text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            value = low - 1
        if not low <= value <= high:
            wanted = f"a whole number from {low} to {high}"
            example = min(high, max(low, 100))
            raise InputError(
                "command.number",
                option=option,
                value=text,
                wanted=wanted,
                example=example,
            )
        return value

    return read


def picture_size(text: str) -> tuple[int, int]:
    """Read 1600x900 as (1600, 900), in pixels."""
    sides = text.lower().split("x")
    if len(sides) == 2 and all(side.isdecimal() for side in sides):
        width, height = int(sides[0]), int(sides[1])
        if 200 <= width <= LARGEST_SIDE and 200 <= height <= LARGEST_SIDE:
            return width, height
    wanted = f"WIDTHxHEIGHT from 200x200 to {LARGEST_SIDE}x{LARGEST_SIDE}"
    raise InputError(
        "command.number", option="--size", value=text, wanted=wanted, example="1600x900"
    )


def text_size(text: str) -> int:
    """Return one of the sizes of the text; raise ``InputError`` for another."""
    if text.isdecimal() and int(text) in TEXT_SIZES:
        return int(text)
    wanted = "one of " + ", ".join(map(str, TEXT_SIZES))
    raise InputError(
        "command.number", option="--text-size", value=text, wanted=wanted, example="150"
    )


def panel_keys(text: str) -> tuple[str, ...]:
    """Return the keys of panels; raise ``InputError`` for one that is not there."""
    keys = tuple(text.split(","))
    for key in keys:
        require_choice("--panels", key, PANELS)
    return keys
