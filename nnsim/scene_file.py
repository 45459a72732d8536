"""Scenes written to files, and the key that a title becomes."""

import re
import unicodedata
from pathlib import Path

import msgspec
from msgspec.structs import replace

from nnsim.data.own_sets import is_own, write_companion
from nnsim.documents import parse_document, read_document
from nnsim.errors import InputError
from nnsim.files import make_folder, write_atomically
from nnsim.scene import SCENE_VERSION, Scene, check_scene, scene_keys
from nnsim.scene_actions import SetFields

LONGEST_KEY = 56
UNNAMED = "scene"


def key_of_title(title: str) -> str:
    """Return the key of a scene of the user's own: a-z, 0-9 and hyphens.

    A key that a built-in scene has gets "own-" before it.
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.lower())
    key = "-".join(words)[:LONGEST_KEY].strip("-") or UNNAMED
    return f"own-{key}" if key in scene_keys() else key


def encode_scene(scene: Scene) -> bytes:
    """Return a scene as indented JSON, every field written out."""
    return msgspec.json.format(msgspec.json.encode(scene), indent=2) + b"\n"


def checked_scene(scene: Scene) -> Scene:
    """Return a scene as it can be saved; raise ``InputError`` for what is wrong."""
    title = scene.title.strip()
    if not title:
        raise InputError("scene.no_title")
    scene = replace(scene, title=title, key=key_of_title(title))
    # What was put together is held to the limits of what is read.
    scene = parse_document(encode_scene(scene), Scene, SCENE_VERSION, title)
    check_scene(scene)
    return scene


def write_scene(path: Path, scene: Scene) -> Scene:
    """Write a scene, whole or not at all, and return it as it was written.

    Its folder is made where it is missing; sets of the user's own are written beside
    it. Raise ``InputError`` if the scene cannot be used or the file not be written.
    """
    scene = checked_scene(scene)
    make_folder(path.parent)
    for key in sorted(filter(is_own, sets_of_scene(scene))):
        write_companion(key, path.parent)
    write_atomically(path, encode_scene(scene))
    return scene


def write_draft(path: Path, scene: Scene) -> None:
    """Write a scene as it is, finished or not."""
    make_folder(path.parent)
    write_atomically(path, encode_scene(scene))


def read_draft(path: Path) -> Scene:
    """Return a scene that need not be finished; raise ``InputError`` for no scene."""
    return read_document(path, Scene, SCENE_VERSION)


def sets_of_scene(scene: Scene) -> set[str]:
    """Return every data set that the scene uses, in variants and points too."""
    changes = [variant.changes for variant in scene.variants]
    changes += [
        action.changes
        for point in scene.points
        for action in point.do
        if isinstance(action, SetFields)
    ]
    found = {scene.experiment.data.set}
    for values in changes:
        data = values.get("data", {})
        found |= {values.get("data.set", ""), data.get("set", "")}
    return found
