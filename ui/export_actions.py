"""What can be taken away from the window, as rows of the table of actions.

They stand in this order in the menu *Export*.
"""

from ui.action_row import ActionRow

EXPORT_ACTIONS = (
    ActionRow(
        "export_samples",
        "Export samples…",
        "Save the samples as a table: inputs, class or target, and their set",
        lambda window: window.exports.ask_for_samples(),
        keys=("Ctrl+Shift+S",),
    ),
    ActionRow(
        "export_predictions",
        "Export predictions…",
        "Save what the network says of each sample now as a table",
        lambda window: window.exports.ask_for_predictions(),
        keys=("Ctrl+Shift+E",),
    ),
    ActionRow(
        "export_script",
        "NumPy script…",
        "Save a Python script that repeats this run with NumPy alone and ends on the "
        "same weights",
        lambda window: window.script_export.ask(),
        keys=("Ctrl+Alt+N",),
    ),
)
