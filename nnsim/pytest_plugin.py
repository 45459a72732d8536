"""``pytest --course-vectors FILE``: other numbers of the course to reproduce.

An installed plugin, since pytest takes the FILE of an option it meets first in a
``conftest.py`` for a folder of tests.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option; its value is a ``Path``, None where it is not given."""
    parser.getgroup("nnsim").addoption(
        "--course-vectors",
        type=Path,
        metavar="FILE",
        help="numbers of the course in the form of tests/reference/course-vectors.json",
    )
