"""Scenes: an experiment with its teaching text and what the window shows of it."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from nnsim.choices import require_choice
from nnsim.data.own_sets import look_beside
from nnsim.documents import has_field, read_document
from nnsim.errors import InputError
from nnsim.experiment import Experiment, check_experiment, read_experiment
from nnsim.locked_ranges import LockedRanges, check_locked_ranges
from nnsim.probes.surface_picture import HeightScale
from nnsim.resources import resource_path
from nnsim.scene_actions import AnyAction, SetFields, check_actions
from nnsim.scene_sets import check_data_sets
from nnsim.variants import Variant, check_variants

SCENE_VERSION = 1
PANELS = (
    "network",
    "feature_space",
    "error_surface",
    "curves",
    "confusion",
    "activation",
    "outputs",
    "learning_rate",
    "comparison",
    "metrics",
    "sweep",
    "hidden_space",
    "ghost",
    "samples",
    "spectrum",
    "data",
    "equations",
    "matrices",
    "weight_history",
    "gradients",
)
FIRST_PANELS = ("network", "feature_space", "error_surface", "curves", "confusion")
MOST_WORK = 2**29
"""Changes times bytes: some seconds. The longest scene has a thousandth of it."""
DEFAULT_SCENE = "three-class-mlp"

Coordinate = Annotated[float, Meta(ge=-1e6, le=1e6)]
Stretch = tuple[Coordinate, Coordinate]
SliceMode = Literal["moving", "frozen"]
ShortText = Annotated[str, Meta(max_length=200)]


class ScenePoint(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One thing to say, the panel to look at, and what is done for it when asked.

    ``answer`` is said once that was done, so that a room can predict it before.
    """

    text: Annotated[str, Meta(max_length=600)]
    look_at: str = ""
    do: Annotated[tuple[AnyAction, ...], Meta(max_length=20)] = ()
    answer: Annotated[str, Meta(max_length=600)] = ""


class SpeedSettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How fast the scene begins: so many units a second, 0 = as fast as it goes."""

    unit: str = "epoch"
    per_second: Annotated[float, Meta(ge=0.0, le=1e6)] = 10.0


class Scene(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A named, ready-to-run experiment; ``order`` is its place in the deck.

    ``shows`` says in one line what is to be seen.
    ``hidden_controls`` names fields of the experiment whose controls are not shown.
    ``variants`` are the runs that the scene compares; ``sweep`` names a file of
    assets/sweeps that its sweep panel offers. ``surface_range`` holds the stretch of
    the error surface, x and y; with ``surface_details`` its curvature is told.
    ``curves_scale`` is that of E over the epochs.
    ``locked_ranges`` hold the controls of fields between two numbers each.
    """

    version: int = SCENE_VERSION
    key: Annotated[str, Meta(pattern=r"^[a-z0-9-]{1,60}$")]
    order: int = 1000
    title: ShortText
    shows: ShortText = ""
    section: ShortText = ""
    points: Annotated[tuple[ScenePoint, ...], Meta(max_length=12)] = ()
    panels: Annotated[tuple[ShortText, ...], Meta(max_length=100)] = FIRST_PANELS
    hidden_controls: Annotated[tuple[ShortText, ...], Meta(max_length=1000)] = ()
    locked_ranges: LockedRanges = {}
    surface_weights: tuple[int, int] | None = None
    surface_mode: SliceMode = "moving"
    surface_range: tuple[Stretch, Stretch] | None = None
    surface_details: bool = False
    curves_scale: HeightScale = "linear"
    features: tuple[int, int] | None = None
    map_kind: ShortText = "decision"
    variants: Annotated[tuple[Variant, ...], Meta(max_length=8)] = ()
    sweep: ShortText = ""
    speed: SpeedSettings = SpeedSettings()
    experiment: Experiment = Experiment()


def read_scene(path: Path) -> Scene:
    """Read and check a scene file; raise ``InputError`` naming file and field."""
    scene = read_document(path, Scene, SCENE_VERSION)
    check_scene(scene)
    look_beside(path)
    return scene


def check_scene(scene: Scene) -> None:
    """Raise ``InputError`` for a name that does not exist or parts that do not fit."""
    for number, panel in enumerate(scene.panels):
        require_choice(f"panels[{number}]", panel, PANELS)
    for number, point in enumerate(scene.points):
        require_choice(f"points[{number}].look_at", point.look_at, ("", *PANELS))
    require_choice("speed.unit", scene.speed.unit, ("phase", "step", "epoch"))
    for axis, (low, high) in zip("xy", scene.surface_range or (), strict=False):
        if not low < high:
            raise InputError("scene.empty_range", axis=axis, low=low, high=high)
    check_experiment(scene.experiment)
    _check_work(scene)
    check_locked_ranges(scene.experiment, scene.locked_ranges)
    check_variants(scene)
    experiment = scene.experiment
    for number, point in enumerate(scene.points):
        experiment = check_actions(
            experiment, point.do, len(scene.variants), f"points[{number}]"
        )


def _check_work(scene: Scene) -> None:
    """Raise ``InputError`` where to check all changes would take minutes.

    Each change writes the whole experiment and reads it again.
    """
    changes = [len(variant.changes) for variant in scene.variants]
    changes += [
        len(action.changes)
        for point in scene.points
        for action in point.do
        if isinstance(action, SetFields)
    ]
    # What a change puts in may be as long as what was there.
    n_bytes = len(msgspec.json.encode(scene))
    if sum(changes) * n_bytes > MOST_WORK:
        raise InputError("scene.too_much", count=sum(changes))


def scene_keys() -> tuple[str, ...]:
    """Return the keys of the built-in scenes, by name."""
    folder = resource_path("assets", "scenes")
    return tuple(sorted(path.stem for path in folder.glob("*.json")))


def built_in_scenes() -> tuple[Scene, ...]:
    """Return all built-in scenes in the deck's order."""
    folder = resource_path("assets", "scenes")
    keys = scene_keys()
    if not keys:
        raise InputError("install.incomplete", parts="assets/scenes")
    scenes = (_read_once(folder / f"{key}.json") for key in keys)
    return tuple(sorted(scenes, key=lambda scene: (scene.order, scene.key)))


def built_in_scene(key: str) -> Scene:
    """Return one built-in scene; raise ``InputError`` for a key that is not there."""
    keys = scene_keys()
    if not keys:
        raise InputError("install.incomplete", parts="assets/scenes")
    require_choice("scene", key, keys)
    return _read_once(resource_path("assets", "scenes", f"{key}.json"))


def _read_once(path: Path) -> Scene:
    """Read a built-in scene; again only when its file has changed."""
    return _read_as_of(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=256)
def _read_as_of(path: Path, _changed_ns: int) -> Scene:
    return read_scene(path)


def open_scene_or_experiment(name: str) -> Scene:
    """Return the scene of a key, or of a file that holds a scene or an experiment.

    An experiment file becomes a scene with no text, named after the file. Raise
    ``InputError`` also for a data set that is not here.
    """
    path = Path(name)
    if path.suffix != ".json":
        return built_in_scene(name)
    if has_field(path, "key"):
        scene = read_scene(path)
    else:
        scene = Scene(key="file", title=path.stem, experiment=read_experiment(path))
    check_data_sets(scene, path.parent)
    return scene
