"""Slots whose exceptions are told, not lost between two threads."""

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from PySide6.QtCore import Slot

from nnsim.errors import InputError

P = ParamSpec("P")


class Reporting(Protocol):
    """Has somebody to tell."""

    def report(self, error: Exception) -> None:
        """Tell what went wrong."""


R = TypeVar("R", bound=Reporting)


def guarded(
    slot: Callable[Concatenate[R, P], None],
) -> Callable[Concatenate[R, P], None]:
    """Let the slot's object report whatever the slot raises."""

    @functools.wraps(slot)
    def call(self: R, /, *args: P.args, **kwargs: P.kwargs) -> None:
        try:
            slot(self, *args, **kwargs)
        except Exception as error:
            self.report(error)

    return call


def reporting_slot(
    *types: type,
) -> Callable[[Callable[Concatenate[R, P], None]], Callable[Concatenate[R, P], None]]:
    """Make a slot for signals from another thread that reports what it raises."""

    def made(
        slot: Callable[Concatenate[R, P], None],
    ) -> Callable[Concatenate[R, P], None]:
        result: Callable[Concatenate[R, P], None] = Slot(*types)(guarded(slot))
        return result

    return made


def refusal_of(error: Exception) -> InputError:
    """Return the sentence for what could not be done."""
    if isinstance(error, InputError):
        return error
    if isinstance(error, MemoryError):
        return InputError("memory.short")
    return InputError("fault.not_done", problem=f"{type(error).__name__}: {error}")
