"""Numbers and names as Python source; whatever comes from a user's file is escaped."""

import textwrap

import numpy as np
from numpy.typing import NDArray

WIDTH = 88
MOST_NUMBERS = 40
"""An array of more numbers is kept as data, not as source."""
LONGEST_NAME = 60

AnyArray = NDArray[np.float64] | NDArray[np.int64]


def literal(value: object) -> str:
    """Return a value as source that gives the same value, to the bit."""
    if isinstance(value, np.ndarray):
        return array_literal(value)
    if isinstance(value, tuple):
        inner = ", ".join(literal(each) for each in value)
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, np.generic):
        return literal(value.item())
    if isinstance(value, float) and not np.isfinite(value):
        return {"nan": "np.nan", "inf": "np.inf", "-inf": "-np.inf"}[repr(value)]
    return text_literal(value) if isinstance(value, str) else repr(value)


def text_literal(text: str) -> str:
    """Return a text as a literal of one line, in double quotes if they do."""
    source = repr(text)
    return source if '"' in source else f'"{source[1:-1]}"'


def is_short(array: AnyArray) -> bool:
    """Tell whether an array is to stand in the source."""
    return array.size <= MOST_NUMBERS and (array.ndim < 2 or array.flags.c_contiguous)


def array_literal(array: AnyArray) -> str:
    """Return an array of one or two dimensions as source, wrapped to be indented."""
    if not array.size:
        return f"np.zeros({array.shape!r}, dtype=np.{array.dtype.name})"
    rows = array.tolist()
    if array.ndim == 1:
        return f"np.array([{_wrapped(rows)}])"
    lines = [f"[{_wrapped(row)}]" for row in rows]
    inner = textwrap.indent(",\n".join(lines), "    ")
    return f"np.array([\n{inner},\n])"


def _wrapped(numbers: list[float]) -> str:
    text = ", ".join(literal(number) for number in numbers)
    if len(text) <= WIDTH - 30:
        return text
    lines = textwrap.wrap(text, WIDTH - 16, break_long_words=False)
    return "\n" + textwrap.indent("\n".join(lines), "    ") + ",\n"


def name_literal(name: str) -> str:
    """Return a name from anywhere as a literal of one line, not too long."""
    return text_literal(
        name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
    )


def assignment(name: str, value: str, comment: str = "") -> str:
    """Return ``name = value``, the comment behind it or, where it is long, above."""
    line = f"{name} = {value}"
    if not comment:
        return line
    behind = f"{line}  # {comment}"
    if "\n" in line or len(behind) > WIDTH:
        return f"# {comment}\n{line}"
    return behind
