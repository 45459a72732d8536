"""Every action of the window as one row of a table: what it is called and what it does.

Menus, buttons, keys and the help all read the same rows.
"""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from ui.action_row import ActionRow
from ui.export_actions import EXPORT_ACTIONS
from ui.i18n import tr
from ui.icons import SIGN
from ui.lecture.rows import LECTURE_ROWS
from ui.regions import REGION_ROWS
from ui.sweep_asking import ask_for_sweep
from ui.text_size_menu import TEXT_SIZE_ACTIONS
from ui.timeline_actions import TIMELINE_ACTIONS
from ui.tour.rows import HELP_ROWS

if TYPE_CHECKING:
    from ui.main_window import MainWindow


ACTIONS = {
    row.key: row
    for row in (
        ActionRow(
            "toggle",
            "Run",
            "Run, or pause where it is",
            lambda window: window.toggle_run(),
            "play",
            ("Space",),
        ),
        ActionRow(
            "rewind",
            "Rewind",
            "Back to the first weights: the same start again",
            lambda window: window.session.rewind(),
            "rewind",
            plain_keys=("Home",),
        ),
        ActionRow(
            "phase",
            "Phase",
            "One phase of a step: input, forward, error, backward or update",
            lambda window: window.session.advance("phase"),
            "phase",
            plain_keys=("Down",),
        ),
        ActionRow(
            "step",
            "Step",
            "One step: one update of the weights",
            lambda window: window.session.advance("step"),
            "step",
            plain_keys=("Right",),
        ),
        ActionRow(
            "epoch",
            "Epoch",
            "One epoch: every training sample once",
            lambda window: window.session.advance("epoch"),
            "epoch",
            plain_keys=("Shift+Right",),
        ),
        ActionRow(
            "phase_back",
            "Phase back",
            "One phase back",
            lambda window: window.session.step_back("phase"),
            "phase-back",
            plain_keys=("Up",),
        ),
        ActionRow(
            "step_back",
            "Step back",
            "One step back: the weights as they were before it",
            lambda window: window.session.step_back("step"),
            "step-back",
            plain_keys=("Left",),
        ),
        ActionRow(
            "epoch_back",
            "Epoch back",
            "Back to the beginning of the epoch, or to that of the one before",
            lambda window: window.session.step_back("epoch"),
            "epoch-back",
            plain_keys=("Shift+Left",),
        ),
        *TIMELINE_ACTIONS,
        ActionRow(
            "run_n",
            "Run N epochs",
            "Run for as many epochs as the field beside it says",
            lambda window: window.transport.run_n(),
            "run-n",
            ("Ctrl+R",),
        ),
        ActionRow(
            "new_weights",
            "New weights",
            "Other first weights: the next seed, the same data",
            lambda window: window.session.new_weights(),
            "new-weights",
            ("N",),
        ),
        ActionRow(
            "new_data",
            "New data",
            "Other samples of the same kind, and another split: the next seed",
            lambda window: window.session.new_data(),
            "new-data",
            ("Ctrl+D",),
        ),
        ActionRow(
            "pin",
            "Pin",
            "Keep this run as a ghost to compare with; ten at most",
            lambda window: window.pin_run(),
            "pin",
            ("P",),
        ),
        ActionRow(
            "unpin_all",
            "Unpin all",
            "Let all ghosts go",
            lambda window: window.session.unpin(),
            keys=("Shift+P",),
        ),
        ActionRow(
            "undo",
            "Undo",
            "Take the last change of data, network or training back",
            lambda window: window.session.undo(),
            "undo",
            ("Ctrl+Z",),
        ),
        ActionRow(
            "redo",
            "Redo",
            "Make the change again that was taken back",
            lambda window: window.session.redo(),
            "redo",
            ("Ctrl+Shift+Z", "Ctrl+Y"),
        ),
        ActionRow(
            "open",
            "Open…",
            "Open a document, a scene, an experiment or a table of your own",
            lambda window: window.opening.ask_for_file(),
            "open",
            ("Ctrl+O",),
        ),
        ActionRow(
            "paste",
            "Paste a table",
            "Learn from the table that was copied in a spreadsheet",
            lambda window: window.paste(),
            plain_keys=("Ctrl+V",),
        ),
        ActionRow(
            "open_course",
            "Open course data…",
            "Open the course's own spectra (train.dat), Iris or Pima",
            lambda window: window.opening.ask_for_course_file(),
            keys=("Ctrl+Shift+O",),
        ),
        ActionRow(
            "save",
            "Save",
            "Save the run with its past, its scene and its data in one file",
            lambda window: window.keeping.saving.save_now(),
            "save",
            ("Ctrl+S",),
        ),
        ActionRow(
            "save_as",
            "Save as…",
            "Save to another file, or save the settings alone",
            lambda window: window.keeping.saving.ask_where(),
            keys=("Ctrl+Shift+S",),
        ),
        ActionRow(
            "edit_scene",
            "Scene editor…",
            "Make a scene of your own: points, what they do, what is shown and hidden",
            lambda window: window.scene_editing.open_editor(),
            keys=("Ctrl+E",),
        ),
        ActionRow(
            "sweep",
            "Sweep…",
            "Train the present experiment with many values of a setting",
            lambda window: ask_for_sweep(window.docks),
            keys=("Ctrl+Shift+W",),
        ),
        ActionRow(
            "history",
            "Run history…",
            "Runs of this and earlier days: search them, open one again",
            lambda window: window.history.open_view(),
            keys=("Ctrl+H",),
        ),
        *EXPORT_ACTIONS,
        ActionRow(
            "paint",
            "Paint samples",
            "Add, spray, move or erase samples in the feature space while it trains",
            lambda window: window.toggle_painting(),
            "edit",
            ("E",),
        ),
        *(
            ActionRow(
                f"line_{way}",
                text,
                tip,
                run,
                plain_keys=(f"Alt+{arrow}",),
            )
            for way, text, tip, arrow, run in (
                (
                    "on",
                    "Line on",
                    "Move the picked neuron's line along its arrow",
                    "Up",
                    lambda window: window.feature_space.line_drag.keys.move(1.0),
                ),
                (
                    "back",
                    "Line back",
                    "Move the picked neuron's line against its arrow",
                    "Down",
                    lambda window: window.feature_space.line_drag.keys.move(-1.0),
                ),
                (
                    "left",
                    "Turn line left",
                    "Turn the picked neuron's line against the clock",
                    "Left",
                    lambda window: window.feature_space.line_drag.keys.turn(1.0),
                ),
                (
                    "right",
                    "Turn line right",
                    "Turn the picked neuron's line with the clock",
                    "Right",
                    lambda window: window.feature_space.line_drag.keys.turn(-1.0),
                ),
            )
        ),
        ActionRow(
            "gallery",
            "Gallery…",
            "All scenes with their pictures, and your own: find one by typing",
            lambda window: window.open_gallery(),
            "gallery",
            ("Ctrl+G",),
        ),
        ActionRow(
            "scenes",
            "Scenes",
            "Choose a scene",
            lambda window: window.top_bar.open_scenes(),
            keys=("Ctrl+L",),
        ),
        *LECTURE_ROWS,
        ActionRow(
            "full_screen",
            "Full screen",
            "The whole screen, or the window again",
            lambda window: window.toggle_full_screen(),
            "maximise",
            ("F11",),
        ),
        ActionRow(
            "theme",
            "Theme",
            "Light, dark, projector",
            lambda window: window.next_theme(),
            keys=("T",),
        ),
        *TEXT_SIZE_ACTIONS,
        *(
            ActionRow(
                f"layout_{key}",
                text,
                tip,
                lambda window, key=key: window.docks.apply_layout(key),  # type: ignore[misc]
                keys=(digit,),
            )
            for digit, key, text, tip in (
                ("1", "neuron", "Layout: neuron", "Network and feature space, large"),
                ("2", "classification", "Layout: classification", "All panels"),
                ("3", "error_surface", "Layout: error surface", "Surface, large"),
                ("4", "overtraining", "Layout: curves", "Error curves, large"),
            )
        ),
        ActionRow(
            "controls",
            "Controls",
            "Show or hide data, network and training settings",
            lambda window: window.toggle_controls(),
            "settings",
            ("Ctrl+B",),
        ),
        *REGION_ROWS,
        *HELP_ROWS,
        ActionRow(
            "quit",
            "Quit",
            "End the run and close the window",
            lambda window: window.close(),
            keys=("Ctrl+Q",),
        ),
    )
}


def make_actions(window: "MainWindow") -> dict[str, QAction]:
    """Return a QAction for each row, added to the window so that its keys work."""
    return {key: make_action(window, row) for key, row in ACTIONS.items()}


def make_action(window: "MainWindow", row: ActionRow) -> QAction:
    """Return the action of a row; its tooltip names the key."""
    action = QAction(tr(row.text), window)
    action.setObjectName(row.key)
    action.setShortcuts([QKeySequence(key) for key in row.keys])
    action.setToolTip(tip_with_key(row))
    action.setProperty(SIGN, row.icon)
    action.triggered.connect(lambda: row.run(window))
    window.addAction(action)
    return action


def tip_with_key(row: ActionRow) -> str:
    """Return the explanation with its first key in brackets."""
    keys = key_names(row)
    if not keys:
        return tr(row.tip)
    return tr("{tip}  [{key}]", tip=tr(row.tip), key=keys[0])


def key_names(row: ActionRow) -> list[str]:
    """Return the keys of an action as they are printed on a keyboard."""
    native = QKeySequence.SequenceFormat.NativeText
    arrows = {"Right": "→", "Left": "←", "Down": "↓", "Up": "↑"}
    # Qt calls the arrows by words of the language.
    signs = {QKeySequence(k).toString(native): sign for k, sign in arrows.items()}
    names = []
    for key in (*row.keys, *row.plain_keys):
        parts = QKeySequence(key).toString(native).split("+")
        names.append("+".join(signs.get(part, part) for part in parts))
    return names


def action_for_key(pressed: QKeySequence) -> ActionRow | None:
    """Return the row whose plain key was pressed, None if there is none."""
    for row in ACTIONS.values():
        if any(QKeySequence(key) == pressed for key in row.plain_keys):
            return row
    return None
