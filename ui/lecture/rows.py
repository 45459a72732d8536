"""The actions of a lecture, as rows of the window's table of actions."""

from ui.action_row import ActionRow

LECTURE_ROWS = (
    ActionRow(
        "previous_point",
        "Previous point",
        "The previous point of the scene; in a lecture, from the first one, the "
        "previous scene",
        lambda window: window.lecture.turn(-1),
        keys=("PgUp",),
    ),
    ActionRow(
        "next_point",
        "Next point",
        "The next point of the scene; in a lecture, after the last one, the next scene",
        lambda window: window.lecture.turn(1),
        keys=("PgDown",),
    ),
    ActionRow(
        "lecture",
        "Lecture mode",
        "Full screen, large type and a presenter's clicker; again to leave",
        lambda window: window.lecture.toggle(),
        "lecture",
        ("F5", "Shift+F5"),
    ),
    ActionRow(
        "previous_scene",
        "Previous scene",
        "The scene before this one in the lecture",
        lambda window: window.lecture.turn_scene(-1),
        "scene-back",
        ("Ctrl+PgUp",),
    ),
    ActionRow(
        "next_scene",
        "Next scene",
        "The scene after this one in the lecture",
        lambda window: window.lecture.turn_scene(1),
        "scene-next",
        ("Ctrl+PgDown",),
    ),
    ActionRow(
        "notes",
        "Notes",
        "A window with this point, its answer, what comes next, and the clock",
        lambda window: window.lecture.toggle_notes(),
        "notes",
        ("Ctrl+Shift+N",),
    ),
    ActionRow(
        "spotlight",
        "Spotlight",
        "Dim everything but a circle around the pointer; again to end it",
        lambda window: window.lecture.spotlight.toggle(),
        "spotlight",
        ("L",),
    ),
    ActionRow(
        "black",
        "Black screen",
        "Black screen while the run goes on; any key or click brings it back",
        lambda window: window.lecture.black.toggle(),
        "black",
        ("B",),
        plain_keys=(".",),
    ),
)
BAR_KEYS = ("previous_scene", "next_scene", "notes", "spotlight", "black", "lecture")
"""What has a button in the lecture bar, from left to right."""
