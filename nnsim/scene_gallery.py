"""All scenes there are to choose from, those that cannot be opened with the reason."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from nnsim.errors import InputError
from nnsim.files import file_not_read
from nnsim.resources import resource_path
from nnsim.scene import Scene, built_in_scene, open_scene_or_experiment, scene_keys

PARTS = (
    (0, "One neuron"),
    (35, "The perceptron"),
    (48, "Hidden layers"),
    (80, "Size and learning rate"),
    (90, "Overtraining and the data"),
    (105, "Ways down the gradient"),
    (120, "Dropout and matrices"),
    (130, "Applications"),
)
"""Parts of the deck: the order of the first scene of each, and a name for it."""


@dataclass(frozen=True)
class GalleryEntry:
    """One scene to choose, or the file of one that cannot be opened.

    Attributes
    ----------
    name : what it is opened by: the key of a built-in scene, or the path of a file.
    scene : None where ``problem`` says why it cannot be opened.
    """

    name: str
    scene: Scene | None = None
    problem: InputError | None = None

    @property
    def is_file(self) -> bool:
        """Whether it is a file of the user's own."""
        return self.name.endswith(".json")

    @property
    def title(self) -> str:
        """The scene's title, or the name of a file that cannot be opened."""
        return Path(self.name).name if self.scene is None else self.scene.title

    @property
    def section(self) -> str:
        """The section of the deck, empty where none is known."""
        return "" if self.scene is None else self.scene.section

    @cached_property
    def searched(self) -> str:
        """All words by which it is found."""
        words = [Path(self.name).stem, self.title, self.section]
        if self.scene is not None:
            words += [self.scene.key, self.scene.shows]
            for point in self.scene.points:
                words += [point.text, point.answer]
        return plain("\n".join(words))


def built_in_entries() -> tuple[GalleryEntry, ...]:
    """Return the scenes that come with the program, in the deck's order."""
    entries = []
    for key in scene_keys():
        try:
            entries.append(GalleryEntry(key, built_in_scene(key)))
        except InputError as problem:
            entries.append(GalleryEntry(key, problem=problem))
    return in_order(entries)


def folder_entries(folder: Path) -> tuple[GalleryEntry, ...]:
    """Return the scene files of a folder, those that cannot be opened last.

    A folder that is not there has none. Raise ``InputError`` if it cannot be looked
    into; what is wrong with a file stops no other.
    """
    return in_order(map(file_entry, scene_files(folder)))


def scene_files(folder: Path) -> tuple[Path, ...]:
    """Return the files of a folder that may hold scenes, by name; errors as above."""
    try:
        return tuple(sorted(each for each in folder.iterdir() if _is_scene_name(each)))
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise file_not_read(folder, error) from None


def in_order(entries: Iterable[GalleryEntry]) -> tuple[GalleryEntry, ...]:
    """Return the entries in the deck's order, those that cannot be opened last."""
    return tuple(sorted(entries, key=_place))


def file_entry(path: Path) -> GalleryEntry:
    """Return the entry of a file that holds a scene or an experiment."""
    try:
        return GalleryEntry(str(path), open_scene_or_experiment(str(path)))
    except InputError as problem:
        return GalleryEntry(str(path), problem=problem)


def part_of(entry: GalleryEntry) -> str:
    """Return the part of the deck that a built-in scene belongs to."""
    order = PARTS[-1][0] if entry.scene is None else entry.scene.order
    return [name for first, name in PARTS if first <= order][-1]


def found(entries: Iterable[GalleryEntry], wanted: str) -> tuple[GalleryEntry, ...]:
    """Return the entries that hold every word that was typed, in their order."""
    words = plain(wanted).split()
    return tuple(each for each in entries if all(w in each.searched for w in words))


def plain(text: str) -> str:
    """Return the text in small letters without accents, for words to be compared."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parted if not unicodedata.combining(sign))


def thumbnail_path(key: str) -> Path:
    """Return where the small picture of a built-in scene lies, if there is one."""
    return resource_path("assets", "thumbnails", f"{key}.png")


def _is_scene_name(path: Path) -> bool:
    return path.suffix == ".json" and not path.name.startswith(".")


def _place(entry: GalleryEntry) -> tuple[bool, int, str]:
    order = 0 if entry.scene is None else entry.scene.order
    return entry.scene is None, order, entry.name
