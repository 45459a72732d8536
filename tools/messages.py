"""All messages that the window can show, collected from sources and tables."""

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).parents[1]
Kind = Literal["window", "scene", "sentence"]
Table = Mapping[tuple[str, str], Callable[[], Iterable[str]]]


@dataclass(frozen=True)
class Message:
    """An English text and where it is shown; ``kind`` says whose text it is."""

    text: str
    where: str
    kind: Kind


def literals(argument: ast.expr) -> tuple[str, ...] | None:
    """Return the texts that an argument may be, None where it is not written there."""
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return (argument.value,)
    if isinstance(argument, ast.IfExp):
        parts = literals(argument.body), literals(argument.orelse)
        if parts[0] is not None and parts[1] is not None:
            return parts[0] + parts[1]
    return None


def translated_arguments(source: str) -> Iterator[tuple[int, ast.expr]]:
    """Yield line and argument of every call of ``tr``."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id == "tr" and node.args:
            yield node.lineno, node.args[0]


def collected() -> tuple[Message, ...]:
    """Return all messages, each text once, in the order of the sources.

    Raises
    ------
    LookupError
        If ``tr`` is handed a variable that no row of ``tools.message_tables`` explains,
        or a row explains a call that is no longer there.
    """
    from tools.message_tables import SCENE_TEXTS, SENTENCE_TEXTS, WINDOW_TEXTS

    tables: tuple[tuple[Kind, Table], ...] = (
        ("scene", SCENE_TEXTS),
        ("sentence", SENTENCE_TEXTS),
        ("window", WINDOW_TEXTS),
    )
    found: dict[str, Message] = {}
    unknown = {(where, call) for _, table in tables for where, call in table}
    for path in sorted((ROOT / "ui").rglob("*.py")):
        where = path.relative_to(ROOT).as_posix()
        arguments = translated_arguments(path.read_text(encoding="utf-8"))
        for line, argument in sorted(arguments, key=lambda pair: pair[0]):
            place = f"{where}:{line}"
            texts = literals(argument)
            if texts is not None:
                _add(found, texts, place, "window")
                continue
            call = where, ast.unparse(argument)
            kind, table = _table_of(call, tables, place)
            unknown.discard(call)
            _add(found, table[call](), place, kind)
    if unknown:
        raise LookupError(f"tools/message_tables.py: no such call of tr: {unknown}")
    return tuple(found.values())


def _table_of(
    call: tuple[str, str], tables: tuple[tuple[Kind, Table], ...], place: str
) -> tuple[Kind, Table]:
    for kind, table in tables:
        if call in table:
            return kind, table
    raise LookupError(
        f"{place}: tr({call[1]}) is not a literal; add a row to "
        "tools/message_tables.py "
        "that says which texts it can be"
    )


def _add(
    found: dict[str, Message], texts: Iterable[str], place: str, kind: Kind
) -> None:
    for text in texts:
        known = found.get(text)
        # What scenes and engine say is translated as theirs, wherever else it stands.
        if text and (known is None or known.kind == "window" != kind):
            found[text] = Message(text, place, kind)
