"""The engine's timeline in any order of moves and changes."""

import pytest

from nnsim.training.path import PathName
from tests.machines.run_machine import RunMachine
from tests.machines.searching import Figures, search, tell

EXAMPLES, STEPS = 12, 25


@pytest.mark.parametrize("chosen", ["readable", "compiled"])
def test_that_any_order_of_moves_and_changes_keeps_every_moment(
    chosen: PathName,
) -> None:
    made = Figures()

    class Machine(RunMachine):
        figures = made
        path = chosen

    try:
        search(Machine, EXAMPLES, STEPS)
    finally:
        tell(made)
    assert made["run"] >= EXAMPLES
