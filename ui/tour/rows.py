"""The actions that help, as rows of the window's table of actions."""

from typing import TYPE_CHECKING

from ui.action_row import ActionRow

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def show_about(window: "MainWindow") -> None:
    """Show what NNSim is made of; a start need not read the packages."""
    from ui import about

    about.show_about(window)


HELP_ROWS = (
    ActionRow(
        "tour",
        "Tour",
        "A short way through the window: what is where, and what it does",
        lambda window: window.tour.start(),
        keys=("Shift+F1",),
    ),
    ActionRow(
        "guide",
        "Guide",
        "The guide, at the page of this scene",
        lambda window: window.tour.open_guide(),
        keys=("F1",),
    ),
    ActionRow(
        "keys",
        "Keys",
        "All keys",
        lambda window: window.show_keys(),
        "help",
        ("?",),
    ),
    ActionRow(
        "about",
        "About NNSim…",
        "Versions, what NNSim is made of, and the licences of all parts",
        show_about,
        "info",
        ("Ctrl+F1",),
    ),
)
