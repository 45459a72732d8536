"""The engine's timeline in any order of moves and changes."""

from typing import Literal

import pytest

from tests.machines.run_machine import RunMachine
from tests.machines.searching import Figures, search, tell

EXAMPLES, STEPS = 12, 25


@pytest.mark.parametrize("path", ["readable", "compiled"])
def test_that_any_order_of_moves_and_changes_keeps_every_moment(
    path: Literal["readable", "compiled"],
) -> None:
    machine = type("Machine", (RunMachine,), {"path": path, "figures": Figures()})
    try:
        search(machine, EXAMPLES, STEPS)
    finally:
        tell(machine.figures)
    assert machine.figures["run"] >= EXAMPLES
