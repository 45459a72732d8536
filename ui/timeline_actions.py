"""What can be done on the timeline, as rows of the table of actions."""

from ui.action_row import ActionRow

TIMELINE_ACTIONS = (
    ActionRow(
        "play_back",
        "Play backwards",
        "Play backwards at the speed of the run, to the first step",
        lambda window: window.session.playback.play_back(),
        "play-back",
        ("Shift+Space",),
    ),
    ActionRow(
        "bookmark",
        "Bookmark",
        "Set a bookmark at the present step; a double click on its flag names it",
        lambda window: window.timeline.set_bookmark(),
        "bookmark",
        ("M",),
    ),
    ActionRow(
        "previous_mark",
        "Previous mark",
        "Back to the previous bookmark, change or best epoch",
        lambda window: window.timeline.go_to_mark(-1),
        plain_keys=("Ctrl+Left",),
    ),
    ActionRow(
        "next_mark",
        "Next mark",
        "On to the next bookmark, change or best epoch",
        lambda window: window.timeline.go_to_mark(1),
        plain_keys=("Ctrl+Right",),
    ),
    ActionRow(
        "loop_from",
        "Loop from here",
        "Play from the present step to the end again and again; Esc ends it",
        lambda window: window.timeline.loop_from_here(),
        keys=("[",),
    ),
    ActionRow(
        "loop_to",
        "Loop to here",
        "Play up to the present step again and again; Esc ends it",
        lambda window: window.timeline.loop_to_here(),
        keys=("]",),
    ),
)
