"""An action of the window as a row of a table: what it is called and what it does."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.main_window import MainWindow


@dataclass(frozen=True)
class ActionRow:
    """One action.

    ``keys`` are shortcuts of the whole window; ``plain_keys`` reach it only when no
    control wants them (the arrows move a slider that has the focus).
    """

    key: str
    text: str
    tip: str
    run: Callable[["MainWindow"], object]
    icon: str = ""
    keys: tuple[str, ...] = ()
    plain_keys: tuple[str, ...] = ()
