"""The session with its training thread, in any order of what a user can do."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.machines.searching import Figures, search, tell
from tests.machines.session_machine import Hands
from tests.machines.session_rules import SessionMachine

EXAMPLES, STEPS = 6, 15


def test_that_any_order_of_commands_keeps_run_and_window_as_they_have_to_be(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    made = Figures()
    with qtbot.captureExceptions() as exceptions:

        class Machine(SessionMachine):
            figures = made
            hands = Hands(qtbot, tmp_path, exceptions)

        try:
            search(Machine, EXAMPLES, STEPS)
        finally:
            tell(made)
    assert made["run"] >= EXAMPLES
