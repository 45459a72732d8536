"""What ``tr`` is handed by name and not as a literal: each such call, and its texts.

The rows are keyed by file and argument as written there; ``tools.messages`` refuses a
call that has no row, so that no text can be forgotten.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from nnsim.diagnosis.rules import RULES
from nnsim.resources import resource_path
from nnsim.scene import built_in_scenes
from nnsim.scene_gallery import PARTS as DECK_PARTS
from nnsim.sentences import SENTENCES
from nnsim.sweep.settings import read_sweep
from ui import top_bar
from ui.actions import ACTIONS
from ui.controls import field_names, names
from ui.controls.fields import FIELDS
from ui.lecture import notes
from ui.panels import meanings
from ui.panels.activation.words import FORMULAS
from ui.panels.catalogue import PANEL_ROWS
from ui.panels.comparison import rows as comparison
from ui.panels.data import words as data_words
from ui.panels.sweep import axis_form
from ui.panels.sweep import names as sweep_names
from ui.panels.sweep import panel as sweep_panel
from ui.run_history import columns as history
from ui.run_number_fields import RUN_NUMBERS
from ui.timeline_strip import EDIT_TEXTS
from ui.tour.stops import STOPS

Texts = Iterable[str]


def _of(rows: Iterable[object], *attributes: str) -> Callable[[], Texts]:
    """Return what yields these attributes of all rows."""
    kept = tuple(rows)
    return lambda: (str(getattr(row, name)) for row in kept for name in attributes)


def _names() -> Iterator[names.Name]:
    for value in vars(names).values():
        if isinstance(value, names.Name):
            yield value
        elif isinstance(value, Mapping):
            yield from (row for row in value.values() if isinstance(row, names.Name))


def _field_names() -> Texts:
    yield from field_names.OF_LAYERS.values()
    yield from (row.name for row in FIELDS.values())


def _scene_texts(*attributes: str) -> Callable[[], Texts]:
    return lambda: (
        str(getattr(scene, name)) for scene in built_in_scenes() for name in attributes
    )


def _point_texts(*attributes: str) -> Callable[[], Texts]:
    return lambda: (
        str(getattr(point, name))
        for scene in built_in_scenes()
        for point in scene.points
        for name in attributes
    )


def _variant_labels() -> Texts:
    return (each.label for scene in built_in_scenes() for each in scene.variants)


def _sweep_labels() -> Texts:
    for path in sorted(resource_path("assets", "sweeps").glob("*.json")):
        for axis in read_sweep(path).axes:
            yield from axis.labels


def _waits() -> Texts:
    return (stop.wait.hint for stop in STOPS if stop.wait is not None)


# The kind of a text says whose it is: the scenes', the engine's, or the window's.
SCENE_TEXTS: dict[tuple[str, str], Callable[[], Texts]] = {
    ("ui/gallery/card.py", "entry.title"): _scene_texts("title"),
    ("ui/gallery/card.py", "self.entry.section"): _scene_texts("section"),
    ("ui/gallery/card.py", "scene.shows"): _scene_texts("shows"),
    ("ui/gallery/details.py", "entry.title"): _scene_texts("title"),
    ("ui/gallery/details.py", "entry.section"): _scene_texts("section"),
    ("ui/gallery/details.py", "scene.shows"): _scene_texts("shows"),
    ("ui/gallery/details.py", "point.text"): _point_texts("text"),
    ("ui/lecture/outline.py", "scene.title"): _scene_texts("title"),
    ("ui/lecture/outline.py", "after.title"): _scene_texts("title"),
    ("ui/lecture/outline.py", "points[number].text"): _point_texts("text"),
    ("ui/lecture/outline.py", "points[number].answer"): _point_texts("answer"),
    ("ui/lecture/outline.py", "following.text"): _point_texts("text"),
    ("ui/main_window.py", "scene.title"): _scene_texts("title"),
    ("ui/report/door.py", "scene.title"): _scene_texts("title"),
    ("ui/pictures/subjects.py", "scene.title"): _scene_texts("title"),
    ("ui/run_history/columns.py", "run.title"): _scene_texts("title"),
    ("ui/scene_editor/action_words.py", "variants[number - 1].label"): _variant_labels,
    ("ui/scene_strip.py", "point.answer if has_answer else point.text"): _point_texts(
        "text", "answer"
    ),
    ("ui/scene_strip.py", "text"): _point_texts("text", "answer"),
    ("ui/top_bar.py", "scene.title"): _scene_texts("title"),
    ("ui/top_bar.py", "scene.section"): _scene_texts("section"),
    ("ui/variant_row.py", "variant.label"): _variant_labels,
}
SENTENCE_TEXTS: dict[tuple[str, str], Callable[[], Texts]] = {
    ("ui/i18n.py", "SENTENCES[error.key]"): SENTENCES.values,
    ("ui/controls/notes.py", "SENTENCES[note.key]"): SENTENCES.values,
    ("ui/why_line.py", "rule.sentence"): _of(RULES.values(), "sentence"),
    ("ui/why_line.py", "rule.remedy"): _of(RULES.values(), "remedy"),
}
WINDOW_TEXTS: dict[tuple[str, str], Callable[[], Texts]] = {
    ("ui/actions.py", "row.text"): _of(ACTIONS.values(), "text"),
    ("ui/actions.py", "row.tip"): _of(ACTIONS.values(), "tip"),
    ("ui/main_window.py", "row.tip"): _of(ACTIONS.values(), "tip"),
    ("ui/timeline_strip.py", "row.text"): _of(ACTIONS.values(), "text"),
    ("ui/timeline_strip.py", "EDIT_TEXTS[kind]"): EDIT_TEXTS.values,
    ("ui/controls/data_controls.py", "none.name"): _of(
        [names.NO_PREPROCESSING], "name"
    ),
    ("ui/controls/data_controls.py", "none.explanation"): _of(
        [names.NO_PREPROCESSING], "explanation"
    ),
    (
        "ui/controls/field_names.py",
        "shared if shared and layer_words(path) else row.name",
    ): _field_names,
    (
        "ui/controls/field_names.py",
        "OTHER_NAMES[path]",
    ): field_names.OTHER_NAMES.values,
    ("ui/controls/field_names.py", "row.label"): _of(FIELDS.values(), "label"),
    ("ui/controls/fields.py", "FIELDS[path].label"): _of(FIELDS.values(), "label"),
    ("ui/controls/fields.py", "field.name"): _of(
        (*FIELDS.values(), *RUN_NUMBERS.values()), "name"
    ),
    ("ui/controls/fields.py", "field.effect"): _of(
        (*FIELDS.values(), *RUN_NUMBERS.values()), "effect"
    ),
    ("ui/controls/fields.py", "field.formula"): _of(
        (*FIELDS.values(), *RUN_NUMBERS.values()), "formula"
    ),
    ("ui/run_numbers.py", "field.label"): _of(RUN_NUMBERS.values(), "label"),
    ("ui/controls/names.py", "names[key].name"): _of(_names(), "name"),
    ("ui/controls/names.py", "names[key].explanation"): _of(_names(), "explanation"),
    ("ui/gallery/dialog.py", "part_of(entry)"): lambda: (
        name for _, name in DECK_PARTS
    ),
    ("ui/lecture/notes.py", "name"): notes.PARTS.values,
    ("ui/panels/activation/panel.py", "row.name"): _of(FIELDS.values(), "name"),
    ("ui/panels/activation/panel.py", "formula.value"): _of(FORMULAS.values(), "value"),
    ("ui/panels/comparison/export.py", "column.title"): _of(
        comparison.COLUMNS, "title"
    ),
    ("ui/panels/comparison/table.py", "column.title"): _of(comparison.COLUMNS, "title"),
    ("ui/panels/data/words.py", "source.origin"): _of(
        data_words.SOURCES.values(), "origin"
    ),
    ("ui/panels/data/words.py", "source.paper"): _of(
        data_words.SOURCES.values(), "paper"
    ),
    ("ui/panels/data/words.py", "source.licence"): _of(
        data_words.SOURCES.values(), "licence"
    ),
    ("ui/panels/catalogue.py", "self.text"): _of(PANEL_ROWS.values(), "text"),
    ("ui/panels/meanings.py", "MEANINGS[panel]"): meanings.MEANINGS.values,
    (
        "ui/panels/sweep/axis_form.py",
        "GROUPS[path.partition('.')[0]]",
    ): axis_form.GROUPS.values,
    (
        "ui/panels/sweep/names.py",
        "MEASURE_NAMES[measure]",
    ): sweep_names.MEASURE_NAMES.values,
    ("ui/panels/sweep/names.py", "known.title"): _of(
        sweep_names.FIELD_NAMES.values(), "title"
    ),
    ("ui/panels/sweep/names.py", "known.phrase"): _of(
        sweep_names.FIELD_NAMES.values(), "phrase"
    ),
    ("ui/panels/sweep/names.py", "axis.label(value)"): _sweep_labels,
    ("ui/panels/sweep/panel.py", "OWN_TIP"): lambda: [sweep_panel.OWN_TIP],
    ("ui/run_history/model.py", "column.title"): _of(history.COLUMNS, "title"),
    ("ui/run_history/model.py", "column.tip"): _of(history.COLUMNS, "tip"),
    ("ui/top_bar.py", "THEME_TIPS[name]"): top_bar.THEME_TIPS.values,
    ("ui/tour/tour.py", "self._stop.text"): _of(STOPS, "text"),
    ("ui/tour/tour.py", "wait.hint"): _waits,
}
