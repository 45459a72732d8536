"""The rows of ``nnsim.sentences`` on machines and installations that lack something."""

FAULT_SENTENCES = {
    "fault.not_done": (
        "This could not be done because of a fault in NNSim ({problem}); what was "
        "there before is kept."
    ),
    "install.incomplete": (
        "Parts of NNSim are missing or cannot be read ({parts}); install it again."
    ),
    "memory.short": (
        "There is not enough memory for this; close other programs, or use fewer "
        "samples, a smaller network or fewer panels."
    ),
    "start.data_folder": (
        "{folder} cannot be written ({problem}): the run history, what is kept of an "
        "open document and the log are off; make the folder writable."
    ),
    "start.no_display": (
        "No window can be shown here ({problem}); it goes on without one."
    ),
    "start.no_fonts": (
        "No font was found, so the window shows no text; install NNSim again, or a "
        "font on this computer."
    ),
    "start.settings_damaged": (
        "The file of settings is damaged; what could not be read of it is as at the "
        "first start."
    ),
    "start.settings_unwritable": (
        "{file} cannot be written: settings last until NNSim is closed; make the "
        "file and its folder writable."
    ),
}
