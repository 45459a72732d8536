"""Questions to Python source that the project's own rules ask."""

import ast
from collections.abc import Iterator


def function_lengths(source: str) -> Iterator[tuple[str, int]]:
    """Name and number of lines of every function and method."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            yield node.name, node.end_lineno - node.lineno + 1


def unfindable_translations(source: str) -> Iterator[int]:
    """Lines where a text is put together before it is translated, so never found."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not _translates(node.func):
            continue
        if any(map(_is_put_together, node.args)):
            yield node.lineno


def _translates(function: ast.expr) -> bool:
    name = ast.unparse(function)
    return name == "QCoreApplication.translate" or name.rpartition(".")[2] == "tr"


def _is_put_together(text: ast.expr) -> bool:
    if isinstance(text, ast.Call):
        return isinstance(text.func, ast.Attribute) and text.func.attr == "format"
    return isinstance(text, ast.JoinedStr | ast.BinOp)
