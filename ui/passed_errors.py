"""Errors in what Qt calls are passed on whole.

Where a widget has an ``event`` of its own, Qt calls its other methods from inside that
one. An error that C code raised there (``int("x")``, ``1 / 0``) and that no block of
Python has passed on yet ends the program: the bindings (6.11) look into it before it is
made. An error that was caught and raised again is told as any other.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

Kind = TypeVar("Kind", bound=type)
ASKED = ("sizeHint", "minimumSizeHint", "heightForWidth", "initStyleOption")
"""Called by Qt, beside what ends in ``Event``."""


def passes_errors(kind: Kind) -> Kind:
    """Let a class with an ``event`` of its own, and those below it, pass errors on."""
    _wrap(kind)

    def wrap_below(cls: type, /, **rest: Any) -> None:
        _wrap(cls)

    kind.__init_subclass__ = classmethod(wrap_below)  # type: ignore[assignment, method-assign]
    return kind


def _wrap(kind: type) -> None:
    for name, method in list(vars(kind).items()):
        if callable(method) and (name.endswith("Event") or name in ASKED):
            setattr(kind, name, _passing(method))


def _passing(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def passing(*given: Any, **named: Any) -> Any:
        try:
            return method(*given, **named)
        except BaseException:
            raise  # made whole by being caught

    return passing
