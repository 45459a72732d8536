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
        keys=("Ctrl+Alt+S",),
    ),
    ActionRow(
        "export_predictions",
        "Export predictions…",
        "Save what the network says of each sample now as a table",
        lambda window: window.exports.ask_for_predictions(),
        keys=("Ctrl+Shift+E",),
    ),
    ActionRow(
        "export_history",
        "Export history…",
        "Save errors and accuracies after each epoch as a table",
        lambda window: window.exports.ask_for_history(),
        keys=("Ctrl+Alt+H",),
    ),
    ActionRow(
        "export_weights",
        "Export weights…",
        "Save the weights now: for NumPy, a spreadsheet, PyTorch or scikit-learn",
        lambda window: window.exports.ask_for_weights(),
        keys=("Ctrl+Alt+W",),
    ),
    ActionRow(
        "export_way",
        "Export weight history…",
        "Save the weights after each epoch that the run keeps",
        lambda window: window.exports.ask_for_way(),
        keys=("Ctrl+Alt+E",),
    ),
    ActionRow(
        "export_report",
        "Export report…",
        "Save a web page of the run: settings, course, changes, visible panels",
        lambda window: window.reports.ask(window.docks),
        keys=("Ctrl+Alt+R",),
    ),
    ActionRow(
        "import_weights",
        "Weights from a file…",
        "Give the network the weights of a file of NNSim, PyTorch or scikit-learn",
        lambda window: window.weight_import.ask(),
        keys=("Ctrl+Alt+I",),
    ),
    ActionRow(
        "export_script",
        "NumPy script…",
        "Save a Python script that repeats this run with NumPy alone and ends on the "
        "same weights",
        lambda window: window.script_export.ask(),
        keys=("Ctrl+Alt+N",),
    ),
    ActionRow(
        "export_picture",
        "Save picture…",
        "Save or copy a picture of a panel or of the window: PNG, SVG or PDF",
        lambda window: window.pictures.ask(),
        keys=("Ctrl+Shift+P",),
    ),
    ActionRow(
        "export_film",
        "Record a film…",
        "Save what the run has lived through as a film: GIF, WebP or MP4",
        lambda window: window.films.ask(),
        keys=("Ctrl+Alt+F",),
    ),
    ActionRow(
        "record_live",
        "Record live",
        "Film the window while it goes on; the same key ends it",
        lambda window: window.films.toggle_live(),
        keys=("Ctrl+Shift+R",),
    ),
)
