"""The actions that help, as rows of the window's table of actions."""

from ui.action_row import ActionRow

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
)
