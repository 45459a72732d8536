"""Where in the program an exception was raised."""

from pathlib import Path
from types import TracebackType

from nnsim.resources import PACKAGE


def place_of(trace: TracebackType | None) -> str:
    """Return file and line of the innermost frame that is the program's own."""
    place = ""
    root = PACKAGE.parent
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        is_own = file.is_relative_to(root) and "site-packages" not in file.parts
        if is_own or not place:
            name = file.relative_to(root).as_posix() if is_own else file.name
            place = f"{name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
