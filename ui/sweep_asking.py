"""The way from the menu to a sweep of one's own."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.dock_area import DockArea


def ask_for_sweep(docks: "DockArea") -> None:
    """Ask for a sweep of the present experiment; its panel comes when it starts."""
    from ui.panels.sweep.panel import SweepPanel  # with all that runs a sweep

    panel = docks.panel("sweep")
    assert isinstance(panel, SweepPanel)
    panel.own.ask(docks.window())
