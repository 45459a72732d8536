"""Sentences on scenes that a lecturer makes, in English, by key."""

SCENE_EDIT_SENTENCES = {
    "scene.locked_empty": (
        "The range of {field} goes from {low} to {high}: "
        "the first number has to be the smaller one."
    ),
    "scene.locked_no_number": (
        "locked_ranges: {field} is no number, so it has no range; lock another field."
    ),
    "scene.locked_outside": (
        "{field} begins at {value}, outside its range from {low} to {high}; "
        "widen the range or begin inside it."
    ),
    "scene.no_title": "The scene has no title; give it one, then save it.",
    "scene.too_many_actions": (
        "A point does at most {most} things; add a point for what follows."
    ),
    "scene.too_much": (
        "The scene makes {count} changes to a very long experiment, which would take "
        "minutes to check; leave some out, or shorten the lists of the experiment."
    ),
    "scene.too_many_points": (
        "A scene has at most {most} points; remove one, or begin another scene."
    ),
}
