"""Errors in what Qt calls are passed on whole.

Where Python calls Qt, and Qt then calls a method that a class of Python has instead of
its own (a paint, a size hint, a row of a model), an error that C code raised there
(``int("x")``, ``1 / 0``) and that no block of Python has passed on yet ends the
program: the bindings (6.11) look into it before it is made. One that was caught and
raised again is told as any other.

What passes errors on takes any number of arguments: connect no signal to it by its
name, for it would be handed all of them.
"""

from collections.abc import Callable, Iterator
from functools import wraps
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject

QT = "PySide6."


def pass_errors() -> None:
    """Let all classes with a method of Qt's name pass errors on, also those to come."""
    for kind in _below(QObject):
        _wrap(kind)

    def wrap_new(kind: type[QObject], /, **rest: Any) -> None:
        super(QObject, kind).__init_subclass__(**rest)
        _wrap(kind)

    QObject.__init_subclass__ = classmethod(wrap_new)  # type: ignore[assignment]


def passes_errors(kind: type, name: str) -> bool:
    """Tell whether a method of a class passes errors on, or need not."""
    method = vars(kind)[name]
    is_instead = isinstance(method, FunctionType) and any(
        name in vars(base)
        for base in kind.__mro__[1:]
        if base.__module__.startswith(QT)
    )
    return not is_instead or hasattr(method, "passes_errors")


def _below(kind: type) -> Iterator[type]:
    below: type
    for below in type.__subclasses__(kind):
        if not below.__module__.startswith(QT):
            yield below
        yield from _below(below)


def _wrap(kind: type) -> None:
    for name in list(vars(kind)):
        if not passes_errors(kind, name):
            setattr(kind, name, _passing(vars(kind)[name]))


def _passing(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def passing(*given: Any, **named: Any) -> Any:
        try:
            return method(*given, **named)
        except BaseException:
            raise  # made whole by being caught

    passing.passes_errors = True  # type: ignore[attr-defined]
    return passing
